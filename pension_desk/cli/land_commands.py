"""Commands about expropriated land: how the projects stand."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.land_indicators import Ratio
from pension_desk.services import land
from pension_desk.services.land import ProjectLine


def add_land(parser: ArgumentParser) -> None:
    """Describe ``land``."""
    parser.add_argument("what", choices=("status",), help="status：各征地项目和指标")
    parser.add_argument("--year", type=int, metavar="Y", help="只看这一年的项目")


def run_land(args: Namespace) -> Answer:
    """Show every project with its numbers, clocks and findings, and the plan's indicators."""
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
