"""A synced field's value as a person reads it: sums, areas, answers, codes and villages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from decimal import Decimal
from typing import Protocol

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import TABLES
from pension_desk.domain.field_rules import VILLAGE, FieldKind
from pension_desk.domain.land import MU_PARTS, Eligibility, LandUse, UseWay
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_money import PlanState
from pension_desk.domain.land_text import mu_words
from pension_desk.domain.ledger import EntryKind, Purpose
from pension_desk.services.divisions import division_name


class _Labelled(Protocol):
    @property
    def label(self) -> str: ...


_AREA = "_mu4"
_ANSWERS = frozenset({"list_closed", "wholly_taken", "registered"})
"""Whole numbers that say yes or no."""
_CODES: Mapping[tuple[str, str], Callable[[str], _Labelled]] = {
    ("land_projects", "land_use"): LandUse,
    ("land_fund_plans", "state"): PlanState,
    ("land_households", "state"): CourseState,
    ("land_people", "eligibility"): Eligibility,
    ("land_people", "way"): UseWay,
    ("land_steps", "start"): CourseState,
    ("land_steps", "end"): CourseState,
    ("contributions", "kind"): EntryKind,
    ("contributions", "purpose"): Purpose,
}
"""Codes without a vocabulary of their own in the dictionary, by table and field."""


def field_words(table: str, field: str, value: FieldValue) -> str:
    """Return a value in words: 1.3亩 for 13000, 20142.00元 for 2014200, 公示中 for published.

    Nothing is masked, and an empty value gives no words. What is no value of its kind stays as
    it is: it came from another program. Raises `KeyError` for no synced field.
    """
    rule = TABLES[table].field(field)
    if value is None:
        return ""
    if rule.words is not None:
        return rule.words.label(rule.words.read(str(value)))
    if (table, field) in _CODES:
        with suppress(ValueError):
            return _CODES[table, field](str(value)).label
    if field == VILLAGE:
        return division_name(str(value))
    if not isinstance(value, int):
        return str(value)
    if rule.kind is FieldKind.FEN:
        return f"{value / 100:.2f}元"
    if field.endswith(_AREA):
        return f"{mu_words(Decimal(value) / MU_PARTS)}亩"
    if field in _ANSWERS:
        return "是" if value else "否"
    return str(value)
