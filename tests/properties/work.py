"""Everyday work: what is entered, changed, taken off and brought back, as the dictionary allows."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import EVERYONE, VILLAGE
from pension_desk.domain.field_rules import FieldRule
from pension_desk.domain.ids import RowId
from pension_desk.services import roster
from tests.properties.rules import BY_HAND, PICK, SOME_DESK, SOME_VILLAGE, Sticks
from tests.properties.sayings import needed, saying
from tests.services.exchange import TOWN, enter, person, remove

VALUE = st.sampled_from(["甲", "乙", "丙"])
DAY = st.sampled_from(["2026-01-01", "2026-02-02", None])


class Work(Sticks):
    """People and records of the table: made, edited, taken off, taken in from a list, undone."""

    def saying(self, code: str, field: FieldRule, pick: int) -> FieldValue:
        """Return what a desk may write into a field of the table."""
        named = self.rows(code, "residents") if field.name == self.table_rule.person_field else []
        return saying(self.table, field, pick, named or self.rows(code, self.table))

    @rule(code=SOME_DESK, pick=PICK, field=st.sampled_from(["phone", "id_number"]), value=VALUE)
    def edit_a_person(self, code: str, pick: int, field: str, value: str) -> None:
        self.set_fields(code, "residents", pick, {field: value})

    @rule(code=SOME_DESK, pick=PICK, value=VALUE, day=DAY)
    def edit_two(self, code: str, pick: int, value: str, day: str | None) -> None:
        self.set_fields(code, "residents", pick, {"note": value, "died_on": day})

    @rule(code=SOME_DESK, pick=PICK, which=PICK, value=PICK)
    def edit(self, code: str, pick: int, which: int, value: int) -> None:
        field = self.fields[which % len(self.fields)]
        self.set_fields(code, self.table, pick, {field.name: self.saying(code, field, value)})

    @rule(code=SOME_DESK, village=SOME_VILLAGE)
    def add_a_person(self, code: str, village: str) -> None:
        with self.desks.acting(code) as desk:
            person(desk, village if code == TOWN else code, "梁小妹")

    @rule(code=SOME_DESK, village=SOME_VILLAGE, host=PICK, value=PICK)
    def add(self, code: str, village: str, host: int, value: int) -> None:
        place = self.place(code, village, host)
        if place is not None:
            fields = dict.fromkeys((*needed(self.table_rule), *self.fields))
            told = {x.name: self.saying(code, x, value) for x in fields} | place
            self.tried(code, lambda desk: enter(desk, self.table, **told), *BY_HAND)

    def place(self, code: str, village: str, host: int) -> dict[str, FieldValue] | None:
        """Return what says whose a new record is; None where it has nothing to hang on."""
        rules = self.table_rule
        if rules.scope == EVERYONE:
            return {}
        if rules.scope == VILLAGE:
            named = {"name": "梁小妹"} if self.table == "residents" else {}
            return {VILLAGE: village if code == TOWN else code, **named}
        row = self.row(code, rules.host, host)
        return None if row is None else {rules.scope: row.hex}

    @rule(code=SOME_DESK, pick=PICK, someone=st.booleans())
    def take_off(self, code: str, pick: int, someone: bool) -> None:
        table = "residents" if someone else self.table
        row = self.row(code, table, pick)
        if row is not None:
            self.tried(code, lambda desk: remove(desk, table, row), *BY_HAND)

    @rule(code=SOME_DESK)
    def undo(self, code: str) -> None:
        self.tried(code, roster.undo_last, "nothing_to_undo", "built_upon", *BY_HAND)

    @rule(code=SOME_DESK, picks=st.lists(PICK, min_size=2, max_size=5), value=PICK)
    def take_in_a_list(self, code: str, picks: list[int], value: int) -> None:
        """A list sets a grave field of people, and one of the table's, and brings payments."""
        people, others = (self._listed(code, x, picks) for x in ("residents", self.table))
        if code != TOWN and self.table_rule.scope == EVERYONE:
            others = []
        field = self.fields[value % len(self.fields)]
        told = {field.name: self.saying(code, field, value)}
        with self.desks.acting(code) as desk, desk.acting("import", bulk=True) as (_conn, writer):
            number = "甲乙丙"[value % 3]
            writer.update_many("residents", [(row, {"id_number": number}) for row in people])
            if others and self.table != "residents":
                writer.update_many(self.table, [(row, told) for row in others])
            for row in people:
                paid = {"resident_id": row.hex, "year": 2026, "kind": "confirmed"}
                writer.insert("contributions", paid | {"amount_fen": 20_000})

    def _listed(self, code: str, table: str, picks: list[int]) -> list[RowId]:
        rows = {row for pick in picks if (row := self.row(code, table, pick)) is not None}
        seat = self.desks.seats[code]
        return [
            row
            for row in sorted(rows, key=lambda x: self.desks.born[x.hex])
            if not seat.away(row.hex)
        ]
