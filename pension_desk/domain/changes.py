"""The change log's values: who did what (acts) and what it set (changes).

Every desk numbers its own changes 1, 2, 3, … without gaps; a change is named by its `Dot`
(desk, number) for ever and on every desk. A change names one record, the fields that it sets
with their new values, and for each field the changes that it had seen and so supersedes.
From these alone every record's history can be told and every bundle is cut.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from pension_desk.domain.ids import DeskId, RowId

FieldValue = str | int | None
"""What a synced field holds: text, integer (fen, years, 0/1) or nothing. Dates are ISO text."""


class Dot(NamedTuple):
    """Name of one change: the desk that made it and that desk's running number (from 1)."""

    desk: DeskId
    number: int


@dataclass(frozen=True)
class Act:
    """One deed of a person at a desk; the author and time of all changes made by it.

    ``number`` runs per desk, apart from the numbering of changes. ``at`` is the desk's own
    clock with its UTC offset: shown to people, breaks ties, decides nothing grave.
    """

    desk: DeskId
    number: int
    kind: str
    author: str
    at: datetime
    detail: str = ""


@dataclass(frozen=True)
class Change:
    """One record touched by one act.

    ``fields``: field name → new value, only those that were set.
    ``supersedes``: field name → the dots that this value replaces; a field that had no value
    before is absent. A record that is deleted sets the field ``deleted`` to 1.
    """

    dot: Dot
    act: int
    table: str
    row: RowId
    fields: Mapping[str, FieldValue]
    supersedes: Mapping[str, tuple[Dot, ...]] = field(default_factory=dict)


VersionVector = Mapping[DeskId, int]
"""For each desk, the highest change number up to which everything in scope is held."""
