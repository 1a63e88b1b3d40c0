"""Answering the work list (核实回复), without the mouse: digit or arrows, Enter, next person."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.outcomes import Outcome
from pension_desk.services.desk import Role
from pension_desk.services.outcome import Topic
from pension_desk.services.screening import WorkLine
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.icons import Icon
from pension_desk.ui.screening import jobs
from pension_desk.ui.screening.models import list_label, progress_of, work_model
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told_of
from pension_desk.ui.translation import translate
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.visits.words import code, word
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.form_field import FormField
from pension_desk.ui.widgets.line_table import LineTable

_KEYS = "1234567890QWERT"
"""The key of each outcome, in the order of `Outcome`."""


class OutcomeList(QListWidget):
    """Every outcome in sight; its key chooses it, Enter goes on."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("核实结果"))
        for key, outcome in zip(_KEYS, Outcome, strict=True):
            item = QListWidgetItem(f"{key}　{word('outcome', outcome)}")
            item.setData(Qt.ItemDataRole.UserRole, outcome.value)
            self.addItem(item)
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the outcomes in two columns."""
        height = round(self.fontMetrics().height() * 1.6)
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        self.setGridSize(QSize(room // 2 - 2, height))
        super().resizeEvent(event)

    @property
    def outcome(self) -> str:
        """The outcome chosen; empty for none."""
        item = self.currentItem()
        chosen = item is not None and item.isSelected()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item and chosen else ""

    def choose(self, outcome: str) -> None:
        """Choose an outcome; an unknown or empty one clears."""
        values = [one.value for one in Outcome]
        self.setCurrentRow(values.index(outcome) if outcome in values else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by key; tell of Enter."""
        letter = event.text().upper()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif letter and letter in _KEYS:
            self.setCurrentRow(_KEYS.index(letter))
        else:
            super().keyPressEvent(event)


class AnswersDialog(ActDialog):
    """The lines at the left, one person's answer at the right; nothing typed is lost."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("screening", "核实回复"))
        town = seat.desk.identity.role is Role.TOWN
        self.table: LineTable[WorkLine] = LineTable(work_model(villages=town), self.tr("工作清单"))
        self.only_open = QCheckBox(self.tr("只看还没回复的"))
        self.only_open.setChecked(True)
        self.outcomes = OutcomeList()
        self.reason = FormField(self.tr("原因"))
        self.day = FormField(self.tr("日期"), _line(self.tr("今天")))
        self.note = FormField(self.tr("备注"))
        self._who = QLabel()
        self._where = QLabel()
        self._said = QLabel()
        self._lines: tuple[WorkLine, ...] = ()
        self._shown: RowId | None = None
        self._next: RowId | None = None
        self._pages = QStackedWidget()
        self._empty = EmptyState(
            Icon.CHECKLIST,
            self.tr("没有要回复的清单"),
            self.tr("镇里下发的未参保、未缴费清单，收包以后会列在这里。"),
        )
        self._lay_out()
        self.person_button = self.add_button(self.tr("打开这个人"), self._open, left=True)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.save_button = self.add_button(self.tr("登记，下一个"), self._save, default=True)
        self._connect_signals()
        self.grow(64, 34)
        self.reload()

    def _lay_out(self) -> None:
        unit = self.unit
        dress(self._said, "muted")
        top = QHBoxLayout()
        top.addWidget(self.only_open)
        top.addStretch(1)
        top.addWidget(self._said)
        card = QFrame()
        dress(card, "card")
        dress(self._who, "heading")
        dress(self._where, "muted")
        self._where.setWordWrap(True)
        form = QVBoxLayout(card)
        form.setSpacing(unit // 3)
        for part in (self._who, self._where):
            form.addWidget(part)
        form.addWidget(self.outcomes, 1)
        for field in (self.reason, self.day, self.note):
            form.addWidget(field)
        card.setFixedWidth(unit * 22)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.table, 1)
        row.addWidget(card)
        self._pages.addWidget(both)
        self._pages.addWidget(self._empty)
        keys = QLabel(
            self.tr("数字或字母选结果　Enter 登记并到下一个　PgUp/PgDn 换人　日期可写 3.2、昨天")
        )
        dress(keys, "small")
        self._keys = keys
        self.body.addLayout(top)
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(keys)

    def _connect_signals(self) -> None:
        self.table.line_changed.connect(self._show)
        self.table.line_opened.connect(self._start_answer)
        self.only_open.toggled.connect(self._fill_table)
        self.outcomes.entered.connect(self._go_on)
        self.seat.worker.topics_changed.connect(self._on_topics)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the person with PgUp and PgDn from wherever the cursor is."""
        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if step:
            self.table.choose(self.table.currentIndex().row() + step)
            self.outcomes.setFocus()
        else:
            super().keyPressEvent(event)

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if Topic.SCREENING in topics:
            self.reload()

    def reload(self) -> None:
        """Read the lines anew, keeping the place among them."""
        job = partial(jobs.open_lines, self.seat.desk)
        self.seat.worker.read(job, self._fill, self.notice.tell, token=("work", id(self)))

    def _fill(self, lines: tuple[WorkLine, ...]) -> None:
        self._lines = tuple(lines)
        self._fill_table()
        if self.table.current() is not None:
            self.outcomes.setFocus()

    def _fill_table(self, *_from: object) -> None:
        wanted = self._next or self._shown
        before = max(0, self.table.currentIndex().row())
        only = self.only_open.isChecked()
        shown = [line for line in self._lines if not (only and line.item.outcome)]
        self.table.lines.show_lines(shown)
        rows = [self.table.order.index(row, 0) for row in range(self.table.order.rowCount())]
        at = [index.row() for index in rows if self._item_at(index.row()) == wanted]
        self.table.choose(at[0] if at else before)
        done, total = progress_of(self._lines)
        self._said.setVisible(total > 0)
        self._said.setText(self.tr("已回复 {done:,} / {total:,}").format(done=done, total=total))
        self._pages.setCurrentIndex(0 if self._lines else 1)
        for part in (self._keys, self.only_open, self.save_button, self.person_button):
            part.setVisible(bool(self._lines))
        if not shown:
            self._show(None)

    def _item_at(self, row: int) -> RowId | None:
        index = self.table.order.mapToSource(self.table.order.index(row, 0))
        return self.table.lines.line(index.row()).item.id if index.isValid() else None

    def _show(self, line: WorkLine | None) -> None:
        """Show a line's answer, unless it is the one that is being typed."""
        self.save_button.setEnabled(line is not None)
        self.person_button.setEnabled(line is not None)
        if line is None:
            self._who.setText(self.tr("都回复了"))
            self._where.setText("")
            self._shown = None
            return
        if line.item.id == self._shown:
            return
        self._shown = line.item.id
        self._who.setText(line.name)
        parts = (list_label(line.item.list_kind), line.hamlet, line.household_no)
        self._where.setText(" · ".join(filter(None, parts)))
        self.outcomes.choose(line.item.outcome)
        self.reason.set_text(word("reason", line.item.reason))
        answered = line.item.answered_on
        self.day.set_text(answered.isoformat() if answered else "")
        self.note.set_text(line.item.note)

    def _start_answer(self, _line: WorkLine) -> None:
        self.outcomes.setFocus()

    def _go_on(self) -> None:
        """Save at once, or go to the reason where the outcome asks for one."""
        chosen = self.outcomes.outcome
        if chosen and Outcome(chosen).needs_reason and not self.reason.text:
            self.reason.editor.setFocus()
        else:
            self._save()

    def _save(self) -> None:
        line = self.table.current()
        if line is None or self.busy:
            return
        if not self.outcomes.outcome:
            self.notice.say(self.tr("请先选一个核实结果：按它前面的数字或字母。"), Tone.WARNING)
            self.outcomes.setFocus()
            return
        try:
            day = typed_day(self.day.text, self.seat.desk.today())
        except Refused as error:
            self.day.point_at(told_of(error))
            return
        given = jobs.Answer(
            line.item.id,
            self.outcomes.outcome,
            code("reason", self.reason.text),
            day,
            self.note.text,
        )
        self._next = self._item_at(self.table.currentIndex().row() + 1)
        job = partial(jobs.answer, self.seat.desk, given)
        self.run_write(job, partial(self._saved, line.name), "", self._point_at)

    def _saved(self, name: str, _item: object) -> None:
        self._shown = None
        self.notice.say("")
        self.seat.shell.note(self.tr("已登记 {name} 的核实结果。").format(name=name))

    def _point_at(self, error: DeskError) -> None:
        """Show a refusal where its cause was typed."""
        self._next = None
        fields = {
            "no_reason": self.reason,
            "future_date": self.day,
            "answered_before_issue": self.day,
        }
        field = fields.get(error.reason)
        if field is not None:
            self.notice.say("")
            field.point_at(told_of(error))

    def _open(self) -> None:
        line = self.table.current()
        if line is not None:
            self.accept()
            self.seat.shell.open_person(line.item.resident)


def _line(hint: str) -> QLineEdit:
    editor = QLineEdit()
    editor.setPlaceholderText(hint)
    return editor
