"""The list of employers as a workbook (企业扩面清单), with the columns that the town reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services import employers
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.employers import EmployerLine
from pension_desk.services.employers_papers import names_missing
from pension_desk.services.screening_lists import ListFile
from pension_desk.spreadsheets.writing import Column, ListSheet, write_list
from pension_desk.store import employers as store

_COLUMNS = (
    Column("序号", 6, "integer"),
    Column("单位名称", 30),
    Column("统一社会信用代码", 22),
    Column("类型", 14),
    Column("行业", 14),
    Column("重点行业", 10),
    Column("村（社区）", 12),
    Column("登记状态", 10),
    Column("用工人数", 9, "integer"),
    Column("已参保", 9, "integer"),
    Column("未参保", 9, "integer"),
    Column("名单上没参保的人", 26),
    Column("参保情况", 11),
    Column("进度", 12),
    Column("期限", 12),
    Column("联系人", 10),
    Column("联系电话", 14),
    Column("最近联系", 12),
    Column("要核对", 26),
    Column("备注", 20),
)


def export(
    desk: Desk,
    rows: Sequence[RowId],
    out: Path,
    *,
    said: str = "",
    watch: Watch = UNWATCHED,
) -> ListFile:
    """Write these employers in their order; logged as an export.

    Args:
        desk: the open desk.
        rows: whom, in this order.
        out: an .xlsx file.
        said: the conditions that chose them, for the line under the title.
        watch: progress and cancel.
    """
    place = {row: at for at, row in enumerate(rows)}
    lines = [x for x in employers.lines(desk) if x.employer.id in place]
    lines.sort(key=lambda x: place[x.employer.id])
    town = division_name(desk.identity.division)
    subtitle = "　".join(filter(None, (town, said, f"{desk.today()}")))
    missing = _missing(desk, lines)
    cells = [_row(at, x, missing.get(x.employer.id, "")) for at, x in enumerate(lines, 1)]
    with desk.acting("export", f"企业扩面清单 {len(lines)}个单位"):
        pass
    write_list(out, ListSheet("单位", "企业扩面清单", subtitle, _COLUMNS, cells), watch=watch)
    return ListFile(len(lines), out)


def _missing(desk: Desk, lines: Sequence[EmployerLine]) -> dict[RowId, str]:
    """Return who of each employer's list of staff is not insured, by name."""
    with desk.file.reading() as conn:
        listed = store.with_staff(conn)
        return {
            x.employer.id: names_missing(store.staff_of(conn, x.employer.id))
            for x in lines
            if x.employer.id in listed
        }


def _row(at: int, line: EmployerLine, missing: str) -> tuple[str | int | None, ...]:
    one = line.employer
    return (
        at,
        one.name,
        one.credit_code or one.registration_no or one.code_sent,
        one.kind,
        one.trade,
        one.trade_mark.label,
        division_name(one.village) if one.village else "村不明",
        one.existence.label,
        one.staff,
        one.insured,
        one.missing or None,
        missing,
        one.standing.label,
        one.stage.label if one.stage else "",
        line.clock.due_on.isoformat() if line.clock else "",
        one.contact_name or one.legal_name,
        one.contact_phone or one.phone,
        line.contacted_on.isoformat() if line.contacted_on else "",
        "、".join(finding.fault.label for finding in line.findings),
        one.note,
    )
