"""Visits of a span of days counted by place, visitor, mode, outcome and reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, text

from pension_desk.domain.ids import VillageCode
from pension_desk.domain.screening import OPEN_CASES
from pension_desk.domain.visit_lists import Coverage, VisitCount, VisitStatistics

_DOOR = "r.village || '/' || coalesce(nullif(r.household_no, ''), '#' || r.n)"
_SPAN = """
from visits v join residents r on r.id = v.resident_id
where r.present and v.visited_on >= :since and v.visited_on <= :until
    and (:village = '' or r.village = :village)
"""
_COUNT = f"count(*) as visits, count(distinct v.resident_id) as people,\
 count(distinct {_DOOR}) as households"
_KEYS = {
    "by_village": "r.village",
    "by_hamlet": "r.village || ' ' || coalesce(r.hamlet, '')",
    "by_visitor": "coalesce(v.visitor, '')",
    "by_mode": "coalesce(v.mode, '')",
    "by_outcome": "coalesce(v.outcome, '')",
    "by_reason": "coalesce(v.reason, '')",
    "by_knows": "coalesce(v.knows, '')",
}
_SILENT = frozenset({"by_reason", "by_knows"})
"""Counts that leave out the visits that say nothing of it."""

_OPEN = ", ".join(f"'{category.value}'" for category in sorted(OPEN_CASES))
_COVERAGE = f"""
with seen as (select distinct r.n {_SPAN})
select r.village, coalesce(r.hamlet, '') as hamlet, count(*) as people,
    count(seen.n) as people_visited, count(distinct {_DOOR}) as households,
    count(distinct case when seen.n is not null then {_DOOR} end) as households_visited
from residents r left join standings s on s.n = r.n left join seen on seen.n = r.n
where r.present and (s.category in ({_OPEN}) or seen.n is not null)
    and (:village = '' or r.village = :village)
group by 1, 2 order by r.village, min(r.walk_key)
"""  # noqa: S608 - our own names


def statistics(conn: Connection, since: date, until: date, village: str) -> VisitStatistics:
    """Return the counts of a span, both days included; ``village`` empty: all."""
    asked = {"since": since.isoformat(), "until": until.isoformat(), "village": village}
    total = conn.execute(text(f"select {_COUNT} {_SPAN}"), asked).one()
    counts = {name: _counts(conn, key, name, asked) for name, key in _KEYS.items()}
    return VisitStatistics(
        since=since,
        until=until,
        visits=total.visits,
        people=total.people,
        households=total.households,
        coverage=_coverage(conn, asked),
        **counts,
    )


def _counts(
    conn: Connection, key: str, name: str, asked: Mapping[str, Any]
) -> tuple[VisitCount, ...]:
    having = "having key <> ''" if name in _SILENT else ""
    sql = f"select {key} as key, {_COUNT} {_SPAN} group by 1 {having} order by visits desc, key"
    return tuple(
        VisitCount(row.key, row.visits, row.people, row.households)
        for row in conn.execute(text(sql), asked)
    )


def _coverage(conn: Connection, asked: Mapping[str, Any]) -> tuple[Coverage, ...]:
    return tuple(
        Coverage(
            VillageCode(row.village),
            row.hamlet,
            row.people,
            row.people_visited,
            row.households,
            row.households_visited,
        )
        for row in conn.execute(text(_COVERAGE), asked)
    )
