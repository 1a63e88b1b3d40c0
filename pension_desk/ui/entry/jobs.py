"""What entry at speed has done off the main thread: plain functions over the services."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.domain.entry import Draft, EnteredLine, EntryLine, Jump, Source, read_jump
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.progress import Watch
from pension_desk.services import entry, entry_draft, notice_codes, roster
from pension_desk.services.desk import Desk
from pension_desk.services.entry import EntryList, LineEntry, TakenBack
from pension_desk.services.outcome import Written


@dataclass(frozen=True)
class Start:
    """What the page begins with: where lists can be of, and what an earlier sitting left."""

    villages: tuple[VillageCode, ...]
    draft: Draft | None


@dataclass(frozen=True)
class Opened:
    """A list, and what today has brought so far."""

    listed: EntryList
    entered: tuple[EnteredLine, ...]


def start(desk: Desk) -> Start:
    """Return what the page begins with."""
    villages = tuple(one.code for one in roster.villages(desk))
    return Start(villages, entry_draft.kept_draft(desk))


def open_list(desk: Desk, source: Source, year: int) -> Opened:
    """Return a list with its lines."""
    return Opened(entry.open_list(desk, source, year), entry.entered_today(desk))


def read_again(desk: Desk, listed: EntryList) -> Opened:
    """Return the same list by what is known now."""
    return Opened(entry.read_again(desk, listed), entry.entered_today(desk))


def behind_code(desk: Desk, code: str) -> RowId | None:
    """Return whose notice bears a code; None for the code of a printed list.

    Refused for a code that this desk knows nothing of.
    """
    record = notice_codes.behind_code(desk, code)
    if record is None:
        return None
    if record.resident is not None:
        return record.resident
    members = roster.household(desk, record.village, record.household_no)
    return members[0].id if members else None


def scanned(text: str) -> Jump:
    """Return where a code leads that was scanned into a field; a wrong one leads nowhere."""
    return read_jump(text)


def line_of(desk: Desk, row: RowId, year: int) -> EntryLine:
    """Return somebody who stands on no list as a line without a number."""
    return entry.line_of(desk, row, year, 0)


def enter(desk: Desk, line: LineEntry, again: bool, _watch: Watch) -> Written[EnteredLine]:
    """Enter one line."""
    return entry.enter_line(desk, line, again=again)


def take_back(desk: Desk, acts: tuple[int, ...], _watch: Watch) -> Written[TakenBack]:
    """Take entered lines back."""
    return entry.take_back(desk, acts)


def keep_draft(desk: Desk, draft: Draft, _watch: Watch) -> Written[None]:
    """Keep what is typed and not entered."""
    return entry_draft.keep_draft(desk, draft)
