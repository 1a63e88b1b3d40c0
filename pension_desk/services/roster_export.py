"""Taking roster lines out of the desk: to a workbook, or to the clipboard with whole numbers.

Both leave a trace: the act says how many people, by which filter, and whether the identity
numbers were whole (个人信息保护法第51、55条).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from pension_desk.domain.identity import mask_id, mask_phone
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.roster import RosterLine, age_on
from pension_desk.domain.screening import Category, Finding
from pension_desk.services import roster
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Written

_CHUNK = 500


def export_lines(
    desk: Desk,
    numbers: Sequence[int],
    out: Path,
    *,
    sentence: str = "",
    whole: bool = False,
    watch: Watch = UNWATCHED,
) -> Written[int]:
    """Write these residents, in this order, to a workbook and return how many there were.

    Args:
        desk: the open desk.
        numbers: local numbers as `roster.row_numbers` gives them.
        out: the workbook; replaced only when the new one is whole.
        sentence: the filter in words, for the subtitle and the log.
        whole: identity and phone numbers in full; masked otherwise.
        watch: progress and cancel.

    Raises `Unavailable` when the file cannot be written, `Cancelled`.
    """
    from pension_desk.spreadsheets.writing import Column, ListSheet, write_list

    today = desk.today()
    sheet = ListSheet(
        name="居民名册",
        title=f"{division_name(desk.identity.division)}居民名册",
        subtitle="　".join(
            filter(None, (f"制表日期：{today}", f"经办人：{desk.author}", sentence))
        ),
        columns=(
            Column("序号", 6, "integer"),
            Column("姓名", 10),
            Column("性别", 6),
            Column("年龄", 6, "integer"),
            Column("公民身份号码", 21),
            Column("村（社区）", 12),
            Column("屯（组）", 12),
            Column("户编号", 10),
            Column("与户主关系", 11),
            Column("联系电话", 14),
            Column("类别", 24),
            Column("疑点", 30),
            Column(f"{today.year}年缴费（元）", 14, "money"),
        ),
        rows=_rows(desk, numbers, today, watch, whole=whole),
    )
    written = write_list(out, sheet)
    kind = "完整号码" if whole else "号码遮住"
    detail = " ".join(filter(None, (f"居民名册 {written} 人（{kind}）", sentence)))
    with desk.acting("export", detail):
        pass
    return Written(written)


def whole_lines(
    desk: Desk, numbers: Sequence[int], sentence: str = ""
) -> Written[tuple[RosterLine, ...]]:
    """Return lines to be copied with their whole numbers; that they were taken is logged."""
    found = roster.lines(desk, numbers)
    detail = " ".join(filter(None, (f"复制 {len(found)} 人（完整号码）", sentence)))
    with desk.acting("export", detail):
        pass
    return Written(found)


def _rows(
    desk: Desk, numbers: Sequence[int], today: date, watch: Watch, *, whole: bool
) -> Iterator[tuple[str | int | None, ...]]:
    for start in range(0, len(numbers), _CHUNK):
        watch.step(start, len(numbers), "写入表格")
        page = roster.lines(desk, numbers[start : start + _CHUNK])
        for at, line in enumerate(page, start + 1):
            yield (at, *_cells(line, today, whole=whole))


def _cells(line: RosterLine, today: date, *, whole: bool) -> tuple[str | int | None, ...]:
    number = line.id_number or line.id_sent or ""
    return (
        line.name,
        line.sex,
        age_on(line.birth, today) if line.birth else None,
        number if whole else mask_id(number),
        division_name(line.village),
        line.hamlet,
        line.household_no,
        line.relation,
        line.phone if whole else mask_phone(line.phone),
        Category(line.category).label if line.category else "",
        "、".join(Finding(name).label for name in line.findings),
        line.paid_fen or None,
    )
