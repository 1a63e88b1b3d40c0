"""The practice village (练习村): a desk of invented people where nothing can go wrong."""

from __future__ import annotations

import tempfile
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.lists import ListKind
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.paths import has_desk, resource
from pension_desk.services import employers, employers_entry, imports, land_practice
from pension_desk.services.desk import (
    Clock,
    Desk,
    Role,
    create_desk,
    local_now,
    open_desk,
)
from pension_desk.services.employers_rows import EMPLOYER_LISTS
from pension_desk.services.kits import Kit, make_kit, open_kit
from pension_desk.services.sample_steering import steer, steer_practice
from pension_desk.store.keyring import KdfCost

PASSPHRASE = "练习村-practice"  # noqa: S105 - guards nothing: everyone in it is invented
VILLAGE = "450821105211"
_EMPLOYERS = EMPLOYER_LISTS | {ListKind.EMPLOYER_STAFF}
_LAND = frozenset({ListKind.LAND_PROJECTS, ListKind.LAND_PEOPLE})
_TOWNS = frozenset({ListKind.HOUSEHOLDS, ListKind.PAYMENTS}) | _LAND | _EMPLOYERS
"""The lists that a village's desk does not take itself, or takes as its own word only."""
_FROM_TOWN = frozenset({ListKind.LAND_PEOPLE, ListKind.PAYMENTS})
_QUICK = KdfCost(memory_kib=8, passes=1, lanes=1)
"""For the town that lives only until its kit is made."""

_NOT_HERE = ("town_list",)


def open_practice(folder: Path, *, clock: Clock = local_now, watch: Watch = UNWATCHED) -> Desk:
    """Open the practice village of a folder; made from the shipped lists the first time.

    It comes as a real village does, from a kit of its town, so that it has the town's projects
    of expropriated land. A first start that is cancelled or fails leaves the folder without a
    desk; the town is gone either way.
    """
    if has_desk(folder):
        return open_desk(folder, PASSPHRASE, clock=clock)
    lists = resource("practice")
    with tempfile.TemporaryDirectory(prefix="pension-desk-") as name:
        kit = _kit(Path(name), lists, clock, watch)
        return open_kit(
            kit.file,
            kit.passcode,
            folder,
            PASSPHRASE,
            "练习员",
            clock=clock,
            fill=lambda desk: _work(desk, lists, watch),
            watch=watch,
        )


def _work(desk: Desk, lists: Path, watch: Watch) -> None:
    fill(desk, lists, watch)
    land_practice.village_work(desk)
    steer_practice(desk)


def _kit(folder: Path, lists: Path, clock: Clock, watch: Watch) -> Kit:
    """Return the kit that a town of its own made from the register and the land lists."""
    town = create_desk(
        folder / "town",
        PASSPHRASE,
        role=Role.TOWN,
        division=VILLAGE[:9],
        author="练习镇",
        clock=clock,
        kdf=_QUICK,
    )
    with town:
        fill(town, lists, watch, only=_TOWNS)
        rows = [line.employer.id for line in employers.lines(town)]
        employers_entry.assign_village(town, rows, VILLAGE)
        land_practice.town_work(town)
        steer(town, (VILLAGE,), folder / "order.pdf")
        return make_kit(town, VILLAGE, folder, watch=watch).value


def fill(
    desk: Desk,
    lists: Path,
    watch: Watch = UNWATCHED,
    *,
    only: frozenset[ListKind] = frozenset(ListKind),
) -> tuple[imports.ImportResult, ...]:
    """Import every list of a folder (of these kinds), the register first, lists of staff last.

    Kinds that only a later version or the town takes are left out. At a village so are those of
    expropriated farmers and the tax list: what they say has come from the town.
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
    wanted = only if desk.identity.role is Role.TOWN else only - _FROM_TOWN
    read = [listed for listed in read if listed.kind in wanted]
    read.sort(key=lambda listed: (listed.kind != "households", listed.kind == "employer_staff"))
    return tuple(imports.commit(desk, listed, watch=watch).value for listed in read)
