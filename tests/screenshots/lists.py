"""Screens of the import: picking, looking, correcting, the result."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from pension_desk.paths import resource
from pension_desk.ui.imports.dialog import ImportDialog
from pension_desk.ui.proposals.dialog import ProposalsDialog
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import empty_town, full_town


def _dialog(stage: Stage, path: Path | None) -> ImportDialog:
    dialog = ImportDialog(stage.window().seat, path)
    dialog.show()
    stage.settle()
    stage.settle()
    return dialog


def _rehearsed(stage: Stage, dialog: ImportDialog) -> ImportDialog:
    stage.wait_until(dialog.import_button.isEnabled)
    stage.settle()
    return dialog


@scene("import_1_pick")
def pick(stage: Stage) -> QWidget:
    """Nothing picked yet."""
    return _dialog(stage, None)


@scene("import_2_refused")
def refused(stage: Stage) -> QWidget:
    """A file that is no list."""
    return _dialog(stage, resource("icons", "tabler-icons.ttf"))


@scene("import_3_look")
def look(stage: Stage) -> QWidget:
    """A county's register, sheets of three villages, before anybody is known."""
    town = empty_town(stage)
    return _rehearsed(town, _dialog(town, resource("sample_town", "户籍人口花名册.xlsx")))


@scene("import_4_payments")
def payments(stage: Stage) -> QWidget:
    """The tax office's list with damaged rows, a column taken out by hand."""
    town = full_town(stage)
    dialog = _rehearsed(town, _dialog(town, resource("sample_town", "税务缴费明细2026.csv")))
    combo = dialog.look_page.sheet(0).header.choice_of(8)
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    return _rehearsed(town, dialog)


@scene("import_5_result")
def result(stage: Stage) -> QWidget:
    """What became of a list."""
    town = full_town(stage)
    dialog = _rehearsed(town, _dialog(town, resource("practice", "死亡人员名单.xlsx")))
    dialog.import_button.click()
    stage.settle()
    return dialog


@scene("proposals_1_queue")
def proposals(stage: Stage) -> QWidget:
    """Doubtful rows of all lists."""
    town = full_town(stage)
    return _queue(town)


@scene("proposals_2_unclear")
def unclear(stage: Stage) -> QWidget:
    """A row for which nobody was found."""
    dialog = _queue(full_town(stage))
    dialog.table.choose(10_000)
    stage.settle()
    return dialog


@scene("proposals_3_empty")
def no_proposals(stage: Stage) -> QWidget:
    """Nothing to answer."""
    return _queue(empty_town(stage))


def _queue(stage: Stage) -> ProposalsDialog:
    dialog = ProposalsDialog(stage.window().seat)
    dialog.show()
    stage.settle()
    return dialog
