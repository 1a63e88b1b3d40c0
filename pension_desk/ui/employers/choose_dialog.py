"""Choosing another employer (另选单位): by a part of its name, its code or phone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from pension_desk.domain.employers import Employer
from pension_desk.services import employers
from pension_desk.services.employers import EmployerLine
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.employers.filters import Asked
from pension_desk.ui.employers.models import choice_model
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_table import LineTable


class EmployerChoiceDialog(ActDialog):
    """Shows the employers that fit what is typed; Enter takes the one under the cursor."""

    taken = Signal(object)
    """The employer that was chosen."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("employers", "另选单位"))
        self._every: tuple[EmployerLine, ...] = ()
        self.word = QLineEdit()
        self.word.setPlaceholderText(self.tr("单位名称、代码或电话"))
        self.word.setAccessibleName(self.tr("查找单位"))
        self.word.setClearButtonEnabled(True)
        self.table: LineTable[EmployerLine] = LineTable(choice_model(), self.tr("单位"))
        self.word.textChanged.connect(self._fill)
        self.table.line_opened.connect(self._take)
        self.table.line_changed.connect(self._switch)
        self.body.addWidget(self.word)
        self.body.addWidget(self.table, 1)
        self.close_button = self.add_button(self.tr("取消"), self.reject)
        self.take_button = self.add_button(self.tr("就是它"), self._take, default=True)
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grow(44, 26)
        job, token = partial(employers.lines, seat.desk), ("employer-choice", id(self))
        self.seat.worker.slow_read(job, self._show, self.notice.tell, token=token)

    def _show(self, found: tuple[EmployerLine, ...]) -> None:
        self._every = found
        self._fill()

    def _fill(self, *_text: object) -> None:
        asked = Asked(word=self.word.text().strip())
        self.table.lines.show_lines([line for line in self._every if asked.admits(line)])
        self.table.choose(0)
        self._switch()

    def _switch(self, *_line: object) -> None:
        self.take_button.setEnabled(self.table.current() is not None)

    def _take(self, *_line: object) -> None:
        line = self.table.current()
        if line is not None:
            chosen: Employer = line.employer
            self.accept()
            self.taken.emit(chosen)
