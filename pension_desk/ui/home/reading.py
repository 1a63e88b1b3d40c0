"""Reads what the home page shows; plain functions, called off the main thread."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.progress import Watch
from pension_desk.services import home, payments, roster
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name


@dataclass(frozen=True)
class Progress:
    """How far the year's payments are in a hamlet or village."""

    name: str
    paid: int
    due: int


@dataclass(frozen=True)
class HomePage:
    """All that the home page shows."""

    day: date
    residents: int
    lines: tuple[home.TodayLine, ...]
    places: tuple[Progress, ...]


def read_home(desk: Desk) -> HomePage:
    """Return the page as of today by the desk's clock."""
    day = desk.today()
    if desk.identity.role is Role.TOWN:
        villages = payments.by_village(desk)
        places = tuple(
            Progress(division_name(each.village), each.paid, each.due)
            for each in villages
            if each.due
        )
        return HomePage(day, sum(each.residents for each in villages), home.today(desk), places)
    residents = sum(village.residents for village in roster.villages(desk))
    return HomePage(day, residents, home.today(desk), _hamlets(desk, day.year) if residents else ())


def read_apart(desk: Desk, _watch: Watch) -> tuple[home.TodayLine, ...]:
    """Return deadlines, benefits, sticks, land, pace; may take a second, so it is read apart."""
    return (
        *home.deadline_lines(desk),
        *home.stick_lines(desk),
        *home.land_lines(desk),
        *home.people_lines(desk),
        *home.pace_lines(desk),
    )


def _hamlets(desk: Desk, year: int) -> tuple[Progress, ...]:
    """Return a village's payments by hamlet, in walking order."""
    paid: dict[str, int] = defaultdict(int)
    due: dict[str, int] = defaultdict(int)
    for each in payments.of_year(desk, year):
        name = each.hamlet or "—"
        paid[name] += each.paid
        due[name] += each.due
    return tuple(Progress(name, paid[name], due[name]) for name in due if due[name])
