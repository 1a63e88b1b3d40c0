"""One measure: its text, units, deadlines to fill in and meet, and what was done for it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.task_words import Term
from pension_desk.domain.tasks import Measure, MeasureDeadline, MeasureEntry
from pension_desk.services import measures
from pension_desk.services.desk import Role
from pension_desk.ui.attachments_dialog import AttachmentsDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.tasks.measure_dialogs import (
    FillInDialog,
    MeasureDialog,
    MeetDialog,
    ProgressDialog,
    ask_remove,
)
from pension_desk.ui.tasks.words import deadline_words, progress_word, urgency_word
from pension_desk.ui.text_rows import Head, TextRow
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.scrolled import scrolled
from pension_desk.ui.widgets.text_table import TextTable


class MeasurePanel(QFrame):
    """Shows the measure that the ledger's cursor is on; the town writes here."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._town = seat.desk.identity.role is Role.TOWN
        self._measure: Measure | None = None
        self.title, self.units, self.content = QLabel(), QLabel(), QLabel()
        self._terms = QVBoxLayout()
        self.entries = TextTable(
            self.tr("进展"),
            (Head(self.tr("日期")), Head(self.tr("进展")), Head(self.tr("附件")),
             Head(self.tr("情况"))),
            wrapped=True,
        )  # fmt: skip
        self.progress_button = QPushButton(self.tr("登记进展…"))
        self.edit_button = QPushButton(self.tr("修改…"))
        self.remove_button = QPushButton(self.tr("删除…"))
        self._lay_out()
        self.progress_button.clicked.connect(self._enter)
        self.edit_button.clicked.connect(self.edit)
        self.remove_button.clicked.connect(self._remove)
        self.entries.row_opened.connect(self._show_evidence)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self, "card")
        self.entries.setMinimumHeight(unit * 6)
        dress(self.title, "heading")
        dress(self.units, "muted")
        dress(self.progress_button, "primary")
        for label in (self.title, self.units, self.content):
            label.setWordWrap(True)
        inside = QWidget()
        dress(inside, "page")
        text = QVBoxLayout(inside)
        text.setContentsMargins(0, 0, 0, 0)
        text.addWidget(self.content)
        text.addStretch(1)
        area = scrolled(inside)
        foot = QHBoxLayout()
        foot.addWidget(self.progress_button)
        foot.addStretch(1)
        foot.addWidget(self.edit_button)
        foot.addWidget(self.remove_button)
        for button in (self.progress_button, self.edit_button, self.remove_button):
            button.setVisible(self._town)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        column.addWidget(self.title)
        column.addWidget(self.units)
        column.addLayout(self._terms)
        column.addWidget(area, 1)
        column.addWidget(self.entries, 2)
        column.addLayout(foot)

    def show_measure(self, measure: Measure | None) -> None:
        """Show another measure, or nothing."""
        self._measure = measure
        self.setVisible(measure is not None)
        if measure is None:
            return
        self.title.setText(f"{measure.number}. {measure.heading}")
        units = measure.units or self.tr("方案没有写责任单位")
        words = self.tr("{section}　责任单位：{units}")
        self.units.setText(words.format(section=measure.section, units=units).strip())
        self.content.setText(measure.content)
        self._show_terms(measure)
        self.entries.show_rows(tuple(map(_entry_row, measure.entries)))

    def _show_terms(self, measure: Measure) -> None:
        while self._terms.count():
            item = self._terms.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()  # it would stay in sight until the loop comes round
                widget.deleteLater()
        for one in measure.deadlines:
            self._terms.addWidget(self._term(one))

    def _term(self, one: MeasureDeadline) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        urgency = one.urgency(self._seat.desk.today())
        words = self.tr("完成时限：{words}　{state}").format(
            words=deadline_words(one), state=urgency_word(urgency)
        )
        label = QLabel(words)
        label.setWordWrap(True)
        row.addWidget(label, 1)
        if self._town and one.term is Term.DATED:
            fill = QPushButton(self.tr("改期限…") if one.due_on else self.tr("填期限…"))
            fill.clicked.connect(partial(self._fill_in, one))
            row.addWidget(fill)
        if self._town and one.done_on is None and one.term is Term.DATED:
            done = QPushButton(self.tr("完成…"))
            done.clicked.connect(partial(self._meet, one))
            row.addWidget(done)
        return line

    def _fill_in(self, one: MeasureDeadline, *_from: object) -> None:
        FillInDialog(self._seat, one).open()

    def _meet(self, one: MeasureDeadline, *_from: object) -> None:
        MeetDialog(self._seat, one).open()

    def _enter(self) -> None:
        if self._measure is not None:
            ProgressDialog(self._seat, self._measure).open()

    def edit(self, *_from: object) -> None:
        """Change the measure shown; at a village's desk there is nothing to change."""
        if self._measure is not None and self._town:
            MeasureDialog(self._seat, self._measure).open()

    def _remove(self) -> None:
        if self._measure is not None:
            ask_remove(self._seat, self._measure)

    def _show_evidence(self, key: object) -> None:
        if isinstance(key, MeasureEntry) and key.evidence:
            read = partial(measures.evidence_of, self._seat.desk, key.id)
            AttachmentsDialog(self._seat, self.tr("进展的附件"), read).open()


def _entry_row(entry: MeasureEntry) -> TextRow:
    day = entry.entered_on.isoformat() if entry.entered_on else ""
    files = str(entry.evidence) if entry.evidence else ""
    return TextRow((day, progress_word(entry.state), files, entry.content), entry)
