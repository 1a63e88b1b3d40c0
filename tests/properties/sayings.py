"""What may be written into a record, read off the data dictionary.

A history works on one table of the dictionary besides the residents. What its fields may hold
follows from their kinds, so that a new table is tried by standing in the dictionary.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import TABLES, FieldKind, FieldRule, TableRule
from pension_desk.store.merging import REQUIRED

_SAYINGS: Mapping[FieldKind, Sequence[FieldValue]] = {
    FieldKind.TEXT: ("甲", "乙", "丙"),
    FieldKind.LONG_TEXT: ("甲" * 300, "乙", "丙"),
    FieldKind.INTEGER: (2026, 2025, 1),
    FieldKind.FEN: (20_000, 30_000, 0),
    FieldKind.DATE: ("2026-01-01", "2026-02-02", "2026"),
    FieldKind.MONTH: ("2026-01", "2026-02", "2025-12"),
}


_ELSEWHERE = "5e" * 16
"""A record that nobody holds here: a reference need not lead anywhere."""


def saying(table: str, field: FieldRule, pick: int, rows: Sequence[str]) -> FieldValue:
    """Return one of a few values that a field may hold, of ``rows`` where it names a record.

    One in four says that there is nothing, where the record can be without.
    """
    if pick % 4 == 3 and field.name not in REQUIRED[table]:
        return None
    if field.kind is FieldKind.ROW:
        return rows[pick % len(rows)] if rows else _ELSEWHERE
    some = _SAYINGS[field.kind]
    if field.words is not None:
        some = field.words.codes[:3]
    if field.name == TABLES[table].told_by:
        some = (*sorted(TABLES[table].village_kinds), "confirmed")
    return some[pick % len(some)]


def free_fields(rule: TableRule) -> tuple[FieldRule, ...]:
    """Return the fields that say nothing of whose a record is."""
    bound = {"village", "merged_into", rule.scope, rule.person_field}
    return tuple(field for field in rule.fields if field.name not in bound)


def some_fields(rule: TableRule, start: int) -> tuple[FieldRule, ...]:
    """Return three fields that a history works on: few, so that desks come to differ about them.

    One of them is grave where the table has such.
    """
    free = free_fields(rule)
    grave = [field for field in free if field.grave]
    found = [grave[start % len(grave)]] if grave else []
    found += [free[(start + n) % len(free)] for n in range(len(free))]
    return tuple(dict.fromkeys(found))[:3]


def needed(rule: TableRule) -> tuple[FieldRule, ...]:
    """Return the free fields without which a record cannot be."""
    return tuple(field for field in free_fields(rule) if field.name in REQUIRED[rule.name])
