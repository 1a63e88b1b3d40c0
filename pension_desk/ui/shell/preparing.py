"""A small window that shows long work before there is a main window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout

from pension_desk.domain.errors import Cancelled, DeskError
from pension_desk.domain.progress import Watch
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.translation import program_name
from pension_desk.ui.widgets.progress_panel import ProgressPanel
from pension_desk.ui.worker import Worker

if TYPE_CHECKING:
    from pension_desk.services.desk import Desk


class PreparingDialog(QDialog):
    """Runs one job that makes a desk; `desk` holds it once accepted. Esc cancels.

    ``title``, ``words``: what is said above; ``task``: what the progress panel calls it.
    """

    def __init__(
        self, worker: Worker, job: Callable[[Watch], Desk], *, title: str, words: str, task: str
    ) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self._worker = worker
        self.setWindowTitle(program_name())
        unit = self.fontMetrics().height()
        head = QLabel(title)
        dress(head, "title")
        text = QLabel(words)
        text.setWordWrap(True)
        dress(text, "muted")
        self.leave_button = QPushButton(self.tr("知道了"))
        self.leave_button.clicked.connect(self.reject)
        self.leave_button.hide()
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        dress(self._problem, "error")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(unit * 2, unit, unit * 2, unit)
        outer.setSpacing(unit // 2)
        for part in (head, text, ProgressPanel(worker), self._problem):
            outer.addWidget(part)
        outer.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(unit * 34)
        self._task = worker.long_read(job, self._on_made, self._on_refused, title=task)

    def reject(self) -> None:
        """Cancel the work; once it is over, leave."""
        if self._worker.busy:
            self._task.cancel()
        else:
            super().reject()

    def _on_made(self, desk: Desk) -> None:
        self.desk = desk
        self.accept()

    def _on_refused(self, error: DeskError) -> None:
        if isinstance(error, Cancelled):
            super().reject()
        else:
            self._problem.setText(told_of(error))
            self.leave_button.show()
            self.leave_button.setFocus()
