"""What a finder of the stick learns: where a file belongs, and nothing of the people in it."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from pension_desk.bundles.preface import HEADER_BYTES, PREFACE_BYTES
from pension_desk.bundles.sealing import SMALLEST, padded_size
from pension_desk.bundles.stick import file_name, save
from pension_desk.bundles.verifying import inspect
from pension_desk.domain.bundles import Record
from pension_desk.domain.changes import Change, Dot
from pension_desk.domain.ids import RowId
from tests.bundles import test_kits, town

NAMES = ("first", "needs", "kind", "from", "to", "desk", "number", "created", "age-bytes")
AGE_OVERHEAD = 700
"""At most so many bytes of a small age file are not its content; some of them by chance."""


def people(count: int) -> list[Record]:
    act = town.records()[0]
    fields = {"name": "覃玉兰", "id_number": "450821199311138323", "phone": "13911112222"}
    changes = [
        Change(Dot(town.VILLAGE_DESK, n), 1, "residents", RowId(_uuid(n)), fields, {})
        for n in range(1, count + 1)
    ]
    return [act, *changes]


def _uuid(number: int) -> object:
    return type(town.ROW)(int=number)


def test_the_header_says_what_the_page_lists_and_no_more(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path)
    lines = path.read_bytes()[:HEADER_BYTES].decode("ascii").rstrip().split("\n")
    assert lines[0] == "pension-desk bundle 1.0"
    assert tuple(line.split(": ")[0] for line in lines[1:]) == NAMES[1:]
    assert inspect(path) == town.outside()


@pytest.mark.parametrize("count", [0, 1, 40, 400])
def test_small_bundles_look_alike(tmp_path: Path, count: int) -> None:
    """One person or a village of four hundred: the same size, the same outside."""
    path = tmp_path / "report.pdb"
    town.write_report(path, of=people(count))
    assert SMALLEST < path.stat().st_size - PREFACE_BYTES < SMALLEST + AGE_OVERHEAD
    assert inspect(path) == town.outside()


def test_larger_ones_fall_into_few_sizes(tmp_path: Path) -> None:
    """Twenty people more or less do not show."""
    sizes = set()
    for more in range(0, 20, 4):
        path = tmp_path / f"{more}.pdb"
        noise = [
            replace(change, fields={"note": os.urandom(600).hex()})
            for change in people(1500 + more)[1:]
            if isinstance(change, Change)
        ]
        town.write_report(path, of=[people(0)[0], *noise])
        age = path.stat().st_size - PREFACE_BYTES
        sizes.add(age // padded_size(2**20) // 2**14)
    assert len(sizes) <= 2


@pytest.mark.parametrize("kind", ["report", "kit"])
def test_nothing_of_the_inside_shows(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "file.pdb"
    if kind == "kit":
        test_kits.write(path)
    else:
        town.write_report(path, of=people(3))
    raw = path.read_bytes()
    words = ("覃玉兰", "450821199311138323", "13911112222", "residents", "manifest", "大安镇")
    for word in words:
        for encoding in ("utf-8", "utf-16-le", "gb18030"):
            assert word.encode(encoding) not in raw
    assert test_kits.SECRET.hex().encode() not in raw
    assert test_kits.PASSCODE.encode() not in raw


def test_the_files_name_and_times_say_no_more_than_its_outside(tmp_path: Path) -> None:
    def write(target: object) -> object:
        source = tmp_path / "source.pdb"
        written = town.write_report(source, of=people(3))
        target.write(source.read_bytes())  # type: ignore[attr-defined]
        return written

    stick = tmp_path / "stick"
    stick.mkdir()
    saved = save(stick, file_name(town.outside(), "动界村"), write)  # type: ignore[arg-type]
    assert re.fullmatch(r"动界村_上报_第\d{4}号_\d{8}\.pdb", saved.path.name)
    made = datetime.fromtimestamp(saved.path.stat().st_mtime).astimezone().date()
    assert abs((made - date.today()).days) <= 1  # when it was written, nothing of a person  # noqa: DTZ011
