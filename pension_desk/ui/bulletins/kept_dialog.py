"""The numbers of an issued bulletin; each opens its records as they were counted then."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QLabel

from pension_desk.domain.bulletins import Issue
from pension_desk.domain.indicators import indicator
from pension_desk.domain.progress import Watch
from pension_desk.services import bulletin_records
from pension_desk.services.bulletin_records import KeptNumber, KeptRecords
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.bulletins.opening import open_records
from pension_desk.ui.bulletins.words import indicator_word, side_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable


def kept_model() -> LineModel[KeptNumber]:
    """Return numbers with kept records, empty."""
    return LineModel(
        [
            Column(translate("bulletins", "村（社区）"), _where),
            Column(translate("bulletins", "指标"), lambda x: indicator_word(indicator(x.key))),
            Column(translate("bulletins", "名单"), lambda x: side_word(x.side)),
            Column(
                translate("bulletins", "印发时"),
                lambda x: f"{x.count:,}",
                sort=lambda x: x.count,
                number=True,
            ),
        ]
    )


class KeptDialog(ActDialog):
    """Enter on a number shows its records in their tab and closes the dialog."""

    def __init__(self, seat: Seat, issue: Issue, numbers: Sequence[KeptNumber]) -> None:
        super().__init__(seat, translate("bulletins", "通报数字后面的名单"))
        words = self.tr("{year}年第{n}期：印发时是谁，名单就是谁；以后的变动另外注明。")
        told = QLabel(words.format(year=issue.year, n=issue.number))
        told.setWordWrap(True)
        self.issue = issue
        self.numbers: LineTable[KeptNumber] = LineTable(kept_model(), self.tr("通报里的数"))
        self.numbers.lines.show_lines(numbers)
        self.body.addWidget(told)
        self.body.addWidget(self.numbers, 1)
        self.add_button(self.tr("关闭"), self.reject)
        self.open_button = self.add_button(self.tr("看名单"), self._open_current, default=True)
        self.open_button.setEnabled(bool(numbers))
        self.numbers.line_opened.connect(self._open)
        self.numbers.choose(0)
        self.numbers.setFocus()
        self.grow(44, 30)

    def _open_current(self) -> None:
        number = self.numbers.current()
        if number is not None:
            self._open(number)

    def _open(self, number: KeptNumber) -> None:
        job = partial(_read, self.seat.desk, number)
        self.run_read(job, self._show, self.tr("看名单"))

    def _show(self, found: KeptRecords) -> None:
        number = found.number
        words = self.tr("{n}期 {village} {name}（{side}）")
        name = words.format(
            n=f"{number.year}-{self.issue.number}",
            village=_where(number),
            name=indicator_word(indicator(number.key)),
            side=side_word(number.side),
        )
        self.accept()
        open_records(self.seat, found.behind, name)
        if found.gone:
            words = self.tr("{name}：{n:,} 条印发以后有变动，现在不再计入")
            self.seat.shell.note(words.format(name=name, n=len(found.gone)))


def _where(number: KeptNumber) -> str:
    return division_name(number.village) if number.village else translate("bulletins", "全镇")


def _read(desk: Desk, number: KeptNumber, _watch: Watch) -> KeptRecords:
    return bulletin_records.open_kept(desk, number)
