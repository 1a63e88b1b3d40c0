"""Indicators reckoned for a year as of a day, and the records behind each number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from pension_desk.domain.benefit_lists import OnTime
from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_indicators import EmployerIndicator, counted
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.indicators import (
    CATALOGUE,
    TOWN,
    Figure,
    Reckoned,
    Side,
    Topic,
    indicator,
    with_town,
)
from pension_desk.domain.land_indicators import LandIndicator, ProjectStanding, Ratio
from pension_desk.domain.land_indicators import indicators as land_ratios
from pension_desk.domain.screening_rules import rules_in
from pension_desk.services import benefits, employers
from pension_desk.services.desk import Desk, Role
from pension_desk.services.policy import policy
from pension_desk.store import indicators as store
from pension_desk.store import land as land_store
from pension_desk.store import roster as roster_store
from pension_desk.store.indicators import RULES, Span

FIRST_YEAR = 2009
_ON_TIME = "on_time"
_OF_EMPLOYERS = (
    EmployerIndicator.CONTACTED, EmployerIndicator.JOINED, EmployerIndicator.NEWLY_INSURED,
)  # fmt: skip
_LAND_KEYS = {f"land_{one.value}": one for one in LandIndicator}


class Records(StrEnum):
    """What kind of records stands behind a number."""

    RESIDENTS = "residents"
    PROJECTS = "land_projects"
    LAND_PEOPLE = "land_people"
    EMPLOYERS = "employers"


@dataclass(frozen=True)
class Behind:
    """The records behind one number, by their ids."""

    records: Records
    ids: tuple[RowId, ...]


Asked = Sequence[tuple[str, Side]]
"""Lists of records: of which indicator, and which of its records."""

Each = dict[tuple[str, VillageCode, Side], tuple[RowId, ...]]
"""Records by indicator, village (or `TOWN`) and side."""


@dataclass(frozen=True)
class Source:
    """Where some indicators are counted.

    ``figures``: for each village (and the town itself, where a village has no number of its own)
    the numbers of ``keys``. ``behind``: the records of one of them. ``each``: the records of
    several for every village and the town, read once.
    """

    keys: tuple[str, ...]
    figures: Callable[[Desk, Span], Iterable[Figure]]
    behind: Callable[[Desk, str, Side, Span], Behind]
    each: Callable[[Desk, Asked, Span], Each]


def day_of(desk: Desk, year: int, as_of: date | None = None) -> date:
    """Return the day as of which a year is reckoned: as asked, else today or the year's last.

    Raises:
        Refused: a year before the scheme or after this one, or a day outside the year.
    """
    today = desk.today()
    if not FIRST_YEAR <= year <= today.year:
        raise Refused("bad_year", f"年度{year}不对。", f"应在{FIRST_YEAR}年到{today.year}年之间。")
    day = as_of or min(today, date(year, 12, 31))
    if day.year != year or day > today:
        raise Refused("bad_day", f"日期{day}不在{year}年内或在今天之后。")
    return day


def reckon(
    desk: Desk,
    year: int,
    as_of: date | None = None,
    *,
    topics: Sequence[Topic] = tuple(Topic),
) -> Reckoned:
    """Reckon every indicator of a year, for each village and the town; refused as `day_of`."""
    span = _span(desk, year, day_of(desk, year, as_of), _own_village(desk))
    figures: dict[tuple[str, VillageCode], Figure] = {}
    for source in SOURCES:
        if any(indicator(key).topic in topics for key in source.keys):
            figures |= {(one.key, one.village): one for one in source.figures(desk, span)}
    with desk.file.reading() as conn:
        villages = tuple(one.code for one in roster_store.villages(conn))
    return Reckoned(year, span.as_of, villages, figures)


def reckon_past(desk: Desk, day: date) -> Reckoned:
    """Reckon who was covered on a day of any year, for a beginning or a year gone by."""
    span = _span(desk, day.year, day, _own_village(desk))
    with desk.file.reading() as conn:
        found = with_town(store.figures(conn, span))
        villages = tuple(one.code for one in roster_store.villages(conn))
    return Reckoned(day.year, day, villages, {(one.key, one.village): one for one in found})


def records_behind(
    desk: Desk,
    key: str,
    village: VillageCode,
    side: Side,
    year: int,
    as_of: date | None = None,
) -> Behind:
    """Return the records behind a number; ``village``: `TOWN` for all. Refused as `day_of`."""
    indicator(key)
    span = _span(desk, year, day_of(desk, year, as_of), village or _own_village(desk))
    return _SOURCE_OF[key].behind(desk, key, side, span)


def records_by_village(desk: Desk, asked: Asked, year: int, as_of: date | None = None) -> Each:
    """Return the records behind several numbers, for each village that has any and the town.

    The same as `records_behind` says of one after the other, without reading the file for each.
    """
    span = _span(desk, year, day_of(desk, year, as_of), _own_village(desk))
    found: Each = {}
    for source in SOURCES:
        mine = [(key, side) for key, side in asked if key in source.keys]
        if mine:
            found |= source.each(desk, mine, span)
    return found


def _span(desk: Desk, year: int, day: date, village: str) -> Span:
    return Span(rules_in(policy(desk), year, day), village)


def _own_village(desk: Desk) -> str:
    return desk.identity.division if desk.identity.role is Role.VILLAGE else ""


# --- people -------------------------------------------------------------------------------


def _people(desk: Desk, span: Span) -> Iterable[Figure]:
    with desk.file.reading() as conn:
        return with_town(store.figures(conn, span))


def _people_behind(desk: Desk, key: str, side: Side, span: Span) -> Behind:
    with desk.file.reading() as conn:
        return Behind(Records.RESIDENTS, store.people(conn, key, side, span))


def _people_each(desk: Desk, asked: Asked, span: Span) -> Each:
    with desk.file.reading() as conn:
        found = store.people_by_village(conn, asked, span)
    everyone: dict[tuple[str, Side], list[RowId]] = {}
    for (key, _village, side), ids in found.items():  # its villages come in their order
        everyone.setdefault((key, side), []).extend(ids)
    return {**found, **{(key, TOWN, side): tuple(ids) for (key, side), ids in everyone.items()}}


# --- benefits -----------------------------------------------------------------------------


def _benefits(desk: Desk, span: Span) -> Iterable[Figure]:
    found = benefits.on_time(
        desk, since=date(span.year, 1, 1), until=span.as_of, village=span.village
    )
    return with_town(Figure(_ON_TIME, one.village, one.on_time, one.due) for one in found)


def _benefits_behind(desk: Desk, _key: str, side: Side, span: Span) -> Behind:
    found = benefits.on_time(
        desk, since=date(span.year, 1, 1), until=span.as_of, village=span.village
    )
    return Behind(Records.RESIDENTS, _of_benefits(found, side))


def _of_benefits(found: Iterable[OnTime], side: Side) -> tuple[RowId, ...]:
    some = tuple(found)
    done = tuple(row for one in some for row in one.punctual)
    late = tuple(row for one in some for row in one.late)
    return {Side.DONE: done, Side.OPEN: late, Side.WHOLE: (*done, *late)}[side]


def _benefits_each(desk: Desk, asked: Asked, span: Span) -> Each:
    found = benefits.on_time(
        desk, since=date(span.year, 1, 1), until=span.as_of, village=span.village
    )
    parts = [(TOWN, found), *((one.village, (one,)) for one in found)]
    return {
        (key, village, side): _of_benefits(some, side)
        for village, some in parts
        for key, side in asked
    }


# --- land ---------------------------------------------------------------------------------


def _land(desk: Desk, span: Span) -> Iterator[Figure]:
    with desk.file.reading() as conn:
        everything = land_store.standings(conn, village=span.village)
    for ratio in land_ratios(everything, span.year):
        yield _land_figure(ratio, TOWN)
    villages = {home.village for one in everything for home in one.households}
    for village in sorted(villages):
        for ratio in land_ratios(_of_village(everything, village), span.year):
            if not indicator(_land_key(ratio)).town_only:
                yield _land_figure(ratio, village)


def _of_village(
    standings: Sequence[ProjectStanding], village: VillageCode
) -> Iterator[ProjectStanding]:
    """Yield the projects in which a village has households, with these alone."""
    for one in standings:
        homes = tuple(home for home in one.households if home.village == village)
        if homes:
            ids = {home.id for home in homes}
            people = tuple(person for person in one.people if person.household in ids)
            yield replace(one, households=homes, people=people)


def _land_key(ratio: Ratio) -> str:
    return f"land_{ratio.indicator.value}"


def _land_figure(ratio: Ratio, village: VillageCode) -> Figure:
    return Figure(_land_key(ratio), village, ratio.numerator, ratio.denominator)


def _land_behind(desk: Desk, key: str, side: Side, span: Span) -> Behind:
    with desk.file.reading() as conn:
        standings = land_store.standings(conn, village=span.village)
    wanted = _LAND_KEYS[key]
    ratio = next(one for one in land_ratios(standings, span.year) if one.indicator is wanted)
    people = wanted in {LandIndicator.BACK_ENROLLED, LandIndicator.YEAR_ENROLLED}
    return Behind(Records.LAND_PEOPLE if people else Records.PROJECTS, _of_ratio(ratio, side))


def _of_ratio(ratio: Ratio, side: Side) -> tuple[RowId, ...]:
    done = set(ratio.over)
    return {
        Side.DONE: ratio.over,
        Side.WHOLE: ratio.under,
        Side.OPEN: tuple(one for one in ratio.under if one not in done),
    }[side]


def _land_each(desk: Desk, asked: Asked, span: Span) -> Each:
    with desk.file.reading() as conn:
        everything = land_store.standings(conn, village=span.village)
    villages = sorted({home.village for one in everything for home in one.households})
    parts = [(TOWN, everything)]
    parts += [(code, tuple(_of_village(everything, code))) for code in villages]
    found: Each = {}
    for village, some in parts:
        ratios = {_land_key(one): one for one in land_ratios(some, span.year)}
        found |= {(key, village, side): _of_ratio(ratios[key], side) for key, side in asked}
    return found


# --- employers ----------------------------------------------------------------------------


def _employers(desk: Desk, _span: Span) -> Iterator[Figure]:
    known = [line.employer for line in employers.lines(desk)]
    parts = [("", known)]
    parts += [
        (group, [one for one in known if one.village == group])
        for group in sorted({one.village for one in known if one.village})
    ]
    for village, some in parts:
        for one in counted(some):
            if one.indicator in _OF_EMPLOYERS:
                yield Figure(one.indicator.value, VillageCode(village), one.number, one.whole)


def _employers_behind(desk: Desk, key: str, side: Side, span: Span) -> Behind:
    known = [
        line.employer
        for line in employers.lines(desk)
        if span.village in {"", line.employer.village}
    ]
    return Behind(Records.EMPLOYERS, _of_employers(known, key, side))


def _of_employers(known: Sequence[Employer], key: str, side: Side) -> tuple[RowId, ...]:
    (found,) = (one for one in counted(known) if one.indicator == key)
    if found.indicator.counts_people:  # one employer may have insured some and still lack others
        lacking = tuple(one.id for one in known if one.missing)
    else:
        lacking = tuple(one for one in found.of if one not in set(found.employers))
    return {Side.DONE: found.employers, Side.WHOLE: found.of, Side.OPEN: lacking}[side]


def _employers_each(desk: Desk, asked: Asked, span: Span) -> Each:
    known = [line.employer for line in employers.lines(desk)]
    found: Each = {}
    for village in (TOWN, *sorted({one.village for one in known if one.village})):
        some = [one for one in known if (village or span.village) in {"", one.village}]
        found |= {
            (key, VillageCode(village), side): _of_employers(some, key, side) for key, side in asked
        }
    return found


SOURCES: tuple[Source, ...] = (
    Source(tuple(RULES), _people, _people_behind, _people_each),
    Source((_ON_TIME,), _benefits, _benefits_behind, _benefits_each),
    Source(tuple(_LAND_KEYS), _land, _land_behind, _land_each),
    Source(tuple(_OF_EMPLOYERS), _employers, _employers_behind, _employers_each),
)
"""Where each indicator is counted; together they count the whole catalogue."""

_SOURCE_OF: Mapping[str, Source] = {key: source for source in SOURCES for key in source.keys}

if set(_SOURCE_OF) != {one.key for one in CATALOGUE}:  # pragma: no cover - a slip of the writer's
    raise AssertionError("every indicator of the catalogue needs a source")
