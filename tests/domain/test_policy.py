"""Parameters by effective date: every year by its own rules, the town's figures on top."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.errors import Refused
from pension_desk.domain.on_behalf import on_behalf
from pension_desk.domain.policy import Confidence, Figure, Policy, overlaid
from pension_desk.domain.policy_catalogue import CATALOGUE, PARAMETERS
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.screening_rules import rules_in
from pension_desk.services.policy import shipped_figures


@pytest.fixture
def shipped() -> Policy:
    return Policy(shipped_figures())


def test_every_parameter_ships_with_a_figure_known_or_not(shipped: Policy) -> None:
    assert [one.key for one in CATALOGUE] == list(Key) == list(PARAMETERS)
    assert [key for key in Key if not shipped.history(key)] == []
    assert all(one.source for one in shipped.figures)


@pytest.mark.parametrize(
    ("on", "yuan"),
    [
        (date(2014, 6, 30), None),
        (date(2014, 7, 1), 90),
        (date(2017, 12, 31), 90),
        (date(2018, 1, 1), 116),
        (date(2020, 6, 30), 116),
        (date(2020, 7, 1), 121),
        (date(2021, 7, 1), 131),
        (date(2021, 12, 31), 131),
        (date(2022, 1, 1), None),
        (date(2026, 6, 1), None),
    ],
)
def test_base_pension_of_guangxi_by_day(shipped: Policy, on: date, yuan: int | None) -> None:
    assert shipped.fen(Key.BASE_PENSION, on) == (None if yuan is None else yuan * 100)


def test_what_is_not_known_has_a_stand_in_that_says_its_day(shipped: Policy) -> None:
    stand_in = shipped.last_known(Key.BASE_PENSION, date(2026, 6, 1))
    assert (stand_in.value, stand_in.from_on) == (13_100, date(2021, 7, 1))
    assert shipped.figure(Key.BASE_PENSION, date(2026, 6, 1)).unconfirmed
    assert shipped.last_known(Key.FUNERAL_GRANT, date(2026, 6, 1)).value is None


def test_tiers_of_each_year(shipped: Policy) -> None:
    assert shipped.tiers(2013) is None
    old, new = shipped.tiers(2018), shipped.tiers(2026)
    assert old is not None
    assert new is not None
    assert (len(old.tiers), old.from_year) == (12, 2014)
    assert [t.amount_fen // 100 for t in new.ordinary] == [
        200, 300, 400, 500, 600, 700, 800, 900, 1000, 1500, 2000, 3000, 4000, 5000, 6000,
    ]  # fmt: skip
    assert [t.subsidy_fen // 100 for t in new.ordinary] == [
        35, 40, 45, 60, 65, 70, 100, 120, 150, 175, 200, 200, 200, 200, 200,
    ]  # fmt: skip
    assert [(t.amount_fen, t.subsidy_fen) for t in new.tiers if t.hardship_only] == [(10000, 3000)]


def test_the_town_replaces_and_extends(shipped: Policy) -> None:
    day = date(2021, 7, 1)
    right = Figure(Key.BASE_PENSION, day, 13_200, "文件", Confidence.CONFIRMED, by_town=True)
    later = Figure(Key.BASE_PENSION, date(2022, 1, 1), 14_000, "文件", Confidence.CONFIRMED)
    town = overlaid(shipped.figures, [right, later])
    assert town.figure(Key.BASE_PENSION, day) == right
    assert not town.figure(Key.BASE_PENSION, date(2026, 1, 1)).unconfirmed
    assert len(town.figures) == len(shipped.figures)
    assert town.fen(Key.BASE_PENSION, date(2021, 6, 30)) == 12_100


def test_paid_on_behalf_by_identity_and_day(shipped: Policy) -> None:
    both = on_behalf(shipped, ["农村低保", "肢体一级残疾"], date(2022, 5, 1))
    assert (both.fen, both.missing) == (10_000, ())
    assert on_behalf(shipped, ["低保"], date(2022, 5, 1)).fen == 5_000
    unknown = on_behalf(shipped, ["低保"], date(2023, 5, 1))
    assert (unknown.fen, [one.key for one in unknown.missing]) == (0, [Key.ON_BEHALF_LOW_INCOME])
    assert on_behalf(shipped, ["优抚对象", ""], date(2026, 5, 1)).figure is None


@given(st.data())
def test_a_day_has_the_last_figure_that_began(data: st.DataObject) -> None:
    start = date(2015, 1, 1)
    offsets = data.draw(st.lists(st.integers(0, 4000), unique=True, min_size=1, max_size=8))
    figures = tuple(
        Figure(Key.DIVISOR, start + timedelta(days), Decimal(days + 1), "甲", Confidence.HIGH)
        for days in offsets
    )
    asked = data.draw(st.integers(-10, 4100))
    began = [days for days in offsets if days <= asked]
    found = Policy(figures).number(Key.DIVISOR, start + timedelta(asked))
    assert found == (max(began) + 1 if began else None)


def _aged(key: Key, *dated: tuple[int, int | None]) -> Policy:
    return Policy(
        tuple(
            Figure(
                key,
                date(year, 1, 1),
                None if age is None else Decimal(age),
                "县里文件",
                Confidence.LOW,
            )
            for year, age in dated
        )
    )


@pytest.mark.parametrize(("year", "age"), [(2010, 60), (2015, 60), (2021, 61), (2026, 61)])
def test_what_judging_needs_is_the_nearest_figure_that_was_known(year: int, age: int) -> None:
    policy = _aged(Key.BENEFIT_AGE, (2014, 60), (2020, 61), (2025, None))
    assert policy.standing_count(Key.BENEFIT_AGE, date(year, 6, 1)) == age


def test_nothing_is_judged_by_a_figure_that_nobody_told() -> None:
    for policy in (Policy(()), _aged(Key.JOIN_AGE, (2014, None))):
        with pytest.raises(Refused) as refused:
            policy.standing_count(Key.JOIN_AGE, date(2026, 6, 1))
        assert refused.value.reason == "no_figure"
        assert Key.JOIN_AGE in refused.value.message


def test_students_are_looked_at_from_the_age_of_the_policy(shipped: Policy) -> None:
    day = date(2026, 6, 1)
    policy = overlaid(shipped.figures, _aged(Key.STUDENT_AGE, (2026, 28)).figures)
    assert rules_in(shipped, 2026, day).student_age == 25
    assert rules_in(policy, 2026, day).student_age == 28
    assert shipped.figure(Key.STUDENT_AGE, day).unconfirmed
