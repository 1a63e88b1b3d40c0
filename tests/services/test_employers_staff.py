"""Lists of staff from several offices, each with its truth written by hand."""

# ruff: noqa: E501 - a sheet is read by its rows
from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from pension_desk.domain.employers import Employee, EmployeeCover
from pension_desk.domain.errors import Refused
from pension_desk.services import employers as employers_service
from pension_desk.services import (
    employers_pages,
    employers_questions,
    flexible_workers,
    imports,
    roster,
)
from pension_desk.services.desk import Desk
from pension_desk.services.employers_export import export
from pension_desk.services.employers_papers import names_missing
from pension_desk.services.imports import ImportResult
from tests.practice.employer_offices import Sheets, book, text
from tests.services.conftest import still_clock
from tests.services.papers import id_number

WOOD, FOOD = "91450821MA56XMGH26", "92450821MA5NA9Y298"
REGISTER: Sheets = (
    ("Sheet1", (
        ("统一社会信用代码", "企业名称", "企业类型", "所属行业", "经营状态", "住所"),
        (WOOD, "平南县鑫源木业有限公司", "有限责任公司", "木材加工", "存续", "大安镇"),
        (FOOD, "平南县旺兴餐饮店", "个体工商户", "餐饮", "存续", "大安镇"),
    )),
)  # fmt: skip
ANNA, BO, CHEN, DA = (id_number(day, at) for at, day in enumerate(
    ("19800304", "19850506", "19900708", "19950910"), 1))  # fmt: skip


def take(desk: Desk, path: Path) -> ImportResult:
    result = imports.commit(desk, imports.read_list(desk, path)).value
    kept = result.accepted + result.unchanged + result.questions + len(result.refused)
    assert result.rows == kept
    return result


def staff(desk: Desk, code: str) -> list[Employee]:
    (one,) = [x.employer for x in employers_service.lines(desk) if x.employer.credit_code == code]
    return list(employers_pages.page(desk, one.id).staff)


def covers(desk: Desk, code: str) -> dict[str, str]:
    return {one.name: one.cover.value for one in staff(desk, code)}


@pytest.fixture
def known(town: Desk, tmp_path: Path) -> Desk:
    take(town, book(tmp_path / "市场主体名单.xlsx", REGISTER))
    return town


def by_row(to: Path) -> Path:
    """Every row says whose it is."""
    return book(to / "用工名单.xlsx", [("Sheet1", [
        ("序号", "单位名称", "统一社会信用代码", "姓名", "身份证号码", "联系电话", "是否参加职工养老保险"),
        (1, "平南县鑫源木业有限公司", WOOD, "韦大山", ANNA, "13877500001", "是"),
        (2, "平南县鑫源木业有限公司", WOOD, "覃玉兰", BO, "", "否"),
        (3, "平南县旺兴餐饮店", FOOD, "陆小梅", CHEN, "", "未参保"),
        (4, "平南县旺兴餐饮店", FOOD, "黄 明", DA, "", "已参保"),
    ])])  # fmt: skip


def named_once(to: Path) -> Path:
    """The employer stands in its first row only, without a code; a total below."""
    return book(to / "各单位职工花名册.xlsx", [("职工", [
        ("大安镇各单位职工花名册",),
        ("用人单位", "姓名", "公民身份号码", "工种", "社保情况"),
        ("平南县鑫源木业有限公司", "韦大山", ANNA, "锯工", "正常参保"),
        ("", "覃玉兰", BO, "锯工", "没有参保"),
        ("平南县旺兴餐饮店", "陆小梅", CHEN, "服务员", "无"),
        ("", "黄明", DA, "厨师", "在保"),
        ("合计", "4人"),
    ])])  # fmt: skip


def a_sheet_each(to: Path) -> Path:
    """A sheet for each employer, which its title names."""
    return book(to / "员工名册.xlsx", [
        ("1", [
            ("平南县鑫源木业有限公司员工花名册",),
            ("姓名", "性别", "身份证号", "入职时间", "参保情况"),
            ("韦大山", "男", ANNA, "2020-01-01", "√"),
            ("覃玉兰", "女", BO, "2021-03-01", "×"),
        ]),
        ("2", [
            ("单位名称：平南县旺兴餐饮店　　　2026年10月",),
            ("姓名", "性别", "身份证号", "入职时间", "参保情况"),
            ("陆小梅", "女", CHEN, "2022-05-01", "×"),
            ("黄明", "男", DA, "2023-01-01", "√"),
        ]),
    ])  # fmt: skip


def old_text(to: Path) -> Path:
    """A system's export as GB18030 text, codes alone."""
    return text(to / "劳动用工备案.csv", [
        ("用人单位信用代码", "职工姓名", "证件号码", "用工形式", "合同起始日期", "是否缴纳社会保险"),
        (WOOD, "韦大山", ANNA, "全日制", "20200101", "Y"),
        (WOOD, "覃玉兰", BO, "全日制", "20210301", "N"),
        (FOOD, "陆小梅", CHEN, "全日制", "20220501", "N"),
        (FOOD, "黄明", DA, "全日制", "20230101", "Y"),
    ], encoding="gb18030")  # fmt: skip


@pytest.mark.parametrize("office", [by_row, named_once, a_sheet_each, old_text])
def test_every_office_names_the_same_people(known: Desk, office, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = office(tmp_path)
    result = take(known, path)
    assert result.kind.value == "employer_staff"
    assert result.refused == ()
    assert result.accepted == 4
    assert covers(known, WOOD) == {"韦大山": "insured", "覃玉兰": "missing"}
    assert covers(known, FOOD) == {"陆小梅": "missing", "黄明": "insured"}
    again = take(known, path)
    assert (again.accepted, again.unchanged) == (0, 4)
    assert len(staff(known, WOOD)) == 2
    # the counts of the other lists stay as those lists say
    assert {x.employer.staff for x in employers_service.lines(known)} == {None}


def test_who_is_a_resident_is_found_before_and_after(known: Desk, tmp_path: Path) -> None:
    fields = {"village": "450821105201", "household_no": "17", "relation": "户主"}
    first = roster.add(known, {**fields, "name": "韦大山", "id_number": ANNA}).value.resident.id
    take(known, by_row(tmp_path))
    later = roster.add(known, {**fields, "household_no": "18", "name": "覃玉兰", "id_number": BO})
    assert [one.resident for one in staff(known, WOOD)] == [first, later.value.resident.id]
    assert [one.resident for one in staff(known, FOOD)] == [None, None]


def test_what_cannot_be_told_is_refused_with_a_sentence(known: Desk, tmp_path: Path) -> None:
    path = book(tmp_path / "用工名单.xlsx", [("Sheet1", [
        ("单位名称", "统一社会信用代码", "姓名", "身份证号码", "是否参保"),
        ("平南县没有的厂", "", "甲乙", ANNA, "否"),
        ("鑫源木业", "", "丙丁", BO, "否"),
        ("平南县鑫源木业有限公司", WOOD[:-1] + "7", "戊己", CHEN, "否"),
        ("平南县鑫源木业有限公司", WOOD, "韦大山", DA, "否"),
        ("平南县鑫源木业有限公司", WOOD, "韦大山", DA, "是"),
        ("平南县鑫源木业有限公司", WOOD, "韦大山", DA, "否"),
        ("平南县旺兴餐饮店", FOOD, "韦大山", DA, "否"),
        ("平南县旺兴餐饮店", FOOD, "没号的人", "", "否"),
        ("平南县旺兴餐饮店", FOOD, "残号的人", CHEN[:-2] + "**", "否"),
    ])])  # fmt: skip
    result = take(known, path)
    told = {row.row: row.reason for row in result.refused}
    assert "没有单位“平南县没有的厂”" in told[2]
    assert "出现两次" in told[6]
    assert set(told) == {2, 6}
    assert result.questions == 2
    assert covers(known, WOOD) == {"韦大山": "missing"}
    assert [one.name for one in staff(known, FOOD)] == ["韦大山", "没号的人", "残号的人"]
    damaged = staff(known, FOOD)[2]
    assert (damaged.id_number, damaged.id_sent) == (None, CHEN[:-2] + "**")


def test_whose_staff_it_is_is_asked_once_and_the_answer_can_be_taken_back(
    known: Desk, tmp_path: Path
) -> None:
    heads = ("单位名称", "姓名", "身份证号码", "是否参保")
    lines = (("鑫源木业", "韦大山", ANNA, "否"), ("鑫源木业", "韦小妹", BO, "是"))
    path = book(tmp_path / "用工名单.xlsx", [("Sheet1", [heads, *lines])])
    assert take(known, path).questions == 2
    again = take(known, path)
    assert (again.questions, again.unchanged) == (0, 2)
    (question,) = employers_questions.pending(known)
    assert question.employer is not None
    assert (question.employer.credit_code, question.count) == (WOOD, 2)
    with pytest.raises(Refused, match="不能另立单位"):
        employers_questions.accept_as_new(known, [question.number])
    employers_questions.accept(known, [question.number])
    assert covers(known, WOOD) == {"韦大山": "missing", "韦小妹": "insured"}
    assert employers_questions.pending(known) == ()
    assert "核对单位" in str(roster.undoable(known))
    roster.undo_last(known)
    assert covers(known, WOOD) == {}
    assert employers_questions.pending(known) == (question,)
    employers_questions.accept(known, [question.number])
    third = book(
        tmp_path / "用工名单2.xlsx", [("Sheet1", [heads, *lines, ("鑫源木业", "黄三", CHEN, "否")])]
    )
    taken = take(known, third)
    assert (taken.accepted, taken.unchanged, taken.questions) == (1, 2, 0)


def test_who_stands_on_a_list_is_named_in_the_workbook_and_on_the_hand_over(
    known: Desk, tmp_path: Path
) -> None:
    heads = ("统一社会信用代码", "姓名", "身份证号码", "是否参保")
    lines = ((WOOD, "韦大山", ANNA, "否"), (WOOD, "韦小妹", BO, "是"), (WOOD, "黄三", CHEN, "否"))
    take(known, book(tmp_path / "用工名单.xlsx", [("Sheet1", [heads, *lines])]))
    rows = [x.employer.id for x in employers_service.lines(known)]
    export(known, rows, tmp_path / "清单.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "清单.xlsx").worksheets[0]
    assert "韦大山、黄三" in {cell.value for row in sheet for cell in row}
    page = employers_pages.page(known, rows[0])
    assert names_missing(page.staff) == "韦大山、黄三"


def test_whom_an_employer_has_to_insure_is_not_offered_as_a_flexible_worker(
    known: Desk, tmp_path: Path
) -> None:
    for name, number in (("韦大山", ANNA), ("黄三", CHEN)):
        roster.add(known, {"village": "450821105201", "name": name, "id_number": number})
    assert len(flexible_workers.listed(known).numbers) == 2
    heads, line = ("统一社会信用代码", "姓名", "身份证号码"), (WOOD, "韦大山", ANNA)
    take(known, book(tmp_path / "用工名单.xlsx", [("Sheet1", [heads, line])]))
    numbers = flexible_workers.listed(known).numbers
    assert [one.name for one in flexible_workers.lines(known, numbers)] == ["黄三"]


def test_a_later_list_gives_the_number_that_was_damaged(known: Desk, tmp_path: Path) -> None:
    heads = ("统一社会信用代码", "姓名", "身份证号码", "是否参保")
    first = book(
        tmp_path / "用工名单.xlsx", [("Sheet1", [heads, (WOOD, "韦大山", ANNA[:12], "否")])]
    )
    second = book(tmp_path / "用工名单2.xlsx", [("Sheet1", [heads, (WOOD, "韦大山", ANNA, "是")])])
    take(known, first)
    take(known, second)
    (one,) = staff(known, WOOD)
    assert (one.id_number, one.cover) == (ANNA, EmployeeCover.INSURED)


def test_a_list_of_staff_is_taken_back_as_one_act(known: Desk, tmp_path: Path) -> None:
    heads = ("统一社会信用代码", "姓名", "身份证号码", "是否参保")
    take(
        known, book(tmp_path / "用工名单.xlsx", [("Sheet1", [heads, (WOOD, "韦大山", ANNA, "否")])])
    )
    before = staff(known, WOOD)
    later = [heads, (WOOD, "韦大山", ANNA, "是"), (WOOD, "黄三", CHEN, "否"), ("", "谁", BO, "否")]
    take(known, book(tmp_path / "用工名单2.xlsx", [("Sheet1", later)]))
    assert len(staff(known, WOOD)) > 1
    roster.undo_last(known)
    assert staff(known, WOOD) == before
    assert employers_questions.pending(known) == ()


def test_who_is_off_a_later_list_is_marked_and_not_deleted(known: Desk, tmp_path: Path) -> None:
    fields = {"village": "450821105201", "name": "韦大山", "id_number": ANNA}
    roster.add(known, fields)
    heads = ("统一社会信用代码", "姓名", "身份证号码", "是否参保")
    wood = [(WOOD, "韦大山", ANNA, "否"), (WOOD, "黄三", CHEN, "否")]
    path = book(
        tmp_path / "用工名单.xlsx", [("Sheet1", [heads, *wood, (FOOD, "覃玉兰", BO, "否")])]
    )
    take(known, path)
    assert len(flexible_workers.listed(known).numbers) == 0
    known.clock = lambda: still_clock() + timedelta(days=40)
    later = book(
        tmp_path / "用工名单2.xlsx", [("Sheet1", [heads, wood[1], (WOOD, "新人", DA, "否")])]
    )
    assert "1人" in take(known, later).remarks[0]
    assert {x.name: x.left_on for x in staff(known, WOOD)} == {
        "韦大山": known.today(), "黄三": None, "新人": None,
    }  # fmt: skip
    assert [x.left_on for x in staff(known, FOOD)] == [None]  # the list is not about them
    assert names_missing(tuple(staff(known, WOOD))) == "黄三、新人"
    assert len(flexible_workers.listed(known).numbers) == 1
    assert take(known, path).remarks == ()  # the two lists of one day are parts of one
    assert {x.left_on for x in staff(known, WOOD)} == {None}


def test_a_village_does_not_read_it(village: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        imports.commit(village, imports.read_list(village, by_row(tmp_path)))
