"""Merging people who were entered twice (合并重复人员), and taking it back at any time.

The record that is merged stays as an alias: it is counted with the one that is kept, on every
desk, and bundles that still speak of it find their way.
"""

from __future__ import annotations

from collections.abc import Iterable

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.merging_people import (
    Duplicates,
    FieldPair,
    already_merged,
    check_merge,
    compared,
    other_village,
    taken,
)
from pension_desk.domain.roster import PersonPage, Resident
from pension_desk.services.desk import Desk, Role
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.roster import person
from pension_desk.services.standing import refresh_standing
from pension_desk.store import aliases, history, roster
from pension_desk.store import duplicates as store
from pension_desk.store.desk_file import Connection

_TOPICS = frozenset({Topic.ROSTER, Topic.PAYMENTS, Topic.VISITS, Topic.NOTICES, Topic.SCREENING})
_NO_SUCH = ("no_such_resident", "找不到这个人，可能已经删除。")


def duplicates(desk: Desk) -> tuple[Duplicates, ...]:
    """Return the queue: records with one ID number, or of one name and birth in a household."""
    with desk.file.reading() as conn:
        return store.duplicates(conn)


def merged_people(desk: Desk) -> tuple[tuple[Resident, Resident], ...]:
    """Return every merged record with the one that it counts with now."""
    with desk.file.reading() as conn:
        return store.merged_people(conn)


def compare(desk: Desk, keep: RowId, alias: RowId) -> tuple[FieldPair, ...]:
    """Return what two records say, side by side; refused as `merge`."""
    with desk.file.reading() as conn:
        return compared(*_both(desk, conn, keep, alias))


def merge(desk: Desk, keep: RowId, alias: RowId, take: Iterable[str] = ()) -> Written[PersonPage]:
    """Merge one record into another; Ctrl+Z or `separate` takes it back.

    Args:
        desk: the open desk.
        keep: the record that lives on.
        alias: the one that is merged; in another village it moves to that of ``keep``.
        take: names of fields that ``keep`` takes from ``alias``, by a person's choice.

    Raises:
        Refused: the same record twice, one merged before, two ID numbers, two villages at a
            village's desk, someone who has left, a field that is not to be taken, or a grave
            field that waits for a decision.
    """
    with desk.file.reading() as conn:
        kept, other = _both(desk, conn, keep, alias)
    gained = taken(compared(kept, other), take)
    told: dict[str, FieldValue] = {"merged_into": keep.hex}
    if kept.village != other.village:
        told["village"] = kept.village
    with desk.acting("merge", f"{other.name}并入{kept.name}") as (conn, writer):
        writer.refuse_away("residents", [(keep, {})])
        numbers = [roster.number_of(conn, row) or 0 for row in (keep, alias)]
        writer.update("residents", alias, told)
        if gained:
            writer.update("residents", keep, gained)
        refresh_standing(conn, desk, numbers)
    return Written(person(desk, keep), _TOPICS)


def _both(desk: Desk, conn: Connection, keep: RowId, alias: RowId) -> tuple[Resident, Resident]:
    into = aliases.merged_into(conn)
    found = []
    for row in (keep, alias):
        one = roster.resident_record(conn, row)
        if one is None:
            raise Refused(*_NO_SUCH)
        if row.bytes in into:
            raise already_merged(one.name)
        found.append(one)
    check_merge(found[0], found[1], Owner(desk.identity.role))
    return found[0], found[1]


def separate(desk: Desk, alias: RowId) -> Written[PersonPage]:
    """Make a merged record a person of its own again, whoever merged it and whenever.

    What the merge gave to the kept record goes back too, unless it was changed since. Raises
    `Refused` ``not_merged``.
    """
    with desk.file.reading() as conn:
        one = roster.resident_record(conn, alias)
        if one is None:
            raise Refused(*_NO_SUCH)
        if alias.bytes not in aliases.merged_into(conn):
            raise Refused("not_merged", f"{one.name}没有并入别人。")
    with desk.acting("separate", one.name) as (conn, writer):
        kept = roster.number_of(conn, alias)
        act = history.act_that_set(conn, alias, "merged_into")
        merge_act = act if act and act.kind == "merge" else None
        moved = act == history.act_that_set(conn, alias, "village")
        if moved and desk.identity.role is Role.VILLAGE:
            raise other_village()
        if merge_act is None or not history.take_back(conn, writer, merge_act):
            writer.update("residents", alias, {"merged_into": None})
        refresh_standing(conn, desk, [kept or 0, roster.number_of(conn, alias) or 0])
    return Written(person(desk, alias), _TOPICS)
