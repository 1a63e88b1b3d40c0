"""Values as they stand on paper: days, sums, years, and what is said where nothing is known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from pension_desk.domain.facts import (
    Fact,
    Told,
    about_yuan_words,
    day_words,
    shape_of,
    sum_words,
    yuan_words,
)
from pension_desk.domain.papers import year_spans


def words_of(value: object, fact: Fact, unknown: str = "", never: str = "") -> str:
    """Return a value in words; ``unknown`` for nothing, ``never`` for the year 0."""
    if value is None or value in ("", ()):
        return unknown
    match fact.told:
        case Told.YUAN:
            return yuan_words(cast("int", value))
        case Told.SUM:
            return sum_words(cast("int", value))
        case Told.ABOUT_YUAN:
            return about_yuan_words(cast("int", value))
        case Told.YEARS:
            return year_spans(cast("tuple[int, ...]", value))
        case Told.LAST_YEAR:
            return str(value) if value else never
        case Told.PLAIN if isinstance(value, date):
            return day_words(value)
        case Told.PLAIN if isinstance(value, tuple):
            return "、".join(map(str, value))
    return str(value)


def facts_in_words(source: Any) -> Mapping[str, str]:
    """Return every fill-in that a printed value offers, in words."""
    facts = shape_of(type(source)).facts
    return {name: words_of(getattr(source, name), fact) for name, fact in facts.items()}
