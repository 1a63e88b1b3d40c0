"""Everybody whom the lists about benefits name, counted over a town, beside one bare SQL statement.

The statement reads who draws by the register with their last proof of life, and who is about to
turn 60; it judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import text

from pension_desk.services import benefits
from pension_desk.services.desk import Desk, open_desk
from pension_desk.services.standing import refresh_standing
from tests.bench.case import Case
from tests.bench.town import PASSPHRASE, fresh_desk
from tests.practice import iter_villages
from tests.practice.town import AS_OF
from tests.store.filled import fill

_BARE = (
    text(
        """
        select r.n, (select max(t.since) from statuses t
            where t.resident_id = r.id and t.kind = 'proof_of_life') as proved_on
        from registrations g join residents r on r.id = g.resident_id
        where g.scheme = 'residents' and g.state = '待遇领取' and r.present
        order by r.village, r.walk_key, r.n
        """
    ),
    text(
        """
        select r.n from residents r join standings s on s.n = r.n
        where r.present and r.birth <= '1967-11-20' and s.category <> 'drawing_benefit'
        order by r.birth
        """
    ),
)


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield the counts above the table of benefits, for a village and for a town."""
    for size in sizes:
        if size > 150_000:  # a county's desk searches and lists; towns look after benefits
            continue
        yield Case(
            name="benefits.counts",
            work="the eight lists about benefits counted",
            reference_name="who draws with their last proof, and who turns 60, as two statements",
            size=size,
            ours=_counts,
            reference=_bare,
            setup=_open,
            goal="≤ 5×",
            limit=5.0,
            build=lambda folder, size=size: _build(folder, size),
        )


def _build(folder: Path, size: int) -> None:
    with fresh_desk(keep=folder / "desk") as desk:
        desk.as_of = AS_OF
        with desk.file.writing() as conn:
            for village in iter_villages(1, max(1, size // 5_000), size):
                fill(conn, village)
            refresh_standing(conn, desk, None)


def _open(folder: Path) -> Desk:
    desk = open_desk(folder / "desk", PASSPHRASE)
    desk.as_of = AS_OF
    return desk


def _counts(desk: Desk) -> None:
    benefits.counts(desk)


def _bare(desk: Desk) -> None:
    with desk.file.reading() as conn:
        for statement in _BARE:
            conn.execute(statement).all()
