"""待核对: rows of employers' lists that a person has to look at; Y is it, N is not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget

from pension_desk.domain.employers import Employer
from pension_desk.domain.progress import Watch
from pension_desk.services import employers_questions
from pension_desk.services.employers_questions import EmployerQuestion
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.employers import jobs
from pension_desk.ui.employers.choose_dialog import EmployerChoiceDialog
from pension_desk.ui.employers.models import questions_model
from pension_desk.ui.icons import Icon
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.flow import FlowLayout
from pension_desk.ui.widgets.line_table import LineTable


class EmployerQuestionsDialog(ActDialog):
    """Answers questions one by one, several chosen ones, or all that are certain."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("employers", "待核对的单位"))
        self.table: LineTable[EmployerQuestion] = LineTable(
            questions_model(), self.tr("待核对的行")
        )
        self.why = QLabel()
        self.why.setWordWrap(True)
        self.why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dress(self.why, "heading")
        self._keys = QLabel(self.tr("↑↓ 移动　Y 是这个单位　N 不要这一行"))
        dress(self._keys, "small")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(
            EmptyState(
                Icon.DONE,
                self.tr("没有待核对的单位"),
                self.tr("名单里代码有错、只有旧号、只能靠名称认的行会列在这里。"),
            )
        )
        self._pages.addWidget(EmptyState(Icon.DONE, self.tr("没有退回过的行"), ""))
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self.why)
        self.body.addWidget(self._keys)
        self._more = FlowLayout(gap=self.unit // 2)
        self.body.addLayout(self._more)
        self.other_button = self._add_more(self.tr("另选单位…（F）"), self._choose)
        self.new_button = self._add_more(self.tr("另立一个单位"), self._as_new)
        self.certain_button = self._add_more(self.tr("全部接受有把握的"), self._accept_certain)
        self.rejected_button = self.add_button(self.tr("退回过的"), self.reload, left=True)
        self.rejected_button.setCheckable(True)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.no_button = self.add_button(self.tr("不要这一行（N）"), self._reject)
        self.reopen_button = self.add_button(self.tr("重新核对（R）"), self._reopen)
        self.yes_button = self.add_button(self.tr("是这个单位（Y）"), self._accept, default=True)
        self._connect_signals()
        self.grow(66, 32)
        self.reload()

    def _add_more(self, text: str, act: Callable[[], object]) -> QPushButton:
        """Add a button above the last line, which has no room for all in large text."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        self._more.addWidget(button)
        return button

    def _connect_signals(self) -> None:
        self.table.line_changed.connect(self._show)
        self.table.selectionModel().selectionChanged.connect(self._switch)
        self.seat.worker.topics_changed.connect(self._on_topics)
        for key, act in (
            ("Y", self._accept),
            ("N", self._reject),
            ("R", self._reopen),
            ("F", self._choose),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.EMPLOYERS, Topic.BUNDLES}:
            self.reload()

    @property
    def looks_back(self) -> bool:
        """Whether the rows are shown that were answered no."""
        return self.rejected_button.isChecked()

    def reload(self) -> None:
        """Read the queue, or what was answered no, keeping the place in it."""
        asked = employers_questions.rejected if self.looks_back else employers_questions.pending
        job = partial(asked, self.seat.desk)
        token = ("employer-questions", id(self))
        self.seat.worker.read(job, self._fill, self.notice.tell, token=token)

    def _fill(self, found: tuple[EmployerQuestion, ...]) -> None:
        row = max(0, self.table.currentIndex().row())
        self.table.lines.show_lines(found)
        self._pages.setCurrentIndex(0 if found else 1 + self.looks_back)
        self._keys.setVisible(bool(found) and not self.looks_back)
        self.table.choose(row)
        if found:
            self.table.setFocus()
        else:
            self._show(None)
        self._switch()

    def _show(self, question: EmployerQuestion | None) -> None:
        self.why.setText(question.why if question else "")
        self.why.setVisible(question is not None)

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch()

    def _switch(self, *_from: object) -> None:
        chosen, every = self.table.chosen(), self.table.lines.lines
        ready, back = not self.busy and bool(chosen), self.looks_back
        certain = sum(one.certain and one.employer is not None for one in every)
        self.yes_button.setEnabled(
            ready and not back and all(one.employer is not None for one in chosen)
        )
        self.no_button.setEnabled(ready and not back)
        self.new_button.setEnabled(ready and not back)
        self.other_button.setEnabled(ready and not back)
        self.reopen_button.setEnabled(ready and back)
        self.certain_button.setEnabled(not self.busy and certain > 0)
        said = self.tr("全部接受有把握的（{n:,}）") if certain else self.tr("全部接受有把握的")
        self.certain_button.setText(said.format(n=certain))
        for button in (
            self.yes_button, self.no_button, self.new_button, self.other_button,
            self.certain_button,
        ):  # fmt: skip
            button.setVisible(bool(every) and not back)
        self.reopen_button.setVisible(bool(every) and back)

    def _numbers(self) -> tuple[int, ...]:
        return tuple(one.number for one in self.table.chosen())

    def _accept(self) -> None:
        if self.yes_button.isEnabled():
            self._write(partial(jobs.accept, self.seat.desk, self._numbers()))

    def _choose(self) -> None:
        if self.other_button.isEnabled():
            dialog = EmployerChoiceDialog(self.seat)
            dialog.taken.connect(self._accept_for)
            dialog.open()

    def _accept_for(self, employer: Employer) -> None:
        self._write(partial(jobs.accept_for, self.seat.desk, self._numbers(), employer.id))

    def _as_new(self) -> None:
        self._write(partial(jobs.as_new, self.seat.desk, self._numbers()))

    def _reject(self) -> None:
        if self.no_button.isEnabled():
            self._write(partial(jobs.reject, self.seat.desk, self._numbers()))

    def _reopen(self) -> None:
        if self.reopen_button.isEnabled():
            self._write(partial(jobs.reopen, self.seat.desk, self._numbers()))

    def _accept_certain(self) -> None:
        self._write(partial(jobs.accept_certain, self.seat.desk))

    def _write(self, job: Callable[[Watch], Written[Any]]) -> None:
        self.run_write(job, self._say, "")

    def _say(self, count: int) -> None:
        self.notice.say(self.tr("已处理 {n:,} 行。").format(n=count), Tone.GOOD)
