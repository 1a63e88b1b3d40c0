"""Entering expropriation projects, households and people by hand, and mending them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.identity import birth_of, read_id
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import (
    Eligibility,
    FarmlandKind,
    LandHousehold,
    LandPerson,
    LandUse,
    Project,
    eligibility_of,
    mu_parts,
)
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.names import clean_name
from pension_desk.domain.policy import Policy
from pension_desk.services.desk import Desk
from pension_desk.services.land_records import known_household, known_person, known_project
from pension_desk.services.land_rules import adult_age
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.store import land as store
from pension_desk.store import land_people, matching
from pension_desk.store.desk_file import Connection

_TOPICS = frozenset({Topic.LAND})
_LARGEST_MU = Decimal(100_000)


@dataclass(frozen=True)
class ProjectFields:
    """What a person types of a project; None leaves a field empty."""

    name: str
    year: int
    approval_no: str = ""
    use: LandUse | None = None
    signed_on: date | None = None
    area_mu: Decimal | None = None
    required_fen: int = 0
    supplied_on: date | None = None
    list_closed: bool = False
    note: str = ""


@dataclass(frozen=True)
class HouseholdFields:
    """What a person types of a household: its place, members, farmland by kind, taken area."""

    village: str
    head_name: str
    hamlet: str = ""
    household_no: str = ""
    members: int | None = None
    contracted: Mapping[FarmlandKind, Decimal] | None = None
    contracted_mu: Decimal | None = None
    taken_mu: Decimal | None = None
    wholly_taken: bool = False
    evidence_kind: str = ""
    evidence_no: str = ""
    note: str = ""


@dataclass(frozen=True)
class PersonFields:
    """What a person types of one member.

    ``eligibility`` None: by age at the agreement; students and soldiers wait for the town.
    """

    name: str
    id_number: str = ""
    eligibility: Eligibility | None = None
    phone: str = ""
    account: str = ""
    note: str = ""


def save_project(desk: Desk, told: ProjectFields, project: RowId | None = None) -> Written[Project]:
    """Make a project, or change one.

    Raises `Refused`: a village's desk (town_only), no name, a year or dates that cannot be, a
    negative area or sum, or a name with approval number that another project bears.
    """
    _check_project(desk, told)
    fields: dict[str, FieldValue] = {
        "name": told.name.strip(),
        "approval_no": told.approval_no.strip() or None,
        "year": told.year,
        "land_use": told.use.value if told.use else None,
        "signed_on": told.signed_on.isoformat() if told.signed_on else None,
        "area_mu4": mu_parts(told.area_mu),
        "required_fen": told.required_fen,
        "supplied_on": told.supplied_on.isoformat() if told.supplied_on else None,
        "list_closed": int(told.list_closed),
        "note": told.note.strip() or None,
    }
    with desk.acting("land_project", told.name.strip()) as (conn, writer):
        for other in store.projects(conn):
            same = (other.name, other.approval_no) == (fields["name"], told.approval_no.strip())
            if same and other.id != project:
                raise Refused("project_twice", f"“{other.name}”已经在台账里。")
        if project is None:
            row = writer.insert("land_projects", fields)
        else:
            row = project
            writer.update("land_projects", row, fields)
        return Written(known_project(conn, row), _TOPICS)


def _check_project(desk: Desk, told: ProjectFields) -> None:
    if not told.name.strip():
        raise Refused("no_name", "请填写项目名称。")
    this_year = desk.today().year
    if not 2000 <= told.year <= this_year + 1:
        raise Refused("bad_year", f"年度{told.year}不对。", f"应在2000年到{this_year + 1}年之间。")
    if told.area_mu is not None and not 0 < told.area_mu <= _LARGEST_MU:
        raise Refused("bad_area", f"征收面积{told.area_mu}亩不对。")
    if told.required_fen < 0:
        raise Refused("bad_amount", "应缴存补贴资金不能小于0。")
    if told.signed_on and told.signed_on > desk.today():
        raise Refused("future_date", f"协议签订日期{told.signed_on}在今天之后。")
    if told.signed_on and told.supplied_on and told.supplied_on < told.signed_on:
        raise Refused(
            "dates_crossed", f"供地日期{told.supplied_on}早于协议签订日期{told.signed_on}。"
        )


def save_household(
    desk: Desk, project: RowId, told: HouseholdFields, household: RowId | None = None
) -> Written[LandHousehold]:
    """Make a household of a project, or change one.

    Raises `Refused`: not in this desk's scope, no head's name, areas that cannot be (taken above
    contracted, kinds that do not add up, wholly taken with land left), or the areas of a
    household that the town has reviewed already (reviewed).
    """
    contracted = _check_household(desk, told)
    kinds = told.contracted or {}
    fields: dict[str, FieldValue] = {
        "project_id": project.hex,
        "village": told.village,
        "hamlet": told.hamlet.strip() or None,
        "household_no": told.household_no.strip() or None,
        "head_name": clean_name(told.head_name),
        "members": told.members,
        **{f"{kind.value}_mu4": mu_parts(kinds.get(kind)) for kind in FarmlandKind},
        "contracted_mu4": mu_parts(contracted),
        "taken_mu4": mu_parts(told.taken_mu),
        "wholly_taken": int(told.wholly_taken),
        "evidence_kind": told.evidence_kind.strip() or None,
        "evidence_no": told.evidence_no.strip() or None,
        "note": told.note.strip() or None,
    }
    with desk.acting("land_household", f"{clean_name(told.head_name)}户") as (conn, writer):
        known_project(conn, project)
        if household is None:
            row = writer.insert("land_households", fields | {"state": CourseState.COLLECTED.value})
        else:
            row = household
            _check_reviewed(known_household(conn, row), contracted, told)
            writer.update("land_households", row, fields)
        return Written(known_household(conn, row), _TOPICS)


def _check_household(desk: Desk, told: HouseholdFields) -> Decimal | None:
    """Return the contracted area, summed from its kinds where these are given."""
    if len(told.village) != 12 or not desk.in_scope(told.village):
        raise Refused("bad_village", "请选本镇的村（社区）。")
    if not clean_name(told.head_name):
        raise Refused("no_name", "请填写户主姓名。")
    if told.members is not None and not 1 <= told.members <= 50:
        raise Refused("bad_members", f"户内人数{told.members}不对。")
    kinds = {kind: area for kind, area in (told.contracted or {}).items() if area}
    for area in (*kinds.values(), told.contracted_mu, told.taken_mu):
        if area is not None and not 0 <= area <= _LARGEST_MU:
            raise Refused("bad_area", f"面积{area}亩不对。")
    total = sum(kinds.values(), Decimal(0)) if kinds else told.contracted_mu
    if kinds and told.contracted_mu is not None and told.contracted_mu != total:
        raise Refused(
            "kinds_differ", f"各类承包地合计{total}亩，与承包地面积{told.contracted_mu}亩不符。"
        )
    if total is not None and told.taken_mu is not None:
        if told.taken_mu > total:
            raise Refused(
                "taken_above_contracted", f"被征面积{told.taken_mu}亩大于承包地面积{total}亩。"
            )
        if told.wholly_taken and told.taken_mu < total:
            raise Refused("not_wholly", f"承包地{total}亩只征了{told.taken_mu}亩，不是全部征收。")
    return total


def _check_reviewed(home: LandHousehold, contracted: Decimal | None, told: HouseholdFields) -> None:
    changed = (home.contracted_mu, home.taken_mu, home.wholly_taken, home.members) != (
        contracted,
        told.taken_mu,
        told.wholly_taken,
        told.members,
    )
    if home.verified and changed:
        raise Refused(
            "reviewed",
            f"{home.head_name}户已是“{home.state.label}”，面积和人数不能直接改。",
            "要改先退回重新采集，写明原因。",
        )


def save_person(
    desk: Desk, household: RowId, told: PersonFields, person: RowId | None = None
) -> Written[LandPerson]:
    """Make a person of a household, or change one; tied to the resident with that ID number.

    Raises `Refused`: no name, a wrong ID number, a person who is on the project's list already,
    a household that the town has reviewed (reviewed), or somebody whose subsidy was used.
    """
    name = clean_name(told.name)
    if not name:
        raise Refused("no_name", "请填写姓名。")
    number = _number(told.id_number)
    rules = policy(desk)
    with desk.acting("land_person", name) as (conn, writer):
        home = known_household(conn, household)
        if home.verified:
            raise Refused(
                "reviewed",
                f"{home.head_name}户已是“{home.state.label}”，名单不能直接改。",
                "要改先退回重新采集，写明原因。",
            )
        _check_once(conn, home, number, person)
        fields = _person_fields(conn, home, told, name, number, rules, desk.today())
        if person is None:
            row = writer.insert("land_people", fields | {"household_id": household.hex})
        else:
            row = person
            writer.update("land_people", row, fields)
        return Written(known_person(conn, row), _TOPICS)


def _number(typed: str) -> str | None:
    if not typed.strip():
        return None
    reading = read_id(typed)
    if reading.value is None:
        raise Refused(
            "bad_id_number", f"身份证号码“{typed.strip()}”不对。", "应为18位，请对照身份证核对。"
        )
    return reading.value


def _check_once(
    conn: Connection, home: LandHousehold, number: str | None, person: RowId | None
) -> None:
    if number is None:
        return
    for other in store.people(conn, project=home.project):
        if other.id_number == number and other.id != person:
            raise Refused("person_twice", f"{other.name}已经在本项目的名单上。")


def _person_fields(
    conn: Connection,
    home: LandHousehold,
    told: PersonFields,
    name: str,
    number: str | None,
    rules: Policy,
    today: date,
) -> dict[str, FieldValue]:
    project = store.project(conn, home.project)
    born = birth_of(number) if number else None
    signed = project.signed_on if project else None
    by_age = eligibility_of(born, signed, adult=adult_age(rules, signed))
    bearers = matching.by_number(conn, [number]).get(number, []) if number else []
    resident = bearers[0].resident if len(bearers) == 1 else None
    if by_age.counts and resident and land_people.marked_residents(conn, [resident], today):
        by_age = Eligibility.TOWN_RULES
    return {
        "name": name,
        "id_number": number,
        "id_sent": None,
        "birth": born.isoformat() if born else None,
        "resident_id": resident.hex if resident else None,
        "eligibility": (told.eligibility or by_age).value,
        "phone": told.phone.strip() or None,
        "account": told.account.strip() or None,
        "note": told.note.strip() or None,
    }


def remove_person(desk: Desk, person: RowId, reason: str) -> Written[None]:
    """Take somebody off a list; refused without a reason, after review, or after use."""
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    with desk.acting("land_person", f"删除：{reason.strip()}") as (conn, writer):
        known = known_person(conn, person)
        if known.issued or known_household(conn, known.household).verified:
            raise Refused("reviewed", f"{known.name}所在的户已经核实，不能直接删除。")
        writer.delete("land_people", person)
    return Written(None, _TOPICS)


def remove_household(desk: Desk, household: RowId, reason: str) -> Written[None]:
    """Take a household with its people off a project; refused without a reason or after review."""
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    with desk.acting("land_household", f"删除：{reason.strip()}") as (conn, writer):
        home = known_household(conn, household)
        if home.verified:
            raise Refused("reviewed", f"{home.head_name}户已经核实，不能直接删除。")
        for person in store.people(conn, household=household):
            writer.delete("land_people", person.id)
        writer.delete("land_households", household)
    return Written(None, _TOPICS)
