"""Commands that put things on paper: notices."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.services import notices


def add_notices(parser: ArgumentParser) -> None:
    """Describe ``notices``."""
    parser.add_argument("--kind", default="unpaid_reminder", choices=sorted(notices.KINDS))
    parser.add_argument("--division", help="村12位代码（默认本工作台的全部）")
    parser.add_argument("--hamlet", default="", help="只打印这个屯（组）")
    parser.add_argument("--year", type=context.year)
    parser.add_argument("--out", metavar="FILE.pdf", default="notices.pdf")


def run_notices(args: Namespace) -> Answer:
    """Write household notices in walking order."""
    out = context.out_file(args.out, ".pdf")
    with context.desk(args) as desk:
        made = notices.prepare(
            desk,
            kind=args.kind,
            year=context.checked_year(args.year, desk),
            village=context.village(args.division, desk),
            hamlet=args.hamlet,
            out=out,
            watch=context.watch(args),
        ).value
    told = f"{made.households}户、{made.pages}页：{made.file}"
    return Answer(
        {
            "pages": made.pages,
            "households": made.households,
            "reprints": made.reprints,
            "file": made.file,
        },
        (told,),
    )
