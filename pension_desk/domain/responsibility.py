"""Who is responsible for whom (责任): officers, what is named to them, and what follows.

A household has a named person (责任人) when somebody in office holds its hamlet or the household
itself. Who is named to the whole village (挂村领导、支书…) answers for the village, but names no
household: the plan wants the work divided down to people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pension_desk.domain.duty_words import ROLES, Reach, Role
from pension_desk.domain.ids import RowId, VillageCode

_PLACES = {role.value: place for place, role in enumerate(Role)}
_AT_THE_DOOR = (
    Role.AREA_OFFICER, Role.RESIDENT_WORKER, Role.ASSISTANT, Role.DIRECTOR, Role.SECRETARY,
    Role.FIRST_SECRETARY, Role.TEAM_LEADER, Role.TOWN_LEADER,
)  # fmt: skip
_NEAREST = {role.value: place for place, role in enumerate(_AT_THE_DOOR)}


@dataclass(frozen=True)
class Officer:
    """Somebody with a role in a village. ``role``: a code of `Role`, or what a person typed."""

    id: RowId
    village: VillageCode
    name: str
    phone: str
    unit: str
    role: str
    left_on: date | None = None
    note: str = ""

    @property
    def role_label(self) -> str:
        """The role's word."""
        return ROLES.label(self.role)

    @property
    def order(self) -> tuple[str, int, str]:
        """Sorts officers by village and by the plan's order of roles."""
        return self.village, _PLACES.get(self.role, len(_PLACES)), self.name

    def in_office(self, day: date) -> bool:
        """Return whether the officer has not left by a day."""
        return self.left_on is None or day < self.left_on


@dataclass(frozen=True)
class Duty:
    """What is named to an officer: the village, a hamlet, or a household of it.

    ``area``: the 片 that it belongs to. ``from_on``, ``until_on``: the first and last day, None
    for open. ``taken_from``: the officer who handed it over.
    """

    id: RowId
    village: VillageCode
    officer: RowId
    reach: Reach
    area: str = ""
    hamlet: str = ""
    household_no: str = ""
    from_on: date | None = None
    until_on: date | None = None
    taken_from: RowId | None = None

    def in_force(self, day: date) -> bool:
        """Return whether the duty holds on a day."""
        begun = self.from_on is None or self.from_on <= day
        return begun and (self.until_on is None or day <= self.until_on)

    def over(self, day: date) -> bool:
        """Return whether the duty has ended before a day."""
        return self.until_on is not None and self.until_on < day

    @property
    def place(self) -> tuple[Reach, str, str]:
        """What tells two duties of one officer apart."""
        return self.reach, self.hamlet, self.household_no


class Spot(NamedTuple):
    """A living resident with what responsibility counts; in walking order.

    ``visited``: at least once this year.
    """

    number: int
    village: VillageCode
    hamlet: str
    household_no: str
    name: str
    category: str
    visited: bool

    @property
    def door(self) -> tuple[VillageCode, str, str]:
        """The household: village, hamlet, number."""
        return self.village, self.hamlet, self.household_no


Hamlet = tuple[VillageCode, str]
Doorstep = tuple[VillageCode, str, str]


class Named:
    """Who is named to what on a day."""

    def __init__(self, officers: Iterable[Officer], duties: Iterable[Duty], day: date) -> None:
        self.officers = {one.id: one for one in officers if one.in_office(day)}
        self._villages: dict[VillageCode, list[Duty]] = defaultdict(list)
        self._hamlets: dict[Hamlet, list[Duty]] = defaultdict(list)
        self._doors: dict[Doorstep, list[Duty]] = defaultdict(list)
        self._found: dict[Doorstep, tuple[Duty, ...]] = {}
        for duty in duties:
            if duty.in_force(day) and duty.officer in self.officers:
                self._keep(duty)

    def _keep(self, duty: Duty) -> None:
        match duty.reach:
            case Reach.VILLAGE:
                self._villages[duty.village].append(duty)
            case Reach.HAMLET:
                self._hamlets[duty.village, duty.hamlet].append(duty)
            case Reach.HOUSEHOLD:
                self._doors[duty.village, duty.hamlet, duty.household_no].append(duty)

    def holding(self, village: VillageCode, hamlet: str, household_no: str) -> tuple[Duty, ...]:
        """Return the duties by which a household has its named people, the nearest role first.

        Those of the household itself stand before its hamlet's; without a number there are only
        the hamlet's.
        """
        door = (village, hamlet, household_no)
        if door not in self._found:
            own = self._doors.get(door) if household_no else None
            held = own or self._hamlets.get((village, hamlet), [])
            self._found[door] = tuple(sorted(held, key=self._nearest))
        return self._found[door]

    def _nearest(self, duty: Duty) -> tuple[int, str]:
        officer = self.officers[duty.officer]
        return _NEAREST.get(officer.role, len(_NEAREST)), str(duty.id)

    def names_of(self, village: VillageCode, hamlet: str, household_no: str) -> tuple[str, ...]:
        """Return the names of who is named for a household, the nearest first, each once."""
        names = (self.officers[x.officer].name for x in self.holding(village, hamlet, household_no))
        return tuple(dict.fromkeys(names))

    def name_of(self, village: VillageCode, hamlet: str, household_no: str) -> str:
        """Return who is named for a household, the nearest first; empty where nobody is."""
        return "、".join(self.names_of(village, hamlet, household_no))

    def of_hamlet(self, village: VillageCode, hamlet: str) -> tuple[Duty, ...]:
        """Return the duties that name somebody for a hamlet or for some of its households."""
        split = (
            duty
            for (place, group, _number), some in self._doors.items()
            if (place, group) == (village, hamlet)
            for duty in some
        )
        return (*self._hamlets.get((village, hamlet), ()), *split)

    def of_village(self, village: VillageCode) -> tuple[Duty, ...]:
        """Return the duties that reach over a whole village."""
        return tuple(self._villages.get(village, ()))


@dataclass(frozen=True)
class MatrixRow:
    """A hamlet against the roles (责任矩阵).

    ``cells``: for each of `Role`, in order, the names; those of the whole village included.
    ``others``: names in roles that are none of these. ``split``: how many of the households are
    named one by one. ``unnamed``: households without a named person, as (number, head's name).
    """

    village: VillageCode
    hamlet: str
    areas: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    others: tuple[str, ...]
    households: int
    split: int
    unnamed: tuple[tuple[str, str], ...]


def matrix(spots: Sequence[Spot], named: Named) -> tuple[MatrixRow, ...]:
    """Return hamlets × roles, in walking order."""
    homes = _homes(spots)
    hamlets: dict[Hamlet, list[Doorstep]] = defaultdict(list)
    for door in homes:
        hamlets[door[:2]].append(door)
    return tuple(_row(hamlet, doors, homes, named) for hamlet, doors in hamlets.items())


def _homes(spots: Iterable[Spot]) -> dict[Doorstep, list[Spot]]:
    """Return households with their members; who has no household number counts alone."""
    homes: dict[Doorstep, list[Spot]] = defaultdict(list)
    for spot in spots:
        number = spot.household_no or f"#{spot.number}"
        homes[spot.village, spot.hamlet, number].append(spot)
    return homes


def _row(
    hamlet: Hamlet, doors: list[Doorstep], homes: dict[Doorstep, list[Spot]], named: Named
) -> MatrixRow:
    village, name = hamlet
    duties = (*named.of_hamlet(village, name), *named.of_village(village))
    by_role: dict[str, list[str]] = defaultdict(list)
    for duty in duties:
        officer = named.officers[duty.officer]
        if officer.name not in by_role[officer.role]:
            by_role[officer.role].append(officer.name)
    known = {role.value for role in Role}
    held = {door: named.holding(*_asked(door)) for door in doors}
    return MatrixRow(
        village,
        name,
        tuple(dict.fromkeys(x.area for x in duties if x.area)),
        tuple(tuple(by_role.get(role.value, ())) for role in Role),
        tuple(one for role, names in by_role.items() if role not in known for one in names),
        len(doors),
        sum(bool(some) and some[0].reach is Reach.HOUSEHOLD for some in held.values()),
        tuple((_asked(door)[2], homes[door][0].name) for door in doors if not held[door]),
    )


def _asked(door: Doorstep) -> Doorstep:
    village, hamlet, number = door
    return village, hamlet, "" if number.startswith("#") else number
