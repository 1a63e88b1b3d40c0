"""Commands about indicators and their targets."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import DONE, PARTLY, Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import CATALOGUE, TOWN, Indicator, Side, Unit, indicator
from pension_desk.domain.targets import Progress, Spread
from pension_desk.services import indicators, targets
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name, village_named
from pension_desk.services.indicator_lists import export_behind
from pension_desk.services.target_import import read_sheet, take_sheet
from pension_desk.services.targets import Wanted


def add_indicators(parser: ArgumentParser) -> None:
    """Describe ``indicators``."""
    parser.add_argument("--year", type=context.year, metavar="Y", help="年度（默认今年）")
    parser.add_argument("--village", metavar="CODE", help="只看一个村")
    parser.add_argument("--behind", metavar="KEY", help="列出这个指标背后的记录")
    sides = tuple(side.value for side in Side)
    parser.add_argument(
        "--side", choices=sides, default="open", help="done 已完成，whole 全部，open 未完成"
    )
    parser.add_argument("--out", metavar="FILE.xlsx", help="把名单写成表格")


def run_indicators(args: Namespace) -> Answer:
    """Show every indicator with numerator, denominator and target, or the records behind one."""
    with context.desk(args) as desk:
        year = context.checked_year(args.year, desk)
        village = _village(args.village, desk)
        if args.behind:
            return _behind(desk, args, year, village)
        reckoned = indicators.reckon(desk, year)
        known = targets.targets(desk, year)
        codes = reckoned.villages if village == TOWN else ()
        document: dict[str, Any] = {}
        lines = [f"{year}年，截至{reckoned.as_of}"]
        for one in CATALOGUE:
            progress = targets.progress_in(known, reckoned, one.key, village)
            document[one.key] = _indicator(one) | _progress(one, progress)
            document[one.key]["villages"] = {
                code: _progress(one, targets.progress_in(known, reckoned, one.key, code))
                for code in codes
            }
            lines.append(_line(one, progress))
    return Answer({"year": year, "as_of": reckoned.as_of, "indicators": document}, tuple(lines))


def _village(wanted: str | None, desk: Desk) -> VillageCode:
    code = context.village(wanted, desk)
    return VillageCode(code) if code and len(code) == 12 else TOWN


def _behind(desk: Desk, args: Namespace, year: int, village: VillageCode) -> Answer:
    side = Side(args.side)
    found = indicators.records_behind(desk, args.behind, village, side, year)
    document: dict[str, Any] = {"records": found.records, "ids": found.ids}
    told = f"{indicator(args.behind).name}（{side.label}）：{len(found.ids)}条"
    if args.out:
        file = context.out_file(args.out, ".xlsx")
        export_behind(desk, args.behind, village, side, year, file, watch=context.watch(args))
        document["file"] = file
        told += f"：{file}"
    return Answer(document, (told,))


def _indicator(one: Indicator) -> dict[str, Any]:
    return {
        "name": one.name,
        "definition": one.definition,
        "unit": one.unit,
        "numerator_is": one.done,
        "denominator_is": one.whole,
    }


def _progress(one: Indicator, progress: Progress) -> dict[str, Any]:
    figure, money = progress.figure, one.unit is Unit.FEN
    return {
        "numerator": figure.done / 100 if money else figure.done,
        "denominator": figure.whole / 100 if money else figure.whole,
        "percent": _number(figure.percent),
        "target": progress.needed,
        "completion": _number(progress.completion),
        "expected": progress.expected,
        "due": progress.due_on,
        "band": progress.band,
    }


def _number(percent: Any) -> float | None:
    return None if percent is None else float(percent)


def _line(one: Indicator, progress: Progress) -> str:
    figure = progress.figure
    percent = "—" if figure.percent is None else f"{figure.percent}%"
    if one.unit is Unit.FEN:
        count = f"{figure.done / 100:,.2f}/{figure.whole / 100:,.2f}元"
    else:
        count = f"{figure.done}/{figure.whole}{one.unit.label}"
    told = f"{one.name}：{count}　{percent}"
    if progress.needed is not None:
        told += f"　任务{progress.needed}，完成{progress.completion}%，今天应达{progress.expected}"
    return told


def add_targets(parser: ArgumentParser) -> None:
    """Describe ``targets``."""
    parser.add_argument("--year", type=int, metavar="Y", help="年度（默认今年）")
    act = parser.add_mutually_exclusive_group()
    act.add_argument(
        "--set", nargs=3, action="append", metavar=("VILLAGE", "KEY", "AMOUNT"),
        help="定一个村的目标：村、指标、数（人数或百分数；0以“-”表示取消）",
    )  # fmt: skip
    act.add_argument("--spread", nargs=2, metavar=("KEY", "TOTAL"), help="把全镇总数分到各村")
    act.add_argument("--import", dest="take", metavar="FILE.xlsx", help="从表格导入")
    ways = tuple(way.value for way in Spread)
    parser.add_argument("--by", choices=ways, default=ways[0], help="分解的依据")
    parser.add_argument("--due", metavar="DATE", help="完成时限（默认年底）")
    parser.add_argument(
        "--village", nargs=2, action="append", metavar=("NAME", "CODE"), default=[],
        help="表格里不认识的村名是哪个村",
    )  # fmt: skip


def run_targets(args: Namespace) -> Answer:
    """List the targets of a year, or set them."""
    with context.desk(args) as desk:
        year = args.year or desk.today().year
        if args.take:
            return _imported(desk, year, args)
        wanted = tuple(_wanted(desk, year, args))
        changed = targets.set_targets(desk, year, wanted).value if wanted else 0
        found = targets.targets(desk, year)
        document = [
            {"village": one.village, "indicator": one.key, "amount": one.amount,
             "start": one.start, "due": one.due_on}
            for one in found.values()
        ]  # fmt: skip
        lines = [f"{division_name(one.village)}　{indicator(one.key).name}　{one.amount}"
                 f"　{one.due_on}前" for one in found.values()]  # fmt: skip
    answer = {"year": year, "changed": changed, "targets": document}
    return Answer(answer, tuple(lines or ["还没有目标任务。"]))


def _wanted(desk: Desk, year: int, args: Namespace) -> list[Wanted]:
    due = context.day(args.due) if args.due else None
    if args.spread:
        key, total = args.spread
        parts = targets.spread_over(desk, year, key, _amount(total) or 0, Spread(args.by))
        return [Wanted(village, key, part, due) for village, part in parts]
    return [
        Wanted(_named(desk, village), indicator(key).key, _amount(amount), due)
        for village, key, amount in args.set or ()
    ]


def _named(desk: Desk, words: str) -> VillageCode:
    found = village_named(words, desk.identity.division)
    if found is None:
        raise Refused("no_such_village", f"没有“{words}”这个村（社区）。", "请写村名或12位代码。")
    return found


def _amount(text: str) -> int | None:
    if text == "-":
        return None
    try:
        return int(text)
    except ValueError:
        raise Refused("bad_amount", f"目标“{text}”不是整数。") from None


def _imported(desk: Desk, year: int, args: Namespace) -> Answer:
    known = {name: VillageCode(code) for name, code in args.village}
    sheet = read_sheet(desk, Path(args.take), known=known, watch=context.watch(args))
    changed = take_sheet(desk, year, sheet).value if sheet.targets else 0
    lines = [f"导入{len(sheet.targets)}个目标，改动{changed}个。"]
    lines += [f"不认识“{one.name}”，它是哪个村？" for one in sheet.questions]
    lines += [one.sentence for one in sheet.refused]
    document = {
        "year": year, "accepted": len(sheet.targets), "changed": changed,
        "questions": sheet.questions, "refused": sheet.refused,
    }  # fmt: skip
    return Answer(document, tuple(lines), PARTLY if sheet.questions or sheet.refused else DONE)
