"""Money and clocks: to the fen and to the day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.errors import Refused
from pension_desk.domain.land import LandUse
from pension_desk.domain.land_clocks import (
    ClockRules,
    Paid,
    Urgency,
    public_notice,
    still_hangs,
    use_of_money,
    verification,
)
from pension_desk.domain.land_money import (
    PLAN_STEPS,
    Arrival,
    Instalment,
    PlanState,
    Use,
    account,
    check_plan,
    check_plan_step,
    check_use,
    counted_vouchers,
    spread,
    supply_check,
)
from pension_desk.domain.screening import months_after

D = date
PLAN = (Instalment(1, D(2026, 6, 1), 3_000_000), Instalment(2, D(2026, 12, 1), 7_000_000))
RULES = ClockRules(verify_days=60, use_months=3, notice_days=7, soon_days=10)


def test_what_is_left_is_exact_to_the_fen() -> None:
    found = account(
        10_000_001,
        PLAN,
        [Arrival(D(2026, 6, 1), 3_000_000), Arrival(D(2026, 7, 1), -1)],
        [Use(D(2026, 8, 1), 333_333), Use(D(2026, 8, 2), 333_333)],
    )
    assert (found.planned_fen, found.deposited_fen, found.left_fen) == (
        10_000_000, 2_999_999, 2_333_333,
    )  # fmt: skip
    assert (found.open_fen, found.in_place) == (7_000_002, False)


@pytest.mark.parametrize(
    ("use", "arrived", "day", "short"),
    [
        (LandUse.KNOWN_USER, 10_000_000, D(2026, 6, 1), 0),
        (LandUse.KNOWN_USER, 9_999_999, D(2026, 6, 1), 1),
        (LandUse.PUBLIC, 3_000_000, D(2026, 6, 1), 0),
        (LandUse.RESERVED, 2_999_999, D(2026, 6, 1), 1),
        (LandUse.RESERVED, 3_000_000, D(2026, 7, 2), 3_000_000),
        (LandUse.RESERVED, 3_000_000, D(2026, 7, 1), 0),  # on the day of supply itself
        (None, 3_000_000, D(2026, 6, 1), 0),
        (LandUse.PUBLIC, 3_000_000, None, 3_000_000),
    ],
)
def test_money_protects_before_supply(
    use: LandUse | None, arrived: int, day: date | None, short: int
) -> None:
    checked = supply_check(use, 10_000_000, D(2026, 7, 1), PLAN, [Arrival(day, arrived)])
    assert (checked.short_fen, checked.breached) == (short, short > 0)


def test_without_a_plan_any_money_is_a_first_instalment_and_no_supply_is_no_breach() -> None:
    some = [Arrival(D(2026, 1, 1), 1)]
    assert not supply_check(LandUse.PUBLIC, 100, D(2026, 7, 1), (), some).breached
    assert supply_check(LandUse.PUBLIC, 100, D(2026, 7, 1), (), ()).breached
    assert not supply_check(LandUse.KNOWN_USER, 100, None, (), ()).breached
    assert not supply_check(LandUse.KNOWN_USER, 0, D(2026, 7, 1), (), ()).breached


def test_no_more_is_used_than_came() -> None:
    now = account(100, (), [Arrival(D(2026, 1, 1), 100)], [Use(D(2026, 1, 2), 40)])
    check_use(now, 60)
    for amount, reason in ((61, "above_deposit"), (0, "bad_amount"), (-1, "bad_amount")):
        with pytest.raises(Refused) as why:
            check_use(now, amount)
        assert why.value.reason == reason


def test_a_plan_must_add_up_in_order() -> None:
    assert check_plan(10_000_000, PLAN) == ()
    assert check_plan(10_000_001, PLAN)
    assert check_plan(3, (Instalment(1, D(2026, 2, 1), 1), Instalment(2, D(2026, 1, 1), 2)))
    assert check_plan(3, (Instalment(2, D(2026, 2, 1), 3),))
    assert check_plan(0, (Instalment(1, D(2026, 2, 1), 0),))
    assert check_plan(5, ()) == ()


def test_fund_plans_go_their_way_and_back_with_a_reason() -> None:
    for start in PlanState:
        for end in PlanState:
            if (start, end) in PLAN_STEPS:
                check_plan_step(start, end, "数字有误")
            else:
                with pytest.raises(Refused):
                    check_plan_step(start, end, "数字有误")
    with pytest.raises(Refused) as why:
        check_plan_step(PlanState.SUBMITTED, PlanState.RETURNED)
    assert why.value.reason == "no_reason"


@pytest.mark.parametrize(
    ("today", "done", "urgency", "left"),
    [
        (D(2026, 3, 1), None, Urgency.RUNNING, 42),
        (D(2026, 4, 2), None, Urgency.SOON, 10),
        (D(2026, 4, 12), None, Urgency.SOON, 0),
        (D(2026, 4, 13), None, Urgency.OVERDUE, -1),
        (D(2027, 1, 1), D(2026, 4, 12), Urgency.DONE, None),
        (D(2027, 1, 1), D(2026, 4, 13), Urgency.LATE, None),
    ],
)
def test_verification_runs_in_calendar_days_from_the_agreement(
    today: date, done: date | None, urgency: Urgency, left: int | None
) -> None:
    found = verification(D(2026, 2, 11), done, RULES, today)
    assert (found.due_on, found.urgency, found.days_left) == (D(2026, 4, 12), urgency, left)
    assert found.pressing == (urgency in {Urgency.SOON, Urgency.OVERDUE})


def test_use_runs_from_the_first_money_and_notice_from_its_posting() -> None:
    came = [Arrival(None, 5), Arrival(D(2026, 3, 31), -5), Arrival(D(2026, 11, 30), 5)]
    came.append(Arrival(D(2026, 10, 31), 10))
    assert use_of_money(Paid(came), by_rules, D(2026, 12, 1)).due_on == D(2027, 1, 31)
    assert use_of_money(Paid([]), by_rules, D(2026, 12, 1)).urgency is Urgency.UNKNOWN
    hung = [public_notice(D(2026, 5, 1), RULES, D(2026, 5, day)) for day in (4, 8, 9)]
    assert [(one.days_left, still_hangs(one)) for one in hung] == [
        (4, True),
        (0, True),
        (-1, False),
    ]
    slip = public_notice(D(2027, 5, 1), RULES, D(2026, 5, 4))
    assert (slip.urgency, still_hangs(slip)) == (Urgency.UNKNOWN, False)


def by_rules(_day: date) -> ClockRules:
    return RULES


JANUARY, JULY = Arrival(D(2026, 1, 31), 100), Arrival(D(2026, 7, 1), 100)


@pytest.mark.parametrize(
    ("used", "waiting", "due"),
    [
        ((), (None,), D(2026, 4, 30)),  # nobody is reckoned yet: the first money has to be used
        ((), (60, 60, 60), D(2026, 4, 30)),
        ((60,), (60, 60), D(2026, 10, 1)),  # 40 are left: the next is paid by the second instalment
        ((60,), (60, 40), D(2026, 4, 30)),  # 40 are enough for somebody
        ((60, 40), (60,), D(2026, 10, 1)),
        ((60, 60, 60), (60,), None),  # no money is there: the clock rests
    ],
)
def test_each_instalment_has_a_clock_for_the_people_whom_it_pays(
    used: tuple[int, ...], waiting: tuple[int | None, ...], due: date | None
) -> None:
    uses = [Use(D(2026, 3, day), fen) for day, fen in enumerate(used, 1)]
    found = use_of_money(Paid([JULY, JANUARY], uses, waiting), by_rules, D(2026, 8, 1))
    assert (found.due_on, found.done_on) == (due, None)


@pytest.mark.parametrize(
    ("days", "urgency", "due"),
    [
        ((D(2026, 4, 30), D(2026, 10, 1)), Urgency.DONE, D(2026, 10, 1)),
        ((D(2026, 5, 1), D(2026, 10, 1)), Urgency.LATE, D(2026, 4, 30)),
        ((D(2026, 2, 1), D(2026, 10, 2)), Urgency.LATE, D(2026, 10, 1)),
    ],
)
def test_when_all_is_used_the_use_that_took_longest_counts(
    days: tuple[date, date], urgency: Urgency, due: date
) -> None:
    uses = [Use(day, 100) for day in days]
    paid = Paid([JANUARY, JULY], uses, (), done_on=days[1])
    found = use_of_money(paid, by_rules, D(2027, 1, 1))
    assert (found.urgency, found.due_on) == (urgency, due)


def test_what_was_paid_back_starts_no_clock() -> None:
    back = Arrival(D(2026, 8, 1), -100)
    uses = [Use(D(2026, 2, 1), 100)]
    found = use_of_money(Paid([JANUARY, JULY, back], uses, (60,)), by_rules, D(2026, 12, 1))
    assert (found.due_on, found.urgency) == (None, Urgency.UNKNOWN)


def test_the_months_are_those_of_the_day_on_which_the_money_came() -> None:
    def rules_on(day: date) -> ClockRules:
        return ClockRules(None, 3 if day < D(2026, 6, 1) else 1, None, 10)

    uses = [Use(D(2026, 2, 1), 100)]
    first = use_of_money(Paid([JANUARY, JULY]), rules_on, D(2026, 8, 1))
    second = use_of_money(Paid([JANUARY, JULY], uses), rules_on, D(2026, 8, 1))
    assert (first.due_on, second.due_on) == (D(2026, 4, 30), D(2026, 8, 1))


def test_a_clock_without_a_parameter_is_never_overdue() -> None:
    unknown = ClockRules(None, None, None, 10)
    found = verification(D(2020, 1, 1), None, unknown, D(2026, 1, 1))
    assert (found.urgency, found.due_on) == (Urgency.UNKNOWN, None)
    assert (
        verification(D(2020, 1, 1), D(2026, 1, 1), unknown, D(2026, 1, 1)).urgency is Urgency.DONE
    )


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_months_later_is_within_the_month_meant(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


@given(
    required=st.integers(100, 10**10),
    count=st.integers(1, 60),
    first=st.dates(D(2016, 1, 1), D(2100, 1, 1)),
    months=st.integers(1, 36),
)
def test_a_spread_plan_adds_up_and_follows_in_time(
    required: int, count: int, first: date, months: int
) -> None:
    if required // count < 100:
        with pytest.raises(Refused) as why:
            spread(required, count, first, months)
        assert why.value.reason == "bad_count"
        return
    plan = spread(required, count, first, months)
    assert check_plan(required, plan) == ()
    assert plan[0].due_on == first
    assert len({one.amount_fen for one in plan[:-1]}) <= 1


@pytest.mark.parametrize(
    ("told", "reason"),
    [((0, 2, 6), "nothing_required"), ((100, 0, 6), "bad_count"), ((10**6, 2, 0), "bad_months")],
)
def test_what_cannot_be_spread(told: tuple[int, int, int], reason: str) -> None:
    with pytest.raises(Refused) as why:
        spread(told[0], told[1], D(2026, 1, 1), told[2])
    assert why.value.reason == reason


def test_vouchers_count_up_from_their_last_digits() -> None:
    assert counted_vouchers("付2026-098", 3) == ("付2026-098", "付2026-099", "付2026-100")
    assert counted_vouchers("9", 2) == ("9", "10")
    with pytest.raises(Refused):
        counted_vouchers("付款单", 2)
