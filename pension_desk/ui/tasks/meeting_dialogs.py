"""Entering a meeting and what it decided, and what came of that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QPlainTextEdit

from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.domain.task_words import MEETING_KINDS
from pension_desk.domain.tasks import Decision, Meeting
from pension_desk.services import meetings
from pension_desk.services.desk import Desk
from pension_desk.services.meetings import DecisionFields, MeetingFields
from pension_desk.services.outcome import Written
from pension_desk.ui.fields_dialog import FieldsDialog, choice, chosen
from pension_desk.ui.seat import Seat
from pension_desk.ui.tasks.words import meeting_word
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.text_question import TextQuestion


class MeetingDialog(FieldsDialog):
    """Enters a meeting, or changes one; decisions are added to it afterwards."""

    places: ClassVar[Mapping[str, str]] = {"no_topic": "topic", "future_date": "day"}

    def __init__(self, seat: Seat, meeting: Meeting | None = None) -> None:
        title = translate("tasks", "修改会议") if meeting else translate("tasks", "登记会议")
        super().__init__(seat, title)
        self._meeting = meeting
        held = meeting.held_on if meeting else seat.desk.today()
        self.add_field("topic", self.tr("议题"), meeting.topic if meeting else "")
        self.add_field("day", self.tr("日期"), held.isoformat())
        kinds = [(meeting_word(kind), kind) for kind in MEETING_KINDS.codes]
        self.add_field(
            "kind", self.tr("类别"),
            editor=choice(*kinds, current=meeting.kind if meeting else None),
        )  # fmt: skip
        self.add_field("who", self.tr("参加人员"), meeting.who if meeting else "")
        self.add_field("summary", self.tr("会议情况"), meeting.summary if meeting else "",
                       QPlainTextEdit())  # fmt: skip
        self.end_fields()
        self.grow(40, 28)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the meeting as typed."""
        told = MeetingFields(
            self.text("topic"), self.day("day"), str(chosen(self.fields["kind"])),
            self.text("who"), self.text("summary"),
        )  # fmt: skip
        return partial(_save, self.seat.desk, told, self._meeting.id if self._meeting else None)


def _save(desk: Desk, told: MeetingFields, row: RowId | None, _watch: Watch) -> Written[object]:
    made = meetings.save_meeting(desk, told, row)
    return Written(made.value, made.topics)


class DecisionDialog(FieldsDialog):
    """Adds a decision to a meeting."""

    places: ClassVar[Mapping[str, str]] = {"no_decision": "content", "due_before": "due"}

    def __init__(self, seat: Seat, meeting: Meeting) -> None:
        super().__init__(seat, translate("tasks", "新增议定事项"), meeting.topic)
        self._meeting = meeting
        self.add_field("content", self.tr("事项"))
        self.add_field("unit", self.tr("责任单位"))
        self.add_field("due", self.tr("期限"))
        self.end_fields()
        self.grow(36, 18)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the adding as typed."""
        told = DecisionFields(self.text("content"), self.text("unit"), self.day("due"))
        return partial(_decide, self.seat.desk, self._meeting.id, told)


def _decide(desk: Desk, row: RowId, told: DecisionFields, _watch: Watch) -> Written[object]:
    made = meetings.decide(desk, row, told)
    return Written(made.value, made.topics)


class FinishDialog(FieldsDialog):
    """Notes what came of a decision."""

    places: ClassVar[Mapping[str, str]] = {"no_result": "result", "future_date": "day"}

    def __init__(self, seat: Seat, decision: Decision) -> None:
        super().__init__(seat, translate("tasks", "办结"), decision.content)
        self._decision = decision
        self.add_field("result", self.tr("办理结果"))
        self.add_field("day", self.tr("办结日期"), seat.desk.today().isoformat())
        self.end_fields()
        self.grow(36, 16)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the noting as typed."""
        return partial(
            _finish, self.seat.desk, self._decision.id, self.text("result"), self.day("day")
        )


def _finish(
    desk: Desk, row: RowId, result: str, day: date | None, _watch: Watch
) -> Written[object]:
    made = meetings.finish(desk, row, result, day)
    return Written(made.value, made.topics)


def ask_remove(seat: Seat, meeting: Meeting) -> TextQuestion:
    """Ask why a meeting is to go, and take it away with what it decided."""
    question = TextQuestion(
        seat.shell.dialog_parent(),
        title=translate("tasks", "删除会议"),
        question=translate("tasks", "删除“{topic}”和它的议定事项？").format(topic=meeting.topic),
        label=translate("tasks", "原因"),
        agree=translate("tasks", "删除"),
        grave=True,
    )
    question.agreed.connect(partial(_remove_agreed, seat, meeting, question))
    question.open()
    return question


def _remove_agreed(seat: Seat, meeting: Meeting, question: TextQuestion, reason: str) -> None:
    job = partial(_remove, seat.desk, meeting.id, reason)
    seat.worker.write(job, lambda _none: question.accept(), question.show_refusal)


def _remove(desk: Desk, row: RowId, reason: str, _watch: Watch) -> Written[None]:
    return meetings.remove_meeting(desk, row, reason)
