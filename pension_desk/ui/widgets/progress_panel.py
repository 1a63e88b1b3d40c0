"""The strip that shows long work: what, how far, how long still, and a cancel."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from pension_desk.ui.lanes import Progress, Task
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import translate
from pension_desk.ui.worker import Worker

_STEPS = 1_000


def time_left(seconds: float | None) -> str:
    """Return the time left in words; empty while it cannot be told."""
    if seconds is None:
        return ""
    if seconds < 10:
        return translate("progress", "马上就好")
    if seconds < 60:
        return translate("progress", "约还要 {n} 秒").format(n=round(seconds / 10) * 10)
    return translate("progress", "约还要 {n} 分钟").format(n=round(seconds / 60) or 1)


def counts(progress: Progress) -> str:
    """Return the step and the counts in words."""
    if progress.total <= 0:
        done = translate("progress", "{n} 条").format(n=f"{progress.done:,}")
        return f"{progress.step} {done}" if progress.done else progress.step
    return f"{progress.step} {progress.done:,} / {progress.total:,}"


class ProgressPanel(QFrame):
    """Hidden while nothing long is under way; shows the work that was handed in first."""

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[Task] = []
        self._title = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._words = QLabel()
        self._cancel = QPushButton(self.tr("取消"))
        self._cancel.clicked.connect(self._on_cancel)
        self._lay_out()
        worker.task_started.connect(self._on_started)
        worker.task_progressed.connect(self._on_progressed)
        worker.task_ended.connect(self._on_ended)
        self.hide()

    def _lay_out(self) -> None:
        dress(self, "band")
        dress(self._title, "heading")
        dress(self._words, "muted")
        self._bar.setMinimumWidth(self.fontMetrics().height() * 12)
        row = QHBoxLayout(self)
        row.setSpacing(self.fontMetrics().height())
        row.addWidget(self._title)
        row.addWidget(self._bar, 1)
        row.addWidget(self._words)
        row.addWidget(self._cancel)

    def _on_started(self, task: Task) -> None:
        self._tasks.append(task)
        self._show_first()

    def _on_ended(self, task: Task) -> None:
        if task in self._tasks:
            self._tasks.remove(task)
        self._show_first()

    def _on_progressed(self, task: Task, progress: Progress) -> None:
        if not self._tasks or task is not self._tasks[0] or task.cancelled():
            return
        known = progress.total > 0
        self._bar.setRange(0, _STEPS if known else 0)
        if known:
            self._bar.setValue(round(_STEPS * progress.done / progress.total))
        parts = (counts(progress), time_left(progress.seconds_left))
        self._words.setText(" · ".join(filter(None, parts)))

    def _show_first(self) -> None:
        self.setVisible(bool(self._tasks))
        if not self._tasks:
            return
        task = self._tasks[0]
        if self._title.text() != task.title or not self.isVisible():
            self._bar.setRange(0, 0)
        self._title.setText(task.title)
        self.setAccessibleName(task.title)
        self._cancel.setEnabled(not task.cancelled())
        more = len(self._tasks) - 1
        waiting = self.tr("后面还有 {n} 件").format(n=more) if more else ""
        self._words.setText(waiting)

    def _on_cancel(self) -> None:
        if self._tasks:
            self._tasks[0].cancel()
            self._cancel.setEnabled(False)
            self._words.setText(self.tr("正在取消，数据会保持原样…"))
