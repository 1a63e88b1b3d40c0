"""Flexible workers at a desk (灵活就业): the list, its counts, the schemes compared."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.flexible_workers import (
    Ages,
    FlexibleCounts,
    FlexibleFilter,
    FlexibleLine,
    FlexibleSpot,
    Work,
    counts_of,
    spot_of,
)
from pension_desk.domain.household_sum import MemberSum
from pension_desk.domain.ids import RowId
from pension_desk.domain.retirement import Retirement
from pension_desk.domain.screening import StatusKind
from pension_desk.services import reckon
from pension_desk.services.benefit_acts import REPORTED
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.store import flexible_workers as store
from pension_desk.store import roster as roster_store

EVERYONE = FlexibleFilter()


@dataclass(frozen=True)
class FlexibleList:
    """Who is shown, in walking order; ``counts``: of all in the place, ``hamlets``: theirs."""

    numbers: array[int]
    counts: FlexibleCounts
    hamlets: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """Both schemes for one person. ``retires``: by the law's table, None where not known."""

    line: FlexibleLine
    sums: MemberSum
    retires: Retirement | None


def listed(desk: Desk, wanted: FlexibleFilter = EVERYONE) -> FlexibleList:
    """Return who the filter admits, and the counts of its village (of all without one)."""
    spots = spots_of(desk, wanted.village)
    shown = array("q", [one.number for one in spots if one.admitted(wanted)])
    hamlets = tuple(dict.fromkeys(one.hamlet for one in spots if one.hamlet))
    return FlexibleList(shown, counts_of(spots), hamlets)


def spots_of(desk: Desk, village: str = "") -> list[FlexibleSpot]:
    """Return everybody meant, of a village or of all, in walking order."""
    today, ages = desk.today(), Ages(policy(desk), desk.today())
    with desk.file.reading() as conn:
        found = (spot_of(one, ages, today) for one in store.candidates(conn, village))
        return [one for one in found if one is not None]


def lines(desk: Desk, numbers: Sequence[int]) -> tuple[FlexibleLine, ...]:
    """Return the lines of local numbers, in the order asked; who is not meant is left out."""
    today, ages = desk.today(), Ages(policy(desk), desk.today())
    with desk.file.reading() as conn:
        return store.lines(conn, numbers, today, ages.retires)


def compare(desk: Desk, row: RowId) -> Comparison:
    """Return what both schemes come to for one person: the lowest, a middle and the top tier.

    Raises:
        Refused: ``no_such_resident``.
    """
    table = policy(desk).tiers(desk.today().year)
    known = tuple(one.amount_fen for one in table.ordinary) if table else ()
    some = frozenset({known[0], known[len(known) // 2], known[-1]}) if known else None
    with desk.file.reading() as conn:
        number = roster_store.number_of(conn, row)
    found = lines(desk, [number] if number else [])
    if not found:
        raise Refused("no_such_resident", "找不到这个人，可能已被合并，或已不在这份名单上。")
    sums = reckon.of_person(desk, row, some).members[0]
    return Comparison(found[0], sums, found[0].retires)


def set_work(desk: Desk, rows: Sequence[RowId], work: Work | None) -> Written[int]:
    """Note what people live on, as heard in the village; None: it is not known after all.

    Returns:
        How many records changed.

    Raises:
        Refused: ``nobody_chosen``.
    """
    if not rows:
        raise Refused("nobody_chosen", "没有选人。", "请至少选一个人。")
    label = work.label if work else "不清楚"
    with desk.file.reading() as conn:
        kept = store.work_records(conn, rows, REPORTED)
        first = roster_store.resident(conn, rows[0])
    name = first.name if first else ""
    several = f"等{len(rows)}人" if len(rows) > 1 else ""
    with desk.acting("work", f"{name}{several} {label}") as (_conn, writer):
        changed = 0
        for row in rows:
            record = kept.get(row)
            if record is not None and work is None:
                writer.delete("statuses", record)
            elif record is not None and work is not None:
                writer.update("statuses", record, {"detail": work.value})
            elif work is not None:
                writer.insert("statuses", _fields(desk, row, work))
            else:
                continue
            changed += 1
    return Written(changed, frozenset({Topic.ROSTER, Topic.VISITS}))


def _fields(desk: Desk, row: RowId, work: Work) -> dict[str, FieldValue]:
    return {
        "resident_id": row.hex,
        "kind": StatusKind.WORK.value,
        "detail": work.value,
        "since": desk.today().isoformat(),
        "source": REPORTED,
    }
