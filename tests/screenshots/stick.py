"""Screens of the stick: send, receive, kits, and the backup."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QWidget

from pension_desk.bundles import stick as stick_files
from pension_desk.domain.ids import VillageCode
from pension_desk.services import backup as backup_service
from pension_desk.services import bundles, roster
from pension_desk.services.desk import Desk
from pension_desk.services.drives import Drive
from pension_desk.ui.backup.dialog import BackupDialog
from pension_desk.ui.backup.restore import RestoreDialog
from pension_desk.ui.bundles.board import BoardDialog
from pension_desk.ui.bundles.kit import KitDialog
from pension_desk.ui.bundles.log import LogDialog
from pension_desk.ui.bundles.visit import VisitDialog, Way
from tests.screenshots.people import CHEAP_KDF, PASSPHRASE, today
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import full_town, town_desk
from tests.services.exchange import CHEAP_LOCK

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
        kit = bundles.make_kit(town.desk, VILLAGE, _stick(stage), work=CHEAP_LOCK).value
        folder = stage.folder / "village"
        _OPEN["village"] = bundles.open_kit(
            kit.file, kit.passcode, folder, PASSPHRASE, "覃小明", clock=today, kdf=CHEAP_KDF
        )
        for line in roster.find(_OPEN["village"], "覃", 5):
            roster.edit(_OPEN["village"], line.id, {"phone": "13877501234"})
        bundles.export(_OPEN["village"], "town", _stick(stage))
    return replace(stage, desk=_OPEN["village"])


_ROUNDS = count(1)


def _crowded(stage: Stage) -> Path:
    """Return a fresh stick on which, beside a new report, lie all sorts of other things."""
    at = next(_ROUNDS)
    folder = stage.folder / f"STICK{at}"
    folder.mkdir()
    for line in roster.find(_OPEN["village"], "韦", 40):
        roster.edit(_OPEN["village"], line.id, {"phone": f"138775{at:05d}"})
    sent = bundles.export(_OPEN["village"], "town", folder).value.file
    whole = sent.read_bytes()
    (folder / "动界村_上报_拷坏的.pdb").write_bytes(whole[: len(whole) // 2])
    bundles.make_kit(full_town(stage).desk, "450821105206", folder, work=CHEAP_LOCK)
    (folder / "照片.pdb").write_bytes(b"this is something else")
    return folder


def _shown(stage: Stage, dialog: QWidget) -> None:
    dialog.show()
    stage.settle()
    stage.settle()


def _visit(stage: Stage, folder: Path, way: Way = Way.BOTH) -> VisitDialog:
    """Open the wizard at what lies in a folder."""
    dialog = VisitDialog(stage.window().seat, way, (), folder)
    dialog.show()
    stage.wait_until(lambda: dialog.pages.current is dialog.pages.plan)
    stage.settle()
    return dialog


@scene("visit_1_pick")
def visit_pick(stage: Stage) -> QWidget:
    """Two places, one with something new."""
    _village(stage)
    dialog = VisitDialog(full_town(stage).window().seat)
    place = dialog.pages.place
    gib = 1024**3
    place._drives = (
        Drive("KINGSTON", _stick(stage), "/dev/sdb1", 12 * gib, 16 * gib),
        Drive("SANDISK", stage.folder / "SANDISK", "/dev/sdc1", 3 * gib, 8 * gib),
    )
    (stage.folder / "SANDISK").mkdir(exist_ok=True)
    place.look = lambda: None  # type: ignore[method-assign]  # this machine's own sticks
    place._fill()
    _shown(stage, dialog)
    return dialog


@scene("visit_2_nothing")
def visit_nothing(stage: Stage) -> QWidget:
    """No stick is plugged in."""
    dialog = VisitDialog(full_town(stage).window().seat)
    dialog.pages.place.look = lambda: None  # type: ignore[method-assign]
    _shown(stage, dialog)
    return dialog


@scene("visit_3_both")
def visit_both(stage: Stage) -> QWidget:
    """The town: what the stick brings and what goes back."""
    _village(stage)
    return _visit(full_town(stage), _crowded(stage))


@scene("visit_4_village")
def visit_village(stage: Stage) -> QWidget:
    """A village with something to report, on an empty stick."""
    empty = stage.folder / "EMPTY"
    empty.mkdir(exist_ok=True)
    return _visit(_village(stage), empty)


@scene("visit_5_stranger")
def visit_nobody(stage: Stage) -> QWidget:
    """A desk that was not made from a kit."""
    return _visit(stage, _stick(stage))


@scene("visit_6_rehearsal")
def visit_rehearsal(stage: Stage) -> QWidget:
    """What it would change."""
    _village(stage)
    dialog = _visit(full_town(stage), _crowded(stage))
    dialog.next_button.click()
    stage.wait_until(lambda: dialog.pages.current is dialog.pages.rehearsal)
    stage.settle()
    return dialog


@scene("visit_7_result")
def visit_result(stage: Stage) -> QWidget:
    """What it has changed, and that the stick may be pulled."""
    dialog = visit_rehearsal(stage)
    assert isinstance(dialog, VisitDialog)
    dialog._drive = Drive("KINGSTON", _stick(stage), "/dev/sdb1", 0, 0)
    dialog.next_button.click()
    stage.wait_until(lambda: dialog.pages.current is dialog.pages.result)
    dialog.pages.result.banner.eject_button.show()
    stage.settle()
    return dialog


@scene("visit_8_full")
def visit_full(stage: Stage) -> QWidget:
    """The stick was full: what came in stands, what did not go out is named."""
    _village(stage)
    town = full_town(stage)
    dialog = _visit(town, _crowded(stage))
    spare = stick_files._SPARE
    stick_files._SPARE = 1 << 60
    stage.afterwards.append(lambda: setattr(stick_files, "_SPARE", spare))
    dialog.pages.plan.take.click()
    dialog.next_button.click()
    stage.wait_until(lambda: dialog.pages.current is dialog.pages.result)
    stage.settle()
    return dialog


_MET: list[Stage] = []


def _met_town(stage: Stage) -> Stage:
    """Return a town of seven villages, each at another point of the exchange."""
    if not _MET:
        town = replace(stage, desk=town_desk(stage.folder / "met_town"))
        _MET.append(town)
        silent, odd, fresh, lost = (f"4508211052{number:02d}" for number in (1, 2, 3, 4))
        desks = {code: _enrolled(town, code) for code in (silent, odd, lost)}
        for code in (silent, lost):
            town.desk.clock = desks[code].clock = lambda: today() - timedelta(days=20)
            _report(town, desks[code], code)
        town.desk.clock = today
        _report(town, desks[odd], odd)
        (mother, *_rest) = roster.find(desks[odd], "覃")
        roster.edit(town.desk, mother.id, {"name": "覃玉兰"})
        roster.edit(desks[odd], mother.id, {"name": "覃玉莲", "phone": "13877501234"})
        _report(town, desks[odd], odd)
        bundles.make_kit(town.desk, fresh, _stick(stage), work=CHEAP_LOCK)
        bundles.export(town.desk, odd, _stick(stage))
        for desk in desks.values():
            desk.close()
    return replace(stage, desk=_MET[0].desk)


def _enrolled(town: Stage, code: str) -> Desk:
    kit = bundles.make_kit(town.desk, code, _stick(town), work=CHEAP_LOCK).value
    folder = town.folder / f"met_{code}"
    return bundles.open_kit(
        kit.file, kit.passcode, folder, PASSPHRASE, "覃小明", clock=today, kdf=CHEAP_KDF
    )


def _report(town: Stage, desk: Desk, code: str) -> None:
    roster.add(desk, {"village": code, "name": "覃小燕", "household_no": "0007"})
    bundles.receive(town.desk, bundles.export(desk, "town", _stick(town)).value.file)


@scene("board_1_town")
def board(stage: Stage) -> QWidget:
    """The town's board of villages."""
    dialog = BoardDialog(_met_town(stage).window().seat)
    _shown(stage, dialog)
    return dialog


@scene("board_2_log")
def log(stage: Stage) -> QWidget:
    """The log with one village, a contested change below."""
    dialog = LogDialog(_met_town(stage).window().seat, "450821105202")
    _shown(stage, dialog)
    dialog.table.choose(1)
    stage.settle()
    return dialog


@scene("board_3_empty")
def no_log(stage: Stage) -> QWidget:
    """A village that never exchanged anything."""
    dialog = LogDialog(stage.window().seat, "450821105")
    _shown(stage, dialog)
    return dialog


@scene("board_4_home")
def home(stage: Stage) -> QWidget:
    """The home page of a town that waits for sticks."""
    window = _met_town(stage).window()
    stage.settle()
    return window


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


def _restoring(stage: Stage) -> RestoreDialog:
    """Open the restore over a desk that has three backups, one of them of no use."""
    here = Path(stage.desk.folder)
    if not list((here / "backups").glob("*.pdbackup")):
        backup_service.backup(stage.desk)
        for line in roster.find(stage.desk, "覃", 3):
            roster.edit(stage.desk, line.id, {"phone": "13877501239"})
        (here / "backups" / "手工拷的.pdbackup").write_bytes(b"nothing")
    dialog = RestoreDialog(stage.worker, here, stage.desk, stage.window())
    dialog.show()
    stage.wait_until(lambda: bool(dialog.table.lines.lines))
    stage.settle()
    return dialog


@scene("restore_1_pick")
def restore_pick(stage: Stage) -> QWidget:
    """Which backup."""
    return _restoring(stage)


@scene("restore_2_compare")
def restore_compare(stage: Stage) -> QWidget:
    """What it holds, beside what is here."""
    dialog = _restoring(stage)
    dialog.passphrase.setText(PASSPHRASE)
    dialog.look_button.click()
    stage.wait_until(lambda: not dialog.busy)
    stage.settle()
    return dialog


@scene("restore_3_wrong")
def restore_wrong(stage: Stage) -> QWidget:
    """The pass-phrase of another time."""
    dialog = _restoring(stage)
    dialog.passphrase.setText("another one")
    dialog.look_button.click()
    stage.wait_until(lambda: not dialog.busy)
    stage.settle()
    return dialog
