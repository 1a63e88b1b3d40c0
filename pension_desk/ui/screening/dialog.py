"""The screening (筛查): year and day, counts by village, the offices' lists, the town's push."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QTabWidget,
)

from pension_desk.domain.ids import VillageCode
from pension_desk.domain.roster import RosterFilter
from pension_desk.domain.work_lists import list_named
from pension_desk.services.desk import Role
from pension_desk.services.divisions import division_name
from pension_desk.services.screening import FIRST_YEAR, LISTS, ListFile, Screening
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.screening import jobs
from pension_desk.ui.screening.count_table import CountTable
from pension_desk.ui.screening.jobs import Day, Wanted
from pension_desk.ui.screening.models import category_counts, finding_counts
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate


class ScreeningDialog(ActDialog):
    """Screens at once when it is opened; every number opens its people on the roster."""

    filter_requested = Signal(object)
    """`RosterFilter` of the people behind a number; the dialog closes."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("screening", "筛查"))
        today = seat.desk.today()
        self.year = QSpinBox()
        self.year.setRange(FIRST_YEAR, today.year)
        self.year.setValue(today.year)
        self.as_of = QDateEdit(QDate(today.year, today.month, today.day))
        self.as_of.setDisplayFormat("yyyy-MM-dd")
        for field in (self.year, self.as_of):
            field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.as_of.setMaximumDate(QDate(today.year, today.month, today.day))
        self.run_button = QPushButton(self.tr("重新筛查"))
        self.run_button.setAutoDefault(False)
        self.categories = CountTable(self.tr("各村各类人数"))
        self.findings = CountTable(self.tr("各村疑点人数"))
        self.tabs = QTabWidget()
        self.list_choice = QComboBox()
        self.place_choice = QComboBox()
        self.place_choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.export_button = QPushButton(self.tr("导出名单…"))
        self.export_button.setAutoDefault(False)
        self._said = QLabel()
        self._lay_out()
        self.issue_button = self.add_button(self.tr("下发清单…"), self._ask_issue, left=True)
        self.issue_button.setVisible(seat.desk.identity.role is Role.TOWN)
        self.answers_button = self.add_button(self.tr("核实回复…"), self._open_answers, left=True)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self._connect_signals()
        self.grow(60, 34)
        self.run()

    def _lay_out(self) -> None:
        unit = self.unit
        top = QHBoxLayout()
        top.setSpacing(unit // 2)
        for words, field in (
            (self.tr("缴费年度(&Y)"), self.year),
            (self.tr("截至日期(&D)"), self.as_of),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words.split("(")[0])
            top.addWidget(label)
            top.addWidget(field)
        top.addWidget(self.run_button)
        top.addStretch(1)
        top.addWidget(self._said)
        dress(self._said, "muted")
        self.tabs.addTab(self.categories, self.tr("各类人数"))
        self.tabs.addTab(self.findings, self.tr("疑点"))
        hint = QLabel(self.tr("点任何一个数字，就在居民名册里打开这些人。"))
        dress(hint, "small")
        for name in LISTS:
            self.list_choice.addItem(list_named(name).title, name)
        self.list_choice.setAccessibleName(self.tr("名单"))
        self.place_choice.setAccessibleName(self.tr("村（社区）"))
        bottom = QHBoxLayout()
        bottom.setSpacing(unit // 2)
        bottom.addWidget(QLabel(self.tr("名单")))
        bottom.addWidget(self.list_choice)
        bottom.addWidget(self.place_choice)
        bottom.addWidget(self.export_button)
        bottom.addStretch(1)
        self.body.addLayout(top)
        self.body.addWidget(self.tabs, 1)
        self.body.addWidget(hint)
        self.body.addLayout(bottom)

    def _connect_signals(self) -> None:
        self.run_button.clicked.connect(self.run)
        self.year.editingFinished.connect(self._run_if_changed)
        self.export_button.clicked.connect(self._ask_where)
        for table in (self.categories, self.findings):
            table.filter_requested.connect(self._open_filter)

    @property
    def day(self) -> Day:
        """Year and day as they stand in the fields."""
        shown = self.as_of.date()
        return Day(self.year.value(), shown.toPython())  # type: ignore[arg-type]

    def run(self) -> None:
        """Screen everyone for the year and day in the fields."""
        self._run_for = self.day
        job = partial(jobs.screen, self.seat.desk, self.day)
        self.run_write(job, self._show, self.tr("筛查"))

    def _run_if_changed(self) -> None:
        if self.day != self._run_for:
            self.run()

    def _show(self, found: Screening) -> None:
        self.categories.show_counts(category_counts(found))
        self.findings.show_counts(finding_counts(found))
        people = sum(village.listed for village in found.villages)
        words = self.tr("{n:,} 人，{year} 年度，截至 {day}")
        self._said.setText(words.format(n=people, year=found.year, day=found.as_of))
        chosen = self.place_choice.currentData()
        self.place_choice.clear()
        if len(found.villages) > 1:
            self.place_choice.addItem(self.tr("全部村（社区）"), "")
        for village in found.villages:
            self.place_choice.addItem(division_name(village.code), village.code)
        self.place_choice.setCurrentIndex(max(0, self.place_choice.findData(chosen or "")))
        self.place_choice.setVisible(len(found.villages) > 1)
        self.categories.setFocus()
        if not people:
            self.notice.say(self.tr("居民名册里还没有人，请先导入户籍人口花名册。"), Tone.ACCENT)

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        for part in (self.run_button, self.export_button, self.issue_button, self.answers_button):
            part.setEnabled(not self.busy)

    def _open_filter(self, wanted: RosterFilter) -> None:
        self.filter_requested.emit(wanted)
        self.accept()

    def _ask_where(self) -> None:
        title = self.list_choice.currentText()
        place = self.place_choice.currentText() if self.place_choice.currentData() else ""
        place = place or division_name(self.seat.desk.identity.division)
        first = self.tr("{place}{year}年").format(place=place, year=self.year.value())
        name, _kind = QFileDialog.getSaveFileName(
            self, title, f"{first}{title}.xlsx", self.tr("Excel 工作簿 (*.xlsx)")
        )
        if name:
            self.export(Path(name))

    def export(self, out: Path) -> None:
        """Write the chosen list to a file."""
        kind, place = str(self.list_choice.currentData()), self.place_choice.currentData()
        wanted = Wanted(kind, VillageCode(place) if place else None, out)
        job = partial(jobs.export, self.seat.desk, self.day, wanted)
        self.run_write(job, self._say_exported, self.tr("导出名单"))

    def _say_exported(self, made: ListFile) -> None:
        words = self.tr("已导出 {n:,} 人到“{file}”。里面有完整的身份证号码，请妥善保管。")
        self.notice.say(words.format(n=made.rows, file=made.file.name), Tone.GOOD)

    def _ask_issue(self) -> None:
        self.seat.messages.ask(
            self.tr("把未参保、未缴费两份清单下发给各村？"),
            self._issue,
            yes=self.tr("下发"),
            advice=self.tr("已经下发过的不会重复；不再符合的会自动销号。之后用“发包”带给各村。"),
        )

    def _issue(self) -> None:
        job = partial(jobs.issue, self.seat.desk, self.day)
        self.run_write(job, self._say_issued, self.tr("下发清单"))

    def _say_issued(self, count: int) -> None:
        words = self.tr("新下发 {n:,} 条。用“发包”带给各村后，村里就能逐条回复。")
        if not count:
            words = self.tr("没有新的要下发，各村手里的清单已经是最新的。")
        self.notice.say(words.format(n=count), Tone.GOOD)

    def _open_answers(self) -> None:
        from pension_desk.ui.screening.answers import AnswersDialog

        self.accept()
        AnswersDialog(self.seat).open()


def open_screening(seat: Seat) -> None:
    """Open the screening; its numbers open the roster's tab."""
    dialog = ScreeningDialog(seat)
    dialog.filter_requested.connect(seat.shell.show_filter)
    dialog.open()
