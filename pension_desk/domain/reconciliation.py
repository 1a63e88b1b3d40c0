"""Three-way reconciliation (三方对账) of a payment year: village's reports, town's records, tax.

A line is one person's year. Its comparison says on whose side something is missing or differs;
remarks beside it say what else is strange. A side that has no entry at all in the year takes no
part. A line that a person settled stays settled as long as it says the same (`facts_of`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import EntryKind, Purpose


class Side(StrEnum):
    """Whose word; the values are those of `EntryKind`."""

    VILLAGE = EntryKind.REPORTED.value
    TOWN = EntryKind.RECORDED.value
    TAX = EntryKind.CONFIRMED.value

    @property
    def label(self) -> str:
        """The side as a person reads it."""
        return _SIDE_LABELS[self]


_SIDE_LABELS = {Side.VILLAGE: "村里", Side.TOWN: "镇里", Side.TAX: "税务"}


class Comparison(StrEnum):
    """What the sides that take part say of one person's year.

    ``UNKNOWN_PERSON``: a line of the tax list that is tied to nobody in the register.
    """

    EQUAL = "equal"
    ONLY_VILLAGE = "only_village"
    ONLY_TOWN = "only_town"
    ONLY_TAX = "only_tax"
    NOT_VILLAGE = "not_village"
    NOT_TOWN = "not_town"
    NOT_TAX = "not_tax"
    AMOUNT_DIFFERS = "amount_differs"
    UNKNOWN_PERSON = "unknown_person"

    @property
    def label(self) -> str:
        """The comparison as a person reads it."""
        return _COMPARISON_LABELS[self]


_COMPARISON_LABELS = {
    Comparison.EQUAL: "一致",
    Comparison.ONLY_VILLAGE: "只有村里有",
    Comparison.ONLY_TOWN: "只有镇里有",
    Comparison.ONLY_TAX: "只有税务有",
    Comparison.NOT_VILLAGE: "村里没有",
    Comparison.NOT_TOWN: "镇里没有",
    Comparison.NOT_TAX: "税务没有",
    Comparison.AMOUNT_DIFFERS: "金额不同",
    Comparison.UNKNOWN_PERSON: "税务名单里查无此人",
}


class Remark(StrEnum):
    """What else is strange about a line."""

    NAME_DIFFERS = "name_differs"
    PAID_TWICE = "paid_twice"
    BOTH_SCHEMES = "both_schemes"
    VOUCHER_TWICE = "voucher_twice"
    AFTER_BENEFIT = "after_benefit"
    AFTER_DEATH = "after_death"
    NOT_A_TIER = "not_a_tier"
    PAST_AGE = "past_age"

    @property
    def label(self) -> str:
        """The remark as a person reads it."""
        return _REMARK_LABELS[self]


_REMARK_LABELS = {
    Remark.NAME_DIFFERS: "姓名不同",
    Remark.PAID_TWICE: "重复缴费",
    Remark.BOTH_SCHEMES: "两头参保",
    Remark.VOUCHER_TWICE: "票据重复使用",
    Remark.AFTER_BENEFIT: "领取待遇后缴费",
    Remark.AFTER_DEATH: "死亡后缴费",
    Remark.NOT_A_TIER: "合计不是档次",
    Remark.PAST_AGE: "过了领取年龄还缴费",
}


class YearEntry(NamedTuple):
    """One entry of the year, in fen; ``corrects``: whether it corrects or takes back another."""

    kind: str
    amount_fen: int
    paid_on: str = ""
    purpose: str = ""
    corrects: bool = False


class Sums(NamedTuple):
    """What each side says of one person's year, in fen; None: nothing at all."""

    village: int | None = None
    town: int | None = None
    tax: int | None = None

    def of(self, side: Side) -> int | None:
        """Return one side's sum."""
        if side is Side.VILLAGE:
            return self.village
        return self.town if side is Side.TOWN else self.tax


class Known(NamedTuple):
    """What else is known of one person's year: each that holds is a `Remark`, in that order."""

    name_differs: bool = False
    paid_twice: bool = False
    both_schemes: bool = False
    voucher_twice: bool = False
    after_benefit: bool = False
    after_death: bool = False
    not_a_tier: bool = False
    past_age: bool = False


def sums_of(entries: Iterable[YearEntry]) -> Sums:
    """Return what each side's entries come to, refunds and corrections taken off."""
    found: dict[str, int] = {}
    for entry in entries:
        found[entry.kind] = found.get(entry.kind, 0) + entry.amount_fen
    return Sums(found.get(Side.VILLAGE), found.get(Side.TOWN), found.get(Side.TAX))


def compare(sums: Sums, sides: frozenset[Side]) -> Comparison:
    """Return what the sides that take part say of one year.

    Nothing and a sum of zero (all of it refunded) are the same.
    """
    said = {side: sums.of(side) or 0 for side in sides}
    having = [side for side in Side if said.get(side)]
    if len(having) == len(said):
        equal = len(set(said.values())) <= 1
        return Comparison.EQUAL if equal else Comparison.AMOUNT_DIFFERS
    if not having:
        return Comparison.EQUAL
    if len({said[side] for side in having}) > 1:
        return Comparison.AMOUNT_DIFFERS
    if len(having) == 1:
        return _ONLY[having[0]]
    (missing,) = (side for side in said if side not in having)
    return _NOT[missing]


_ONLY = {
    Side.VILLAGE: Comparison.ONLY_VILLAGE,
    Side.TOWN: Comparison.ONLY_TOWN,
    Side.TAX: Comparison.ONLY_TAX,
}
_NOT = {
    Side.VILLAGE: Comparison.NOT_VILLAGE,
    Side.TOWN: Comparison.NOT_TOWN,
    Side.TAX: Comparison.NOT_TAX,
}


def remarks_of(known: Known) -> tuple[Remark, ...]:
    """Return what else is strange, in the order of `Remark`."""
    return tuple(remark for remark, holds in zip(Remark, known, strict=True) if holds)


def paid_after_benefit(last_paid: str, draws_since: str) -> bool:
    """Return whether something was paid once a benefit was drawn.

    ISO days or months, empty when not known; a month counts from its beginning.
    """
    return bool(draws_since) and last_paid >= draws_since


def last_birth_past(year: int, benefit_age: int) -> date:
    """Return the latest birth of those who reached the age of the benefit before a year began."""
    return date(year - benefit_age - 1, 12, 31)


def paid_after_death(last_paid: str, died_on: str) -> bool:
    """Return whether something was paid after death; in a month of death nothing is after it."""
    return bool(died_on) and last_paid[: len(died_on)] > died_on


def no_tier(tax_fen: int, on_behalf_fen: int, tiers: frozenset[int]) -> bool:
    """Return whether what the tax list says of a year comes to no tier of it.

    With what was paid on behalf, or without: a line of the list alone cannot tell, since it may
    raise a year to another tier. ``tiers``: empty where nobody knows the year's.
    """
    comes_to = {tax_fen, tax_fen + on_behalf_fen}
    return tax_fen > 0 and bool(tiers) and tiers.isdisjoint(comes_to)


_TOLD_MORE = frozenset({Purpose.RAISE, Purpose.MISSED})


def paid_twice(entries: Iterable[YearEntry], tiers: frozenset[int]) -> bool:
    """Return whether one side has the same payment twice.

    Several payments of one side are right where they are told as make-up, or where different
    sums come to a tier (补差提档). What was refunded or corrected away is not paid.
    """
    by_side: dict[str, list[YearEntry]] = {}
    for entry in entries:
        by_side.setdefault(entry.kind, []).append(entry)
    return any(_twice(some, tiers) for kind, some in by_side.items() if kind in set(Side))


def _twice(entries: Sequence[YearEntry], tiers: frozenset[int]) -> bool:
    paid = [
        one.amount_fen
        for one in entries
        if one.amount_fen > 0 and not one.corrects and one.purpose not in _TOLD_MORE
    ]
    if len(paid) < 2:
        return False
    back = -sum(one.amount_fen for one in entries if one.amount_fen < 0)
    for fen in sorted(paid):
        if back >= fen:
            back -= fen
            paid.remove(fen)
    total = sum(one.amount_fen for one in entries)
    raised = len(set(paid)) == len(paid) and total in tiers
    return len(paid) > 1 and not raised


def facts_of(sums: Sums, comparison: Comparison, remarks: Iterable[Remark]) -> str:
    """Return what a line says, as a settlement keeps it: sums of the three sides, what is wrong.

    Whoever reads it again: `sums_in`.
    """
    told = ",".join("-" if fen is None else str(fen) for fen in (sums.village, sums.town, sums.tax))
    return " ".join((told, comparison, *sorted(remarks)))


def sums_in(facts: str) -> Sums | None:
    """Return the sums that `facts_of` told; None where the text is of another hand."""
    parts = facts.split(" ", 1)[0].split(",")
    try:
        read = [None if part == "-" else int(part) for part in parts]
    except ValueError:
        return None
    return Sums(*read) if len(read) == 3 else None


@dataclass(frozen=True)
class Settlement:
    """A line that a person settled: ``facts`` as they were, why, by whom and when."""

    id: RowId
    facts: str
    reason: str
    settled_by: str
    settled_on: date | None


@dataclass(frozen=True)
class Tally:
    """Counts and sums of some lines: people and fen by side; lines by what is wrong with them.

    ``lines``: all of them; ``open``: those that are wrong and not settled; ``settled``: those
    that a person settled.
    """

    people: Mapping[Side, int]
    fen: Mapping[Side, int]
    comparisons: Mapping[Comparison, int]
    remarks: Mapping[Remark, int]
    lines: int
    open: int
    settled: int


def joined(tallies: Iterable[Tally]) -> Tally:
    """Return the tally of several sets of lines together."""
    some = list(tallies)
    return Tally(
        {side: sum(one.people[side] for one in some) for side in Side},
        {side: sum(one.fen[side] for one in some) for side in Side},
        {kind: sum(one.comparisons[kind] for one in some) for kind in Comparison},
        {kind: sum(one.remarks[kind] for one in some) for kind in Remark},
        sum(one.lines for one in some),
        sum(one.open for one in some),
        sum(one.settled for one in some),
    )


def is_wrong(comparison: Comparison, remarks: Sequence[Remark]) -> bool:
    """Return whether a line wants a person to look at it."""
    return comparison is not Comparison.EQUAL or bool(remarks)
