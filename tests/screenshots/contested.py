"""Screens of what desks differ about."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from pension_desk.domain.contested import Rule
from pension_desk.services import bundles, roster
from pension_desk.services.desk import Desk
from pension_desk.ui.contested.dialog import ContestedDialog
from pension_desk.ui.messages import MessageDialog
from tests.screenshots.people import CHEAP_KDF, PASSPHRASE, today
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import town_desk
from tests.services.exchange import CHEAP_LOCK

_OPEN: list[Desk] = []
_VILLAGES = ("450821105201", "450821105202")
_NUMBERS = ("450821199003070021", "450821199003070048")


def _differing(stage: Stage) -> Stage:
    """Return the stage with a town that differs from two villages about several fields."""
    if not _OPEN:
        town = town_desk(stage.folder / "differing")
        _OPEN.append(town)
        stick = stage.folder / "DIFFER"
        stick.mkdir()
        for code in _VILLAGES:
            rows = [
                roster.add(town, {"village": code, "name": name, "household_no": "0007"}).value
                for name in ("覃玉兰", "韦大山", "梁志强")
            ]
            kit = bundles.make_kit(town, code, stick, work=CHEAP_LOCK).value
            village = bundles.open_kit(
                kit.file, kit.passcode, stage.folder / f"differing_{code}", PASSPHRASE,
                "覃小明", clock=today, kdf=CHEAP_KDF,
            )  # fmt: skip
            for at, page in enumerate(rows):
                row = page.resident.id
                roster.edit(town, row, {"phone": f"1387750000{at}"})
                roster.edit(village, row, {"phone": f"1397750000{at}", "note": "在广东务工"})
            first = rows[0].resident.id
            roster.edit(town, first, {"id_number": _NUMBERS[0]})
            roster.edit(village, first, {"id_number": _NUMBERS[1]})
            sent = bundles.export(village, "town", stick).value
            bundles.receive(town, sent.file)
            village.close()
    return replace(stage, desk=_OPEN[0])


def _dialog(stage: Stage) -> ContestedDialog:
    dialog = ContestedDialog(_differing(stage).window().seat)
    dialog.show()
    stage.settle()
    stage.settle()
    return dialog


@scene("contested_1_inbox")
def inbox(stage: Stage) -> QWidget:
    """Grave ones first; the sides of the one in hand."""
    return _dialog(stage)


@scene("contested_2_history")
def history(stage: Stage) -> QWidget:
    """What was ever written into the field."""
    dialog = _dialog(stage)
    dialog.panel.tabs.setCurrentIndex(1)
    stage.settle()
    return dialog


@scene("contested_3_rule")
def rule(stage: Stage) -> QWidget:
    """What a rule would decide."""
    dialog = _dialog(stage)
    dialog.ask_rule(Rule.VILLAGE)
    stage.settle()
    found = [one for one in stage.app.topLevelWidgets() if isinstance(one, MessageDialog)]
    return next(one for one in found if one.isVisible())


@scene("contested_4_none")
def nothing(stage: Stage) -> QWidget:
    """Nothing is contested."""
    dialog = ContestedDialog(stage.window().seat)
    dialog.show()
    stage.settle()
    return dialog
