"""The life of a notice (通知单): prepared, printed, delivered, returned with an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.outcomes import Outcome
from pension_desk.domain.visit_words import OpenOutcome
from pension_desk.domain.visits import VisitEntry


class NoticeState(StrEnum):
    """How far a notice has come."""

    PREPARED = "prepared"
    PRINTED = "printed"
    DELIVERED = "delivered"
    RETURNED = "returned"

    @property
    def label(self) -> str:
        """The state as a person reads it."""
        return _STATE_LABELS[self]


_STATE_LABELS = {
    NoticeState.PREPARED: "待打印",
    NoticeState.PRINTED: "已打印，待送",
    NoticeState.DELIVERED: "已送达",
    NoticeState.RETURNED: "已收回执",
}


class SlipAnswer(StrEnum):
    """What a returned slip says, whatever the words of its choices (回执意思)."""

    DONE = "done"
    PROMISED = "promised"
    UNWILLING = "unwilling"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The answer as a person reads it."""
        return _ANSWER_LABELS[self]


_ANSWER_LABELS = {
    SlipAnswer.DONE: "已办",
    SlipAnswer.PROMISED: "答应办",
    SlipAnswer.UNWILLING: "不办",
    SlipAnswer.OTHER: "其他",
}


@dataclass(frozen=True)
class NoticeRecord:
    """A notice that a household or a person was given.

    ``resident``: whose it is where it is one person's. ``times_printed`` counts every printing,
    the first too. ``answer``: what the slip says, in `SlipAnswer`'s names; ``note`` in its words.
    """

    id: RowId
    village: VillageCode
    hamlet: str
    household_no: str
    resident: RowId | None
    kind: str
    year: int
    code: str
    prepared_on: date | None
    printed_on: date | None
    times_printed: int
    delivered_on: date | None = None
    delivered_by: str = ""
    returned_on: date | None = None
    answer: str = ""
    note: str = ""

    @property
    def place(self) -> tuple[str, str, RowId | None]:
        """Whose it is: village, household, and the person where it is one person's."""
        return self.village, self.household_no, self.resident

    @property
    def state(self) -> NoticeState:
        """How far it has come."""
        if self.returned_on:
            return NoticeState.RETURNED
        if self.delivered_on:
            return NoticeState.DELIVERED
        return NoticeState.PRINTED if self.times_printed else NoticeState.PREPARED


def check_delivery(record: NoticeRecord, day: date, today: date) -> None:
    """Refuse a delivery that cannot have been.

    Raises:
        Refused: ``not_printed``, ``delivered_already``, ``future_date``, ``before_printing``.
    """
    if not record.times_printed:
        raise Refused("not_printed", "这张单子还没有打印，不能标为已送达。", "请先打印。")
    if record.delivered_on:
        by = f"，送达人{record.delivered_by}" if record.delivered_by else ""
        raise Refused("delivered_already", f"这张单子已在{record.delivered_on}送达{by}。")
    _check_day("送达日期", record, day, today)


def check_return(record: NoticeRecord, day: date, today: date) -> None:
    """Refuse a returned slip that cannot be.

    Raises:
        Refused: ``not_printed``, ``returned_already``, ``future_date``, ``before_printing``.
    """
    if not record.times_printed:
        raise Refused("not_printed", "这张单子还没有打印，不会有回执。", "请核对编号。")
    if record.returned_on:
        raise Refused("returned_already", f"这张单子的回执已在{record.returned_on}登记。")
    _check_day("收回日期", record, day, today)


def _check_day(label: str, record: NoticeRecord, day: date, today: date) -> None:
    if day > today:
        raise Refused("future_date", f"{label}{day}在今天之后。")
    # the last printing may be a reprint; the first one cannot be earlier than its preparing
    began = record.prepared_on or record.printed_on
    if began and day < began:
        raise Refused("before_printing", f"{label}{day}早于打印的日子{began}。")


@dataclass(frozen=True)
class QueueFilter:
    """Which notices of the print queue are listed; empty parts mean no restriction."""

    year: int
    kinds: tuple[str, ...] = ()
    village: str = ""
    hamlet: str = ""
    household_no: str = ""
    states: tuple[NoticeState, ...] = ()


@dataclass(frozen=True)
class QueueLine:
    """A notice in the queue, with whose it is: the person's name, else the head's."""

    record: NoticeRecord
    name: str


_REGISTERS = frozenset({"invitation", "registration_form", "over60_notice"})
"""Kinds that ask to register first: a yes to them is no promise to pay yet."""

_PAYS = frozenset({"unpaid_reminder", "household_sum", "make_up_offer"})


def slip_visit(
    kind: str, answer: SlipAnswer, note: str, on: date, promised_on: date | None = None
) -> VisitEntry:
    """Return the visit that a returned slip comes to, to be offered for entering.

    Only what the slip says goes in: done is an outcome where the paper asked to pay or register,
    a refusal brings its reason, anything else stands in the note.
    """
    if answer is SlipAnswer.UNWILLING:
        return VisitEntry(visited_on=on, outcome=Outcome.UNWILLING.value, reason=note)
    outcome = ""
    if kind in _PAYS | _REGISTERS and answer is SlipAnswer.DONE:
        outcome = Outcome.JOINED.value
    elif kind in _REGISTERS and answer is SlipAnswer.PROMISED:
        outcome = OpenOutcome.AGREED_TO_REGISTER.value
    elif kind in _PAYS and answer is SlipAnswer.PROMISED:
        outcome = OpenOutcome.AGREED_TO_PAY.value
    promised = promised_on if answer is SlipAnswer.PROMISED else None
    said = f"回执：{answer.label}" + (f"，{note}" if note else "")
    return VisitEntry(visited_on=on, outcome=outcome, promised_on=promised, note=said)
