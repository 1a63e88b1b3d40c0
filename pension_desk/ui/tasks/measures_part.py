"""措施台账: the plan's measures at the left, the one under the cursor at the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
)

from pension_desk.domain.progress import Watch
from pension_desk.domain.tasks import Measure
from pension_desk.services import measures
from pension_desk.services.desk import Desk, Role
from pension_desk.services.measures import Loaded
from pension_desk.services.outcome import Written
from pension_desk.ui.icons import Icon
from pension_desk.ui.land.words import URGENCY_TONES
from pension_desk.ui.parted_page import Part
from pension_desk.ui.save_sheet import ask_sheet, save_sheet
from pension_desk.ui.seat import Seat
from pension_desk.ui.tasks.measure_dialogs import MeasureDialog
from pension_desk.ui.tasks.measure_panel import MeasurePanel
from pension_desk.ui.tasks.words import (
    deadline_words,
    progress_tone,
    progress_word,
    urgency_word,
)
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.scrolled import scrolled


class MeasuresPart(Part):
    """The town loads the sample plan by choice, or writes its own; a village reads."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._town = seat.desk.identity.role is Role.TOWN
        self.table: LineTable[Measure] = LineTable(_model(seat.desk), self.tr("措施台账"))
        self.said = QLabel()
        self.export_button = QPushButton(self.tr("导出…"))
        self.export_button.setToolTip(self.tr("措施、进展、会议、议定事项和通报整改，各一张表"))
        self.add_button = QPushButton(self.tr("新增措施…"))
        self.load_button = QPushButton(self.tr("载入样例方案"))
        self.panel = MeasurePanel(seat)
        self.empty = EmptyState(
            Icon.LIST,
            self.tr("台账里还没有措施"),
            self.tr(
                "可以载入随程序附带的样例方案（十三条措施），再填上本镇的日期；也可以自己一条条写。"
            )
            if self._town
            else self.tr("措施由镇里登记，随下发的数据包到村里。"),
            self.tr("载入样例方案") if self._town else "",
        )
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect_signals()

    def read(self) -> None:
        """Read the ledger anew."""
        job = partial(measures.measures, self._seat.desk)
        self._seat.worker.read(job, self._show, token=("measures", id(self)))

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.said, "muted")
        head = QHBoxLayout()
        head.addWidget(self.said)
        head.addStretch(1)
        head.addWidget(self.export_button)
        head.addWidget(self.load_button)
        head.addWidget(self.add_button)
        self.add_button.setVisible(self._town)
        self.load_button.setVisible(self._town)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.table)
        splitter.addWidget(scrolled(self.panel))
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([unit * 56, unit * 34])
        splitter.setChildrenCollapsible(False)
        self.pages.addWidget(splitter)
        self.pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(head)
        whole.addWidget(self.pages, 1)
        self.setFocusProxy(self.table)

    def _connect_signals(self) -> None:
        self.table.line_changed.connect(self.panel.show_measure)
        self.table.line_opened.connect(self.panel.edit)
        self.add_button.clicked.connect(self._add)
        self.load_button.clicked.connect(self.load)
        self.export_button.clicked.connect(self._ask_export)
        self.empty.action_requested.connect(self.load)

    def _show(self, found: tuple[Measure, ...]) -> None:
        kept = self.table.current()
        self.table.lines.show_lines(found)
        self.pages.setCurrentIndex(0 if found else 1)
        if kept is not None:
            self.table.choose_lines(lambda one: one.id == kept.id)
        if self.table.current() is None:
            self.table.choose(0)
        self.panel.show_measure(self.table.current())
        blank = sum(d.term != "standing" and d.due_on is None for m in found for d in m.deadlines)
        words = self.tr("共 {n} 条") + (self.tr("，{m} 个期限待填") if blank else "")
        self.said.setText(words.format(n=len(found), m=blank) if found else "")
        self.load_button.setVisible(self._town and not found)
        self.export_button.setVisible(bool(found))

    def _add(self) -> None:
        MeasureDialog(self._seat).open()

    def load(self, *_from: object) -> None:
        """Take the shipped plan's measures into the ledger."""
        job = partial(_load, self._seat.desk)
        self._seat.worker.write(job, self._say_loaded, self._seat.messages.show_failure)

    def _say_loaded(self, made: Loaded) -> None:
        words = self.tr("已载入 {n} 条措施，期限里的空白请填上本镇的日期")
        self._seat.shell.note(words.format(n=made.added))

    def _ask_export(self) -> None:
        out = ask_sheet(self, self.tr("工作措施台账"))
        if out is not None:
            self.export(out)

    def export(self, out: Path) -> None:
        """Write the ledgers of the work to a workbook."""
        save_sheet(self._seat, partial(_export, self._seat.desk), out)


def _export(desk: Desk, out: Path, _watch: Watch) -> Written[Path]:
    from pension_desk.services.tasks_export import export

    return export(desk, out)


def _load(desk: Desk, _watch: Watch) -> Written[Loaded]:
    return measures.load_plan(desk)


def _model(desk: Desk) -> LineModel[Measure]:
    return LineModel(
        [
            Column(translate("tasks", "序号"), lambda x: str(x.number), sort=lambda x: x.number,
                   number=True),
            Column(
                translate("tasks", "期限"),
                lambda x: urgency_word(x.urgency(desk.today())),
                tone=lambda x: URGENCY_TONES[x.urgency(desk.today())],
            ),
            Column(
                translate("tasks", "进展"), lambda x: progress_word(x.state),
                tone=lambda x: progress_tone(x.state),
            ),
            Column(translate("tasks", "措施"), lambda x: x.heading, tip=lambda x: x.content),
            Column(
                translate("tasks", "完成时限"),
                lambda x: "；".join(map(deadline_words, x.deadlines)),
            ),
            Column(
                translate("tasks", "责任单位"),
                lambda x: x.units or translate("tasks", "（没有写）"),
                tip=lambda x: x.units,
                tone=lambda x: None if x.units else Tone.NEUTRAL,
            ),
        ]
    )  # fmt: skip
