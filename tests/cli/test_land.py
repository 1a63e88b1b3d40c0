"""land: a project from its lists to the last yuan, by script."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Program, call
from tests.cli.office import Sheet, write
from tests.services.land_layouts import LAYOUTS, REGISTER

NAME = "镇第二小学（三批次）"
LEDGER = (
    ("项目名称", "批准文号", "年度", "用地类型", "补偿安置协议签订日期", "应缴存补贴资金（元）",
     "名单是否收齐"),
    (NAME, "平征〔2026〕2号", 2026, "公益性项目", dt.date(2026, 3, 2), 60000, "是"),
)  # fmt: skip
ROSTER = (
    ("征地项目", "村", "户主", "姓名", "公民身份号码", "户内人数", "承包地面积（亩）",
     "被征面积（亩）", "核实状态", "核实日期", "是否补贴对象"),
    (NAME, "动界村", "覃玉兰", "覃玉兰", "452524197209206153", 2, 3, 1.5, "已核实",
     dt.date(2026, 5, 1), "是"),
    (NAME, "动界村", "覃玉兰", "覃小梅", "450821200803124429", 2, 3, 1.5, "已核实",
     dt.date(2026, 5, 1), "学生待认定"),
    (NAME, "动界村", "韦大山", "韦大山", "450821197906155027", 1, 2, 2, "待核实", None, "是"),
)  # fmt: skip


@pytest.fixture
def desk(town: Program, tmp_path: Path) -> Program:
    town.done("import", write(tmp_path / "台账.xlsx", Sheet("台账", LEDGER)))
    assert town("import", write(tmp_path / "花名册.xlsx", Sheet("名册", ROSTER))).code in {0, 4}
    town.done("policy", "land.average_wage", "--set", "50000", "--from", "2026-01-01",
              "--source", "镇里核定")  # fmt: skip
    return town


def home(desk: Program, head: str) -> Any:
    return next(
        one for one in desk.done("land", "show", "--project", NAME)["households"]
        if one["head"] == head
    )  # fmt: skip


def advance(desk: Program, *ends: str) -> Any:
    made: Any = None
    for end in ends:
        made = desk.done("land", "advance", "--project", NAME, "--to", end)
    return made


def test_a_project_is_taken_the_whole_way_by_script(desk: Program) -> None:
    qin = home(desk, "覃玉兰")
    adult, student = (one["id"] for one in qin["people"])
    assert qin["people"][1]["eligibility"] == "town_rules"
    ruled = desk.done(
        "land", "rule", "--person", student, "--as", "eligible", "--reason", "征地时已年满16周岁"
    )
    assert ruled == {"ruled": [student], "as": "eligible"}
    assert advance(desk, "county_reviewed") == {
        "to": "county_reviewed", "done": [qin["id"]], "refused": [],
    }  # fmt: skip
    looked = desk.done("land", "compute", "--project", NAME, "--dry-run")
    assert (looked["kept"], looked["changing"], looked["early"], looked["total"]) == (
        False, 1, 1, 45000.0,
    )  # fmt: skip
    assert home(desk, "覃玉兰")["people"][0]["subsidy"] is None
    kept = desk.done("land", "compute", "--project", NAME)
    assert kept["households"][0]["each"] == 22500.0
    assert desk.refused("land", "compute", "--project", NAME)["reason"] == "nothing_new"
    advance(desk, "computed")
    short = desk.refused("land", "advance", "--project", NAME, "--to", "funded")
    assert short["reason"] == "money_short"
    assert "45,000.00" in short["message"]
    arrived = desk.done(
        "land", "arrive", "--project", NAME, "--amount", "50000", "--voucher", "银1",
        "--on", "2026-06-01",
    )  # fmt: skip
    assert arrived == {"required": 60000.0, "deposited": 50000.0, "used": 0.0, "left": 50000.0}
    advance(desk, "funded")
    used = desk.done(
        "land", "use", "--project", NAME, "--way", "on_behalf", "--voucher", "付009", "--count-up"
    )
    assert [one["voucher"] for one in used["used"]] == ["付009", "付010"]
    assert used["total"] == 45000.0
    advance(desk, "used")
    (line,) = desk.done("land", "status")["projects"].values()
    assert (line["deposited"], line["used"], line["issued_people"]) == (50000.0, 45000.0, 2)
    assert desk.refused("land", "take-back", "--person", adult, "--reason", "付错")["reason"] == (
        "out_of_order"
    )
    desk.done("land", "advance", "--project", NAME, "--to", "funded", "--reason", "付错退回")
    desk.done("land", "take-back", "--person", adult, student, "--reason", "付错")
    assert desk.done("land", "status")["projects"][NAME]["used"] == 0.0


def test_plans_of_the_money(desk: Program) -> None:
    spread = desk.done(
        "land", "plan", "--project", NAME, "--spread", 3, "--first", "2026-06-30", "--every", 6
    )
    assert [(one["due_on"], one["amount"]) for one in spread["instalments"]] == [
        ("2026-06-30", 20000.0), ("2026-12-30", 20000.0), ("2027-06-30", 20000.0),
    ]  # fmt: skip
    told = ("--instalment", "2026-06-30", "25000", "--instalment", "2026-12-30", "35000")
    desk.done("land", "plan", "--project", NAME, *told)
    shown = desk.done("land", "show", "--project", NAME)["instalments"]
    assert [one["amount_fen"] for one in shown] == [2_500_000, 3_500_000]
    assert desk.refused("land", "plan", "--project", NAME, *told[:3])["reason"] == "bad_plan"
    assert desk.refused("land", "plan", "--project", NAME, "--spread", 2)["reason"] == "no_first"
    plan = ("land", "fund-plan", "--project", NAME, "--year", 2026)
    assert desk.refused(*plan)["reason"] == "no_such_plan"
    made = desk.done(*plan, "--amount", "45000", "--people", 2)["fund_plans"]
    assert (made[0]["state"], made[0]["people"]) == ("draft", 2)
    assert desk.refused(*plan, "--to", "paid")["reason"] == "out_of_order"
    desk.done(*plan, "--to", "submitted")
    assert desk.refused(*plan, "--amount", "1")["reason"] == "plan_handed_in"
    assert desk.refused(*plan, "--to", "returned")["reason"] == "no_reason"
    desk.done(*plan, "--to", "returned", "--reason", "金额要改")
    desk.done(*plan, "--amount", "40000")
    desk.done(*plan, "--remove")
    assert desk.done("land", "show", "--project", NAME)["fund_plans"] == []


def test_objections_hold_the_review_up(desk: Program) -> None:
    row = home(desk, "覃玉兰")["id"]
    back = ("land", "advance", "--household", row, "--to", "published")
    assert desk.refused(*back)["reason"] == "no_reason"
    desk.done(*back, "--reason", "有人反映", "--on", "2026-11-01")
    assert home(desk, "覃玉兰")["notice_until"] is None  # nobody has said how long one hangs
    days = ("--set", "7", "--from", "2026-01-01", "--source", "镇里核定")
    desk.done("policy", "land.notice_days", *days)
    assert home(desk, "覃玉兰")["notice_until"] == "2026-11-08"
    said = ("land", "object", "--household", row, "--about", "少算三分地", "--by", "李大")
    assert desk.refused(*said, "--on", "2026-10-31")["reason"] == "bad_date"
    desk.done(*said)
    review = ("land", "advance", "--household", row, "--to", "town_reviewed")
    assert desk.refused(*review)["reason"] == "objection_open"
    settled = desk.done("land", "settle", "--household", row, "--outcome", "复核无误")
    assert settled["objections"][0]["settled_on"] == "2026-11-20"
    assert desk.refused(*review)["reason"] == "undecided"


def test_indicators_name_whom_they_count(desk: Program) -> None:
    (town,) = desk.done("land", "indicators")["groups"]
    assert town["indicators"]["year_verified"]["numerator"] == 0
    (village,) = desk.done("land", "indicators", "--by", "village")["groups"]
    assert village["key"] == "450821105201"
    enrolled = village["indicators"]["year_enrolled"]
    assert enrolled["under"] == [home(desk, "覃玉兰")["people"][0]["id"]]
    assert village["indicators"]["year_funded"]["percent"] is None
    (year,) = desk.done("land", "indicators", "--by", "year", "--plan-year", 2027)["groups"]
    assert (year["key"], year["indicators"]["back_verified"]["denominator"]) == ("2026", 1)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("advance", "--project", "没有这个", "--to", "used"), "no_such_project"),
        (("advance", "--to", "used"), "no_household"),
        (("advance", "--project", NAME, "--to", "used"), "nobody"),
        (("advance", "--project", NAME, "--to", "group_confirmed"), "not_your_step"),
        (("advance", "--household", "x", "--to", "used"), "bad_row"),
        (("arrive", "--project", NAME, "--amount", "很多"), "bad_amount"),
        (("arrive", "--project", NAME, "--amount", "0"), "bad_amount"),
        (("arrive", "--project", NAME, "--amount", "1", "--on", "2027-01-01"), "future_date"),
        (("arrive", "--project", NAME, "--amount", "-1"), "above_deposit"),
        (("use", "--project", NAME, "--way", "on_behalf", "--voucher", "1"), "nobody"),
        (("use", "--way", "on_behalf", "--voucher", "1"), "nobody"),
        (("plan", "--project", NAME, "--spread", "99", "--first", "2026-06-01"), "bad_count"),
        (("fund-plan", "--project", NAME, "--year", "1999", "--amount", "1", "--people", "1"),
         "bad_year"),
        (("print", "--kind", "land_roster"), "bad_print"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_says_why(
    desk: Program, words: tuple[object, ...], reason: str
) -> None:
    before = desk.done("land", "show", "--project", NAME)
    assert desk.refused("land", *words)["reason"] == reason
    assert desk.done("land", "show", "--project", NAME) == before


@pytest.mark.parametrize(
    "words", [("land",), ("land", "nonsense"), ("land", "use", "--way", "x", "--voucher", "1")]
)
def test_wrong_usage_names_the_choices(words: tuple[str, ...]) -> None:
    ran = call(*words, "--json")
    assert ran.code == 2
    assert any("\u4e00" <= letter <= "\u9fff" for letter in ran.error["message"])


STANDS = (
    "year", "kind", "signed", "list_closed", "verified", "households", "people",
    "verified_people", "required", "deposited", "supplied", "supplied_before_funds",
)  # fmt: skip
TRUTH: dict[str, dict[str, tuple[object, ...]]] = {
    "by_register": {
        "乌江引水渠": (2024, "公益性项目", "2024-03-01", True, True, 1, 2, 1, 1020000.0, 510000.0,
                       "2025-02-01", False),
        "丹竹物流园A区": (2025, "用地单位明确", "2025-07-15", False, False, 1, 1, 0, 240000.0, 0.0,
                          None, False),
    },
    "by_household": {
        "思旺中学运动场": (2023, None, "2023-09-01", False, False, 2, 4, 0, 255000.0, 255000.0,
                           "2024-03-01", False),
        "花王村安置地块": (2026, None, "2026-02-09", False, False, 0, 0, 0, 102000.0, 30600.0, None,
                           False),
    },
}  # fmt: skip


@pytest.mark.parametrize("name", TRUTH)
def test_lists_of_towns_not_seen_before_come_to_their_truth(
    town: Program, tmp_path: Path, name: str
) -> None:
    layout = LAYOUTS[name]
    town.done("import", write(tmp_path / "户籍人口花名册.xlsx", Sheet("1", REGISTER)))
    for file, sheets in (layout.ledger, layout.roster):
        assert town("import", write(tmp_path / file, *sheets)).code in {0, 4}
    found = town.done("land", "status")["projects"]
    assert {one: tuple(told[key] for key in STANDS) for one, told in found.items()} == TRUTH[name]


def test_a_step_out_of_order_says_where_the_households_stand(desk: Program) -> None:
    told = desk.refused("land", "advance", "--project", NAME, "--to", "used")
    assert told["reason"] == "nobody"
    assert told["advice"] == "各户现在：已采集1户、镇已审核1户。"
