"""The command about reports of one's own: list, run, lay down, take off."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.reports import Group, Report, checked, columns_offered
from pension_desk.domain.roster import RosterFilter, Sort
from pension_desk.domain.screening import Category
from pension_desk.services import report_export, reports
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name

_SHOWN = 20


def add_report(parser: ArgumentParser) -> None:
    """Describe ``report``."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="保存过的报表；不写就列出全部")
    parser.add_argument("--out", metavar="FILE", help="写成 .xlsx 或 .pdf")
    parser.add_argument("--purpose", default="", help="要完整号码的用途；不写就遮住号码")
    parser.add_argument("--save", action="store_true", help="按下面的条件保存成 NAME")
    parser.add_argument("--take-off", action="store_true", help="删去 NAME")
    parser.add_argument("--columns", help="栏目，用逗号隔开；不带值列出全部：--columns ?")
    groups = [one for one in Group if one]
    told = "、".join(f"{one} {one.label}" for one in groups)
    parser.add_argument("--group", choices=groups, metavar="GROUP", help=told)
    orders = "、".join(Sort)
    parser.add_argument("--sort", metavar="SORT", help=f"{orders}，或任何一个栏目")
    parser.add_argument("--descending", action="store_true", help="倒序")
    parser.add_argument("--division", action="append", default=[], help="村12位代码，可多次")
    parser.add_argument("--hamlet", action="append", default=[])
    parser.add_argument("--category", action="append", default=[], choices=tuple(Category),
                        metavar="CATEGORY")  # fmt: skip
    parser.add_argument("--age", nargs=2, type=int, metavar=("FROM", "TO"))


def run_report(args: Namespace) -> Answer:
    """List, run, keep or take off reports."""
    with context.desk(args) as desk:
        if args.columns == "?":
            return _columns(desk)
        if not args.name:
            return _listed(desk)
        if args.take_off:
            reports.forget(desk, args.name)
            return Answer({"removed": args.name}, ("已删去。",))
        report = _asked(args, desk)
        if args.save:
            report = reports.save(desk, report, args.name).value.report
        return _ran(args, desk, report)


def _asked(args: Namespace, desk: Desk) -> Report:
    report = Report(args.name) if args.save else reports.report_named(desk, args.name)
    if args.columns:
        known = {one.key for one in columns_offered(desk.today(), years=30)}
        keys = tuple(one.strip() for one in args.columns.split(",") if one.strip())
        wrong = [one for one in keys if one not in known]
        if wrong:
            raise Refused("no_such_column", f"没有“{wrong[0]}”这一栏。", "--columns ? 列出全部。")
        report = replace(report, columns=keys)
    given = args.division or args.hamlet or args.category or args.age
    if args.save or given:
        villages = tuple(VillageCode(context.village(one, desk) or "") for one in args.division)
        wanted = RosterFilter(
            villages=villages, hamlets=tuple(args.hamlet), categories=tuple(args.category),
            ages=(args.age[0], args.age[1]) if args.age else None, gone=False,
        )  # fmt: skip
        report = replace(report, wanted=wanted)
    if args.group:
        report = replace(report, group=Group(args.group))
    if args.sort in set(Sort):
        return replace(report, sort=Sort(args.sort), by="", descending=args.descending)
    if args.sort:
        return checked(replace(report, by=args.sort, descending=args.descending))
    return report


def _ran(args: Namespace, desk: Desk, report: Report) -> Answer:
    numbers = reports.numbers_of(desk, report)
    groups = reports.counted(desk, report)
    document: dict[str, Any] = {
        "name": report.name, "people": len(numbers), "columns": list(report.columns),
        "groups": [
            {"label": one.label, "people": one.people,
             "sums": dict(zip((c.key for c in report.summed), one.sums, strict=True))}
            for one in groups
        ],
    }  # fmt: skip
    told = [f"{report.name}：{len(numbers)}人"]
    told += [f"  {one.label}：{one.people}人" for one in groups]
    volumes = report_export.volumes(desk, report) if (args.out or "").endswith(".pdf") else ()
    if volumes:
        document["files"] = []
        for one in volumes:
            name = f"{args.out.removesuffix('.pdf')}-{division_name(one.village)}.pdf"
            made = report_export.export_report(
                desk, one.report, context.out_file(name, ".pdf"), purpose=args.purpose,
                watch=context.watch(args),
            )  # fmt: skip
            document["files"].append({"file": made.file, "rows": made.rows, "pages": made.pages})
            told.append(f"文件：{made.file}（{made.rows}行，{made.pages}页）")
    elif args.out:
        out = context.out_file(args.out, ".pdf" if args.out.endswith(".pdf") else ".xlsx")
        made = report_export.export_report(
            desk, report, out, purpose=args.purpose, watch=context.watch(args)
        )
        document |= {"file": made.file, "rows": made.rows, "pages": made.pages}
        told.append(f"文件：{made.file}（{made.rows}行）")
    elif not groups:
        lines = reports.lines(desk, report, numbers[:_SHOWN])
        document["lines"] = [one.cells for one in lines]
        told += ["\t".join(one.cells) for one in lines]
    return Answer(document, tuple(told))


def _listed(desk: Desk) -> Answer:
    found = reports.kept(desk)
    told = [f"{one.report.name}{'（镇）' if one.town else ''}" for one in found]
    return Answer(
        {"reports": [{"name": one.report.name, "town": one.town,
                      "columns": list(one.report.columns), "group": one.report.group}
                     for one in found]},
        tuple(told) or ("还没有保存过报表。",),
    )  # fmt: skip


def _columns(desk: Desk) -> Answer:
    offered = columns_offered(desk.today())
    return Answer(
        {"columns": [{"key": one.key, "label": one.label, "part": one.part} for one in offered]},
        tuple(f"{one.key}\t{one.part.label}\t{one.label}" for one in offered),
    )
