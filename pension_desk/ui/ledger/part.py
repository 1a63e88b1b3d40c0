"""The ledger as a part of a person's page: sums that open their entries, and what can be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.ledger import remaining
from pension_desk.domain.roster import Contribution
from pension_desk.services.desk import Role
from pension_desk.services.ledger import LedgerView
from pension_desk.ui.ledger.dialogs import CorrectDialog, RefundDialog
from pension_desk.ui.ledger.rows import (
    can_correct,
    can_withdraw,
    heads,
    rows,
    sum_words,
    years_sentence,
)
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.flow import FlowLayout
from pension_desk.ui.widgets.text_table import TextTable

ALL = "all"


class LedgerPart(QWidget):
    """Shows one person's ledger. A sum that is pressed leaves only the entries it is made of."""

    withdraw_requested = Signal(object)
    """`Contribution` that the person wants to take back."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._view: LedgerView | None = None
        self._opened = ALL
        self.sums: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._bar = QWidget()
        self._flow = FlowLayout(self._bar)
        self.years = QLabel()
        self.table = TextTable(self.tr("缴费台账"), heads(), wrapped=True)
        self.withdraw_button = QPushButton(self.tr("撤回这笔登记"))
        self.correct_button = QPushButton(self.tr("更正…"))
        self.refund_button = QPushButton(self.tr("退费…"))
        self._lay_out()
        self._connect_signals()

    def show_ledger(self, view: LedgerView) -> None:
        """Show a person's ledger; another person's begins with all entries."""
        same = self._view is not None and self._view.resident == view.resident
        self._view = view
        if not same:
            self._opened = ALL
        words = sum_words(view)
        if self._opened not in words:
            self._opened = ALL
        self._show_sums(words)
        self.years.setText(years_sentence(view))
        self.table.show_rows(rows(view, self._opened))
        self._on_row()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.years, "muted")
        self.years.setWordWrap(True)
        self._group.setExclusive(True)
        acts = QHBoxLayout()
        acts.addStretch(1)
        for button in (self.withdraw_button, self.refund_button, self.correct_button):
            acts.addWidget(button)
        town = self._seat.desk.identity.role is Role.TOWN
        self.correct_button.setVisible(town)
        self.refund_button.setVisible(town)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        column.addWidget(self._bar)
        column.addWidget(self.years)
        column.addWidget(self.table, 1)
        column.addLayout(acts)

    def _connect_signals(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.rows.modelReset.connect(self._on_row)
        self.withdraw_button.clicked.connect(self._ask_withdraw)
        self.correct_button.clicked.connect(partial(self._open_dialog, CorrectDialog))
        self.refund_button.clicked.connect(partial(self._open_dialog, RefundDialog))

    def _show_sums(self, words: dict[str, str]) -> None:
        if list(words) != list(self.sums):
            for old in self.sums.values():
                self._group.removeButton(old)
                self._flow.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.sums = {key: self._sum(key) for key in words}
        for key, text in words.items():
            self.sums[key].setText(text)
            self.sums[key].setChecked(key == self._opened)
        self._bar.updateGeometry()

    def _sum(self, key: str) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(self.tr("只看这个数是哪几笔加起来的"))
        button.clicked.connect(partial(self._open, key))
        self._group.addButton(button)
        self._flow.addWidget(button)
        return button

    def _open(self, key: str, *_checked: bool) -> None:
        self._opened = key
        if self._view is not None:
            self.table.show_rows(rows(self._view, key))

    def _on_row(self) -> None:
        entry = self.table.current_key()
        self.withdraw_button.setEnabled(can_withdraw(entry))
        self.correct_button.setEnabled(can_correct(entry))
        self.refund_button.setEnabled(can_correct(entry))

    def _ask_withdraw(self) -> None:
        entry = self.table.current_key()
        if can_withdraw(entry):
            self.withdraw_requested.emit(entry)

    def _open_dialog(self, dialog: type[CorrectDialog | RefundDialog], *_checked: bool) -> None:
        entry = self.table.current_key()
        if self._view is None or not isinstance(entry, Contribution):
            return
        entries = [line.entry for year in self._view.ledger.years for line in year.lines]
        dialog(self._seat, self._view.name, entry, remaining(entry, entries)).open()
