"""Screens of people who may be entered twice."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from pension_desk.services import merging_people, payments, roster
from pension_desk.services.desk import Desk
from pension_desk.ui.duplicates.dialog import DuplicatesDialog
from tests.screenshots.people import VILLAGE, small_desk
from tests.screenshots.stage import Stage, scene

_OPEN: list[Desk] = []
_ONE = {
    "village": VILLAGE,
    "name": "覃玉兰",
    "id_number": "450821199003070021",
    "hamlet": "上屯",
    "birth": "1990-03-07",
}


def _twice(stage: Stage) -> Stage:
    """Return the stage with a desk on which three people are entered twice."""
    if not _OPEN:
        desk = small_desk(stage.folder / "twice")
        _OPEN.append(desk)
        first = roster.add(
            desk, _ONE | {"household_no": "0007", "relation": "配偶", "address": "上屯 7 号"}
        ).value
        roster.add(
            desk, _ONE | {"phone": "13977501234", "relation": "户主", "note": "常年在广东务工"}
        )
        payments.record(desk, first.resident.id, year=2026, amount_fen=20_000)
        for name, born in (("梁志强", "1975-05-01"), ("韦大山", "1968-11-20")):
            twin = {"village": VILLAGE, "name": name, "household_no": "0031", "birth": born}
            for note in ("旧册", "新册"):
                roster.add(desk, twin | {"note": note})
        found = merging_people.duplicates(desk)[-1].people
        merging_people.merge(desk, found[0].resident.id, found[1].resident.id)
    return replace(stage, desk=_OPEN[0])


def _dialog(stage: Stage) -> DuplicatesDialog:
    dialog = DuplicatesDialog(stage.window().seat)
    dialog.show()
    stage.settle()
    stage.settle()
    return dialog


@scene("duplicates_1_pair")
def pair(stage: Stage) -> QWidget:
    """Two records of one number, side by side."""
    return _dialog(_twice(stage))


@scene("duplicates_2_merged")
def merged(stage: Stage) -> QWidget:
    """Who was merged before."""
    dialog = _dialog(_twice(stage))
    dialog.tabs.setCurrentIndex(1)
    stage.settle()
    return dialog


@scene("duplicates_3_none")
def nobody(stage: Stage) -> QWidget:
    """Nobody is entered twice."""
    return _dialog(stage)
