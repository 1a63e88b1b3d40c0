"""Whose staff a list names where its rows do not say: by the line above, the title, the sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pension_desk.spreadsheets.cell_values import Value
from pension_desk.spreadsheets.draft_columns import DraftColumns
from pension_desk.spreadsheets.tables import Table

_LABELLED = re.compile(
    r"(?:用人|填报|参保|缴费|用工|报送)?(?:单位|企业|公司)(?:名称|全称)?(?:[（(]?盖?章[)）]?)?\s*[:：]\s*([^\s:：]+)"
)
_CODE = re.compile(r"(?:信用代码|识别号|税号)\s*[:：]?\s*([0-9A-Za-z]{15,20})")
_LIST = re.compile(
    r"[\s　]*(?:\d{4}年(?:度|\d{1,2}月份?)?|在职|在岗|全体|现有)*"
    r"(?:员工|职工|用工|雇员|从业人员|工作人员|务工人员|在职人员|劳动用工|劳动合同|工资).*$"
)
_EMPLOYER = re.compile(
    r"公司|厂|店|部$|行$|馆|[学幼]|医院|诊所|场$|中心|合作社|社$|坊|吧$|城$|超市|加工点|养殖|经营|事务所"
)


def name_employers(table: Table, read: DraftColumns) -> None:
    """Name each row's employer: filled down where a list names it once, else from above."""
    names, codes = read.column("employer_name"), read.column("credit_code")
    if not any(names) and not any(codes):
        name, code = employer_above(table.sheet, table.title)
        names, codes = [name] * len(read.names), [code] * len(read.names)
    elif _once(names if any(names) else codes):
        names, codes = _filled(names, codes)
    read.values["employer_name"], read.values["credit_code"] = names, codes


def employer_above(sheet: str, title: str) -> tuple[str | None, str | None]:
    """Return name and credit code of the employer that a title or a sheet's name speaks of."""
    code = _CODE.search(title)
    labelled = _LABELLED.search(title)
    told = labelled[1] if labelled else None
    for text in (*title.split("\n"), sheet):
        if told is None:
            bare = _LIST.sub("", text).strip(" 　（()）《》“”")
            told = bare if len(bare) > 3 and _EMPLOYER.search(bare) else None
    return told, code[1] if code else None


def _once(values: Sequence[Value]) -> bool:
    """Whether a column has blanks and repeats nothing: it names each employer once."""
    return None in values and not any(a is not None and a == b for a, b in pairwise(values))


def _filled(names: Sequence[Value], codes: Sequence[Value]) -> tuple[list[Value], list[Value]]:
    """Return both columns with rows that name no employer given to the one above."""
    held: tuple[Value, Value] = (None, None)
    filled = []
    for pair in zip(names, codes, strict=True):
        held = pair if any(pair) else held
        filled.append(held)
    return [name for name, _code in filled], [code for _name, code in filled]
