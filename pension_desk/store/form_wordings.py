"""The wording that the town has set for its forms, one record a kind."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select

from pension_desk.domain.ids import RowId
from pension_desk.store import schema

_W = schema.form_wordings.c


@dataclass(frozen=True)
class Wording:
    """A form's wording: TOML as in ``form.toml``, empty where the shipped one holds again."""

    id: RowId
    kind: str
    wording: str
    note: str


def wordings(conn: Connection) -> dict[str, Wording]:
    """Return the town's wordings by kind; the latest where two were ever made."""
    rows = conn.execute(select(schema.form_wordings).order_by(_W.n))
    return {
        row.kind: Wording(RowId(UUID(bytes=row.id)), row.kind, row.wording or "", row.note or "")
        for row in rows
    }
