"""A file that is not, byte for byte, what a trusted desk wrote for us hands over nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pyrage import decrypt

from pension_desk.bundles import verifying
from pension_desk.bundles.opening import open_bundle
from pension_desk.bundles.preface import HEADER_BYTES, PREFACE_BYTES
from pension_desk.bundles.sealing import SMALLEST, padded_size
from pension_desk.bundles.verifying import inspect
from pension_desk.domain.bundles import BundleKind, KnownDesk, Receiver, Record
from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.ids import DeskId
from tests.bundles import town

IN_THE_PREFACE = {
    "not_a_bundle", "changed", "cut", "grown", "newer_format", "stranger", "other_receiver",
    "wrong_division",
}  # fmt: skip


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.pdb"
    town.write_report(path)
    return path


def reason_of(path: Path) -> str:
    """Open as the town, expect a refusal, hold that nothing was handed over."""
    got: list[Record] = []
    with pytest.raises(Refused) as refused:
        town.open_report(path, got)
    assert got == []
    assert refused.value.message.endswith("。")
    return refused.value.reason


def edited(path: Path, before: bytes, after: bytes) -> Path:
    raw = path.read_bytes()
    assert raw.count(before) == 1
    path.write_bytes(raw.replace(before, after))
    return path


def test_a_flip_of_any_byte_is_refused(report: Path) -> None:
    raw = report.read_bytes()
    size = len(raw)
    every = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
    middle = range(PREFACE_BYTES + 400, size - 200, 1 if every else 101)
    places = [*range(PREFACE_BYTES + 400), *middle, *range(size - 200, size)]
    with report.open("r+b", buffering=0) as file:
        for place in places:
            for bit in (0x01, 0x20):
                os.pwrite(file.fileno(), bytes([raw[place] ^ bit]), place)
                reason = reason_of(report)
                if place < PREFACE_BYTES:
                    assert reason in IN_THE_PREFACE, place
                else:
                    assert reason == "changed", place
            os.pwrite(file.fileno(), raw[place : place + 1], place)
    town.open_report(report, [])


def test_a_cut_at_any_length_is_refused(report: Path) -> None:
    size = report.stat().st_size
    lengths = [*range(size - 1, PREFACE_BYTES, -37), *range(PREFACE_BYTES, -1, -1)]
    for length in lengths:
        os.truncate(report, length)
        assert reason_of(report) == "cut"


@pytest.mark.parametrize("tail", [b"\0", b"\n", b"x" * 70_000])
def test_a_grown_file_is_refused(report: Path, tail: bytes) -> None:
    with report.open("ab") as file:
        file.write(tail)
    assert reason_of(report) == "grown"


def test_a_bundle_behind_a_bundle_is_refused(report: Path) -> None:
    report.write_bytes(report.read_bytes() * 2)
    assert reason_of(report) == "grown"


def test_parts_of_two_bundles_do_not_fit(report: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.pdb"
    town.write_report(other, about=town.outside(number=8))
    first, second = report.read_bytes(), other.read_bytes()
    for place in (HEADER_BYTES, PREFACE_BYTES, PREFACE_BYTES + 200, len(first) - 100):
        report.write_bytes(first[:place] + second[place:])
        assert reason_of(report) in {"changed", "cut", "grown"}  # age adds a few random bytes


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (b"number: 7\n", b"number: 9\n", "changed"),
        (b"kind: report\n", b"kind: assignment\n", "changed"),
        (b"to: 450821101\n", b"to: 450821102\n", "other_receiver"),
        (b"from: 450821101203\n", b"from: 450821101209\n", "wrong_division"),
        (b"T12:00:00", b"T13:00:00", "changed"),
        (b"desk: 2222", b"desk: 9222", "stranger"),
        (b"bundle 1.0\n", b"bundle 2.0\n", "newer_format"),
        (b"bundle 1.0\n", b"bundle 1.7\n", "changed"),
        (b"needs: 0.1.0\n", b"needs: 0.1.1\n", "changed"),
    ],
)
def test_an_edited_header_is_refused(
    report: Path, before: bytes, after: bytes, reason: str
) -> None:
    assert reason_of(edited(report, before, after)) == reason


def test_a_hand_edited_header_of_the_right_length_is_refused(report: Path) -> None:
    edited(report, b"number: 7\n", b"number: 07\n")
    raw = report.read_bytes()
    report.write_bytes(raw[: HEADER_BYTES - 1] + raw[HEADER_BYTES:])
    assert reason_of(report) == "changed"


def test_a_newer_format_names_the_version_to_install(report: Path) -> None:
    edited(report, b"bundle 1.0\nneeds: 0.1.0\n", b"bundle 2.0\nneeds: 3.4.1\n")
    with pytest.raises(Refused, match="更新的版本") as refused:
        inspect(report)
    assert "3.4.1" in refused.value.advice


@pytest.mark.parametrize("raw", [b"PK\x03\x04" + bytes(5000), "姓名,身份证号\n".encode(), b"\0"])
def test_another_kind_of_file_is_told(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "list.pdb"
    path.write_bytes(raw)
    assert reason_of(path) == "not_a_bundle"


def test_a_bundle_signed_by_a_stranger_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path, signer=town.OTHER_KEYS)
    assert reason_of(path) == "changed"
    unknown = DeskId(type(town.TOWN_DESK)(int=5))
    path.unlink()
    town.write_report(path, about=town.outside(desk=unknown), signer=town.OTHER_KEYS)
    assert reason_of(path) == "stranger"


def test_a_revoked_desk_is_refused(report: Path) -> None:
    with (
        pytest.raises(Refused) as refused,
        open_bundle(
            report,
            town.TOWN_KEYS,
            trusted=lambda _: KnownDesk(town.VILLAGE_KEYS.public(), town.VILLAGE, revoked=True),
            receiver=Receiver(town.TOWN),
        ),
    ):
        pass
    assert refused.value.reason == "revoked"


def test_a_bundle_for_others_is_refused(report: Path) -> None:
    for receiver, reason in (
        (Receiver(town.OTHER_VILLAGE), "other_receiver"),
        (Receiver(town.TOWN, town.OTHER_DESK), "other_desk"),
    ):
        with (
            pytest.raises(Refused) as refused,
            open_bundle(report, town.TOWN_KEYS, trusted=town.known, receiver=receiver),
        ):
            pass
        assert refused.value.reason == reason


def test_a_bundle_to_an_earlier_key_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path, recipient=town.OTHER_KEYS)
    assert reason_of(path) == "wrong_key"


def test_a_kit_is_not_taken_for_a_report(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path)
    edited(path, b"kind: report\n", b"kind: kit\n")
    raw = path.read_bytes()
    path.write_bytes(raw[:1000] + b"   " + raw[1000:])
    assert reason_of(path) == "is_a_kit"
    assert BundleKind.KIT.label == "开村包"


def test_a_stick_that_changes_its_mind_is_noticed_before_decryption(report: Path) -> None:
    got: list[Record] = []
    other = report.with_name("other.pdb")
    town.write_report(other)
    with open_bundle(
        report, town.TOWN_KEYS, trusted=town.known, receiver=Receiver(town.TOWN)
    ) as opened:
        report.write_bytes(report.read_bytes()[:PREFACE_BYTES] + other.read_bytes()[PREFACE_BYTES:])
        with pytest.raises(Refused) as refused:
            opened.for_each(got.append)
    assert refused.value.reason in {"changed", "cut"}  # age adds a few random bytes
    assert got == []


def test_a_missing_file_is_the_sticks_fault(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as told:
        town.open_report(tmp_path / "gone.pdb", [])
    assert told.value.reason == "not_found"


def test_small_bundles_have_one_size_and_larger_ones_few(tmp_path: Path) -> None:
    sizes = set()
    for count in (1, 2, 50, 300):
        path = tmp_path / f"{count}.pdb"
        inside = [town.records()[1]] * count
        town.write_report(path, of=inside)
        sizes.add(len(decrypt(path.read_bytes()[PREFACE_BYTES:], [town.TOWN_KEYS.identity()])))
    assert sizes == {SMALLEST}
    classes = {padded_size(size) for size in range(2**20, 2**21)}
    assert len(classes) <= 33
    assert all(size <= padded_size(size) <= size * 1.04 for size in range(2**16, 2**22, 997))


def test_the_chunk_of_verification_is_whole_or_the_last(tmp_path: Path) -> None:
    """A bundle of several chunks, its last one short, is read to its end."""
    path = tmp_path / "report.pdb"
    notes = [os.urandom(200_000).hex() for _ in range(12)]
    act, change = town.records()[:2]
    inside = [act, *(_noted(change, note) for note in notes)]
    written = town.write_report(path, of=inside)
    assert written.bytes > 2 * verifying.CHUNK
    got: list[Record] = []
    town.open_report(path, got)
    assert got == inside


def _noted(change: object, note: str) -> Record:
    from dataclasses import replace

    from pension_desk.domain.changes import Change

    assert isinstance(change, Change)
    return replace(change, fields={"note": note}, supersedes={})
