"""Notices asked of the file: what was given to whom, and how far each has come."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, select, text

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.notices import NoticeRecord
from pension_desk.store import schema
from pension_desk.store.roster import as_day

_N = schema.notices.c
Place = tuple[str, str, RowId | None]


def record_of(row: Row[Any]) -> NoticeRecord:
    """Return the value of one row of the notices table."""
    return NoticeRecord(
        id=RowId(UUID(bytes=row.id)),
        village=VillageCode(row.village),
        hamlet=row.hamlet or "",
        household_no=row.household_no or "",
        resident=RowId(UUID(bytes=row.resident_id)) if row.resident_id else None,
        kind=row.kind,
        year=row.year or 0,
        code=row.code or "",
        prepared_on=as_day(row.prepared_on),
        printed_on=as_day(row.printed_on),
        times_printed=row.times_printed or 0,
        delivered_on=as_day(row.delivered_on),
        delivered_by=row.delivered_by or "",
        returned_on=as_day(row.returned_on),
        answer=row.answer or "",
        note=row.note or "",
    )


def records(
    conn: Connection, kind: str, year: int, villages: Sequence[str]
) -> dict[Place, NoticeRecord]:
    """Return the notices of a kind and year that households or persons already have, by place."""
    asked = select(schema.notices).where(_N.kind == kind, _N.year == year, _N.village.in_(villages))
    found = (record_of(row) for row in conn.execute(asked.order_by(_N.n)))
    return {record.place: record for record in found}


def with_code(conn: Connection, code: str) -> NoticeRecord | None:
    """Return the notice that bears a short code, None when no desk known here gave it."""
    found = conn.execute(select(schema.notices).where(_N.code == code).limit(1)).first()
    return record_of(found) if found else None


def with_ids(conn: Connection, ids: Sequence[RowId]) -> tuple[NoticeRecord, ...]:
    """Return these notices, in the order asked; vanished ones are left out."""
    wanted = text("id in (select unhex(value) from json_each(:ids))")
    rows = conn.execute(
        select(schema.notices).where(wanted), {"ids": json.dumps([row.hex for row in ids])}
    )
    found = {record.id: record for record in map(record_of, rows)}
    return tuple(found[row] for row in ids if row in found)


def codes_given(conn: Connection) -> int:
    """Return how many notices were ever given here; deleted ones count, so none comes again."""
    return int(
        conn.scalar(text("select count(distinct row) from changes where \"table\" = 'notices'"))
        or 0
    )


def identities(conn: Connection, role: str, division: str) -> int:
    """Return how many counter identities this place's desk has had: restores, new laptops."""
    desks = schema.desks.c
    asked = select(func.count()).where(desks.role == role, desks.division == division)
    return int(conn.scalar(asked) or 0)
