"""The plans of a project's money: deposit plan by instalments, yearly fund plans with reviews."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import FIRST_YEAR, Project
from pension_desk.domain.land_money import (
    Account,
    FundPlan,
    Instalment,
    PlanState,
    check_plan,
    check_plan_step,
)
from pension_desk.services.desk import Desk
from pension_desk.services.land_money import account_of
from pension_desk.services.land_records import known_project, past_day
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import land as store
from pension_desk.store.desk_file import Connection

_TOPICS = frozenset({Topic.LAND})
_OPEN = frozenset({PlanState.DRAFT, PlanState.RETURNED})


def set_plan(desk: Desk, project: RowId, plan: Sequence[Instalment]) -> Written[Account]:
    """Put a project's deposit plan (分期缴存计划) as given; an empty one takes it away.

    An instalment with the id of a kept one changes that; the others are new, and what is kept
    and not given is taken away.

    Raises `Refused` bad_plan, saying what does not add up.
    """
    with desk.acting("land_plan", "分期缴存计划") as (conn, writer):
        known = known_project(conn, project)
        wrong = check_plan(known.required_fen, plan)
        if wrong:
            raise Refused("bad_plan", f"{known.name}的缴存计划有问题：{'；'.join(wrong)}。")
        kept = {one.id: one for one in store.instalments(conn, project) if one.id is not None}
        for row in kept.keys() - {one.id for one in plan}:
            writer.delete("land_instalments", row)
        for one in sorted(plan, key=lambda each: each.number):
            fields: dict[str, FieldValue] = {
                "number": one.number,
                "due_on": one.due_on.isoformat(),
                "amount_fen": one.amount_fen,
            }
            if one.id is None or one.id not in kept:
                writer.insert("land_instalments", {"project_id": project.hex, **fields})
            elif kept[one.id] != one:
                writer.update("land_instalments", one.id, fields)
        return Written(account_of(conn, known), _TOPICS)


def fund_plans(desk: Desk, project: RowId) -> tuple[FundPlan, ...]:
    """Return a project's yearly fund plans, by year."""
    with desk.file.reading() as conn:
        return store.fund_plans(conn, project)


def add_fund_plan(
    desk: Desk, project: RowId, year: int, *, amount_fen: int, people: int, note: str = ""
) -> Written[RowId]:
    """Draft a yearly fund plan (年度用款计划).

    Raises `Refused`: nobody or nothing to be paid, more than the project comes to, a year that
    cannot be, or one that has a plan for the project.
    """
    _check_fund_plan(desk, year, amount_fen, people)
    with desk.acting("land_fund_plan", f"{year}年度用款计划") as (conn, writer):
        known = known_project(conn, project)
        _check_bounds(conn, known, amount_fen, people)
        if any(plan.year == year for plan in store.fund_plans(conn, project)):
            raise Refused("plan_twice", f"{known.name}的{year}年度用款计划已经有了。")
        made = writer.insert(
            "land_fund_plans",
            {
                "project_id": project.hex,
                "year": year,
                "amount_fen": amount_fen,
                "people": people,
                "state": PlanState.DRAFT.value,
                "state_on": desk.today().isoformat(),
                "note": note.strip() or None,
            },
        )
    return Written(made, _TOPICS)


def change_fund_plan(
    desk: Desk, plan: RowId, *, amount_fen: int, people: int, note: str
) -> Written[RowId]:
    """Change a fund plan that is being drafted or was returned; refused once it was handed in."""
    with desk.acting("land_fund_plan", "修改用款计划") as (conn, writer):
        known = _open_plan(conn, plan)
        _check_fund_plan(desk, known.year, amount_fen, people)
        _check_bounds(conn, known_project(conn, known.project), amount_fen, people)
        fields: dict[str, FieldValue] = {
            "amount_fen": amount_fen,
            "people": people,
            "note": note.strip() or None,
        }
        writer.update("land_fund_plans", plan, fields)
    return Written(plan, _TOPICS)


def remove_fund_plan(desk: Desk, plan: RowId) -> Written[None]:
    """Take a fund plan away that is being drafted or was returned."""
    with desk.acting("land_fund_plan", "删除用款计划") as (conn, writer):
        _open_plan(conn, plan)
        writer.delete("land_fund_plans", plan)
    return Written(None, _TOPICS)


def step_fund_plan(
    desk: Desk, plan: RowId, end: PlanState, *, reason: str = "", on: date | None = None
) -> Written[RowId]:
    """Take a fund plan to its next state; refused out of order, or returned without a reason."""
    day = past_day(desk, on)
    with desk.acting("land_fund_plan", f"用款计划 {end.label}") as (conn, writer):
        known = _known(conn, plan)
        check_plan_step(known.state, end, reason)
        if known.state_since is not None and day < known.state_since <= desk.today():
            raise Refused("before_last_step", f"日期{day}早于上一步的日期{known.state_since}。")
        note = "；".join(filter(None, (known.note, reason.strip())))
        writer.update(
            "land_fund_plans",
            plan,
            {"state": end.value, "state_on": day.isoformat(), "note": note or None},
        )
    return Written(plan, _TOPICS)


def _check_fund_plan(desk: Desk, year: int, amount_fen: int, people: int) -> None:
    this = desk.today().year
    if not FIRST_YEAR <= year <= this + 1:
        raise Refused("bad_year", f"年度{year}不对。", f"应在{FIRST_YEAR}年到{this + 1}年之间。")
    if amount_fen <= 0:
        raise Refused("bad_amount", "计划金额应大于0。")
    if people <= 0:
        raise Refused("bad_people", "计划人数应大于0。")


def _check_bounds(conn: Connection, project: Project, amount_fen: int, people: int) -> None:
    """Refuse more than the project's people and money come to, as far as these are known."""
    due = [one for one in store.people(conn, project=project.id) if one.eligibility.counts]
    most = max(project.required_fen, sum(one.subsidy_fen or 0 for one in due))
    if due and people > len(due):
        raise Refused("bad_people", f"计划人数{people}人，多于名单上的补贴对象{len(due)}人。")
    if most and amount_fen > most:
        raise Refused(
            "bad_amount",
            f"计划金额{amount_fen / 100:,.2f}元，大于本项目应缴存或测算的{most / 100:,.2f}元。",
        )


def _known(conn: Connection, plan: RowId) -> FundPlan:
    found = store.fund_plan(conn, plan)
    if found is None:
        raise Refused("no_such_plan", "找不到这个用款计划，可能已被删除。")
    return found


def _open_plan(conn: Connection, plan: RowId) -> FundPlan:
    found = _known(conn, plan)
    if found.state not in _OPEN:
        raise Refused(
            "plan_handed_in", f"用款计划是“{found.state.label}”，不能改。", "要改先退回，写明原因。"
        )
    return found
