"""Rows of office lists that wait: for a person's answer, or for the household register."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.ids import RowId
from pension_desk.domain.lists import ListKind
from pension_desk.domain.matching import Match
from pension_desk.store import schema
from pension_desk.store.state import CHUNK

_P = schema.pending_rows.c

OPEN = ("proposed", "unclear", "waiting")
"""States in which a row still waits; ``accepted`` and ``rejected`` are final."""


@dataclass(frozen=True)
class PendingRow:
    """One waiting row.

    ``state``: ``proposed`` (a person was found, waits for a yes), ``unclear`` (damaged, nobody
    found), ``waiting`` (whole, but not in the register). ``resident_id``: the resident that the
    row itself made (household register only). ``id_number``: the row's whole number, or None.
    """

    number: int
    kind: ListKind
    sheet: str
    row: int
    key: str
    name: str
    name_key: str
    id_sent: str
    id_number: str | None
    birth: str | None
    values: Mapping[str, FieldValue]
    state: str
    resident_id: RowId | None = None
    proposed_resident: RowId | None = None
    proposed_id: str | None = None
    why: str = ""
    sure: bool = False


def _row_id(value: bytes | None) -> RowId | None:
    return RowId(UUID(bytes=value)) if value else None


def _pending(found: Row[Any]) -> PendingRow:
    return PendingRow(
        number=found.n,
        kind=ListKind(found.kind),
        sheet=found.sheet,
        row=found.row,
        key=found.key,
        name=found.name,
        name_key=found.name_key,
        id_sent=found.id_sent,
        id_number=found.id_number,
        birth=found.birth,
        values=json.loads(found.values),
        state=found.state,
        resident_id=_row_id(found.resident_id),
        proposed_resident=_row_id(found.proposed_resident),
        proposed_id=found.proposed_id,
        why=found.why,
        sure=bool(found.certain),
    )


def replace_resident(row: PendingRow, made: RowId | None) -> PendingRow:
    """Return the row with the resident that it made."""
    return replace(row, resident_id=made)


def sent_texts(conn: Connection, kind: ListKind) -> set[str]:
    """Return the numbers as sent of every row of this kind that waits or was answered."""
    return set(conn.scalars(select(_P.id_sent).where(_P.kind == kind.value).distinct()))


def known_keys(conn: Connection, kind: ListKind, keys: Sequence[str]) -> set[str]:
    """Return those keys under which a row of this kind already waits or was answered."""
    found: set[str] = set()
    for start in range(0, len(keys), CHUNK):
        some = keys[start : start + CHUNK]
        asked = select(_P.key).where(_P.kind == kind.value, _P.key.in_(some))
        found.update(conn.scalars(asked))
    return found


def add(conn: Connection, import_number: int, rows: Iterable[PendingRow]) -> None:
    """Keep rows that could not be tied with certainty."""
    entries = [
        {
            "import": import_number,
            "kind": row.kind.value,
            "sheet": row.sheet,
            "row": row.row,
            "key": row.key,
            "name": row.name,
            "name_key": row.name_key,
            "id_sent": row.id_sent,
            "id_number": row.id_number,
            "birth": row.birth,
            "values": json.dumps(dict(row.values), ensure_ascii=False),
            "state": row.state,
            "resident_id": row.resident_id.bytes if row.resident_id else None,
            "proposed_resident": row.proposed_resident.bytes if row.proposed_resident else None,
            "proposed_id": row.proposed_id,
            "why": row.why,
            "certain": int(row.sure),
        }
        for row in rows
    ]
    if entries:
        conn.execute(insert(schema.pending_rows), entries)


def of_import(conn: Connection, import_number: int) -> tuple[PendingRow, ...]:
    """Return every row that one import left waiting, whatever became of it."""
    asked = select(schema.pending_rows).where(schema.pending_rows.c["import"] == import_number)
    return tuple(_pending(found) for found in conn.execute(asked.order_by(_P.row, _P.n)))


def open_rows(conn: Connection, states: Sequence[str] = OPEN) -> tuple[PendingRow, ...]:
    """Return the rows that still wait, in these states, oldest first."""
    asked = select(schema.pending_rows).where(_P.state.in_(states)).order_by(_P.n)
    return tuple(_pending(found) for found in conn.execute(asked))


def numbered(conn: Connection, numbers: Sequence[int]) -> tuple[PendingRow, ...]:
    """Return the rows of these numbers."""
    found: list[PendingRow] = []
    for start in range(0, len(numbers), CHUNK):
        some = list(numbers[start : start + CHUNK])
        asked = select(schema.pending_rows).where(_P.n.in_(some)).order_by(_P.n)
        found += [_pending(row) for row in conn.execute(asked)]
    return tuple(found)


def forget(conn: Connection, numbers: Sequence[int]) -> None:
    """Take rows off that are about to be taken anew, as if they came now."""
    if numbers:
        conn.exec_driver_sql("DELETE FROM pending_rows WHERE n = ?", [(n,) for n in numbers])


def set_state(conn: Connection, number: int, state: str) -> None:
    """Say what became of a row."""
    conn.execute(update(schema.pending_rows).where(_P.n == number).values(state=state))


def reject(conn: Connection, numbers: Sequence[int], act: int) -> None:
    """Say that a person answered rows no, by an act's number in the file."""
    conn.exec_driver_sql(
        "UPDATE pending_rows SET state = 'rejected', rejected = ? WHERE n = ?",
        [(act, n) for n in numbers],
    )


def rejected(conn: Connection) -> tuple[PendingRow, ...]:
    """Return the rows that a person answered no, the latest first."""
    asked = select(schema.pending_rows).where(_P.state == "rejected", _P.rejected.is_not(None))
    found = conn.execute(asked.order_by(_P.rejected.desc(), _P.n.desc()))
    return tuple(_pending(row) for row in found)


def reopen(conn: Connection, numbers: Sequence[int], act: int) -> None:
    """Let rows that were answered no wait again, by an act's number in the file."""
    conn.exec_driver_sql(
        f"UPDATE pending_rows SET state = {_AGAIN}, reopened = ? WHERE n = ?",  # noqa: S608
        [(act, n) for n in numbers],
    )


def take_back(conn: Connection, act: int) -> None:
    """Undo what an act answered or asked again."""
    conn.exec_driver_sql(
        "UPDATE pending_rows SET state = 'rejected'"
        " WHERE reopened = ? AND state IN ('proposed', 'unclear')",
        (act,),
    )
    conn.exec_driver_sql(
        f"UPDATE pending_rows SET state = {_AGAIN}, rejected = NULL"  # noqa: S608
        " WHERE rejected = ? AND state = 'rejected'",
        (act,),
    )


_AGAIN = """
CASE WHEN proposed_resident IS NULL AND proposed_id IS NULL THEN 'unclear' ELSE 'proposed' END
"""
"""The state in which a row waits again, by what it still proposes."""


def set_states(conn: Connection, numbers: Sequence[int], state: str) -> None:
    """Say what became of many rows alike."""
    if numbers:
        conn.exec_driver_sql(
            "UPDATE pending_rows SET state = ? WHERE n = ?", [(state, n) for n in numbers]
        )


def set_match(conn: Connection, number: int, found: Match, state: str) -> None:
    """Keep a row's new proposal, or that it has none now."""
    conn.execute(
        update(schema.pending_rows)
        .where(_P.n == number)
        .values(
            state=state,
            proposed_resident=found.resident.bytes if found.resident else None,
            proposed_id=found.proposed_id,
            why=found.why,
            certain=int(found.sure),
        )
    )
