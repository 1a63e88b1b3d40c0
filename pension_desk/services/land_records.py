"""What the acts on expropriated land look up first: refused when it is gone, or not this desk's."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import LandHousehold, LandPerson, Project
from pension_desk.services.desk import Desk, Role
from pension_desk.store import land as store
from pension_desk.store import land_people
from pension_desk.store.desk_file import Connection

LAND_ACTS = {
    "land_project": "征地项目",
    "land_household": "征地户",
    "land_person": "征地户成员",
    "land_step": "征地户转为",
    "land_objection": "征地：",
    "land_ruling": "征地：",
    "land_plan": "征地：",
    "land_arrival": "征地资金",
    "land_fund_plan": "征地：",
    "land_subsidy": "征地：",
    "land_use": "征地补贴",
    "land_evidence": "征地：",
}
"""What the change log calls each kind of act on expropriated land; Ctrl+Z takes them back."""


def town_only(desk: Desk) -> None:
    """Refuse what only the town may do; records of households would let a village write too."""
    if desk.identity.role is not Role.TOWN:
        raise Refused("town_only", "补贴的测算、认定和使用由镇里登记，村里不能修改。")


def past_day(desk: Desk, day: date | None, label: str = "日期") -> date:
    """Return the day of an act, today when left out; refused when it lies ahead."""
    found = day or desk.today()
    if found > desk.today():
        raise Refused("future_date", f"{label}{found}在今天之后。")
    return found


def known_project(conn: Connection, project: RowId) -> Project:
    """Return a project; refused when the desk has none of that id."""
    found = store.project(conn, project)
    if found is None:
        raise Refused("no_such_project", "找不到这个征地项目，可能已被删除。")
    return found


def known_household(conn: Connection, household: RowId) -> LandHousehold:
    """Return a land household; refused when the desk has none of that id."""
    found = store.household(conn, household)
    if found is None:
        raise Refused("no_such_household", "找不到这一户，可能已被删除。")
    return found


def known_person(conn: Connection, person: RowId) -> LandPerson:
    """Return a land person; refused when the desk has none of that id."""
    found = store.person(conn, person)
    if found is None:
        raise Refused("no_such_person", "找不到这个人，可能已被删除。")
    return found


def with_marks(
    people: Sequence[LandPerson], marked: Mapping[RowId, str], reviewed: Container[RowId]
) -> tuple[LandPerson, ...]:
    """Return people with who is a student or a soldier now, until their household is reviewed.

    ``marked``: person → 学生 or 军人. ``reviewed``: households that the town has reviewed.
    """
    return tuple(
        replace(one, mark=marked[one.id])
        if one.id in marked and one.household not in reviewed
        else one
        for one in people
    )


def people_of_home(conn: Connection, home: LandHousehold, today: date) -> tuple[LandPerson, ...]:
    """Return a household's people, as `with_marks`."""
    marked = {} if home.verified else land_people.marked(conn, today, household=home.id)
    return with_marks(store.people(conn, household=home.id), marked, ())


def refuse_posted(home: LandHousehold, words: str, advice: str) -> None:
    """Refuse to change what hangs in public (posted) or was reviewed; ``words``: say what."""
    if home.state.posted:
        told = f"{home.head_name}户已是“{home.state.label}”，{words}"
        raise Refused("reviewed" if home.verified else "posted", told, advice)


def signed_day(project: Project) -> date:
    """Return the agreement's day, by which the parameters are chosen; refused when not told."""
    if project.signed_on is None:
        raise Refused("no_agreement", f"{project.name}还没有填协议签订日期，算不出补贴。")
    return project.signed_on
