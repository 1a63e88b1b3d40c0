"""The sample town from outside, as a new user would do it.

Some commands run as a process of their own, the others within this one: a process takes two
seconds to start on an old machine.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pension_desk.domain.employers import Standing
from pension_desk.domain.money_text import capitals
from pension_desk.paths import resource
from pension_desk.services import employers, employers_practice, roster, screening
from pension_desk.services.desk import Desk, open_desk
from tests.cli.conftest import AS_OF, PASSPHRASE, VARIABLE, Program, Ran, call_outside, made_desk

TRUTH: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "fixtures/sample_town/truth.json").read_text(encoding="utf-8")
)
KINDS = {
    "企业职工养老保险参保人员.xlsx": "employee",
    "低保特困对象名单.xls": "low_income",
    "在校学生名单.xlsx": "students",
    "城乡居民养老保险参保人员名册.xls": "insured",
    "户籍人口花名册.xlsx": "households",
    "持证残疾人名单.xlsx": "disabled",
    "死亡人员名单.xlsx": "deaths",
    "征地项目台账.xlsx": "land_projects",
    "被征地农民花名册.xlsx": "land_people",
    "税务缴费明细2026.csv": "payments",
    "市场主体登记名单.xls": "employers",
    "税务申报用工名单.xlsx": "employer_tax",
    "单位参保名单.xlsx": "employer_insured",
}
OUTSIDE = {"税务缴费明细2026.csv", "征地项目台账.xlsx"}
LISTS = (
    "unregistered", "unpaid", "near60", "dead_still_drawing", "in_both_schemes",
    "low_income_uncovered",
)  # fmt: skip


def outside(town: Program, *words: object) -> Ran:
    """Call the program as a process of its own."""
    given = ("--data", town.folder, "--json", "--as-of", AS_OF)
    return call_outside(*given, *words, **{VARIABLE: PASSPHRASE})


def screened(town: Program) -> Any:
    """Return the villages of a screening with all their people."""
    ran = outside(town, "screen", "--year", TRUTH["year"], "--people")
    assert (ran.code, ran.err) == (0, "")
    return ran.document["villages"]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The town with every list in, the queue answered by somebody who knows the people."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, PASSPHRASE)
        yield _filled(tmp_path_factory)


def _filled(tmp_path_factory: pytest.TempPathFactory) -> Program:
    made = made_desk(tmp_path_factory.mktemp("desk"), "450821105")
    for file in sorted(resource("sample_town").iterdir()):
        if file.suffix == ".md":
            continue
        call_it = outside if file.name in OUTSIDE else Program.__call__
        ran = call_it(made, "import", file)
        _conserved(ran, KINDS[file.name])
    assert made("proposals", "--accept-all-certain").document["answered"] > 100
    known = [p["id"] for p in made("proposals").document["pending"] if p["proposed_id"] in _TRUE]
    assert made("proposals", "--accept", *known).document["answered"] == len(known)
    return made


_TRUE = {number for found in TRUTH["damaged_ids"].values() for _kind, number in found}


def _conserved(ran: Ran, kind: str) -> None:
    document = ran.document
    assert ran.err == ""
    assert document["kind"] == kind
    asked = document["proposed"] + len(document["refused"])
    assert document["rows"] == document["accepted"] + document["unchanged"] + asked
    assert ran.code == (4 if asked else 0)
    for proposal in document["proposals"]:
        assert proposal["proposed_id"] in _TRUE | {None}


def test_screening_is_the_truth(town: Program) -> None:
    found = screened(town)
    assert found.keys() == TRUTH["villages"].keys()
    for code, truth in TRUTH["villages"].items():
        village = found[code]
        for name in ("name", "listed", "households", "categories", "paid_amount"):
            assert village[name] == truth[name], (code, name)
        people = village["people"]
        assert Counter(p["category"] for p in people) == truth["categories"]
        for finding in LISTS[3:]:
            ids = sorted(p["id"] for p in people if finding in p["findings"])
            assert ids == sorted(truth[finding]), (code, finding)
            assert village["findings"].get(finding, 0) == len(ids)
        near = "turning_60_within_12_months_unregistered_or_unpaid"
        assert sorted(p["id"] for p in people if near in p["findings"]) == sorted(truth[near])


def test_the_offices_lists_hold_whom_screening_names(town: Program, tmp_path: Path) -> None:
    people = [p for village in screened(town).values() for p in village["people"]]
    wanted = {
        "unregistered": {p["id"] for p in people if p["category"] == "unregistered"},
        "unpaid": {p["id"] for p in people if p["category"] == "registered_unpaid"},
        "in_both_schemes": {p["id"] for p in people if "in_both_schemes" in p["findings"]},
    }
    for kind, ids in wanted.items():
        out = tmp_path / f"{kind}.xlsx"
        made = town("list", kind, "--out", out).document
        assert made["rows"] == len(ids)
        cells = {c.value for row in openpyxl.load_workbook(out).worksheets[0] for c in row}
        assert ids - {None} <= cells


def test_a_second_import_changes_nothing(town: Program) -> None:
    before = screened(town)
    for name in KINDS:
        document = town("import", resource("sample_town") / name).document
        assert (document["accepted"], document["proposed"]) == (0, 0), name
    assert screened(town) == before
    assert town("verify").document["ok"] is True


def test_the_employers_are_the_truth(town: Program) -> None:
    ran = outside(town, "employers", "status")
    assert (ran.code, ran.err) == (0, "")
    told = ran.document
    assert {name: told[name] for name in TRUTH["employers"]} == TRUTH["employers"]
    assert told["missing_people"] == sum(
        one["missing"] for one in told["employers"] if one["standing"] in {"uninsured", "partly"}
    )


def test_a_list_of_staff_names_the_missing_and_changes_no_truth(
    town: Program, tmp_path: Path
) -> None:
    with open_desk(town.folder, PASSPHRASE) as desk:
        desk.as_of = date.fromisoformat(AS_OF)
        screening.screen(desk, year=TRUTH["year"], as_of=desk.today())
        said = employers_practice.name_staff(desk, tmp_path / "单位用工人员名单.xlsx")
        assert "19人" in said  # those whom the three smallest lack by the truth
        assert sorted(n for _code, n in TRUTH["employers"]["partly_insured_employers"])[:3] == [
            1, 5, 13,
        ]  # fmt: skip
        told = _status(desk)
        roster.undo_last(desk)
        assert _status(desk) == told
    truth = TRUTH["employers"]
    assert told == (set(truth["uninsured_employers"]), dict(truth["partly_insured_employers"]))


def _status(desk: Desk) -> tuple[set[str], dict[str, int]]:
    found = employers.status(desk)
    return (
        {one.code for one in found.standing(Standing.UNINSURED)},
        {one.code: one.missing for one in found.standing(Standing.PARTLY)},
    )


def test_the_land_ledger_is_the_truth(town: Program) -> None:
    ran = outside(town, "land", "status")
    assert (ran.code, ran.err) == (0, "")
    told = ran.document["projects"]
    assert {name: {key: told[name][key] for key in of} for name, of in TRUTH["land"].items()} == (
        TRUTH["land"]
    )
    assert told.keys() == TRUTH["land"].keys()
    of_2020 = outside(town, "land", "status", "--year", 2020).document["projects"]
    assert {found["year"] for found in of_2020.values()} == {2020}


def _tax_list() -> list[dict[str, str]]:
    """Return the tax list's lines, a line that is there twice once."""
    text = resource("sample_town", "税务缴费明细2026.csv").read_text(encoding="gb18030")
    return list({row["电子税票号码"]: row for row in csv.DictReader(text.splitlines())}.values())


def test_the_tax_list_is_reconciled_to_the_truth(town: Program) -> None:
    """The file itself is read here: every line of it must be in the totals, once."""
    listed = sum(round(float(row["实缴金额"]) * 100) for row in _tax_list())
    found = town.done("reconcile", "--year", TRUTH["year"])
    assert found["sides"] == ["confirmed"]
    total = found["total"]["sides"]["confirmed"]
    assert (total["fen"], total["capitals"]) == (listed, capitals(listed))
    assert sum(one["fen"] for one in found["channels"]) == listed
    assert found["total"]["comparisons"]["equal"] == found["total"]["lines"]
    for code, truth in TRUTH["villages"].items():
        assert found["villages"][code]["sides"]["confirmed"]["fen"] == truth["paid_amount"] * 100
    assert found["lines"] == []


def _payers() -> set[str]:
    return {row["身份证件号码"] for row in _tax_list()}


def test_what_two_villages_report_is_held_against_the_list(town: Program, tmp_path: Path) -> None:
    unpaid = TRUTH["villages"]["450821105201"]["registered_unpaid"][0]
    payer = next(number for number in sorted(_payers()) if len(number) == 18 and number.isdigit())
    town.done("pay", unpaid, "--year", 2026, "--amount", 200, "--date", "2026-05-01")
    town.done("pay", payer, "--year", 2026, "--amount", 500, "--date", "2026-05-01", "--again")
    found = town.done("reconcile", "--year", 2026, "--only", "only_town", code=4)
    assert [line["id_number"] for line in found["lines"]] == [unpaid]
    town.refused("reconcile", "--year", 2026, "--settle", unpaid)
    out = tmp_path / "对账.xlsx"
    done = town.done("reconcile", "--year", 2026, "--settle", unpaid, "--reason", "已报税务补录",
                     "--only", "only_town", "--out", out, code=4)  # fmt: skip
    assert (done["settled"], done["lines"][0]["state"]) == (1, 2)
    assert out.exists()
    again = town.done("reconcile", "--year", 2026, code=4)
    assert again["total"]["settled"] == 1
    everything = town.done("reconcile", "--settle", "all", "--reason", "年末统一核对")
    assert everything["total"]["open"] == 0
    back = town.done("reconcile", "--unsettle", unpaid, code=4)
    assert back["total"]["open"] == 1
    assert town.refused("reconcile", "--year", 2999)["reason"] == "bad_year"
    assert town.refused("reconcile", "--only", "colour")["reason"] == "bad_kind"
    assert town.refused("reconcile", "--out", tmp_path / "x.pdf")["reason"] == "bad_ending"
