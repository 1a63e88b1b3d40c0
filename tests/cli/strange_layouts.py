"""Lists of towns that nobody has seen: other heads, orders, forms and habits, for every kind.

Two offices, each with all twelve kinds that the town receives. What is in the lists comes from an
invented town, so that the truth is known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tests.cli.office import Cell, Rows, Sheet, write
from tests.practice.records import Insured, Listed, Payment, Resident, Town, Village

_DIGITS = "〇一二三四五六七八九"


def dotted(day: dt.date) -> str:
    """1958.3.2."""
    return f"{day.year}.{day.month}.{day.day}"


def in_words(day: dt.date) -> str:
    """2026年3月2日."""
    return f"{day.year}年{day.month}月{day.day}日"


def in_han(day: dt.date) -> str:
    """二〇二六年三月二日."""
    year = "".join(_DIGITS[int(c)] for c in str(day.year))
    return f"{year}年{_han(day.month)}月{_han(day.day)}日"


def _han(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if not tens else "十" if tens == 1 else _DIGITS[tens] + "十") + (
        _DIGITS[ones] if ones else ""
    )


def parted(cell: Cell) -> Cell:
    """The number with spaces, as people write it down; what Excel kept as a number stays one."""
    return f" {cell[:6]} {cell[6:14]} {cell[14:]} " if isinstance(cell, str) else cell


def quoted(cell: Cell) -> Cell:
    """The number behind the quote with which people force text."""
    return f"'{cell}" if isinstance(cell, str) else cell


def plain(cell: Cell) -> str:
    """The cell as a text file holds it: Excel writes numbers of 18 digits as 4.50821E+17."""
    return cell if isinstance(cell, str) else f"{cell:.5E}"


def households_once(town: Town, folder: Path) -> Path:
    """One sheet a village, named nowhere else; head and household stand once, blank below."""
    sheets = []
    for village in town.villages:
        rows: list[list[Cell]] = [
            [f"{town.as_of.year}年人口信息采集登记表"],
            ["填报人：", None, None, None, None, "填报时间：2026年11月"],
            ["户序", "户主", "家庭成员信息", None, None, None, None, None, "屯别", "联系方式"],
            [None, None, "姓名", "称谓", "性别", "出生年月日", "身份证", "民族", None, None],
        ]
        before = ""
        for person in village.residents:
            first = person.household != before
            before = person.household
            rows.append([
                int(person.household) if first else None,
                person.head if first else None,
                person.name,
                person.relation,
                "男" if person.male else "女",
                dotted(person.birth),
                parted(person.id_sent),
                person.nation.removesuffix("族"),
                person.hamlet,
                person.phone,
            ])  # fmt: skip
        rows += [
            ["合计", None, len(village.residents)],
            [],
            ["村主任（签字）：", None, None, None, "经办人（签字）："],
        ]
        sheets.append(
            Sheet(
                village.name,
                rows,
                ("A1:J1", "C3:H3", "A3:A4", "B3:B4", "I3:I4", "J3:J4"),
            )
        )
    return write(folder / "人口采集.xlsx", *sheets)


def households_text(town: Town, folder: Path) -> Path:
    """A GBK export with codes for sexes and quotes before numbers; the name stands last."""
    rows: list[list[Cell]] = [
        ["乡镇", "所属行政村", "村组名", "户籍编号", "门牌地址", "性别代码", "证件类型",
         "公民身份号码", "民族", "家庭关系", "公民姓名"],
    ]  # fmt: skip
    rows += [
        ["某乡", village.name.removesuffix("村") + "村民委员会", p.hamlet, p.household,
         f"{village.name}{p.hamlet}", "1" if p.male else "2", "居民身份证",
         quoted(plain(p.id_sent)), p.nation, p.relation, p.name]
        for village in town.villages
        for p in village.residents
    ]  # fmt: skip
    return write(folder / "hjrk_export.csv", Sheet("", rows))


def insured_backwards(town: Town, folder: Path) -> Path:
    """An .xls of a system: everything before the name."""
    rows: list[list[Cell]] = [
        ["账户余额(元)", "累计缴费年限(年)", "首次参保日期", "当前缴费档次", "人员状态",
         "社会保障号", "参保人姓名", "村（居）委会"],
    ]  # fmt: skip
    rows += [
        [p.balance, p.years, f"{p.first[:4]}-{p.first[4:]}", p.tier, p.status, p.id_sent, p.name,
         village.name]
        for village in town.villages
        for p in village.insured
    ]  # fmt: skip
    return write(folder / "export_2026.xls", Sheet("Sheet1", rows))


def insured_by_village(town: Town, folder: Path) -> Path:
    """One sheet a village under a title, groups over the columns, totals in the middle."""
    sheets = []
    for village in town.villages:
        rows: list[list[Cell]] = [
            [f"{village.name}城乡居民养老保险参保人员信息"],
            ["序号", "基本信息", None, "参保信息", None, None, None],
            [
                None,
                "姓 名",
                "身份\n证号",
                "参保\n时间",
                "缴费标准（元/年）",
                "参保缴费状态",
                "已缴费年数",
            ],
        ]
        for at, p in enumerate(village.insured, 1):
            rows.append([at, p.name, p.id_sent, f"{p.first[:4]}年{p.first[4:]}月",
                         f"{p.tier}元", p.status, f"{p.years}年"])  # fmt: skip
            if at % 40 == 0:
                rows.append(["小计", None, 40])
        rows.append(["合 计", None, len(village.insured)])
        sheets.append(Sheet(village.name, rows, ("A1:G1", "B2:C2", "D2:G2")))
    return write(folder / "养老参保底册.xlsx", *sheets)


def payments_text(town: Town, folder: Path) -> Path:
    """Tab text in GB18030 with two columns for the period."""
    rows: list[list[Cell]] = [
        ["电子税票号", "缴费人姓名", "缴费人识别号", "征收项目", "费款属期起", "费款属期止",
         "实收金额", "入库时间", "申报渠道"],
    ]  # fmt: skip
    rows += [
        [p.ticket, p.name, plain(p.id_sent), "城乡居民基本养老保险费", f"{p.year}0101",
         f"{p.year}1231", f"{p.amount:,}.00", f"{p.paid_on:%Y/%m/%d} 10:21:33", p.channel]
        for village in town.villages
        for p in village.payments
    ]  # fmt: skip
    return write(folder / "sbf.txt", Sheet("", rows), encoding="gb18030")


def payments_page(town: Town, folder: Path) -> Path:
    """A web page saved as .xls, the period in one cell, the sum with its unit."""
    rows: list[list[Cell]] = [
        ["社保费征收明细"],
        ["姓名", "身份证", "属期", "金额（元）", "缴费时间", "缴费方式", "凭证编号"],
    ]
    rows += [
        [p.name, quoted(plain(p.id_sent)), f"{p.year}-01-01至{p.year}-12-31", f"¥{p.amount}.00",
         in_words(p.paid_on), p.channel, p.ticket]
        for village in town.villages
        for p in village.payments
    ]  # fmt: skip
    rows.append(["合计", None, None, sum(p.amount for v in town.villages for p in v.payments)])
    return write(folder / "居民养老缴费.htm.xls", Sheet("", rows))


Heads = Sequence[str]
CellsOf = Callable[[Listed, int], Sequence[Cell]]


def _listed(town: Town, kind: str) -> list[Listed]:
    return [line for village in town.villages for line in village.lists[kind]]


def _table(
    lines: Iterable[Listed], heads: Heads, cells: CellsOf, *, title: str = "", foot: bool = False
) -> Rows:
    made = list(lines)
    rows: list[Sequence[Cell]] = [[title]] if title else []
    rows += [heads, *(cells(line, at) for at, line in enumerate(made, 1))]
    if foot:
        rows += [["合计", f"{len(made)}人"], ["审核：", None, "制表："]]
    return rows


def _short(
    name: str,
    kind: str,
    heads: Heads,
    cells: CellsOf,
    *,
    title: str = "",
    foot: bool = False,
    sheet: str = "Sheet1",
    encoding: str = "gb18030",
) -> Callable[[Town, Path], Path]:
    def made(town: Town, folder: Path) -> Path:
        rows = _table(_listed(town, kind), heads, cells, title=title, foot=foot)
        return write(folder / name, Sheet(sheet, rows), encoding=encoding)

    return made


def _certificate(line: Listed) -> Cell:
    if not isinstance(line.id_sent, str):
        return line.id_sent
    kind = ["视力", "听力", "言语", "肢体", "智力", "精神", "多重"].index(line.what) + 1
    return f"{line.id_sent}{kind}{line.grade}"


def _grade(line: Listed) -> str:
    return "一二三四"[line.grade - 1] + "级"


def students_by_school(town: Town, folder: Path) -> Path:
    """One sheet a school; the school stands in the title only."""
    by_school: dict[str, list[Listed]] = {}
    for line in _listed(town, "students"):
        by_school.setdefault(line.what, []).append(line)
    sheets = [
        Sheet(
            f"{at}",
            _table(
                lines,
                ("学号", "学生姓名", "学生身份证号", "年级"),
                lambda line, n: (f"G{n:06d}", line.name, line.id_sent, "高二"),
                title=f"{school}2026年秋季学期在校学生花名册",
            ),
            ("A1:D1",),
        )
        for at, (school, lines) in enumerate(by_school.items(), 1)
    ]
    return write(folder / "花名册.xlsx", *sheets)


Maker = Callable[[Town, Path], Path]

TYPED: dict[str, Maker] = {
    "households": households_once,
    "insured": insured_by_village,
    "payments": payments_page,
    "employee": _short(
        "职工.et", "employee", ("序号", "用工单位", "职工姓名", "公民身份证号码", "险种"),
        lambda line, n: (n, line.what, line.name, line.id_sent, "企业职工基本养老保险"),
        title="企业参保职工名册", foot=True,
    ),
    "institution": _short(
        "机关事业.ods", "institution", ("单位", "姓名", "身份证号码", "备注"),
        lambda line, n: (line.what, line.name, line.id_sent, ""),
        title="机关事业单位养老保险在编人员名单",
    ),
    "low_income": _short(
        "民政.xlsx", "low_income",
        ("编号", "保障对象", "身份证件号", "救助类别", "享受待遇时间"),
        lambda line, n: (n, line.name, parted(line.id_sent), line.what, dotted(line.since)),
        title="城乡低保、特困人员动态管理台账", foot=True,
    ),
    "disabled": _short(
        "残联.xls", "disabled", ("残疾人", "残疾证编号", "类别", "等级"),
        lambda line, n: (line.name, _certificate(line), line.what, _grade(line)),
        title="持证残疾人信息", foot=True,
    ),
    "students": students_by_school,
    "deaths": _short(
        "殡葬.xlsx", "deaths", ("序号", "逝者", "身份证号码", "死亡时间", "家属电话"),
        lambda line, n: (n, line.name, parted(line.id_sent), in_han(line.since), ""),
        title="火化（死亡）人员登记表", foot=True,
    ),
    "moved": _short(
        "迁出.csv", "moved", ("姓名", "公民身份号码", "迁出时间", "迁往何处", "迁出原因"),
        lambda line, n: (line.name, plain(line.id_sent), in_words(line.since), line.what, "婚迁"),
    ),
    "soldiers": _short(
        "武装部.xlsx", "soldiers", ("序号", "姓名", "居民身份证号码", "入伍年月", "服役部队"),
        lambda line, n: (n, line.name, line.id_sent, f"{line.since:%Y.%m}", ""),
        title="现役军人（义务兵、军士）登记表",
    ),
    "proofs": _short(
        "年审.xlsx", "proofs",
        ("序号", "领取待遇人员", "身份证号码", "认证形式", "上次认证时间", "领取人签字"),
        lambda line, n: (n, line.name, parted(line.id_sent), line.what, dotted(line.since), ""),
        title="养老保险待遇领取人员生存认证登记表", foot=True,
    ),
}  # fmt: skip
"""An office that types its lists."""

EXPORTED: dict[str, Maker] = {
    "households": households_text,
    "insured": insured_backwards,
    "payments": payments_text,
    "employee": _short(
        "qyzg.txt", "employee", ("单位编号", "单位名称", "个人编号", "姓名", "社会保障号码",
                                 "参保险种", "缴费状态"),
        lambda line, n: ("4500" + str(n), line.what, f"{n:08d}", line.name, plain(line.id_sent),
                         "企业职工基本养老保险", "参保缴费"),
        encoding="utf-16",
    ),
    "institution": _short(
        "jgsy.csv", "institution", ("参保单位名称", "险种类型", "人员姓名", "证件号码"),
        lambda line, n: (line.what, "机关事业单位基本养老保险", line.name, plain(line.id_sent)),
        encoding="utf-8-sig",
    ),
    "low_income": _short(
        "救助系统导出.xls", "low_income",
        ("对象类型", "姓名", "性别", "证件号码", "待遇开始日期", "发放状态"),
        lambda line, n: (line.what, line.name, "", line.id_sent, line.since, "正常"),
    ),
    "disabled": _short(
        "cjr.csv", "disabled", ("姓名", "身份证号", "残疾类别", "残疾等级", "发证日期"),
        lambda line, n: (line.name, plain(line.id_sent), line.what, line.grade, dotted(line.since)),
    ),
    "students": _short(
        "xs.xlsx", "students", ("学校名称", "学段", "入学年月", "身份证件号", "姓名"),
        lambda line, n: (line.what, "普通高中", f"{line.since:%Y%m}", line.id_sent, line.name),
    ),
    "deaths": _short(
        "swzx.csv", "deaths", ("姓名", "公民身份号码", "死亡日期", "注销日期", "注销原因"),
        lambda line, n: (line.name, plain(line.id_sent), f"{line.since:%Y%m%d}", "20261101", "死"),
    ),
    "moved": _short(
        "qc.xlsx", "moved", ("序号", "迁移人姓名", "证件号码", "迁出日期", "迁往地详址"),
        lambda line, n: (n, line.name, line.id_sent, line.since, line.what),
    ),
    "soldiers": _short(
        "fyry.xls", "soldiers", ("公民身份号码", "姓名", "入伍日期", "人员类别"),
        lambda line, n: (line.id_sent, line.name, line.since, "现役义务兵"),
    ),
    "proofs": _short(
        "rzjg.csv", "proofs",
        ("社会保障号码", "姓名", "险种类型", "认证渠道", "认证日期", "认证有效期至"),
        lambda line, n: (plain(line.id_sent), line.name, "城乡居民基本养老保险", line.what,
                         f"{line.since:%Y%m%d}", f"{line.since:%Y}1231"),
    ),
}  # fmt: skip
"""An office that exports from its systems: file names that say nothing."""

Line = Resident | Insured | Payment | Listed


def sent_lines(village: Village, kind: str) -> Sequence[Line]:
    """Return a village's lines of one kind as they were sent."""
    of_record = {
        "households": village.residents,
        "insured": village.insured,
        "payments": village.payments,
    }
    return of_record.get(kind) or village.lists.get(kind, ())
