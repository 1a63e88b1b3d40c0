"""Commands about employers: how they stand, the work with each, and their papers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import DONE, PARTLY, Answer
from pension_desk.domain.employers import Employer, Standing
from pension_desk.domain.employers_course import Stage
from pension_desk.domain.employers_indicators import EmployerCount, counted, grouped
from pension_desk.domain.employers_words import CONTACT_MODES, RESULTS, UNITS
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import EMPLOYER_KINDS
from pension_desk.domain.identity import mask_id
from pension_desk.domain.ids import RowId
from pension_desk.services import employers, employers_pages, employers_work
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.employers import EmployerLine, EmployersStatus
from pension_desk.services.employers_papers import EmployerWanted, print_employers
from pension_desk.services.employers_work import ContactEntry


def add_employers(parser: ArgumentParser) -> None:
    """Describe ``employers``."""
    parser.add_argument(
        "what",
        choices=tuple(_DOERS),
        help="status：参保情况和进度；indicators：扩面指标；staff：用工人员名单；contact：登记联系；step：办一步；print：打印文书",
    )
    parser.add_argument("--code", nargs="+", default=(), metavar="CODE", help="信用代码或单位名称")
    parser.add_argument("--mode", choices=CONTACT_MODES.codes, help="联系方式")
    parser.add_argument("--result", choices=RESULTS.codes, help="联系结果")
    parser.add_argument("--units", nargs="+", choices=UNITS.codes, default=(), help="联合走访单位")
    parser.add_argument("--to", choices=tuple(Stage), help="转到哪个进度")
    parser.add_argument("--limit", metavar="DATE", help="期限到哪一天，或答应办理的日期")
    parser.add_argument("--reason", default="", help="退回的原因")
    parser.add_argument("--note", default="", help="联系的内容")
    kinds = "、".join(f"{kind.name} {kind.label}" for kind in EMPLOYER_KINDS.values())
    parser.add_argument("--kind", choices=tuple(EMPLOYER_KINDS), metavar="KIND", help=kinds)
    parser.add_argument("--out", metavar="FILE.pdf", help="写到哪个文件")


def run_employers(args: Namespace) -> Answer:
    """Show how the employers stand, or do something with some of them."""
    with context.desk(args) as desk:
        return _DOERS[args.what](desk, args)


def _status(desk: Desk, _args: Namespace) -> Answer:
    found = employers.status(desk)
    return Answer(_document(found), _told(found))


def _indicators(desk: Desk, _args: Namespace) -> Answer:
    known = [line.employer for line in employers.lines(desk)]
    document: dict[str, Any] = {
        "total": _counts(counted(known)),
        "trades": {
            group.key: _counts(group.counts) for group in grouped(known, lambda x: x.trade_mark)
        },
        "villages": {
            group.key: _counts(group.counts) for group in grouped(known, lambda x: x.village)
        },
    }
    return Answer(document, tuple(f"{x.indicator.label}：{x.number}" for x in counted(known)))


def _counts(found: Sequence[EmployerCount]) -> dict[str, Any]:
    return {x.indicator.value: x.number for x in found}


def _contact(desk: Desk, args: Namespace) -> Answer:
    if not args.mode or not args.result:
        raise Refused("bad_contact", "登记联系要写明 --mode 和 --result。")
    entry = ContactEntry(
        args.mode,
        args.result,
        units=tuple(args.units),
        promised_on=context.day(args.limit) if args.limit else None,
        note=args.note,
    )
    count = employers_work.contact(desk, _rows(desk, args), entry).value
    return Answer({"contacted": count}, (f"已登记{count}个单位。",))


def _step(desk: Desk, args: Namespace) -> Answer:
    if not args.to:
        raise Refused("bad_step", "办一步要写明 --to。")
    limit = context.day(args.limit) if args.limit else None
    made = employers_work.step(
        desk, _rows(desk, args), Stage(args.to), limit_on=limit, reason=args.reason
    ).value
    refused = [{"name": x.employer.name, "reason": x.sentence} for x in made.refused]
    lines = (
        f"{len(made.done)}个已办。",
        *(f"  {x.employer.name}：{x.sentence}" for x in made.refused),
    )
    document = {"done": len(made.done), "refused": refused}
    return Answer(document, lines, PARTLY if refused else DONE)


def _print(desk: Desk, args: Namespace) -> Answer:
    if not args.kind or not args.out:
        raise Refused("bad_print", "打印要写明 --kind 和 --out。")
    limit = context.day(args.limit) if args.limit else None
    wanted = EmployerWanted(args.kind, tuple(_rows(desk, args)), limit)
    made = print_employers(desk, wanted, Path(args.out), watch=context.watch(args))
    told = f"{EMPLOYER_KINDS[args.kind].label}：{made.papers}份，{made.pages}页：{made.file}"
    document = {"file": made.file, "kind": args.kind, "pages": made.pages, "papers": made.papers}
    return Answer(document, (told,))


def _staff(desk: Desk, args: Namespace) -> Answer:
    """Show who stands on an employer's lists of staff; numbers masked."""
    if not args.code:
        raise Refused("no_such_employer", "看用工人员要写明 --code。")
    pages = [employers_pages.page(desk, row) for row in _rows(desk, args)]
    document = {
        "employers": [
            {
                "name": page.line.employer.name,
                "code": page.line.employer.credit_code,
                "staff": [
                    {
                        "name": one.name,
                        "id_masked": mask_id(one.id_number) if one.id_number else None,
                        "resident": one.resident,
                        "cover": one.cover,
                        "left_on": one.left_on,
                    }
                    for one in page.staff
                ],
            }
            for page in pages
        ]
    }
    lines = [
        f"{page.line.employer.name}\t{one.name}\t{one.cover.label}"
        + (f"\t{one.left_on}起不在名单上" if one.left_on else "")
        for page in pages
        for one in page.staff
    ]
    return Answer(document, tuple(lines) or ("还没有这个单位的用工人员名单。",))


_DOERS: dict[str, Callable[[Desk, Namespace], Answer]] = {
    "status": _status,
    "indicators": _indicators,
    "staff": _staff,
    "contact": _contact,
    "step": _step,
    "print": _print,
}


def _rows(desk: Desk, args: Namespace) -> list[RowId]:
    """Return the employers that are meant by code or whole name."""
    return [employer_named(desk, words) for words in args.code]


def employer_named(desk: Desk, words: str) -> RowId:
    """Return the one employer of a code or whole name; refused (no_such_employer) otherwise."""
    known = [line.employer for line in employers.lines(desk)]
    found = [one.id for one in known if words in {one.credit_code, one.code, one.name}]
    if len(found) != 1:
        told = "没有" if not found else "不止一个"
        raise Refused("no_such_employer", f"{told}“{words}”这个单位。")
    return found[0]


def _document(found: EmployersStatus) -> dict[str, Any]:
    def codes(standing: Standing) -> list[str]:
        return [one.code for one in found.standing(standing)]

    return {
        "uninsured_employers": codes(Standing.UNINSURED),
        "partly_insured_employers": [
            [one.code, one.missing] for one in found.standing(Standing.PARTLY)
        ],
        "insured_employers": codes(Standing.INSURED),
        "without_staff": codes(Standing.NO_STAFF),
        "not_declared": codes(Standing.NOT_DECLARED),
        "cancelled": codes(Standing.GONE),
        "missing_people": found.missing,
        "questions": found.questions,
        "employers": [_line(line) for line in found.lines],
    }


def _line(line: EmployerLine) -> dict[str, Any]:
    one = line.employer
    return {
        "id": one.id,
        "code": one.credit_code,
        "registration_no": one.registration_no or None,
        "name": one.name,
        "village": one.village or None,
        "kind": one.kind,
        "trade": one.trade,
        "key_trade": one.trade_mark,
        "existence": one.existence,
        "staff": one.staff,
        "insured": one.insured,
        "standing": one.standing,
        "missing": one.missing,
        "off_lists": {kind.value: on for kind, on in one.left_lists.items()},
        "stage": one.stage,
        "clock": line.clock.sentence if line.clock else None,
        "findings": [
            {"fault": finding.fault, "sentence": finding.sentence} for finding in line.findings
        ],
    }


def _told(found: EmployersStatus) -> tuple[str, ...]:
    lines = [
        f"{standing.label}：{len(found.standing(standing))}个（{standing.definition}）"
        for standing in Standing
    ]
    lines.append(f"申报用工而没有参保的共{found.missing}人")
    left = sum(bool(line.employer.left_lists) for line in found.lines)
    if left:
        lines.append(f"不在最近名单上的{left}个，人数是以前名单的")
    if found.questions:
        lines.append(f"还有{found.questions}行名单等人核对（proposals）")
    owing = (one.employer for one in found.lines if one.employer.standing.owes)
    return (*lines, *(_owed(one) for one in owing)) if found.lines else ("还没有用人单位。",)


def _owed(one: Employer) -> str:
    stage = one.stage.label if one.stage else ""
    place = division_name(one.village) if one.village else "村不明"
    return f"{one.code}\t{one.name}\t{place}\t{one.standing.label}\t缺{one.missing}人\t{stage}"
