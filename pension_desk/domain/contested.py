"""Fields on which desks differ (有冲突的字段), and deciding many of them by one rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.field_rules import Owner
from pension_desk.domain.ids import RowId


@dataclass(frozen=True)
class Side:
    """One of the differing values: who set it, where and when by that desk's clock.

    ``names``: the person whom the value names, where it is a reference; else empty.
    """

    value: FieldValue
    author: str
    role: Owner
    division: str
    at: datetime
    names: str = ""


@dataclass(frozen=True)
class ContestedField:
    """One field that desks differ about. ``stands``: the value shown until a person decides.

    ``grave``: nobody may win silently. ``sides``: the earliest first; some may say the same.
    ``name``: the resident's.
    """

    table: str
    row: RowId
    field: str
    grave: bool
    stands: FieldValue
    sides: tuple[Side, ...]
    village: str
    household_no: str
    name: str


class Rule(StrEnum):
    """How many fields are decided at once."""

    TOWN = "town"
    VILLAGE = "village"
    LATER = "later"

    @property
    def label(self) -> str:
        """The rule as a person reads it."""
        return {"town": "都用镇里的", "village": "都用村里的", "later": "都用后写的"}[self.value]


@dataclass(frozen=True)
class Choice:
    """A decision for one side's value of one field."""

    row: RowId
    field: str
    value: FieldValue


@dataclass(frozen=True)
class Choices:
    """What a rule decides, and the fields that it cannot decide."""

    made: tuple[Choice, ...]
    left: tuple[ContestedField, ...]


def choose(found: Iterable[ContestedField], rule: Rule, *, grave: bool = False) -> Choices:
    """Decide fields by a rule; grave ones only where the person asks for that too.

    Of several values of one side the later counts. A field is left where that side says nothing,
    or where two values are equally late: clocks decide nothing else.
    """
    made: list[Choice] = []
    left: list[ContestedField] = []
    for one in found:
        sides = one.sides if rule is Rule.LATER else _of(one, Owner(rule.value))
        value = _latest(sides)
        if value is None or (one.grave and not grave):
            left.append(one)
        else:
            made.append(Choice(one.row, one.field, value.value))
    return Choices(tuple(made), tuple(left))


def _of(found: ContestedField, role: Owner) -> tuple[Side, ...]:
    return tuple(side for side in found.sides if side.role is role)


def _latest(sides: tuple[Side, ...]) -> Side | None:
    """Return the last side, None without any or where others of that moment say otherwise."""
    last = max((side.at for side in sides), default=None)
    newest = [side for side in sides if side.at == last]
    return newest[0] if len({side.value for side in newest}) == 1 else None
