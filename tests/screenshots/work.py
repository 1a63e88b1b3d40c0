"""Screens of the screening and of the villages' answers."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from pension_desk.services import screening
from pension_desk.ui.screening.answers import AnswersDialog
from pension_desk.ui.screening.dialog import ScreeningDialog
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import full_town


def _screening(stage: Stage) -> ScreeningDialog:
    dialog = ScreeningDialog(stage.window().seat)
    dialog.show()
    stage.wait_until(lambda: not dialog.busy)
    stage.settle()
    return dialog


@scene("screening_1_town")
def town(stage: Stage) -> QWidget:
    """Three villages by category."""
    return _screening(full_town(stage))


@scene("screening_2_findings")
def findings(stage: Stage) -> QWidget:
    """What deserves a second look, after the lists were pushed."""
    dialog = _screening(full_town(stage))
    dialog.tabs.setCurrentIndex(1)
    dialog._issue()
    stage.wait_until(lambda: not dialog.busy)
    stage.settle()
    return dialog


@scene("screening_3_village")
def village(stage: Stage) -> QWidget:
    """One village."""
    return _screening(stage)


@scene("screening_4_answers")
def answers(stage: Stage) -> QWidget:
    """The work list, one line refused for want of a reason."""
    town = full_town(stage)
    screening.issue_lists(town.desk, year=2026, as_of=date(2026, 10, 20))
    dialog = AnswersDialog(town.window().seat)
    dialog.show()
    stage.settle()
    dialog.outcomes.choose("unwilling")
    dialog._save()
    stage.wait_until(lambda: not dialog.busy)
    stage.settle()
    return dialog


@scene("screening_5_no_answers")
def no_answers(stage: Stage) -> QWidget:
    """Nothing was pushed yet."""
    dialog = AnswersDialog(stage.window().seat)
    dialog.show()
    stage.settle()
    return dialog
