"""Lists of employers from offices that nobody has seen, with what is true of them.

Old .xls, web pages called .xls, merged titles and heads in groups, old registration numbers of 15
digits, full-width characters, page breaks with their heads again, subtotals, other insurances.
"""

# ruff: noqa: E501 - a sheet is read by its rows
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tests.cli.office import Cell, Sheet, write
from tests.practice.employer_offices import declared, insured
from tests.practice.employers import Invented, invent

_FULL = str.maketrans("".join(map(chr, range(33, 127))), "".join(chr(c + 0xFEE0) for c in range(33, 127)))  # fmt: skip
Rows = list[Sequence[Cell]]


def full(words: object) -> str:
    """Everything in full width, as some input methods leave it."""
    return str(words).translate(_FULL)


def old_numbers(count: int, seed: int) -> list[Invented]:
    """Return employers of which some have nothing but a registration number of 15 digits."""
    return [
        replace(one, code=f"4508216{at:08d}") if one.code.startswith("92") and at % 3 == 0 else one
        for at, one in enumerate(invent(seed, count))
    ]


def bureau(found: list[Invented], to: Path) -> list[Path]:
    """A bureau's .xls, number and code in one column; a tax export; the scheme's web page."""
    rows: Rows = [
        ["平南县大安镇辖区各类市场主体基本信息一览表"],
        ["数据截止：2026年10月31日", None, None, None, None, None, None, None, "单位：户"],
        ["序号", "统一社会信用代码/注册号", "市场主体名称", "经营者（法定代表人）姓名", "主体类别",
         "国民经济行业大类", "登记状态", "成立时间", "经营场所"],
        *([float(n), o.code, o.name, o.owner, o.kind, o.trade, o.state, "2019年3月2日", f"大安镇{o.village}"]
          for n, o in enumerate(found, 1)),
        [None, "合　计", f"{len(found)}户"],
        ["填表人：李某", None, None, "审核人：", None, None, "填表日期：2026.11.1"],
    ]  # fmt: skip
    tax: Rows = [
        ["登记序号", "社会信用代码（纳税人识别号）", "纳税人名称", "登记注册类型", "主管税务所（科、分局）", "税款所属期起",
         "税款所属期止", "工资薪金所得申报人数", "其中：外籍人数", "工资薪金所得收入额"],
        *([f"101145{n:010d}", o.code, o.name, o.kind, "大安税务分局", "2026-10-01", "2026-10-31", o.staff, 0, (o.staff or 0) * 3210.5]
          for n, o in enumerate(declared(found), 1)),
    ]  # fmt: skip
    cover: Rows = [
        ["单位编号", "单位名称", "统一社会信用代码", "单位状态", "险种", "参保人数", "对应费款所属期"],
        *([f"45082{n:05d}", o.name, o.code, "正常", "城镇企业职工基本养老保险", o.insured, "202610"]
          for n, o in enumerate(insured(found), 1)),
    ]  # fmt: skip
    return [
        write(to / "辖区主体一览.xls", Sheet("辖区主体", rows, ("A1:I1",))),
        write(to / "申报情况查询.xlsx", Sheet("sheet1", tax)),
        write(to / "单位险种.htm.xls", Sheet("", cover)),
    ]


def full_width(found: list[Invented], to: Path) -> list[Path]:
    """Typed with a Chinese input method: heads, codes, brackets and counts in full width."""
    rows: Rows = [
        ["", "２０２６年大安镇商事主体花名册"],
        ["", "序号", "商事主体名称", "社会信用代码", "所属行业（小类）", "主体状态", "负责人", "电话"],
        *(["", float(n), f"　{o.name}　", full(o.code), o.trade, o.state, o.owner, full(o.phone)]
          for n, o in enumerate(found, 1)),
    ]  # fmt: skip
    tax: Rows = [
        ["扣缴义务人（单位）", "扣缴义务人识别号", "申报人数（人）", "所属期（月）"],
        *([o.name, full(o.code), full(o.staff), "２０２６年１０月"] for o in declared(found)),
        ["合　　计", None, full(sum(o.staff or 0 for o in declared(found)))],
    ]
    cover: Rows = [
        ["大安镇用人单位企业职工养老保险参保情况（截至２０２６年１０月）"],
        ["用人单位", "信用代码", "养老保险参保职工（人）"],
        *([o.name, full(o.code), full(o.insured)] for o in insured(found)),
    ]
    return [
        write(to / "商事主体.xls", Sheet("花名册", rows, ("B1:H1",))),
        write(to / "扣缴人数.xls", Sheet("Sheet1", tax)),
        write(to / "参保情况.xlsx", Sheet("Sheet1", cover, ("A1:C1",))),
    ]


def page_breaks(found: list[Invented], to: Path) -> list[Path]:
    """Printed by pages: the heads come again, villages have subtotals, notes stand between."""
    heads: Sequence[Cell] = ["编号", "企业（个体户）名称", "营业执照号码", "行业", "目前状态"]
    rows: Rows = [["企业及个体工商户登记册"], heads]
    for village in dict.fromkeys(o.village for o in found):
        some = [o for o in found if o.village == village]
        rows += [[f"{village}："]]
        for n, o in enumerate(some, 1):
            rows.append([float(n), o.name, o.code, o.trade, o.state])
            if n % 12 == 0:
                rows += [[], ["第1页，共4页"], heads]
        rows += [["小计", f"{len(some)}户"]]
    tax: Rows = [["序号", "纳税人", None, "申报情况", None],
                 [None, "名称", "税号", "人数（人）", "金额（元）"]]  # fmt: skip
    for n, o in enumerate(declared(found), 1):
        tax.append([float(n), o.name, o.code, o.staff, 3000.0])
        if n % 20 == 0:
            tax += [["序号", "纳税人", None, "申报情况", None],
                    [None, "名称", "税号", "人数（人）", "金额（元）"]]  # fmt: skip
    tax.append([None, "本页合计", None, sum(o.staff or 0 for o in declared(found)), 0.0])
    cover: Rows = [
        ["单位信息", None, "工伤保险", "企业养老", None, "失业保险"],
        ["单位名称", "统一社会信用代码", "参保人数", "参保人数", "离退休人数", "参保人数"],
        *([o.name, o.code, (o.insured or 0) + 4, o.insured, 3, o.insured] for o in insured(found)),
        ["总计", None, sum(o.insured or 0 for o in insured(found)), 3, 4, 5],
    ]
    return [
        write(to / "登记册.xlsx", Sheet("册", rows, ("A1:E1",))),
        write(to / "纳税申报用工.xls", Sheet("Sheet1", tax, ("B1:C1", "D1:E1", "A1:A2"))),
        write(to / "各险种参保单位.xlsx", Sheet("Sheet1", cover, ("A1:B1", "D1:E1"))),
    ]


STRANGE: dict[str, Callable[[list[Invented], Path], list[Path]]] = {
    office.__name__: office for office in (bureau, full_width, page_breaks)
}
"""Every office by its name."""
