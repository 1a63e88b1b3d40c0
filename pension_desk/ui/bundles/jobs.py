"""What the stick's dialogs ask of the services; plain functions, run off the main thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.ids import VillageCode
from pension_desk.domain.progress import Watch
from pension_desk.services import bundles, drives, ejecting, kits, visit
from pension_desk.services.bundles import BoardLine, Kit, Received, Waiting
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import divisions
from pension_desk.services.kits import Revoked
from pension_desk.services.outcome import Written
from pension_desk.services.visit import Visited
from pension_desk.services.visit_plan import Choice, VisitPlan
from pension_desk.ui.bundles.visit_lines import glance_words


@dataclass(frozen=True)
class Partner:
    """Somebody whom this desk exchanges bundles with, or could.

    ``code``: a village's, or the town's. ``line``: its line on the town's board, None before it
    was given a kit (and at a village). ``waiting``: what waits for it; None when nothing can be
    sent to it yet.
    """

    code: str
    name: str
    line: BoardLine | None
    waiting: Waiting | None


def partners(desk: Desk) -> tuple[Partner, ...]:
    """Return a town's villages, those with a kit first; at a village, the town that enrolled it."""
    waiting = {found.receiver: found for found in bundles.waiting(desk)}
    if desk.identity.role is Role.VILLAGE:
        return tuple(Partner(w.receiver, w.name, None, w) for w in waiting.values())
    board = {str(line.village): line for line in bundles.board(desk)}
    found = [
        Partner(
            village.code, village.short_name, board.get(village.code), waiting.get(village.code)
        )
        for town in divisions()
        if town.code == desk.identity.division
        for village in town.villages
    ]
    return tuple(sorted(found, key=_without_kit))


def _without_kit(partner: Partner) -> bool:
    return partner.line is None


def glance(desk: Desk, folder: Path) -> str:
    """Return in words what lies in a folder, by its outsides."""
    return glance_words(drives.glance(desk, folder))


def look(desk: Desk, folder: Path, watch: Watch) -> VisitPlan:
    """Look at what lies on a stick and at what waits for whom."""
    return visit.look(desk, folder, watch=watch)


def rehearse(desk: Desk, choice: Choice, watch: Watch) -> Written[Received]:
    """Rehearse the chosen bundles; run as a write, because it tries and takes back."""
    return Written(visit.rehearse_visit(desk, choice, watch=watch))


def exchange(desk: Desk, plan: VisitPlan, choice: Choice, watch: Watch) -> Written[Visited]:
    """Take and write what was chosen, then see that the stick has all of it."""
    written = visit.exchange(desk, plan, choice, watch=watch)
    ejecting.flush(plan.folder)
    return written


def make_kit(desk: Desk, village: VillageCode, folder: Path, watch: Watch) -> Written[Kit]:
    """Make a village's kit."""
    return bundles.make_kit(desk, village, folder, watch=watch)


def revoke(desk: Desk, village: VillageCode, _watch: Watch) -> Written[Revoked]:
    """Trust a village's laptop no more."""
    return kits.revoke(desk, village)
