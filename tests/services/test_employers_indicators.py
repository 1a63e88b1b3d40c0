"""The indicators about employers, in the catalogue and by trade and village."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl

from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_course import Stage
from pension_desk.domain.employers_indicators import counted, grouped
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import TOWN, Side
from pension_desk.services import employers, employers_entry, employers_work, imports, indicators
from pension_desk.services.desk import Desk
from pension_desk.services.employers_entry import EmployerFields
from pension_desk.services.employers_work import ContactEntry
from pension_desk.services.indicator_lists import export_behind
from tests.practice.employer_offices import book

CODES = ("91450821MA56XMGH26", "92450821MA5NA9Y298", "93450821MA5C7JDP4T")
VILLAGE = "450821105201"


def three(town: Desk) -> list[Employer]:
    made = []
    for code, village in zip(CODES, (VILLAGE, VILLAGE, ""), strict=True):
        told = EmployerFields(f"单位{code[-4:]}", code, trade="餐饮", staff=4, village=village)
        made.append(employers_entry.save(town, told).value)
    return made


def test_every_number_opens_its_employers(town: Desk, tmp_path: Path) -> None:
    first, second, third = three(town)
    rows = [first.id, third.id]
    employers_work.contact(town, rows, ContactEntry("phone", "agreed"))
    employers_work.step(town, [first.id], Stage.JOINED, reason="看过参保证明")
    found = indicators.reckon(town, 2026)
    contacted = found.figure("employers_contacted")
    assert (contacted.done, contacted.whole) == (2, 3)
    of_village = found.figure("employers_contacted", VillageCode(VILLAGE))
    assert (of_village.done, of_village.whole) == (1, 2)
    assert found.figure("employers_joined").done == 1
    behind = indicators.records_behind(town, "employers_contacted", TOWN, Side.OPEN, 2026)
    assert behind.ids == (second.id,)
    nobody = export_behind(
        town, "employers_joined", TOWN, Side.DONE, 2026, tmp_path / "已参保.xlsx"
    ).value
    assert nobody == 1
    sheet = openpyxl.load_workbook(tmp_path / "已参保.xlsx").worksheets[0]
    assert CODES[0] in {cell.value for row in sheet for cell in row}
    groups = grouped((x.employer for x in employers.lines(town)), lambda one: one.village)
    assert {group.key: group.missing for group in groups} == {"": 4, VILLAGE: 8}


def test_newly_insured_counts_from_the_first_list(town: Desk, tmp_path: Path) -> None:
    three(town)
    heads = ("统一社会信用代码", "单位名称", "参保人数")

    def insured(count: int, day: date) -> None:
        town.as_of = day
        path = book(tmp_path / "单位参保名单.xlsx", [("Sheet1", [heads, (CODES[0], "甲", count)])])
        imports.commit(town, imports.read_list(town, path))

    insured(1, date(2026, 6, 1))
    known = [x.employer for x in employers.lines(town)]
    assert counted(known)[3].number == 0
    insured(3, date(2026, 9, 1))
    known = [x.employer for x in employers.lines(town)]
    assert counted(known)[3].number == 2
    assert len(counted(known)[3].employers) == 1
    found = indicators.reckon(town, 2026)
    assert found.figure("employees_newly_insured").done == 2
    assert found.figure("employees_newly_insured").whole == 2 + 1 + 4 + 4
    assert found.figure("employees_newly_insured", VillageCode(VILLAGE)).whole == 2 + 1 + 4
    behind = {
        side: set(indicators.records_behind(town, "employees_newly_insured", TOWN, side, 2026).ids)
        for side in Side
    }
    assert behind[Side.DONE] == {one.id for one in known if one.credit_code == CODES[0]}
    assert behind[Side.OPEN] == behind[Side.WHOLE] == {one.id for one in known}
