"""Reports of one's own (自制报表): whom, which columns, in which order, grouped by what.

A value of a report's cell is text, a whole number, or money in fen; None is a blank. What the
columns are stands in one catalogue; the store says how each is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from pension_desk.domain.errors import Refused
from pension_desk.domain.identity import mask_id, mask_phone
from pension_desk.domain.roster import RosterFilter, Sort, age_on
from pension_desk.domain.walking import natural_key

LONGEST_NAME = 30
MOST_COLUMNS = 40
PAID = "paid:"
"""What the key of a payment year's column begins with; the year follows."""

Cell = str | int | None


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    IDENTITY = "identity"
    PHONE = "phone"

    @property
    def summed(self) -> bool:
        """Whether a group shows the sum of such a column."""
        return self in (Kind.NUMBER, Kind.MONEY)


class Part(StrEnum):
    """Parts of the catalogue, in which columns are offered."""

    PERSON = "person"
    HOUSEHOLD = "household"
    STANDING = "standing"
    REGISTER = "register"
    PAYMENTS = "payments"
    VISITS = "visits"
    BENEFITS = "benefits"

    @property
    def label(self) -> str:
        """The part as a person reads it."""
        return _PART_LABELS[self]


_PART_LABELS = {
    Part.PERSON: "本人",
    Part.HOUSEHOLD: "户",
    Part.STANDING: "筛查",
    Part.REGISTER: "参保登记",
    Part.PAYMENTS: "缴费",
    Part.VISITS: "走访",
    Part.BENEFITS: "待遇",
}


@dataclass(frozen=True)
class ReportColumn:
    """One column. ``width``: in half-width characters. ``summed``: groups show its sum."""

    key: str
    label: str
    part: Part
    kind: Kind = Kind.TEXT
    width: int = 10
    summed: bool = False


_FIXED = (
    ReportColumn("name", "姓名", Part.PERSON),
    ReportColumn("sex", "性别", Part.PERSON, width=6),
    ReportColumn("age", "年龄", Part.PERSON, Kind.NUMBER, 6),
    ReportColumn("birth", "出生日期", Part.PERSON, width=12),
    ReportColumn("nation", "民族", Part.PERSON, width=8),
    ReportColumn("id_number", "公民身份号码", Part.PERSON, Kind.IDENTITY, 21),
    ReportColumn("phone", "联系电话", Part.PERSON, Kind.PHONE, 14),
    ReportColumn("note", "备注", Part.PERSON, width=16),
    ReportColumn("village", "村（社区）", Part.HOUSEHOLD, width=12),
    ReportColumn("hamlet", "屯（组）", Part.HOUSEHOLD, width=12),
    ReportColumn("household_no", "户编号", Part.HOUSEHOLD, width=12),
    ReportColumn("head", "户主", Part.HOUSEHOLD),
    ReportColumn("relation", "与户主关系", Part.HOUSEHOLD, width=11),
    ReportColumn("address", "地址", Part.HOUSEHOLD, width=28),
    ReportColumn("officer", "责任人", Part.HOUSEHOLD),
    ReportColumn("category", "类别", Part.STANDING, width=16),
    ReportColumn("findings", "疑点", Part.STANDING, width=24),
    ReportColumn("statuses", "身份", Part.STANDING, width=16),
    ReportColumn("personal_no", "个人编号", Part.REGISTER, width=14),
    ReportColumn("state", "参保状态", Part.REGISTER),
    ReportColumn("tier", "缴费档次", Part.REGISTER, Kind.MONEY),
    ReportColumn("first_month", "首次参保年月", Part.REGISTER, width=12),
    ReportColumn("years_paid", "累计缴费年限", Part.REGISTER, Kind.NUMBER, 12),
    ReportColumn("balance", "个人账户余额", Part.REGISTER, Kind.MONEY, 12, summed=True),
    ReportColumn("last_year", "最近缴费年度", Part.REGISTER, Kind.NUMBER, 12),
    ReportColumn("employer", "参保单位", Part.REGISTER, width=22),
    ReportColumn("paid_all", "历年个人缴费合计", Part.PAYMENTS, Kind.MONEY, 14, summed=True),
    ReportColumn("last_visit", "最近走访", Part.VISITS, width=12),
    ReportColumn("last_outcome", "走访结果", Part.VISITS, width=14),
    ReportColumn("visits", "走访次数", Part.VISITS, Kind.NUMBER, 8, summed=True),
    ReportColumn("benefit_state", "待遇办理", Part.BENEFITS),
    ReportColumn("month", "月待遇", Part.BENEFITS, Kind.MONEY, summed=True),
    ReportColumn("drawing_since", "开始领取年月", Part.BENEFITS, width=12),
)


def columns_offered(today: date, years: int = 8) -> tuple[ReportColumn, ...]:
    """Return every column that may be chosen: the fixed ones, and payments of the last years."""
    paid = tuple(
        ReportColumn(f"{PAID}{year}", f"{year}年缴费", Part.PAYMENTS, Kind.MONEY, 11, summed=True)
        for year in range(today.year, today.year - years, -1)
    )
    at = next(n for n, one in enumerate(_FIXED) if one.part is Part.VISITS)
    return (*_FIXED[:at], *paid, *_FIXED[at:])


def column(key: str) -> ReportColumn | None:
    """Return the column of a key, None for an unknown one."""
    if key.startswith(PAID) and key.removeprefix(PAID).isdecimal():
        label = f"{key.removeprefix(PAID)}年缴费"
        return ReportColumn(key, label, Part.PAYMENTS, Kind.MONEY, 11, summed=True)
    return next((one for one in _FIXED if one.key == key), None)


class Group(StrEnum):
    """What the people of a report may be counted by."""

    NONE = ""
    VILLAGE = "village"
    HAMLET = "hamlet"
    CATEGORY = "category"
    AGE = "age"
    SEX = "sex"
    TIER = "tier"
    OFFICER = "officer"

    @property
    def label(self) -> str:
        """What is counted by, as a person reads it."""
        return _GROUP_LABELS[self]

    @property
    def needs(self) -> tuple[str, ...]:
        """The columns that tell which group somebody belongs to."""
        return ("village", "hamlet") if self is Group.HAMLET else (self.value,) if self else ()


_GROUP_LABELS = {
    Group.NONE: "不分组，列名单",
    Group.VILLAGE: "村（社区）",
    Group.HAMLET: "屯（组）",
    Group.CATEGORY: "类别",
    Group.AGE: "年龄段",
    Group.SEX: "性别",
    Group.TIER: "缴费档次",
    Group.OFFICER: "责任人",
}

BANDS = ((0, 15), (16, 29), (30, 44), (45, 59), (60, 79), (80, 199))
"""Spans of age that people are counted by, both ends included."""


def band_of(age: int) -> str:
    """Return the span that an age lies in: 16–29岁."""
    low, high = next((one for one in BANDS if one[0] <= age <= one[1]), BANDS[-1])
    return f"{low}–{high}岁" if high < BANDS[-1][1] else f"{low}岁以上"


@dataclass(frozen=True)
class Report:
    """What a report asks for. ``wanted``: whom; its ``as_of`` stays empty: today counts.

    ``by``: the key of the column whose values order the list; empty for the roster's ``sort``.
    """

    name: str = ""
    wanted: RosterFilter = field(default_factory=lambda: RosterFilter(gone=False))
    columns: tuple[str, ...] = ("village", "hamlet", "household_no", "name", "category")
    group: Group = Group.NONE
    sort: Sort = Sort.WALK
    descending: bool = False
    by: str = ""

    @property
    def shown(self) -> tuple[ReportColumn, ...]:
        """The columns that this program knows, in order."""
        return tuple(one for key in self.columns if (one := column(key)))

    @property
    def summed(self) -> tuple[ReportColumn, ...]:
        """The columns of which a group shows the sum."""
        return tuple(one for one in self.shown if one.summed)


def checked(report: Report) -> Report:
    """Return a report as it may be run.

    Raises:
        Refused: ``no_columns``, ``too_many_columns``.
    """
    if not report.shown:
        raise Refused("no_columns", "没有选要列出哪些栏目。", "请至少选一栏。")
    if len(report.shown) > MOST_COLUMNS:
        raise Refused("too_many_columns", f"栏目太多，最多{MOST_COLUMNS}栏。")
    if report.by and column(report.by) is None:
        raise Refused("no_such_column", f"没有“{report.by}”这一栏，不能按它排序。")
    return report


def ordered(cells: Sequence[Cell], *, descending: bool) -> list[int]:
    """Return the places of a column's values in their order.

    Numbers by size, texts as people count (2组 before 10组); equal ones stay as they came, and
    what is empty comes last either way.
    """
    filled = [at for at, cell in enumerate(cells) if cell not in (None, "")]
    empty = [at for at, cell in enumerate(cells) if cell in (None, "")]
    filled.sort(key=lambda at: _weight(cells[at]), reverse=descending)
    return filled + empty


def _weight(cell: Cell) -> tuple[int, object]:
    return (0, cell) if isinstance(cell, int) else (1, natural_key(str(cell)))


def checked_name(name: str) -> str:
    """Return the name under which a report is kept.

    Raises:
        Refused: ``no_report_name``, ``long_report_name``.
    """
    tidy = " ".join(name.split())
    if not tidy:
        raise Refused("no_report_name", "请给这张报表起个名字。")
    if len(tidy) > LONGEST_NAME:
        raise Refused(
            "long_report_name", f"名字太长（{len(tidy)}字）。", f"请用{LONGEST_NAME}字以内。"
        )
    return tidy


@dataclass(frozen=True)
class ReportLine:
    """A line of a list: cells in the order of the columns, as they are shown."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class GroupLine:
    """A line of counts: the group's words, how many people, and the sums in order."""

    label: str
    people: int
    sums: tuple[int, ...]


def grouped(
    group: Group, rows: Iterable[Mapping[str, Cell]], sums: Sequence[str]
) -> tuple[GroupLine, ...]:
    """Count people by group and add the columns named up, in the order of the groups' words.

    ``rows``: one mapping a person, by column key, with what the group needs.
    """
    people: dict[str, int] = {}
    added: dict[str, list[int]] = {}
    for row in rows:
        label = group_of(group, row)
        people[label] = people.get(label, 0) + 1
        mine = added.setdefault(label, [0] * len(sums))
        for at, key in enumerate(sums):
            value = row.get(key)
            mine[at] += value if isinstance(value, int) else 0
    return tuple(
        GroupLine(label, people[label], tuple(added[label]))
        for label in sorted(people, key=lambda one: (one == _UNKNOWN, natural_key(one)))
    )


_UNKNOWN = "（没有填）"


def group_of(group: Group, row: Mapping[str, Cell]) -> str:
    """Return the words of the group that a person belongs to."""
    if group is Group.AGE:
        age = row.get("age")
        return band_of(age) if isinstance(age, int) else _UNKNOWN
    if group is Group.TIER:
        tier = row.get("tier")
        return f"{tier // 100}元" if isinstance(tier, int) else _UNKNOWN
    return " ".join(str(row.get(key) or "") for key in group.needs).strip() or _UNKNOWN


def total_of(lines: Sequence[GroupLine]) -> GroupLine:
    """Return the last line of counts: everybody."""
    sums = tuple(sum(some) for some in zip(*(one.sums for one in lines), strict=True))
    return GroupLine("合计", sum(one.people for one in lines), sums)


def shown_cell(kind: Kind, value: Cell, *, whole: bool) -> str:
    """Return a cell as a table shows it; numbers of people are masked unless ``whole``."""
    if value is None or value == "":
        return ""
    match kind:
        case Kind.MONEY if isinstance(value, int):
            return f"{value // 100:,}" if value % 100 == 0 else f"{value / 100:,.2f}"
        case Kind.IDENTITY:
            return str(value) if whole else mask_id(str(value))
        case Kind.PHONE:
            return str(value) if whole else mask_phone(str(value))
    return str(value)


def age_cell(birth: date | None, today: date) -> int | None:
    """Return full years of age, None where the birth is not known."""
    return age_on(birth, today) if birth else None
