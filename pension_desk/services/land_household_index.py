"""Finding the household of a roster's rows again: by its number, else by its head's name."""

from __future__ import annotations

from collections.abc import Iterable

from pension_desk.domain.names import name_key
from pension_desk.services.land_people_places import RosterRow, in_hamlet

_Key = tuple[object, object, str]
"""Project, village, and what tells the household there."""


class HouseholdIndex:
    """The households of all projects; heads of one name are told apart by their hamlets."""

    def __init__(self, known: Iterable[dict[str, object]]) -> None:
        self._households: dict[_Key, dict[str, object]] = {}
        self._namesakes: set[_Key] = set()
        for held in known:
            self.keep(held)

    def keep(self, held: dict[str, object]) -> None:
        """Note a household, its project as bytes."""
        project, village = held["project_id"], held["village"]
        number = held["household_no"]
        told = str(number) if number else name_key(str(held["head_name"]))
        if not number:
            apart = in_hamlet(told, str(held["hamlet"] or ""))
            self._households[project, village, apart] = held
        if (project, village, told) in self._households:
            self._namesakes.add((project, village, told))
        self._households[project, village, told] = held

    def of(self, row: RosterRow) -> dict[str, object] | None:
        """Return the household that a row means, None for a new one."""
        project, village, told = row.household
        key: _Key = (project.bytes, village, told)
        apart: _Key = (project.bytes, village, in_hamlet(told, row.hamlet))
        if key in self._namesakes and apart in self._households:
            return self._households[apart]
        return self._households.get(key)
