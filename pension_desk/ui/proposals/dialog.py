"""The queue (待确认): arrow keys move, Y accepts, N rejects, Enter opens the person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QStackedWidget

from pension_desk.domain.errors import DeskError
from pension_desk.domain.progress import Watch
from pension_desk.services import proposals
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.questions import Question, questions, rejected_questions
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.icons import Icon
from pension_desk.ui.proposals.compare import ComparePanel
from pension_desk.ui.proposals.models import questions_model
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.scrolled import scrolled


class ProposalsDialog(ActDialog):
    """Answers questions one by one, several chosen ones, or all that are certain."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("proposals", "待确认"))
        self.table: LineTable[Question] = LineTable(questions_model(), self.tr("待确认的行"))
        self.compare = ComparePanel()
        self._keys = QLabel(self.tr("↑↓ 移动　Y 是这个人　N 不是　Enter 打开这个人的页面"))
        self._pages = QStackedWidget()
        self._empty = EmptyState(
            Icon.DONE,
            self.tr("没有待确认的行"),
            self.tr("导入的名单里号码有疑问的行会列在这里，等您看一眼。"),
        )
        self.rejected_button = QPushButton(self.tr("退回过的"))
        self.rejected_button.setCheckable(True)
        self.rejected_button.setAutoDefault(False)
        self._row = 0
        self._lay_out()
        self.certain_button = self.add_button(
            self.tr("全部接受有把握的"), self._accept_certain, left=True
        )
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.person_button = self.add_button(self.tr("打开这个人"), self._open_current)
        self.no_button = self.add_button(self.tr("不是（N）"), self._reject)
        self.reopen_button = self.add_button(self.tr("重新确认（R）"), self._reopen)
        self.yes_button = self.add_button(self.tr("是这个人（Y）"), self._accept, default=True)
        self._connect_signals()
        self.grow(64, 34)
        self.reload()

    def _lay_out(self) -> None:
        dress(self._keys, "small")
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        scroll = scrolled(self.compare)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        split.addWidget(scroll)
        split.setSizes([self.unit * 11, self.unit * 13])
        split.setChildrenCollapsible(False)
        self._pages.addWidget(split)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(EmptyState(Icon.DONE, self.tr("没有退回过的行"), ""))
        self.body.addWidget(self._pages, 1)
        row = QHBoxLayout()  # the last line has no room for it in large text
        row.addWidget(self._keys)
        row.addStretch(1)
        row.addWidget(self.rejected_button)
        self.body.addLayout(row)

    def _connect_signals(self) -> None:
        self.rejected_button.clicked.connect(self.reload)
        self.table.line_changed.connect(self._show)
        self.table.line_opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(self._switch)
        self.seat.worker.topics_changed.connect(self._on_topics)
        for key, act in (("Y", self._accept), ("N", self._reject), ("R", self._reopen)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(act)

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if Topic.PROPOSALS in topics:
            self.reload()

    @property
    def looks_back(self) -> bool:
        """Whether the rows are shown that were answered no."""
        return self.rejected_button.isChecked()

    def reload(self) -> None:
        """Read the queue, or what was answered no, keeping the place in it."""
        asked = rejected_questions if self.looks_back else questions
        job = partial(asked, self.seat.desk)
        self.seat.worker.read(job, self._fill, self.notice.tell, token=("questions", id(self)))

    def _fill(self, found: tuple[Question, ...]) -> None:
        self.table.lines.show_lines(found)
        self._pages.setCurrentIndex(0 if found else 1 + self.looks_back)
        self._keys.setVisible(bool(found) and not self.looks_back)
        self.table.choose(self._row)
        self.table.setFocus()
        if not found:
            self.compare.show_question(None)
            self.close_button.setFocus()
        self._switch()

    def _show(self, question: Question | None) -> None:
        self.compare.show_question(question)

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch()

    def _switch(self, *_from: object) -> None:
        chosen, back = self.table.chosen(), self.looks_back
        certain = sum(question.proposal.certain for question in self.table.lines.lines)
        ready = not self.busy and bool(chosen)
        self.yes_button.setEnabled(ready and not back and all(q.answerable for q in chosen))
        self.no_button.setEnabled(ready and not back)
        self.reopen_button.setEnabled(ready and back)
        current = self.table.current()
        self.person_button.setEnabled(current is not None and current.line is not None)
        self.certain_button.setEnabled(not self.busy and certain > 0)
        words = self.tr("全部接受有把握的（{n:,}）") if certain else self.tr("全部接受有把握的")
        self.certain_button.setText(words.format(n=certain))
        anything = bool(self.table.lines.lines)
        for button in (self.yes_button, self.no_button, self.certain_button):
            button.setVisible(anything and not back)
        self.person_button.setVisible(anything)
        self.reopen_button.setVisible(anything and back)

    def _numbers(self) -> tuple[int, ...]:
        self._row = max(0, self.table.currentIndex().row())
        return tuple(question.proposal.number for question in self.table.chosen())

    def _accept(self) -> None:
        if self.yes_button.isEnabled():
            job = partial(_accept, self.seat.desk, self._numbers())
            self.run_write(job, self._say_accepted, "", self._refocus)

    def _reject(self) -> None:
        if self.no_button.isEnabled():
            job = partial(_reject, self.seat.desk, self._numbers())
            self.run_write(job, self._say_rejected, "", self._refocus)

    def _reopen(self) -> None:
        if self.reopen_button.isEnabled():
            job = partial(_reopen, self.seat.desk, self._numbers())
            self.run_write(job, self._say_reopened, "", self._refocus)

    def _accept_certain(self) -> None:
        self._row = 0
        job = partial(_accept_certain, self.seat.desk)
        self.run_write(job, self._say_accepted, self.tr("接受有把握的"), self._refocus)

    def _refocus(self, _error: DeskError) -> None:
        self.table.setFocus()

    def _say_accepted(self, count: int) -> None:
        self.notice.say(self.tr("已确认 {n:,} 行。").format(n=count), Tone.GOOD)

    def _say_rejected(self, count: int) -> None:
        words = self.tr("已退回 {n:,} 行：名单上的内容没有记到这个人名下。")
        self.notice.say(words.format(n=count), Tone.ACCENT)

    def _say_reopened(self, count: int) -> None:
        self.notice.say(self.tr("{n:,} 行重新等您确认。").format(n=count), Tone.GOOD)

    def _open_current(self) -> None:
        self._open(self.table.current())

    def _open(self, question: Question | None) -> None:
        if question is not None and question.line is not None:
            self.accept()
            self.seat.shell.open_person(question.line.id)


def _accept(desk: Desk, numbers: Sequence[int], _watch: Watch) -> Written[int]:
    return proposals.accept(desk, numbers)


def _reject(desk: Desk, numbers: Sequence[int], _watch: Watch) -> Written[int]:
    return proposals.reject(desk, numbers)


def _reopen(desk: Desk, numbers: Sequence[int], _watch: Watch) -> Written[int]:
    return proposals.reopen(desk, numbers)


def _accept_certain(desk: Desk, _watch: Watch) -> Written[int]:
    return proposals.accept_all_certain(desk)
