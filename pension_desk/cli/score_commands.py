"""The command about the performance sheet: show, print, set the weights."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.indicators import indicator
from pension_desk.services import scores
from pension_desk.services.divisions import division_name


def add_scores(parser: ArgumentParser) -> None:
    """Describe ``scores``."""
    parser.add_argument("--year", type=context.year, metavar="Y", help="年度（默认今年）")
    parser.add_argument(
        "--weight", nargs=2, action="append", metavar=("KEY", "N"),
        help="定各指标的权重，加起来应是100（镇）",
    )  # fmt: skip
    parser.add_argument("--out", metavar="FILE.pdf|FILE.xlsx", help="写到哪个文件")


def run_scores(args: Namespace) -> Answer:
    """Show every village's points with their working; set weights first where they are given."""
    with context.desk(args) as desk:
        year = context.checked_year(args.year, desk)
        if args.weight:
            scores.set_weights(desk, year, dict(_weight(*pair) for pair in args.weight))
        sheet = scores.scores(desk, year)
        document = {
            "year": year,
            "as_of": sheet.as_of,
            "weights": dict(sheet.weights),
            "villages": [
                {
                    "rank": one.rank,
                    "village": one.village,
                    "name": division_name(one.village),
                    "total": float(one.total),
                    "points": {line.key: float(line.points) for line in one.lines},
                    "working": {line.key: line.working for line in one.lines},
                }
                for one in sheet.villages
            ],
        }
        lines = [
            f"{one.rank}　{division_name(one.village)}　{one.total}分" for one in sheet.villages
        ]
        if args.out:
            made = scores.print_scores(desk, year, Path(args.out), watch=context.watch(args)).value
            document["file"] = made.file
            lines.append(str(made.file))
    told = "、".join(f"{indicator(key).name}{weight}" for key, weight in sheet.weights)
    return Answer(document, (f"权重：{told}", *lines))


def _weight(key: str, text: str) -> tuple[str, int]:
    try:
        return indicator(key).key, int(text)
    except ValueError:
        raise Refused("bad_weight", f"权重“{text}”不是整数。") from None
