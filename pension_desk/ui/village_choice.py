"""A combo box of the villages that are this desk's."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from pension_desk.services.desk import Desk
from pension_desk.services.divisions import divisions


def village_choice(desk: Desk, current: str = "") -> QComboBox:
    """Return the desk's villages by their short names; a value is a village's code."""
    combo = QComboBox()
    for town in divisions():
        for village in town.villages:
            if desk.in_scope(village.code):
                combo.addItem(village.short_name, str(village.code))
    if not combo.count():
        combo.addItem(desk.identity.division, desk.identity.division)
    combo.setCurrentIndex(max(0, combo.findData(current)))
    return combo
