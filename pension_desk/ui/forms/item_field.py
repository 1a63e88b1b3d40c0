"""One text of a form: its name, the editor, and below it what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.services.form_wordings import Shape, WordingEdit, WordingItem
from pension_desk.ui.forms.words import item_words
from pension_desk.ui.theme import Tone, dress

_MOST_LINES = 9


class _Lines(QPlainTextEdit):
    """Grows with its lines; Tab goes on."""

    entered = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _fit(self, *_from: object) -> None:
        lines = min(_MOST_LINES, max(2, round(self.document().size().height())))
        self.setFixedHeight(round((lines + 0.8) * self.fontMetrics().lineSpacing()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor came."""
        super().focusInEvent(event)
        self.entered.emit()


class _Line(QLineEdit):
    """One line; Enter goes on."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor came."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next text with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class ItemField(QWidget):
    """Knows its item; a changed text stands out, a fault stands below."""

    changed = Signal()
    entered = Signal(object)
    """The field itself: the cursor came into it."""

    def __init__(self, item: WordingItem, *, editable: bool) -> None:
        super().__init__()
        self.item = item
        self.editor: _Line | _Lines
        if item.shape in (Shape.LINES, Shape.ROWS):
            self.editor = _Lines(item.text)
        else:
            self.editor = _Line(item.text)
            self.editor.setCursorPosition(0)
            self.editor.setPlaceholderText(self.tr("（空着不印）"))
        self.editor.setReadOnly(not editable)
        self.name = QLabel(item_words(item))
        self.name.setBuddy(self.editor)
        self.shipped = QToolButton()
        self.shipped.setText(self.tr("用自带的"))
        self.shipped.setToolTip(item.shipped or self.tr("（空着）"))
        self.shipped.setVisible(False)
        dress(self.shipped, "link")
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.hide()
        dress(self.problem, "error")
        self.editor.setAccessibleName(item_words(item))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.addWidget(self.editor, 1)
        row.addWidget(self.shipped, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.name)
        column.addLayout(row)
        column.addWidget(self.problem)
        self._editable = editable
        self.shipped.clicked.connect(self._take_shipped)
        self.editor.textChanged.connect(self._on_text)
        self.editor.entered.connect(self._on_entered)
        self._mark()

    @property
    def text(self) -> str:
        """What stands in the field."""
        if isinstance(self.editor, _Lines):
            return self.editor.toPlainText()
        return self.editor.text()

    @property
    def edit(self) -> WordingEdit | None:
        """What was made of the text; None where nothing was."""
        return WordingEdit(self.item.key, self.text) if self.text != self.item.text else None

    def set_text(self, text: str) -> None:
        """Put a text in, as if it were typed."""
        if isinstance(self.editor, _Lines):
            self.editor.setPlainText(text)
        else:
            self.editor.setText(text)

    def insert(self, text: str) -> None:
        """Put a text in at the cursor."""
        if isinstance(self.editor, _Lines):
            self.editor.insertPlainText(text)
        else:
            self.editor.insert(text)
        self.editor.setFocus()

    def show_problem(self, sentence: str) -> None:
        """Say below what is wrong; empty: nothing is."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        dress(self.editor, tone=Tone.DANGER if sentence else None)
        self.editor.setAccessibleDescription(sentence)

    def _on_text(self, *_from: object) -> None:
        self._mark()
        self.changed.emit()

    def _on_entered(self) -> None:
        self.entered.emit(self)

    def _mark(self) -> None:
        """Say at the name whether the town's text differs from the shipped one."""
        other = self.text != self.item.shipped
        words = item_words(self.item)
        self.name.setText(self.tr("{name}　已改").format(name=words) if other else words)
        dress(self.name, "good" if other else "muted")
        self.shipped.setVisible(other and self._editable)

    def _take_shipped(self) -> None:
        self.set_text(self.item.shipped)
        self.editor.setFocus()
