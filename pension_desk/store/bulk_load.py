"""Loading more rows into a table than it has: an index is built anew rather than added to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from sqlalchemy import Connection, Table, text

from pension_desk.store import schema


def loading_payments(conn: Connection, rows: int) -> AbstractContextManager[None]:
    """Take in so many payments: vouchers come in no order."""
    return loading(conn, schema.contributions, "ix_contributions_voucher", rows)


@contextmanager
def loading(conn: Connection, table: Table, index: str, rows: int) -> Iterator[None]:
    """Leave one index of a table out while very many rows come in, and build it at the end.

    For an index in whose order the rows do not come: each new row would touch a page of its own,
    to be decrypted and encrypted again. Only where more rows come than the table has, and
    within the caller's transaction: whatever is raised within brings the index back.
    """
    there = conn.scalar(text(f"SELECT coalesce(max(n), 0) FROM {table.name}")) or 0  # noqa: S608
    if rows < _MANY or rows <= there:
        yield
        return
    (dropped,) = (one for one in table.indexes if one.name == index)
    dropped.drop(conn)
    yield
    dropped.create(conn)


_MANY = 20_000
"""Fewer rows are sooner added one by one."""
