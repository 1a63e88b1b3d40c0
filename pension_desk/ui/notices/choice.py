"""Which papers: kinds, village, hamlet, household, and whom the papers name."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.form_kinds import FORM_KINDS
from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import RosterFilter
from pension_desk.services.contacts import Contact
from pension_desk.services.divisions import division_name
from pension_desk.services.notices import Wanted
from pension_desk.ui.notices.hamlet_choice import HamletChoice
from pension_desk.ui.notices.jobs import Places
from pension_desk.ui.theme import dress

_PAUSE_MS = 300
"""Ticks that follow one another at once are one choice."""


class KindList(QListWidget):
    """The kinds of paper, one or several ticked; Space ticks, Enter takes one alone."""

    kinds_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("单子种类"))
        for kind in FORM_KINDS.values():
            item = QListWidgetItem(kind.label)
            item.setData(Qt.ItemDataRole.UserRole, kind.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.kinds_changed)
        self.itemChanged.connect(self._on_tick)
        self.itemDoubleClicked.connect(self.take_alone)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The ticked kinds, in the order offered."""
        return tuple(self._name(item) for item in self._items() if _ticked(item))

    def choose(self, kinds: tuple[str, ...]) -> None:
        """Tick these and no others, without telling."""
        with QSignalBlocker(self):
            for item in self._items():
                on = self._name(item) in kinds
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        first = next((item for item in self._items() if _ticked(item)), None)
        if first is not None:
            self.setCurrentItem(first)

    def take_alone(self, item: QListWidgetItem) -> None:
        """Tick one kind and no other."""
        self.choose((self._name(item),))
        self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the kind under the cursor alone."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.take_alone(item)
        else:
            super().keyPressEvent(event)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _name(self, item: QListWidgetItem) -> str:
        return str(item.data(Qt.ItemDataRole.UserRole))

    def _on_tick(self, _item: QListWidgetItem) -> None:
        self._timer.start()


def _ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked


class NoticeChoice(QWidget):
    """The fields at the left; tells when another choice was made."""

    changed = Signal()
    village_changed = Signal(str)
    """Another village was chosen: its hamlets are wanted."""
    contact_changed = Signal(str, str)
    """Name and phone that notices are to name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = KindList()
        self.village = QComboBox()
        self.hamlet = HamletChoice()
        self.officer = QComboBox()
        self.people = QCheckBox()
        self.household = QLineEdit()
        self.household.setPlaceholderText(self.tr("全部，或一户的编号"))
        self.contact_name = QLineEdit()
        self.contact_phone = QLineEdit()
        self._filter: RosterFilter | None = None
        self._household_was = ""
        self._contact_was = Contact("", "")
        self._lay_out()
        self.kinds.kinds_changed.connect(self.changed)
        self.village.activated.connect(self._on_village)
        self.hamlet.chosen.connect(self.changed)
        self.officer.activated.connect(self.changed)
        self.people.toggled.connect(self.changed)
        self.household.editingFinished.connect(self._on_household)
        for field in (self.contact_name, self.contact_phone):
            field.editingFinished.connect(self._on_contact)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        form = self._form = QFormLayout()
        form.setVerticalSpacing(unit // 3)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (self.tr("村（社区）"), self.village),
            (self.tr("屯（组）"), self.hamlet),
            (self.tr("包片人"), self.officer),
            (self.tr("户编号"), self.household),
            (self.tr("联系人"), self.contact_name),
            (self.tr("联系电话"), self.contact_phone),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.contact_phone.setToolTip(self.tr("联系人和电话会印在每张单子上。"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        head = QLabel(self.tr("印哪几种（可以一次印几种，同一户的放在一起）"))
        head.setWordWrap(True)
        dress(head, "muted")
        column.addWidget(head)
        column.addWidget(self.kinds, 1)
        column.addLayout(form)
        column.addWidget(self.people)
        self.people.hide()
        form.setRowVisible(self.officer, False)  # noqa: FBT003  Qt's own signature

    @property
    def wanted(self) -> Wanted:
        """The choice as it stands."""
        return Wanted(
            self.kinds.kinds,
            str(self.village.currentData() or ""),
            household_no=self.household.text().strip(),
            hamlets=self.hamlet.hamlets,
            officer=self.officer.currentData(),
            people=self._filter if self.people.isChecked() else None,
        )

    def show_places(self, places: Places, first: Wanted) -> None:
        """Offer these villages, with a first choice made."""
        self.kinds.choose(first.kinds)
        self.village.clear()
        for code in places.villages:
            self.village.addItem(division_name(code), code)
        if len(places.villages) > 1:
            self.village.addItem(self.tr("全部村（社区）"), "")
        self.village.setCurrentIndex(max(0, self.village.findData(first.village)))
        self.village.setEnabled(len(places.villages) > 1)
        self._show_officers(places.officers)
        self._filter = first.people
        self.people.setVisible(first.people is not None)
        with QSignalBlocker(self.people):
            self.people.setText(self.tr("只印名册里筛选出的人"))
            self.people.setChecked(first.people is not None)
        self.household.setText(first.household_no)
        self._household_was = first.household_no
        self._contact_was = places.contact
        self.contact_name.setText(places.contact.name)
        self.contact_phone.setText(places.contact.phone)
        self.village_changed.emit(str(self.village.currentData() or ""))

    def _show_officers(self, officers: tuple[tuple[RowId, str], ...]) -> None:
        with QSignalBlocker(self.officer):
            self.officer.clear()
            self.officer.addItem(self.tr("不限"), None)
            for row, name in officers:
                self.officer.addItem(name, row)
        self._form.setRowVisible(self.officer, bool(officers))

    def show_hamlets(self, hamlets: tuple[str, ...], chosen: tuple[str, ...] = ()) -> None:
        """Offer these hamlets, some of them chosen."""
        self.hamlet.show_hamlets(hamlets, chosen)

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
