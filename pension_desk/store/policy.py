"""The town's own policy figures, as its rows carry them: texts, not yet read."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select

from pension_desk.domain.ids import RowId
from pension_desk.store import schema


@dataclass(frozen=True)
class ParameterRow:
    """One row; an empty ``value`` says that the figure is not known."""

    id: RowId
    key: str
    from_on: str
    value: str
    source: str
    confidence: str
    note: str


def parameter_rows(conn: Connection) -> tuple[ParameterRow, ...]:
    """Return every row, the earliest made first: the same order on every desk."""
    table = schema.policy_parameters
    return tuple(
        ParameterRow(
            id=RowId(UUID(bytes=row.id)),
            key=row.key,
            from_on=row.from_on,
            value=row.value,
            source=row.source or "",
            confidence=row.confidence or "",
            note=row.note or "",
        )
        for row in conn.execute(select(table).order_by(table.c.id))
    )
