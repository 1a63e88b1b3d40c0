"""What goes wrong: desks that differ, bundles taken back or broken off, clocks, lost laptops."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from pension_desk.domain.dictionary import EVERYONE
from pension_desk.domain.progress import Watch
from pension_desk.services import bundles
from pension_desk.services.contested import contested, resolve
from tests.properties.people import People
from tests.properties.rules import PICK, SOME_DESK, SOME_VILLAGE
from tests.properties.work import VALUE
from tests.services.exchange import TOWN


class Disputes(People):
    """Desks differ, a person decides, a bundle is taken back or broken off, a clock is wrong."""

    @rule(code=SOME_DESK, field=st.sampled_from(["name", "id_number"]), value=VALUE)
    def edit_first(self, code: str, field: str, value: str) -> None:
        self.set_fields(code, "residents", 0, {field: value})

    @rule(code=SOME_DESK, pick=PICK, side=PICK)
    def decide(self, code: str, pick: int, side: int) -> None:
        listed = contested(self.desks.seats[code].desk)
        if listed:
            found = listed[pick % len(listed)]
            value = found.sides[side % len(found.sides)].value
            with self.desks.acting(code) as desk:
                resolve(desk, found.row, found.field, value)
            mind = self.desks.seats[code].mind
            assert found.field not in mind.contested.get(found.row.hex, ())
            assert mind.values[found.row.hex][found.field] == value

    @rule(code=SOME_DESK)
    def take_back_the_last_bundle(self, code: str) -> None:
        """Here, or where it can be done."""
        self.take_back(self.first_of(code, self.may_take_back))

    @rule(village=SOME_VILLAGE, up=st.booleans(), pick=PICK, value=VALUE)
    def take_back_what_just_came(self, village: str, up: bool, pick: int, value: str) -> None:
        """A stick with news of somebody arrives, and was not wanted."""
        source, target = (village, TOWN) if up else (TOWN, village)
        self.set_fields(source, "residents", pick, {"phone": value})
        self.carry(village, up)
        self.take_back(target)

    def may_take_back(self, code: str) -> bool:
        """Whether the desk says that its last import can be taken back."""
        last = bundles.last_import(self.desks.seats[code].desk)
        return last is not None and not last.why_not

    def take_back(self, code: str) -> None:
        """Take a desk's last import back, where it may: then all is as it was before.

        But for what it made differ of grave fields: that a person decides.
        """
        seat = self.desks.seats[code]
        then, disputed = seat.mind.records, seat.open_grave()
        left = {row for row in seat.mind.values if seat.left(row) or self.is_the_towns(code, row)}
        if self.tried(code, bundles.undo_receive, "nothing_to_undo", "built_upon"):
            assert seat.intake is not None
            now = seat.mind.records
            for row, before in seat.intake.before.items():
                expected = then.get(row) if row in left else before
                if expected is not None and row in then:
                    kept = {name: then[row][name] for of, name in disputed if of == row}
                    expected = expected | kept
                assert now.get(row) == expected

    def is_the_towns(self, code: str, row: str) -> bool:
        """Whether a record is town-wide, so that this desk cannot take back what is said of it."""
        return code != TOWN and self.desks.seats[code].mind.place(row) == EVERYONE

    @rule(code=SOME_DESK, days=st.integers(-400, 400))
    def clock_jumps(self, code: str, days: int) -> None:
        self.desks.now[code] += timedelta(days=days)

    @precondition(lambda self: self.bag)
    @rule(pick=PICK, looks=st.integers(0, 6))
    def cancel(self, pick: int, looks: int) -> None:
        left = iter([False] * looks)
        watch = Watch(cancelled=lambda: next(left, True))
        self.post.take(self.bag[pick % len(self.bag)], watch=watch)
