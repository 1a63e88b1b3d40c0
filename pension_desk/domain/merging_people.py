"""People who were entered twice (重复人员): which record lives on, and what may be merged.

A record that was merged into another (并入) stays as an alias: bundles go on speaking of it, and
what hangs on it counts with the one that lives on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pension_desk.domain.errors import Refused
from pension_desk.domain.field_rules import Owner
from pension_desk.domain.roster import Resident

Key = TypeVar("Key", bound=Hashable)


def survivors(into: Mapping[bytes, bytes], there: Collection[bytes]) -> dict[bytes, bytes]:
    """Return, for each merged record, the one that lives on for it.

    ``into``: merged record → the one it was merged into. ``there``: records that are held and
    not deleted. A chain is followed to the furthest record that is there, so that nobody is lost
    with a target that was deleted; in a circle the smallest id lives on. A record for which
    nothing is there stands for itself.
    """
    return {row: _survivor(row, into, there) for row in into}


def _survivor(row: bytes, into: Mapping[bytes, bytes], there: Collection[bytes]) -> bytes:
    chain: list[bytes] = []
    at: bytes | None = row
    while at is not None and at not in chain:
        chain.append(at)
        at = into.get(at)
    circle = [] if at is None else [found for found in chain[chain.index(at) :] if found in there]
    if circle:
        return min(circle)
    return next((found for found in reversed(chain) if found in there), row)


@dataclass(frozen=True)
class Hanging:
    """One record about a person: which of their records it hangs on, and what makes it one.

    ``same``: the values by which two records are the same thing told twice. ``filled``: how many
    of its fields say something. ``linked``: whether it refers to another record, or one to it.
    """

    row: bytes
    host: bytes
    same: tuple[object, ...]
    filled: int
    linked: bool = False


def doubles(records: Sequence[Hanging], living: bytes) -> frozenset[bytes]:
    """Return those records of one person that only repeat what hangs on another of their records.

    Two entries on the same record are never doubles: there a person saw both. The fullest counts;
    of equals the one on the record that lives on, then the smaller id.
    """
    alike: dict[tuple[object, ...], list[Hanging]] = defaultdict(list)
    for record in records:
        if not record.linked:
            alike[record.same].append(record)
    found: set[bytes] = set()
    for some in alike.values():
        counts = min(some, key=lambda x: (-x.filled, x.host != living, x.row))
        found.update(x.row for x in some if x.host != counts.host)
    return frozenset(found)


def check_merge(keep: Resident, alias: Resident, into: Mapping[bytes, bytes], role: Owner) -> None:
    """Raise `Refused` when one resident may not be merged into another.

    ``into``: every merged record → the one it was merged into.
    """
    if keep.id == alias.id:
        raise Refused("same_person", "要并入的和要保留的是同一条记录。", "请另选一条。")
    for one in (keep, alias):
        if one.id.bytes in into:
            raise Refused(
                "merged_already",
                f"{one.name}的这条记录已经并入别人。",
                "请选并入以后保留的那一条。",
            )
    if keep.id_number and alias.id_number and keep.id_number != alias.id_number:
        raise Refused(
            "numbers_differ",
            f"{keep.name}与{alias.name}的身份证号码不同，不能并成一个人。",
            "确是同一人时，请先对照身份证把错的号码改正。",
        )
    if keep.village != alias.village and role is Owner.VILLAGE:
        raise Refused(
            "other_village", "两条记录不在同一个村（社区），村里不能合并。", "请报镇中心合并。"
        )
