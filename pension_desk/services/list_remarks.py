"""What a person should know of a list before it is taken in, beside the rows' own reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pension_desk.domain.lists import PAYMENT_LISTS, ListKind
from pension_desk.services.desk import Desk, Role
from pension_desk.spreadsheets.drafts import Drafts
from pension_desk.spreadsheets.members_across import members_beside
from pension_desk.spreadsheets.tables import Table
from pension_desk.spreadsheets.years_across import years_beside


def remarks(desk: Desk, kind: ListKind, tables: Sequence[Table]) -> tuple[str, ...]:
    """Return Chinese sentences about a list as a whole, none for most.

    ``tables``: with their headers; rows are not looked at.
    """
    if kind is ListKind.LAND_PEOPLE:
        return tuple(
            f"工作表“{table.sheet}”一户一行，{count}个人并列：每个人各算一行。"
            for table in tables
            if (count := members_beside(table.headers))
        )
    if kind not in PAYMENT_LISTS:
        return ()
    said = []
    if kind is ListKind.PAYMENTS and desk.identity.role is Role.VILLAGE:
        said.append("村里导入的税务名单按“村里上报”登记；镇里导入并下发后，才是“税务已确认”。")
    for table in tables:
        years = years_beside(table.headers)
        if len(years) > 1:
            told = "、".join(map(str, years))
            said.append(f"工作表“{table.sheet}”各年并列（{told}）：有金额的每一年各算一行。")
    return tuple(said)


_TOLD = 8
"""So many kinds of what has to be looked at are told, each with its first row."""
_VALUES = re.compile(r"“[^”]*”|[\d.,/-]+")


def to_look_at(drafts: Drafts) -> tuple[str, ...]:
    """Return what cells of rows that are taken say wrongly, a sentence for each kind of it.

    Such a cell is left out, or stands against the ID number; the row is taken without it.
    """
    found: dict[str, list[tuple[str, int, str]]] = {}
    for sheet, row, note in drafts.noted():
        kind = note.split("：", 1)[0] if "：" in note else _VALUES.sub("", note)
        found.setdefault(kind, []).append((sheet, row, note))
    said = []
    for some in list(found.values())[:_TOLD]:
        sheet, row, note = some[0]
        many = f"等{len(some)}行" if len(some) > 1 else ""
        said.append(f"请核对第{row}行（{sheet}）{many}：{note}。")
    if len(found) > _TOLD:
        said.append(f"还有{len(found) - _TOLD}种内容要核对，请对照原表。")
    return tuple(said)
