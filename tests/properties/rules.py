"""What may happen in a history, as rules that hypothesis strings together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import EVERYONE
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.services import bundles, roster
from pension_desk.services.contested import contested, resolve
from pension_desk.services.desk import Desk
from tests.properties import looking
from tests.properties.desks import DESKS, VILLAGES, Desks, names
from tests.properties.post import Parcel, Post
from tests.services.exchange import TOWN, change, enter, person, remove

SOME_DESK = st.sampled_from(DESKS)
SOME_VILLAGE = st.sampled_from(VILLAGES)
PICK = st.integers(0, 50)
VALUE = st.sampled_from(["甲", "乙", "丙"])
DAY = st.sampled_from(["2026-01-01", "2026-02-02", None])
TABLE = st.sampled_from(["residents", "visits", "contributions", "notices"])

BY_HAND = ("contested_grave", "moved_away")
"""Why an edit by hand may be refused: a person must decide first, or the record has left."""


class Sticks(RuleBasedStateMachine):
    """Four desks that work apart; bundles go to and fro, are lost, repeated and out of order."""

    def __init__(self) -> None:
        super().__init__()
        self.desks = Desks.like_template()
        self.post = Post(self.desks)
        self.bag: list[Parcel] = []

    def teardown(self) -> None:
        try:
            self.all_meet()
        finally:
            self.desks.clear_away()

    def row(self, code: str, table: str, pick: int) -> RowId | None:
        """Return one of a desk's records."""
        records = self.desks.seats[code].mind.records
        rows = sorted(row for row, values in records.items() if values[""] == table)
        return RowId(UUID(rows[pick % len(rows)])) if rows else None

    def set_fields(self, code: str, table: str, pick: int, **fields: FieldValue) -> None:
        """Let a desk set fields of one of its records."""
        row = self.row(code, table, pick)
        if row is not None:
            self.tried(code, lambda desk: change(desk, table, row, **fields), *BY_HAND)

    def tried(self, code: str, act: Callable[[Desk], object], *reasons: str) -> bool:
        """Do an act that may be refused for these reasons, and then must have changed nothing."""
        try:
            with self.desks.acting(code) as desk:
                act(desk)
        except Refused as why:
            seat = self.desks.seats[code]
            assert why.reason in reasons  # noqa: PT017 - most acts are not refused
            assert why.reason != "contested_grave" or seat.open_grave()  # noqa: PT017
            assert why.reason != "moved_away" or any(map(seat.away, seat.mind.values))  # noqa: PT017
            assert seat.new_changes() == []
            seat.agree()
            return False
        return True

    def post_it(self, source: str, target: str, *, full: bool) -> None:
        """Put a bundle into the bag, where the sender can write one."""
        if self.post.can_write(source, target):
            self.bag.append(self.post.send(source, target, full=full))

    @rule(village=SOME_VILLAGE, full=st.booleans())
    def report(self, village: str, full: bool) -> None:
        self.post_it(village, TOWN, full=full)

    @rule(village=SOME_VILLAGE, full=st.booleans())
    def assign(self, village: str, full: bool) -> None:
        self.post_it(TOWN, village, full=full)

    @precondition(lambda self: self.bag)
    @rule(pick=PICK, rehearse=st.booleans())
    def deliver(self, pick: int, rehearse: bool) -> None:
        self.post.take(self.bag[pick % len(self.bag)], rehearse=rehearse)

    @precondition(lambda self: self.bag)
    @rule(pick=PICK)
    def lose(self, pick: int) -> None:
        self.bag.pop(pick % len(self.bag))

    @rule(code=SOME_DESK, pick=PICK, field=st.sampled_from(["phone", "id_number"]), value=VALUE)
    def edit(self, code: str, pick: int, field: str, value: str) -> None:
        self.set_fields(code, "residents", pick, **{field: value})

    # --- the end ----------------------------------------------------------------------

    def all_meet(self) -> None:
        """Every village visits the town once; then all must agree within their common scope.

        Of what still is under way, every other time all comes through before, the last first,
        and every other time nothing ever does.
        """
        if self.post.sticks % 2:
            for parcel in reversed(self.bag):
                self.post.take(parcel)
        self.visit_the_town()
        for village in VILLAGES:
            self.agree(village)

    def visit_the_town(self) -> None:
        """Every village brings its report and then takes what the town has for it."""
        for village in VILLAGES:
            assert self.post.take(self.post.send(village, TOWN))
        for village in VILLAGES:
            assert self.post.take(self.post.send(TOWN, village))

    def agree(self, village: str) -> None:
        """The town and a village hold the same of its records, field for field, change for change.

        Both the model says so and the files, whose hanging records hang where the living are.
        """
        town, here = (self.desks.seats[code] for code in (TOWN, village))
        scope = (village, EVERYONE)
        mine = {row for row in town.mind.records if town.mind.place(row) in scope}
        assert mine == {row for row in here.mind.records if here.mind.place(row) in scope}
        theirs, ours = looking.records(town.desk), looking.records(here.desk)
        for row in mine:
            assert ours[row] == theirs[row]
            assert here.mind.contested.get(row) == town.mind.contested.get(row)
            assert names(here.mind.by_row[row]) == names(town.mind.by_row[row])


class Work(Sticks):
    """Everyday work: what is entered, changed, taken off and brought back."""

    @rule(code=SOME_DESK, pick=PICK, value=VALUE, day=DAY)
    def edit_two(self, code: str, pick: int, value: str, day: str | None) -> None:
        self.set_fields(code, "residents", pick, note=value, died_on=day)

    @rule(code=SOME_DESK, village=SOME_VILLAGE)
    def add(self, code: str, village: str) -> None:
        with self.desks.acting(code) as desk:
            person(desk, village if code == TOWN else code, "梁小妹")

    @rule(code=SOME_DESK, pick=PICK, value=VALUE)
    def hang(self, code: str, pick: int, value: str) -> None:
        host = self.row(code, "residents", pick)
        if host is not None:
            told = {"resident_id": host.hex, "visited_on": "2026-05-01", "note": value}
            self.tried(code, lambda desk: enter(desk, "visits", **told), "moved_away")

    @rule(code=SOME_DESK, pick=PICK, value=VALUE)
    def edit_hanging(self, code: str, pick: int, value: str) -> None:
        self.set_fields(code, "visits", pick, note=value)

    @rule(code=SOME_DESK, village=SOME_VILLAGE, value=VALUE)
    def notice(self, code: str, village: str, value: str) -> None:
        with self.desks.acting(code) as desk:
            where = village if code == TOWN else code
            enter(desk, "notices", village=where, kind="due", code=value)

    @rule(code=SOME_DESK, pick=PICK, table=TABLE)
    def remove(self, code: str, pick: int, table: str) -> None:
        row = self.row(code, table, pick)
        if row is not None:
            self.tried(code, lambda desk: remove(desk, table, row), *BY_HAND)

    @rule(value=VALUE)
    def tell_everyone(self, value: str) -> None:
        with self.desks.acting(TOWN) as desk:
            enter(desk, "form_wordings", kind="due", wording=value)

    @rule(code=SOME_DESK)
    def undo(self, code: str) -> None:
        self.tried(code, roster.undo_last, "nothing_to_undo", "built_upon", *BY_HAND)

    @rule(code=SOME_DESK, picks=st.lists(PICK, min_size=2, max_size=5), value=VALUE)
    def take_in_a_list(self, code: str, picks: list[int], value: str) -> None:
        rows = {self.row(code, "residents", pick) for pick in picks} - {None}
        listed = [row for row in rows if not self.desks.seats[code].away(row.hex)]
        with self.desks.acting(code) as desk, desk.acting("import", bulk=True) as (_conn, writer):
            writer.update_many("residents", [(row, {"id_number": value}) for row in listed])
            for row in listed:
                paid = {"resident_id": row.hex, "year": 2026, "kind": "confirmed"}
                writer.insert("contributions", paid | {"amount_fen": 20_000})


class Moves(Work):
    """People move between villages, records from one person to another."""

    @rule(code=SOME_DESK, pick=PICK, village=SOME_VILLAGE)
    def move(self, code: str, pick: int, village: str) -> None:
        self.set_fields(code, "residents", pick, village=village)

    @rule(code=SOME_DESK, pick=PICK, other=PICK, table=st.sampled_from(["visits", "contributions"]))
    def hang_on_another(self, code: str, pick: int, other: int, table: str) -> None:
        host = self.row(code, "residents", other)
        if host is not None:
            self.set_fields(code, table, pick, resident_id=host.hex)


class Disputes(Work):
    """Desks differ, a person decides, a bundle is taken back."""

    @rule(code=SOME_DESK, pick=PICK, field=st.sampled_from(["name", "id_number"]), value=VALUE)
    def edit_first(self, code: str, pick: int, field: str, value: str) -> None:
        self.set_fields(code, "residents", 0, **{field: value})

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
        seat = self.desks.seats[code]
        then = seat.mind.records
        away = {row for row in seat.mind.values if seat.away(row)}
        if self.tried(code, bundles.undo_receive, "nothing_to_undo", "built_upon"):
            assert seat.intake is not None
            now = seat.mind.records
            for row, before in seat.intake.before.items():
                assert now.get(row) == (then.get(row) if row in away else before)

    @rule(code=SOME_DESK, days=st.integers(-400, 400))
    def clock_jumps(self, code: str, days: int) -> None:
        self.desks.now[code] += timedelta(days=days)

    @precondition(lambda self: self.bag)
    @rule(pick=PICK, looks=st.integers(0, 6))
    def cancel(self, pick: int, looks: int) -> None:
        left = iter([False] * looks)
        watch = Watch(cancelled=lambda: next(left, True))
        self.post.take(self.bag[pick % len(self.bag)], watch=watch)
