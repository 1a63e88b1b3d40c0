"""Who may make up, as a workbook in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pension_desk.domain.papers import year_spans
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.make_up import MakeUpLine
from pension_desk.services.outcome import Written
from pension_desk.spreadsheets.writing import Column, ListSheet, Value, write_list

_EVERY = 200

_COLUMNS = (
    Column("序号", 6, "integer"),
    Column("村（社区）", 12),
    Column("屯（组）", 10),
    Column("户编号", 12),
    Column("姓名", 10),
    Column("年龄", 7, "integer"),
    Column("补缴的用处", 14),
    Column("可以补缴的年度", 26),
    Column("年数", 7, "integer"),
    Column("最低要缴（元）", 14, "money"),
    Column("不补到龄年限", 14, "integer"),
    Column("补了到龄年限", 14, "integer"),
    Column("不补每月领（元）", 16, "money"),
    Column("补了每月领（元）", 16, "money"),
    Column("待核实的数", 18),
)


def export(
    desk: Desk, lines: Sequence[MakeUpLine], out: Path, *, watch: Watch = UNWATCHED
) -> Written[int]:
    """Write these lines to a workbook; return how many.

    A benefit is left empty while years are missing. Raises `Unavailable`, `Cancelled`.
    """
    under = f"制表日期：{desk.today()}　经办人：{desk.author}　按最低档、以后年年缴费测算"
    title = f"{division_name(lines[0].village) if lines else ''}可以补缴人员测算表"
    sheet = ListSheet("补缴测算", title, under, _COLUMNS, _rows(lines, watch))
    written = write_list(out, sheet, watch=watch)
    with desk.acting("export", f"补缴测算 {written} 人"):
        pass
    return Written(written)


def _rows(lines: Sequence[MakeUpLine], watch: Watch) -> Iterator[tuple[Value, ...]]:
    for at, one in enumerate(lines, 1):
        if at % _EVERY == 0:
            watch.step(at, len(lines), "写入表格")
        yield (
            at,
            division_name(one.village),
            one.hamlet,
            one.household_no,
            one.name,
            one.age,
            _effect(one),
            _years(one),
            one.lump_years or len(one.missed),
            one.cost_fen,
            one.years_before,
            one.years_after,
            one.monthly_before_fen,
            one.monthly_after_fen,
            "、".join(_unsure(one)),
        )


def _unsure(one: MakeUpLine) -> Iterator[str]:
    if one.cost_unsure:
        yield "最低要缴"
    if one.monthly_unsure:
        yield "每月领"


def _effect(one: MakeUpLine) -> str:
    if one.reaches:
        return "补了才能领"
    return "补了还不够" if one.monthly_after_fen is None else "能多领"


def _years(one: MakeUpLine) -> str:
    if one.lump_years:
        return "现在一次补" if one.lump_now else "到龄一次补"
    return year_spans(one.missed) if one.certain else "对照档案"
