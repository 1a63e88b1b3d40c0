"""Issued bulletins, weights, and the records that stood behind a bulletin's numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, func, select

from pension_desk.domain.bulletin_text import read_ranking
from pension_desk.domain.bulletins import Issue
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.indicators import TOWN, Side
from pension_desk.store.judging import stored_day
from pension_desk.store.schema_bulletins import (
    bulletin_issues,
    bulletin_records,
    score_weights,
)

_ID = 16


def issues(conn: Connection) -> tuple[Issue, ...]:
    """Return every bulletin, the latest period first."""
    table = bulletin_issues.c
    rows = conn.execute(select(bulletin_issues).order_by(table.ends_on.desc(), table.n.desc()))
    return tuple(
        Issue(
            id=RowId(UUID(bytes=row.id)),
            year=row.year,
            number=row.number,
            begins_on=stored_day(row.begins_on) or date.min,
            ends_on=stored_day(row.ends_on) or date.min,
            issued_on=stored_day(row.issued_on) or date.min,
            issued_by=row.issued_by or "",
            ranking=read_ranking(row.figures or ""),
            withdrawn_on=stored_day(row.withdrawn_on),
            reason=row.reason or "",
        )
        for row in rows
    )


@dataclass(frozen=True)
class Frozen:
    """What a bulletin is printed from again: its paper and its form, as they were kept."""

    paper: str
    form: str


def frozen(conn: Connection, issue: RowId) -> Frozen | None:
    """Return what a bulletin is printed from, None when there is no such."""
    table = bulletin_issues.c
    row = conn.execute(select(table.paper, table.form).where(table.id == issue.bytes)).first()
    return Frozen(row.paper or "", row.form or "") if row else None


def keep_records(
    conn: Connection,
    issue: RowId,
    records: Mapping[tuple[str, VillageCode, Side], Sequence[RowId]],
) -> None:
    """Keep which records stood behind a bulletin's numbers; at this desk alone."""
    conn.execute(
        bulletin_records.insert(),
        [
            {
                "issue": issue.bytes,
                "indicator": key,
                "village": village,
                "side": side.value,
                "ids": b"".join(one.bytes for one in ids),
            }
            for (key, village, side), ids in records.items()
        ],
    )


def records(
    conn: Connection, issue: RowId, key: str, village: str, side: Side
) -> tuple[RowId, ...] | None:
    """Return the records that stood behind one number, None where none were kept."""
    table = bulletin_records.c
    found = conn.scalar(
        select(table.ids).where(
            table.issue == issue.bytes,
            table.indicator == key,
            table.village == village,
            table.side == side.value,
        )
    )
    return None if found is None else tuple(_ids(found))


def town_records(conn: Connection, issue: RowId, key: str, side: Side) -> tuple[RowId, ...] | None:
    """Return the records behind a number of the whole town: its own, else all its villages'.

    Each once: a project may count in several villages. None where none were kept.
    """
    own = records(conn, issue, key, TOWN, side)
    if own is not None:
        return own
    table = bulletin_records.c
    asked = select(table.ids).where(
        table.issue == issue.bytes, table.indicator == key, table.side == side.value
    )
    found = conn.scalars(asked).all()
    return tuple(dict.fromkeys(one for some in found for one in _ids(some))) if found else None


def _ids(found: bytes) -> Iterator[RowId]:
    return (RowId(UUID(bytes=found[at : at + _ID])) for at in range(0, len(found), _ID))


def kept_counts(conn: Connection, issue: RowId) -> dict[tuple[str, VillageCode, Side], int]:
    """Return how many records were kept behind each number of a bulletin."""
    table = bulletin_records.c
    asked = select(table.indicator, table.village, table.side, func.length(table.ids)).where(
        table.issue == issue.bytes
    )
    return {
        (key, VillageCode(village), Side(side)): length // _ID
        for key, village, side, length in conn.execute(asked)
    }


def town_count(
    conn: Connection,
    issue: RowId,
    number: tuple[str, Side],
    counts: Mapping[tuple[str, VillageCode, Side], int],
    *,
    shared: bool,
) -> int | None:
    """Return how many records the whole town has behind a number, None where none were kept.

    ``counts``: as `kept_counts` returned them. Records of one village each add up; of those that
    are ``shared`` by villages the ids are read.
    """
    key, side = number
    if shared or (key, TOWN, side) in counts:
        ids = town_records(conn, issue, key, side)
        return None if ids is None else len(ids)
    return sum(count for (one, _of, which), count in counts.items() if (one, which) == number)


@dataclass(frozen=True)
class KeptWeights:
    """The weights of a year as they were kept."""

    id: RowId
    year: int
    weights: str


def weights(conn: Connection, year: int) -> KeptWeights | None:
    """Return a year's weights, those set last; None where none were set."""
    table = score_weights.c
    asked = select(score_weights).where(table.year == year).order_by(table.n.desc()).limit(1)
    row = conn.execute(asked).first()
    return KeptWeights(RowId(UUID(bytes=row.id)), row.year, row.weights) if row else None
