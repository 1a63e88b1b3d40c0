"""The home page as it is first shown, beside the bare SQL of each of its numbers.

And a report of nine columns over everybody, page by page, beside one statement that reads them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import text

from pension_desk.domain.progress import UNWATCHED
from pension_desk.domain.reports import Report
from pension_desk.services import reports
from pension_desk.services.desk import Desk
from pension_desk.ui.home.reading import read_home
from tests.bench.bench_benefits import _build, _open
from tests.bench.case import Case

_HOME = (
    "select count(*) from pending_rows where state in ('proposed', 'unclear')",
    "select count(*) from pending_rows where state = 'waiting'",
    "select count(*) from visits where promised_on <= '2026-11-20'",
    "select count(*) from visits where next_on <= '2026-11-20'",
    "select count(*) from work_items where outcome is null and closed_on is null",
    "select count(*) from residents where id_number is null and present",
    "select count(*) from standings where category = 'registered_unpaid'",
    "select count(*) from standings where category = 'unregistered'",
    "select count(*) from notices where delivered_on is null and returned_on is null",
    """select r.village, count(*), sum(s.paid_fen > 0) from residents r
    join standings s on s.n = r.n where r.present group by r.village""",
)
_COLUMNS = ("village", "hamlet", "household_no", "name", "id_number", "phone", "category",
            "tier", "years_paid")  # fmt: skip
_REPORT = """
select r.village, r.hamlet, r.household_no, r.name, r.id_number, r.phone, s.category,
    g.tier_fen, g.years_paid
from residents r join standings s on s.n = r.n
left join registrations g on g.resident_id = r.id and g.scheme = 'residents'
where r.present and r.died_on is null and r.moved_on is null
order by r.village, r.walk_key, r.n
"""


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield the home page and a report, for a village and for a town."""
    for size in sizes:
        if size > 150_000:  # a county's desk searches and lists
            continue
        yield Case(
            name="home.first",
            work="what the home page shows at once",
            reference_name="each number as one bare statement",
            size=size,
            ours=_home,
            reference=_bare_home,
            setup=_open,
            goal="≤ 1.5×, ≤ 200 ms",
            limit=1.5,
            p95_limit=0.2,
            build=lambda folder, size=size: _build(folder, size),
        )
        yield Case(
            name="reports.all",
            work="a report of nine columns over everybody, page by page",
            reference_name="one statement that reads them",
            size=size,
            ours=_report,
            reference=_bare_report,
            setup=_open,
            goal="≤ 5×",
            limit=5.0,
            runs=3,
            build=lambda folder, size=size: _build(folder, size),
        )


def _home(desk: Desk) -> None:
    read_home(desk)


def _bare_home(desk: Desk) -> None:
    with desk.file.reading() as conn:
        for statement in _HOME:
            conn.execute(text(statement)).all()


def _report(desk: Desk) -> None:
    report = Report(columns=_COLUMNS)
    for _row in reports.paged(desk, reports.numbers_of(desk, report), _COLUMNS, UNWATCHED):
        pass


def _bare_report(desk: Desk) -> None:
    with desk.file.reading() as conn:
        for _row in conn.execute(text(_REPORT)):
            pass
