"""The course of an application: every pair of states, both desks, with and without a reason."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from pension_desk.domain.benefit_states import (
    BY_CALENDAR,
    DOCUMENTS,
    ENTERED,
    FOLLOWS,
    Advance,
    BenefitState,
    checked_step,
    read_state,
)
from pension_desk.domain.errors import Refused

TODAY = date(2026, 11, 20)
ALL = frozenset(DOCUMENTS.codes)
ALLOWED = {
    "due_soon": "told documents",
    "told": "documents",
    "documents": "applied told!",
    "applied": "approved* documents! refused*!",
    "refused": "documents",
    "approved": "drawing* applied*!",
    "drawing": "paused*! stopped*! approved*!",
    "paused": "drawing* stopped*!",
    "stopped": "drawing*!",
}
"""What may follow: * by the town alone, ! with a reason."""


def _rule(state: str, to: str) -> str | None:
    """Return the marks of a step, None where it may not be taken."""
    for word in ALLOWED.get(state, "").split():
        if word.rstrip("*!") == to:
            return word[len(to) :]
    return None


@pytest.mark.parametrize(("state", "to"), list(product(BenefitState, BenefitState)))
def test_every_pair_of_states(state: BenefitState, to: BenefitState) -> None:
    marks = _rule(state.value, to.value)
    for by_town, reason in product((True, False), ("", " ", "材料不全")):
        wanted = Advance(to, TODAY, reason, by_town=by_town, documents=ALL)
        fits = (
            marks is not None
            and (by_town or "*" not in marks)
            and ("!" not in marks or bool(reason.strip()))
        )
        if fits:
            assert checked_step(state, wanted, TODAY).to is to
            continue
        with pytest.raises(Refused) as refused:
            checked_step(state, wanted, TODAY)
        assert refused.value.reason in (
            {"benefit_out_of_order"} if marks is None else {"town_only", "no_reason"}
        )
        assert refused.value.message.endswith("。")


def test_the_table_names_every_state_and_nobody_enters_what_the_calendar_says() -> None:
    assert set(FOLLOWS) == set(BenefitState)
    reached = {step.to for steps in FOLLOWS.values() for step in steps}
    assert reached == set(ENTERED)
    assert not reached & BY_CALENDAR


def test_a_village_alone_comes_as_far_as_the_application() -> None:
    known = {BenefitState.DUE_SOON}
    for _round in BenefitState:
        known |= {step.to for state in known for step in FOLLOWS[state] if not step.town_only}
    assert known - BY_CALENDAR == {
        BenefitState.TOLD, BenefitState.DOCUMENTS, BenefitState.APPLIED,
    }  # fmt: skip


def test_nobody_draws_who_was_not_approved() -> None:
    before = {state for state, steps in FOLLOWS.items() for one in steps
              if one.to is BenefitState.DRAWING}  # fmt: skip
    assert before == {BenefitState.APPROVED, BenefitState.PAUSED, BenefitState.STOPPED}


def test_days_in_order_and_papers_complete() -> None:
    for wanted, reason in (
        (Advance(BenefitState.APPLIED, date(2026, 11, 21), documents=ALL), "future_date"),
        (
            Advance(
                BenefitState.APPLIED, date(2026, 10, 1), entered_on=date(2026, 10, 2), documents=ALL
            ),
            "before_last_step",
        ),
        (
            Advance(BenefitState.APPLIED, TODAY, documents=ALL - {"account"}),
            "documents_missing",
        ),
    ):
        with pytest.raises(Refused) as refused:
            checked_step(BenefitState.DOCUMENTS, wanted, TODAY)
        assert refused.value.reason == reason
    with pytest.raises(Refused, match="社保卡或银行账户"):
        checked_step(
            BenefitState.DOCUMENTS,
            Advance(BenefitState.APPLIED, TODAY, documents=ALL - {"account"}),
            TODAY,
        )


def test_a_refusal_says_what_may_follow() -> None:
    with pytest.raises(Refused) as refused:
        checked_step(BenefitState.TOLD, Advance(BenefitState.DRAWING, TODAY), TODAY)
    assert "已收材料" in refused.value.advice


def test_a_state_is_named_by_code_or_word() -> None:
    assert read_state("approved") is read_state("已核准") is BenefitState.APPROVED
    for text in ("", "due_soon", "该办待遇", "随便"):
        with pytest.raises(Refused):
            read_state(text)
