"""A roster filter as chips that read as a sentence, and what taking one chip away leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from pension_desk.domain.roster import RosterFilter
from pension_desk.services.divisions import division_name
from pension_desk.ui.line_words import category_word, finding_word, lack_word, status_word
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.chips import Chip

EVERYONE = RosterFilter(gone=False)
"""What the tab begins with: all who are alive and live here."""

_OLDEST = 120

_FIELDS = {
    "village": "villages",
    "hamlet": "hamlets",
    "category": "categories",
    "finding": "findings",
    "status": "statuses",
    "sex": "sexes",
    "lack": "lacks",
    "officer": "officers",
}
"""Key of a chip → the part of the filter that holds its value."""


_WORDS: dict[str, Callable[[str], str]] = {
    "village": division_name,
    "hamlet": str,
    "category": category_word,
    "finding": finding_word,
    "sex": str,
    "status": status_word,
    "lack": lack_word,
    "officer": lambda name: translate("filters", "责任人 {name}").format(name=name),
}


def chips(wanted: RosterFilter) -> tuple[Chip, ...]:
    """Return a chip for each condition, places first, in the order in which one would say them."""
    return tuple(_chips(wanted))


def _chips(wanted: RosterFilter) -> Iterable[Chip]:
    if wanted.people is not None:
        yield Chip("people", wanted.people_name or translate("filters", "选定的名单"))
    if wanted.text.strip():
        quoted = translate("filters", "“{text}”").format(text=wanted.text.strip())
        yield Chip("text", quoted)
    yield from _of_facets(wanted, "village", "hamlet", "officer")
    if wanted.household_no:
        words = translate("filters", "户号 {no}").format(no=wanted.household_no)
        yield Chip("household", words)
    yield from _of_facets(wanted, "category", "finding")
    if wanted.ages:
        yield Chip("ages", ages_words(wanted.ages))
    yield from _of_facets(wanted, "sex", "status", "lack")
    if wanted.gone:
        yield Chip("gone", translate("filters", "含去世和迁出"))


def _of_facets(wanted: RosterFilter, *facets: str) -> Iterable[Chip]:
    for facet in facets:
        for value in values_of(wanted, facet):
            yield Chip(f"{facet}:{value}", _WORDS[facet](value))


def ages_words(ages: tuple[int, int]) -> str:
    """Return a span of ages in words."""
    low, high = min(ages), max(ages)
    if high >= _OLDEST:
        return translate("filters", "{low}岁以上").format(low=low)
    return translate("filters", "{low}–{high}岁").format(low=low, high=high)


def sentence(wanted: RosterFilter) -> str:
    """Return the filter as one sentence; empty when it restricts nothing."""
    return " · ".join(chip.text for chip in chips(wanted))


def without(wanted: RosterFilter, key: str) -> RosterFilter:
    """Return the filter without the condition of one chip."""
    match key:
        case "text":
            return replace(wanted, text="")
        case "household":
            return replace(wanted, household_no="")
        case "people":
            return replace(wanted, people=None, people_name="")
        case "ages":
            return replace(wanted, ages=None)
        case "gone":
            return replace(wanted, gone=False)
    facet, value = key.split(":", 1)
    field = _FIELDS[facet]
    left = tuple(one for one in getattr(wanted, field) if one != value)
    return with_values(wanted, facet, left)


def with_values(wanted: RosterFilter, facet: str, values: tuple[str, ...]) -> RosterFilter:
    """Return the filter with these values of one facet; other villages lose their hamlets."""
    left: RosterFilter = replace(wanted, **{_FIELDS[facet]: values})  # type: ignore[arg-type]
    return replace(left, hamlets=()) if facet == "village" else left


def values_of(wanted: RosterFilter, facet: str) -> tuple[str, ...]:
    """Return the values of one facet that the filter asks for."""
    return tuple(getattr(wanted, _FIELDS[facet]))
