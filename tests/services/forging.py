"""Bundles that a clever or broken desk could make: rightly signed, with whatever a test wants."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from pension_desk.bundles.keys import DeskKeys
from pension_desk.bundles.lines import RecordLines
from pension_desk.bundles.sealing import write_bundle
from pension_desk.domain.bundles import BundleKind, Outside, Record
from pension_desk.domain.changes import Act, Change, Dot
from pension_desk.domain.ids import DeskId, RowId, TownCode, VillageCode
from pension_desk.services.bundle_export import manifest_of
from pension_desk.services.bundle_keys import desks_blob
from pension_desk.services.desk import Desk
from pension_desk.store import delta
from pension_desk.store.row_ids import new_row_id
from tests.services.exchange import TOWN, A, Exchange, keys_of


def report(exchange: Exchange, records: Iterable[Record] = (), **more: Any) -> Path:
    """Write a report of village A to the town; see `written`."""
    return written(exchange, exchange.desks[A], exchange.town, list(records), **more)


def assignment(exchange: Exchange, records: Iterable[Record] = (), **more: Any) -> Path:
    """Write an assignment of the town to village A; see `written`."""
    return written(exchange, exchange.town, exchange.desks[A], list(records), **more)


def written(
    exchange: Exchange,
    sender: Desk,
    receiver: Desk,
    records: list[Record],
    *,
    signer: DeskKeys | None = None,
    outside: dict[str, Any] | None = None,
    blob: bool = True,
    **manifest: Any,
) -> Path:
    """Write a bundle that fits its records, apart from what is named otherwise."""
    up = sender is not exchange.town
    with sender.file.reading() as conn:
        cut = delta.cut(conn, {}, None)
        to = receiver.identity.desk_id
        told = manifest_of(sender, cut, (), since={}, full=False, base=0, receiver=to)
    inside = records if up or not blob else [desks_blob(cut.desks), *records]
    vectors = [desk for name in ("since", "upto", "holds") for desk in manifest.get(name, ())]
    desks = tuple(dict.fromkeys([*told.desks, *_named(inside), *vectors]))
    lines = RecordLines(desks)
    counts = Counter(lines.to_line(record)[0] for record in inside)
    told = replace(told, **{"desks": desks, "counts": counts} | manifest)
    about = Outside(
        BundleKind.REPORT if up else BundleKind.ASSIGNMENT,
        VillageCode(A) if up else TownCode(TOWN),
        TownCode(TOWN) if up else VillageCode(A),
        sender.identity.desk_id,
        90,
        exchange.clock(),
    )
    path = exchange.stick() / "forged.pdb"
    write_bundle(
        path,
        replace(about, **(outside or {})),
        told,
        inside,
        recipient=keys_of(receiver).public(),
        signer=signer or keys_of(sender),
    )
    return path


def _named(records: Iterable[Record]) -> Iterable[DeskId]:
    for record in records:
        if isinstance(record, Change):
            yield record.dot.desk
            for dots in record.supersedes.values():
                yield from (dot.desk for dot in dots)
        elif isinstance(record, Act):
            yield record.desk


def next_dot(desk: Desk, ahead: int = 0) -> Dot:
    """Return the dot of the change that a desk would make next."""
    with desk.file.reading() as conn:
        last = conn.exec_driver_sql(
            "SELECT max(c.number) FROM changes c JOIN desks d ON d.n = c.desk WHERE d.id = ?",
            (desk.identity.desk_id.bytes,),
        ).scalar()
    return Dot(desk.identity.desk_id, int(last or 0) + 1 + ahead)


def deed(exchange: Exchange, desk: Desk, number: int = 900) -> Act:
    return Act(desk.identity.desk_id, number, "edit", "阿梅", exchange.clock(), "")


def resident(dot: Dot, *, row: RowId | None = None, act: int = 900, **fields: Any) -> Change:
    """Return a change that makes or amends a resident of village A."""
    whole = {"village": A, "name": "韦大山", "household_no": "18"} if row is None else {}
    return Change(dot, act, "residents", row or new_row_id(), whole | fields, {})
