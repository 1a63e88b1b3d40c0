"""What rows of a tax list set in the ledger: entries that are new, filled up, or corrected.

An entry that the ledger holds is never overwritten: where the list has another sum for the same
voucher, the difference is entered as a correction that names it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import Purpose
from pension_desk.domain.list_targets import own_kind, payment_kind
from pension_desk.services.desk import Role
from pension_desk.services.list_run import TWICE, ListRun, Told
from pension_desk.store import matching
from pension_desk.store.row_ids import endless_row_bytes, new_row_ids

NAMES = ("resident_id", "year", "kind", "amount_fen", "paid_on", "channel", "voucher",
         "payer_name", "note")  # fmt: skip
"""The fields that a row sets, in the order of a planned entry's values."""

Fields = dict[str, FieldValue]
Values = tuple[FieldValue, ...]
Place = tuple[FieldValue, ...]
"""Which of a person's entries is meant: kind, year and voucher; without one, sum and day."""


class _Payments:
    """One person's entries in the ledger, and what the list's rows have said of them so far."""

    __slots__ = ("entries", "hex", "said")

    def __init__(self, resident: RowId, held: Iterable[dict[str, Any]]) -> None:
        self.hex = resident.hex
        self.said: dict[Place, Values] = {}
        self.entries: dict[Place, dict[str, Any]] = {}
        corrections: dict[bytes, int] = {}
        for entry in held:
            if entry["corrects"] is not None:
                total = corrections.get(entry["corrects"], 0) + entry["amount_fen"]
                corrections[entry["corrects"]] = total
        for entry in held:
            if entry["corrects"] is None:
                entry["stands_fen"] = entry["amount_fen"] + corrections.get(entry["id"], 0)
                self._place(entry)

    def _place(self, entry: dict[str, Any]) -> None:
        kind, year = entry["kind"], entry["year"]
        if entry["voucher"]:
            self.entries.setdefault((kind, year, entry["voucher"]), entry)
        self.entries.setdefault((kind, year, entry["amount_fen"], entry["paid_on"]), entry)


class PaymentRecords:
    """Plans what certain rows of a tax list set and writes it at once."""

    def __init__(self, run: ListRun) -> None:
        self._run = run
        self._own = own_kind(run.kind, town=run.desk.identity.role is Role.TOWN)
        self._people: dict[RowId, _Payments] = {}
        self._inserts: list[tuple[bytes, Values]] = []
        self._corrections: list[Fields] = []
        self._updates: dict[RowId, Fields] = {}
        self._ids = endless_row_bytes()

    def set_all(self, rows: Sequence[tuple[Told, RowId]]) -> list[str]:
        """Plan many rows; for each: ``changed``, ``unchanged``, or the sentence of a refusal."""
        self._look_up([resident for _told, resident in rows])
        people = self._people
        return [self._set(told.name, told.values, people[resident]) for told, resident in rows]

    def set_one(self, name: str, values: Mapping[str, FieldValue], resident: RowId) -> str:
        """Plan one row whose person a human has confirmed."""
        self._look_up([resident])
        return self._set(name, values, self._people[resident])

    def write(self) -> None:
        """Write what was planned."""
        writer = self._run.writer
        writer.insert_alike("contributions", NAMES, self._inserts)
        writer.insert_many(
            "contributions",
            list(zip(new_row_ids(len(self._corrections)), self._corrections, strict=True)),
        )
        writer.update_many("contributions", list(self._updates.items()))
        self._inserts, self._corrections, self._updates = [], [], {}

    def _look_up(self, residents: Sequence[RowId]) -> None:
        missing = [row for row in dict.fromkeys(residents) if row not in self._people]
        held = matching.held_records(self._run.conn, "contributions", missing)
        for row in missing:
            self._people[row] = _Payments(row, held.get(row, ()))

    def _set(self, name: str, values: Mapping[str, FieldValue], person: _Payments) -> str:
        get = values.get
        year, fen, day = get("year") or self._run.year, get("amount_fen"), get("paid_on")
        channel, voucher, note = get("channel"), get("voucher"), get("note")
        kind = payment_kind(self._own, get("item"), channel, note)
        bare = (kind, year, fen, day)
        place = (kind, year, voucher) if voucher else bare
        made = (person.hex, year, kind, fen, day, channel, voucher, name, note)
        earlier = person.said.setdefault(place, made)
        if earlier is not made and earlier != made:
            return TWICE
        held = person.entries.get(place)
        if held is None and voucher:
            held = person.entries.get(bare)
            if held is not None and held["voucher"]:
                held = None  # another payment of the same sum on the same day
        if held is not None:
            return self._amend(held, made)
        if earlier is not made:
            return "unchanged"
        self._inserts.append((next(self._ids), made))
        return "changed"

    def _amend(self, held: dict[str, Any], made: Values) -> str:
        """Fill up and freshen what describes an entry; another sum becomes a correction."""
        said = dict(zip(NAMES, made, strict=True))
        described = ("paid_on", "channel", "voucher", "payer_name", "note")
        changed = {
            name: said[name]
            for name in described
            if said[name] is not None and held[name] != said[name]
        }
        row = RowId(UUID(bytes=held["id"]))
        difference = int(said["amount_fen"] or 0) - held["stands_fen"]
        if row in self._run.open_grave:  # desks differ about it: the list is one more side
            difference = 0
            if held["amount_fen"] != said["amount_fen"]:
                changed["amount_fen"] = said["amount_fen"]
            changed = self._run.news(row, said, changed)
        if changed:
            held.update(changed)
            self._updates.setdefault(row, {}).update(changed)
        if difference:
            held["stands_fen"] += difference
            self._corrections.append(_correction(said, difference, held["id"]))
        return "changed" if changed or difference else "unchanged"


def _correction(said: Mapping[str, FieldValue], fen: int, corrects: bytes) -> Fields:
    return {
        **said,
        "amount_fen": fen,
        "note": "名单更正金额",
        "purpose": Purpose.CORRECTION.value,
        "corrects": corrects.hex(),
    }
