"""Entering an officer, or changing one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QComboBox

from pension_desk.domain.duty_words import Role
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.domain.responsibility import Officer
from pension_desk.services import responsibility_entry as entry
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.services.responsibility_entry import OfficerFields
from pension_desk.ui.fields_dialog import FieldsDialog, chosen
from pension_desk.ui.responsibility.models import role_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate
from pension_desk.ui.village_choice import village_choice


class OfficerDialog(FieldsDialog):
    """Enters an officer, or changes one."""

    places: ClassVar[Mapping[str, str]] = {
        "bad_village": "village",
        "still_named": "village",
        "no_name": "name",
        "officer_twice": "name",
        "no_role": "role",
        "bad_phone": "phone",
    }

    def __init__(self, seat: Seat, officer: Officer | None = None, *, village: str = "") -> None:
        title = (
            translate("responsibility", "修改责任人")
            if officer
            else translate("responsibility", "登记责任人")
        )
        super().__init__(seat, title)
        self._officer = officer
        places = village_choice(seat.desk, officer.village if officer else village)
        self.add_field("village", self.tr("村（社区）"), editor=places)
        roles = QComboBox()
        roles.setEditable(True)
        roles.addItems([role_word(role) for role in Role])
        roles.setCurrentText(role_word(officer.role) if officer else "")
        if not officer:
            roles.setCurrentText(role_word(Role.AREA_OFFICER))
        self.add_field("name", self.tr("姓名"), officer.name if officer else "")
        self.add_field("role", self.tr("职务"), editor=roles)
        self.add_field("phone", self.tr("联系电话"), officer.phone if officer else "")
        self.add_field("unit", self.tr("工作单位"), officer.unit if officer else "")
        self.add_field("note", self.tr("备注"), officer.note if officer else "")
        self.end_fields()
        self.fields["name"].editor.setFocus()
        self.grow(30, 24)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the officer as typed."""
        told = OfficerFields(
            str(chosen(self.fields["village"])),
            self.text("name"),
            _role_code(self.text("role")),
            self.text("phone"),
            self.text("unit"),
            self.text("note"),
        )
        return partial(_save, self.seat.desk, told, self._officer.id if self._officer else None)


def _role_code(words: str) -> str:
    """Return the code of a role as the window calls it; the service reads what else is typed."""
    return next((role.value for role in Role if role_word(role) == words), words)


def _save(desk: Desk, told: OfficerFields, row: RowId | None, _watch: Watch) -> Written[object]:
    made = entry.save_officer(desk, told, row)
    return Written(made.value, made.topics)
