"""Payments asked of the file: who of a village or hamlet has paid in a year, and how much."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, text

from pension_desk.domain.ids import VillageCode


@dataclass(frozen=True)
class HamletPayments:
    """One hamlet's year: people due (registered, neither drawing nor gone), paid, unpaid, fen.

    ``paid`` may count people who are no longer due: every payer of the year is in it.
    """

    village: VillageCode
    hamlet: str
    due: int
    paid: int
    unpaid: int
    paid_fen: int


@dataclass(frozen=True)
class VillagePayments:
    """One village's current year: everyone on its roster, people due, and those who have paid."""

    village: VillageCode
    residents: int
    due: int
    paid: int


PAID_FEN = """coalesce(
    sum(amount_fen) filter (where kind = 'confirmed'),
    sum(amount_fen) filter (where kind = 'recorded'),
    sum(amount_fen) filter (where kind = 'reported'), 0)
    + coalesce(sum(amount_fen) filter (where kind = 'on_behalf'), 0)"""
"""What one person's entries of one year come to (`pension_desk.domain.ledger.net_paid`)."""

_BY_HAMLET = text(
    f"""
    with year_paid as (
        select resident_id, {PAID_FEN} as fen
        from contributions where year = :year group by resident_id having fen > 0
    )
    select r.village, coalesce(r.hamlet, '') as hamlet,
        sum(p.fen is not null or s.category in ('paid', 'registered_unpaid')) as due,
        sum(p.fen is not null) as paid,
        sum(p.fen is null and s.category in ('paid', 'registered_unpaid')) as unpaid,
        coalesce(sum(p.fen), 0) as fen
    from residents r
    left join year_paid p on p.resident_id = r.id
    left join standings s on s.n = r.n
    where r.present
    group by r.village, coalesce(r.hamlet, '')
    having due > 0
    order by r.village, min(r.walk_key)
    """  # noqa: S608 - the ledger's own words
)


def by_hamlet(conn: Connection, year: int) -> tuple[HamletPayments, ...]:
    """Return each hamlet's payments of a year, in walking order."""
    return tuple(
        HamletPayments(VillageCode(row.village), row.hamlet, row.due, row.paid, row.unpaid, row.fen)
        for row in conn.execute(_BY_HAMLET, {"year": year})
    )


_BY_VILLAGE = text(
    """
    select r.village, count(*) as residents,
        sum(s.paid_fen > 0 or s.category in ('paid', 'registered_unpaid')) as due,
        sum(s.paid_fen > 0) as paid
    from residents r indexed by ix_residents_walk join standings s on s.n = r.n
    group by r.village order by r.village
    """
)


def by_village(conn: Connection) -> tuple[VillagePayments, ...]:
    """Return each village's payments of the year by today's standings.

    From two narrow trees: the wide rows of a town would take half a second to decrypt.
    """
    return tuple(
        VillagePayments(VillageCode(row.village), row.residents, row.due, row.paid)
        for row in conn.execute(_BY_VILLAGE)
    )
