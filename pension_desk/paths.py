"""Where things lie: the desk's folder, and the resources that ship with the program."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs


def program_root() -> Path:
    """Return the folder that holds ``resources/`` and ``forms/``.

    That is the unpacked bundle when the program is frozen, the checkout otherwise.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped resource, for example ``resource("fonts")``."""
    return program_root().joinpath("resources", *parts)


def form(*parts: str) -> Path:
    """Return the path of a shipped form, for example ``form("unpaid_reminder")``."""
    return program_root().joinpath("forms", *parts)


def default_data_folder() -> Path:
    """Return the desk's folder when none is named: the user's data folder of the platform."""
    return Path(platformdirs.user_data_dir("pension_desk", appauthor=False, roaming=False))


READY = "ready-"
"""How the folder of a finished desk begins that has not been moved to its place yet."""


def has_desk(folder: Path) -> bool:
    """Return whether a desk, or a part of one, lies in the folder or waits to be moved in."""
    named = any((folder / name).exists() for name in ("desk.json", "desk.db"))
    return named or next(folder.glob(f"{READY}*"), None) is not None
