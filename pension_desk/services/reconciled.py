"""A year's reconciliation as it is kept for looking through: lines in arrays, tallies beside."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from pension_desk.domain.reconciliation import (
    Comparison,
    Remark,
    Settlement,
    Side,
    Sums,
    Tally,
    facts_of,
    is_wrong,
    joined,
)
from pension_desk.store.reconciliation import ChannelSums, PersonYear

NOBODYS = ""
"""The village of lines that belong to nobody in the register."""

_NONE = -(2**62)
"""Stands for no sum in an array."""


class LineState(IntEnum):
    """Whether a line wants a person: not at all; still; settled; settled before it changed."""

    RIGHT = 0
    OPEN = 1
    SETTLED = 2
    CHANGED = 3


@dataclass(frozen=True)
class LineFilter:
    """Which lines are shown; every empty part means no restriction.

    Of several comparisons, remarks or states any one is enough; a comparison and a remark each
    admit a line by itself.
    """

    comparisons: frozenset[Comparison] = frozenset()
    remarks: frozenset[Remark] = frozenset()
    states: frozenset[LineState] = frozenset()
    villages: frozenset[str] = frozenset()


Judged = tuple[Comparison, tuple[Remark, ...]]
"""What a line's sides come to, and what else is strange about it."""


class Reconciliation:
    """A year's lines in walking order; a town has 150,000.

    ``sides``: those that take part. ``numbers``: local numbers of residents, negative for rows
    of nobody. ``settlements``: what was last settled of a line, by its place.
    """

    def __init__(self, year: int, sides: frozenset[Side], channels: ChannelSums) -> None:
        self.year = year
        self.sides = sides
        self.channels = channels
        self.numbers = array("q")
        self.rows: list[bytes] = []
        self.settlements: dict[int, Settlement] = {}
        self._sums = [array("q") for _side in Side]
        self._judged: list[Judged] = []
        self._kinds: dict[Judged, int] = {}
        self._lines = array("H")
        self._states = bytearray()
        self._unsettled = bytearray()
        """The states as they were if nothing was settled: what a renewal begins with."""
        self._villages: dict[str, int] = {}
        """Village code → place of its first line; villages follow each other."""

    def __len__(self) -> int:
        return len(self.numbers)

    def sums(self, at: int) -> Sums:
        """Return what each side says on a line."""
        return Sums(*(None if one[at] == _NONE else one[at] for one in self._sums))

    def comparison(self, at: int) -> Comparison:
        """Return what the sides of a line come to."""
        return self._judged[self._lines[at]][0]

    def remarks(self, at: int) -> tuple[Remark, ...]:
        """Return what else is strange about a line."""
        return self._judged[self._lines[at]][1]

    def state(self, at: int) -> LineState:
        """Return whether a line wants a person."""
        return LineState(self._states[at])

    def facts(self, at: int) -> str:
        """Return what a line says, as a settlement keeps it."""
        return facts_of(self.sums(at), self.comparison(at), self.remarks(at))

    @cached_property
    def villages(self) -> Mapping[str, Tally]:
        """Tallies by village code, in the order of the lines; `NOBODYS` for those of nobody."""
        return {code: self._tally(*span) for code, span in self._spans().items()}

    @cached_property
    def total(self) -> Tally:
        """The tally of all lines."""
        return joined(self.villages.values())

    def chosen(self, wanted: LineFilter) -> array[int]:
        """Return the places of the lines that a filter admits, in walking order."""
        kinds = {at for at, judged in enumerate(self._judged) if _admits(wanted, judged)}
        states = wanted.states or frozenset(LineState)
        spans = self._spans()
        places = array("q")
        for code in wanted.villages & spans.keys() if wanted.villages else spans:
            first, end = spans[code]
            told = zip(self._lines[first:end], self._states[first:end], strict=True)
            places.extend(
                at
                for at, (kind, state) in enumerate(told, first)
                if state in states and kind in kinds
            )
        return places if len(wanted.villages) < 2 else array("q", sorted(places))

    def renewed(self, settled: Mapping[bytes, Sequence[Settlement]]) -> Reconciliation:
        """Return the same lines with what is settled of them now, by row."""
        fresh = Reconciliation(self.year, self.sides, self.channels)
        fresh.numbers, fresh.rows, fresh._sums = self.numbers, self.rows, self._sums
        fresh._judged, fresh._kinds, fresh._lines = self._judged, self._kinds, self._lines
        fresh._villages = self._villages
        fresh._unsettled = self._unsettled
        fresh._states = bytearray(self._unsettled)
        if settled:
            for at in [at for at, row in enumerate(self.rows) if row in settled]:
                fresh._settle(at, settled[self.rows[at]])
        return fresh

    def add(
        self,
        line: PersonYear,
        judged: Judged,
        settled: Sequence[Settlement] = (),
    ) -> None:
        """Take the next line in. ``settled``: what was settled of it, the latest last."""
        kind = self._kinds.get(judged)
        if kind is None:
            kind = self._kinds[judged] = len(self._judged)
            self._judged.append(judged)
        at = len(self.numbers)
        self._villages.setdefault(line.village, at)
        self.numbers.append(line.number)
        self.rows.append(line.row)
        for kept, fen in zip(self._sums, line.sums, strict=True):
            kept.append(_NONE if fen is None else fen)
        self._lines.append(kind)
        state = LineState.OPEN if is_wrong(*judged) else LineState.RIGHT
        self._states.append(state)
        self._unsettled.append(state)
        if settled:
            self._settle(at, settled)

    def _settle(self, at: int, settled: Sequence[Settlement]) -> None:
        facts = self.facts(at)
        same = next((one for one in reversed(settled) if one.facts == facts), None)
        self.settlements[at] = same or settled[-1]
        if self._states[at] == LineState.OPEN:
            self._states[at] = LineState.SETTLED if same else LineState.CHANGED

    def _spans(self) -> dict[str, tuple[int, int]]:
        """Return where each village's lines begin and end."""
        codes = list(self._villages)
        firsts = [*self._villages.values(), len(self.numbers)]
        return {code: (firsts[at], firsts[at + 1]) for at, code in enumerate(codes)}

    def _tally(self, first: int, end: int) -> Tally:
        kinds = Counter(self._lines[first:end])
        states = Counter(self._states[first:end])
        comparisons: Counter[Comparison] = Counter()
        remarks: Counter[Remark] = Counter()
        for kind, count in kinds.items():
            comparison, some = self._judged[kind]
            comparisons[comparison] += count
            for remark in some:
                remarks[remark] += count
        said = {
            side: [fen for fen in kept[first:end] if fen != _NONE]
            for side, kept in zip(Side, self._sums, strict=True)
        }
        return Tally(
            {side: len(sums) for side, sums in said.items()},
            {side: sum(sums) for side, sums in said.items()},
            {one: comparisons[one] for one in Comparison},
            {one: remarks[one] for one in Remark},
            end - first,
            states[LineState.OPEN] + states[LineState.CHANGED],
            states[LineState.SETTLED],
        )


def _admits(wanted: LineFilter, judged: Judged) -> bool:
    comparison, remarks = judged
    anything = not wanted.comparisons and not wanted.remarks
    return anything or comparison in wanted.comparisons or not wanted.remarks.isdisjoint(remarks)
