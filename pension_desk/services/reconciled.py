"""A year's reconciliation as it is kept for looking through: lines in arrays, tallies beside."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from pension_desk.domain.reconciliation import (
    Comparison,
    Remark,
    Settlement,
    Side,
    Sums,
    Tally,
    facts_of,
    is_wrong,
)
from pension_desk.store.reconciliation import ChannelSums

NOBODYS = ""
"""The village of lines that belong to nobody in the register."""

_NONE = -(2**62)
"""Stands for no sum in an array."""
_COMPARISONS = tuple(Comparison)
_REMARKS = tuple(Remark)


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


class Reconciliation:
    """A year's lines in walking order; a town has 150,000.

    ``sides``: those that take part. ``numbers``: local numbers of residents, negative for rows
    of nobody. ``villages``: tallies by village code. ``settlements``: what was last settled of a
    line, by its place.
    """

    def __init__(self, year: int, sides: frozenset[Side], channels: ChannelSums) -> None:
        self.year = year
        self.sides = sides
        self.channels = channels
        self.numbers = array("q")
        self.rows: list[bytes] = []
        self.villages: dict[str, Tally] = {}
        self.settlements: dict[int, Settlement] = {}
        self._sums = [array("q") for _side in Side]
        self._comparisons = bytearray()
        self._remarks = bytearray()
        self._states = bytearray()
        self._places = array("H")
        self._codes: list[str] = []

    def __len__(self) -> int:
        return len(self.numbers)

    def sums(self, at: int) -> Sums:
        """Return what each side says on a line."""
        return Sums(*(None if one[at] == _NONE else one[at] for one in self._sums))

    def comparison(self, at: int) -> Comparison:
        """Return what the sides of a line come to."""
        return _COMPARISONS[self._comparisons[at]]

    def remarks(self, at: int) -> tuple[Remark, ...]:
        """Return what else is strange about a line."""
        mask = self._remarks[at]
        return tuple(remark for bit, remark in enumerate(_REMARKS) if mask >> bit & 1)

    def state(self, at: int) -> LineState:
        """Return whether a line wants a person."""
        return LineState(self._states[at])

    def village(self, at: int) -> str:
        """Return the village of a line; `NOBODYS` for a row of nobody."""
        return self._codes[self._places[at]]

    def facts(self, at: int) -> str:
        """Return what a line says, as a settlement keeps it."""
        return facts_of(self.sums(at), self.comparison(at), self.remarks(at))

    def total(self) -> Tally:
        """Return the tally of all villages together."""
        total = Tally()
        for tally in self.villages.values():
            total.join(tally)
        return total

    def chosen(self, wanted: LineFilter) -> array[int]:
        """Return the places of the lines that a filter admits, in walking order."""
        comparisons = {_COMPARISONS.index(one) for one in wanted.comparisons}
        mask = sum(1 << _REMARKS.index(one) for one in wanted.remarks)
        anything = not comparisons and not mask
        places = {at for at, code in enumerate(self._codes) if code in wanted.villages}
        told = zip(self._comparisons, self._remarks, self._states, self._places, strict=True)
        return array(
            "q",
            [
                at
                for at, (comparison, remarks, state, place) in enumerate(told)
                if (anything or comparison in comparisons or remarks & mask)
                and (not wanted.states or state in wanted.states)
                and (not wanted.villages or place in places)
            ],
        )

    def renewed(self, settled: Mapping[bytes, Sequence[Settlement]]) -> Reconciliation:
        """Return the same lines with what is settled of them now, by row."""
        fresh = Reconciliation(self.year, self.sides, self.channels)
        for at, (number, row) in enumerate(zip(self.numbers, self.rows, strict=True)):
            line = self.sums(at), self.comparison(at), self.remarks(at)
            fresh.add(number, row, self.village(at), *line, settled.get(row, ()))
        return fresh

    def add(
        self,
        number: int,
        row: bytes,
        village: str,
        sums: Sums,
        comparison: Comparison,
        remarks: tuple[Remark, ...],
        settled: Sequence[Settlement],
    ) -> None:
        """Take the next line in. ``settled``: what was settled of it, the latest last."""
        state = LineState.OPEN if is_wrong(comparison, remarks) else LineState.RIGHT
        if settled:
            facts = facts_of(sums, comparison, remarks)
            same = next((s for s in reversed(settled) if s.facts == facts), None)
            self.settlements[len(self.numbers)] = same or settled[-1]
            if state is LineState.OPEN:
                state = LineState.SETTLED if same else LineState.CHANGED
        if village not in self.villages:
            self.villages[village] = Tally()
            self._codes.append(village)
        self.villages[village].add(sums, comparison, remarks, settled=state is LineState.SETTLED)
        self.numbers.append(number)
        self.rows.append(row)
        for kept, side in zip(self._sums, Side, strict=True):
            fen = sums.of(side)
            kept.append(_NONE if fen is None else fen)
        self._comparisons.append(_COMPARISONS.index(comparison))
        self._remarks.append(sum(1 << _REMARKS.index(remark) for remark in remarks))
        self._states.append(state)
        self._places.append(self._codes.index(village))
