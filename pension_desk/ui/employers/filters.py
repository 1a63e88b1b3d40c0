"""Which employers are shown: standing, stage, trade, village, a word; chips say it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from pension_desk.domain.employers import Standing
from pension_desk.domain.employers_clocks import Pressing
from pension_desk.domain.employers_course import Stage
from pension_desk.domain.employers_names import employer_key
from pension_desk.domain.employers_words import KeyTrade
from pension_desk.domain.ids import RowId
from pension_desk.services.employers import EmployerLine
from pension_desk.ui.employers import words
from pension_desk.ui.widgets.chips import Chip, ChipBar
from pension_desk.ui.widgets.flow import FlowLayout

NOWHERE = "-"
"""The village of employers whose village is not known."""


LATE, SOON = frozenset({Pressing.OVERDUE}), frozenset({Pressing.SOON})
"""How clocks stand that another place asks for."""


class Part(StrEnum):
    """Parts of the page that another place may ask for."""

    OWING = "owing"
    PRESSING = "pressing"
    OVERDUE = "overdue"
    SOON = "soon"
    UNTOUCHED = "untouched"
    NOWHERE = "nowhere"
    DOUBTS = "doubts"
    QUESTIONS = "questions"


@dataclass(frozen=True)
class Asked:
    """The conditions; empty ones hold for everybody. ``only``: the employers behind a number."""

    standing: Standing | None = None
    stage: Stage | None = None
    trade: KeyTrade | None = None
    village: str = ""
    pressing: frozenset[Pressing] = frozenset()
    owing: bool = False
    untouched: bool = False
    doubts: bool = False
    word: str = ""
    only: frozenset[RowId] | None = None
    only_words: str = ""

    def admits(self, line: EmployerLine) -> bool:
        """Return whether an employer is shown."""
        one = line.employer
        return (
            self.standing in {None, one.standing}
            and self.stage in {None, one.stage}
            and self.trade in {None, one.trade_mark}
            and self.village in {"", one.village or NOWHERE}
            and (not self.owing or one.standing.owes)
            and (not self.untouched or not line.contacts)
            and (not self.pressing or _pressing(line) in self.pressing)
            and (not self.doubts or bool(line.findings))
            and (self.only is None or one.id in self.only)
            and (not self.word or _names(self.word, line))
        )


def _pressing(line: EmployerLine) -> Pressing:
    return Pressing.RUNNING if line.clock is None else line.clock.pressing


def _names(word: str, line: EmployerLine) -> bool:
    one = line.employer
    key = employer_key(word)
    texts = (one.credit_code or "", one.registration_no, one.phone, one.contact_phone)
    return key in employer_key(one.name) or any(key in text for text in texts)


class EmployerFilters(QWidget):
    """Every field is one condition; a chip takes it away again."""

    changed = Signal()
    """Another `asked` holds now."""

    def __init__(self, *, town: bool) -> None:
        super().__init__()
        self.asked = Asked()
        self.word = QLineEdit()
        self.word.setPlaceholderText(self.tr("单位名称、代码或电话"))
        self.word.setClearButtonEnabled(True)
        self.standing = self._combo(
            self.tr("参保情况"), [(words.standing_word(one), one) for one in Standing]
        )
        self.stage = self._combo(self.tr("进度"), [(words.stage_word(one), one) for one in Stage])
        self.trade = self._combo(
            self.tr("行业"), [(words.trade_word(one), one) for one in KeyTrade]
        )
        self.village = self._combo(self.tr("村"), [])
        self.village.setVisible(town)
        self.chips = ChipBar()
        self._lay_out()
        self.word.textChanged.connect(self._on_choice)
        for combo in (self.standing, self.stage, self.trade, self.village):
            combo.activated.connect(self._on_choice)
        self.chips.chip_removed.connect(self._on_chip)
        self.chips.cleared.connect(self.clear)

    def _combo(self, name: str, choices: list[tuple[str, object]]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.addItem(self.tr("{name}：全部").format(name=name), None)
        for text, value in choices:
            combo.addItem(text, value)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return combo

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        self.word.setMinimumWidth(unit * 9)
        self.word.setMaximumWidth(unit * 15)
        self.word.setAccessibleName(self.tr("查找单位"))
        line = FlowLayout(gap=unit // 2)
        for field in (self.word, self.standing, self.stage, self.trade, self.village):
            line.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 4)
        column.addLayout(line)
        column.addWidget(self.chips)
        self.chips.hide()

    def show_villages(self, codes: tuple[str, ...]) -> None:
        """Offer these villages, empty for the employers without one."""
        kept = self.asked.village
        while self.village.count() > 1:
            self.village.removeItem(1)
        for code in codes:
            self.village.addItem(words.village_word(code), code or NOWHERE)
        self.village.setCurrentIndex(max(0, self.village.findData(kept)))

    def ask(self, asked: Asked) -> None:
        """Set all conditions at once."""
        self.asked = asked
        for combo, value in (
            (self.standing, asked.standing),
            (self.stage, asked.stage),
            (self.trade, asked.trade),
            (self.village, asked.village or None),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        if self.word.text() != asked.word:
            self.word.setText(asked.word)
        self.chips.show_chips(self._chips())
        self.changed.emit()

    def clear(self) -> None:
        """Show everybody."""
        self.ask(Asked())

    def _on_choice(self, *_from: object) -> None:
        self.ask(
            replace(
                self.asked,
                standing=self.standing.currentData(Qt.ItemDataRole.UserRole),
                stage=self.stage.currentData(Qt.ItemDataRole.UserRole),
                trade=self.trade.currentData(Qt.ItemDataRole.UserRole),
                village=self.village.currentData(Qt.ItemDataRole.UserRole) or "",
                word=self.word.text().strip(),
            )
        )

    def _chips(self) -> tuple[Chip, ...]:
        asked = self.asked
        nowhere = asked.village == NOWHERE
        told = {
            "standing": words.standing_word(asked.standing) if asked.standing else "",
            "stage": words.stage_word(asked.stage),
            "trade": words.trade_word(asked.trade) if asked.trade else "",
            "village": words.village_word("" if nowhere else asked.village)
            if asked.village
            else "",
            "owing": self.tr("有人没参保") if asked.owing else "",
            "untouched": self.tr("还没联系过") if asked.untouched else "",
            "pressing": self._pressing_word(),
            "doubts": self.tr("有要核对的") if asked.doubts else "",
            "word": self.tr("含“{word}”").format(word=asked.word) if asked.word else "",
            "only": asked.only_words if asked.only is not None else "",
        }
        return tuple(Chip(key, text) for key, text in told.items() if text)

    def _pressing_word(self) -> str:
        if self.asked.pressing == LATE:
            return self.tr("已逾期")
        if self.asked.pressing == SOON:
            return self.tr("快到期")
        return self.tr("快到期和逾期") if self.asked.pressing else ""

    def _on_chip(self, key: str) -> None:
        nothing: dict[str, Any] = {key: getattr(Asked(), key)}
        self.ask(replace(self.asked, **nothing))
