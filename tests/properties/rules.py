"""What every history can do: carry sticks; and its end, when all meet and must agree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import EVERYONE, TABLES, TableRule
from pension_desk.domain.errors import Refused
from pension_desk.domain.field_rules import FieldRule
from pension_desk.domain.ids import RowId
from pension_desk.services.desk import Desk
from tests.properties import looking
from tests.properties.desks import DESKS, VILLAGES, Desks, names
from tests.properties.founding import founded
from tests.properties.model import Record
from tests.properties.parcels import Parcel
from tests.properties.post import Post
from tests.properties.sayings import some_fields
from tests.services.exchange import TOWN, change

SOME_DESK = st.sampled_from(DESKS)
SOME_VILLAGE = st.sampled_from(VILLAGES)
PICK = st.integers(0, 50)

BY_HAND = ("contested_grave", "moved_away", "town_only")
"""Why work by hand may be refused: a person must decide first, the record has left, or it is the
town's to write."""


class Sticks(RuleBasedStateMachine):
    """Four desks that work apart; bundles go to and fro, are lost, repeated and out of order.

    ``tables``: those of which a history works on one besides the residents. ``table``: that one.
    ``fields``: those of its fields that are written.
    """

    tables: ClassVar[tuple[str, ...]] = ("visits",)

    def __init__(self) -> None:
        super().__init__()
        self.desks = Desks.like(founded(self.tables), "history")
        self.post = Post(self.desks)
        self.bag: list[Parcel] = []
        self.table = self.tables[0]
        self.fields: tuple[FieldRule, ...] = ()

    @property
    def table_rule(self) -> TableRule:
        """What the dictionary says of the table."""
        return TABLES[self.table]

    @initialize(which=PICK, start=PICK)
    def choose(self, which: int, start: int) -> None:
        """Choose the table and three of its fields."""
        self.table = self.tables[which % len(self.tables)]
        self.fields = some_fields(self.table_rule, start)

    def teardown(self) -> None:
        try:
            self.all_meet()
        finally:
            self.desks.clear_away()

    # --- what the rules stand on ------------------------------------------------------

    def rows(self, code: str, table: str) -> list[str]:
        """Return a desk's records of a table, in the order in which they came into the world."""
        records, born = self.desks.seats[code].mind.records, self.desks.born
        return sorted((x for x in records if records[x][""] == table), key=lambda row: born[row])

    def row(self, code: str, table: str, pick: int) -> RowId | None:
        """Return one of a desk's records."""
        rows = self.rows(code, table)
        return RowId(UUID(rows[pick % len(rows)])) if rows else None

    @staticmethod
    def first_of(code: str, can: Callable[[str], object]) -> str:
        """Return the first desk from this one on that can do something, this one when none can."""
        start = DESKS.index(code)
        return next((x for x in (*DESKS[start:], *DESKS[:start]) if can(x)), code)

    def set_fields(
        self, code: str, table: str, pick: int, fields: Mapping[str, FieldValue]
    ) -> None:
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
            assert why.reason != "town_only" or code != TOWN  # noqa: PT017
            assert seat.new_changes() == []
            seat.agree()
            return False
        return True

    # --- sticks -----------------------------------------------------------------------

    def post_it(self, source: str, target: str, *, full: bool) -> None:
        """Put a bundle into the bag, where the sender can write one."""
        if self.post.can_write(target):
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

    @rule(village=SOME_VILLAGE, up=st.booleans())
    def carry(self, village: str, up: bool) -> None:
        """A stick that is written and arrives; it stays in the bag, and may arrive again."""
        source, target = (village, TOWN) if up else (TOWN, village)
        if self.post.can_write(target):
            self.bag.append(self.post.send(source, target))
            self.post.take(self.bag[-1])

    @rule(village=SOME_VILLAGE)
    def visit(self, village: str) -> None:
        self.carry(village, up=True)
        self.carry(village, up=False)

    @precondition(lambda self: self.bag)
    @rule(pick=PICK)
    def lose(self, pick: int) -> None:
        self.bag.pop(pick % len(self.bag))

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
        theirs = looking.records(self.desks.seats[TOWN].desk)
        for village in VILLAGES:
            self.agree(village, theirs)
            self.answered(village)
        self.last_word(VILLAGES[self.post.sticks % len(VILLAGES)])

    def visit_the_town(self) -> None:
        """Every village brings its report and then takes what the town has for it."""
        for village in VILLAGES:
            self.bring_report(village)
        for village in VILLAGES:
            assert self.post.take(self.post.send(TOWN, village))

    def bring_report(self, village: str) -> None:
        """Let the town take a village's report."""
        assert self.post.take(self.post.send(village, TOWN))

    def agree(self, village: str, theirs: Mapping[str, Record]) -> None:
        """The town and a village hold the same of its records, field for field, change for change.

        Both the model says so and the files, whose hanging records hang where the living are.
        ``theirs``: the records of the town's file.
        """
        town, here = (self.desks.seats[code] for code in (TOWN, village))
        scope = (village, EVERYONE)
        mine = {row for row in town.mind.records if town.mind.place(row) in scope}
        assert mine == {row for row in here.mind.records if here.mind.place(row) in scope}
        ours = looking.records(here.desk)
        for row in mine:
            assert ours[row] == theirs[row]
            assert here.mind.contested.get(row) == town.mind.contested.get(row)
            assert names(here.mind.by_row[row]) == names(town.mind.by_row[row])

    def answered(self, village: str) -> None:
        """The village knows of every report that the town took, that it came.

        Unless it was told so before it forgot that by being restored.
        """
        town, here = (self.desks.seats[code].papers for code in (TOWN, village))
        come = looking.answered(self.desks.seats[village].desk)
        forgotten = self.post.brought - here.heard
        for sha256 in (here.sent & town.given) - forgotten:
            assert come[sha256]
        assert looking.unanswered(self.desks.seats[village].desk, TOWN) == ()

    def last_word(self, village: str) -> None:
        """One more report tells the town that all has arrived; nothing is left to be told.

        But what a restored town once made itself: since it cannot know whether it has that whole,
        every village goes on bringing its part. What it sent before a village had answered it
        counts as told once it is sent again.
        """
        if self.post.forgetful:
            assert self.post.take(self.post.send(village, TOWN))
            assert self.post.take(self.post.send(TOWN, village))
        again = {
            dot
            for dot in self.desks.seats[TOWN].mind.held
            if self.post.forgetful and self.desks.roles[dot[0]] == "town"
        }
        report = self.post.send(village, TOWN)
        assert self.post.take(report)
        assert looking.unanswered(self.desks.seats[TOWN].desk, village) == ()
        assert report.dots <= again
        assert looking.untold(self.desks.seats[TOWN].desk, village) == ()
