"""The figures of one line of the make-up page, each a button that opens its working."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from pension_desk.domain.working import Working
from pension_desk.services.make_up import MakeUpLine, MakeUpWorkings
from pension_desk.ui.line_words import yuan
from pension_desk.ui.reckon.make_up_lines import starred
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import translate


class MakeUpFigure(StrEnum):
    """The figures that a line shows."""

    COST = "cost"
    YEARS_BEFORE = "years_before"
    YEARS_AFTER = "years_after"
    MONTHLY_BEFORE = "monthly_before"
    MONTHLY_AFTER = "monthly_after"


def working_of(found: MakeUpWorkings, which: MakeUpFigure) -> Working | None:
    """Return the working of a figure, None for a benefit that years are missing for."""
    workings: dict[MakeUpFigure, Working | None] = {
        MakeUpFigure.COST: found.cost,
        MakeUpFigure.YEARS_BEFORE: found.years_before,
        MakeUpFigure.YEARS_AFTER: found.years_after,
        MakeUpFigure.MONTHLY_BEFORE: found.monthly_before,
        MakeUpFigure.MONTHLY_AFTER: found.monthly_after,
    }
    return workings[which]


def _words(line: MakeUpLine) -> dict[MakeUpFigure, str]:
    def monthly(fen: int | None) -> str:
        if fen is None:
            return translate("make_up", "领不到")
        return starred(yuan(fen), unsure=line.monthly_unsure)

    return {
        MakeUpFigure.COST: translate("make_up", "最低要缴 {sum} 元").format(
            sum=starred(yuan(line.cost_fen), unsure=line.cost_unsure)
        ),
        MakeUpFigure.YEARS_BEFORE: translate("make_up", "不补 {n} 年").format(n=line.years_before),
        MakeUpFigure.YEARS_AFTER: translate("make_up", "补了 {n} 年").format(n=line.years_after),
        MakeUpFigure.MONTHLY_BEFORE: translate("make_up", "不补每月 {sum}").format(
            sum=monthly(line.monthly_before_fen)
        ),
        MakeUpFigure.MONTHLY_AFTER: translate("make_up", "补了每月 {sum}").format(
            sum=monthly(line.monthly_after_fen)
        ),
    }


class FigureRow(QWidget):
    """Shows the figures of the line under the cursor."""

    opened = Signal(object)
    """`MakeUpFigure` whose working is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who = QLabel()
        dress(self._who, "muted")
        self.buttons = {which: QPushButton() for which in MakeUpFigure}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._who)
        for which, button in self.buttons.items():
            dress(button, "link")
            button.setToolTip(self.tr("看这个数是怎么算出来的"))
            button.clicked.connect(partial(self._open, which))
            row.addWidget(button)
        row.addStretch(1)
        self.show_line(None)

    def show_line(self, line: MakeUpLine | None) -> None:
        """Show a line's figures, nothing without one."""
        self.setEnabled(line is not None)
        if line is None:
            return
        self._who.setText(self.tr("{name}的数怎么算：").format(name=line.name))
        for which, words in _words(line).items():
            self.buttons[which].setText(words)

    def _open(self, which: MakeUpFigure, *_checked: bool) -> None:
        self.opened.emit(which)
