"""What lies on a stick, whose signature the town takes, and what a receiver is owed."""

from __future__ import annotations

from dataclasses import dataclass, field

from pension_desk.bundles.keys import DeskKeys
from pension_desk.domain.dictionary import EVERYONE, TABLES
from pension_desk.services.bundles import Exported, ReceivedBundle
from tests.properties.desks import names
from tests.properties.looking import Inside
from tests.properties.model import Dot, Mind, Told
from tests.services.exchange import TOWN


@dataclass(frozen=True)
class Parcel:
    """A bundle on a stick: from where to where, under which keys, and what lies within.

    ``kit``: the number of the kit that made the sender. ``owed``: the changes that the receiver
    must hold once it has taken this.
    """

    sent: Exported
    source: str
    target: str
    kit: int
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
class TownsTrust:
    """Whose signature the town takes, village by village.

    ``kits``: the number of the last kit made; what its desk sends is taken, and no other's.
    ``keys``: that desk's keys, None until its first report. ``revoked``: where a person revoked it
    and no kit came since, the id that the town then had.
    """

    kits: dict[str, int]
    keys: dict[str, DeskKeys | None]
    revoked: dict[str, str] = field(default_factory=dict)

    def copy(self) -> TownsTrust:
        """Return a trust that goes its own way from here."""
        return TownsTrust(dict(self.kits), dict(self.keys), dict(self.revoked))


def owed(mind: Mind, target: str) -> frozenset[Dot]:
    """Return what a receiver is to hold: a village its own records whole, the town everything.

    Of what was deleted a village need not know that it ever was.
    """
    if target == TOWN:
        return frozenset(mind.held)
    rows = {row for row in mind.records if mind.place(row) in (target, EVERYONE)}
    return frozenset(told.dot for row in rows for told in mind.by_row[row])


def hosts_of(told: Told, mind: Mind) -> set[str]:
    """Return the records whose village counts for a change: its own, or those it ever hung on."""
    scope = TABLES[told.table].scope
    if not TABLES[told.table].hangs:
        return {told.row}
    changes = (told, *mind.by_row.get(told.row, ()))
    return {str(x.fields[scope]) for x in changes if x.fields.get(scope)}


def outcome(taken: ReceivedBundle) -> object:
    """Return what a rehearsal must foretell."""
    got = taken.receipt
    counts = got.accepted, got.unchanged, got.contested, got.refused
    return counts, taken.households, taken.not_taken, taken.answers, taken.again
