"""A person's page at the side of the roster: everything known of one resident, and its editing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError
from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import Contribution, PersonPage
from pension_desk.services.outcome import Topic
from pension_desk.ui.benefits.person_part import BenefitPart
from pension_desk.ui.ledger.part import LedgerPart
from pension_desk.ui.roster import jobs, person_rows
from pension_desk.ui.roster.jobs import PersonView
from pension_desk.ui.roster.person_acts import PersonActs
from pension_desk.ui.roster.person_form import PersonForm
from pension_desk.ui.roster.person_head import PersonHead
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told
from pension_desk.ui.widgets.scrolled import scrolled
from pension_desk.ui.widgets.text_table import TextTable

_TOPICS = frozenset(
    {
        Topic.ROSTER,
        Topic.PAYMENTS,
        Topic.VISITS,
        Topic.SCREENING,
        Topic.NOTICES,
        Topic.BUNDLES,
        Topic.BENEFITS,
    }
)


class PersonPane(QWidget):
    """Reads and shows one resident; every change goes through the worker and is read back."""

    shown = Signal(object)
    """`PersonView` that is shown now."""
    closed = Signal()
    """The person closed the page."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._view: PersonView | None = None
        self._job: Callable[[], PersonView] | None = None
        self._acts = PersonActs(seat, self)
        self.head = PersonHead()
        self.form = PersonForm()
        self.save_button = QPushButton(self.tr("保存"))
        self.discard_button = QPushButton(self.tr("还原"))
        self._buttons = QFrame()
        year = seat.desk.today().year
        self.household = TextTable(self.tr("家庭成员"), person_rows.household_heads(year))
        self.household_sum = QLabel()
        self.ledger = LedgerPart(seat)
        self.visits = TextTable(self.tr("走访记录"), person_rows.visit_heads(), wrapped=True)
        self.records = TextTable(
            self.tr("参保、身份与清单"), person_rows.record_heads(), wrapped=True
        )
        self.benefit = BenefitPart(seat)
        self.history = TextTable(self.tr("改动历史"), person_rows.history_heads(), wrapped=True)
        self.pages = QTabWidget()
        self._lay_out()
        self._connect_signals()
        self._add_keys()

    @property
    def view(self) -> PersonView | None:
        """What is shown, None before the first person."""
        return self._view

    @property
    def dirty(self) -> bool:
        """Whether something was typed and not saved."""
        return self._view is not None and self.form.dirty

    def open(self, row: RowId) -> None:
        """Show a resident, after asking about what was typed and not saved."""
        self.leave(partial(self._read, partial(jobs.read_person, self._seat.desk, row)))

    def open_number(self, number: int) -> None:
        """Show the resident of a local number."""
        self.leave(partial(self._read, partial(jobs.read_person_at, self._seat.desk, number)))

    def leave(self, go: Callable[[], object], stay: Callable[[], object] | None = None) -> None:
        """Go on at once, or first ask what is to become of what was typed."""
        if not self.dirty or self._view is None:
            go()
            return
        name = self._view.page.resident.name
        self._seat.messages.choose(
            self.tr("{name} 的资料改了还没有保存，怎么办？").format(name=name),
            [
                (self.tr("返回接着改"), stay or self._stay),
                (self.tr("不保存"), partial(self._discard_and, go)),
                (self.tr("保存"), partial(self._save_and, go)),
            ],
        )

    def reload(self, topics: frozenset[Topic]) -> None:
        """Read the person anew after a write; what is being typed stays."""
        if self._job is not None and topics & _TOPICS:
            self._read(self._job)

    def save(self) -> None:
        """Write what was changed (Ctrl+S)."""
        self._save_and(None)

    def pay(self, year: int = 0) -> None:
        """Open the dialog that records a payment (F3); ``year`` 0: this year."""
        if self._view is not None:
            self._acts.pay(self._view.page.resident, year)

    def visit(self) -> None:
        """Open the dialog that records a visit (F4)."""
        if self._view is not None:
            self._acts.visit(self._view.page.resident)

    def reckon(self) -> None:
        """Open the household's sum with this person chosen (F6)."""
        if self._view is not None:
            self._acts.reckon(self._view.page.resident)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.save_button, "primary")
        self.save_button.setToolTip(self.tr("保存（Ctrl+S）"))
        line = QHBoxLayout(self._buttons)
        line.setContentsMargins(unit // 2, 0, unit // 2, 0)
        line.addStretch(1)
        line.addWidget(self.discard_button)
        line.addWidget(self.save_button)
        self._buttons.hide()
        self.pages.addTab(self._form_page(unit), self.tr("资料"))
        self.pages.addTab(_page(unit, self.household, self.household_sum), self.tr("家庭"))
        self.pages.addTab(self.ledger, self.tr("缴费"))
        self.pages.addTab(_page(unit, self.visits), self.tr("走访"))
        self.pages.addTab(_page(unit, self.records), self.tr("参保"))
        self.pages.addTab(self.benefit, self.tr("待遇"))
        self.pages.addTab(_page(unit, self.history), self.tr("历史"))
        self.pages.setDocumentMode(True)
        dress(self.pages.tabBar(), "close")  # seven of them in a drawer
        dress(self.household_sum, "muted")
        self.household_sum.setWordWrap(True)
        self.pages.setMinimumHeight(unit * 8)
        inner = QWidget()
        dress(inner, "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.pages, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(_scrolling(inner))  # large text on a small screen
        self.setMinimumWidth(unit * 19)

    def _form_page(self, unit: int) -> QWidget:
        inner = QWidget()
        dress(inner, "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.addWidget(self.form)
        column.addStretch(1)
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, unit // 3)
        outer.addWidget(_scrolling(inner), 1)
        outer.addWidget(self._buttons)
        return page

    def _connect_signals(self) -> None:
        head = self.head
        head.close_requested.connect(self.close_page)
        head.reveal_requested.connect(self._reveal)
        head.pay_requested.connect(self.pay)
        head.visit_requested.connect(self.visit)
        head.reckon_requested.connect(self.reckon)
        head.remove_requested.connect(self._ask_remove)
        self._acts.removed.connect(self._on_removed)
        self.form.unlock_requested.connect(self._unlock)
        self.form.dirty_changed.connect(self._buttons.setVisible)
        self.save_button.clicked.connect(self.save)
        self.discard_button.clicked.connect(self._discard)
        self.household.clicked.connect(self._on_member)
        self.household.row_opened.connect(self.open)
        self.ledger.withdraw_requested.connect(self._ask_withdraw)

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {"Ctrl+S": self.save, "Esc": self.close_page}
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def close_page(self) -> None:
        """Close the page (Esc), after asking about what was typed and not saved."""
        self.leave(self.closed.emit)

    def _read(self, job: Callable[[], PersonView]) -> None:
        self._job = job
        self._seat.worker.read(job, self._show, self._on_unread, token=("person", id(self)))

    def _on_unread(self, error: DeskError) -> None:
        if error.reason == "no_such_resident":
            self._on_removed()
            self._seat.shell.note(told(error.message))
        else:
            self._seat.messages.show_failure(error)

    def _show(self, view: PersonView) -> None:
        row = view.page.resident.id
        same = self._view is not None and self._view.page.resident.id == row
        keep_typing = same and self.form.dirty
        self._view = view
        self._job = partial(jobs.read_person, self._seat.desk, row)
        self.head.show_view(view)
        if not keep_typing:
            self.form.show_resident(view.page.resident, view.hamlets)
        self.household.show_rows(person_rows.household_rows(view))
        self.household_sum.setText(person_rows.household_sum(view))
        self.ledger.show_ledger(view.ledger)
        self.visits.show_rows(person_rows.visit_rows(view.page.visits))
        self.records.show_rows(person_rows.record_rows(view))
        self.benefit.show_page(view.benefit)
        self.history.show_rows(person_rows.history_rows(view.history))
        self.shown.emit(view)

    def _stay(self) -> None:
        self.form.setFocus()

    def _discard(self) -> None:
        if self._view is not None:
            self.form.show_resident(self._view.page.resident, self._view.hamlets)

    def _discard_and(self, go: Callable[[], object], *_clicked: bool) -> None:
        self._discard()
        go()

    def _save_and(self, go: Callable[[], object] | None, *_clicked: bool) -> None:
        fields = self.form.changed()
        if self._view is None or not fields:
            return
        self.form.forget_refusals()
        self.save_button.setEnabled(False)
        job = partial(jobs.save, self._seat.desk, self._view.page.resident.id, fields)
        self._seat.worker.write(job, partial(self._on_saved, go), self._on_refused)

    def _on_saved(self, go: Callable[[], object] | None, page: PersonPage) -> None:
        self.save_button.setEnabled(True)
        if self._view is not None and self._view.page.resident.id == page.resident.id:
            self.form.show_resident(page.resident, self._view.hamlets)
        words = self.tr("已保存 {name} 的资料（Ctrl+Z 可撤销）")
        self._seat.shell.note(words.format(name=page.resident.name))
        if go is not None:
            go()

    def _on_refused(self, error: DeskError) -> None:
        self.save_button.setEnabled(True)
        self.pages.setCurrentIndex(0)
        self.form.show_refusal(error)
        self._bring_up(self.form.focusWidget() or self.form)

    def _bring_up(self, part: QWidget) -> None:
        """Scroll to a part, in each area that holds it."""
        above = part.parentWidget()
        while above is not None and above is not self:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(part, 0, self.fontMetrics().height() * 4)
            above = above.parentWidget()

    def _reveal(self) -> None:
        self._ask_number(self.head.number.reveal)

    def _unlock(self) -> None:
        self._ask_number(self.form.unlock)

    def _ask_number(self, show: Callable[[str], object]) -> None:
        if self._view is not None:
            row = self._view.page.resident.id
            job = partial(jobs.reveal, self._seat.desk, row)
            self._seat.worker.write(job, partial(self._show_number, row, show))

    def _show_number(self, row: RowId, show: Callable[[str], object], number: str) -> None:
        if self._view is not None and self._view.page.resident.id == row:
            show(number)

    def _on_member(self) -> None:
        row = self.household.current_key()
        if self._view is not None and row != self._view.page.resident.id:
            self.open(row)  # type: ignore[arg-type]

    def _ask_withdraw(self, entry: Contribution) -> None:
        if self._view is not None:
            self._acts.withdraw(self._view.page.resident, entry)

    def _ask_remove(self) -> None:
        if self._view is not None:
            self._acts.remove(self._view.page.resident)

    def _on_removed(self) -> None:
        self._view = self._job = None
        self.closed.emit()


def _scrolling(inner: QWidget) -> QScrollArea:
    """Return an area that scrolls its content up and down only."""
    scroll = scrolled(inner)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll


def _page(unit: int, *parts: QWidget) -> QWidget:
    """Return a page with its parts from top to bottom, the first as high as there is room."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
    for number, part in enumerate(parts):
        column.addWidget(part, 0 if number else 1)
    return page
