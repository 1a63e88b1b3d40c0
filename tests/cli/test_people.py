"""find, pay, visit, notices: the day's work from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pension_desk.domain.changes import FieldValue
from pension_desk.services import roster
from pension_desk.services.desk import open_desk
from tests.cli.conftest import PASSPHRASE, QIN, VILLAGE, Program, call
from tests.cli.office import Sheet, write


def names(document: Any) -> list[str]:
    return [person["name"] for person in document["people"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("覃玉兰", ["覃玉兰", "覃玉兰"]),
        ("单𬱖", ["单𬱖"]),
        ("qinyulan", ["覃玉兰", "覃玉兰"]),
        ("shanxiaoming", ["单小明"]),
        ("qyl", ["覃玉兰", "覃玉兰"]),
        (QIN, ["覃玉兰"]),
        ("8323", ["覃玉兰"]),
        ("13800138000", ["覃玉兰"]),
        ("2010001", ["覃玉兰", "单小明", "单𬱖"]),
        ("上坪屯", ["覃玉兰", "单小明", "单𬱖"]),
        ("王五", []),
        ("", []),
        ("   ", []),
        ("'; drop table residents; --", []),
        ("%", []),
        ("*\"'(", []),
    ],
)
def test_find(desk: Program, text: str, found: list[str]) -> None:
    assert sorted(names(desk.done("find", text))) == sorted(found)


def test_find_at_most_so_many(desk: Program) -> None:
    assert len(desk.done("find", "2010001", "--limit", 2)["people"]) == 2


def test_a_person_reads_masked_numbers(desk: Program) -> None:
    ran = call("--data", desk.folder, "find", "覃玉兰")
    assert ran.code == 0
    assert QIN not in ran.out
    assert "8323" in ran.out


def test_pay(desk: Program) -> None:
    paid = desk.done(
        "pay", QIN, "--year", 2026, "--amount", "300", "--channel", "微信城市服务",
        "--date", "2026-03-02",
    )["contribution"]  # fmt: skip
    assert (paid["amount_fen"], paid["paid_on"], paid["year"]) == (30_000, "2026-03-02", 2026)
    twice = desk.refused("pay", QIN, "--year", 2026, "--amount", 300)
    assert twice["reason"] == "already_paid"
    assert "--again" in twice["advice"]  # no button here
    assert "仍要登记" not in twice["advice"]
    desk.done("pay", QIN, "--year", 2026, "--amount", 300, "--again")
    (screened,) = desk.done("screen", "--year", 2026)["villages"].values()
    assert screened["categories"]["paid"] == 1
    assert screened["paid_amount"] == 600


@pytest.mark.parametrize("amount", ["300", "300.00", "300元", "¥300", "３００", "1,000"])
def test_sums_as_people_type_them(desk: Program, amount: str) -> None:
    paid = desk.done("pay", QIN, "--year", 2026, "--amount", amount)["contribution"]
    assert paid["amount_fen"] in {30_000, 100_000}


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"--amount": "三百块"}, "bad_amount"),
        ({"--amount": ""}, "bad_amount"),
        ({"--amount": "1e9"}, "bad_amount"),
        ({"--amount": "nan"}, "bad_amount"),
        ({"--amount": "-300"}, "not_a_tier"),
        ({"--amount": "0"}, "not_a_tier"),
        ({"--amount": "333"}, "not_a_tier"),
        ({"--amount": "300.005"}, "bad_amount"),
        ({"--year": "2999"}, "bad_year"),
        ({"--year": "1900"}, "bad_year"),
        ({"--date": "2999-01-01"}, "future_date"),
        ({"--date": "1900-01-01"}, "early_date"),
        ({"--date": "昨天"}, "bad_date"),
        ({"ID": "450821199311138324"}, "no_such_resident"),
        ({"ID": "45082119931113832"}, "no_such_resident"),
        ({"ID": "覃玉兰"}, "no_such_resident"),
        ({"ID": "00000000-0000-0000-0000-000000000000"}, "no_such_resident"),
        ({"ID": ""}, "no_such_resident"),
    ],
)
def test_payments_that_cannot_be(desk: Program, changed: dict[str, str], reason: str) -> None:
    given = {"--year": "2026", "--amount": "300", "ID": QIN} | changed
    person = given.pop("ID")
    words = [f"{name}={value}" for name, value in given.items()]
    refusal = desk.refused("pay", person, *words)
    assert refusal["reason"] == reason
    assert refusal["message"].endswith("。")
    (screened,) = desk.done("screen", "--year", 2026)["villages"].values()
    assert screened["paid_amount"] == 0


def test_one_without_a_number_is_named_by_the_record(desk: Program) -> None:
    (found,) = desk.done("find", "单𬱖")["people"]
    visit = desk.done("visit", found["id"], "--note", "没有身份证")["visit"]
    assert visit["resident"] == found["id"]


def test_visit(desk: Program) -> None:
    visit = desk.done(
        "visit", QIN, "--mode", "电话", "--outcome", "有意向", "--promise", "2026-12-01",
        "--next", "=1+1", "--note", "@陈",
    )["visit"]  # fmt: skip
    assert (visit["mode"], visit["promised_on"], visit["next_step"], visit["note"]) == (
        "电话", "2026-12-01", "=1+1", "@陈",
    )  # fmt: skip
    for words, reason in (
        (("--note", "x", "--date", "2999-01-01"), "future_date"),
        (("--note", "x", "--promise", "1999-01-01"), "promise_before_visit"),
        (("--note", "x", "--mode", "托梦"), "bad_mode"),
        ((), "empty_visit"),
    ):
        assert desk.refused("visit", QIN, *words)["reason"] == reason


@pytest.fixture
def registered(desk: Program, tmp_path: Path) -> Program:
    """The village with one of its people in the residents' scheme."""
    rows = (
        ("姓名", "证件号码", "参保状态", "缴费档次", "首次参保年月"),
        ("覃玉兰", QIN, "正常参保", 200, "201501"),
    )
    file = write(tmp_path / "参保名册.xlsx", Sheet("Sheet1", rows))
    assert desk.done("import", file)["accepted"] == 1
    return desk


def test_notices(registered: Program, tmp_path: Path) -> None:
    desk, out = registered, tmp_path / "通知单.pdf"
    made = desk.done("notices", "--out", out)
    assert (made["households"], made["pages"], made["reprints"]) == (1, 1, 0)
    assert out.read_bytes().startswith(b"%PDF")
    assert desk.done("notices", "--out", out, "--division", VILLAGE)["reprints"] == 1
    for words, reason in (
        (("--division", "450821105204"), "bad_division"),
        (("--division", "999"), "bad_division"),
        (("--year", "1900"), "bad_year"),
        (("--year", "2025"), "not_this_year"),
        (("--hamlet", "没有屯"), "no_notices"),
    ):
        assert desk.refused("notices", "--out", out, *words)["reason"] == reason
    refusal = desk.refused("notices", "--out", tmp_path / "通知单.docx")
    assert refusal["reason"] == "bad_ending"
    desk.done("pay", QIN, "--year", 2026, "--amount", 300)
    assert desk.refused("notices", "--out", out)["reason"] == "no_notices"


def test_every_kind_of_paper_in_one_go(registered: Program, tmp_path: Path) -> None:
    desk, out = registered, tmp_path / "全部.pdf"
    made = desk.done("notices", "--kind", "all", "--out", out)
    assert made["papers"] == made["pages"] > 5  # nobody draws: neither proof nor public list
    assert made["warnings"] == []
    one = desk.done("notices", "--kind", "document_receipt", "--person", QIN, "--out", out)
    assert (one["papers"], one["households"]) == (1, 1)
    both = desk.done("notices", "--kind", "unpaid_reminder", "--kind", "field_list", "--out", out)
    assert (both["papers"], both["reprints"]) == (3, 1)  # a reminder and two hamlets


def test_the_print_queue(registered: Program) -> None:
    desk = registered
    added = desk.done("queue", "--add")
    assert added["counts"] == {"prepared": 1, "printed": 0, "delivered": 0, "returned": 0}
    (line,) = added["notices"]
    code = line["record"]["code"]
    assert desk.refused("queue", "--deliver", code)["reason"] == "not_printed"
    desk.done("notices", "--out", desk.folder / "a.pdf")
    assert (
        desk.done("queue", "--deliver", f"PD1:{code}", "--by", "小韦")["counts"]["delivered"] == 1
    )
    assert desk.refused("queue", "--returned", code)["reason"] == "no_answer"
    done = desk.done("queue", "--returned", code, "--answer", "promised", "--note", "500元")
    assert done["counts"]["returned"] == 1
    assert done["notices"][0]["record"]["note"] == "500元"
    assert desk.refused("queue", "--withdraw", code)["reason"] == "printed_already"
    assert desk.refused("queue", "--deliver", "ABCD2345")["reason"] == "code_check"
    assert desk.done("queue", "--state", "prepared")["notices"] == []


def test_on_new_years_day_everyone_owes_again(registered: Program, tmp_path: Path) -> None:
    desk, out = registered, tmp_path / "通知单.pdf"
    desk.done("pay", QIN, "--year", 2026, "--amount", 300)
    assert desk.refused("notices", "--out", out)["reason"] == "no_notices"
    desk.done("screen", "--year", 2025)
    assert desk.refused("notices", "--out", out)["reason"] == "no_notices"
    new_year = call(
        "--data", desk.folder, "--as-of", "2027-01-01", "notices", "--out", out, "--json"
    )
    assert new_year.document["households"] == 1


def test_people_entered_twice_are_merged_and_parted(desk: Program) -> None:
    with open_desk(desk.folder, PASSPHRASE) as opened:
        fields: dict[str, FieldValue] = {"village": VILLAGE, "name": "覃玉兰", "id_number": QIN}
        roster.add(opened, fields | {"address": "新屋"})
    told = desk.done("duplicates", code=4)
    (group,) = told["duplicates"]
    assert group["why"] == "number"
    kept = next(twin["id"] for twin in group["people"] if twin["household_no"])
    alias = next(twin["id"] for twin in group["people"] if not twin["household_no"])
    refused = desk.refused("duplicates", "--merge", kept, alias, "--take", "phone")
    assert refused["reason"] == "not_takeable"
    done = desk.done("duplicates", "--merge", kept, alias, "--take", "address")
    assert (done["duplicates"], done["merged"]) == ([], [{"alias": alias, "into": kept}])
    assert len(desk.done("find", QIN)["people"]) == 1
    assert desk.done("duplicates", "--separate", alias, code=4)["merged"] == []
    assert desk.refused("duplicates", "--separate", "x")["reason"] == "bad_row"
