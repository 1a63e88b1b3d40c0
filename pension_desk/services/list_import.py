"""Taking the rows of one list into the file, within one transaction.

Each row ends in exactly one of four heaps: accepted, unchanged, proposed, refused.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.identity import kept_digits, repairs
from pension_desk.domain.ids import RowId
from pension_desk.domain.list_targets import Target, target_of
from pension_desk.domain.lists import ListKind
from pension_desk.domain.matching import Candidate, Match, Sought, match
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import village_named
from pension_desk.spreadsheets.drafts import Draft
from pension_desk.store import matching, pending
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import ActWriter
from pension_desk.store.row_ids import new_row_ids

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

    def refuse(self, draft: Draft, reason: str) -> None:
        """Put a row on the heap of the refused."""
        self.heaps.refused.append(RefusedRow(draft.sheet, draft.number, reason))


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


def take_chunk(run: ListRun, drafts: Sequence[Draft]) -> None:
    """Take some rows of any list but the household register."""
    good = usable(run, drafts)
    keys = {id(draft): row_key(draft) for draft in good}
    known = pending.known_keys(run.conn, run.kind, list(keys.values()))
    fresh = [draft for draft in good if keys[id(draft)] not in known]
    run.heaps.unchanged += len(good) - len(fresh)
    certain: list[tuple[Draft, RowId]] = []
    left: list[pending.PendingRow] = []
    here: set[str] = set()
    for draft, wanted, found in tie(run, fresh):
        key = keys[id(draft)]
        if found.certain and found.resident:
            certain.append((draft, found.resident))
        elif key in here:
            run.heaps.unchanged += 1
        else:
            here.add(key)
            _leave(run, draft, wanted, found, key, left)
    records = Records(run)
    for draft, changed in zip((d for d, _r in certain), records.set_all(certain), strict=True):
        _count(run, draft, changed)
    records.write()
    pending.add(run.conn, run.import_number, left)


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
    left: list[pending.PendingRow],
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
    left.append(pending_row(run, draft, wanted, found, key, state))


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
        self._held: dict[str, dict[RowId, list[dict[str, Any]]]] = {}
        self._updates: dict[str, dict[RowId, dict[str, FieldValue]]] = {}
        self._inserts: dict[str, dict[RowId, dict[str, FieldValue]]] = {}
        self._set_now: dict[tuple[bytes, tuple[str, ...]], Target] = {}

    def set_all(self, rows: Sequence[tuple[Told, RowId]]) -> list[str]:
        """Plan many rows; for each: ``changed``, ``unchanged``, or the sentence of a refusal."""
        targets = [(resident, self._target(told)) for told, resident in rows]
        for table in {target.table for _r, target in targets}:
            wanted = list({resident for resident, target in targets if target.table == table})
            held = matching.held_records(self._run.conn, table, wanted)
            self._held.setdefault(table, {}).update({row: held.get(row, []) for row in wanted})
        return [self._set(resident, target) for resident, target in targets]

    def set_one(self, name: str, values: Mapping[str, FieldValue], resident: RowId) -> str:
        """Plan one row whose person a human has confirmed."""
        target = target_of(self._run.kind, name, values, year=self._run.year, as_of=self._run.as_of)
        held = matching.held_records(self._run.conn, target.table, [resident])
        self._held.setdefault(target.table, {}).setdefault(resident, held.get(resident, []))
        return self._set(resident, target)

    def write(self) -> None:
        """Write what was planned."""
        for table, rows in self._inserts.items():
            self._run.writer.insert_many(table, list(rows.items()))
        for table, changed in self._updates.items():
            self._run.writer.update_many(table, list(changed.items()))
        self._inserts, self._updates = {}, {}

    def _target(self, told: Told) -> Target:
        return target_of(
            self._run.kind, told.name, told.values, year=self._run.year, as_of=self._run.as_of
        )

    def _set(self, resident: RowId, target: Target) -> str:
        clash = self._clash(resident, target)
        if clash:
            return clash
        held = self._held[target.table][resident]
        same = [
            record
            for record in held
            if all(record.get(name) == target.fields.get(name) for name in target.key)
        ]
        if same:
            return self._amend(target, same[0])
        return self._make(resident, target, held)

    def _clash(self, resident: RowId, target: Target) -> str | None:
        """Refuse a second row of this list that sets the same record otherwise."""
        place = (resident.bytes, tuple(str(target.fields.get(name)) for name in target.key))
        earlier = self._set_now.setdefault(place, target)
        if earlier is target or dict(earlier.fields) == dict(target.fields):
            return None
        return "同一个人在这份名单里出现两次，内容不同；已取前面的一行。"

    def _amend(self, target: Target, record: dict[str, Any]) -> str:
        changed = {
            name: value
            for name, value in target.fields.items()
            if value is not None and record.get(name) != value
        }
        if not changed:
            return "unchanged"
        record.update(changed)
        row = _row_of(record)
        made_now = self._inserts.get(target.table, {}).get(row)
        planned = made_now if made_now is not None else self._update_of(target.table, row)
        planned.update(changed)
        return "changed"

    def _update_of(self, table: str, row: RowId) -> dict[str, FieldValue]:
        return self._updates.setdefault(table, {}).setdefault(row, {})

    def _make(self, resident: RowId, target: Target, held: list[dict[str, Any]]) -> str:
        fields: dict[str, FieldValue] = dict(target.fields) | {"resident_id": resident.hex}
        row = new_row_ids(1)[0]
        self._inserts.setdefault(target.table, {})[row] = fields
        held.append(dict(target.fields) | {"id": row.bytes})
        return "changed"


def _row_of(record: Mapping[str, Any]) -> RowId:
    return RowId(UUID(bytes=record["id"]))
