"""Benefits asked of the file: what was entered, and what lists say of whoever it concerns."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Connection, Row, text

from pension_desk.domain.benefit_states import DOCUMENTS, ENTERED, BenefitState
from pension_desk.domain.benefits import Benefit, BenefitFacts
from pension_desk.domain.changes import FieldValue
from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import ledger
from pension_desk.domain.scheme_states import SchemeState, strongest
from pension_desk.domain.screening import StatusKind, status_holds
from pension_desk.store.act_writer import ActWriter
from pension_desk.store.judging import stored_day
from pension_desk.store.log_entries import hex_array, read_heads, settled_values
from pension_desk.store.roster import contribution_of

_NAMESPACE = UUID("5a0c1f7e-6f1d-4e39-9f0b-8a61c1f0b9d2")
"""Of the ids of benefits: never to be changed."""


DRAWING_SINCE = """
select resident_id, drawing_since as since from benefits where drawing_since is not null
union all select resident_id, drawing_since from registrations
where drawing_since is not null and scheme = 'residents'
"""
"""Since when whoever draws a residents' benefit does, by a desk or by the register; ISO months."""

_SINCE = text(
    f"select resident_id, min(since) as since from ({DRAWING_SINCE})"  # noqa: S608
    " where resident_id in (select unhex(value) from json_each(:ids)) group by resident_id"
)


def benefit_id(resident: RowId) -> RowId:
    """Return the id of a resident's record, the same on every desk."""
    return RowId(uuid5(_NAMESPACE, resident.hex))


def benefit_of(found: Row[Any]) -> Benefit:
    """Return the value of one row of the table; a state of a later program says nothing."""
    state = found.state
    return Benefit(
        id=RowId(UUID(bytes=found.id)),
        resident=RowId(UUID(bytes=found.resident_id)),
        state=BenefitState(state) if state in set(ENTERED) else None,
        state_on=stored_day(found.state_on),
        state_by=found.state_by or "",
        reason=found.reason or "",
        documents=DOCUMENTS.parts(found.documents or ""),
        month_fen=found.month_fen,
        drawing_since=stored_day(found.drawing_since),
        stopped_from=stored_day(found.stopped_from),
        heard_dead_on=stored_day(found.heard_dead_on),
        heir=found.heir or "",
        note=found.note or "",
    )


def benefit(conn: Connection, resident: RowId) -> Benefit | None:
    """Return what was entered of a resident's benefit, None when nothing was."""
    asked = text("select * from benefits where resident_id = :id")
    return _own([benefit_of(row) for row in conn.execute(asked, {"id": resident.bytes})], resident)


def _own(found: Sequence[Benefit], resident: RowId) -> Benefit | None:
    """Return the record that counts: the person's own, or that of a record merged into theirs."""
    own = benefit_id(resident)
    return min(found, key=lambda one: (one.id != own, str(one.id)), default=None)


def put(
    conn: Connection, writer: ActWriter, resident: RowId, fields: Mapping[str, FieldValue]
) -> None:
    """Set fields of a resident's record, making it, or bringing it back, where it is not there."""
    held = benefit(conn, resident)
    row = held.id if held else benefit_id(resident)
    if held is None:
        known = read_heads(conn, [row])[row]
        if not known:
            writer.insert_many("benefits", [(row, {"resident_id": resident.hex, **fields})])
            return
        settled = settled_values(conn, {row.bytes: ("benefits", known)})[row.bytes]
        writer.revive("benefits", row, settled)
    writer.update("benefits", row, fields)


@dataclass(frozen=True)
class Person:
    """One resident with all that their benefit is judged by.

    ``account_fen``: the balance of the personal account by the register, None when not known.
    """

    resident: Row[Any]
    category: str
    facts: BenefitFacts
    account_fen: int | None

    @property
    def id(self) -> RowId:
        """The resident's record id."""
        return RowId(UUID(bytes=self.resident.id))


_WANTED = "select r.id from residents r where r.n in (select value from json_each(:numbers))"
_RESIDENTS = """
select r.*, s.category from residents r left join standings s on s.n = r.n
where r.n in (select value from json_each(:numbers))
"""
_RECORDS = {
    "registrations": "select * from registrations where resident_id in ({wanted})",
    "statuses": (
        "select * from statuses where kind in ('proof_of_life', 'prisoner')"
        " and resident_id in ({wanted})"
    ),
    "contributions": "select * from contributions where resident_id in ({wanted})",
    "benefits": "select * from benefits where resident_id in ({wanted})",
    "claims": (
        "select resident_id from visits where outcome = 'dead' and resident_id in ({wanted})"
        " union select resident_id from work_items where outcome = 'dead'"
        " and resident_id in ({wanted})"
    ),
}


def people(conn: Connection, numbers: Sequence[int], as_of: date) -> tuple[Person, ...]:
    """Return these residents in the order asked, as of a day; vanished ones are left out."""
    asked = {"numbers": json.dumps(list(numbers))}
    held: dict[str, dict[bytes, list[Row[Any]]]] = {}
    for name, sql in _RECORDS.items():
        rows: dict[bytes, list[Row[Any]]] = defaultdict(list)
        for row in conn.execute(text(sql.format(wanted=_WANTED)), asked):
            rows[row.resident_id].append(row)
        held[name] = rows
    found = {row.n: row for row in conn.execute(text(_RESIDENTS), asked)}
    return tuple(_person(found[n], held, as_of) for n in numbers if n in found)


def _person(
    row: Row[Any], held: Mapping[str, Mapping[bytes, list[Row[Any]]]], as_of: date
) -> Person:
    def mine(name: str) -> list[Row[Any]]:
        return held[name].get(row.id, [])

    residents = [one for one in mine("registrations") if one.scheme == "residents"]
    entered = [benefit_of(one) for one in mine("benefits")]
    years, paid_now = _years(residents, mine("contributions"), as_of.year)
    balances = [one.balance_fen for one in residents if one.balance_fen is not None]
    facts = BenefitFacts(
        birth=stored_day(row.birth),
        died_on=stored_day(row.died_on),
        moved_on=stored_day(row.moved_on),
        residents=strongest(one.state or "" for one in residents),
        employees=_scheme(mine("registrations"), "employees"),
        institutions=_scheme(mine("registrations"), "institutions"),
        years=years,
        paid_this_year=paid_now,
        proved_on=_proved(mine("statuses"), as_of),
        imprisoned_on=_imprisoned(mine("statuses"), as_of),
        claimed_dead=bool(mine("claims")),
        listed_fen=max((x.month_fen for x in residents if x.month_fen), default=None),
        listed_since=stored_day(
            min((x.drawing_since for x in residents if x.drawing_since), default=None)
        ),
        benefit=_own(entered, RowId(UUID(bytes=row.id))),
    )
    return Person(row, row.category or "", facts, max(balances, default=None))


def _scheme(registrations: Iterable[Row[Any]], scheme: str) -> SchemeState:
    return strongest(one.state or "" for one in registrations if one.scheme == scheme)


def _years(
    registrations: Iterable[Row[Any]], entries: Iterable[Row[Any]], year: int
) -> tuple[int | None, bool]:
    """Return the years that count, by register or ledger, whichever knows more; None for neither.

    Beside it whether this year is paid.
    """
    told = [one.years_paid for one in registrations if one.years_paid is not None]
    book = ledger(contribution_of(one) for one in entries)
    counted = [*told, *([book.years_counted] if book.years else [])]
    return max(counted, default=None), any(one.year == year and one.counted for one in book.years)


def _proved(statuses: Iterable[Row[Any]], as_of: date) -> date | None:
    days = (
        stored_day(one.since)
        for one in statuses
        if one.kind == StatusKind.PROOF_OF_LIFE
        and status_holds(one.since or "", one.until or "", as_of)
    )
    return max((day for day in days if day), default=None)


def _imprisoned(statuses: Iterable[Row[Any]], as_of: date) -> date | None:
    """Return since when a list has the person in prison; the day itself where it is silent."""
    days = [
        stored_day(one.since) or as_of
        for one in statuses
        if one.kind == StatusKind.PRISONER and status_holds(one.since or "", one.until or "", as_of)
    ]
    return min(days, default=None)


def rows_of(conn: Connection, sql: str, asked: Mapping[str, Any]) -> Iterator[Row[Any]]:
    """Yield rows some at a time."""
    for some in conn.execute(text(sql), asked).yield_per(2_000).partitions():
        yield from some


def drawing_since(conn: Connection, rows: Iterable[RowId]) -> dict[RowId, date]:
    """Return the first day of the benefit of those of these residents of whom it is known."""
    found = conn.execute(_SINCE, {"ids": hex_array(row.bytes for row in rows)})
    days = ((RowId(UUID(bytes=row.resident_id)), stored_day(row.since)) for row in found)
    return {row: day for row, day in days if day is not None}
