"""A third office, whose lists break every habit of the other two."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from tests.cli.office import Cell, Sheet, write
from tests.cli.strange_layouts import dotted, in_words, plain
from tests.practice.records import Listed, Town


def households(town: Town, folder: Path) -> Path:
    """A sheet a village named only in the title; pages with the head again; merged households."""
    sheets = []
    for at, village in enumerate(town.villages, 1):
        heads: list[list[Cell]] = [
            [f"附件{at}：大安片区{village.name}户籍底册"],
            ["单位：人", None, None, None, "（盖章）"],
            ["家庭信息", None, "成员信息", None, None, None, None],
            ["户号\n（必填）", "村民\n小组", "姓名（与户主关系）", "公民身份\n号码*", "出生\n年月",
             "性别", "联系\n电话"],
        ]  # fmt: skip
        rows, merges = [*heads], ["A1:G1", "A3:B3", "C3:G3"]
        for count, (number, members) in enumerate(
            groupby(village.residents, key=lambda p: p.household), 1
        ):
            top = len(rows) + 1
            for place, p in enumerate(members):
                rows.append([
                    number if place == 0 else None,
                    p.hamlet if place == 0 else None,
                    f"{p.name}（{p.relation}）",
                    p.id_sent,
                    f"{p.birth:%Y.%m}",
                    "男" if p.male else "女",
                    p.phone,
                ])  # fmt: skip
            if len(rows) > top:
                merges += [f"A{top}:A{len(rows)}", f"B{top}:B{len(rows)}"]
            if count % 15 == 0:
                rows += [["本页小计", None, "15户"], *heads[2:]]
        rows.append(["总计", None, f"{len(village.residents)}人"])
        sheets.append(Sheet(f"表{at}", rows, tuple(merges)))
    return write(folder / "附件.xlsx", *sheets)


def insured(town: Town, folder: Path) -> Path:
    """Names of the system's fields below the Chinese ones; UTF-8 without a mark."""
    rows: list[list[Cell]] = [
        ["姓名", "证件号码", "个人编号", "参保状态", "缴费档次", "首次参保时间", "实际缴费月数"],
        ["AAC003", "AAE135", "AAC001", "AAC031", "AAE181", "AAC049", "AAE201"],
    ]
    rows += [
        [p.name, plain(p.id_sent), p.number, p.status, f"{p.tier}.00", p.first, p.years * 12]
        for village in town.villages
        for p in village.insured
    ]
    return write(folder / "0105.csv", Sheet("", rows), encoding="utf-8")


def payments(town: Town, folder: Path) -> Path:
    """The year stands in the titles only; no vouchers; names before a line of sums."""
    sheets = []
    for year in sorted({p.year for v in town.villages for p in v.payments}):
        lines = [p for v in town.villages for p in v.payments if p.year == year]
        rows: list[list[Cell]] = [
            [f"{year}年度城乡居民基本养老保险费入库明细表"],
            ["制表单位：税务分局", None, None, "单位：元"],
            ["序号", "缴费人", "身份证件号码", "缴费金额", "缴费日期", "备注"],
        ]
        rows += [
            [n, p.name, p.id_sent, p.amount, dotted(p.paid_on), ""] for n, p in enumerate(lines, 1)
        ]
        rows.append([None, "合计", None, sum(p.amount for p in lines)])
        sheets.append(Sheet(f"{year}", rows, ("A1:F1",)))
    return write(folder / "入库.xlsx", *sheets)


def _lines(town: Town, kind: str) -> list[Listed]:
    return [line for village in town.villages for line in village.lists[kind]]


def low_income(town: Town, folder: Path) -> Path:
    """The head of the household with a number of their own stands before each member."""
    heads = {p.id_number: p.head for v in town.villages for p in v.residents}
    rows: list[list[Cell]] = [
        ["农村低保（含特困）家庭成员名册"],
        ["户主", "户主身份证号", "成员姓名", "成员身份证号", "与户主关系", "对象类别", "纳入时间"],
    ]
    rows += [
        [heads.get(line.id_number, line.name), "", line.name, line.id_sent, "", line.what,
         in_words(line.since)]
        for line in _lines(town, "low_income")
    ]  # fmt: skip
    return write(folder / "dibao.ods", Sheet("Sheet1", rows))


def _certificate(line: Listed) -> str:
    """A certificate issued anew (B1) on the number as it was sent; none beside a number's ruin."""
    return f"{line.id_sent}1{line.grade}B1" if isinstance(line.id_sent, str) else ""


def disabled(town: Town, folder: Path) -> Path:
    """Number and certificate beside each other."""
    rows: list[list[Cell]] = [["序号", "姓名", "残疾证号", "身份证号", "残疾类别、等级", "监护人"]]
    rows += [
        [n, line.name, _certificate(line), line.id_sent,
         f"{line.what}{'一二三四'[line.grade - 1]}级", "李监护"]
        for n, line in enumerate(_lines(town, "disabled"), 1)
    ]  # fmt: skip
    return write(folder / "残疾.xlsx", Sheet("信息", rows))


def institution(town: Town, folder: Path) -> Path:
    """Two tables below each other on one sheet."""
    lines = _lines(town, "institution")
    half = len(lines) // 2
    rows: list[list[Cell]] = []
    for title, some in (("在职人员", lines[:half]), ("退休人员", lines[half:])):
        rows += [
            [f"机关事业单位参加养老保险{title}"],
            ["序号", "单 位 名 称", "姓　名", "身 份 证 号 码"],
            *[[n, line.what, line.name, line.id_sent] for n, line in enumerate(some, 1)],
            [],
        ]
    return write(folder / "两表.xlsx", Sheet("Sheet1", rows))


def students(town: Town, folder: Path) -> Path:
    """Two halves side by side, as a page of paper is filled."""
    head: list[Cell] = ["序号", "姓名", "身份证号", "班级"]
    lines = _lines(town, "students")
    half = -(-len(lines) // 2)
    rows: list[list[Cell]] = [["某中学在读学生花名册"], [*head, *head]]
    for n in range(half):
        left, right = lines[n], lines[n + half] if n + half < len(lines) else None
        rows.append([
            n + 1, left.name, left.id_sent, "高一1班",
            *([n + half + 1, right.name, right.id_sent, "高一2班"] if right else [None] * 4),
        ])  # fmt: skip
    return write(folder / "中学.xlsx", Sheet("Sheet1", rows, ("A1:H1",)))


def _simple(
    name: str, kind: str, title: str, heads: list[Cell], cells: Callable[..., list[Cell]]
) -> Callable[[Town, Path], Path]:
    def made(town: Town, folder: Path) -> Path:
        rows: list[list[Cell]] = [[title]] if title else []
        rows += [heads, *(cells(line, n) for n, line in enumerate(_lines(town, kind), 1))]
        return write(folder / name, Sheet("Sheet1", rows))

    return made


MIXED = {
    "households": households,
    "insured": insured,
    "payments": payments,
    "employee": _simple(
        "企保.htm.xls", "employee", "城镇企业职工基本养老保险参保缴费人员",
        ["行号", "身份证号码", "人员姓名", "现参保单位", "最近缴费月份", "参保地"],
        lambda line, n: [n, plain(line.id_sent), line.name, line.what, "202610", "平南县"],
    ),
    "institution": institution,
    "low_income": low_income,
    "disabled": disabled,
    "students": students,
    "deaths": _simple(
        "dead.txt", "deaths", "",
        ["死亡人姓名", "死亡人身份证号", "性别", "死亡年月日", "户口注销时间", "申报人"],
        lambda line, n: [line.name, plain(line.id_sent), "", dotted(line.since), "", "李申报"],
    ),
    "moved": _simple(
        "迁移.et", "moved", "户口迁出人员登记",
        ["序号", "姓名", "身份证号码", "原住址", "迁入地址", "迁出日期", "办理人"],
        lambda line, n: [n, line.name, line.id_sent, "本村", line.what, line.since, "张警官"],
    ),
    "soldiers": _simple(
        "兵.ods", "soldiers", "应征入伍人员花名册（现役）",
        ["序号", "姓名", "身份证号", "入伍时间", "家庭住址"],
        lambda line, n: [n, line.name, line.id_sent, in_words(line.since), "本村"],
    ),
    "proofs": _simple(
        "认证.htm.xls", "proofs", "城乡居保待遇领取资格认证完成情况",
        ["行政村", "认证方式", "待遇领取人", "证件号码", "最近一次认证", "下次应认证"],
        lambda line, n: ["", line.what, line.name, plain(line.id_sent), in_words(line.since),
                         in_words(line.since.replace(day=1, year=line.since.year + 1))],
    ),
}  # fmt: skip
