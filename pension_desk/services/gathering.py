"""Gathering what is printed: for whom, as of when, and who lives where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any

from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.roster import age_on
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.standing import rules_of
from pension_desk.store import papers as store
from pension_desk.store.desk_file import Connection
from pension_desk.store.papers import Member, PaperPlace


@dataclass(frozen=True)
class Gathering:
    """For whom papers are made. ``tiers``: those that a form shows, in fen, may be none."""

    desk: Desk
    conn: Connection
    place: PaperPlace
    tiers: tuple[int, ...] = ()
    watch: Watch = UNWATCHED

    @property
    def today(self) -> date:
        """The day as of which everything is said."""
        return self.desk.today()

    @property
    def year(self) -> int:
        """The payment year."""
        return self.today.year

    @cached_property
    def benefit_age(self) -> int:
        """The age from which a benefit is drawn, by today's policy."""
        return rules_of(self.conn, self.year, self.today).benefit_age

    def members(
        self, categories: Sequence[str], findings: Sequence[str] = ()
    ) -> tuple[Member, ...]:
        """Return who of the place is meant."""
        return store.members(self.conn, self.place, categories, findings)

    def age(self, member: Member) -> int | None:
        """Return a member's age in full years today."""
        return age_on(member.birth, self.today) if member.birth else None


def tail_of(member: Member) -> str:
    """Return the last four of a member's number, nothing where it is not known."""
    return member.id_number[-4:] if member.id_number else ""


def place_of(member: Member) -> dict[str, Any]:
    """Return where a household's paper goes, as the keywords of a `HouseholdPaper`."""
    return {
        "village": division_name(member.village),
        "village_code": member.village,
        "hamlet": member.hamlet,
        "household_no": member.household_no,
        "head": member.head,
        "address": member.address,
    }


def person_of(gathering: Gathering, member: Member) -> dict[str, Any]:
    """Return whose a person's paper is, as the keywords of a `PersonPaper`."""
    whose = {"name": member.name, "id_tail": tail_of(member), "age": gathering.age(member)}
    return place_of(member) | whose | {"resident": member.id}


def row_of(gathering: Gathering, member: Member) -> tuple[str, str, int | None]:
    """Return what a `MemberRow` begins with: name, last four, age."""
    return member.name, tail_of(member), gathering.age(member)


def by_household(
    members: Iterable[Member],
) -> Iterator[tuple[dict[str, Any], list[Member]]]:
    """Yield each household's place and members; who has no household number stands alone."""
    for _key, found in groupby(members, key=household_key):
        some = list(found)
        place = place_of(some[0])
        if not some[0].household_no:
            place["resident"] = some[0].id
        yield place, some


def household_key(member: Member) -> tuple[str, str, RowId | None]:
    """Return what members of one household share; each without a number is one of their own."""
    return member.village, member.household_no, None if member.household_no else member.id
