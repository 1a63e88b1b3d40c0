"""Filters as sentences, chip by chip, and as named sets."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.roster import Lack, RosterFilter
from pension_desk.domain.screening import Category, Finding, StatusKind
from pension_desk.services.desk import Desk
from pension_desk.services.filter_sets import (
    filter_sets,
    forget_filter,
    packed_filter,
    save_filter,
    unpacked_filter,
)
from pension_desk.services.roster import asked_for
from pension_desk.ui.roster.filters import EVERYONE, chips, sentence, without
from pension_desk.ui.shell.main_window import MainWindow

SOME = st.builds(
    RosterFilter,
    text=st.sampled_from(["", "覃", "lqz 0001"]),
    villages=st.lists(st.just(VillageCode("450821105211")), max_size=1).map(tuple),
    hamlets=st.lists(st.sampled_from(["上屯", "下:屯"]), unique=True).map(tuple),
    household_no=st.sampled_from(["", "0012"]),
    categories=st.lists(st.sampled_from([c.value for c in Category]), unique=True).map(tuple),
    findings=st.lists(st.sampled_from([f.value for f in Finding]), unique=True).map(tuple),
    statuses=st.lists(st.sampled_from([k.value for k in StatusKind]), unique=True).map(tuple),
    ages=st.none() | st.tuples(st.integers(0, 50), st.integers(50, 120)),
    sexes=st.lists(st.sampled_from(["男", "女"]), unique=True).map(tuple),
    lacks=st.lists(st.sampled_from([one.value for one in Lack]), unique=True).map(tuple),
    officers=st.lists(st.sampled_from(["李干部", "王:干部"]), unique=True).map(tuple),
    gone=st.booleans(),
)


def test_it_reads_as_a_sentence() -> None:
    wanted = RosterFilter(
        villages=(VillageCode("450821105201"),),
        categories=("registered_unpaid",),
        ages=(45, 59),
        statuses=("low_income",),
        gone=False,
    )
    assert sentence(wanted).split(" · ")[1:] == ["未缴费", "45–59岁", "低保特困"]
    assert sentence(EVERYONE) == ""


@given(SOME, st.randoms())
def test_taking_every_chip_away_leaves_everyone(wanted: RosterFilter, rng: Random) -> None:
    while chips(wanted):
        key = rng.choice(chips(wanted)).key
        wanted = without(wanted, key)
        assert key not in [chip.key for chip in chips(wanted)]
    assert wanted == EVERYONE


def test_asking_for_the_dead_shows_them() -> None:
    asked = asked_for(RosterFilter(categories=("deceased",), gone=False), date(2026, 1, 1))
    assert asked.gone
    assert asked.as_of == date(2026, 1, 1)
    assert not asked_for(EVERYONE, date(2026, 1, 1)).gone


@given(SOME)
def test_a_named_filter_comes_back_as_it_was(wanted: RosterFilter) -> None:
    packed = packed_filter(wanted)
    if not set(packed) - {"gone"}:
        assert not any(chip.key != "gone" for chip in chips(wanted))
    assert unpacked_filter(packed) == wanted


def test_named_filters_are_kept_replaced_and_forgotten(window: MainWindow) -> None:
    desk: Desk = window.seat.desk
    save_filter(desk, " 快到60 ", RosterFilter(ages=(59, 60), gone=False))
    save_filter(desk, "快到60", RosterFilter(ages=(58, 60), gone=False))
    save_filter(desk, "低保", RosterFilter(statuses=("low_income",), gone=False))
    assert [one.name for one in filter_sets(desk)] == ["低保", "快到60"]
    assert filter_sets(desk)[1].wanted.ages == (58, 60)
    assert [one.name for one in forget_filter(desk, "低保").value] == ["快到60"]


@pytest.mark.parametrize(
    ("name", "wanted", "reason"),
    [
        (" ", RosterFilter(sexes=("男",)), "no_filter_name"),
        ("名" * 21, RosterFilter(sexes=("男",)), "long_filter_name"),
        ("全部", RosterFilter(gone=True), "empty_filter"),
    ],
)
def test_a_bad_name_or_an_empty_filter_is_refused(
    window: MainWindow, name: str, wanted: RosterFilter, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        save_filter(window.seat.desk, name, wanted)
    assert refused.value.reason == reason
