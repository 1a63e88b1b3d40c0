"""What the visits' screens have done off the main thread: plain functions over the services."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.domain.roster import RosterLine, Visit
from pension_desk.domain.screening import OPEN_CASES, Category
from pension_desk.services import roster, visits
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.services.visits import Entries

_GONE = frozenset({Category.DECEASED.value, Category.MOVED_AWAY.value})


@dataclass(frozen=True)
class Door:
    """Whom a visit may be about: the living of a household, head first.

    ``asked``: the person whom the visit was begun for. ``chosen``: who is ticked at first.
    """

    asked: RosterLine
    members: tuple[RosterLine, ...]
    chosen: frozenset[RowId]
    today: date


def read_door(desk: Desk, row: RowId, whole_household: bool) -> Door:
    """Return the household of a resident; ``whole_household``: tick all whose line is open."""
    page = roster.person(desk, row)
    asked = next(line for line in page.household if line.id == row)
    members = tuple(line for line in page.household if line.id == row or line.category not in _GONE)
    owed = (
        {line.id for line in members if line.category in OPEN_CASES} if whole_household else set()
    )
    return Door(asked, members, frozenset(owed or {row}), desk.today())


def read_door_at(desk: Desk, number: int, whole_household: bool) -> Door:
    """Return the household of a local number; refused when the resident is gone."""
    found = roster.lines(desk, [number])
    if not found:
        raise Refused("no_such_resident", "找不到这个人，可能已被合并或删除。")
    return read_door(desk, found[0].id, whole_household)


def record(desk: Desk, entries: Entries, again: bool, _watch: Watch) -> Written[tuple[Visit, ...]]:
    """Enter a visit to one or several members of a household."""
    return visits.record_all(desk, entries, again=again)
