"""The door at later starts: the pass-phrase, and what to say when it does not open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError
from pension_desk.ui.icons import Icon, icon, pixmap
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import program_name
from pension_desk.ui.worker import Worker

if TYPE_CHECKING:
    from pension_desk.services.desk import Desk


class UnlockDialog(QDialog):
    """Asks until the desk opens or the person leaves. `desk` holds it once accepted."""

    def __init__(
        self, worker: Worker, open_with: Callable[[str], Desk], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk: Desk | None = None
        self._worker = worker
        self._open_with = open_with
        self.setWindowTitle(program_name())
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(self.tr("口令"))
        self.field.setAccessibleName(self.tr("口令"))
        self._eye = self.field.addAction(
            icon(Icon.SHOW, QPalette.ColorRole.PlaceholderText),
            QLineEdit.ActionPosition.TrailingPosition,
        )
        self._eye.setCheckable(True)
        self._eye.setToolTip(self.tr("显示或遮住口令"))
        self._eye.toggled.connect(self._on_eye)
        self.problem = QLabel()
        self.open_button = QPushButton(self.tr("打开"))
        self.open_button.setDefault(True)
        self._leave = QPushButton(self.tr("退出"))
        self._leave.setAutoDefault(False)
        self._lay_out()
        self.open_button.clicked.connect(self._try)
        self._leave.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        mark = QLabel()
        colour = self.palette().color(QPalette.ColorRole.Link)
        mark.setPixmap(pixmap(Icon.SHIELD, unit * 3, colour, self.devicePixelRatioF()))
        title = QLabel(program_name())
        dress(title, "title")
        sentence = QLabel(self.tr("输入口令，打开这台电脑上的数据。"))
        dress(sentence, "muted")
        dress(self.problem, "error")
        self.problem.setWordWrap(True)
        self.problem.setMinimumHeight(round(unit * 2.6))
        self.problem.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self.open_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(unit * 2, unit * 2, unit * 2, unit)
        outer.setSpacing(unit // 2)
        for label in (mark, title, sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            outer.addWidget(label)
        outer.addSpacing(unit // 2)
        outer.addWidget(self.field)
        outer.addWidget(self.problem)
        outer.addLayout(buttons)
        self.setMinimumWidth(unit * 22)
        self.field.setFocus()

    def _on_eye(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        name = Icon.HIDE if shown else Icon.SHOW
        self._eye.setIcon(icon(name, QPalette.ColorRole.PlaceholderText))

    def _try(self) -> None:
        if not self.field.text():
            self._say(self.tr("请先输入口令。"))
            return
        self._busy(busy=True)
        job = partial(self._open_with, self.field.text())
        self._worker.read(job, self._on_opened, self._on_refused)

    def _on_opened(self, desk: Desk) -> None:
        self.desk = desk
        self.accept()

    def _on_refused(self, error: DeskError) -> None:
        self._busy(busy=False)
        self._say(error.sentence())

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setAccessibleName(sentence)
        self.field.setFocus()
        self.field.selectAll()

    def _busy(self, *, busy: bool) -> None:
        self.problem.clear()
        self.field.setEnabled(not busy)
        self.open_button.setEnabled(not busy)
        self.open_button.setText(self.tr("正在打开…") if busy else self.tr("打开"))
