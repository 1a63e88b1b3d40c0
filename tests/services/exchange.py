"""A town and its villages that exchange bundles through folders, as sticks do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pension_desk.bundles.keys import DeskKeys
from pension_desk.bundles.opening import open_bundle
from pension_desk.bundles.sealing import write_bundle
from pension_desk.domain.bundles import BundleKind, KnownDesk, Outside, Receiver, Record
from pension_desk.domain.changes import Act, Change, FieldValue
from pension_desk.domain.dictionary import EVERYONE, SYNCED
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, TownCode, VillageCode
from pension_desk.services import backup, bundles
from pension_desk.services.bundle_export import manifest_of
from pension_desk.services.bundle_keys import own_keys
from pension_desk.services.bundles import Exported, ReceivedBundle
from pension_desk.services.desk import Desk, Role, create_desk, open_desk
from pension_desk.store import delta
from pension_desk.store.keyring import KdfCost

PASSPHRASE = "木棉花开三月红了"
CHEAP_KDF = KdfCost(memory_kib=8, passes=1, lanes=1)
CHEAP_LOCK = 4
"""log2 of scrypt's N for the kits of tests."""
TOWN, A, B = "450821105", "450821105201", "450821105202"


@dataclass
class Clock:
    """A clock that a test sets."""

    now: datetime = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Exchange:
    """One town's desk and those of its villages, by division code."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    desks: dict[str, Desk] = field(default_factory=dict)
    sticks: int = 0

    def __post_init__(self) -> None:
        self.desks[TOWN] = create_desk(
            self.folder / "town",
            PASSPHRASE,
            role=Role.TOWN,
            division=TOWN,
            author="老陈",
            clock=self.clock,
            kdf=CHEAP_KDF,
        )

    @property
    def town(self) -> Desk:
        return self.desks[TOWN]

    def stick(self) -> Path:
        """Return a fresh, empty folder."""
        self.sticks += 1
        made = self.folder / f"stick{self.sticks}"
        made.mkdir()
        return made

    def open_village(self, code: str, name: str = "") -> Desk:
        """Make a kit and open it."""
        kit = bundles.make_kit(self.town, code, self.stick(), work=CHEAP_LOCK).value
        self.desks[code] = bundles.open_kit(
            kit.file,
            kit.passcode,
            self.folder / (name or code),
            PASSPHRASE,
            "阿梅",
            clock=self.clock,
            kdf=CHEAP_KDF,
        )
        return self.desks[code]

    def report(self, code: str, **how: bool) -> Exported:
        """Let a village write its report."""
        return bundles.export(self.desks[code], "town", self.stick(), **how).value

    def assign(self, code: str, **how: bool) -> Exported:
        """Let the town write to a village."""
        return bundles.export(self.town, code, self.stick(), **how).value

    def take(self, code: str, sent: Exported) -> ReceivedBundle:
        """Let a desk receive one bundle."""
        (taken,) = bundles.receive(self.desks[code], sent.file).value.bundles
        return taken

    def both_ways(self, code: str) -> tuple[ReceivedBundle, ReceivedBundle]:
        """One visit to the town: report in, assignment back."""
        there = self.take(TOWN, self.report(code))
        return there, self.take(code, self.assign(code))

    def back_up(self, code: str) -> Path:
        """Copy a desk as it is now."""
        self.sticks += 1
        return backup.backup(self.desks[code], self.folder / f"backup{self.sticks}").value.file

    def restore(self, code: str, copy: Path) -> Desk:
        """Bring a desk back from a copy."""
        folder = self.desks[code].folder
        self.desks[code].close()
        backup.restore(copy, folder, PASSPHRASE, clock=self.clock)
        self.desks[code] = open_desk(folder, PASSPHRASE, clock=self.clock)
        return self.desks[code]

    def close(self) -> None:
        for desk in self.desks.values():
            desk.close()


def enter(desk: Desk, table: str, **fields: FieldValue) -> RowId:
    """Write one record by an act of this desk."""
    with desk.acting("add") as (_conn, writer):
        return writer.insert(table, fields)


def change(desk: Desk, table: str, row: RowId, **fields: FieldValue) -> None:
    """Set fields by an act of this desk."""
    with desk.acting("edit") as (_conn, writer):
        writer.update(table, row, fields)


def remove(desk: Desk, table: str, row: RowId) -> None:
    with desk.acting("remove") as (_conn, writer):
        writer.delete(table, row)


def person(desk: Desk, village: str, name: str = "覃玉兰", **more: FieldValue) -> RowId:
    fields: dict[str, FieldValue] = {"village": village, "name": name, "household_no": "17"}
    return enter(desk, "residents", **(fields | more))


def state(desk: Desk, village: str | None = None) -> dict[str, dict[str, FieldValue]]:
    """Return every synced record that belongs to a village (or all), field for field."""
    found: dict[str, dict[str, FieldValue]] = {}
    with desk.file.reading() as conn:
        for rule in SYNCED:
            names = ", ".join(f"t.{name}" for name in rule.field_names)
            join, where = "", "" if village is None else f" WHERE h.village = '{village}'"
            if rule.scope == EVERYONE:
                where = ""
            elif rule.hangs:
                join = f" JOIN {rule.host} r ON r.id = t.{rule.scope}" + _lying("r", rule.host)
            else:
                join = _lying("t", rule.name)
            for row in conn.exec_driver_sql(
                f"SELECT t.id, {names} FROM {rule.name} t{join}{where}"
            ):
                values = [x.hex() if isinstance(x, bytes) else x for x in row[1:]]
                found[row[0].hex()] = {"": rule.name} | dict(
                    zip(rule.field_names, values, strict=True)
                )
    return found


def _lying(row: str, table: str) -> str:
    """Join the record whose village counts: whoever lives on for a person who was merged."""
    living = f"(SELECT a.living FROM aliases a WHERE a.id = {row}.id)"
    of = f"coalesce({living}, {row}.id)" if table == "residents" else f"{row}.id"
    return f" JOIN {table} h ON h.id = {of}"


def log(desk: Desk) -> list[tuple[object, ...]]:
    """Return the whole change log with its authors, free of local numbers."""
    with desk.file.reading() as conn:
        return sorted(
            (d.hex(), n, t, r.hex(), f, k, a, at)
            for d, n, t, r, f, k, a, at in conn.exec_driver_sql(
                'SELECT d.id, c.number, c."table", c.row, c.fields, a.kind, a.author, a.at'
                " FROM changes c JOIN desks d ON d.n = c.desk JOIN acts a ON a.n = c.act"
            )
        )


def whole(desk: Desk) -> tuple[object, ...]:
    """Return everything that an import could have changed."""
    tables = ("peers", "acknowledged", "bundles", "contested", "desks", "standings", "acts")
    with desk.file.reading() as conn:
        local = [conn.exec_driver_sql(f"SELECT * FROM {name}").all() for name in tables]
    return state(desk), log(desk), local


def contested_now(desk: Desk) -> set[tuple[str, str]]:
    from pension_desk.services.contested import contested

    return {(found.row.hex, found.field) for found in contested(desk)}


def keys_of(desk: Desk) -> DeskKeys:
    with desk.file.reading() as conn:
        return own_keys(conn)


def inside(exchange: Exchange, sender: str, receiver: str, file: Path) -> list[Record]:
    """Read a bundle as its receiver may."""
    got: list[Record] = []
    division = TownCode(sender) if len(sender) == 9 else VillageCode(sender)
    to = TownCode(receiver) if len(receiver) == 9 else VillageCode(receiver)
    known = KnownDesk(keys_of(exchange.desks[sender]).public(), division)
    with open_bundle(
        file,
        keys_of(exchange.desks[receiver]),
        trusted=lambda _desk: known,
        receiver=Receiver(to),
    ) as opened:
        opened.for_each(got.append)
    return got


def refusal_of(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        act()
    assert caught.value.message.endswith("。")
    return caught.value.reason


def forged(exchange: Exchange, changes: list[Change], acts: list[Act]) -> Path:
    """Write a report of village A, rightly signed, with whatever a test wants in it."""
    village = exchange.desks[A]
    with village.file.reading() as conn:
        cut = delta.cut(conn, {}, None)
        records: list[Record] = [*acts, *changes]
        manifest = manifest_of(
            village, cut, (), since={}, full=False, base=0,
            receiver=exchange.town.identity.desk_id,
        )  # fmt: skip
    manifest = replace(
        manifest, counts={k: n for k, n in (("act", len(acts)), ("change", len(changes))) if n}
    )
    outside = Outside(
        BundleKind.REPORT, VillageCode(A), TownCode(TOWN), village.identity.desk_id,
        90, exchange.clock(),
    )  # fmt: skip
    path = exchange.stick() / "forged.pdb"
    write_bundle(
        path,
        outside,
        manifest,
        records,
        recipient=keys_of(exchange.town).public(),
        signer=keys_of(village),
    )
    return path
