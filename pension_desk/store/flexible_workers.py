"""People who could insure themselves, asked of the file: who may be meant, and their lines."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, text

from pension_desk.domain.flexible_workers import (
    POINT,
    REASON_AWAY,
    Candidate,
    FlexibleLine,
    contact_state,
    work_of,
)
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.retirement import Retirement
from pension_desk.domain.roster import Visit
from pension_desk.domain.screening import Category, StatusKind
from pension_desk.store.roster import as_day, visit_of

_FETCHED = 2_000

_TOLD = f"""
select v.resident_id from visits v
where instr(',' || v.points || ',', ',{POINT},') > 0 or v.reason = '{REASON_AWAY}'
"""  # noqa: S608 - our own names
_WORK = f"""
(select t.detail from statuses t where t.resident_id = r.id and t.kind = '{StatusKind.WORK}'
    order by t.n desc limit 1)
"""  # noqa: S608
_EMPLOYED = """
select e.resident_id from employer_staff e where e.resident_id is not null and e.left_on is null
union select x.id from employer_staff e join residents x on x.id_number = e.id_number
    where e.left_on is null
"""
_MEANT = f"""
r.present and r.birth is not null and (
    (s.category = '{Category.UNREGISTERED}' and r.id not in ({_EMPLOYED}))
    or r.id in ({_TOLD})
    or (s.category = '{Category.REGISTERED_UNPAID}'
        and r.id in (select t.resident_id from statuses t where t.kind = '{StatusKind.WORK}')
        and r.id not in ({_EMPLOYED})))
"""  # noqa: S608
_WHO = f"""
select {{what}}, {_WORK} as work from residents r join standings s on s.n = r.n
where {_MEANT} and {{wanted}}
order by r.village, r.walk_key, r.n
"""  # noqa: S608
_SPOT = "r.n, r.id, r.village, r.hamlet, r.sex, r.birth, coalesce(r.phone, '') as phone, s.category"
_LINE = f"{_SPOT}, r.household_no, r.name"
_VISITS = f"""
select v.* from visits v where v.resident_id in ({_TOLD})
"""  # noqa: S608
_PLACE = "(:village = '' or r.village = :village)"
_NUMBERS = "r.n in (select value from json_each(:numbers))"


def candidates(conn: Connection, village: str = "") -> Iterator[Candidate]:
    """Yield everybody who may be meant, of a village (its code) or of all, in walking order."""
    visits = _visits(conn)
    for row in _rows(conn, _WHO.format(what=_SPOT, wanted=_PLACE), {"village": village}):
        birth = as_day(row.birth)
        if birth is not None:
            yield Candidate(
                number=row.n,
                village=VillageCode(row.village),
                hamlet=row.hamlet or "",
                sex=row.sex or "",
                birth=birth,
                phone=bool(row.phone),
                category=row.category,
                work=row.work or "",
                visits=visits.get(row.id, ()),
            )


def lines(
    conn: Connection,
    numbers: Sequence[int],
    today: date,
    retires: Callable[[str, date], Retirement | None],
) -> tuple[FlexibleLine, ...]:
    """Return the lines of these residents, in the order asked; who is not meant is left out.

    ``retires``: when somebody of a sex, born on a day, retires.
    """
    visits = _visits(conn)
    asked = {"numbers": json.dumps(list(numbers))}
    found = {}
    for row in _rows(conn, _WHO.format(what=_LINE, wanted=_NUMBERS), asked):
        mine, birth = visits.get(row.id, ()), as_day(row.birth)
        found[row.n] = FlexibleLine(
            number=row.n,
            id=RowId(UUID(bytes=row.id)),
            village=VillageCode(row.village),
            hamlet=row.hamlet or "",
            household_no=row.household_no or "",
            name=row.name,
            sex=row.sex or "",
            birth=birth,
            phone=row.phone,
            category=row.category,
            state=contact_state(row.category, mine, today),
            work=work_of(row.work or "", mine),
            last=max(mine, key=lambda one: (one.visited_on, str(one.id)), default=None),
            retires=retires(row.sex or "", birth) if birth else None,
        )
    return tuple(found[number] for number in numbers if number in found)


def work_records(conn: Connection, residents: Sequence[RowId], source: str) -> dict[RowId, RowId]:
    """Return, of those of these residents who have one, the record that says their work.

    ``source``: only records of this source.
    """
    sql = (
        "select id, resident_id from statuses where kind = :kind and source = :source"
        " and resident_id in (select unhex(value) from json_each(:rows)) order by n"
    )
    asked = {
        "kind": StatusKind.WORK.value,
        "source": source,
        "rows": json.dumps([row.hex for row in residents]),
    }
    return {
        RowId(UUID(bytes=row.resident_id)): RowId(UUID(bytes=row.id))
        for row in _rows(conn, sql, asked)
    }


def contacted_on(conn: Connection, day: date, mode: str) -> frozenset[RowId]:
    """Return who was told of it on a day by this mode already."""
    sql = _VISITS + " and v.visited_on = :day and v.mode = :mode"
    rows = _rows(conn, sql, {"day": day.isoformat(), "mode": mode})
    return frozenset(RowId(UUID(bytes=row.resident_id)) for row in rows)


def _visits(conn: Connection) -> Mapping[bytes, tuple[Visit, ...]]:
    """Return every visit of those who were told of it, or are known by a visit to work away."""
    found: dict[bytes, list[Visit]] = defaultdict(list)
    for row in _rows(conn, _VISITS, {}):
        found[row.resident_id].append(visit_of(row))
    return {row: tuple(some) for row, some in found.items()}


def _rows(conn: Connection, sql: str, asked: Mapping[str, Any]) -> Iterator[Row[Any]]:
    for some in conn.execute(text(sql), asked).yield_per(_FETCHED).partitions():
        yield from some
