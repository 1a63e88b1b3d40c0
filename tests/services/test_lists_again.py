"""The same list twice, and the same line twice in one list: nothing is asked or entered again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import text

from pension_desk.domain.id_numbers import check_character
from pension_desk.services import imports, ledger, list_import, proposals, roster
from pension_desk.services.desk import Desk
from pension_desk.services.imports import ImportResult
from pension_desk.store.bulk_load import loading_payments

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


def test_another_sum_for_a_voucher_is_a_correction(town: Desk, tmp_path: Path) -> None:
    register(town, tmp_path)
    row = roster.find(town, "王小明")[0].id
    take(town, tmp_path, TAX, payment(HUSBAND, "王小明", 2024, 20_000, "A1"))
    more = take(town, tmp_path, TAX, payment(HUSBAND, "王小明", 2024, 30_000, "A1"))
    assert heaps(more) == (1, 0, 0, 0)
    entries = roster.person(town, row).contributions
    assert [(e.amount_fen, e.purpose, e.voucher) for e in entries] == [
        (20_000, "", "A1"),
        (10_000, "correction", "A1"),
    ]
    assert entries[1].corrects == entries[0].id
    again = take(town, tmp_path, TAX, payment(HUSBAND, "王小明", 2024, 30_000, "A1"))
    assert heaps(again) == (0, 1, 0, 0)
    back = take(town, tmp_path, TAX, payment(HUSBAND, "王小明", 2024, 20_000, "A1"))
    assert heaps(back) == (1, 0, 0, 0)
    assert ledger.of_person(town, row).ledger.own_fen == 20_000


def test_a_list_without_vouchers_before_one_with_them_doubles_nothing(
    town: Desk, tmp_path: Path
) -> None:
    register(town, tmp_path)
    line = payment(HUSBAND, "王小明", 2024, 20_000, "A1")
    assert heaps(take(town, tmp_path, TAX[:-1], line[:-1])) == (1, 0, 0, 0)
    assert heaps(take(town, tmp_path, TAX, line)) == (1, 0, 0, 0)
    row = roster.find(town, "王小明")[0].id
    assert [e.voucher for e in roster.person(town, row).contributions] == ["A1"]
    assert heaps(take(town, tmp_path, TAX[:-1], line[:-1])) == (0, 1, 0, 0)
    other = payment(HUSBAND, "王小明", 2024, 20_000, "A2")
    assert heaps(take(town, tmp_path, TAX, line, other)) == (1, 1, 0, 0)


def test_a_line_that_cannot_be_is_told_and_kept_beside(town: Desk, tmp_path: Path) -> None:
    register(town, tmp_path)
    child = number("45082120150101123")
    rows = [
        payment(HUSBAND, "王小明", 2027, 20_000, "B1"),
        ("王小明", HUSBAND, 2025, 200, "2024-12-31", "B2"),
        payment(HUSBAND, "王小明", 2024, 25_100, "B3"),
        payment(HUSBAND, "王小明", 2023, 0, "B4"),
        ("王小明", HUSBAND, 2022, "0.001", "2022-03-02", "B5"),
        payment(child, "王小宝", 2024, 20_000, "B6"),
        ("王小明", HUSBAND, 2026, 200, "2026-12-31", "B7"),
        payment(HUSBAND, "王小明", 2021, 20_000, "B8"),
        payment(HUSBAND, "王小明", 2021, -20_000, "B9"),
    ]
    done = take(town, tmp_path, TAX, *rows)
    assert done.rows == len(rows)
    assert heaps(done) == (2, 0, 0, 7)
    told = [row.reason for row in done.refused]
    for words, reason in zip(
        ("还没有到", "早于2025年度", "不是2024年的缴费档次", "金额是0", "不是金额", "未满16周岁",
         "在今天之后"), told, strict=True,
    ):  # fmt: skip
        assert words in reason
    with_difference = take(town, tmp_path, TAX, payment(HUSBAND, "王小明", 2024, 10_000, "C1"))
    assert heaps(with_difference) == (1, 0, 0, 0)


def test_what_the_government_paid_is_told_from_the_list(town: Desk, tmp_path: Path) -> None:
    register(town, tmp_path)
    heads = (*TAX, "征收项目")
    line = (*payment(HUSBAND, "王小明", 2026, 10_000, "D1"), "城乡居民基本养老保险费（政府代缴）")
    assert heaps(take(town, tmp_path, heads, line)) == (1, 0, 0, 0)
    row = roster.find(town, "王小明")[0].id
    (entry,) = roster.person(town, row).contributions
    assert entry.kind == "on_behalf"


def test_many_lines_leave_the_file_with_its_indexes(town: Desk, tmp_path: Path) -> None:
    """So many that an index is built anew; a cancelled load brings it back too."""

    def indexes() -> set[str]:
        with town.file.reading() as conn:
            return set(conn.scalars(text("select name from sqlite_master where type = 'index'")))

    before = indexes()
    with town.file.writing() as conn, loading_payments(conn, 1_000_000):
        inside = set(conn.scalars(text("select name from sqlite_master where type = 'index'")))
    assert before - inside == {"ix_contributions_voucher"}
    assert indexes() == before
    with (
        pytest.raises(KeyboardInterrupt),
        town.file.writing() as conn,
        loading_payments(conn, 1_000_000),
    ):
        raise KeyboardInterrupt
    assert indexes() == before
