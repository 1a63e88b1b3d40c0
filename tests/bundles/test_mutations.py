"""Whatever happens to the bytes that others wrote, reading them ends in a refusal or in a value."""

from __future__ import annotations

import io
import json

from hypothesis import given
from hypothesis import strategies as st

from pension_desk.bundles.kits import write_kit
from pension_desk.bundles.lines import BadLine, RecordLines, decode
from pension_desk.bundles.manifests import kit_from_line, kit_to_line, manifest_from_line
from pension_desk.bundles.preface import PREFACE_BYTES, read_preface
from pension_desk.domain.bundles import Blob
from pension_desk.domain.errors import Refused
from pension_desk.services.bundle_keys import desks_from_blob
from tests.bundles import test_kits, town

LINES = [line.rstrip(b"\n") for line in town.good_lines()]
KIT_LINE = json.dumps(kit_to_line(test_kits.CONTENTS)).encode()
DESKS = json.dumps([[str(town.VILLAGE_DESK), "village", town.VILLAGE]]).encode()
PIECES = st.sampled_from(
    [b"-1", b"9" * 30, b"1e5", b"null", b'""', b"[]", b"{}", b"true", b"\\ud800", b"\\u0000",
     b"\xff", b"\xe2\x80\xae", b"0", b'"', b",", b"\n", b" ", b":", b"[" * 2000]
) | st.binary(max_size=6)  # fmt: skip


def preface(write: object) -> bytes:
    stream = io.BytesIO()
    assert callable(write)
    write(stream)
    return stream.getvalue()[:PREFACE_BYTES]


def _report(stream: io.BytesIO) -> None:
    from pension_desk.bundles.sealing import write_bundle

    inside = town.records()
    write_bundle(
        stream, town.outside(), town.manifest(inside), inside,
        recipient=town.TOWN_KEYS.public(), signer=town.VILLAGE_KEYS,
    )  # fmt: skip


def _kit(stream: io.BytesIO) -> None:
    inside = town.records()
    manifest = town.manifest(inside, full=True, receiver_desk=town.VILLAGE_DESK)
    write_kit(
        stream, test_kits.OUTSIDE, manifest, test_kits.CONTENTS, inside,
        passcode=test_kits.PASSCODE, signer=town.TOWN_KEYS,
    )  # fmt: skip


PREFACES = [preface(_report), preface(_kit)]


@st.composite
def spoilt(draw: st.DrawFn, whole: bytes) -> bytes:
    raw = whole
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(raw)))
        end = draw(st.integers(start, min(len(raw), start + 20)))
        raw = raw[:start] + draw(PIECES) + raw[end:]
    return raw


@given(st.sampled_from(PREFACES).flatmap(spoilt))
def test_a_spoilt_preface(raw: bytes) -> None:
    try:
        read = read_preface(io.BytesIO(raw))
    except Refused:
        return
    assert 1 <= read.preface.outside.number < 10**9


@given(st.sampled_from(LINES[1:-1]).flatmap(spoilt))
def test_a_spoilt_line(raw: bytes) -> None:
    lines = RecordLines(town.DESKS)
    try:
        line = decode(raw)
        record = lines.to_record(line)
    except BadLine:
        return
    assert lines.to_record(lines.to_line(record)) == record


@given(spoilt(LINES[0]))
def test_a_spoilt_manifest(raw: bytes) -> None:
    try:
        _outside, manifest = manifest_from_line(decode(raw))
    except BadLine:
        return
    assert set(manifest.since) | set(manifest.upto) | set(manifest.holds) <= set(manifest.desks)


@given(spoilt(KIT_LINE))
def test_a_spoilt_line_of_a_kit(raw: bytes) -> None:
    try:
        contents = kit_from_line(decode(raw))
    except BadLine:
        return
    assert len(contents.enrolment_secret) == 32


@given(spoilt(DESKS))
def test_a_spoilt_list_of_desks(raw: bytes) -> None:
    try:
        told = desks_from_blob(Blob("desks.json", "application/json", raw))
    except Refused:
        return
    assert all(len(replica.division) in {9, 12} for replica in told.values())
