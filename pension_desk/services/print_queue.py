"""The print queue (打印队列): what was prepared, printed, delivered and returned, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pension_desk.documents.forms import Slip
from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import FORM_KINDS, form_label
from pension_desk.domain.ids import RowId
from pension_desk.domain.notices import (
    NoticeRecord,
    NoticeState,
    QueueFilter,
    QueueLine,
    SlipAnswer,
    check_delivery,
    check_return,
)
from pension_desk.domain.papers import walking_order
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.forms import forms_in_force
from pension_desk.services.notice_codes import find_code
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import notices as records
from pension_desk.store import print_queue as store

MOST_LINES = 5_000
"""Lines of the queue that are listed at once; the filters narrow a longer one."""

_AT_ONCE = 100
"""Notices written between two looks at whether the person has cancelled."""

_TOPICS = frozenset({Topic.NOTICES})
_ORDER = {name: number for number, name in enumerate(FORM_KINDS)}


@dataclass(frozen=True)
class Queue:
    """The queue as filtered: lines in walking order, and how many there are of each state.

    ``left_off``: lines beyond `MOST_LINES`.
    """

    lines: tuple[QueueLine, ...]
    counts: Mapping[NoticeState, int]
    left_off: int


@dataclass(frozen=True)
class Marked:
    """What was marked. ``refused``: each notice that could not be, with a sentence."""

    done: tuple[NoticeRecord, ...]
    refused: tuple[tuple[NoticeRecord, str], ...]


@dataclass(frozen=True)
class SlipChoice:
    """A choice on a return slip: its words as printed, and what it means."""

    words: str
    answer: SlipAnswer


def queue(desk: Desk, wanted: QueueFilter) -> Queue:
    """Return the print queue of a year as filtered."""
    with desk.file.reading() as conn:
        found = store.lines(conn, wanted)
        counts = store.counts(conn, wanted)
    ordered = sorted(found, key=_walked)
    return Queue(tuple(ordered[:MOST_LINES]), counts, max(0, len(ordered) - MOST_LINES))


def _walked(line: QueueLine) -> tuple[object, ...]:
    record = line.record
    place = walking_order(record.hamlet, record.household_no)
    return record.village, *place, line.name, _ORDER.get(record.kind, len(_ORDER)), record.code


def deliver(
    desk: Desk,
    notices: Sequence[RowId],
    *,
    by: str = "",
    on: date | None = None,
    watch: Watch = UNWATCHED,
) -> Written[Marked]:
    """Mark notices as delivered, as one act; those that cannot be are named and left as they are.

    Args:
        desk: the open desk.
        notices: their record ids.
        by: who brought them; the person at the desk when left out.
        on: the day; today when left out.
        watch: progress and cancel.

    Raises:
        Refused: none of them can be marked; the sentence is the first one's.
        Cancelled: by ``watch``; nothing was marked.
    """
    day, who = on or desk.today(), by.strip() or desk.author
    with desk.acting("deliver", _told(desk, notices)) as (conn, writer):
        found = records.with_ids(conn, notices)
        marked = _sorted_out(found, lambda one: check_delivery(one, day, desk.today()))
        fields: dict[str, FieldValue] = {"delivered_on": day.isoformat(), "delivered_by": who}
        for start in range(0, len(marked.done), _AT_ONCE):
            watch.step(start, len(marked.done), "标为已送达")
            some = marked.done[start : start + _AT_ONCE]
            writer.update_many("notices", [(one.id, fields) for one in some])
        watch.step(len(marked.done), len(marked.done), "标为已送达")
        done = records.with_ids(conn, [one.id for one in marked.done])
    return Written(Marked(done, marked.refused), _TOPICS)


def deliver_code(
    desk: Desk, words: str, *, by: str = "", on: date | None = None
) -> Written[NoticeRecord]:
    """Mark the notice of a scanned or typed code as delivered.

    Raises:
        Refused: what `find_code` and `deliver` refuse.
    """
    made = deliver(desk, [find_code(desk, words).id], by=by, on=on)
    return Written(made.value.done[0], made.topics)


def slip_choices(desk: Desk, kind: str) -> tuple[SlipChoice, ...]:
    """Return what a kind's return slip offers to tick, in the words in force at this desk."""
    with desk.file.reading() as conn:
        slip: Slip | None = forms_in_force(conn, (kind,))[kind].form.slip
    if slip is None:
        return ()
    return tuple(
        SlipChoice(words, SlipAnswer(answer))
        for words, answer in zip(slip.choices, slip.answers, strict=True)
    )


def take_slip(
    desk: Desk,
    notice: RowId,
    answer: SlipAnswer,
    note: str = "",
    *,
    on: date | None = None,
) -> Written[NoticeRecord]:
    """Enter a return slip that came back, with what it says.

    Args:
        desk: the open desk.
        notice: the notice's record id.
        answer: what the ticked choice means.
        note: what was written on it (档次、日期、原因).
        on: the day it came back; today when left out.

    Raises:
        Refused: no such notice, not printed, entered already, a wrong day, a refusal without
            its reason (``no_reason``).
    """
    day = on or desk.today()
    said = note.strip()
    if answer is SlipAnswer.UNWILLING and not said:
        raise Refused("no_reason", "不办的要写明原因。", "请照回执上写的原因填写。")
    with desk.acting("take_slip", _told(desk, [notice])) as (conn, writer):
        found = records.with_ids(conn, [notice])
        if not found:
            raise Refused(*_NO_SUCH)
        check_return(found[0], day, desk.today())
        fields: dict[str, FieldValue] = {
            "returned_on": day.isoformat(), "answer": answer.value, "note": said or None,
        }  # fmt: skip
        writer.update("notices", notice, fields)
        done = records.with_ids(conn, [notice])
    return Written(done[0], _TOPICS)


def withdraw(desk: Desk, notices: Sequence[RowId]) -> Written[int]:
    """Take notices that were never printed out of the queue; return how many.

    Raises:
        Refused: ``printed_already`` when none of them can be taken out.
    """
    with desk.acting("withdraw_notice", _told(desk, notices)) as (conn, writer):
        found = records.with_ids(conn, notices)
        gone = [one for one in found if one.state is NoticeState.PREPARED]
        if not gone:
            raise Refused(
                "printed_already", "选中的单子都印过了，留着才能按编号找回。", "没印的才能移出。"
            )
        for one in gone:
            writer.delete("notices", one.id)
    return Written(len(gone), _TOPICS)


_NO_SUCH = ("no_such_notice", "找不到这张单子，可能已移出队列。", "请重新读取。")


def _sorted_out(found: Sequence[NoticeRecord], check: Callable[[NoticeRecord], None]) -> Marked:
    """Hold each against a check; refused when none passes."""
    if not found:
        raise Refused(*_NO_SUCH)
    done: list[NoticeRecord] = []
    refused: list[tuple[NoticeRecord, str]] = []
    first: Refused | None = None
    for one in found:
        try:
            check(one)
        except Refused as why:
            first = first or why
            refused.append((one, why.sentence()))
        else:
            done.append(one)
    if not done and first is not None:
        raise first
    return Marked(tuple(done), tuple(refused))


def _told(desk: Desk, notices: Sequence[RowId]) -> str:
    """Return what the log says of marked notices: kind and household of the first, and how many."""
    with desk.file.reading() as conn:
        found = records.with_ids(conn, notices[:1])
    if not found:
        return ""
    one = found[0]
    several = f"等{len(notices)}张" if len(notices) > 1 else ""
    house = f"户{one.household_no}" if one.household_no else ""
    return f"{form_label(one.kind)} {division_name(one.village)}{one.hamlet}{house}{several}"
