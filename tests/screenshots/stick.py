"""Screens of the stick: send, receive, kits, and the backup."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from pension_desk.domain.ids import VillageCode
from pension_desk.services import bundles, roster
from pension_desk.services.desk import Desk
from pension_desk.ui.backup.dialog import BackupDialog
from pension_desk.ui.bundles.kit import KitDialog
from pension_desk.ui.bundles.receive import ReceiveDialog
from pension_desk.ui.bundles.send import SendDialog
from tests.screenshots.people import CHEAP_KDF, PASSPHRASE, today
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import full_town

VILLAGE = VillageCode("450821105201")
_OPEN: dict[str, Desk] = {}


def _stick(stage: Stage) -> Path:
    folder = stage.folder / "KINGSTON"
    folder.mkdir(exist_ok=True)
    return folder


def _village(stage: Stage) -> Stage:
    """Return the stage with a village that the town enrolled and that has something to report."""
    town = full_town(stage)
    if "village" not in _OPEN:
        kit = bundles.make_kit(town.desk, VILLAGE, _stick(stage)).value
        folder = stage.folder / "village"
        _OPEN["village"] = bundles.open_kit(
            kit.file, kit.passcode, folder, PASSPHRASE, "覃小明", clock=today, kdf=CHEAP_KDF
        )
        for line in roster.find(_OPEN["village"], "覃", 5):
            roster.edit(_OPEN["village"], line.id, {"phone": "13877501234"})
        bundles.export(_OPEN["village"], "town", _stick(stage))
    return replace(stage, desk=_OPEN["village"])


def _shown(stage: Stage, dialog: QWidget) -> None:
    dialog.show()
    stage.settle()
    stage.settle()


@scene("send_1_town")
def send_town(stage: Stage) -> QWidget:
    """The town's board of villages."""
    _village(stage)
    town = full_town(stage)
    dialog = SendDialog(town.window().seat, (), _stick(stage))
    _shown(stage, dialog)
    return dialog


@scene("send_2_village")
def send_village(stage: Stage) -> QWidget:
    """A village with something to report."""
    village = _village(stage)
    dialog = SendDialog(village.window().seat, (), _stick(stage))
    _shown(stage, dialog)
    return dialog


@scene("send_3_nobody")
def send_nobody(stage: Stage) -> QWidget:
    """A desk that was not made from a kit."""
    dialog = SendDialog(stage.window().seat)
    _shown(stage, dialog)
    return dialog


@scene("send_4_sent")
def sent(stage: Stage) -> QWidget:
    """The stick may be pulled out."""
    from pension_desk.ui.bundles.sent import SentDialog

    village = _village(stage)
    made = bundles.export(village.desk, "town", _stick(stage)).value
    dialog = SentDialog(village.window().seat, (made,))
    _shown(stage, dialog)
    return dialog


@scene("kit_1_where")
def kit_where(stage: Stage) -> QWidget:
    """Before a second kit is made."""
    _village(stage)
    town = full_town(stage)
    dialog = KitDialog(town.window().seat, VILLAGE, known=True)
    dialog.place.choose(_stick(stage))
    _shown(stage, dialog)
    return dialog


@scene("kit_2_passcode")
def kit_passcode(stage: Stage) -> QWidget:
    """The pass-code, shown once; Esc was pressed too early."""
    town = full_town(stage)
    dialog = KitDialog(town.window().seat, VillageCode("450821105204"), known=False)
    dialog.place.choose(_stick(stage))
    _shown(stage, dialog)
    dialog.make()
    stage.wait_until(lambda: not dialog.busy)
    dialog.reject()
    return dialog


def _receiving(stage: Stage) -> ReceiveDialog:
    _village(stage)
    dialog = ReceiveDialog(full_town(stage).window().seat)
    dialog.place.choose(_stick(stage))
    _shown(stage, dialog)
    return dialog


@scene("receive_1_pick")
def receive_pick(stage: Stage) -> QWidget:
    """What lies on the stick."""
    return _receiving(stage)


@scene("receive_2_rehearsal")
def receive_rehearsal(stage: Stage) -> QWidget:
    """What it would change."""
    dialog = _receiving(stage)
    dialog.next_button.click()
    stage.wait_until(lambda: not dialog.busy)
    stage.settle()
    return dialog


@scene("receive_3_result")
def receive_result(stage: Stage) -> QWidget:
    """What it has changed."""
    dialog = receive_rehearsal(stage)
    assert isinstance(dialog, ReceiveDialog)
    dialog.take_button.click()
    stage.wait_until(lambda: not dialog.busy)
    stage.settle()
    return dialog


@scene("backup_1_report")
def backup(stage: Stage) -> QWidget:
    """Never backed up, but examined."""
    dialog = BackupDialog(stage.window().seat)
    dialog.place.choose(_stick(stage))
    _shown(stage, dialog)
    dialog.examine_button.click()
    stage.wait_until(lambda: not dialog.busy)
    stage.settle()
    return dialog
