"""Indicators of people counted over the file: one pass over the residents counts them all.

``fact`` has a line for each resident who is alive and lives here on the day, with what every
list says of them. An indicator is two conditions over its columns: who counts, who is done. The
same conditions name the people behind a number.

Whatever carries a date counts up to the day; a register counts as it stands.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, text

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.indicators import INDICATORS, Figure, Side, Unit
from pension_desk.domain.scheme_states import SchemeState, scheme_state
from pension_desk.domain.screening import ScreeningRules, months_after
from pension_desk.store.judging import stored_day
from pension_desk.store.payments import PAID_FEN


class Rule(NamedTuple):
    """Who counts, and who of them is done: SQL over the columns of ``fact``."""

    whole: str
    done: str


_SHOULD = "adult and not other and (drawing or paid or registered or not excused)"
_OPEN = "adult and not other and not drawing and not paid and (registered or not excused)"
_KEY = f"(low and ({_OPEN})) or (near and not other and not drawing)"

RULES: Mapping[str, Rule] = {
    "covered": Rule("adult", "covered"),
    "new_covered": Rule("adult and covered", "covered and fresh"),
    "registration": Rule(_SHOULD, "drawing or paid or registered"),
    "payment": Rule("adult and not other and not drawing and (paid or registered)", "paid"),
    "key_people": Rule(_KEY, "answered"),
    "visited": Rule(f"({_OPEN}) or listed", "answered"),
    "hamlets": Rule("hamlet <> ''", "hamlet_seen"),
    "proof": Rule("adult and not other and drawing", "proved"),
}
"""Every indicator that counts residents. ``done`` is always held within ``whole``."""

_COUNTED_KINDS = "kind in ('confirmed', 'recorded', 'reported', 'on_behalf')"
_DAY = "coalesce(paid_on, year || '-01-01')"
_PAST = f"{_COUNTED_KINDS} and year <= :year and {_DAY} <= :as_of"
_TAKEN_BACK = "select resident_id from contributions where amount_fen < 0"
_HOLDS = (
    "coalesce(since, '') <= :as_of and (coalesce(until, '') = ''"
    " or until >= substr(:as_of, 1, length(until)))"
)

_FACT = f"""
with money(resident_id, first_on, span, paid_on) as (
    select resident_id, min({_DAY}), max(year) - min(year) + 1,
        min(case when year = :year then {_DAY} end)
    from contributions where {_PAST} and resident_id not in ({_TAKEN_BACK})
    group by resident_id having max(amount_fen) > 0
    union all
    select resident_id, min(first_on), max(year) - min(year) + 1,
        min(case when year = :year then first_on end) from (
        select resident_id, year, min({_DAY}) as first_on, {PAID_FEN} as fen
        from contributions where {_PAST} and resident_id in ({_TAKEN_BACK})
        group by resident_id, year having fen > 0)
    group by resident_id
), scheme(resident_id, years, joined, last_year, registered, drawing) as (
    select resident_id, max(coalesce(years_paid, 0)), min(nullif(first_month, '')), max(last_year),
        max(coalesce(state, '') in (select value from json_each(:registered))),
        max(coalesce(state, '') in (select value from json_each(:drawing)))
    from registrations where scheme = 'residents'
        and coalesce(first_month, '') <= substr(:as_of, 1, 7)
    group by resident_id
), other(resident_id) as (
    select resident_id from registrations where scheme in ('employees', 'institutions')
        and coalesce(state, '') in (select value from json_each(:active))
), excuse(resident_id) as (
    select resident_id from statuses
    where kind in ('student', 'soldier', 'prisoner', 'abroad') and {_HOLDS}
), low(resident_id) as (
    select resident_id from statuses where kind = 'low_income' and {_HOLDS}
), proof(resident_id) as (
    select resident_id from statuses
    where kind = 'proof_of_life' and since >= :proof_since and since <= :as_of
), seen(resident_id) as (
    select resident_id from visits where visited_on >= :begins and visited_on <= :as_of
), listed(resident_id, told) as (
    select resident_id, max(outcome is not null and coalesce(answered_on, '') <= :as_of)
    from work_items where year = :year and coalesce(issued_on, '') <= :as_of
    group by resident_id
), hamlet_seen(village, hamlet) as (
    select r.village, r.hamlet from seen v join residents r on r.id = v.resident_id
    union select village, hamlet from talks where held_on >= :begins and held_on <= :as_of
    union select village, hamlet from handouts
    where given_on >= :begins and given_on <= :as_of and pieces > 0
), fact as materialized (
    select /* who */ r.village, coalesce(r.hamlet, '') as hamlet,
        r.birth is null or r.birth <= :adult as adult,
        coalesce(r.birth > :aged and r.birth <= :near, 0) as near,
        m.first_on is not null or coalesce(s.years, 0) > 0 or coalesce(s.drawing, 0) as covered,
        m.paid_on is not null as paid,
        m.paid_on,
        max(coalesce(m.first_on, :begins), :begins) as covered_on,
        coalesce(s.registered, 0) as registered,
        coalesce(s.drawing, 0) as drawing,
        r.id in (select resident_id from other) as other,
        r.id in (select resident_id from excuse) as excused,
        r.id in (select resident_id from low) as low,
        r.id in (select resident_id from proof) as proved,
        r.id in (select resident_id from seen) or coalesce(w.told, 0) as answered,
        w.told is not null as listed,
        (r.village, r.hamlet) in (select village, hamlet from hamlet_seen) as hamlet_seen,
        substr(coalesce(m.first_on, s.joined, ''), 1, 4) = substr(:begins, 1, 4)
            and coalesce(s.years, 0) <= coalesce(m.span, s.years)
            and not (coalesce(s.years, 0) > 0 and coalesce(
                s.last_year, cast(substr(s.joined, 1, 4) as integer), :year) < :year) as fresh
    from residents r
    left join money m on m.resident_id = r.id
    left join scheme s on s.resident_id = r.id
    left join listed w on w.resident_id = r.id
    where r.present and (:village = '' or r.village = :village)
        and (r.died_on is null or r.died_on > :as_of)
        and (r.moved_on is null or r.moved_on > :as_of)
)
"""  # noqa: S608 - our own names
_NAMED = _FACT.replace("/* who */", "r.id, r.n, r.walk_key, r.birth,")
"""The same with who it is, which counting does without: narrow lines are half the time."""


@dataclass(frozen=True)
class Span:
    """For which year, as of which day and by which rules; ``village``: its code, empty for all."""

    rules: ScreeningRules
    village: str = ""

    @property
    def year(self) -> int:
        """The plan's year."""
        return self.rules.year

    @property
    def as_of(self) -> date:
        """The day as of which everything counts."""
        return self.rules.as_of

    def asked(self, conn: Connection) -> dict[str, str | int]:
        """Return the values of the query, the wordings of registers among them."""
        rules = self.rules
        age = -12 * rules.benefit_age
        return {
            "year": self.year,
            "as_of": self.as_of.isoformat(),
            "begins": f"{self.year}-01-01",
            "village": self.village,
            "adult": months_after(self.as_of, -12 * rules.adult_age).isoformat(),
            "aged": months_after(self.as_of, age).isoformat(),
            "near": months_after(rules.near_until, age).isoformat(),
            "proof_since": rules.proof_since.isoformat(),
            **_wordings(conn),
        }


_WORDINGS = "select distinct coalesce(state, '') from registrations"


def _wordings(conn: Connection) -> dict[str, str]:
    states = {word: scheme_state(word) for word in conn.scalars(text(_WORDINGS))}
    return {
        "registered": json.dumps([word for word, state in states.items() if state.registered]),
        "active": json.dumps([word for word, state in states.items() if state.active]),
        "drawing": json.dumps(
            [word for word, state in states.items() if state >= SchemeState.BENEFIT_PAUSED]
        ),
    }


def figures(conn: Connection, span: Span) -> tuple[Figure, ...]:
    """Return every village's number of each indicator that counts residents."""
    counts = ", ".join(
        _count(key, condition) for key, rule in RULES.items() for condition in _both(rule)
    )
    sql = f"{_FACT} select village, {counts} from fact group by village order by village"  # noqa: S608
    found = []
    for village, *numbers in conn.execute(text(sql), span.asked(conn)):
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        for key, (whole, done) in zip(RULES, pairs, strict=True):
            found.append(Figure(key, VillageCode(village), done or 0, whole or 0))
    return tuple(found)


def _both(rule: Rule) -> tuple[str, str]:
    return rule.whole, f"({rule.whole}) and ({rule.done})"


def _count(key: str, condition: str) -> str:
    if INDICATORS[key].unit is Unit.HAMLETS:
        return f"count(distinct case when {condition} then hamlet end)"
    return f"sum({condition})"


WHEN: Mapping[str, str] = {
    "covered": "covered_on",
    "new_covered": "covered_on",
    "payment": "max(paid_on, :begins)",
}
"""The indicators whose numerator grows day by day, and the day on which a person came to it."""


def by_month(conn: Connection, key: str, span: Span) -> dict[int, int]:
    """Return how many of those done came to it in each month of the year; January holds the rest.

    Only for the keys of `WHEN`.
    """
    whole, done = _both(RULES[key])
    sql = (
        f"{_FACT} select cast(substr({WHEN[key]}, 6, 2) as integer) as month, count(*) from fact"  # noqa: S608
        f" where ({whole}) and ({done}) group by month"
    )
    return {int(month): int(count) for month, count in conn.execute(text(sql), span.asked(conn))}


def births(
    conn: Connection, key: str, side: Side, span: Span
) -> tuple[tuple[RowId, date | None], ...]:
    """Return those behind a number in walking order and when they were born, where it is known."""
    sql = (
        f"{_NAMED} select id, birth from fact where {_behind(key, side)}"  # noqa: S608
        " order by village, walk_key, n"
    )
    return tuple(
        (RowId(UUID(bytes=row)), stored_day(birth))
        for row, birth in conn.execute(text(sql), span.asked(conn))
    )


def people_until(conn: Connection, key: str, month: int, span: Span) -> tuple[RowId, ...]:
    """Return whom `by_month` counts up to a month of the year (1 to 12), in walking order."""
    whole, done = _both(RULES[key])
    sql = (
        f"{_NAMED} select id from fact where ({whole}) and ({done})"  # noqa: S608
        f" and cast(substr({WHEN[key]}, 6, 2) as integer) <= :month order by village, walk_key, n"
    )
    found = conn.scalars(text(sql), {**span.asked(conn), "month": month})
    return tuple(RowId(UUID(bytes=one)) for one in found)


def people(conn: Connection, key: str, side: Side, span: Span) -> tuple[RowId, ...]:
    """Return the residents behind a number, in walking order.

    Of an indicator that counts hamlets those who live in them.
    """
    sql = f"{_NAMED} select id from fact where {_behind(key, side)} order by village, walk_key, n"  # noqa: S608
    return tuple(RowId(UUID(bytes=one)) for one in conn.scalars(text(sql), span.asked(conn)))


def people_by_village(
    conn: Connection, asked: Sequence[tuple[str, Side]], span: Span
) -> dict[tuple[str, VillageCode, Side], tuple[RowId, ...]]:
    """Return the residents behind several numbers of every village, in one pass.

    Of each as `people` says for the village alone; a village of which nobody counts is left out.
    """
    conditions = [_behind(key, side) for key, side in asked]
    flags = ", ".join(f"({one})" for one in conditions)
    anyone = " or ".join(f"({one})" for one in conditions)
    sql = f"{_NAMED} select id, village, {flags} from fact where {anyone} order by village, walk_key, n"  # noqa: S608, E501
    found: dict[tuple[str, VillageCode, Side], list[RowId]] = {}
    for row, village, *counts in conn.execute(text(sql), span.asked(conn)):
        someone = RowId(UUID(bytes=row))
        for (key, side), here in zip(asked, counts, strict=True):
            if here:
                found.setdefault((key, VillageCode(village), side), []).append(someone)
    return {place: tuple(ids) for place, ids in found.items()}


def _behind(key: str, side: Side) -> str:
    whole, done = _both(RULES[key])
    return {
        Side.WHOLE: whole,
        Side.DONE: done,
        Side.OPEN: f"({whole}) and not ({RULES[key].done})",
    }[side]
