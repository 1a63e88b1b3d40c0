"""Above each column of a raw sheet: what it means, and what spoke for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView, QVBoxLayout, QWidget

from pension_desk.domain.lists import FieldSpec
from pension_desk.services.list_view import Evidence
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.status import StatusLabel


@dataclass(frozen=True)
class Meaning:
    """What a column means now: its place in the sheet, header, field (or None) and why."""

    column: int
    header: str
    field: str | None
    why: Evidence


def why_words(why: Evidence) -> tuple[str, Tone]:
    """Return what spoke for a column's meaning, and how sure that is."""
    match why:
        case Evidence.BOTH:
            return translate("imports", "表头和内容"), Tone.GOOD
        case Evidence.HEADER:
            return translate("imports", "表头"), Tone.GOOD
        case Evidence.AS_BEFORE:
            return translate("imports", "与上次相同"), Tone.GOOD
        case Evidence.BY_HAND:
            return translate("imports", "人工"), Tone.ACCENT
        case Evidence.CONTENTS:
            return translate("imports", "内容"), Tone.WARNING
        case Evidence.NONE:
            return translate("imports", "不导入"), Tone.NEUTRAL


class _Combo(QComboBox):
    """A combo box that the wheel leaves alone while it passes over."""

    focused = Signal()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the table scroll instead."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ask to be scrolled into sight."""
        super().focusInEvent(event)
        self.focused.emit()


class _Choice(QWidget):
    """One column's choice with its confidence below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.combo = _Combo()
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(3)
        self.combo.setMaxVisibleItems(20)
        self.why = StatusLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 2, 3, 3)
        column.setSpacing(2)
        column.addWidget(self.combo)
        column.addWidget(self.why)

    def fill(self, meaning: Meaning, fields: Sequence[FieldSpec]) -> None:
        """Offer the fields of the kind, with the column's own chosen."""
        with QSignalBlocker(self.combo):
            self.combo.clear()
            self.combo.addItem(translate("imports", "（不导入）"), "")
            for spec in fields:
                text = f"{spec.label} *" if spec.required else spec.label
                self.combo.addItem(text, spec.name)
            self.combo.setCurrentIndex(max(0, self.combo.findData(meaning.field or "")))
        self.combo.setEnabled(bool(fields))
        name = translate("imports", "“{header}”这一列是").format(header=meaning.header)
        self.combo.setAccessibleName(name)
        self.combo.setToolTip(meaning.header)
        self.why.show_status(*why_words(meaning.why))


class MeaningHeader(QHeaderView):
    """A horizontal header with a choice below each of the columns that hold the list."""

    meaning_chosen = Signal(int, str)
    """Column in the sheet, and field name; empty for no meaning."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._choices: dict[int, _Choice] = {}
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sectionResized.connect(self._place)
        table.horizontalScrollBar().valueChanged.connect(self._place)

    def show_meanings(self, meanings: Sequence[Meaning], fields: Sequence[FieldSpec]) -> None:
        """Show these meanings; columns without one have no choice."""
        wanted = {meaning.column for meaning in meanings}
        for column in set(self._choices) - wanted:
            gone = self._choices.pop(column)
            gone.hide()
            gone.deleteLater()
        for meaning in meanings:
            self._choice(meaning.column).fill(meaning, fields)
        self.updateGeometries()
        self._place()

    def choice_of(self, column: int) -> QComboBox:
        """Return a column's combo box; `KeyError` where it has none."""
        return self._choices[column].combo

    def _choice(self, column: int) -> _Choice:
        if column not in self._choices:
            made = _Choice(self)
            made.combo.activated.connect(partial(self._tell, column))
            made.combo.focused.connect(partial(self._scroll_to, column))
            self._choices[column] = made
            made.show()
        return self._choices[column]

    def _tell(self, column: int, _index: int) -> None:
        self.meaning_chosen.emit(column, str(self._choices[column].combo.currentData() or ""))

    def _scroll_to(self, column: int) -> None:
        index = self.model().index(max(0, self._table.rowAt(1)), column)
        self._table.scrollTo(index)

    def sizeHint(self) -> QSize:
        """Return room for letters and choices."""
        size = super().sizeHint()
        return QSize(size.width(), size.height() + self._height())

    def updateGeometries(self) -> None:
        """Keep the choices' room below the letters."""
        self.setViewportMargins(0, 0, 0, self._height())
        super().updateGeometries()
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometries()

    def _height(self) -> int:
        return max((choice.sizeHint().height() for choice in self._choices.values()), default=0)

    def _place(self, *_from: object) -> None:
        top = self.height() - self._height()
        for column, choice in self._choices.items():
            if column < self.count():
                left = self.sectionViewportPosition(column)
                choice.setGeometry(left, top, self.sectionSize(column), self._height())
