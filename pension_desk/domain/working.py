"""How a figure came about (算法展开): a small tree that a window opens and paper prints.

Every node says its name, what was done with its parts, and the result; a leaf is a fact of the
person or a policy figure with its day and source. `evaluate` reckons a tree anew from its
leaves, so that what is shown can be proved to be what was reckoned.

Rounding: money to the fen, half up, at every node; months of earning back up to the next whole
month; everything else exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from enum import StrEnum
from math import prod

from pension_desk.domain.policy import Figure
from pension_desk.domain.policy_catalogue import PARAMETERS, Kind


class Unit(StrEnum):
    """What a result counts; ``fen`` is hundredths of a yuan, ``percent`` 1.5 for 1.5 %."""

    FEN = "fen"
    MONTHS = "months"
    YEARS = "years"
    PERCENT = "percent"
    NUMBER = "number"


class Operation(StrEnum):
    """What a node does with its parts; the sign stands between them on paper."""

    GIVEN = ""
    SUM = "＋"
    DIFFERENCE = "－"
    PRODUCT = "×"
    QUOTIENT = "÷"
    GREATEST = "取大"


@dataclass(frozen=True)
class Working:
    """One node. ``result`` is in ``unit``; ``figure`` is the policy figure of a leaf.

    ``note``: a sentence beside it, for example why a figure stands in for another.
    """

    name: str
    unit: Unit
    result: Decimal
    operation: Operation = Operation.GIVEN
    parts: tuple[Working, ...] = ()
    figure: Figure | None = None
    note: str = ""

    @property
    def fen(self) -> int:
        """The result as whole fen."""
        return int(self.result)

    @property
    def count(self) -> int:
        """The result as a whole number of months or years."""
        return int(self.result)

    @property
    def formula(self) -> str:
        """The rule in words: 基础养老金 ＋ 个人账户养老金; empty for a leaf."""
        if self.operation is Operation.GREATEST:
            return f"{'、'.join(one.name for one in self.parts)}中取大"
        return f" {self.operation} ".join(one.name for one in self.parts)

    def leaves(self) -> Iterator[Working]:
        """Every leaf below, in order; the node itself when it is one."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()

    def figures(self) -> tuple[Figure, ...]:
        """Every policy figure that entered, each once."""
        found = (leaf.figure for leaf in self.leaves())
        return tuple(dict.fromkeys(one for one in found if one is not None))

    @property
    def unconfirmed(self) -> bool:
        """Whether a figure that nobody has confirmed entered: shown with 待核实."""
        return any(one.unconfirmed for one in self.figures())


_UNITS = {Kind.MONEY: Unit.FEN, Kind.PERCENT: Unit.PERCENT}


def fact(name: str, unit: Unit, result: int | Decimal, note: str = "") -> Working:
    """Return a leaf that comes from the person's record."""
    return Working(name, unit, Decimal(result), note=note)


def cited(figure: Figure, name: str = "", note: str = "") -> Working:
    """Return a leaf that comes from the policy; nothing where the figure is not known."""
    parameter = PARAMETERS[figure.key]
    value = figure.value
    number = Decimal(value) if isinstance(value, int | Decimal) else Decimal(0)
    unit = _UNITS.get(parameter.kind, _number_unit(parameter.unit))
    unknown = "数字不详，没有计入" if value is None else ""
    return Working(name or parameter.label, unit, number, figure=figure, note=note or unknown)


def _number_unit(unit: str) -> Unit:
    return {"个月": Unit.MONTHS, "年": Unit.YEARS}.get(unit, Unit.NUMBER)


def worked(
    name: str, unit: Unit, operation: Operation, parts: Iterable[Working], note: str = ""
) -> Working:
    """Return a node with its result reckoned from the results of its parts."""
    some = tuple(parts)
    return Working(name, unit, _result(unit, operation, some), operation, some, note=note)


def total(name: str, parts: Iterable[Working], unit: Unit = Unit.FEN, note: str = "") -> Working:
    """Return the sum of the parts."""
    return worked(name, unit, Operation.SUM, parts, note)


def evaluate(working: Working) -> Decimal:
    """Return what a tree comes to when it is reckoned anew from its leaves."""
    if not working.parts:
        return working.result
    anew = tuple(
        Working(one.name, one.unit, evaluate(one), one.operation, one.parts)
        for one in working.parts
    )
    return _result(working.unit, working.operation, anew)


def _result(unit: Unit, operation: Operation, parts: tuple[Working, ...]) -> Decimal:
    values = [_plain(one) for one in parts]
    if operation is Operation.SUM:
        exact = sum(values, Decimal(0))
    elif operation is Operation.DIFFERENCE:
        exact = values[0] - sum(values[1:], Decimal(0))
    elif operation is Operation.PRODUCT:
        exact = prod(values, start=Decimal(1))
    elif operation is Operation.QUOTIENT:
        exact = values[0] / values[1]
    elif operation is Operation.GREATEST:
        exact = max(values)
    else:
        raise ValueError("a leaf has no parts")
    return rounded(exact, unit)


def _plain(working: Working) -> Decimal:
    """Return a part as a factor: a percentage as its share of one."""
    return working.result / 100 if working.unit is Unit.PERCENT else working.result


def rounded(exact: Decimal, unit: Unit = Unit.FEN) -> Decimal:
    """Return a number as its unit is kept: fen half up, months up, all else exact."""
    if unit is Unit.FEN:
        return exact.quantize(Decimal(1), rounding=ROUND_HALF_UP)
    if unit is Unit.MONTHS:
        return exact.to_integral_value(rounding=ROUND_CEILING)
    return exact
