"""Copies of what was sent, kept beside the desk until the other side has acknowledged it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from pension_desk.bundles.verifying import inspect
from pension_desk.domain.errors import DeskError
from pension_desk.services.desk import Desk
from pension_desk.store import bundle_log

SENT_FOLDER = "sent"
"""Within the desk's folder; every copy is encrypted to its receiver."""


def drop_acknowledged(desk: Desk) -> None:
    """Delete the copies of what has arrived, and what a death or a failed disk left unfinished.

    What this desk sent under an id from before a restore stays: its log knows nothing of it any
    more, and the copy may be all that is left. Raises nothing: what cannot be deleted now is
    deleted the next time.
    """
    with suppress(DeskError, OSError):
        with desk.file.reading() as conn:
            waiting = bundle_log.files_waiting(conn)
        for copy in (desk.folder / SENT_FOLDER).glob("*"):
            if copy.name not in waiting and not _of_another_id(desk, copy):
                forget(copy)


def forget(file: Path) -> None:
    """Delete a file, if that can be done."""
    with suppress(OSError):
        file.unlink(missing_ok=True)


def _of_another_id(desk: Desk, copy: Path) -> bool:
    try:
        return inspect(copy).desk != desk.identity.desk_id
    except DeskError:
        return False
