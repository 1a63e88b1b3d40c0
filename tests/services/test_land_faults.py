"""Each line of bad input has its sentence, stays as it was told, and stands on the audit sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pension_desk.domain.land_faults import Fault
from pension_desk.services import imports, land, land_pages, merging_people
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.services.land_papers import LandWanted, print_land
from tests.cli.office import Sheet, write
from tests.services.exchange import CHEAP_KDF, PASSPHRASE, TOWN, A, Exchange, person
from tests.services.test_land import ADULT, household, project

ROAD, PLANT = "某某公路", "污水处理厂"
LEDGER = (
    ("项目名称", "批准文号", "协议签订日期", "征收面积（亩）", "应缴存补贴资金（元）",
     "已到账（元）", "到账日期", "供地日期", "名单是否收齐", "用地类型",
     "年度"),
    (ROAD, "平征1号", date(2026, 3, 2), 100, 9000, 3000, date(2026, 7, 1), date(2026, 5, 1), "是",
     "用地单位明确", 2026),
    ("无日期项目", "平征3号", None, None, None, None, None, None, "否", "公益性项目", 2026),
    (PLANT, "平征2号", date(2026, 3, 2), 1.5, 9000, 0, None, date(2026, 2, 1), "否", "公益性项目",
     2026),
)  # fmt: skip
ROSTER = (
    ("征地项目", "村", "户主", "姓名", "公民身份号码", "户内人数", "承包地面积（亩）",
     "被征面积（亩）", "是否全部征收", "核实状态", "核实日期", "是否补贴对象", "补贴使用方式",
     "发放日期", "发放金额（元）"),
    (ROAD, "动界村", "覃玉兰", "覃玉兰", ADULT, 2, 2, 3, "否", "已核实", date(2026, 2, 1), "是",
     "保费代缴", date(2026, 2, 20), 5000),
    (ROAD, "动界村", "覃玉兰", "覃玉兰", ADULT, 2, 2, 3, "否", "已核实", date(2026, 2, 1), "是",
     "保费代缴", date(2026, 2, 20), 5000),
    (ROAD, "动界村", "韦大山", "韦大山", "", 2, 3, 1, "是", "已核实", date(2027, 1, 1),
     "否（未满16周岁）", "一次性发放", date(2026, 8, 1), 100),
    ("无日期项目", "动界村", "李小兰", "李小兰", "", None, 1, 1, "是", "待核实", None, "是", None,
     None, None),
    (PLANT, "动界村", "覃玉兰", "覃玉兰", ADULT, 1, 2, 2, "是", "待核实", None, "是", None, None,
     None),
)  # fmt: skip


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("faults")
    with create_desk(
        folder / "town", PASSPHRASE, role=Role.TOWN, division=TOWN, author="老陈", kdf=CHEAP_KDF
    ) as desk:
        desk.as_of = date(2026, 11, 20)
        for name, rows in (("征地项目台账.xlsx", LEDGER), ("被征地农民花名册.xlsx", ROSTER)):
            file = write(folder / name, Sheet("Sheet1", rows))
            made = imports.commit(desk, imports.read_list(desk, file)).value
            if name.startswith("被"):
                assert [row.reason for row in made.refused] == [
                    "同一个人在这个项目里出现两次；已取前面的一行。"
                ]
        yield desk


def told(desk: Desk) -> list[tuple[Fault, str]]:
    return [
        (found.fault, found.sentence)
        for line in land.status(desk).projects
        for found in line.findings
    ]


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (Fault.TAKEN_ABOVE_CONTRACTED, "覃玉兰户：被征3亩，大于承包的2亩。"),
        (Fault.AREAS_DIFFER, "各户被征面积合计4亩，项目征收面积100亩。"),
        (Fault.NOT_WHOLLY, "韦大山户：写着全部征收，但承包3亩中只征了1亩。"),
        (Fault.PERSON_ELSEWHERE, "覃玉兰也在污水处理厂的名单上（每次征地分别补贴）。"),
        (Fault.USED_ABOVE_DEPOSIT, "已使用5,100.00元，大于到账的3,000.00元。"),
        (Fault.USED_NOT_ELIGIBLE, "韦大山不是补贴对象，却登记了使用补贴。"),
        (Fault.SUPPLIED_EARLY,
         "2026-05-01供地时，应先到账9,000.00元，实际到账0.00元，少9,000.00元。"),
        (Fault.DATES_CROSSED, "供地日期2026-02-01早于签订协议日期2026-03-02。"),
        (Fault.DATES_CROSSED, "覃玉兰户：核实日期2026-02-01早于签订协议日期2026-03-02。"),
        (Fault.DATES_CROSSED, "覃玉兰的发放日期2026-02-20早于签订协议日期2026-03-02。"),
        (Fault.AREAS_DIFFER, "各户被征面积合计2亩，项目征收面积1.5亩。"),
        (Fault.SUPPLIED_EARLY, "2026-02-01供地时，首期补贴资金还没有到账（没有缴存计划）。"),
        (Fault.DATES_CROSSED, "发放日期早于首笔资金到账日期2026-07-01：覃玉兰。"),
        (Fault.DATES_AHEAD, "核实日期2027-01-01在今天之后：韦大山户。"),
        (Fault.MEMBERS_DIFFER, "覃玉兰户：户内人数填2人，名单上1人。"),
        (Fault.LACKING, "李小兰户：李小兰没有出生日期，年龄够不够没法核对。"),
        (Fault.LACKING, "没有签订协议日期，核实期限、年龄和补贴都没法算。"),
        (Fault.USED_UNPROVED, "补贴已使用，没有凭证号：覃玉兰、韦大山。"),
    ],
)  # fmt: skip
def test_what_a_list_says_wrongly_is_told_and_not_mended(
    town: Desk, fault: Fault, sentence: str
) -> None:
    assert (fault, sentence) in told(town)


def test_nothing_was_corrected_in_silence(town: Desk) -> None:
    lines = {line.standing.project.name: line.standing for line in land.status(town).projects}
    road = {home.head_name: home for home in lines[ROAD].households}
    assert (road["覃玉兰"].taken_mu, road["覃玉兰"].contracted_mu) == (3, 2)
    assert road["韦大山"].wholly_taken
    assert lines[PLANT].project.supplied_on == date(2026, 2, 1)


def test_the_audit_sheet_has_every_breach_and_not_what_is_allowed(
    town: Desk, tmp_path: Path
) -> None:
    print_land(town, LandWanted("land_audit"), tmp_path / "自查.xlsx")
    book = load_workbook(tmp_path / "自查.xlsx", read_only=True)
    cells = {str(cell) for row in book.worksheets[0].values for cell in row}
    book.close()
    for fault, sentence in told(town):
        assert (sentence in cells) is not fault.allowed


def test_merged_residents_keep_their_entries_on_land_lists(exchange: Exchange) -> None:
    town = exchange.town
    exchange.open_village(A)
    kept, other = person(town, A, "覃玉兰", id_number=ADULT), person(town, A, "覃玉兰")
    homes = [household(town, project(town, name=name, approval_no="")) for name in (ROAD, PLANT)]
    with town.acting("test") as (_conn, writer):
        for row, home in zip((kept, other), homes, strict=True):
            writer.insert(
                "land_people",
                {"household_id": home.hex, "resident_id": row.hex, "name": "覃玉兰",
                 "eligibility": "eligible"},
            )  # fmt: skip
    merging_people.merge(town, kept, other)
    names = {one.project.name for one in land_pages.of_resident(town, kept)}
    assert names == {ROAD, PLANT}
    exchange.both_ways(A)
    village = exchange.desks[A]
    assert {one.project.name for one in land_pages.of_resident(village, kept)} == names
