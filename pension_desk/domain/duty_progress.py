"""How far each responsible person and each area is, with the people behind every number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.responsibility import Doorstep, Hamlet, Named, Officer, Spot
from pension_desk.domain.screening import Category

_UNPAID, _UNREGISTERED = Category.REGISTERED_UNPAID.value, Category.UNREGISTERED.value

NOBODY = "（没有责任人）"
"""The area of households to whom nobody is named."""


@dataclass
class _Sum:
    homes: set[Doorstep] = field(default_factory=set)
    visited: set[Doorstep] = field(default_factory=set)
    hamlets: set[Hamlet] = field(default_factory=set)
    people: int = 0
    unpaid: list[int] = field(default_factory=list)
    unregistered: list[int] = field(default_factory=list)
    unvisited: list[int] = field(default_factory=list)
    promises: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class ProgressLine:
    """How far somebody (or an area) is. The tuples are local numbers: the people themselves.

    ``officer``: None on lines by area and for what nobody is named to. ``unvisited``: unpaid or
    unregistered, not visited this year. ``promises``: promised, and the day has come.
    A household of several named people counts for each of them.
    """

    officer: Officer | None
    village: VillageCode
    area: str
    hamlets: int
    households: int
    households_visited: int
    people: int
    unpaid: tuple[int, ...]
    unregistered: tuple[int, ...]
    unvisited: tuple[int, ...]
    promises: tuple[int, ...]


def progress(
    spots: Sequence[Spot], promised: frozenset[int], named: Named
) -> tuple[tuple[ProgressLine, ...], tuple[ProgressLine, ...]]:
    """Return how far each person is, and each area; what nobody holds comes last.

    Who answers for a whole village counts all of it, beside those who are named household by
    household.
    ``promised``: local numbers of those whose promise fell due.
    """
    people: dict[tuple[VillageCode, RowId | None], _Sum] = defaultdict(_Sum)
    areas: dict[tuple[VillageCode, str | None], _Sum] = defaultdict(_Sum)
    for spot in spots:
        held = named.holding(*spot.door)
        own: Sequence[RowId | None] = [duty.officer for duty in held] or [None]
        over = [duty.officer for duty in named.of_village(spot.village)]
        for officer in dict.fromkeys((*own, *over)):
            _count(people[spot.village, officer], spot, promised)
        for area in dict.fromkeys(duty.area for duty in held) or (None,):
            _count(areas[spot.village, area], spot, promised)
    idle = {(one.village, one.id) for one in named.officers.values()} - people.keys()
    for key in idle:
        people[key] = _Sum()
    lines = [
        _line(village, total, officer=named.officers.get(row) if row else None)
        for (village, row), total in people.items()
    ]
    lines.sort(key=lambda x: (x.village, x.officer is None, x.officer.order if x.officer else ()))
    by_area = [_line(village, total, area=area) for (village, area), total in areas.items()]
    return tuple(lines), tuple(by_area)


def _count(total: _Sum, spot: Spot, promised: frozenset[int]) -> None:
    door = (*spot.door[:2], spot.household_no or f"#{spot.number}")
    total.homes.add(door)
    total.hamlets.add(spot.door[:2])
    total.people += 1
    if spot.visited:
        total.visited.add(door)
    if spot.category == _UNPAID:
        total.unpaid.append(spot.number)
    elif spot.category == _UNREGISTERED:
        total.unregistered.append(spot.number)
    if spot.category in (_UNPAID, _UNREGISTERED) and not spot.visited:
        total.unvisited.append(spot.number)
    if spot.number in promised:
        total.promises.append(spot.number)


def _line(
    village: VillageCode, total: _Sum, officer: Officer | None = None, area: str | None = ""
) -> ProgressLine:
    return ProgressLine(
        officer,
        village,
        NOBODY if area is None else area,
        len(total.hamlets),
        len(total.homes),
        len(total.visited),
        total.people,
        tuple(total.unpaid),
        tuple(total.unregistered),
        tuple(total.unvisited),
        tuple(total.promises),
    )
