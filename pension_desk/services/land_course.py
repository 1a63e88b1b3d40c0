"""Taking expropriated households through the course (核实流程), one or many at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import LandHousehold, LandPerson
from pension_desk.domain.land_course import (
    CourseState,
    Objection,
    Standing,
    Step,
    check,
    step_between,
    steps_from,
)
from pension_desk.domain.land_money import account, uses_of
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.bulk import uncollected
from pension_desk.services.desk import Desk, Role
from pension_desk.services.land_records import known_household, past_day, with_marks
from pension_desk.services.land_rules import clock_rules
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.store import land as store
from pension_desk.store import land_course as course_store
from pension_desk.store import land_held, land_people
from pension_desk.store.desk_file import Connection
from pension_desk.store.land_course import HouseholdStep
from pension_desk.store.row_ids import new_row_id

_TOPICS = frozenset({Topic.LAND})
HouseholdRow = tuple[RowId, dict[str, FieldValue]]


def leads(start: CourseState, end: CourseState, by: Owner) -> bool:
    """Return whether the course has a step of this desk from one state to the other."""
    return any(one.end is end for one in steps_from(start, by))


@dataclass(frozen=True)
class NotStepped:
    """A household that could not be taken on, and the sentence why."""

    household: LandHousehold
    sentence: str


@dataclass(frozen=True)
class Stepped:
    """What a step did: the households that were taken on, and those that were not."""

    done: tuple[RowId, ...]
    refused: tuple[NotStepped, ...]


def role_of(desk: Desk) -> Owner:
    """Return whose steps this desk may take."""
    return Owner.TOWN if desk.identity.role is Role.TOWN else Owner.VILLAGE


def possible(desk: Desk, household: LandHousehold) -> tuple[Step, ...]:
    """Return the steps that this desk may take with a household, forward first."""
    return steps_from(household.state, role_of(desk))


@uncollected()
def step(
    desk: Desk,
    households: Sequence[RowId],
    end: CourseState,
    *,
    reason: str = "",
    on: date | None = None,
    watch: Watch = UNWATCHED,
) -> Written[Stepped]:
    """Take households to a state in one act; each is checked alone.

    Args:
        desk: the open desk.
        households: land households, in any state.
        end: where they are to stand.
        reason: needed when the step goes back.
        on: the day; today when left out.
        watch: progress; a cancel leaves every household where it stood.

    Raises:
        Refused: the day is in the future, nobody is chosen, or none of them can be taken on:
            then with the last one's reason, and each household's sentence where they differ.
        Cancelled: through ``watch``.
    """
    day = past_day(desk, on)
    if not households:
        raise Refused("nobody", "没有可以转的户。")
    done: list[RowId] = []
    refused: list[NotStepped] = []
    why: Refused | None = None
    with desk.acting("land_step", f"{end.label} {len(households)}户") as (conn, writer):
        grounds: dict[RowId, Ground] = {}
        raised = course_store.objections_of(conn, households)
        taken: list[HouseholdRow] = []
        for at, row in enumerate(households):
            if not at % 20:
                watch.step(at, len(households), end.label)
            home = store.household(conn, row)
            if home is None:
                continue
            if home.project not in grounds:
                grounds[home.project] = Ground(desk, conn, home.project)
            ground = grounds[home.project]
            try:
                found = step_between(home.state, end, role_of(desk))
                check(found, ground.standing(home, day, raised.get(row, ())), reason)
                writer.update("land_households", home.id, _fields(home, end, day))
            except Refused as cannot:
                why = cannot
                refused.append(NotStepped(home, cannot.sentence()))
                continue
            ground.move(home, end)
            taken.append((new_row_id(), _step_fields(home, end, day, reason, desk.author)))
            done.append(row)
        writer.insert_many("land_steps", taken)
        if why is not None and not done:
            alike = len({one.sentence for one in refused}) == 1
            raise why if alike else named(why.reason, refused)
    return Written(Stepped(tuple(done), tuple(refused)), _TOPICS)


def named(reason: str, refused: Sequence[NotStepped]) -> Refused:
    """Return the refusal of several households at once, each with its sentence."""
    told = [f"{one.household.head_name}户：{one.sentence}" for one in refused[:_TOLD]]
    more = f"\n另有{len(refused) - _TOLD}户也没有办。" if len(refused) > _TOLD else ""
    return Refused(reason, f"{len(refused)}户都没有办。", "\n".join(told) + more)


_TOLD = 5
"""So many households that could not be taken on are named."""


def _fields(home: LandHousehold, end: CourseState, day: date) -> dict[str, FieldValue]:
    fields: dict[str, FieldValue] = {"state": end.value, "state_on": day.isoformat()}
    if end is CourseState.TOWN_REVIEWED and home.verified_on is None:
        fields["verified_on"] = day.isoformat()
    if not end.verified and home.verified_on is not None:
        fields["verified_on"] = None
    return fields


def _step_fields(
    home: LandHousehold, end: CourseState, day: date, reason: str, author: str
) -> dict[str, FieldValue]:
    return {
        "household_id": home.id.hex,
        "start": home.state.value,
        "end": end.value,
        "taken_on": day.isoformat(),
        "by_name": author,
        "reason": reason.strip() or None,
    }


class Ground:
    """What the steps of one project's households are held against, read once for all of them.

    What is free of the project's money is kept up as households are taken on.
    """

    def __init__(self, desk: Desk, conn: Connection, project: RowId) -> None:
        self._today = desk.today()
        self._people: dict[RowId, list[LandPerson]] = defaultdict(list)
        people = store.people(conn, project=project)
        for person in people:
            self._people[person.household].append(person)
        self._marked = land_people.marked(conn, self._today)
        self._held = land_held.held(conn)
        self._policy = policy(desk)
        left = account(0, (), store.arrivals(conn, project), uses_of(people)).left_fen
        homes = store.households(conn, project=project)
        self._free = left - sum(self._promised(home) for home in homes)

    def standing(
        self, home: LandHousehold, day: date, objections: tuple[Objection, ...]
    ) -> Standing:
        """Return what a step of this household has to be held against."""
        marked = {} if home.verified else self._marked
        people = with_marks(self._people[home.id], marked, ())
        due = [one for one in people if one.eligibility.counts]
        since = home.state_since
        if since is not None and since > self._today:
            since = None  # a list's slip, told among the findings: it must not hold the home back
        return Standing(
            on=day,
            since=since,
            published_on=home.state_since if home.state is CourseState.PUBLISHED else None,
            notice_days=clock_rules(self._policy, since or day, self._today).notice_days,
            objections=objections,
            lacking=lacking(home, people),
            held=self._held.get(home.id, land_held.NOTHING).labels,
            people=len(due),
            undecided=sum(one.awaits_ruling for one in people),
            computed=sum(one.subsidy_fen is not None for one in due),
            used=sum(one.issued for one in due),
            money_fen=self._free + self._promised(home),
            needed_fen=sum(one.subsidy_fen or 0 for one in due if not one.issued),
        )

    def move(self, home: LandHousehold, end: CourseState) -> None:
        """Note that a household has been taken on, and bind or free its money."""
        self._free += self._promised(home) - self._promised(replace(home, state=end))

    def _promised(self, home: LandHousehold) -> int:
        """Return what of the project's money is bound for this household and not paid yet."""
        if home.state is not CourseState.FUNDED:
            return 0
        due = (one for one in self._people[home.id] if one.eligibility.counts)
        return sum(one.subsidy_fen or 0 for one in due if not one.issued)


def lacking(home: LandHousehold, people: Sequence[LandPerson]) -> tuple[str, ...]:
    """Return what a household's record lacks before the group can confirm it."""
    wanted = (
        ("户内人数", home.members),
        ("承包地面积", home.contracted_mu),
        ("被征面积", home.taken_mu),
        ("成员名单", people or None),
    )
    return tuple(label for label, value in wanted if value is None)


def steps_taken(desk: Desk, household: RowId) -> tuple[HouseholdStep, ...]:
    """Return every step of a household, the earliest first."""
    with desk.file.reading() as conn:
        return course_store.steps(conn, household)


def object_to(
    desk: Desk, household: RowId, *, by: str, about: str, on: date | None = None
) -> Written[tuple[Objection, ...]]:
    """Enter an objection raised during the public notice.

    Raises `Refused`: nothing written (empty_objection), the household is not published
    (not_published), or a day in the future or before the notice began.
    """
    day = on or desk.today()
    if not about.strip():
        raise Refused("empty_objection", "请写明异议的内容。")
    with desk.acting("land_objection", "公示异议") as (conn, writer):
        home = known_household(conn, household)
        if home.state is not CourseState.PUBLISHED:
            raise Refused("not_published", f"{home.head_name}户现在不在公示期。")
        if day > desk.today() or (home.state_since and day < home.state_since):
            raise Refused("bad_date", f"日期{day}不在公示开始到今天之间。")
        writer.insert(
            "land_objections",
            {
                "household_id": household.hex,
                "raised_on": day.isoformat(),
                "by_name": by.strip() or None,
                "about": about.strip(),
            },
        )
        found = course_store.objections(conn, household)
    return Written(found, _TOPICS)


def settle_objection(
    desk: Desk, household: RowId, number: int, outcome: str, *, on: date | None = None
) -> Written[tuple[Objection, ...]]:
    """Say what became of an objection; ``number``: its place among the household's, from 1.

    Raises `Refused`: no outcome, no such objection, a day before it was raised or in the future,
    or it was settled before the town reviewed the household (settled_already).
    """
    day = on or desk.today()
    if not outcome.strip():
        raise Refused("no_outcome", "请写明怎样处理的。")
    with desk.acting("land_objection", "处理公示异议") as (conn, writer):
        rows = course_store.objection_rows(conn, household)
        if not 1 <= number <= len(rows):
            raise Refused("no_such_objection", f"没有第{number}条异议。")
        row, raised = rows[number - 1]
        settled = course_store.objections(conn, household)[number - 1].settled_on
        home = known_household(conn, household)
        if settled is not None and home.verified:
            words = f"这条异议已在{settled}处理，镇里已经据此审核，不能再改。"
            raise Refused("settled_already", words, "要改先退回，写明原因。")
        if day < raised or day > desk.today():
            raise Refused("bad_date", f"处理日期{day}不在提出日期{raised}到今天之间。")
        writer.update(
            "land_objections",
            row,
            {"settled_on": day.isoformat(), "outcome": outcome.strip()},
        )
        found = course_store.objections(conn, household)
    return Written(found, _TOPICS)
