"""One field of a form: its label, the editor, and below it why a value was refused."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from pension_desk.ui.theme import Tone, dress

Editor = QLineEdit | QComboBox | QPlainTextEdit


class FormField(QWidget):
    """A line edit, a combo box where there are usual answers, or a box for several lines.

    The text is the value.
    """

    text_changed = Signal()

    def __init__(self, label: str, editor: Editor | None = None) -> None:
        super().__init__()
        self.editor: Editor = editor if editor is not None else QLineEdit()
        self.editor.setAccessibleName(label)
        self.label = QLabel(label)
        self.label.setBuddy(self.editor)
        dress(self.label, "muted")
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.hide()
        dress(self.problem, "error")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(self.fontMetrics().height() // 2)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.editor, 0, 1)
        grid.addWidget(self.problem, 1, 1)
        grid.setColumnStretch(1, 1)
        if isinstance(self.editor, QComboBox):
            self.editor.setMinimumContentsLength(3)
            self.editor.currentTextChanged.connect(self._on_text)
        else:
            self.editor.textChanged.connect(self._on_text)
        if isinstance(self.editor, QPlainTextEdit):
            self.editor.setTabChangesFocus(True)
            self.editor.setFixedHeight(self.fontMetrics().height() * 5)

    @property
    def text(self) -> str:
        """What stands in the field, trimmed."""
        editor = self.editor
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText().strip()
        whole = editor.currentText() if isinstance(editor, QComboBox) else editor.text()
        return whole.strip()

    def set_text(self, text: str) -> None:
        """Put a text in; a refusal shown before is forgotten."""
        editor = self.editor
        if isinstance(editor, QComboBox):
            if not editor.isEditable() and editor.findText(text) < 0:
                editor.addItem(text)
            editor.setCurrentText(text)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
        else:
            editor.setText(text)
            editor.setCursorPosition(0)
        self.show_problem("")

    def show_problem(self, sentence: str) -> None:
        """Say below the field why its value was refused; empty: nothing is wrong."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        dress(self.editor, tone=Tone.DANGER if sentence else None)
        self.editor.setAccessibleDescription(sentence)

    def point_at(self, sentence: str) -> None:
        """Show a refusal and put the cursor into the field."""
        self.show_problem(sentence)
        self.editor.setFocus()
        if isinstance(self.editor, QLineEdit):
            self.editor.selectAll()

    def _on_text(self, *_text: object) -> None:
        if self.problem.text():
            self.show_problem("")
        self.text_changed.emit()


def grow_to_fit(dialog: QWidget) -> None:
    """Make a dialog high enough for sentences that have appeared in it; never lower."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    needed = max(layout.totalHeightForWidth(dialog.width()), layout.totalMinimumSize().height())
    if needed > dialog.height():
        dialog.resize(dialog.width(), needed)
