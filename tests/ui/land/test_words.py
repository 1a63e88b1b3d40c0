"""Words of the land tab that say more than a state's name."""

from __future__ import annotations

from datetime import date

import pytest

from pension_desk.domain.land_clocks import ClockRules, public_notice
from pension_desk.domain.land_course import CourseState
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
    state = CourseState.FUNDED
    assert course_words(state, None, True) == "资金已到位"
    assert course_tone(state, None, True) is state_tone(state)
