"""The ledger asked of the file: who entered what, and whose a voucher is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.ids import RowId
from pension_desk.store.log_entries import hex_array


@dataclass(frozen=True)
class Author:
    """Who entered a record first: the person, the time (ISO, with offset), the desk's division."""

    name: str
    at: str
    division: str


@dataclass(frozen=True)
class VoucherUse:
    """One entry that bears a voucher: its id, whose it is, and of which year."""

    entry: RowId
    resident: RowId
    name: str
    year: int


def authors(conn: Connection, rows: Iterable[RowId]) -> dict[RowId, Author]:
    """Return who made each of these records, by the change log."""
    found = conn.exec_driver_sql(
        "SELECT c.row, a.author, a.at, d.division, min(c.n)"
        " FROM json_each(?) AS j CROSS JOIN changes AS c ON c.row = unhex(j.value)"
        " JOIN acts AS a ON a.n = c.act JOIN desks AS d ON d.n = c.desk GROUP BY c.row",
        (hex_array(row.bytes for row in rows),),
    )
    return {
        RowId(UUID(bytes=row)): Author(author, at, division or "")
        for row, author, at, division, _first in found
    }


def voucher_uses(conn: Connection, voucher: str) -> tuple[VoucherUse, ...]:
    """Return every entry that bears a voucher, in capitals or not, corrections aside."""
    found = conn.exec_driver_sql(
        "SELECT c.id, c.resident_id, coalesce(r.name, ''), c.year FROM contributions AS c"
        " LEFT JOIN residents AS r ON r.id = c.resident_id"
        " WHERE c.voucher IN (?, lower(?)) AND c.corrects IS NULL ORDER BY c.n",
        (voucher,) * 2,
    )
    return tuple(
        VoucherUse(RowId(UUID(bytes=entry)), RowId(UUID(bytes=resident)), name, year)
        for entry, resident, name, year in found
    )
