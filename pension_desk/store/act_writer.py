"""Writing the changes of one act: the log and the settled state together, never one alone.

Whoever sets a field has seen its newest values and replaces them, as a commit does. One thing
is kept from that: a grave field on which desks differ waits for a person. An edit by hand is
refused there, a list's value becomes one more side, and taking an act back leaves it open.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from json.encoder import encode_basestring
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import (
    DELETED,
    EVERYONE,
    GRAVE,
    TABLES,
    Owner,
    may_write,
    unknown_fields,
)
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import DeskId, RowId
from pension_desk.domain.json_text import packed
from pension_desk.domain.merge import differ, is_deleted
from pension_desk.domain.received import LONGEST, fault
from pension_desk.store import schema
from pension_desk.store.aliases import aliases, astray, follow
from pension_desk.store.belonging import first_away
from pension_desk.store.log_entries import LocalDot, LocalHeads, entries_of, read_heads
from pension_desk.store.row_ids import new_row_id
from pension_desk.store.settling import settle_rows
from pension_desk.store.state import (
    Row,
    Values,
    delete_rows,
    insert_alike,
    insert_many,
    insert_rows,
    update_rows,
)

_LOGGED = ("desk", "number", "act", "table", "row", "fields", "supersedes")


def pack(fields: Mapping[str, object]) -> str:
    """Return the JSON text in which the log keeps values."""
    return packed(fields)


def packer(names: Sequence[str]) -> Callable[[Values], str]:
    """Return what packs values of these fields as `pack` does, empty ones left out."""
    heads = [f"{encode_basestring(name)}:" for name in names]

    def packed_values(values: Values) -> str:
        told = [
            head + (encode_basestring(value) if isinstance(value, str) else str(value))
            for head, value in zip(heads, values, strict=True)
            if value is not None
        ]
        return f"{{{','.join(told)}}}"

    return packed_values


@dataclass(frozen=True)
class SelfDesk:
    """This desk as its own file knows it: ``n`` is its number in the table of desks."""

    n: int
    id: DeskId


Seen = Mapping[str, Sequence[LocalDot]]
"""For each field to be set, the newest changes that the new value replaces."""

Entry = tuple[RowId, Mapping[str, FieldValue], Seen]

Logged = tuple[int, int, int, str, bytes, str, str | None]
"""One change as the log keeps it, in the order of `_LOGGED`."""


class ActWriter:
    """Writes the changes of one act; made by `act`, used within its transaction.

    ``changed``: how many changes it made. ``waiting``: the contested grave fields that
    `update_many` was given a value for and has left open. Every method raises `Refused`
    ``town_only`` at a village's desk for a town-wide table, and those that write anew
    ``moved_away`` for records that have left the village and stay as its history.
    """

    def __init__(self, conn: Connection, desk: SelfDesk, number: int, act_row: int) -> None:
        self._conn = conn
        self._desk = desk
        self._act = act_row
        self.number = number
        own = conn.exec_driver_sql("SELECT * FROM desks WHERE n = ?", (desk.n,)).one()
        self._role = Owner(own.role)
        self._division = str(own.division)
        self._next = int(own.held) + 1
        self.changed = 0
        self.waiting: set[tuple[RowId, str]] = set()

    @property
    def row(self) -> int:
        """Number of this act in the table of acts."""
        return self._act

    def may_write(self, table: str) -> bool:
        """Return whether this desk may write records of a table at all."""
        return may_write(self._role, table)

    # --- making and amending ----------------------------------------------------------

    def insert(self, table: str, fields: Mapping[str, FieldValue]) -> RowId:
        """Make one record by hand and return its id."""
        _refuse_unfit(table, fields)
        row = new_row_id()
        self.insert_many(table, [(row, fields)])
        return row

    def insert_many(self, table: str, rows: Sequence[Row]) -> None:
        """Make new records; empty fields are left out of the log."""
        given = [
            (row, {name: value for name, value in fields.items() if value is not None})
            for row, fields in rows
        ]
        self.refuse_away(table, given)
        self._log(table, ((row, fields, {}) for row, fields in given))
        insert_rows(self._conn, table, given)
        follow(self._conn, table, dict(given))

    def insert_alike(
        self, table: str, names: Sequence[str], rows: Sequence[tuple[bytes, Values]]
    ) -> None:
        """Make many new records that set the same fields: id and values, in ``names``' order.

        References are 32 hex digits. The same as `insert_many` at half the time: nothing is
        looked up by name for each row. Residents among them are merged into nobody.
        """
        if not rows:
            return
        self._check(table, names)
        if self._role is Owner.VILLAGE:
            self.refuse_away(table, _as_rows(names, rows))
        packed = packer(names)
        desk, act = self._desk.n, self._act
        entries: list[Logged] = [
            (desk, number, act, table, row, packed(values), None)
            for number, (row, values) in enumerate(rows, self._next)
        ]
        for entry, (_row, values) in zip(entries, rows, strict=True):
            if _may_be_unfit(entry[5]):
                _refuse_unfit(table, dict(zip(names, values, strict=True)))
        self._number(entries)
        insert_alike(self._conn, table, names, rows)
        joined = {row.hex() for pair in aliases(self._conn).items() for row in pair}
        if joined:
            told = [one for one in rows if not joined.isdisjoint(one[1])]
            follow(self._conn, table, dict(_as_rows(names, told)))

    def update(self, table: str, row: RowId, fields: Mapping[str, FieldValue]) -> None:
        """Set fields of one record by hand.

        Raises `Refused` ``contested_grave`` when one of them is grave and desks differ about it:
        that is decided, not edited.
        """
        _refuse_unfit(table, fields)
        known = read_heads(self._conn, [row])[row]
        self.refuse_away(table, [(row, fields)])
        _refuse_open(table, known, fields)
        self._set(table, [(row, fields)], {row: known})

    def update_many(self, table: str, rows: Sequence[Row]) -> None:
        """Set fields of records in bulk: a list's act, not a person's decision.

        Where desks differ about a grave field, the value becomes a further side, which replaces
        at most what this desk said itself, and the field stays open; see ``waiting``.
        """
        self.refuse_away(table, rows)
        known = read_heads(self._conn, [row for row, _fields in rows])
        plain: list[Row] = []
        beside: list[Row] = []
        for row, fields in rows:
            open_ones = open_fields(table, known[row]) & fields.keys()
            rest = {name: value for name, value in fields.items() if name not in open_ones}
            plain.append((row, rest if open_ones else fields))
            self.waiting.update((row, name) for name in open_ones)
            new = {n: fields[n] for n in open_ones if fields[n] not in known[row][n].values()}
            if new:
                beside.append((row, new))
        self._set(table, [(row, fields) for row, fields in plain if fields], known)
        self._add_sides(table, beside, known)

    def decide(self, table: str, rows: Sequence[Row]) -> None:
        """Set fields as a person's decision between what desks said: it settles them."""
        self.refuse_away(table, rows)
        self._set(table, rows, read_heads(self._conn, [row for row, _fields in rows]))

    # --- taking away, bringing back ---------------------------------------------------

    def delete(self, table: str, row: RowId) -> None:
        """Take a record away on every desk; refused as `update` while a grave field is open."""
        known = read_heads(self._conn, [row])[row]
        self.refuse_away(table, [(row, {})])
        _refuse_open(table, known, known)
        self.unmake(table, row)

    def unmake(self, table: str, row: RowId) -> None:
        """Take a record away whatever is open about it: the undo of its making."""
        self.unmake_many(table, [row])

    def unmake_many(self, table: str, rows: Sequence[RowId]) -> None:
        """Take records away whatever is open about them."""
        known = read_heads(self._conn, rows)
        fields: dict[str, FieldValue] = {DELETED: 1}
        self._log(table, ((row, fields, _seen(known[row], fields)) for row in rows))
        delete_rows(self._conn, table, rows)
        follow(self._conn, table, {}, rows)

    def revive(
        self,
        table: str,
        row: RowId,
        fields: Mapping[str, FieldValue],
        undone: Collection[LocalDot] | None = None,
    ) -> None:
        """Bring a deleted record back with the values that it had.

        ``undone``: the deletions that are taken back; the record stays deleted where another
        remains. None takes back every deletion that is known here.
        """
        known = read_heads(self._conn, [row])[row].get(DELETED, {})
        replaced = [dot for dot in sorted(known) if undone is None or dot in undone]
        back: dict[str, FieldValue] = {DELETED: 0}
        self._log(table, [(row, back, {DELETED: replaced} if replaced else {})])
        if not is_deleted(value for dot, value in known.items() if dot not in replaced):
            insert_rows(self._conn, table, [(row, fields)])
            follow(self._conn, table, {row: fields})
            self._settle({row: back})  # desks may differ still about what it held

    def restore(
        self, table: str, rows: Sequence[tuple[RowId, Mapping[str, Sequence[FieldValue]]]]
    ) -> None:
        """Give fields back what they held: one value, or each of those that differed.

        The value that stood comes last, so that it stands again. A grave field on which desks
        differ now is left as it is.
        """
        known = read_heads(self._conn, [row for row, _fields in rows])
        stood: list[Row] = []
        others: list[Row] = []
        for row, fields in rows:
            left = open_fields(table, known[row])
            free = {name: values for name, values in fields.items() if name not in left}
            others += [(row, {name: value}) for name, some in free.items() for value in some[:-1]]
            if free:
                stood.append((row, {name: values[-1] for name, values in free.items()}))
        self._log(table, [(row, said, _seen(known[row], said)) for row, said in others])
        self._set(table, stood, known)
        several = {row for row, _said in others}
        self._settle({row: said for row, said in stood if row in several})

    def follow_merged(self) -> None:
        """Let merged records move with whoever lives on for them: at the town's desk, after an act.

        So each lies where it is cut for a village, and what hangs on it too.
        """
        moved: list[Row] = []
        if self._role is Owner.TOWN:
            moved = [(row, {"village": village}) for row, village in astray(self._conn).items()]
        if moved:
            self._set("residents", moved, read_heads(self._conn, [row for row, _said in moved]))

    # --- the two halves of every write ------------------------------------------------

    def _set(self, table: str, rows: Sequence[Row], known: Mapping[RowId, LocalHeads]) -> None:
        """Set fields, replacing all that was known of them."""
        self._log(table, ((row, fields, _seen(known[row], fields)) for row, fields in rows))
        update_rows(self._conn, table, rows)
        follow(self._conn, table, dict(rows))
        self._settle(
            {
                row: fields
                for row, fields in rows
                if any(differ(known[row].get(name, {}).values()) for name in fields)
            }
        )

    def _add_sides(
        self, table: str, rows: Sequence[Row], known: Mapping[RowId, LocalHeads]
    ) -> None:
        """Set fields beside what others said of them."""
        me = self._desk.n
        entries: list[Entry] = []
        for row, fields in rows:
            mine = {name: sorted(d for d in known[row][name] if d[0] == me) for name in fields}
            entries.append((row, fields, {name: dots for name, dots in mine.items() if dots}))
        self._log(table, entries)
        self._settle(dict(rows))

    def _settle(self, rows: Mapping[RowId, Collection[str]]) -> None:
        """Hold records against the log where more than the last change tells their value."""
        if rows:
            logs = entries_of(self._conn, (row.bytes for row in rows))
            settle_rows(self._conn, logs, {row.bytes: names for row, names in rows.items()})

    def refuse_away(self, table: str, rows: Sequence[Row]) -> None:
        """Raise `Refused` ``moved_away`` when one of these records has left this village."""
        if self._role is Owner.TOWN or TABLES[table].scope == EVERYONE:
            return
        found = first_away(self._conn, table, rows, self._division)
        if found is not None:
            raise Refused(
                "moved_away",
                f"{found}已不在本村，这里只留作历史，不能再登记或修改。",
                "要办理时，请找现在的村（社区）或镇中心。",
            )

    def _log(self, table: str, rows: Iterable[Entry]) -> None:
        entries: list[Logged] = []
        right: set[tuple[str, ...]] = set()
        self._check(table, ())
        for number, (row, fields, seen) in enumerate(rows, self._next):
            names = tuple(fields)
            if names not in right:
                self._check(table, names)
                right.add(names)
            told, superseded = pack(fields), pack(seen) if seen else None
            if _may_be_unfit(told):
                _refuse_unfit(table, fields)
            entries.append((self._desk.n, number, self._act, table, row.bytes, told, superseded))
        if entries:
            self._number(entries)

    def _check(self, table: str, names: Iterable[str]) -> None:
        """Refuse a table that this desk may not write; stop at a field that there is not."""
        if not self.may_write(table):
            raise Refused(
                "town_only",
                f"“{TABLES[table].label}”由镇里统一维护，村里不能修改。",
                "需要更正时请联系镇中心。",
            )
        wrong = unknown_fields(table, names)
        if wrong:
            raise KeyError(f"{table}: {wrong}")

    def _number(self, entries: Sequence[Logged]) -> None:
        """Enter changes that bear this desk's next numbers."""
        insert_many(self._conn, schema.changes, _LOGGED, entries)
        self._next += len(entries)
        self._conn.exec_driver_sql(
            "UPDATE desks SET held = ? WHERE n = ?", (self._next - 1, self._desk.n)
        )
        self.changed += len(entries)


def _as_rows(names: Sequence[str], rows: Sequence[tuple[bytes, Values]]) -> list[Row]:
    return [(RowId(UUID(bytes=row)), dict(zip(names, told, strict=True))) for row, told in rows]


def _seen(known: LocalHeads, fields: Iterable[str]) -> dict[str, list[LocalDot]]:
    return {name: sorted(known[name]) for name in fields if known.get(name)}


def open_fields(table: str, known: LocalHeads) -> frozenset[str]:
    """Return the grave fields of one record on which desks differ, by its newest changes."""
    return frozenset(
        name
        for name in GRAVE[table]
        if len(known.get(name, ())) > 1 and differ(known[name].values())
    )


def _may_be_unfit(told: str) -> bool:
    """Whether packed values are worth a closer look: none is longer than all together."""
    return len(told) > LONGEST or "\\u0000" in told


def _refuse_unfit(table: str, fields: Mapping[str, FieldValue]) -> None:
    """Refuse by hand what every other desk would refuse from this one, and so never hold."""
    wrong = fault(table, fields, frozenset())
    if wrong and not unknown_fields(table, fields):  # those are a bug, and told as one
        raise Refused("unfit_value", f"{wrong}。", "请改短或改正后再保存。")


def _refuse_open(table: str, known: LocalHeads, fields: Iterable[str]) -> None:
    for name in sorted(open_fields(table, known).intersection(fields)):
        label = TABLES[table].field(name).label
        raise Refused(
            "contested_grave",
            f"“{label}”几处填写不一致，正等待核定，不能直接修改。",
            "请先在“冲突核定”里选定一处的内容；都不对时，选定以后再修改。",
        )
