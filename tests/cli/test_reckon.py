"""The household's sum from outside: per member and tier, with workings and what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import AS_OF, Program, call
from tests.cli.office import Sheet, write

QIN, SHAN = "450821199311138323", "450821196208115330"
HEAD = ("户编号", "姓名", "性别", "公民身份号码", "与户主关系", "村", "屯")
PEOPLE = (
    ("2010001", "覃玉兰", "女", QIN, "户主", "动界村", "上坪屯"),
    ("2010001", "单小明", "男", SHAN, "夫", "动界村", "上坪屯"),
)


@pytest.fixture
def desk(village: Program, tmp_path: Path) -> Program:
    file = write(tmp_path / "户籍人口花名册.xlsx", Sheet("Sheet1", (HEAD, *PEOPLE)))
    village.done("import", file)
    return village


def test_one_tier_of_a_household(desk: Program) -> None:
    """覃玉兰, born 1993-11-13, pays 2026–2053: 28 years × 200 = 5,600 and 28 × 35 = 980.

    Month: 143 + 6,580 ÷ 139 = 47.34 (47.338…) + (28 − 15) × 2 = 26: 216.34;
    5,600 ÷ 216.34 = 25.9 → 26 months.
    """
    document = desk.done("reckon", QIN, "--tier", "200")
    qin, shan = document["members"]
    (at_200,) = qin["tiers"]
    assert (at_200["tier"], at_200["years"], at_200["paid_in_fen"]) == (200, 28, 560_000)
    assert (at_200["subsidy_fen"], at_200["account_at_60_fen"]) == (98_000, 658_000)
    assert (at_200["monthly_fen"], at_200["monthly_with_extra_fen"]) == (21_634, 22_134)
    assert at_200["earned_back_months"] == 26
    assert [one["year"] for one in at_200["by_year"]] == list(range(2026, 2054))
    assert sum(one["paid_fen"] for one in at_200["by_year"]) == 560_000
    assert qin["flexible"][0]["monthly_premium_fen"] == 82_860
    assert shan["age"] == 64
    assert shan["tiers"][0]["short_of"] == 15
    assert "还没有参保登记" in shan["make_up"]["why_not"]
    assert {one["key"] for one in document["missing"]} >= {
        "account.interest", "base_pension.province", "base_pension.county",
    }  # fmt: skip


def test_every_tier_of_one_person_with_its_working(desk: Program) -> None:
    document = desk.done("reckon", QIN, "--person", "--working")
    (qin,) = document["members"]
    assert [one["tier"] for one in qin["tiers"]] == [
        200, 300, 400, 500, 600, 700, 800, 900, 1000, 1500, 2000, 3000, 4000, 5000, 6000,
    ]  # fmt: skip
    monthly = qin["tiers"][0]["working"]["monthly"]
    assert monthly["formula"] == "基础养老金合计 ＋ 个人账户养老金 ＋ 长缴加发"
    divisor = monthly["parts"][1]["parts"][1]
    assert (divisor["figure"]["value"], divisor["figure"]["unconfirmed"]) == ("139个月", False)


def test_what_a_person_reads(desk: Program) -> None:
    ran = call("--data", desk.folder, "--as-of", AS_OF, "reckon", QIN, "--tier", "200", "--working")
    assert ran.code == 0
    assert (
        "200元档：个人共缴5600元，补贴980元，账户6580元，每月领216.34元，26个月领回本金" in ran.out
    )
    assert "个人账户养老金 47.34 = 领取时个人账户累计 ÷ 个人账户计发月数" in ran.out
    assert "待核实：个人账户记账年利率 数字不详（2022-01-01起）" in ran.out


@pytest.mark.parametrize(
    ("tier", "reason"), [("250", "not_a_tier"), ("-200", "bad_amount"), ("两百", "bad_amount")]
)
def test_what_is_no_tier(desk: Program, tier: str, reason: str) -> None:
    assert desk.refused("reckon", QIN, f"--tier={tier}")["reason"] == reason


def test_nobody(desk: Program) -> None:
    assert desk.refused("reckon", "450821199311138324")["reason"] == "no_such_resident"


def test_who_may_make_up(desk: Program) -> None:
    assert desk.done("make-up")["people"] == []
    assert desk.refused("make-up", "--village", "450821105999")["reason"] == "bad_village"
