"""Expropriated land asked of the file: projects, households, people and money as domain values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, select

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.land import (
    Eligibility,
    FarmlandKind,
    LandHousehold,
    LandPerson,
    LandUse,
    Project,
    UseWay,
    mu_of,
)
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_indicators import ProjectStanding
from pension_desk.domain.land_money import (
    Arrival,
    FundPlan,
    Instalment,
    PlanState,
    account,
    supply_check,
    uses_of,
)
from pension_desk.store.roster import as_day
from pension_desk.store.schema_land import (
    land_arrivals,
    land_fund_plans,
    land_households,
    land_instalments,
    land_people,
    land_projects,
)

_H, _P = land_households.c, land_people.c
_USES = {one.value: one for one in LandUse}
_STATES = {one.value: one for one in CourseState}
_ELIGIBLE = {one.value: one for one in Eligibility}
_WAYS = {one.value: one for one in UseWay}
_PLANS = {one.value: one for one in PlanState}
"""Codes as kept → what they mean; one that another version wrote is in none of them."""
_KINDS = tuple((kind, f"{kind.value}_mu4") for kind in FarmlandKind)


def row_id(value: bytes) -> RowId:
    """Return a record id from its column."""
    return RowId(UUID(bytes=value))


def projects(conn: Connection) -> tuple[Project, ...]:
    """Return every project, the latest years first."""
    c = land_projects.c
    asked = select(land_projects).order_by(c.year.desc(), c.approval_no, c.name, c.n)
    return tuple(_project(row) for row in conn.execute(asked))


def project(conn: Connection, project_id: RowId) -> Project | None:
    """Return one project, None when there is none of that id."""
    asked = select(land_projects).where(land_projects.c.id == project_id.bytes)
    row = conn.execute(asked).first()
    return None if row is None else _project(row)


def _project(row: Row[Any]) -> Project:
    return Project(
        id=row_id(row.id),
        name=row.name,
        approval_no=row.approval_no or "",
        year=row.year,
        use=_USES.get(row.land_use),
        signed_on=as_day(row.signed_on),
        area_mu=mu_of(row.area_mu4),
        required_fen=row.required_fen or 0,
        supplied_on=as_day(row.supplied_on),
        list_closed=bool(row.list_closed),
        note=row.note or "",
    )


def households(
    conn: Connection, *, project: RowId | None = None, village: str = ""
) -> tuple[LandHousehold, ...]:
    """Return land households in walking order, of a project, a village, or all."""
    asked = select(land_households)
    if project is not None:
        asked = asked.where(_H.project_id == project.bytes)
    if village:
        asked = asked.where(_H.village == village)
    asked = asked.order_by(_H.village, _H.hamlet, _H.household_no, _H.n)
    return tuple(_household(row) for row in conn.execute(asked))


def household(conn: Connection, household_id: RowId) -> LandHousehold | None:
    """Return one land household, None when there is none of that id."""
    row = conn.execute(select(land_households).where(_H.id == household_id.bytes)).first()
    return None if row is None else _household(row)


def _household(row: Row[Any]) -> LandHousehold:
    kinds = tuple(
        (kind, area) for kind, column in _KINDS if (area := mu_of(getattr(row, column))) is not None
    )
    state = _STATES.get(row.state, CourseState.COLLECTED)
    return LandHousehold(
        id=row_id(row.id),
        project=row_id(row.project_id),
        village=VillageCode(row.village),
        hamlet=row.hamlet or "",
        household_no=row.household_no or "",
        head_name=row.head_name,
        members=row.members,
        contracted=kinds,
        contracted_mu=mu_of(row.contracted_mu4),
        taken_mu=mu_of(row.taken_mu4),
        wholly_taken=bool(row.wholly_taken),
        state=state,
        state_since=as_day(row.state_on),
        verified_on=as_day(row.verified_on) if state.verified else None,
        evidence_kind=row.evidence_kind or "",
        evidence_no=row.evidence_no or "",
        note=row.note or "",
    )


def people(
    conn: Connection, *, household: RowId | None = None, project: RowId | None = None
) -> tuple[LandPerson, ...]:
    """Return land people in the order of their entry, of a household, a project, or all."""
    asked = select(land_people)
    if household is not None:
        asked = asked.where(_P.household_id == household.bytes)
    if project is not None:
        asked = asked.where(
            _P.household_id.in_(select(_H.id).where(_H.project_id == project.bytes))
        )
    return _people(conn, asked.order_by(_P.n))


def people_of_resident(conn: Connection, resident: RowId) -> tuple[LandPerson, ...]:
    """Return every entry of one resident, whichever project."""
    return _people(conn, select(land_people).where(_P.resident_id == resident.bytes))


def person(conn: Connection, person_id: RowId) -> LandPerson | None:
    """Return one person, None when there is none of that id."""
    found = _people(conn, select(land_people).where(_P.id == person_id.bytes))
    return found[0] if found else None


def _people(conn: Connection, asked: Select[Any]) -> tuple[LandPerson, ...]:
    return tuple(
        LandPerson(
            id=row_id(row.id),
            household=row_id(row.household_id),
            resident=row_id(row.resident_id) if row.resident_id else None,
            name=row.name,
            id_number=row.id_number,
            id_sent=row.id_sent,
            birth=as_day(row.birth),
            eligibility=_ELIGIBLE.get(row.eligibility, Eligibility.OTHER),
            subsidy_fen=row.subsidy_fen,
            way=_WAYS.get(row.way),
            used_on=as_day(row.used_on),
            used_fen=row.used_fen,
            voucher=row.voucher or "",
            phone=row.phone or "",
            account=row.account or "",
            note=row.note or "",
            ruling=row.ruling or "",
        )
        for row in conn.execute(asked)
    )


def arrivals(conn: Connection, project: RowId) -> tuple[Arrival, ...]:
    """Return the money that came for one project, by day."""
    return tuple(_money(conn, [project])[project])


def instalments(conn: Connection, project: RowId) -> tuple[Instalment, ...]:
    """Return one project's deposit plan in order."""
    return tuple(_plans(conn, [project])[project])


def _money(conn: Connection, wanted: Sequence[RowId]) -> dict[RowId, list[Arrival]]:
    c = land_arrivals.c
    found: dict[RowId, list[Arrival]] = defaultdict(list)
    asked = select(land_arrivals).where(c.project_id.in_([one.bytes for one in wanted]))
    for row in conn.execute(asked.order_by(c.arrived_on, c.n)):
        found[row_id(row.project_id)].append(
            Arrival(as_day(row.arrived_on), row.amount_fen, row.voucher or "", row_id(row.id))
        )
    return found


def _plans(conn: Connection, wanted: Sequence[RowId]) -> dict[RowId, list[Instalment]]:
    c = land_instalments.c
    found: dict[RowId, list[Instalment]] = defaultdict(list)
    asked = select(land_instalments).where(c.project_id.in_([one.bytes for one in wanted]))
    for row in conn.execute(asked.order_by(c.number, c.n)):
        due = as_day(row.due_on)
        if due is not None:
            found[row_id(row.project_id)].append(
                Instalment(row.number, due, row.amount_fen, row_id(row.id))
            )
    return found


def fund_plans(conn: Connection, project: RowId | None = None) -> tuple[FundPlan, ...]:
    """Return the yearly fund plans of one project or all, by year."""
    c = land_fund_plans.c
    asked = select(land_fund_plans)
    if project is not None:
        asked = asked.where(c.project_id == project.bytes)
    return tuple(_fund_plan(row) for row in conn.execute(asked.order_by(c.year, c.n)))


def fund_plan(conn: Connection, plan: RowId) -> FundPlan | None:
    """Return one fund plan, None when there is none of that id."""
    row = conn.execute(select(land_fund_plans).where(land_fund_plans.c.id == plan.bytes)).first()
    return None if row is None else _fund_plan(row)


def _fund_plan(row: Row[Any]) -> FundPlan:
    return FundPlan(
        row_id(row.id),
        row_id(row.project_id),
        row.year,
        row.amount_fen,
        row.people or 0,
        _PLANS.get(row.state, PlanState.DRAFT),
        as_day(row.state_on),
        row.note or "",
    )


def standings(
    conn: Connection, *, project: RowId | None = None, village: str = ""
) -> tuple[ProjectStanding, ...]:
    """Return every project, or one, with its households, people and money.

    With ``village`` only that village's households and people, and only projects that have any.
    """
    known = [one for one in projects(conn) if project in {None, one.id}]
    ids = [one.id for one in known]
    homes: dict[RowId, list[LandHousehold]] = defaultdict(list)
    for home in households(conn, project=project, village=village):
        homes[home.project].append(home)
    persons: dict[RowId, list[LandPerson]] = defaultdict(list)
    for someone in people(conn, project=project):
        persons[someone.household].append(someone)
    money, plans = _money(conn, ids), _plans(conn, ids)
    found = []
    for one in known:
        mine = homes.get(one.id, ())
        if village and not mine:
            continue
        members = [person for home in mine for person in persons.get(home.id, ())]
        came, plan = money[one.id], plans[one.id]
        found.append(
            ProjectStanding(
                one,
                tuple(mine),
                tuple(members),
                account(one.required_fen, plan, came, uses_of(members)),
                supply_check(one.use, one.required_fen, one.supplied_on, plan, came),
                tuple(came),
                tuple(plan),
            )
        )
    return tuple(found)
