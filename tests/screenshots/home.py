"""The home page on a usual day: a village's, a town's, one without anybody."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from pension_desk.domain.visits import VisitEntry
from pension_desk.services import roster, visits
from pension_desk.services.desk import Desk
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import empty_town, full_town

_BUSY: list[bool] = []


def _promise(desk: Desk) -> None:
    """Let a few people promise: some for today, some within the week."""
    if _BUSY:
        return
    _BUSY.append(True)
    wanted = roster.asked_for(
        roster.RosterFilter(categories=("registered_unpaid",), gone=False), desk.today()
    )
    lines = roster.lines(desk, roster.row_numbers(desk, wanted)[:8])
    for at, line in enumerate(lines):
        entry = VisitEntry(
            visited_on=desk.today() - timedelta(days=20),
            outcome="agreed_to_pay",
            promised_on=desk.today() + timedelta(days=(0, 1, 1, 3, 0, 5, 1, 3)[at]),
        )
        visits.record(desk, line.id, entry)


@scene("home_village")
def village(stage: Stage) -> QWidget:
    """A village with promises for today and the week."""
    _promise(stage.desk)
    window = stage.window()
    stage.settle()
    return window


@scene("home_town")
def town(stage: Stage) -> QWidget:
    """A town with every list of the sample."""
    window = full_town(stage).window()
    stage.settle()
    return window


@scene("home_nobody")
def nobody(stage: Stage) -> QWidget:
    """A desk that has nobody yet."""
    window = empty_town(stage).window()
    stage.settle()
    return window
