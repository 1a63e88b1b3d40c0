"""Entering a resident by hand; the next of the same household goes on from there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from pension_desk.domain.errors import DeskError
from pension_desk.domain.roster import PersonPage
from pension_desk.services import roster
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import divisions
from pension_desk.ui.roster.jobs import FieldRefused, add
from pension_desk.ui.roster.person_form import PersonForm
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.widgets.form_field import FormField, grow_to_fit

_KEPT = ("hamlet", "household_no", "address", "nation")
"""What the next member of a household begins with."""


class AddDialog(QDialog):
    """Stays open, with all that was typed, until the resident is taken or given up."""

    added = Signal(object)
    """`RowId` of the resident who was entered."""

    def __init__(self, seat: Seat, **begin: str) -> None:
        super().__init__(seat.shell.dialog_parent())
        self._seat = seat
        self._go_on = False
        self.setWindowTitle(self.tr("新增居民"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.village = FormField(self.tr("村（社区）"), _villages(seat.desk))
        self.form = PersonForm()
        self.form.begin_new(**begin)
        self.agree = QPushButton(self.tr("保存"))
        self.next = QPushButton(self.tr("保存，再加同户的人"))
        self._leave = QPushButton(self.tr("返回"))
        self._lay_out()
        self._connect_signals()
        self._read_hamlets()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        title = QLabel(self.tr("新增居民"))
        dress(title, "heading")
        self.agree.setDefault(True)
        for button in (self.next, self._leave):
            button.setAutoDefault(False)
        editor = self.village.editor
        self.village.setVisible(isinstance(editor, QComboBox) and editor.count() > 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._leave, self.next, self.agree):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit, unit, unit, unit)
        column.setSpacing(round(unit * 0.7))
        for part in (title, self.village, self.form):
            column.addWidget(part)
        column.addLayout(buttons)
        self.setMinimumWidth(unit * 30)
        self.form.fields["name"].editor.setFocus()

    def _connect_signals(self) -> None:
        self.agree.clicked.connect(partial(self._try, go_on=False))
        self.next.clicked.connect(partial(self._try, go_on=True))
        self._leave.clicked.connect(self.reject)
        self.village.text_changed.connect(self._read_hamlets)

    def _read_hamlets(self) -> None:
        job = partial(roster.hamlets, self._seat.desk, self._village())
        self._seat.worker.read(job, self._offer_hamlets, token=("add-hamlets", id(self)))

    def _offer_hamlets(self, hamlets: tuple[str, ...]) -> None:
        self.form.offer_hamlets(hamlets)

    def _village(self) -> str:
        editor = self.village.editor
        return str(editor.currentData()) if isinstance(editor, QComboBox) else ""

    def _try(self, *_checked: bool, go_on: bool) -> None:
        self._go_on = go_on
        self.form.forget_refusals()
        self._enable(on=False)
        fields = {name: text for name, text in self.form.values().items() if text}
        job = partial(add, self._seat.desk, fields | {"village": self._village()})
        self._seat.worker.write(job, self._on_done, self._on_refused)

    def _on_done(self, page: PersonPage) -> None:
        self._enable(on=True)
        name = page.resident.name
        self._seat.shell.note(self.tr("已新增 {name}（Ctrl+Z 可撤销）").format(name=name))
        self.added.emit(page.resident.id)
        if self._go_on:
            values = self.form.values()
            self.form.begin_new(**{field: values[field] for field in _KEPT})
            self.form.fields["name"].editor.setFocus()
        else:
            self.accept()

    def _on_refused(self, error: DeskError) -> None:
        self._enable(on=True)
        if isinstance(error, FieldRefused) and error.field == "village":
            self.village.point_at(told_of(error))
        else:
            self.form.show_refusal(error)
        grow_to_fit(self)

    def _enable(self, *, on: bool) -> None:
        self.agree.setEnabled(on)
        self.next.setEnabled(on)


def _villages(desk: Desk) -> QComboBox:
    combo = QComboBox()
    for town in divisions():
        for village in town.villages:
            if desk.in_scope(village.code):
                combo.addItem(village.short_name, village.code)
    if not combo.count():
        combo.addItem(desk.identity.division, desk.identity.division)
    return combo
