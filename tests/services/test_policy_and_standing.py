"""Ages and spans that a town sets are those by which everybody is judged, from then on."""

from __future__ import annotations

from datetime import date

import pytest

from pension_desk.domain.ids import RowId
from pension_desk.domain.policy_keys import Key
from pension_desk.services import papers, policy_edit, roster
from pension_desk.services.desk import Desk
from pension_desk.services.gathering import Gathering
from pension_desk.services.policy_edit import NewFigure
from pension_desk.store.papers import PaperPlace
from tests.services.exchange import A, Exchange, person


@pytest.fixture
def child(exchange: Exchange) -> RowId:
    """Somebody of 17 who stands in no register."""
    return person(exchange.town, A, "覃小妹", birth="2009-03-04")


def category(desk: Desk, row: RowId) -> str | None:
    return roster.person(desk, row).category


def set_age(desk: Desk, key: Key, age: int) -> None:
    policy_edit.set_figure(desk, NewFigure(key, date(2026, 1, 1), str(age), "县里文件"))


def test_a_new_age_judges_everybody_anew_and_undone_as_before(
    exchange: Exchange, child: RowId
) -> None:
    town = exchange.town
    roster.edit(town, child, {"note": "看一看"})
    assert category(town, child) == "unregistered"
    set_age(town, Key.JOIN_AGE, 18)
    assert category(town, child) == "under_16"
    policy_edit.take_off(town, Key.JOIN_AGE, date(2026, 1, 1))
    assert category(town, child) == "unregistered"


def test_the_villages_judge_by_the_towns_age(exchange: Exchange, child: RowId) -> None:
    village = exchange.open_village(A)
    exchange.both_ways(A)
    assert category(village, child) == "unregistered"
    set_age(exchange.town, Key.JOIN_AGE, 18)
    exchange.both_ways(A)
    assert category(village, child) == "under_16"


def test_an_invitation_counts_the_years_to_the_towns_age(exchange: Exchange, child: RowId) -> None:
    roster.edit(exchange.town, child, {"note": "看一看"})
    left = []
    for age in (60, 62):
        set_age(exchange.town, Key.BENEFIT_AGE, age)
        with exchange.town.file.reading() as conn:
            gathering = Gathering(exchange.town, conn, PaperPlace(A))
            (paper,) = papers.papers_of("invitation", gathering)
        left.append(paper.people[0].years_left)  # type: ignore[attr-defined]
    assert left == [2069 - 2026 + 1, 2071 - 2026 + 1]
