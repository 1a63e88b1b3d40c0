"""An ID number or phone that stays masked until somebody asks to see it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from pension_desk.ui.icons import Icon, icon

SHOWN_MS = 30_000
"""How long a revealed text stays readable."""


class MaskedText(QWidget):
    """Shows the masked text and an eye. The eye only asks: revealing is logged by a service.

    On ``reveal_requested`` the owner calls the service and then `reveal`; after half a minute
    the text is masked again by itself.
    """

    reveal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._masked = ""
        self._label = QLabel()
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._eye = QToolButton()
        self._eye.setCheckable(True)
        self._eye.clicked.connect(self._on_eye)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.mask_again)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addWidget(self._eye)
        row.addStretch(1)
        self.show_masked("")

    @property
    def text(self) -> str:
        """What can be read now."""
        return self._label.text()

    def show_masked(self, masked: str) -> None:
        """Show another masked text; an empty one hides the eye."""
        self._masked = masked
        self._eye.setVisible(bool(masked))
        self.mask_again()

    def reveal(self, full: str) -> None:
        """Show the full text for half a minute."""
        self._label.setText(full)
        self._face(shown=True)
        self._timer.start()

    def mask_again(self) -> None:
        """Show the masked text again."""
        self._timer.stop()
        self._label.setText(self._masked)
        self._face(shown=False)

    def _face(self, *, shown: bool) -> None:
        self._eye.setChecked(shown)
        self._eye.setIcon(icon(Icon.HIDE if shown else Icon.SHOW))
        word = self.tr("重新遮住") if shown else self.tr("显示完整内容（会记录）")
        self._eye.setToolTip(word)
        self._eye.setAccessibleName(word)

    def _on_eye(self) -> None:
        if self._timer.isActive():
            self.mask_again()
        else:
            self._face(shown=False)
            self.reveal_requested.emit()
