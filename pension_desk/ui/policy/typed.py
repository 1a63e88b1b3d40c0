"""What a person types for a figure: one line, or a table of a line an entry, as one text."""

from __future__ import annotations

import re

from pension_desk.domain.policy import Line, Tier, Value
from pension_desk.domain.policy_catalogue import Kind
from pension_desk.domain.policy_text import value_text
from pension_desk.domain.policy_values import plain, yuan

TABLES = frozenset({Kind.TIERS, Kind.BY_AGE, Kind.WORDS})
"""Kinds that take several lines."""

_BETWEEN = re.compile(r"[\s:：,，]+")


def shown_text(kind: Kind, value: Value | None) -> str:
    """Return a value as it stands in its field: a table has one entry a line."""
    if kind not in TABLES or not isinstance(value, tuple):
        return value_text(value)
    return "\n".join(_line(one) for one in value)


def _line(one: Tier | Line | str) -> str:
    if isinstance(one, Tier):
        star = " *" if one.hardship_only else ""
        return f"{yuan(one.amount_fen)} {yuan(one.subsidy_fen)}{star}"
    return one if isinstance(one, str) else f"{one.age} {plain(one.value)}"


def typed_text(kind: Kind, text: str) -> str:
    """Return the one line that the service reads; entries may be pasted from a spreadsheet."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if kind is Kind.WORDS:
        return ";".join(lines)
    if kind in TABLES:
        return " ".join(_pair(line) for line in lines)
    return text.strip()


def _pair(line: str) -> str:
    bare = line.rstrip("*＊ \t")
    star = "*" if bare != line.rstrip() else ""
    return ":".join(_BETWEEN.split(bare)) + star
