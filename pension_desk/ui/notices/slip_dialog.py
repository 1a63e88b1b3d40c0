"""Entering a return slip (登记回执): which choice, what was written, and the visit that follows."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListWidget, QListWidgetItem

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.form_kinds import form_label
from pension_desk.domain.notices import NoticeRecord, SlipAnswer, slip_visit
from pension_desk.domain.short_codes import spaced_code
from pension_desk.domain.visits import VisitEntry
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.notices.jobs import SlipPage, take_slip
from pension_desk.ui.notices.words import answer_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.visits.dialog import VisitDialog
from pension_desk.ui.visits.jobs import Door, read_door
from pension_desk.ui.widgets.form_field import FormField, grow_to_fit


class SlipDialog(ActDialog):
    """The choices as they are printed, by digit; then the visit is offered, filled in."""

    def __init__(self, seat: Seat, page: SlipPage) -> None:
        super().__init__(seat, self.tr("登记回执"))
        self._page = page
        self.choices = QListWidget()
        self.note = FormField(self.tr("写了什么"))
        self.promised = FormField(self.tr("承诺办理日期"), _line(self.tr("如 12.1，可以不填")))
        self.day = FormField(self.tr("收回日期"), _line(self.tr("今天")))
        self.visit = QCheckBox(self.tr("接着登记一次走访（把回执的内容带过去）"))
        self._lay_out()
        self.add_button(self.tr("返回"), self.reject)
        self.agree = self.add_button(self.tr("登记"), self.save, default=True)
        self.choices.currentRowChanged.connect(self._on_choice)
        self.grow(38, 24)
        self.choices.setFocus()
        self._on_choice(self.choices.currentRow())

    def _lay_out(self) -> None:
        record = self._page.record
        whose = QLabel(
            self.tr("{kind}　{code}　{hamlet} {number}　{name}").format(
                kind=form_label(record.kind), code=spaced_code(record.code),
                hamlet=record.hamlet, number=record.household_no, name=self._page.name,
            )
        )  # fmt: skip
        dress(whose, "heading")
        self.choices.setAccessibleName(self.tr("回执上勾了哪一项"))
        self.choices.setWordWrap(True)
        for number, choice in enumerate(self._page.choices, start=1):
            words = choice.words.split("_")[0].rstrip("：，、 ")  # up to the first blank
            item = QListWidgetItem(f"{number}　{words}")
            item.setData(Qt.ItemDataRole.UserRole, choice.answer)
            self.choices.addItem(item)
        if not self._page.choices:
            for answer in (SlipAnswer.DONE, SlipAnswer.OTHER):
                item = QListWidgetItem(answer_words(answer))
                item.setData(Qt.ItemDataRole.UserRole, answer)
                self.choices.addItem(item)
        self.choices.setCurrentRow(0)
        self.visit.setChecked(True)
        self.visit.setEnabled(self._page.resident is not None)
        keys = QLabel(self.tr("数字选哪一项　Tab 到下一格　Enter 登记"))
        dress(keys, "small")
        fields = (self.note, self.promised, self.day)
        widest = max(field.label.sizeHint().width() for field in fields)
        for field in fields:
            field.label.setMinimumWidth(widest)
        self.body.addWidget(whose)
        self.body.addWidget(self.choices, 1)
        for part in (self.note, self.promised, self.day, self.visit, keys):
            self.body.addWidget(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit while the list has the cursor; Enter enters the slip."""
        text = event.text()
        if text.isdecimal() and 0 < int(text) <= self.choices.count() and self._on_list():
            self.choices.setCurrentRow(int(text) - 1)
        else:
            super().keyPressEvent(event)

    def _on_list(self) -> bool:
        return not any(field.editor.hasFocus() for field in (self.note, self.promised, self.day))

    @property
    def answer(self) -> SlipAnswer:
        """What the chosen choice means."""
        return SlipAnswer(self.choices.currentItem().data(Qt.ItemDataRole.UserRole))

    def _on_choice(self, row: int) -> None:
        if row >= 0:
            self.promised.setVisible(self.answer is SlipAnswer.PROMISED)

    def save(self) -> None:
        """Enter the slip; what is wrong is told where it was typed."""
        try:
            on = self._day(self.day)
            self._day(self.promised)
        except Refused:
            return
        job = partial(
            take_slip, self.seat.desk, self._page.record.id, self.answer, self.note.text, on
        )
        self.run_write(job, self._taken, "", self._point_at)

    def _day(self, field: FormField) -> date | None:
        try:
            return typed_day(field.text, self._page.today)
        except Refused as error:
            field.point_at(told_of(error))
            grow_to_fit(self)
            raise

    def _point_at(self, error: DeskError) -> None:
        fields = {"no_reason": self.note, "future_date": self.day, "before_printing": self.day}
        field = fields.get(error.reason)
        if field is not None:
            self.notice.say("")
            field.point_at(told_of(error))
            grow_to_fit(self)

    def _taken(self, record: NoticeRecord) -> None:
        self.accept()
        words = self.tr("已登记回执：{code}，{answer}")
        told = words.format(code=spaced_code(record.code), answer=answer_words(record.answer))
        self.seat.shell.note(told)
        if self.visit.isChecked() and self._page.resident is not None:
            promised = typed_day(self.promised.text, self._page.today)
            on = record.returned_on or self._page.today
            entry = slip_visit(record.kind, SlipAnswer(record.answer), record.note, on, promised)
            several = record.resident is None
            job = partial(read_door, self.seat.desk, self._page.resident, several)
            # this dialog is gone when the household has been read
            self.seat.worker.read(job, partial(_offer_visit, self.seat, entry))


def _offer_visit(seat: Seat, entry: VisitEntry, door: Door) -> None:
    """Open the visit's dialog with what the slip says."""
    dialog = VisitDialog(seat, door, entry)
    dialog.propose(entry)
    dialog.open()


def _line(hint: str) -> QLineEdit:
    editor = QLineEdit()
    editor.setPlaceholderText(hint)
    return editor
