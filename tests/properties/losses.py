"""Laptops that are lost and files that are brought back: new kits, and backups of any age."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from pension_desk.domain.dictionary import EVERYONE
from pension_desk.services import backup, bundles
from pension_desk.services.kits import Kit
from tests.properties import looking
from tests.properties.desks import VILLAGES
from tests.properties.founding import first_backup
from tests.properties.mishaps import Disputes
from tests.properties.model import Dot, Mind
from tests.properties.parcels import TownsTrust, owed
from tests.properties.rules import SOME_DESK, SOME_VILLAGE
from tests.properties.seats import Seat
from tests.services.exchange import CHEAP_KDF, CHEAP_LOCK, PASSPHRASE, TOWN


@dataclass(frozen=True)
class Copy:
    """A backup, and what was thought of the desk when it was made; of the town also its trust."""

    file: Path
    seat: Seat
    trust: TownsTrust | None


@dataclass(frozen=True)
class Drawn:
    """A kit that nobody has opened yet. ``owed``: what its desk must hold, ``may``: what it may."""

    kit: Kit
    number: int
    owed: frozenset[Dot]
    may: frozenset[Dot]


class Losses(Disputes):
    """Restores and new laptops, whatever still is under way."""

    def __init__(self) -> None:
        super().__init__()
        self.copies: dict[str, Copy] = {}
        for code, seat in self.desks.seats.items():
            trust = self.post.trust.copy() if code == TOWN else None
            self.copies[code] = Copy(first_backup(self.tables, code), _apart(seat), trust)
        self.drawer: dict[str, Drawn] = {}

    # --- backups ----------------------------------------------------------------------

    @rule(code=SOME_DESK)
    def back_up(self, code: str) -> None:
        seat = self.desks.seats[code]
        made = backup.backup(seat.desk, self.post.stick()).value
        trust = self.post.trust.copy() if code == TOWN else None
        self.copies[code] = Copy(made.file, _apart(seat), trust)

    @rule(code=SOME_DESK)
    def restore(self, code: str) -> None:
        """Bring the last copy back, the one of the beginning where there is no later."""
        copy = self.copies[code]
        folder = self.desks.seats[code].desk.folder
        self.desks.seats[code].desk.close()
        backup.restore(copy.file, folder, PASSPHRASE, clock=self.desks.clock(code))
        desk = self.desks.open(code, folder)
        assert desk.identity.desk_id.hex not in self.desks.roles
        self.desks.roles[desk.identity.desk_id.hex] = desk.identity.role.value
        self.desks.seats[code] = replace(_apart(copy.seat), desk=desk)
        if copy.trust is not None:
            self.post.trust = copy.trust.copy()
            self.post.forgetful = True
        assert self.desks.note(code) == frozenset()

    # --- kits -------------------------------------------------------------------------

    @rule(village=SOME_VILLAGE, luck=st.integers(0, 5))
    def lose_a_laptop(self, village: str, luck: int) -> None:
        """In two of six cases the town makes a new kit, which is opened at once or some day."""
        if luck < 2:
            self.draw(village)
        if luck == 0:
            self.open_drawn(village)

    @precondition(lambda self: self.drawer)
    @rule(village=SOME_VILLAGE)
    def open_a_late_kit(self, village: str) -> None:
        if village in self.drawer:
            self.open_drawn(village)

    def draw(self, village: str) -> None:
        """Let the town make a kit; from now on it takes nothing of the former desk."""
        with self.desks.acting(TOWN) as desk:
            kit = bundles.make_kit(desk, village, self.post.stick(), work=CHEAP_LOCK).value
        mind = self.desks.seats[TOWN].mind
        number = len(self.desks.kits) + 1
        self.desks.kits[number] = self.desks.seats[TOWN].id
        self.drawer[village] = Drawn(kit, number, owed(mind, village), _may_hold(mind, village))
        self.post.trust.kits[village] = number
        self.post.trust.keys[village] = None
        self.post.trust.revoked.pop(village, None)

    @rule(village=SOME_VILLAGE)
    def revoke(self, village: str) -> None:
        """The town trusts a laptop no more, nor a kit that lies about; a new kit may come later."""
        if self.tried(TOWN, lambda desk: bundles.revoke(desk, village), "nothing_to_revoke"):
            number = len(self.desks.kits) + 1  # of no kit: nothing that bears it will ever come
            self.desks.kits[number] = ""
            self.post.trust.kits[village] = number
            self.post.trust.keys[village] = None
            self.post.trust.revoked[village] = self.desks.seats[TOWN].id
        else:
            assert village in self.post.trust.revoked

    def open_drawn(self, village: str) -> None:
        """Open the kit on a new laptop: it holds the village's records whole, and nothing else."""
        drawn = self.drawer.pop(village)
        folder = self.desks.folder / f"laptop{drawn.number}"
        desk = bundles.open_kit(
            drawn.kit.file,
            drawn.kit.passcode,
            folder,
            PASSPHRASE,
            "阿梅",
            clock=self.desks.clock(village),
            kdf=CHEAP_KDF,
        )
        self.desks.seats[village].desk.close()
        self.desks.roles[desk.identity.desk_id.hex] = desk.identity.role.value
        mind = Mind(self.desks.roles)
        seat = Seat(desk, looking.keys_of(desk), mind, drawn.number)
        self.desks.seats[village] = seat
        new = self.desks.note(village)
        assert drawn.owed <= new <= drawn.may
        self.post.told[village] |= {seat.mind.held[dot].row for dot in new}

    # --- the end ----------------------------------------------------------------------

    def visit_the_town(self) -> None:
        """As ever; but whom the town does not know gets a kit, and whom it has forgotten is told.

        After a restore a report may lack what came before it: the town's answer, or else a full
        report, closes the gap. What a restored town cannot place yet comes with the next visit.
        """
        for village in VILLAGES:
            trusted = self.post.trust.kits[village]
            if village in self.drawer and self.drawer[village].number == trusted:
                self.open_drawn(village)
            elif not self.post.believes(village, self.desks.seats[village].kit):
                self.draw(village)
                self.open_drawn(village)
        super().visit_the_town()
        if self.post.deferred:
            super().visit_the_town()

    def bring_report(self, village: str) -> None:
        if self.post.take(self.post.send(village, TOWN)):
            return
        if self.post.can_write(village) and self.post.take(self.post.send(TOWN, village)):
            assert self.post.take(self.post.send(village, TOWN))
        else:
            assert self.post.take(self.post.send(village, TOWN, full=True))


def _apart(seat: Seat) -> Seat:
    return replace(seat, mind=seat.mind.copy(), papers=seat.papers.copy())


def _may_hold(mind: Mind, village: str) -> frozenset[Dot]:
    here = (village, EVERYONE)
    return frozenset(dot for dot, told in mind.held.items() if mind.place(told.row) in here)
