"""The sample town's lists, from file to drafts, against what was damaged in them on purpose."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from pension_desk.domain.identity import could_be
from pension_desk.domain.lists import WITHOUT_PEOPLE, ListKind
from pension_desk.spreadsheets.drafts import Draft, draft_rows
from pension_desk.spreadsheets.meaning import Guess, guess_book
from pension_desk.spreadsheets.reading import read_tables

ROOT = Path(__file__).parents[2]
LISTS = ROOT / "resources" / "sample_town"
TRUTH = json.loads(
    (ROOT / "tests" / "fixtures" / "sample_town" / "truth.json").read_text(encoding="utf-8")
)
KINDS = {
    "户籍人口花名册.xlsx": (ListKind.HOUSEHOLDS, 2691),
    "城乡居民养老保险参保人员名册.xls": (ListKind.INSURED, 1619),
    "税务缴费明细2026.csv": (ListKind.PAYMENTS, 851),
    "企业职工养老保险参保人员.xlsx": (ListKind.EMPLOYEE, 384),
    "低保特困对象名单.xls": (ListKind.LOW_INCOME, 123),
    "持证残疾人名单.xlsx": (ListKind.DISABLED, 79),
    "在校学生名单.xlsx": (ListKind.STUDENTS, 204),
    "死亡人员名单.xlsx": (ListKind.DEATHS, 30),
    "征地项目台账.xlsx": (ListKind.LAND_PROJECTS, 9),
    "被征地农民花名册.xlsx": (ListKind.LAND_PEOPLE, 498),
    "市场主体登记名单.xls": (ListKind.EMPLOYERS, 60),
    "税务申报用工名单.xlsx": (ListKind.EMPLOYER_TAX, 42),
    "单位参保名单.xlsx": (ListKind.EMPLOYER_INSURED, 11),
}


@cache
def understood(file: str) -> tuple[tuple[Guess, ...], tuple[Draft, ...]]:
    tables = read_tables(LISTS / file)
    guesses = guess_book(tables)
    found = [
        draft
        for table, one in zip(tables, guesses, strict=True)
        for draft in draft_rows(table, one.kind, one.columns)
    ]
    return guesses, tuple(found)


@pytest.mark.parametrize("file", KINDS)
def test_kind_columns_and_rows(file: str) -> None:
    guesses, found = understood(file)
    kind, count = KINDS[file]
    assert {one.kind for one in guesses} == {kind}
    assert all(one.missing() == () for one in guesses)
    assert len(found) == count
    assert [draft for draft in found if draft.problems] == []


@pytest.mark.parametrize("file", KINDS)
def test_damage_is_what_was_done(file: str) -> None:
    _guesses, found = understood(file)
    kind = KINDS[file][0]
    if kind in WITHOUT_PEOPLE:
        assert {str(draft.id.damage) for draft in found} == {"empty"}
        return
    damaged = TRUTH["damaged_ids"].get({ListKind.LAND_PEOPLE: "land"}.get(kind, kind.value), [])
    seen = Counter(str(draft.id.damage) for draft in found if draft.id.damage)
    seen.update("old15" for draft in found if "old15" in draft.id.cleaned)
    assert seen == Counter(how for how, _number in damaged)
    for how, number in damaged:
        if how == "old15":
            assert any(draft.id.value == number for draft in found)
        else:
            assert any(draft.id.damage == how and could_be(draft.id, number) for draft in found)


def test_households_are_filled_and_placed() -> None:
    _guesses, found = understood("户籍人口花名册.xlsx")
    assert Counter(draft.values["village"] for draft in found) == {
        "动界村": 898,
        "莲珠村": 897,
        "古城村": 896,
    }
    households = {(draft.values["village"], draft.values["household_no"]) for draft in found}
    assert Counter(village for village, _number in households) == {
        found["name"]: found["households"] for found in TRUTH["villages"].values()
    }
    heads = [draft for draft in found if draft.values["relation"] == "户主"]
    assert all(draft.values["head_name"] == draft.name for draft in heads)


def test_nobody_is_read_as_somebody_else() -> None:
    people = {
        number
        for village in TRUTH["villages"].values()
        for key in ("unregistered", "registered_unpaid")
        for number in village[key]
    }
    _guesses, found = understood("户籍人口花名册.xlsx")
    whole = {draft.id.value for draft in found if draft.id.value}
    damaged = {number for _kind, number in TRUTH["damaged_ids"]["households"]}
    assert people <= whole | damaged
