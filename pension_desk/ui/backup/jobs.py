"""What the backup's dialog asks of the services; plain functions, run off the main thread."""

from __future__ import annotations

from pathlib import Path

from pension_desk.domain.progress import Watch
from pension_desk.services import backup
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written


def age(desk: Desk) -> int:
    """Return full days since the last backup; -1 when there never was one."""
    days = backup.backup_age(desk)
    return -1 if days is None else days


def copy(desk: Desk, target: Path | None, watch: Watch) -> Written[Path]:
    """Back up to a folder, or among the desk's own copies; return the file."""
    written = backup.backup(desk, target, watch=watch)
    return Written(written.value.file, written.topics)


def examine(desk: Desk, watch: Watch) -> tuple[tuple[bool, str], ...]:
    """Examine the file: for each check whether it is well, and its sentence; the sum first."""
    report = backup.verify(desk, watch=watch)
    return ((report.ok, report.sentence), *((one.ok, one.sentence) for one in report.checks))
