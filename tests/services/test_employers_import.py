"""Lists of employers from many offices, held against a truth that the program did not reckon."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from itertools import permutations
from pathlib import Path

import pytest

from pension_desk.domain.employers import Fault, Standing
from pension_desk.domain.errors import Refused
from pension_desk.domain.lists import ListKind
from pension_desk.services import employers, employers_questions, imports, roster
from pension_desk.services.desk import Desk
from pension_desk.services.employers_questions import EmployerQuestion
from pension_desk.services.imports import ImportResult
from tests.practice.employer_offices import OFFICES, book
from tests.practice.employers import Truth, invent, truth
from tests.practice.layouts import SheetCell
from tests.services.conftest import still_clock


def take(desk: Desk, path: Path) -> ImportResult:
    result = imports.commit(desk, imports.read_list(desk, path)).value
    kept = result.accepted + result.unchanged + result.questions + len(result.refused)
    assert result.rows == kept
    assert len(result.employer_questions) == result.questions
    return result


def assert_true(desk: Desk, wanted: Truth) -> None:
    found = employers.status(desk)
    assert {one.code for one in found.standing(Standing.UNINSURED)} == wanted.uninsured
    assert {o.code: o.missing for o in found.standing(Standing.PARTLY)} == wanted.partly
    assert {one.code for one in found.standing(Standing.GONE)} == wanted.gone
    assert {one.code for one in found.standing(Standing.NO_STAFF)} == wanted.without_staff


@pytest.mark.parametrize("office", OFFICES)
def test_every_office_s_lists_tell_the_truth(town: Desk, office: str, tmp_path: Path) -> None:
    found = invent(len(office), 60)
    files = OFFICES[office](found, tmp_path)
    results = [take(town, path) for path in files]
    assert [result.kind.value for result in results] == [
        "employers", "employer_tax", "employer_insured",
    ]  # fmt: skip
    assert not any(result.questions for result in results)
    assert_true(town, truth(found))
    for path in files:
        again = take(town, path)
        assert again.accepted == 0
        assert again.unchanged + len(again.refused) == again.rows
    assert_true(town, truth(found))


@pytest.mark.parametrize("order", tuple(permutations(range(3))))
def test_lists_may_come_in_any_order(town: Desk, order: tuple[int, ...], tmp_path: Path) -> None:
    found = invent(5, 40)
    files = OFFICES["plain"](found, tmp_path)
    for at in order:
        take(town, files[at])
    assert employers_questions.pending(town) == ()
    assert_true(town, truth(found))


GOOD, OTHER = "91450821MA56XMGH26", "92450821MA5NA9Y298"
THIRD = "52450821MA5A71LY8D"
REGISTER = (
    (GOOD, "平南县鑫源木业有限公司", "木材加工", "存续"),
    (OTHER, "平南县旺兴餐饮店", "餐饮", "存续"),
)


def register(town: Desk, to: Path, rows: tuple[tuple[str, ...], ...] = REGISTER) -> ImportResult:
    heads = ("统一社会信用代码", "名称", "行业", "登记状态")
    return take(town, book(to / "市场主体登记名单.xlsx", [("Sheet1", [heads, *rows])]))


def declared(town: Desk, to: Path, *rows: tuple[SheetCell, ...]) -> ImportResult:
    heads = ("纳税人识别号", "纳税人名称", "申报用工人数")
    return take(town, book(to / "税务申报用工名单.xlsx", [("Sheet1", [heads, *rows])]))


def only_question(town: Desk) -> EmployerQuestion:
    (asked,) = employers_questions.pending(town)
    return asked


DAMAGE = {
    "wrong check": ("91450821MA56XMGH27", "校验码不对"),
    "letter for digit": ("9145O821MA56XMGH26", "“O”"),
    "old tax number": ("450821MA56XMGH2", "15位"),
    "old licence": ("450821200001234", "15位"),
    "short": ("91450821MA56XMGH2", "17位"),
    "scientific": ("9.14508E+17", "科学计数"),
    "person": ("452524197209206153", "身份证"),
    "nothing": ("", "没有信用代码"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_code_asks_and_never_guesses(town: Desk, damage: str, tmp_path: Path) -> None:
    sent, told = DAMAGE[damage]
    register(town, tmp_path)
    result = declared(
        town, tmp_path, (sent, "平南县鑫源木业有限公司", 7), (OTHER, "平南县旺兴餐饮店", 2)
    )
    assert (result.accepted, result.questions) == (1, 1)
    asked = only_question(town)
    assert told in asked.why
    assert asked.employer is not None
    assert (asked.employer.code, asked.certain) == (GOOD, True)
    assert {one.code for one in employers.status(town).standing(Standing.UNINSURED)} == {OTHER}
    employers_questions.accept_all_certain(town)
    assert {one.code for one in employers.status(town).standing(Standing.UNINSURED)} == {
        GOOD, OTHER,
    }  # fmt: skip
    again = declared(
        town, tmp_path, (sent, "平南县鑫源木业有限公司", 7), (OTHER, "平南县旺兴餐饮店", 2)
    )
    assert (again.accepted, again.unchanged, again.questions) == (0, 2, 0)


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("91450821MA56XMGH27", "写成别的名字"),
        ("91450821MA56XMG26", "少抄一位的厂"),
        ("91450821MA56XMGH226", "多抄一位的厂"),
        ("91450821MA56XMHG26", "抄反两位的厂"),
        ("450821MA56XMGH3", "旧税号错一位"),
        ("", "平南县鑫源木叶有限公司"),
        ("91450821", "平南县鑫源木业业有限公司"),
    ],
)
def test_one_slip_in_number_or_name_proposes_and_no_more(
    town: Desk, sent: str, name: str, tmp_path: Path
) -> None:
    register(town, tmp_path)
    declared(town, tmp_path, (sent, name, 7), (OTHER, "平南县旺兴餐饮店", 2))
    asked = only_question(town)
    assert asked.employer is not None
    assert (asked.employer.code, asked.certain) == (GOOD, False)
    assert employers.lines(town)[0].employer.staff is None


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("平南县鑫源木业有限责任公司", "名称相同"),
        ("平南县鑫源木业（有限公司）", None),
        ("大安镇鑫源木业有限公司", "地名"),
        ("鑫源木业有限公司", "地名"),
        ("平南县鑫源木业有限公司大安分公司", "分支机构"),
    ],
)
def test_a_name_only_proposes(town: Desk, name: str, why: str | None, tmp_path: Path) -> None:
    register(town, tmp_path)
    declared(town, tmp_path, ("", name, 7), (OTHER, "平南县旺兴餐饮店", 2))
    asked = only_question(town)
    assert asked.employer is not None or why is None
    assert why is None or why in asked.why
    assert GOOD not in {one.code for one in employers.status(town).standing(Standing.UNINSURED)}


def test_two_employers_with_one_code(town: Desk, tmp_path: Path) -> None:
    result = register(town, tmp_path, (*REGISTER, (GOOD, "平南县大发石场", "采石", "存续")))
    assert (result.accepted, result.questions) == (2, 1)
    asked = only_question(town)
    assert "用于两个单位" in asked.why
    employers_questions.accept_as_new(town, [asked.number])
    found = [line for line in employers.lines(town) if line.employer.credit_code == GOOD]
    assert [one.employer.name for one in found] == ["平南县鑫源木业有限公司", "平南县大发石场"]
    for line in found:
        assert Fault.SAME_CODE in {finding.fault for finding in line.findings}
    declared(town, tmp_path, (GOOD, "平南县大发石场", 9), (OTHER, "平南县旺兴餐饮店", 1))
    counts = {line.employer.name: line.employer.staff for line in employers.lines(town)}
    assert counts == {
        "平南县鑫源木业有限公司": None, "平南县旺兴餐饮店": 1, "平南县大发石场": 9,
    }  # fmt: skip


def test_a_code_that_is_another_s_asks_whose_row_it_is(town: Desk, tmp_path: Path) -> None:
    register(town, tmp_path)
    declared(town, tmp_path, (GOOD, "平南县旺兴餐饮店", 4))
    asked = only_question(town)
    assert "请核对是谁的" in asked.why
    assert not asked.certain


def test_namesakes_of_different_codes_stay_apart(town: Desk, tmp_path: Path) -> None:
    rows = ((GOOD, "恒盛学校", "民办学校", "存续"), (OTHER, "恒盛学校", "民办学校", "存续"))
    assert register(town, tmp_path, rows).accepted == 2
    declared(town, tmp_path, (GOOD, "恒盛学校", 3), (OTHER, "恒盛学校", 5))
    assert [line.employer.staff for line in employers.lines(town)] == [3, 5]


def test_insured_above_staff_is_told(town: Desk, tmp_path: Path) -> None:
    register(town, tmp_path)
    declared(town, tmp_path, (GOOD, "平南县鑫源木业有限公司", 3))
    rows = [("统一社会信用代码", "单位名称", "参保人数"), (GOOD, "鑫源木业", 5)]
    take(town, book(tmp_path / "单位参保名单.xlsx", [("Sheet1", rows)]))
    (line, _other) = employers.lines(town)
    assert line.employer.standing is Standing.INSURED
    assert any("多于申报用工3人" in finding.sentence for finding in line.findings)


def test_an_old_number_in_the_register_makes_an_employer(town: Desk, tmp_path: Path) -> None:
    rows = (*REGISTER, ("450821600123456", "大安镇老街理发店", "理发", "存续"))
    assert register(town, tmp_path, rows).accepted == 3
    line = employers.lines(town)[2]
    assert line.employer.registration_no == "450821600123456"
    assert Fault.NO_CODE in {finding.fault for finding in line.findings}
    declared(town, tmp_path, ("450821600123456", "老街理发店", 2))
    assert employers.lines(town)[2].employer.staff == 2


def test_a_question_without_anybody_finds_who_came_later(town: Desk, tmp_path: Path) -> None:
    declared(town, tmp_path, ("", "平南县鑫源木业有限公司", 7))
    assert only_question(town).employer is None
    register(town, tmp_path)
    asked = only_question(town)
    assert asked.employer is not None
    assert (asked.employer.code, asked.certain) == (GOOD, True)


def test_what_cannot_be_read_comes_back_with_its_reason(town: Desk, tmp_path: Path) -> None:
    register(town, tmp_path)
    result = declared(
        town, tmp_path,
        (GOOD, "平南县鑫源木业有限公司", "很多"),
        (OTHER, "平南县旺兴餐饮店", ""),
        ("", "", 4),
    )  # fmt: skip
    assert result.accepted == 0
    assert len(result.refused) == 3
    assert all(row.reason for row in result.refused)


def test_a_village_does_not_read_the_town_s_lists(village: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused) as why:
        register(village, tmp_path)
    assert why.value.reason == "town_list"


def test_no_keeps_a_row_out_for_good(town: Desk, tmp_path: Path) -> None:
    register(town, tmp_path)
    declared(town, tmp_path, ("", "平南县鑫源木业有限公司", 7))
    employers_questions.reject(town, [only_question(town).number])
    again = declared(town, tmp_path, ("", "平南县鑫源木业有限公司", 7))
    assert (again.unchanged, again.questions) == (1, 0)
    assert employers.lines(town)[0].employer.staff is None
    with pytest.raises(Refused):
        employers_questions.accept(town, [1])


def test_no_can_be_asked_again_and_either_taken_back(town: Desk, tmp_path: Path) -> None:
    register(town, tmp_path)
    declared(town, tmp_path, ("", "平南县鑫源木业有限公司", 7))
    asked = only_question(town)
    employers_questions.reject(town, [asked.number])
    assert employers_questions.rejected(town) == (asked,)
    assert "退回" in str(roster.undoable(town))
    roster.undo_last(town)
    assert only_question(town) == asked
    employers_questions.reject(town, [asked.number])
    employers_questions.reopen(town, [asked.number])
    assert only_question(town) == asked
    roster.undo_last(town)
    assert employers_questions.pending(town) == ()
    employers_questions.reopen(town, [asked.number])
    with pytest.raises(Refused, match="没有退回过"):
        employers_questions.reopen(town, [asked.number])
    employers_questions.accept(town, [asked.number])
    assert employers.lines(town)[0].employer.staff == 7


def test_a_list_is_taken_back_as_one_act(town: Desk, tmp_path: Path) -> None:
    register(town, tmp_path)
    known = employers.status(town)
    declared(
        town, tmp_path,
        (GOOD, "平南县鑫源木业有限公司", 7), (THIRD, "新来的厂", 3), (OTHER[:-1], "旺兴餐饮店", 2),
    )  # fmt: skip
    taken = employers.status(town)
    assert (len(taken.lines), taken.questions) == (3, 1)
    assert "税务申报用工名单.xlsx" in str(roster.undoable(town))
    roster.undo_last(town)
    assert employers.status(town) == known
    # it may come again as if it had never come
    again = declared(town, tmp_path, (OTHER[:-1], "旺兴餐饮店", 2))
    assert again.questions == 1
    roster.undo_last(town)
    roster.undo_last(town)
    assert employers.lines(town) == ()


def test_answers_and_work_stand_before_their_list(town: Desk, tmp_path: Path) -> None:
    register(town, tmp_path)
    declared(town, tmp_path, (GOOD, "平南县鑫源木业有限公司", 7), ("", "平南县旺兴餐饮店", 2))
    rows = [line.employer.id for line in employers.lines(town)]
    employers_questions.accept_all_certain(town)
    roster.undo_last(town)
    assert only_question(town).employer is not None  # the answer went first, the list stands
    roster.undo_last(town)
    assert [line.employer.staff for line in employers.lines(town)] == [None, None]
    with town.acting("employer_paper", "x") as (_conn, writer):
        writer.insert(
            "employer_papers",
            {"employer_id": rows[0].hex, "kind": "employer_notice", "printed_on": "2026-11-01"},
        )
    with pytest.raises(Refused, match="不能整份撤销"):
        roster.undo_last(town)
    assert len(employers.lines(town)) == 2


def test_who_is_off_a_later_list_is_told_and_keeps_its_count(town: Desk, tmp_path: Path) -> None:
    register(town, tmp_path)
    wood, food = (GOOD, "平南县鑫源木业有限公司", 7), (OTHER, "平南县旺兴餐饮店", 2)
    assert declared(town, tmp_path, wood).remarks == ()
    assert declared(town, tmp_path, food).remarks == ()  # two lists of one day are parts of one
    town.clock = lambda: still_clock() + timedelta(days=30)
    told = declared(town, tmp_path, (GOOD, "平南县鑫源木业有限公司", "很多"), (THIRD, "新厂", 1))
    assert "1个单位" in told.remarks[0]
    assert "旺兴餐饮店" in told.remarks[0]  # the unreadable row still stands on the list
    line = employers.lines(town)[1]
    assert line.employer.left_lists == {ListKind.EMPLOYER_TAX: town.today()}
    assert line.employer.staff == 2
    assert any("用工2人是以前的数" in finding.sentence for finding in line.findings)
    again = declared(town, tmp_path, food)
    assert (again.accepted, employers.lines(town)[1].employer.left_lists) == (1, {})
    roster.undo_last(town)
    assert employers.lines(town)[1] == line
    roster.undo_last(town)
    assert [x.employer.left_lists for x in employers.lines(town)] == [{}, {}]


def test_a_month_says_which_list_is_later(town: Desk, tmp_path: Path) -> None:
    def of(month: str, *rows: tuple[str, str, int]) -> None:
        heads = ("纳税人识别号", "纳税人名称", "申报用工人数", "所属期")
        path = book(
            tmp_path / "税务申报用工名单.xlsx",
            [("Sheet1", [heads, *((*row, month) for row in rows)])],
        )
        take(town, path)
        town.clock = partial(_later, town.clock())

    wood, food = (GOOD, "平南县鑫源木业有限公司", 7), (OTHER, "平南县旺兴餐饮店", 2)
    of("2026-09", wood, food)
    of("2026-09", food)  # the same month again: a part, not a later list
    of("2026-08", wood)  # an older list
    assert [x.employer.left_lists for x in employers.lines(town)] == [{}, {}]
    of("2026-10", wood)
    of("2026-09", food)  # an older list does not bring back
    assert [bool(x.employer.left_lists) for x in employers.lines(town)] == [False, True]


def _later(day: datetime) -> datetime:
    return day + timedelta(days=1)


def test_an_address_names_the_village(town: Desk, tmp_path: Path) -> None:
    heads = ("统一社会信用代码", "名称", "登记状态", "住所")
    rows = [heads, (GOOD, "甲公司", "存续", "广西贵港市平南县大安镇动界村3号"),
            (OTHER, "乙餐饮店", "存续", "大安镇大王街")]  # fmt: skip
    take(town, book(tmp_path / "市场主体登记名单.xlsx", [("Sheet1", rows)]))
    first, second = employers.lines(town)
    assert (first.employer.village, second.employer.village) == ("450821105201", "")
    assert employers.due(town).unplaced == 0  # nobody there owes anything
    assert Fault.NO_VILLAGE in {finding.fault for finding in second.findings}
