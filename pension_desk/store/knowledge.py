"""Questions and answers that the town or a village has written, as their records carry them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select

from pension_desk.domain.ids import RowId
from pension_desk.domain.knowledge import Entry, Origin, split_words, subject_of
from pension_desk.store.schema_knowledge import answers, village_answers

_A, _V = answers.c, village_answers.c


@dataclass(frozen=True)
class Kept:
    """An entry with the record that holds it."""

    id: RowId
    entry: Entry


def of_town(conn: Connection) -> tuple[Kept, ...]:
    """Return the town's own and corrected entries, the earliest made first."""
    found = []
    for row in conn.execute(select(answers).order_by(_A.id)):
        entry = Entry(
            row.key, subject_of(row.subject), row.question, row.answer,
            split_words(row.words or ""), row.source or "", origin=Origin.TOWN,
        )  # fmt: skip
        found.append(Kept(RowId(UUID(bytes=row.id)), entry))
    return tuple(found)


def of_villages(conn: Connection) -> tuple[Kept, ...]:
    """Return the villages' own entries, each under the key that is its record's id."""
    found = []
    for row in conn.execute(select(village_answers).order_by(_V.village, _V.id)):
        record = RowId(UUID(bytes=row.id))
        entry = Entry(
            record.hex, subject_of(row.subject), row.question, row.answer,
            split_words(row.words or ""), row.source or "", origin=Origin.VILLAGE,
            village=row.village,
        )  # fmt: skip
        found.append(Kept(record, entry))
    return tuple(found)
