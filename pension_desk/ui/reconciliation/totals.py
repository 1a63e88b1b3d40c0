"""Totals below the lines: by village, by channel, and in capitals."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from pension_desk.domain.ledger import EntryKind
from pension_desk.domain.money_text import capitals
from pension_desk.domain.reconciliation import Side, Tally
from pension_desk.services.reconciliation import Reconciliation
from pension_desk.services.reconciliation_export import channel_totals
from pension_desk.ui.line_words import entry_word, yuan
from pension_desk.ui.reconciliation.words import place_word, side_word
from pension_desk.ui.text_rows import Head, TextRow
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.text_table import TextTable


class Totals(QWidget):
    """Two tables on tabs, and the sums of all in figures and capitals above them."""

    village_chosen = Signal(str)
    """Code of the village whose lines are asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sums = QLabel()
        self.tabs = QTabBar()
        self.villages = TextTable(self.tr("分村合计"), self._village_heads())
        self.channels = TextTable(self.tr("分渠道合计"), self._channel_heads())
        self.pages = QStackedWidget()
        for title, table in (
            (self.tr("分村合计"), self.villages),
            (self.tr("分渠道合计"), self.channels),
        ):
            self.tabs.addTab(title)
            self.pages.addWidget(table)
        dress(self.tabs, "pages")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.sums.setWordWrap(True)
        self.sums.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 4)
        for part in (self.sums, self.tabs):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        self.villages.row_opened.connect(self._open)

    def show_totals(self, found: Reconciliation) -> None:
        """Show the totals of a reconciliation, whatever lines the filter admits."""
        total = found.total
        rows = [_village(place_word(code), code, one) for code, one in found.villages.items()]
        if len(rows) > 1:
            rows.append(_village(self.tr("合计"), None, total))
        self.villages.show_rows(tuple(rows))
        for at, side in enumerate(Side):
            for column in (1 + 2 * at, 2 + 2 * at):
                self.villages.setColumnHidden(column, side not in found.sides)
        unknown = self.tr("渠道不详")
        self.channels.show_rows(
            tuple(
                TextRow(
                    (
                        one.channel or unknown,
                        side_word(one.side),
                        f"{one.count:,}",
                        yuan(one.fen),
                        capitals(one.fen),
                    )
                )
                for one in channel_totals(found)
            )
        )
        self.sums.setText(self._sentence(found, total))

    def _sentence(self, found: Reconciliation, total: Tally) -> str:
        words = self.tr("{side} {people:,} 人 {sum} 元（{capitals}）")
        told = [
            words.format(
                side=side_word(side),
                people=total.people[side],
                sum=yuan(total.fen[side]),
                capitals=capitals(total.fen[side]),
            )
            for side in Side
            if side in found.sides
        ]
        beside = self.tr("另有{kind} {count:,} 笔 {sum} 元")
        told += [
            beside.format(kind=entry_word(kind), count=found.channels.government_count[kind],
                          sum=yuan(fen))
            for kind, fen in sorted(found.channels.government_fen.items())
            if kind in set(EntryKind)
        ]  # fmt: skip
        return "　".join(told)

    def _village_heads(self) -> tuple[Head, ...]:
        sides = [
            Head(words.format(side=side_word(side)), numeric=True)
            for side in Side
            for words in (self.tr("{side}人数"), self.tr("{side}金额"))
        ]
        return (
            Head(self.tr("村")),
            *sides,
            Head(self.tr("待处理"), numeric=True),
            Head(self.tr("已结清"), numeric=True),
            Head(self.tr("税务金额大写")),
        )

    def _channel_heads(self) -> tuple[Head, ...]:
        return (
            Head(self.tr("缴费渠道")),
            Head(self.tr("来源")),
            Head(self.tr("笔数"), numeric=True),
            Head(self.tr("金额"), numeric=True),
            Head(self.tr("金额大写")),
        )

    def _open(self, key: object) -> None:
        if isinstance(key, str):
            self.village_chosen.emit(key)


def _village(name: str, code: str | None, tally: Tally) -> TextRow:
    sides = [text for side in Side for text in (f"{tally.people[side]:,}", yuan(tally.fen[side]))]
    told = capitals(tally.fen[Side.TAX])
    return TextRow((name, *sides, f"{tally.open:,}", f"{tally.settled:,}", told), code)
