"""What the search box finds: a short list under it, walked with the arrow keys."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pension_desk.domain.identity import mask_id
from pension_desk.domain.roster import RosterLine
from pension_desk.services.divisions import division_name
from pension_desk.ui.theme import Tone, tokens_for
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.status import paint_status, status_size

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class ResultRole(IntEnum):
    """What a result row tells beside its text."""

    LINE = Qt.ItemDataRole.UserRole
    """The `RosterLine`; None on the last row, which asks for the whole list."""


class ResultModel(QAbstractListModel):
    """The people found, and one last row that shows all of them on the roster tab."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[RosterLine, ...] = ()
        self._text = ""

    def show_lines(self, lines: tuple[RosterLine, ...], text: str) -> None:
        """Show what was found for a text."""
        self.beginResetModel()
        self._lines, self._text = lines, text
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the people and the last row."""
        return 0 if parent.isValid() else len(self._lines) + bool(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's words (also for screen readers) or its line."""
        if not index.isValid():
            return None
        line = self._lines[index.row()] if index.row() < len(self._lines) else None
        if role == ResultRole.LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if line is None:
                whole = translate("search", "在居民名册里查看“{text}”的全部结果")
                return whole.format(text=self._text)
            return f"{line.name} {where(line)}"
        return None


def where(line: RosterLine) -> str:
    """Return village, hamlet and household of a line."""
    number = translate("search", "户号 {no}").format(no=line.household_no)
    return " · ".join(filter(None, (division_name(line.village), line.hamlet, number)))


class ResultDelegate(QStyledItemDelegate):
    """Paints a person on two lines: name and ID number, then where the person lives."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return two lines for a person, one for the last row."""
        unit = option.fontMetrics.height()  # type: ignore[attr-defined]
        lines = 2.9 if index.data(ResultRole.LINE) is not None else 1.9
        return QSize(unit * 20, round(unit * lines))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then the words."""
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        palette = option.palette  # type: ignore[attr-defined]
        tokens = tokens_for(palette)
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(tokens.hover))
        unit = option.fontMetrics.height()  # type: ignore[attr-defined]
        inner = box.adjusted(unit * 0.7, unit * 0.3, -unit * 0.7, -unit * 0.3)
        line = index.data(ResultRole.LINE)
        if line is None:
            painter.setPen(QColor(tokens.accent))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        else:
            _paint_person(painter, inner, line, option)
        painter.restore()


def _paint_person(
    painter: QPainter, box: QRectF, line: RosterLine, option: QStyleOptionViewItem
) -> None:
    tokens = tokens_for(option.palette)  # type: ignore[attr-defined]
    upper = QRectF(box.left(), box.top(), box.width(), box.height() / 2)
    lower = upper.translated(0, upper.height())
    font = painter.font()
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(tokens.text))
    painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, line.name)
    name_width = painter.fontMetrics().horizontalAdvance(line.name)
    font.setBold(False)
    painter.setFont(font)
    painter.setPen(QColor(tokens.muted))
    sex = upper.adjusted(name_width + upper.height() * 0.5, 0, 0, 0)
    painter.drawText(sex, Qt.AlignmentFlag.AlignVCenter, line.sex)
    right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(
        upper,
        right,
        (mask_id(line.id_number) if line.id_number else "") or translate("search", "证号待核"),
    )
    painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, where(line))
    if line.died or line.away:
        word = translate("search", "已死亡") if line.died else translate("search", "已迁走")
        width = status_size(word, painter.font()).width()
        paint_status(
            painter,
            lower.adjusted(lower.width() - width, 0, 0, 0),
            word,
            Tone.NEUTRAL,
            option.palette,  # type: ignore[attr-defined]
        )
