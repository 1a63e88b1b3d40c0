"""The frame of the acts' dialogs: a title, errors in place, progress with cancel, buttons.

An error is a sentence at the top of the dialog, where nothing typed is lost. While work runs
the dialog stays; Esc and 取消 ask it to stop, and the dialog goes once it has.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import Cancelled, DeskError, Refused, Unavailable
from pension_desk.domain.progress import Watch
from pension_desk.services.outcome import Written
from pension_desk.ui.lanes import Task
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told_of
from pension_desk.ui.widgets.progress_panel import ProgressPanel
from pension_desk.ui.worker import Worker

T = TypeVar("T")


class Notice(QFrame):
    """A sentence in place; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.addWidget(self._label)
        dress(self, "notice", Tone.WARNING)  # else the bar's width is not kept free of words
        self.hide()

    @property
    def text(self) -> str:
        """What is said now."""
        return self._label.text() if not self.isHidden() else ""

    def say(self, text: str, tone: Tone = Tone.WARNING) -> None:
        """Say something, or nothing when the text is empty."""
        self._label.setText(text)
        self.setAccessibleName(text)
        dress(self, "notice", tone)
        self.setVisible(bool(text))

    def tell(self, error: DeskError) -> None:
        """Say what went wrong and what to do."""
        ours = not isinstance(error, Refused | Unavailable | Cancelled)
        self.say(told_of(error), Tone.DANGER if ours else Tone.WARNING)


class WorkDialog(QDialog):
    """What dialogs with work of their own share, also where no desk is open yet.

    Fill `body`, add buttons with `add_button`.
    """

    def __init__(self, worker: Worker, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.worker = worker
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.notice = Notice()
        self.body = QVBoxLayout()
        self.buttons = QHBoxLayout()
        self._task: Task | None = None
        self._closing = False
        self._heading = QLabel(title)
        self._lay_out_frame()

    def _lay_out_frame(self) -> None:
        unit = self.fontMetrics().height()
        dress(self._heading, "title")
        progress = ProgressPanel(self.worker)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(unit, round(unit * 0.7), unit, round(unit * 0.7))
        outer.setSpacing(unit // 2)
        outer.addWidget(self._heading)
        outer.addWidget(self.notice)
        outer.addLayout(self.body, 1)
        outer.addWidget(progress)
        outer.addLayout(self.buttons)
        self.body.setSpacing(unit // 2)
        self.buttons.setSpacing(unit // 2)
        self.buttons.addStretch(1)

    @property
    def unit(self) -> int:
        """The height of a line of text in pixels, by which everything is measured."""
        return self.fontMetrics().height()

    @property
    def busy(self) -> bool:
        """Whether work that this dialog began is under way."""
        return self._task is not None

    def set_heading(self, text: str) -> None:
        """Change the title inside the dialog; empty where something else stands at the top."""
        self._heading.setText(text)
        self._heading.setVisible(bool(text))

    def add_button(
        self, text: str, act: Callable[[], object], *, default: bool = False, left: bool = False
    ) -> QPushButton:
        """Add a button at the right (or far left) of the last line."""
        button = QPushButton(text)
        button.setAutoDefault(default)
        button.setDefault(default)
        if default:
            dress(button, "primary")  # bold from the start: its width is reckoned once
        button.clicked.connect(act)
        if left:
            self.buttons.insertWidget(0, button)
        else:
            self.buttons.addWidget(button)
        return button

    def grow(self, width: int, height: int) -> None:
        """Take a size in text heights, never larger than the window that it belongs to."""
        window = self.parentWidget()
        if window is not None:
            room = window.window().size() - QSize(24, 24)
        else:
            screen = self.screen() or QGuiApplication.primaryScreen()
            room = screen.availableSize() - QSize(40, 60)
        self.resize(QSize(width * self.unit, height * self.unit).boundedTo(room))

    def run_write(
        self,
        job: Callable[[Watch], Written[T]],
        on_done: Callable[[T], object],
        title: str,
        on_error: Callable[[DeskError], object] | None = None,
        *,
        rehearsal: bool = False,
    ) -> None:
        """Hand in a write of this dialog; see `run_read`. ``rehearsal``: it leaves no trace."""
        write = self.worker.write
        self._begin(write, job, on_done, title, on_error, writes=not rehearsal)

    def run_read(
        self,
        job: Callable[[Watch], T],
        on_done: Callable[[T], object],
        title: str,
        on_error: Callable[[DeskError], object] | None = None,
    ) -> None:
        """Hand in long work that changes nothing; its error is told in place.

        ``on_error``: called after the error was told. What the dialog began before and has not
        ended is dropped.
        """
        read = self.worker.long_read
        self._begin(read, job, on_done, title, on_error, writes=False)

    def _begin(
        self,
        hand_in: Callable[..., Task],
        job: Callable[[Watch], Any],
        on_done: Callable[[Any], object],
        title: str,
        on_error: Callable[[DeskError], object] | None,
        *,
        writes: bool,
    ) -> None:
        if self._task is not None:
            self._task.drop()
        asked = _Asked(self, on_done, on_error, writes=writes)
        self.notice.say("")
        self._closing = False
        self._task = asked.task = hand_in(job, asked.done, asked.failed, title=title)
        self.busy_changed()

    def busy_changed(self) -> None:
        """Overridden to switch what cannot be used while work runs."""

    def settle(self, task: Task | None, *, stands: bool) -> bool:
        """Note that a task is over; return whether it still matters to this dialog.

        ``stands``: a write was done before it could be stopped. It is shown, not left in silence.
        """
        if task is not self._task:
            return False
        self._task = None
        self.busy_changed()
        if self._closing and not stands:
            super().reject()
            return False
        self._closing = False
        return True

    def stop(self) -> None:
        """Ask the work under way to stop."""
        if self._task is not None:
            self._task.cancel()

    def reject(self) -> None:
        """Leave at once, or as soon as the work under way has stopped."""
        if self._task is None:
            super().reject()
            return
        self._closing = True
        self._task.cancel()


class ActDialog(WorkDialog):
    """What the acts' dialogs share: a `WorkDialog` at a seat."""

    def __init__(self, seat: Seat, title: str, parent: QWidget | None = None) -> None:
        super().__init__(seat.worker, title, parent or seat.shell.dialog_parent())
        self.seat = seat


class _Asked:
    """One piece of work of a dialog, and whom to tell."""

    def __init__(
        self,
        dialog: WorkDialog,
        on_done: Callable[[Any], object],
        on_error: Callable[[DeskError], object] | None,
        *,
        writes: bool,
    ) -> None:
        self._dialog = dialog
        self._writes = writes
        self._on_done = on_done
        self._on_error = on_error
        self.task: Task | None = None

    def done(self, value: object) -> None:
        """Hand the answer on, unless the dialog has gone or asked for something else."""
        if _lives(self._dialog) and self._dialog.settle(self.task, stands=self._writes):
            self._on_done(value)

    def failed(self, error: DeskError) -> None:
        """Tell the error in place."""
        if _lives(self._dialog) and self._dialog.settle(self.task, stands=False):
            self._dialog.notice.tell(error)
            if self._on_error is not None:
                self._on_error(error)


def _lives(dialog: WorkDialog) -> bool:
    from shiboken6 import isValid

    return isValid(dialog)
