"""Officers and the matrix as a workbook, whose first sheet can be read in again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pension_desk.domain.duty_words import Reach, Role
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.responsibility import Duty, MatrixRow
from pension_desk.services import responsibility
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Written
from pension_desk.spreadsheets.writing import Column, ListSheet, write_list


def export_officers(
    desk: Desk, out: Path, village: str = "", *, watch: Watch = UNWATCHED
) -> Written[int]:
    """Write officers and the matrix as a workbook of two sheets; returns how many officers.

    The first sheet can be read in again. Raises `Unavailable` when it cannot be written.
    """
    lines = responsibility.officers(desk, village)
    found = responsibility.survey(desk, village)
    with desk.acting("export", f"责任人名单 {len(lines)}人"):
        pass
    subtitle = f"{division_name(village or desk.identity.division)}　{desk.today()}"
    officers = ListSheet(
        "责任人",
        "责任人名单",
        subtitle,
        (
            Column("村（社区）", 16), Column("姓名", 10), Column("职务", 14),
            Column("联系电话", 14), Column("工作单位", 20), Column("片", 10),
            Column("负责屯组", 30), Column("备注", 16),
        ),
        [
            (
                division_name(one.officer.village), one.officer.name, one.officer.role_label,
                one.officer.phone, one.officer.unit, "、".join(one.areas),
                "、".join(_whole(one.duties)), one.officer.note,
            )
            for one in lines
        ],
    )  # fmt: skip
    grid = ListSheet(
        "责任矩阵",
        "屯（组）责任矩阵",
        f"{subtitle}　共{found.households}户，{found.unnamed}户没有责任人",
        (
            Column("村（社区）", 16), Column("屯（组）", 12), Column("片", 10),
            *(Column(role.label, 14) for role in Role),
            Column("户数", 8, "integer"), Column("没有责任人的户", 14, "integer"),
        ),
        [_matrix_row(row) for row in found.rows],
    )  # fmt: skip
    write_list(out, officers, grid, watch=watch)
    return Written(len(lines))


def _whole(duties: Sequence[Duty]) -> list[str]:
    return [one.hamlet for one in duties if one.reach is Reach.HAMLET]


def _matrix_row(row: MatrixRow) -> tuple[str | int, ...]:
    return (
        division_name(row.village),
        row.hamlet,
        "、".join(row.areas),
        *("、".join(names) for names in row.cells),
        row.households,
        len(row.unnamed),
    )
