"""Deadlines as plans write them, and what may follow what of an order."""

from __future__ import annotations

from datetime import date
from itertools import product
from uuid import uuid4

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.orders import Order, OrderState, OrderStep
from pension_desk.domain.task_words import OrderKind, Term, Verdict
from pension_desk.domain.tasks import day_of, read_plan, term_of

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("wording", "term", "day"),
    [
        ("全年持续开展", Term.STANDING, None),
        ("长期坚持", Term.STANDING, None),
        ("****年*月**日前", Term.DATED, None),
        ("截止至****年**月底", Term.DATED, None),
        ("2026年6月30日前", Term.DATED, date(2026, 6, 30)),
        ("截止至2026年12月底", Term.DATED, date(2026, 12, 31)),
        ("2024年2月底", Term.DATED, date(2024, 2, 29)),
        ("2026年13月底", Term.DATED, None),
        ("2026年2月30日前", Term.DATED, None),
    ],
)
def test_a_deadline_as_a_plan_writes_it(wording: str, term: Term, day: date | None) -> None:
    assert (term_of(wording), day_of(wording)) == (term, day)


@pytest.mark.parametrize(
    "text",
    ["", "plan = 5", 'plan = "a"\nmeasure = 3', 'plan = "a"\n[[measure]]\nunits = "b"', "[[[["],
)
def test_what_is_no_plan_is_refused(text: str) -> None:
    with pytest.raises(Refused) as why:
        read_plan(text)
    assert why.value.reason == "bad_plan"


def order(kind: OrderKind, *, limit: bool, answered: bool, verdict: str, closed: bool) -> Order:
    return Order(
        RowId(uuid4()), VillageCode("450821105201"), kind, "", DAY, "差。", "改。",
        due_on=DAY if limit else None, answered_on=DAY if answered else None, verdict=verdict,
        closed_on=DAY if closed else None,
    )  # fmt: skip


def test_every_state_says_what_may_follow() -> None:
    """By the rule in words: closed ends all; nobody checks what nobody answered; and so on."""
    verdicts = ("", Verdict.PASSED, Verdict.FAILED)
    for kind, limit, answered, verdict, closed in product(
        OrderKind, (True, False), (True, False), verdicts, (True, False)
    ):
        one = order(kind, limit=limit, answered=answered, verdict=verdict, closed=closed)
        asks = kind is OrderKind.RECTIFY or limit
        if closed:
            expected = set[OrderStep]()
        elif verdict == Verdict.PASSED:
            expected = {OrderStep.CHECK, OrderStep.CLOSE}
        elif verdict == Verdict.FAILED or not answered:
            expected = {OrderStep.ANSWER}
        else:
            expected = {OrderStep.ANSWER, OrderStep.CHECK}
        if not asks and not closed:
            expected.add(OrderStep.CLOSE)
        assert one.follows == expected, one
        for step in OrderStep:
            if step not in expected:
                with pytest.raises(Refused):
                    one.may(step)
        waits = asks and one.state in {OrderState.ISSUED, OrderState.RETURNED}
        assert one.waits_for_village is waits
