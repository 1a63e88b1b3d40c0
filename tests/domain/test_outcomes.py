"""A village's answers: what they are called, what they claim, what they need."""

from __future__ import annotations

from pension_desk.domain.outcomes import Outcome, outcome_label
from pension_desk.domain.screening import OPEN_CASES


def test_every_answer_has_its_own_label() -> None:
    assert len({one.label for one in Outcome}) == len(Outcome) == 15
    assert outcome_label("dead") == "已死亡"
    assert outcome_label("") == ""
    assert outcome_label("of_a_later_program") == "of_a_later_program"


def test_an_answer_claims_a_category_that_a_list_must_confirm() -> None:
    claims = {one.claimed for one in Outcome if one.claimed}
    assert not claims & OPEN_CASES
    silent = {one for one in Outcome if one.claimed is None}
    assert silent == {
        Outcome.UNWILLING, Outcome.EMPTY_HOUSEHOLD, Outcome.LIVES_ELSEWHERE, Outcome.WRONG_DATA,
    }  # fmt: skip


def test_only_the_unwilling_are_visited_on_and_need_a_reason_with_wrong_data() -> None:
    assert [one for one in Outcome if one.to_be_won] == [Outcome.UNWILLING]
    assert [one for one in Outcome if one.needs_reason] == [Outcome.UNWILLING, Outcome.WRONG_DATA]
