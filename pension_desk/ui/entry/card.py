"""The line that is being entered: whose it is, its fields, what is wrong or doubtful, the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.domain.entry import EntryLine
from pension_desk.domain.ledger import EntryKind
from pension_desk.services.desk import Desk
from pension_desk.ui.entry.fields import TAIL, EntryFields, keys_of
from pension_desk.ui.entry.models import age_text
from pension_desk.ui.line_words import category_tone, category_word, entry_word, yuan
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.status import StatusLabel

_MANY = 60
"""Letters of a field's own keys that fill the line where there is little room."""


class EntryCard(QFrame):
    """Tells keys as what they mean; what was typed is the page's to read."""

    entered = Signal(bool, bool)
    """Enter: take the line. The first true with Ctrl: although it is doubtful; the second true
    with Shift: and stay with this person."""
    moved = Signal(int)
    """Esc or an arrow key: so many lines on or back."""
    house_moved = Signal(int)
    """PgDn or PgUp: to the next household or the one before."""
    take_back_requested = Signal()
    """Ctrl+Delete: what was entered of this line is to be taken back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = desk.today()
        self._field, self._little_room, self._doubtful = "", False, False
        self.who = QLabel()
        self.state = StatusLabel()
        self.paid = QLabel()
        self.fields = EntryFields(desk)
        self.told = QLabel()
        self.problem = QLabel()
        self.again = QPushButton(self.tr("仍要登记（Ctrl+Enter）"))
        self.keys = QLabel()
        self._lay_out()
        self.again.clicked.connect(self._enter_again)
        for field in self.fields.fields.values():
            field.focused.connect(self._show_keys)
        self._show_keys(self.fields.first.name)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self, "card")
        dress(self.who, "heading")
        dress(self.paid, "muted")
        dress(self.problem, "error")
        dress(self.told, "muted")
        dress(self.keys, "small")
        for label in (self.told, self.problem, self.keys):
            label.setWordWrap(True)
        # one line is kept free: what comes and goes with each key must not move the list
        self.told.setMinimumHeight(unit)
        self.again.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.again.hide()
        self.problem.hide()
        top = QHBoxLayout()
        top.setSpacing(unit // 2)
        tail = self.fields.fields[TAIL]
        tail.setFixedWidth(unit * 4)
        tail.setPlaceholderText(self.tr("后四位"))
        top.addWidget(self.who)
        top.addWidget(tail)
        top.addWidget(self.state)
        top.addWidget(self.paid, 1)
        wrong = QHBoxLayout()
        wrong.addWidget(self.problem, 1)
        wrong.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 3)
        column.setSpacing(unit // 4)
        column.addLayout(top)
        column.addWidget(self.fields)
        column.addLayout(wrong)
        column.addWidget(self.told)
        column.addWidget(self.keys)

    def show_line(self, line: EntryLine | None, year: int) -> None:
        """Show whose line it is and what the year has so far."""
        self.fields.setEnabled(line is not None)
        self.fields.fields[TAIL].setEnabled(line is not None)
        self.fields.show_year(year)
        self.state.setVisible(line is not None)
        if line is None:
            self.who.setText(self.tr("这份清单没有人"))
            self.paid.clear()
            return
        number = self.tr("第 {n} 行").format(n=line.place) if line.place else self.tr("清单外")
        age = age_text(line, self._today)
        tail = self.tr("…{tail}").format(tail=line.id_tail) if line.id_tail else ""
        years = self.tr("{age}岁").format(age=age) if age else ""
        parts = (number, line.name, years, tail, line.hamlet, line.household_no)
        self.who.setText("　".join(filter(None, parts)))
        self.state.show_status(category_word(line.category), category_tone(line.category))
        self.show_paid(line, year)

    def show_paid(self, line: EntryLine, year: int) -> None:
        """Show what a year has so far."""
        self.paid.setText(self._paid(line, year))

    def _paid(self, line: EntryLine, year: int) -> str:
        parts = [
            f"{entry_word(one.kind)} {yuan(one.amount_fen)}"
            for one in line.in_year(year).entries
            if one.kind in set(EntryKind)
        ]
        if parts:
            return self.tr("{year}年：{told}").format(year=year, told="，".join(parts))
        usual = self.tr("{year}年还没缴").format(year=year)
        if line.usual_fen:
            usual += self.tr("　上次 {sum} 元").format(sum=yuan(line.usual_fen))
        return usual

    def show_told(self, told: str, *, doubtful: bool = False) -> None:
        """Say below the fields what is being entered, or what is to be minded."""
        self.told.setText(told)
        if doubtful != self._doubtful:
            self._doubtful = doubtful
            dress(self.told, "error" if doubtful else "muted")

    def show_problem(self, sentence: str, *, double: bool = False) -> None:
        """Say why the line was not taken, in place of what is told; empty: nothing is wrong."""
        if sentence or self.problem.isVisible():
            self.problem.setText(sentence)
            self.problem.setVisible(bool(sentence))
            self.told.setVisible(not sentence)
            self.again.setVisible(double)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the keys that no field has use for."""
        key = event.key()
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.entered.emit(bool(held), bool(shifted))
            case Qt.Key.Key_Escape | Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp if not held:
                self.house_moved.emit(1 if key == Qt.Key.Key_PageDown else -1)
            case Qt.Key.Key_Delete if held:
                self.take_back_requested.emit()
            case _:
                super().keyPressEvent(event)

    def _enter_again(self) -> None:
        self.entered.emit(True, False)  # noqa: FBT003  a signal has no names

    def use_little_room(self, *, little: bool) -> None:
        """Name the rarer keys only where there is room for them."""
        if little != self._little_room:
            self._little_room = little
            self._show_keys(self._field)

    def _show_keys(self, name: str) -> None:
        self._field = name
        field = self.fields.fields[name]
        own = self.tr("{field}：{keys}").format(field=field.accessibleName(), keys=keys_of(field))
        if self._little_room:
            common = self.tr("Enter 存，到下一人　Esc 上一人　F2 换缴费/走访　Ctrl+Z 撤回上一笔")
            few = len(own) < _MANY
            self.keys.setText(
                self.tr("{own}　{common}").format(own=own, common=common) if few else own
            )
        else:
            common = self.tr(
                "Enter 存，到下一人　Shift+Enter 存，不换人　Esc 上一人　Tab 下一格　PgDn 下一户　"
                "Ctrl+Z 撤回上一笔　"
                "Ctrl+Delete 撤回这一行　F2 换缴费/走访　Ctrl+G 找人、找行　F8 今天录的"
            )
            self.keys.setText(f"{own}\n{common}")
