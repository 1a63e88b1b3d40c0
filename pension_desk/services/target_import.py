"""Targets from a sheet: read, looked at, asked about, and then set in one act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.target_sheet import TargetSheet, read_targets
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import village_named
from pension_desk.services.outcome import Written
from pension_desk.services.targets import Wanted, set_targets


def read_sheet(
    desk: Desk,
    path: Path,
    *,
    known: Mapping[str, VillageCode] | None = None,
    watch: Watch = UNWATCHED,
) -> TargetSheet:
    """Read the targets of a file; nothing is written.

    ``known``: which village a name means that the divisions do not have, as a person said.

    Raises:
        Refused: the file is no list, or no table of it holds targets.
        Unavailable: the file cannot be read.
    """
    from pension_desk.spreadsheets.reading import read_tables

    said = known or {}

    def village_of(name: str) -> VillageCode | None:
        return said.get(name) or village_named(name, desk.identity.division)

    read, why = TargetSheet((), (), ()), None
    for table in read_tables(path, watch):
        try:
            one = read_targets(table.headers, table.rows, table.numbers, village_of)
        except Refused as refused:
            why = why or refused
            continue
        read = replace(
            read,
            targets=(*read.targets, *one.targets),
            questions=(*read.questions, *one.questions),
            refused=(*read.refused, *one.refused),
        )
    if not (read.targets or read.questions or read.refused):
        raise why or Refused("no_targets", f"“{path.name}”里没有目标任务。")
    return read


def take_sheet(desk: Desk, year: int, sheet: TargetSheet) -> Written[int]:
    """Set what a sheet says, all or nothing; refused as `set_targets`."""
    return set_targets(
        desk,
        year,
        [Wanted(one.village, one.key, one.amount, one.due_on) for one in sheet.targets],
    )
