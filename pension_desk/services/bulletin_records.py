"""What stood behind the numbers of an issued bulletin, and what of it has changed since."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.domain.bulletins import Issue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.indicators import TOWN, Side, Topic, indicator
from pension_desk.services import bulletins, indicators
from pension_desk.services.desk import Desk
from pension_desk.services.indicators import Behind
from pension_desk.store import bulletins as store


@dataclass(frozen=True)
class KeptNumber:
    """One printed number whose records were kept: ``count`` of them. ``village``: or `TOWN`."""

    bulletin: RowId
    year: int
    key: str
    village: VillageCode
    side: Side
    count: int


@dataclass(frozen=True)
class KeptRecords:
    """The records behind a printed number. ``gone``: those that no longer count for it today."""

    number: KeptNumber
    behind: Behind
    gone: tuple[RowId, ...]


def kept(desk: Desk, issue: Issue) -> tuple[KeptNumber, ...]:
    """Return the numbers of a bulletin that open their records here: the town's, the villages'.

    In the ranking's order. None at a village's desk: the records stay where the bulletin was
    issued.
    """
    ranking = issue.ranking
    if ranking is None:
        return ()
    with desk.file.reading() as conn:
        counts = store.kept_counts(conn, issue.id)
        for one in ranking.town:
            shared = indicator(one.key).topic is Topic.LAND  # a project may be of several villages
            for side, printed in ((Side.DONE, one.done), (Side.WHOLE, one.whole)):
                number = (one.key, side)
                if store.town_count(conn, issue.id, number, counts, shared=shared) == printed:
                    counts[one.key, TOWN, side] = printed  # else its villages do not tell all
    return tuple(
        KeptNumber(issue.id, issue.year, key, village, side, counts[key, village, side])
        for village in (TOWN, *(line.village for line in ranking.lines))
        for key in ranking.keys
        for side in Side
        if (key, village, side) in counts
    )


def open_kept(desk: Desk, number: KeptNumber) -> KeptRecords:
    """Return the records behind one number as they were counted, and those changed since.

    Raises:
        Refused: ``no_such_issue`` where they are not kept here.
    """
    ids = bulletins.records_of(desk, number.bulletin, number.key, number.village, number.side)
    if ids is None:
        raise Refused("no_such_issue", "这个数的名单没有留在本机。", "名单只留在印发通报的电脑上。")
    now = indicators.records_behind(desk, number.key, number.village, number.side, number.year)
    still = frozenset(now.ids)
    gone = tuple(one for one in ids if one not in still)
    return KeptRecords(number, Behind(now.records, ids), gone)
