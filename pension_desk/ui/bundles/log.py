"""The log of bundles with one partner (收发记录): what went both ways, and what was not taken."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from pension_desk.domain.progress import Watch
from pension_desk.services import bundle_history
from pension_desk.services.bundle_history import LoggedBundle
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.store.touched import NotTakenLine
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.bundles.log_lines import log_model
from pension_desk.ui.bundles.models import not_taken_model
from pension_desk.ui.bundles.undoing import ask_undo
from pension_desk.ui.icons import Icon
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable


class LogDialog(ActDialog):
    """Above every bundle, below the changes of the chosen ones that were not simply taken."""

    def __init__(self, seat: Seat, partner: str) -> None:
        self._name = division_name(partner)
        title = translate("bundle_log", "与{name}的收发记录").format(name=self._name)
        super().__init__(seat, title)
        self._partner = partner
        self.table: LineTable[LoggedBundle] = LineTable(log_model(), self.tr("收发的数据包"))
        self.reasons: LineTable[NotTakenLine] = LineTable(
            not_taken_model(), self.tr("有冲突或未接收的改动")
        )
        self._reasons_said = QLabel()
        self._lower = QWidget()
        self._pages = QStackedWidget()
        self._lay_out()
        self.export_button = self.add_button(self.tr("导出表格…"), self._ask_file, left=True)
        self.undo_button = self.add_button(self.tr("撤销最近一次收包…"), self._ask_undo, left=True)
        self.close_button = self.add_button(self.tr("关闭"), self.reject, default=True)
        self.table.selectionModel().selectionChanged.connect(self._read_reasons)
        seat.worker.topics_changed.connect(self._on_topics)
        self.grow(68, 36)
        self.reload()

    def _lay_out(self) -> None:
        dress(self._reasons_said, "heading")
        column = QVBoxLayout(self._lower)
        column.setContentsMargins(0, self.unit // 3, 0, 0)
        column.addWidget(self._reasons_said)
        column.addWidget(self.reasons, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self._lower)
        split.setSizes([self.unit * 16, self.unit * 10])
        split.setChildrenCollapsible(False)
        self._pages.addWidget(split)
        self._pages.addWidget(
            EmptyState(
                Icon.INBOX,
                self.tr("还没有收发过"),
                self.tr("用 U 盘收发过的每个包都会记在这里：编号、日期、回执和没有收下的改动。"),
            )
        )
        self.body.addWidget(self._pages, 1)
        self._lower.hide()

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if Topic.BUNDLES in topics:
            self.reload()

    def reload(self) -> None:
        """Read the log anew."""
        job = partial(bundle_history.log_with, self.seat.desk, self._partner)
        self.seat.worker.read(job, self._show, self.notice.tell, token=("log", id(self)))

    def _show(self, found: tuple[LoggedBundle, ...]) -> None:
        self.table.lines.show_lines(found)
        self._pages.setCurrentIndex(0 if found else 1)
        self.export_button.setEnabled(bool(found) and not self.busy)
        self.undo_button.setVisible(any(not one.sent for one in found))
        self.table.choose(0)
        self.table.setFocus()

    def _read_reasons(self, *_from: object) -> None:
        chosen = [one.n for one in self.table.chosen() if one.not_taken]
        if not chosen:
            self._show_reasons(())
            return
        job = partial(bundle_history.not_taken, self.seat.desk, chosen)
        self.seat.worker.read(
            job, self._show_reasons, self.notice.tell, token=("reasons", id(self))
        )

    def _show_reasons(self, found: tuple[NotTakenLine, ...]) -> None:
        self.reasons.lines.show_lines(found)
        words = self.tr("选中的包里有 {n:,} 项有冲突或未接收：")
        self._reasons_said.setText(words.format(n=len(found)))
        self._lower.setVisible(bool(found))

    def _ask_undo(self) -> None:
        ask_undo(self.seat, self.notice.say)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("导出到"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Excel 表格 (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        name = self.tr("{name}收发记录{day}.xlsx")
        dialog.selectFile(name.format(name=self._name, day=self.seat.desk.today()))
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, name: str) -> None:
        """Write the log to a workbook."""
        job = partial(_export, self.seat.desk, self._partner, Path(name))
        self.run_write(job, partial(self._say_exported, Path(name)), self.tr("导出收发记录"))

    def _say_exported(self, path: Path, _rows: int) -> None:
        words = self.tr("已导出到“{file}”。")
        self.notice.say(words.format(file=path.name), Tone.GOOD)


def _export(desk: Desk, partner: str, out: Path, watch: Watch) -> Written[int]:
    return bundle_history.export_log(desk, partner, out, watch=watch)
