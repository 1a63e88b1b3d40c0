"""What certain rows of a list set: planned person by person, written at once by table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.ids import RowId
from pension_desk.domain.list_targets import Target, target_of
from pension_desk.domain.lists import PAYMENT_LISTS
from pension_desk.services.list_run import TWICE, ListRun, Told
from pension_desk.services.payment_records import PaymentRecords
from pension_desk.store import matching
from pension_desk.store.row_ids import endless_row_ids


def records_of(run: ListRun) -> Records | PaymentRecords:
    """Return what plans and writes the rows of a run's kind of list."""
    return PaymentRecords(run) if run.kind in PAYMENT_LISTS else Records(run)


class Records:
    """Plans what certain rows set and writes it at once: inserts and updates by table."""

    def __init__(self, run: ListRun) -> None:
        self._run = run
        self._people: dict[str, dict[RowId, _Person]] = {}
        self._updates: dict[str, dict[RowId, dict[str, FieldValue]]] = {}
        self._inserts: dict[str, dict[RowId, dict[str, FieldValue]]] = {}
        self._ids = endless_row_ids()

    def set_all(self, rows: Sequence[tuple[Told, RowId]]) -> list[str]:
        """Plan many rows; for each: ``changed``, ``unchanged``, or the sentence of a refusal."""
        targets = [(resident, self._target(told.name, told.values)) for told, resident in rows]
        for table in {target.table for _r, target in targets}:
            self._look_up(table, [resident for resident, its in targets if its.table == table])
        return [self._set(resident, target) for resident, target in targets]

    def set_one(self, name: str, values: Mapping[str, FieldValue], resident: RowId) -> str:
        """Plan one row whose person a human has confirmed."""
        target = self._target(name, values)
        self._look_up(target.table, [resident])
        return self._set(resident, target)

    def write(self) -> None:
        """Write what was planned."""
        for table, rows in self._inserts.items():
            self._run.writer.insert_many(table, list(rows.items()))
        for table, changed in self._updates.items():
            self._run.writer.update_many(table, list(changed.items()))
        self._inserts, self._updates = {}, {}

    def _target(self, name: str, values: Mapping[str, FieldValue]) -> Target:
        run = self._run
        return target_of(run.kind, name, values, year=run.year, as_of=run.as_of)

    def _look_up(self, table: str, residents: Iterable[RowId]) -> None:
        people = self._people.setdefault(table, {})
        missing = [row for row in dict.fromkeys(residents) if row not in people]
        held = matching.held_records(self._run.conn, table, missing)
        people.update((row, _Person(held.get(row, []))) for row in missing)

    def _set(self, resident: RowId, target: Target) -> str:
        person = self._people[target.table][resident]
        fields = target.fields
        place = (target.key, *[fields.get(name) for name in target.key])
        earlier = person.said.setdefault(place, fields)
        if earlier is not fields and earlier != fields:
            return TWICE
        same = person.record_at(place)
        if same is not None:
            return self._amend(target, person, same)
        made: dict[str, FieldValue] = {**fields, "resident_id": resident.hex}
        row = next(self._ids)
        self._inserts.setdefault(target.table, {})[row] = made
        person.add({**fields, "id": row.bytes})
        return "changed"

    def _amend(self, target: Target, person: _Person, record: dict[str, Any]) -> str:
        row = _row_of(record)
        differs: dict[str, FieldValue] = {
            name: value
            for name, value in target.fields.items()
            if value is not None and record.get(name) != value
        }
        changed = self._run.news(row, target.fields, differs)
        if not changed:
            return "unchanged"
        record.update(changed)
        person.forget_places()
        made_now = self._inserts.get(target.table, {}).get(row)
        planned = made_now if made_now is not None else self._update_of(target.table, row)
        planned.update(changed)
        return "changed"

    def _update_of(self, table: str, row: RowId) -> dict[str, FieldValue]:
        return self._updates.setdefault(table, {}).setdefault(row, {})


Place = tuple[Any, ...]
"""Names of the key's fields, and their values: which of a resident's records is meant."""


class _Person:
    """One resident's records in one table, and what the list's rows have said of them so far."""

    def __init__(self, records: list[dict[str, Any]]) -> None:
        self._records = records
        self._places: dict[Place, dict[str, Any]] = {}
        self._keys: set[tuple[str, ...]] = set()
        self.said: dict[Place, Mapping[str, FieldValue]] = {}

    def record_at(self, place: Place) -> dict[str, Any] | None:
        """Return the first record of these values."""
        key = place[0]
        if key not in self._keys:
            self._keys.add(key)
            for record in self._records:
                self._places.setdefault(_place_of(key, record), record)
        return self._places.get(place)

    def add(self, record: dict[str, Any]) -> None:
        """Note a record that is to be made."""
        self._records.append(record)
        for key in self._keys:
            self._places.setdefault(_place_of(key, record), record)

    def forget_places(self) -> None:
        """Look through the records anew: the values of one have changed."""
        self._places.clear()
        self._keys.clear()


def _place_of(key: tuple[str, ...], record: Mapping[str, Any]) -> Place:
    return (key, *map(record.get, key))


def _row_of(record: Mapping[str, Any]) -> RowId:
    return RowId(UUID(bytes=record["id"]))
