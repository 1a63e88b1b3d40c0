"""Whose notices: kind, village, hamlet, household, and whom the notices name."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from pension_desk.domain.form_kinds import FORM_KINDS
from pension_desk.services.divisions import division_name
from pension_desk.services.notices import Contact
from pension_desk.ui.notices.jobs import Chosen, Places
from pension_desk.ui.theme import dress


class NoticeChoice(QWidget):
    """The fields at the left; tells when another choice was made."""

    changed = Signal()
    village_changed = Signal(str)
    """Another village was chosen: its hamlets are wanted."""
    contact_changed = Signal(str, str)
    """Name and phone that notices are to name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox()
        for kind in FORM_KINDS.values():
            self.kind.addItem(kind.label, kind.name)
        self.village = QComboBox()
        self.hamlet = QComboBox()
        self.household = QLineEdit()
        self.household.setPlaceholderText(self.tr("全部，或一户的编号"))
        self.contact_name = QLineEdit()
        self.contact_phone = QLineEdit()
        self._places: tuple[str, ...] = ()
        self._lay_out()
        self.kind.activated.connect(self.changed)
        self.village.activated.connect(self._on_village)
        self.hamlet.activated.connect(self.changed)
        self.household.editingFinished.connect(self._on_household)
        for field in (self.contact_name, self.contact_phone):
            field.editingFinished.connect(self._on_contact)
        self._household_was = ""
        self._contact_was = Contact("", "")

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(unit // 2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (self.tr("通知种类"), self.kind),
            (self.tr("村（社区）"), self.village),
            (self.tr("屯（组）"), self.hamlet),
            (self.tr("户编号"), self.household),
            (self.tr("联系人"), self.contact_name),
            (self.tr("联系电话"), self.contact_phone),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        note = QLabel(self.tr("联系人和电话会印在每张通知上。"))
        note.setWordWrap(True)
        dress(note, "small")
        form.addRow(note)

    @property
    def chosen(self) -> Chosen:
        """The choice as it stands."""
        return Chosen(
            str(self.kind.currentData()),
            str(self.village.currentData() or ""),
            str(self.hamlet.currentData() or ""),
            self.household.text().strip(),
        )

    def show_places(self, places: Places, first: Chosen) -> None:
        """Offer these villages, with a first choice made."""
        self.village.clear()
        for code in places.villages:
            self.village.addItem(division_name(code), code)
        if len(places.villages) > 1:
            self.village.addItem(self.tr("全部村（社区）"), "")
        self.village.setCurrentIndex(max(0, self.village.findData(first.village)))
        self.village.setEnabled(len(places.villages) > 1)
        self.kind.setCurrentIndex(max(0, self.kind.findData(first.kind)))
        self.household.setText(first.household_no)
        self._household_was = first.household_no
        self._contact_was = places.contact
        self.contact_name.setText(places.contact.name)
        self.contact_phone.setText(places.contact.phone)
        self.village_changed.emit(str(self.village.currentData() or ""))

    def show_hamlets(self, hamlets: tuple[str, ...], chosen: str = "") -> None:
        """Offer these hamlets."""
        with QSignalBlocker(self.hamlet):
            self.hamlet.clear()
            self.hamlet.addItem(self.tr("全部"), "")
            for name in hamlets:
                self.hamlet.addItem(name, name)
            self.hamlet.setCurrentIndex(max(0, self.hamlet.findData(chosen)))

    def _on_village(self, _index: int) -> None:
        self.household.clear()
        self._household_was = ""
        self.village_changed.emit(str(self.village.currentData() or ""))

    def _on_household(self) -> None:
        text = self.household.text().strip()
        if text != self._household_was:
            self._household_was = text
            self.changed.emit()

    def _on_contact(self) -> None:
        now = Contact(self.contact_name.text().strip(), self.contact_phone.text().strip())
        if now != self._contact_was:
            self._contact_was = now
            self.contact_changed.emit(now.name, now.phone)
