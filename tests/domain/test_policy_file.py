"""Files of parameters: taken whole or refused whole, with the place and what would be right."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.errors import Refused
from pension_desk.domain.policy import (
    AgeSteps,
    Confidence,
    DaySpan,
    Figure,
    Line,
    Policy,
    Tier,
    Value,
)
from pension_desk.domain.policy_catalogue import CATALOGUE, PARAMETERS, Kind
from pension_desk.domain.policy_export import write_figures
from pension_desk.domain.policy_file import read_figures
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.policy_text import read_value, shown_value, value_text
from pension_desk.domain.policy_values import BadFigure
from pension_desk.services.policy import shipped_figures

GOOD = """\
[[figure]]
key = "base_pension.province"
from = 2020-07-01
value = 121
source = "文件一"
confidence = "middling"

[[figure]]
key = "residents.tiers"
from = 2019-01-01
count = 4
value = [[200, 35], [300, 40], [400, 45]]
hardship = [[100, 30]]
source = "文件二"
confidence = "high"

[[figure]]
key = "base_pension.province"
from = 2021-07-01
value = 131.5
source = "文件三"
confidence = "low"
note = "待核实"
"""


def test_a_good_file() -> None:
    whole = Policy(read_figures("好.toml", GOOD))
    assert whole.fen(Key.BASE_PENSION, date(2021, 7, 1)) == 13_150
    table = whole.tiers(2020)
    assert table is not None
    assert table.tiers[0] == Tier(10_000, 3_000, hardship_only=True)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[300, 40], ", "", "写明共4档，实际列了3档，缺1档"),
        ("count = 4\n", "", "count"),
        ("[300, 40]", '["三百", 40]', "“三百”应为数字"),
        ("value = 121", 'value = "121"', "“121”应为数字，不加引号"),
        ("value = 121", "value = true", "应为数字"),
        ("value = 121", "value = -121", "超出范围"),
        ("value = 121", "value = 1e999999", "太大"),
        ("value = 121", "value = inf", "太大"),
        ("value = 121", "value = nan", "太大"),
        ("value = 121", "value = 121.005", "两位小数"),
        ("value = 121", "value = 121\namount = 3", "不认识“amount”"),
        ("value = 121", "unknown = true\nvalue = 121", "只写一个"),
        ("value = 121\n", "", "只写一个"),
        ("[300, 40]", "[300]", "一对数字"),
        ("[300, 40]", "[200, 40]", "200元这一档出现了两次"),
        ("[300, 40]", "[300, 4]", "300元档的补贴比200元档还低"),
        ("[300, 40]", "[300, -4]", "超出范围"),
        ("value = [[200, 35], [300, 40], [400, 45]]", "value = []", "只有困难群体专用的档次"),
        ("from = 2021-07-01", "from = 2020-07-01", "同一天起有两个数字"),
        ("value = 121", "value = 121\nuntil = 2021-12-31", "日期重叠"),
        ("value = 121", "value = 121\nuntil = 2020-06-30", "早于起日"),
        ("from = 2021-07-01", 'from = "2021-07-01"', "from 应为日期"),
        ("from = 2021-07-01", "from = 2021-07-01T00:00:00", "from 应为日期"),
        ("from = 2021-07-01\n", "", "没有写起日"),
        ("from = 2021-07-01", "from = 0021-07-01", "年份21不对"),
        ("from = 2021-07-01", "from = 2021-17-01", "不合TOML格式"),
        ('source = "文件三"\n', "", "没有写出处"),
        ('source = "文件三"', "source = 3", "source 应为文字"),
        ('confidence = "low"', 'confidence = "sure"', "“sure”不对，应为high"),
        ('key = "residents.tiers"', 'key = "residents.steps"', "没有“residents.steps”这个参数"),
        ('key = "residents.tiers"', "key = 3", "没有“3”这个参数"),
        ("[[figure]]\nkey", "[figure]\nkey", "不合TOML格式"),
        ("count = 4", "count = true", "count"),
        ('note = "待核实"', 'note = "' + "长" * 300 + '"', "note 太长"),
    ],
)
def test_each_fault_is_named_with_its_place(old: str, new: str, told: str) -> None:
    assert old in GOOD
    with pytest.raises(Refused) as caught:
        read_figures("坏.toml", GOOD.replace(old, new, 1))
    sentence = caught.value.sentence()
    assert "坏.toml" in sentence
    assert told in sentence
    assert "整个文件没有采用" in sentence


def test_a_long_text_is_quoted_in_part() -> None:
    with pytest.raises(Refused) as caught:
        read_figures("坏.toml", GOOD.replace("value = 121", f'value = "{"9" * 5000}"'))
    assert len(caught.value.sentence()) < 200


def test_the_line_of_the_fault_is_told() -> None:
    with pytest.raises(Refused, match=r"第8行起的第2段（缴费档次与政府补贴，2019-01-01）"):
        read_figures("坏.toml", GOOD.replace("[300, 40], ", ""))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# 空\n",
        "figure = 3",
        "figure = []",
        "figure = [3]",
        "[[figures]]\n",
        "a = [" * 5000,
        "\0",
    ],
)
def test_what_is_no_file_of_parameters(text: str) -> None:
    with pytest.raises(Refused, match=r"政策参数文件“坏\.toml”"):
        read_figures("坏.toml", text)


def test_a_last_day_makes_what_follows_unknown_until_the_next() -> None:
    text = GOOD.replace("value = 121", "value = 121\nuntil = 2020-12-31")
    whole = Policy(read_figures("好.toml", text))
    assert whole.fen(Key.BASE_PENSION, date(2020, 12, 31)) == 12_100
    assert whole.fen(Key.BASE_PENSION, date(2021, 1, 1)) is None
    assert whole.fen(Key.BASE_PENSION, date(2021, 7, 1)) == 13_150


def test_the_shipped_set_survives_its_export() -> None:
    whole = Policy(shipped_figures())
    again = Policy(read_figures("导出.toml", write_figures(whole)))
    assert [again.history(key) for key in Key] == [whole.history(key) for key in Key]


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(texts, texts)
def test_any_wording_survives_its_export(source: str, note: str) -> None:
    tidy = " ".join(source.split()) or "甲"
    figure = Figure(
        Key.FUNERAL_GRANT, date(2025, 1, 1), 1, tidy, Confidence.LOW, " ".join(note.split())
    )
    assert read_figures("x", write_figures(Policy((figure,)))) == (figure,)


@given(st.text(alphabet='[]{}=",.\n0123456789-abfkmnorstuv_#', max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    with suppress(Refused):  # anything else is a fault
        read_figures("坏.toml", text + "\n")


def test_every_shipped_value_survives_as_one_line_of_text() -> None:
    for figure in shipped_figures():
        parameter = PARAMETERS[figure.key]
        assert shown_value(parameter, figure.value)
        if figure.value is not None:
            assert read_value(parameter, value_text(figure.value)) == figure.value


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Kind.MONEY, "131", 13_100),
        (Kind.MONEY, " １３１．５ ", 13_150),
        (Kind.MONEY, "131元", 13_100),
        (Kind.PERCENT, "1.5%", Decimal("1.5")),
        (Kind.NUMBER, "139", Decimal(139)),
        (Kind.FLAG, "是", True),
        (Kind.DAY, "2012-07-01", date(2012, 7, 1)),
        (Kind.TIERS, "300:40，200:35，100:30*", (
            Tier(10_000, 3_000, hardship_only=True), Tier(20_000, 3_500), Tier(30_000, 4_000),
        )),
        (Kind.BY_AGE, "60:139 61:132", (Line(60, Decimal(139)), Line(61, Decimal(132)))),
        (Kind.WORDS, "银行柜台、云闪付", ("银行柜台", "云闪付")),
        (Kind.STEPS, "60-63/4", AgeSteps(60, 63, 4)),
        (Kind.STEPS, "60", AgeSteps(60, 60, 0)),
        (Kind.SPAN, "01-01~12-31", DaySpan((1, 1), (12, 31))),
    ],
)  # fmt: skip
def test_what_the_town_types(kind: Kind, typed: str, value: Value) -> None:
    fitting = {
        Kind.NUMBER: Key.DIVISOR, Kind.MONEY: Key.BASE_PENSION, Kind.PERCENT: Key.INTEREST,
    }  # fmt: skip
    key = fitting.get(kind) or next(one.key for one in CATALOGUE if one.kind is kind)
    assert read_value(PARAMETERS[key], typed) == value


@pytest.mark.parametrize(
    ("key", "typed", "told"),
    [
        (Key.BASE_PENSION, "一百三十一", "不是数字"),
        (Key.BASE_PENSION, "-1", "超出范围"),
        (Key.BASE_PENSION, "131.555", "两位小数"),
        (Key.INTEREST, "150", "应在0到30%之间"),
        (Key.BENEFIT_AGE, "600", "应在40到80周岁之间"),
        (Key.MAKE_UP_MISSED, "也许", "请填“是”或“否”"),
        (Key.SCHEME_BEGAN, "2012年7月", "不是日期"),
        (Key.TIERS, "200", "200:35"),
        (Key.TIERS, "200:35 200:40", "出现了两次"),
        (Key.EMPLOYEES_DIVISOR, "60:139 62:125", "缺61岁这一行"),
        (Key.RETIRE_MEN, "63-60/4", "从小到大"),
        (Key.RETIRE_MEN, "60-63/0", "每几个月"),
        (Key.PAYMENT_WINDOW, "12-31~01-01", "晚于止日"),
        (Key.PAYMENT_WINDOW, "02-30~12-31", "不是月日"),
        (Key.CHANNELS, "银行柜台、银行柜台", "重复"),
        (Key.BASE_PENSION, "", "没有填写"),
    ],
)
def test_what_the_town_may_not_type(key: Key, typed: str, told: str) -> None:
    with pytest.raises(BadFigure, match=told):
        read_value(PARAMETERS[key], typed)


def test_the_shipped_files_are_plain_toml() -> None:
    assert tomllib.loads(write_figures(Policy(shipped_figures())))["figure"]
