"""How one field's changes, from whatever desk and in whatever order, lead to one value.

The changes to a field form a graph: each names those that it replaces, as commits do. The
heads are those that no other replaces. One head, or several that agree: settled. Several that
differ: contested; a value stands all the same, the same on every desk.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from pension_desk.domain.changes import Dot, FieldValue
from pension_desk.domain.dictionary import FieldRule, Owner


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


Name = TypeVar("Name", bound=Hashable)
"""How whoever asks names a change."""

Said = tuple[Name, Mapping[str, FieldValue], Mapping[str, Iterable[Name]]]
"""One change: its name, the fields that it sets, and for each the changes that it replaces."""


def heads(
    changes: Iterable[Said[Name]], only: Collection[str] | None = None
) -> dict[str, dict[Name, FieldValue]]:
    """Return, for one record, each field's newest changes that no other has replaced.

    The order of the changes does not matter; a change may come before those it replaces.
    ``only``: the fields that are asked for, all where None.
    """
    values: dict[str, dict[Name, FieldValue]] = {}
    gone: dict[str, set[Name]] = {}
    for change, fields, replaced in changes:
        for name in fields if only is None else only:
            if name not in fields:
                continue
            if name in values:
                values[name][change] = fields[name]
            else:
                values[name] = {change: fields[name]}
        for name, others in replaced.items():
            gone.setdefault(name, set()).update(others)
    for name, others in gone.items():
        newest = values.get(name, {})
        for other in others.intersection(newest):
            del newest[other]
    return values


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
