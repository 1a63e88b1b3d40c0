"""A list under way as it is seen: the card above, the list and what was entered today below.

What is read, written and taken back is the page's (`pension_desk.ui.entry.page`).
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.payment_rules import Problem
from pension_desk.domain.short_codes import spaced_code
from pension_desk.services import entry
from pension_desk.ui.entry import jobs
from pension_desk.ui.entry.card import EntryCard
from pension_desk.ui.entry.entered import EnteredPart
from pension_desk.ui.entry.fields import Mode
from pension_desk.ui.entry.lists import ListBar
from pension_desk.ui.entry.models import list_model
from pension_desk.ui.entry.sitting import Row, Sitting
from pension_desk.ui.entry.told import told_of
from pension_desk.ui.entry.typed import FieldRefused
from pension_desk.ui.icons import Icon
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable

_ENOUGH = 22
"""Heights of the text from which on there is room for every key's name."""
_MODE = "entry_mode"
_DRAFT_MS = 300
"""A pause in typing after which what was typed is kept in the file."""


class ListTable(LineTable[Row]):
    """The list under way: the line that is entered stays in sight."""

    def walk_to(self, row: int) -> None:
        """Put the cursor on a row; at the edge a whole screen goes by, not a row at each step."""
        index = self.order.index(row, 0)
        if not self.viewport().rect().contains(self.visualRect(index)):
            above = self.order.index(max(0, row - 1), 0)
            self.scrollTo(above, QAbstractItemView.ScrollHint.PositionAtTop)
        self.setCurrentIndex(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current line in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


class EntrySheet(QWidget):
    """Shows a sitting's current line, walks it, and keeps what is typed."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._voucher: tuple[tuple[str, int], Problem | None] = (("", 0), None)
        self._mode = Mode.PAYMENT
        self.sitting: Sitting | None = None
        self.bar = ListBar(seat)
        self.title = QLabel()
        """What a printed list is called: no choice above says it."""
        self.card = EntryCard(seat.desk)
        self.table = ListTable(list_model(), self.tr("清单"), sortable=False)
        self.today = EnteredPart()
        self.nobody = EmptyState(
            Icon.CASH,
            self.tr("没有可以录入的人"),
            self.tr(
                "先导入居民名册；或者换一个屯、换一种名单。印过的入户登记清单，扫右上角的码就到。"
            ),
            self.tr("导入名单"),
        )
        self.stack = QStackedWidget()
        self._draft_timer = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._lay_out()
        self._set_mode(seat.remembered.choice(_MODE, Mode.PAYMENT))

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self, "page")
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.table)
        splitter.addWidget(self.today)
        self.table.setMinimumHeight(unit * 2)
        for at, share in ((0, 3), (1, 2)):
            splitter.setStretchFactor(at, share)
        splitter.setSizes([600, 400])
        self.stack.setMinimumHeight(unit * 4)
        self.stack.addWidget(splitter)
        self.stack.addWidget(self.nobody)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        dress(self.title, "heading")
        self.title.hide()
        column.addWidget(self.bar)
        column.addWidget(self.title)
        column.addWidget(self.card)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.card.fields.first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list its room where the text is large."""
        super().resizeEvent(event)
        little = self.height() < self.fontMetrics().height() * _ENOUGH
        self.card.use_little_room(little=little)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed before the page goes out of sight, as when the desk is locked."""
        super().hideEvent(event)
        if self._draft_timer.isActive():
            self._keep_draft()

    def show_title(self, sitting: Sitting) -> None:
        """Say which printed list is open; a list of a place is told by what is chosen above."""
        code = sitting.source.code
        self.title.setVisible(bool(code))
        if code:
            words = self.tr("{place} {day} 印的清单　编号 {code}　{n:,} 行")
            told = words.format(
                place=sitting.place,
                day=sitting.printed_on or "",
                code=spaced_code(code),
                n=len(sitting.lines),
            )
            self.title.setText(told)

    # --- the line -------------------------------------------------------------------------

    def _show_line(self, *, focus: bool = True) -> None:
        sitting = self.sitting
        if sitting is None:
            return
        values = sitting.values()
        self.card.show_line(sitting.line, sitting.year)
        self.card.show_problem("")
        self.card.fields.show_values(values)
        self._show_what_was_typed(values)
        if sitting.lines:
            self.table.walk_to(sitting.at)
            why = sitting.row(sitting.at).why
            if why:
                self.card.show_problem(why)
        self.today.show_totals(sitting.totals)
        self._tell()
        if focus and self.isVisible():
            self._to_field()

    def _show_what_was_typed(self, values: dict[str, str]) -> None:
        """Show fields that hold what was typed before, whatever the mode."""
        sitting = self.sitting
        if sitting is None:
            return
        pays, visits = sitting.reader.pays(values), sitting.reader.visits(values)
        hidden = {Mode.PAYMENT: visits, Mode.VISIT: pays, Mode.BOTH: False}
        self._show_mode(Mode.BOTH if hidden[self._mode] else self._mode)

    def _to_field(self) -> None:
        self.card.fields.first.setFocus()
        self.card.fields.first.selectAll()

    def _across(self, name: str) -> None:
        """Go from the payment to the visit or back, for this line alone."""
        self._show_mode(Mode.BOTH)
        field = self.card.fields.fields["outcome" if name == "amount" else "amount"]
        field.setFocus()

    def switch_mode(self) -> None:
        """Go on to the fields of visits, of both, of payments (F2)."""
        self._set_mode(self._mode.following)
        self._seat.remembered.set(_MODE, self._mode)
        self._to_field()

    def _set_mode(self, mode: Mode) -> None:
        self._mode = mode
        self._show_mode(mode)

    def _show_mode(self, mode: Mode) -> None:
        if mode is self.card.fields.mode and self.focusProxy() is self.card.fields.first:
            return
        self.card.fields.show_mode(mode)
        self.bar.show_mode(mode)
        self.setFocusProxy(self.card.fields.first)

    def _on_edited(self) -> None:
        self.card.show_problem("")
        self._draft_timer.start()
        self._ask_voucher()
        self._tell()

    def _tell(self) -> None:
        """Say what is being entered, and what is doubtful about it, as it is typed."""
        sitting = self.sitting
        if sitting is None or sitting.line is None:
            self.card.show_told("")
            return
        values = self.card.fields.values
        self.card.show_paid(sitting.line, self._year_of(values))
        told = told_of(sitting.reader, sitting.line, values, self.voucher_problem(values))
        self.card.show_told(told.words, doubtful=told.doubtful)

    def _year_of(self, values: dict[str, str]) -> int:
        """Return the payment year that is typed, the list's as long as that is none."""
        if self.sitting is None:
            return 0
        try:
            return self.sitting.reader.year_of(values)
        except FieldRefused:
            return self.sitting.year

    def _ask_voucher(self) -> None:
        sitting, values = self.sitting, self.card.fields.values
        voucher = values.get("voucher", "")
        if sitting is None or sitting.line is None or not voucher:
            return
        year = self._year_of(values)
        asked = partial(entry.voucher_problem, self._seat.desk, voucher, sitting.line.id, year)
        done = partial(self._hear_voucher, (voucher, year))
        self._seat.worker.read(asked, done, token=("entry-voucher", id(self)))

    def _hear_voucher(self, asked: tuple[str, int], problem: Problem | None) -> None:
        self._voucher = (asked, problem)
        self._tell()

    def voucher_problem(self, values: dict[str, str]) -> Problem | None:
        """Return what the file has said of the voucher that is typed; None as long as nothing."""
        asked, problem = self._voucher
        return problem if asked == (values.get("voucher"), self._year_of(values)) else None

    def _repeat(self, name: str) -> None:
        if self.sitting is not None:
            field = self.card.fields.fields[name]
            field.set_value(self.sitting.repeated(name))
            field.textEdited.emit(field.text())

    # --- walking --------------------------------------------------------------------------

    def _keep_typed(self) -> None:
        if self.sitting is not None and self.sitting.line is not None:
            self.sitting.keep(self.card.fields.values)

    def _leave_line(self) -> int:
        """Keep what was typed; return the row that is left."""
        self._keep_typed()
        return self.sitting.at if self.sitting else 0

    def _arrive(self, left: int) -> None:
        self._refresh_row(left)
        self._show_line()
        self._draft_timer.start()

    def _move(self, by: int) -> None:
        if self.sitting is not None:
            left = self._leave_line()
            if self.sitting.move(by):
                self._arrive(left)

    def _move_house(self, by: int) -> None:
        if self.sitting is not None:
            left = self._leave_line()
            if self.sitting.move_house(by):
                self._arrive(left)

    def _on_clicked(self) -> None:
        if self.sitting is not None:
            left = self._leave_line()
            self.sitting.at = self.table.currentIndex().row()
            self._arrive(left)

    def _refresh_row(self, at: int) -> None:
        if self.sitting is not None and 0 <= at < self.table.lines.rowCount():
            self.table.lines.change_line(at, self.sitting.row(at))

    def _keep_draft(self) -> None:
        self._draft_timer.stop()
        self._keep_typed()
        if self.sitting is not None:
            job = partial(jobs.keep_draft, self._seat.desk, self.sitting.draft)
            self._seat.worker.write(job)
