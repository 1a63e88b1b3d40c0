"""Employers and expropriation projects of an invented village, written as their offices do."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable
from pathlib import Path

import xlsxwriter

from tests.practice.layouts import SheetCell
from tests.practice.records import Resident, Village

_CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_TRADES = ("木材加工", "餐饮", "建筑施工", "交通运输", "民营学校", "民营医疗", "零售", "种植")
_KINDS = (("91", "企业"), ("92", "个体工商户"), ("93", "农民专业合作社"), ("52", "民办非企业单位"))
_PROJECTS = ("村级产业园", "县道改建", "高标准水利站")
_USES = ("公益性项目", "用地单位明确", "政府收储")
Row = tuple[SheetCell, ...]


def credit_code(rng: random.Random, kind: str) -> str:
    """Return a valid unified social credit code (GB 32100) of an invented employer."""
    first17 = f"{kind}450821MA" + "".join(rng.choice(_CODE_CHARACTERS) for _ in range(7))
    total = sum(_CODE_CHARACTERS.index(c) * pow(3, i, 31) for i, c in enumerate(first17))
    return first17 + _CODE_CHARACTERS[-total % 31]


def write_ledgers(village: Village, folder: Path, seed: int, as_of: dt.date) -> None:
    """Write the four employers' lists and the two land lists of one village."""
    rng = random.Random(f"ledgers/{seed}")
    registered: list[Row] = []
    declared: list[Row] = []
    insured: list[Row] = []
    for number in range(14):
        kind, kind_name = rng.choice(_KINDS)
        trade = rng.choice(_TRADES)
        code, name = credit_code(rng, kind), f"练习{number + 1:02d}号{trade}单位"
        staff = rng.choice((0, 1, 2, 3, 6, 12, 25))
        phone = f"139{rng.randrange(10**8):08d}"
        registered.append((code, name, kind_name, trade, "存续", phone))
        declared.append((code, name, staff, round(staff * rng.uniform(2600, 4200), 2)))
        covered = rng.choice((0, staff // 2, staff, staff))
        if covered:
            insured.append((code, name, covered))
    _write(
        folder / "市场主体登记名单.xlsx",
        ("统一社会信用代码", "名称", "主体类型", "行业", "登记状态", "联系电话"),
        registered,
    )
    _write(
        folder / "税务申报用工名单.xlsx",
        ("纳税人识别号", "纳税人名称", "申报用工人数", "工资薪金申报额"),
        declared,
    )
    _write(
        folder / "单位参保名单.xlsx",
        ("统一社会信用代码", "单位名称", "企业职工养老参保人数"),
        insured,
    )
    _write_staff(random.Random(f"staff/{seed}"), village, folder, as_of, (declared, insured))
    _write_land(rng, village, folder, as_of)


def _write_staff(
    rng: random.Random,
    village: Village,
    folder: Path,
    as_of: dt.date,
    counts: tuple[list[Row], list[Row]],
) -> None:
    """Write who works for those employers that insure too few, by name."""
    declared, insured = counts
    covered = {row[0]: row[2] for row in insured}
    grown = [p for p in village.residents if 20 <= as_of.year - p.birth.year <= 58]
    rng.shuffle(grown)
    rows: list[Row] = []
    for code, name, staff, _wages in declared:
        known = covered.get(code, 0)
        assert isinstance(staff, int)
        assert isinstance(known, int)
        for at in range(staff if known < staff <= len(grown) else 0):
            person = grown.pop()
            rows.append((code, name, person.name, person.id_number, "是" if at < known else "否"))
    _write(
        folder / "单位用工人员名单.xlsx",
        ("统一社会信用代码", "单位名称", "姓名", "公民身份号码", "是否参加职工养老保险"),
        rows,
    )


def _write_land(rng: random.Random, village: Village, folder: Path, as_of: dt.date) -> None:
    houses: dict[str, list[Resident]] = {}
    for person in village.residents:
        houses.setdefault(person.household, []).append(person)
    projects: list[Row] = []
    people: list[Row] = []
    for place, (project, use) in enumerate(zip(_PROJECTS, _USES, strict=True)):
        year = as_of.year - (2, 1, 0)[place]
        signed = dt.date(year, rng.randint(2, 9), rng.randint(1, 28))
        verified = place < 2
        lines: list[Row] = []
        for household in rng.sample(sorted(houses), 9):
            lines += _land_rows(rng, project, houses[household], signed, verified)
        people += lines
        required = 3000.0 * sum(line[11] == "是" for line in lines)
        paid: SheetCell = (required, required / 2, 0.0)[place]
        arrived: SheetCell = signed + dt.timedelta(days=60) if paid else ""
        supplied: SheetCell = signed + dt.timedelta(days=90) if place == 0 else ""
        projects.append(
            (
                project,
                f"平征〔{year}〕练{place + 1}号",
                year,
                use,
                signed,
                round(rng.uniform(20, 200), 2),
                required,
                paid,
                arrived,
                supplied,
                "是" if verified else "否",
            )
        )
    _write(
        folder / "征地项目台账.xlsx",
        (
            "项目名称",
            "批准文号",
            "年度",
            "用地类型",
            "补偿安置协议签订日期",
            "征收面积（亩）",
            "应缴存补贴资金（元）",
            "已到账（元）",
            "到账日期",
            "供地日期",
            "名单是否收齐",
        ),
        projects,
    )
    _write(
        folder / "被征地农民花名册.xlsx",
        (
            "征地项目",
            "户号",
            "户主",
            "姓名",
            "公民身份号码",
            "户内人数",
            "承包地面积（亩）",
            "被征面积（亩）",
            "是否全部征收",
            "核实状态",
            "核实日期",
            "是否补贴对象",
            "补贴使用方式",
            "发放日期",
        ),
        people,
    )


def _land_rows(
    rng: random.Random, project: str, house: list[Resident], signed: dt.date, verified: bool
) -> Iterable[Row]:
    owned = round(rng.uniform(1, 6), 2)
    taken = owned if rng.random() < 0.2 else round(owned * rng.uniform(0.2, 0.9), 2)
    checked: SheetCell = signed + dt.timedelta(days=rng.randrange(10, 50)) if verified else ""
    for person in house:
        grown = (signed - person.birth).days > 16 * 365.25 + 5
        issued = verified and grown and rng.random() < 0.7
        way = rng.choice(("保费代缴", "一次性发放", "缴费报账")) if issued else ""
        when: SheetCell = signed + dt.timedelta(days=rng.randrange(90, 150)) if issued else ""
        yield (
            project,
            person.household,
            person.head,
            person.name,
            person.id_number,
            len(house),
            owned,
            taken,
            "是" if taken == owned else "否",
            "已核实" if verified else "待核实",
            checked,
            "是" if grown else "否（未满16周岁）",
            way,
            when,
        )


def _write(path: Path, headers: Row, rows: Iterable[Row]) -> None:
    book = xlsxwriter.Workbook(path)
    book.set_properties({"created": dt.datetime(2026, 11, 20, tzinfo=dt.UTC)})
    date = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("名单")
    sheet.set_column(0, len(headers) - 1, 16)
    for number, row in enumerate([headers, *rows]):
        for column, cell in enumerate(row):
            if isinstance(cell, dt.date):
                sheet.write_datetime(number, column, cell, date)
            elif isinstance(cell, str):
                sheet.write_string(number, column, cell)
            else:
                sheet.write_number(number, column, cell)
    book.close()
