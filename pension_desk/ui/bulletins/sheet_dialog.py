"""Targets from an office's sheet: what was read, whom an unknown village's name means."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QPlainTextEdit

from pension_desk.domain.ids import VillageCode
from pension_desk.domain.progress import Watch
from pension_desk.domain.target_sheet import TargetSheet
from pension_desk.services import targets
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.target_import import read_sheet
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.seat import Seat


class SheetDialog(ActDialog):
    """Questions about names first; what was not taken is told; the rest goes into the grid."""

    sheet_taken = Signal(object)
    """`TargetSheet` to be typed into the grid."""

    def __init__(self, seat: Seat, path: Path) -> None:
        super().__init__(seat, "")
        self.set_heading(path.name)
        self.setWindowTitle(self.tr("从表格导入目标任务"))
        self._path = path
        self._sheet = TargetSheet((), (), ())
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.questions: dict[str, QComboBox] = {}
        self._form = QFormLayout()
        self.refused = QPlainTextEdit()
        self.refused.setReadOnly(True)
        self.refused.setAccessibleName(self.tr("没有取的行"))
        self.body.addWidget(self.told)
        self.body.addLayout(self._form)
        self.body.addWidget(self.refused, 1)
        self.refused.hide()
        self.add_button(self.tr("返回"), self.reject)
        self.take_button = self.add_button(self.tr("填进表里"), self._take, default=True)
        self.grow(40, 26)
        self._read({})

    def _read(self, known: dict[str, VillageCode]) -> None:
        job = partial(_job, self.seat.desk, self._path, known)
        self.run_read(job, self._show, self.tr("读取表格"), self._nothing)

    def _nothing(self, _error: object) -> None:
        self.take_button.setEnabled(False)

    def _show(self, sheet: TargetSheet) -> None:
        self._sheet = sheet
        words = self.tr("读到 {n} 个目标，{asked} 个村名不认识，{refused} 处没有取。")
        self.told.setText(
            words.format(
                n=len(sheet.targets), asked=len(sheet.questions), refused=len(sheet.refused)
            )
        )
        for one in sheet.questions:
            if one.name not in self.questions:
                self._ask(one.name)
        self.refused.setPlainText("\n".join(one.sentence for one in sheet.refused))
        self.refused.setVisible(bool(sheet.refused))

    def _ask(self, name: str) -> None:
        choice = QComboBox()
        choice.addItem(self.tr("不是本镇的村，不取"), "")
        for code in targets.villages_of(self.seat.desk):
            choice.addItem(division_name(code), code)
        label = self.tr("“{name}”是哪个村？").format(name=name)
        choice.setAccessibleName(label)
        self._form.addRow(label, choice)
        self.questions[name] = choice

    def _take(self, *_from: object) -> None:
        known = {
            name: VillageCode(str(choice.currentData()))
            for name, choice in self.questions.items()
            if choice.currentData()
        }
        if not known:
            self._hand_over(self._sheet)
            return
        job = partial(_job, self.seat.desk, self._path, known)
        self.run_read(job, self._hand_over, self.tr("读取表格"))

    def _hand_over(self, sheet: TargetSheet) -> None:
        self.sheet_taken.emit(sheet)
        self.accept()


def _job(desk: Desk, path: Path, known: dict[str, VillageCode], watch: Watch) -> TargetSheet:
    return read_sheet(desk, path, known=known, watch=watch)
