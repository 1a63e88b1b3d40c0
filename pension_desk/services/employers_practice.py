"""A list of staff for the demonstration (演示用的人员名单): invented jobs in the sample town.

Its offices sent none. The list changes no count and so nothing of what is true of the town.
"""

from __future__ import annotations

from pathlib import Path

from pension_desk.domain.employers import Employer, Standing
from pension_desk.domain.roster import RosterFilter, RosterLine
from pension_desk.domain.screening import Category
from pension_desk.services import employers, employers_pages, imports, roster
from pension_desk.services.desk import Desk
from pension_desk.spreadsheets.writing import Column, ListSheet, write_list

_EMPLOYERS = 3
"""So many employers give a list of their people."""
_COLUMNS = (
    Column("单位名称", 28),
    Column("统一社会信用代码", 22),
    Column("姓名", 10),
    Column("公民身份号码", 22),
    Column("是否参加职工养老保险", 14),
)


def name_staff(town: Desk, out: Path) -> str:
    """Write and take a list of staff of the smallest that insure too few; say whom it names."""
    owing = employers.status(town).standing(Standing.PARTLY)
    chosen = sorted(owing, key=lambda one: (one.missing, one.number))[:_EMPLOYERS]
    insured = _people(town, Category.EMPLOYEE_SCHEME, sum(one.insured or 0 for one in chosen))
    others = _people(town, Category.UNREGISTERED, sum(one.missing for one in chosen))
    rows = [row for one in chosen for row in _rows(one, insured, others)]
    write_list(out, ListSheet("人员", "单位用工人员名单", f"{town.today()}", _COLUMNS, rows))
    taken = imports.commit(town, imports.read_list(town, out)).value
    named = sum(
        person.to_insure for one in chosen for person in employers_pages.page(town, one.id).staff
    )
    return f"{len(chosen)}家的人员名单{taken.rows}人，查出没有参保的{named}人"


def _people(town: Desk, category: Category, count: int) -> list[RosterLine]:
    wanted = RosterFilter(categories=(category.value,))
    return list(roster.lines(town, roster.row_numbers(town, wanted)[:count]))


def _rows(
    one: Employer, insured: list[RosterLine], others: list[RosterLine]
) -> list[tuple[str, ...]]:
    """Return as many people as the lists count, as far as the town has them; each is used once."""
    parts = ((insured, one.insured or 0, "是"), (others, one.missing, "否"))
    return [
        (one.name, one.credit_code or "", who.name, who.id_number or who.id_sent or "", word)
        for people, count, word in parts
        for who in [people.pop() for _ in range(min(count, len(people)))]
    ]
