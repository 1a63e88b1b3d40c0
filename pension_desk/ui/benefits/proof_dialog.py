"""Entering proofs of life (资格认证): for one or many, the day and how, and Enter."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from pension_desk.domain.benefits import PROOF_MODES
from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.ids import RowId
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.benefits import jobs, words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.form_field import FormField

_SHOWN = 6
"""Names told; of more only how many there are."""


class ProofDialog(ActDialog):
    """Stays open with what was typed until the proofs are taken."""

    taken = Signal()

    def __init__(self, seat: Seat, people: tuple[tuple[RowId, str], ...]) -> None:
        super().__init__(seat, self.tr("登记资格认证"))
        self._people = people
        self.mode = QComboBox()
        for number, code in enumerate(PROOF_MODES.codes, 1):
            self.mode.addItem(f"{number} {words.proof_mode_word(code)}", code)
        editor = QLineEdit()
        editor.setPlaceholderText(self.tr("今天"))
        self.fields = {
            "mode": FormField(self.tr("方式"), self.mode),
            "day": FormField(self.tr("认证日期"), editor),
        }
        whose = QLabel(self._whose())
        whose.setWordWrap(True)
        self.body.addWidget(whose)
        widest = max(field.label.sizeHint().width() for field in self.fields.values())
        for field in self.fields.values():
            field.label.setMinimumWidth(widest)
            self.body.addWidget(field)
        hint = QLabel(self.tr("村里看到或听到本人在世就可以登记；名单来了再由名单确认。"))
        hint.setWordWrap(True)
        dress(hint, "muted")
        self.body.addWidget(hint)
        self.body.addStretch(1)
        self.close_button = self.add_button(self.tr("返回"), self.reject)
        self.save_button = self.add_button(self.tr("登记"), self._save, default=True)
        self.grow(30, 16)
        self.mode.setFocus()

    def _whose(self) -> str:
        mark = self.tr("、")
        told = mark.join(name for _row, name in self._people[:_SHOWN])
        if len(self._people) <= _SHOWN:
            return told
        return self.tr("{names}等 {n} 人").format(names=told, n=len(self._people))

    def _save(self) -> None:
        if self.busy:
            return
        try:
            day = typed_day(self.fields["day"].text, self.seat.desk.today())
        except Refused as error:
            self.fields["day"].point_at(told_of(error))
            return
        rows = tuple(row for row, _name in self._people)
        job = partial(jobs.prove, self.seat.desk, rows, day, str(self.mode.currentData()))
        self.run_write(job, self._on_taken, "", self._point_at)

    def _point_at(self, error: DeskError) -> None:
        if error.reason != "not_drawing":
            self.notice.say("")
            self.fields["day"].point_at(told_of(error))

    def _on_taken(self, count: int) -> None:
        said = self.tr("已登记 {n} 人的资格认证（Ctrl+Z 可撤销）")
        self.seat.shell.note(said.format(n=count))
        self.taken.emit()
        self.accept()
