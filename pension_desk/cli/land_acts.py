"""The acts of ``land``: steps of households, money, plans, subsidies, rulings, objections."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.cli.usage import positive
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility, LandHousehold, UseWay
from pension_desk.domain.land_course import STEPS, CourseState, step_between
from pension_desk.domain.land_money import Instalment, PlanState, counted_vouchers, spread
from pension_desk.domain.land_text import project_key
from pension_desk.domain.money_text import read_fen
from pension_desk.services import (
    land,
    land_course,
    land_money,
    land_pages,
    land_plans,
    land_rulings,
    land_subsidies,
)
from pension_desk.services.desk import Desk
from pension_desk.services.land_money import UseEntry
from pension_desk.services.land_pages import ProjectPage
from pension_desk.services.land_subsidies import Reckoning

ACTS = (
    ("advance", "把户转到核实流程的一步：整个项目，或写明的户"),
    ("object", "登记公示异议"),
    ("settle", "登记异议的处理结果"),
    ("arrive", "登记补贴资金到账（镇）"),
    ("plan", "分期缴存计划：逐期写明，或平均分期（镇）"),
    ("fund-plan", "年度用款计划：拟定、送审、拨付（镇）"),
    ("compute", "测算补贴：整个项目，或写明的户（镇）"),
    ("rule", "认定学生、军人等是不是补贴对象（镇）"),
    ("use", "登记补贴使用：整个项目可以用的人，或写明的人（镇）"),
    ("take-back", "撤回补贴使用（镇）"),
)
"""Names and descriptions, in the order of the work."""


def add_acts(described: Mapping[str, ArgumentParser]) -> None:
    """Describe the acts' arguments."""
    for name in ("advance", "compute", "use"):
        described[name].add_argument("--project", metavar="NAME", help="项目名称或批准文号")
    for name in ("arrive", "plan", "fund-plan"):
        described[name].add_argument("--project", metavar="NAME", required=True)
    for name in ("advance", "compute"):
        described[name].add_argument("--household", metavar="ID", nargs="+", default=())
    for name in ("object", "settle"):
        described[name].add_argument("--household", metavar="ID", required=True)
    for name in ("rule", "take-back"):
        described[name].add_argument("--person", metavar="ID", nargs="+", required=True)
        described[name].add_argument("--reason", default="", help="理由")
    for name in ("advance", "object", "settle", "arrive", "fund-plan", "use"):
        described[name].add_argument("--on", metavar="DATE", help="哪天（默认今天）")
    _add_course(described)
    _add_money(described)


def _add_course(described: Mapping[str, ArgumentParser]) -> None:
    states = "、".join(f"{state.value} {state.label}" for state in CourseState)
    step = described["advance"]
    step.add_argument(
        "--to", metavar="STATE", required=True, choices=list(CourseState), help=states
    )
    step.add_argument("--reason", default="", help="退回的原因")
    described["object"].add_argument("--about", required=True, help="异议的内容")
    described["object"].add_argument("--by", default="", help="谁提出的")
    described["settle"].add_argument("--number", type=positive, default=1, help="第几条异议")
    described["settle"].add_argument("--outcome", required=True, help="怎样处理的")
    answers = [Eligibility.ELIGIBLE.value, Eligibility.TOWN_REFUSED.value]
    described["rule"].add_argument("--as", dest="ruling", required=True, choices=answers)


def _add_money(described: Mapping[str, ArgumentParser]) -> None:
    described["arrive"].add_argument("--amount", required=True, metavar="YUAN", help="退回写负数")
    described["arrive"].add_argument("--voucher", default="", help="凭证号")
    described["arrive"].add_argument("--note", default="")
    plan = described["plan"]
    way = plan.add_mutually_exclusive_group(required=True)
    way.add_argument("--instalment", nargs=2, action="append", metavar=("DATE", "YUAN"))
    way.add_argument("--spread", type=positive, metavar="N", help="平均分N期")
    way.add_argument("--none", action="store_true", help="删除缴存计划")
    plan.add_argument("--first", metavar="DATE", help="平均分期：第一期的日期")
    plan.add_argument("--every", type=positive, default=6, metavar="MONTHS", help="几个月一期")
    fund = described["fund-plan"]
    fund.add_argument("--year", type=int, required=True, metavar="Y")
    fund.add_argument("--amount", metavar="YUAN", help="计划金额：拟定或修改")
    fund.add_argument("--people", type=positive, metavar="N", help="计划人数")
    states = "、".join(f"{state.value} {state.label}" for state in PlanState)
    fund.add_argument("--to", choices=list(PlanState), metavar="STATE", help=states)
    fund.add_argument("--remove", action="store_true", help="删除拟定中的计划")
    fund.add_argument("--reason", default="", help="退回的原因")
    described["compute"].add_argument("--dry-run", action="store_true", help="只算不存")
    use = described["use"]
    use.add_argument("--person", metavar="ID", nargs="+", default=())
    ways = "、".join(f"{way.value} {way.label}" for way in UseWay)
    use.add_argument("--way", required=True, choices=list(UseWay), metavar="WAY", help=ways)
    use.add_argument("--voucher", required=True, help="凭证号")
    use.add_argument("--count-up", action="store_true", help="凭证号逐人递增")
    use.add_argument("--amount", metavar="YUAN", help="每人金额（默认按测算）")


def run_act(args: Namespace) -> Answer:
    """Do the act that is named."""
    with context.desk(args) as desk:
        return _RUN[args.what](args, desk)


def project_named(desk: Desk, words: str) -> RowId:
    """Return the project of a name or approval number; refused when there is none."""
    key = project_key(words)
    for line in land.status(desk).projects:
        project = line.standing.project
        if key in {project_key(project.name), project_key(project.approval_no)}:
            return project.id
    raise Refused("no_such_project", f"没有“{words}”这个征地项目。")


def yuan(fen: int | None) -> float | None:
    """Return a sum in yuan, as ``--json`` tells it."""
    return None if fen is None else fen / 100


def _page(args: Namespace, desk: Desk) -> ProjectPage:
    return land_pages.project_page(desk, project_named(desk, args.project))


def _day(args: Namespace) -> date | None:
    return context.day(args.on) if args.on else None


def _fen(text: str) -> int:
    try:
        found = read_fen(text)
    except ValueError:
        found = None
    if found is None:
        raise Refused("bad_amount", f"金额“{text}”不对。", "请填数字，单位是元，例如 150.5。")
    return found


def _rows(words: Sequence[str]) -> list[RowId]:
    return [context.row_id(one) for one in words]


def _advance(args: Namespace, desk: Desk) -> Answer:
    end = CourseState(args.to)
    rows = _rows(args.household)
    if not rows:
        if not args.project:
            raise Refused("no_household", "请用 --project 或 --household 写明哪些户。")
        homes = _page(args, desk).line.standing.households
        mine = land_course.role_of(desk)
        rows = [home.id for home in homes if land_course.leads(home.state, end, mine)]
        if not rows:
            for home in homes:
                if any((step.start, step.end) == (home.state, end) for step in STEPS):
                    step_between(home.state, end, mine)  # says whose step it is
            raise Refused(
                "nobody", f"这个项目里没有可以转为“{end.label}”的户。", _where_they_stand(homes)
            )
    made = land_course.step(
        desk, rows, end, reason=args.reason, on=_day(args), watch=context.watch(args)
    ).value
    refused = [
        {"household": one.household.id, "head": one.household.head_name, "why": one.sentence}
        for one in made.refused
    ]
    told = [f"已转为“{end.label}”{len(made.done)}户。"]
    told += [f"  没有转：{one['head']}户：{one['why']}" for one in refused]
    return Answer({"to": end, "done": made.done, "refused": refused}, tuple(told))


def _where_they_stand(homes: Sequence[LandHousehold]) -> str:
    """Return how many households stand where: a step out of order is seen by it."""
    counted = Counter(home.state for home in homes)
    states = [f"{state.label}{counted[state]}户" for state in CourseState if counted[state]]
    return f"各户现在：{'、'.join(states)}。" if states else ""


def _object(args: Namespace, desk: Desk) -> Answer:
    row = context.row_id(args.household)
    made = land_course.object_to(desk, row, by=args.by, about=args.about, on=_day(args)).value
    return Answer({"objections": made}, (f"已登记第{len(made)}条异议。",))


def _settle(args: Namespace, desk: Desk) -> Answer:
    row = context.row_id(args.household)
    made = land_course.settle_objection(desk, row, args.number, args.outcome, on=_day(args)).value
    open_ones = sum(one.settled_on is None for one in made)
    return Answer({"objections": made}, (f"已登记处理结果，还有{open_ones}条没有处理。",))


def _arrive(args: Namespace, desk: Desk) -> Answer:
    now = land_money.record_arrival(
        desk,
        project_named(desk, args.project),
        amount_fen=_fen(args.amount),
        on=_day(args) or desk.today(),
        voucher=args.voucher,
        note=args.note,
    ).value
    document = {
        "required": yuan(now.required_fen),
        "deposited": yuan(now.deposited_fen),
        "used": yuan(now.used_fen),
        "left": yuan(now.left_fen),
    }
    told = f"已到账{now.deposited_fen / 100:,.2f}/{now.required_fen / 100:,.2f}元，"
    return Answer(document, (f"{told}专户结余{now.left_fen / 100:,.2f}元。",))


def _plan(args: Namespace, desk: Desk) -> Answer:
    project = _page(args, desk).line.standing.project
    if args.none:
        plan: tuple[Instalment, ...] = ()
    elif args.spread:
        if not args.first:
            raise Refused("no_first", "平均分期要用 --first 写明第一期的日期。")
        plan = spread(project.required_fen, args.spread, context.day(args.first), args.every)
    else:
        plan = tuple(
            Instalment(number, context.day(day), _fen(amount))
            for number, (day, amount) in enumerate(args.instalment, 1)
        )
    land_plans.set_plan(desk, project.id, plan)
    document = [
        {"number": one.number, "due_on": one.due_on, "amount": yuan(one.amount_fen)} for one in plan
    ]
    told = [f"第{one.number}期　{one.due_on}　{one.amount_fen / 100:,.2f}元" for one in plan]
    return Answer({"instalments": document}, tuple(told or ["已删除缴存计划。"]))


def _fund_plan(args: Namespace, desk: Desk) -> Answer:
    project = project_named(desk, args.project)
    held = next((p for p in land_plans.fund_plans(desk, project) if p.year == args.year), None)
    if args.amount:
        people = args.people or (held.people if held else 0)
        amount = _fen(args.amount)
        if held is None:
            land_plans.add_fund_plan(desk, project, args.year, amount_fen=amount, people=people)
        else:
            land_plans.change_fund_plan(
                desk, held.id, amount_fen=amount, people=people, note=held.note
            )
    elif held is None:
        raise Refused("no_such_plan", f"这个项目还没有{args.year}年度用款计划。")
    elif args.remove:
        land_plans.remove_fund_plan(desk, held.id)
    elif args.to:
        end = PlanState(args.to)
        land_plans.step_fund_plan(desk, held.id, end, reason=args.reason, on=_day(args))
    found = land_plans.fund_plans(desk, project)
    told = tuple(
        f"{one.year}年度　{one.people}人　{one.amount_fen / 100:,.2f}元　{one.state.label}"
        for one in found
    )
    return Answer({"fund_plans": found}, told or ("还没有用款计划。",))


def _compute(args: Namespace, desk: Desk) -> Answer:
    if args.household:
        rows = _rows(args.household)
        each = [land_subsidies.compute(desk, row).value.amount_fen for row in rows]
        document = [
            {"household": row, "each": yuan(fen)} for row, fen in zip(rows, each, strict=True)
        ]
        return Answer(
            {"kept": True, "households": document}, tuple(f"每人{fen / 100:,.2f}元" for fen in each)
        )
    if not args.project:
        raise Refused("no_household", "请用 --project 或 --household 写明哪些户。")
    project, watch = project_named(desk, args.project), context.watch(args)
    if args.dry_run:
        return _reckoning(land_subsidies.reckon_all(desk, project, watch), kept=False)
    return _reckoning(land_subsidies.compute_all(desk, project, watch).value, kept=True)


def _reckoning(found: Reckoning, *, kept: bool) -> Answer:
    lines = [
        {
            "household": line.household.id,
            "head": line.household.head_name,
            "people": len(line.due),
            "each": yuan(line.made.amount_fen) if line.made else None,
            "before": yuan(line.before_fen),
            "total": yuan(line.total_fen),
            "why_not": line.sentence or None,
        }
        for line in found.lines
    ]
    changing, total = len(found.changing), found.total_fen
    document = {"kept": kept, "changing": changing, "early": found.early, "total": total / 100}
    told = [f"测算{len(found.lines)}户，共{total / 100:,.2f}元；{changing}户有变化。"]
    told += [f"  {x.household.head_name}户：{x.sentence}" for x in found.lines if x.sentence]
    if found.early:
        told.append(f"还有{found.early}户县里没有审核，不能测算。")
    return Answer({**document, "households": lines}, tuple(told))


def _rule(args: Namespace, desk: Desk) -> Answer:
    ruling = Eligibility(args.ruling)
    made = land_rulings.rule(desk, _rows(args.person), ruling, args.reason).value
    told = tuple(f"{one.name}：{one.eligibility.label}" for one in made)
    return Answer({"ruled": [one.id for one in made], "as": ruling}, told)


def _use(args: Namespace, desk: Desk) -> Answer:
    people = _usable(args, desk)
    vouchers = (
        counted_vouchers(args.voucher, len(people))
        if args.count_up
        else (args.voucher,) * len(people)
    )
    each = _fen(args.amount) if args.amount else None
    entries = [
        UseEntry(row, due if each is None else each, voucher)
        for (row, due), voucher in zip(people, vouchers, strict=True)
    ]
    made = land_money.use_many(
        desk, entries, UseWay(args.way), on=_day(args), watch=context.watch(args)
    ).value
    document = {
        "used": [{"id": one.id, "name": one.name, "voucher": one.voucher} for one in made.done],
        "refused": [
            {"id": one.person.id, "name": one.person.name, "why": one.sentence}
            for one in made.refused
        ],
        "total": made.total_fen / 100,
    }
    told = [f"已登记{len(made.done)}人使用补贴，共{made.total_fen / 100:,.2f}元。"]
    told += [f"  没有登记：{one.person.name}：{one.sentence}" for one in made.refused]
    return Answer(document, tuple(told))


def _usable(args: Namespace, desk: Desk) -> list[tuple[RowId, int]]:
    """Return the people meant, with the sum that each is due in fen."""
    rows = _rows(args.person)
    if not args.project:
        if not rows:
            raise Refused("nobody", "请用 --project 或 --person 写明哪些人。")
        return [(one.id, one.subsidy_fen or 0) for one in land_pages.people(desk, rows)]
    page = _page(args, desk)
    good = {
        home.id
        for home in page.line.standing.households
        if home.state.place >= CourseState.FUNDED.place
    }
    people = [
        one
        for one in page.line.standing.people
        if (one.id in rows if rows else one.household in good)
        and one.eligibility.counts
        and not one.issued
    ]
    if not people:
        raise Refused("nobody", "这个项目里没有可以登记使用补贴的人。")
    return [(one.id, one.subsidy_fen or 0) for one in people]


def _take_back(args: Namespace, desk: Desk) -> Answer:
    made = land_money.take_back_use(desk, _rows(args.person), args.reason).value
    told = tuple(f"已撤回：{one.name}" for one in made)
    return Answer({"taken_back": [one.id for one in made]}, told)


_RUN: Mapping[str, Callable[[Namespace, Desk], Answer]] = {
    "advance": _advance,
    "object": _object,
    "settle": _settle,
    "arrive": _arrive,
    "plan": _plan,
    "fund-plan": _fund_plan,
    "compute": _compute,
    "rule": _rule,
    "use": _use,
    "take-back": _take_back,
}
