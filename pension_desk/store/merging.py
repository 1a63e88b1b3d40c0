"""Taking changes of other desks into the file: each gets exactly one verdict, none raises.

A `Merge` is fed within one write transaction, in the bundle's order. Changes keep their own
desk, number, author and time; this desk becomes the author of nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from pension_desk.domain.bundles import Verdict
from pension_desk.domain.changes import Act, Change, Dot, VersionVector
from pension_desk.domain.dictionary import DELETED, TABLES, VILLAGE, Owner
from pension_desk.domain.ids import DeskId, RowId
from pension_desk.domain.received import LONGEST, fault
from pension_desk.store import schema
from pension_desk.store.act_writer import pack
from pension_desk.store.aliases import astray
from pension_desk.store.belonging import Belonging
from pension_desk.store.log import self_desk
from pension_desk.store.log_entries import Entry, LocalDot, as_array, entries_of, heads_of
from pension_desk.store.own_ids import is_ours, root_of
from pension_desk.store.peers import in_use
from pension_desk.store.replicas import Replica, Replicas
from pension_desk.store.settling import settle_rows
from pension_desk.store.spans import Span, last_change

BATCH = 2_000
"""Changes merged together."""

BATCH_TEXT = 2 * 2**20
"""Characters in the fields of changes merged together: what makes long texts come in parts."""

REQUIRED: Mapping[str, frozenset[str]] = {
    name: frozenset(
        column.name
        for column in schema.metadata.tables[name].columns
        if not column.nullable and column.name in rule.field_names
    )
    for name, rule in TABLES.items()
}
"""The fields without which a record of each table cannot be."""


@dataclass(frozen=True)
class Sender:
    """Who sends: role and division. ``desks``: roles and divisions of others, as the town says.

    A town speaks for everyone in it. A village speaks for its own desks, of now and before, and
    gives back to the town what this forgot with a restore: what its own desk made, and what it had
    told of other villages' desks that are in use no more; ``desks`` then says whose those were.
    """

    role: Owner
    division: str
    desks: Mapping[DeskId, Replica] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A change that was not simply taken, and why (Chinese). ``record``: table and row id."""

    dot: Dot
    verdict: Verdict
    reason: str
    table: str
    row: bytes


@dataclass(frozen=True)
class Merged:
    """What became of all changes. ``span``: where in the log those that were taken stand."""

    counts: Mapping[Verdict, int]
    not_taken: tuple[NotTaken, ...]
    span: Span


class _Refusal(Exception):
    """Why one change is refused. ``yet``: only because what it builds on has not come yet."""

    def __init__(self, reason: str, *, yet: bool = False) -> None:
        super().__init__(reason)
        self.yet = yet


class Merge:
    """One import under way; `take` acts and changes, then `finish`.

    A batch is in memory, and of each change not taken its reason. Which records were written, the
    log tells afterwards.
    """

    def __init__(self, conn: Connection, sender: Sender) -> None:
        self._conn = conn
        self._sender = sender
        self.replicas = Replicas(conn)
        self._me = self_desk(conn)
        self._division = self.replicas.by_number[self._me.n].division
        self._root = root_of(conn)
        self._latest = self.replicas.latest()
        self._belonging = Belonging(conn, sender.role, sender.division)
        self._carried: dict[str, Belonging] = {}
        self._in_use = in_use(conn, self.replicas)
        self._restored = self.replicas.was_restored(self._me.n)
        self._acts: list[Act] = []
        self._act_rows: dict[LocalDot, int] = {}
        self._waiting: list[Change] = []
        self._text = 0
        self._met: dict[int, int] = {}
        self._lacking: dict[int, int] = {}
        self._fresh: dict[LocalDot, Entry] = {}
        self._counts: Counter[Verdict] = Counter()
        self._not_taken: list[NotTaken] = []
        self._texts: dict[str, str] = {}
        self._desks: dict[DeskId, DeskId] = {}
        self._contested: list[tuple[Change, LocalDot, frozenset[str]]] = []
        self._first = last_change(conn) + 1

    def take(self, record: Act | Change) -> None:
        """Take the next record; changes are merged a batch at a time."""
        if isinstance(record, Act):
            self._acts.append(record)
            if len(self._acts) >= BATCH:
                self._write_acts()
            return
        self._waiting.append(record)
        self._text += sum(len(x) for x in record.fields.values() if isinstance(x, str))
        if len(self._waiting) >= BATCH or self._text >= BATCH_TEXT:
            self._flush()

    def finish(self) -> Merged:
        """Merge what waits and return what became of everything."""
        self._flush()
        led_home = self._led_home()
        for change, _dot, fields in self._contested:
            settled = {VILLAGE} if change.row in led_home else set()
            self._judge_contested(change, fields - settled)
        return Merged(
            {verdict: self._counts[verdict] for verdict in Verdict},
            tuple(self._not_taken),
            Span(self._first, last_change(self._conn)),
        )

    def hold(self, upto: VersionVector) -> None:
        """Note that everything in scope is held up to this vector, this desk's own aside.

        A village sends all that it made. What it claims beyond what it ever sent is not believed:
        the town would tell it so, and it would never be asked for those changes again. The same
        for a change that was refused because its record has not come yet: it is asked for again.
        """
        mine = self.replicas.by_number[self._me.n].id
        village = self._sender.role is Owner.VILLAGE
        held = {}
        for desk, number in upto.items():
            n = self._desk(desk)
            if desk != mine:
                most = min(number, self._highest(n)) if village else number
                held[desk] = min(most, self._lacking.get(n, most + 1) - 1)
        self.replicas.raise_held(held)

    def met(self) -> VersionVector:
        """Return of each desk the highest number that came, whatever became of it."""
        return {self.replicas.by_number[n].id: number for n, number in self._met.items()}

    # --- one batch --------------------------------------------------------------------

    def _flush(self) -> None:
        batch, self._waiting, self._text = self._waiting, [], 0
        if not batch:
            return
        self._write_acts()
        self._fresh = {}
        rows = [change.row.bytes for change in batch]
        dots = [(self._desk(change.dot.desk), change.dot.number) for change in batch]
        self._act_rows = self._acts_of({(x[0], c.act) for c, x in zip(batch, dots, strict=True)})
        before = entries_of(self._conn, set(rows))
        known = self._known(dots, before)
        self._met_in(dots)
        self._look_up(batch, dots, before)
        taken: list[tuple[Change, Entry]] = []
        after = {row: list(entries) for row, entries in before.items()}
        for change, row, dot in zip(batch, rows, dots, strict=True):
            entries = after.get(row)
            try:
                entry = self._judge(change, row, dot, known, entries or ())
            except _Refusal as why:
                self._refuse(change, dot, why)
                continue
            if entry is None:
                self._counts[Verdict.UNCHANGED] += 1
                continue
            self._learn(change, entry.desk)
            if entries is None:
                after[row] = [entry]
            else:
                entries.append(entry)
            taken.append((change, entry))
        self._write(taken, after)

    def _write(
        self, taken: Sequence[tuple[Change, Entry]], after: Mapping[bytes, list[Entry]]
    ) -> None:
        self._log(taken)
        touched: dict[bytes, set[str]] = {}
        for _change, entry in taken:
            touched.setdefault(entry.row, set()).update(entry.fields)
        contested = settle_rows(self._conn, {row: after[row] for row in touched}, touched)
        if not contested:
            self._counts[Verdict.ACCEPTED] += len(taken)
            return
        for change, entry in taken:
            fields = frozenset(name for name in entry.fields if (entry.row, name) in contested)
            if fields:
                self._contested.append((change, (entry.desk, entry.number), fields))
            else:
                self._counts[Verdict.ACCEPTED] += 1

    def _log(self, taken: Iterable[tuple[Change, Entry]]) -> None:
        rows = [
            (
                entry.desk,
                entry.number,
                self._act_rows[entry.desk, change.act],
                entry.table,
                entry.row,
                pack(entry.fields),
                pack(entry.supersedes) if entry.supersedes else None,
            )
            for change, entry in taken
        ]
        if rows:
            self._conn.exec_driver_sql(
                'INSERT INTO changes (desk, number, act, "table", row, fields, supersedes)'
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows,
            )

    # --- one change -------------------------------------------------------------------

    def _judge(
        self,
        change: Change,
        row: bytes,
        dot: LocalDot,
        known: Mapping[LocalDot, Entry],
        entries: Sequence[Entry],
    ) -> Entry | None:
        """Return the change as the log will hold it, None when it is held already."""
        desk, number = dot
        held = known.get(dot) or self._fresh.get(dot)
        if held is not None:
            if (held.row, held.fields) != (row, change.fields):
                raise _Refusal("编号相同而内容不同，可能有两台电脑用着同一份数据")
            return None
        self._check_author(desk, number)
        wrong = fault(change.table, change.fields, REQUIRED.get(change.table, frozenset()))
        if wrong:
            raise _Refusal(wrong)
        if (desk, change.act) not in self._act_rows:
            raise _Refusal("缺少是谁、何时所做的记录")
        _check_record(change, entries)
        speaker = self._speaker(desk)
        if speaker.lacks_host(change):
            raise _Refusal("本机还没有它所属的记录", yet=True)
        stranger = speaker.why_not(change, ours=self._is_ours(desk))
        if stranger:
            raise _Refusal(stranger)
        supersedes = {
            name: [[self._desk(other), n] for other, n in dots]
            for name, dots in change.supersedes.items()
        }
        entry = Entry(0, desk, number, change.table, row, change.fields, supersedes)
        self._check_seen(entry, entries)
        self._fresh[dot] = entry
        return entry

    def _check_seen(self, entry: Entry, entries: Sequence[Entry]) -> None:
        """Refuse a change that says it has seen what cannot have been: itself, or the future.

        It would leave a field without any value, or let a village settle what the town has yet
        to write.
        """
        dot = [entry.desk, entry.number]
        mine = self._me.n if self._sender.role is Owner.VILLAGE else 0
        future = any(
            (desk == entry.desk and number >= entry.number)
            or (desk == mine and number > self._latest.get(mine, 0))
            for dots in entry.supersedes.values()
            for desk, number in dots
        )
        # Another names this one already: honest where a file's order is odd, else a circle.
        if not future and any(dot in dots for x in entries for dots in x.supersedes.values()):
            heads = heads_of([*entries, entry])
            future = any(not heads.get(name) for name in entry.fields)
        if future:
            raise _Refusal("来文说取代了不可能见过的修改")

    def _check_author(self, desk: int, number: int) -> None:
        if desk == self._me.n:
            raise _Refusal("来文自称出自本机，本机却没有这条记录")
        if self._is_another_s(desk) and not self._may_carry(desk, number):
            raise _Refusal("来文单位不能代其他单位修改")

    def _is_another_s(self, desk: int) -> bool:
        """Whether a village sends what neither its own desks made nor this town's."""
        ours = self._sender.division, self._division
        return (
            self._sender.role is Owner.VILLAGE
            and self.replicas.by_number[desk].division not in ours
        )

    def _may_carry(self, desk: int, number: int) -> bool:
        """Whether a village may give back what this town had told it of another village's desk.

        That is what the town forgot with a restore, of a desk that cannot say it again itself.
        """
        forgotten = self._restored and number > self.replicas.held[desk]
        return forgotten and desk not in self._in_use

    def _look_up(
        self,
        batch: Sequence[Change],
        dots: Sequence[LocalDot],
        before: Mapping[bytes, list[Entry]],
    ) -> None:
        """Learn where the records of a batch belong: to its sender, and to whose word it brings."""
        self._belonging.look_up(batch, before)
        brought: dict[str, list[Change]] = {}
        for change, (desk, _number) in zip(batch, dots, strict=True):
            if self._is_another_s(desk):
                brought.setdefault(self.replicas.by_number[desk].division, []).append(change)
        for division, some in brought.items():
            if division not in self._carried:
                self._carried[division] = Belonging(self._conn, Owner.VILLAGE, division)
            self._carried[division].look_up(some, before)

    def _speaker(self, desk: int) -> Belonging:
        """Return what is known of the records of whose word a desk's change is."""
        if self._is_another_s(desk):
            return self._carried[self.replicas.by_number[desk].division]
        return self._belonging

    def _learn(self, change: Change, desk: int) -> None:
        speaker = self._speaker(desk)
        speaker.learn(change, ours=self._is_ours(desk))
        if speaker is not self._belonging:
            self._belonging.learn(change, ours=True)

    def _is_ours(self, desk: int) -> bool:
        """Whether a desk of this division made a change, before a restore."""
        return self.replicas.by_number[desk].division == self._division

    def _desk(self, desk: DeskId) -> int:
        known = self.replicas.find(desk)
        if known is not None:
            return known
        told = self._sender.desks.get(desk)
        if told is None and is_ours(self._root, desk):
            told = Replica(desk, Owner.TOWN, self._division)
        return self.replicas.enter(told or Replica(desk, self._sender.role, self._sender.division))

    def _refuse(self, change: Change, dot: LocalDot, why: _Refusal) -> None:
        desk, number = dot
        if why.yet:
            self._lacking[desk] = min(number, self._lacking.get(desk, number))
        self._counts[Verdict.REFUSED] += 1
        self._leave(change, Verdict.REFUSED, str(why))

    def _judge_contested(self, change: Change, fields: frozenset[str]) -> None:
        """Give the verdict on a change that was contested in its batch, as things stand now."""
        still = self._conn.exec_driver_sql(
            'SELECT field, grave FROM contested WHERE "table" = ? AND row = ?',
            (change.table, change.row.bytes),
        ).all()
        left = {name: grave for name, grave in still if name in fields}
        if not left:
            self._counts[Verdict.ACCEPTED] += 1
            return
        self._counts[Verdict.CONTESTED] += 1
        labels = "、".join(TABLES[change.table].field(name).label for name in left)
        end = "等待人工核定" if any(left.values()) else "已按归属暂定"
        reason = f"{TABLES[change.table].label}的“{labels}”几处填写不一致，{end}"
        self._leave(change, Verdict.CONTESTED, reason)

    def _leave(self, change: Change, verdict: Verdict, reason: str) -> None:
        """Keep what was not taken; desks, tables and reasons that come again are kept once."""
        desk, once = change.dot.desk, self._texts.setdefault
        dot = Dot(self._desks.setdefault(desk, desk), change.dot.number)
        reason, table = once(reason, reason), once(change.table, change.table)
        self._not_taken.append(NotTaken(dot, verdict, reason, table, change.row.bytes))

    def _led_home(self) -> Collection[RowId]:
        """Return the merged records that the town lets follow the living ones after an import.

        Whatever desks said of their villages is settled by that: no person is asked.
        """
        town = self.replicas.by_number[self._me.n].role is Owner.TOWN
        asked = any(VILLAGE in fields for _change, _dot, fields in self._contested)
        return astray(self._conn) if town and asked else ()

    # --- look-ups ---------------------------------------------------------------------

    def _known(
        self, batch: Sequence[LocalDot], before: Mapping[bytes, list[Entry]]
    ) -> dict[LocalDot, Entry]:
        """Return those changes of a batch that the log holds already.

        ``before``: the log of the records that it speaks of, and mostly where they are.
        """
        found = {(x.desk, x.number): x for entries in before.values() for x in entries}
        dots = [dot for dot in batch if dot not in found and dot[1] <= self._highest(dot[0])]
        return found | self._elsewhere(dots) if dots else found

    def _elsewhere(self, dots: Sequence[LocalDot]) -> dict[LocalDot, Entry]:
        """Return those changes that the log holds, whatever records they are of."""
        rows = [
            row
            for (row,) in self._conn.exec_driver_sql(
                "SELECT DISTINCT c.row FROM json_each(?) AS j CROSS JOIN changes AS c"
                " ON c.desk = j.value ->> 0 AND c.number = j.value ->> 1",
                (as_array(dots),),
            )
        ]
        wanted = set(dots)
        return {
            (entry.desk, entry.number): entry
            for entries in entries_of(self._conn, rows).values()
            for entry in entries
            if (entry.desk, entry.number) in wanted
        }

    def _highest(self, desk: int) -> int:
        """Return the highest number met of a desk, in the log or in the batches before."""
        return max(self._met.get(desk, 0), self._latest.get(desk, 0))

    def _met_in(self, batch: Iterable[LocalDot]) -> None:
        for desk, number in batch:
            self._met[desk] = max(self._met.get(desk, 0), number)

    def _write_acts(self) -> None:
        """Enter the acts that came; those known stay as they are."""
        acts, self._acts = self._acts, []
        rows = [
            (
                self._desk(act.desk),
                act.number,
                act.kind,
                act.author,
                act.at.isoformat(timespec="seconds"),
                act.detail,
            )
            for act in acts
            if max(len(act.kind), len(act.author), len(act.detail)) <= LONGEST
        ]
        if rows:
            self._conn.exec_driver_sql(
                "INSERT INTO acts (desk, number, kind, author, at, detail)"
                " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (desk, number) DO NOTHING",
                rows,
            )

    def _acts_of(self, wanted: Iterable[LocalDot]) -> dict[LocalDot, int]:
        """Return the acts of these desks and numbers that are here, each with its row."""
        return {
            (desk, number): n
            for n, desk, number in self._conn.exec_driver_sql(
                "SELECT a.n, a.desk, a.number FROM json_each(?) AS j CROSS JOIN acts AS a"
                " ON a.desk = j.value ->> 0 AND a.number = j.value ->> 1",
                (as_array(wanted),),
            )
        }


def _check_record(change: Change, entries: Sequence[Entry]) -> None:
    """Refuse a change of a record that is not there, or is of another table."""
    if entries and entries[0].table != change.table:
        raise _Refusal("同一编号的记录属于另一类")
    lacking = REQUIRED[change.table] - change.fields.keys()
    lacking -= {name for entry in entries if lacking for name in entry.fields}
    if lacking and change.fields.get(DELETED) != 1:
        raise _Refusal("本机没有这条记录，来文也不完整", yet=True)
