"""What a person should know of a list before it is taken in, beside the rows' own reasons."""

from __future__ import annotations

from collections.abc import Sequence

from pension_desk.domain.lists import PAYMENT_LISTS, ListKind
from pension_desk.services.desk import Desk, Role
from pension_desk.spreadsheets.tables import Table
from pension_desk.spreadsheets.years_across import years_beside


def remarks(desk: Desk, kind: ListKind, tables: Sequence[Table]) -> tuple[str, ...]:
    """Return Chinese sentences about a list as a whole, none for most.

    ``tables``: with their headers; rows are not looked at.
    """
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
