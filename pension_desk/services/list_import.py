"""Taking the rows of one list into the file, within one transaction.

Each row ends in exactly one of four heaps: accepted, unchanged, proposed, refused.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.identity import kept_digits, repairs
from pension_desk.domain.ids import RowId
from pension_desk.domain.list_targets import Target, target_of
from pension_desk.domain.lists import ListKind
from pension_desk.domain.matching import Candidate, Match, Sought, match
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import village_named
from pension_desk.spreadsheets.drafts import Draft
from pension_desk.store import matching, pending
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import ActWriter
from pension_desk.store.row_ids import endless_row_ids

CHUNK = 5_000
"""Rows planned and written together."""

_TELLING_DIGITS = 14
"""Leading digits from which a number without its tail is worth looking up: up to the birth day."""


@dataclass(frozen=True)
class RefusedRow:
    """One row that was not taken, and why."""

    sheet: str
    row: int
    reason: str


@dataclass
class Heaps:
    """Where the rows of a list went; ``waiting`` counts accepted rows that await the register."""

    rows: int = 0
    accepted: int = 0
    unchanged: int = 0
    waiting: int = 0
    refused: list[RefusedRow] = field(default_factory=list)
    proposed: int = 0


@dataclass(frozen=True)
class ListRun:
    """One import under way: where it writes, and by which rules."""

    desk: Desk
    conn: Connection
    writer: ActWriter
    kind: ListKind
    year: int
    as_of: str
    import_number: int
    heaps: Heaps
    kept: set[str] = field(default_factory=set)
    """Numbers as sent of rows of this kind that once waited: only such a row can be known."""
    open_grave: Mapping[RowId, Mapping[str, frozenset[FieldValue]]] = field(default_factory=dict)
    """Grave fields on which desks differ, with what is said of each."""
    left_open: set[tuple[RowId, str]] = field(default_factory=set)
    """Of these, the ones that the list speaks of: they go on waiting for a person."""

    def refuse(self, draft: Draft, reason: str) -> None:
        """Put a row on the heap of the refused."""
        self.heaps.refused.append(RefusedRow(draft.sheet, draft.number, reason))

    def news(
        self, row: RowId, told: Mapping[str, FieldValue], changed: dict[str, FieldValue]
    ) -> dict[str, FieldValue]:
        """Return what of the differing fields is new; what waits for a decision already is not.

        ``told``: all that the list's row says of this record.
        """
        said = self.open_grave.get(row)
        if not said:
            return changed
        spoken = {name for name in said if told.get(name) is not None}
        self.left_open.update((row, name) for name in spoken)
        return {k: v for k, v in changed.items() if k not in spoken or v not in said[k]}


def row_key(draft: Draft) -> str:
    """Return a digest of the row as sent, the same whenever the same row comes again."""
    told = [draft.name_key, draft.id.sent, sorted((k, str(v)) for k, v in draft.values.items())]
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def usable(run: ListRun, drafts: Iterable[Draft]) -> list[Draft]:
    """Return the rows without problems; the others are refused with their reasons."""
    good = []
    for draft in drafts:
        run.heaps.rows += 1
        if draft.problems:
            run.refuse(draft, "；".join(draft.problems))
        else:
            good.append(draft)
    return good


def sought(run: ListRun, draft: Draft) -> Sought:
    """Return the person that a row speaks of."""
    named = draft.values.get("village")
    village = village_named(str(named), run.desk.identity.division) if named else None
    birth = draft.values.get("birth")
    return Sought(draft.name_key, draft.id, str(birth) if birth else None, village)


def alike(
    conn: Connection, wanted: Sought, by_name: Mapping[str, list[Candidate]]
) -> list[Candidate]:
    """Return the residents who might be meant: namesakes, and those whose number fits."""
    found = list(by_name.get(wanted.name_key, ()))
    if any(candidate.village == wanted.village for candidate in found) or wanted.id.value:
        return found
    known = {candidate.resident for candidate in found}
    more: list[Candidate] = []
    digits = kept_digits(wanted.id)
    if len(digits) >= _TELLING_DIGITS:
        more = matching.by_prefix(conn, digits)
    else:
        possible = repairs(wanted.id)
        more = [c for some in matching.by_number(conn, possible).values() for c in some]
    return found + [candidate for candidate in more if candidate.resident not in known]


def tie(run: ListRun, drafts: Sequence[Draft]) -> list[tuple[Draft, Sought, Match]]:
    """Return each row with its person and what is known of them in the roster."""
    people = [(draft, sought(run, draft)) for draft in drafts]
    by_number = matching.by_number(run.conn, [s.id.value for _d, s in people if s.id.value])
    open_names = [s.name_key for _d, s in people if not by_number.get(s.id.value or "")]
    by_name = matching.by_name(run.conn, open_names)
    tied = []
    for draft, wanted in people:
        bearers = by_number.get(wanted.id.value or "", [])
        others = [] if len(bearers) == 1 else alike(run.conn, wanted, by_name)
        tied.append((draft, wanted, match(wanted, bearers, others)))
    return tied


def take_rows(run: ListRun, drafts: Sequence[Draft], watch: Watch = UNWATCHED) -> None:
    """Take any list but the household register.

    Rows of a whole number that one resident bears are taken person by person: a list of
    payments names each of them ten times, far apart. The others follow in the list's order.
    """
    run.kept.update(pending.sent_texts(run.conn, run.kind))
    fresh = unknown(run, usable(run, drafts))
    owners = matching.sole_bearers(run.conn, [d.id.value for d in fresh if d.id.value])
    rest = []
    by_person: dict[RowId, list[Draft]] = {}
    for draft in fresh:
        owner = owners.get(draft.id.value or "")
        if owner is None:
            rest.append(draft)
        else:
            by_person.setdefault(owner, []).append(draft)
    done = 0
    for some in _person_by_person(by_person):
        watch.step(done, len(drafts), "写入名单")
        _set(run, some)
        done += len(some)
    for start in range(0, len(rest), CHUNK):
        watch.step(done + start, len(drafts), "写入名单")
        _take_unsure(run, rest[start : start + CHUNK])


def _person_by_person(
    rows: Mapping[RowId, Sequence[Draft]],
) -> Iterator[list[tuple[Draft, RowId]]]:
    """Yield about `CHUNK` rows at a time, all of a person's together."""
    some: list[tuple[Draft, RowId]] = []
    for owner, drafts in rows.items():
        some += [(draft, owner) for draft in drafts]
        if len(some) >= CHUNK:
            yield some
            some = []
    yield some


def unknown(run: ListRun, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the rows that did not wait before; the others are counted as unchanged."""
    doubtful = {id(draft): row_key(draft) for draft in drafts if draft.id.sent in run.kept}
    known = pending.known_keys(run.conn, run.kind, list(doubtful.values()))
    fresh = [draft for draft in drafts if doubtful.get(id(draft)) not in known] if known else drafts
    run.heaps.unchanged += len(drafts) - len(fresh)
    return list(fresh)


def _set(run: ListRun, certain: Sequence[tuple[Draft, RowId]]) -> None:
    records = Records(run)
    for (draft, _owner), outcome in zip(certain, records.set_all(certain), strict=True):
        _count(run, draft, outcome)
    records.write()


def _take_unsure(run: ListRun, drafts: Sequence[Draft]) -> None:
    """Take rows whose number is damaged, borne by nobody or by several."""
    certain: list[tuple[Draft, RowId]] = []
    left: dict[str, pending.PendingRow] = {}
    for draft, wanted, found in tie(run, unknown(run, drafts)):
        if found.certain and found.resident:
            certain.append((draft, found.resident))
            continue
        key = row_key(draft)
        if key in left:
            run.heaps.unchanged += 1
        else:
            _leave(run, draft, wanted, found, key, left)
    _set(run, certain)
    pending.add(run.conn, run.import_number, left.values())
    run.kept.update(row.id_sent for row in left.values())


def _count(run: ListRun, draft: Draft, outcome: str) -> None:
    if outcome == "changed":
        run.heaps.accepted += 1
    elif outcome == "unchanged":
        run.heaps.unchanged += 1
    else:
        run.refuse(draft, outcome)


def _leave(
    run: ListRun,
    draft: Draft,
    wanted: Sought,
    found: Match,
    key: str,
    left: dict[str, pending.PendingRow],
) -> None:
    """Keep a row that is not certain, or refuse it where it has no business here."""
    whole = wanted.id.value is not None
    if found.resident is None and whole and _foreign(run):
        run.refuse(draft, "本村居民名册中没有此人。")
        return
    state = "proposed" if found.resident else "waiting" if whole else "unclear"
    if state == "waiting":
        run.heaps.accepted += 1
        run.heaps.waiting += 1
    else:
        run.heaps.proposed += 1
    left[key] = pending_row(run, draft, wanted, found, key, state)


def pending_row(
    run: ListRun, draft: Draft, wanted: Sought, found: Match, key: str, state: str
) -> pending.PendingRow:
    """Return a row as it is kept while it waits."""
    return pending.PendingRow(
        number=0,
        kind=run.kind,
        sheet=draft.sheet,
        row=draft.number,
        key=key,
        name=draft.name,
        name_key=draft.name_key,
        id_sent=draft.id.sent,
        id_number=draft.id.value,
        birth=wanted.birth,
        values=dict(draft.values),
        state=state,
        proposed_resident=found.resident,
        proposed_id=found.proposed_id,
        why=found.why or ("号码残缺，名册中找不到吻合的人" if state == "unclear" else ""),
        sure=found.sure,
    )


def _foreign(run: ListRun) -> bool:
    """Whether a row without a resident is none of this desk's business (a village's desk)."""
    if run.desk.identity.role is Role.TOWN:
        return False
    return matching.resident_count(run.conn) > 0


class Told(Protocol):
    """What a row says of its person, whether just read or long waiting."""

    @property
    def name(self) -> str:
        """The person's name as the list has it."""

    @property
    def values(self) -> Mapping[str, FieldValue]:
        """The row's values by field name of the list's kind."""


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
        return target_of(self._run.kind, name, values, year=self._run.year, as_of=self._run.as_of)

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
            return "同一个人在这份名单里出现两次，内容不同；已取前面的一行。"
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
