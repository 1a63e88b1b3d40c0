"""People move between villages, are merged and parted; records go from one person to another."""

from __future__ import annotations

from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import rule

from pension_desk.domain.dictionary import VILLAGE
from pension_desk.domain.ids import RowId
from pension_desk.services import merging_people
from tests.properties.desks import DESKS
from tests.properties.rules import BY_HAND, PICK, SOME_DESK, SOME_VILLAGE
from tests.properties.work import Work
from tests.services.exchange import TOWN

TABLE = st.sampled_from(["visits", "contributions"])

NO_MERGE = ("same_person", "merged_already", "numbers_differ", "other_village", "no_such_resident")
NO_PARTING = ("not_merged", "other_village", "no_such_resident")


class People(Work):
    """Who somebody is and where: what decides which village is told what."""

    @rule(code=SOME_DESK, pick=PICK, village=SOME_VILLAGE)
    def move(self, code: str, pick: int, village: str) -> None:
        self.set_fields(code, "residents", pick, {"village": village})

    @rule(code=SOME_DESK, pick=PICK, other=PICK, table=TABLE)
    def hang_on_another(self, code: str, pick: int, other: int, table: str) -> None:
        host = self.row(code, "residents", other)
        if host is not None:
            self.set_fields(code, table, pick, {"resident_id": host.hex})

    @rule(code=SOME_DESK, pick=PICK, other=PICK, village=SOME_VILLAGE)
    def give_away(self, code: str, pick: int, other: int, village: str) -> None:
        """A record of the table goes to another village, or hangs on another record."""
        rules = self.table_rule
        host = self.row(code, rules.host, other) if rules.hangs else None
        if rules.scope == VILLAGE:
            self.set_fields(code, self.table, pick, {"village": village})
        elif host is not None:
            self.set_fields(code, self.table, pick, {rules.scope: host.hex})

    @rule(code=SOME_DESK, pick=PICK, other=PICK)
    def merge(self, code: str, pick: int, other: int) -> None:
        kept, double = (self.row(code, "residents", one) for one in (pick, other))
        if kept is not None and double is not None:
            self.tried(
                code, lambda desk: merging_people.merge(desk, kept, double), *NO_MERGE, *BY_HAND
            )

    @rule(code=SOME_DESK, village=SOME_VILLAGE, pick=PICK)
    def merge_neighbours(self, code: str, village: str, pick: int) -> None:
        """Two people of one village, neither of them merged before, where there are such."""
        mind = self.desks.seats[code].mind
        here = [
            x
            for x in self.rows(code, "residents")
            if mind.living(x) == x and mind.place(x) == (village if code == TOWN else code)
        ]
        if len(here) > 1:
            kept, double = (RowId(UUID(here[(pick + n) % len(here)])) for n in range(2))
            self.tried(
                code, lambda desk: merging_people.merge(desk, kept, double), *NO_MERGE, *BY_HAND
            )

    @rule(code=SOME_DESK, village=SOME_VILLAGE, pick=PICK, travels=st.booleans())
    def separate(self, code: str, village: str, pick: int, travels: bool) -> None:
        """Part someone who was merged, at this desk or at another; first merge, where nobody is.

        Where that has travelled meanwhile, the other side may part them.
        """
        if not any(map(self.merged, DESKS)):
            self.merge_neighbours(code, village, pick)
            if travels:
                self.visit(village if code == TOWN else code)
                code = TOWN
        code = self.first_of(code, self.merged)
        people = self.merged(code) or self.rows(code, "residents")
        if people:
            row = RowId(UUID(people[pick % len(people)]))
            self.tried(code, lambda desk: merging_people.separate(desk, row), *NO_PARTING, *BY_HAND)

    def merged(self, code: str) -> list[str]:
        """Return who was merged and has not left this desk's scope."""
        seat = self.desks.seats[code]
        people = self.rows(code, "residents")
        return [x for x in people if seat.mind.values[x]["merged_into"] and not seat.away(x)]
