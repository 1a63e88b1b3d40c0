"""征地核实: the plan's indicators, the ledger of projects, and the project under the cursor."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.ids import RowId
from pension_desk.domain.land_indicators import Ratio
from pension_desk.services import land
from pension_desk.services.desk import Role
from pension_desk.services.land import LandStatus, ProjectLine
from pension_desk.services.outcome import Topic
from pension_desk.ui.fresh_page import FreshPage
from pension_desk.ui.icons import Icon
from pension_desk.ui.land.indicator_row import IndicatorRow, indicator_title
from pension_desk.ui.land.models import projects_model
from pension_desk.ui.land.parts import Only, Part, to_reckon_anew
from pension_desk.ui.land.project_dialog import ProjectDialog
from pension_desk.ui.land.project_panel import ProjectPanel
from pension_desk.ui.policy.names import parameter_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.chips import Chip, ChipBar
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.scrolled import scrolled

_TOPICS = frozenset({Topic.LAND, Topic.BUNDLES, Topic.POLICY, Topic.PROPOSALS})


class LandTab(FreshPage):
    """Indicators above; projects at the left, the chosen one at the right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(_TOPICS)
        self._seat = seat
        self._status: LandStatus | None = None
        self._only: Only | None = None
        dress(self, "page")
        self.indicators = IndicatorRow()
        self.shown = QComboBox()
        self.chips = ChipBar()
        self.projects: LineTable[ProjectLine] = LineTable(projects_model(), self.tr("征地项目"))
        self.count = QLabel()
        self.add_button = QPushButton(self.tr("新增项目…"))
        self.ratios_button = QPushButton(self.tr("指标明细…"))
        self.policy_button = QPushButton()
        self.panel = ProjectPanel(seat)
        town = seat.desk.identity.role is Role.TOWN
        self.empty = EmptyState(
            Icon.LAND,
            self.tr("还没有征地项目"),
            self.tr(
                "导入征地项目台账和被征地农民花名册，就能看到每个项目核实到哪一步、资金到了多少。"
            )
            if town
            else self.tr("征地项目由镇里登记，随下发的数据包到村里。"),
            self.tr("导入名单") if town else "",
            other=self.tr("新增项目…") if town else "",
        )
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect_signals()
        self.read()

    def print_page(self) -> None:
        """Open the papers of the project under the cursor (toolbar 打印, Ctrl+P)."""
        self.panel.print_project()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        for part in Part:
            self.shown.addItem(part.words, part)
        self.shown.setAccessibleName(self.tr("显示哪些项目"))
        # names of batches differ at their end: （一批次）, （二批次）
        self.projects.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.add_button.setVisible(self._seat.desk.identity.role is Role.TOWN)
        dress(self.count, "muted")
        heading = QLabel(self.tr("征地项目"))
        dress(heading, "heading")
        bar = QHBoxLayout()
        bar.addWidget(heading)
        bar.addStretch(1)
        bar.addWidget(self.shown)
        bar.addWidget(self.add_button)
        under = QHBoxLayout()
        under.addWidget(self.count, 1)
        under.addWidget(self.policy_button)
        under.addWidget(self.ratios_button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, unit // 3, 0)
        column.setSpacing(unit // 3)
        column.addLayout(bar)
        column.addWidget(self.chips)
        column.addWidget(self.projects, 1)
        column.addLayout(under)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(scrolled(self.panel))
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([unit * 37, unit * 53])
        splitter.setChildrenCollapsible(False)
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        whole.setSpacing(unit // 2)
        whole.addWidget(self.indicators)
        whole.addWidget(splitter, 1)
        self.chips.hide()
        self.pages.addWidget(page)
        self.pages.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)

    def _connect_signals(self) -> None:
        self.shown.currentIndexChanged.connect(self._fill)
        self.indicators.clicked.connect(self._show_behind)
        self.chips.chip_removed.connect(self._show_all)
        self.chips.cleared.connect(self._show_all)
        self.projects.line_changed.connect(self._on_project)
        self.add_button.clicked.connect(self._add)
        self.ratios_button.clicked.connect(self._open_ratios)
        self.policy_button.clicked.connect(self._open_policy)
        self.empty.other_requested.connect(self._add)
        self.empty.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))

    def read(self) -> None:
        """Ask for the projects with their clocks and findings."""
        job = partial(land.status, self._seat.desk)
        self._seat.worker.slow_read(job, self._show_status, token=("land", id(self)))

    def _show_status(self, status: LandStatus) -> None:
        self._status = status
        self.pages.setCurrentIndex(0 if status.projects else 1)
        self.indicators.show_ratios(status.indicators)
        names = translate("land", "、").join(parameter_word(key) for key in status.unsure)
        self.policy_button.setVisible(bool(status.unsure))
        self.policy_button.setText(self.tr("期限待核实…"))
        self.policy_button.setToolTip(names)
        self.policy_button.setAccessibleDescription(names)
        if self._only is not None and self._only.indicator is not None:
            wanted = self._only.indicator
            ratio = next(one for one in status.indicators if one.indicator is wanted)
            self._only = _behind(ratio)
        elif self._only is not None and self._only.outdated:
            self._narrow(to_reckon_anew(status.projects))
        self._fill()

    def _fill(self, *_from: object) -> None:
        if self._status is None:
            return
        current = self.projects.current()
        lines = [line for line in self._status.projects if self._wanted(line)]
        self.projects.lines.show_lines(lines)
        kept = current.standing.project.id if current else None
        self.projects.choose_lines(lambda line: line.standing.project.id == kept)
        if self.projects.current() is None:
            self.projects.choose(0)
        self.count.setText(self.tr("共 {n} 个项目").format(n=len(lines)))
        if not lines:
            self.panel.show_project(None)
        elif current is not None and self.projects.current() is not None:
            self.panel.reload()

    def _wanted(self, line: ProjectLine) -> bool:
        part = Part(self.shown.currentData())
        return part.admits(line) and (self._only is None or self._only.admits(line))

    def show_part(self, name: str) -> None:
        """Show the projects that the home page speaks of; unknown names change nothing."""
        if name in set(Part):
            part = Part(name)
            known = self._status.projects if self._status else ()
            self._narrow(to_reckon_anew(known) if part is Part.OUTDATED else None)
            self.shown.setCurrentIndex(0 if part is Part.OUTDATED else list(Part).index(part))
            self._fill()

    def show_records(self, ids: Collection[RowId], name: str) -> None:
        """Show only the projects or people behind a number; ``name`` stands on the chip."""
        self.shown.setCurrentIndex(0)
        self._narrow(Only(frozenset(ids), name))
        self._fill()

    def _show_behind(self, ratio: Ratio) -> None:
        """Show only the projects or people that stand behind a card's number."""
        self._narrow(_behind(ratio))
        self._fill()

    def _narrow(self, only: Only | None) -> None:
        self._only = only
        self.panel.show_only(only)
        self.chips.show_chips((Chip("only", only.name),) if only else ())

    def _show_all(self, _key: str = "") -> None:
        self._narrow(None)
        self._fill()

    def _on_project(self, line: ProjectLine | None) -> None:
        self.panel.show_project(line.standing.project.id if line else None)

    def _open_ratios(self) -> None:
        from pension_desk.ui.land.indicator_dialog import IndicatorDialog

        dialog = IndicatorDialog(self._seat)
        dialog.project_chosen.connect(self.show_project)
        dialog.open()

    def show_project(self, project: RowId) -> None:
        """Put the cursor on a project, whatever was filtered before."""
        self.shown.setCurrentIndex(0)
        self._narrow(None)
        self._fill()
        self.projects.choose_lines(lambda line: line.standing.project.id == project)

    def _open_policy(self) -> None:
        from pension_desk.ui.policy.dialog import open_policy

        if self._status is not None and self._status.unsure:
            open_policy(self._seat, self._status.unsure[0])

    def _add(self) -> None:
        ProjectDialog(self._seat).open()


def _behind(ratio: Ratio) -> Only:
    return Only(frozenset(ratio.under), indicator_title(ratio.indicator), ratio.indicator)
