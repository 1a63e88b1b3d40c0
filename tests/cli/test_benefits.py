"""benefits, prove-life, report-death, list: from the command line."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Program
from tests.cli.office import Sheet, write

OLD, NEAR = "452524195003204225", "450821196705051235"
HEAD = ("户编号", "姓名", "性别", "公民身份号码", "与户主关系", "村", "屯")
PEOPLE = (
    ("2010001", "韦桂英", "女", OLD, "户主", "动界村", "上坪屯"),
    ("2010001", "韦强", "男", NEAR, "子", "动界村", "上坪屯"),
)
INSURED = ("姓名", "证件号码", "参保状态", "首次参保年月", "累计缴费年限", "个人账户余额")


@pytest.fixture
def desk(village: Program, tmp_path: Path) -> Program:
    """A village with somebody who draws and somebody who turns 60 in May."""
    village.done("import", write(tmp_path / "户籍.xlsx", Sheet("Sheet1", (HEAD, *PEOPLE))))
    rows = (
        INSURED,
        ("韦桂英", OLD, "待遇领取", "201005", 15, "2500.00"),
        ("韦强", NEAR, "正常参保", "201505", 11, "4000.00"),
    )
    village.done("import", write(tmp_path / "参保名册.xlsx", Sheet("Sheet1", rows)))
    return village


def test_who_turns_60_and_what_is_missing(desk: Program) -> None:
    found = desk.done("benefits")
    (line,) = found["turning60"]
    assert (line["name"], line["course"]["reaches_on"], line["course"]["paid_from"]) == (
        "韦强", "2027-05-05", "2027-06-01",
    )  # fmt: skip
    assert line["course"]["missing"][0] == {
        "lack": "years", "years": 4, "ahead": 2, "beyond": 2, "papers": [],
    }  # fmt: skip
    assert [one["name"] for one in found["proof_never"]] == ["韦桂英"]
    assert desk.done("benefits", "--within", 3)["turning60"] == []
    assert list(desk.done("benefits", "--list", "proof_never")) == [
        "as_of", "within", "proof_never",
    ]  # fmt: skip
    early = desk("--as-of", "2026-01-10", "benefits", "--list", "turning60")
    assert early.document["turning60"] == []


def test_the_course_is_entered_step_by_step(desk: Program) -> None:
    page = desk.done("benefits", "--advance", NEAR, "told", "--on", "2026-11-10")["benefit"]
    assert page["line"]["course"]["state"] == "told"
    refused = desk.refused("benefits", "--advance", NEAR, "drawing")
    assert refused["reason"] == "benefit_out_of_order"
    assert "已收材料" in refused["advice"]
    for words, reason in (
        (("--advance", NEAR, "已收材料", "--on", "2026-11-09"), "before_last_step"),
        (("--advance", NEAR, "documents", "--on", "2027-01-01"), "future_date"),
        (("--advance", NEAR, "documents", "--documents", "驾驶证"), "bad_document"),
        (("--advance", NEAR, "随便"), "bad_benefit_state"),
        (("--advance", NEAR, "documents", "--month-amount", "很多"), "bad_amount"),
        (("--advance", NEAR, "documents", "--since", "明年"), "bad_month"),
    ):
        assert desk.refused("benefits", *words)["reason"] == reason
    page = desk.done(
        "benefits", "--advance", NEAR, "documents", "--documents", "id_card,社保卡或银行账户",
    )["benefit"]  # fmt: skip
    assert page["line"]["benefit"]["documents"] == ["id_card", "account"]
    assert [one["state"] for one in page["steps"]] == ["documents", "told"]
    again = desk.done("benefits", "--person", NEAR)["benefit"]
    assert again["line"] == page["line"]


def test_a_proof_of_life(desk: Program, tmp_path: Path) -> None:
    made = desk.done("prove-life", OLD, "--on", "2025-11-01", "--by", "入户")
    assert made == {"proved": 1, "on": "2025-11-01"}
    assert [one["name"] for one in desk.done("benefits")["proof_overdue"]] == ["韦桂英"]
    out = tmp_path / "逾期.xlsx"
    assert desk.done("list", "proof_overdue", "--out", out)["rows"] == 1
    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert OLD in {cell.value for row in sheet.iter_rows() for cell in row}
    for words, reason in (
        ((OLD, "--by", "face", "--on", "2026-11-21"), "future_date"),
        ((OLD, "--by", "face", "--on", "2009-01-01"), "before_benefit_age"),
        ((OLD, "--by", "托梦"), "bad_proof_mode"),
        ((NEAR, "--by", "home"), "before_benefit_age"),
    ):
        assert desk.refused("prove-life", *words)["reason"] == reason
    desk.done("prove-life", OLD, "--by", "face")
    assert desk.done("benefits")["proof_overdue"] == []


def test_a_death_and_what_follows(desk: Program) -> None:
    page = desk.done("report-death", OLD, "--on", "2026-09-09", "--heir", "韦强（子）")["benefit"]
    assert page["after"]["stops_from"] == "2026-10-01"
    assert page["after"]["account_fen"] == 250_000
    assert [one["name"] for one in page["after"]["likely"]] == ["韦强"]
    assert (page["after"]["heir"], page["after"]["funeral_fen"]) == ("韦强（子）", None)
    assert page["after"]["unconfirmed"] is True
    found = desk.done("benefits")
    assert [one["name"] for one in found["deaths_drawing"]] == ["韦桂英"]
    assert found["drawing_without_right"][0]["wrongs"][0]["months"] == 2
    assert desk.refused("report-death", OLD, "--on", "1949-01-01")["reason"] == "death_before_birth"


def test_the_posted_list_and_the_indicator(desk: Program) -> None:
    posted = desk.done("benefits", "--post")["posted"]
    assert posted["lines"] == [
        {"name": "韦桂英", "hamlet": "上坪屯", "id_tail": OLD[-4:], "since": None}
    ]
    assert desk.done("benefits", "--on-time", "2026-01-01", "2026-12-31") == {"on_time": []}
