"""The records behind an indicator's number, as a workbook."""

from __future__ import annotations

from pathlib import Path

from pension_desk.domain.id_numbers import mask_id
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.indicators import Side, indicator
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.roster import RosterFilter
from pension_desk.services import employers_export, land, roster
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.indicators import Behind, Records, records_behind
from pension_desk.services.outcome import Written
from pension_desk.services.roster_export import export_lines


def list_name(desk: Desk, key: str, village: VillageCode, side: Side) -> str:
    """Return what the records behind a number are called: 动界村 当年缴费率（未完成）."""
    place = division_name(village or desk.identity.division)
    return f"{place} {indicator(key).name}（{side.label}）"


def export_behind(
    desk: Desk,
    key: str,
    village: VillageCode,
    side: Side,
    year: int,
    out: Path,
    *,
    watch: Watch = UNWATCHED,
) -> Written[int]:
    """Write the records behind a number, numbers masked; logged. Returns how many there were.

    Raises `Unavailable` when the file cannot be written, and refuses as `records_behind`.
    """
    found = records_behind(desk, key, village, side, year)
    sentence = list_name(desk, key, village, side)
    if found.records is Records.RESIDENTS:
        wanted = RosterFilter(people=found.ids)
        return export_lines(
            desk, roster.row_numbers(desk, wanted), out, sentence=sentence, watch=watch
        )
    if found.records is Records.EMPLOYERS:
        return Written(
            employers_export.export(desk, found.ids, out, said=sentence, watch=watch).rows
        )
    return _land_list(desk, found, sentence, out, watch)


def _land_list(desk: Desk, found: Behind, sentence: str, out: Path, watch: Watch) -> Written[int]:
    from pension_desk.spreadsheets.writing import Column, ListSheet, write_list

    wanted = set(found.ids)
    if found.records is Records.PROJECTS:
        columns: tuple[Column, ...] = (
            Column("年度", 8, "integer"), Column("征地项目", 36), Column("批准文号", 20),
            Column("是否已核实", 12), Column("应缴存（元）", 16, "money"),
            Column("已到账（元）", 16, "money"),
        )  # fmt: skip
        rows = _projects(desk, wanted)
    else:
        columns = (Column("年度", 8, "integer"), Column("征地项目", 36), Column("村", 12),
                   Column("户主", 10), Column("姓名", 10), Column("公民身份号码", 21),
                   Column("补贴使用", 14))  # fmt: skip
        rows = _people(desk, wanted)
    with desk.acting("export", sentence):
        pass
    subtitle = f"制表日期：{desk.today()}　经办人：{desk.author}"
    return Written(
        write_list(out, ListSheet("名单", sentence, subtitle, columns, rows), watch=watch)
    )


def _projects(desk: Desk, wanted: set[RowId]) -> list[tuple[str | int | None, ...]]:
    return [
        (one.project.year, one.project.name, one.project.approval_no,
         "是" if one.verified_project else "否",
         one.account.required_fen, one.account.deposited_fen)
        for one in (line.standing for line in land.status(desk).projects)
        if one.project.id in wanted
    ]  # fmt: skip


def _people(desk: Desk, wanted: set[RowId]) -> list[tuple[str | int | None, ...]]:
    found: list[tuple[str | int | None, ...]] = []
    for one in (line.standing for line in land.status(desk).projects):
        homes = {home.id: home for home in one.households}
        for person in one.people:
            if person.id not in wanted or person.household not in homes:
                continue
            home = homes[person.household]
            found.append(
                (one.project.year, one.project.name, division_name(home.village),
                 home.head_name, person.name, mask_id(person.id_number or person.id_sent or ""),
                 person.way.label if person.way else "未发放")
            )  # fmt: skip
    return found
