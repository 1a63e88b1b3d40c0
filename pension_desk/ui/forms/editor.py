"""All texts of one form, section by section, in the order of the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pension_desk.services.form_wordings import Fault
from pension_desk.ui.forms.item_field import ItemField
from pension_desk.ui.forms.jobs import Edits, OpenedForm
from pension_desk.ui.forms.words import section_words
from pension_desk.ui.theme import dress


class FormEditor(QScrollArea):
    """Shows a form's texts; tells when one was changed, and where the cursor is."""

    changed = Signal()
    entered = Signal(object)
    """`ItemField` that the cursor came into."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("表单的文字"))
        self.fields: list[ItemField] = []

    def show_form(self, form: OpenedForm, *, editable: bool) -> None:
        """Show the texts of a form instead."""
        page = QWidget()
        dress(page, "page")
        unit = self.fontMetrics().height()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, unit // 2, unit)
        column.setSpacing(unit // 2)
        self.fields = []
        section = ""
        for item in form.items:
            if item.key[0] != section:
                section = str(item.key[0])
                head = QLabel(section_words(item.block))
                dress(head, "heading")
                column.addSpacing(unit // 3)
                column.addWidget(head)
            field = ItemField(item, editable=editable)
            field.changed.connect(self.changed)
            field.entered.connect(self._on_entered)
            self.fields.append(field)
            column.addWidget(field)
        column.addStretch(1)
        self.setWidget(page)

    @property
    def edits(self) -> Edits:
        """What was made of the texts."""
        return tuple(edit for field in self.fields if (edit := field.edit))

    def show_faults(self, faults: Sequence[Fault]) -> tuple[Fault, ...]:
        """Show each fault at its text; return those that belong to none."""
        left = list(faults)
        for field in self.fields:
            mine = [one for one in left if one.key[: len(field.item.key)] == field.item.key]
            field.show_problem("；".join(one.here for one in mine))
            left = [one for one in left if one not in mine]
        return tuple(left)

    def field(self, *key: str | int) -> ItemField:
        """Return the field of an item; raises `StopIteration` when there is none."""
        return next(one for one in self.fields if one.item.key == key)

    def _on_entered(self, field: ItemField) -> None:
        self.ensureWidgetVisible(field)
        self.entered.emit(field)
