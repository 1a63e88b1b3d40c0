"""The same list twice, and the same line twice in one list: nothing is asked or entered again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from pension_desk.domain.id_numbers import check_character
from pension_desk.services import imports, list_import, proposals, roster
from pension_desk.services.desk import Desk
from pension_desk.services.imports import ImportResult

REGISTER = ("户编号", "姓名", "公民身份号码", "与户主关系", "出生日期", "村（社区）")
TAX = ("缴费人", "身份证件号码", "缴费年度", "实缴金额", "入库日期", "电子税票号码")


def number(digits: str) -> str:
    return digits + check_character(digits)


HUSBAND, WIFE = number("45082119700101123"), number("45082119710202456")
DAMAGED = HUSBAND[:10] + HUSBAND[11:]


def take(desk: Desk, folder: Path, headers: Sequence[str], *rows: Sequence[object]) -> ImportResult:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (headers, *rows):
        sheet.append(list(row))
    book.save(folder / "list.xlsx")
    return imports.commit(desk, imports.read_list(desk, folder / "list.xlsx")).value


def register(desk: Desk, folder: Path, husband: str = HUSBAND, times: int = 1) -> ImportResult:
    return take(
        desk,
        folder,
        REGISTER,
        *[("1", "王小明", husband, "户主", "1970-01-01", "动界村")] * times,
        ("1", "李大花", WIFE, "妻", "1971-02-02", "动界村"),
    )


def heaps(result: ImportResult) -> tuple[int, int, int, int]:
    """Return accepted, unchanged, asked, refused."""
    return result.accepted, result.unchanged, result.questions, len(result.refused)


def test_a_register_that_mends_a_number_asks_once(town: Desk, tmp_path: Path) -> None:
    assert heaps(register(town, tmp_path, DAMAGED)) == (1, 0, 1, 0)
    assert heaps(register(town, tmp_path, DAMAGED)) == (0, 2, 0, 0)
    assert heaps(register(town, tmp_path)) == (0, 1, 1, 0)
    assert heaps(register(town, tmp_path)) == (0, 2, 0, 0)
    proposals.accept_all_certain(town)
    assert heaps(register(town, tmp_path)) == (0, 2, 0, 0)
    assert [line.id_number for line in roster.find(town, "王小明")] == [HUSBAND]


def test_one_damaged_row_twice_in_a_register_is_one_person(town: Desk, tmp_path: Path) -> None:
    assert heaps(register(town, tmp_path, DAMAGED, times=2)) == (1, 1, 1, 0)
    assert len(roster.find(town, "王小明")) == 1


def payment(who: str, name: str, year: int, fen: int, voucher: str) -> tuple[object, ...]:
    return name, who, year, fen / 100, f"{year}-03-02", voucher


@pytest.mark.parametrize("chunk", [1, 2, 5_000])
def test_payments_of_one_person_far_apart(
    town: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr(list_import, "CHUNK", chunk)
    register(town, tmp_path)
    stranger = number("45082119800101123")
    rows = [
        payment(HUSBAND, "王小明", 2024, 20_000, "A1"),
        payment(WIFE, "李大花", 2024, 20_000, "B1"),
        payment(stranger, "谁", 2024, 20_000, "C1"),
        payment(HUSBAND, "王小明", 2025, 20_000, "A2"),
        payment(HUSBAND, "王小明", 2024, 90_000, "A1"),
        payment(stranger, "谁", 2024, 20_000, "C1"),
        payment(HUSBAND, "王小明", 2024, 20_000, "A1"),
        payment(WIFE, "李大花", 2025, 30_000, "B2"),
    ]
    first = take(town, tmp_path, TAX, *rows)
    assert heaps(first) == (5, 2, 0, 1)
    assert [(row.row, row.sheet) for row in first.refused] == [(6, "Sheet")]
    assert heaps(take(town, tmp_path, TAX, *rows)) == (0, 7, 0, 1)
    row = roster.find(town, "王小明")[0].id
    paid = [(c.year, c.amount_fen, c.voucher) for c in roster.person(town, row).contributions]
    assert paid == [(2025, 20_000, "A2"), (2024, 20_000, "A1")]
