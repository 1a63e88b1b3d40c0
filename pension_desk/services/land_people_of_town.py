"""What only the town enters of a roster of expropriated farmers: reviews, uses of the subsidy."""

from __future__ import annotations

from collections.abc import Mapping

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.land_course import CourseState
from pension_desk.services.desk import Role
from pension_desk.services.list_run import ListRun


def further(state: str, held: str) -> bool:
    """Whether a list's state is further on than the desk's: a list never takes a step back."""
    known = {one.value: one.place for one in CourseState}
    return known.get(state, 0) > known.get(held, 0)


class ForTown:
    """What only the town enters, kept out of a roster that a village reads, and told."""

    def __init__(self, run: ListRun) -> None:
        self._run = run
        self._here = run.desk.identity.role is Role.TOWN
        self._homes = self._people = 0

    def keep_out_of_home(
        self, fields: dict[str, FieldValue], held: Mapping[str, object] | None
    ) -> None:
        """Leave a household where it stands."""
        collected = CourseState.COLLECTED.value
        if self._here:
            return
        before = str(held["state"]) if held else collected
        self._homes += further(str(fields["state"]), before)
        fields |= {"state": collected, "state_on": None, "verified_on": None}

    def keep_out_of_person(
        self, fields: dict[str, FieldValue], held: Mapping[str, object] | None
    ) -> None:
        """Leave out how and when a person's subsidy was used."""
        if self._here:
            return
        told = [fields.pop(name) for name in ("way", "used_on", "used_fen", "voucher")]
        known = held is not None and held.get("used_on") is not None
        self._people += not known and any(value is not None for value in told)

    def say(self) -> None:
        """Say what was left out."""
        homes = f"{self._homes}户已核实" if self._homes else ""
        people = f"{self._people}人已使用补贴" if self._people else ""
        if homes or people:
            told = "、".join(filter(None, (homes, people)))
            self._run.said.append(f"名单上写着{told}：核实和使用由镇里登记，没有记入。")
