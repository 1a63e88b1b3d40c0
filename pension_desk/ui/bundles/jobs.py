"""What the stick's dialogs ask of the services; plain functions, run off the main thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.ids import VillageCode
from pension_desk.domain.progress import Watch
from pension_desk.services import bundles
from pension_desk.services.bundles import BoardLine, Exported, Kit, Received, Waiting
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import divisions
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.translation import translate


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


@dataclass(frozen=True)
class Parcel:
    """To whom, where to, and whether everything is to be sent anew."""

    to: tuple[str, ...]
    folder: Path
    full: bool = False


def send(desk: Desk, parcel: Parcel, watch: Watch) -> Written[tuple[Exported, ...]]:
    """Write one bundle for each receiver, one after another."""
    made: list[Exported] = []
    topics: frozenset[Topic] = frozenset()
    for number, receiver in enumerate(parcel.to):
        watch.step(number, len(parcel.to), translate("bundles", "写数据包"))
        written = bundles.export(desk, receiver, parcel.folder, full=parcel.full, watch=watch)
        made.append(written.value)
        topics |= written.topics
    return Written(tuple(made), topics)


def make_kit(desk: Desk, village: VillageCode, folder: Path, watch: Watch) -> Written[Kit]:
    """Make a village's kit."""
    return bundles.make_kit(desk, village, folder, watch=watch)


def rehearse(desk: Desk, path: Path, watch: Watch) -> Written[Received]:
    """Rehearse a bundle or a folder of them; run as a write, because it tries and takes back."""
    return Written(bundles.rehearse(desk, path, watch=watch))


def receive(desk: Desk, path: Path, watch: Watch) -> Written[Received]:
    """Take in a bundle or a folder of them."""
    return bundles.receive(desk, path, watch=watch)


def undo_receive(desk: Desk, _watch: Watch) -> Written[str]:
    """Take back the last bundle."""
    return bundles.undo_receive(desk)


def senders(received: Received) -> Sequence[str]:
    """Return the codes of those whose bundles were taken, each once."""
    return tuple(dict.fromkeys(str(bundle.outside.sender) for bundle in received.bundles))
