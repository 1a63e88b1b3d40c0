"""The household's sum (经济账) from the desk's data: registrations, payments, standings, policy."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from pension_desk.domain.errors import Refused
from pension_desk.domain.hardship import hardship_wording
from pension_desk.domain.household_sum import HouseholdMember, HouseholdSum, member_sum
from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import MAKE_UP, Ledger, LedgerYear, ledger
from pension_desk.domain.policy import Policy, is_tier
from pension_desk.domain.roster import Contribution, Registration, RosterLine, Status
from pension_desk.domain.savings import PaidYear, Saver, subsidy_fen
from pension_desk.domain.scheme_states import SchemeState, scheme_state
from pension_desk.domain.screening import Category, status_holds
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.policy import policy
from pension_desk.store import roster as store
from pension_desk.store.desk_file import Connection


def of_person(desk: Desk, row: RowId, tiers: frozenset[int] | None = None) -> HouseholdSum:
    """Return the sum of one resident alone, of all tiers or of those named (fen)."""
    with desk.file.reading() as conn:
        number = store.number_of(conn, row)
        lines = store.lines(conn, [number]) if number else ()
        if not lines:
            raise Refused("no_such_resident", "找不到这个人，可能已被合并或删除。")
        return _sum(desk, conn, lines, tiers, head=lines[0].name)


def of_household(
    desk: Desk, village: str, household_no: str, tiers: frozenset[int] | None = None
) -> HouseholdSum:
    """Return the sum of every member of a household, head first; refused when there is none."""
    with desk.file.reading() as conn:
        lines = store.household(conn, village, household_no) if household_no else ()
        if not lines:
            raise Refused("no_such_household", f"{division_name(village)}没有户“{household_no}”。")
        return _sum(desk, conn, lines, tiers, head=_head_name(lines))


def around_person(desk: Desk, row: RowId, tiers: frozenset[int] | None = None) -> HouseholdSum:
    """Return the sum of a resident's whole household, or of the resident alone without one."""
    with desk.file.reading() as conn:
        found = store.resident(conn, row)
    if found is None or not found.household_no:
        return of_person(desk, row, tiers)
    return of_household(desk, found.village, found.household_no, tiers)


def _head_name(lines: Iterable[RosterLine]) -> str:
    some = tuple(lines)
    return next((one.name for one in some if one.relation == "户主"), some[0].name)


def _sum(
    desk: Desk,
    conn: Connection,
    lines: tuple[RosterLine, ...],
    tiers: frozenset[int] | None,
    *,
    head: str,
) -> HouseholdSum:
    rules, today = policy(desk), desk.today()
    members = [
        member(
            rules,
            line,
            store.registrations(conn, line.id),
            store.contributions(conn, line.id),
            store.statuses(conn, line.id),
            today,
        )
        for line in lines
    ]
    first = lines[0]
    return HouseholdSum(
        village_name=division_name(first.village),
        hamlet=first.hamlet,
        household_no=first.household_no,
        head_name=head,
        as_of=today,
        members=tuple(member_sum(rules, one, today, tiers) for one in members),
    )


def member(
    rules: Policy,
    line: RosterLine,
    registrations: Iterable[Registration],
    contributions: Iterable[Contribution],
    statuses: Iterable[Status],
    today: date,
) -> HouseholdMember:
    """Return a resident as the sum sees them, from their records."""
    by_scheme = {one.scheme: one for one in registrations}
    entered = by_scheme.get("residents")
    employees = by_scheme.get("employees")
    known = ledger(contributions, register_years=entered.years_paid if entered else None)
    hardships = tuple(
        wording
        for one in statuses
        if status_holds(one.since, one.until, today)
        and (wording := hardship_wording(one.kind, one.detail, one.grade))
    )
    birth = line.birth
    saver = _saver(rules, birth, entered, known, hardships) if birth else None
    return HouseholdMember(
        key=str(line.id),
        name=line.name,
        sex=line.sex,
        relation=line.relation,
        birth=birth,
        category=Category(line.category) if line.category else Category.UNREGISTERED,
        saver=saver,
        usual_fen=_usual(rules, entered, known),
        employee_years=Decimal(employees.years_paid or 0) if employees else Decimal(0),
    )


def _saver(
    rules: Policy,
    birth: date,
    entered: Registration | None,
    known: Ledger,
    hardships: tuple[str, ...],
) -> Saver:
    state = scheme_state(entered.state) if entered else SchemeState.NONE
    joined = entered.first_month[:4] if entered else ""
    through = (entered.last_year or 0) if entered else 0
    later = sum(one.counted and one.year > through for one in known.years) if through else 0
    return Saver(
        birth=birth,
        registered=state.registered,
        drawing=state >= SchemeState.BENEFIT_PAUSED,
        first_year=int(joined) if joined.isdecimal() else None,
        paid=tuple(_paid_year(rules, one) for one in known.years if one.counted),
        years_known=(known.register_years or 0) + later,
        balance_fen=entered.balance_fen if entered else None,
        balance_through=through,
        hardship=hardships,
    )


def _paid_year(rules: Policy, year: LedgerYear) -> PaidYear:
    """Return a ledger year; where no subsidy is entered, the one that its rules give.

    What was made up later brings none (桂人社规〔2023〕2号).
    """
    given = year.subsidy_fen
    if not given:
        in_time = sum(
            one.entry.amount_fen
            for one in year.lines
            if one.counts and one.entry.kind != "subsidy" and one.purpose not in MAKE_UP
        )
        given = subsidy_fen(rules.tiers(year.year), in_time)
    return PaidYear(year.year, year.own_fen, year.on_behalf_fen, given)


def _usual(rules: Policy, entered: Registration | None, known: Ledger) -> int:
    """Return the tier that the person paid last or is registered with, in fen; 0 without."""
    for year in reversed(known.years):
        fen = year.own_fen + year.on_behalf_fen
        if year.counted and is_tier(rules.tiers(year.year), fen):
            return fen
    return (entered.tier_fen or 0) if entered else 0
