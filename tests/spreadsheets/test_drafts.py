from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import pytest

from pension_desk.domain.errors import Cancelled
from pension_desk.domain.identity import Damage
from pension_desk.domain.lists import ListKind
from pension_desk.domain.progress import Watch
from pension_desk.spreadsheets.drafts import Draft, Drafts, draft_rows
from pension_desk.spreadsheets.meaning import ColumnGuess
from pension_desk.spreadsheets.tables import Cell, Table

A, B, C, D = (
    "450821195107139072",
    "450821197512028498",
    "450821198303024065",
    "452524198201057143",
)


def drafts(
    kind: ListKind,
    columns: Mapping[str, Sequence[Cell]],
    *,
    sheet: str = "Sheet1",
    title: str = "",
    headers: Mapping[str, str] | None = None,
) -> Drafts:
    """Draft a table given by field name → cells."""
    rows = list(zip(*columns.values(), strict=True))
    texts = tuple((headers or {}).get(name, name) for name in columns)
    table = Table(sheet, title, texts, rows, range(5, 5 + len(rows)), (4,), 0)
    meant = [ColumnGuess(i, texts[i], name, 1.0, "") for i, name in enumerate(columns)]
    return draft_rows(table, kind, meant)


def rows(kind: ListKind, columns: Mapping[str, Sequence[Cell]], **more: str) -> tuple[Draft, ...]:
    return tuple(drafts(kind, columns, **more))  # type: ignore[arg-type]


def said(found: Sequence[Draft], field: str) -> list[object]:
    return [draft.values.get(field) for draft in found]


def test_a_row_becomes_values() -> None:
    (draft,) = rows(
        ListKind.HOUSEHOLDS,
        {
            "name": ["陈  雪梅"],
            "id_number": [" 450821 19751202 8498 "],
            "sex": ["女"],
            "nation": ["壮"],
            "relation": ["儿子"],
            "birth": ["1975.12.2"],
            "phone": [13927653591.0],
            "household_no": [2010001.0],
            "village": ["大安镇动界村村民委员会"],
            "note": ["  "],
        },
    )
    assert (draft.number, draft.sheet) == (5, "Sheet1")
    assert (draft.name, draft.name_key, draft.id.value) == ("陈雪梅", "陈雪梅", B)
    assert draft.values == {
        "sex": "女",
        "nation": "壮族",
        "relation": "子",
        "birth": "1975-12-02",
        "phone": "13927653591",
        "household_no": "2010001",
        "village": "动界村村民委员会",
    }
    assert draft.problems == ()
    assert draft.notes == ("性别“女”与号码不符",)


def test_damaged_numbers_are_no_problem() -> None:
    found = rows(
        ListKind.SOLDIERS,
        {"name": ["甲", "乙", "丙"], "id_number": [4.50821195107139e17, A[:-1], "护照E1"]},
    )
    assert [draft.problems for draft in found] == [(), (), ()]
    assert [draft.id.damage for draft in found] == [
        Damage.NUMERIC,
        Damage.SHORT,
        Damage.NOT_AN_ID,
    ]


def test_rows_that_name_nobody_are_refused() -> None:
    found = rows(
        ListKind.SOLDIERS,
        {"name": [None, "李四", "#N/A", None], "id_number": [None, "#N/A", B, C]},
    )
    assert [draft.problems for draft in found] == [
        ("姓名和证件号码都是空的",),
        ("证件号码是错误值“#N/A”",),
        ("姓名是错误值“#N/A”",),
        (),
    ]


def test_a_sheet_without_people_is_refused_row_by_row() -> None:
    found = rows(ListKind.DEATHS, {"note": ["合计", "30人"]})
    assert all(draft.problems == ("姓名和证件号码都是空的",) for draft in found)


def test_a_resident_needs_a_name() -> None:
    (draft,) = rows(ListKind.HOUSEHOLDS, {"name": [None], "id_number": [A]})
    assert draft.problems == ("没有姓名",)


def test_rows_come_alike_however_they_are_asked_for() -> None:
    """One by one, cut out, picked in any order, over several tables."""
    first = drafts(ListKind.DEATHS, {"name": ["甲", "", "丙"], "id_number": [A, None, B]})
    second = drafts(ListKind.DEATHS, {"name": ["丁"], "id_number": ["坏"], "note": ["旧"]})
    both = Drafts.joined([first, second, Drafts()])
    rows_ = list(both)
    assert [draft.name for draft in rows_] == ["甲", "", "丙", "丁"]
    assert len(both) == 4
    assert [both[at] for at in range(-4, 4)] == rows_ * 2
    assert both[1:] == rows_[1:]
    assert both.at([3, 0, 2]) == [rows_[3], rows_[0], rows_[2]]
    assert both.at([]) == []
    assert [one.sent for one in both.ids] == [A, "", B, "坏"]
    assert both.faulty == [at for at, draft in enumerate(rows_) if draft.problems] == [1]
    assert list(Drafts()) == []
    with pytest.raises(IndexError):
        both[4]


def test_repeated_numbers_are_told_and_not_decided() -> None:
    found = drafts(ListKind.SOLDIERS, {"name": list("甲乙丙"), "id_number": [A, B, f"'{A}"]})
    assert found.repeated == {A: (5, 7)}
    assert all(not draft.problems for draft in found)


def test_birth_against_the_number_is_a_note() -> None:
    found = rows(
        ListKind.HOUSEHOLDS,
        {
            "name": list("甲乙丙丁"),
            "id_number": [A, B, C, D[:-1]],
            "birth": ["1951.7.13", "1975.12", dt.date(1983, 3, 3), "58.3.2"],
        },
    )
    assert [draft.problems for draft in found] == [()] * 4
    assert [draft.notes for draft in found] == [
        (),
        (),
        ("出生日期1983-03-03与号码不符",),
        ("出生日期：日期“58.3.2”的年份只有两位",),
    ]


def test_heads_named_once_over_blank_cells() -> None:
    found = rows(
        ListKind.HOUSEHOLDS,
        {
            "household_no": ["1", None, None, "2", None, None],
            "head_name": ["陈宗泽", None, None, None, None, None],
            "name": ["陈宗泽", "陈雪梅", "陈火旺", "邹金凤", "查炳喆", "李玉"],
            "id_number": [A, B, C, D, A[:-1], B[:-1]],
            "relation": ["户主", "配偶", "子", "户主", "配偶", "户主"],
        },
    )
    assert said(found, "household_no") == ["1", "1", "1", "2", "2", None]
    assert said(found, "head_name") == ["陈宗泽"] * 3 + ["邹金凤"] * 2 + ["李玉"]


def test_heads_known_by_relation_alone() -> None:
    found = rows(
        ListKind.HOUSEHOLDS,
        {
            "name": ["陈宗泽", "陈雪梅", "邹金凤", "查炳喆"],
            "id_number": [A, B, C, D],
            "relation": ["户主", "妻", "本人", "夫"],
        },
    )
    assert said(found, "head_name") == ["陈宗泽", "陈宗泽", "邹金凤", "邹金凤"]
    assert said(found, "household_no") == [None] * 4


def test_relations_in_brackets_behind_names() -> None:
    found = rows(
        ListKind.HOUSEHOLDS,
        {"name": ["陈宗泽（户主）", "陈雪梅（妻）", "陈火旺（已外出）"], "id_number": [A, B, C]},
    )
    assert [draft.name for draft in found] == ["陈宗泽", "陈雪梅", "陈火旺"]
    assert said(found, "relation") == ["户主", "配偶", None]
    assert said(found, "note") == [None, None, "已外出"]


HOUSEHOLDS = {
    "household_no": ["1", None, "2", None, "3", None],
    "name": list("甲乙丙丁戊己"),
    "id_number": [A, B, C, D, A[:-1], B[:-1]],
    "relation": ["户主", "妻", "户主", "子", "户主", "女"],
}


def test_hamlets_are_filled_only_where_the_column_shows_the_habit() -> None:
    habit = rows(
        ListKind.HOUSEHOLDS, HOUSEHOLDS | {"hamlet": ["上屯", None, "下屯", None, "西屯", None]}
    )
    assert said(habit, "hamlet") == ["上屯", "上屯", "下屯", "下屯", "西屯", "西屯"]
    headings = rows(
        ListKind.HOUSEHOLDS, HOUSEHOLDS | {"hamlet": ["上屯", None, None, None, "西屯", None]}
    )
    assert said(headings, "hamlet") == ["上屯"] * 4 + ["西屯"] * 2
    gaps = rows(
        ListKind.HOUSEHOLDS, HOUSEHOLDS | {"hamlet": ["上屯", None, None, "上屯", None, "上屯"]}
    )
    assert said(gaps, "hamlet") == ["上屯", None, None, "上屯", None, "上屯"]


@pytest.mark.parametrize(
    ("sheet", "title"),
    [
        ("动界村", ""),
        ("1.动界村", ""),
        ("动界村(2)", ""),
        ("Sheet1", "大安镇动界村户籍人口花名册\n制表单位：大安镇人民政府"),
        ("Sheet1", "各村户籍人口花名册\n制表单位：动界村村民委员会    制表日期：2026年11月20日"),
    ],
)
def test_the_village_may_stand_only_above(sheet: str, title: str) -> None:
    (draft,) = rows(
        ListKind.HOUSEHOLDS, {"name": ["甲"], "id_number": [A]}, sheet=sheet, title=title
    )
    assert str(draft.values["village"]).startswith("动界村")


@pytest.mark.parametrize("title", ["农村低保对象名单", "各村（社区）人员名单", "乡村振兴户名单"])
def test_not_everything_that_ends_so_is_a_village(title: str) -> None:
    (draft,) = rows(ListKind.LOW_INCOME, {"name": ["甲"], "id_number": [A]}, title=title)
    assert "village" not in draft.values


@pytest.mark.parametrize(
    ("columns", "village", "hamlet"),
    [
        ({"village": "动界村3组"}, "动界村", "3组"),
        ({"village": "平南县大安镇动界村下坪屯"}, "动界村", "下坪屯"),
        ({"village": "动界"}, "动界", None),
        ({"village": "乌江社区居委会"}, "乌江社区居委会", None),
        ({"village": "大村村委会"}, "大村村委会", None),
        ({"hamlet": "动界村下坪屯"}, "动界村", "下坪屯"),
        ({"village": "动界村", "hamlet": "动界村新村屯"}, "动界村", "新村屯"),
        ({"village": "动界村", "hamlet": 3.0}, "动界村", "3组"),
        ({"address": "平南县大安镇动界村下坪屯12号"}, "动界村", None),
    ],
)
def test_places_are_parted(columns: Mapping[str, Cell], village: str, hamlet: str | None) -> None:
    cells = {"name": ["甲"], "id_number": [A], **{k: [v] for k, v in columns.items()}}
    found = drafts(ListKind.HOUSEHOLDS, cells, headers={"hamlet": "村民小组"})
    assert (said(found, "village"), said(found, "hamlet")) == ([village], [hamlet])


def payments(**columns: Cell) -> Draft:
    cells = {"name": "甲", "id_number": A, "amount_fen": 300.0} | columns
    (draft,) = rows(ListKind.PAYMENTS, {name: [cell] for name, cell in cells.items()})
    return draft


def test_payments() -> None:
    draft = payments(year="2026-01-01", year_to="2026-12-31", paid_on="2026-03-25", channel="微信")
    assert draft.values == {
        "year": 2026,
        "amount_fen": 30000,
        "paid_on": "2026-03-25",
        "channel": "微信",
    }
    assert payments(amount_fen="-1,000.00").values["amount_fen"] == -100000


@pytest.mark.parametrize(
    ("columns", "problem"),
    [
        ({"amount_fen": "三百"}, "实缴金额：“三百”不是金额"),
        ({"amount_fen": None}, "没有实缴金额"),
        ({"amount_fen": "#N/A"}, "实缴金额是错误值“#N/A”"),
        ({"amount_fen": 300.005}, "实缴金额：“300.005”不是金额"),
        ({"year": "哪年"}, "费款所属年度：年度“哪年”看不懂"),
        ({"year": "2025-01至2026-12"}, "费款所属年度：期间“2025-01至2026-12”跨年度，请按年度分开"),
        ({"year": 2025, "year_to": 2026}, "费款所属期跨年度（2025—2026），请按年度分开"),
        (
            {"item": "城乡居民基本医疗保险费"},
            "征收项目是“城乡居民基本医疗保险费”，不是城乡居民基本养老保险费",
        ),
        (
            {"item": "企业职工基本养老保险费"},
            "征收项目是“企业职工基本养老保险费”，不是城乡居民基本养老保险费",
        ),
    ],
)
def test_payments_that_are_refused(columns: dict[str, Cell], problem: str) -> None:
    assert payments(**columns).problems == (problem,)


def test_a_payment_without_year_takes_the_titles_and_then_its_days() -> None:
    cells = {"name": ["甲"], "id_number": [A], "amount_fen": [300], "paid_on": ["2026-01-05"]}
    (titled,) = rows(ListKind.PAYMENTS, cells, title="2025年度居民养老保险缴费明细")
    assert (titled.values["year"], titled.notes) == (2025, ())
    (bare,) = rows(ListKind.PAYMENTS, cells)
    assert bare.values["year"] == 2026
    assert bare.notes == ("没有费款所属年度，按缴款日期的年份",)


def test_deaths_keep_what_precision_they_have() -> None:
    found = rows(
        ListKind.DEATHS,
        {
            "name": list("甲乙丙丁戊"),
            "id_number": [A, B, C, D, A],
            "died_on": [dt.date(2026, 3, 2), "2026年3月", 2026, "前年", None],
        },
    )
    assert said(found, "died_on") == ["2026-03-02", "2026-03", "2026", None, None]
    assert [draft.problems for draft in found] == [
        (),
        (),
        (),
        ("死亡日期：日期“前年”看不懂",),
        ("没有死亡日期",),
    ]


def test_certificates_give_number_kind_and_grade() -> None:
    found = rows(
        ListKind.DISABLED,
        {
            "name": list("甲乙丙"),
            "certificate": [f"{A}42", f"{B}11", f"{C[:-1]}963"],
            "grade": [None, "二级", 3],
        },
    )
    assert [draft.id.value for draft in found] == [A, B, None]
    assert said(found, "disability") == ["肢体", "视力", "精神"]
    assert said(found, "grade") == ["二级", "二级", "三级"]


def test_a_certificate_of_somebody_else_is_noted() -> None:
    (draft,) = rows(
        ListKind.DISABLED, {"name": ["甲"], "id_number": [A], "certificate": [f"{B}42"]}
    )
    assert (draft.id.value, draft.notes) == (A, ("残疾证号与证件号码不是同一个人",))


def test_scheme_registers_keep_the_offices_wording_of_states() -> None:
    (draft,) = rows(
        ListKind.INSURED,
        {
            "name": ["甲"],
            "id_number": [A],
            "state": ["暂停缴费（中断）"],
            "tier_fen": ["500元/年"],
            "first_month": ["201207"],
            "years_paid": ["11年"],
            "balance_fen": [8830.18],
            "last_year": ["2025年度"],
        },
    )
    assert draft.values == {
        "state": "暂停缴费（中断）",
        "tier_fen": 50000,
        "first_month": "2012-07",
        "years_paid": 11,
        "balance_fen": 883018,
        "last_year": 2025,
    }


def test_errors_in_cells_that_can_be_done_without_are_noted() -> None:
    (draft,) = rows(ListKind.MOVED, {"name": ["甲"], "id_number": [A], "to_place": ["#REF!"]})
    assert (draft.problems, draft.notes) == ((), ("迁往地是错误值“#REF!”",))


def test_cells_that_look_like_formulas_stay_text() -> None:
    (draft,) = rows(ListKind.MOVED, {"name": ["甲"], "id_number": [A], "note": ["=1+1"]})
    assert draft.values["note"] == "=1+1"


def test_a_person_may_stop() -> None:
    table = Table("Sheet1", "", ("姓名",), [("甲",)], [2], (1,), 0)
    with pytest.raises(Cancelled):
        draft_rows(
            table,
            ListKind.SOLDIERS,
            [ColumnGuess(0, "姓名", "name", 1.0, "")],
            Watch(cancelled=lambda: True),
        )


_LONG = "备" * 2_001


@pytest.mark.parametrize(
    ("columns", "label", "length"),
    [
        ({"note": [_LONG]}, "备注", 2_001),
        ({"address": [_LONG.replace("备", "1")]}, "地址", 2_001),
        ({"name": [_LONG]}, "姓名", 2_001),
        ({"id_number": [_LONG]}, "证件号码", 2_001),
        ({"name": ["韦大山（寄住在亲戚家）"], "note": [_LONG[:1_999]]}, "备注", 2_006),
    ],
)
def test_what_no_other_desk_would_take_is_refused(
    columns: dict[str, list[Cell]], label: str, length: int
) -> None:
    """A text over 2,000 characters would be refused later, by the town, out of a bundle."""
    (draft,) = rows(ListKind.HOUSEHOLDS, {"name": ["韦大山"], "id_number": [A], **columns})
    assert any(label in said and f"太长（{length}字）" in said for said in draft.problems)
    assert all(len(said) < 100 for said in draft.problems)
    assert max(map(len, [draft.name, draft.id.sent, *map(str, draft.values.values())])) <= 2_000


def test_a_text_with_a_character_that_no_desk_takes_is_refused() -> None:
    columns: dict[str, Sequence[Cell]] = {
        "name": ["韦大山", "韦小山"], "id_number": [A, B], "note": ["好\x00的", "备" * 2_000]
    }  # fmt: skip
    wrong, right = rows(ListKind.HOUSEHOLDS, columns)
    assert wrong.problems == ("“备注”的内容格式不对",)
    assert right.problems == ()
