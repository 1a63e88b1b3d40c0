"""People asked of the file for printing: who lives where, and what the registers say of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, text

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.store.roster import as_day


@dataclass(frozen=True)
class PaperPlace:
    """Whose papers: a village's code or its beginning; empty texts and no ids mean all."""

    village: str
    hamlets: tuple[str, ...] = ()
    household_no: str = ""
    residents: tuple[RowId, ...] = ()


@dataclass(frozen=True)
class Member:
    """A resident for printing. ``head``: the head of the household, their own name without one.

    ``years_paid`` and ``last_year``: by register or ledger, whichever knows more; None where
    neither says.
    ``proved_on``: the last proof of life.
    """

    id: RowId
    village: VillageCode
    hamlet: str
    household_no: str
    head: str
    address: str
    name: str
    sex: str
    nation: str
    id_number: str | None
    birth: date | None
    relation: str
    phone: str
    category: str
    findings: tuple[str, ...]
    years_paid: int | None
    last_year: int | None
    proved_on: date | None


_MEMBERS = text(
    """
    select r.*, s.category, s.findings,
        (select max(years) from (
            select max(g.years_paid) as years from registrations g
            where g.resident_id = r.id and g.scheme = 'residents'
            union all
            select nullif(count(*), 0) from (
                select 1 from contributions c
                where c.resident_id = r.id and c.kind <> 'subsidy'
                group by c.year having sum(c.amount_fen) > 0))) as years_paid,
        (select max(y) from (
            select max(g.last_year) as y from registrations g
            where g.resident_id = r.id and g.scheme = 'residents'
            union all
            select max(c.year) from contributions c
            where c.resident_id = r.id and c.amount_fen > 0 and c.kind <> 'subsidy')) as last_year,
        (select max(t.since) from statuses t
         where t.resident_id = r.id and t.kind = 'proof_of_life') as proved_on
    from residents r join standings s on s.n = r.n
    where r.present
        and (s.category in (select value from json_each(:categories))
            or exists (select 1 from json_each(:findings) f
                where ',' || s.findings || ',' like '%,' || f.value || ',%'))
        and r.village like :village || '%'
        and (:any_hamlet or coalesce(r.hamlet, '') in (select value from json_each(:hamlets)))
        and (:household = '' or r.household_no = :household)
        and (:anybody or r.id in (select unhex(value) from json_each(:residents)))
    order by r.village, r.walk_key, r.n
    """
)

_HEADS = text(
    """
    select village, household_no, name from residents
    where relation = '户主' and present and village like :village || '%'
    order by n desc
    """
)


def members(
    conn: Connection, place: PaperPlace, categories: Sequence[str], findings: Sequence[str] = ()
) -> tuple[Member, ...]:
    """Return who of a place is of one of these categories, or has one of these findings.

    In walking order (走访顺序): village, hamlet, household, head first.
    """
    asked = {
        "village": place.village,
        "any_hamlet": not place.hamlets,
        "hamlets": json.dumps(list(place.hamlets)),
        "household": place.household_no,
        "anybody": not place.residents,
        "residents": json.dumps([row.hex for row in place.residents]),
        "categories": json.dumps(list(categories)),
        "findings": json.dumps(list(findings)),
    }
    found = conn.execute(_MEMBERS, asked).all()
    named = heads(conn, place.village) if found else {}
    return tuple(
        Member(
            id=RowId(UUID(bytes=row.id)),
            village=VillageCode(row.village),
            hamlet=row.hamlet or "",
            household_no=row.household_no or "",
            head=named.get((row.village, row.household_no or ""), row.name),
            address=row.address or "",
            name=row.name,
            sex=row.sex or "",
            nation=row.nation or "",
            id_number=row.id_number,
            birth=as_day(row.birth),
            relation=row.relation or "",
            phone=row.phone or "",
            category=row.category,
            findings=tuple(row.findings.split(",")) if row.findings else (),
            years_paid=row.years_paid,
            last_year=row.last_year,
            proved_on=as_day(row.proved_on),
        )
        for row in found
    )


def heads(conn: Connection, village: str) -> dict[tuple[str, str], str]:
    """Return the head's name of each household that has a number; the first of several."""
    return {
        (row.village, row.household_no): row.name
        for row in conn.execute(_HEADS, {"village": village})
        if row.household_no
    }
