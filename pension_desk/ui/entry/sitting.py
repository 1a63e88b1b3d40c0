"""A sitting at a list: where it is, what was typed, what is on its way, what was entered.

Plain values, no widgets: the page shows it and hands it keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from uuid import uuid4

from pension_desk.domain.entry import Draft, EnteredLine, EntryLine, LineDraft, Source, next_voucher
from pension_desk.domain.errors import DeskError
from pension_desk.domain.hardship import foremost
from pension_desk.domain.ids import RowId
from pension_desk.domain.money_text import exact_yuan
from pension_desk.domain.payment_entry import Entry, Way, kind_at, on_its_way, voucher_used
from pension_desk.domain.roster import Contribution
from pension_desk.services.entry import EntryList, LineEntry
from pension_desk.ui.entry.fields import CARRIED
from pension_desk.ui.entry.typed import FieldRefused, Reader
from pension_desk.ui.told import told_of


class Stage(Enum):
    """How far a line is in this sitting."""

    OPEN = auto()
    TYPED = auto()
    ON_ITS_WAY = auto()
    ENTERED = auto()
    REFUSED = auto()


@dataclass(frozen=True)
class Row:
    """A line with how far it is. ``first``: the first of its household.

    ``entered``: what today brought, the latest first; ``why``: why it was refused.
    """

    line: EntryLine
    first: bool
    stage: Stage = Stage.OPEN
    entered: tuple[EnteredLine, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Totals:
    """What today has come to: payments and their sum in fen, visits.

    ``left``: lines of the list without anything. ``typed``: lines typed and not entered.
    """

    payments: int
    fen: int
    visits: int
    left: int
    typed: int


@dataclass(frozen=True)
class _Sent:
    """What is on its way to be written, and what was typed for it."""

    entry: LineEntry
    values: dict[str, str]


class Sitting:
    """One list under way. ``at`` is the row that the fields belong to."""

    def __init__(self, listed: EntryList, today: date, *, town: bool) -> None:
        self._today, self._town = today, town
        self._listed = listed
        self.reader = Reader(listed.policy, today, town, listed.year)
        self.lines = list(listed.lines)
        self._at_of = {line.id: at for at, line in enumerate(listed.lines)}
        self.at = 0
        self.entered: list[EnteredLine] = []
        self._entered_of: dict[RowId, list[EnteredLine]] = {}
        self._drafts: dict[RowId, dict[str, str]] = {}
        self._last: dict[str, str] = {}
        self._on_its_way: dict[RowId, _Sent] = {}
        self._why: dict[RowId, str] = {}

    @property
    def listed(self) -> EntryList:
        """The list as it stands, with whom was added to it."""
        return replace(self._listed, lines=tuple(self.lines))

    @property
    def source(self) -> Source:
        """Which list it is."""
        return self._listed.source

    @property
    def year(self) -> int:
        """The payment year that is entered."""
        return self._listed.year

    @property
    def place(self) -> str:
        """Whose list it is."""
        return self._listed.place

    @property
    def printed_on(self) -> date | None:
        """When it was printed; None for a list of a place."""
        return self._listed.printed_on

    @property
    def line(self) -> EntryLine | None:
        """The line that the fields belong to, None for an empty list."""
        return self.lines[self.at] if self.lines else None

    def row(self, at: int) -> Row:
        """Return a line with how far it is."""
        line = self.lines[at]
        before = self.lines[at - 1] if at else None
        first = before is None or _door(before) != _door(line)
        found = tuple(self._entered_of.get(line.id, ()))
        stage = self._stage(line.id, entered=bool(found))
        return Row(line, first, stage, found, self._why.get(line.id, ""))

    def rows(self) -> list[Row]:
        """Return every line with how far it is."""
        return [self.row(at) for at in range(len(self.lines))]

    def _stage(self, row: RowId, *, entered: bool) -> Stage:
        if row in self._on_its_way:
            return Stage.ON_ITS_WAY
        if row in self._why:
            return Stage.REFUSED
        if row in self._drafts:
            return Stage.TYPED
        return Stage.ENTERED if entered else Stage.OPEN

    # --- walking --------------------------------------------------------------------------

    def move(self, by: int) -> bool:
        """Go so many lines on or back; false at the end of the list."""
        wanted = self.at + by
        if not 0 <= wanted < len(self.lines):
            return False
        self.at = wanted
        return True

    def move_house(self, by: int) -> bool:
        """Go to the first line of the next household (1) or of the one before (-1)."""
        at = self.at + by
        while 0 <= at < len(self.lines):
            if at == 0 or _door(self.lines[at - 1]) != _door(self.lines[at]):
                self.at = at
                return True
            at += by
        return False

    def go_to(self, row: RowId) -> bool:
        """Go to a resident's line; false where there is none."""
        self.at = self._at_of.get(row, self.at)
        return row in self._at_of

    def go_to_place(self, place: int) -> bool:
        """Go to the line printed with this number; false where there is none."""
        found = next((at for at, line in enumerate(self.lines) if line.place == place), None)
        if found is not None:
            self.at = found
        return found is not None

    def missing(self, place: int) -> bool:
        """Return whether the paper has this line but its person is no longer on the roster."""
        return place in self._listed.missing

    def add(self, line: EntryLine) -> None:
        """Take somebody who does not stand on the list to its end, and go there."""
        self.lines.append(line)
        self.at = self._at_of[line.id] = len(self.lines) - 1

    # --- typing ---------------------------------------------------------------------------

    def values(self) -> dict[str, str]:
        """Return what the current line's fields show at first: its draft, or what is carried."""
        line = self.line
        if line is None:
            return {}
        kept = self._drafts.get(line.id)
        return dict(kept) if kept is not None else self._carried(line)

    def _carried(self, line: EntryLine) -> dict[str, str]:
        found = {name: self._last[name] for name in CARRIED if self._last.get(name)}
        found.setdefault("way", Way.OWN.value)
        if found["way"] == Way.ON_BEHALF:
            found["identity"] = foremost(line.payer.identities)
        return {name: value for name, value in found.items() if value}

    def keep(self, values: Mapping[str, str]) -> None:
        """Keep what was typed into the current line, or forget it where nothing is left of it."""
        line = self.line
        if line is None:
            return
        if self.reader.pays(values) or self.reader.visits(values):
            if self._drafts.get(line.id) != dict(values):
                self._why.pop(line.id, None)
            self._drafts[line.id] = dict(values)
        else:
            self._drafts.pop(line.id, None)
            self._why.pop(line.id, None)

    def carry(self, values: Mapping[str, str]) -> None:
        """Let the next lines begin with these values of the fields that stay."""
        self._last |= {name: values.get(name, "") for name in CARRIED}

    def repeated(self, name: str) -> str:
        """Return the value that a field had in the line entered before; vouchers count on."""
        last = self._last.get(name, "")
        return next_voucher(last) if name == "voucher" else last

    @property
    def draft(self) -> Draft:
        """All that is typed and not entered, and what is on its way, in case it is not taken."""
        sent = {row: one.values for row, one in self._on_its_way.items()}
        lines = tuple(
            LineDraft(row, tuple(typed.items())) for row, typed in (sent | self._drafts).items()
        )
        line = self.line
        return Draft(self.source, self.year, line.id if line else None, lines)

    def take_up(self, draft: Draft) -> int:
        """Put back what an earlier sitting left; return how many lines had something typed."""
        known = {line.id: line for line in self.lines}
        for one in draft.lines:
            line, typed = known.get(one.resident), dict(one.typed)
            if line is None or not self._entered_already(line, typed):
                self._drafts[one.resident] = typed
        if draft.current is not None:
            self.go_to(draft.current)
        return len(self._drafts)

    def follow(self, before: Sitting) -> None:
        """Go on from a sitting at the list as it was read before, or at another list.

        What is typed or on its way comes along, also of people who do not stand on this list.
        """
        self._last, self._drafts, self._why = before._last, before._drafts, before._why
        self._on_its_way = before._on_its_way
        if before.source == self.source:
            for row, sent in self._on_its_way.items():
                if sent.entry.payment is not None:
                    made = _provisional(row, sent.entry.payment, self._town, self._today)
                    self._change_entries(row, (made,), frozenset())
            if before.line is not None:
                self.go_to(before.line.id)

    def _entered_already(self, line: EntryLine, typed: Mapping[str, str]) -> bool:
        """Return whether a draft was being written when the program ended, and was written."""
        try:
            self.reader.read(line, typed, again=False)
        except FieldRefused as error:
            return error.double and line.id in self._entered_of
        return False

    # --- entering -------------------------------------------------------------------------

    def read(self, values: Mapping[str, str], *, again: bool) -> LineEntry | None:
        """Return what the current line comes to, None for nothing; see `Reader.read`."""
        line = self.line
        if line is None:
            return None
        if line.id in self._on_its_way:
            raise FieldRefused("amount", on_its_way())
        entry = self.reader.read(line, values, again=again)
        if entry is not None and entry.payment is not None:
            self._check_voucher(entry.payment, line)
        return entry

    def _check_voucher(self, payment: Entry, line: EntryLine) -> None:
        """Refuse a voucher that this sitting has used or sent off for somebody else."""
        if not payment.voucher:
            return
        sent = [(row, one.entry.payment) for row, one in self._on_its_way.items()]
        stand = [(one.resident, one.payment) for one in self.entered]
        for row, other in (*sent, *stand):
            if other is not None and other.voucher == payment.voucher and row != line.id:
                name = self.lines[self._at_of[row]].name if row in self._at_of else ""
                raise FieldRefused("voucher", voucher_used(name, other.year))

    def send(self, entry: LineEntry, values: Mapping[str, str]) -> None:
        """Hear that the current line is on its way to be written."""
        self._last |= dict(values)
        self.carry(values)
        self._on_its_way[entry.resident] = _Sent(entry, dict(values))
        self._drafts.pop(entry.resident, None)
        self._why.pop(entry.resident, None)
        if entry.payment is not None:
            made = _provisional(entry.resident, entry.payment, self._town, self._today)
            self._change_entries(entry.resident, (made,), frozenset())

    def arrived(self, made: EnteredLine) -> int:
        """Hear that a line was written; return its row."""
        self._forget_provisional(made.resident)
        if made.payment is not None:
            self._change_entries(made.resident, (made.payment,), frozenset())
        if all(one.act != made.act for one in self.entered):
            self.show_entered((made, *self.entered))
        return self._at(made.resident, visit=made)

    def refused(self, row: RowId, error: DeskError) -> int:
        """Hear that a line was not taken: what was typed is there again; return its row."""
        sent = self._on_its_way.get(row)
        self._forget_provisional(row)
        if sent is not None:
            self._drafts.setdefault(row, sent.values)
        self._why[row] = told_of(error)
        return self._at(row)

    def _at(self, row: RowId, *, visit: EnteredLine | None = None) -> int:
        at = self._at_of.get(row, -1)
        if at >= 0 and visit is not None and visit.visit is not None:
            self.lines[at] = replace(self.lines[at], visit=visit.visit)
        return at

    def _forget_provisional(self, row: RowId) -> None:
        sent = self._on_its_way.pop(row, None)
        if sent is not None and sent.entry.payment is not None:
            self._change_entries(row, (), frozenset({_NOT_YET}))

    def _change_entries(
        self, row: RowId, more: tuple[Contribution, ...], less: frozenset[str]
    ) -> None:
        """Put entries before those of a line, or take out those with a note."""
        at = self._at_of.get(row)
        if at is not None:
            line, new = self.lines[at], {one.id for one in more}
            kept = (x for x in line.ledger if x.note not in less and x.id not in new)
            self.lines[at] = replace(line, ledger=(*more, *kept))

    # --- what it has come to --------------------------------------------------------------

    def show_entered(self, entered: Iterable[EnteredLine]) -> None:
        """Take what today has brought so far, the latest first."""
        self.entered = list(entered)
        self._entered_of = {}
        for one in self.entered:
            self._entered_of.setdefault(one.resident, []).append(one)

    @property
    def totals(self) -> Totals:
        """Count what today has brought, and what the list has left."""
        paid = [one.payment for one in self.entered if one.payment]
        touched = set(self._entered_of) | set(self._on_its_way)
        return Totals(
            len(paid),
            sum(one.amount_fen for one in paid),
            sum(one.visit is not None for one in self.entered),
            len(self.lines) - sum(row in self._at_of for row in touched),
            len(self._drafts),
        )

    @property
    def on_its_way(self) -> int:
        """How many lines are not written yet."""
        return len(self._on_its_way)

    def values_of(self, made: EnteredLine) -> dict[str, str]:
        """Return what had to be typed for an entered line, to be put right and entered again."""
        paid, visit = made.payment, made.visit
        found: dict[str, str] = {}
        if paid is not None:
            found |= {
                "amount": exact_yuan(paid.amount_fen),
                "way": way_of(paid).value,
                "channel": paid.channel,
                "day": paid.paid_on.isoformat() if paid.paid_on else "",
                "voucher": paid.voucher,
                "paid_by": paid.paid_by,
                "identity": paid.identity,
                "remark": paid.note,
                "year": str(paid.year) if paid.year != self.year else "",
            }
        if visit is not None:
            found |= {
                name: getattr(visit, name)
                for name in ("outcome", "reason", "met", "points", "mode", "next_step", "note")
            }
            found["visited"] = visit.visited_on.isoformat()
            for name, day in (("promised", visit.promised_on), ("next_on", visit.next_on)):
                found[name] = day.isoformat() if day else ""
        return {name: value for name, value in found.items() if value}

    def withdraw(self, lines: Iterable[EnteredLine]) -> None:
        """Hear that entered lines are being taken back."""
        acts = {one.act for one in lines}
        self.show_entered([one for one in self.entered if one.act not in acts])

    def put_back(self, made: EnteredLine) -> None:
        """Type an entered line's values again as a draft: it was taken back."""
        self._drafts[made.resident] = self.values_of(made)


_NOT_YET = "not written yet"
"""Note of an entry that stands in a line's year until it is written."""


def _provisional(row: RowId, entry: Entry, town: bool, today: date) -> Contribution:
    return Contribution(
        RowId(uuid4()),
        row,
        entry.year,
        kind_at(entry, town=town),
        entry.amount_fen,
        entry.paid_on or today,
        entry.channel,
        entry.voucher,
        "",
        _NOT_YET,
        entry.purpose,
    )


def way_of(paid: Contribution) -> Way:
    """Return the way in which an entry was made."""
    if paid.kind in (Way.ON_BEHALF, Way.SUBSIDY):
        return Way(paid.kind)
    return Way.MAKE_UP if paid.purpose else Way.OWN


def _door(line: EntryLine) -> tuple[str, str, RowId | None]:
    return line.village, line.household_no, None if line.household_no else line.id
