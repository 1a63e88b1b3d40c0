"""Ten offices that each write the three lists of employers in their own way."""

# ruff: noqa: E501 - a sheet is read by its rows
from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import xlsxwriter

from tests.practice.employers import Invented
from tests.practice.layouts import SheetCell

Row = Sequence[SheetCell]
Sheets = Sequence[tuple[str, Sequence[Row]]]
Office = Callable[[list[Invented], Path], list[Path]]

_FULL = str.maketrans(
    "0123456789ABCDEFGHJKLMNPQRTUWXY",
    "０１２３４５６７８９ＡＢＣＤＥＦＧＨＪＫＬＭＮＰＱＲＴＵＷＸＹ",
)


def book(path: Path, sheets: Sheets, merged: Sequence[tuple[str, int, int, int, int]] = ()) -> Path:
    """Write a workbook; ``merged``: sheet, first row, first column, last row, last column."""
    with xlsxwriter.Workbook(str(path)) as workbook:
        for name, rows in sheets:
            sheet = workbook.add_worksheet(name)
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if cell not in (None, ""):
                        sheet.write(at, column, cell)
            for which, top, left, bottom, right in merged:
                if which == name:
                    value = rows[top][left] or ""
                    sheet.merge_range(top, left, bottom, right, value)
    return path


def text(path: Path, rows: Iterable[Row], *, encoding: str, comma: str = ",") -> Path:
    """Write a text file."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=comma).writerows(rows)
    return path


def declared(found: list[Invented]) -> list[Invented]:
    """Return who is on the tax list."""
    return [one for one in found if one.staff is not None]


def insured(found: list[Invented]) -> list[Invented]:
    """Return who is on the insured list."""
    return [one for one in found if one.insured is not None]


def plain(found: list[Invented], to: Path) -> list[Path]:
    """The heads that everybody knows."""
    return [
        book(to / "市场主体名单.xlsx", [("Sheet1", [
            ("统一社会信用代码", "企业名称", "企业类型", "所属行业", "经营状态", "法定代表人", "联系电话", "住所"),
            *((o.code, o.name, o.kind, o.trade, o.state, o.owner, o.phone, f"平南县大安镇{o.village}{n}号")
              for n, o in enumerate(found, 1))])]),
        book(to / "税务用工.xlsx", [("Sheet1", [
            ("社会信用代码（纳税人识别号）", "纳税人名称", "从业人数", "工资薪金收入额"),
            *((o.code, o.name, o.staff, (o.staff or 0) * 3000.0) for o in declared(found))])]),
        book(to / "单位参保.xlsx", [("Sheet1", [
            ("单位名称", "统一社会信用代码", "养老保险缴费人数"),
            *((o.name, o.code, o.insured) for o in insured(found))])]),
    ]  # fmt: skip


def titled(found: list[Invented], to: Path) -> list[Path]:
    """Merged titles, a maker's line, two header rows, totals, signatures; counts with 人."""
    head = [
        ("大安镇市场主体登记情况表",),
        ("填报单位：市场监督管理所", "", "", "", "2026年9月"),
        ("序号", "市场主体", "", "", "登记\n状态"),
        ("", "名称", "信用代码", "行业门类", ""),
    ]
    rows = [
        *head,
        *((n, o.name, o.code, o.trade, o.state) for n, o in enumerate(found, 1)),
        ("合计", len(found)),
        ("制表人：", "", "审核人："),
    ]
    total = sum(o.staff or 0 for o in declared(found))
    return [
        book(to / "名单一.xlsx", [("登记", rows)],
             [("登记", 0, 0, 0, 4), ("登记", 2, 0, 3, 0), ("登记", 2, 1, 2, 3), ("登记", 2, 4, 3, 4)]),
        book(to / "名单二.xlsx", [("税务", [
            ("2026年三季度已申报个税单位用工情况统计表",), ("序号", "扣缴义务人名称", "扣缴义务人识别号", "申报职工人数*"),
            *((n, o.name, o.code, f"{o.staff}人") for n, o in enumerate(declared(found), 1)),
            ("", "合计", "", f"{total}人"), ("经办人：李某", "", "联系电话：0775-7800000")])],
            [("税务", 0, 0, 0, 3)]),
        book(to / "名单三.xlsx", [("参保", [
            ("企业职工养老保险参保单位花名册",), ("参保单位名称", "单位信用代码", "参保职工人数", "备注"),
            *((o.name, o.code, f"{o.insured} 人", "") for o in insured(found)), ("总计", "", "", "")])]),
    ]  # fmt: skip


def gbk_text(found: list[Invented], to: Path) -> list[Path]:
    """Comma text in GB18030; codes with spaces, full width, small letters."""
    spoil = (
        lambda c: f"{c[:8]} {c[8:]}",
        lambda c: c.lower(),
        lambda c: c.translate(_FULL),
        lambda c: f"'{c}",
    )

    def sent(n: int, code: str) -> str:
        return spoil[n % 4](code)

    return [
        text(to / "主体.csv", [("主体名称(必填)", "统一社会信用代码(必填)", "主体类型", "经营范围", "登记状态"),
             *((o.name, sent(n, o.code), o.kind, o.trade, o.state) for n, o in enumerate(found))], encoding="gb18030"),
        text(to / "用工.csv", [("纳税人识别号", "纳税人名称", "用工人数"),
             *((sent(n + 1, o.code), o.name, o.staff) for n, o in enumerate(declared(found)))], encoding="gb18030"),
        text(to / "参保.csv", [("单位名称", "信用代码", "职工养老参保人数"),
             *((o.name, sent(n + 2, o.code), o.insured) for n, o in enumerate(insured(found)))], encoding="utf-8-sig"),
    ]  # fmt: skip


def tab_text(found: list[Invented], to: Path) -> list[Path]:
    """Text between tabs, names with other brackets and company forms than the register's."""

    def other(name: str) -> str:
        return name.replace("有限责任公司", "有限公司").replace("经营部", "经营部（个体工商户）")

    return [
        text(to / "登记.txt", [("字号名称", "注册号", "组织形式", "行业类别", "存续状态", "经营者", "经营场所"),
             *((o.name, o.code, o.kind, o.trade, o.state, o.owner, f"大安镇{o.village}") for o in found)],
             encoding="utf-8", comma="\t"),
        text(to / "个税申报.txt", [("单位名称", "税号", "申报人数", "工资总额"),
             *((other(o.name), o.code, o.staff, (o.staff or 0) * 2876.5) for o in declared(found))],
             encoding="gb18030", comma="\t"),
        text(to / "单位参保.txt", [("用人单位名称", "统一社会信用代码", "在保人数"),
             *((other(o.name), o.code, o.insured) for o in insured(found))], encoding="utf-8", comma="\t"),
    ]  # fmt: skip


def by_village(found: list[Invented], to: Path) -> list[Path]:
    """One sheet a village, each with its title; whether cancelled as 是 and 否."""
    sheets = []
    for village in dict.fromkeys(o.village for o in found):
        rows = [
            (f"{village}市场主体台账",),
            ("序号", "单位名称", "统一社会信用代码", "行业", "是否注销", "负责人"),
            *(
                (n, o.name, o.code, o.trade, "是" if o.gone else "否", o.owner)
                for n, o in enumerate((x for x in found if x.village == village), 1)
            ),
        ]
        sheets.append((village, rows))
    return [
        book(to / "各村市场主体台账.xlsx", sheets),
        book(to / "申报纳税单位.xlsx", [("Sheet1", [("单位全称", "社会信用代码", "发放工资人数"),
            *((o.name, o.code, o.staff) for o in declared(found))])]),
        book(to / "参保单位.xlsx", [("Sheet1", [("参保单位", "统一社会信用代码", "企业职工基本养老保险参保人数"),
            *((o.name, o.code, o.insured) for o in insured(found))])]),
    ]  # fmt: skip


def monthly(found: list[Invented], to: Path) -> list[Path]:
    """A row for each month, the latest one right; the insured list with other insurances too."""
    rows: list[Row] = [("申报所属期", "纳税人识别号", "纳税人名称", "申报用工人数", "收入额")]
    for month, more in (("202608", 2), ("202609", 0), ("202607", 5)):
        rows += [(month, o.code, o.name, (o.staff or 0) + more, 1000.0) for o in declared(found)]
    cover: list[Row] = [("险种类型", "单位名称", "统一社会信用代码", "参保人数", "费款所属期")]
    for o in insured(found):
        cover.append(("企业职工基本养老保险", o.name, o.code, o.insured, "2026-09"))
        cover.append(("工伤保险", o.name, o.code, (o.insured or 0) + 9, "2026-09"))
    return [
        book(to / "市场主体.xlsx", [("Sheet1", [("名称", "统一社会信用代码", "行业", "状态"),
            *((o.name, o.code, o.trade, o.state) for o in found)])]),
        book(to / "税务申报用工.xlsx", [("Sheet1", rows)]),
        book(to / "单位参保情况.xlsx", [("Sheet1", cover)]),
    ]  # fmt: skip


def wide(found: list[Invented], to: Path) -> list[Path]:
    """A system's export with many columns that do not matter."""
    return [
        book(to / "经营主体导出.xlsx", [("导出", [
            ("序号", "经营主体身份代码", "统一社会信用代码", "企业（机构）名称", "市场主体类型", "注册资本（万元）", "成立日期",
             "登记机关", "行业门类", "行业代码", "登记状态", "注销日期", "法定代表人", "联系电话", "住所", "经营范围"),
            *((n, f"PN{n:06d}", o.code, o.name, o.kind, 50.0, "2019-03-02", "平南县市场监督管理局", o.trade, "C2021",
               o.state, "2025-01-01" if o.gone else "", o.owner, o.phone, f"广西贵港市平南县大安镇{o.village}", "一般项目")
              for n, o in enumerate(found, 1))])]),
        book(to / "扣缴申报.xlsx", [("导出", [
            ("序号", "主管税务机关", "扣缴义务人识别号", "扣缴义务人名称", "行业", "申报人数合计", "工资薪金收入额", "应纳税额"),
            *((n, "平南县税务局大安分局", o.code, o.name, o.trade, o.staff, (o.staff or 0) * 3100.0, 0.0)
              for n, o in enumerate(declared(found), 1))])]),
        book(to / "单位查询.xlsx", [("导出", [
            ("单位编号", "单位名称", "统一社会信用代码", "单位类型", "参保状态", "养老参保人数", "首次参保日期"),
            *((f"45{n:08d}", o.name, o.code, "企业", "正常参保", o.insured, "2021-05-01")
              for n, o in enumerate(insured(found), 1))])]),
    ]  # fmt: skip


def repeated(found: list[Invented], to: Path) -> list[Path]:
    """Several rows for one employer without a month: the most counts; counts in full width."""
    rows: list[Row] = [("单位名称", "信用代码", "职工人数")]
    for o in declared(found):
        rows += [
            (o.name, o.code, max(0, (o.staff or 0) - 1)),
            (o.name, o.code, str(o.staff).translate(_FULL)),
        ]
    return [
        book(to / "企业名录.xlsx", [("Sheet1", [("企业名称", "统一社会信用代码", "企业类型", "主营业务", "企业状态"),
            *((o.name, o.code, o.kind, o.trade, o.state) for o in found)])]),
        book(to / "申报纳税单位用工情况.xlsx", [("Sheet1", rows)]),
        book(to / "用人单位参保名单.xlsx", [("Sheet1", [("用人单位", "统一社会信用代码", "参保职工数"),
            *((o.name, o.code, f"{o.insured}人") for o in insured(found))])]),
    ]  # fmt: skip


def one_book(found: list[Invented], to: Path) -> list[Path]:
    """Blank first rows and columns, notes below, headers with stars and inner spaces."""
    rows = [
        (),
        (),
        (
            "",
            "平南县大安镇企业名录",
        ),
        ("", "* 统 一 社 会 信 用 代 码", "* 名　　称", "类 型", "行 业", "经 营 状 态"),
        *(("", o.code, o.name, o.kind, o.trade, o.state) for o in found),
        (),
        ("", "说明：状态以登记系统为准。"),
    ]
    return [
        book(to / "a.xlsx", [("企业", rows)]),
        book(to / "b.xlsx", [("Sheet2", [(), ("", "* 纳税人 名称", "* 纳税人 识别号", "* 申报 用工 人数"),
            *(("", o.name, o.code, o.staff) for o in declared(found)), (), ("", "小计")])]),
        book(to / "c.xlsx", [("Sheet3", [("", "用人单位参保情况",), ("", "单 位 名 称", "统一社会\n信用代码", "参 保\n人 数"),
            *(("", o.name, o.code, o.insured) for o in insured(found))])]),
    ]  # fmt: skip


def trade_groups(found: list[Invented], to: Path) -> list[Path]:
    """Sorted by trade, the trade named once over merged cells; dates written by hand."""
    ordered = sorted(found, key=lambda o: o.trade)
    rows: list[Row] = [
        ("大安镇经营主体清单（2026.9.30）",),
        ("行业", "主体名称", "信用代码", "开业日期", "经营情况", "所在村"),
    ]
    last = ""
    for o in ordered:
        rows.append(
            (o.trade if o.trade != last else "", o.name, o.code, "2019.3.2", o.state, o.village)
        )
        last = o.trade
    return [
        book(to / "经营主体清单.xlsx", [("Sheet1", rows)]),
        book(to / "纳税申报.xlsx", [("Sheet1", [("已申报纳税单位用工情况",), ("纳税人", "识别号", "雇工人数", "月份"),
            *((o.name, o.code, o.staff, "2026年9月") for o in declared(found))])]),
        book(to / "社保参保单位.xlsx", [("Sheet1", [("参保单位名称", "社会信用代码", "实际参保人数", "参保时间"),
            *((o.name, o.code, o.insured, "2021年5月") for o in insured(found))])]),
    ]  # fmt: skip


OFFICES: dict[str, Office] = {
    office.__name__: office
    for office in (
        plain, titled, gbk_text, tab_text, by_village, monthly, wide, repeated, one_book, trade_groups,
    )
}  # fmt: skip
"""Every office by its name."""
