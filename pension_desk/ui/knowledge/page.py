"""政策问答: subjects at the left, questions beside them, the answer at the right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.knowledge import Subject
from pension_desk.services.knowledge import Answer
from pension_desk.services.outcome import Topic
from pension_desk.ui.fresh_page import FreshPage
from pension_desk.ui.icons import Icon
from pension_desk.ui.knowledge import jobs
from pension_desk.ui.knowledge.edit_dialog import EditDialog
from pension_desk.ui.knowledge.jobs import Found, Rights
from pension_desk.ui.knowledge.print_dialog import AnswersPrintDialog
from pension_desk.ui.knowledge.reading_dialog import ReadingDialog
from pension_desk.ui.knowledge.reading_pane import ReadingPane
from pension_desk.ui.knowledge.words import origin_word, subject_word, unconfirmed_word
from pension_desk.ui.policy.dialog import open_policy
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable

_TOPICS = frozenset({Topic.KNOWLEDGE, Topic.POLICY, Topic.BUNDLES})
_READ = 1.25
"""The answer's type, of the text's height."""


@dataclass(frozen=True)
class _SubjectLine:
    """A subject with how many questions it has; None: all."""

    subject: Subject | None
    count: int


@dataclass(frozen=True)
class _Line:
    """A question found, with what may be done about it."""

    answer: Answer
    rights: Rights


class KnowledgePage(FreshPage):
    """Type what was asked; Down goes to the questions, Enter shows the answer in large type."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(_TOPICS, unread=True)
        self._seat = seat
        self._wanted = ""
        dress(self, "page")
        self.search = QLineEdit()
        self.subjects = LineTable(_subject_model(), self.tr("类别"), sortable=False)
        self.table = LineTable(_question_model(), self.tr("问题"), sortable=False)
        self.pane = ReadingPane(_READ)
        self.nothing = EmptyState(
            Icon.SEARCH,
            self.tr("没有找到这样的问答"),
            self.tr("换几个字再查，或者把这个问题和答复记下来，下次就有了。"),
            self.tr("新增问答"),
        )
        self.stack = QStackedWidget()
        self.said = QLabel()
        self.large_button = QPushButton(self.tr("大字（Enter）"))
        self.copy_button = QPushButton(self.tr("复制"))
        self.print_button = QPushButton(self.tr("打印…"))
        self.add_button = QPushButton(self.tr("新增…"))
        self.edit_button = QPushButton(self.tr("修改…（F2）"))
        self.adopt_button = QPushButton(self.tr("推广到全镇"))
        self.off_button = QPushButton(self.tr("删去"))
        self._lay_out()
        self._connect_signals()
        self.setFocusProxy(self.search)

    def print_page(self) -> None:
        """Print the questions of the subject in front, or of all."""
        subjects = [one.subject for one in self.subjects.lines.lines if one.subject]
        AnswersPrintDialog(self._seat, subjects, self.subject).open()

    @property
    def subject(self) -> Subject | None:
        """The subject in front, None for all."""
        line = self.subjects.current()
        return line.subject if line else None

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        self.search.setPlaceholderText(
            self.tr("群众怎么问就怎么打，如 断了几年怎么补；也可以打拼音首字母，如 zgrz")
        )
        self.search.setAccessibleName(self.tr("查问答"))
        self.search.setClearButtonEnabled(True)
        dress(self.said, "muted")
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(unit // 4, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(self.pane, 1)
        for buttons in (
            (self.large_button, self.copy_button, self.edit_button),
            (self.adopt_button, self.off_button),
        ):
            line = QHBoxLayout()
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
            column.addLayout(line)
        dress(self.large_button, "primary")
        split = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.subjects, self.table, right):
            split.addWidget(part)
        split.setChildrenCollapsible(False)
        shares = (10, 26, 31)
        for at, share in enumerate(shares):
            split.setStretchFactor(at, share)
        split.setSizes([unit * share for share in shares])
        self.stack.addWidget(split)
        self.stack.addWidget(self.nothing)
        head = QHBoxLayout()
        head.setSpacing(unit // 2)
        head.addWidget(self.search, 1)
        head.addWidget(self.said)
        head.addWidget(self.print_button)
        head.addWidget(self.add_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        outer.setSpacing(unit // 2)
        outer.addLayout(head)
        outer.addWidget(self.stack, 1)

    def _connect_signals(self) -> None:
        self.search.textChanged.connect(self.read)
        self.search.installEventFilter(self)
        self.subjects.line_changed.connect(self._on_subject)
        self.table.line_changed.connect(self._on_line)
        self.table.line_opened.connect(self.read_large)
        self.pane.figure_requested.connect(partial(open_policy, self._seat))
        self.nothing.action_requested.connect(self.add)
        self.large_button.clicked.connect(self.read_large)
        self.copy_button.clicked.connect(self._copy)
        self.print_button.clicked.connect(self.print_page)
        self.add_button.clicked.connect(self.add)
        self.edit_button.clicked.connect(self.edit)
        self.adopt_button.clicked.connect(self.adopt)
        self.off_button.clicked.connect(self.ask_take_off)
        shortcut = QShortcut(QKeySequence("F2"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.edit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down and Enter of the search line go on to the questions."""
        if watched is self.search and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self.table.setFocus()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in (
                Qt.Key.Key_Return, Qt.Key.Key_Enter,
            ):  # fmt: skip
                self.read_large()
                return True
        return super().eventFilter(watched, event)

    def read(self, *_from: object) -> None:
        """Search by what is typed within the subject in front."""
        job = partial(jobs.search, self._seat.desk, self.search.text(), self.subject)
        self._seat.worker.read(job, self._show, token=("knowledge", id(self)))

    def _show(self, found: Found) -> None:
        subject, counts = self.subject, found.answers.counts
        every = _SubjectLine(None, sum(count for _subject, count in counts))
        lines = (every, *(_SubjectLine(*one) for one in counts))
        if lines != self.subjects.lines.lines:
            self.subjects.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
            self.subjects.lines.show_lines(lines)
            self.subjects.choose_lines(lambda one: one.subject is subject)
            self.subjects.blockSignals(False)  # noqa: FBT003
        kept = self._wanted or (self.pane.answer.entry.key if self.pane.answer else "")
        self._wanted = ""
        shown = [
            _Line(answer, rights)
            for answer, rights in zip(found.answers.found, found.rights, strict=True)
        ]
        self.table.lines.show_lines(shown)
        typed = bool(self.search.text().strip())
        keys = [one.answer.entry.key for one in shown]
        self.table.choose(keys.index(kept) if kept in keys and not typed else 0)
        self.table.scrollTo(self.table.currentIndex())
        self._on_line(self.table.current())
        self.said.setText(self.tr("{n:,} 条").format(n=len(shown)))
        self.stack.setCurrentIndex(0 if shown else 1)

    def _on_subject(self, _line: object) -> None:
        self.read()

    def _on_line(self, line: _Line | None) -> None:
        self.pane.show_answer(line.answer if line else None)
        rights = line.rights if line else Rights(edit=False, take_off=False, adopt=False)
        self.large_button.setEnabled(line is not None)
        self.copy_button.setEnabled(line is not None)
        self.edit_button.setVisible(rights.edit)
        self.adopt_button.setVisible(rights.adopt)
        self.off_button.setVisible(rights.take_off)
        corrected = line is not None and line.answer.entry.corrects
        self.off_button.setText(self.tr("恢复原文") if corrected else self.tr("删去"))

    def read_large(self, *_from: object) -> None:
        """Show the answer under the cursor in large type, the others a key away."""
        answers = [line.answer for line in self.table.lines.lines]
        if answers:
            at = max(self.table.currentIndex().row(), 0)
            ReadingDialog(answers, at, self.window()).open()

    def _copy(self) -> None:
        if self.pane.copy_text():
            self._seat.shell.note(self.tr("已复制，可以粘贴到微信里。"))

    def add(self) -> None:
        """Write a new question."""
        dialog = EditDialog(
            self._seat, None, self._saved, self, subject=self.subject or Subject.OTHER
        )
        dialog.question.setText(self.search.text().strip())
        dialog.open()

    def edit(self) -> None:
        """Change the question under the cursor (F2)."""
        line = self.table.current()
        if line is not None and line.rights.edit:
            EditDialog(self._seat, line.answer, self._saved, self).open()

    def _saved(self, answer: Answer) -> None:
        self._wanted = answer.entry.key
        self.search.clear()
        self._seat.shell.note(self.tr("已保存（Ctrl+Z 可撤销）。"))
        self.read()

    def adopt(self) -> None:
        """Make a village's question everyone's."""
        line = self.table.current()
        if line is not None:
            job = partial(jobs.adopt, self._seat.desk, line.answer.entry.key)
            self._seat.worker.write(job, self._saved)

    def ask_take_off(self) -> None:
        """Ask before an own question goes, or the words before come back."""
        line = self.table.current()
        if line is None:
            return
        corrected = line.answer.entry.corrects
        words = self.tr("恢复原来的文字：{q}") if corrected else self.tr("删去这条问答：{q}")
        self._seat.messages.ask(
            words.format(q=line.answer.question),
            partial(self._take_off, line.answer.entry.key),
            yes=self.tr("恢复原文") if corrected else self.tr("删去"),
            advice=self.tr("Ctrl+Z 可以撤销。"),
        )

    def _take_off(self, key: str) -> None:
        job = partial(jobs.take_off, self._seat.desk, key)
        self._seat.worker.write(job, self._taken_off)

    def _taken_off(self, _left: object) -> None:
        self._seat.shell.note(self.tr("已办好（Ctrl+Z 可撤销）。"))


def _subject_model() -> LineModel[_SubjectLine]:
    columns: list[Column[_SubjectLine]] = [
        Column(translate("knowledge", "类别"), _subject),
    ]
    return LineModel(columns)


def _subject(line: _SubjectLine) -> str:
    word = subject_word(line.subject) if line.subject else translate("knowledge", "全部")
    return translate("knowledge", "{subject}　{n:,}").format(subject=word, n=line.count)


def _question_model() -> LineModel[_Line]:
    columns: list[Column[_Line]] = [
        Column(translate("knowledge", "问题"), lambda line: line.answer.question,
               tip=lambda line: line.answer.question),
        Column(
            translate("knowledge", "注意"), _mark,
            tone=lambda line: Tone.WARNING if line.answer.unconfirmed else Tone.NEUTRAL,
        ),
    ]  # fmt: skip
    return LineModel(columns)


def _mark(line: _Line) -> str:
    if line.answer.unconfirmed:
        return unconfirmed_word()
    return origin_word(line.answer.entry)
