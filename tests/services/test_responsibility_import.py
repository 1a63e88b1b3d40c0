"""Lists of officers in the layouts that offices use, in and out again."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from pension_desk.domain.duty_words import Role
from pension_desk.domain.errors import Refused
from pension_desk.services import responsibility, roster
from pension_desk.services.desk import Desk
from pension_desk.services.responsibility_export import export_officers
from pension_desk.services.responsibility_import import import_officers
from tests.services.conftest import VILLAGE, AddPerson


def book(path: Path, rows: list[list[object]], merged: str = "") -> Path:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    made.save(path)
    return path


PEOPLE: list[list[object]] = [
    ["大安镇基本养老保险扩面征缴包片责任人名单"],
    ["序号", "村（社区）", "姓名", "职务", "联系电话", "工作单位", "片", "负责屯组", "备注"],
    [1, "动界村", "陈 镇长", "挂村领导", 13800000001, "大安镇人民政府", None, None, None],
    [2, "动界村", "李大海", "包片干部", "13800000002", None, "第一片", "1组、2组", "村委委员"],
    [3, None, "覃小红", "社保协管员", "138 0000 0003", None, None, "全村", None],
    [4, "动界村", "韦某", "包片干部", "十三八", None, None, None, None],
    [5, "天上村", "黄某", "支书", None, None, None, None, None],
    [6, "动界村", "陆某", "包片干部", None, None, None, "1组、9组", None],
]

BY_VILLAGE: list[list[object]] = [
    ["大安镇挂村领导、工作队安排表", None, None, None, None, None, None],
    ["村名", "挂村领导", "联系电话", "挂村工作队长", "支书", "主任", "驻村工作队员"],
    ["动界村", "陈镇长", "13800000001", "林队长", "覃支书", "覃支书", "黄一、黄二"],
]


@pytest.fixture
def homes(village: Desk, add_person: AddPerson) -> Desk:
    add_person(name="覃玉兰", hamlet="1组", household_no="1")
    add_person(name="黄秀英", hamlet="2组", household_no="3", id_number=None)
    return village


def test_a_line_for_each_person(homes: Desk, tmp_path: Path) -> None:
    file = book(tmp_path / "名单.xlsx", PEOPLE, "A1:I1")
    made = import_officers(homes, file).value
    assert (made.added, made.named) == (4, 5)
    assert [(one.row, one.reason) for one in made.refused] == [
        (6, "电话“十三八”不对。"),
        (7, "“天上村”不是本镇的村（社区）。"),
        (8, "动界村没有“9组”这个屯（组）。"),
    ]
    found = {one.officer.name: one for one in responsibility.officers(homes)}
    assert found["陈镇长"].officer.role == Role.TOWN_LEADER
    assert found["李大海"].areas == ("第一片",)
    assert found["李大海"].hamlets == ("1组", "2组")
    assert found["覃小红"].hamlets == ("1组", "2组")
    assert found["覃小红"].officer.role == Role.ASSISTANT
    assert responsibility.survey(homes).unnamed == 0
    again = import_officers(homes, file)
    assert (again.value.added, again.value.named, again.value.unchanged) == (0, 0, 4)
    assert again.topics == frozenset()
    roster.undo_last(homes)
    assert responsibility.officers(homes) == ()


def test_a_line_for_each_village_with_a_column_for_each_role(homes: Desk, tmp_path: Path) -> None:
    made = import_officers(homes, book(tmp_path / "安排.xlsx", BY_VILLAGE, "A1:G1")).value
    assert (made.added, made.refused) == (6, ())
    found = [(one.officer.name, one.officer.role) for one in responsibility.officers(homes)]
    assert found == [
        ("陈镇长", "town_leader"), ("林队长", "team_leader"), ("覃支书", "secretary"),
        ("覃支书", "director"), ("黄一", "resident_worker"), ("黄二", "resident_worker"),
    ]  # fmt: skip
    assert responsibility.officers(homes)[0].officer.phone == "13800000001"


def test_what_is_written_can_be_read_in_again(homes: Desk, town: Desk, tmp_path: Path) -> None:
    import_officers(homes, book(tmp_path / "名单.xlsx", PEOPLE, "A1:I1"))
    out = tmp_path / "导出.xlsx"
    assert export_officers(homes, out).value == 4
    written = load_workbook(out)
    assert written.sheetnames == ["责任人", "责任矩阵"]
    again = import_officers(town, out).value
    assert again.added == 4
    kept = {
        (x.officer.name, x.officer.role, x.officer.phone) for x in responsibility.officers(town)
    }
    assert kept == {
        (x.officer.name, x.officer.role, x.officer.phone) for x in responsibility.officers(homes)
    }
    assert {x.officer.village for x in responsibility.officers(town)} == {VILLAGE}


def test_a_list_without_officers_is_refused_and_leaves_nothing(homes: Desk, tmp_path: Path) -> None:
    file = book(
        tmp_path / "居民.xlsx", [["姓名", "性别", "出生日期"], ["覃玉兰", "女", "1993-11-13"]]
    )
    with pytest.raises(Refused) as why:
        import_officers(homes, file)
    assert why.value.reason == "no_officers"
    assert "姓名" in why.value.advice
    assert responsibility.officers(homes) == ()
