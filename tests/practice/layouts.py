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


def _sex(line: Resident, _village: Village) -> str:
    return "男" if line.male else "女"


def _id(line: Line, _village: Village) -> SheetCell:
    sent: SheetCell = line.id_sent
    return sent


def _name(line: Line, _village: Village) -> str:
    return str(line.name)


def _what(line: Listed, _village: Village) -> str:
    return line.what


def _since(line: Listed, _village: Village) -> str:
    return dotted(line.since)


def _constant(text: str) -> Callable[[Line, Village], SheetCell]:
    return lambda _line, _village: text


def _certificate(line: Listed, _village: Village) -> SheetCell:
    """A disability certificate's number: identity number, kind, grade."""
    kind = ["视力", "听力", "言语", "肢体", "智力", "精神", "多重"].index(line.what) + 1
    return f"{line.id_sent}{kind}{line.grade}" if isinstance(line.id_sent, str) else line.id_sent


WIDE_REGISTER = Layout(
    "人口信息导出.xlsx",
    (
        Column("乡镇（街道）", _constant("某镇")),
        Column("村居名称", lambda p, v: v.name),
        Column("村居代码", lambda p, v: v.code),
        Column("村民小组", lambda p, v: p.hamlet),
        Column("家庭编号", lambda p, v: p.household),
        Column("户主", lambda p, v: p.head),
        Column("公民姓名", _name),
        Column("公民身份证号", _id),
        Column("性别", _sex),
        Column("民族", lambda p, v: p.nation),
        Column("出生年月日", lambda p, v: digits(p.birth)),
        Column("家庭关系", lambda p, v: p.relation),
        Column("本人手机", lambda p, v: p.phone),
        Column("户口性质", _constant("农业家庭户口")),
        Column("婚姻状况", lambda p, v: "已婚" if p.relation in "妻夫儿媳" else ""),
        Column("文化程度", _constant("初中")),
        Column("政治面貌", _constant("群众")),
        Column("兵役状况", _constant("未服兵役")),
        Column("血型", _constant("不明")),
        Column("宗教信仰", _constant("无")),
        Column("职业", _constant("务农")),
        Column("服务处所", _constant("")),
        Column("户籍地址", lambda p, v: f"某镇{v.name}{p.hamlet}{int(p.household[-4:])}号"),
        Column("迁入日期", _constant("")),
        Column("备注信息", _constant("")),
    ),
)

WIDE: Mapping[str, Layout] = {
    "households": WIDE_REGISTER,
    "insured": Layout(
        "居保参保库导出.xlsx",
        (
            Column("行政区划", lambda p, v: v.name),
            Column("个人编码", lambda p, v: p.number),
            Column("参保人", _name),
            Column("社会保障号码", _id),
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
            Column("缴费人", _name),
            Column("身份证照号码", _id),
            Column("征收品目", _constant("城乡居民基本养老保险费")),
            Column("所属年度", lambda p, v: p.year),
            Column("实缴（元）", lambda p, v: f"{p.amount}.00"),
            Column("入库日期", lambda p, v: p.paid_on.isoformat()),
            Column("缴款方式", lambda p, v: p.channel),
        ),
        form="csv",
    ),
    "employee": Layout(
        "职保在册人员.xlsx",
        (Column("证件号", _id), Column("人员姓名", _name), Column("参保单位", _what),
         Column("缴费状态", _constant("参保缴费"))),
    ),
    "institution": Layout(
        "机关事业参保人员.xlsx",
        (Column("工作单位", _what), Column("职工姓名", _name), Column("身份证件号码", _id)),
    ),
    "low_income": Layout(
        "社会救助对象.xlsx",
        (Column("救助类别", _what), Column("救助对象姓名", _name), Column("证件号码", _id),
         Column("核准时间", _since)),
    ),
    "disabled": Layout(
        "残疾人基础库.xlsx",
        (Column("残疾人姓名", _name), Column("残疾人证号", _certificate),
         Column("残疾类型", _what), Column("残疾级别", lambda p, v: f"{p.grade}级")),
    ),
    "students": Layout(
        "学籍在读名册.xlsx",
        (Column("就读学校", _what), Column("姓名", _name), Column("身份证件号", _id)),
    ),
    "deaths": Layout(
        "死亡注销人员.xlsx",
        (Column("亡者姓名", _name), Column("居民身份证号", _id), Column("去世时间", _since)),
    ),
    "moved": Layout(
        "户口迁出登记.xlsx",
        (Column("迁出人", _name), Column("身份证号", _id), Column("迁往地址", _what),
         Column("迁出日期", _since)),
    ),
    "soldiers": Layout(
        "现役军人名册.xlsx",
        (Column("姓名", _name), Column("公民身份号码", _id), Column("入伍时间", _since)),
    ),
}  # fmt: skip

BOOK: Mapping[str, Layout] = {
    "households": Layout(
        "各村常住户籍人口登记簿.xlsx",
        (
            Column("户　号", lambda p, v: p.household, merged=True),
            Column("户 主", lambda p, v: p.head, merged=True),
            Column("家庭\n成员*", _name, "人员情况"),
            Column("与户主\n关系", lambda p, v: p.relation, "人员情况"),
            Column("性别", _sex, "人员情况"),
            Column("出生日期", lambda p, v: dotted(p.birth), "人员情况"),
            Column("身份证号码（必填）", _id, "人员情况"),
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
            Column("姓名", _name),
            Column("身份证号", _id),
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
            Column("缴费人姓名", _name),
            Column("缴费人证件号码", _id),
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
        kind: Layout(layout.file_name, layout.columns, title=layout.file_name.removesuffix(".xlsx"),
                     maker="填报：某镇有关单位", footer=True)
        for kind, layout in WIDE.items()
        if kind not in {"households", "insured", "payments"}
    },
}  # fmt: skip

OFFICES: Mapping[str, Mapping[str, Layout]] = {"wide": WIDE, "book": BOOK}


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
