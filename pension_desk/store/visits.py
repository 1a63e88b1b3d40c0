"""Visits asked of the file: what is owed to each line, promises and next steps that fell due."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, text

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.outcomes import Outcome
from pension_desk.domain.roster import Visit
from pension_desk.domain.screening import OPEN_CASES
from pension_desk.domain.visit_lists import DueLine, OwedLine, OwedSpot
from pension_desk.domain.visits import Line, OwedState, open_promise, owed_state
from pension_desk.store.roster import as_day, visit_of

_FETCHED = 2_000
_OPEN = ", ".join(f"'{category.value}'" for category in sorted(OPEN_CASES))
_ANSWERS = ", ".join(f"'{outcome.value}'" for outcome in Outcome)

_OWED = f"""
select {{what}}, w.outcome as answer, w.issued_on
from standings s join residents r on r.n = s.n
left join work_items w on w.resident_id = r.id and w.list_kind = s.category
    and w.year = :year and w.closed_on is null
where s.category in ({_OPEN}) and r.present and {{wanted}}
order by r.village, r.walk_key, r.n, w.outcome is null, w.n desc
"""  # noqa: S608 - our own names
_SPOT = "r.n, r.id, r.village, r.hamlet, r.household_no"
_LINE_OF = f"{_SPOT}, r.name, r.sex, r.id_number, r.birth, r.relation, r.phone, s.category,\
 w.id as item"
_NUMBERS = "r.n in (select value from json_each(:numbers))"
_PLACE = "(:village = '' or r.village = :village) and (:any_hamlet or coalesce(r.hamlet, '') in"
_PLACE += " (select value from json_each(:hamlets)))"

_VISITS = """
select v.* from visits v join residents r on r.id = v.resident_id
join standings s on s.n = r.n where s.category in ({open}) and {wanted}
"""


@dataclass(frozen=True)
class Place:
    """Whose lines are asked for: a village's code (empty: all), and some hamlets of it or all."""

    village: str = ""
    hamlets: tuple[str, ...] | None = None

    @property
    def asked(self) -> dict[str, Any]:
        """The values of `_PLACE`."""
        return {
            "village": self.village,
            "any_hamlet": self.hamlets is None,
            "hamlets": json.dumps(list(self.hamlets or ())),
        }


def owed_of_place(conn: Connection, today: date, place: Place) -> Iterator[OwedLine]:
    """Yield every unregistered or unpaid resident of a place, in walking order."""
    return _owed(conn, today, _PLACE, place.asked)


def owed_spots(conn: Connection, today: date, place: Place) -> Iterator[OwedSpot]:
    """Yield the same people as `owed_of_place`, to be counted."""
    visits = _visits(conn, _PLACE, place.asked)
    for row in _first_lines(conn, today, _SPOT, _PLACE, place.asked):
        mine = visits.get(row.id, [])
        state = OwedState.UNSEEN
        if mine or row.answer:
            state = owed_state(_line_of(row, today), mine, today)
        yield OwedSpot(
            row.n, VillageCode(row.village), row.hamlet or "", row.household_no or "", state
        )


def owed_of_numbers(conn: Connection, today: date, numbers: Sequence[int]) -> tuple[OwedLine, ...]:
    """Return those of these residents who are unregistered or unpaid, in the order asked."""
    found = _owed(conn, today, _NUMBERS, {"numbers": json.dumps(list(numbers))})
    by_number = {line.number: line for line in found}
    return tuple(by_number[number] for number in numbers if number in by_number)


def _owed(
    conn: Connection, today: date, wanted: str, asked: Mapping[str, Any]
) -> Iterator[OwedLine]:
    visits = _visits(conn, wanted, asked)
    for row in _first_lines(conn, today, _LINE_OF, wanted, asked):
        yield _owed_line(row, visits.get(row.id, []), today)


def _first_lines(
    conn: Connection, today: date, what: str, wanted: str, asked: Mapping[str, Any]
) -> Iterator[Row[Any]]:
    """Yield each person once: of several open lines the answered one, or the newest."""
    last = 0
    sql = _OWED.format(what=what, wanted=wanted)
    for row in _rows(conn, sql, {**asked, "year": today.year}):
        if row.n != last:
            yield row
        last = row.n


def _visits(conn: Connection, wanted: str, asked: Mapping[str, Any]) -> dict[bytes, list[Visit]]:
    rows = _rows(conn, _VISITS.format(open=_OPEN, wanted=wanted), asked)
    return _grouped(visit_of(row) for row in rows)


def _line_of(row: Row[Any], today: date) -> Line:
    return Line(as_day(row.issued_on) or date(today.year, 1, 1), row.answer or "")


def _grouped(visits: Iterable[Visit]) -> dict[bytes, list[Visit]]:
    found: dict[bytes, list[Visit]] = defaultdict(list)
    for visit in visits:
        found[visit.resident.bytes].append(visit)
    return found


def _owed_line(row: Row[Any], visits: Sequence[Visit], today: date) -> OwedLine:
    promise = open_promise(visits)
    return OwedLine(
        number=row.n,
        id=RowId(UUID(bytes=row.id)),
        village=VillageCode(row.village),
        hamlet=row.hamlet or "",
        household_no=row.household_no or "",
        name=row.name,
        sex=row.sex or "",
        id_number=row.id_number,
        birth=as_day(row.birth),
        relation=row.relation or "",
        phone=row.phone or "",
        category=row.category,
        state=owed_state(_line_of(row, today), visits, today),
        item=RowId(UUID(bytes=row.item)) if row.item else None,
        answer=row.answer or "",
        last=max(visits, key=lambda one: (one.visited_on, str(one.id)), default=None),
        promised_on=promise.promised_on if promise else None,
    )


_LATER = "w.resident_id = v.resident_id and (w.visited_on, w.id) > (v.visited_on, v.id)"
_WHO = """
select {what} from visits v join residents r on r.id = v.resident_id
join standings s on s.n = r.n
where r.present and {where}
"""
_PROMISES = f"""
v.promised_on <= :until and s.category in ({_OPEN}) and not exists (
    select 1 from visits w where {_LATER} and (w.promised_on is not null
        or w.outcome in ({_ANSWERS})
        or (w.visited_on >= v.promised_on and coalesce(w.outcome, '') <> 'not_met')))
"""  # noqa: S608 - our own names
_FOLLOW_UPS = f"""
v.next_on <= :until and s.category not in ('paid', 'deceased', 'moved_away')
and not exists (select 1 from visits w where {_LATER})
"""  # noqa: S608 - our own names
_LINE = "v.*, r.n as number, r.village, r.hamlet, r.household_no, r.name, r.phone, s.category"

DUE_COUNT = _WHO.format(what="count(*)", where=_PROMISES)
"""How many promises are due by the day ``:until``: the same rule as `open_promise`."""

FOLLOW_UP_COUNT = _WHO.format(what="count(*)", where=_FOLLOW_UPS)
"""How many next steps are due by the day ``:until``: the same rule as `follow_up`."""


def due_lines(conn: Connection, today: date, *, within: int, village: str) -> tuple[DueLine, ...]:
    """Return open promises and next steps due within so many days, the longest due first.

    ``village``: its code; empty for all.
    """
    until = (today + timedelta(days=within)).isoformat()
    found: list[DueLine] = []
    for kind, where in (("promise", _PROMISES), ("follow_up", _FOLLOW_UPS)):
        sql = _WHO.format(what=_LINE, where=f"{where} and (:village = '' or r.village = :village)")
        rows = _rows(conn, sql, {"until": until, "village": village})
        found += [_due_line(kind, row, today) for row in rows]
    return tuple(sorted(found, key=lambda line: (line.due_on, line.village, line.number)))


def _due_line(kind: str, row: Row[Any], today: date) -> DueLine:
    visit = visit_of(row)
    day = visit.promised_on if kind == "promise" else visit.next_on
    due = day or visit.visited_on
    return DueLine(
        kind=kind,
        number=row.number,
        id=visit.resident,
        village=VillageCode(row.village),
        hamlet=row.hamlet or "",
        household_no=row.household_no or "",
        name=row.name,
        phone=row.phone or "",
        category=row.category,
        visit=visit,
        due_on=due,
        days=(today - due).days,
    )


def visits_by_id(conn: Connection, rows: Sequence[RowId]) -> tuple[Visit, ...]:
    """Return these visits, in the order asked."""
    sql = "select * from visits where id in (select unhex(value) from json_each(:ids))"
    asked = {"ids": json.dumps([row.hex for row in rows])}
    found = {visit.id: visit for visit in map(visit_of, _rows(conn, sql, asked))}
    return tuple(found[row] for row in rows if row in found)


@dataclass(frozen=True)
class OpenLine:
    """A work item that is not closed, as far as a visit can answer it."""

    id: RowId
    resident: RowId
    issued_on: date | None


def open_lines(conn: Connection, residents: Sequence[RowId]) -> tuple[OpenLine, ...]:
    """Return the open work items of these residents."""
    sql = (
        "select id, resident_id, issued_on from work_items where closed_on is null"
        " and resident_id in (select unhex(value) from json_each(:ids)) order by n"
    )
    return tuple(
        OpenLine(
            RowId(UUID(bytes=row.id)), RowId(UUID(bytes=row.resident_id)), as_day(row.issued_on)
        )
        for row in _rows(conn, sql, {"ids": json.dumps([one.hex for one in residents])})
    )


def _rows(conn: Connection, sql: str, asked: Mapping[str, Any]) -> Iterator[Row[Any]]:
    for some in conn.execute(text(sql), asked).yield_per(_FETCHED).partitions():
        yield from some
