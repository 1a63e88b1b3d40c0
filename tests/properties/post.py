"""Sticks between the desks: what is written, what becomes of it, and what must hold each time.

A bundle is opened by the program's own reader when it is written: nothing outside the receiver's
scope may stand in it, every change must be as its maker told it. When it is taken, each change
must come to its one verdict, the receiver must hold all that it is owed, and what was refused or
cancelled must have left no trace.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pension_desk.bundles.keys import DeskKeys
from pension_desk.domain.bundles import Verdict
from pension_desk.domain.dictionary import EVERYONE, TABLES
from pension_desk.domain.errors import Cancelled, Refused
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services import bundles
from pension_desk.services.bundles import Exported, ReceivedBundle
from pension_desk.store import bundle_log
from tests.properties import looking
from tests.properties.desks import DESKS, VILLAGES, Desks, Intake, Seat, names
from tests.properties.looking import Inside
from tests.properties.model import Dot, Mind, Told
from tests.services.exchange import TOWN


@dataclass(frozen=True)
class Parcel:
    """A bundle on a stick: from where to where, under which keys, and what lies within.

    ``owed``: the changes that the receiver must hold once it has taken this.
    """

    sent: Exported
    source: str
    target: str
    source_keys: DeskKeys
    target_keys: DeskKeys
    target_id: str
    inside: Inside
    owed: frozenset[Dot]

    @property
    def dots(self) -> frozenset[Dot]:
        """The changes within."""
        return names(self.inside.changes)


@dataclass
class TownsKnowledge:
    """Whose signature the town takes: each village's keys, None between kit and first report."""

    keys: dict[str, DeskKeys | None] = field(default_factory=dict)
    revoked: list[DeskKeys] = field(default_factory=list)


@dataclass
class Post:
    """Carries parcels between the desks. ``told``: the records of which each desk was ever told."""

    desks: Desks
    sticks: int = 0
    town: TownsKnowledge = field(default_factory=TownsKnowledge)
    told: dict[str, set[str]] = field(default_factory=lambda: {code: set() for code in DESKS})

    def __post_init__(self) -> None:
        for village in VILLAGES:
            self.town.keys[village] = self.desks.seats[village].keys

    def _keys_known(self, target: str) -> DeskKeys:
        keys = self.desks.seats[TOWN].keys if target == TOWN else self.town.keys[target]
        assert keys is not None
        return keys

    def can_write(self, source: str, target: str) -> bool:
        """Whether the sender knows the receiver's keys; after a kit, by its first report."""
        return target == TOWN or self.town.keys[target] is not None

    # --- writing ----------------------------------------------------------------------

    def send(self, source: str, target: str, *, full: bool = False) -> Parcel:
        """Write a bundle to a fresh stick and read it as its receiver may."""
        here, there = self.desks.seats[source], self._keys_known(target)
        self.sticks += 1
        stick = self.desks.folder / f"stick{self.sticks}"
        stick.mkdir()
        to = "town" if target == TOWN else target
        sent = bundles.export(here.desk, to, stick, full=full).value
        inside = looking.inside(sent.file, here.keys, source, there, target)
        to_id = inside.manifest.receiver_desk
        parcel = Parcel(
            sent,
            source,
            target,
            here.keys,
            there,
            to_id.hex if to_id else "",
            inside,
            owed(here.mind, target),
        )
        self._check_sent(parcel, here.mind)
        return parcel

    def _check_sent(self, parcel: Parcel, mind: Mind) -> None:
        assert len(parcel.inside.changes) == parcel.sent.changes == len(parcel.dots)
        for told in parcel.inside.changes:
            assert told == self.desks.world[told.dot] == mind.held[told.dot]
            if parcel.target != TOWN:
                assert self._in_scope(told, parcel.target, mind), (
                    f"{parcel.target} may not be told {told}: it is of {mind.place(told.row)}"
                )
        self.told[parcel.target] |= {told.row for told in parcel.inside.changes}

    def _in_scope(self, told: Told, village: str, mind: Mind) -> bool:
        """Whether a village may be told this.

        Its record belongs there, or did when the town learned of it, or left it by this change:
        then the village was told of the record before.
        """
        if {mind.place(told.row), mind.lay_in[told.dot]} & {village, EVERYONE}:
            return True
        known = told.row in self.told[village] or told.row in self.desks.seats[village].mind.by_row
        return known and bool({"deleted", TABLES[told.table].scope} & told.fields.keys())

    # --- receiving --------------------------------------------------------------------

    def take(self, parcel: Parcel, *, rehearse: bool = False, watch: Watch = UNWATCHED) -> bool:
        """Let the receiver take a bundle; false when it rightly refused a gap or was cancelled."""
        seat = self.desks.seats[parcel.target]
        untouched = looking.local(seat.desk)
        try:
            told = self._rehearsal(parcel, untouched) if rehearse else None
            (taken,) = bundles.receive(seat.desk, parcel.sent.file, watch=watch).value.bundles
        except Cancelled:
            self._check_untouched(seat, untouched)
            return False
        except Refused as why:
            self._check_untouched(seat, untouched)
            self._check_refusal(parcel, seat, why)
            return False
        if told is not None:
            assert _outcome(told) == _outcome(taken)
        if taken.again:
            assert taken.receipt.unchanged == parcel.sent.changes
            self._check_untouched(seat, untouched)
        else:
            self._check_taken(parcel, seat, taken)
        return True

    def _rehearsal(self, parcel: Parcel, untouched: object) -> ReceivedBundle:
        seat = self.desks.seats[parcel.target]
        (told,) = bundles.rehearse(seat.desk, parcel.sent.file).bundles
        self._check_untouched(seat, untouched)
        return told

    @staticmethod
    def _check_untouched(seat: Seat, untouched: object) -> None:
        assert seat.new_changes() == []
        assert looking.local(seat.desk) == untouched
        seat.agree()

    def _check_refusal(self, parcel: Parcel, seat: Seat, why: Refused) -> None:
        expected = self._must_refuse(parcel, seat)
        if expected:
            assert why.reason in expected
            return
        since, held = parcel.inside.manifest.since, looking.held(seat.desk)
        assert why.reason == "gap"
        assert not parcel.sent.full
        assert any(number > held.get(desk.hex, 0) for desk, number in since.items())
        assert f"第{parcel.inside.manifest.base_number}号" in why.sentence()
        assert "完整" in why.advice

    def _must_refuse(self, parcel: Parcel, seat: Seat) -> frozenset[str]:
        """Return for which reasons a bundle has to be refused by whom it is brought to."""
        if parcel.target == TOWN:
            trusted = self.town.keys[parcel.source]
            if parcel.source_keys in self.town.revoked:
                return frozenset({"revoked", "stranger"})
            if trusted not in (None, parcel.source_keys):
                return frozenset({"stranger"})
        if parcel.target_keys is not seat.keys:
            return frozenset({"wrong_key"})
        if parcel.target_id not in ("", seat.id):
            return frozenset({"other_desk"})
        return frozenset()

    def _check_taken(self, parcel: Parcel, seat: Seat, taken: ReceivedBundle) -> None:
        assert not self._must_refuse(parcel, seat)
        if parcel.target == TOWN:
            self.town.keys[parcel.source] = parcel.source_keys
        known = parcel.dots & seat.mind.held.keys()
        before = seat.mind.records
        new = self.desks.note(parcel.target)
        assert new == parcel.dots - known, taken.not_taken
        assert parcel.owed <= seat.mind.held.keys()
        rows = {told.row for told in parcel.inside.changes if told.dot in new}
        seat.intake = Intake(new, {row: before.get(row) for row in rows})
        self._check_receipt(parcel, seat, taken, len(known))
        for answer in taken.answers:
            assert answer in self.desks.answers[answer.sha256]
        given = self.desks.answers.get(parcel.inside.sha256, ())
        self.desks.answers[parcel.inside.sha256] = (*given, taken.receipt)

    @staticmethod
    def _check_receipt(parcel: Parcel, seat: Seat, taken: ReceivedBundle, known: int) -> None:
        """Every change has its one verdict, and every verdict but a plain yes its line."""
        with seat.desk.file.reading() as conn:
            logged = bundle_log.known_file(conn, parcel.inside.sha256)
        assert logged is not None
        assert logged.received is not None
        assert logged.received.receipt == taken.receipt
        disputed = {
            told.dot
            for told in parcel.inside.changes
            if told.dot in seat.intake.dots
            and seat.mind.contested.get(told.row, frozenset()) & told.fields.keys()
        }
        lines = logged.received.lines
        assert {(x.dot.desk.hex, x.dot.number) for x in lines} == disputed
        assert all(x.verdict is Verdict.CONTESTED and x.reason for x in lines)
        got = taken.receipt
        assert (got.refused, got.unchanged, got.contested) == (0, known, len(disputed))
        assert got.accepted == parcel.sent.changes - known - len(disputed)


def owed(mind: Mind, target: str) -> frozenset[Dot]:
    """Return what a receiver is to hold: a village its own records whole, the town everything.

    Of what was deleted a village need not know that it ever was.
    """
    if target == TOWN:
        return frozenset(mind.held)
    rows = {row for row in mind.records if mind.place(row) in (target, EVERYONE)}
    return frozenset(told.dot for row in rows for told in mind.by_row[row])


def _outcome(taken: ReceivedBundle) -> object:
    """Return what a rehearsal must foretell."""
    got = taken.receipt
    counts = got.accepted, got.unchanged, got.contested, got.refused
    return counts, taken.households, taken.not_taken, taken.answers, taken.again
