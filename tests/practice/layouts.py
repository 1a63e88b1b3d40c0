"""How two invented offices lay out their lists: other heads, order and habits than the samples.

``WIDE`` is an office that exports from a system: one sheet, one header row, 25 columns, dates
as eight digits. ``BOOK`` is an office that types: a title over the table, two header rows, one
sheet a village, the head of household named once over merged cells, totals and signatures below.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.practice.records import Insured, Listed, Payment, Resident, Village

SheetCell = str | float | int | dt.date
Line = Any
"""One of the lines in `records`: each layout knows which kind it lays out."""


@dataclass(frozen=True)
class Column:
    """One column: the header as sent (``group`` above it), and what stands in the cell."""

    header: str
    cell: Callable[[Line, Village], SheetCell]
    group: str = ""
    merged: bool = False


@dataclass(frozen=True)
class Layout:
    """One list of one office. ``form`` is ``xlsx`` or ``csv`` (GB18030)."""

    file_name: str
    columns: tuple[Column, ...]
    form: str = "xlsx"
    title: str = ""
    maker: str = ""
    per_village: bool = False
    footer: bool = False


def digits(day: dt.date) -> str:
    """Return a date as eight digits."""
    return f"{day:%Y%m%d}"


def dotted(day: dt.date) -> str:
    """Return a date as people type it: 1958.3.2."""
    return f"{day.year}.{day.month}.{day.day}"


def sex_cell(line: Resident, _village: Village) -> str:
    """The sex in one character."""
    return "男" if line.male else "女"


def id_cell(line: Line, _village: Village) -> SheetCell:
    """The ID number as the office sent it."""
    sent: SheetCell = line.id_sent
    return sent


def name_cell(line: Line, _village: Village) -> str:
    """The name."""
    return str(line.name)


def what_cell(line: Listed, _village: Village) -> str:
    """Employer, school, kind of aid or destination."""
    return line.what


def since_cell(line: Listed, _village: Village) -> str:
    """The list's own date, as people type it."""
    return dotted(line.since)


def constant(text: str) -> Callable[[Line, Village], SheetCell]:
    """The same text in every row."""
    return lambda _line, _village: text


def certificate(line: Listed, _village: Village) -> SheetCell:
    """A disability certificate's number: identity number, kind, grade."""
    kind = ["视力", "听力", "言语", "肢体", "智力", "精神", "多重"].index(line.what) + 1
    return f"{line.id_sent}{kind}{line.grade}" if isinstance(line.id_sent, str) else line.id_sent


WIDE_REGISTER = Layout(
    "人口信息导出.xlsx",
    (
        Column("乡镇（街道）", constant("某镇")),
        Column("村居名称", lambda p, v: v.name),
        Column("村居代码", lambda p, v: v.code),
        Column("村民小组", lambda p, v: p.hamlet),
        Column("家庭编号", lambda p, v: p.household),
        Column("户主", lambda p, v: p.head),
        Column("公民姓名", name_cell),
        Column("公民身份证号", id_cell),
        Column("性别", sex_cell),
        Column("民族", lambda p, v: p.nation),
        Column("出生年月日", lambda p, v: digits(p.birth)),
        Column("家庭关系", lambda p, v: p.relation),
        Column("本人手机", lambda p, v: p.phone),
        Column("户口性质", constant("农业家庭户口")),
        Column("婚姻状况", lambda p, v: "已婚" if p.relation in "妻夫儿媳" else ""),
        Column("文化程度", constant("初中")),
        Column("政治面貌", constant("群众")),
        Column("兵役状况", constant("未服兵役")),
        Column("血型", constant("不明")),
        Column("宗教信仰", constant("无")),
        Column("职业", constant("务农")),
        Column("服务处所", constant("")),
        Column("户籍地址", lambda p, v: f"某镇{v.name}{p.hamlet}{int(p.household[-4:])}号"),
        Column("迁入日期", constant("")),
        Column("备注信息", constant("")),
    ),
)

WIDE: Mapping[str, Layout] = {
    "households": WIDE_REGISTER,
    "insured": Layout(
        "居保参保库导出.xlsx",
        (
            Column("行政区划", lambda p, v: v.name),
            Column("个人编码", lambda p, v: p.number),
            Column("参保人", name_cell),
            Column("社会保障号码", id_cell),
            Column("人员参保状态", lambda p, v: p.status),
            Column("年缴费标准", lambda p, v: p.tier),
            Column("首次缴费年月", lambda p, v: p.first),
            Column("实际缴费年限（年）", lambda p, v: p.years),
            Column("账户累计储存额", lambda p, v: p.balance),
        ),
    ),
    "payments": Layout(
        "个人缴费流水.csv",
        (
            Column("税票号", lambda p, v: p.ticket),
            Column("缴费人", name_cell),
            Column("身份证照号码", id_cell),
            Column("征收品目", constant("城乡居民基本养老保险费")),
            Column("所属年度", lambda p, v: p.year),
            Column("实缴（元）", lambda p, v: f"{p.amount}.00"),
            Column("入库日期", lambda p, v: p.paid_on.isoformat()),
            Column("缴款方式", lambda p, v: p.channel),
        ),
        form="csv",
    ),
    "employee": Layout(
        "职保在册人员.xlsx",
        (
            Column("证件号", id_cell),
            Column("人员姓名", name_cell),
            Column("参保单位", what_cell),
            Column("缴费状态", constant("参保缴费")),
        ),
    ),
    "institution": Layout(
        "机关事业参保人员.xlsx",
        (
            Column("工作单位", what_cell),
            Column("职工姓名", name_cell),
            Column("身份证件号码", id_cell),
        ),
    ),
    "low_income": Layout(
        "社会救助对象.xlsx",
        (
            Column("救助类别", what_cell),
            Column("救助对象姓名", name_cell),
            Column("证件号码", id_cell),
            Column("核准时间", since_cell),
        ),
    ),
    "disabled": Layout(
        "残疾人基础库.xlsx",
        (
            Column("残疾人姓名", name_cell),
            Column("残疾人证号", certificate),
            Column("残疾类型", what_cell),
            Column("残疾级别", lambda p, v: f"{p.grade}级"),
        ),
    ),
    "students": Layout(
        "学籍在读名册.xlsx",
        (Column("就读学校", what_cell), Column("姓名", name_cell), Column("身份证件号", id_cell)),
    ),
    "deaths": Layout(
        "死亡注销人员.xlsx",
        (
            Column("亡者姓名", name_cell),
            Column("居民身份证号", id_cell),
            Column("去世时间", since_cell),
        ),
    ),
    "moved": Layout(
        "户口迁出登记.xlsx",
        (
            Column("迁出人", name_cell),
            Column("身份证号", id_cell),
            Column("迁往地址", what_cell),
            Column("迁出日期", since_cell),
        ),
    ),
    "proofs": Layout(
        "生存认证结果.xlsx",
        (
            Column("领取人姓名", name_cell),
            Column("证件号码", id_cell),
            Column("认证途径", what_cell),
            Column("最近认证时间", since_cell),
        ),
    ),
    "soldiers": Layout(
        "现役军人名册.xlsx",
        (
            Column("姓名", name_cell),
            Column("公民身份号码", id_cell),
            Column("入伍时间", since_cell),
        ),
    ),
}

BOOK: Mapping[str, Layout] = {
    "households": Layout(
        "各村常住户籍人口登记簿.xlsx",
        (
            Column("户　号", lambda p, v: p.household, merged=True),
            Column("户 主", lambda p, v: p.head, merged=True),
            Column("家庭\n成员*", name_cell, "人员情况"),
            Column("与户主\n关系", lambda p, v: p.relation, "人员情况"),
            Column("性别", sex_cell, "人员情况"),
            Column("出生日期", lambda p, v: dotted(p.birth), "人员情况"),
            Column("身份证号码（必填）", id_cell, "人员情况"),
            Column("民族", lambda p, v: p.nation, "人员情况"),
            Column("所在屯", lambda p, v: p.hamlet),
            Column("电话", lambda p, v: p.phone),
        ),
        title="户籍人口登记簿",
        maker="填报单位：村民委员会",
        per_village=True,
        footer=True,
    ),
    "insured": Layout(
        "居民养老参保花名册.xlsx",
        (
            Column("姓名", name_cell),
            Column("身份证号", id_cell),
            Column("电脑号", lambda p, v: p.number),
            Column("状态", lambda p, v: p.status, "参保情况"),
            Column("档次（元）", lambda p, v: p.tier, "参保情况"),
            Column("参保时间", lambda p, v: f"{p.first[:4]}.{p.first[4:]}", "参保情况"),
            Column("已缴年数", lambda p, v: p.years, "参保情况"),
            Column("个账余额", lambda p, v: p.balance, "参保情况"),
        ),
        title="城乡居民基本养老保险参保人员花名册",
        per_village=True,
        footer=True,
    ),
    "payments": Layout(
        "居保缴费到账明细.xlsx",
        (
            Column("缴费人姓名", name_cell),
            Column("缴费人证件号码", id_cell),
            Column("缴费年度", lambda p, v: p.year),
            Column("金额", lambda p, v: p.amount),
            Column("到账日期", lambda p, v: p.paid_on),
            Column("缴费途径", lambda p, v: p.channel),
            Column("凭证号", lambda p, v: p.ticket),
        ),
        title="城乡居民基本养老保险费到账明细",
        maker="税务分局",
        footer=True,
    ),
    **{
        kind: Layout(
            layout.file_name,
            layout.columns,
            title=layout.file_name.removesuffix(".xlsx"),
            maker="填报：某镇有关单位",
            footer=True,
        )
        for kind, layout in WIDE.items()
        if kind not in {"households", "insured", "payments"}
    },
}


def lines_of(village: Village, kind: str) -> tuple[Resident | Insured | Payment | Listed, ...]:
    """Return a village's lines of one kind of list."""
    match kind:
        case "households":
            return village.residents
        case "insured":
            return village.insured
        case "payments":
            return village.payments
    return village.lists[kind]
