"""The money of expropriation projects: plan, arrivals, subsidies, use, yearly fund plans.

All of it is the town's: a village sees it and is refused when it would write.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import (
    Eligibility,
    LandHousehold,
    LandPerson,
    Project,
    UseWay,
    mu_parts,
)
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_money import (
    Account,
    Instalment,
    PlanState,
    account,
    check_plan,
    check_plan_step,
    check_use,
    uses_of,
)
from pension_desk.domain.land_subsidy import HouseholdLand, Subsidy, subsidy
from pension_desk.domain.roster import age_on
from pension_desk.services.desk import Desk, Role
from pension_desk.services.land_rules import subsidy_rules
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.store import land as store
from pension_desk.store.desk_file import Connection

_TOPICS = frozenset({Topic.LAND})
_ADULT = 16


def account_of(conn: Connection, project: Project) -> Account:
    """Return what one project's entries come to."""
    return account(
        project.required_fen,
        store.instalments(conn, project.id),
        store.arrivals(conn, project.id),
        uses_of(store.people(conn, project=project.id)),
    )


def set_plan(desk: Desk, project: RowId, plan: Sequence[Instalment]) -> Written[Account]:
    """Replace a project's deposit plan (分期缴存计划).

    Raises `Refused` bad_plan, saying what does not add up.
    """
    with desk.acting("land_plan", "分期缴存计划") as (conn, writer):
        known = _project(conn, project)
        wrong = check_plan(known.required_fen, plan)
        if wrong:
            raise Refused("bad_plan", f"{known.name}的缴存计划有问题：{'；'.join(wrong)}。")
        for old in store.instalments(conn, project):
            if old.id is not None:
                writer.delete("land_instalments", old.id)
        for one in sorted(plan, key=lambda each: each.number):
            writer.insert(
                "land_instalments",
                {
                    "project_id": project.hex,
                    "number": one.number,
                    "due_on": one.due_on.isoformat(),
                    "amount_fen": one.amount_fen,
                },
            )
        return Written(account_of(conn, known), _TOPICS)


def record_arrival(
    desk: Desk, project: RowId, *, amount_fen: int, on: date, voucher: str = "", note: str = ""
) -> Written[Account]:
    """Enter money that came into the special account; a negative sum was paid back.

    Raises `Refused`: nothing, a day in the future, a voucher that is known already, or more paid
    back than is left.
    """
    if amount_fen == 0:
        raise Refused("bad_amount", "到账金额不能是0。")
    if on > desk.today():
        raise Refused("future_date", f"到账日期{on}在今天之后。")
    with desk.acting("land_arrival", f"到账 {amount_fen / 100:,.2f}元") as (conn, writer):
        known = _project(conn, project)
        came = store.arrivals(conn, project)
        if voucher.strip() and any(one.voucher == voucher.strip() for one in came):
            raise Refused("voucher_twice", f"凭证号“{voucher.strip()}”已经登记过一笔到账。")
        now = account_of(conn, known)
        if amount_fen < 0 and now.left_fen + amount_fen < 0:
            raise Refused("above_deposit", f"专户里只剩{now.left_fen / 100:,.2f}元，退不了这么多。")
        writer.insert(
            "land_arrivals",
            {
                "project_id": project.hex,
                "arrived_on": on.isoformat(),
                "amount_fen": amount_fen,
                "voucher": voucher.strip() or None,
                "note": note.strip() or None,
            },
        )
        return Written(account_of(conn, known), _TOPICS)


def reckon(desk: Desk, household: RowId) -> Subsidy:
    """Return what each eligible person of a household is due, with its working."""
    rules = policy(desk)
    with desk.file.reading() as conn:
        home, project, people = _all_of(conn, household)
    return subsidy(_land(home, project, people), subsidy_rules(rules, _signed(project)))


def compute(desk: Desk, household: RowId) -> Written[Subsidy]:
    """Reckon a household's subsidy and keep it; an earlier result stays as its history.

    Raises `Refused`: the county has not reviewed it yet (out_of_order), the money is used up
    (used_already), or what the reckoning lacks.
    """
    _town_only(desk)
    rules = policy(desk)
    with desk.acting("land_subsidy", "测算养老保险补贴") as (conn, writer):
        home, project, people = _all_of(conn, household)
        if home.state.place < CourseState.COUNTY_REVIEWED.place:
            raise Refused(
                "out_of_order", f"{home.head_name}户还是“{home.state.label}”，县里审核后才能测算。"
            )
        if any(person.issued for person in people):
            raise Refused("used_already", f"{home.head_name}户已有人使用了补贴，不能重新测算。")
        made = subsidy(_land(home, project, people), subsidy_rules(rules, _signed(project)))
        due = [person for person in people if person.eligibility.counts]
        writer.insert(
            "land_subsidies",
            {
                "household_id": household.hex,
                "computed_on": desk.today().isoformat(),
                "amount_fen": made.amount_fen,
                "area_mu4": mu_parts(made.area_mu),
                "people": len(due),
                "working": json.dumps(
                    [[line.what, line.how, line.result] for line in made.working],
                    ensure_ascii=False,
                ),
                "unconfirmed": "、".join(made.unconfirmed) or None,
            },
        )
        writer.update_many(
            "land_people", [(one.id, {"subsidy_fen": made.amount_fen}) for one in due]
        )
    return Written(made, _TOPICS)


def rule(desk: Desk, person: RowId, eligibility: Eligibility, reason: str) -> Written[LandPerson]:
    """Say for the town whether somebody is to be subsidised (镇里认定); a reason is needed."""
    _town_only(desk)
    if eligibility is Eligibility.TOWN_RULES:
        raise Refused("no_ruling", "请认定为补贴对象或不是补贴对象。")
    if not reason.strip():
        raise Refused("no_reason", "请写明认定的理由。")
    with desk.acting("land_ruling", f"认定补贴对象：{eligibility.label}") as (conn, writer):
        known = _person(conn, person)
        if known.issued and not eligibility.counts:
            raise Refused("used_already", f"{known.name}已经使用了补贴，不能改为非补贴对象。")
        writer.update(
            "land_people",
            person,
            {"eligibility": eligibility.value, "ruling": reason.strip()},
        )
        return Written(_person(conn, person), _TOPICS)


def use(
    desk: Desk,
    person: RowId,
    way: UseWay,
    *,
    amount_fen: int,
    on: date | None = None,
    voucher: str = "",
) -> Written[LandPerson]:
    """Enter that a person's subsidy was used in one of the three ways.

    Raises `Refused`: not to be subsidised, used already, the household not yet funded, a day in
    the future or before the agreement, more than is left for the project, or no voucher.
    """
    _town_only(desk)
    day = on or desk.today()
    if day > desk.today():
        raise Refused("future_date", f"发放日期{day}在今天之后。")
    if not voucher.strip():
        raise Refused("no_voucher", "请填写凭证号，审计时要查。")
    with desk.acting("land_use", f"{way.label} {amount_fen / 100:,.2f}元") as (conn, writer):
        known = _person(conn, person)
        home, project, _people = _all_of(conn, known.household)
        if not known.eligibility.counts:
            raise Refused("not_eligible", f"{known.name}不是补贴对象。")
        if known.issued:
            raise Refused("used_already", f"{known.name}的补贴已在{known.used_on}使用。")
        if home.state.place < CourseState.FUNDED.place:
            raise Refused(
                "out_of_order", f"{home.head_name}户还是“{home.state.label}”，资金到位后才能使用。"
            )
        if project.signed_on and day < project.signed_on:
            raise Refused("before_agreement", f"发放日期{day}早于签订协议日期{project.signed_on}。")
        check_use(account_of(conn, project), amount_fen)
        writer.update(
            "land_people",
            person,
            {
                "way": way.value,
                "used_on": day.isoformat(),
                "used_fen": amount_fen,
                "voucher": voucher.strip(),
            },
        )
        return Written(_person(conn, person), _TOPICS)


def take_back_use(desk: Desk, person: RowId, reason: str) -> Written[LandPerson]:
    """Take back the use of a subsidy that was entered wrongly or paid back; needs a reason."""
    _town_only(desk)
    if not reason.strip():
        raise Refused("no_reason", "请写明撤回的原因。")
    with desk.acting("land_use", f"撤回补贴使用：{reason.strip()}") as (conn, writer):
        known = _person(conn, person)
        if not known.issued:
            raise Refused("not_used", f"{known.name}的补贴没有使用过。")
        writer.update(
            "land_people",
            person,
            {"way": None, "used_on": None, "used_fen": None, "voucher": None},
        )
        return Written(_person(conn, person), _TOPICS)


def add_fund_plan(
    desk: Desk, project: RowId, year: int, *, amount_fen: int, people: int, note: str = ""
) -> Written[RowId]:
    """Draft a yearly fund plan (年度用款计划).

    Raises `Refused`: nobody or nothing to be paid, or the year has a plan for the project.
    """
    if amount_fen <= 0 or people <= 0:
        raise Refused("bad_amount", "计划金额和人数都应大于0。")
    with desk.acting("land_fund_plan", f"{year}年度用款计划") as (conn, writer):
        known = _project(conn, project)
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


def step_fund_plan(
    desk: Desk, plan: RowId, end: PlanState, *, reason: str = "", on: date | None = None
) -> Written[RowId]:
    """Take a fund plan to its next state."""
    day = on or desk.today()
    if day > desk.today():
        raise Refused("future_date", f"日期{day}在今天之后。")
    with desk.acting("land_fund_plan", f"用款计划 {end.label}") as (conn, writer):
        known = store.fund_plan(conn, plan)
        if known is None:
            raise Refused("no_such_plan", "找不到这个用款计划，可能已被删除。")
        check_plan_step(known.state, end, reason)
        note = f"{known.note}；{reason.strip()}" if known.note else reason.strip()
        writer.update(
            "land_fund_plans",
            plan,
            {"state": end.value, "state_on": day.isoformat(), "note": note or None},
        )
    return Written(plan, _TOPICS)


def _town_only(desk: Desk) -> None:
    """Refuse what only the town may do; records of households would let a village write too."""
    if desk.identity.role is not Role.TOWN:
        raise Refused("town_only", "补贴的测算、认定和使用由镇里登记，村里不能修改。")


def _all_of(
    conn: Connection, household: RowId
) -> tuple[LandHousehold, Project, tuple[LandPerson, ...]]:
    home = store.household(conn, household)
    if home is None:
        raise Refused("no_such_household", "找不到这一户，可能已被删除。")
    return home, _project(conn, home.project), store.people(conn, household=household)


def _project(conn: Connection, project: RowId) -> Project:
    found = store.project(conn, project)
    if found is None:
        raise Refused("no_such_project", "找不到这个征地项目，可能已被删除。")
    return found


def _person(conn: Connection, person: RowId) -> LandPerson:
    found = store.person(conn, person)
    if found is None:
        raise Refused("no_such_person", "找不到这个人，可能已被删除。")
    return found


def _signed(project: Project) -> date:
    if project.signed_on is None:
        raise Refused("no_agreement", f"{project.name}还没有填协议签订日期，算不出补贴。")
    return project.signed_on


def _land(home: LandHousehold, project: Project, people: Sequence[LandPerson]) -> HouseholdLand:
    signed = _signed(project)
    ages = [age_on(one.birth, signed) for one in people if one.birth]
    known = len(ages) == len(people) and bool(people)
    adults = sum(age >= _ADULT for age in ages) if known else None
    return HouseholdLand(
        home.taken_mu, home.members or len(people) or None, adults, home.wholly_taken
    )
