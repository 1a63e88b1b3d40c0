"""Reckoning the subsidies of expropriated farmers (补贴测算), one household or a whole project."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import LandHousehold, LandPerson, Project, mu_parts
from pension_desk.domain.land_course import DECIDE_FIRST, CourseState
from pension_desk.domain.land_indicators import ProjectStanding
from pension_desk.domain.land_subsidy import HouseholdLand, Subsidy, SubsidyRules, subsidy
from pension_desk.domain.policy import Policy
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.roster import age_on
from pension_desk.services.bulk import uncollected
from pension_desk.services.desk import Desk
from pension_desk.services.land_course import NotStepped, named
from pension_desk.services.land_records import (
    known_household,
    known_project,
    signed_day,
    town_only,
)
from pension_desk.services.land_rules import subsidy_rules
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.store import land as store
from pension_desk.store import land_held
from pension_desk.store.act_writer import ActWriter
from pension_desk.store.desk_file import Connection
from pension_desk.store.land_held import Held
from pension_desk.store.row_ids import new_row_id

_TOPICS = frozenset({Topic.LAND})


@dataclass(frozen=True)
class Reckoned:
    """What one household's people are due by the parameters in force now.

    ``due``: people to be subsidised. ``made``: None where it cannot be reckoned, then
    ``sentence`` says why. ``before_fen``: each person's sum as kept, None while there is none or
    the people's sums differ.
    """

    household: LandHousehold
    due: tuple[LandPerson, ...]
    made: Subsidy | None
    before_fen: int | None
    sentence: str = ""

    @property
    def total_fen(self) -> int:
        """What the household comes to; 0 where it cannot be reckoned."""
        return self.made.amount_fen * len(self.due) if self.made else 0

    @property
    def changes(self) -> bool:
        """Whether writing it would change what is kept."""
        return self.made is not None and self.made.amount_fen != self.before_fen


@dataclass(frozen=True)
class Reckoning:
    """A project's households that may be reckoned, each with its result; ``early``: not yet.

    ``waiting``: people whose sums desks differ about; a new one is kept beside, for a decision.
    """

    project: Project
    lines: tuple[Reckoned, ...]
    early: int
    waiting: int = 0

    @property
    def total_fen(self) -> int:
        """What all of them come to."""
        return sum(line.total_fen for line in self.lines)

    @property
    def changing(self) -> tuple[Reckoned, ...]:
        """The lines that writing would change."""
        return tuple(line for line in self.lines if line.changes)


def reckon(desk: Desk, household: RowId) -> Subsidy:
    """Return what each eligible person of a household is due, with its working."""
    rules = policy(desk)
    with desk.file.reading() as conn:
        home = known_household(conn, household)
        project = known_project(conn, home.project)
        people = store.people(conn, household=household)
    return _subsidy(home, project, people, subsidy_rules(rules, signed_day(project)))


def compute(desk: Desk, household: RowId) -> Written[Subsidy]:
    """Reckon a household's subsidy and keep it; an earlier result stays as its history.

    Raises `Refused`: the county has not reviewed it yet (out_of_order), somebody has used what
    was reckoned before (used_already), or what the reckoning lacks.
    """
    town_only(desk)
    rules = policy(desk)
    with desk.acting("land_subsidy", "测算养老保险补贴") as (conn, writer):
        home = known_household(conn, household)
        project = known_project(conn, home.project)
        people = store.people(conn, household=household)
        _check(home, people, land_held.held(conn).get(home.id, land_held.NOTHING))
        made = _subsidy(home, project, people, subsidy_rules(rules, signed_day(project)))
        due = tuple(person for person in people if person.eligibility.counts)
        _keep(desk, writer, [Reckoned(home, due, made, None)])
    return Written(made, _TOPICS)


@uncollected()
def reckon_all(desk: Desk, project: RowId, watch: Watch = UNWATCHED) -> Reckoning:
    """Return what every household that the county has reviewed is due now; nothing is kept.

    Raises `Refused` where the project has no agreement date.
    """
    rules = policy(desk)
    with desk.file.reading() as conn:
        known = known_project(conn, project)
        return _reckoning(conn, known, subsidy_rules(rules, signed_day(known)), watch)


@uncollected()
def compute_all(desk: Desk, project: RowId, watch: Watch = UNWATCHED) -> Written[Reckoning]:
    """Reckon every household that the county has reviewed, in one act; keep what is new.

    A household whose kept sums are right stays as it is. Returns what was reckoned, as
    `reckon_all` told it before.

    Raises:
        Refused: not the town's desk, no agreement date, or there is nothing to keep
            (nothing_new): then each household that could not be reckoned is named.
        Cancelled: through ``watch``; nothing is kept then.
    """
    town_only(desk)
    rules = policy(desk)
    with desk.acting("land_subsidy", "测算全项目补贴") as (conn, writer):
        known = known_project(conn, project)
        found = _reckoning(conn, known, subsidy_rules(rules, signed_day(known)), watch)
        if not found.changing:
            lacking = [NotStepped(x.household, x.sentence) for x in found.lines if x.sentence]
            if lacking:
                raise named("nothing_new", lacking)
            raise Refused(
                "nothing_new",
                f"{known.name}没有要测算的户，或测算结果都没有变化。",
                "县里审核过的户才能测算。",
            )
        watch.step(len(found.lines), len(found.lines), "保存测算结果")
        _keep(desk, writer, found.changing)
        waiting = len(writer.waiting)
    return Written(Reckoning(known, found.lines, found.early, waiting), _TOPICS)


def outdated(standing: ProjectStanding, policy_: Policy) -> tuple[RowId, ...]:
    """Return the households that keep a sum that reckoning them today would change."""
    kept = [
        home
        for home in standing.households
        if home.state in {CourseState.COMPUTED, CourseState.FUNDED}
    ]
    project = standing.project
    if not kept or project.signed_on is None:
        return ()
    rules = subsidy_rules(policy_, project.signed_on)
    people = _by_household(standing.people)
    return tuple(
        home.id for home in kept if _reckoned(home, project, people.get(home.id, ()), rules).changes
    )


def paid_otherwise(standing: ProjectStanding, policy_: Policy) -> Mapping[RowId, int]:
    """Return what each person of a household is due now, in fen, where somebody used another sum.

    A corrected parameter or area does not change what was paid; the difference has to be seen.
    """
    project = standing.project
    used = {one.household for one in standing.people if one.issued and one.subsidy_fen is not None}
    if not used or project.signed_on is None:
        return {}
    rules = subsidy_rules(policy_, project.signed_on)
    people = _by_household(standing.people)
    found = {}
    for home in standing.households:
        if home.id not in used or home.state.place < CourseState.COUNTY_REVIEWED.place:
            continue
        try:
            now = _subsidy(home, project, people[home.id], rules).amount_fen
        except Refused:
            continue
        if any(one.issued and one.subsidy_fen not in {None, now} for one in people[home.id]):
            found[home.id] = now
    return found


def _reckoning(conn: Connection, project: Project, rules: SubsidyRules, watch: Watch) -> Reckoning:
    people = _by_household(store.people(conn, project=project.id))
    homes = store.households(conn, project=project.id)
    held = land_held.held(conn)
    lines, early = [], 0
    for at, home in enumerate(homes):
        if not at % 50:
            watch.step(at, len(homes), "测算补贴")
        if home.state.place < CourseState.COUNTY_REVIEWED.place:
            early += 1
        elif home.state is not CourseState.USED:
            waits = held.get(home.id, land_held.NOTHING)
            lines.append(_reckoned(home, project, people.get(home.id, ()), rules, waits))
    return Reckoning(project, tuple(lines), early)


def _by_household(people: Iterable[LandPerson]) -> Mapping[RowId, Sequence[LandPerson]]:
    found: dict[RowId, list[LandPerson]] = defaultdict(list)
    for person in people:
        found[person.household].append(person)
    return dict(found)


def _reckoned(
    home: LandHousehold,
    project: Project,
    people: Sequence[LandPerson],
    rules: SubsidyRules,
    held: Held = land_held.NOTHING,
) -> Reckoned:
    due = tuple(person for person in people if person.eligibility.counts)
    sums = {person.subsidy_fen for person in due}
    before = sums.pop() if len(sums) == 1 else None
    try:
        _check(home, people, held)
        made = _subsidy(home, project, people, rules)
    except Refused as cannot:
        return Reckoned(home, due, None, before, cannot.message)
    if not due:
        return Reckoned(home, due, None, before, "这一户没有补贴对象。")
    return Reckoned(home, due, made, before)


def _check(home: LandHousehold, people: Sequence[LandPerson], held: Held) -> None:
    if home.state.place < CourseState.COUNTY_REVIEWED.place:
        raise Refused(
            "out_of_order", f"{home.head_name}户还是“{home.state.label}”，县里审核后才能测算。"
        )
    if held.areas:
        words = f"{home.head_name}户的{'、'.join(held.areas)}几处填写不一致，正等待核定。"
        raise Refused("held", words, DECIDE_FIRST)
    if any(person.issued and person.subsidy_fen is not None for person in people):
        raise Refused("used_already", f"{home.head_name}户已有人按测算使用了补贴，不能重新测算。")


def _subsidy(
    home: LandHousehold, project: Project, people: Sequence[LandPerson], rules: SubsidyRules
) -> Subsidy:
    signed = signed_day(project)
    ages = [age_on(one.birth, signed) for one in people if one.birth]
    known = bool(people) and len(ages) == len(people) and rules.adult_age is not None
    adults = sum(age >= (rules.adult_age or 0) for age in ages) if known else None
    members = home.members or len(people) or None
    return subsidy(HouseholdLand(home.taken_mu, members, adults, home.wholly_taken), rules)


def _keep(desk: Desk, writer: ActWriter, lines: Sequence[Reckoned]) -> None:
    """Write results beside the earlier ones, and each person's sum."""
    results: list[tuple[RowId, dict[str, FieldValue]]] = []
    sums: list[tuple[RowId, dict[str, FieldValue]]] = []
    for line in lines:
        if line.made is None:
            continue
        working = [[one.what, one.how, one.result] for one in line.made.working]
        fields: dict[str, FieldValue] = {
            "household_id": line.household.id.hex,
            "computed_on": desk.today().isoformat(),
            "amount_fen": line.made.amount_fen,
            "area_mu4": mu_parts(line.made.area_mu),
            "people": len(line.due),
            "working": json.dumps(working, ensure_ascii=False),
            "unconfirmed": "、".join(line.made.unconfirmed) or None,
        }
        results.append((new_row_id(), fields))
        sums += [(one.id, {"subsidy_fen": line.made.amount_fen}) for one in line.due]
    writer.insert_many("land_subsidies", results)
    writer.update_many("land_people", sums)
