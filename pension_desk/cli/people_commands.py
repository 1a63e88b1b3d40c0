"""Commands about people: find."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.cli.usage import positive
from pension_desk.domain.identity import mask_id
from pension_desk.domain.roster import RosterLine
from pension_desk.services import roster
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
