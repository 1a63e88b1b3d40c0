"""Spreading a town's total over its villages; the parts go into the grid and are not saved yet."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit

from pension_desk.domain.errors import DeskError
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.targets import Spread
from pension_desk.services import targets
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.bulletins.target_grid import COLUMNS
from pension_desk.ui.bulletins.words import indicator_word, spread_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress


class SpreadDialog(ActDialog):
    """Indicator, total, and by what it is spread."""

    spread_done = Signal(str, object)
    """Key of the indicator, and ``tuple[(VillageCode, int), …]``."""

    def __init__(self, seat: Seat, year: int) -> None:
        super().__init__(seat, "")
        self.set_heading(self.tr("把全镇任务分到各村"))
        self.setWindowTitle(self.tr("把全镇任务分到各村"))
        self._year = year
        self.indicator, self.total, self.way = QComboBox(), QLineEdit(), QComboBox()
        for one in COLUMNS:
            if one.counted:
                self.indicator.addItem(indicator_word(one), one.key)
        for way in Spread:
            self.way.addItem(spread_word(way), way.value)
        form = QFormLayout()
        for label, field in (
            (self.tr("指标"), self.indicator),
            (self.tr("全镇总数"), self.total),
            (self.tr("按什么分"), self.way),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
        self.body.addLayout(form)
        hint = QLabel(
            self.tr(
                "按最大余数法取整，各村加起来正好是总数。分好后填进表里，可以再改，点“下达”才生效。"
            )
        )
        hint.setWordWrap(True)
        dress(hint, "muted")
        self.body.addWidget(hint)
        self.add_button(self.tr("返回"), self.reject)
        self.spread_button = self.add_button(self.tr("分解"), self.spread, default=True)
        self.total.setFocus()

    def spread(self, *_from: object) -> None:
        """Spread, and close; say in place why it cannot be."""
        text = self.total.text().strip().replace(",", "")
        if not text.isdecimal():
            self.notice.say(self.tr("全镇总数“{text}”不是整数。").format(text=text))
            self.total.setFocus()
            return
        key = str(self.indicator.currentData())
        way = Spread(str(self.way.currentData()))
        job = partial(targets.spread_over, self.seat.desk, self._year, key, int(text), way)
        self.seat.worker.slow_read(
            job, partial(self._done, key), self._refused, token=("spread", id(self), key)
        )

    def _done(self, key: str, parts: tuple[tuple[VillageCode, int], ...]) -> None:
        self.spread_done.emit(key, parts)
        self.accept()

    def _refused(self, error: DeskError) -> None:
        self.notice.tell(error)
