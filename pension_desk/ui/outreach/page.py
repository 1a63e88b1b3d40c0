"""宣传: coverage hamlet by hamlet, gaps first, with the people behind; what was done."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.progress import Watch
from pension_desk.services import outreach
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.outreach import Publicity
from pension_desk.ui.fresh_page import FreshPage
from pension_desk.ui.icons import Icon
from pension_desk.ui.lanes import Task
from pension_desk.ui.outreach.coverage_part import CoveragePart
from pension_desk.ui.outreach.dialogs import HandoutDialog, TalkDialog
from pension_desk.ui.outreach.records_part import RecordsPart
from pension_desk.ui.outreach.words import share_words
from pension_desk.ui.save_sheet import ask_sheet, save_sheet
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.empty_state import EmptyState

_TOPICS = frozenset({Topic.OUTREACH, Topic.VISITS, Topic.ROSTER, Topic.BUNDLES})
_PARTS = ("hamlets", "records")


class PublicityPage(FreshPage):
    """Four shares above; below them the hamlets, or the records of what was done."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(_TOPICS, unread=True)
        self._seat = seat
        self._found: Publicity | None = None
        self._reading: Task | None = None
        dress(self, "page")
        self.shares = tuple(QLabel() for _ in range(4))
        self.bar = QTabBar()
        self.coverage, self.records = CoveragePart(seat), RecordsPart(seat)
        self.stack = QStackedWidget()
        self.talk_button = QPushButton(self.tr("登记宣讲…"))
        self.handout_button = QPushButton(self.tr("登记发放材料…"))
        self.export_button = QPushButton(self.tr("导出…"))
        self.empty = EmptyState(
            Icon.FLAG,
            self.tr("名册里还没有人"),
            self.tr(
                "导入户籍人口花名册以后，这里列出每个屯宣讲过几次、走访了几户、多少人了解政策。"
            ),
            self.tr("导入名单"),
        )
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect_signals()

    def show_part(self, name: str) -> None:
        """Bring a part to the front: ``hamlets`` or ``records``."""
        if name in _PARTS:
            self.bar.setCurrentIndex(_PARTS.index(name))
            self.stack.currentWidget().setFocus()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        for words in (self.tr("各屯覆盖"), self.tr("宣讲和发放记录")):
            self.bar.addTab(words)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(self.tr("宣传"))
        self.stack.addWidget(self.coverage)
        self.stack.addWidget(self.records)
        dress(self.talk_button, "primary")
        figures = QHBoxLayout()
        figures.setSpacing(unit)
        for label in self.shares:
            label.setWordWrap(True)
            label.setMargin(unit // 3)
            dress(label, "card")
            figures.addWidget(label, 1)
        head = QHBoxLayout()
        head.addWidget(self.bar)
        head.addStretch(1)
        for button in (self.export_button, self.handout_button, self.talk_button):
            head.addWidget(button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        column.addLayout(figures)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        self.pages.addWidget(page)
        self.pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self.setFocusProxy(self.bar)

    def _connect_signals(self) -> None:
        self.bar.currentChanged.connect(self.stack.setCurrentIndex)
        self.talk_button.clicked.connect(self._talk)
        self.handout_button.clicked.connect(self._hand_out)
        self.export_button.clicked.connect(self._ask_export)
        self.coverage.talk_requested.connect(self._talk_at)
        self.empty.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))

    def read(self) -> None:
        """Ask for coverage, talks and material of the year."""
        if self._reading is not None:
            self._reading.drop()
        job = partial(_publicity, self._seat.desk)
        self._reading = self._seat.worker.long_read(job, self._show, title="")

    def _show(self, found: Publicity) -> None:
        self._found = found
        self.pages.setCurrentIndex(0 if found.hamlets else 1)
        told = (
            (self.tr("已宣传到的屯组"), found.reached),
            (self.tr("开过宣讲的屯组"), found.talked),
            (self.tr("走访过的户"), found.visited),
            (self.tr("问过的人里了解政策"), found.known),
        )
        for label, (name, share) in zip(self.shares, told, strict=True):
            label.setText(f"{name}\n{share_words(share)}")
        self.coverage.show_hamlets(found.hamlets)
        self.records.show_records(found.talks, found.handouts)

    def _talk(self) -> None:
        TalkDialog(self._seat, *self.coverage.chosen()).open()

    def _talk_at(self, village: str, hamlet: str) -> None:
        TalkDialog(self._seat, village, (hamlet,)).open()

    def _hand_out(self) -> None:
        HandoutDialog(self._seat, *self.coverage.chosen()).open()

    def _ask_export(self) -> None:
        out = ask_sheet(self, self.tr("政策宣传覆盖情况"))
        if out is not None:
            self.export(out)

    def export(self, out: Path) -> None:
        """Write what is shown to a workbook."""
        if self._found is None:
            return
        save_sheet(self._seat, partial(_export, self._seat.desk, self._found), out)


def _publicity(desk: Desk, _watch: Watch) -> Publicity:
    """A town of 150,000 takes a second or two: no quick read waits behind it."""
    return outreach.publicity(desk)


def _export(desk: Desk, found: Publicity, out: Path, watch: Watch) -> Written[Path]:
    from pension_desk.services.outreach_export import export

    return Written(export(desk, found, out, watch=watch))
