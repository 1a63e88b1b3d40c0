"""A town and its villages at work: real desks, and beside each what it must think.

After every act the desk's file is held against the model: the log (who made what, on which desk,
when, seeing what), every record field for field, and what is contested.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pension_desk.domain.bundles import Receipt
from pension_desk.services.desk import Desk, open_desk
from tests.properties.model import Dot, Told
from tests.properties.seats import UNDOING, Seat
from tests.services.exchange import PASSPHRASE, TOWN, A, B

C = "450821105203"
VILLAGES = (A, B, C)
DESKS = (TOWN, *VILLAGES)
START = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

Log = dict[Dot, Told]


def new_folder(prefix: str) -> Path:
    """Return a folder in memory where the system has such: a history writes and syncs a lot."""
    memory = Path("/dev/shm")
    parent = memory if memory.is_dir() else None
    return Path(tempfile.mkdtemp(prefix=f"pension-desk-{prefix}-", dir=parent))


@dataclass
class Desks:
    """All desks.

    ``world``: every change ever made, by its maker's own telling. ``answers``: every receipt ever
    given, by the SHA-256 of the bundle's file. ``born``: every record by its place in the order
    of their making. ``kits``: the kits that were made, by number, each with the id that the town
    had then.
    """

    folder: Path
    world: Log = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    answers: dict[str, tuple[Receipt, ...]] = field(default_factory=dict)
    born: dict[str, int] = field(default_factory=dict)
    kits: dict[int, str] = field(default_factory=dict)
    now: dict[str, datetime] = field(default_factory=lambda: dict.fromkeys(DESKS, START))
    seats: dict[str, Seat] = field(default_factory=dict)

    @classmethod
    def like(cls, kept: Desks, prefix: str) -> Desks:
        """Return desks that go on from where others were closed."""
        told = dict(kept.world), dict(kept.roles), dict(kept.answers), dict(kept.born)
        made = cls(new_folder(prefix), *told, dict(kept.kits))
        for code, seat in kept.seats.items():
            place = made.folder_of(code)
            place.mkdir()
            for name in ("desk.db", "desk.json"):
                shutil.copyfile(kept.folder_of(code) / name, place / name)
            mind = replace(seat.mind.copy(), roles=made.roles)
            made.seats[code] = replace(
                seat, desk=made.open(code, place), mind=mind, papers=seat.papers.copy()
            )
        return made

    def folder_of(self, code: str) -> Path:
        """Return where a desk of the beginning lies."""
        return self.folder / ("town" if code == TOWN else code)

    def open(self, code: str, folder: Path) -> Desk:
        """Open a desk by its own clock."""
        return open_desk(folder, PASSPHRASE, clock=self.clock(code))

    def clock(self, code: str) -> Callable[[], datetime]:
        """Return the clock of a desk, that moves on at each look."""

        def read() -> datetime:
            self.now[code] += timedelta(seconds=1)
            return self.now[code]

        return read

    def close(self) -> None:
        """Close every desk."""
        for seat in self.seats.values():
            seat.desk.close()

    def clear_away(self) -> None:
        """Close every desk and remove the folder."""
        self.close()
        shutil.rmtree(self.folder)

    @contextmanager
    def acting(self, code: str) -> Iterator[Desk]:
        """Let a person act at a desk."""
        yield self.seats[code].desk
        assert self.note(code) == frozenset()

    def note(self, code: str) -> frozenset[Dot]:
        """Read what is new in a desk's log, hold the file against it; return what was received.

        What came from elsewhere has its makers' own desk, author and time. What the desk made
        itself is numbered on and names all that it had seen; a grave field on which desks differ
        is settled by nobody but who decides it.
        """
        seat = self.seats[code]
        received = set()
        waiting: set[tuple[str, str]] = set()
        for told in seat.new_changes():
            if told.dot in self.world:
                assert told == self.world[told.dot]
                seat.mind.take([told])
                received.add(told.dot)
                continue
            waiting |= seat.open_grave()
            assert not received or told.act[1] == "follow"
            self._check_own(seat, told, waiting)
            self.world[told.dot] = told
            self.born.setdefault(told.row, len(self.born))
            seat.mind.take([told])
            if told.act[1] == "resolve":
                waiting -= {(told.row, name) for name in told.fields}
        assert {x for x in waiting if x[0] not in seat.mind.gone} <= seat.open_grave()
        seat.agree()
        return frozenset(received)

    @staticmethod
    def _check_own(seat: Seat, told: Told, waiting: set[tuple[str, str]]) -> None:
        assert (told.dot[0], told.author) == (seat.id, seat.desk.author)
        assert told.dot[1] == 1 + sum(desk == seat.id for desk, _number in seat.mind.held)
        for name in told.fields:
            seen = {x.dot for x in seat.mind.heads(told.row, name)}
            replaced = told.replaces.get(name, frozenset())
            assert replaced <= seat.mind.held.keys()
            if (told.row, name) not in waiting and told.act[1] not in UNDOING:
                assert replaced == seen


def names(told: Iterable[Told]) -> frozenset[Dot]:
    """Return the names of changes."""
    return frozenset(x.dot for x in told)
