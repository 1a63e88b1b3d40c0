"""各屯覆盖: hamlets, gaps first; the people behind the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from pension_desk.domain.outreach import HamletReach
from pension_desk.services.desk import Role
from pension_desk.services.divisions import division_name
from pension_desk.ui.land.words import day_words
from pension_desk.ui.people_panel import PeoplePanel
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable


class CoveragePart(QWidget):
    """Enter on a hamlet begins a talk there."""

    talk_requested = Signal(str, str)
    """Village and hamlet."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        town = seat.desk.identity.role is Role.TOWN
        self.table: LineTable[HamletReach] = LineTable(_model(villages=town), self.tr("各屯覆盖"))
        self.which = QComboBox()
        for words, key in (
            (self.tr("没有走访过的户里的人"), "unvisited"),
            (self.tr("没有问过政策的成年人"), "unasked"),
            (self.tr("说不了解政策的人"), "unaware"),
        ):
            self.which.addItem(words, key)
        self.which.setAccessibleName(self.tr("看哪些人"))
        self.behind = PeoplePanel(seat)
        self._lay_out()
        self.table.line_changed.connect(self._show_behind)
        self.table.line_opened.connect(self._open)
        self.which.currentIndexChanged.connect(self._show_behind)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(unit // 2, 0, 0, 0)
        column.addWidget(self.which)
        column.addWidget(self.behind, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.table)
        splitter.addWidget(right)
        splitter.setSizes([unit * 52, unit * 38])
        splitter.setChildrenCollapsible(False)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        self.setFocusProxy(self.table)

    def show_hamlets(self, found: tuple[HamletReach, ...]) -> None:
        """Show these hamlets."""
        kept = self.table.current()
        self.table.lines.show_lines(found)
        if kept is not None:
            self.table.choose_lines(lambda x: (x.village, x.hamlet) == (kept.village, kept.hamlet))
        if self.table.current() is None:
            self.table.choose(0)
        self._show_behind()

    def chosen(self) -> tuple[str, tuple[str, ...]]:
        """Return the village and hamlets chosen, of one village."""
        lines = self.table.chosen()
        if not lines:
            return "", ()
        village = lines[0].village
        return village, tuple(x.hamlet for x in lines if x.village == village and x.hamlet)

    def _show_behind(self, *_from: object) -> None:
        line = self.table.current()
        if line is None:
            self.behind.show_people(self.which.currentText(), ())
            return
        numbers: tuple[int, ...] = getattr(line, str(self.which.currentData()))
        place = line.hamlet or division_name(line.village)
        title = self.tr("{place}：{what}").format(place=place, what=self.which.currentText())
        self.behind.show_people(title, numbers)

    def _open(self, line: HamletReach) -> None:
        self.talk_requested.emit(str(line.village), line.hamlet)


def _model(*, villages: bool) -> LineModel[HamletReach]:
    columns: list[Column[HamletReach]] = []
    if villages:
        columns.append(Column(translate("outreach", "村"), lambda x: division_name(x.village)))
    columns += [
        Column(translate("outreach", "屯组"), lambda x: x.hamlet or "—"),
        Column(translate("outreach", "覆盖"), _cover_words, tone=_cover_tone,
               sort=lambda x: x.gap),
        Column(translate("outreach", "宣讲"), lambda x: f"{x.talks}", sort=lambda x: x.talks,
               number=True),
        Column(translate("outreach", "到场"), lambda x: f"{x.reached:,}",
               sort=lambda x: x.reached, number=True),
        Column(translate("outreach", "材料"), lambda x: f"{x.pieces:,}",
               sort=lambda x: x.pieces, number=True),
        Column(translate("outreach", "走访户"),
               lambda x: f"{x.households_visited:,}/{x.households:,}",
               sort=lambda x: x.households_visited / max(1, x.households), number=True),
        Column(translate("outreach", "了解/问过"), lambda x: f"{x.know:,}/{x.asked:,}",
               sort=lambda x: x.know, number=True),
        Column(translate("outreach", "最近宣讲"),
               lambda x: day_words(x.last_talk) if x.last_talk else ""),
    ]  # fmt: skip
    return LineModel(columns)


def _cover_words(line: HamletReach) -> str:
    if not line.covered:
        return translate("outreach", "还没有宣传到")
    return translate("outreach", "已宣讲") if line.talks else translate("outreach", "没开过宣讲")


def _cover_tone(line: HamletReach) -> Tone:
    if not line.covered:
        return Tone.DANGER
    return Tone.GOOD if line.talks else Tone.WARNING
