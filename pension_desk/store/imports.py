"""The book of imports and the layouts of lists that were once understood."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from pension_desk.domain.ids import RowId
from pension_desk.domain.lists import ListKind
from pension_desk.store import schema

_IMPORTS = schema.imports
_I = _IMPORTS.c


def open_import(
    conn: Connection, *, act: int, kind: ListKind, file_name: str, file_hash: str, as_of: str
) -> int:
    """Enter an import under way and return its number."""
    made = conn.execute(
        insert(schema.imports).values(
            act=act,
            kind=kind.value,
            file_name=file_name,
            file_hash=file_hash,
            as_of=as_of,
            rows=0,
            accepted=0,
            unchanged=0,
            proposed=0,
            refused=0,
        )
    )
    key = made.inserted_primary_key
    return int(key[0]) if key else 0


def close_import(
    conn: Connection,
    number: int,
    *,
    rows: int,
    accepted: int,
    unchanged: int,
    proposed: int,
    refused: Sequence[tuple[str, int, str]],
) -> None:
    """Enter what became of the rows; the refused ones with sheet, row and reason."""
    conn.execute(
        update(schema.imports)
        .where(_I.n == number)
        .values(
            rows=rows,
            accepted=accepted,
            unchanged=unchanged,
            proposed=proposed,
            refused=len(refused),
        )
    )
    if refused:
        conn.execute(
            insert(schema.refused_rows),
            [
                {"import": number, "sheet": sheet, "row": row, "reason": reason}
                for sheet, row, reason in refused
            ],
        )


def layouts(
    conn: Connection, signatures: Sequence[str]
) -> dict[str, tuple[ListKind, dict[str, str]]]:
    """Return the remembered meaning of these layouts: kind, and header → field."""
    table = schema.layouts
    asked = select(table).where(table.c.signature.in_(signatures))
    return {
        found.signature: (ListKind(found.kind), json.loads(found.columns))
        for found in conn.execute(asked)
    }


def remember_layout(
    conn: Connection, signature: str, kind: ListKind, columns: Mapping[str, str]
) -> None:
    """Keep what an office's layout means, for its next list."""
    told = json.dumps(dict(columns), ensure_ascii=False)
    statement = upsert(schema.layouts).values(signature=signature, kind=kind.value, columns=told)
    conn.execute(
        statement.on_conflict_do_update(
            index_elements=["signature"], set_={"kind": kind.value, "columns": told}
        )
    )


def latest_import(conn: Connection) -> int:
    """Return the number of the last import; rows that wait anew are counted to it."""
    return int(conn.scalar(select(func.max(schema.imports.c.n))) or 0)


def taken_before(conn: Connection, kind: ListKind, number: int) -> bool:
    """Whether a list of a kind had been taken on an earlier day than this import's."""
    day = select(_I.as_of).where(_I.n == number).scalar_subquery()
    earlier = (_I.kind == kind.value, _I.n < number, _I.as_of < day, _I.taken_back == 0)
    return conn.scalar(select(_I.n).where(*earlier).limit(1)) is not None


def take_back(conn: Connection, act: int) -> tuple[int, ...]:
    """Mark what an act imported as taken back, and return its numbers; it says nothing any more."""
    asked = update(_IMPORTS).where(_I.act == act).values(taken_back=1).returning(_I.n)
    return tuple(conn.scalars(asked))


def keep_named(conn: Connection, number: int, rows: Collection[RowId]) -> None:
    """Remember of whom an import's rows spoke."""
    told = b"".join(sorted(row.bytes for row in rows))
    conn.execute(update(_IMPORTS).where(_I.n == number).values(named=told))


def named_that_day(conn: Connection, kind: ListKind, number: int) -> set[RowId]:
    """Return of whom other lists of a kind spoke that were taken on the day of this import."""
    day = select(_I.as_of).where(_I.n == number).scalar_subquery()
    asked = select(_I.named).where(
        _I.kind == kind.value, _I.as_of == day, _I.n != number, _I.taken_back == 0
    )
    return {
        RowId(UUID(bytes=told[at : at + 16]))
        for told in conn.scalars(asked)
        for at in range(0, len(told or b""), 16)
    }
