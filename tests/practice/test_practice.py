"""The invented town is what it says: valid, whole, repeatable; its lists read back as written."""

from __future__ import annotations

import datetime as dt
import itertools
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.practice import Damage, iter_villages, judge, make_town
from tests.practice.damage import CERTAIN, DOUBTFUL, harm
from tests.practice.identity import check_character
from tests.practice.shipped import (
    FOLDER,
    PLACE,
    RESIDENTS,
    practice_village,
    write_practice_village,
)
from tests.practice.town import AS_OF, Plan, divisions
from tests.practice.writers import OFFICES, write_lists


@pytest.fixture(scope="module")
def town():
    return make_town(7, 3, 3001, plan=Plan(damage=Damage(0.05)))


def test_holds_exactly_the_people_asked_for(town) -> None:
    assert sum(len(village.residents) for village in town.villages) == 3001
    assert len({village.code for village in town.villages}) == 3


def test_same_seed_same_town_other_seed_other_people(town) -> None:
    assert make_town(7, 3, 3001, plan=Plan(damage=Damage(0.05))) == town
    assert make_town(8, 3, 3001).villages[0].residents != town.villages[0].residents


def test_every_identity_number_is_valid_single_and_fits_birth_and_sex(town) -> None:
    people = list(itertools.chain.from_iterable(village.residents for village in town.villages))
    numbers = [person.id_number for person in people]
    assert len(set(numbers)) == len(numbers)
    for person in people:
        number = person.id_number
        assert len(number) == 18
        assert number[17] == check_character(number[:17])
        assert number[6:14] == f"{person.birth:%Y%m%d}"
        assert int(number[16]) % 2 == person.male
        assert person.birth <= AS_OF


def test_names_hold_what_trips_programs() -> None:
    names = {person.name for v in iter_villages(3, 2, 9000) for person in v.residents}
    everything = "".join(names)
    assert {"𬱖", "䶮", "㛃", "·"} <= set(everything)
    assert any(name.startswith(("欧阳", "尉迟", "万俟", "上官")) for name in names)


def test_check_character_of_the_standard_s_own_example() -> None:
    assert check_character("11010519491231002") == "X"


def test_truth_counts_everyone_once(town) -> None:
    for village in town.villages:
        truth = judge(village, town.as_of)
        assert sum(truth.categories.values()) == len(village.residents)
        flat = list(itertools.chain.from_iterable(truth.people.values()))
        assert len(set(flat)) == len(flat)
        assert min(truth.categories[name] for name in ("paid", "unregistered", "under_16")) > 10


def test_damage_is_of_every_kind_and_written_down(town) -> None:
    kinds = Counter(d.kind for v in town.villages for ds in v.damaged.values() for d in ds)
    assert set(kinds) == set(CERTAIN + DOUBTFUL)
    for village in town.villages:
        wrong = [p for p in village.residents if p.id_sent != p.id_number]
        assert [(d.id_number, d.id_sent) for d in village.damaged["households"]] == [
            (p.id_number, p.id_sent) for p in wrong
        ]


@pytest.mark.parametrize("kind", CERTAIN + DOUBTFUL)
def test_harm_changes_the_cell(kind: str) -> None:
    import random

    sent = harm(random.Random(1), "45252419491231002X", kind)
    if kind == "numeric":  # an X cannot have been a number
        assert sent is None
        assert harm(random.Random(1), "452524194912310021", kind) == 452524194912310000.0
    else:
        assert sent != "45252419491231002X"


@pytest.mark.parametrize("office", sorted(OFFICES))
def test_lists_hold_one_row_a_line(office: str, town, tmp_path: Path) -> None:
    paths = write_lists(town.villages, tmp_path, office)
    assert set(paths) == set(OFFICES[office])
    book = CalamineWorkbook.from_path(str(paths["households"]))
    numbers = {
        cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()
        for cell in row if isinstance(cell, str) and len(cell) == 18
    }  # fmt: skip
    clean = {p.id_number for v in town.villages for p in v.residents if p.id_sent == p.id_number}
    assert clean <= numbers


def test_csv_is_what_a_chinese_office_program_saves(town, tmp_path: Path) -> None:
    path = write_lists(town.villages, tmp_path, "wide", ["payments"])["payments"]
    text = path.read_bytes().decode("gb18030")
    assert text.count("\r\n") == 1 + sum(len(village.payments) for village in town.villages)


def test_a_list_longer_than_a_sheet_goes_on_in_the_next(
    town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.practice.writers._MOST_ROWS", 2_100)
    path = write_lists(town.villages, tmp_path, "wide", ["households"])["households"]
    book = CalamineWorkbook.from_path(str(path))
    rows = [len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names]
    assert len(rows) == 2
    assert sum(rows) == 3001 + 2


def test_command_line_writes_lists_and_truth(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.practice", "--residents", "300", "--out", str(tmp_path)]
    told = subprocess.run(command, capture_output=True, encoding="utf-8", check=True,
                          cwd=Path(__file__).parents[2])  # fmt: skip
    assert "households" in told.stdout
    assert (tmp_path / "truth.json").exists()


def test_shipped_village_is_what_the_generator_writes(tmp_path: Path) -> None:
    write_practice_village(tmp_path)
    shipped = sorted(path.name for path in FOLDER.glob("*.xlsx"))
    assert shipped == sorted(path.name for path in tmp_path.glob("*.xlsx"))
    for name in shipped:
        ours, theirs = (
            CalamineWorkbook.from_path(str(folder / name)).get_sheet_by_index(0).to_python()
            for folder in (FOLDER, tmp_path)
        )
        assert ours == theirs, name


def test_shipped_village_is_real_and_worth_practising_on() -> None:
    assert PLACE in divisions()
    village = practice_village()
    assert len(village.residents) == RESIDENTS
    truth = judge(village, dt.date(2026, 11, 20))
    assert min(truth.categories.values()) >= 1
    assert all(truth.findings.values())
    assert sum(map(len, village.damaged.values())) >= 5
