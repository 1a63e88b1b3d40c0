"""The work with employers at the town and its villages, and what travels between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pension_desk.domain.employers import Fault
from pension_desk.domain.employers_course import Stage
from pension_desk.domain.employers_words import KeyTrade
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.policy_keys import Key
from pension_desk.services import (
    employers,
    employers_entry,
    employers_evidence,
    employers_limits,
    employers_pages,
    employers_work,
    imports,
    policy_edit,
    roster,
)
from pension_desk.services.desk import Desk
from pension_desk.services.employers_entry import EmployerFields
from pension_desk.services.employers_work import ContactEntry
from pension_desk.services.policy_edit import NewFigure
from tests.pictures import jpeg
from tests.practice.employer_offices import book
from tests.services.exchange import A, B, Exchange

GOOD, OTHER = "91450821MA56XMGH26", "92450821MA5NA9Y298"
WOOD = EmployerFields(
    "平南县鑫源木业有限公司", GOOD, trade="木材加工", staff=8, insured=0, village=A
)
PHONE = ContactEntry("phone", "agreed", promised_on=date(2026, 11, 30))
JPEG = jpeg()


def made(desk: Desk, told: EmployerFields = WOOD) -> RowId:
    return employers_entry.save(desk, told).value.id


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as why:
        act()
    assert why.value.message
    return why.value.reason


def stage(desk: Desk, row: RowId) -> Stage | None:
    return employers_pages.page(desk, row).line.employer.stage


def test_from_found_to_handed_over_and_back(town: Desk) -> None:
    row = made(town)
    assert stage(town, row) is Stage.FOUND
    assert refused(lambda: employers_work.step(town, [row], Stage.CONTACTED)) == "no_contact"
    employers_work.contact(town, [row], replace(PHONE, units=("enforcement", "market")))
    assert stage(town, row) is Stage.CONTACTED
    notified = employers_work.step(
        town, [row], Stage.NOTIFIED, on=date(2026, 11, 20), limit_on=date(2026, 11, 27)
    )
    assert notified.value.done == (row,)
    assert refused(lambda: employers_work.step(town, [row], Stage.CORRECTING)) == "no_limit"
    employers_work.step(town, [row], Stage.CORRECTING, limit_on=date(2026, 11, 25))
    assert refused(lambda: employers_work.step(town, [row], Stage.HANDED_SOCIAL)) == "limit_running"
    town.as_of = date(2026, 11, 26)
    assert employers.due(town).overdue == 1
    assert refused(lambda: employers_work.step(town, [row], Stage.HANDED_TAX)) == "no_arrears"
    fee = employers_work.set_arrears(town, row, 1_200_000, date(2026, 10, 28)).value
    assert fee is not None
    assert (fee.days, fee.fee_fen) == (30, 18_000)
    assert "第八十六条" in fee.working
    employers_work.step(town, [row], Stage.HANDED_TAX)
    found = employers_pages.page(town, row)
    assert found.line.employer.stage is Stage.HANDED_TAX
    assert [one.what for one in found.moments] == [
        "电话", "已联系", "告知书已送达", "限期改正中", "已移交税务",
    ]  # fmt: skip
    assert "镇执法大队、市场监督管理所" in found.moments[0].more
    assert refused(lambda: employers_work.step(town, [row], Stage.CORRECTING)) == "no_reason"
    employers_work.step(town, [row], Stage.CORRECTING, reason="税务退回补材料")
    assert roster.undo_last(town).value.startswith("单位进度")
    assert stage(town, row) is Stage.HANDED_TAX


def test_many_at_once_and_each_alone(town: Desk) -> None:
    first = made(town)
    second = made(town, EmployerFields("平南县旺兴餐饮店", OTHER, staff=2, village=B))
    third = made(town, EmployerFields("没有人的店", staff=0))
    assert employers_work.contact(town, [first, second, third], PHONE).value == 3
    stepped = employers_work.step(town, [first, second, third], Stage.NOTIFIED).value
    assert stepped.done == (first, second)
    (left,) = stepped.refused
    assert "没有人要参保" in left.sentence
    assert employers.due(town).untouched == 0


def test_nobody_met_is_no_contact_of_the_course(town: Desk) -> None:
    row = made(town)
    employers_work.contact(town, [row], ContactEntry("visit", "not_found"))
    assert stage(town, row) is Stage.FOUND


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (replace(PHONE, mode="pigeon"), "bad_mode"),
        (replace(PHONE, result=""), "bad_result"),
        (replace(PHONE, on=date(2027, 1, 1)), "future_date"),
        (replace(PHONE, on=date(2006, 1, 1)), "too_old"),
        (replace(PHONE, promised_on=date(2026, 1, 1)), "bad_promise"),
        (replace(PHONE, units=("police",)), "bad_unit"),
    ],
)
def test_a_contact_that_cannot_be(town: Desk, entry: ContactEntry, reason: str) -> None:
    row = made(town)
    assert refused(lambda: employers_work.contact(town, [row], entry)) == reason
    assert refused(lambda: employers_work.contact(town, [], PHONE)) == "nobody_chosen"
    assert employers_pages.page(town, row).contacts == ()


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (replace(WOOD, name=" "), "no_name"),
        (replace(WOOD, credit_code="91450821MA56XMGH27"), "bad_code"),
        (replace(WOOD, credit_code="45082160012345"), "bad_code"),
        (replace(WOOD, credit_code="450821600000001"), "code_taken"),
        (replace(WOOD, credit_code=OTHER), "code_taken"),
        (replace(WOOD, village="450821106201"), "bad_village"),
        (replace(WOOD, staff=-1), "bad_count"),
    ],
)
def test_an_employer_that_cannot_be(town: Desk, told: EmployerFields, reason: str) -> None:
    made(town, EmployerFields("平南县旺兴餐饮店", OTHER))
    old = made(town, EmployerFields("老街理发店", "450821600000001"))
    assert refused(lambda: employers_entry.save(town, told)) == reason
    line = employers.lines(town)[1]
    assert (line.employer.id, line.employer.code) == (old, "450821600000001")
    assert Fault.NO_CODE in {finding.fault for finding in line.findings}


def test_arrears_that_cannot_be(town: Desk) -> None:
    row = made(town)
    for amount, since, reason in (
        (100, None, "half_arrears"), (0, date(2026, 1, 1), "bad_amount"),
        (100, date(2027, 1, 1), "future_date"),
    ):  # fmt: skip
        assert (
            refused(lambda a=amount, s=since: employers_work.set_arrears(town, row, a, s)) == reason
        )


def test_a_trade_is_marked_and_read_from_words_again(town: Desk) -> None:
    row = made(town)
    employers_entry.mark_trade(town, [row], KeyTrade.PARK)
    assert employers_pages.page(town, row).line.employer.trade_mark is KeyTrade.PARK
    employers_entry.mark_trade(town, [row], None)
    assert employers_pages.page(town, row).line.employer.trade_mark is KeyTrade.WOOD


def test_history_tells_all_of_it(town: Desk) -> None:
    row = made(town)
    employers_work.contact(town, [row], PHONE)
    told = {(line.table, line.label, line.after) for line in employers_pages.history(town, row)}
    assert ("单位联系记录", "方式", "电话") in told
    assert ("用人单位", "单位名称", WOOD.name) in told


def test_evidence_is_kept_and_stays_once_handed_over(town: Desk, tmp_path: Path) -> None:
    row = made(town)
    file = tmp_path / "工资表.jpg"
    file.write_bytes(JPEG)
    piece = employers_evidence.attach(town, row, file).value
    assert refused(lambda: employers_evidence.attach(town, row, file)) == "attached_already"
    employers_work.contact(town, [row], PHONE)
    employers_work.step(town, [row], Stage.NOTIFIED)
    employers_work.set_arrears(town, row, 100, date(2026, 11, 1))
    employers_work.step(town, [row], Stage.HANDED_TAX)
    assert refused(lambda: employers_evidence.detach(town, piece.id, row, "错了")) == "handed_over"


def test_a_village_gets_its_own_and_sends_its_contacts(exchange: Exchange, tmp_path: Path) -> None:
    town = exchange.town
    village = exchange.open_village(A)
    exchange.open_village(B)
    row = made(town)
    nowhere = made(town, EmployerFields("平南县旺兴餐饮店", OTHER, staff=2))
    file = tmp_path / "工资表.jpg"
    file.write_bytes(JPEG)
    employers_evidence.attach(town, row, file)
    exchange.both_ways(A)
    exchange.both_ways(B)
    assert [line.employer.name for line in employers.lines(village)] == [WOOD.name]
    assert employers_pages.page(village, row).evidence[0].here
    assert employers.lines(exchange.desks[B]) == ()
    employers_work.contact(village, [row], replace(PHONE, note="老板答应月底办"))
    employers_work.step(village, [row], Stage.NOTIFIED, limit_on=date(2026, 12, 5))
    reason = refused(lambda: employers_work.step(village, [row], Stage.CORRECTING))
    assert reason == "not_your_step"
    assert refused(lambda: employers_work.set_arrears(village, row, 1, None)) == "town_only"
    assert refused(lambda: employers_entry.assign_village(village, [row], B)) == "town_only"
    exchange.both_ways(A)
    page = employers_pages.page(town, row)
    assert page.line.employer.stage is Stage.NOTIFIED
    assert [one.note for one in page.contacts] == ["老板答应月底办"]
    assert employers.due(town).unplaced == 1
    employers_entry.assign_village(town, [nowhere], A)
    exchange.both_ways(A)
    assert {line.employer.id for line in employers.lines(village)} == {row, nowhere}
    employers_entry.assign_village(town, [nowhere], B)
    exchange.both_ways(A)
    exchange.both_ways(B)
    assert {line.employer.id for line in employers.lines(exchange.desks[B])} == {nowhere}
    assert {line.employer.id for line in employers.lines(village)} == {row}


def test_the_usual_limit_is_a_dated_figure_of_the_policy(town: Desk) -> None:
    usual = employers_limits.usual_limit(town, Stage.CORRECTING)
    assert usual is not None
    assert (usual.days, usual.unconfirmed) == (15, True)
    assert employers_limits.usual_limit(town, Stage.JOINED) is None
    key = Key.EMPLOYER_CORRECT_DAYS
    policy_edit.set_figure(town, NewFigure(key, town.today(), "10", "县里文件"))
    usual = employers_limits.usual_limit(town, Stage.CORRECTING)
    assert usual is not None
    assert (usual.days, usual.source, usual.unconfirmed) == (10, "县里文件", False)
    assert usual.after(date(2026, 11, 26)) == date(2026, 12, 6)
    rate = employers_limits.late_rate(town)
    assert rate is not None
    assert (rate.percent, rate.unconfirmed) == ("0.05", False)


def test_a_village_hears_of_what_left_a_list_and_of_a_list_taken_back(
    exchange: Exchange, tmp_path: Path
) -> None:
    town, village = exchange.town, exchange.open_village(A)
    rows = [made(town), made(town, EmployerFields("平南县旺兴餐饮店", OTHER, staff=2, village=A))]

    def listed(month: str, *lines: tuple[str, int]) -> None:
        heads = ("纳税人识别号", "纳税人名称", "申报用工人数", "所属期")
        names = {GOOD: WOOD.name, OTHER: "平南县旺兴餐饮店"}
        told = [(code, names[code], count, month) for code, count in lines]
        path = book(tmp_path / "税务申报用工名单.xlsx", [("Sheet1", [heads, *told])])
        imports.commit(town, imports.read_list(town, path))

    def left() -> list[bool]:
        return [bool(line.employer.left_lists) for line in employers.lines(village)]

    listed("2026-09", (GOOD, 8), (OTHER, 2))
    listed("2026-10", (GOOD, 9))
    exchange.both_ways(A)
    assert left() == [False, True]
    employers_work.contact(village, rows, PHONE)
    roster.undo_last(town)
    exchange.both_ways(A)
    assert left() == [False, False]
    assert [line.employer.staff for line in employers.lines(village)] == [8, 2]
    assert len(employers_pages.page(town, rows[1]).contacts) == 1
