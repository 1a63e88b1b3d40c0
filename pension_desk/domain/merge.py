"""How one field's changes, from whatever desk and in whatever order, lead to one value.

The changes to a field form a graph: each names those that it replaces, as commits do. The
heads are those that no other replaces. One head, or several that agree: settled. Several that
differ: contested; a value stands all the same, the same on every desk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from pension_desk.domain.changes import Change, Dot, FieldValue
from pension_desk.domain.dictionary import DELETED, FieldRule, Owner


@dataclass(frozen=True)
class Head:
    """One newest value of a field: who set it (role of the desk) and when, by its own clock."""

    dot: Dot
    value: FieldValue
    role: Owner
    at: datetime


@dataclass(frozen=True)
class Settled:
    """The value that stands, and whether desks differ about it."""

    value: FieldValue
    contested: bool


def heads(changes: Iterable[Change]) -> dict[str, dict[Dot, FieldValue]]:
    """Return, for one record, each field's newest changes that no other has superseded.

    The order of the changes does not matter; a change may come before those it supersedes.
    """
    values: dict[str, dict[Dot, FieldValue]] = {}
    gone: dict[str, set[Dot]] = {}
    for change in changes:
        for name, value in change.fields.items():
            values.setdefault(name, {})[change.dot] = value
        for name, dots in change.supersedes.items():
            gone.setdefault(name, set()).update(dots)
    return {
        name: {dot: value for dot, value in found.items() if dot not in gone.get(name, ())}
        for name, found in values.items()
    }


def differ(values: Iterable[FieldValue]) -> bool:
    """Return whether a field's newest values do not all agree."""
    return len(set(values)) > 1


def _strength(rule: FieldRule, head: Head) -> tuple[bool, datetime, str, int]:
    return head.role == rule.owner, head.at, head.dot.desk.hex, head.dot.number


def settle(rule: FieldRule, newest: Sequence[Head]) -> Settled:
    """Return the value that stands: the owner's first, then the later, then by desk id.

    For a grave field the same value stands, but nobody has won: it is contested until a
    person decides, and the caller keeps it marked.
    """
    winner = max(newest, key=lambda head: _strength(rule, head))
    return Settled(winner.value, differ(head.value for head in newest))


def is_deleted(newest: Iterable[FieldValue]) -> bool:
    """Return whether a record is gone: one head that deletes is enough (no resurrection)."""
    return any(value == 1 for value in newest)


def row_deleted(record: dict[str, dict[Dot, FieldValue]]) -> bool:
    """Return whether the heads of a record say that it was deleted."""
    return is_deleted(record.get(DELETED, {}).values())
