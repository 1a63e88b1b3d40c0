"""All indicators of a town beside the bare SQL of each, and a bulletin of 25 villages.

The bare statements count the same people by the plainest joins, one statement an indicator; they
know no refunds, no wordings of registers and no people behind a number.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import text

from pension_desk.services import bulletins, indicators, targets
from pension_desk.services.bulletin_files import preview
from pension_desk.services.bulletins import Wanted
from pension_desk.services.desk import Desk, open_desk
from pension_desk.services.standing import refresh_standing
from tests.bench.case import Case
from tests.bench.town import PASSPHRASE, fresh_desk
from tests.practice import iter_villages
from tests.practice.town import AS_OF, Plan
from tests.store.filled import fill

_PAYMENT_YEARS = 24
"""So that a town of 150,000 has its 1,500,000 payments."""
_PERIOD = (date(2026, 11, 7), date(2026, 11, 20))

_HERE = "r.present and r.died_on is null and r.moved_on is null"
_ADULT = f"{_HERE} and r.birth <= '2010-11-20'"
_PAID = "(select distinct resident_id from contributions where amount_fen > 0 {and_when})"
_REG = "(select resident_id, state, years_paid from registrations where scheme = 'residents')"
_OTHER = "r.id not in (select resident_id from registrations where scheme <> 'residents')"
_SEEN = "(select distinct resident_id from visits where visited_on >= '2026-01-01')"
_EVER, _NOW = _PAID.format(and_when=""), _PAID.format(and_when="and year = 2026")

BARE = tuple(
    text(f"select r.village, count(*), {told} group by r.village")
    for told in (
        f"""count(p.resident_id) from residents r
            left join {_EVER} p on p.resident_id = r.id where {_ADULT}""",
        f"""sum(p.first >= '2026') from residents r join (
            select resident_id, min(paid_on) as first from contributions group by 1) p
            on p.resident_id = r.id where {_ADULT}""",
        f"""count(g.resident_id) from residents r
            left join {_REG} g on g.resident_id = r.id where {_ADULT} and {_OTHER}""",
        f"""count(p.resident_id) from residents r
            join {_REG} g on g.resident_id = r.id left join {_NOW} p on p.resident_id = r.id
            where {_ADULT} and {_OTHER} and g.state <> '待遇领取'""",
        f"""count(v.resident_id) from residents r
            left join {_NOW} p on p.resident_id = r.id left join {_SEEN} v on v.resident_id = r.id
            where {_ADULT} and {_OTHER}
                and ((r.birth > '1966-11-20' and r.birth <= '1967-11-20')
                    or (p.resident_id is null and r.id in (
                        select resident_id from statuses where kind = 'low_income')))""",
        f"""count(v.resident_id) from residents r
            left join {_NOW} p on p.resident_id = r.id left join {_SEEN} v on v.resident_id = r.id
            where {_ADULT} and {_OTHER} and p.resident_id is null""",
        f"""count(distinct case when v.resident_id is not null then r.hamlet end)
            from residents r left join {_SEEN} v on v.resident_id = r.id where {_HERE}""",
        f"""count(t.resident_id) from residents r join {_REG} g on g.resident_id = r.id
            left join (select distinct resident_id from statuses
                where kind = 'proof_of_life' and since >= '2025-11-20') t
            on t.resident_id = r.id
            where {_ADULT} and {_OTHER} and g.state = '待遇领取'""",
    )
)


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield all indicators of a village and of a town, and a bulletin."""
    for size in sizes:
        if size > 150_000:  # a county's desk searches and lists; towns are steered
            continue
        yield Case(
            name="indicators.all",
            work="every indicator of every village and the town",
            reference_name="the bare SQL of each indicator of people, one after the other",
            size=size,
            ours=_all,
            reference=_bare,
            setup=_open,
            goal="≤ 1.5×",
            limit=1.5 if size >= 150_000 else None,  # a village's are a handful of milliseconds
            build=lambda folder, size=size: _build(folder, size),
        )
        yield Case(
            name="bulletins.draft",
            work="a bulletin: ranked, charts, every page drawn (a town: 25 villages)",
            reference_name="the bare SQL of each indicator, for both ends of the period",
            size=size,
            ours=_draft,
            reference=_bare_twice,
            setup=_open,
            goal="≤ 3×",
            limit=3.0 if size >= 150_000 else None,
            build=lambda folder, size=size: _build(folder, size),
        )


def _build(folder: Path, size: int) -> None:
    villages = min(25, max(1, size // 5_000))
    with fresh_desk(keep=folder / "desk") as desk:
        desk.as_of = AS_OF
        with desk.file.writing() as conn:
            for village in iter_villages(
                1, villages, size, plan=Plan(payment_years=_PAYMENT_YEARS)
            ):
                fill(conn, village)
            refresh_standing(conn, desk, None)
        reckoned = indicators.reckon(desk, AS_OF.year)
        targets.set_targets(
            desk,
            AS_OF.year,
            [
                targets.Wanted(code, "covered", reckoned.figure("covered", code).done + 40)
                for code in reckoned.villages
            ],
        )


def _open(folder: Path) -> Desk:
    desk = open_desk(folder / "desk", PASSPHRASE)
    desk.as_of = AS_OF
    return desk


def _all(desk: Desk) -> None:
    indicators.reckon(desk, AS_OF.year)


def _bare(desk: Desk) -> None:
    with desk.file.reading() as conn:
        for statement in BARE:
            conn.execute(statement).all()


def _draft(desk: Desk) -> None:
    with tempfile.TemporaryDirectory(prefix="pension-desk-bench-") as folder:
        preview(bulletins.draft(desk, Wanted(*_PERIOD)), Path(folder) / "a.pdf")


def _bare_twice(desk: Desk) -> None:
    _bare(desk)
    _bare(desk)
