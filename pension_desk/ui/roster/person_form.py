"""The form of a resident's own data: on the person's page, and for entering a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from pension_desk.domain.codes import NATIONS
from pension_desk.domain.errors import DeskError
from pension_desk.domain.identity import mask_id
from pension_desk.domain.roster import Resident
from pension_desk.ui.roster.jobs import FieldRefused
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.widgets.form_field import FormField

_USUAL_NATIONS = ("汉族", "壮族", "瑶族", "苗族", "侗族")
_RELATIONS = (
    "户主", "配偶", "子", "女", "儿媳", "女婿", "孙子", "孙女", "父亲", "母亲", "兄", "弟",
    "姐", "妹", "侄子", "侄女", "其他亲属", "非亲属",
)  # fmt: skip


class PersonForm(QWidget):
    """Fields by their names in the data dictionary. Holds what was typed until it is taken.

    The ID number stays masked and locked until `unlock_requested` was answered with `unlock`.
    """

    dirty_changed = Signal(bool)
    """Whether anything differs from what was shown."""
    unlock_requested = Signal()
    """The person wants to correct the ID number, which shows it: the owner has that logged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[str, str] = {}
        self._locked = False
        self._dirty = False
        self._unlock = QPushButton(self.tr("更正"))
        self._unlock.setToolTip(self.tr("显示完整号码并更正（会记录）"))
        dress(self._unlock, "link")
        self.fields = self._make_fields()
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        dress(self.trouble, "error")
        self._lay_out()
        self._unlock.clicked.connect(self.unlock_requested)
        for field in self.fields.values():
            field.text_changed.connect(self._on_text)
        self.begin_new()

    @property
    def dirty(self) -> bool:
        """Whether anything differs from what was shown."""
        return bool(self.changed())

    def values(self) -> dict[str, str]:
        """Return every field's text by its name; a locked ID number is left out."""
        return {
            name: field.text
            for name, field in self.fields.items()
            if name != "id_number" or not self._locked
        }

    def changed(self) -> dict[str, str]:
        """Return the fields that differ from what was shown."""
        return {k: v for k, v in self.values().items() if v != self._shown.get(k, "")}

    def begin_new(self, **kept: str) -> None:
        """Empty the form for a new resident; ``kept``: fields to begin with."""
        self._lock(locked=False)
        self._show({name: kept.get(name, "") for name in self.fields})
        self._shown = {}

    def show_resident(self, resident: Resident, hamlets: Sequence[str]) -> None:
        """Show a resident's data; the ID number masked and locked."""
        self.offer_hamlets(hamlets)
        sent = resident.id_number or resident.id_sent or ""
        self._lock(locked=bool(sent))
        values = {
            name: str(getattr(resident, name) or "") for name in self.fields if name != "id_number"
        }
        self._show(values | {"id_number": mask_id(sent)})

    def offer_hamlets(self, hamlets: Sequence[str]) -> None:
        """Offer these hamlets; any other can be typed."""
        editor = self.fields["hamlet"].editor
        assert isinstance(editor, QComboBox)
        before = editor.currentText()
        with QSignalBlocker(editor):
            editor.clear()
            editor.addItems(list(hamlets))
            editor.setCurrentText(before)

    def unlock(self, number: str) -> None:
        """Show the whole ID number and let it be corrected."""
        self._shown["id_number"] = number
        self._lock(locked=False)
        self.fields["id_number"].set_text(number)
        self.fields["id_number"].editor.setFocus()

    def show_refusal(self, error: DeskError) -> None:
        """Say at the field what is wrong; what was typed stays."""
        name = error.field if isinstance(error, FieldRefused) else ""
        field = self.fields.get(name)
        if field is not None:
            field.point_at(told_of(error))
        else:
            self.trouble.setText(told_of(error))
            self.trouble.show()

    def forget_refusals(self) -> None:
        """Take every sentence about a refusal away."""
        self.trouble.hide()
        for field in self.fields.values():
            field.show_problem("")

    def _make_fields(self) -> dict[str, FormField]:
        sex = QComboBox()
        sex.addItems(["", "男", "女"])
        nation = _combo((*_USUAL_NATIONS, *sorted(NATIONS - set(_USUAL_NATIONS))))
        return {
            "name": FormField(self.tr("姓名")),
            "sex": FormField(self.tr("性别"), sex),
            "id_number": FormField(self.tr("身份证")),
            "relation": FormField(self.tr("关系"), _combo(_RELATIONS)),
            "nation": FormField(self.tr("民族"), nation),
            "hamlet": FormField(self.tr("屯组"), _combo(())),
            "household_no": FormField(self.tr("户号")),
            "phone": FormField(self.tr("电话")),
            "address": FormField(self.tr("地址")),
            "note": FormField(self.tr("备注")),
        }

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        pairs: tuple[tuple[str, ...], ...] = (
            ("name", "sex"),
            ("id_number",),
            ("relation", "nation"),
            ("hamlet", "household_no"),
            ("phone",),
            ("address",),
            ("note",),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(unit)
        grid.setVerticalSpacing(round(unit * 0.4))
        grid.addWidget(self.trouble, 0, 0, 1, 2)
        for row, names in enumerate(pairs, 1):
            for column, name in enumerate(names):
                part = self._with_unlock() if name == "id_number" else self.fields[name]
                grid.addWidget(part, row, column, 1, 2 if len(names) == 1 else 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(pairs) + 1, 1)
        width = max(f.label.sizeHint().width() for f in self.fields.values())
        for field in self.fields.values():
            field.label.setMinimumWidth(width)

    def _with_unlock(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.fields["id_number"], 1)
        line.addWidget(self._unlock)
        return row

    def _lock(self, *, locked: bool) -> None:
        self._locked = locked
        self._unlock.setVisible(locked)
        editor = self.fields["id_number"].editor
        assert isinstance(editor, QLineEdit)
        editor.setReadOnly(locked)

    def _show(self, values: dict[str, str]) -> None:
        self._shown = dict(values)
        self.forget_refusals()
        for name, text in values.items():
            self.fields[name].set_text(text)
        self._on_text()

    def _on_text(self) -> None:
        self.trouble.hide()
        dirty = self.dirty
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)


def _combo(choices: Sequence[str]) -> QComboBox:
    combo = QComboBox()
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.addItems(list(choices))
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    combo.setCurrentText("")
    return combo
