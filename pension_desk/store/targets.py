"""Targets asked of the file."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Connection, select

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.targets import Target
from pension_desk.store.judging import stored_day
from pension_desk.store.schema_bulletins import targets as table


def targets(conn: Connection, year: int) -> tuple[Target, ...]:
    """Return a year's targets by village; of two for one indicator the one entered last."""
    rows = conn.execute(select(table).where(table.c.year == year).order_by(table.c.n))
    found = {
        (row.village, row.indicator): Target(
            id=RowId(UUID(bytes=row.id)),
            village=VillageCode(row.village),
            key=row.indicator,
            year=row.year,
            amount=row.amount,
            start=row.start or 0,
            due_on=stored_day(row.due_on) or date(row.year, 12, 31),
            note=row.note or "",
        )
        for row in rows
    }
    return tuple(found[key] for key in sorted(found))
