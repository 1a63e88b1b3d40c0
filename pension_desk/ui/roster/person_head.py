"""The upper part of a person's page: who it is, where they stand, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.identity import mask_id
from pension_desk.domain.roster import Resident, age_on
from pension_desk.domain.screening import StatusKind
from pension_desk.services.divisions import division_name
from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.line_words import (
    category_tone,
    category_word,
    finding_label,
    status_word,
)
from pension_desk.ui.roster.jobs import PersonView
from pension_desk.ui.roster.payment_strip import PaymentStrip
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.flow import FlowLayout
from pension_desk.ui.widgets.masked_text import MaskedText
from pension_desk.ui.widgets.status import StatusLabel

_NO_MARK = frozenset({StatusKind.PROOF_OF_LIFE, StatusKind.WORK})
"""Standings that are no mark of a person: they stand among the facts below."""


class PersonHead(QFrame):
    """Shows and asks; the page does what is asked."""

    close_requested = Signal()
    reveal_requested = Signal()
    pay_requested = Signal(int)
    """Payment year, 0 for this one."""
    visit_requested = Signal()
    reckon_requested = Signal()
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "band")
        self.name = QLabel()
        self.category = StatusLabel()
        self.facts = QLabel()
        self.place = QLabel()
        self.number = MaskedText()
        self.strip = PaymentStrip()
        self.pay = _button(Icon.WALLET, self.tr("登记缴费"), self.tr("登记缴费（F3）"))
        self.visit = _button(Icon.VISIT, self.tr("登记走访"), self.tr("登记走访（F4）"))
        self.reckon = _button(
            Icon.CHART, self.tr("经济账"), self.tr("经济账：缴多少、领多少（F6）")
        )
        self.remove = _button(Icon.DELETE, self.tr("删除"), self.tr("删除登记错的人"))
        self._close = QToolButton()
        self._marks = QWidget()
        self._flow = FlowLayout(self._marks)
        self._lay_out()
        self._connect_signals()

    def show_view(self, view: PersonView) -> None:
        """Show a person."""
        resident = view.page.resident
        self.name.setText(resident.name)
        self.category.show_status(
            category_word(view.page.category), category_tone(view.page.category)
        )
        self.facts.setText(_facts(resident, view))
        self.place.setText(_place(resident))
        self.number.show_masked(mask_id(resident.id_number or resident.id_sent or ""))
        self.strip.show_years(view.years)
        for button in (self.pay, self.visit, self.remove):
            button.setEnabled(not view.page.away)
        self._show_marks(view)

    def _show_marks(self, view: PersonView) -> None:
        while self._flow.count():
            old = self._flow.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for name in view.page.findings:
            self._flow.addWidget(StatusLabel(finding_label(name), Tone.WARNING, self._marks))
        kinds = dict.fromkeys(
            (one.kind, one.grade) for one in view.page.statuses if one.kind not in _NO_MARK
        )
        for kind, grade in kinds:
            words = " ".join(filter(None, (status_word(kind), grade)))
            self._flow.addWidget(StatusLabel(words, Tone.NEUTRAL, self._marks))
        self._marks.setVisible(bool(self._flow.count()))
        self._marks.updateGeometry()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.name, "title")
        dress(self.facts, "muted")
        dress(self.place, "muted")
        self.facts.setWordWrap(True)
        self.place.setWordWrap(True)
        self._close.setIcon(icon(Icon.CLOSE))
        self._close.setIconSize(QSize(unit, unit))
        self._close.setToolTip(self.tr("关上这一页（Esc）"))
        self._close.setAccessibleName(self.tr("关上这一页"))
        first = QHBoxLayout()
        first.setSpacing(unit // 2)
        first.addWidget(self.name)
        first.addWidget(self.category, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(1)
        first.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QWidget()
        acts = FlowLayout(buttons, unit // 3)
        for button in (self.pay, self.visit, self.reckon, self.remove):
            acts.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.setSpacing(unit // 4)
        column.addLayout(first)
        for part in (self.facts, self.number, self.place, self._marks, self.strip):
            column.addWidget(part)
        column.addWidget(buttons)

    def _connect_signals(self) -> None:
        self._close.clicked.connect(self.close_requested)
        self.number.reveal_requested.connect(self.reveal_requested)
        self.strip.year_chosen.connect(self.pay_requested)
        self.pay.clicked.connect(self._on_pay)
        self.visit.clicked.connect(self.visit_requested)
        self.reckon.clicked.connect(self.reckon_requested)
        self.remove.clicked.connect(self.remove_requested)

    def _on_pay(self) -> None:
        self.pay_requested.emit(0)


def _facts(resident: Resident, view: PersonView) -> str:
    age = age_on(resident.birth, view.today) if resident.birth else None
    gone = ""
    if view.page.away:
        gone = translate("person", "已迁走，这里只留作历史")
    elif resident.died_on:
        gone = translate("person", "{day} 去世").format(day=resident.died_on)
    elif resident.moved_on:
        gone = translate("person", "{day} 迁出").format(day=resident.moved_on)
    parts = (
        resident.sex,
        translate("person", "{age}岁").format(age=age) if age is not None else "",
        resident.nation,
        resident.phone,
        gone,
    )
    return " · ".join(filter(None, parts))


def _place(resident: Resident) -> str:
    number = resident.household_no
    parts = (
        division_name(resident.village),
        resident.hamlet,
        translate("person", "户号 {no}").format(no=number) if number else "",
        resident.relation,
    )
    return " · ".join(filter(None, parts))


def _button(mark: Icon, text: str, tip: str) -> QPushButton:
    button = QPushButton(icon(mark), text)
    unit = button.fontMetrics().height()
    button.setIconSize(QSize(unit, unit))
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
