"""The fields of a payment: the year's tiers, and where people pay."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from pension_desk.domain.errors import Refused
from pension_desk.domain.money_text import exact_yuan, read_fen
from pension_desk.domain.payment_entry import Way
from pension_desk.domain.policy import TierTable
from pension_desk.services.desk import Desk, Role
from pension_desk.services.policy import policy
from pension_desk.ui.translation import translate


def way_word(way: Way) -> str:
    """Return the word of whose money an entry is."""
    match way:
        case Way.OWN:
            return translate("payments", "本人缴费")
        case Way.MAKE_UP:
            return translate("payments", "补缴")
        case Way.ON_BEHALF:
            return translate("payments", "代缴")
        case Way.SUBSIDY:
            return translate("payments", "政府补贴")


def ways(desk: Desk) -> tuple[Way, ...]:
    """Return the ways that this desk may enter."""
    town = desk.identity.role is Role.TOWN
    return tuple(way for way in Way if town or not way.towns)


class EnterCombo(QComboBox):
    """A combo box that tells when Enter is pressed on it, so that entry goes on by itself."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter instead of handing it to the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class TierCombo(EnterCombo):
    """The tiers of a year in yuan; digits choose, any sum can be typed and is checked on entry."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(self.tr("缴费金额（元）"))
        self.setMinimumContentsLength(5)
        self._year = 0
        self._table: TierTable | None = None

    def show_year(self, year: int) -> None:
        """Offer the tiers of a year as they stand now; what was typed stays."""
        table = policy(self._desk).tiers(year)
        if year == self._year and table == self._table:
            return
        self._year, self._table = year, table
        typed = self.currentText()
        self.clear()
        for tier in table.tiers if table else ():
            self.addItem(f"{tier.amount_fen // 100}")
            words = self.tr("政府补贴 {sum} 元").format(sum=tier.subsidy_fen // 100)
            if tier.hardship_only:
                words = self.tr("{words}，困难群体代缴").format(words=words)
            if table and not table.confidence.settled:
                words = self.tr("{words}（待核实）").format(words=words)
            self.setItemData(self.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        self.setEditText(typed)

    def showPopup(self) -> None:
        """Offer what the town may have changed since."""
        if self._year:
            self.show_year(self._year)
        super().showPopup()

    def set_fen(self, fen: int) -> None:
        """Put a sum in; 0 leaves the field empty."""
        self.setEditText(exact_yuan(fen) if fen else "")
        line = self.lineEdit()
        if line is not None:
            line.selectAll()

    def fen(self) -> int:
        """Return the sum that was typed; refused when it is none."""
        try:
            fen = read_fen(self.currentText().strip())
        except ValueError:
            fen = None
        if not fen or fen < 0:
            raise Refused("bad_amount", "请填写缴费金额。", "只填数字，单位是元，如 200。")
        return fen


class ChannelCombo(EnterCombo):
    """Where it was paid, numbered so that a digit chooses; the first line says nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("缴费渠道"))
        self.addItem(self.tr("0 渠道不详"), "")
        for number, name in enumerate(policy(desk).channels, 1):
            self.addItem(f"{number} {name}", name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(9)

    @property
    def channel(self) -> str:
        """The channel's name, empty when it is not known."""
        return str(self.currentData() or "")


class WayCombo(EnterCombo):
    """Whose money it is, numbered so that a digit chooses; only what this desk may enter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("登记类别"))
        for number, way in enumerate(ways(desk), 1):
            self.addItem(f"{number} {way_word(way)}", way)

    @property
    def way(self) -> Way:
        """The way chosen."""
        return Way(self.currentData())


class UsualCombo(EnterCombo):
    """A text with the usual ones offered; any other may be typed."""

    def __init__(self, usual: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(usual))
        self.setEditText("")
