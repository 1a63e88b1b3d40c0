"""Words of the land tab that say more than a state's name."""

from __future__ import annotations

from datetime import date

import pytest

from pension_desk.domain.land_clocks import ClockRules, public_notice
from pension_desk.domain.land_course import CourseState
from pension_desk.ui.land.timeline import room_at, start_of
from pension_desk.ui.land.words import course_tone, course_words, state_tone
from pension_desk.ui.theme import Tone

RULES = ClockRules(60, 3, 5, 10)


@pytest.mark.parametrize(
    ("today", "words", "tone"),
    [
        (date(2026, 5, 3), "公示中，还剩 3 天", Tone.WARNING),
        (date(2026, 5, 6), "公示最后一天", Tone.WARNING),
        (date(2026, 5, 7), "公示期满，可审核", Tone.ACCENT),
        (date(2026, 4, 30), "公示中", Tone.WARNING),
    ],
)
def test_a_public_notice_says_how_long_it_hangs(today: date, words: str, tone: Tone) -> None:
    clock = public_notice(date(2026, 5, 1), RULES, today)
    state = CourseState.PUBLISHED
    assert (course_words(state, clock, False), course_tone(state, clock, False)) == (words, tone)
    objected = course_words(state, clock, True), course_tone(state, clock, True)
    assert objected == ("公示有异议，待处理", Tone.DANGER)


def test_other_states_keep_their_name_and_colour() -> None:
    for state, objected in ((CourseState.FUNDED, False), (CourseState.COLLECTED, True)):
        assert course_words(state, None, objected) == state.label
        assert course_tone(state, None, objected) is state_tone(state)


def test_an_objection_that_came_after_the_review_stands_out() -> None:
    state = CourseState.TOWN_REVIEWED
    assert course_words(state, None, True) == "审核后有异议，待处理"
    assert course_tone(state, None, True) is Tone.DANGER


@pytest.mark.parametrize(
    ("x", "beside", "room"),
    [
        (100, (100,), (0, 400)),
        (300, (100, 300, 350), (200, 325)),
        (300, (100, 300, 600), (200, 400)),
        (380, (380, 100), (240, 400)),
    ],
)
def test_words_on_the_timeline_reach_halfway_to_their_neighbours(
    x: float, beside: tuple[float, ...], room: tuple[float, float]
) -> None:
    assert room_at(x, beside, 400) == room


def test_words_on_the_timeline_stand_at_their_point_and_within_their_room() -> None:
    assert start_of(200, 80, (100, 300)) == 160
    assert start_of(20, 80, (0, 300)) == 0
    assert start_of(290, 80, (100, 300)) == 220
    assert start_of(200, 300, (100, 300)) == 100
