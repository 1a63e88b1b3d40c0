"""The command that holds village, town and tax against each other, and settles lines."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from array import array
from collections.abc import Iterable
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import PARTLY, Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.money_text import capitals, exact_yuan
from pension_desk.domain.reconciliation import Comparison, Remark, Side, Tally
from pension_desk.services import reconciliation as service
from pension_desk.services.desk import Desk
from pension_desk.services.reconciliation import Line, LineFilter, LineState, Reconciliation
from pension_desk.services.reconciliation_export import channel_totals, export, place_name

_WANTING = frozenset({LineState.OPEN, LineState.SETTLED, LineState.CHANGED})
_MOST_TOLD = 40


def add_reconcile(parser: ArgumentParser) -> None:
    """Describe ``reconcile``."""
    codes = "、".join([*(one for one in Comparison if one is not Comparison.EQUAL), *Remark])
    parser.add_argument("--year", type=context.year, help="缴费年度（默认今年）")
    parser.add_argument("--village", metavar="CODE", help="只看一个村")
    parser.add_argument("--only", metavar="KIND", action="append", default=[],
                        help=f"只看这一类，可多次：{codes}")  # fmt: skip
    parser.add_argument(
        "--settle", nargs="+", metavar="ID", help="结清这些人的行；all 表示列出的全部"
    )
    parser.add_argument("--unsettle", nargs="+", metavar="ID", help="撤销结清")
    parser.add_argument("--reason", default="", help="结清的原因")
    parser.add_argument("--out", metavar="FILE.xlsx", help="导出对账表")


def run_reconcile(args: Namespace) -> Answer:
    """Reconcile a year; settle or reopen lines; write a workbook."""
    out = context.out_file(args.out, ".xlsx") if args.out else None
    only = _kinds(args.only)
    with context.desk(args) as desk:
        year = context.checked_year(args.year, desk)
        village = context.village(args.village, desk)
        watch = context.watch(args)
        found = service.reconcile(desk, year, watch=watch)
        wanted = _filter(only, village)
        changed = 0
        if args.settle:
            changed = _settle(desk, found, wanted, args.settle, args.reason)
        if args.unsettle:
            places = _places(desk, found, wanted, args.unsettle)
            changed += service.unsettle(desk, found, places).value
        if changed:
            found = service.reconcile(desk, year, watch=watch)
        shown = found.chosen(wanted)
        if out:
            export(desk, found, shown, out, watch=watch)
        told = service.lines(desk, found, shown)
        document = _document(found, told)
    document |= {"settled": changed if args.settle else 0, "file": out}
    code = PARTLY if found.total.open else 0
    return Answer(document, _lines(found, told), code)


def _kinds(words: Iterable[str]) -> tuple[frozenset[Comparison], frozenset[Remark]]:
    comparisons, remarks = set(), set()
    for word in words:
        if word in set(Comparison):
            comparisons.add(Comparison(word))
        elif word in set(Remark):
            remarks.add(Remark(word))
        else:
            raise Refused(
                "bad_kind", f"没有“{word}”这一类差异。", "可选的名称见 reconcile --help。"
            )
    return frozenset(comparisons), frozenset(remarks)


def _filter(
    only: tuple[frozenset[Comparison], frozenset[Remark]], village: str | None
) -> LineFilter:
    villages = frozenset([village]) if village and len(village) == 12 else frozenset()
    return LineFilter(only[0], only[1], _WANTING, villages)


def _settle(
    desk: Desk, found: Reconciliation, wanted: LineFilter, whose: list[str], reason: str
) -> int:
    return service.settle(desk, found, _places(desk, found, wanted, whose), reason).value


def _places(desk: Desk, found: Reconciliation, wanted: LineFilter, whose: list[str]) -> array[int]:
    """Return the places of the lines of these people; ``all``: of all that the filter admits."""
    shown = found.chosen(wanted)
    if whose == ["all"]:
        return shown
    rows = {context.resident(desk, one).bytes for one in whose}
    places = array("q", [at for at in shown if found.rows[at] in rows])
    if len(places) != len(rows):
        raise Refused(
            "no_such_line", "有人在这一年没有需要处理的差异。", "请先不带 --settle 看一遍。"
        )
    return places


def _document(found: Reconciliation, told: tuple[Line, ...]) -> dict[str, Any]:
    return {
        "year": found.year,
        "sides": [side for side in Side if side in found.sides],
        "total": _tally(found.total),
        "villages": {
            code: {"name": place_name(code), **_tally(tally)}
            for code, tally in found.villages.items()
        },
        "channels": [{**vars(one), "capitals": capitals(one.fen)} for one in channel_totals(found)],
        "lines": told,
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "lines": tally.lines,
        "open": tally.open,
        "settled": tally.settled,
        "sides": {
            side: {
                "people": tally.people[side],
                "fen": tally.fen[side],
                "capitals": capitals(tally.fen[side]),
            }
            for side in Side
        },
        "comparisons": {one: tally.comparisons[one] for one in Comparison},
        "remarks": {one: tally.remarks[one] for one in Remark},
    }


def _lines(found: Reconciliation, told: tuple[Line, ...]) -> tuple[str, ...]:
    total = found.total
    sums = (
        f"{side.label}{total.people[side]}人 {total.fen[side] / 100:,.2f}元"
        f"（{capitals(total.fen[side])}）"
        for side in Side
        if side in found.sides
    )
    counts = f"共{total.lines}行，待处理{total.open}行，已结清{total.settled}行"
    return (
        f"{found.year}年对账：{counts}",
        *sums,
        *(_told(line) for line in told[:_MOST_TOLD]),
        *([f"……其余{len(told) - _MOST_TOLD}行请用 --out 导出"] if len(told) > _MOST_TOLD else []),
    )


def _told(line: Line) -> str:
    sums = " ".join(
        f"{side.label}{exact_yuan(fen)}" for side in Side if (fen := line.sums.of(side)) is not None
    )
    what = "、".join([line.comparison.label, *(one.label for one in line.remarks)])
    done = (
        f"（已结清：{line.settlement.reason}）"
        if line.state is LineState.SETTLED and line.settlement
        else ""
    )
    return f"{place_name(line.village)} {line.name}\t{sums}\t{what}{done}"
