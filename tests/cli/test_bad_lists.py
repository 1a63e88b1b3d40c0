"""Bad input: each has its sentence, nothing is lost, nothing is taken in silence."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from pension_desk.spreadsheets import archive
from tests.cli.conftest import Program
from tests.cli.office import Cell, Sheet, write

QIN, MAN, BOY = "450821199311138323", "450821196208115330", "45082119941003997X"
HEAD = ("户编号", "姓名", "性别", "公民身份号码", "与户主关系", "出生日期", "村", "屯")
FAMILY: tuple[tuple[Cell, ...], ...] = (
    ("2010001", "覃玉兰", "女", QIN, "户主", "1993.11.13", "动界村", "上坪屯"),
    ("2010001", "单大明", "男", MAN, "夫", "1962.8.11", "动界村", "上坪屯"),
    ("2010001", "单小明", "男", BOY, "子", "1994.10.3", "动界村", "上坪屯"),
)
PAID = ("姓名", "证件号码", "费款所属年度", "实缴金额", "缴款日期", "缴费渠道", "税票号码")


def register(folder: Path, *rows: tuple[Cell, ...], name: str = "户籍人口花名册.xlsx") -> Path:
    return write(folder / name, Sheet("Sheet1", (HEAD, *(rows or FAMILY))))


def payments(folder: Path, *rows: tuple[Cell, ...], name: str = "税务缴费明细.xlsx") -> Path:
    return write(folder / name, Sheet("缴费", (PAID, *rows)))


def whole(document: Any) -> None:
    """Every row stands in one heap."""
    in_heaps = document["accepted"] + document["unchanged"] + document["proposed"]
    assert document["rows"] == in_heaps + len(document["refused"])
    assert all(row["reason"] and row["row"] > 1 for row in document["refused"])


def everything(desk: Program) -> Any:
    """What the desk shows of everyone."""
    return desk.done("screen", "--year", 2026, "--people")["villages"]


@pytest.fixture
def filled(town: Program, tmp_path: Path) -> Program:
    town.done("import", register(tmp_path))
    return town


def _protected(path: Path) -> None:
    plain = io.BytesIO()
    book = openpyxl.Workbook()
    book.worksheets[0].append(["姓名", "身份证号"])
    book.save(plain)
    with path.open("wb") as out:
        OOXMLFile(io.BytesIO(plain.getvalue())).encrypt("1234", out)


def _bomb(path: Path) -> None:
    """A sheet of 300 megabytes of spaces in 300 kilobytes."""
    book = openpyxl.Workbook()
    stream = io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name.endswith("sheet1.xml"):
                with new.open(name, "w", force_zip64=True) as part:
                    for _megabyte in range(300):
                        part.write(b" " * 1_048_576)
            else:
                new.writestr(name, old.read(name))


def _empty(path: Path) -> None:
    write(path, Sheet("Sheet1", ()))


def _only_header(path: Path) -> None:
    write(path, Sheet("Sheet1", (HEAD,)))


def _no_header(path: Path) -> None:
    write(path, Sheet("Sheet1", FAMILY))


def _image(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 200)


def _pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" + b"x" * 200)


def _nothing(path: Path) -> None:
    path.write_bytes(b"")


def _cut(path: Path) -> None:
    write(path, Sheet("Sheet1", (HEAD, *FAMILY)))
    path.write_bytes(path.read_bytes()[:-700])


def _recipe(path: Path) -> None:
    write(path, Sheet("Sheet1", (("菜名", "价格"), ("扣肉", 38), ("白斩鸡", 58), ("豆腐酿", 22))))


def _folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (_image, "picture"),
        (_pdf, "pdf"),
        (_protected, "password"),
        (_nothing, "empty_file"),
        (_empty, "empty_sheet"),
        (_only_header, "no_rows"),
        (_no_header, "no_header"),
        (_cut, "damaged"),
        (_bomb, "zip_bomb"),
        (_recipe, "no_table"),
        (_folder, "directory"),
    ],
)
def test_files_that_are_no_lists(filled: Program, tmp_path: Path, make: Any, reason: str) -> None:
    before = everything(filled)
    bad = tmp_path / "名单.xlsx"
    make(bad)
    for words in ((), ("--dry-run",)):
        refusal = filled.refused("import", bad, *words)
        assert refusal["reason"] == reason
        assert refusal["advice"]
    assert everything(filled) == before


def test_a_sheet_of_200_megabytes_is_refused_before_it_is_read(
    filled: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sparse = tmp_path / "名单.csv"
    with sparse.open("wb") as file:
        file.write("姓名,身份证号\n".encode())
        file.seek(600 * 1024 * 1024)
        file.write(b"\n")
    assert filled.refused("import", sparse)["reason"] in {"too_large", "not_a_table_file"}
    # the same limit on what a workbook unpacks to, with the limit brought down to the file
    monkeypatch.setattr(archive, "LARGEST_UNPACKED", 2_000)
    assert filled.refused("import", register(tmp_path, *FAMILY * 40))["reason"] == "too_large"


ERRORS = ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?")


@pytest.mark.parametrize("error", ERRORS)
def test_formulas_that_failed_refuse_their_row_only(
    town: Program, tmp_path: Path, error: str
) -> None:
    file = register(
        tmp_path,
        FAMILY[0],
        ("2010001", error, "男", MAN, "夫", "1962.8.11", "动界村", "上坪屯"),
        ("2010001", "单小明", "男", error, "子", "1994.10.3", "动界村", "上坪屯"),
    )
    document = town.done("import", file, code=4)
    whole(document)
    assert (document["accepted"], document["proposed"]) == (1, 0)
    assert [row["row"] for row in document["refused"]] == [3, 4]
    assert all(error in row["reason"] for row in document["refused"])


@pytest.mark.parametrize("amount", [*ERRORS, "三百元整？", "已缴", "300/5", "", None])
def test_an_amount_that_is_none_refuses_its_row(
    filled: Program, tmp_path: Path, amount: Cell
) -> None:
    good = ("覃玉兰", QIN, 2026, 300, "2026-03-02", "微信", "T1")
    file = payments(tmp_path, good, ("单大明", MAN, 2026, amount, "2026-03-02", "微信", "T2"))
    document = filled.done("import", file, code=4)
    whole(document)
    assert document["accepted"] == 1
    (refused,) = document["refused"]
    assert refused["row"] == 3
    assert "金额" in refused["reason"]


def test_amounts_with_units_are_read(filled: Program, tmp_path: Path) -> None:
    file = payments(
        tmp_path,
        ("覃玉兰", QIN, 2026, "￥1,000.00元", "2026.3.2", "微信", "T1"),
        ("单大明", MAN, "2026年度", " 300 元 ", "20260302", "微信", "T2"),
    )
    document = filled.done("import", file)
    assert document["accepted"] == 2
    assert everything(filled)["450821105201"]["paid_amount"] == 1_300


@pytest.mark.parametrize("day", ["1900-01-01", "2999-01-01", "1900.1.0", 1, 999_999, "0000-00-00"])
def test_days_of_1900_and_2999_are_not_taken(filled: Program, tmp_path: Path, day: Cell) -> None:
    dead = write(
        tmp_path / "死亡人员名单.xlsx",
        Sheet("死亡", (("姓名", "身份证号", "死亡日期"), ("单大明", MAN, day))),
    )
    document = filled.done("import", dead, code=4)
    whole(document)
    assert document["accepted"] == 0
    assert "日期" in document["refused"][0]["reason"]
    assert everything(filled)["450821105201"]["categories"].get("deceased") is None


def test_nobody_dies_before_being_born(filled: Program, tmp_path: Path) -> None:
    rows = (
        ("姓名", "身份证号", "死亡日期"),
        ("单小明", BOY, "1994-10-02"),
        ("单大明", MAN, "2026.3"),
    )
    document = filled.done(
        "import", write(tmp_path / "死亡人员名单.xlsx", Sheet("死亡", rows)), code=4
    )
    assert document["accepted"] == 1
    assert document["refused"][0]["row"] == 2
    assert "早于出生日期" in document["refused"][0]["reason"]


def test_an_amount_taken_back_counts_against_the_year(filled: Program, tmp_path: Path) -> None:
    paid = ("覃玉兰", QIN, 2026, 300, "2026-03-02", "微信", "T1")
    back = ("覃玉兰", QIN, 2026, -300, "2026-03-05", "退费", "T2")
    assert filled.done("import", payments(tmp_path, paid, back))["accepted"] == 2
    screened = everything(filled)["450821105201"]
    assert (screened["paid_amount"], screened["categories"].get("paid")) == (0, None)


@pytest.mark.parametrize("year", [1900, 2999])
def test_payments_of_1900_and_2999_are_not_taken(
    filled: Program, tmp_path: Path, year: int
) -> None:
    file = payments(tmp_path, ("覃玉兰", QIN, year, 300, f"{year}-03-02", "微信", "T1"))
    document = filled.done("import", file, code=4)
    whole(document)
    assert len(document["refused"]) == 1


def test_the_same_person_twice_in_the_register(town: Program, tmp_path: Path) -> None:
    other_words = ("2010009", "覃玉兰", "女", QIN, "户主", "1993.11.13", "动界村", "3组")
    other_name = ("2010009", "李四妹", "女", QIN, "户主", "1993.11.13", "动界村", "3组")
    document = town.done(
        "import", register(tmp_path, *FAMILY, FAMILY[0], other_words, other_name), code=4
    )
    whole(document)
    assert document["accepted"] + document["proposed"] == 4
    assert [row["row"] for row in document["refused"]] == [5, 6]
    assert all("第2行" in row["reason"] for row in document["refused"])
    findings = everything(town)["450821105201"]["findings"]
    assert findings["same_id_twice"] == 2


def test_the_same_person_twice_in_another_list(filled: Program, tmp_path: Path) -> None:
    rows = (
        ("姓名", "身份证号", "参保状态", "缴费档次"),
        ("覃玉兰", QIN, "正常参保", 200),
        ("覃玉兰", QIN, "正常参保", 200),
        ("覃玉兰", QIN, "终止参保", 500),
        ("李四妹", QIN, "正常参保", 200),
    )
    file = write(tmp_path / "居保参保名册.xlsx", Sheet("Sheet1", rows))
    document = filled.done("import", file, code=4)
    whole(document)
    assert (document["accepted"], document["unchanged"]) == (1, 1)
    assert [row["row"] for row in document["refused"]] == [4, 5]
    assert "两次" in document["refused"][0]["reason"]


def test_one_number_under_different_names_is_found(filled: Program, tmp_path: Path) -> None:
    rows = (("姓名", "身份证号", "参保状态"), ("李四妹", QIN, "正常参保"))
    document = filled.done("import", write(tmp_path / "居保参保名册.xlsx", Sheet("Sheet1", rows)))
    assert document["accepted"] == 1
    (person,) = [p for p in everything(filled)["450821105201"]["people"] if p["id"] == QIN]
    assert "name_differs" in person["findings"]


def test_villages_of_another_town(town: Program, tmp_path: Path) -> None:
    foreign = ("1", "李四妹", "女", MAN, "户主", "1962.8.11", "罗泉村", "1组")
    document = town.done("import", register(tmp_path, FAMILY[0], foreign), code=4)
    whole(document)
    assert document["accepted"] == 1
    assert "罗泉村" in document["refused"][0]["reason"]


def test_a_register_of_other_villages_at_a_village(village: Program, tmp_path: Path) -> None:
    other = ("1", "李四妹", "女", MAN, "户主", "1962.8.11", "莲珠村", "1组")
    document = village.done("import", register(tmp_path, FAMILY[0], other), code=4)
    whole(document)
    assert document["accepted"] == 1
    assert "莲珠村" in document["refused"][0]["reason"]


def test_rows_of_other_villages_in_other_lists_at_a_village(
    village: Program, tmp_path: Path
) -> None:
    village.done("import", register(tmp_path))
    stranger = ("黄某某", "452524197411220012", 2026, 300, "2026-03-02", "微信", "T9")
    mine = ("覃玉兰", QIN, 2026, 300, "2026-03-02", "微信", "T1")
    document = village.done("import", payments(tmp_path, mine, stranger), code=4)
    whole(document)
    assert document["accepted"] == 1
    assert document["refused"][0]["row"] == 3


def test_a_list_before_the_register_waits_for_it(town: Program, tmp_path: Path) -> None:
    document = town.done(
        "import", payments(tmp_path, ("覃玉兰", QIN, 2026, 300, "2026-03-02", "微信", "T1"))
    )
    assert (document["accepted"], document["waiting"]) == (1, 1)
    again = town.done("import", tmp_path / "税务缴费明细.xlsx")
    assert (again["accepted"], again["unchanged"]) == (0, 1)
    town.done("import", register(tmp_path))
    assert everything(town)["450821105201"]["categories"]["paid"] == 1
    assert town.done("import", tmp_path / "税务缴费明细.xlsx")["unchanged"] == 1


def test_dry_run_changes_nothing(town: Program, tmp_path: Path) -> None:
    file = register(tmp_path)
    for _twice in range(2):
        document = town.done("import", file, "--dry-run")
        assert document["accepted"] == 3
    assert town.done("find", "覃玉兰")["people"] == []
    assert town.done("import", file)["accepted"] == 3


def test_refused_rows_go_to_a_file_of_their_own(town: Program, tmp_path: Path) -> None:
    file = register(tmp_path, FAMILY[0], ("", "=HYPERLINK(1)", "", "#N/A", "", "", "火星村", ""))
    out = tmp_path / "未导入.xlsx"
    document = town.done("import", file, "--refused", out, code=4)
    assert len(document["refused"]) == 1
    cells = [cell.value for row in openpyxl.load_workbook(out).worksheets[0] for cell in row]
    assert "未导入原因" in cells
    assert document["refused"][0]["reason"] in cells


@pytest.mark.parametrize("name", ["没有/未导入.xlsx", "未导入.csv"])
def test_a_refused_file_that_cannot_be_written_is_told_before_anything_is_taken(
    town: Program, tmp_path: Path, name: str
) -> None:
    ran = town("import", register(tmp_path), "--refused", tmp_path / name)
    assert ran.code in {1, 3}
    assert town.done("find", "覃玉兰")["people"] == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{broken", "bad_mapping"),
        ("[1, 2]", "bad_mapping"),
        ('"columns"', "bad_mapping"),
        ("{}", "bad_mapping"),
        ('{"columns": ["姓名"]}', "bad_mapping"),
        ('{"columns": {"姓名": 3}}', "bad_mapping"),
        ('{"kind": "love", "columns": {"姓名": "name"}}', "bad_mapping"),
        ('{"columns": {"没有这列": "name"}}', "no_such_column"),
        ('{"columns": {"姓名": "no_such_field"}}', "no_such_field"),
        ('{"columns": {"姓名": "name", "屯": "name"}}', "field_twice"),
        ('{"columns": {"姓名": null}}', "missing_column"),
        ('{"kind": "payments", "columns": {"姓名": "name"}}', "missing_column"),
    ],
)
def test_mappings_that_cannot_be(town: Program, tmp_path: Path, text: str, reason: str) -> None:
    mapping = tmp_path / "列.json"
    mapping.write_text(text, encoding="utf-8")
    refusal = town.refused("import", register(tmp_path), "--mapping", mapping)
    assert refusal["reason"] == reason
    assert town.done("find", "覃玉兰")["people"] == []


def test_a_mapping_decides(town: Program, tmp_path: Path) -> None:
    rows = (("称呼", "证件号码", "哪里人", "备注"), ("覃玉兰", QIN, "动界村", ""))
    file = write(tmp_path / "名单.xlsx", Sheet("Sheet1", rows))
    mapping = tmp_path / "列.json"
    columns = {"称呼": "name", "证件号码": "id_number", "哪里人": "village"}
    mapping.write_text(
        "\ufeff" + json.dumps({"kind": "households", "columns": columns}), encoding="utf-8"
    )
    assert town.refused("import", file)["reason"] == "unknown_list"
    assert town.done("import", file, "--mapping", mapping)["accepted"] == 1
    assert [p["id_number"] for p in town.done("find", "覃玉兰")["people"]] == [QIN]


def test_answers_that_cannot_be(filled: Program, tmp_path: Path) -> None:
    assert filled.done("proposals")["pending"] == []
    for words in (("--accept", 1), ("--reject", 99), ("--accept", 1, 2, 3)):
        assert filled.refused("proposals", *words)["reason"] == "not_pending"
    assert filled.done("proposals", "--accept-all-certain")["answered"] == 0
