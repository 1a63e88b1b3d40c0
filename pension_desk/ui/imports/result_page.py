"""What became of a list: the sum, the rows not taken, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.services.imports import UNDONE_WHOLE, ImportResult
from pension_desk.ui.imports.counts import CountsCard, refused_table
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told


class ResultPage(QWidget):
    """Shows the result of an import."""

    save_requested = Signal()
    """The person wants the rows that were not taken as a workbook."""
    questions_requested = Signal()
    """The person wants to answer the questions that were left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._remarks = QLabel()
        self._remarks.setWordWrap(True)
        self.counts = CountsCard()
        self.of_employers = False
        self.refused = refused_table(self.tr("未导入的行"), sheets=True)
        self.save_button = QPushButton(self.tr("另存未导入的行…"))
        self.save_button.setAutoDefault(False)
        self.questions_button = QPushButton(self.tr("去确认"))
        self.questions_button.setAutoDefault(False)
        self.save_button.clicked.connect(self.save_requested)
        self.questions_button.clicked.connect(self.questions_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        dress(self._said, "heading")
        dress(self._remarks, "muted")
        row = QHBoxLayout()
        row.addWidget(self.questions_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(self.fontMetrics().height() // 2)
        outer.addWidget(self._said)
        outer.addWidget(self._remarks)
        outer.addWidget(self.counts)
        outer.addLayout(row)
        outer.addWidget(self.refused, 1)
        outer.addStretch(0)

    def show_result(self, file_name: str, result: ImportResult) -> None:
        """Show what became of a file."""
        changed = result.accepted or result.questions
        words = (
            self.tr("“{file}”（{kind}）已导入。")
            if changed
            else self.tr("“{file}”（{kind}）没有带来任何变化。")
        )
        said = words.format(file=file_name, kind=result.kind.label)
        if changed and result.kind in UNDONE_WHOLE:
            said += self.tr("要整份撤销，关闭后按 Ctrl+Z。")
        self._said.setText(said)
        self._remarks.setText("\n".join(map(told, result.remarks)))
        self._remarks.setVisible(bool(result.remarks))
        self.counts.show_result(result, done=True)
        self.refused.lines.show_lines(result.refused)
        self.refused.setVisible(bool(result.refused))
        self.save_button.setVisible(bool(result.refused))
        count = len(result.proposals) + len(result.employer_questions)
        self.of_employers = bool(result.employer_questions)
        self.questions_button.setVisible(count > 0)
        self.questions_button.setText(self.tr("去确认（{n:,} 行）").format(n=count))
