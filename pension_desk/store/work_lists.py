"""Lines of screening lists and work items asked of the file."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, text

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.roster import WorkItem
from pension_desk.domain.work_lists import WorkLine
from pension_desk.store.roster import work_item_of

_WANTED = "select r.id from residents r where r.n in (select value from json_each(:numbers))"

_RESIDENTS = text(
    "select r.* from residents r where r.n in (select value from json_each(:numbers))"
)
_RECORDS: Mapping[str, str] = {
    "registrations": "select * from registrations where resident_id in ({wanted}) order by n",
    "statuses": "select * from statuses where resident_id in ({wanted}) order by n",
    "visits": "select * from visits where resident_id in ({wanted}) order by visited_on, n",
    "work_items": "select * from work_items where resident_id in ({wanted}) order by n",
    "years": "select resident_id, max(year) as last_year, count(distinct year) as paid"
    " from contributions where amount_fen > 0 and kind <> 'subsidy' and resident_id in ({wanted})"
    " group by resident_id",
}


@dataclass
class Held:
    """The file's rows about one resident, oldest first, by table; ``years`` has one row or none."""

    resident: Row[Any]
    registrations: list[Row[Any]] = field(default_factory=list)
    statuses: list[Row[Any]] = field(default_factory=list)
    visits: list[Row[Any]] = field(default_factory=list)
    work_items: list[Row[Any]] = field(default_factory=list)
    years: list[Row[Any]] = field(default_factory=list)


def held(conn: Connection, numbers: Sequence[int]) -> dict[int, Held]:
    """Return everything that list lines are made of, by local number."""
    wanted = {"numbers": json.dumps(list(numbers))}
    found = {row.n: Held(row) for row in conn.execute(_RESIDENTS, wanted)}
    by_id = {one.resident.id: one for one in found.values()}
    for name, sql in _RECORDS.items():
        for row in conn.execute(text(sql.format(wanted=_WANTED)), wanted):
            getattr(by_id[row.resident_id], name).append(row)
    return found


@dataclass(frozen=True)
class OpenItem:
    """A work item that is not closed, as far as issuing needs it."""

    id: RowId
    resident: bytes
    list_kind: str
    year: int


def open_items(conn: Connection, up_to_year: int) -> list[OpenItem]:
    """Return the work items of these years that are not closed."""
    asked = text(
        "select w.id, w.resident_id, w.list_kind, w.year from work_items w"
        " where w.closed_on is null and w.year <= :year"
        " and not exists (select 1 from aliases a where a.id = w.resident_id and a.living <> a.id)"
    )
    return [
        OpenItem(RowId(UUID(bytes=row.id)), row.resident_id, row.list_kind, row.year)
        for row in conn.execute(asked, {"year": up_to_year})
    ]


_LINES = """
select w.*, r.n as number, r.village, r.hamlet, r.household_no, r.name as resident_name,
    r.id_number, r.id_sent, r.phone, s.category
from work_items w join residents r on r.id = w.resident_id left join standings s on s.n = r.n
where r.present and (:village is null or r.village = :village)
    and (:list_kind is null or w.list_kind = :list_kind)
    and (:open_only = 0 or w.closed_on is null)
order by r.village, r.walk_key, r.n, w.n
"""


def work_lines(
    conn: Connection, *, village: str | None, list_kind: str | None, open_only: bool
) -> tuple[WorkLine, ...]:
    """Return work items with their people, in walking order."""
    values = {"village": village, "list_kind": list_kind, "open_only": int(open_only)}
    return tuple(
        WorkLine(
            item=work_item_of(row),
            number=row.number,
            village=VillageCode(row.village),
            hamlet=row.hamlet or "",
            household_no=row.household_no or "",
            name=row.resident_name,
            id_number=row.id_number,
            id_sent=row.id_sent,
            phone=row.phone or "",
            category=row.category or "",
        )
        for row in conn.execute(text(_LINES), values)
    )


def work_item(conn: Connection, row: RowId) -> WorkItem | None:
    """Return one work item, None when the file does not hold it."""
    found = conn.execute(text("select * from work_items where id = :id"), {"id": row.bytes}).first()
    return work_item_of(found) if found else None


def answers(conn: Connection, year: int) -> dict[VillageCode, dict[str, int]]:
    """Return how often each answer was given to the year's open lines, by village.

    Lines without an answer count under the empty text.
    """
    asked = text(
        "select r.village, coalesce(w.outcome, '') as outcome, count(*) as lines"
        " from work_items w join residents r on r.id = w.resident_id"
        " where r.present and w.closed_on is null and w.year = :year group by 1, 2"
    )
    found: dict[VillageCode, dict[str, int]] = defaultdict(dict)
    for row in conn.execute(asked, {"year": year}):
        found[VillageCode(row.village)][row.outcome] = row.lines
    return dict(found)
