"""Town desks for pictures: one without anybody, one with the sample town's lists."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pension_desk.paths import resource
from pension_desk.services import practice
from pension_desk.services.desk import Desk, Role, create_desk
from tests.screenshots.people import CHEAP_KDF, PASSPHRASE, today
from tests.screenshots.stage import Stage

TOWN = "450821105"
_OPEN: dict[str, Desk] = {}


def town_desk(folder: Path) -> Desk:
    """Make a town desk that has nobody yet."""
    return create_desk(
        folder,
        PASSPHRASE,
        role=Role.TOWN,
        division=TOWN,
        author="韦佳娇",
        clock=today,
        kdf=CHEAP_KDF,
    )


def empty_town(stage: Stage) -> Stage:
    """Return the stage with a town desk that has nobody yet."""
    if "empty" not in _OPEN:
        _OPEN["empty"] = town_desk(stage.folder / "empty_town")
    return replace(stage, desk=_OPEN["empty"])


def full_town(stage: Stage) -> Stage:
    """Return the stage with a town desk that has the sample town's lists."""
    if "full" not in _OPEN:
        _OPEN["full"] = town_desk(stage.folder / "full_town")
        practice.fill(_OPEN["full"], resource("sample_town"))
    return replace(stage, desk=_OPEN["full"])


def practice_village(stage: Stage) -> Stage:
    """Return the stage with the desk of the practice village."""
    folder = stage.folder / "practice_village"
    if "practice" not in _OPEN:
        folder.mkdir()
        _OPEN["practice"] = practice.open_practice(folder / "desk", clock=today)
    return replace(stage, desk=_OPEN["practice"], folder=folder)
