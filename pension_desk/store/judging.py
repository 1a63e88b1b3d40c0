"""What every list says of each resident, gathered from the file and judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.names import name_key
from pension_desk.domain.scheme_states import SchemeState, strongest
from pension_desk.domain.screening import (
    Category,
    Facts,
    Finding,
    ScreeningRules,
    screen_person,
    status_holds,
)
from pension_desk.store.payments import PAID_FEN

_BETWEEN = "\x1f"
"""Between joined names; occurs in none."""

_FETCHED = 2_000

_Said = tuple[str, Any, Any]
"""What one record says: scheme, state, years; or status kind, proof of life, nothing."""

_REGISTRATIONS = "select resident_id, scheme, state, years_paid, name from registrations {where}"
_STATUSES = """
select resident_id, kind, case kind when 'proof_of_life' then since end as proved_on,
    since, until, name
from statuses {where}
"""
_PAYMENTS = f"""
select resident_id, {PAID_FEN} as paid,
    group_concat(case kind when 'confirmed' then payer_name end, char(31)) as names
from contributions where year = :year {{and_wanted}} group by resident_id
"""  # noqa: S608 - the ledger's own words
_SHARED = """
select id_number from residents
where present and id_number in ({candidates})
group by id_number having count(*) > 1
"""
_TWICE = """
select id_number from residents where id_number is not null
group by id_number having count(*) > 1
"""
_BORNE = "select r.id_number from residents r where r.id_number is not null and {wanted}"


class Screened(NamedTuple):
    """One resident with category, findings and the year's payment (分); a town has 150,000.

    ``row``: the 16 bytes of the record id. ``stored``: whether the kept standing already says
    the same.
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
        """The resident's record id."""
        return RowId(UUID(bytes=self.row))


class Judge:
    """Knows what every list says of the wanted residents; one is asked after the other.

    The lists are read one by one and joined here: that takes half the time of one statement.
    """

    def __init__(
        self,
        conn: Connection,
        rules: ScreeningRules,
        wanted: str,
        values: Mapping[str, Any],
        *,
        few: bool = False,
    ) -> None:
        """Read the lists; ``wanted``: SQL on residents ``r`` with ``values``, or empty.

        ``few``: the wanted are few; then nothing goes through the whole town's ID numbers.
        """
        chosen = f"resident_id in (select r.id from residents r where {wanted})"  # noqa: S608
        where = f"where {chosen}" if wanted else ""
        self._rules = rules
        candidates = _BORNE.format(wanted=wanted) if few else _TWICE
        shared = rows_of(conn, _SHARED.format(candidates=candidates), values)
        self._shared = {number for (number,) in shared}
        self._names: dict[bytes, str] = {}
        registrations = rows_of(conn, _REGISTRATIONS.format(where=where), values)
        self._registrations = self._grouped(registrations)
        statuses = rows_of(conn, _STATUSES.format(where=where), values)
        self._statuses = self._grouped(self._holding(statuses))
        self._paid: dict[bytes, int] = {}
        sql = _PAYMENTS.format(and_wanted=f"and {chosen}" if wanted else "")
        for row_id, paid, names in rows_of(conn, sql, values):
            self._paid[row_id] = paid
            self._note(row_id, names)
        # Towns are full of people whom no rule tells apart: each kind is judged once.
        self._judged = cache(self._judge)
        self._marked = cache(self._mark)
        self._past = cache(self._day_past)

    def _grouped(self, rows: Iterable[Sequence[Any]]) -> dict[bytes, tuple[_Said, ...]]:
        """Note the names and return the rest by record id; equal values are kept once."""
        once: dict[_Said, tuple[_Said, ...]] = {}
        found: dict[bytes, tuple[_Said, ...]] = {}
        for row_id, first, second, third, name in rows:
            said = (first, second, third)
            entry = once.setdefault(said, (said,))
            found[row_id] = found[row_id] + entry if row_id in found else entry
            self._note(row_id, name)
        return found

    def _holding(self, statuses: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
        """Yield kind and proof of life of what holds on the day; names count all the same."""
        holds = cache(partial(status_holds, as_of=self._rules.as_of))
        for row_id, kind, proved_on, since, until, name in statuses:
            if holds(since or "", until or ""):
                yield row_id, kind, proved_on, None, name
            else:
                self._note(row_id, name)

    def _note(self, row_id: bytes, name: str | None) -> None:
        """Remember by which name a list knows a person; several are joined."""
        if name:
            known = self._names.setdefault(row_id, name)
            if known != name:
                self._names[row_id] = f"{known}{_BETWEEN}{name}"

    def screened(self, row: Sequence[Any]) -> Screened:
        """Judge one row of residents with the standing kept of it."""
        (number, row_id, village, household_no, name, key, id_number, id_sent, birth, died_on,
         moved_on, category_was, findings_were, paid_was) = row  # fmt: skip
        paid_fen = self._paid.get(row_id, 0)
        names = self._names.get(row_id, name)
        category, findings, joined = self._judged(
            self._marked(birth),
            died_on and self._past(died_on),
            moved_on and self._past(moved_on),
            self._registrations.get(row_id, ()),
            paid_fen > 0,
            self._statuses.get(row_id, ()),
            id_number is not None,
            id_number in self._shared,
            names != name and _differ(names, name, key),
        )
        stored = category_was == category and paid_was == paid_fen and findings_were == joined
        return Screened(
            number, row_id, village, household_no or "", name, id_number, id_sent,
            category, findings, paid_fen, stored,
        )  # fmt: skip

    def _mark(self, birth: str | None) -> date | None:
        day = stored_day(birth)
        return self._rules.age_mark(day) if day else None

    def _day_past(self, stored: str) -> date | None:
        """Return the screening's own day for any day up to it, None for a later one."""
        day = stored_day(stored)
        return self._rules.as_of if day and day <= self._rules.as_of else None

    def _judge(
        self,
        birth: date | None,
        died_on: date | None,
        moved_on: date | None,
        registrations: tuple[_Said, ...],
        paid: bool,
        statuses: tuple[_Said, ...],
        id_whole: bool,
        id_shared: bool,
        names_differ: bool,
    ) -> tuple[Category, tuple[Finding, ...], str]:
        proofs = [proved_on for _kind, proved_on, _none in statuses if proved_on]
        facts = Facts(
            birth=birth,
            died_on=died_on,
            moved_on=moved_on,
            residents=_state(registrations, "residents"),
            employees=_state(registrations, "employees"),
            institutions=_state(registrations, "institutions"),
            years_paid=max(
                (years for scheme, _state, years in registrations
                 if scheme == "residents" and years is not None), default=None),
            paid_fen=int(paid),
            statuses=frozenset(kind for kind, _proved_on, _none in statuses),
            proved_on=stored_day(max(proofs, default=None)),
            id_whole=id_whole,
            id_shared=id_shared,
            names_differ=names_differ,
        )  # fmt: skip
        category, findings = screen_person(facts, self._rules)
        return category, findings, ",".join(findings)


def rows_of(conn: Connection, sql: str, values: Mapping[str, Any]) -> Iterator[Sequence[Any]]:
    """Yield rows read some at a time; row by row would cost as much again."""
    for some in conn.exec_driver_sql(sql, dict(values)).partitions(_FETCHED):
        yield from some


def stored_day(stored: str | None) -> date | None:
    """Return a stored day; a month or year alone counts from its first day.

    What is no date at all, from another desk's file, says nothing.
    """
    if not stored:
        return None
    try:
        return date.fromisoformat(stored if len(stored) == 10 else f"{stored}-01-01"[:10])
    except ValueError:
        return None


def _state(registrations: Iterable[tuple[str, str | None, int | None]], scheme: str) -> SchemeState:
    return strongest(state or "" for named, state, _years in registrations if named == scheme)


def _differ(names: str, name: str, key: str) -> bool:
    """Whether any of the joined names is another name, typing aside."""
    return any(other != name and name_key(other) != key for other in names.split(_BETWEEN) if other)
