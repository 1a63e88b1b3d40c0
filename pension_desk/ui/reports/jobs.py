"""What the page of reports has done off the main thread: plain functions over the services."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from pension_desk.domain.progress import Watch
from pension_desk.domain.reports import GroupLine, Report
from pension_desk.services import report_export, reports
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.services.report_export import Volume
from pension_desk.services.reports import KeptReport


@dataclass(frozen=True)
class Ran:
    """What a report came to: whom it lists, or the counts of its groups."""

    report: Report
    numbers: array[int]
    groups: tuple[GroupLine, ...]


def run(desk: Desk, report: Report, watch: Watch) -> Ran:
    """Run a report."""
    numbers = reports.numbers_of(desk, report, watch)
    return Ran(report, numbers, reports.counted(desk, report, watch))


def volumes(desk: Desk, report: Report) -> tuple[Volume, ...]:
    """Return one paper a village where a list is too long for one."""
    return report_export.volumes(desk, report)


def save(desk: Desk, report: Report, name: str, _watch: Watch) -> Written[KeptReport]:
    """Keep a report under a name."""
    return reports.save(desk, report, name)


def forget(desk: Desk, name: str, _watch: Watch) -> Written[str]:
    """Take a kept report off."""
    return reports.forget(desk, name)
