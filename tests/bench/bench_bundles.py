"""Bundles at scale: a delta cut and sealed, and the same received, beside SQLite's changesets.

The reference does what any such exchange must do at the least: the changeset of the same edits to
bare tables with their primary keys, packed with zstd, sealed with age, written, synced and read
back; on the other side opened and applied. Who wrote what and when, scope, conflicts, receipts,
the signature and the summary by household are ours alone.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pyrage
import zstandard

from pension_desk.domain.changes import FieldValue
from pension_desk.services import bundles
from pension_desk.services.desk import Desk, open_desk
from pension_desk.services.standing import catch_up
from pension_desk.store.row_ids import new_row_ids
from tests.bench.case import Case
from tests.bench.sqlite_session import PlainFile
from tests.services.exchange import PASSPHRASE, TOWN, A, Clock, Exchange

_EVERY = 20
"""One resident in so many is changed, and pays: 5 %."""

_YEARS = (2024, 2025)
"""Years that everybody has paid for."""

MOST_OF_A_VILLAGE = 5_000
"""More residents has no village."""

_TABLES = ("residents", "contributions")


@dataclass(frozen=True)
class Ready:
    """A town and a village that have met, and 5 % that the village has changed since.

    ``report``: these, on a stick. ``plain``: both sides' bare tables, the village's edited.
    ``sealed``: the changeset of its edits as it would travel.
    """

    exchange: Exchange
    report: Path
    plain: tuple[PlainFile, PlainFile]
    identity: pyrage.x25519.Identity
    sealed: bytes


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield writing and receiving of a 5 % delta, and a village's full bundles."""
    for size in sizes:
        if size > 150_000:
            continue
        common = {"size": size, "build": partial(build, size=size), "setup": set_up}
        yield Case(
            name="bundles.export",
            work="5 % changed and paid: cut, sealed, written, read back",
            reference_name="SQLite session changeset, zstd, age, written, read back",
            ours=_export,
            reference=_bare_export,
            weigh=_weights,
            goal="≤ 5×, ≤ 2× bytes" if size > MOST_OF_A_VILLAGE else "≤ 5× (≤ 2× bytes at 150,000)",
            limit=5.0,
            bytes_limit=2.0 if size > MOST_OF_A_VILLAGE else None,
            **common,  # type: ignore[arg-type]
        )
        yield Case(
            name="bundles.receive",
            work="5 % changed and paid: verified, merged, told by household, rolled back",
            reference_name="age, zstd, changeset applied to bare tables, rolled back",
            ours=_rehearse,
            reference=_bare_receive,
            goal="≤ 10×",
            limit=10.0,
            **common,  # type: ignore[arg-type]
        )
        if size <= MOST_OF_A_VILLAGE:
            yield Case(
                name="bundles.full",
                work="everything of a village, both ways: cut, sealed, written, taken in as known",
                reference_name="the same of 5 %, one way",
                ours=_full,
                reference=_both,
                weigh=_full_weight,
                goal="≤ 3 s, ≤ 2 MB each way",
                p95_limit=3.0,
                bytes_limit=1.0,
                **common,  # type: ignore[arg-type]
            )


# --- the two desks --------------------------------------------------------------------------


def build(folder: Path, size: int) -> None:
    """Let a town and a village meet, and the village change 5 %."""
    exchange = Exchange(folder)
    rows = new_row_ids(size)
    with exchange.town.acting("import") as (_conn, writer):
        writer.insert_many("residents", [(row, _person(at)) for at, row in enumerate(rows)])
        paid = [(row.hex, year) for row in rows for year in _YEARS]
        made = zip(new_row_ids(len(paid)), (_payment(*one) for one in paid), strict=True)
        writer.insert_many("contributions", list(made))
    village = exchange.open_village(A)
    exchange.both_ways(A)
    exchange.take(TOWN, exchange.report(A))
    catch_up(exchange.town)  # else every import would screen everyone
    _copy_plainly(village, folder)
    changed = rows[::_EVERY]
    told = [(row, _edit(at)) for at, row in enumerate(changed)]
    new = [(row, _payment(who.hex, 2026)) for row, who in zip(
        new_row_ids(len(changed)), changed, strict=True)]  # fmt: skip
    with village.acting("edit") as (_conn, writer):
        writer.update_many("residents", told)
        writer.insert_many("contributions", new)
    edits = [*(_update(row.hex, said) for row, said in told),
             *(_insert(row.hex, said) for row, said in new)]  # fmt: skip
    (folder / "edits.sql").write_text("\n".join(edits), encoding="utf-8")
    exchange.close()


def _person(at: int) -> dict[str, FieldValue]:
    return {
        "village": A,
        "hamlet": f"{at % 20 + 1}组",
        "household_no": str(at // 4 + 1),
        "name": "覃玉兰",
        "id_number": f"45082119{at:010d}",
        "phone": f"138{at:08d}",
        "birth": "1990-01-01",
        "sex": "女",
        "relation": "户主",
    }


def _payment(resident: str, year: int) -> dict[str, FieldValue]:
    return {
        "resident_id": resident, "year": year, "kind": "reported", "amount_fen": 20_000,
        "paid_on": f"{year}-05-01", "channel": "wechat",
    }  # fmt: skip


def _edit(at: int) -> dict[str, FieldValue]:
    return {"phone": f"139{at:08d}", "note": "外出"}


def set_up(folder: Path) -> Ready:
    """Open what `build` has left."""
    exchange = Exchange.__new__(Exchange)
    exchange.folder, exchange.sticks = folder, len(list(folder.glob("stick*")))
    exchange.clock = Clock()  # the day on which everyone was screened last
    exchange.desks = {
        code: open_desk(folder / name, PASSPHRASE, clock=exchange.clock)
        for code, name in ((TOWN, "town"), (A, A))
    }
    there, here = PlainFile(folder / "town.plain"), PlainFile(folder / "village.plain")
    edits = (folder / "edits.sql").read_text(encoding="utf-8")
    here.run(f"BEGIN; {edits}")  # never committed: the next process begins as this one did
    identity = pyrage.x25519.Identity.generate()
    ready = Ready(exchange, exchange.report(A).file, (there, here), identity, b"")
    return Ready(exchange, ready.report, (there, here), identity, _sealed(ready))


def _export(ready: Ready) -> None:
    ready.exchange.report(A)


def _rehearse(ready: Ready) -> None:
    bundles.rehearse(ready.exchange.town, ready.report)


def _full(ready: Ready) -> None:
    for file, desk in _full_bundles(ready):
        bundles.rehearse(desk, file)


def _full_bundles(ready: Ready) -> Iterator[tuple[Path, Desk]]:
    exchange = ready.exchange
    yield exchange.report(A, full=True).file, exchange.town
    yield exchange.assign(A, full=True).file, exchange.desks[A]


def _full_weight(ready: Ready) -> tuple[int, int]:
    return max(file.stat().st_size for file, _desk in _full_bundles(ready)), 2 * 2**20


def _both(ready: Ready) -> None:
    _export(ready)
    _rehearse(ready)


# --- the reference --------------------------------------------------------------------------


def _copy_plainly(village: Desk, folder: Path) -> None:
    """Write the tables' contents before the edits into a plain file for each side."""
    with village.file.reading() as conn, sqlite3.connect(folder / "town.plain") as plain:
        for table in _TABLES:
            found = conn.exec_driver_sql(f"SELECT * FROM {table}")
            names = [name for name in found.keys() if name != "n"]  # noqa: SIM118 - a result's
            columns = ", ".join("id BLOB PRIMARY KEY" if x == "id" else x for x in names)
            plain.execute(f"CREATE TABLE {table} ({columns}) WITHOUT ROWID")
            asked = f"SELECT {', '.join(names)} FROM {table}"
            marks = ", ".join("?" * len(names))
            rows = map(tuple, conn.exec_driver_sql(asked))
            plain.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    (folder / "village.plain").write_bytes((folder / "town.plain").read_bytes())


def _update(row: str, fields: dict[str, FieldValue]) -> str:
    said = ", ".join(f"{name} = {_literal(value)}" for name, value in fields.items())
    return f"UPDATE residents SET {said} WHERE id = x'{row}';"


def _insert(row: str, fields: dict[str, FieldValue]) -> str:
    values = [f"x'{row}'", *(
        f"x'{value}'" if name == "resident_id" else _literal(value)
        for name, value in fields.items())]  # fmt: skip
    return f"INSERT INTO contributions (id, {', '.join(fields)}) VALUES ({', '.join(values)});"


def _literal(value: FieldValue) -> str:
    return str(value) if isinstance(value, int) else f"'{value}'"


def _sealed(ready: Ready) -> bytes:
    packed = zstandard.ZstdCompressor(level=3).compress(ready.plain[1].changeset())
    sealed: bytes = pyrage.encrypt(packed, [ready.identity.to_public()])
    return sealed


def _bare_export(ready: Ready) -> None:
    path = ready.exchange.stick() / "bare"
    with path.open("wb") as file:
        file.write(_sealed(ready))
        file.flush()
        os.fsync(file.fileno())
    path.read_bytes()


def _bare_receive(ready: Ready) -> None:
    packed = pyrage.decrypt(ready.sealed, [ready.identity])
    ready.plain[0].apply(zstandard.ZstdDecompressor().decompress(packed))


def _weights(ready: Ready) -> tuple[int, int]:
    return ready.report.stat().st_size, len(ready.sealed)
