"""Targets set by the town, seen by all, and how far each village is on its way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import (
    CATALOGUE,
    TOWN,
    Figure,
    Indicator,
    Reckoned,
    Topic,
    indicator,
)
from pension_desk.domain.targets import (
    Progress,
    Spread,
    Target,
    check_amount,
    of_town,
    progress_of,
    spread,
)
from pension_desk.services import indicators
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name, divisions
from pension_desk.services.outcome import Topic as Changed
from pension_desk.services.outcome import Written
from pension_desk.store import targets as store

_TOPICS = frozenset({Changed.TARGETS})
_COVERED = "covered"


@dataclass(frozen=True)
class Wanted:
    """A target to be set; ``amount`` None takes it away. ``due_on`` None: the year's last day."""

    village: VillageCode
    key: str
    amount: int | None
    due_on: date | None = None


def villages_of(desk: Desk) -> tuple[VillageCode, ...]:
    """Return the villages of this desk by the shipped divisions, in order of their codes."""
    mine = desk.identity.division
    return tuple(
        one.code for town in divisions() for one in town.villages if one.code.startswith(mine)
    )


def targets(desk: Desk, year: int) -> Mapping[tuple[str, VillageCode], Target]:
    """Return a year's targets by indicator and village."""
    with desk.file.reading() as conn:
        return {(one.key, one.village): one for one in store.targets(conn, year)}


def progress(
    desk: Desk, reckoned: Reckoned, village: VillageCode = TOWN
) -> tuple[tuple[Indicator, Progress], ...]:
    """Return every indicator of a village, or of the town, against its target."""
    return progress_by(targets(desk, reckoned.year), reckoned, village)


def progress_by(
    known: Mapping[tuple[str, VillageCode], Target],
    reckoned: Reckoned,
    village: VillageCode = TOWN,
) -> tuple[tuple[Indicator, Progress], ...]:
    """Return every indicator of a village, or of the town, against these targets."""
    return tuple((one, progress_in(known, reckoned, one.key, village)) for one in CATALOGUE)


def progress_in(
    known: Mapping[tuple[str, VillageCode], Target],
    reckoned: Reckoned,
    key: str,
    village: VillageCode,
) -> Progress:
    """Return one indicator of a village, or of the town, against these targets."""
    figure, what = reckoned.figure(key, village), indicator(key)
    if village != TOWN:
        return progress_of(what, figure, known.get((key, village)), reckoned.as_of)
    places = {place for name, place in known if name == key}
    mine = [progress_in(known, reckoned, key, place) for place in sorted(places)]
    return of_town(figure, mine)


def set_targets(desk: Desk, year: int, wanted: Sequence[Wanted]) -> Written[int]:
    """Set, change or take away targets in one act and return how many differ now.

    Raises:
        Refused: ``not_the_town``; a target of nought or above the population, in a sentence that
            names the village; then nothing is written.
    """
    if desk.identity.role is not Role.TOWN:
        raise Refused("not_the_town", "目标任务由镇里下达，村里不能改。", "请告诉镇中心。")
    now = indicators.reckon(desk, min(year, desk.today().year), topics=(Topic.COVERAGE,))
    for one in wanted:
        _check(desk, year, one, now)
    starts = _starts(desk, year, wanted)
    known = targets(desk, year)
    changed = 0
    with desk.acting("targets", f"{year}年目标任务") as (_conn, writer):
        for one in wanted:
            before = known.get((one.key, one.village))
            if one.amount is None:
                if before is not None:
                    writer.delete("targets", before.id)
                    changed += 1
                continue
            due = one.due_on or (before.due_on if before else date(year, 12, 31))
            if before and (before.amount, before.due_on) == (one.amount, due):
                continue
            fields: dict[str, FieldValue] = {"amount": one.amount, "due_on": due.isoformat()}
            if before is not None:
                writer.update("targets", before.id, fields)
            else:
                start = starts.get((one.key, one.village), 0)
                place: dict[str, FieldValue] = {
                    "village": one.village,
                    "indicator": one.key,
                    "year": year,
                }
                writer.insert("targets", place | fields | {"start": start})
            changed += 1
    return Written(changed, _TOPICS if changed else frozenset())


def _check(desk: Desk, year: int, one: Wanted, now: Reckoned) -> None:
    what = indicator(one.key)
    if what.town_only or len(one.village) != 12 or not desk.in_scope(one.village):
        raise Refused("bad_village", f"“{what.name}”不能给“{one.village}”定目标。")
    if one.amount is not None and now.villages and one.village not in now.villages:
        raise Refused(
            "nobody_there",
            f"{division_name(one.village)}还没有户籍人口，不能定“{what.name}”的目标。",
            "请先导入该村的户籍人口花名册。",
        )
    if one.amount is not None:
        check_amount(
            what,
            division_name(one.village),
            one.amount,
            population=now.figure(_COVERED, one.village).whole,
            due_on=one.due_on or date(year, 12, 31),
            year=year,
        )


def _starts(
    desk: Desk, year: int, wanted: Sequence[Wanted]
) -> Mapping[tuple[str, VillageCode], int]:
    """Return the number of a counted indicator at the beginning of the year, where it carries over.

    What is new in a year begins at nought.
    """
    if not any(one.key == _COVERED and one.amount for one in wanted):
        return {}
    before = indicators.reckon_past(desk, date(year, 1, 1) - timedelta(days=1))
    return {
        (_COVERED, one.village): before.figure(_COVERED, one.village).done
        for one in wanted
        if one.key == _COVERED
    }


def spread_over(
    desk: Desk, year: int, key: str, total: int, way: Spread
) -> tuple[tuple[VillageCode, int], ...]:
    """Return a town's total spread over its villages; nothing is written.

    Only villages with residents take part. Refused as `pension_desk.domain.targets.spread`, and
    for an indicator whose target is a share.
    """
    what = indicator(key)
    if not what.counted:
        raise Refused("no_spread", f"“{what.name}”的目标是百分比，各村一样，不用分解。")
    weights = _weights(desk, year, key, way)
    return tuple((code, part) for code, part in spread(total, weights).items() if part)


def _weights(desk: Desk, year: int, key: str, way: Spread) -> dict[VillageCode, int]:
    today = desk.today()
    if way is Spread.LAST_YEAR:
        reckoned = indicators.reckon_past(desk, date(year - 1, 12, 31))
        return {code: reckoned.figure(key, code).done for code in reckoned.villages}
    reckoned = indicators.reckon(desk, min(year, today.year), topics=(Topic.COVERAGE,))
    figures = {code: reckoned.figure(_COVERED, code) for code in reckoned.villages}
    if way is Spread.POPULATION:
        return {code: one.whole for code, one in figures.items()}
    return {code: _missing(one) for code, one in figures.items()}


def _missing(one: Figure) -> int:
    return max(0, one.whole - one.done)
