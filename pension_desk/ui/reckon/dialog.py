"""The household's sum (经济账): members, a slider of tiers, and what each tier comes to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.household_sum import HouseholdSum, MemberSum
from pension_desk.domain.ids import RowId
from pension_desk.domain.working import Working
from pension_desk.services.outcome import Topic
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.reckon import rows
from pension_desk.ui.reckon.figure_text import FigureText, Telling
from pension_desk.ui.reckon.figures import FigureTable
from pension_desk.ui.reckon.jobs import read_sum
from pension_desk.ui.reckon.member_page import MemberPage
from pension_desk.ui.reckon.rows import at_or_below
from pension_desk.ui.reckon.sentences import government_words, statement
from pension_desk.ui.reckon.tier_slider import TierSlider
from pension_desk.ui.reckon.words import (
    member_words,
    money,
    unconfirmed_word,
)
from pension_desk.ui.reckon.working_dialog import WorkingDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told
from pension_desk.ui.widgets.scrolled import scrolled
from pension_desk.ui.widgets.status import StatusLabel

_USUAL = 20_000
_TOPICS = frozenset({Topic.POLICY, Topic.PAYMENTS, Topic.ROSTER, Topic.SCREENING})


class SumDialog(ActDialog):
    """Reads the household at once; the slider answers without reading again."""

    def __init__(self, seat: Seat, row: RowId) -> None:
        super().__init__(seat, self.tr("经济账"))
        self._row = row
        self._found: HouseholdSum | None = None
        self.members = QListWidget()
        self.slider = TierSlider()
        self.make_up = QCheckBox(self.tr("补缴缺的年度(&B)"))
        self.statement = FigureText()
        self.mark = StatusLabel(unconfirmed_word(), Tone.WARNING)
        self.detail = FigureText()
        self.unsure = QLabel()
        self.household = FigureTable(self.tr("全户"))
        self.member = MemberPage()
        self.nothing = QLabel()
        self.pages = QStackedWidget()
        self._lay_out()
        self.policy_button = self.add_button(self.tr("政策参数…"), self._open_policy, left=True)
        self.print_button = self.add_button(self.tr("打印…"), self._print)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self._connect_signals()
        self.grow(84, 46)
        self._read()

    def _lay_out(self) -> None:
        unit = self.unit
        self.members.setAccessibleName(self.tr("家庭成员"))
        self.members.setFixedWidth(unit * 10)
        self.members.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        dress(self.statement, "title")
        dress(self.detail, "muted")
        dress(self.unsure, "small")
        dress(self.nothing, "heading")
        for label in (self.unsure, self.nothing):
            label.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card = QFrame()
        dress(card, "card")
        told = QVBoxLayout(card)
        told.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 3)
        told.setSpacing(unit // 4)
        first = QHBoxLayout()
        first.setSpacing(unit // 2)
        first.addWidget(self.statement, 1)
        first.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addLayout(first)
        told.addWidget(self.detail)
        choice = QHBoxLayout()
        choice.setSpacing(unit)
        label = QLabel(self.tr("每年缴(&T)"))
        label.setBuddy(self.slider)
        choice.addWidget(label)
        choice.addWidget(self.slider, 1)
        choice.addWidget(self.make_up)
        for page in (self.household, self.member, self.nothing):
            self.pages.addWidget(page)
        self.pages.setMinimumHeight(unit * 11)
        right = QVBoxLayout()
        right.setSpacing(unit // 3)
        right.addLayout(choice)
        right.addWidget(_panel(unit // 3, card, self.pages, self.unsure), 1)
        across = QHBoxLayout()
        across.setSpacing(unit // 2)
        across.addWidget(self.members)
        across.addLayout(right, 1)
        self.body.addLayout(across, 1)

    def _connect_signals(self) -> None:
        self.members.currentRowChanged.connect(self._on_member)
        self.slider.tier_changed.connect(self._on_tier)
        self.make_up.toggled.connect(self._show_all)
        self.member.working_requested.connect(self.open_working)
        self.household.working_requested.connect(self.open_working)
        self.statement.working_requested.connect(self.open_working)
        self.detail.working_requested.connect(self.open_working)
        self.household.row_opened.connect(self._open_member)
        self.member.tier_chosen.connect(self.slider.choose)
        self.seat.worker.topics_changed.connect(self._on_topics)

    def busy_changed(self) -> None:
        """Nothing is printed before there is something."""
        self.print_button.setEnabled(not self.busy and self._found is not None)

    def _read(self) -> None:
        job = partial(read_sum, self.seat.desk, self._row)
        self.run_read(job, self._show, self.tr("计算"))

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if topics & _TOPICS:
            self._read()

    def _show(self, found: HouseholdSum) -> None:
        first = self._found is None
        self._found = found
        self.busy_changed()
        place = " ".join(filter(None, (found.village_name, found.hamlet)))
        words = self.tr("经济账　{head}家　{place}　户号 {no}")
        if not found.household_no:
            words = self.tr("经济账　{head}　{place}")
        self.set_heading(words.format(head=found.head_name, place=place, no=found.household_no))
        at = self.members.currentRow()
        with QSignalBlocker(self.members):
            self.members.clear()
            self.members.addItem(self.tr("全户 {n} 人").format(n=len(found.members)))
            for some in found.members:
                self.members.addItem(_item(some))
        if first:
            at = self._first_member(found)
            self.slider.show_tiers(found.tier_amounts, self._usual(found, at))
        self.members.setCurrentRow(at)
        self._show_all()
        if first:
            self.slider.setFocus()

    def _first_member(self, found: HouseholdSum) -> int:
        keys = [some.member.key for some in found.members]
        return keys.index(str(self._row)) + 1 if str(self._row) in keys else 0

    def _usual(self, found: HouseholdSum, at: int) -> int:
        some = found.members[at - 1] if at else None
        return (some.member.usual_fen if some else 0) or _USUAL

    @property
    def _chosen(self) -> MemberSum | None:
        """The member chosen, None for the whole household."""
        at = self.members.currentRow()
        return self._found.members[at - 1] if self._found and at > 0 else None

    def _on_member(self, _row: int) -> None:
        some = self._chosen
        if self._found is None:
            return
        tiers = self._found.tier_amounts
        if some is not None:
            tiers = tuple(one.tier.amount_fen for one in some.tiers)
        self.slider.show_tiers(tiers, self.slider.tier or _USUAL)
        self._show_all()

    def _on_tier(self, tier: int) -> None:
        some = self._chosen
        if some is None:
            self._show_all()
        else:
            self.member.show_tier(some, tier, make_up=self.make_up.isChecked())
            self._say(some)

    def _show_all(self) -> None:
        found, some, tier = self._found, self._chosen, self.slider.tier
        if found is None:
            return
        make_up = self.make_up.isChecked()
        can = [each for each in ((some,) if some else found.members) if each.made_up]
        self.make_up.setEnabled(bool(can))
        if some is None:
            heads, lines = rows.household_heads(), rows.household_rows(found, tier, make_up=make_up)
            self.household.show_figures(heads, lines)
            self.pages.setCurrentWidget(self.household)
            telling = Telling()
            words = rows.total_words(found, tier, telling, make_up=make_up)
            self.statement.say(words, telling)
            self.detail.say_plain(self.tr("按回车或点名字，看一个人的账。"))
            self.mark.setVisible(bool(found.unconfirmed or found.missing))
        elif some.tiers:
            self.member.show_member(some, tier, make_up=make_up)
            self.pages.setCurrentWidget(self.member)
            self._say(some)
        else:
            self.nothing.setText(
                told(some.why_not) or self.tr("今年的缴费档次没有录入，算不出来。")
            )
            self.pages.setCurrentWidget(self.nothing)
            self.statement.say_plain(member_words(some))
            self.detail.say_plain("")
            self.mark.hide()
        self._say_unsure(found)

    def _say(self, some: MemberSum) -> None:
        one = at_or_below(some, self.slider.tier, make_up=self.make_up.isChecked())
        if one is not None:
            telling = Telling()
            self.statement.say(statement(one, telling), telling)
            more = Telling()
            self.detail.say(government_words(one, more), more)
            tree = one.monthly or one.account
            self.mark.setVisible(tree.unconfirmed)

    def _open_member(self, key: object) -> None:
        keys = [some.member.key for some in self._found.members] if self._found else []
        if key in keys:
            self.members.setCurrentRow(keys.index(str(key)) + 1)
            self.members.setFocus()

    def _say_unsure(self, found: HouseholdSum) -> None:
        missing, unsure = len(found.missing), len(found.unconfirmed)
        told = []
        if missing:
            words = self.tr("有 {n} 个数字不详，没有计入，实际只会多不会少。")
            told.append(words.format(n=missing))
        if unsure:
            told.append(self.tr("带 * 的用到 {n} 个待核实的数字。").format(n=unsure))
        if told:
            told.append(self.tr("点“政策参数”查看。"))
        told.append(self.tr("点任何一个数字，看它是怎么算出来的。"))
        self.unsure.setText("".join(told))

    def open_working(self, working: Working) -> None:
        """Show how a figure came about."""
        some = self._chosen
        whose = member_words(some) if some else ""
        if some is not None and self.slider.tier:
            words = self.tr("{who}，每年缴 {sum}")
            whose = words.format(who=whose, sum=money(self.slider.tier))
        WorkingDialog(self.seat, working, whose, self).open()

    def _open_policy(self) -> None:
        from pension_desk.ui.policy.dialog import open_policy

        open_policy(self.seat, over=self)

    def _print(self) -> None:
        from pension_desk.ui.reckon.printing import print_sum

        print_sum(self.seat, self._row)


def _panel(gap: int, *parts: QWidget) -> QScrollArea:
    """Return the parts from top to bottom; large text on a small screen scrolls them."""
    inner = QWidget()
    dress(inner, "page")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    for part in parts:
        column.addWidget(part)
    column.setStretch(1, 1)
    area = scrolled(inner)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _item(some: MemberSum) -> QListWidgetItem:
    item = QListWidgetItem(member_words(some))
    item.setToolTip(told(some.why_not))
    return item


def open_sum(seat: Seat, row: RowId, *, make_up: bool = False) -> None:
    """Open the sum of a resident's household with the resident chosen.

    ``make_up``: with what was missed made up.
    """
    dialog = SumDialog(seat, row)
    dialog.make_up.setChecked(make_up)
    dialog.open()
