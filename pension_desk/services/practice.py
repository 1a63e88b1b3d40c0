"""The practice village (练习村): a desk of invented people where nothing can go wrong."""

from __future__ import annotations

from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.lists import ListKind
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.paths import has_desk, resource
from pension_desk.services import imports
from pension_desk.services.desk import (
    Clock,
    Desk,
    Role,
    create_desk,
    local_now,
    open_desk,
)

PASSPHRASE = "练习村-practice"  # noqa: S105 - guards nothing: everyone in it is invented
VILLAGE = "450821105211"

_NOT_HERE = ("town_list",)


def open_practice(folder: Path, *, clock: Clock = local_now, watch: Watch = UNWATCHED) -> Desk:
    """Open the practice village of a folder; made from the shipped lists the first time.

    A first start that is cancelled or fails leaves the folder without a desk.
    """
    if has_desk(folder):
        return open_desk(folder, PASSPHRASE, clock=clock)
    return create_desk(
        folder,
        PASSPHRASE,
        role=Role.VILLAGE,
        division=VILLAGE,
        author="练习员",
        clock=clock,
        fill=lambda desk: fill(desk, resource("practice"), watch),
    )


def fill(desk: Desk, lists: Path, watch: Watch = UNWATCHED) -> tuple[imports.ImportResult, ...]:
    """Import every list of a folder, the household register first.

    Kinds that only a later version or the town takes are left out, and with the town's ledger of
    expropriation projects the roster that names them.
    """
    read = []
    for file in sorted(lists.iterdir()):
        if file.suffix.lower() not in {".xlsx", ".xls", ".csv", ".et", ".ods", ".txt"}:
            continue
        try:
            read.append(imports.read_list(desk, file, watch=watch))
        except Refused as refused:
            if refused.reason not in _NOT_HERE:
                raise
    kinds = {listed.kind for listed in read}
    if ListKind.LAND_PROJECTS not in kinds:
        read = [listed for listed in read if listed.kind is not ListKind.LAND_PEOPLE]
    read.sort(key=lambda listed: listed.kind != "households")
    return tuple(imports.commit(desk, listed, watch=watch).value for listed in read)
