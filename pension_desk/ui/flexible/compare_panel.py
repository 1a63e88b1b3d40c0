"""Both schemes beside each other for the person under the cursor, and when they retire."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from pension_desk.domain.flexible import FlexibleSum
from pension_desk.domain.policy import Figure
from pension_desk.domain.reckoning import TierSum
from pension_desk.domain.roster import age_on
from pension_desk.services.divisions import division_name
from pension_desk.services.flexible_workers import Comparison
from pension_desk.ui.line_words import yuan
from pension_desk.ui.reckon.words import age_word, month_word
from pension_desk.ui.text_rows import Head, TextRow
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.flow import FlowLayout
from pension_desk.ui.widgets.text_table import TextTable


class ComparePanel(QFrame):
    """Says who, when they retire, and what each way costs and brings."""

    answer_requested = Signal()
    sum_requested = Signal()
    person_requested = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._who, self._where = QLabel(), QLabel()
        self._retires, self._note = QLabel(), QLabel()
        self.table = TextTable(
            self.tr("两种办法比较"),
            (
                Head(self.tr("办法")),
                Head(self.tr("一年缴"), numeric=True),
                Head(self.tr("何时领")),
                Head(self.tr("每月领"), numeric=True),
                Head(self.tr("回本"), numeric=True),
            ),
        )
        self.answer_button = QPushButton(self.tr("登记答复（F4）"))
        self.sum_button = QPushButton(self.tr("经济账（F6）"))
        self.person_button = QPushButton(self.tr("打开这个人"))
        self._lay_out()
        self.answer_button.clicked.connect(self.answer_requested)
        self.sum_button.clicked.connect(self.sum_requested)
        self.person_button.clicked.connect(self.person_requested)
        self.show_comparison(None)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self, "card")
        dress(self._who, "heading")
        dress(self._where, "muted")
        dress(self._note, "small")
        for label in (self._who, self._where, self._retires, self._note):
            label.setWordWrap(True)
        dress(self.answer_button, "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        for label in (self._who, self._where, self._retires):
            column.addWidget(label)
        column.addWidget(self.table, 1)
        column.addWidget(self._note)
        flow = FlowLayout()
        for button in (self.answer_button, self.sum_button, self.person_button):
            flow.addWidget(button)
        column.addLayout(flow)

    def show_comparison(self, found: Comparison | None) -> None:
        """Show another person; None: nobody."""
        for button in (self.answer_button, self.sum_button, self.person_button):
            button.setEnabled(found is not None)
        if found is None:
            self._who.setText(self.tr("左边选一个人"))
            for label in (self._where, self._retires, self._note):
                label.clear()
            self.table.show_rows(())
            return
        line = found.line
        age = age_on(line.birth, self._today) if line.birth else None
        words = self.tr("{name}　{sex}　{age} 岁")
        self._who.setText(words.format(name=line.name, sex=line.sex, age=age))
        parts = (division_name(line.village), line.hamlet, line.household_no, line.phone)
        self._where.setText("　".join(filter(None, parts)))
        self._retires.setText(self._retirement(found))
        self.table.show_rows(_rows(found))
        unconfirmed = _unconfirmed(found)
        words = self.tr("单位：元。有 {n} 个数字待核实，按最近一次的数字试算。")
        self._note.setText(
            words.format(n=len(unconfirmed)) if unconfirmed else self.tr("单位：元。")
        )
        self._note.setToolTip("\n".join(unconfirmed))

    def _retirement(self, found: Comparison) -> str:
        if found.retires is None:
            return self.tr("职工养老的退休年龄表没有录入。")
        self._retires.setToolTip(found.retires.figure.source)
        words = self.tr("职工养老退休：{month}，{age}")
        return words.format(
            month=month_word(found.retires.month), age=age_word(found.retires.age_months)
        )


def _rows(found: Comparison) -> tuple[TextRow, ...]:
    if found.sums.why_not:
        return (TextRow((found.sums.why_not, "", "", "", "")),)
    tiers = (_tier_row(one) for one in found.sums.tiers)
    flexible = (_flexible_row(one, at) for at, one in enumerate(found.sums.flexible))
    return (*tiers, *flexible)


def _tier_row(one: TierSum) -> TextRow:
    begins = one.prospect.begins
    name = translate("flexible", "居保 {sum} 元").format(sum=yuan(one.tier.amount_fen))
    monthly = yuan(one.monthly.fen) if one.monthly else translate("flexible", "年限不够")
    return TextRow(
        (
            name,
            yuan(one.own_a_year.fen),
            month_word(begins),
            monthly,
            _months(one.earned_back.count if one.earned_back else None),
        )
    )


def _flexible_row(one: FlexibleSum, at: int) -> TextRow:
    names = (
        translate("flexible", "职保最低基数"),
        translate("flexible", "职保平均工资"),
    )
    return TextRow(
        (
            names[min(at, 1)],
            yuan(one.yearly.fen),
            month_word(one.draws),
            yuan(one.monthly.fen),
            _months(one.earned_back.count if one.earned_back else None),
        ),
        tone=Tone.ACCENT,
    )


def _months(months: int | None) -> str:
    if months is None:
        return "—"
    years, rest = divmod(months, 12)
    if years and not rest:
        return translate("flexible", "{y}年").format(y=years)
    words = translate("flexible", "{y}年{m}月") if years else translate("flexible", "{m}个月")
    return words.format(y=years, m=rest)


def _unconfirmed(found: Comparison) -> tuple[str, ...]:
    """Return the sources of what in the comparison is still to be confirmed."""
    figures: list[Figure] = [one for some in found.sums.tiers for one in some.figures]
    figures += [one for some in found.sums.flexible for one in some.figures]
    return tuple(dict.fromkeys(one.source for one in figures if one.unconfirmed))
