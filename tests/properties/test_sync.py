"""Convergence, idempotence, loss, gaps and scope over random histories of three desks."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.services import bundles, merging_people
from pension_desk.services.bundles import Exported
from pension_desk.services.desk import Desk, open_desk
from tests.services.exchange import (
    PASSPHRASE,
    TOWN,
    A,
    B,
    Exchange,
    change,
    contested_now,
    enter,
    log,
    person,
    remove,
    state,
)

DESKS = st.sampled_from([TOWN, A, B])
VILLAGES = st.sampled_from([A, B])
PICK = st.integers(0, 50)
VALUES = st.sampled_from(["甲", "乙", "丙"])
DAYS = st.sampled_from(["2026-01-01", "2026-02-02", None])
FIELDS = st.sampled_from(["note", "phone", "name", "id_number"])


@cache
def _template() -> Path:
    """Return a folder with a town and two enrolled villages, made once."""
    folder = Path(tempfile.mkdtemp(prefix="pension-desk-sync-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    exchange = Exchange(folder)
    for village in (A, A, B, B):
        host = person(exchange.town, village, "覃玉兰")
        enter(exchange.town, "visits", resident_id=host.hex, visited_on="2026-01-01")
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    exchange.close()
    return folder


class Sticks(RuleBasedStateMachine):
    """Three desks work apart; sticks are lost, repeated, late and out of order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="pension-desk-history-"))
        shutil.copytree(_template(), self.folder / "desks")
        self.now = {code: datetime(2026, 11, 20, 9, 30, tzinfo=UTC) for code in (TOWN, A, B)}
        self.desks: dict[str, Desk] = {
            code: open_desk(
                self.folder / "desks" / ("town" if code == TOWN else code),
                PASSPHRASE,
                clock=self._clock(code),
            )
            for code in (TOWN, A, B)
        }
        self.bag: list[tuple[str, Exported]] = []
        self.sticks = 0

    def _clock(self, code: str) -> Callable[[], datetime]:
        def read() -> datetime:
            self.now[code] += timedelta(seconds=1)
            return self.now[code]

        return read

    def teardown(self) -> None:
        try:
            self._all_meet()
        finally:
            for desk in self.desks.values():
                desk.close()
            shutil.rmtree(self.folder)

    # --- work at a desk ---------------------------------------------------------------

    def _row(self, code: str, table: str, pick: int) -> RowId | None:
        with self.desks[code].file.reading() as conn:
            rows = sorted(row for (row,) in conn.exec_driver_sql(f"SELECT id FROM {table}"))
        return RowId(UUID(bytes=rows[pick % len(rows)])) if rows else None

    def _by_hand(self, code: str, row: RowId, act: Callable[[], object]) -> None:
        """Do what a person does; what waits for a decision, or has left, is not to be had so."""
        desk = self.desks[code]
        before = state(desk), log(desk)
        try:
            act()
        except Refused as why:
            reason = why.reason
            assert reason in {"contested_grave", "moved_away"}
            if reason == "contested_grave":
                assert row.hex in {found for found, _field in contested_now(desk)}
            else:
                assert code != TOWN
            assert (state(desk), log(desk)) == before

    @rule(code=DESKS, pick=PICK, field=FIELDS, value=VALUES)
    def edit(self, code: str, pick: int, field: str, value: str) -> None:
        desk, row = self.desks[code], self._row(code, "residents", pick)
        if row is not None:
            self._by_hand(code, row, lambda: change(desk, "residents", row, **{field: value}))

    @rule(code=DESKS, pick=PICK, value=VALUES, day=DAYS)
    def edit_two(self, code: str, pick: int, value: str, day: str | None) -> None:
        desk, row = self.desks[code], self._row(code, "residents", pick)
        if row is not None:
            self._by_hand(
                code, row, lambda: change(desk, "residents", row, note=value, died_on=day)
            )

    @rule(code=DESKS, village=VILLAGES)
    def add(self, code: str, village: str) -> None:
        person(self.desks[code], village if code == TOWN else code, "韦大山")

    @rule(code=DESKS, pick=PICK, value=VALUES)
    def hang(self, code: str, pick: int, value: str) -> None:
        desk, row = self.desks[code], self._row(code, "residents", pick)
        if row is not None:
            said = {"resident_id": row.hex, "visited_on": "2026-05-01", "note": value}
            self._by_hand(code, row, lambda: enter(desk, "visits", **said))

    @rule(code=DESKS, pick=PICK, value=VALUES)
    def edit_hanging(self, code: str, pick: int, value: str) -> None:
        row = self._row(code, "visits", pick)
        if row is not None:
            self._by_hand(code, row, lambda: change(self.desks[code], "visits", row, note=value))

    @rule(code=DESKS, pick=PICK, other=PICK)
    def hang_on_another(self, code: str, pick: int, other: int) -> None:
        row, host = self._row(code, "visits", pick), self._row(code, "residents", other)
        if row is not None and host is not None:
            named = host.hex
            self._by_hand(
                code, row, lambda: change(self.desks[code], "visits", row, resident_id=named)
            )

    @rule(code=DESKS, village=VILLAGES, value=VALUES)
    def notice(self, code: str, village: str, value: str) -> None:
        where = village if code == TOWN else code
        enter(self.desks[code], "notices", village=where, kind="due", code=value)

    @rule(code=DESKS, pick=PICK, table=st.sampled_from(["residents", "visits", "notices"]))
    def remove(self, code: str, pick: int, table: str) -> None:
        desk, row = self.desks[code], self._row(code, table, pick)
        if row is not None:
            self._by_hand(code, row, lambda: remove(desk, table, row))

    @rule(code=DESKS, pick=PICK, village=VILLAGES)
    def move(self, code: str, pick: int, village: str) -> None:
        row = self._row(code, "residents", pick)
        if row is not None:
            self._by_hand(
                code, row, lambda: change(self.desks[code], "residents", row, village=village)
            )

    @rule(code=DESKS, pick=PICK, other=PICK)
    def merge(self, code: str, pick: int, other: int) -> None:
        desk = self.desks[code]
        kept, alias = (self._row(code, "residents", one) for one in (pick, other))
        if kept is not None and alias is not None:
            self._asked(lambda: merging_people.merge(desk, kept, alias))

    @rule(code=DESKS, pick=PICK)
    def separate(self, code: str, pick: int) -> None:
        desk, row = self.desks[code], self._row(code, "residents", pick)
        if row is not None:
            self._asked(lambda: merging_people.separate(desk, row))

    def _asked(self, act: Callable[[], object]) -> None:
        """Ask a service for what may well be refused."""
        with suppress(Refused):
            act()

    @rule(code=DESKS, days=st.integers(-400, 400))
    def clock_jumps(self, code: str, days: int) -> None:
        self.now[code] += timedelta(days=days)

    # --- sticks -----------------------------------------------------------------------

    def _send(self, code: str, to: str, *, full: bool = False) -> Exported:
        self.sticks += 1
        stick = self.folder / f"stick{self.sticks}"
        stick.mkdir()
        return bundles.export(self.desks[code], to, stick, full=full).value

    @rule(village=VILLAGES, full=st.booleans())
    def report(self, village: str, full: bool) -> None:
        self.bag.append((TOWN, self._send(village, "town", full=full)))

    @rule(village=VILLAGES, full=st.booleans())
    def assign(self, village: str, full: bool) -> None:
        self.bag.append((village, self._send(TOWN, village, full=full)))

    @precondition(lambda self: self.bag)
    @rule(pick=PICK)
    def deliver(self, pick: int) -> None:
        code, sent = self.bag[pick % len(self.bag)]
        self._take(code, sent)

    @precondition(lambda self: self.bag)
    @rule(pick=PICK)
    def deliver_twice(self, pick: int) -> None:
        code, sent = self.bag[pick % len(self.bag)]
        if self._take(code, sent):
            before = state(self.desks[code]), log(self.desks[code])
            (again,) = bundles.receive(self.desks[code], sent.file).value.bundles
            assert again.again
            assert again.receipt.unchanged == sent.changes
            assert (state(self.desks[code]), log(self.desks[code])) == before

    def _take(self, code: str, sent: Exported) -> bool:
        desk = self.desks[code]
        before = state(desk), log(desk)
        try:
            (taken,) = bundles.receive(desk, sent.file).value.bundles
        except Refused as why:
            assert why.reason == "gap"  # noqa: PT017 - most deliveries are not refused
            assert not sent.full
            assert (state(desk), log(desk)) == before
            return False
        got = taken.receipt
        assert got.accepted + got.unchanged + got.contested + got.refused == sent.changes
        assert [line for line in taken.not_taken if line.verdict == "refused"] == []
        return True

    # --- the end ----------------------------------------------------------------------

    def _all_meet(self) -> None:
        """Every bundle ever written comes through, then two quiet rounds; all must agree."""
        for code, sent in self.bag:
            self._take(code, sent)
        for _round in range(2):
            for village in (A, B):
                assert self._take(TOWN, self._send(village, "town"))
            for village in (A, B):
                assert self._take(village, self._send(TOWN, village))
        whole = state(self.desks[TOWN])
        for village in (A, B):
            mine = state(self.desks[TOWN], village)
            assert state(self.desks[village], village) == mine
            self._same_contested(village, set(mine))
        assert whole.keys() >= state(self.desks[A], A).keys()

    def _same_contested(self, village: str, rows: set[str]) -> None:
        town, here = (contested_now(self.desks[code]) for code in (TOWN, village))
        assert {x for x in here if x[0] in rows} == {x for x in town if x[0] in rows}


TestSticks = Sticks.TestCase
TestSticks.settings = settings(
    max_examples=settings.default.max_examples * 6 // 10, stateful_step_count=15, deadline=None
)
