"""通报和整改, 督查: what was served on villages and what follows; what inspections found."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.orders import Inspection, Order
from pension_desk.services import orders
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.ui.icons import Icon
from pension_desk.ui.land.words import URGENCY_TONES, day_words
from pension_desk.ui.parted_page import Part
from pension_desk.ui.seat import Seat
from pension_desk.ui.tasks.order_dialogs import InspectionDialog, OrderDialog
from pension_desk.ui.tasks.order_panel import OrderPanel
from pension_desk.ui.tasks.words import (
    STATE_TONES,
    limit_word,
    order_kind_word,
    order_state_word,
)
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.scrolled import scrolled


class OrdersPart(Part):
    """Orders at the left, the one under the cursor with its next step at the right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        town = seat.desk.identity.role is Role.TOWN
        self.table: LineTable[Order] = LineTable(
            _orders(seat.desk, villages=town), self.tr("通报和整改")
        )
        self.add_button = QPushButton(self.tr("发出通报或整改通知…"))
        self.add_button.setVisible(town)
        self.panel = OrderPanel(seat)
        self.empty = EmptyState(
            Icon.FLAG,
            self.tr("没有通报和整改"),
            self.tr(
                "对推进不力的村（社区）通报批评，或者责令限期整改；村里答复、镇里核查、销号都在这里。"
            )
            if town
            else self.tr("镇里发来的通报批评和整改通知会列在这里，请按期答复。"),
            self.tr("发出通报或整改通知") if town else "",
        )
        self.pages = QStackedWidget()
        self._lay_out()
        self.table.line_changed.connect(self.panel.show_order)
        self.table.line_opened.connect(self.panel.print_order)
        self.add_button.clicked.connect(self._add)
        self.empty.action_requested.connect(self._add)

    def read(self) -> None:
        """Read the orders anew."""
        job = partial(orders.orders, self._seat.desk)
        self._seat.worker.read(job, self._show, token=("orders", id(self)))

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.add_button, "primary")
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        column.addLayout(foot)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(scrolled(self.panel))
        splitter.setSizes([unit * 46, unit * 42])
        splitter.setChildrenCollapsible(False)
        self.pages.addWidget(splitter)
        self.pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self.setFocusProxy(self.table)

    def _show(self, found: tuple[Order, ...]) -> None:
        kept = self.table.current()
        self.table.lines.show_lines(found)
        self.pages.setCurrentIndex(0 if found else 1)
        if kept is not None:
            self.table.choose_lines(lambda one: one.id == kept.id)
        if self.table.current() is None:
            self.table.choose(0)
        self.panel.show_order(self.table.current())

    def _add(self) -> None:
        OrderDialog(self._seat).open()


def _orders(desk: Desk, *, villages: bool) -> LineModel[Order]:
    columns: list[Column[Order]] = [
        Column(translate("tasks", "发出"), lambda x: day_words(x.issued_on)),
        Column(translate("tasks", "类别"), lambda x: order_kind_word(x.kind)),
    ]
    if villages:
        columns.append(Column(translate("tasks", "村"), lambda x: division_name(x.village)))
    columns += [
        Column(
            translate("tasks", "进度"),
            order_state_word,
            tone=lambda x: STATE_TONES[x.state] if x.asks else Tone.NEUTRAL,
        ),
        Column(
            translate("tasks", "期限"), lambda x: day_words(x.due_on) if x.due_on else "",
            sort=lambda x: x.due_on.isoformat() if x.due_on else "9",
        ),
        Column(
            translate("tasks", "时限"),
            lambda x: limit_word(x, desk.today()),
            tone=lambda x: URGENCY_TONES[x.urgency(desk.today())] if x.due_on else None,
        ),
        Column(translate("tasks", "文号"), lambda x: x.number),
    ]  # fmt: skip
    return LineModel(columns)


class InspectionsPart(Part):
    """Inspections with their findings; an order can be made of one."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._town = seat.desk.identity.role is Role.TOWN
        self.table: LineTable[Inspection] = LineTable(
            _inspections(villages=self._town), self.tr("督查")
        )
        self.findings = QLabel()
        self.add_button = QPushButton(self.tr("登记督查…"))
        self.edit_button = QPushButton(self.tr("修改…"))
        self.order_button = QPushButton(self.tr("发整改通知…"))
        self.empty = EmptyState(
            Icon.SEARCH,
            self.tr("没有督查记录"),
            self.tr("登记到村（社区）督查的日期和发现的问题，可以直接发整改通知。")
            if self._town
            else self.tr("镇里到本村督查的记录会列在这里。"),
            self.tr("登记督查") if self._town else "",
        )
        self.pages = QStackedWidget()
        self._lay_out()
        self.table.line_changed.connect(self._on_line)
        self.table.line_opened.connect(self._edit)
        self.add_button.clicked.connect(self._add)
        self.edit_button.clicked.connect(self._edit)
        self.order_button.clicked.connect(self._order)
        self.empty.action_requested.connect(self._add)

    def read(self) -> None:
        """Read the inspections anew."""
        job = partial(orders.inspections, self._seat.desk)
        self._seat.worker.read(job, self._show, token=("inspections", id(self)))

    def _lay_out(self) -> None:
        dress(self.add_button, "primary")
        self.findings.setWordWrap(True)
        self.findings.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        foot = QHBoxLayout()
        for button in (self.add_button, self.edit_button, self.order_button):
            foot.addWidget(button)
            button.setVisible(self._town)
        foot.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.findings)
        column.addLayout(foot)
        self.pages.addWidget(page)
        self.pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self.setFocusProxy(self.table)

    def _show(self, found: tuple[Inspection, ...]) -> None:
        kept = self.table.current()
        self.table.lines.show_lines(found)
        self.pages.setCurrentIndex(0 if found else 1)
        if kept is not None:
            self.table.choose_lines(lambda one: one.id == kept.id)
        if self.table.current() is None:
            self.table.choose(0)
        self._on_line(self.table.current())

    def _on_line(self, one: Inspection | None) -> None:
        self.findings.setText(one.findings if one else "")

    def _add(self) -> None:
        InspectionDialog(self._seat).open()

    def _edit(self, *_from: object) -> None:
        one = self.table.current()
        if one is not None and self._town:
            InspectionDialog(self._seat, one).open()

    def _order(self) -> None:
        one = self.table.current()
        if one is not None:
            OrderDialog(self._seat, one).open()


def _inspections(*, villages: bool) -> LineModel[Inspection]:
    columns: list[Column[Inspection]] = [
        Column(translate("tasks", "日期"), lambda x: day_words(x.inspected_on)),
    ]
    if villages:
        columns.append(Column(translate("tasks", "村"), lambda x: division_name(x.village)))
    columns += [
        Column(translate("tasks", "督查人"), lambda x: x.inspector),
        Column(translate("tasks", "督查内容"), lambda x: x.topic),
        Column(translate("tasks", "发现的问题"), lambda x: x.findings.replace("\n", " "),
               tip=lambda x: x.findings),
    ]  # fmt: skip
    return LineModel(columns)
