"""One visit with a stick: what is found there, both directions at once, and what can go wrong."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pension_desk.bundles import stick as stick_files
from pension_desk.domain.errors import Cancelled, Unavailable
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.services import bundles, roster, visit
from pension_desk.services.visit_plan import Choice, Found, VisitPlan
from tests.services.exchange import CHEAP_LOCK, TOWN, A, B, Exchange, change, person, state
from tests.services.test_bundles import refusal_of, whole


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    made = Exchange(tmp_path)
    yield made
    made.close()


@pytest.fixture
def mother(exchange: Exchange) -> RowId:
    """One resident of village A, known to the town and to the village."""
    row = person(exchange.town, A)
    exchange.open_village(A)
    exchange.both_ways(A)
    return row


def _visit(exchange: Exchange, code: str, stick: Path) -> visit.Visited:
    desk = exchange.desks[code]
    plan = visit.look(desk, stick)
    return visit.exchange(desk, plan, plan.proposal()).value


def _found(plan: VisitPlan) -> list[Found]:
    return [one.found for one in plan.brought]


def test_one_stick_goes_round_and_both_desks_agree(exchange: Exchange, mother: RowId) -> None:
    village, stick = exchange.desks[A], exchange.stick()
    roster.edit(village, mother, {"phone": "13911112222"})
    at_home = _visit(exchange, A, stick)
    assert at_home.received is None
    assert [made.receiver for made in at_home.written] == [TOWN]
    change(exchange.town, "residents", mother, note="镇里写的")
    in_town = _visit(exchange, TOWN, stick)
    assert in_town.received
    assert in_town.received.accepted == 1
    assert [made.receiver for made in in_town.written] == [A]
    assert in_town.written[0].receipts == 1
    back = _visit(exchange, A, stick)
    assert back.received
    assert [answer.accepted for b in back.received.bundles for answer in b.answers][-1] == 1
    assert state(exchange.town) == state(village)


def test_what_lies_on_the_stick_is_told_apart(
    exchange: Exchange, mother: RowId, tmp_path: Path
) -> None:
    exchange.open_village(B)
    stick = exchange.stick()
    change(exchange.desks[A], "residents", mother, note="一")
    taken = bundles.export(exchange.desks[A], "town", stick).value
    bundles.receive(exchange.town, taken.file)
    change(exchange.desks[A], "residents", mother, note="二")
    bundles.export(exchange.desks[A], "town", stick)
    bundles.export(exchange.desks[B], "town", stick)
    bundles.export(exchange.town, A, stick)
    bundles.make_kit(exchange.town, "450821105204", stick, work=CHEAP_LOCK)
    (stick / "坏.pdb").write_bytes(b"nothing")
    plan = visit.look(exchange.town, stick)
    told = {(one.found, one.sender, one.number) for one in plan.brought}
    assert told == {
        (Found.AGAIN, A, 2),
        (Found.NEW, A, 3),
        (Found.NEW, B, 1),
        (Found.OWN, TOWN, 3),
        (Found.KIT, TOWN, 1),
        (Found.UNREADABLE, "", 0),
    }
    assert {owed.receiver: owed.came for owed in plan.owed} == {A: 1, B: 1}
    assert plan.proposal().write == (A, B)
    there = visit.look(exchange.desks[B], stick)
    assert [one.found for one in there.brought if one.receiver == A] == [Found.FOREIGN]
    assert all(one.why for one in plan.brought if one.found is not Found.NEW)


def test_a_first_report_enrols_and_is_answered_in_the_same_visit(exchange: Exchange) -> None:
    person(exchange.town, B)
    exchange.open_village(B)
    stick = exchange.stick()
    bundles.export(exchange.desks[B], "town", stick)
    plan = visit.look(exchange.town, stick)
    assert plan.owed[0].waiting is None
    visited = visit.exchange(exchange.town, plan, plan.proposal()).value
    assert [made.receiver for made in visited.written] == [B]


def test_looking_changes_nothing(exchange: Exchange, mother: RowId) -> None:
    stick = exchange.stick()
    bundles.export(exchange.desks[A], "town", stick)
    before = whole(exchange.town)
    plan = visit.look(exchange.town, stick)
    told = visit.rehearse_visit(exchange.town, plan.proposal())
    assert len(told.bundles) == 1
    assert whole(exchange.town) == before
    assert [path.suffix for path in stick.iterdir()] == [".pdb"]


def test_a_rehearsal_counts_what_two_bundles_share_once(exchange: Exchange, mother: RowId) -> None:
    stick = exchange.stick()
    for note in ("一", "二"):
        change(exchange.desks[A], "residents", mother, note=note)
        bundles.export(exchange.desks[A], "town", stick)
    plan = visit.look(exchange.town, stick)
    told = visit.rehearse_visit(exchange.town, plan.proposal())
    done = visit.exchange(exchange.town, plan, plan.proposal()).value.received
    assert done is not None
    counts = (told.accepted, told.unchanged)
    assert counts == (done.accepted, done.unchanged) == (2, 1)


def test_twenty_villages_in_one_visit_are_undone_as_one_act(exchange: Exchange) -> None:
    codes = [f"4508211052{number:02d}" for number in (1, 2, 3, 4, 5)]
    stick = exchange.stick()
    for code in codes:
        exchange.open_village(code)
        person(exchange.desks[code], code, f"居民{code[-2:]}")
        bundles.export(exchange.desks[code], "town", stick)
    before = state(exchange.town)
    visited = _visit(exchange, TOWN, stick)
    assert visited.received
    assert visited.received.accepted == 5
    assert {made.receiver for made in visited.written} == set(codes)
    last = bundles.last_import(exchange.town)
    assert last is not None
    assert (last.bundles, last.changes, last.why_not) == (5, 5, "")
    bundles.undo_receive(exchange.town)
    assert state(exchange.town) == before
    assert bundles.last_import(exchange.town) is None
    assert refusal_of(lambda: bundles.undo_receive(exchange.town)) == "nothing_to_undo"


def test_what_builds_on_an_import_is_named(exchange: Exchange, mother: RowId) -> None:
    stick = exchange.stick()
    new = person(exchange.desks[A], A, "韦大山")
    bundles.export(exchange.desks[A], "town", stick)
    _visit(exchange, TOWN, stick)
    change(exchange.town, "residents", mother, note="别的人")  # not what came
    last = bundles.last_import(exchange.town)
    assert last
    assert last.why_not == ""
    with exchange.town.acting("visit") as (_conn, writer):
        writer.insert("visits", {"resident_id": new.hex, "visited_on": "2026-11-20"})
    last = bundles.last_import(exchange.town)
    assert last
    assert "1条记录" in last.why_not
    assert "老陈" in last.why_not
    assert refusal_of(lambda: bundles.undo_receive(exchange.town)) == "built_upon"


# --- gaps -------------------------------------------------------------------------------------


def test_a_gap_is_named_and_answering_closes_it(exchange: Exchange, mother: RowId) -> None:
    """The town lost track of what it had; its answer tells the village from where to send."""
    change(exchange.desks[A], "residents", mother, note="一")
    exchange.both_ways(A)
    change(exchange.desks[A], "residents", mother, note="二")
    stick = exchange.stick()
    bundles.export(exchange.desks[A], "town", stick)
    with exchange.town.file.writing() as conn:  # as if a former report had never come
        conn.exec_driver_sql("DELETE FROM changes WHERE fields LIKE '%一%'")
        conn.exec_driver_sql("UPDATE desks SET held = 0 WHERE role = 'village'")
    plan = visit.look(exchange.town, stick)
    (gap,) = plan.brought
    assert gap.found is Found.GAP
    assert "第2号" in gap.why
    assert plan.owed[0].asks
    choice = plan.proposal()
    assert (choice.take, choice.write) == ((), (A,))
    visit.exchange(exchange.town, plan, choice)
    _visit(exchange, A, stick)
    plan = visit.look(exchange.town, stick)
    assert Found.NEW in _found(plan)
    visited = visit.exchange(exchange.town, plan, plan.proposal()).value
    assert visited.received
    assert visited.received.accepted == 2
    assert state(exchange.town) == state(exchange.desks[A])


def test_a_bundle_that_the_stick_itself_completes_is_no_gap(
    exchange: Exchange, mother: RowId
) -> None:
    village, stick = exchange.desks[A], exchange.stick()
    change(village, "residents", mother, note="一")
    first = bundles.export(village, "town", stick).value
    exchange.take(TOWN, first)
    exchange.take(A, exchange.assign(A))
    change(village, "residents", mother, note="二")
    bundles.export(village, "town", stick)
    with exchange.town.file.writing() as conn:  # as if neither had ever come
        conn.exec_driver_sql("DELETE FROM changes WHERE fields LIKE '%一%'")
        conn.exec_driver_sql("DELETE FROM bundles WHERE direction = 'in' AND number > 1")
        conn.exec_driver_sql("UPDATE desks SET held = 0 WHERE role = 'village'")
    assert _found(visit.look(exchange.town, stick)) == [Found.NEW, Found.NEW]


# --- sticks that fail -------------------------------------------------------------------------


def test_a_stick_that_goes_while_it_is_read_leaves_all_as_it_was(
    exchange: Exchange, mother: RowId
) -> None:
    stick = exchange.stick()
    for note in ("一", "二"):
        change(exchange.desks[A], "residents", mother, note=note)
        bundles.export(exchange.desks[A], "town", stick)
    plan = visit.look(exchange.town, stick)
    before = whole(exchange.town)

    def pull(_done: int, _total: int, _step: str) -> None:
        shutil.rmtree(stick, ignore_errors=True)

    with pytest.raises(Unavailable):
        visit.exchange(exchange.town, plan, plan.proposal(), watch=Watch(pull))
    assert whole(exchange.town) == before


def test_a_cancel_while_taking_leaves_all_as_it_was(exchange: Exchange, mother: RowId) -> None:
    stick = exchange.stick()
    for note in ("一", "二"):
        change(exchange.desks[A], "residents", mother, note=note)
        bundles.export(exchange.desks[A], "town", stick)
    plan = visit.look(exchange.town, stick)
    before = whole(exchange.town)
    steps: list[str] = []
    watch = Watch(lambda _d, _t, step: steps.append(step), lambda: "第2个" in "".join(steps))
    with pytest.raises(Cancelled):
        visit.exchange(exchange.town, plan, plan.proposal(), watch=watch)
    assert any("第1个" in step for step in steps)
    assert whole(exchange.town) == before


def test_a_stick_that_cannot_be_written_still_gives_what_it_brings(
    exchange: Exchange, mother: RowId, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange.open_village(B)
    stick = exchange.stick()
    for code in (A, B):
        bundles.export(exchange.desks[code], "town", stick)
    monkeypatch.setattr(stick_files, "_SPARE", 1 << 60)  # no stick has so much room
    visited = _visit(exchange, TOWN, stick)
    assert visited.received
    assert len(visited.received.bundles) == 2
    assert visited.written == ()
    assert [one.receiver for one in visited.not_written] == [A, B]
    assert all("空间不够" in one.sentence for one in visited.not_written)
    assert not list(stick.glob("*.part"))
    monkeypatch.undo()
    assert {made.receiver for made in _visit(exchange, TOWN, stick).written} == {A, B}


def test_a_cancel_while_writing_keeps_what_was_taken(exchange: Exchange, mother: RowId) -> None:
    stick = exchange.stick()
    change(exchange.desks[A], "residents", mother, note="一")
    bundles.export(exchange.desks[A], "town", stick)
    plan = visit.look(exchange.town, stick)
    steps: list[str] = []
    watch = Watch(lambda _d, _t, step: steps.append(step), lambda: "重新比对" in steps)
    visited = visit.exchange(exchange.town, plan, plan.proposal(), watch=watch).value
    assert visited.received
    assert len(visited.received.bundles) == 1
    assert [one.receiver for one in visited.not_written] == [A]
    assert [path.suffix for path in stick.iterdir()] == [".pdb"]


def test_a_file_that_changed_since_it_was_looked_at_is_not_taken(
    exchange: Exchange, mother: RowId
) -> None:
    stick = exchange.stick()
    sent = bundles.export(exchange.desks[A], "town", stick).value
    plan = visit.look(exchange.town, stick)
    change(exchange.desks[A], "residents", mother, note="别的")
    other = bundles.export(exchange.desks[A], "town", exchange.stick()).value
    shutil.copyfile(other.file, sent.file)
    visited = visit.exchange(exchange.town, plan, plan.proposal()).value
    assert visited.received
    assert visited.received.bundles == ()
    assert "不一样" in visited.received.skipped[0].sentence


def test_one_direction_alone(exchange: Exchange, mother: RowId) -> None:
    stick = exchange.stick()
    bundles.export(exchange.desks[A], "town", stick)
    plan = visit.look(exchange.town, stick)
    only = plan.proposal(write=False)
    assert visit.exchange(exchange.town, plan, only).value.written == ()
    plan = visit.look(exchange.town, stick)
    assert plan.proposal(take=False) == Choice(write=(A,))
    visited = visit.exchange(exchange.town, plan, replace(Choice(), write=(A,), full=(A,))).value
    assert visited.received is None
    assert visited.written[0].full
