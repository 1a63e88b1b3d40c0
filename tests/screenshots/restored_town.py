"""Screens of a town that was restored from a backup and has forgotten what came after it."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QWidget

from pension_desk.services import backup, bundles, roster
from pension_desk.services.desk import Desk, open_desk
from pension_desk.ui.bundles.visit import VisitDialog
from tests.screenshots.people import CHEAP_KDF, PASSPHRASE, today
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import town_desk
from tests.services.exchange import CHEAP_LOCK

_KNOWN, _FORGOTTEN = "450821105201", "450821105202"
_ROUNDS = count(1)


def _village(town: Desk, code: str, folder: Path) -> Desk:
    kit = bundles.make_kit(town, code, folder, work=CHEAP_LOCK).value
    place = folder / code
    desk = bundles.open_kit(
        kit.file, kit.passcode, place, PASSPHRASE, "覃小明", clock=today, kdf=CHEAP_KDF
    )
    for name in ("覃玉兰", "覃小燕"):
        roster.add(desk, {"village": code, "name": name, "household_no": "0007", "hamlet": "上屯"})
    return desk


def _meet(town: Desk, village: Desk, folder: Path) -> None:
    """Let both exchange once, on a stick that nobody keeps."""
    bundles.receive(town, bundles.export(village, "town", folder).value.file)
    sent = bundles.export(town, village.identity.division, folder).value.file
    bundles.receive(village, sent)


def _restored(stage: Stage) -> tuple[Stage, Path]:
    """Return a restored town, and a stick with a report of a village it knows and one not."""
    folder = stage.folder / f"restored{next(_ROUNDS)}"
    old, stick = folder / "old", folder / "KINGSTON"
    for made in (folder, old, stick):
        made.mkdir()
    town = town_desk(folder / "town")
    known = _village(town, _KNOWN, old)
    _meet(town, known, old)
    copy = backup.backup(town, folder / "backup").value.file
    forgotten = _village(town, _FORGOTTEN, old)
    _meet(town, forgotten, old)
    town.close()
    backup.restore(copy, folder / "town", PASSPHRASE, clock=today)
    town = open_desk(folder / "town", PASSPHRASE, clock=today)
    stage.afterwards.append(town.close)
    for village in (known, forgotten):
        bundles.export(village, "town", stick)
        village.close()
    return replace(stage, desk=town), stick


@scene("visit_9_forgotten")
def visit_forgotten(stage: Stage) -> QWidget:
    """One village's report lacks what was forgotten; writing to it makes it begin anew."""
    town, stick = _restored(stage)
    dialog = VisitDialog(town.window().seat, folder=stick)
    dialog.show()
    stage.wait_until(lambda: dialog.pages.current is dialog.pages.plan)
    stage.settle()
    dialog.pages.plan.table.choose(1)
    stage.settle()
    return dialog


@scene("visit_9_warned")
def visit_warned(stage: Stage) -> QWidget:
    """The first report since the restore: is it from a laptop that is still in use?"""
    dialog = visit_forgotten(stage)
    assert isinstance(dialog, VisitDialog)
    dialog.next_button.click()
    stage.wait_until(lambda: dialog.pages.current is dialog.pages.rehearsal)
    stage.settle()
    return dialog
