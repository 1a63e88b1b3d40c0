"""A field for a pass-phrase, with an eye that shows what was typed."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from pension_desk.ui.icons import Icon, icon


class SecretLine(QLineEdit):
    """Hides what is typed until the eye is pressed. ``word``: its accessible name."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(word)
        self._eye = self.addAction(
            icon(Icon.SHOW, QPalette.ColorRole.PlaceholderText),
            QLineEdit.ActionPosition.TrailingPosition,
        )
        self._eye.setCheckable(True)
        self._eye.setToolTip(self.tr("显示或遮住口令"))
        self._eye.toggled.connect(self._on_eye)

    def _on_eye(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        name = Icon.HIDE if shown else Icon.SHOW
        self._eye.setIcon(icon(name, QPalette.ColorRole.PlaceholderText))
