"""Ledgers and rosters of other towns: read right, and what cannot be taken is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pension_desk.domain.land_course import CourseState
from pension_desk.services import imports, land
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.services.imports import ImportResult
from tests.cli.office import Sheet, write
from tests.services.exchange import CHEAP_KDF, PASSPHRASE, TOWN
from tests.services.land_layouts import LAYOUTS, REGISTER, Layout


def desk_in(folder: Path) -> Desk:
    desk = create_desk(
        folder / "desk", PASSPHRASE, role=Role.TOWN, division=TOWN, author="老陈", kdf=CHEAP_KDF
    )
    desk.as_of = date(2026, 11, 20)
    take(desk, folder, "户籍人口花名册.xlsx", (Sheet("Sheet1", REGISTER),))
    return desk


def take(desk: Desk, folder: Path, name: str, sheets: tuple[Sheet, ...]) -> ImportResult:
    made = imports.commit(desk, imports.read_list(desk, write(folder / name, *sheets))).value
    assert made.rows == made.accepted + made.unchanged + made.questions + len(made.refused)
    return made


def projects(desk: Desk) -> set[tuple[str, ...]]:
    return {
        (
            one.project.name,
            str(one.project.year),
            str(one.project.signed_on),
            "None" if one.project.area_mu is None else f"{one.project.area_mu:f}",
            str(one.account.required_fen / 100),
            str(one.account.deposited_fen / 100),
        )
        for one in (line.standing for line in land.status(desk).projects)
    }


def people(desk: Desk) -> list[tuple[str, ...]]:
    found = []
    for line in land.status(desk).projects:
        homes = {home.id: home for home in line.standing.households}
        for one in line.standing.people:
            home = homes[one.household]
            number = "whole" if one.id_number else "damaged" if one.id_sent else "none"
            found.append(
                (
                    line.standing.project.name,
                    home.head_name,
                    str(home.members),
                    str(home.contracted_mu),
                    str(home.taken_mu),
                    one.name,
                    number,
                    one.eligibility.value,
                )
            )
    return found


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_another_towns_lists_are_read_right(tmp_path: Path, layout: Layout) -> None:
    with desk_in(tmp_path) as desk:
        assert take(desk, tmp_path, *layout.ledger).refused == ()
        made = take(desk, tmp_path, *layout.roster)
        assert projects(desk) == set(layout.projects)
        assert sorted(people(desk)) == sorted(layout.people)
        assert len(made.refused) == len(layout.refused)
        for row, words in zip(made.refused, layout.refused, strict=True):
            assert words in row.reason
        again = take(desk, tmp_path, *layout.roster)
        assert again.accepted == 0
        assert sorted(people(desk)) == sorted(layout.people)


def test_one_verified_household_does_not_verify_the_next(tmp_path: Path) -> None:
    layout = LAYOUTS["once_a_household"]
    with desk_in(tmp_path) as desk:
        take(desk, tmp_path, *layout.ledger)
        take(desk, tmp_path, *layout.roster)
        (line,) = land.status(desk).projects
        states = {home.head_name: home.state for home in line.standing.households}
    assert states == {
        "覃玉兰": CourseState.TOWN_REVIEWED,
        "韦大山": CourseState.COLLECTED,
        "覃秀英": CourseState.COLLECTED,
    }


def test_a_roster_that_comes_first_waits_for_its_project(tmp_path: Path) -> None:
    layout = LAYOUTS["named_in_title"]
    with desk_in(tmp_path) as desk:
        early = take(desk, tmp_path, *layout.roster)
        assert (early.waiting, land.status(desk).projects) == (5, ())
        take(desk, tmp_path, *layout.ledger)
        assert sorted(people(desk)) == sorted(layout.people)
