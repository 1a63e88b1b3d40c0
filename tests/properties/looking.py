"""What a desk's file and a bundle hold, read for the comparison with `tests.properties.model`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pension_desk.bundles.keys import DeskKeys
from pension_desk.bundles.opening import open_bundle
from pension_desk.domain.bundles import (
    KnownDesk,
    Manifest,
    Receipt,
    ReceiptLine,
    Receiver,
    Record,
)
from pension_desk.domain.changes import Act, Change
from pension_desk.domain.dictionary import SYNCED, TABLES, FieldKind, TableRule
from pension_desk.domain.ids import TownCode, VillageCode
from pension_desk.services.bundle_keys import own_keys
from pension_desk.services.desk import Desk
from pension_desk.store import bundle_log, delta, peers
from pension_desk.store.schema import metadata
from tests.properties.model import Record as Fields
from tests.properties.model import Told

_NEWS = """
SELECT c.n, d.id, c.number, c."table", c.row, c.fields, c.supersedes,
    a.author, a.at, a.number, a.kind, a.detail, a.desk = c.desk
FROM changes AS c JOIN desks AS d ON d.n = c.desk JOIN acts AS a ON a.n = c.act
WHERE c.n > ? ORDER BY c.n
"""


def _fields(rule: TableRule) -> str:
    columns = (f"lower(hex({f.name}))" if f.kind is FieldKind.ROW else f.name for f in rule.fields)
    return f"SELECT '{rule.name}', id, json_array({', '.join(columns)}) FROM {rule.name}"


_RECORDS = " UNION ALL ".join(_fields(rule) for rule in SYNCED)
"""Every record of every synced table, in one statement: it is asked after every act."""

_LOCAL = "SELECT {}".format(
    ", ".join(
        "(SELECT json_group_array({}) FROM {})".format(
            " || ',' || ".join(f'quote("{column.name}")' for column in table.columns), name
        )
        for name in ("peers", "acknowledged", "bundles", "desks", "acts", "contested")
        for table in (metadata.tables[name],)
    )
)


def news(desk: Desk, after: int) -> tuple[list[Told], int]:
    """Return the log's changes behind a number in the file, and the last such number."""
    with desk.file.reading() as conn:
        found = conn.exec_driver_sql(_NEWS, (after,)).all()
        ids = {n: row.hex() for n, row in conn.exec_driver_sql("SELECT n, id FROM desks")}
    told = []
    for n, desk_id, number, table, row, fields, replaces, author, at, *act, same in found:
        assert same, "an act of one desk holds a change of another"
        after = n
        told.append(
            Told(
                (desk_id.hex(), number),
                table,
                row.hex(),
                json.loads(fields),
                {
                    name: frozenset((ids[d], m) for d, m in dots)
                    for name, dots in json.loads(replaces or "{}").items()
                },
                author,
                datetime.fromisoformat(at),
                tuple(act),
            )
        )
    return told, after


def records(desk: Desk) -> dict[str, Fields]:
    """Return every record of the settled state, field for field."""
    found: dict[str, Fields] = {}
    with desk.file.reading() as conn:
        for table, row, values in conn.exec_driver_sql(_RECORDS):
            rule = TABLES[table]
            told = zip(rule.fields, json.loads(values), strict=True)
            found[row.hex()] = {"": table} | {
                f.name: (value or None) if f.kind is FieldKind.ROW else value for f, value in told
            }
    return found


@dataclass(frozen=True)
class Inside:
    """What a bundle holds, as its receiver reads it. ``proof``: whether it brings its keys."""

    manifest: Manifest
    sha256: str
    changes: tuple[Told, ...]
    receipts: tuple[Receipt, ...]
    verdicts: tuple[ReceiptLine, ...]
    proof: bool


def keys_of(desk: Desk) -> DeskKeys:
    """Return a desk's keys."""
    with desk.file.reading() as conn:
        return own_keys(conn)


def inside(file: Path, sender: DeskKeys, sent_from: str, receiver: DeskKeys, to: str) -> Inside:
    """Read a bundle with the program's own reader, as its receiver may."""
    got: list[Record] = []
    division = (TownCode if len(sent_from) == 9 else VillageCode)(sent_from)
    with open_bundle(
        file,
        receiver,
        trusted=lambda _desk: KnownDesk(sender.public(), division),
        receiver=Receiver((TownCode if len(to) == 9 else VillageCode)(to)),
    ) as opened:
        opened.for_each(got.append)
    acts = {(act.desk, act.number): act for act in got if isinstance(act, Act)}
    changes = [change for change in got if isinstance(change, Change)]
    assert acts.keys() == {(change.dot.desk, change.act) for change in changes}
    return Inside(
        opened.manifest,
        opened.sha256,
        tuple(_told(change, acts[change.dot.desk, change.act]) for change in changes),
        tuple(x for x in got if isinstance(x, Receipt)),
        tuple(x for x in got if isinstance(x, ReceiptLine)),
        opened.outside.enrolment is not None,
    )


def _told(change: Change, act: Act) -> Told:
    return Told(
        (change.dot.desk.hex, change.dot.number),
        change.table,
        change.row.hex,
        change.fields,
        {
            name: frozenset((dot.desk.hex, dot.number) for dot in dots)
            for name, dots in change.supersedes.items()
        },
        act.author,
        act.at,
        (act.number, act.kind, act.detail),
    )


def local(desk: Desk) -> object:
    """Return what a file knows of other desks, of bundles and of its own acts."""
    with desk.file.reading() as conn:
        return tuple(conn.exec_driver_sql(_LOCAL).one())


def answered(desk: Desk) -> dict[str, bool]:
    """Return for each bundle that a file says it sent whether a receipt has come, by SHA-256."""
    with desk.file.reading() as conn:
        listed = conn.exec_driver_sql(
            "SELECT file_hash, summary ->> 'receipt' IS NOT NULL FROM bundles"
            " WHERE direction = 'out' AND kind <> 'kit'"
        )
        return {sha256: bool(come) for sha256, come in listed}


def unanswered(desk: Desk, division: str) -> tuple[int, ...]:
    """Return the numbers of the bundles sent to a division after the last known to have arrived."""
    with desk.file.reading() as conn:
        peer = peers.peer_of_division(conn, division)
        assert peer is not None
        return tuple(x.number for x in bundle_log.unanswered(conn, peer))


def untold(desk: Desk, village: str) -> tuple[int, ...]:
    """Return the numbers in the town's file of what a bundle to a village would tell."""
    with desk.file.reading() as conn:
        peer = peers.peer_of_division(conn, village)
        assert peer is not None
        told = bundle_log.told_to(conn, peer)
        return tuple(delta.cut(conn, peers.acknowledged(conn, peer), told).numbers)


def held(desk: Desk) -> dict[str, int]:
    """Return the version vector of a file."""
    with desk.file.reading() as conn:
        listed = conn.exec_driver_sql("SELECT id, held FROM desks")
        return {identity.hex(): number for identity, number in listed}
