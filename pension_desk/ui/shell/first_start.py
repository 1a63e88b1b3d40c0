"""The first start: a minute of questions, by keyboard alone if one likes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from pension_desk.domain.errors import DeskError
from pension_desk.domain.progress import Watch
from pension_desk.services.desk import Desk
from pension_desk.ui.backup.plan import RestorePlan
from pension_desk.ui.shell.first_start_pages import (
    Beginning,
    BeginningPage,
    DivisionPage,
    KitPage,
    LookPage,
    NamePage,
    Page,
    PassphrasePage,
)
from pension_desk.ui.shell.step_list import StepList
from pension_desk.ui.theme import Look, dress
from pension_desk.ui.told import told_of
from pension_desk.ui.translation import program_name
from pension_desk.ui.widgets.progress_panel import ProgressPanel
from pension_desk.ui.worker import Worker


@dataclass(frozen=True)
class FirstStartPlan:
    """What the person decided; parts that their way does not ask for are empty."""

    beginning: Beginning
    division: str = ""
    kit: Path | None = None
    passcode: str = ""
    author: str = ""
    passphrase: str = ""


Found = Callable[[FirstStartPlan, Watch], Desk]
"""Makes the desk; runs off the main thread."""


class FirstStart(QDialog):
    """Walks through the pages and makes the desk, which `desk` holds once accepted.

    `restore`: instead, which backup the person wants brought back. ``folder``: the desk's.
    """

    look_previewed = Signal(object)
    """`Look` to be shown now."""

    def __init__(self, worker: Worker, found: Found, look: Look, folder: Path) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.restore: RestorePlan | None = None
        self._folder = folder
        self._worker = worker
        self._found = found
        self._beginning = Beginning.VILLAGE
        self._position = 0
        self.beginning_page = BeginningPage()
        self.division_page = DivisionPage()
        self.kit_page = KitPage()
        self.name_page = NamePage()
        self.passphrase_page = PassphrasePage()
        self.look_page = LookPage(look)
        self._route: tuple[Page, ...] = (self.beginning_page,)
        self.pages = QStackedWidget()
        self.problem = QLabel()
        self.back_button = QPushButton(self.tr("上一步"))
        self.restore_button = QPushButton(self.tr("电脑换了，从备份恢复…"))
        self.next_button = QPushButton()
        self._steps = StepList()
        self._lay_out()
        self._connect_signals()
        self._show(self.beginning_page)

    @property
    def look(self) -> Look:
        """The look that was chosen."""
        return self.look_page.choice.look

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._route[self._position]

    def plan(self) -> FirstStartPlan:
        """Return what the person decided so far."""
        kit = self._beginning is Beginning.KIT
        return FirstStartPlan(
            self._beginning,
            division="" if kit else self.division_page.division,
            kit=self.kit_page.path if kit else None,
            passcode=self.kit_page.passcode.text().strip() if kit else "",
            author=self.name_page.field.text().strip(),
            passphrase=self.passphrase_page.entry.text,
        )

    def reject(self) -> None:
        """Esc goes back a step; on the first page it leaves. A running start is not left."""
        if not self.next_button.isEnabled() and self.page is not self.beginning_page:
            return
        if self._position > 0:
            self._back()
        else:
            super().reject()

    def _lay_out(self) -> None:
        self.setWindowTitle(program_name())
        unit = self.fontMetrics().height()
        for page in self._all_pages():
            self.pages.addWidget(page)
        dress(self.problem, "error")
        self.problem.setWordWrap(True)
        self.problem.setMinimumHeight(unit * 2)
        self.back_button.setAutoDefault(False)
        self.restore_button.setAutoDefault(False)
        dress(self.restore_button, "link")
        self.next_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.restore_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.next_button)
        right = QVBoxLayout()
        right.setContentsMargins(unit * 2, round(unit * 1.5), unit * 2, unit)
        right.addWidget(self.pages, 1)
        right.addWidget(ProgressPanel(self._worker))
        right.addWidget(self.problem)
        right.addLayout(buttons)
        side = QFrame()
        dress(side, "side")
        side.setFixedWidth(unit * 10)
        inner = QVBoxLayout(side)
        inner.setContentsMargins(unit, round(unit * 1.5), unit, unit)
        inner.addWidget(self._steps)
        inner.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(side)
        outer.addLayout(right, 1)
        self.resize(unit * 42, unit * 28)

    def _all_pages(self) -> tuple[Page, ...]:
        return (
            self.beginning_page,
            self.division_page,
            self.kit_page,
            self.name_page,
            self.passphrase_page,
            self.look_page,
        )

    def _connect_signals(self) -> None:
        self.beginning_page.chosen.connect(self._begin)
        self.next_button.clicked.connect(self._next)
        self.back_button.clicked.connect(self._back)
        self.restore_button.clicked.connect(self._ask_restore)
        self.look_page.choice.look_chosen.connect(self.look_previewed)

    def _begin(self, word: str) -> None:
        self._beginning = Beginning(word)
        if self._beginning is Beginning.PRACTICE:
            self._make()
            return
        self.division_page.ask_for(village=self._beginning is Beginning.VILLAGE)
        second = self.kit_page if self._beginning is Beginning.KIT else self.division_page
        own = (self.name_page, self.passphrase_page, self.look_page)
        self._route = (self.beginning_page, second, *own)
        self._show(second)

    def _next(self) -> None:
        problem = self.page.problem()
        if problem:
            self._say(problem)
            self.page.focus_first()
        elif self._position + 1 < len(self._route):
            self._show(self._route[self._position + 1])
        else:
            self._make()

    def _back(self) -> None:
        self._show(self._route[max(0, self._position - 1)])

    def _show(self, page: Page) -> None:
        self._position = self._route.index(page)
        self.problem.clear()
        self.pages.setCurrentWidget(page)
        first = page is self.beginning_page
        last = page is self.look_page
        self.restore_button.setVisible(first)
        self.back_button.setVisible(not first)
        self.next_button.setVisible(not first)
        self.next_button.setText(self.tr("完成") if last else self.tr("下一步"))
        self._steps.show_steps(self._step_words(), self._position)
        page.focus_first()

    def _step_words(self) -> tuple[str, ...]:
        second = self.tr("开村包") if self._beginning is Beginning.KIT else self.tr("工作地点")
        own = (self.tr("姓名"), self.tr("口令"), self.tr("字号和明暗"))
        return (self.tr("开始方式"), second, *own)

    def _make(self) -> None:
        self._busy(busy=True)
        job = partial(self._found, self.plan())
        self._worker.long_read(job, self._on_made, self._on_refused, title=self.tr("准备数据"))

    def _on_made(self, desk: Desk) -> None:
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

    def _busy(self, *, busy: bool) -> None:
        self.pages.setEnabled(not busy)
        self.back_button.setEnabled(not busy)
        self.restore_button.setEnabled(not busy)
        self.next_button.setEnabled(not busy)
        self.problem.clear()
        if busy:
            self.next_button.setText(self.tr("正在准备…"))
            self.next_button.show()
        elif self.page is self.beginning_page:
            self.next_button.hide()
        else:
            self.next_button.setText(self.tr("完成"))
