"""Bundles at scale: a delta cut and sealed, and the same received, beside bare statements.

The reference for a changeset: SQLCipher is built without SQLite's session extension, so it is
the least that any such exchange must do: read the changed rows by a list of their ids, pack them
as JSON with zstd and age; and on the other side unpack them and update the rows by id.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pyrage
import zstandard

from pension_desk.services import bundles
from pension_desk.services.desk import open_desk
from pension_desk.store.row_ids import new_row_ids
from tests.bench.case import Case
from tests.services.exchange import PASSPHRASE, TOWN, A, Exchange

_EVERY = 20
"""One resident in so many is changed: 5 %."""


@dataclass(frozen=True)
class Ready:
    """A town and a village that have met, and 5 % that the village has changed since."""

    exchange: Exchange
    changed: tuple[bytes, ...]
    report: Path
    bare: bytes
    identity: pyrage.x25519.Identity


class _Undo(Exception):
    """Takes the reference's writes back, as a rehearsal does ours."""


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield writing and receiving of a 5 % delta, and a full bundle."""
    for size in sizes:
        if size > 150_000:
            continue
        build = partial(_build, size=size)
        common = {"size": size, "build": build, "setup": _setup}
        yield Case(
            name="bundles.export",
            work="5 % changed: cut, sealed, written, read back",
            reference_name="read by id, JSON, zstd, age, written",
            ours=_export,
            reference=_bare_export,
            goal="≤ 5×",
            limit=5.0,
            **common,  # type: ignore[arg-type]
        )
        yield Case(
            name="bundles.rehearse",
            work="5 % changed: verified, merged, told by household, rolled back",
            reference_name="age, zstd, JSON, UPDATE by id, rolled back",
            ours=_rehearse,
            reference=_bare_receive,
            goal="≤ 10×",
            limit=10.0,
            **common,  # type: ignore[arg-type]
        )
        yield Case(
            name="bundles.full",
            work="everything: cut, sealed, written, and read back in as known",
            reference_name="the same of 5 %",
            ours=_full,
            reference=_both,
            goal="≤ 20× (linear)",
            limit=20.0,
            **common,  # type: ignore[arg-type]
        )


def _build(folder: Path, size: int) -> None:
    exchange = Exchange(folder)
    rows = new_row_ids(size)
    with exchange.town.acting("import") as (_conn, writer):
        writer.insert_many("residents", [(row, _person(at)) for at, row in enumerate(rows)])
    village = exchange.open_village(A)
    exchange.both_ways(A)
    exchange.take(TOWN, exchange.report(A))
    changed = rows[::_EVERY]
    with village.acting("edit") as (_conn, writer):
        writer.update_many(
            "residents",
            [(row, {"phone": f"139{at:08d}", "note": "外出"}) for at, row in enumerate(changed)],
        )
    (folder / "changed.json").write_text(json.dumps([row.hex for row in changed]))
    exchange.close()


def _person(at: int) -> dict[str, str | int | None]:
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


def _setup(folder: Path) -> Ready:
    exchange = Exchange.__new__(Exchange)
    exchange.folder, exchange.sticks = folder, len(list(folder.glob("stick*")))
    exchange.desks = {
        code: open_desk(folder / name, PASSPHRASE) for code, name in ((TOWN, "town"), (A, A))
    }
    changed = tuple(bytes.fromhex(x) for x in json.loads((folder / "changed.json").read_text()))
    identity = pyrage.x25519.Identity.generate()
    report = exchange.report(A).file
    ready = Ready(exchange, changed, report, b"", identity)
    return Ready(exchange, changed, report, _packed(ready), identity)


def _export(ready: Ready) -> None:
    ready.exchange.report(A)


def _rehearse(ready: Ready) -> None:
    bundles.rehearse(ready.exchange.town, ready.report)


def _full(ready: Ready) -> None:
    sent = ready.exchange.report(A, full=True)
    bundles.rehearse(ready.exchange.town, sent.file)


def _both(ready: Ready) -> None:
    _export(ready)
    _rehearse(ready)


def _packed(ready: Ready) -> bytes:
    with ready.exchange.desks[A].file.reading() as conn:
        rows = conn.exec_driver_sql(
            "SELECT hex(id), phone, note FROM residents"
            " WHERE id IN (SELECT unhex(value) FROM json_each(?))",
            (json.dumps([row.hex() for row in ready.changed]),),
        ).all()
    lines = b"\n".join(json.dumps(list(row)).encode() for row in rows)
    packed = zstandard.ZstdCompressor(level=3).compress(lines)
    sealed: bytes = pyrage.encrypt(packed, [ready.identity.to_public()])
    return sealed


def _bare_export(ready: Ready) -> None:
    with (ready.exchange.stick() / "bare").open("wb") as file:
        file.write(_packed(ready))


def _bare_receive(ready: Ready) -> None:
    packed = pyrage.decrypt(ready.bare, [ready.identity])
    lines = zstandard.ZstdDecompressor().decompress(packed).split(b"\n")
    rows = [(phone, note, bytes.fromhex(row)) for row, phone, note in map(json.loads, lines)]
    with suppress(_Undo), ready.exchange.town.file.writing() as conn:
        conn.exec_driver_sql("UPDATE residents SET phone = ?, note = ? WHERE id = ?", rows)
        raise _Undo
