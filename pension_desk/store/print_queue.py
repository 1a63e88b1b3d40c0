"""The print queue asked of the file: notices by state, with whose they are."""

from __future__ import annotations

import json

from sqlalchemy import Connection, text

from pension_desk.domain.notices import NoticeState, QueueFilter, QueueLine
from pension_desk.store.notices import record_of
from pension_desk.store.papers import heads

_STATE = """case when n.returned_on is not null then 'returned'
    when n.delivered_on is not null then 'delivered'
    when n.times_printed > 0 then 'printed' else 'prepared' end"""

_WHERE = """
    where n.year = :year
        and (:any_kind or n.kind in (select value from json_each(:kinds)))
        and n.village like :village || '%'
        and (:hamlet = '' or n.hamlet = :hamlet)
        and (:household = '' or n.household_no = :household)
"""

_COUNTS = text(f"select {_STATE} as state, count(*) as n from notices n {_WHERE} group by 1")  # noqa: S608

_LINES = text(
    f"""
    select n.*, r.name as person from notices n
    left join residents r on r.id = n.resident_id
    {_WHERE} and (:any_state or {_STATE} in (select value from json_each(:states)))
    """  # noqa: S608
)

_WAITING = text(
    "select count(*) from notices where year = :year and times_printed > 0"
    " and delivered_on is null and returned_on is null"
)


def _asked(wanted: QueueFilter) -> dict[str, object]:
    return {
        "year": wanted.year,
        "any_kind": not wanted.kinds,
        "kinds": json.dumps(list(wanted.kinds)),
        "village": wanted.village,
        "hamlet": wanted.hamlet,
        "household": wanted.household_no,
    }


def counts(conn: Connection, wanted: QueueFilter) -> dict[NoticeState, int]:
    """Return how many notices of each state there are, whatever states are wanted."""
    found = {row.state: row.n for row in conn.execute(_COUNTS, _asked(wanted))}
    return {state: found.get(state.value, 0) for state in NoticeState}


def lines(conn: Connection, wanted: QueueFilter) -> tuple[QueueLine, ...]:
    """Return the notices wanted, in no order."""
    states = json.dumps([state.value for state in wanted.states])
    asked = _asked(wanted) | {"any_state": not wanted.states, "states": states}
    found = conn.execute(_LINES, asked).all()
    if not found:
        return ()
    named = heads(conn, wanted.village)
    return tuple(
        QueueLine(
            record_of(row), row.person or named.get((row.village, row.household_no or ""), "")
        )
        for row in found
    )


def waiting(conn: Connection, year: int) -> int:
    """Return how many notices of a year lie printed and are not delivered."""
    return int(conn.scalar(_WAITING, {"year": year}) or 0)
