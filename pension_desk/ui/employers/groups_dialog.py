"""The indicators by trade and by village; a number shows its employers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel

from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_indicators import (
    EmployerCount,
    EmployerGroup,
    EmployerIndicator,
    counted,
    grouped,
)
from pension_desk.domain.employers_words import KeyTrade
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.employers import words
from pension_desk.ui.employers.filters import Asked
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable


def indicator_word(which: EmployerIndicator) -> str:
    """Return an indicator's name."""
    return {
        EmployerIndicator.FOUND: translate("employers", "扩面对象单位"),
        EmployerIndicator.CONTACTED: translate("employers", "已联系单位"),
        EmployerIndicator.JOINED: translate("employers", "已参保单位"),
        EmployerIndicator.NEWLY_INSURED: translate("employers", "新增参保职工"),
    }[which]


@dataclass(frozen=True)
class GroupLine:
    """One trade or village with its numbers, or all together."""

    name: str
    group: EmployerGroup

    def number(self, which: EmployerIndicator) -> EmployerCount:
        """Return one of its numbers."""
        return next(one for one in self.group.counts if one.indicator is which)


def groups_model() -> LineModel[GroupLine]:
    """Return the table, empty: the name, each indicator, and who is missing."""

    def column(which: EmployerIndicator) -> Column[GroupLine]:
        return Column(
            indicator_word(which),
            lambda x: str(x.number(which).number),
            sort=lambda x: x.number(which).number,
            number=True,
        )

    return LineModel(
        [
            Column(translate("employers", "行业或村"), lambda x: x.name),
            *(column(which) for which in EmployerIndicator),
            Column(
                translate("employers", "还差（人）"),
                lambda x: str(x.group.missing),
                sort=lambda x: x.group.missing,
                number=True,
            ),
        ]
    )


class GroupsDialog(ActDialog):
    """Enter or a double click on a number shows the employers behind it."""

    asked = Signal(object)
    """The `Asked` that shows the employers behind a number."""

    def __init__(self, seat: Seat, employers: Sequence[Employer]) -> None:
        super().__init__(seat, translate("employers", "扩面指标"))
        self._employers = tuple(employers)
        self.by = QComboBox()
        self.by.addItem(self.tr("分行业"), "trade")
        self.by.addItem(self.tr("分村"), "village")
        self.by.setAccessibleName(self.tr("怎样分"))
        self.table: LineTable[GroupLine] = LineTable(groups_model(), self.tr("扩面指标"))
        words = self.tr("{name}：{definition}")
        meant = (
            words.format(name=indicator_word(which), definition=told(which.definition))
            for which in EmployerIndicator
        )
        definitions = QLabel("\n".join(meant))
        definitions.setWordWrap(True)
        dress(definitions, "small")
        line = QHBoxLayout()
        line.addWidget(self.by)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(definitions)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.show_button = self.add_button(self.tr("看这些单位"), self.show_behind, default=True)
        self.by.currentIndexChanged.connect(self._fill)
        self.table.line_opened.connect(self.show_behind)
        self.grow(56, 30)
        self._fill()

    def _fill(self, *_from: object) -> None:
        by_trade = self.by.currentData() == "trade"
        groups = grouped(
            self._employers, lambda one: one.trade_mark.value if by_trade else one.village
        )
        whole = EmployerGroup(
            "", counted(self._employers), sum(one.missing for one in self._employers)
        )
        lines = [GroupLine(self.tr("合计"), whole)]
        lines += [GroupLine(self._name(group, by_trade=by_trade), group) for group in groups]
        self.table.lines.show_lines(lines)
        self.table.choose(0)

    def _name(self, group: EmployerGroup, *, by_trade: bool) -> str:
        return words.trade_word(KeyTrade(group.key)) if by_trade else words.village_word(group.key)

    def show_behind(self, *_from: object) -> None:
        """Show the employers behind the number under the cursor, and leave."""
        index: QModelIndex = self.table.currentIndex()
        line = self.table.current()
        if line is None:
            return
        indicators = tuple(EmployerIndicator)
        at = min(max(index.column() - 1, 0), len(indicators) - 1)
        behind = line.number(indicators[at])
        said = f"{line.name} {indicator_word(behind.indicator)}"
        self.asked.emit(Asked(only=frozenset(behind.employers), only_words=said))
        self.accept()
