"""Visits (走访): entered for a person or a household, owed to every line, promised, counted."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pension_desk.domain import visit_words as words
from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.responsibility import Named
from pension_desk.domain.roster import Resident, Visit
from pension_desk.domain.visit_lists import (
    DueLine,
    OwedLine,
    OwedPlace,
    OwedSpot,
    VisitPlan,
    VisitStatistics,
    households_of,
    places_of,
)
from pension_desk.domain.visits import (
    OwedState,
    VisitEntry,
    checked,
    double_of,
    visited_already,
)
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import responsibility, visit_counts
from pension_desk.store import roster as roster_store
from pension_desk.store import visits as store
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import ActWriter
from pension_desk.store.row_ids import new_row_ids
from pension_desk.store.visits import Place

MODES = words.MODES.codes

__all__ = [
    "MODES",
    "Place",
    "VisitEntry",
    "due",
    "owed_lines",
    "owed_numbers",
    "owed_places",
    "plan",
    "record",
    "record_all",
    "sound_visits",
    "statistics",
    "write",
]

Entries = Sequence[tuple[RowId, VisitEntry]]


class MemberRefused(Refused):
    """A refused visit of several, with whose it is."""

    def __init__(self, resident: Resident, error: Refused, *, alone: bool) -> None:
        message = error.message if alone else f"{resident.name}：{error.message}"
        super().__init__(error.reason, message, error.advice)
        self.resident = resident.id


def record(
    desk: Desk, row: RowId, entry: VisitEntry | None = None, *, again: bool = False
) -> Written[Visit]:
    """Enter a visit to one person; see `record_all`."""
    made = record_all(desk, [(row, entry or VisitEntry())], again=again)
    return Written(made.value[0], made.topics)


def record_all(desk: Desk, entries: Entries, *, again: bool = False) -> Written[tuple[Visit, ...]]:
    """Enter visits, such as one to a household's members, as one act that one undo takes back.

    A visit that says why a person is not to join, is unwilling or has joined also answers the
    open line of the work list that the person stands on.

    Args:
        desk: the open desk.
        entries: whom each visit is about, and the visit.
        again: true when the person has confirmed that this is not a double entry.

    Raises:
        Refused: no such resident; what `checked` refuses; ``visited_already`` for a second visit
            by the same mode on the same day (unless ``again``); ``nobody_visited`` for none.
    """
    with desk.file.reading() as conn:
        sound = sound_visits(conn, desk, entries, again=again)
    people = [who for who, _entry in sound]
    several = f"等{len(people)}人" if len(people) > 1 else ""
    with desk.acting("visit", f"{people[0].name}{several} {sound[0][1].mode}") as (conn, writer):
        made, answered = write(conn, writer, desk, sound)
        found = store.visits_by_id(conn, made)
    topics = {Topic.VISITS, Topic.ROSTER} | ({Topic.SCREENING} if answered else set())
    return Written(found, frozenset(topics))


def sound_visits(
    conn: Connection, desk: Desk, entries: Entries, *, again: bool
) -> list[tuple[Resident, VisitEntry]]:
    """Return whom visits are about and what is to be written; refuse as `record_all` does."""
    if not entries:
        raise Refused("nobody_visited", "没有选人。", "请至少选一个人。")
    people = [_resident(conn, row) for row, _entry in entries]
    return [
        (who, _checked(conn, desk, who, entry, again=again, alone=len(entries) == 1))
        for who, (_row, entry) in zip(people, entries, strict=True)
    ]


def write(
    conn: Connection, writer: ActWriter, desk: Desk, sound: Sequence[tuple[Resident, VisitEntry]]
) -> tuple[list[RowId], bool]:
    """Write checked visits within an act; return their ids and whether they answered lines."""
    made = new_row_ids(len(sound))
    rows = [
        (row, _fields(who.id, entry, desk.author))
        for row, (who, entry) in zip(made, sound, strict=True)
    ]
    writer.insert_many("visits", rows)
    return made, _answer(conn, writer, {who.id: entry for who, entry in sound})


def _resident(conn: Connection, row: RowId) -> Resident:
    found = roster_store.resident(conn, row)
    if found is None:
        raise Refused("no_such_resident", "找不到这个人，可能已被合并或删除。")
    return found


def _checked(
    conn: Connection, desk: Desk, who: Resident, entry: VisitEntry, *, again: bool, alone: bool
) -> VisitEntry:
    try:
        sound = checked(entry, desk.today())
        double = None if again else double_of(roster_store.visits(conn, who.id), sound)
        if double is not None:
            raise visited_already(who.name, double)
    except Refused as error:
        raise MemberRefused(who, error, alone=alone) from error
    return sound


def _fields(resident: RowId, entry: VisitEntry, visitor: str) -> dict[str, FieldValue]:
    fields: dict[str, FieldValue] = {
        "resident_id": resident.hex,
        "visited_on": _iso(entry.visited_on),
        "mode": entry.mode,
        "visitor": visitor,
        "promised_on": _iso(entry.promised_on),
        "next_on": _iso(entry.next_on),
    }
    for name in ("met", "points", "knows", "outcome", "reason", "next_step", "note"):
        fields[name] = getattr(entry, name) or None
    return fields


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _answer(conn: Connection, writer: ActWriter, visits: dict[RowId, VisitEntry]) -> bool:
    """Answer the open lines that these visits settle; one issued after the visit stays owed."""
    settling = {row: entry for row, entry in visits.items() if words.is_answer(entry.outcome)}
    answers: list[tuple[RowId, dict[str, FieldValue]]] = []
    for line in store.open_lines(conn, list(settling)):
        entry = settling[line.resident]
        if entry.visited_on and (line.issued_on is None or line.issued_on <= entry.visited_on):
            answers.append(
                (
                    line.id,
                    {
                        "outcome": entry.outcome,
                        "reason": entry.reason or None,
                        "answered_on": _iso(entry.visited_on),
                        "note": entry.note or None,
                    },
                )
            )
    writer.update_many("work_items", answers)
    return bool(answers)


def owed_places(desk: Desk, village: str = "") -> tuple[OwedPlace, ...]:
    """Return how many lines each hamlet still owes an outcome, in walking order."""
    with desk.file.reading() as conn:
        return places_of(store.owed_spots(conn, desk.today(), Place(village)))


def owed_numbers(
    desk: Desk, place: Place, *, left_only: bool = True, officer: RowId | None = None
) -> array[int]:
    """Return the local numbers of a place's lines in walking order.

    ``left_only``: still owed. ``officer``: only of households that are named to this officer.
    """
    with desk.file.reading() as conn:
        found = store.owed_spots(conn, desk.today(), place)
        named = _named(conn, desk) if officer else None
        return array(
            "q",
            [
                x.number
                for x in found
                if not (left_only and x.state is OwedState.ANSWERED)
                and (named is None or _holds(named, officer, x))
            ],
        )


def _named(conn: Connection, desk: Desk) -> Named:
    return Named(responsibility.officers(conn), responsibility.duties(conn), desk.today())


def _holds(named: Named, officer: RowId | None, spot: OwedSpot) -> bool:
    held = named.holding(spot.village, spot.hamlet, spot.household_no)
    return any(duty.officer == officer for duty in held)


def owed_lines(desk: Desk, numbers: Sequence[int]) -> tuple[OwedLine, ...]:
    """Return the lines of these local numbers, in the order asked; those now settled left out."""
    with desk.file.reading() as conn:
        named = _named(conn, desk)
        return tuple(
            replace(line, officer=named.name_of(line.village, line.hamlet, line.household_no))
            for line in store.owed_of_numbers(conn, desk.today(), numbers)
        )


def plan(desk: Desk, village: str, hamlets: tuple[str, ...] | None = None) -> VisitPlan:
    """Return a day's walk: the households of these hamlets (None: all) that are still owed."""
    with desk.file.reading() as conn:
        found = store.owed_of_place(conn, desk.today(), Place(village, hamlets))
        left = [line for line in found if line.state is not OwedState.ANSWERED]
    return VisitPlan(
        desk.today(), VillageCode(village), hamlets or (), desk.author, households_of(left)
    )


def due(desk: Desk, *, within: int = 0, village: str = "") -> tuple[DueLine, ...]:
    """Return promises and next steps due by today or within so many days, the oldest first."""
    with desk.file.reading() as conn:
        return store.due_lines(conn, desk.today(), within=within, village=village)


def statistics(
    desk: Desk, *, since: date | None = None, until: date | None = None, village: str = ""
) -> VisitStatistics:
    """Count the visits of a span of days: this year up to today when left out.

    Raises:
        Refused: the span ends before it begins.
    """
    last = until or desk.today()
    first = since or date(last.year, 1, 1)
    if last < first:
        raise Refused("bad_span", f"起止日期不对：{first}在{last}之后。")
    with desk.file.reading() as conn:
        return visit_counts.statistics(conn, first, last, village)
