"""The door at later starts: the pass-phrase, and what to say when it does not open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError
from pension_desk.ui.backup.plan import RestorePlan
from pension_desk.ui.icons import Icon, pixmap
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.translation import program_name
from pension_desk.ui.widgets.secret_line import SecretLine
from pension_desk.ui.worker import Worker

if TYPE_CHECKING:
    from pension_desk.services.desk import Desk


class UnlockDialog(QDialog):
    """Asks until the desk opens or the person leaves. `desk` holds it once accepted.

    `restore`: instead, which backup the person wants brought back. ``folder``: the desk's.
    """

    def __init__(
        self,
        worker: Worker,
        open_with: Callable[[str], Desk],
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk: Desk | None = None
        self._folder = folder
        self._worker = worker
        self._open_with = open_with
        self.setWindowTitle(program_name())
        self.restore: RestorePlan | None = None
        self.field = SecretLine(self.tr("口令"))
        self.field.setPlaceholderText(self.tr("口令"))
        self.problem = QLabel()
        self.open_button = QPushButton(self.tr("打开"))
        self.open_button.setDefault(True)
        self._leave = QPushButton(self.tr("退出"))
        self._leave.setAutoDefault(False)
        self.restore_button = QPushButton(self.tr("从备份恢复…"))
        self.restore_button.setAutoDefault(False)
        dress(self.restore_button, "link")
        self._lay_out()
        self.open_button.clicked.connect(self._try)
        self._leave.clicked.connect(self.reject)
        self.restore_button.clicked.connect(self._ask_restore)

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
        buttons.addWidget(self.restore_button)
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
        self._say(told_of(error))

    def _ask_restore(self) -> None:
        from pension_desk.ui.backup.restore import RestoreDialog

        dialog = RestoreDialog(self._worker, self._folder, None, self)
        dialog.agreed.connect(self._leave_to_restore)
        dialog.open()

    def _leave_to_restore(self, plan: RestorePlan) -> None:
        self.restore = plan
        self.accept()

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setAccessibleName(sentence)
        self.field.setFocus()
        self.field.selectAll()

    def _busy(self, *, busy: bool) -> None:
        self.problem.clear()
        self.field.setEnabled(not busy)
        self.open_button.setEnabled(not busy)
        self.restore_button.setEnabled(not busy)
        self.open_button.setText(self.tr("正在打开…") if busy else self.tr("打开"))
