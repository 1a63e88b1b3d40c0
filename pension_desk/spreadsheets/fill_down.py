"""Filling what a household register names once and leaves blank in the rows below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pension_desk.spreadsheets.cell_values import Value

HEAD = "户主"


def fill_households(
    numbers: Sequence[Value],
    heads: Sequence[Value],
    relations: Sequence[Value],
    names: Sequence[str],
) -> tuple[list[Value], list[Value]]:
    """Return household numbers and heads' names for every row.

    A household begins where a number or a head's name stands, or where the relation is 户主;
    the rows below belong to it until the next begins. Relations are trusted to begin
    households only where the first row is a head, as in every register kept by household.
    """
    by_relation = bool(relations) and relations[0] == HEAD
    filled_numbers: list[Value] = []
    filled_heads: list[Value] = []
    number: Value = None
    head: Value = None
    for given, named, relation, name in zip(numbers, heads, relations, names, strict=True):
        begins = by_relation and relation == HEAD
        if given is not None and given != number:
            number, head = given, named or (name if relation == HEAD else None)
        elif given is None and (begins or (named is not None and named != head)):
            number, head = None, named or name
        head = named or (name if begins else head)
        filled_numbers.append(number)
        filled_heads.append(head)
    return filled_numbers, filled_heads


def begins_household(numbers: Sequence[Value], heads: Sequence[Value]) -> list[bool]:
    """Return for each row whether it is the first of its household."""
    both = list(zip(numbers, heads, strict=True))
    return [True, *(before != after for before, after in pairwise(both))] if both else []


def fill_as_shown(values: Sequence[Value], begins: Sequence[bool]) -> list[Value]:
    """Return a column with its blanks filled where it shows the habit of naming things once.

    Two habits: once a household (all first rows filled, most others blank), or once for a
    run of households (each text in one place only, the first row filled, many blanks).
    Otherwise a blank means that nothing is known, and stays.
    """
    blank = [value is None for value in values]
    if not values or blank[0] or sum(blank) < 0.2 * len(values):
        return list(values)
    firsts = [not empty for empty, first in zip(blank, begins, strict=True) if first]
    others = [empty for empty, first in zip(blank, begins, strict=True) if not first]
    per_household = (
        bool(others) and sum(firsts) >= 0.95 * len(firsts) and sum(others) >= 0.8 * len(others)
    )
    if not per_household and not _stands_once(values):
        return list(values)
    filled: list[Value] = []
    last: Value = None
    for value, first in zip(values, begins, strict=True):
        last = value if value is not None else None if per_household and first else last
        filled.append(last)
    return filled


def fill_within(values: Sequence[Value], begins: Sequence[bool]) -> list[Value]:
    """Return a column with the blanks of each household filled from its rows above."""
    filled: list[Value] = []
    last: Value = None
    for value, first in zip(values, begins, strict=True):
        last = value if value is not None else None if first else last
        filled.append(last)
    return filled


def _stands_once(values: Sequence[Value]) -> bool:
    """Tell whether each text stands in one cell only, as headings of a run of rows do."""
    given = [value for value in values if value is not None]
    return len(given) == len(set(given)) and len(given) <= 0.5 * len(values)
