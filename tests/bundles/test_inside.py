"""A trusted desk with a bug, or with its key stolen, cannot make the reader take nonsense."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pyrage import encrypt, x25519

from pension_desk.bundles.lines import encode
from pension_desk.bundles.opening import open_bundle
from pension_desk.bundles.preface import Preface, render_header, signature_line
from pension_desk.bundles.sealing import signed_message
from pension_desk.domain.bundles import Receiver, Record
from pension_desk.domain.errors import Refused
from tests.bundles import town

Lines = list[bytes]


def reason_of(path: Path, got: list[Record] | None = None) -> str:
    with pytest.raises(Refused) as refused:
        town.open_report(path, [] if got is None else got)
    return refused.value.reason


def replaced(lines: Lines, place: int, line: bytes) -> Lines:
    return town.with_end([*lines[:place], line, *lines[place + 1 : -1]])


def manifest_with(lines: Lines, **members: object) -> Lines:
    kind, values = json.loads(lines[0])
    return replaced(lines, 0, encode([kind, values | members]))


CHANGE = (
    '["change",1,1,1,"visits","aaaaaaaaaaaa4aaa8aaaaaaaaaaaaaaa",{"note":"x"},{"note":[[0,7]]}]'
)

BAD_LINES = {
    "not JSON": b"[",
    "not UTF-8": b'["act",1,1,"visit","\xff","2026-11-20T12:00:00+08:00",""]',
    "half a surrogate": CHANGE.replace('"x"', '"\\ud800"').encode(),
    "a float": CHANGE.replace('"x"', "1.0").encode(),
    "a truth value": CHANGE.replace('"x"', "true").encode(),
    "not a number": CHANGE.replace('"x"', "NaN").encode(),
    "beyond 64 bits": CHANGE.replace('"x"', str(2**63)).encode(),
    "five thousand digits": CHANGE.replace('"x"', "1" * 5000).encode(),
    "a list for a value": CHANGE.replace('"x"', "[]").encode(),
    "a name twice": CHANGE.replace('{"note":"x"}', '{"note":"x","note":"y"}').encode(),
    "supersedes what it does not set": CHANGE.replace('{"note":[', '{"mode":[').encode(),
    "a desk beyond the table": CHANGE.replace("[0,7]", "[2,7]").encode(),
    "a desk counted from the end": CHANGE.replace("[0,7]", "[-1,7]").encode(),
    "change number 0": CHANGE.replace("[0,7]", "[0,0]").encode(),
    "no row": CHANGE.replace("aaaaaaaaaaaa4aaa", "").encode(),
    "one element more": CHANGE.replace("]}]", "]},1]").encode(),
    "no table": CHANGE.replace('"visits"', '""').encode(),
    "an object": b"{}",
    "empty": b"",
    "no kind": b"[]",
    "an unknown kind": b'["weather","fair"]',
    "a second manifest": b'["manifest",{}]',
    "deep": b"[" * 100_000 + b"]" * 100_000,
    "a time without offset": b'["act",1,1,"visit","x","2026-11-20T12:00:00",""]',
    "not base64": b'["blob","x","y","@@@@"]',
    "a verdict that is none": b'["verdict",0,3,0,9,"fine","x"]',
    "a negative count": (b'["receipt",0,3,"ab","2026-11-20T12:00:00+08:00","x",-1,2,1,1]'),
}


@pytest.mark.parametrize("line", BAD_LINES.values(), ids=BAD_LINES.keys())
def test_a_bad_line_is_refused_and_counted(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "report.pdb"
    kind = "change"
    for known in ("act", "blob", "verdict", "receipt", "weather", "manifest"):
        if line.startswith(f'["{known}"'.encode()):
            kind = known
    lines = manifest_with(town.good_lines(), counts={kind: 1})
    town.seal_lines(path, town.with_end([lines[0], line + b"\n"]))
    with pytest.raises(Refused) as refused:
        town.open_report(path, [])
    assert refused.value.reason == "bad_record"
    assert "2" in refused.value.message


def test_the_pattern_of_a_bad_change_is_itself_good(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    lines = manifest_with(town.good_lines(), counts={"change": 1})
    town.seal_lines(path, town.with_end([lines[0], CHANGE.encode() + b"\n"]))
    got: list[Record] = []
    town.open_report(path, got)
    assert len(got) == 1


WRONG_WHOLES: dict[str, tuple[str, Callable[[Lines], Lines]]] = {
    "no end": ("bad_record", lambda lines: lines[:-1]),
    "nothing at all": ("bad_record", lambda lines: []),
    "no manifest": ("bad_record", lambda lines: lines[1:]),
    "a line after the end": ("bad_record", lambda lines: [*lines, lines[1]]),
    "two ends": ("bad_record", lambda lines: [*lines, lines[-1]]),
    "no last line feed": ("bad_record", lambda lines: [*lines, b"x"]),
    "one record left out": ("counts_lie", lambda lines: town.with_end(lines[:2] + lines[3:-1])),
    "one record twice": ("counts_lie", lambda lines: town.with_end(lines[:2] + lines[1:-1])),
    "lines exchanged under the old end": (
        "counts_lie",
        lambda lines: [lines[0], lines[2], lines[1], *lines[3:]],
    ),
    "an end of too few lines": (
        "counts_lie",
        lambda lines: [*lines[:-1], lines[-1].replace(b'"end",7', b'"end",6')],
    ),
    "a manifest that promises more": (
        "counts_lie",
        lambda lines: manifest_with(lines, counts={"act": 99}),
    ),
    "a manifest of another bundle": (
        "inside_differs",
        lambda lines: manifest_with(lines, outside={"number": 8}),
    ),
    "a newer schema": (
        "newer_schema",
        lambda lines: manifest_with(lines, schema=9, schema_min=9, needs="0.8.2"),
    ),
    "a desk twice in the table": (
        "bad_record",
        lambda lines: manifest_with(lines, desks=[str(town.TOWN_DESK)] * 2),
    ),
    "a desk twice in a vector": (
        "bad_record",
        lambda lines: manifest_with(lines, since=[[0, 1], [0, 2]]),
    ),
    "a count that is none": ("bad_record", lambda lines: manifest_with(lines, counts={"act": -1})),
}


@pytest.mark.parametrize(("reason", "spoil"), WRONG_WHOLES.values(), ids=WRONG_WHOLES.keys())
def test_a_wrong_whole_is_refused(
    tmp_path: Path, reason: str, spoil: Callable[[Lines], Lines]
) -> None:
    path = tmp_path / "report.pdb"
    town.seal_lines(path, spoil(town.good_lines()))
    assert reason_of(path) == reason


def test_a_newer_schema_names_the_version_to_install(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path, schema=9, schema_min=9, needs_program="0.8.2")
    with pytest.raises(Refused) as refused:
        town.open_report(path, [])
    assert "0.8.2" in refused.value.advice


def test_an_older_reader_takes_a_newer_schema_that_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path, schema=9, schema_min=1)
    got: list[Record] = []
    town.open_report(path, got)
    assert got == town.records()


def test_a_newer_minor_version_is_read_and_its_additions_skipped(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    lines = manifest_with(
        [town.good_lines()[0], b""], counts={"act": 1, "+weather": 2}, forecast="rain"
    )[:1]
    lines += [b'["+weather","fair"]\n', town.good_lines()[1]]
    lines += [b'["+weather",{"deep":[1]}]\n']
    town.seal_lines(path, town.with_end(lines), minor=3)
    got: list[Record] = []
    tally = town.open_report(path, got)
    assert got == town.records()[:1]
    assert tally.skipped == 2


def test_what_a_newer_minor_version_may_not_add_names_the_version(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    lines = manifest_with([town.good_lines()[0], b""], counts={"weather": 1})[:1]
    town.seal_lines(path, town.with_end([*lines, b'["weather"]\n']), minor=3)
    with pytest.raises(Refused) as refused:
        town.open_report(path, [])
    assert refused.value.reason == "newer_format"
    assert "0.9.0" in refused.value.advice


def test_a_line_without_end_is_a_bomb(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    first = town.good_lines()[0]
    town.seal_lines(path, [first, *(b"x" * 2**20 for _ in range(9)), b"\n"])
    assert reason_of(path) == "bomb"


def test_an_expansion_beyond_reason_is_a_bomb(tmp_path: Path) -> None:
    """Lines of `+` records, promised in the manifest, that pack 1 : 10,000."""
    path = tmp_path / "report.pdb"
    line = b'["+weather","' + b"x" * 2**20 + b'"]\n'
    lines = manifest_with([town.good_lines()[0], b""], counts={"+weather": 1000})[:1]
    town.seal_lines(path, [*lines, *(line for _ in range(80))])
    got: list[Record] = []
    assert reason_of(path, got) == "bomb"
    assert got == []


def test_a_window_that_would_eat_the_memory_is_a_bomb(tmp_path: Path) -> None:
    import zstandard

    wide = zstandard.ZstdCompressionParameters(window_log=27, enable_ldm=False)
    packer = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    raw = packer.compress(b"".join(town.good_lines())) + packer.flush()
    path = tmp_path / "report.pdb"
    signed_age_part(path, raw)
    assert reason_of(path) == "bomb"


@pytest.mark.parametrize("raw", [b"", b"not zstd at all", bytes(100)])
def test_what_is_not_zstd_is_refused(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "report.pdb"
    signed_age_part(path, raw)
    assert reason_of(path) == "bad_record"


def test_what_is_not_age_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    sign_age(path, b"age-encryption.org/v1\nnonsense")
    assert reason_of(path) == "bad_record"


def test_nothing_is_handed_over_for_a_manifest_that_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path, schema=9, schema_min=9)
    with (
        pytest.raises(Refused),
        open_bundle(
            path, town.TOWN_KEYS, trusted=town.known, receiver=Receiver(town.TOWN)
        ) as _opened,
    ):
        raise AssertionError("opened")


def signed_age_part(path: Path, plain: bytes) -> None:
    recipient = x25519.Recipient.from_str(town.TOWN_KEYS.public().age_recipient)
    sign_age(path, encrypt(plain, [recipient]))


def sign_age(path: Path, age: bytes) -> None:
    import hashlib

    header = render_header(Preface(town.outside(), len(age)))
    message = signed_message(header, hashlib.sha512(age).digest())
    path.write_bytes(header + signature_line(town.VILLAGE_KEYS.sign(message)) + age)
