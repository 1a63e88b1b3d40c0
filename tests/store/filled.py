"""Put an invented village straight into the tables, every list tied to its people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection

from pension_desk.domain.names import name_key
from pension_desk.domain.walking import walk_key
from pension_desk.store.row_ids import new_row_ids
from tests.practice.records import Listed, Village

_STATUSES = {
    "low_income": "low_income", "disabled": "disabled", "students": "student",
    "soldiers": "soldier", "proofs": "proof_of_life",
}  # fmt: skip
_SCHEMES = {"employee": "employees", "institution": "institutions"}


def fill(conn: Connection, village: Village) -> dict[str, bytes]:
    """Enter the village by true numbers and return record ids by ID number.

    The change log stays empty: this is for reading, not for bundles.
    """
    ids = _residents(conn, village)
    _write(
        conn,
        "registrations",
        ("resident_id", "scheme", "name", "state", "first_month", "years_paid", "personal_no"),
        (
            (ids[line.id_number], "residents", line.name, line.status,
             f"{line.first[:4]}-{line.first[4:]}", line.years, line.number)
            for line in village.insured
        ),
    )  # fmt: skip
    for kind, scheme in _SCHEMES.items():
        _write(
            conn,
            "registrations",
            ("resident_id", "scheme", "name", "state", "employer"),
            ((ids[line.id_number], scheme, line.name, "参保缴费", line.what)
             for line in village.lists[kind]),
        )  # fmt: skip
    _write(
        conn,
        "contributions",
        ("resident_id", "year", "kind", "amount_fen", "paid_on", "channel", "voucher",
         "payer_name"),
        (
            (ids[line.id_number], line.year, "confirmed", line.amount * 100,
             line.paid_on.isoformat(), line.channel, line.ticket, line.name)
            for line in village.payments
        ),
    )  # fmt: skip
    for kind, status in _STATUSES.items():
        _write(
            conn,
            "statuses",
            ("resident_id", "kind", "name", "detail", "grade", "since"),
            ((ids[line.id_number], status, line.name, line.what,
              f"{line.grade}级" if line.grade else None, line.since.isoformat())
             for line in village.lists[kind]),
        )  # fmt: skip
    for kind, column in (("deaths", "died_on"), ("moved", "moved_on")):
        _set_day(conn, column, ids, village.lists[kind])
    return ids


def _residents(conn: Connection, village: Village) -> dict[str, bytes]:
    rows = new_row_ids(len(village.residents))
    _insert(
        conn,
        "residents",
        ("id", "village", "hamlet", "household_no", "name", "sex", "id_number", "birth",
         "relation", "phone", "name_key", "walk_key"),
        (
            (row.bytes, one.village, one.hamlet, one.household, one.name,
             "男" if one.male else "女", one.id_number, one.birth.isoformat(), one.relation,
             one.phone, name_key(one.name), walk_key(one.hamlet, one.household, one.relation))
            for row, one in zip(rows, village.residents, strict=True)
        ),
    )  # fmt: skip
    return {one.id_number: row.bytes for row, one in zip(rows, village.residents, strict=True)}


def _set_day(conn: Connection, column: str, ids: dict[str, bytes], lines: Sequence[Listed]) -> None:
    days = [(line.since.isoformat(), ids[line.id_number]) for line in lines]
    if days:
        conn.exec_driver_sql(f"update residents set {column} = ? where id = ?", days)


def _write(
    conn: Connection,
    table: str,
    columns: Sequence[str],
    rows: Iterable[tuple[object, ...]],
) -> None:
    kept = list(rows)
    _insert(
        conn,
        table,
        ("id", *columns),
        ((row.bytes, *values) for row, values in zip(new_row_ids(len(kept)), kept, strict=True)),
    )


def _insert(
    conn: Connection, table: str, columns: Sequence[str], rows: Iterator[tuple[object, ...]]
) -> None:
    marks = ", ".join("?" * len(columns))
    held = list(rows)
    if held:
        conn.exec_driver_sql(f"insert into {table} ({', '.join(columns)}) values ({marks})", held)
