"""What is named to an officer follows a household or hamlet that gets another number or name.

A register that is sent again with the police's household numbers, or a hamlet that is written
otherwise, would else leave every household without its named person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from pension_desk.domain.duty_words import Reach
from pension_desk.domain.ids import RowId
from pension_desk.domain.responsibility import Doorstep, Duty
from pension_desk.store import responsibility as store
from pension_desk.store.act_writer import ActWriter
from pension_desk.store.desk_file import Connection

DOOR = frozenset({"hamlet", "household_no"})
"""Fields that say in which household of a village somebody lives."""


class _Place(NamedTuple):
    """A household or, without a number, a hamlet of a village."""

    village: str
    hamlet: str
    number: str = ""

    def like(self, other: _Place) -> bool:
        """Whether it is known, and a household or a hamlet as the other is."""
        return bool(self.hamlet) and bool(self.number) == bool(other.number)


def follow(
    conn: Connection, writer: ActWriter, before: Mapping[RowId, Doorstep], day: date
) -> None:
    """Take duties along with the people who were written elsewhere within this act.

    A duty follows where nobody is left in its household (or hamlet), all of whom this act moved
    went to the same one of the same village, and nobody was named there. ``before``: where the
    changed residents lived; ``day``: whose duties count.
    """
    held = _held(conn, {place[0] for place in before.values()}, day)
    if not held:
        return
    went: defaultdict[_Place, set[_Place]] = defaultdict(set)
    for row, now in store.doorsteps(conn, before).items():
        for old, new in zip(_places(before[row]), _places(now), strict=True):
            if old in held and new.village == old.village:
                went[old].add(new)
    lived_in = _lived_in(conn, {old.village for old in went})
    for old, places in went.items():
        new = next(iter(places))
        if len(places) == 1 and old not in lived_in and new not in held and new.like(old):
            for duty in held[old]:
                fields = {"hamlet": new.hamlet, "household_no": new.number or None}
                writer.update("duties", duty.id, fields)


def _lived_in(conn: Connection, villages: set[str]) -> set[_Place]:
    """Return the households and hamlets of some villages that somebody lives in."""
    doors = (door for village in villages for door in store.lived_in(conn, village))
    return {place for door in doors for place in _places(door)}


def _held(conn: Connection, villages: set[str], day: date) -> dict[_Place, list[Duty]]:
    """Return the duties for households and hamlets that are not over, by place."""
    found: defaultdict[_Place, list[Duty]] = defaultdict(list)
    for village in villages:
        for duty in store.duties(conn, village=village):
            if duty.reach is not Reach.VILLAGE and not duty.over(day):
                found[_Place(duty.village, duty.hamlet, duty.household_no)].append(duty)
    return dict(found)


def _places(door: Doorstep) -> tuple[_Place, _Place]:
    """Return a doorstep's household and its hamlet."""
    village, hamlet, number = door
    return _Place(village, hamlet, number), _Place(village, hamlet)
