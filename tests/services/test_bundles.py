"""Bundles between real desks: gaps, repeats, scope, refusals, restores, undo, broken sticks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pension_desk.bundles.kits import open_kit
from pension_desk.bundles.verifying import inspect
from pension_desk.domain.bundles import Record, Verdict
from pension_desk.domain.changes import Act, Change, Dot
from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.ids import DeskId, RowId
from pension_desk.services import backup, bundle_history, bundles, roster
from pension_desk.services.desk import open_desk
from pension_desk.store import merging
from pension_desk.store.row_ids import new_row_id
from tests.services.exchange import (
    CHEAP_KDF,
    CHEAP_LOCK,
    PASSPHRASE,
    TOWN,
    A,
    B,
    Exchange,
    change,
    enter,
    forged,
    inside,
    person,
    refusal_of,
    remove,
    state,
    whole,
)

# --- repeats, gaps, loss ------------------------------------------------------------------


def test_the_same_bundle_again_changes_nothing_and_says_so(
    exchange: Exchange, mother: RowId
) -> None:
    roster.edit(exchange.desks[A], mother, {"phone": "13911112222"})
    sent = exchange.report(A)
    assert not exchange.take(TOWN, sent).again
    before = whole(exchange.town)
    again = exchange.take(TOWN, sent)
    assert (again.again, again.receipt.unchanged, again.receipt.accepted) == (True, 1, 0)
    assert whole(exchange.town) == before


def test_a_lost_stick_loses_nothing(exchange: Exchange, mother: RowId) -> None:
    village = exchange.desks[A]
    roster.edit(village, mother, {"phone": "13911112222"})
    exchange.report(A)
    roster.edit(village, mother, {"note": "常年在外"})
    assert exchange.take(TOWN, exchange.report(A)).receipt.accepted == 2
    assert state(exchange.town) == state(village)


def test_a_bundle_that_skips_another_is_refused_and_a_full_one_helps(
    exchange: Exchange, mother: RowId
) -> None:
    """The town lost its file after it had acknowledged; the village still builds on that."""
    village, town = exchange.desks[A], exchange.town
    copy = backup.backup(town, exchange.folder / "backup").value.file
    roster.edit(village, mother, {"phone": "13911112222"})
    exchange.both_ways(A)
    roster.edit(village, mother, {"note": "常年在外"})
    town.close()
    backup.restore(copy, exchange.folder / "town", PASSPHRASE, clock=exchange.clock)
    exchange.desks[TOWN] = town = open_desk(
        exchange.folder / "town", PASSPHRASE, clock=exchange.clock
    )
    assert refusal_of(lambda: exchange.take(TOWN, exchange.report(A))) == "gap"
    exchange.take(A, exchange.assign(A))  # the village learns of the town's new identity
    assert exchange.take(TOWN, exchange.report(A)).receipt.refused == 0
    exchange.both_ways(A)
    assert state(town) == state(village)


def test_a_gap_names_the_missing_bundle_and_applies_nothing(
    exchange: Exchange, mother: RowId
) -> None:
    village, town = exchange.desks[A], exchange.town
    change(town, "residents", mother, note="一")
    exchange.both_ways(A)
    exchange.take(TOWN, exchange.report(A))
    change(town, "residents", mother, note="二")
    late = exchange.assign(A)
    with village.file.writing() as conn:  # as if the village had never seen the former one
        conn.exec_driver_sql("UPDATE desks SET held = 1 WHERE role = 'town'")
    before = whole(village)
    with pytest.raises(Refused) as caught:
        exchange.take(A, late)
    assert caught.value.reason == "gap"
    assert "第3号" in caught.value.sentence()
    assert "完整" in caught.value.advice
    assert whole(village) == before
    assert exchange.take(A, exchange.assign(A, full=True)).receipt.refused == 0
    assert state(village) == state(town, A)


def test_a_folder_is_received_in_order(exchange: Exchange, mother: RowId) -> None:
    stick = exchange.stick()
    for phone in ("13911112222", "13911113333"):
        roster.edit(exchange.desks[A], mother, {"phone": phone})
        bundles.export(exchange.desks[A], "town", stick)
    received = bundles.receive(exchange.town, stick).value
    assert [taken.outside.number for taken in received.bundles] == [2, 3]
    assert (received.accepted, received.unchanged, received.skipped) == (2, 1, ())
    assert refusal_of(lambda: bundles.receive(exchange.town, exchange.stick())) == "no_bundles"


def test_a_damaged_file_in_a_folder_is_told_and_the_rest_is_taken(
    exchange: Exchange, mother: RowId
) -> None:
    """Nobody is to think that a village's report is in which its stick has cut off."""
    sent = exchange.report(A).file
    folder = exchange.stick()
    (folder / "另一村.pdb").write_bytes(sent.read_bytes()[:3_000])
    told = bundles.receive(exchange.town, folder).value
    assert [(x.name, "不完整" in x.sentence) for x in told.skipped] == [("另一村.pdb", True)]
    assert told.bundles == ()
    (folder / sent.name).write_bytes(sent.read_bytes())
    for told in (
        bundles.rehearse(exchange.town, folder),
        bundles.receive(exchange.town, folder).value,
    ):
        assert [x.name for x in told.skipped] == ["另一村.pdb"]
        assert [x.file.name for x in told.bundles] == [sent.name]


# --- atomicity ----------------------------------------------------------------------------


def test_a_failure_half_way_leaves_the_file_as_before(
    exchange: Exchange, mother: RowId, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        person(exchange.desks[A], A, f"居民{number}")
    sent = exchange.report(A)
    before = whole(exchange.town)
    monkeypatch.setattr("pension_desk.store.merging.BATCH", 10)
    settle, calls = merging.settle_rows, [0]

    def failing(*args: object) -> object:
        calls[0] += 1
        if calls[0] == 3:
            raise RuntimeError("the plug is pulled")
        return settle(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(merging, "settle_rows", failing)
    with pytest.raises(RuntimeError):
        exchange.take(TOWN, sent)
    assert calls[0] == 3
    assert whole(exchange.town) == before
    monkeypatch.setattr(merging, "settle_rows", settle)
    assert exchange.take(TOWN, sent).receipt.accepted == 30


def test_a_rehearsal_tells_by_household_and_writes_nothing(
    exchange: Exchange, mother: RowId
) -> None:
    village = exchange.desks[A]
    person(village, A, "韦小妹", household_no="18")
    roster.edit(village, mother, {"phone": "13911112222"})
    sent = exchange.report(A)
    before = whole(exchange.town)
    (told,) = bundles.rehearse(exchange.town, sent.file).bundles
    assert [(x.household_no, x.members, x.new, x.changed) for x in told.households] == [
        ("17", ("覃玉兰",), 0, 1),
        ("18", ("韦小妹",), 1, 0),
    ]
    assert whole(exchange.town) == before
    assert exchange.take(TOWN, sent).receipt.accepted == 2


def test_a_stick_that_is_not_there_leaves_the_desk_as_before(
    exchange: Exchange, mother: RowId
) -> None:
    village = exchange.desks[A]
    change(village, "residents", mother, note="一")
    before = whole(village)
    with pytest.raises(Unavailable):
        bundles.export(village, "town", exchange.folder / "nowhere")
    assert whole(village) == before
    sent_before = len(list((village.folder / "sent").iterdir()))
    assert exchange.report(A).number == 2
    assert len(list((village.folder / "sent").iterdir())) == sent_before + 1


# --- scope --------------------------------------------------------------------------------


def test_an_assignment_and_a_kit_hold_no_foreign_person(exchange: Exchange) -> None:
    town = exchange.town
    own = person(town, A, "覃玉兰")
    foreign = person(town, B, "韦大山", id_number="450821199311138323")
    enter(town, "visits", resident_id=foreign.hex, visited_on="2026-01-01", note="韦大山在家")
    enter(town, "notices", village=B, kind="due", code="B1")
    kit = bundles.make_kit(town, A, exchange.stick(), work=CHEAP_LOCK).value
    got: list[Record] = []
    with open_kit(kit.file, kit.passcode) as opened:
        opened.for_each(got.append)
    assert {x.row for x in got if isinstance(x, Change)} == {own}

    exchange.open_village(A)
    exchange.take(TOWN, exchange.report(A))
    change(town, "residents", foreign, phone="13800000000")
    change(town, "residents", own, phone="13800000001")
    for full in (False, True):
        got = inside(exchange, TOWN, A, exchange.assign(A, full=full).file)
        assert {x.row for x in got if isinstance(x, Change)} == {own}
        assert "韦大山" not in repr(got)


def test_who_moves_leaves_one_village_and_enters_the_other_complete(
    exchange: Exchange, mother: RowId
) -> None:
    town, former = exchange.town, exchange.desks[A]
    visit = enter(former, "visits", resident_id=mother.hex, visited_on="2026-02-01")
    exchange.both_ways(A)
    new = exchange.open_village(B)
    exchange.both_ways(B)
    change(town, "residents", mother, village=B)
    change(town, "residents", mother, note="迁入以后的事")
    change(former, "visits", visit, note="迁走前没来得及上报")
    exchange.take(A, exchange.assign(A))
    exchange.take(B, exchange.assign(B))
    assert state(new) == state(town, B)
    assert {mother.hex, visit.hex} <= state(new).keys()
    left = state(former)[mother.hex]
    assert (left["village"], left["note"]) == (B, None)

    assert exchange.take(TOWN, exchange.report(A)).receipt.accepted == 1
    exchange.both_ways(B)
    assert state(new)[visit.hex]["note"] == "迁走前没来得及上报"

    remove(new, "visits", visit)
    exchange.both_ways(B)
    change(town, "residents", mother, village=A)
    exchange.take(A, exchange.assign(A))
    assert state(former) == state(town, A)


# --- conservation: what a broken or hostile village sends ---------------------------------


def test_every_change_gets_one_verdict_with_a_reason(exchange: Exchange, mother: RowId) -> None:
    town, village = exchange.town, exchange.desks[A]
    foreign = person(town, B, "韦大山")
    me, other = village.identity.desk_id, town.identity.desk_id
    numbers = iter(range(100, 200))

    def make(table: str, row: RowId, desk: DeskId = me, act: int = 900, **fields: object) -> Change:
        return Change(Dot(desk, next(numbers)), act, table, row, fields)  # type: ignore[arg-type]

    good = make("residents", mother, note="好的")
    twin = replace(good, fields={"note": "另一个"})
    bad = [
        (make("spells", mother, power=1), "没有“spells”这类记录"),
        (make("residents", mother, colour="红"), "没有“colour”这一项"),
        (make("residents", mother, birth="1990-02-31"), "格式不对"),
        (make("residents", mother, name="长" * 3000), "太长"),
        (make("residents", mother, name=None), "不能为空"),
        (make("residents", mother, note=5), "格式不对"),
        (make("residents", mother, deleted="1"), "删除标记不对"),
        (make("residents", mother), "没有任何内容"),
        (make("residents", foreign, note="我的"), "不在来文单位的范围内"),
        (make("residents", foreign, village=A), "不在来文单位的范围内"),
        (make("residents", new_row_id(), name="谁", village=B), "不在来文单位的范围内"),
        (
            make("visits", new_row_id(), resident_id=foreign.hex, visited_on="2026-01-01"),
            "不在来文单位的范围内",
        ),
        (make("visits", new_row_id(), note="没有头"), "来文也不完整"),
        (make("visits", mother, note="错类"), "属于另一类"),
        (make("residents", mother, other, note="冒名"), "来文自称出自本机"),
        (make("residents", mother, act=901, note="无主"), "缺少是谁"),
        (twin, "编号相同而内容不同"),
    ]  # fmt: skip
    acts = [Act(desk, 900, "edit", "阿梅", exchange.clock()) for desk in (me, other)]
    file = forged(exchange, [good, *(change for change, _reason in bad), good], acts)
    before = state(town)
    (taken,) = bundles.receive(town, file).value.bundles
    got = taken.receipt
    assert (got.accepted, got.unchanged, got.contested, got.refused) == (1, 1, 0, len(bad))
    for line, reason in zip(taken.not_taken, (why for _change, why in bad), strict=True):
        assert line.verdict is Verdict.REFUSED
        assert reason in line.reason
    before[mother.hex]["note"] = "好的"
    assert state(town) == before


def test_a_bundle_refused_whole_is_told_line_by_line(exchange: Exchange, mother: RowId) -> None:
    me, town = exchange.desks[A].identity.desk_id, exchange.town
    grandmother = enter(exchange.desks[A], "residents", village=A, name="韦老太")
    exchange.take(TOWN, exchange.report(A))
    rows = [mother, grandmother] * (merging.BATCH // 2 + 2)
    wrong = [
        Change(Dot(me, at), 900, "residents", row, {"birth": "1990-02-31"})
        for at, row in enumerate(rows, 1_000)
    ]
    acts = [Act(me, 900, "edit", "阿梅", exchange.clock())]
    (taken,) = bundles.receive(town, forged(exchange, wrong, acts)).value.bundles
    names = {row: state(town)[row.hex]["name"] for row in (mother, grandmother)}
    assert [line.name for line in taken.not_taken] == [names[row] for row in rows]
    assert {line.village for line in taken.not_taken} == {A}
    assert sum(home.refused for home in taken.households) == taken.receipt.refused == len(rows)
    (logged,) = (one for one in bundle_history.log_with(town, A) if one.not_taken == len(rows))
    kept = bundle_history.not_taken(town, [logged.n])
    assert [line.name for line in kept[:2]] == ["", ""]  # changes that are in nobody's log
    assert [line.reason for line in kept] == [line.reason for line in taken.not_taken]


def test_refusals_travel_back_in_the_receipt(exchange: Exchange, mother: RowId) -> None:
    wrong = Change(Dot(exchange.desks[A].identity.desk_id, 100), 900, "residents", mother, {"x": 1})
    exchange.take(TOWN, exchange.report(A))
    bundles.receive(exchange.town, forged(exchange, [wrong], []))
    got = inside(exchange, TOWN, A, exchange.assign(A).file)
    reasons = [getattr(record, "reason", "") for record in got]
    assert any("没有“x”这一项" in reason for reason in reasons)


# --- keys, kits, restores -----------------------------------------------------------------


def test_a_new_kit_revokes_the_former_desk(exchange: Exchange, mother: RowId) -> None:
    former = exchange.report(A)
    old = exchange.desks.pop(A)
    exchange.open_village(A, "again")
    assert refusal_of(lambda: exchange.take(TOWN, former)) == "revoked"
    old.close()
    assert refusal_of(lambda: exchange.assign(A)) == "not_enrolled"
    exchange.both_ways(A)
    assert state(exchange.desks[A]) == state(exchange.town, A)


def test_a_restored_village_goes_on_under_a_new_identity(exchange: Exchange, mother: RowId) -> None:
    village, town = exchange.desks[A], exchange.town
    copy = backup.backup(village, exchange.folder / "backup").value.file
    change(village, "residents", mother, note="备份以后")
    exchange.both_ways(A)
    old_way = exchange.assign(A)
    village.close()
    backup.restore(copy, exchange.folder / A, PASSPHRASE, clock=exchange.clock)
    exchange.desks[A] = village = open_desk(exchange.folder / A, PASSPHRASE, clock=exchange.clock)
    assert refusal_of(lambda: exchange.take(A, old_way)) == "other_desk"
    change(village, "residents", mother, phone="13911112222")
    exchange.both_ways(A)
    assert state(village) == state(town, A)
    assert (state(village)[mother.hex]["note"], state(village)[mother.hex]["phone"]) == (
        "备份以后", "13911112222",
    )  # fmt: skip


def test_a_file_that_was_swapped_for_an_older_one_is_told(
    exchange: Exchange, mother: RowId
) -> None:
    village = exchange.desks[A]
    change(village, "residents", mother, note="一")
    exchange.take(TOWN, exchange.report(A))
    sent = exchange.assign(A)
    with village.file.writing() as conn:
        conn.exec_driver_sql("UPDATE desks SET held = 0 WHERE id = ?", (
            village.identity.desk_id.bytes,
        ))  # fmt: skip
    assert refusal_of(lambda: exchange.take(A, sent)) == "rewound"


def test_bundles_that_are_not_for_us(exchange: Exchange, mother: RowId, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    other = Exchange(tmp_path / "elsewhere")
    person(other.town, A)
    other.open_village(A)
    stranger = other.report(A)
    assert refusal_of(lambda: exchange.take(TOWN, stranger)) == "stranger"
    with pytest.raises(Refused, match="（大安镇）") as caught:
        exchange.take(A, exchange.report(A))
    assert caught.value.reason == "other_receiver"
    assert refusal_of(lambda: bundles.export(exchange.desks[A], B, exchange.stick())) == (
        "bad_receiver"
    )
    assert refusal_of(
        lambda: bundles.make_kit(exchange.desks[A], A, exchange.stick(), work=CHEAP_LOCK)
    ) == ("not_a_town")
    other.close()


def test_the_outside_says_nothing_of_people(exchange: Exchange, mother: RowId) -> None:
    sent = exchange.report(A)
    outside = inspect(sent.file)
    assert (outside.sender, outside.receiver, outside.number) == (A, TOWN, sent.number)
    assert "覃玉兰".encode() not in sent.file.read_bytes()


def test_a_kit_with_a_wrong_passcode_leaves_no_desk(exchange: Exchange) -> None:
    kit = bundles.make_kit(exchange.town, A, exchange.stick(), work=CHEAP_LOCK).value
    other = bundles.make_kit(exchange.town, B, exchange.stick(), work=CHEAP_LOCK).value
    folder = exchange.folder / "new"
    assert (
        refusal_of(
            lambda: bundles.open_kit(
                kit.file, other.passcode, folder, PASSPHRASE, "阿梅", kdf=CHEAP_KDF
            )
        )
        == "wrong_passcode"
    )
    assert not (folder / "desk.db").exists()


def test_a_clock_that_is_behind_is_said(exchange: Exchange, mother: RowId) -> None:
    sent = exchange.report(A)
    exchange.clock.now -= timedelta(days=2)
    taken = exchange.take(TOWN, sent)
    assert len(taken.warnings) == 2
    assert all("时间" in sentence for sentence in taken.warnings)


# --- undo ---------------------------------------------------------------------------------


def test_an_import_is_taken_back_as_one_act(exchange: Exchange, mother: RowId) -> None:
    village, town = exchange.desks[A], exchange.town
    change(town, "residents", mother, note="原来的")
    exchange.both_ways(A)
    visit = enter(town, "visits", resident_id=mother.hex, visited_on="2026-01-01")
    exchange.both_ways(A)
    before = state(town)
    change(village, "residents", mother, note="改了", phone="13911112222")
    remove(village, "visits", visit)
    person(village, A, "韦小妹")
    exchange.take(TOWN, exchange.report(A))
    assert state(town) != before
    bundles.undo_receive(town)
    assert state(town) == before
    assert refusal_of(lambda: bundles.undo_receive(town)) == "nothing_to_undo"
    exchange.both_ways(A)
    assert state(village) == before


def test_an_import_that_was_built_upon_stays(exchange: Exchange, mother: RowId) -> None:
    village, town = exchange.desks[A], exchange.town
    new = person(village, A, "韦小妹")
    exchange.take(TOWN, exchange.report(A))
    enter(town, "visits", resident_id=new.hex, visited_on="2026-01-01")
    assert refusal_of(lambda: bundles.undo_receive(town)) == "built_upon"


def test_each_village_s_stick_may_have_a_folder_of_its_own(
    exchange: Exchange, mother: RowId
) -> None:
    folder = exchange.stick()
    for number, place in enumerate(("二月", "二月/再次")):
        roster.edit(exchange.desks[A], mother, {"phone": f"1391111222{number}"})
        (folder / place).mkdir()
        bundles.export(exchange.desks[A], "town", folder / place)
    (folder / "二月" / "坏的.pdb").write_bytes(b"pension-desk bundle 1.0\n")
    rehearsed = bundles.rehearse(exchange.town, folder)
    received = bundles.receive(exchange.town, folder).value
    for told in (rehearsed, received):
        assert [one.outside.number for one in told.bundles] == [2, 3]
        assert [one.name for one in told.skipped] == ["二月/坏的.pdb"]
