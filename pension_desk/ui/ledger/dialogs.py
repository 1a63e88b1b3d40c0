"""Correcting and refunding one confirmed entry. What was typed stays until it is taken."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.money_text import read_fen
from pension_desk.domain.payment_rules import FIRST_YEAR
from pension_desk.domain.roster import Contribution, PersonPage
from pension_desk.services.outcome import Written
from pension_desk.ui.ledger import jobs
from pension_desk.ui.line_words import entry_word, yuan
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.form_field import FormField, grow_to_fit


class EntryDialog(QDialog):
    """Fields about one entry, a reason, and what the worker is to do with them."""

    def __init__(self, seat: Seat, name: str, entry: Contribution) -> None:
        super().__init__(seat.shell.dialog_parent())
        self._seat = seat
        self._entry = entry
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        words = self.tr("{name} {year}年 {kind} {sum} 元")
        self.title = QLabel(
            words.format(
                name=name,
                year=entry.year,
                kind=entry_word(entry.kind),
                sum=yuan(entry.amount_fen),
            )
        )
        reasons = QComboBox()
        reasons.setEditable(True)
        self.reason = FormField(self.tr("原因"), reasons)
        self.agree = QPushButton()
        self._leave = QPushButton(self.tr("返回"))
        self.problem = QLabel()

    def lay_out(self, heading: str, reasons: tuple[str, ...], *fields: FormField) -> None:
        """Put the fields between title and reason."""
        self.setWindowTitle(heading)
        self.agree.setText(heading)
        self.agree.setDefault(True)
        dress(self.title, "heading")
        dress(self.problem, "error")
        self.problem.setWordWrap(True)
        editor = self.reason.editor
        if isinstance(editor, QComboBox):
            editor.addItems(list(reasons))
            editor.setCurrentText("")
        unit = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(unit, unit, unit, unit)
        column.setSpacing(unit // 2)
        note = QLabel(self.tr("原来的那一笔保留不动，另记一笔。"))
        dress(note, "muted")
        widest = max(field.label.sizeHint().width() for field in (*fields, self.reason))
        for field in (*fields, self.reason):
            field.label.setMinimumWidth(widest)
        for part in (self.title, note, *fields, self.reason, self.problem):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self.agree)
        column.addLayout(buttons)
        self.setMinimumWidth(unit * 24)
        self.agree.clicked.connect(self._try)
        self._leave.clicked.connect(self.reject)

    @abstractmethod
    def send(self) -> None:
        """Hand the work in; refuses what was typed wrong."""

    def hand_in(self, job: partial[Written[PersonPage]]) -> None:
        """Have the worker do it, and close when it is done."""
        self.agree.setEnabled(False)
        self._seat.worker.write(job, self._on_done, self._show_refusal)

    def typed_fen(self, field: FormField) -> int:
        """Return the sum of a field; refused when it is none, nothing typed being none."""
        try:
            fen = read_fen(field.text)
        except ValueError:
            fen = None
        if fen is None or fen < 0:
            field.point_at(self.tr("请填写金额，单位是元。"))
            raise Refused("bad_amount", "")
        return fen

    def places(self) -> dict[str, FormField]:
        """Return the field that each refusal is about; others are told below all."""
        return {"no_reason": self.reason}

    def _try(self) -> None:
        self.problem.clear()
        try:
            self.send()
        except Refused as error:
            self._show_refusal(error)

    def _on_done(self, page: PersonPage) -> None:
        words = self.tr("{name}：{act}，已记入台账（Ctrl+Z 可撤销）")
        self._seat.shell.note(words.format(name=page.resident.name, act=self.windowTitle()))
        self.accept()

    def _show_refusal(self, error: DeskError) -> None:
        self.agree.setEnabled(True)
        at = self.places().get(error.reason)
        if error.message and at is not None:
            at.point_at(told_of(error))
        elif error.message:
            self.problem.setText(told_of(error))
        grow_to_fit(self)


class CorrectDialog(EntryDialog):
    """What the sum and the year should be; a sum of 0: the entry should not be there."""

    def __init__(self, seat: Seat, name: str, entry: Contribution, left_fen: int) -> None:
        super().__init__(seat, name, entry)
        self.amount = FormField(self.tr("应为（元）"))
        self.amount.set_text(yuan(left_fen).replace(",", ""))
        years = QComboBox()
        last = seat.desk.today().year
        years.addItems([str(year) for year in range(last, FIRST_YEAR - 1, -1)])
        self.year = FormField(self.tr("应属年度"), years)
        self.year.set_text(str(entry.year))
        reasons = (
            self.tr("税务更正"),
            self.tr("年度录错"),
            self.tr("本来没有这笔"),
        )
        self.lay_out(self.tr("更正"), reasons, self.amount, self.year)
        self.amount.editor.setToolTip(self.tr("本来没有这笔的，填 0"))
        self.amount.editor.setFocus()

    def places(self) -> dict[str, FormField]:
        """Return the field that each refusal is about."""
        sums = dict.fromkeys(
            ("not_a_tier", "bad_amount", "bad_subsidy", "bad_on_behalf", "nothing_changed"),
            self.amount,
        )
        return super().places() | sums | {"bad_year": self.year}

    def send(self) -> None:
        """Hand the correction in."""
        entry, desk = self._entry, self._seat.desk
        job = partial(
            jobs.correct,
            desk,
            entry.resident,
            entry.id,
            self.typed_fen(self.amount),
            int(self.year.text),
            self.reason.text,
        )
        self.hand_in(job)


class RefundDialog(EntryDialog):
    """How much went back, and when."""

    def __init__(self, seat: Seat, name: str, entry: Contribution, left_fen: int) -> None:
        super().__init__(seat, name, entry)
        self.amount = FormField(self.tr("退费（元）"))
        self.amount.set_text(yuan(left_fen).replace(",", ""))
        self.day = FormField(self.tr("退费日期"))
        self.day.set_text(seat.desk.today().isoformat())
        reasons = (
            self.tr("重复缴费"),
            self.tr("与职保重叠"),
            self.tr("死亡后缴费"),
            self.tr("领取待遇后缴费"),
        )
        self.lay_out(self.tr("退费"), reasons, self.amount, self.day)
        self.amount.editor.setFocus()

    def places(self) -> dict[str, FormField]:
        """Return the field that each refusal is about."""
        days = ("bad_date", "future_date", "early_date", "date_before_year")
        at = dict.fromkeys(days, self.day)
        return super().places() | at | {"refund_too_much": self.amount, "bad_amount": self.amount}

    def send(self) -> None:
        """Hand the refund in."""
        entry, desk = self._entry, self._seat.desk
        job = partial(
            jobs.refund,
            desk,
            entry.resident,
            entry.id,
            self.typed_fen(self.amount),
            typed_day(self.day.text, desk.today()),
            self.reason.text,
        )
        self.hand_in(job)
