"""The course of the work with an employer: every pair of stages, and each condition of a step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from pension_desk.domain.employers_course import (
    STEPS,
    Grounds,
    Stage,
    check,
    drawn,
    step_between,
    steps_from,
)
from pension_desk.domain.errors import Refused
from pension_desk.domain.field_rules import Owner

S = Stage
TODAY = date(2026, 11, 20)
ENOUGH = Grounds(
    TODAY,
    since=date(2026, 11, 1),
    limit_on=date(2026, 12, 1),
    running=date(2026, 11, 10),
    contacts=1,
    arrears_fen=100,
    arrears_since=date(2026, 6, 1),
)


@pytest.mark.parametrize(("start", "end", "by"), tuple(product(S, S, Owner)))
def test_a_step_is_either_in_the_table_or_refused(start: Stage, end: Stage, by: Owner) -> None:
    allowed = {(step.start, step.end, by) for step in STEPS for by in step.by}
    if (start, end, by) in allowed:
        assert step_between(start, end, by).end is end
        return
    with pytest.raises(Refused) as why:
        step_between(start, end, by)
    town = (start, end, Owner.TOWN) in allowed
    assert why.value.reason == ("not_your_step" if town else "out_of_order")
    if not town:
        for step in steps_from(start, by):
            assert step.end.label in why.value.advice


def test_no_step_stands_twice_and_whatever_a_village_does_the_town_may_do() -> None:
    pairs = [(step.start, step.end) for step in STEPS]
    assert len(pairs) == len(set(pairs))
    assert all(Owner.TOWN in step.by for step in STEPS)


def test_every_stage_is_reached_and_none_is_a_trap() -> None:
    def reached(start: Stage) -> set[Stage]:
        seen, todo = {start}, [start]
        while todo:
            now = todo.pop()
            for step in STEPS:
                if step.start is now and step.end not in seen:
                    seen.add(step.end)
                    todo.append(step.end)
        return seen

    assert reached(S.FOUND) == set(S)
    for stage in S:
        assert {S.JOINED, S.CONTACTED} <= reached(stage)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step.start}-{step.end}")
def test_each_step_can_be_taken_when_all_is_there(step: object) -> None:
    assert step in STEPS
    check(step, ENOUGH, "核对过")  # type: ignore[arg-type]


@pytest.mark.parametrize("step", [x for x in STEPS if x.back], ids=lambda x: f"{x.start}-{x.end}")
def test_a_step_back_needs_a_reason(step: object) -> None:
    with pytest.raises(Refused) as why:
        check(step, ENOUGH, " ")  # type: ignore[arg-type]
    assert why.value.reason == "no_reason"


CONDITIONS = (
    (S.FOUND, S.CONTACTED, {"contacts": 0}, "no_contact"),
    (S.NOTIFIED, S.CORRECTING, {"limit_on": None}, "no_limit"),
    (S.NOTIFIED, S.CORRECTING, {"limit_on": TODAY}, "bad_limit"),
    (S.CONTACTED, S.NOTIFIED, {"limit_on": date(2026, 11, 1)}, "bad_limit"),
    (S.CORRECTING, S.HANDED_SOCIAL, {"running": TODAY}, "limit_running"),
    (S.CORRECTING, S.HANDED_TAX, {"arrears_fen": None}, "no_arrears"),
    (S.NOTIFIED, S.HANDED_TAX, {"arrears_since": None}, "no_arrears"),
    (S.CONTACTED, S.JOINED, {"missing": 3}, "not_insured"),
    (S.CONTACTED, S.NOTIFIED, {"since": date(2026, 11, 21)}, "before_last_step"),
)


@pytest.mark.parametrize(("start", "end", "lack", "reason"), CONDITIONS)
def test_what_a_step_waits_for(
    start: Stage, end: Stage, lack: dict[str, object], reason: str
) -> None:
    step = step_between(start, end, Owner.TOWN)
    with pytest.raises(Refused) as why:
        check(step, replace(ENOUGH, **lack))  # type: ignore[arg-type]
    assert why.value.reason == reason
    check(step, ENOUGH, "核对过")


def test_whoever_is_missing_may_have_joined_by_other_proof() -> None:
    step = step_between(S.CONTACTED, S.JOINED, Owner.VILLAGE)
    check(step, replace(ENOUGH, missing=3), "看过参保证明")


def test_the_documentation_draws_the_table() -> None:
    page = Path(__file__).parents[2] / "docs" / "employers-course.md"
    assert drawn() in page.read_text(encoding="utf-8")
