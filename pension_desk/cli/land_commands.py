"""The command ``land``: how projects stand, indicators, papers; its acts are `land_acts`."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.cli.land_acts import ACTS, add_acts, project_named, run_act, yuan
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import LAND_KINDS
from pension_desk.domain.land import LandHousehold, LandPerson
from pension_desk.domain.land_indicators import Grouping, Ratio
from pension_desk.services import land
from pension_desk.services.divisions import division_name
from pension_desk.services.land import ProjectLine
from pension_desk.services.land_pages import ProjectPage, project_page
from pension_desk.services.land_papers import LandWanted, print_land

_WORDS = (
    ("status", "各征地项目和指标"),
    ("indicators", "按年、村、项目分开的指标，每个数后面是哪些人、哪些项目"),
    ("show", "一个项目的户和人，带记录号"),
    ("print", "打印一种表"),
    *ACTS,
)


def add_land(parser: ArgumentParser) -> None:
    """Describe ``land``."""
    acts = parser.add_subparsers(dest="what", metavar="做什么", title="做什么", required=True)
    described = {name: acts.add_parser(name, help=does, description=does) for name, does in _WORDS}
    for one in described.values():
        # the main parser has read these already; here they may stand at the very end as well
        one.add_argument("--json", action="store_true", default=SUPPRESS, help=SUPPRESS)
        for option in ("--data", "--passphrase-file", "--as-of", "--lang"):
            one.add_argument(option, default=SUPPRESS, help=SUPPRESS)
    described["status"].add_argument("--year", type=int, metavar="Y", help="只看这一年的项目")
    ratios = described["indicators"]
    ratios.add_argument("--by", choices=[by.value for by in Grouping], default="town")
    ratios.add_argument("--plan-year", type=int, metavar="Y", help="计划年度（默认今年）")
    described["show"].add_argument("--project", metavar="NAME", required=True)
    paper = described["print"]
    kinds = "、".join(f"{kind.name} {kind.label}" for kind in LAND_KINDS.values())
    paper.add_argument("--kind", choices=tuple(LAND_KINDS), metavar="KIND", help=kinds)
    paper.add_argument("--project", metavar="NAME", help="项目名称或批准文号")
    paper.add_argument("--year", type=int, metavar="Y", help="用款计划的年度")
    paper.add_argument("--out", metavar="FILE.pdf|FILE.xlsx", help="写到哪个文件")
    add_acts(described)


def run_land(args: Namespace) -> Answer:
    """Show how the projects stand, print one kind of paper, or do one of the acts."""
    shown = {"status": _status, "indicators": _indicators, "show": _show, "print": _print}
    return shown[args.what](args) if args.what in shown else run_act(args)


def _print(args: Namespace) -> Answer:
    if not args.kind or not args.out:
        raise Refused("bad_print", "打印要写明 --kind 和 --out。")
    with context.desk(args) as desk:
        project = project_named(desk, args.project) if args.project else None
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


def _show(args: Namespace) -> Answer:
    with context.desk(args) as desk:
        page = project_page(desk, project_named(desk, args.project))
    standing = page.line.standing
    homes = [
        {
            "id": home.id,
            "village": home.village,
            "hamlet": home.hamlet,
            "household_no": home.household_no,
            "head": home.head_name,
            "state": home.state,
            "since": home.state_since,
            "notice_until": _until(page, home),
            "members": home.members,
            "contracted": _mu(home.contracted_mu),
            "taken": _mu(home.taken_mu),
            "wholly_taken": home.wholly_taken,
            "people": [_person(one) for one in page.people.get(home.id, ())],
        }
        for home in standing.households
    ]
    document = {
        "project": _project(page.line),
        "instalments": standing.plan,
        "arrivals": standing.arrivals,
        "fund_plans": page.fund_plans,
        "households": homes,
    }
    told = [_line(page.line)]
    for home in standing.households:
        names = "、".join(one.name for one in page.people.get(home.id, ()))
        until = _until(page, home)
        hangs = f"（公示到{until}）" if until else ""
        told.append(f"  {home.id}　{home.head_name}户　{home.state.label}{hangs}　{names}")
    return Answer(document, tuple(told))


def _until(page: ProjectPage, home: LandHousehold) -> date | None:
    notice = page.line.notices.get(home.id)
    return notice.due_on if notice else None


def _mu(area: Decimal | None) -> float | None:
    return None if area is None else float(area)


def _person(one: LandPerson) -> dict[str, Any]:
    return {
        "id": one.id,
        "resident": one.resident,
        "name": one.name,
        "id_number": one.id_number,
        "id_sent": one.id_sent,
        "birth": one.birth,
        "eligibility": one.eligibility,
        "ruling": one.ruling,
        "subsidy": yuan(one.subsidy_fen),
        "way": one.way,
        "used_on": one.used_on,
        "used": yuan(one.used_fen),
        "voucher": one.voucher,
    }


def _indicators(args: Namespace) -> Answer:
    by = Grouping(args.by)
    with context.desk(args) as desk:
        groups = land.indicators_by(desk, by, plan_year=args.plan_year)
    told = []
    for group in groups:
        name = division_name(group.key) if by is Grouping.VILLAGE else group.key
        parts = [
            f"{r.indicator.label} {_percent(r)}（{_parts(r)}）"
            for r in group.ratios
            if r.denominator
        ]
        told.append("　".join(filter(None, (name, *parts))))
    document = [
        {
            "key": group.key,
            "indicators": {
                r.indicator.value: _ratio(r) | {"over": r.over, "under": r.under}
                for r in group.ratios
            },
        }
        for group in groups
    ]
    return Answer({"by": by, "groups": document}, tuple(told or ["还没有征地项目。"]))


def _parts(ratio: Ratio) -> str:
    if ratio.indicator.counts_money:
        return f"{ratio.numerator / 100:,.2f}/{ratio.denominator / 100:,.2f}元"
    return f"{ratio.numerator}/{ratio.denominator}"


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
