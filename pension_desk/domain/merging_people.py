"""People who were entered twice (重复人员): which record lives on, and what may be merged.

A record that was merged into another (并入) stays as an alias: bundles go on speaking of it, and
what hangs on it counts with the one that lives on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import RESIDENTS
from pension_desk.domain.errors import Refused
from pension_desk.domain.field_rules import Owner
from pension_desk.domain.roster import Resident


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


class Why(StrEnum):
    """Why several records may be one person."""

    NUMBER = "number"
    HOUSEHOLD = "household"

    @property
    def label(self) -> str:
        """The reason as a person reads it."""
        return {"number": "身份证号码相同", "household": "同户、同名、出生日期相同"}[self.value]


@dataclass(frozen=True)
class Twin:
    """One record of a person who may be entered twice, and how much hangs on it."""

    resident: Resident
    registrations: int
    contributions: int
    visits: int


@dataclass(frozen=True)
class Duplicates:
    """Records that may be one person, the one with the most on it first."""

    why: Why
    people: tuple[Twin, ...]


@dataclass(frozen=True)
class FieldPair:
    """One field of two records side by side, as the log holds it.

    ``takeable``: the other says something else, which the record to be kept may take.
    """

    name: str
    label: str
    kept: FieldValue
    other: FieldValue

    @property
    def takeable(self) -> bool:
        """Whether the kept record may take the other's value."""
        return self.other is not None and self.other != self.kept


COMPARED = tuple(
    rule for rule in RESIDENTS.fields if rule.name not in {"village", "merged_into", "moved_to"}
)
"""Fields that are shown side by side before two records are merged."""


def plain(value: object) -> FieldValue:
    """Return a resident's attribute as the log holds it: nothing instead of an empty text."""
    if value is None or value == "":
        return None
    return value if isinstance(value, int) else str(value)


def compared(keep: Resident, alias: Resident) -> tuple[FieldPair, ...]:
    """Return what two records say, field by field; fields on which both are silent left out."""
    pairs = (
        FieldPair(
            rule.name, rule.label, plain(getattr(keep, rule.name)), plain(getattr(alias, rule.name))
        )
        for rule in COMPARED
    )
    return tuple(pair for pair in pairs if (pair.kept, pair.other) != (None, None))


def taken(pairs: Iterable[FieldPair], names: Iterable[str]) -> dict[str, FieldValue]:
    """Return the fields that the kept record takes by a person's choice.

    Raises `Refused` ``not_takeable`` for one that the other lacks, or on which both agree.
    """
    known = {pair.name: pair for pair in pairs}
    found: dict[str, FieldValue] = {}
    for name in names:
        pair = known.get(name)
        if pair is None or not pair.takeable:
            label = pair.label if pair else name
            raise Refused(
                "not_takeable",
                f"“{label}”不能取自要并入的那一条。",
                "那一条没有写这一项，或者两条写的一样。",
            )
        found[name] = pair.other
    return found


def check_merge(keep: Resident, alias: Resident, role: Owner) -> None:
    """Raise `Refused` when one resident may not be merged into another.

    Both are living records: neither was merged before, so that no circle can come of it.
    """
    if keep.id == alias.id:
        raise Refused("same_person", "要并入的和要保留的是同一条记录。", "请另选一条。")
    if keep.id_number and alias.id_number and keep.id_number != alias.id_number:
        raise Refused(
            "numbers_differ",
            f"{keep.name}与{alias.name}的身份证号码不同，不能并成一个人。",
            "确是同一人时，请先对照身份证把错的号码改正。",
        )
    if keep.village != alias.village and role is Owner.VILLAGE:
        raise other_village()


def other_village() -> Refused:
    """Return the refusal of a village's desk to merge or part people of two villages."""
    told = "两条记录不在同一个村（社区），村里不能合并，也不能分开。"
    return Refused("other_village", told, "请报镇中心办理。")


def already_merged(name: str) -> Refused:
    """Return the refusal of a record that was merged before."""
    told = f"{name}的这条记录已经并入别人。"
    return Refused("merged_already", told, "请选并入以后保留的那一条。")
