"""Commands about people: find, visit."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.cli.usage import positive
from pension_desk.domain.identity import mask_id
from pension_desk.domain.roster import RosterLine
from pension_desk.services import roster, visits
from pension_desk.services.divisions import division_name


def add_find(parser: ArgumentParser) -> None:
    """Describe ``find``."""
    parser.add_argument("text", metavar="TEXT", help="姓名、拼音、首字母、号码、电话、户号、屯")
    parser.add_argument("--limit", type=positive, default=50, help="最多几人")


def run_find(args: Namespace) -> Answer:
    """Look for residents as the search box does."""
    with context.desk(args) as desk:
        found = roster.find(desk, args.text, limit=args.limit)
    lines = tuple(_told(line) for line in found) or ("没有找到。",)
    return Answer({"people": found}, lines)


def _told(line: RosterLine) -> str:
    number = mask_id(line.id_number) if line.id_number else "号码残缺"
    place = f"{division_name(line.village)} {line.hamlet} 户{line.household_no}"
    return f"{line.name}\t{number}\t{place}"


def add_visit(parser: ArgumentParser) -> None:
    """Describe ``visit``."""
    parser.add_argument("id", metavar="ID", help="身份证号码或记录号")
    parser.add_argument("--mode", default="入户", help="、".join(visits.MODES))
    parser.add_argument("--date", help="走访日期（默认今天）")
    parser.add_argument("--outcome", default="")
    parser.add_argument("--reason", default="")
    parser.add_argument("--promise", help="承诺日期")
    parser.add_argument("--next", default="", help="下一步")
    parser.add_argument("--note", default="")


def run_visit(args: Namespace) -> Answer:
    """Enter a visit."""
    with context.desk(args) as desk:
        made = visits.record(
            desk,
            context.resident(desk, args.id),
            visited_on=context.day(args.date) if args.date else None,
            mode=args.mode,
            outcome=args.outcome,
            reason=args.reason,
            promised_on=context.day(args.promise) if args.promise else None,
            next_step=args.next,
            note=args.note,
        ).value
    return Answer({"visit": made}, (f"已登记走访：{made.visited_on} {made.mode}",))
