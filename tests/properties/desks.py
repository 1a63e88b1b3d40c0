"""A town and its villages at work: real desks, and beside each what it must think.

After every act the desk's file is held against the model: the log (who made what, on which desk,
when, seeing what), every record field for field, and what is contested.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from pension_desk.bundles.keys import DeskKeys
from pension_desk.domain.bundles import Receipt
from pension_desk.domain.dictionary import EVERYONE, GRAVE, TABLES
from pension_desk.services.contested import contested
from pension_desk.services.desk import Desk, open_desk
from tests.properties import looking
from tests.properties.model import Dot, Mind, Record, Told
from tests.services.exchange import PASSPHRASE, TOWN, A, B, Exchange, enter, person

C = "450821105203"
VILLAGES = (A, B, C)
DESKS = (TOWN, *VILLAGES)
START = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

UNDOING = {"undo", "undo_receive"}
"""Acts that put back what was; a side that they bring back speaks in the former author's name."""

Log = dict[Dot, Told]


def new_folder(prefix: str) -> Path:
    """Return a folder in memory where the system has such: a history writes and syncs a lot."""
    memory = Path("/dev/shm")
    parent = memory if memory.is_dir() else None
    return Path(tempfile.mkdtemp(prefix=f"pension-desk-{prefix}-", dir=parent))


@dataclass(frozen=True)
class Intake:
    """What a desk took last: the changes that were new, and their records as they were before."""

    dots: frozenset[Dot]
    before: dict[str, Record | None]


@dataclass
class Seat:
    """A desk with what is thought of it. ``read_to``: how far its log has been read."""

    desk: Desk
    keys: DeskKeys
    mind: Mind
    read_to: int = 0
    intake: Intake | None = None

    @property
    def id(self) -> str:
        """The desk's present counter identity."""
        return self.desk.identity.desk_id.hex

    def new_changes(self) -> list[Told]:
        """Read what the log has more than before."""
        told, self.read_to = looking.news(self.desk, self.read_to)
        return told

    def agree(self) -> None:
        """Hold the file's settled state and its contested fields against the model."""
        self._agree_on_records()
        listed = contested(self.desk)
        assert {(x.row.hex, x.field) for x in listed} == {
            (row, name)
            for row, names in self.mind.contested.items()
            for name in names
            if not self.away(row)
        }
        for told in listed:
            heads = self.mind.heads(told.row.hex, told.field)
            assert Counter(x.value for x in told.sides) == Counter(
                x.fields[told.field] for x in heads
            )
            said = {(x.value, x.author, x.at) for x in told.sides}
            assert said >= {
                (x.fields[told.field], x.author, x.at) for x in heads if x.act[1] not in UNDOING
            }
            assert told.stands == self.mind.values[told.row.hex][told.field]

    def _agree_on_records(self) -> None:
        """Field for field; but what hangs on someone who was merged hangs on who lives on."""
        found, thought = looking.records(self.desk), self.mind.records
        hosts = {
            row: (field, found[row][field], values[field])
            for row, values in thought.items()
            if (field := TABLES[str(values[""])].person_field) and row in found
        }
        for row, (field, host, said) in hosts.items():
            if said is not None and host != said:
                assert host == self.mind.living(str(said))
                found[row][field] = said
        assert found == thought

    def away(self, row: str) -> bool:
        """Whether a record has left this village and stays as its history."""
        place, division = self.mind.place(row), self.desk.identity.division
        return len(division) == 12 and place not in (None, EVERYONE, division)

    def open_grave(self) -> set[tuple[str, str]]:
        """Return the grave fields that wait for a person."""
        return {
            (row, name)
            for row, names in self.mind.contested.items()
            for name in names & GRAVE[str(self.mind.values[row][""])]
        }


@dataclass
class Desks:
    """All desks.

    ``world``: every change ever made, by its maker's own telling. ``answers``: every receipt ever
    given, by the SHA-256 of the bundle's file.
    """

    folder: Path
    world: Log = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    answers: dict[str, tuple[Receipt, ...]] = field(default_factory=dict)
    now: dict[str, datetime] = field(default_factory=lambda: dict.fromkeys(DESKS, START))
    seats: dict[str, Seat] = field(default_factory=dict)

    @classmethod
    def like_template(cls) -> Desks:
        """Return a town and three villages that have met, two people in each."""
        kept = _template()
        told = dict(kept.world), dict(kept.roles), dict(kept.answers)
        made = cls(new_folder("history"), *told)
        for code, seat in kept.seats.items():
            place = made.folder_of(code)
            place.mkdir()
            for name in ("desk.db", "desk.json"):
                shutil.copyfile(kept.folder_of(code) / name, place / name)
            mind = replace(seat.mind.copy(), roles=made.roles)
            desk = open_desk(place, PASSPHRASE, clock=made.clock(code))
            made.seats[code] = Seat(desk, seat.keys, mind, seat.read_to)
        return made

    def folder_of(self, code: str) -> Path:
        """Return where a desk lies."""
        return self.folder / ("town" if code == TOWN else code)

    def clock(self, code: str) -> Callable[[], datetime]:
        """Return the clock of a desk, that moves on at each look."""

        def read() -> datetime:
            self.now[code] += timedelta(seconds=1)
            return self.now[code]

        return read

    def clear_away(self) -> None:
        """Close every desk and remove the folder."""
        for seat in self.seats.values():
            seat.desk.close()
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


@cache
def _template() -> Desks:
    """Make what every history begins with; once, since each kit costs a key derivation."""
    folder = new_folder("template")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    exchange = Exchange(folder)
    for village in VILLAGES:
        for name in ("覃玉兰", "韦大山"):
            host = person(exchange.town, village, name)
            _hang_on(exchange.town, host.hex)
        enter(exchange.town, "notices", village=village, kind="due", code="甲")
    made = Desks(folder)
    for village in VILLAGES:
        exchange.open_village(village)
        for taken in exchange.both_ways(village):
            made.answers[taken.receipt.sha256] = (taken.receipt,)
    for code in DESKS:
        desk = exchange.desks[code]
        made.roles[desk.identity.desk_id.hex] = desk.identity.role.value
        made.seats[code] = Seat(desk, looking.keys_of(desk), Mind(made.roles))
    for code in DESKS:
        made.note(code)
    exchange.close()
    return made


def _hang_on(desk: Desk, host: str) -> None:
    enter(desk, "visits", resident_id=host, visited_on="2026-01-01")
    enter(desk, "contributions", resident_id=host, year=2026, kind="confirmed", amount_fen=20_000)


def names(told: Iterable[Told]) -> frozenset[Dot]:
    """Return the names of changes."""
    return frozenset(x.dot for x in told)
