"""Writing a measure, filling in and meeting its deadlines, entering what was done for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QPlainTextEdit

from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.domain.task_words import Progress, Term
from pension_desk.domain.tasks import Measure, MeasureDeadline, term_of
from pension_desk.services import measures
from pension_desk.services.desk import Desk
from pension_desk.services.measures import DeadlineFields, MeasureFields
from pension_desk.services.outcome import Written
from pension_desk.ui.fields_dialog import BadField, FieldsDialog, choice, chosen
from pension_desk.ui.files_field import FilesField
from pension_desk.ui.seat import Seat
from pension_desk.ui.tasks.words import deadline_words, progress_word
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.text_question import TextQuestion

_TERMS = 3
"""How many deadlines the dialog has fields for; no plan seen gives a measure more than two."""


class MeasureDialog(FieldsDialog):
    """Writes a measure, or changes one with all of its deadlines."""

    places: ClassVar[Mapping[str, str]] = {
        "no_content": "content",
        "no_deadline": "term0",
        "bad_due": "term0",
    }

    def __init__(self, seat: Seat, measure: Measure | None = None) -> None:
        title = translate("tasks", "修改措施") if measure else translate("tasks", "新增措施")
        hint = translate("tasks", "时限写日期（2026-12-31）或“全年持续开展”，可以有几个。")
        super().__init__(seat, title, hint)
        self._measure = measure
        self.add_field("content", self.tr("内容"), measure.content if measure else "",
                       QPlainTextEdit())  # fmt: skip
        self.add_field("section", self.tr("条目"), measure.section if measure else "")
        self.add_field("units", self.tr("责任单位"), measure.units if measure else "")
        known = measure.deadlines if measure else ()
        for turn in range(max(_TERMS, len(known))):
            label = self.tr("完成时限") if not turn else self.tr("完成时限 {n}").format(n=turn + 1)
            self.add_field(f"term{turn}", label, _typed(known[turn]) if turn < len(known) else "")
        self.add_field("note", self.tr("备注"), measure.note if measure else "")
        self.end_fields()
        self.grow(44, 34)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the measure as typed."""
        known = self._measure
        told = MeasureFields(
            self.text("content"),
            self.text("section"),
            known.number if known else None,
            self.text("units"),
            self.text("note"),
            known.plan if known else "",
            tuple(self._terms()),
        )
        return partial(_save, self.seat.desk, told, known.id if known else None)

    def _terms(self) -> list[DeadlineFields]:
        found = []
        known = self._measure.deadlines if self._measure else ()
        names = [name for name in self.fields if name.startswith("term")]
        for turn, name in enumerate(names):
            words = self.text(name)
            if not words:
                continue
            before = known[turn] if turn < len(known) else None
            done = before.done_on if before else None
            if before is not None and words == _typed(before):
                found.append(DeadlineFields(before.wording, before.due_on, done))
            elif term_of(words) is Term.STANDING:
                found.append(DeadlineFields(words, None, done))
            else:
                found.append(DeadlineFields(before.wording if before else "", self.day(name), done))
        return found


def _typed(one: MeasureDeadline) -> str:
    return one.due_on.isoformat() if one.due_on else one.wording


def _save(desk: Desk, told: MeasureFields, row: RowId | None, _watch: Watch) -> Written[object]:
    made = measures.save_measure(desk, told, row)
    return Written(made.value, made.topics)


class FillInDialog(FieldsDialog):
    """Fills in the day that the plan leaves blank."""

    places: ClassVar[Mapping[str, str]] = {"bad_due": "day"}

    def __init__(self, seat: Seat, deadline: MeasureDeadline) -> None:
        hint = translate("tasks", "方案里写的是：{words}").format(words=deadline.wording or "—")
        super().__init__(seat, translate("tasks", "填写期限"), hint)
        self._deadline = deadline
        day = deadline.due_on.isoformat() if deadline.due_on else ""
        self.add_field("day", self.tr("截止日期"), day)
        self.end_fields()
        self.grow(30, 14)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the filling in."""
        day = self.day("day")
        if day is None:
            raise BadField("day", self.tr("请填写日期。"))
        return partial(_fill_in, self.seat.desk, self._deadline.id, day)


def _fill_in(desk: Desk, row: RowId, day: date, _watch: Watch) -> Written[object]:
    made = measures.fill_in(desk, row, day)
    return Written(made.value, made.topics)


class MeetDialog(FieldsDialog):
    """Notes that a deadline was met."""

    places: ClassVar[Mapping[str, str]] = {"future_date": "day"}

    def __init__(self, seat: Seat, deadline: MeasureDeadline) -> None:
        super().__init__(seat, translate("tasks", "完成"), deadline_words(deadline))
        self._deadline = deadline
        self.add_field("day", self.tr("完成日期"), seat.desk.today().isoformat())
        self.end_fields()
        self.grow(30, 14)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the noting."""
        return partial(_meet, self.seat.desk, self._deadline.id, self.day("day"))


def _meet(desk: Desk, row: RowId, day: date | None, _watch: Watch) -> Written[object]:
    made = measures.meet(desk, row, day)
    return Written(made.value, made.topics)


class ProgressDialog(FieldsDialog):
    """Enters what was done for a measure, with evidence."""

    places: ClassVar[Mapping[str, str]] = {"no_content": "content", "future_date": "day"}

    def __init__(self, seat: Seat, measure: Measure) -> None:
        super().__init__(seat, translate("tasks", "登记进展"), measure.heading)
        self._measure = measure
        self.add_field("day", self.tr("日期"), seat.desk.today().isoformat())
        states = [(progress_word(state), state.value) for state in Progress]
        self.add_field("state", self.tr("进展"), editor=choice(*states))
        self.add_field("content", self.tr("情况"), editor=QPlainTextEdit())
        self.files = FilesField(self.tr("佐证材料"))
        self.body.addWidget(self.files)
        self.end_fields()
        self.fields["content"].editor.setFocus()
        self.grow(40, 26)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the entry as typed."""
        state = str(chosen(self.fields["state"]))
        return partial(
            _enter, self.seat.desk, self._measure.id, self.text("content"), state,
            self.day("day"), self.files.files,
        )  # fmt: skip


def _enter(
    desk: Desk,
    row: RowId,
    content: str,
    state: str,
    day: date | None,
    files: tuple[Path, ...],
    _watch: Watch,
) -> Written[object]:
    made = measures.enter_progress(desk, row, content, state=state, on=day, files=files)
    return Written(made.value, made.topics)


def ask_remove(seat: Seat, measure: Measure) -> TextQuestion:
    """Ask why a measure is to go, and take it off the ledger."""
    question = TextQuestion(
        seat.shell.dialog_parent(),
        title=translate("tasks", "删除措施"),
        question=translate("tasks", "从台账里删除第 {n} 条措施和它的进展？").format(
            n=measure.number
        ),
        label=translate("tasks", "原因"),
        agree=translate("tasks", "删除"),
        grave=True,
    )
    question.agreed.connect(partial(_remove_agreed, seat, measure, question))
    question.open()
    return question


def _remove_agreed(seat: Seat, measure: Measure, question: TextQuestion, reason: str) -> None:
    job = partial(_remove, seat.desk, measure.id, reason)
    seat.worker.write(job, lambda _none: question.accept(), question.show_refusal)


def _remove(desk: Desk, row: RowId, reason: str, _watch: Watch) -> Written[None]:
    return measures.remove_measure(desk, row, reason)
