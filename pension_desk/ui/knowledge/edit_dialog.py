"""Writing a question and its answer; figures are put in from a list, never typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from pension_desk.domain.errors import DeskError
from pension_desk.domain.knowledge import Draft, Subject
from pension_desk.services import knowledge_edit
from pension_desk.services.knowledge import Answer
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.knowledge import jobs
from pension_desk.ui.knowledge.words import subject_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress


class EditDialog(ActDialog):
    """An entry as it stands, or an empty one; what is refused stays typed."""

    def __init__(
        self,
        seat: Seat,
        answer: Answer | None,
        on_saved: Callable[[Answer], object],
        over: QWidget | None = None,
        *,
        subject: Subject = Subject.OTHER,
    ) -> None:
        title = self.tr("修改问答") if answer else self.tr("新增问答")
        super().__init__(seat, title, over)
        self._key = answer.entry.key if answer else ""
        self._on_saved = on_saved
        draft = knowledge_edit.draft_of(answer.entry) if answer else Draft(subject, "", "")
        self.subject, self.figure = QComboBox(), QComboBox()
        for one in Subject:
            self.subject.addItem(subject_word(one), one)
        self.subject.setCurrentIndex(tuple(Subject).index(draft.subject))
        self.question = QLineEdit(draft.question)
        self.answer = QPlainTextEdit(draft.answer)
        self.words = QLineEdit(draft.words)
        self.source = QLineEdit(draft.source)
        self._lay_out()
        self.add_button(self.tr("返回"), self.reject)
        self.save_button = self.add_button(self.tr("保存（Ctrl+S）"), self.save, default=True)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        shortcut.activated.connect(self.save)
        self.figure.activated.connect(self._put_in)
        self.grow(46, 34)
        self.question.setFocus()

    @property
    def draft(self) -> Draft:
        """What is typed."""
        return Draft(
            Subject(str(self.subject.currentData())),
            self.question.text(),
            self.answer.toPlainText(),
            self.words.text(),
            self.source.text(),
        )

    def _lay_out(self) -> None:
        self.figure.addItem(self.tr("插入数字…"))
        self.figure.addItems(list(knowledge_edit.fill_ins_offered()))
        self.figure.setAccessibleName(self.tr("插入数字"))
        self.figure.setMaxVisibleItems(16)
        self.answer.setTabChangesFocus(True)
        self.words.setPlaceholderText(self.tr("群众还会怎么问，用顿号隔开"))
        self.source.setPlaceholderText(self.tr("文件名、文号，或者是谁答复的"))
        hint = QLabel(
            self.tr(
                "数字不要直接打字，请从“插入数字”里选：以后数字变了，回答会跟着变，没有确认的会自动注明。"
            )
        )
        hint.setWordWrap(True)
        dress(hint, "small")
        form = QFormLayout()
        form.setHorizontalSpacing(self.unit)
        form.setVerticalSpacing(self.unit // 2)
        for words, field in (
            (self.tr("类别(&T)"), self.subject),
            (self.tr("问题(&Q)"), self.question),
            (self.tr("回答(&A)"), self.answer),
            (self.tr("别的问法(&W)"), self.words),
            (self.tr("依据(&S)"), self.source),
        ):
            name = QLabel(words)
            name.setBuddy(field)
            field.setAccessibleName(words.split("(")[0])
            form.addRow(name, field)
            if field is self.answer:
                line = QHBoxLayout()
                line.setSpacing(self.unit // 2)
                line.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
                line.addWidget(hint, 1)
                form.addRow("", line)
        self.body.addLayout(form)

    def _put_in(self, at: int) -> None:
        """Put the chosen figure where the cursor stands."""
        if at > 0:
            self.answer.insertPlainText(f"{{{self.figure.itemText(at)}}}")
            self.figure.setCurrentIndex(0)
            self.answer.setFocus()

    def save(self) -> None:
        """Hand the entry in; the dialog closes once it stands."""
        job = partial(jobs.save, self.seat.desk, self._key, self.draft)
        self.run_write(job, self._saved, self.tr("保存"), self._point_at)

    def _saved(self, answer: Answer) -> None:
        self.accept()
        self._on_saved(answer)

    def _point_at(self, error: DeskError) -> None:
        field = {
            "no_question": self.question,
            "asked_already": self.question,
            "no_source": self.source,
        }.get(error.reason, self.answer)
        field.setFocus()
