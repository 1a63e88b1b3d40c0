"""The ledger of projects with clocks, indicators and findings, beside bare SQL over its tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from sqlalchemy import text

from pension_desk.services import land, land_pages
from pension_desk.services.desk import Desk, open_desk
from pension_desk.store.land import row_id
from tests.bench import many_projects
from tests.bench.case import Case
from tests.bench.town import PASSPHRASE, fresh_desk

_TABLES = ("land_projects", "land_households", "land_people", "land_arrivals", "land_instalments")


def cases(_sizes: Sequence[int]) -> Iterable[Case]:
    """Yield the tab's readings for 60 and 150 projects, whatever the town's size."""
    yield Case(
        name="land.status",
        work="60 projects with clocks, indicators and findings",
        reference_name="every row of the five tables read by bare SQL",
        size=many_projects.PEOPLE,
        ours=_status,
        reference=_bare,
        setup=_open,
        goal="≤ 20×",
        limit=20.0,
        build=_build,
    )
    yield Case(
        name="land.many",
        work="150 projects with clocks, indicators and findings",
        reference_name="every row of the five tables read by bare SQL",
        size=10_000,
        ours=_status,
        reference=_bare,
        setup=_open,
        goal="≤ 20×",
        limit=20.0,
        build=partial(_build, projects=150, people=10_000),
    )
    yield Case(
        name="land.page",
        work="one of 60 projects with its households and people",
        reference_name="every row of the five tables read by bare SQL",
        size=many_projects.PEOPLE,
        ours=_page,
        reference=_bare,
        setup=_open,
        goal="≤ 2×",
        limit=2.0,
        build=_build,
    )


def _build(
    folder: Path, projects: int = many_projects.PROJECTS, people: int = many_projects.PEOPLE
) -> None:
    with fresh_desk(keep=folder / "desk") as desk:
        many_projects.fill(desk, projects, people)


def _open(folder: Path) -> Desk:
    return open_desk(folder / "desk", PASSPHRASE)


def _status(desk: Desk) -> None:
    land.status(desk)


def _page(desk: Desk) -> None:
    with desk.file.reading() as conn:
        row = conn.execute(text("SELECT id FROM land_projects ORDER BY n LIMIT 1")).scalar_one()
    land_pages.project_page(desk, row_id(row))


def _bare(desk: Desk) -> None:
    with desk.file.reading() as conn:
        for table in _TABLES:
            conn.exec_driver_sql(f"SELECT * FROM {table}").all()
