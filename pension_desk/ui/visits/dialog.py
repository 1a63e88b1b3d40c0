"""Entering a visit without the mouse: who, how, what came of it, what was promised, what next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import Visit
from pension_desk.domain.visits import VisitEntry
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.visits.fields import CodeCombo, PointsBox
from pension_desk.ui.visits.jobs import Door, read_door, record
from pension_desk.ui.visits.members import MembersBox
from pension_desk.ui.widgets.form_field import FormField, grow_to_fit

_AT = {
    "bad_mode": "mode",
    "future_date": "day",
    "early_date": "day",
    "visited_already": "day",
    "empty_visit": "outcome",
    "no_reason": "reason",
    "promise_before_visit": "promised",
    "promise_too_far": "promised",
    "promise_of_unwilling": "promised",
    "next_before_visit": "next_on",
    "next_too_far": "next_on",
}
"""Where each refusal is shown."""


class VisitDialog(QDialog):
    """Stays open, with all that was typed, until the visit is taken or given up."""

    recorded = Signal(object)
    """`VisitEntry` that was taken, for the next door to begin with."""

    def __init__(self, seat: Seat, door: Door, begin: VisitEntry | None = None) -> None:
        super().__init__(seat.shell.dialog_parent())
        self._seat = seat
        self._door = door
        self._entry = VisitEntry()
        self.setWindowTitle(self.tr("登记走访"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.members = MembersBox(door)
        self.mode, self.outcome = CodeCombo("mode", empty=False), CodeCombo("outcome")
        self.met, self.knows = CodeCombo("met", typed=True), CodeCombo("knows")
        self.reason = CodeCombo("reason", typed=True)
        self.next_step = CodeCombo("next_step", typed=True)
        self.day, self.promised, self.next_on = QLineEdit(), QLineEdit(), QLineEdit()
        self.note = QLineEdit()
        self.points = PointsBox(self.tr("讲解要点"))
        self.fields = {
            "mode": FormField(self.tr("方式"), self.mode),
            "day": FormField(self.tr("走访日期"), self.day),
            "outcome": FormField(self.tr("结果"), self.outcome),
            "reason": FormField(self.tr("原因"), self.reason),
            "promised": FormField(self.tr("承诺办理日期"), self.promised),
            "next_step": FormField(self.tr("下一步"), self.next_step),
            "met": FormField(self.tr("见到谁"), self.met),
            "next_on": FormField(self.tr("下次时间"), self.next_on),
            "knows": FormField(self.tr("了解政策吗"), self.knows),
            "note": FormField(self.tr("备注"), self.note),
        }
        self.problem = QLabel()
        self.agree = QPushButton(self.tr("登记"))
        self.again = QPushButton(self.tr("仍要登记"))
        self._leave = QPushButton(self.tr("返回"))
        self._lay_out()
        self._begin_with(begin or VisitEntry())
        self._connect_signals()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        title = QLabel(self._title())
        dress(title, "heading")
        self.day.setPlaceholderText(self.tr("今天"))
        self.promised.setPlaceholderText(self.tr("如 12.1，可以不填"))
        self.next_on.setPlaceholderText(self.tr("可以不填"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(unit)
        grid.setVerticalSpacing(unit // 2)
        widest = max(field.label.sizeHint().width() for field in self.fields.values())
        for number, field in enumerate(self.fields.values()):
            field.label.setMinimumWidth(widest)
            grid.addWidget(field, number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        points = QLabel(self.tr("讲解要点"))
        dress(points, "muted")
        self.problem.setWordWrap(True)
        dress(self.problem, "error")
        column = QVBoxLayout(self)
        column.setContentsMargins(unit, unit, unit, unit)
        column.setSpacing(unit // 2)
        column.addWidget(title)
        if self.members.several:
            column.addWidget(self.members)
        column.addLayout(grid)
        column.addWidget(points)
        column.addWidget(self.points)
        column.addWidget(self.problem)
        column.addLayout(self._buttons())
        self.setMinimumWidth(unit * 42)
        self.mode.setFocus()

    def _buttons(self) -> QHBoxLayout:
        dress(self.agree, "primary")
        self.agree.setDefault(True)
        for button in (self._leave, self.again):
            button.setAutoDefault(False)
        self.again.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._leave, self.again, self.agree):
            buttons.addWidget(button)
        return buttons

    def _title(self) -> str:
        asked = self._door.asked
        if not self.members.several:
            return self.tr("登记对 {name} 的走访").format(name=asked.name)
        words = self.tr("登记对 {name} 家的走访（{place}，{n} 人）")
        place = " ".join(filter(None, (asked.hamlet, asked.household_no)))
        head = self._door.members[0].name
        return words.format(name=head, place=place, n=len(self._door.members))

    def _connect_signals(self) -> None:
        self.agree.clicked.connect(self._try)
        self.again.clicked.connect(self._try_again)
        self._leave.clicked.connect(self.reject)
        for field in self.fields.values():
            field.text_changed.connect(self._forget)

    def _begin_with(self, entry: VisitEntry) -> None:
        """Keep from the visit before what a walk has in common: mode, day, points."""
        self.mode.choose(entry.mode)
        self.points.choose(entry.points)
        if entry.visited_on and entry.visited_on != self._door.today:
            self.day.setText(entry.visited_on.isoformat())

    def propose(self, entry: VisitEntry) -> None:
        """Fill in what is known to have come of the visit, to be looked over and entered."""
        self.outcome.choose(entry.outcome)
        self.reason.choose(entry.reason)
        self.promised.setText(entry.promised_on.isoformat() if entry.promised_on else "")
        self.note.setText(entry.note)

    def _try(self) -> None:
        self._send(again=False)

    def _try_again(self) -> None:
        self._send(again=True)

    def _send(self, *, again: bool) -> None:
        self._forget()
        try:
            entry = self._typed()
        except Refused:
            return
        entries = [(row, self._of_member(entry, outcome)) for row, outcome in self.members.chosen()]
        self._entry = entry
        self.agree.setEnabled(False)
        job = partial(record, self._seat.desk, entries, again)
        self._seat.worker.write(job, self._on_done, self.show_refusal)

    def _of_member(self, entry: VisitEntry, outcome: str) -> VisitEntry:
        return replace(entry, outcome=outcome) if outcome else entry

    def _typed(self) -> VisitEntry:
        days = {name: self._day(name) for name in ("day", "promised", "next_on")}
        return VisitEntry(
            visited_on=days["day"] or self._door.today,
            mode=self.mode.stored,
            outcome=self.outcome.stored,
            reason=self.reason.stored,
            met=self.met.stored,
            points=self.points.stored,
            knows=self.knows.stored,
            promised_on=days["promised"],
            next_step=self.next_step.stored,
            next_on=days["next_on"],
            note=self.note.text(),
        )

    def _day(self, name: str) -> date | None:
        field = self.fields[name]
        try:
            return typed_day(field.text, self._door.today)
        except Refused as error:
            field.point_at(told_of(error))
            grow_to_fit(self)
            raise

    def show_refusal(self, error: DeskError) -> None:
        """Say at its place what is wrong; all that was typed stays."""
        self.agree.setEnabled(True)
        field = self.fields.get(_AT.get(error.reason, ""))
        if field is None:
            self.problem.setText(told_of(error))
        else:
            field.point_at(told_of(error))
        self.again.setVisible(error.reason == "visited_already")
        if error.reason == "visited_already":
            self.again.setFocus()
        grow_to_fit(self)

    def _forget(self) -> None:
        self.problem.clear()
        self.again.hide()

    def _on_done(self, made: tuple[Visit, ...]) -> None:
        words = self.tr("已登记对 {name} 的走访（Ctrl+Z 可撤销）")
        if len(made) > 1:
            words = self.tr("已登记对 {name} 家 {n} 人的走访（Ctrl+Z 可撤销）")
        name = self._door.members[0].name if len(made) > 1 else self._name_of(made[0].resident)
        self._seat.shell.note(words.format(name=name, n=len(made)))
        self.recorded.emit(self._entry)
        self.accept()

    def _name_of(self, row: RowId) -> str:
        return next((x.name for x in self._door.members if x.id == row), self._door.asked.name)


def open_visit(
    seat: Seat,
    row: RowId,
    *,
    whole_household: bool = False,
    begin: VisitEntry | None = None,
    on_recorded: Callable[[VisitEntry], object] | None = None,
) -> None:
    """Ask for a visit to a resident, or to all of the household whose line is open.

    ``begin``: a visit entered before, whose mode, day and points are kept. ``on_recorded``: is
    told the visit that was taken.
    """

    def show(door: Door) -> None:
        dialog = VisitDialog(seat, door, begin)
        if on_recorded is not None:
            dialog.recorded.connect(on_recorded)
        dialog.open()

    job = partial(read_door, seat.desk, row, whole_household)
    seat.worker.read(job, show, token=("visit-door", id(seat)))
