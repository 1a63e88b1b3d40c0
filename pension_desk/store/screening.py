"""Screening over the file: one pass of SQL gathers what every list says of each resident.

What is derived (`standings`) is kept for the roster's filters; only what changed is written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.names import name_key
from pension_desk.domain.scheme_states import SchemeState, strongest
from pension_desk.domain.screening import (
    Category,
    Facts,
    Finding,
    ScreeningRules,
    StatusKind,
    net_paid,
    screen_person,
    status_holds,
)

_UNIT, _PART = "\x1f", "\x1e"
"""Between joined records, and between the parts of one; neither occurs in any list's text."""

_NO_STATUS: frozenset[str] = frozenset()

_FACTS = """
with scheme as (
    select resident_id,
        group_concat(case scheme when 'residents' then coalesce(state, '') end, char(31)) residents,
        group_concat(case scheme when 'employees' then coalesce(state, '') end, char(31)) employees,
        group_concat(case scheme when 'institutions' then coalesce(state, '') end, char(31))
            as institutions,
        max(case scheme when 'residents' then years_paid end) as years_paid,
        group_concat(name, char(31)) as names
    from registrations {of_residents} group by resident_id
), payment as (
    select resident_id,
        sum(amount_fen) filter (where kind = 'confirmed') as confirmed,
        sum(amount_fen) filter (where kind <> 'confirmed') as reported,
        group_concat(case kind when 'confirmed' then payer_name end, char(31)) as names
    from contributions where year = :year {and_residents} group by resident_id
), standing as (
    select resident_id,
        group_concat(kind || char(30) || coalesce(since, '') || char(30) || coalesce(until, ''),
            char(31)) as entries,
        group_concat(name, char(31)) as names
    from statuses {of_residents} group by resident_id
)
select r.n, r.id, r.village, r.household_no, r.name, r.name_key, r.id_number, r.id_sent, r.birth,
    r.died_on, r.moved_on,
    scheme.residents, scheme.employees, scheme.institutions, scheme.years_paid,
    payment.confirmed, payment.reported, standing.entries,
    scheme.names, payment.names, standing.names,
    was.category, was.findings, was.paid_fen
from residents r
left join scheme on scheme.resident_id = r.id
left join payment on payment.resident_id = r.id
left join standing on standing.resident_id = r.id
left join standings was on was.n = r.n
where r.merged_into is null {and_wanted}
order by {order}
"""

_SHARED = text(
    """
    select id_number from residents
    where merged_into is null and id_number in (
        select id_number from residents where id_number is not null
        group by id_number having count(*) > 1)
    group by id_number having count(*) > 1
    """
)

_SCOPES = {
    "all": ("", "r.n"),
    "village": ("r.village = :village", "r.village, r.walk_key, r.n"),
    "numbers": ("r.n in (select value from json_each(:numbers))", "r.n"),
}


@dataclass(frozen=True, slots=True)
class Screened:
    """One resident with category, findings and the year's payment (分).

    ``stored``: whether the kept standing already says the same.
    """

    number: int
    row: bytes
    village: VillageCode
    household_no: str
    name: str
    id_number: str | None
    id_sent: str | None
    category: Category
    findings: tuple[Finding, ...]
    paid_fen: int
    stored: bool

    @property
    def id(self) -> RowId:
        """The resident's record id; ``row`` holds its 16 bytes, which seldom matter."""
        return RowId(UUID(bytes=self.row))


def _asked(scope: str, *, walking: bool = False) -> str:
    condition, order = _SCOPES[scope]
    residents = f"resident_id in (select r.id from residents r where {condition})"  # noqa: S608
    return _FACTS.format(
        of_residents=f"where {residents}" if condition else "",
        and_residents=f"and {residents}" if condition else "",
        and_wanted=f"and {condition}" if condition else "",
        order="r.village, r.walk_key, r.n" if walking else order,
    )


def resident_count(conn: Connection) -> int:
    """Return about how many residents a screening goes through, for its progress."""
    return int(conn.scalar(text("select count(*) from residents")) or 0)


def screened(
    conn: Connection,
    rules: ScreeningRules,
    *,
    village: str | None = None,
    numbers: Sequence[int] | None = None,
    walking: bool = False,
) -> Iterator[Screened]:
    """Screen residents one by one, reading them as they are asked for.

    Args:
        conn: within any transaction; nothing is written.
        rules: year, day, ages and spans.
        village: only this village's, in walking order.
        numbers: only these local numbers.
        walking: everyone in walking order (走访顺序), villages in order of their codes.
    """
    if village is None and numbers is None:
        sql, values = _asked("all", walking=walking), {}
    elif numbers is None:
        sql, values = _asked("village"), {"village": village}
    else:
        sql, values = _asked("numbers"), {"numbers": json.dumps(list(numbers))}
    shared = set(conn.scalars(_SHARED))
    found = conn.execute(text(sql), {"year": rules.year, **values})
    for row in found.yield_per(2_000):
        yield _screened(row, rules, shared)


def _screened(row: Sequence[Any], rules: ScreeningRules, shared: set[str]) -> Screened:
    # One unpacking of the whole row: this runs once for every resident of a town.
    (number, row_id, village, household_no, name, key, id_number, id_sent,
     birth, died_on, moved_on, residents, employees, institutions, years_paid,
     confirmed, reported, entries, scheme_names, payer_names, status_names,
     category_was, findings_were, paid_was) = row  # fmt: skip
    statuses, proved_on = _statuses(entries, rules.as_of) if entries else (_NO_STATUS, None)
    paid_fen = net_paid(confirmed, reported)
    facts = Facts(
        _day(birth),
        _day(died_on),
        _day(moved_on),
        _state(residents),
        _state(employees),
        _state(institutions),
        years_paid,
        paid_fen,
        statuses,
        proved_on,
        id_number is not None,
        id_number in shared,
        _names_differ(name, key, (scheme_names, payer_names, status_names)),
    )
    category, findings = screen_person(facts, rules)
    stored = (
        category_was == category and paid_was == paid_fen and findings_were == ",".join(findings)
    )
    return Screened(
        number, row_id, village, household_no or "", name, id_number, id_sent,
        category, findings, paid_fen, stored,
    )  # fmt: skip


@lru_cache(maxsize=65536)
def _day(stored: str | None) -> date | None:
    """Return a stored day; a month or year alone counts from its first day.

    What is no date at all, from another desk's file, says nothing.
    """
    if not stored:
        return None
    try:
        return date.fromisoformat(stored if len(stored) == 10 else f"{stored}-01-01"[:10])
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def _state(joined: str | None) -> SchemeState:
    return strongest(joined.split(_UNIT)) if joined is not None else SchemeState.NONE


def _statuses(joined: str, as_of: date) -> tuple[frozenset[str], date | None]:
    """Return the kinds that hold on the day, and the last proof of life."""
    kinds, proved = set(), ""
    for entry in joined.split(_UNIT):
        kind, since, until = entry.split(_PART)
        if status_holds(since, until, as_of):
            kinds.add(kind)
            if kind == StatusKind.PROOF_OF_LIFE:
                proved = max(proved, since)
    return frozenset(kinds), _day(proved)


def _names_differ(name: str, key: str, joined: Iterable[str | None]) -> bool:
    """Whether a list has another name, typing aside; blank names say nothing."""
    for names in joined:
        if names and names != name:
            for other in names.split(_UNIT):
                if other and other != name and name_key(other) != key:
                    return True
    return False


def save(conn: Connection, people: Iterable[Screened], *, everyone: bool) -> int:
    """Keep the standings that differ from what is kept; return how many were written.

    ``everyone``: the people are all residents, so that any other standing is left over from
    someone since merged into another record, and goes.
    """
    seen = 0
    fresh = []
    for person in people:
        seen += 1
        if not person.stored:
            standing = (person.category.value, ",".join(person.findings), person.paid_fen)
            fresh.append((person.number, *standing))
    if fresh:
        conn.exec_driver_sql("insert or replace into standings values (?, ?, ?, ?)", fresh)
    if everyone and conn.scalar(text("select count(*) from standings")) != seen:
        conn.execute(
            text(
                "delete from standings where n not in"
                " (select n from residents where merged_into is null)"
            )
        )
    return len(fresh)


def refresh(conn: Connection, rules: ScreeningRules, numbers: Sequence[int] | None = None) -> int:
    """Screen anew and keep the standings; return how many changed.

    ``numbers``: local numbers of the residents that were edited; those who share, or shared, an
    ID number with them follow. None means everyone.
    """
    if numbers is None:
        return save(conn, screened(conn, rules), everyone=True)
    wanted = _with_namesakes_in_number(conn, numbers)
    written = save(conn, screened(conn, rules, numbers=wanted), everyone=False)
    conn.execute(
        text(
            "delete from standings where n in (select r.n from residents r, json_each(:numbers) j"
            " where r.n = j.value and r.merged_into is not null)"
        ),
        {"numbers": json.dumps(list(numbers))},
    )
    return written


def _with_namesakes_in_number(conn: Connection, numbers: Sequence[int]) -> list[int]:
    """Return the numbers with everyone who bears, or bore, the same ID number as someone else."""
    others = conn.scalars(
        text(
            """
            select other.n from residents r join residents other on other.id_number = r.id_number
            where r.n in (select value from json_each(:numbers))
            union select n from standings where findings like '%same_id_twice%'
            """
        ),
        {"numbers": json.dumps(list(numbers))},
    )
    return sorted({*numbers, *others})
