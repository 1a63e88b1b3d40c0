"""Which list is entered: village, hamlet, whom, year; and the box that jumps to a line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from pension_desk.domain.entry import Source, Whom, read_jump
from pension_desk.domain.ids import VillageCode
from pension_desk.services import roster
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.payments import FIRST_YEAR
from pension_desk.ui.entry.fields import Mode
from pension_desk.ui.seat import Seat
from pension_desk.ui.shell.search_box import SearchBox


class JumpBox(SearchBox):
    """A line's number, a list's code, or a person: whatever Enter finds there."""

    jumped = Signal(object)
    """`Jump` to a line or a list."""
    left = Signal()
    """Esc on an empty box: back to the line."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat.worker, partial(roster.find, seat.desk))
        self.setPlaceholderText(self.tr("扫清单上的码，或输编号、序号、姓名"))
        self.setToolTip(self.tr("跳到哪份清单、哪一行、哪个人（Ctrl+G）"))
        self.setAccessibleName(self.tr("跳到"))
        self.all_requested.connect(self._on_code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Jump with Enter to a line or a list; find people with the rest."""
        jump = read_jump(self.text())
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and (jump.code or jump.place):
            self.hide_results()
            self.clear()
            self.jumped.emit(jump)
        elif event.key() == Qt.Key.Key_Escape and not self.text():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_code(self, text: str) -> None:
        self.jumped.emit(read_jump(text))


class ListBar(QWidget):
    """Tells when another list, year or mode is chosen."""

    source_chosen = Signal()
    """Another list of a place, or another year."""
    village_changed = Signal(str)
    """The hamlets of this village are wanted."""
    mode_requested = Signal()
    """The other fields are wanted."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self.village, self.hamlet = QComboBox(), QComboBox()
        self.whom, self.year = QComboBox(), QComboBox()
        self.mode = QPushButton()
        self.jump = JumpBox(seat)
        self._lay_out(seat.desk)
        self.village.activated.connect(self._on_village)
        for box in (self.hamlet, self.whom, self.year):
            box.activated.connect(self.source_chosen)
        self.mode.clicked.connect(self.mode_requested)
        self.show_mode(Mode.PAYMENT)

    def _lay_out(self, desk: Desk) -> None:
        self.whom.addItem(self.tr("要走访的人（同清单）"), Whom.OWED)
        self.whom.addItem(self.tr("所有人"), Whom.EVERYONE)
        for year in range(desk.today().year, FIRST_YEAR - 1, -1):
            self.year.addItem(self.tr("{year} 年度").format(year=year), year)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for words, box in (
            (self.tr("村（社区）"), self.village),
            (self.tr("屯（组）"), self.hamlet),
            (self.tr("名单"), self.whom),
            (self.tr("缴费年度"), self.year),
        ):
            box.setAccessibleName(words)
            box.setToolTip(words)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            row.addWidget(box)
        row.addWidget(self.mode)
        row.addWidget(QLabel(self.tr("跳到")))
        row.addWidget(self.jump, 1)

    @property
    def source(self) -> Source:
        """The list of a place that is chosen."""
        hamlet = self.hamlet.currentData()
        return Source(
            "",
            str(self.village.currentData() or ""),
            None if hamlet is None else str(hamlet),
            Whom(self.whom.currentData()),
        )

    @property
    def chosen_year(self) -> int:
        """The payment year."""
        return int(self.year.currentData())

    def show_villages(self, villages: tuple[VillageCode, ...]) -> None:
        """Offer these villages."""
        with QSignalBlocker(self.village):
            self.village.clear()
            for code in villages:
                self.village.addItem(division_name(code), code)
        self.village.setVisible(len(villages) > 1)

    def show_hamlets(self, hamlets: tuple[str, ...], chosen: str | None) -> None:
        """Offer these hamlets and all of them."""
        with QSignalBlocker(self.hamlet):
            self.hamlet.clear()
            self.hamlet.addItem(self.tr("全村"), None)
            for name in hamlets:
                self.hamlet.addItem(name or self.tr("（没写屯组）"), name)
            self.hamlet.setCurrentIndex(max(0, self.hamlet.findData(chosen)) if chosen else 0)

    def show_source(self, source: Source, year: int) -> None:
        """Show which list is under way, without telling."""
        self.village.setCurrentIndex(max(0, self.village.findData(source.village)))
        self.whom.setCurrentIndex(max(0, self.whom.findData(source.whom)))
        self.year.setCurrentIndex(max(0, self.year.findData(year)))
        at = 0 if source.hamlet is None else self.hamlet.findData(source.hamlet)
        self.hamlet.setCurrentIndex(max(0, at))

    def show_mode(self, mode: Mode) -> None:
        """Say which fields are typed."""
        words = {
            Mode.PAYMENT: self.tr("录缴费（F2）"),
            Mode.VISIT: self.tr("录走访（F2）"),
            Mode.BOTH: self.tr("缴费和走访（F2）"),
        }
        self.mode.setText(words[mode])

    def _on_village(self) -> None:
        self.village_changed.emit(str(self.village.currentData() or ""))
        self.hamlet.setCurrentIndex(0)
        self.source_chosen.emit()
