"""Side by side: what the list says, and whom the register has."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pension_desk.domain.id_compare import Piece, compare_ids
from pension_desk.domain.id_numbers import mask_id, mask_phone
from pension_desk.services.divisions import division_name
from pension_desk.services.questions import Question
from pension_desk.ui.theme import dress, tokens_for


class ComparePanel(QWidget):
    """Two cards beside each other and the reason below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        unit = self.fontMetrics().height()
        self._list = _Side(self.tr("名单上写的"))
        self._person = _Side(self.tr("名册里的人"))
        self.why = QLabel()
        self.why.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(unit // 2)
        row.addWidget(self._list, 1)
        row.addWidget(self._person, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.why)
        outer.addLayout(row, 1)

    def show_question(self, question: Question | None) -> None:
        """Show a question's two sides; None clears."""
        if question is None:
            self.hide()
            return
        self.show()
        colour = tokens_for(self.palette()).danger
        asked, line = question.proposal, question.line
        known = line.id_number if line else None
        sent, proposed = compare_ids(asked.id_as_sent, asked.proposed_id or known or "")
        told = [(label, escape(value)) for label, value in question.said]
        number = _pieces(sent, colour) if asked.id_as_sent else self.tr("（空白）")
        source = self.tr("{kind} 第 {row} 行").format(kind=asked.kind.label, row=asked.row)
        self._list.show_facts(
            asked.name,
            [(self.tr("号码"), number), (self.tr("出处"), escape(source)), *told],
        )
        self.why.setText(self.tr("依据：{why}").format(why=asked.why or self.tr("没有")))
        if line is None:
            self._person.show_facts(self.tr("没有找到吻合的人"), [])
            return
        self._person.show_facts(line.name, self._facts(question, proposed, colour))

    def _facts(
        self, question: Question, proposed: tuple[Piece, ...], colour: str
    ) -> list[tuple[str, str]]:
        line = question.line
        if line is None:
            return []
        held = mask_id(line.id_number) if line.id_number else self.tr("残缺")
        number = _pieces(proposed, colour) if proposed else escape(held)
        place = " ".join(filter(None, (division_name(line.village), line.hamlet)))
        facts = [
            (self.tr("号码"), number),
            (self.tr("住处"), escape(place)),
            (self.tr("户编号"), escape(line.household_no)),
            (self.tr("性别"), escape(line.sex)),
            (self.tr("出生日期"), line.birth.isoformat() if line.birth else ""),
            (self.tr("与户主关系"), escape(line.relation)),
            (self.tr("同户的人"), escape("、".join(question.members))),
            (self.tr("联系电话"), mask_phone(line.phone) if line.phone else ""),
        ]
        return [(label, value) for label, value in facts if value]


class _Side(QFrame):
    """One card: a name and facts."""

    def __init__(self, title: str) -> None:
        super().__init__()
        dress(self, "card")
        head = QLabel(title)
        dress(head, "small")
        self._name = QLabel()
        dress(self._name, "heading")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(2)
        self._labels: list[QLabel] = []
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addWidget(self._name)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setAccessibleName(title)

    def show_facts(self, name: str, facts: list[tuple[str, str]]) -> None:
        """Show these; values are rich text."""
        self._name.setText(name)
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        for row, (word, value) in enumerate(facts):
            left, right = QLabel(word), QLabel(value)
            dress(left, "muted")
            right.setTextFormat(Qt.TextFormat.RichText)
            right.setWordWrap(True)
            self._grid.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(right, row, 1)
            self._labels += [left, right]


def _pieces(pieces: tuple[Piece, ...], colour: str) -> str:
    """Return a number with what differs in bold and underlined, so that colour is not alone."""
    return "".join(
        escape(piece.text)
        if piece.same
        else f'<b><u style="color:{colour}">{escape(piece.text)}</u></b>'
        for piece in pieces
    )
