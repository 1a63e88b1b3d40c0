"""What the page of flexible workers has done off the main thread: functions over the services."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.flexible_workers import FlexibleFilter, Work
from pension_desk.domain.ids import RowId
from pension_desk.domain.messages import Message
from pension_desk.domain.progress import Watch
from pension_desk.domain.visit_words import Mode
from pension_desk.services import flexible_contact, flexible_workers, roster
from pension_desk.services.desk import Desk
from pension_desk.services.flexible_contact import Contacted, Texts
from pension_desk.services.flexible_workers import FlexibleList
from pension_desk.services.outcome import Written


@dataclass(frozen=True)
class Listed:
    """The list and the villages that the desk has people of."""

    found: FlexibleList
    villages: tuple[str, ...]


@dataclass(frozen=True)
class BatchLine:
    """One person of a batch: what to call, where they live, and the text (none: no text)."""

    id: RowId
    name: str
    phone: str
    place: str
    message: Message | None


@dataclass(frozen=True)
class Batch:
    """What a batch is made of: whom it reaches; texts and their warnings for SMS and WeChat."""

    lines: tuple[BatchLine, ...]
    without: int
    texts: Texts | None


def listed(desk: Desk, wanted: FlexibleFilter) -> Listed:
    """Return who the filter admits."""
    villages = tuple(one.code for one in roster.villages(desk))
    return Listed(flexible_workers.listed(desk, wanted), villages)


def batch(desk: Desk, numbers: array[int], mode: Mode, _watch: Watch) -> Batch:
    """Return what a batch to these people consists of."""
    found = flexible_workers.lines(desk, numbers)
    reached = [one for one in found if one.phone or mode is Mode.MAIL]
    written = mode in (Mode.SMS, Mode.WECHAT)
    texts = flexible_contact.texts(desk, numbers, mode) if written else None
    messages = texts.messages if texts else (None,) * len(reached)
    lines = tuple(
        BatchLine(one.id, one.name, one.phone, f"{one.hamlet} {one.household_no}".strip(), message)
        for one, message in zip(reached, messages, strict=True)
    )
    return Batch(lines, len(found) - len(reached), texts)


def copied(desk: Desk, texts: Texts, mode: Mode, _watch: Watch) -> Written[Texts]:
    """Log that texts were copied."""
    flexible_contact.note_taken(desk, texts, mode)
    return Written(texts)


def export(desk: Desk, texts: Texts, mode: Mode, out: Path, watch: Watch) -> Written[int]:
    """Write texts to a workbook."""
    return flexible_contact.export_texts(desk, texts, mode, out, watch)


def record(desk: Desk, numbers: array[int], mode: Mode, _watch: Watch) -> Written[Contacted]:
    """Enter that these people were told."""
    return flexible_contact.record_contacts(desk, numbers, mode)


def set_work(desk: Desk, numbers: array[int], work: Work | None, _watch: Watch) -> Written[int]:
    """Note what people live on."""
    rows = [one.id for one in flexible_workers.lines(desk, numbers)]
    return flexible_workers.set_work(desk, rows, work)
