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
    FIRST_YEAR,
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
from pension_desk.domain.names import clean_name, name_key
from pension_desk.domain.policy import Policy
from pension_desk.services.desk import Desk, Role
from pension_desk.services.land_records import (
    known_household,
    known_person,
    known_project,
    refuse_posted,
)
from pension_desk.services.land_rules import adult_age
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.store import land as store
from pension_desk.store import land_people, matching
from pension_desk.store.desk_file import Connection

_TOPICS = frozenset({Topic.LAND})
_LARGEST_MU = Decimal(100_000)
_EARLIEST_BIRTH = date(1900, 1, 1)
_GO_BACK = "要改先退回重新采集，写明原因。"


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

    ``birth``: where there is no ID number. ``eligibility`` None: by age at the agreement; students
    and soldiers wait for the town.
    """

    name: str
    id_number: str = ""
    birth: date | None = None
    eligibility: Eligibility | None = None
    phone: str = ""
    account: str = ""
    note: str = ""


def fields_of_household(home: LandHousehold) -> HouseholdFields:
    """Return a household as a person would type it."""
    return HouseholdFields(
        village=home.village,
        head_name=home.head_name,
        hamlet=home.hamlet,
        household_no=home.household_no,
        members=home.members,
        contracted=dict(home.contracted),
        contracted_mu=home.contracted_mu,
        taken_mu=home.taken_mu,
        wholly_taken=home.wholly_taken,
        evidence_kind=home.evidence_kind,
        evidence_no=home.evidence_no,
        note=home.note,
    )


def fields_of_person(person: LandPerson) -> PersonFields:
    """Return a person as one would type them: a wrong number as it was told."""
    return PersonFields(
        name=person.name,
        id_number=person.id_number or person.id_sent or "",
        birth=person.birth,
        eligibility=person.eligibility,
        phone=person.phone,
        account=person.account,
        note=person.note,
    )


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
        known = None if project is None else known_project(conn, project)
        _check_days(desk, told, known)
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
    if not FIRST_YEAR <= told.year <= this_year + 1:
        advice = f"应在{FIRST_YEAR}年到{this_year + 1}年之间。"
        raise Refused("bad_year", f"年度{told.year}不对。", advice)
    if told.area_mu is not None and not 0 < told.area_mu <= _LARGEST_MU:
        raise Refused("bad_area", f"征收面积{told.area_mu}亩不对。")
    if told.required_fen < 0:
        raise Refused("bad_amount", "应缴存补贴资金不能小于0。")


def _check_days(desk: Desk, told: ProjectFields, known: Project | None) -> None:
    """Refuse days against each other; what a list told so is shown, and keeps nothing else out."""
    if known and (known.signed_on, known.supplied_on) == (told.signed_on, told.supplied_on):
        return
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
    household that hangs in public (posted) or that the town has reviewed (reviewed).
    """
    _check_household(desk, told)
    with desk.acting("land_household", f"{clean_name(told.head_name)}户") as (conn, writer):
        known_project(conn, project)
        known = None if household is None else known_household(conn, household)
        contracted = _contracted(told, known)
        fields = _household_fields(project, told, contracted)
        if known is None:
            start = {"state": CourseState.COLLECTED.value}
            row = writer.insert("land_households", fields | start)
        else:
            row = known.id
            if _shown_of_household(known) != _shown_of_household(told, contracted):
                refuse_posted(known, "面积和人数不能直接改。", _GO_BACK)
            writer.update("land_households", row, fields)
        return Written(known_household(conn, row), _TOPICS)


def _household_fields(
    project: RowId, told: HouseholdFields, contracted: Decimal | None
) -> dict[str, FieldValue]:
    kinds = told.contracted or {}
    return {
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


def _check_household(desk: Desk, told: HouseholdFields) -> None:
    if len(told.village) != 12 or not desk.in_scope(told.village):
        raise Refused("bad_village", "请选本镇的村（社区）。")
    if not clean_name(told.head_name):
        raise Refused("no_name", "请填写户主姓名。")
    if told.members is not None and not 1 <= told.members <= 50:
        raise Refused("bad_members", f"户内人数{told.members}不对。")
    for area in (*(told.contracted or {}).values(), told.contracted_mu, told.taken_mu):
        if area is not None and not 0 <= area <= _LARGEST_MU:
            raise Refused("bad_area", f"面积{area}亩不对。")


def _contracted(told: HouseholdFields, known: LandHousehold | None) -> Decimal | None:
    """Return the contracted area, summed from its kinds where these are given.

    Areas that stand as a list told them are shown among the findings, and keep nothing else out.
    """
    if known and _areas(known) == _areas(told):
        return known.contracted_mu
    kinds = {kind: area for kind, area in (told.contracted or {}).items() if area}
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


def _areas(one: HouseholdFields | LandHousehold) -> tuple[object, ...]:
    kinds = {kind: area for kind, area in dict(one.contracted or {}).items() if area}
    whole = one.contracted_mu
    if whole is None and kinds:
        whole = sum(kinds.values(), Decimal(0))
    return kinds, whole, one.taken_mu, one.wholly_taken


def _shown_of_household(
    one: HouseholdFields | LandHousehold, contracted: Decimal | None = None
) -> tuple[object, ...]:
    """Return what the public notice and the survey form say of a household."""
    whole = one.contracted_mu if isinstance(one, LandHousehold) else contracted
    return whole, one.taken_mu, one.wholly_taken, one.members


def save_person(
    desk: Desk, household: RowId, told: PersonFields, person: RowId | None = None
) -> Written[LandPerson]:
    """Make a person of a household, or change one; tied to the resident with that ID number.

    A number that a list told wrongly stays as it was told until it is mended.

    Raises `Refused`: no name, a wrong ID number or birth, a person who is on the project's list
    already, a village's answer where the town rules (town_rules), or another name, number, birth
    or answer in a household that hangs in public (posted) or that the town has reviewed (reviewed).
    """
    if not clean_name(told.name):
        raise Refused("no_name", "请填写姓名。")
    rules = policy(desk)
    with desk.acting("land_person", clean_name(told.name)) as (conn, writer):
        home = known_household(conn, household)
        known = None if person is None else known_person(conn, person)
        fields = _person_fields((conn, desk.today()), home, told, known, rules)
        _refuse_ruling(desk, known, Eligibility(str(fields["eligibility"])))
        if known is None:
            refuse_posted(home, "名单不能直接改。", _GO_BACK)
            row = writer.insert("land_people", fields | {"household_id": household.hex})
        else:
            row = known.id
            if _shown_of_person(known) != tuple(fields[name] for name in _SHOWN):
                refuse_posted(home, "名单不能直接改。", _GO_BACK)
            writer.update("land_people", row, fields)
        return Written(known_person(conn, row), _TOPICS)


def _refuse_ruling(desk: Desk, known: LandPerson | None, answer: Eligibility) -> None:
    """Refuse a village's answer where the town has ruled or is to rule."""
    was = known.eligibility if known else Eligibility.ELIGIBLE
    if desk.identity.role is Role.TOWN or answer is was:
        return
    ruled = known is not None and bool(known.ruling)
    if ruled or Eligibility.TOWN_REFUSED in {was, answer} or was is Eligibility.TOWN_RULES:
        whose = known.name if known else "这个人"
        raise Refused("town_rules", f"{whose}是不是补贴对象由镇里认定，村里不能改。")


_SHOWN = ("name", "id_number", "id_sent", "birth", "eligibility")


def _shown_of_person(known: LandPerson) -> tuple[FieldValue, ...]:
    """Return what lists and the public notice say of a person, as `_SHOWN` names it."""
    born = known.birth.isoformat() if known.birth else None
    return known.name, known.id_number, known.id_sent, born, known.eligibility.value


def _number(told: PersonFields, known: LandPerson | None) -> tuple[str | None, str | None]:
    """Return the ID number, and a wrong one that stays as a list told it."""
    typed = told.id_number.strip()
    if not typed:
        return None, None
    reading = read_id(typed)
    if reading.value is None and known is not None and known.id_sent == typed:
        return None, typed
    if reading.value is None:
        raise Refused("bad_id_number", f"身份证号码“{typed}”不对。", "应为18位，请对照身份证核对。")
    return reading.value, None


def _born(told: PersonFields, number: str | None, today: date) -> date | None:
    """Return the day of birth: the ID number's, else as typed."""
    by_number = birth_of(number) if number else None
    if told.birth is None or told.birth == by_number:
        return by_number
    if by_number is not None:
        raise Refused("birth_differs", f"出生日期{told.birth}与身份证号码上的{by_number}不一致。")
    if not _EARLIEST_BIRTH <= told.birth <= today:
        raise Refused("bad_birth", f"出生日期{told.birth}不对。")
    return told.birth


def _check_once(
    conn: Connection, home: LandHousehold, number: str | None, person: RowId | None
) -> None:
    if number is None:
        return
    for other in store.people(conn, project=home.project):
        if other.id_number == number and other.id != person:
            raise Refused("person_twice", f"{other.name}已经在本项目的名单上。")


def _person_fields(
    within: tuple[Connection, date],
    home: LandHousehold,
    told: PersonFields,
    known: LandPerson | None,
    rules: Policy,
) -> dict[str, FieldValue]:
    conn, today = within
    number, sent = _number(told, known)
    if number is not None and (known is None or number != known.id_number):
        _check_once(conn, home, number, known.id if known else None)
    born = _born(told, number, today)
    resident = _resident(conn, told, number, known)
    project = store.project(conn, home.project)
    signed = project.signed_on if project else None
    adult = adult_age(rules, signed)
    by_age = eligibility_of(born, signed, adult=adult)
    if by_age.counts and resident and land_people.marked_residents(conn, [resident], today):
        by_age = Eligibility.TOWN_RULES
    answer = told.eligibility or by_age
    if known and answer is known.eligibility and born != known.birth and not known.ruling:
        was = eligibility_of(known.birth, signed, adult=adult)
        answer = by_age if answer is was else answer  # what age had said follows the age
    return {
        "name": clean_name(told.name),
        "id_number": number,
        "id_sent": sent,
        "birth": born.isoformat() if born else None,
        "resident_id": resident.hex if resident else None,
        "eligibility": answer.value,
        "phone": told.phone.strip() or None,
        "account": told.account.strip() or None,
        "note": told.note.strip() or None,
    }


def _resident(
    conn: Connection, told: PersonFields, number: str | None, known: LandPerson | None
) -> RowId | None:
    """Return whom an entry is tied to: the number's bearer; nothing new said, who it was before."""
    said = number, name_key(told.name)
    if known and known.resident and said == (known.id_number, name_key(known.name)):
        return known.resident
    bearers = matching.by_number(conn, [number]).get(number, []) if number else []
    return bearers[0].resident if len(bearers) == 1 else None


def remove_project(desk: Desk, project: RowId, reason: str) -> Written[None]:
    """Take a project with its plans off the ledger.

    Raises `Refused`: no reason, or households or money still stand on it (not_empty).
    """
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    with desk.acting("land_project", f"删除：{reason.strip()}") as (conn, writer):
        known = known_project(conn, project)
        homes = len(store.households(conn, project=project))
        if homes:
            raise Refused("not_empty", f"{known.name}还有{homes}户，先删除各户。")
        if store.arrivals(conn, project):
            raise Refused("not_empty", f"{known.name}还登记有到账，先删除到账。")
        for one in store.instalments(conn, project):
            if one.id is not None:
                writer.delete("land_instalments", one.id)
        for plan in store.fund_plans(conn, project):
            writer.delete("land_fund_plans", plan.id)
        writer.delete("land_projects", project)
    return Written(None, _TOPICS)


def remove_person(desk: Desk, person: RowId, reason: str) -> Written[None]:
    """Take somebody off a list; refused without a reason, after review, or after use."""
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    with desk.acting("land_person", f"删除：{reason.strip()}") as (conn, writer):
        known = known_person(conn, person)
        home = known_household(conn, known.household)
        if known.issued or home.verified:
            raise Refused("reviewed", f"{known.name}所在的户已经核实，不能直接删除。")
        refuse_posted(home, "名单不能直接改。", _GO_BACK)
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
        refuse_posted(home, "名单不能直接改。", _GO_BACK)
        for person in store.people(conn, household=household):
            writer.delete("land_people", person.id)
        writer.delete("land_households", household)
    return Written(None, _TOPICS)
