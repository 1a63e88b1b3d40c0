"""目标: targets typed in a grid, spread, or read from a sheet; one act hands them down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import Reckoned
from pension_desk.domain.progress import Watch
from pension_desk.domain.target_sheet import TargetSheet
from pension_desk.domain.targets import Target
from pension_desk.services import indicators, targets
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.targets import Wanted
from pension_desk.ui.act_dialog import Notice
from pension_desk.ui.bulletins.sheet_dialog import SheetDialog
from pension_desk.ui.bulletins.spread_dialog import SpreadDialog
from pension_desk.ui.bulletins.target_grid import COLUMNS, Cell, TargetGrid
from pension_desk.ui.bulletins.words import figure_words, pace_words
from pension_desk.ui.fresh_page import FreshPage
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told_of
from pension_desk.ui.typed_days import typed_day

_TOPICS = frozenset({Topic.TARGETS, Topic.BUNDLES, Topic.ROSTER})


@dataclass(frozen=True)
class _Kept:
    """What is kept, and what is told of each cell on pointing."""

    villages: tuple[VillageCode, ...]
    known: dict[tuple[str, VillageCode], Target]
    tips: dict[Cell, str]


class GridView(QTableView):
    """The grid: typing begins an entry, Enter goes down, Ctrl+V pastes a block."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste a block, clear chosen cells with Delete."""
        model = self.model()
        assert isinstance(model, TargetGrid)
        at = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste) and at.isValid():
            model.paste(QGuiApplication.clipboard().text(), at.row(), at.column())
            self.setCurrentIndex(model.index(at.row(), at.column()))
        elif event.key() == Qt.Key.Key_Delete:
            cells = [model.cell(index) for index in self.selectedIndexes()]
            row, column = at.row(), at.column()
            model.fill((cell, "") for cell in cells if cell is not None)
            self.setCurrentIndex(model.index(row, column))
        else:
            super().keyPressEvent(event)


class TargetsPage(FreshPage):
    """The grid of a year; at a village's desk its own line, to read."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(_TOPICS)
        self._seat = seat
        self._town = seat.desk.identity.role is Role.TOWN
        dress(self, "page")
        self.year, self.due = QComboBox(), QLineEdit()
        self.notice = Notice()
        self.grid = TargetGrid(editable=self._town)
        self.view = GridView()
        self.spread_button = QPushButton(self.tr("分解…"))
        self.sheet_button = QPushButton(self.tr("从表格导入…"))
        self.forget_button = QPushButton(self.tr("放弃改动"))
        self.save_button = QPushButton(self.tr("下达"))
        self.count = QLabel()
        self._lay_out()
        self._connect_signals()
        self.read()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        this = self._seat.desk.today().year
        for year in (this, this + 1, this - 1):
            self.year.addItem(self.tr("{year}年").format(year=year), year)
        self.year.setAccessibleName(self.tr("年度"))
        self.due.setText(f"{this}-12-31")
        self.due.setAccessibleName(self.tr("完成时限"))
        self.due.setFixedWidth(unit * 8)
        self.view.setModel(self.grid)
        self.view.setAccessibleName(self.tr("目标任务"))
        dress(self.view, "lines")
        self.view.setAlternatingRowColors(True)
        self.view.setWordWrap(True)
        self.view.verticalHeader().setDefaultSectionSize(round(unit * 1.8))
        self.view.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        )
        self.view.horizontalHeader().setMinimumHeight(round(unit * 3.2))
        self.view.horizontalHeader().setDefaultSectionSize(round(unit * 6.2))
        dress(self.count, "muted")
        dress(self.save_button, "primary")
        bar = QHBoxLayout()
        bar.addWidget(self.year)
        due = QLabel(self.tr("完成时限"))
        due.setBuddy(self.due)
        bar.addWidget(due)
        bar.addWidget(self.due)
        bar.addStretch(1)
        for button in (self.spread_button, self.sheet_button):
            bar.addWidget(button)
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(self.forget_button)
        foot.addWidget(self.save_button)
        for part in (due, self.due, self.spread_button, self.sheet_button, self.forget_button,
                     self.save_button):  # fmt: skip
            part.setVisible(self._town)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.setSpacing(unit // 2)
        column.addLayout(bar)
        column.addWidget(self.notice)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.view)

    def _connect_signals(self) -> None:
        self.year.currentIndexChanged.connect(self._on_year)
        self.grid.typed.connect(self._on_typed)
        self.spread_button.clicked.connect(self._open_spread)
        self.sheet_button.clicked.connect(self._ask_sheet)
        self.forget_button.clicked.connect(self.grid.forget)
        self.save_button.clicked.connect(self.save)
        saving = QShortcut(QKeySequence.StandardKey.Save, self)
        saving.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        saving.activated.connect(self.save)

    @property
    def _chosen_year(self) -> int:
        return int(self.year.currentData())

    def _on_year(self, *_from: object) -> None:
        self.due.setText(f"{self._chosen_year}-12-31")
        self.grid.forget()
        self.read()

    def read(self) -> None:
        """Ask for the targets of the year that is chosen."""
        job = partial(_read, self._seat.desk, self._chosen_year)
        self._seat.worker.slow_read(job, self._show, token=("targets", id(self)))

    def _show(self, kept: _Kept) -> None:
        self.grid.show_targets(kept.villages, kept.known, kept.tips)

    def _on_typed(self) -> None:
        changed = len(self.grid.changed)
        self.save_button.setEnabled(bool(changed))
        self.forget_button.setEnabled(bool(changed))
        if changed:
            self.count.setText(self.tr("改了 {n} 处，还没有下达（Ctrl+S 下达）").format(n=changed))
        elif self._town:
            self.count.setText(self.tr("在格子里输入人数或百分数，可以从表格里整块粘贴"))
        else:
            self.count.setText(self.tr("目标任务由镇里下达"))

    def save(self, *_from: object) -> None:
        """Hand everything that was typed down in one act; refused in place, nothing is lost."""
        cells = self.grid.changed
        wrong = next((cell for cell in cells if not self.grid.readable(cell)), None)
        if wrong is not None:
            village, key = wrong
            words = self.tr("{village}“{name}”填的“{text}”不是整数。")
            name = next(one.name for one in COLUMNS if one.key == key)
            self.notice.say(
                words.format(village=division_name(village), name=name, text=cells[wrong])
            )
            self._go_to(wrong)
            return
        try:
            due = typed_day(self.due.text(), date(self._chosen_year, 1, 1))
        except Refused as refused:
            self.notice.tell(refused)
            self.due.setFocus()
            return
        if cells:
            wanted = [Wanted(code, key, self.grid.amount((code, key)), due) for code, key in cells]
            job = partial(_save, self._seat.desk, self._chosen_year, wanted)
            self._seat.worker.write(job, self._saved, self._refused)

    def _go_to(self, cell: Cell) -> None:
        row = self.grid.villages.index(cell[0])
        column = next(at for at, one in enumerate(COLUMNS) if one.key == cell[1])
        self.view.setCurrentIndex(self.grid.index(row, column))
        self.view.setFocus()

    def _saved(self, count: int) -> None:
        self.notice.say("")
        words = self.tr("已下达 {n} 个目标，随下次发包到各村（Ctrl+Z 可撤销）")
        self._seat.shell.note(words.format(n=count))

    def _refused(self, error: DeskError) -> None:
        self.notice.say(told_of(error), Tone.WARNING)

    def _open_spread(self) -> None:
        dialog = SpreadDialog(self._seat, self._chosen_year)
        dialog.spread_done.connect(self.fill_parts)
        dialog.open()

    def fill_parts(self, key: str, parts: Sequence[tuple[VillageCode, int]]) -> None:
        """Type the parts of a total into the grid."""
        self.grid.fill(((code, key), str(part)) for code, part in parts)

    def _ask_sheet(self) -> None:
        kinds = self.tr("表格 (*.xlsx *.xls *.et *.csv *.ods)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("从表格导入目标任务"), "", kinds)
        if name:
            self.open_sheet(Path(name))

    def open_sheet(self, path: Path) -> SheetDialog:
        """Read a sheet and ask about what it leaves open."""
        dialog = SheetDialog(self._seat, path)
        dialog.sheet_taken.connect(self.fill_sheet)
        dialog.open()
        return dialog

    def fill_sheet(self, sheet: TargetSheet) -> None:
        """Type a sheet's targets into the grid; its deadline stands above when all agree."""
        self.grid.fill(((one.village, one.key), str(one.amount)) for one in sheet.targets)
        days = {one.due_on for one in sheet.targets if one.due_on}
        if len(days) == 1:
            self.due.setText(days.pop().isoformat())


def _read(desk: Desk, year: int) -> _Kept:
    known = dict(targets.targets(desk, year))
    reckoned = indicators.reckon(desk, min(year, desk.today().year))
    villages = targets.villages_of(desk)
    return _Kept(villages, known, _tips(known, reckoned))


def _tips(known: dict[tuple[str, VillageCode], Target], reckoned: Reckoned) -> dict[Cell, str]:
    found: dict[Cell, str] = {}
    for one in COLUMNS:
        for code in reckoned.villages:
            told = targets.progress_in(known, reckoned, one.key, code)
            words = [figure_words(one, told.figure)]
            target = known.get((one.key, code))
            if target is not None:
                words += [f"{target.start} → {told.needed}", f"≤ {target.due_on}", pace_words(told)]
            found[code, one.key] = "　".join(words)
    return found


def _save(desk: Desk, year: int, wanted: list[Wanted], _watch: Watch) -> Written[int]:
    return targets.set_targets(desk, year, wanted)
