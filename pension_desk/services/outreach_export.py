"""The year's publicity as a workbook: coverage, talks, material."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pension_desk.domain.outreach import HamletReach
from pension_desk.domain.outreach_words import MATERIALS, TALK_WAYS
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outreach import Publicity
from pension_desk.spreadsheets.writing import Column, ListSheet, write_list


def export(desk: Desk, found: Publicity, out: Path, *, watch: Watch = UNWATCHED) -> Path:
    """Write coverage, talks and material as a workbook of three sheets; logged, as it leaves."""
    with desk.acting("export", "宣传覆盖情况"):
        pass
    write_list(out, *_sheets(desk, found), watch=watch)
    return out


def _sheets(desk: Desk, found: Publicity) -> tuple[ListSheet, ...]:
    whole = Column("村（社区）", 16), Column("屯（组）", 12)
    subtitle = f"{division_name(desk.identity.division)}　{found.since}至{found.until}"
    cover = ListSheet(
        "覆盖情况",
        "政策宣传覆盖情况表",
        subtitle,
        (
            *whole,
            *(
                Column(title, 10, "integer")
                for title in (
                    "户数", "走访户数", "人数", "宣讲次数", "到场人次", "发放份数", "问过人数",
                    "了解人数",
                )
            ),
            Column("最近宣讲", 12, "date"),
            Column("覆盖", 8),
        ),
        [_cover_row(one) for one in found.hamlets],
    )  # fmt: skip
    talks = ListSheet(
        "宣讲",
        "政策宣讲登记表",
        subtitle,
        (
            Column("日期", 12, "date"), *whole, Column("方式", 12), Column("内容", 30),
            Column("宣讲人", 10), Column("到场人数", 10, "integer"), Column("备注", 20),
        ),
        [
            (one.held_on, division_name(one.village), one.hamlet or "全村",
             TALK_WAYS.label(one.way), one.topic, one.speaker, one.reached, one.note)
            for one in found.talks
        ],
    )  # fmt: skip
    given = ListSheet(
        "发放材料",
        "宣传材料发放登记表",
        subtitle,
        (
            Column("日期", 12, "date"), *whole, Column("材料", 14), Column("份数", 8, "integer"),
            Column("发放人", 10), Column("备注", 20),
        ),
        [
            (one.given_on, division_name(one.village), one.hamlet or "全村",
             MATERIALS.label(one.kind), one.pieces, one.by_name, one.note)
            for one in found.handouts
        ],
    )  # fmt: skip
    return cover, talks, given


def _cover_row(one: HamletReach) -> tuple[str | int | date | None, ...]:
    return (
        division_name(one.village), one.hamlet, one.households, one.households_visited, one.people,
        one.talks, one.reached, one.pieces, one.asked, one.know, one.last_talk,
        "已覆盖" if one.covered else "未覆盖",
    )  # fmt: skip
