"""Benefits (待遇) as a person asks for them: the lists by what is due, one person's course."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial

from pension_desk.domain.benefit_lists import (
    BenefitCounts,
    BenefitLine,
    BenefitList,
    OnTime,
    PostedList,
    posted,
)
from pension_desk.domain.benefit_rights import (
    AfterDeath,
    Relative,
    Wrong,
    after_death,
    likely_heirs,
    paid_on_time,
    wrongs_of,
)
from pension_desk.domain.benefit_states import FOLLOWS, BenefitState, Step
from pension_desk.domain.benefits import (
    BenefitRules,
    ProofState,
    course_of,
    death_of,
    month_of,
    proof_of,
    proof_standing,
    reaches_on,
)
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.roster import PersonPage
from pension_desk.domain.screening import months_after
from pension_desk.services.desk import Desk, Role
from pension_desk.services.policy import policy
from pension_desk.services.roster import person
from pension_desk.store import benefit_numbers, history
from pension_desk.store import benefits as store
from pension_desk.store import roster as roster_store
from pension_desk.store.benefit_numbers import Drawing, Where, in_order
from pension_desk.store.benefits import Person
from pension_desk.store.desk_file import Connection

LISTS = tuple(one.value for one in BenefitList)
"""Names of all lists about benefits."""

_CHUNK = 500


@dataclass(frozen=True)
class BenefitStep:
    """One step of the course as it was entered: state, day, reason; by whom, when, where."""

    state: BenefitState
    on: date | None
    reason: str
    author: str
    at: str
    division: str


@dataclass(frozen=True)
class BenefitPage:
    """One person's benefit. ``steps``: as entered, the latest first; ``may_follow``: what next.

    ``after``: what follows the death; None for the living. ``heirs``: who of the household may
    inherit the account first, by the register's relations.
    """

    line: BenefitLine
    after: AfterDeath | None
    heirs: tuple[Relative, ...]
    steps: tuple[BenefitStep, ...]
    may_follow: tuple[Step, ...]
    rules: BenefitRules


def rules_of(desk: Desk, within: int | None = None) -> BenefitRules:
    """Return the rules as of today; ``within``: how many months ahead instead of the parameter.

    Where a figure in force is not known the latest known stands in, shown with 待核实.
    """
    day = desk.today()
    found = policy(desk)
    names = {
        "near": Key.NEAR_MONTHS,
        "funeral": Key.FUNERAL_GRANT,
        "prison": Key.PRISON_STOPS,
        "proof": Key.PROOF_MONTHS,
        "notice": Key.PROOF_NOTICE_MONTHS,
        "age": Key.BENEFIT_AGE,
        "years": Key.YEARS_NEEDED,
    }
    return BenefitRules(
        as_of=day,
        near_months=within or found.standing_count(Key.NEAR_MONTHS, day),
        benefit_age=found.standing_count(Key.BENEFIT_AGE, day),
        years_needed=found.standing_count(Key.YEARS_NEEDED, day),
        proof_months=found.standing_count(Key.PROOF_MONTHS, day),
        proof_notice_months=found.standing_count(Key.PROOF_NOTICE_MONTHS, day),
        prison_stops=found.allows(Key.PRISON_STOPS, day),
        funeral_fen=found.fen(Key.FUNERAL_GRANT, day),
        unconfirmed=frozenset(
            name
            for name, key in names.items()
            if found.figure(key, day).unconfirmed and not (within and name == "near")
        ),
    )


def numbers(
    desk: Desk,
    which: BenefitList,
    *,
    within: int | None = None,
    village: str = "",
    hamlet: str = "",
    month: date | None = None,
) -> array[int]:
    """Return the local numbers of a list's people, in its order.

    By the day of coming of age, by the last proof of life, else in walking order. ``month``: only
    who comes of age in it (its first day). The standings must be today's
    (`pension_desk.services.standing.catch_up`).
    """
    rules = rules_of(desk, within)
    with desk.file.reading() as conn:
        found = _numbers(conn, (which,), rules, Where(village, hamlet))[which]
        if month is None:
            return found
        births = benefit_numbers.births(conn, found)
    age = rules.benefit_age
    return array(
        "q", [n for n in found if n in births and month_of(reaches_on(births[n], age)) == month]
    )


def _numbers(
    conn: Connection, wanted: Sequence[BenefitList], rules: BenefitRules, where: Where
) -> dict[BenefitList, array[int]]:
    """Return who stands on each of some lists; who draws is read once for all of them."""
    found: dict[BenefitList, array[int]] = {}
    drawing: Drawing | None = None
    for which in wanted:
        if which is BenefitList.TURNING60:
            found[which] = array("q", benefit_numbers.turning(conn, rules, where))
        elif which is BenefitList.OVER60:
            found[which] = array("q", benefit_numbers.over_age(conn, rules, where))
        elif which is BenefitList.UNDER_WAY:
            found[which] = array("q", benefit_numbers.under_way(conn, where))
        else:
            if drawing is None:
                drawing = benefit_numbers.drawing(conn, rules)
            found[which] = _of_drawing(conn, which, drawing, rules, where)
    return found


_PROOFS = {
    BenefitList.PROOF_OVERDUE: ProofState.OVERDUE,
    BenefitList.PROOF_DUE: ProofState.DUE,
    BenefitList.PROOF_NEVER: ProofState.NEVER,
}


def _of_drawing(
    conn: Connection, which: BenefitList, drawing: Drawing, rules: BenefitRules, where: Where
) -> array[int]:
    """Return who of those who draw stands on a list, by the last proof where there is one."""
    if which in _PROOFS:
        standing = cache(partial(proof_standing, rules=rules))
        proved, asked = drawing.proved, drawing.paid - drawing.elsewhere
        wanted = (n for n in asked if standing(proved.get(n)).state is _PROOFS[which])
        due = in_order(conn, wanted, where)
        if which is not BenefitList.PROOF_NEVER:
            due.sort(key=lambda n: proved.get(n, rules.as_of))
        return array("q", due)
    kept = array("q")
    suspects = drawing.doubtful if which is BenefitList.WITHOUT_RIGHT else drawing.dead
    for one in _people(conn, in_order(conn, drawing.paid & suspects, where), rules):
        wrongs = wrongs_of(one.facts, rules)
        if any(x.wrong is Wrong.DEAD or which is BenefitList.WITHOUT_RIGHT for x in wrongs):
            kept.append(one.resident.n)
    return kept


def _people(conn: Connection, wanted: Sequence[int], rules: BenefitRules) -> Iterator[Person]:
    for start in range(0, len(wanted), _CHUNK):
        yield from store.people(conn, wanted[start : start + _CHUNK], rules.as_of)


def _line(one: Person, rules: BenefitRules) -> BenefitLine:
    row, facts = one.resident, one.facts
    return BenefitLine(
        number=row.n,
        id=one.id,
        village=VillageCode(row.village),
        hamlet=row.hamlet or "",
        household_no=row.household_no or "",
        name=row.name,
        sex=row.sex or "",
        id_number=row.id_number,
        id_sent=row.id_sent,
        birth=facts.birth,
        relation=row.relation or "",
        phone=row.phone or "",
        category=one.category,
        years=facts.years,
        course=course_of(facts, rules),
        proof=proof_of(facts, rules),
        wrongs=wrongs_of(facts, rules),
        death_on=death_of(facts),
        month_fen=facts.month_fen,
        drawing_since=facts.drawing_since,
        benefit=facts.benefit,
    )


def lines(
    desk: Desk, wanted: Sequence[int], *, within: int | None = None
) -> tuple[BenefitLine, ...]:
    """Return the people of these local numbers, in the order asked."""
    rules = rules_of(desk, within)
    with desk.file.reading() as conn:
        return tuple(_line(one, rules) for one in store.people(conn, wanted, rules.as_of))


def counts(
    desk: Desk, *, within: int | None = None, village: str = "", hamlet: str = ""
) -> BenefitCounts:
    """Return how many people stand on each list, and by month how many come of age."""
    rules = rules_of(desk, within)
    with desk.file.reading() as conn:
        found = _numbers(conn, tuple(BenefitList), rules, Where(village, hamlet))
        births = benefit_numbers.births(conn, found[BenefitList.TURNING60])
    months = Counter(month_of(reaches_on(day, rules.benefit_age)) for day in births.values())
    return BenefitCounts(
        tuple((one, len(some)) for one, some in found.items()), tuple(sorted(months.items()))
    )


def sizes(desk: Desk, wanted: Sequence[BenefitList]) -> dict[BenefitList, int]:
    """Return how many people of every place stand on each of some lists."""
    rules = rules_of(desk)
    with desk.file.reading() as conn:
        return {one: len(some) for one, some in _numbers(conn, wanted, rules, Where()).items()}


def of_person(desk: Desk, row: RowId) -> BenefitPage:
    """Return one resident's benefit; refused when the id is unknown."""
    return of_page(desk, person(desk, row))


def of_page(desk: Desk, page: PersonPage) -> BenefitPage:
    """Return the benefit of a person whose page was read."""
    row = page.resident.id
    rules = rules_of(desk)
    with desk.file.reading() as conn:
        number = roster_store.number_of(conn, row) or 0
        (one,) = store.people(conn, [number], rules.as_of)
        steps = _steps(conn, row)
    line = _line(one, rules)
    others = tuple(
        Relative(member.id, member.name, member.relation)
        for member in page.household
        if member.id != row and not member.died
    )
    likely = likely_heirs(page.resident.relation, others)
    after = after_death(one.facts, rules, account_fen=one.account_fen, likely=likely)
    by_town = desk.identity.role is Role.TOWN
    follows = tuple(step for step in FOLLOWS[line.course.state] if by_town or not step.town_only)
    return BenefitPage(line, after, likely, steps, follows, rules)


def _steps(conn: Connection, row: RowId) -> tuple[BenefitStep, ...]:
    """Return every step that was entered, by the change log, the latest first."""
    acts: list[tuple[history.FieldStep, dict[str, object]]] = []
    for step in history.steps(conn, (store.benefit_id(row),)):
        last = acts[-1] if acts else None
        same = last is not None and (last[0].at, last[0].author) == (step.at, step.author)
        if last is None or not same or step.field in last[1]:
            acts.append((step, {}))
        acts[-1][1][step.field] = step.after
    return tuple(
        BenefitStep(
            state=BenefitState(str(fields["state"])),
            on=date.fromisoformat(str(fields["state_on"])) if fields.get("state_on") else None,
            reason=str(fields.get("reason") or ""),
            author=first.author,
            at=first.at,
            division=first.division,
        )
        for first, fields in reversed(acts)
        if fields.get("state") in set(BenefitState)
    )


def posted_list(desk: Desk, village: str) -> PostedList:
    """Return the list that a village must post: who draws, masked (待遇领取公示)."""
    rules = rules_of(desk)
    with desk.file.reading() as conn:
        found = benefit_numbers.drawing(conn, rules)
        wanted = in_order(conn, found.paid - found.elsewhere, Where(village))
        people = [_line(one, rules) for one in _people(conn, wanted, rules)]
    return posted(people, VillageCode(village), rules.as_of)


def on_time(desk: Desk, *, since: date, until: date, village: str = "") -> tuple[OnTime, ...]:
    """Count whose benefit began in the month it should, of those who turned 60 in a span.

    Counted are those who draw, or whose first month was entered; each village with such people.

    Raises:
        Refused: the span ends before it begins.
    """
    if until < since:
        raise Refused("bad_span", f"起止日期不对：{since}在{until}之后。")
    rules = rules_of(desk)
    age = 12 * rules.benefit_age
    tallies: dict[VillageCode, OnTime] = {}
    with desk.file.reading() as conn:
        born = benefit_numbers.born(
            conn, Where(village), months_after(since, -age), months_after(until, -age)
        )
        for one in _people(conn, born, rules):
            _tally(tallies, one, rules)
    return tuple(tallies[code] for code in sorted(tallies))


def _tally(tallies: dict[VillageCode, OnTime], one: Person, rules: BenefitRules) -> None:
    line = _line(one, rules)
    began = paid_on_time(one.facts, rules)
    if began is None and line.course.state is not BenefitState.DRAWING:
        return
    before = tallies.get(line.village) or OnTime(line.village, 0, 0, (), ())
    tallies[line.village] = replace(
        before,
        due=before.due + (began is not None),
        on_time=before.on_time + (began is True),
        late=(*before.late, line.id) if began is False else before.late,
        unknown=(*before.unknown, line.id) if began is None else before.unknown,
        punctual=(*before.punctual, line.id) if began is True else before.punctual,
    )
