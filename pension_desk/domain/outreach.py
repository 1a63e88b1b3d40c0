"""Publicity (宣传): what was said and handed out where, and how far it has reached.

A hamlet is reached when a talk was held in it, material handed out there, or one of its
households visited this year. What was done for the whole village names no hamlet and counts for
none: the plan wants every hamlet.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from pension_desk.domain.ids import RowId, VillageCode


@dataclass(frozen=True)
class Talk:
    """A talk (宣讲). ``hamlet`` empty: for the whole village. ``reached``: people who heard it."""

    id: RowId
    village: VillageCode
    hamlet: str
    held_on: date
    way: str
    topic: str
    speaker: str
    reached: int | None
    note: str = ""


@dataclass(frozen=True)
class Handout:
    """Material handed out (发放材料). ``hamlet`` as of a talk."""

    id: RowId
    village: VillageCode
    hamlet: str
    given_on: date
    kind: str
    pieces: int
    by_name: str
    note: str = ""


class Neighbour(NamedTuple):
    """A living resident as publicity counts: visited this year, and what they knew at the last.

    ``knows``: a code of `pension_desk.domain.visit_words.KNOWS`, empty where nobody asked.
    ``adult``: 16 or older, whom the policy concerns.
    """

    number: int
    village: VillageCode
    hamlet: str
    household_no: str
    visited: bool
    knows: str
    adult: bool


@dataclass(frozen=True)
class HamletReach:
    """One hamlet's publicity this year. The tuples are local numbers: the people behind.

    ``unvisited``: members of households of which nobody was visited. ``unasked``: adults whom
    nobody asked whether they know the policy; ``unaware``: those who said no.
    """

    village: VillageCode
    hamlet: str
    households: int
    households_visited: int
    people: int
    talks: int
    reached: int
    last_talk: date | None
    pieces: int
    asked: int
    know: int
    unvisited: tuple[int, ...]
    unasked: tuple[int, ...]
    unaware: tuple[int, ...]

    @property
    def covered(self) -> bool:
        """Whether publicity has come to the hamlet in any way."""
        return bool(self.talks or self.pieces or self.households_visited)

    @property
    def gap(self) -> tuple[bool, bool, float]:
        """Sorts hamlets: untouched ones first, then those without a talk, then by visits."""
        share = self.households_visited / self.households if self.households else 1.0
        return self.covered, bool(self.talks), share


@dataclass
class _Count:
    homes: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    visited: set[str] = field(default_factory=set)
    knows: Counter[str] = field(default_factory=Counter)
    unasked: list[int] = field(default_factory=list)
    unaware: list[int] = field(default_factory=list)
    people: int = 0


def coverage(
    people: Sequence[Neighbour], talks: Iterable[Talk], handouts: Iterable[Handout]
) -> tuple[HamletReach, ...]:
    """Return every hamlet's publicity, gaps first, else in walking order.

    ``talks`` and ``handouts``: those of the year, also for whole villages, which are passed over.
    """
    counts: dict[tuple[VillageCode, str], _Count] = defaultdict(_Count)
    for one in people:
        _take(counts[one.village, one.hamlet], one)
    spoken: dict[tuple[VillageCode, str], list[Talk]] = defaultdict(list)
    for talk in talks:
        spoken[talk.village, talk.hamlet].append(talk)
    given: Counter[tuple[VillageCode, str]] = Counter()
    for handout in handouts:
        given[handout.village, handout.hamlet] += handout.pieces
    found = [
        _reach(place, count, spoken.get(place, []) if place[1] else [], given[place])
        for place, count in counts.items()
    ]
    return tuple(sorted(found, key=lambda one: one.gap))


def _take(count: _Count, one: Neighbour) -> None:
    door = one.household_no or f"#{one.number}"
    count.people += 1
    count.homes[door].append(one.number)
    if one.visited:
        count.visited.add(door)
    if not one.adult:
        return
    count.knows[one.knows] += 1
    if not one.knows:
        count.unasked.append(one.number)
    elif one.knows == "no":
        count.unaware.append(one.number)


def _reach(
    place: tuple[VillageCode, str], count: _Count, talks: Sequence[Talk], pieces: int
) -> HamletReach:
    village, hamlet = place
    asked = sum(number for knows, number in count.knows.items() if knows)
    return HamletReach(
        village=village,
        hamlet=hamlet,
        households=len(count.homes),
        households_visited=len(count.visited),
        people=count.people,
        talks=len(talks),
        reached=sum(talk.reached or 0 for talk in talks),
        last_talk=max((talk.held_on for talk in talks), default=None),
        pieces=pieces if hamlet else 0,
        asked=asked,
        know=count.knows["yes"],
        unvisited=tuple(
            number
            for door, numbers in count.homes.items()
            if door not in count.visited
            for number in numbers
        ),
        unasked=tuple(count.unasked),
        unaware=tuple(count.unaware),
    )


@dataclass(frozen=True)
class Share:
    """A ratio of the catalogue of indicators, with what stands behind it.

    ``missing``: local numbers of the people who keep it from being whole.
    """

    numerator: int
    denominator: int
    missing: tuple[int, ...] = ()


def hamlets_reached(found: Iterable[HamletReach]) -> Share:
    """Return hamlets that publicity has come to, of all (宣传屯组覆盖率)."""
    lines = _known(found)
    untouched = tuple(n for one in lines if not one.covered for n in one.unvisited)
    return Share(sum(one.covered for one in lines), len(lines), untouched)


def _known(found: Iterable[HamletReach]) -> tuple[HamletReach, ...]:
    """Leave out the people whose hamlet is not known: they are no hamlet."""
    return tuple(one for one in found if one.hamlet)


def hamlets_talked(found: Iterable[HamletReach]) -> Share:
    """Return hamlets in which a talk was held, of all (宣讲屯组覆盖率)."""
    lines = _known(found)
    return Share(sum(bool(one.talks) for one in lines), len(lines))


def households_visited(found: Iterable[HamletReach]) -> Share:
    """Return households of which somebody was visited, of all (走访户覆盖率)."""
    lines = tuple(found)
    return Share(
        sum(one.households_visited for one in lines),
        sum(one.households for one in lines),
        tuple(number for one in lines for number in one.unvisited),
    )


def policy_known(found: Iterable[HamletReach]) -> Share:
    """Return adults who know the policy, of those who were asked (政策知晓率)."""
    lines = tuple(found)
    return Share(
        sum(one.know for one in lines),
        sum(one.asked for one in lines),
        tuple(number for one in lines for number in one.unaware),
    )
