"""Commands about expropriated land: how the projects stand."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import LAND_KINDS
from pension_desk.domain.ids import RowId
from pension_desk.domain.land_indicators import Ratio
from pension_desk.domain.land_text import project_key
from pension_desk.services import land
from pension_desk.services.desk import Desk
from pension_desk.services.land import ProjectLine
from pension_desk.services.land_papers import LandWanted, print_land


def add_land(parser: ArgumentParser) -> None:
    """Describe ``land``."""
    parser.add_argument(
        "what", choices=("status", "print"), help="status：各征地项目和指标；print：打印一种表"
    )
    parser.add_argument("--year", type=int, metavar="Y", help="只看这一年的项目，或用款计划的年度")
    kinds = "、".join(f"{kind.name} {kind.label}" for kind in LAND_KINDS.values())
    parser.add_argument("--kind", choices=tuple(LAND_KINDS), metavar="KIND", help=kinds)
    parser.add_argument("--project", metavar="NAME", help="项目名称或批准文号")
    parser.add_argument("--out", metavar="FILE.pdf|FILE.xlsx", help="写到哪个文件")


def run_land(args: Namespace) -> Answer:
    """Show how the projects stand, or print one kind of paper."""
    return _print(args) if args.what == "print" else _status(args)


def _print(args: Namespace) -> Answer:
    if not args.kind or not args.out:
        raise Refused("bad_print", "打印要写明 --kind 和 --out。")
    with context.desk(args) as desk:
        project = _project_named(desk, args.project) if args.project else None
        wanted = LandWanted(args.kind, project=project, year=args.year)
        made = print_land(desk, wanted, Path(args.out), watch=context.watch(args))
    told = f"{LAND_KINDS[args.kind].label}：{made.papers}份，{made.pages}页：{made.file}"
    document = {
        "file": made.file,
        "kind": args.kind,
        "pages": made.pages,
        "papers": made.papers,
        "rows": made.rows,
    }
    return Answer(document, (told,))


def _project_named(desk: Desk, words: str) -> RowId:
    key = project_key(words)
    for line in land.status(desk).projects:
        project = line.standing.project
        if key in {project_key(project.name), project_key(project.approval_no)}:
            return project.id
    raise Refused("no_such_project", f"没有“{words}”这个征地项目。")


def _status(args: Namespace) -> Answer:
    with context.desk(args) as desk:
        status = land.status(desk, year=args.year)
    projects: dict[str, Any] = {}
    for line in status.projects:
        projects[_free(projects, line)] = _project(line)
    document = {
        "plan_year": status.plan_year,
        "projects": projects,
        "indicators": {ratio.indicator.value: _ratio(ratio) for ratio in status.indicators},
    }
    lines = [_line(one) for one in status.projects]
    lines += [f"{r.indicator.label}：{_percent(r)}" for r in status.indicators]
    lines += [f"  {found.sentence}" for one in status.projects for found in one.findings]
    return Answer(document, tuple(lines or ["还没有征地项目。"]))


def _free(taken: dict[str, Any], line: ProjectLine) -> str:
    """Return the project's name, with its approval number where two bear one name."""
    project = line.standing.project
    return project.name if project.name not in taken else f"{project.name} {project.approval_no}"


def _project(line: ProjectLine) -> dict[str, Any]:
    one = line.standing
    project, account = one.project, one.account
    return {
        "id": project.id,
        "approval_no": project.approval_no,
        "year": project.year,
        "kind": project.use.label if project.use else None,
        "signed": project.signed_on,
        "list_closed": project.list_closed,
        "verified": one.verified_project,
        "households": len(one.households),
        "people": len(one.people),
        "verified_people": len(one.verified_people),
        "issued_people": len(one.issued_people),
        "required": account.required_fen / 100,
        "deposited": account.deposited_fen / 100,
        "used": account.used_fen / 100,
        "supplied": project.supplied_on,
        "supplied_before_funds": one.supply.breached,
        "deadline": line.verify.due_on,
        "overdue": line.verify.urgency.value == "overdue",
        "use_deadline": line.use.due_on,
        "findings": [
            {"fault": found.fault, "sentence": found.sentence, "allowed": found.fault.allowed}
            for found in line.findings
        ],
    }


def _ratio(ratio: Ratio) -> dict[str, Any]:
    money = ratio.indicator.counts_money
    return {
        "name": ratio.indicator.label,
        "definition": ratio.indicator.definition,
        "numerator": ratio.numerator / 100 if money else ratio.numerator,
        "denominator": ratio.denominator / 100 if money else ratio.denominator,
        "percent": None if ratio.percent is None else float(ratio.percent),
    }


def _percent(ratio: Ratio) -> str:
    return "—" if ratio.percent is None else f"{ratio.percent}%"


def _line(line: ProjectLine) -> str:
    one = line.standing
    marks = "已核实" if one.verified_project else "未核实"
    breach = "　先供后保！" if one.supply.breached else ""
    return (
        f"{one.project.year}　{one.project.name}　{marks}　"
        f"{len(one.verified_people)}/{len(one.people)}人　已发放{len(one.issued_people)}人　"
        f"到账{one.account.deposited_fen / 100:,.2f}/{one.account.required_fen / 100:,.2f}元"
        f"　{line.verify.urgency.label}{breach}"
    )
