"""One member's sum: tiers side by side, and beside them the curve, the years, the other ways."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from pension_desk.domain.household_sum import MemberSum
from pension_desk.domain.policy_values import plain
from pension_desk.domain.reckoning import TierSum
from pension_desk.domain.sum_curve import CurvePoint, curve, earned_back_in
from pension_desk.ui.reckon import rows
from pension_desk.ui.reckon.figure_text import FigureText, Telling
from pension_desk.ui.reckon.figures import FigureTable
from pension_desk.ui.reckon.rows import at_or_below
from pension_desk.ui.reckon.sentences import year_words
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import in_a_row, told
from pension_desk.ui.widgets.curves import Curves, Line, Mark

_SIDE_BY_SIDE = 44
"""Text heights of width from which the tiers stand beside the tabs."""


class MemberPage(QWidget):
    """Shows a member at a tier; choosing a row of the table chooses its tier."""

    working_requested = Signal(object)
    """`Working` of a number."""
    tier_chosen = Signal(int)
    """Tier in fen of the row that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one: TierSum | None = None
        self._points: tuple[CurvePoint, ...] = ()
        self.tiers = FigureTable(self.tr("各档次比较"))
        self.curves = Curves(self.tr("逐年曲线"))
        self.at_year = FigureText()
        self.years = FigureTable(self.tr("逐年明细"))
        self.made_up = FigureTable(self.tr("可以补缴的年度"))
        self.made_up_note = QLabel()
        self.schemes = FigureTable(self.tr("居保和职保比较"))
        self.scheme_note = QLabel()
        self.tabs = QTabWidget()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        for label in (self.at_year, self.made_up_note, self.scheme_note):
            label.setWordWrap(True)
            dress(label, "small")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(_column(unit, self.curves, self.at_year), self.tr("曲线"))
        self.tabs.addTab(_column(unit, self.years), self.tr("逐年"))
        self.tabs.addTab(_column(unit, self.made_up, self.made_up_note), self.tr("补缴"))
        self.tabs.addTab(_column(unit, self.schemes, self.scheme_note), self.tr("职工养老"))
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
        self._arrange(narrow=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tiers among the tabs where there is no room for both: large text."""
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().height() * _SIDE_BY_SIDE
        if narrow is not (self.tabs.indexOf(self.tiers) >= 0):
            self._arrange(narrow=narrow)

    def _arrange(self, *, narrow: bool) -> None:
        if narrow:
            self.tabs.insertTab(0, self.tiers, self.tr("档次"))
            self.tabs.setCurrentIndex(0)
            return
        unit = self.fontMetrics().height()
        self._split.insertWidget(0, self.tiers)
        self.tiers.show()
        self._split.setStretchFactor(0, 4)
        self._split.setStretchFactor(1, 3)
        self._split.setSizes([unit * 29, unit * 21])

    def _connect_signals(self) -> None:
        for table in (self.tiers, self.years, self.made_up, self.schemes):
            table.working_requested.connect(self.working_requested)
        self.tiers.row_chosen.connect(self._choose_tier)
        self.at_year.working_requested.connect(self.working_requested)
        self.curves.place_changed.connect(self._say_year)

    def _choose_tier(self, key: object) -> None:
        if isinstance(key, int):
            self.tier_chosen.emit(key)

    def show_member(self, some: MemberSum, tier: int, *, make_up: bool) -> None:
        """Show a member with the table of all tiers, at one of them."""
        sums = some.made_up if make_up and some.made_up else some.tiers
        self.tiers.show_figures(rows.tier_heads(sums), rows.tier_rows(sums))
        self.show_tier(some, tier, make_up=make_up)

    def show_tier(self, some: MemberSum, tier: int, *, make_up: bool) -> None:
        """Show another tier of the member who is shown."""
        one = at_or_below(some, tier, make_up=make_up)
        if one is None:
            return
        self.tiers.choose(one.tier.amount_fen)
        self._show_curve(one)
        self.years.show_figures(rows.year_heads(), rows.year_rows(one))
        self._show_make_up(some, one)
        self.schemes.show_figures(
            rows.scheme_heads(some.flexible), rows.scheme_rows(one, some.flexible)
        )
        self.scheme_note.setText(self._scheme_words(some))

    def _show_curve(self, one: TierSum) -> None:
        self._one = one
        points = self._points = curve(one)
        place = {point.year: number for number, point in enumerate(points)}
        begins, back = one.prospect.begins, earned_back_in(points)
        marks = [Mark(place[begins.year], self.tr("开始领"))] if begins.year in place else []
        if back is not None:
            marks.append(Mark(place[back], self.tr("回本")))
        drawn = tuple(point.drawn_fen / 100 if point.drawn_fen else None for point in points)
        lines = (
            Line(
                self.tr("个人共缴"),
                tuple(p.paid_fen / 100 for p in points),
                Tone.WARNING,
                dashed=True,
            ),
            Line(self.tr("账户余额"), tuple(_yuan(p.account_fen) for p in points), Tone.ACCENT),
            Line(self.tr("共领到"), drawn, Tone.GOOD),
        )
        names = [str(point.year) for point in points]
        looked_at = place[back] if back is not None else place.get(begins.year, 0)
        self.curves.show_curves(names, lines, marks, looked_at)
        self._say_year(looked_at)

    def _say_year(self, place: int) -> None:
        if self._one is None or not 0 <= place < len(self._points):
            return
        telling = Telling()
        self.at_year.say(year_words(self._one, self._points[place], telling), telling)

    def _show_make_up(self, some: MemberSum, one: TierSum) -> None:
        offer = some.offer
        found = rows.make_up_rows(one.prospect, one.tier.amount_fen)
        self.made_up.show_figures(rows.make_up_heads(), found, rows.MAKE_UP_WORDS)
        notes = [told(offer.why_not)]
        if offer.uncertain:
            words = self.tr("首次参保以前的 {n} 年（{a}—{b}）能不能补缴待核实，没有列入。")
            notes.append(
                words.format(n=len(offer.uncertain), a=offer.uncertain[0], b=offer.uncertain[-1])
            )
        if offer.hidden and offer.missed:
            words = self.tr("登记册上的年限比明细多 {n} 年，到底缺哪几年要对照参保档案。")
            notes.append(words.format(n=offer.hidden))
        if offer.raised and not any(
            choice.tier.amount_fen <= one.tier.amount_fen
            for year in offer.raised
            for choice in year.choices
        ):
            notes.append(self.tr("选更高的档次，就能看到往年补差额要多少。"))
        if not offer.why_not and not (offer.missed or offer.raised or offer.lump):
            notes.append(self.tr("没有可以补缴的年度。"))
        self.made_up_note.setText(in_a_row(notes))

    def _scheme_words(self, some: MemberSum) -> str:
        if not some.flexible:
            return self.tr("已到职工养老的退休年龄，或缴费基数没有录入，不再比较。")
        words = self.tr(
            "职保按今天的基数算，须当年12月31日前缴，不能补往年。居保转职保要缴满职保的最低年限，"
            "账户转走、年限不算；不满的职保可以转回居保，年限合并。"
        )
        first = some.flexible[0]
        if first.pays_on:
            more = self.tr("到法定退休年龄还差年限，要缴到满 {n} 年。")
            words += more.format(n=plain(first.needed.result))
        return words


def _yuan(fen: int | None) -> float | None:
    return None if fen is None else fen / 100


def _column(unit: int, *parts: QWidget) -> QWidget:
    """Return a page with its parts from top to bottom, the first as high as there is room."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(unit // 3, unit // 3, 0, 0)
    column.setSpacing(unit // 3)
    for number, part in enumerate(parts):
        column.addWidget(part, 0 if number else 1)
    return page
