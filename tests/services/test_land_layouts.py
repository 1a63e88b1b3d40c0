"""Ledgers and rosters of other towns: read right, and what cannot be taken is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_faults import Fault
from pension_desk.services import imports, land
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.services.imports import ImportResult
from tests.cli.office import Sheet, write
from tests.services.exchange import CHEAP_KDF, PASSPHRASE, TOWN
from tests.services.land_layouts import LAYOUTS, QIN, REGISTER, Layout
from tests.services.land_layouts_more import MORE_LAYOUTS
from tests.services.land_layouts_paid import PAID_LAYOUTS

_ALL = LAYOUTS | PAID_LAYOUTS | MORE_LAYOUTS


def desk_in(folder: Path) -> Desk:
    desk = create_desk(
        folder / "desk", PASSPHRASE, role=Role.TOWN, division=TOWN, author="老陈", kdf=CHEAP_KDF
    )
    desk.as_of = date(2026, 11, 20)
    take(desk, folder, "户籍人口花名册.xlsx", (Sheet("Sheet1", REGISTER),))
    return desk


def take(desk: Desk, folder: Path, name: str, sheets: tuple[Sheet, ...]) -> ImportResult:
    made = imports.commit(desk, imports.read_list(desk, write(folder / name, *sheets))).value
    assert made.rows == made.accepted + made.unchanged + made.questions + len(made.refused)
    return made


def projects(desk: Desk) -> set[tuple[str, ...]]:
    return {
        (
            one.project.name,
            str(one.project.year),
            str(one.project.signed_on),
            "None" if one.project.area_mu is None else f"{one.project.area_mu:f}",
            str(one.account.required_fen / 100),
            str(one.account.deposited_fen / 100),
        )
        for one in (line.standing for line in land.status(desk).projects)
    }


def people(desk: Desk) -> list[tuple[str, ...]]:
    found = []
    for line in land.status(desk).projects:
        homes = {home.id: home for home in line.standing.households}
        for one in line.standing.people:
            home = homes[one.household]
            number = "whole" if one.id_number else "damaged" if one.id_sent else "none"
            found.append(
                (
                    line.standing.project.name,
                    home.head_name,
                    str(home.members),
                    str(home.contracted_mu),
                    str(home.taken_mu),
                    one.name,
                    number,
                    one.eligibility.value,
                )
            )
    return found


@pytest.mark.parametrize("layout", _ALL.values(), ids=_ALL)
def test_another_towns_lists_are_read_right(tmp_path: Path, layout: Layout) -> None:
    with desk_in(tmp_path) as desk:
        assert take(desk, tmp_path, *layout.ledger).refused == ()
        made = take(desk, tmp_path, *layout.roster)
        assert projects(desk) == set(layout.projects)
        assert sorted(people(desk)) == sorted(layout.people)
        assert len(made.refused) == len(layout.refused)
        for row, words in zip(made.refused, layout.refused, strict=True):
            assert words in row.reason
        again = take(desk, tmp_path, *layout.roster)
        assert again.accepted == 0
        assert sorted(people(desk)) == sorted(layout.people)


def test_what_has_no_field_of_its_own_is_kept_as_a_remark(tmp_path: Path) -> None:
    layout = LAYOUTS["named_by_file"]
    with desk_in(tmp_path) as desk:
        take(desk, tmp_path, *layout.ledger)
        take(desk, tmp_path, *layout.roster)
        (line,) = land.status(desk).projects
    standing = line.standing
    assert (standing.project.signed_on, standing.project.supplied_on) == (
        date(2026, 3, 1), date(2026, 5, 1),
    )  # fmt: skip
    assert standing.project.note.count("只写到月") == 2
    assert [one.arrived_on for one in standing.arrivals] == [date(2026, 5, 31)]
    assert standing.supply.breached
    assert {home.verified_on for home in standing.households} == {date(2026, 6, 30)}
    notes = {one.name: one.note for one in standing.people}
    assert notes["覃玉兰"] == (
        "征后人均0.21亩；规划区：内；补贴2026.07至2041.06；补贴180个月；复核：属实；"
        "来表核实日期只写到月（2026-06），按月底计"
    )
    assert notes["韦大山"].startswith("征后人均0.3亩；规划区外；")


def test_a_file_called_as_any_list_is_names_no_project(tmp_path: Path) -> None:
    layout = LAYOUTS["named_by_file"]
    with desk_in(tmp_path) as desk:
        take(desk, tmp_path, *layout.ledger)
        heads, line = ("姓名", "身份证号码", "被征面积"), ("覃玉兰", QIN, 1)
        made = take(desk, tmp_path, "大安镇被征地农民花名册2026.xlsx", (Sheet("1", (heads, line)),))
        assert "没有写明是哪个征地项目" in made.refused[0].reason


def test_one_verified_household_does_not_verify_the_next(tmp_path: Path) -> None:
    layout = LAYOUTS["once_a_household"]
    with desk_in(tmp_path) as desk:
        take(desk, tmp_path, *layout.ledger)
        take(desk, tmp_path, *layout.roster)
        (line,) = land.status(desk).projects
        states = {home.head_name: home.state for home in line.standing.households}
    assert states == {
        "覃玉兰": CourseState.TOWN_REVIEWED,
        "韦大山": CourseState.COLLECTED,
        "覃秀英": CourseState.COLLECTED,
    }


def test_a_roster_that_comes_first_waits_for_its_project(tmp_path: Path) -> None:
    layout = LAYOUTS["named_in_title"]
    with desk_in(tmp_path) as desk:
        early = take(desk, tmp_path, *layout.roster)
        assert (early.waiting, land.status(desk).projects) == (5, ())
        take(desk, tmp_path, *layout.ledger)
        assert sorted(people(desk)) == sorted(layout.people)


@pytest.mark.parametrize(
    ("heads", "areas", "kinds", "total"),
    [
        (("耕地", "林地", "养殖水面"), (1.5, 2, "0.5亩"),
         {"arable": "1.5", "forest": "2", "ponds": "0.5"}, "4"),
        (("承包水田（亩）", "承包旱地（亩）"), (1, 0.5), {"arable": "1.5"}, "1.5"),
        (("承包地/耕地", "承包地/草地", "承包地合计"), (1, 1, 2.5),
         {"arable": "1", "grass": "1"}, "2.5"),
    ],
)  # fmt: skip
def test_contracted_land_is_told_by_kind(
    tmp_path: Path,
    heads: tuple[str, ...],
    areas: tuple[object, ...],
    kinds: dict[str, str],
    total: str,
) -> None:
    rows = (
        ("户主", "姓名", "身份证号码", "户内人口", *heads, "被征面积（亩）"),
        ("覃玉兰", "覃玉兰", QIN, 1, *areas, 1),
    )
    with desk_in(tmp_path) as desk:
        take(desk, tmp_path, *LAYOUTS["named_in_title"].ledger)
        take(desk, tmp_path, "220kV输变电工程被征地农民花名册.xlsx", (Sheet("Sheet1", rows),))
        (line,) = land.status(desk).projects
        (home,) = line.standing.households
        assert {kind.value: f"{area:f}" for kind, area in home.contracted if area} == kinds
        assert f"{home.contracted_mu:f}" == total
        differ = [one.sentence for one in line.findings if one.fault is Fault.KINDS_DIFFER]
        assert differ == (
            ["覃玉兰户：各类承包地合计2亩，与承包地面积2.5亩不符。"] if total == "2.5" else []
        )


def test_each_payment_of_a_ledger_is_an_arrival_of_its_day(tmp_path: Path) -> None:
    layout = PAID_LAYOUTS["paid_in_parts"]
    with desk_in(tmp_path) as desk:
        take(desk, tmp_path, *layout.ledger)
        name, (sheet,) = layout.ledger
        rows = list(sheet.rows)
        later = list(rows[10])
        later[9:11] = ["2026.10.9", "3.3"]
        rows[10] = tuple(later)
        take(desk, tmp_path, name, (Sheet(sheet.name, tuple(rows), sheet.merges),))
        found = {one.standing.project.name: one.standing for one in land.status(desk).projects}
    for project, wanted in (
        ("石材产业园", [(date(2024, 7, 20), 5_100_000), (date(2025, 7, 18), 5_100_000)]),
        ("大安中学迁建", [(date(2026, 5, 6), 3_300_000), (date(2026, 10, 9), 3_300_000)]),
    ):
        told = [(one.arrived_on, one.amount_fen) for one in found[project].arrivals]
        assert told == wanted, project


def test_how_a_subsidy_was_used_is_read_with_its_voucher(tmp_path: Path) -> None:
    layout = PAID_LAYOUTS["own_words"]
    with desk_in(tmp_path) as desk:
        take(desk, tmp_path, *layout.ledger)
        take(desk, tmp_path, *layout.roster)
        standings = [one.standing for one in land.status(desk).projects]
    used = {
        one.name: (one.way and one.way.value, str(one.used_on), one.used_fen, one.voucher)
        for standing in standings
        for one in standing.people
        if one.issued
    }
    assert used == {
        "覃玉兰": ("issued_once", "2026-01-15", 600_000, "支字12号"),
        "覃秀英": ("reimbursed", "2026-03-02", 300_000, "支字13号"),
    }
    notes = {one.project.name: one.project.note for one in standings}
    assert notes["农贸市场改造"] == "用地单位：大安镇农贸公司"
    wholly = {home.head_name: home.wholly_taken for s in standings for home in s.households}
    assert wholly == {"覃玉兰": True, "覃秀英": False, "韦大山": False}


def test_what_a_cell_says_wrongly_is_told_though_its_row_is_taken(tmp_path: Path) -> None:
    ledger = Sheet("S", (
        ("项目名称", "年度", "批准文号", "协议签订日期", "名单是否收齐"),
        ("甲", 2026, "1号", "2026-13-40", "也许"),
        ("乙", 2026, "2号", "三月", "是"),
        ("丙", 1890, "3号", None, "是"),
    ))  # fmt: skip
    roster = Sheet("R", (
        ("征地项目", "村", "户主", "姓名", "公民身份号码", "发放日期"),
        ("甲", "动界村", "韦大山", None, QIN, None),
        ("甲", "动界村", "覃玉兰", "覃玉兰", QIN, "2026-02-30"),
    ))  # fmt: skip
    with desk_in(tmp_path) as desk:
        made = take(desk, tmp_path, "征地项目台账.xlsx", (ledger,))
        assert [row.reason for row in made.refused] == ["年度1890不对"]
        assert made.remarks == (
            "请核对第2行（S）等2行：补偿安置协议签订日期：日期“2026-13-40”不存在。",
            "请核对第2行（S）：名单是否收齐：“也许”看不出是还是否。",
        )
        looked = take(desk, tmp_path, "花名册.xlsx", (roster,))
        assert [row.reason for row in looked.refused] == ["没有姓名"]
        assert looked.remarks == ("请核对第3行（R）：发放日期：日期“2026-02-30”不存在。",)
