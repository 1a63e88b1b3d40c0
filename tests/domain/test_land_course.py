"""The course of a household: every pair of states and roles, and each condition of a step."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path

import pytest

from pension_desk.domain.dictionary import Owner
from pension_desk.domain.errors import Refused
from pension_desk.domain.land_course import (
    STEPS,
    CourseState,
    Objection,
    Standing,
    check,
    drawn,
    step_between,
    steps_from,
)

S = CourseState
TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(("start", "end", "by"), tuple(product(S, S, Owner)))
def test_a_step_is_either_in_the_table_or_refused_with_what_may_be_done(
    start: CourseState, end: CourseState, by: Owner
) -> None:
    allowed = {(step.start, step.end, step.by) for step in STEPS}
    if (start, end, by) in allowed:
        assert step_between(start, end, by).end is end
        return
    with pytest.raises(Refused) as why:
        step_between(start, end, by)
    other = Owner.TOWN if by is Owner.VILLAGE else Owner.VILLAGE
    expected = "not_your_step" if (start, end, other) in allowed else "out_of_order"
    assert why.value.reason == expected
    if expected == "out_of_order":
        for step in steps_from(start, by):
            assert step.end.label in why.value.advice


def test_forward_goes_one_place_at_a_time_through_every_state() -> None:
    forward = {(step.start, step.end) for step in STEPS if not step.back}
    assert forward == {(a, b) for a, b in zip(S, list(S)[1:], strict=False)}


def test_every_state_but_the_first_leads_back_to_collecting() -> None:
    for state in list(S)[1:]:
        seen, todo = set(), [state]
        while todo:
            now = todo.pop()
            for step in STEPS:
                if step.start is now and step.back and step.end not in seen:
                    seen.add(step.end)
                    todo.append(step.end)
        assert S.COLLECTED in seen


def test_the_village_collects_and_publishes_the_town_keeps_review_and_money() -> None:
    assert {s.end for s in STEPS if s.by is Owner.VILLAGE and not s.back} == {
        S.GROUP_CONFIRMED, S.VILLAGE_CONFIRMED, S.PUBLISHED,
    }  # fmt: skip
    assert [one.label for one in S if one.verified] == [
        "镇已审核", "县已审核", "补贴已测算", "资金已到位", "补贴已使用",
    ]  # fmt: skip


@pytest.mark.parametrize("step", [step for step in STEPS if step.back])
def test_back_needs_a_reason_and_nothing_else(step: object) -> None:
    assert isinstance(step, type(STEPS[0]))
    with pytest.raises(Refused) as why:
        check(step, Standing(TODAY, undecided=3), "  ")
    assert why.value.reason == "no_reason"
    check(step, Standing(TODAY, undecided=3), "面积写错")


@pytest.mark.parametrize(
    ("start", "end", "by", "standing", "reason"),
    [
        (S.COLLECTED, S.GROUP_CONFIRMED, Owner.VILLAGE,
         Standing(TODAY, lacking=("被征面积",)), "lacking"),
        (S.PUBLISHED, S.TOWN_REVIEWED, Owner.TOWN,
         Standing(TODAY, published_on=date(2026, 11, 15), notice_days=5), "notice_running"),
        (S.PUBLISHED, S.TOWN_REVIEWED, Owner.TOWN,
         Standing(TODAY, objections=(Objection(TODAY, "李大", "少算了地"),)), "objection_open"),
        (S.PUBLISHED, S.TOWN_REVIEWED, Owner.TOWN, Standing(TODAY, undecided=1), "undecided"),
        (S.COUNTY_REVIEWED, S.COMPUTED, Owner.TOWN,
         Standing(TODAY, people=3, computed=2), "not_computed"),
        (S.COMPUTED, S.FUNDED, Owner.TOWN,
         Standing(TODAY, money_fen=99, needed_fen=100), "money_short"),
        (S.FUNDED, S.USED, Owner.TOWN, Standing(TODAY, people=3, used=2), "not_all_used"),
        (S.TOWN_REVIEWED, S.COUNTY_REVIEWED, Owner.TOWN,
         Standing(TODAY, since=date(2026, 11, 21)), "before_last_step"),
        (S.FUNDED, S.COMPUTED, Owner.TOWN, Standing(TODAY, people=3, used=1), "used_already"),
    ],
)  # fmt: skip
def test_a_step_waits_for_its_condition(
    start: CourseState, end: CourseState, by: Owner, standing: Standing, reason: str
) -> None:
    with pytest.raises(Refused) as why:
        check(step_between(start, end, by), standing, "面积写错")
    assert why.value.reason == reason


def test_a_notice_that_hung_long_enough_and_settled_objections_let_the_town_review() -> None:
    settled = Objection(date(2026, 11, 12), "李大", "少算了地", date(2026, 11, 14), "核对无误")
    step = step_between(S.PUBLISHED, S.TOWN_REVIEWED, Owner.TOWN)
    check(
        step, Standing(TODAY, published_on=date(2026, 11, 14), notice_days=5, objections=(settled,))
    )
    check(step, Standing(TODAY, published_on=date(2026, 11, 19), notice_days=None))


def test_the_drawing_names_every_state_and_step() -> None:
    text = drawn()
    assert text.count("-->") == len(STEPS) + 2
    assert all(f"    {state.value}: {state.label}" in text for state in S)


def test_the_documentation_shows_this_course() -> None:
    page = Path(__file__).parents[2] / "docs" / "land-course.md"
    assert f"```mermaid\n{drawn()}\n```" in page.read_text(encoding="utf-8")
