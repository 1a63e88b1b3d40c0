"""Notices asked of the file: which households have unpaid members, and the codes they bear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select, text

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.store import schema

_N = schema.notices.c


@dataclass(frozen=True)
class UnpaidMember:
    """One person who has yet to pay this year, with what the registers say of their years."""

    village: VillageCode
    hamlet: str
    household_no: str
    head_name: str
    address: str
    name: str
    id_number: str | None
    birth: str | None
    years_paid: int
    last_year: int | None


@dataclass(frozen=True)
class NoticeRecord:
    """A notice that a household was given: its code and how often it was printed."""

    id: RowId
    village: VillageCode
    household_no: str
    kind: str
    year: int
    code: str
    times_printed: int


_UNPAID = text(
    """
    select r.village, coalesce(r.hamlet, '') as hamlet, coalesce(r.household_no, '') as number,
        coalesce(r.address, '') as address, r.name, r.id_number, r.birth,
        (select h.name from residents h
         where h.village = r.village and h.household_no = r.household_no
           and h.relation = '户主' and h.merged_into is null limit 1) as head,
        (select max(g.years_paid) from registrations g
         where g.resident_id = r.id and g.scheme = 'residents') as years_paid,
        (select max(y) from (
            select max(g.last_year) as y from registrations g
            where g.resident_id = r.id and g.scheme = 'residents'
            union all
            select max(c.year) from contributions c
            where c.resident_id = r.id and c.amount_fen > 0 and c.kind <> 'subsidy')) as last_year
    from residents r join standings s on s.n = r.n
    where s.category = 'registered_unpaid' and r.merged_into is null
        and r.village like :village || '%'
        and (:hamlet = '' or r.hamlet = :hamlet)
        and (:household = '' or r.household_no = :household)
    order by r.village, r.walk_key, r.n
    """
)


def unpaid_members(
    conn: Connection, village: str, hamlet: str, household_no: str
) -> tuple[UnpaidMember, ...]:
    """Return who is registered and has not paid, in walking order.

    ``village``: a division code or its beginning; empty ``hamlet`` and ``household_no`` mean all.
    """
    asked = {"village": village, "hamlet": hamlet, "household": household_no}
    return tuple(
        UnpaidMember(
            village=VillageCode(row.village),
            hamlet=row.hamlet,
            household_no=row.number,
            head_name=row.head or row.name,
            address=row.address,
            name=row.name,
            id_number=row.id_number,
            birth=row.birth,
            years_paid=row.years_paid or 0,
            last_year=row.last_year,
        )
        for row in conn.execute(_UNPAID, asked)
    )


def records(
    conn: Connection, kind: str, year: int, villages: Sequence[str]
) -> dict[tuple[str, str], NoticeRecord]:
    """Return the notices of a kind and year that households already have, by place."""
    asked = select(schema.notices).where(_N.kind == kind, _N.year == year, _N.village.in_(villages))
    return {
        (row.village, row.household_no): NoticeRecord(
            RowId(UUID(bytes=row.id)),
            VillageCode(row.village),
            row.household_no or "",
            row.kind,
            row.year,
            row.code,
            row.times_printed or 0,
        )
        for row in conn.execute(asked)
    }


def place_of(conn: Connection, code: str) -> tuple[VillageCode, str] | None:
    """Return the village and household that a short code was given to."""
    found = conn.execute(
        select(_N.village, _N.household_no).where(_N.code == code).limit(1)
    ).first()
    return (VillageCode(found.village), found.household_no or "") if found else None


def codes_given(conn: Connection) -> int:
    """Return how many notices were ever given here; deleted ones count, so none comes again."""
    return int(
        conn.scalar(text("select count(distinct row) from changes where \"table\" = 'notices'"))
        or 0
    )
