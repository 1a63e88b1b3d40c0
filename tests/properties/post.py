"""Sticks between the desks: what is written, what becomes of it, and what must hold each time.

A bundle is opened by the program's own reader when it is written: nothing outside the receiver's
scope may stand in it, every change must be as its maker told it. When it is taken, each change
must come to its one verdict, the receiver must hold all that it is owed, and what was refused or
cancelled must have left no trace.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pension_desk.bundles.keys import DeskKeys
from pension_desk.domain.bundles import Verdict
from pension_desk.domain.dictionary import EVERYONE, TABLES
from pension_desk.domain.errors import Cancelled, Refused
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services import bundles
from pension_desk.services.bundles import Exported, ReceivedBundle
from pension_desk.store import bundle_log
from tests.properties import looking
from tests.properties.desks import DESKS, VILLAGES, Desks
from tests.properties.model import Dot, Mind, Told
from tests.properties.parcels import Parcel, TownsTrust, hosts_of, outcome, owed
from tests.properties.seats import Intake, Seat
from tests.services.exchange import TOWN


@dataclass
class Post:
    """Carries parcels between the desks.

    ``told``: the records of which each desk was ever told, ``carried``: the changes by bundles.
    ``brought``: the bundles of whose arrival the sender was ever told. ``forgetful``: whether the
    town was ever restored. ``deferred``: whether it then could not place something yet.
    """

    desks: Desks
    sticks: int = 0
    trust: TownsTrust = field(init=False)
    told: dict[str, set[str]] = field(default_factory=lambda: {code: set() for code in DESKS})
    carried: dict[str, set[Dot]] = field(default_factory=lambda: {code: set() for code in DESKS})
    brought: set[str] = field(default_factory=set)
    forgetful: bool = False
    deferred: bool = False

    def __post_init__(self) -> None:
        seats = {village: self.desks.seats[village] for village in VILLAGES}
        self.trust = TownsTrust(
            {village: seat.kit for village, seat in seats.items()},
            {village: seat.keys for village, seat in seats.items()},
        )

    def _keys_known(self, target: str) -> DeskKeys:
        keys = self.desks.seats[TOWN].keys if target == TOWN else self.trust.keys[target]
        assert keys is not None
        return keys

    def can_write(self, target: str) -> bool:
        """Whether a sender knows the receiver's keys; the town after a kit by its first report."""
        return target == TOWN or self.trust.keys[target] is not None

    def believes(self, village: str, kit: int) -> bool:
        """Whether the town takes what the desk of a kit sends.

        It is the last kit that the town knows of, or a later one, that it has forgotten by being
        restored: it can tell the secrets of all that were made under any id that it knows of; where
        a person has revoked, of those alone that came later under the same id.
        """
        known = self.trust.kits[village]
        if kit <= known:
            return kit == known
        if village in self.trust.revoked:
            return self.desks.kits[kit] == self.trust.revoked[village]
        return self.desks.kits[kit] in looking.held(self.desks.seats[TOWN].desk)

    def stick(self) -> Path:
        """Return a fresh, empty stick."""
        self.sticks += 1
        made = self.desks.folder / f"stick{self.sticks}"
        made.mkdir()
        return made

    # --- writing ----------------------------------------------------------------------

    def send(self, source: str, target: str, *, full: bool = False) -> Parcel:
        """Write a bundle to a fresh stick and read it as its receiver may."""
        to = "town" if target == TOWN else target
        here = self.desks.seats[source].desk
        return self.posted(bundles.export(here, to, self.stick(), full=full).value, source, target)

    def posted(self, sent: Exported, source: str, target: str) -> Parcel:
        """Return what was just written, read as its receiver may."""
        here, there = self.desks.seats[source], self._keys_known(target)
        inside = looking.inside(sent.file, here.keys, source, there, target)
        to_id = inside.manifest.receiver_desk
        parcel = Parcel(
            sent,
            source,
            target,
            here.kit,
            here.keys,
            there,
            to_id.hex if to_id else "",
            inside,
            owed(here.mind, target),
        )
        self._check_sent(parcel, here.mind)
        here.papers.sent.add(inside.sha256)
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
        self.carried[parcel.target] |= parcel.dots

    def _in_scope(self, told: Told, village: str, mind: Mind) -> bool:
        """Whether a village may be told this.

        Its record belongs there, or did when the town learned of it, or left it by this change:
        then the village was told of the record before. What an earlier bundle held, which may
        have been lost, is told once more.
        """
        if told.dot in self.carried[village]:
            return True
        if {mind.place(told.row), mind.lay_in[told.dot]} & {village, EVERYONE}:
            return True
        known = told.row in self.told[village] or told.row in self.desks.seats[village].mind.by_row
        taking = {"deleted", "merged_into", TABLES[told.table].scope}
        return known and bool(taking & told.fields.keys())

    # --- receiving --------------------------------------------------------------------

    def take(self, parcel: Parcel, *, rehearse: bool = False, watch: Watch = UNWATCHED) -> bool:
        """Let the receiver take a bundle; false when it rightly refused a gap or was cancelled."""
        seat = self.desks.seats[parcel.target]
        untouched = looking.local(seat.desk)
        told = None
        try:
            if rehearse:
                told = self._rehearsal(parcel, untouched)
            (taken,) = bundles.receive(seat.desk, parcel.sent.file, watch=watch).value.bundles
        except Cancelled:
            self._check_untouched(seat, untouched)
            return False
        except Refused as why:
            if (rehearse and told is None) or not self._meets(parcel, why):
                self._check_untouched(seat, untouched)
            self._check_refusal(parcel, seat, why)
            return False
        if told is not None:
            assert outcome(told) == outcome(taken)
        if taken.again:
            assert taken.receipt.unchanged == parcel.sent.changes
            self._check_untouched(seat, untouched)
        else:
            self._check_taken(parcel, seat, taken)
        return True

    def _meets(self, parcel: Parcel, why: Refused) -> bool:
        """Whether a town learns a village's keys by a bundle that it cannot take yet."""
        if parcel.target != TOWN or why.reason != "gap":
            return False
        known = self.trust.kits[parcel.source] == parcel.kit and self.can_write(parcel.source)
        seat = self.desks.seats[TOWN]
        assert seat.new_changes() == []
        seat.agree()
        self.trust_in(parcel)
        return not known

    def trust_in(self, parcel: Parcel) -> None:
        """Let the town hold a village to the keys of who made this."""
        self.trust.kits[parcel.source] = parcel.kit
        self.trust.keys[parcel.source] = parcel.source_keys
        self.trust.revoked.pop(parcel.source, None)

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
        expected = self.must_refuse(parcel)
        if expected:
            assert why.reason in expected
            return
        since, held = parcel.inside.manifest.since, looking.held(seat.desk)
        assert why.reason == "gap"
        assert not parcel.sent.full
        assert any(number > held.get(desk.hex, 0) for desk, number in since.items())
        base = parcel.inside.manifest.base_number
        assert (f"第{base}号" if base else "更早的") in why.sentence()
        assert "完整" in why.advice

    def must_refuse(self, parcel: Parcel) -> frozenset[str]:
        """Return for which reasons a bundle has to be refused by whom it is brought to."""
        seat = self.desks.seats[parcel.target]
        if parcel.target == TOWN and not self.believes(parcel.source, parcel.kit):
            return frozenset({"revoked", "stranger", "false_proof"})
        if parcel.target_keys is not seat.keys:
            return frozenset({"wrong_key"})
        if parcel.target != TOWN and parcel.target_id not in ("", seat.id):
            return frozenset({"other_desk"})
        return frozenset()

    def _check_taken(self, parcel: Parcel, seat: Seat, taken: ReceivedBundle) -> None:
        assert not self.must_refuse(parcel)
        if parcel.target == TOWN:
            self.trust_in(parcel)
        known = parcel.dots & seat.mind.held.keys()
        before = seat.mind.records
        foreign = self.foreign(parcel)
        new = self.desks.note(parcel.target)
        refused = parcel.dots - known - new
        assert refused <= foreign, taken.not_taken
        self.deferred = self.deferred or bool(refused)
        assert parcel.owed - refused <= seat.mind.held.keys()
        rows = {told.row for told in parcel.inside.changes if told.dot in new}
        seat.intake = Intake(new, {row: before.get(row) for row in rows})
        self._check_receipt(parcel, seat, taken, (len(known), refused))
        self.keep_papers(parcel, taken)

    def keep_papers(self, parcel: Parcel, taken: ReceivedBundle) -> None:
        """Note what a bundle answered, and the receipt that it was given."""
        seat = self.desks.seats[parcel.target]
        for answer in taken.answers:
            assert answer in self.desks.answers[answer.sha256]
        heard = {answer.sha256 for answer in taken.answers}
        self.brought |= heard
        seat.papers.heard |= heard
        seat.papers.given.add(parcel.inside.sha256)
        given = self.desks.answers.get(parcel.inside.sha256, ())
        self.desks.answers[parcel.inside.sha256] = (*given, taken.receipt)

    def foreign(self, parcel: Parcel) -> frozenset[Dot]:
        """Return the changes that a restored town need not take: it has forgotten whose they are.

        What a village says of records that are not known to be its own, or not known at all.
        """
        if parcel.target != TOWN or not self.forgetful:
            return frozenset()
        mind = self.desks.seats[TOWN].mind
        return frozenset(
            told.dot
            for told in parcel.inside.changes
            if any(
                parcel.source not in {x.fields.get("village") for x in mind.by_row.get(row, ())}
                for row in hosts_of(told, mind)
            )
        )

    @staticmethod
    def _check_receipt(
        parcel: Parcel, seat: Seat, taken: ReceivedBundle, others: tuple[int, frozenset[Dot]]
    ) -> None:
        """Every change has its one verdict, and every verdict but a plain yes its line.

        ``others``: how many changes were known, and which were refused.
        """
        known, refused = others
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
        told = {
            verdict: {(x.dot.desk.hex, x.dot.number) for x in lines if x.verdict is verdict}
            for verdict in Verdict
        }
        assert told[Verdict.CONTESTED] == disputed
        assert told[Verdict.REFUSED] == refused
        assert len(lines) == len(disputed | refused)
        assert all(x.reason for x in lines)
        got = taken.receipt
        assert (got.refused, got.unchanged, got.contested) == (len(refused), known, len(disputed))
        assert got.accepted == parcel.sent.changes - known - len(disputed) - len(refused)
