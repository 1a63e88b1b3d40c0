"""A combo box of the villages that are this desk's."""

from __future__ import annotations

from pension_desk.services.desk import Desk
from pension_desk.services.divisions import divisions
from pension_desk.ui.fields_dialog import ChoiceBox, choice


def village_choice(desk: Desk, current: str = "") -> ChoiceBox:
    """Return the desk's villages by their short names; a value is a village's code."""
    villages = [
        (village.short_name, str(village.code))
        for town in divisions()
        for village in town.villages
        if desk.in_scope(village.code)
    ]
    own = desk.identity.division
    return choice(*(villages or [(own, own)]), current=current)
