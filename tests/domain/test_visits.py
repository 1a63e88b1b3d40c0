"""Visits: what may be entered, what is owed to a line, which promise still stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.dictionary import TABLES
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.outcomes import Outcome
from pension_desk.domain.roster import Visit
from pension_desk.domain.visit_words import OUTCOMES, POINTS, REASONS, OpenOutcome
from pension_desk.domain.visits import (
    Line,
    OwedState,
    VisitEntry,
    checked,
    double_of,
    follow_up,
    open_promise,
    owed_state,
)

TODAY = date(2026, 11, 20)
SINCE = Line(date(2026, 3, 1))


def visit(number: int, day: date, outcome: str = "", **more: date | None) -> Visit:
    made = Visit(
        RowId(UUID(int=number)), RowId(UUID(int=0)), day, "入户", "阿梅", outcome, "", None, "", ""
    )
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"mode": "飞鸽"}, "bad_mode"),
        ({"visited_on": date(2026, 11, 21)}, "future_date"),
        ({"visited_on": date(2008, 12, 31)}, "early_date"),
        ({"promised_on": date(2026, 11, 19)}, "promise_before_visit"),
        ({"promised_on": date(2062, 11, 19)}, "promise_too_far"),
        ({"next_on": date(2026, 11, 19)}, "next_before_visit"),
        ({"next_on": date(2062, 11, 19)}, "next_too_far"),
        ({"outcome": " ", "note": " "}, "empty_visit"),
        ({"outcome": "unwilling"}, "no_reason"),
        ({"outcome": "不愿参保"}, "no_reason"),
        ({"outcome": "wrong_data", "reason": " "}, "no_reason"),
        ({"outcome": "abroad", "promised_on": date(2026, 12, 1)}, "promise_of_unwilling"),
        ({"knows": "也许"}, "bad_knows"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(wrong: dict[str, str], reason: str) -> None:
    entry = replace(VisitEntry(outcome="agreed_to_pay"), **wrong)  # type: ignore[arg-type]
    with pytest.raises(Refused) as refused:
        checked(entry, TODAY)
    assert refused.value.reason == reason
    assert refused.value.message.endswith("。")


def test_an_entry_is_written_in_codes_whatever_language_it_was_chosen_in() -> None:
    chinese = VisitEntry(
        mode="电话", outcome="同意缴费", reason="经济困难", met="配偶", points="补缴规定，缴费渠道",
        knows="知道一些", next_step="电话提醒",
    )  # fmt: skip
    coded = checked(chinese, TODAY)
    assert (coded.outcome, coded.reason, coded.met) == ("agreed_to_pay", "hard_up", "spouse")
    assert (coded.points, coded.knows, coded.next_step) == (
        "make_up,channels",
        "partly",
        "remind_by_phone",
    )
    english = replace(chinese, outcome="Agreed to pay", reason="Hard up", mode="phone")
    assert checked(english, TODAY) == coded
    assert coded.visited_on == TODAY


def test_a_text_that_is_no_known_word_stays_as_it_was_typed() -> None:
    entry = checked(VisitEntry(outcome="有意向", reason="等儿子回来", points="鸡 鸭"), TODAY)
    assert (entry.outcome, entry.reason, entry.points) == ("有意向", "等儿子回来", "鸡 鸭")
    assert OUTCOMES.label("有意向") == "有意向"


@given(st.sampled_from([OUTCOMES, REASONS, POINTS]), st.text(max_size=20))
def test_reading_twice_is_reading_once_and_words_lead_back_to_their_codes(
    vocabulary: object, text: str
) -> None:
    for words in (OUTCOMES, REASONS, POINTS):
        assert words.read(words.read(text)) == words.read(text)
        for code in words.codes:
            assert words.read(words.label(code)) == code


def test_every_answer_to_a_line_can_be_the_outcome_of_a_visit() -> None:
    assert set(OUTCOMES.codes) == {*OpenOutcome, *Outcome}
    assert not set(OpenOutcome) & set(Outcome)


def test_every_coded_field_of_the_dictionary_says_so() -> None:
    coded = {field.name for field in TABLES["visits"].fields if field.words}
    assert coded == {"mode", "met", "points", "knows", "outcome", "reason", "next_step"}


def test_a_second_visit_the_same_day_by_the_same_mode_is_noticed() -> None:
    known = [visit(1, TODAY), visit(2, TODAY - timedelta(days=1))]
    assert double_of(known, VisitEntry(visited_on=TODAY)) == known[0]
    assert double_of(known, VisitEntry(visited_on=TODAY, mode="电话")) is None
    assert double_of(known, VisitEntry(visited_on=TODAY - timedelta(days=2))) is None


def test_what_is_owed_to_a_line() -> None:
    before = visit(1, date(2026, 2, 28), Outcome.ABROAD)
    seen = visit(2, date(2026, 5, 1), OpenOutcome.CONSIDERING)
    missed = visit(3, date(2026, 5, 1), OpenOutcome.NOT_MET)
    promised = visit(4, date(2026, 5, 2), OpenOutcome.AGREED_TO_PAY, promised_on=TODAY)
    answered = visit(5, date(2026, 6, 1), Outcome.UNWILLING)
    for visits, state in (
        ([], OwedState.UNSEEN),
        ([before], OwedState.UNSEEN),
        ([missed], OwedState.NOT_MET),
        ([missed, seen], OwedState.OPEN),
        ([seen, promised], OwedState.PROMISE_DUE),
        ([replace(promised, promised_on=TODAY + timedelta(days=1))], OwedState.PROMISED),
        ([promised, answered], OwedState.ANSWERED),
    ):
        assert owed_state(SINCE, visits, TODAY) is state
        assert owed_state(SINCE, visits[::-1], TODAY) is state
        assert owed_state(replace(SINCE, answer="joined"), visits, TODAY) is OwedState.ANSWERED


def test_only_the_latest_promise_counts_until_something_ends_it() -> None:
    first = visit(1, date(2026, 5, 1), promised_on=date(2026, 6, 1))
    second = visit(2, date(2026, 5, 20), promised_on=date(2026, 12, 1))
    assert open_promise([first]) == first
    assert open_promise([second, first]) == second
    for later, over in (
        (visit(3, date(2026, 5, 25), OpenOutcome.CONSIDERING), False),
        (visit(3, date(2026, 6, 2), OpenOutcome.NOT_MET), False),
        (visit(3, date(2026, 6, 1), OpenOutcome.CONSIDERING), True),
        (visit(3, date(2026, 5, 2), Outcome.UNWILLING), True),
    ):
        assert (open_promise([first, later]) is None) is over


def test_visits_of_one_day_go_by_when_they_were_entered() -> None:
    first = visit(1, TODAY, promised_on=TODAY)
    second = visit(2, TODAY, Outcome.JOINED)
    assert open_promise([second, first]) is None
    assert open_promise([replace(first, id=RowId(UUID(int=9))), second]) is not None


def test_any_later_visit_is_the_next_step() -> None:
    planned = visit(1, date(2026, 5, 1), next_on=date(2026, 5, 8))
    assert follow_up([planned]) == planned
    assert follow_up([planned, visit(2, date(2026, 5, 2))]) is None
    assert follow_up([]) is None
