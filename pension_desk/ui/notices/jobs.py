"""What the notices' dialog asks of the services; plain functions, run off the main thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.notices import NoticeRecord, QueueFilter, SlipAnswer, check_return
from pension_desk.domain.progress import Watch
from pension_desk.services import (
    contacts,
    notice_codes,
    notices,
    previews,
    print_queue,
    responsibility,
    roster,
)
from pension_desk.services.contacts import Contact
from pension_desk.services.desk import Desk
from pension_desk.services.notices import NoticeFile, Queued, Wanted
from pension_desk.services.outcome import Written
from pension_desk.services.previews import PageImage
from pension_desk.services.print_queue import Marked, Queue, SlipChoice


@dataclass(frozen=True)
class Places:
    """The villages that have residents, whom notices name, who is responsible for households."""

    villages: tuple[VillageCode, ...]
    contact: Contact
    officers: tuple[tuple[RowId, str], ...] = ()


@dataclass(frozen=True)
class SlipPage:
    """A notice whose slip is to be entered: its choices, and whom a visit would be about."""

    record: NoticeRecord
    choices: tuple[SlipChoice, ...]
    name: str
    resident: RowId | None
    today: date


def places(desk: Desk) -> Places:
    """Return what can be chosen from."""
    villages = tuple(village.code for village in roster.villages(desk))
    holding = [one for one in responsibility.officers(desk) if one.duties]
    officers = tuple((one.officer.id, one.officer.name) for one in holding)
    return Places(villages, contacts.contact(desk), officers)


def look(desk: Desk, wanted: Wanted, watch: Watch) -> Written[NoticeFile]:
    """Prepare the papers for looking at; nothing is counted."""
    return notices.print_papers(
        desk, wanted, previews.preview_file(desk), only_look=True, watch=watch
    )


def save(
    desk: Desk,
    wanted: Wanted,
    out: Path,
    watch: Watch,
    *,
    printed: tuple[int, int] | None = None,
) -> Written[NoticeFile]:
    """Write the papers for good and count them as printed."""
    return notices.print_papers(desk, wanted, out, printed=printed, watch=watch)


def queue_up(desk: Desk, wanted: Wanted, watch: Watch) -> Written[Queued]:
    """Put the papers into the print queue."""
    return notices.queue_up(desk, wanted, watch)


def page_picture_of(file: Path, page: int, room: tuple[int, int], zoom: float) -> PageImage:
    """Return a page, from 0, as large as it fits into a room of pixels, times the zoom."""
    across = previews.page_across(file, page)
    ratio = 210 / 297 if across else 297 / 210
    fitting = min(room[0], round(room[1] / ratio))
    return previews.page_image(file, page, min(_WIDEST, max(100, round(fitting * zoom))))


_WIDEST = 4_000


def keep_contact(desk: Desk, name: str, phone: str, _watch: Watch) -> Written[Contact]:
    """Remember whom notices name."""
    return contacts.set_contact(desk, name, phone)


def forget(desk: Desk, _watch: Watch) -> Written[None]:
    """Remove what was only looked at; on the writing thread, so after what still uses it."""
    previews.forget_previews(desk)
    return Written(None)


# --- the queue ---


def queue(desk: Desk, wanted: QueueFilter) -> Queue:
    """Return the print queue as filtered."""
    return print_queue.queue(desk, wanted)


def deliver(
    desk: Desk, rows: tuple[RowId, ...], by: str, on: date | None, watch: Watch
) -> Written[Marked]:
    """Mark notices as delivered."""
    return print_queue.deliver(desk, rows, by=by, on=on, watch=watch)


def deliver_code(
    desk: Desk, words: str, by: str, on: date | None, _watch: Watch
) -> Written[NoticeRecord]:
    """Mark the notice of a scanned code as delivered."""
    return print_queue.deliver_code(desk, words, by=by, on=on)


def withdraw(desk: Desk, rows: tuple[RowId, ...], _watch: Watch) -> Written[int]:
    """Take notices out of the queue."""
    return print_queue.withdraw(desk, rows)


def undo(desk: Desk, _watch: Watch) -> Written[str]:
    """Take back the last act at this desk."""
    return roster.undo_last(desk)


def find(desk: Desk, words: str) -> NoticeRecord:
    """Return the notice of a code."""
    return notice_codes.find_code(desk, words)


def slip_page(desk: Desk, record: NoticeRecord) -> SlipPage:
    """Return what is needed to enter a notice's slip; refused where none can come or one came."""
    check_return(record, desk.today(), desk.today())
    resident, name = record.resident, ""
    if record.household_no:
        members = roster.household(desk, record.village, record.household_no)
        own = [one for one in members if one.id == record.resident] or list(members)
        resident, name = (own[0].id, own[0].name) if own else (resident, "")
    elif resident is not None:
        name = roster.person(desk, resident).resident.name
    choices = print_queue.slip_choices(desk, record.kind)
    return SlipPage(record, choices, name, resident, desk.today())


def take_slip(
    desk: Desk, row: RowId, answer: SlipAnswer, note: str, on: date | None, _watch: Watch
) -> Written[NoticeRecord]:
    """Enter a returned slip."""
    return print_queue.take_slip(desk, row, answer, note, on=on)
