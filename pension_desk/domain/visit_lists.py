"""Lists about visits as they are shown, printed and counted: frozen values, no rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.roster import Visit
from pension_desk.domain.visits import OwedState


@dataclass(frozen=True)
class OwedLine:
    """One unregistered or unpaid person with what is owed, for the queue in walking order.

    ``number``: local number of the resident. ``category``: of the last screening. ``item``: the
    open line of the town's work list, None where the town has pushed none. ``last``: the latest
    visit. ``officer``: who is named for the household, may be empty.
    """

    number: int
    id: RowId
    village: VillageCode
    hamlet: str
    household_no: str
    name: str
    sex: str
    id_number: str | None
    birth: date | None
    relation: str
    phone: str
    category: str
    state: OwedState
    item: RowId | None = None
    answer: str = ""
    last: Visit | None = None
    promised_on: date | None = None
    officer: str = ""


class OwedSpot(NamedTuple):
    """As much of an `OwedLine` as counting takes; a town has tens of thousands."""

    number: int
    village: VillageCode
    hamlet: str
    household_no: str
    state: OwedState


@dataclass(frozen=True)
class OwedPlace:
    """A hamlet's lines: how many there are, how many are still owed, and in how many households."""

    village: VillageCode
    hamlet: str
    lines: int
    left: int
    households: int
    households_left: int


@dataclass(frozen=True)
class PlannedHousehold:
    """One stop of a day's walk: the household's owed lines, head first."""

    village: VillageCode
    hamlet: str
    household_no: str
    people: tuple[OwedLine, ...]


@dataclass(frozen=True)
class VisitPlan:
    """A day's walk (走访计划) in walking order; what the printed field list holds.

    ``hamlets``: those chosen, empty for the whole village.
    """

    day: date
    village: VillageCode
    hamlets: tuple[str, ...]
    visitor: str
    households: tuple[PlannedHousehold, ...]


@dataclass(frozen=True)
class DueLine:
    """A promise or a next step with its day.

    ``kind``: ``promise`` or ``follow_up``. ``days``: since it fell due; negative when not yet.
    """

    kind: str

    number: int
    id: RowId
    village: VillageCode
    hamlet: str
    household_no: str
    name: str
    phone: str
    category: str
    visit: Visit
    due_on: date
    days: int


@dataclass(frozen=True)
class VisitCount:
    """How often something was the case. ``people``: different residents among the visits."""

    key: str
    visits: int
    people: int
    households: int


@dataclass(frozen=True)
class Coverage:
    """A hamlet's part in visiting (走访覆盖): people and households to visit, and those visited."""

    village: VillageCode
    hamlet: str
    people: int
    people_visited: int
    households: int
    households_visited: int


@dataclass(frozen=True)
class VisitStatistics:
    """Visits of a span of days counted several ways, keys as stored; most frequent first."""

    since: date
    until: date
    visits: int
    people: int
    households: int
    by_village: tuple[VisitCount, ...]
    by_hamlet: tuple[VisitCount, ...]
    by_visitor: tuple[VisitCount, ...]
    by_mode: tuple[VisitCount, ...]
    by_outcome: tuple[VisitCount, ...]
    by_reason: tuple[VisitCount, ...]
    by_knows: tuple[VisitCount, ...]
    coverage: tuple[Coverage, ...]


def places_of(spots: Iterable[OwedSpot]) -> tuple[OwedPlace, ...]:
    """Return how much is left in each hamlet, in the order of the lines."""
    found: dict[tuple[VillageCode, str], list[OwedSpot]] = {}
    for line in spots:
        found.setdefault((line.village, line.hamlet), []).append(line)
    return tuple(_place(*place, some) for place, some in found.items())


def _place(village: VillageCode, hamlet: str, lines: list[OwedSpot]) -> OwedPlace:
    left = [line for line in lines if line.state is not OwedState.ANSWERED]
    return OwedPlace(
        village, hamlet, len(lines), len(left), len(set(map(_door, lines))),
        len(set(map(_door, left))),
    )  # fmt: skip


def _door(line: OwedLine | OwedSpot) -> tuple[str, int]:
    """Tell households apart; someone without a household number is one alone."""
    return (line.household_no, 0) if line.household_no else ("", line.number)


def households_of(lines: Iterable[OwedLine]) -> tuple[PlannedHousehold, ...]:
    """Return lines in walking order as stops of a walk."""
    stops: dict[tuple[str, str, tuple[str, int]], list[OwedLine]] = {}
    for line in lines:
        stops.setdefault((line.village, line.hamlet, _door(line)), []).append(line)
    return tuple(
        PlannedHousehold(some[0].village, some[0].hamlet, some[0].household_no, tuple(some))
        for some in stops.values()
    )
