"""Commands that put things on paper: notices, and the forms they are printed with."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import FORM_KINDS
from pension_desk.domain.ids import RowId
from pension_desk.services import notices, responsibility
from pension_desk.services.desk import Desk
from pension_desk.services.notices import Wanted

_EVERY = "all"


def add_notices(parser: ArgumentParser) -> None:
    """Describe ``notices``."""
    parser.add_argument(
        "--kind", action="append", choices=(*FORM_KINDS, _EVERY), metavar="KIND",
        help=f"种类，可以写几次：{'、'.join(FORM_KINDS)}；{_EVERY} 是全部（默认 unpaid_reminder）",
    )  # fmt: skip
    parser.add_argument("--division", help="村12位代码（默认本工作台的全部）")
    parser.add_argument("--hamlet", action="append", help="只打印这个屯（组），可以写几次")
    parser.add_argument("--officer", help="只打印这位包片人负责的户（姓名）")
    parser.add_argument("--household", default="", help="只打印这一户（户编号）")
    parser.add_argument("--person", action="append", help="只打印这个人（身份证号码或记录号）")
    parser.add_argument("--year", type=context.year)
    parser.add_argument("--out", metavar="FILE.pdf", default="notices.pdf")


def run_notices(args: Namespace) -> Answer:
    """Write notices in walking order; several kinds lie together house by house."""
    out = context.out_file(args.out, ".pdf")
    kinds = tuple(dict.fromkeys(args.kind or ("unpaid_reminder",)))
    with context.desk(args) as desk:
        _check_year(args.year, desk)
        wanted = Wanted(
            tuple(FORM_KINDS) if _EVERY in kinds else kinds,
            context.village(args.division, desk) or "",
            household_no=args.household,
            residents=tuple(context.resident(desk, one) for one in args.person or ()),
            hamlets=tuple(args.hamlet or ()),
            officer=_officer(desk, args.officer) if args.officer else None,
        )
        made = notices.print_papers(desk, wanted, out, watch=context.watch(args)).value
    told = f"{made.households}户、{made.papers}张单子、{made.pages}页：{made.file}"
    return Answer(
        {
            "pages": made.pages,
            "papers": made.papers,
            "households": made.households,
            "reprints": made.reprints,
            "warnings": made.warnings,
            "file": made.file,
        },
        (told, *made.warnings),
    )


def _officer(desk: Desk, name: str) -> RowId:
    found = [one.officer for one in responsibility.officers(desk) if one.officer.name == name]
    if len(found) != 1:
        several = f"有{len(found)}位包片人叫“{name}”。" if found else f"没有包片人叫“{name}”。"
        raise Refused("no_such_officer", several, "请用 officers 命令看都有谁。")
    return found[0].id


def _check_year(year: int | None, desk: Desk) -> None:
    """Refuse another payment year than this one."""
    this = desk.today().year
    if context.checked_year(year, desk) != this:
        raise Refused(
            "not_this_year",
            f"通知单只能按本年度（{this}年）的缴费情况打印。",
            "往年的欠缴请看未缴费名单里的“欠缴年度”。",
        )
