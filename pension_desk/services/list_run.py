"""One list on its way into the file: where it writes, by which rules, and where its rows went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.ids import RowId
from pension_desk.domain.lists import ListKind
from pension_desk.services.desk import Desk
from pension_desk.spreadsheets.drafts import Draft
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import ActWriter

TWICE = "同一个人在这份名单里出现两次，内容不同；已取前面的一行。"
"""What is said of a row that contradicts an earlier one of the same list."""


@dataclass(frozen=True)
class RefusedRow:
    """One row that was not taken, and why."""

    sheet: str
    row: int
    reason: str


@dataclass
class Heaps:
    """Where the rows of a list went; ``waiting`` counts accepted rows that await the register."""

    rows: int = 0
    accepted: int = 0
    unchanged: int = 0
    waiting: int = 0
    refused: list[RefusedRow] = field(default_factory=list)
    proposed: int = 0


@dataclass(frozen=True)
class ListRun:
    """One import under way: where it writes, and by which rules."""

    desk: Desk
    conn: Connection
    writer: ActWriter
    kind: ListKind
    year: int
    as_of: str
    import_number: int
    heaps: Heaps
    kept: set[str] = field(default_factory=set)
    """Numbers as sent of rows of this kind that once waited: only such a row can be known."""
    open_grave: Mapping[RowId, Mapping[str, frozenset[FieldValue]]] = field(default_factory=dict)
    """Grave fields on which desks differ, with what is said of each."""
    left_open: set[tuple[RowId, str]] = field(default_factory=set)
    """Of these, the ones that the list speaks of: they go on waiting for a person."""
    said: list[str] = field(default_factory=list)
    """Sentences about the list as a whole."""

    def refuse(self, draft: Draft, reason: str) -> None:
        """Put a row on the heap of the refused."""
        self.heaps.refused.append(RefusedRow(draft.sheet, draft.number, reason))

    def news(
        self, row: RowId, told: Mapping[str, FieldValue], changed: dict[str, FieldValue]
    ) -> dict[str, FieldValue]:
        """Return what of the differing fields is new; what waits for a decision already is not.

        ``told``: all that the list's row says of this record.
        """
        said = self.open_grave.get(row)
        if not said:
            return changed
        spoken = {name for name in said if told.get(name) is not None}
        self.left_open.update((row, name) for name in spoken)
        return {k: v for k, v in changed.items() if k not in spoken or v not in said[k]}


class Told(Protocol):
    """What a row says of its person, whether just read or long waiting."""

    @property
    def name(self) -> str:
        """The person's name as the list has it."""

    @property
    def values(self) -> Mapping[str, FieldValue]:
        """The row's values by field name of the list's kind."""
