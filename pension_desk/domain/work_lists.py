"""The lists that screening makes (名单): who stands on each, and what a line of one tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.roster import WorkItem
from pension_desk.domain.screening import Category, Finding


@dataclass(frozen=True)
class ScreeningList:
    """One list: its name on the command line, its Chinese title, and whom it takes."""

    name: str
    title: str
    category: Category | None = None
    finding: Finding | None = None

    def takes(self, category: Category, findings: tuple[Finding, ...]) -> bool:
        """Return whether a screened person stands on the list."""
        return category is self.category or (self.finding is not None and self.finding in findings)


UNREGISTERED = ScreeningList("unregistered", "未参保登记人员名单", Category.UNREGISTERED)
UNPAID = ScreeningList("unpaid", "已参保登记未缴费人员名单", Category.REGISTERED_UNPAID)
NEAR60 = ScreeningList("near60", "即将到龄未参保或未缴费人员名单", finding=Finding.TURNING_60_OPEN)

SCREENING_LISTS = (
    UNREGISTERED,
    UNPAID,
    NEAR60,
    *(
        ScreeningList(finding.value, f"{finding.label}人员名单", finding=finding)
        for finding in Finding
    ),
)

_OTHER_NAMES = {Category.REGISTERED_UNPAID.value: UNPAID}


def list_named(name: str) -> ScreeningList:
    """Return a list by its name; refused when there is none of that name."""
    for one in SCREENING_LISTS:
        if one.name == name:
            return one
    if name in _OTHER_NAMES:
        return _OTHER_NAMES[name]
    names = "、".join(one.name for one in SCREENING_LISTS)
    raise Refused("no_such_list", f"没有“{name}”这种名单。", f"可选：{names}。")


@dataclass(frozen=True)
class ListLine:
    """One person on a list, with what the offices' forms ask for (domain: columns of section 8).

    ``age`` in full years as of the list's day, None when the birth date is unknown.
    ``identity``: the foremost hardship wording (身份), else empty. ``paid_fen``: for the year.
    ``last_year``: last year with a payment, None when none is known. ``owed``: years since then
    without one (欠缴年度). ``here``: registrations elsewhere than the residents' scheme that
    lists show, or an ended one (省内参保). ``in_school``: by a student list. ``before``: what
    earlier answers and visits say (之前落实情况). ``answer``: the answer to this year's line
    (核实情况). ``intention``: of the last visit (意向). ``officer``: the household's named person,
    else who visited last (包片人).
    """

    number: int
    id: RowId
    village: VillageCode
    hamlet: str
    household_no: str
    name: str
    sex: str
    id_number: str | None
    id_sent: str | None
    birth: date | None
    age: int | None
    relation: str
    phone: str
    address: str
    note: str
    category: Category
    findings: tuple[Finding, ...]
    paid_fen: int
    identity: str = ""
    first_month: str = ""
    years_paid: int | None = None
    last_year: int | None = None
    owed: tuple[int, ...] = ()
    here: str = ""
    in_school: bool = False
    before: str = ""
    answer: str = ""
    intention: str = ""
    officer: str = ""


@dataclass(frozen=True)
class WorkLine:
    """A work item with the person whom it is about; ``category`` is of the last screening."""

    item: WorkItem
    number: int
    village: VillageCode
    hamlet: str
    household_no: str
    name: str
    id_number: str | None
    id_sent: str | None
    phone: str
    category: str


def owed_years(last_year: int | None, year: int, *, paid: bool) -> tuple[int, ...]:
    """Return the years without payment since the last one, up to and with ``year``.

    Where no payment is known at all only the year itself is sure; so it is where the year's
    own payment was refunded.
    """
    if paid:
        return ()
    first = year if last_year is None else min(last_year + 1, year)
    return tuple(range(first, year + 1))


def years_text(years: tuple[int, ...]) -> str:
    """Return years that follow each other as a person writes them: 2024 or 2022—2024."""
    if not years:
        return ""
    return str(years[0]) if len(years) == 1 else f"{years[0]}—{years[-1]}"
