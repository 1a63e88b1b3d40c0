"""Commands about benefits: benefits, prove-life, report-death."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.cli.usage import positive
from pension_desk.domain.benefit_lists import BenefitLine, BenefitList
from pension_desk.domain.benefit_states import ENTERED, read_state
from pension_desk.domain.benefits import PROOF_MODES
from pension_desk.domain.calendar_text import read_month
from pension_desk.domain.errors import Refused
from pension_desk.domain.money_text import read_fen
from pension_desk.services import benefit_acts, benefits
from pension_desk.services.benefit_acts import StepEntry
from pension_desk.services.benefit_lists import missing_words, wrong_words
from pension_desk.services.benefits import BenefitPage
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.standing import catch_up

_SHOWN = 20
"""People of each list told to a person; ``--json`` has all."""


def add_benefits(parser: ArgumentParser) -> None:
    """Describe ``benefits``."""
    parser.add_argument("--within", metavar="N", type=positive, help="提前几个月（默认按政策参数）")
    parser.add_argument("--division", help="村12位代码（默认全部）")
    parser.add_argument("--list", choices=benefits.LISTS, help="只看这一种名单")
    parser.add_argument("--person", metavar="ID", help="看一个人的办理过程")
    states = "、".join(state.value for state in ENTERED)
    parser.add_argument(
        "--advance", nargs=2, metavar=("ID", "STATE"), help=f"登记办理的一步：{states}"
    )
    parser.add_argument("--on", metavar="DATE", help="哪天办的（默认今天）")
    parser.add_argument("--reason", default="", help="退回、不通过、暂停、停发的原因")
    parser.add_argument("--documents", default="", help="收到的材料，用逗号隔开")
    parser.add_argument("--month-amount", metavar="YUAN", help="月待遇，元")
    parser.add_argument("--since", metavar="MONTH", help="开始领取年月，如 2026-12")
    parser.add_argument("--stopped-from", metavar="MONTH", help="停发年月")
    parser.add_argument("--note", default="")
    parser.add_argument("--on-time", nargs=2, metavar=("FROM", "TO"), help="待遇按时发放情况")
    parser.add_argument("--post", action="store_true", help="待遇领取公示名单（已遮盖）")


def run_benefits(args: Namespace) -> Answer:
    """Show who is due for what, one person's course, or take a step of it."""
    with context.desk(args) as desk:
        catch_up(desk)
        if args.advance:
            return _advance(args, desk)
        if args.person:
            return _page(benefits.of_person(desk, context.resident(desk, args.person)))
        village = context.village(args.division, desk) or ""
        if args.on_time:
            first, last = map(context.day, args.on_time)
            found = benefits.on_time(desk, since=first, until=last, village=village)
            told = tuple(
                f"{division_name(one.village)}：按时{one.on_time}/{one.due}人" for one in found
            )
            return Answer({"on_time": found}, told or ("没有要统计的人。",))
        if args.post:
            return _post(desk, village)
        return _lists(args, desk, village)


def _lists(args: Namespace, desk: Desk, village: str) -> Answer:
    wanted = [BenefitList(args.list)] if args.list else list(BenefitList)
    document: dict[str, object] = {"as_of": desk.today()}
    rules = benefits.rules_of(desk, args.within)
    document["within"] = rules.near_months
    told: list[str] = []
    for which in wanted:
        numbers = benefits.numbers(desk, which, within=args.within, village=village)
        lines = benefits.lines(desk, numbers, within=args.within)
        document[which.value] = lines
        ahead = rules.marked(f"提前{rules.near_months}个月", "near")
        within = f"，{ahead}" if which is BenefitList.TURNING60 else ""
        told.append(f"{which.label}{within}：{len(lines)}人")
        told += [f"  {_told(line)}" for line in lines[:_SHOWN]]
        if len(lines) > _SHOWN:
            told.append(f"  ……另有{len(lines) - _SHOWN}人。")
    return Answer(document, tuple(told))


def _told(line: BenefitLine) -> str:
    place = f"{division_name(line.village)} {line.hamlet} 户{line.household_no}"
    parts = [line.name, place, line.course.state.label]
    if line.course.reaches_on:
        parts.append(f"{line.course.reaches_on}到龄")
    parts += [missing_words(line.course.missing), "、".join(wrong_words(line))]
    return "\t".join(filter(None, parts))


def _post(desk: Desk, village: str) -> Answer:
    if not village:
        village = desk.identity.division
    if len(village) != 12:
        raise Refused("no_village", "请用 --division 指定村（社区）。")
    found = benefits.posted_list(desk, village)
    return Answer(
        {"posted": found}, tuple(f"{x.name}\t{x.hamlet}\t{x.id_tail}" for x in found.lines)
    )


def _advance(args: Namespace, desk: Desk) -> Answer:
    who, state = args.advance
    entry = StepEntry(
        to=read_state(state),
        on=context.day(args.on) if args.on else None,
        reason=args.reason,
        documents=frozenset(filter(None, args.documents.replace("，", ",").split(","))),
        month_fen=_fen(args.month_amount) if args.month_amount else None,
        since=_month(args.since) if args.since else None,
        stopped_from=_month(args.stopped_from) if args.stopped_from else None,
        note=args.note,
    )
    return _page(benefit_acts.advance(desk, context.resident(desk, who), entry).value)


def _page(page: BenefitPage) -> Answer:
    line = page.line
    told = [f"{line.name}：{line.course.state.label}"]
    if line.course.missing:
        told.append(f"还缺：{missing_words(line.course.missing)}")
    told += [
        f"  {step.on or ''} {step.state.label} {step.author} {step.reason}".rstrip()
        for step in page.steps
    ]
    return Answer({"benefit": page}, tuple(told))


def _fen(text: str) -> int:
    try:
        found = read_fen(text)
    except ValueError:
        found = None
    if found is None:
        raise Refused("bad_amount", f"金额“{text}”不对。", "请填数字，单位是元，例如 150.5。")
    return found


def _month(text: str) -> date:
    found = read_month(text)
    if found is None:
        raise Refused("bad_month", f"年月“{text}”不对。", "请写成 2026-12 的样子。")
    return date.fromisoformat(f"{found}-01")


def add_prove_life(parser: ArgumentParser) -> None:
    """Describe ``prove-life``."""
    parser.add_argument("id", metavar="ID", nargs="+", help="身份证号码或记录号，可写几个")
    parser.add_argument("--on", metavar="DATE", help="认证日期（默认今天）")
    words = "、".join(f"{one}（{PROOF_MODES.label(one)}）" for one in PROOF_MODES.codes)
    parser.add_argument("--by", required=True, help=words)


def run_prove_life(args: Namespace) -> Answer:
    """Enter that people were seen alive."""
    with context.desk(args) as desk:
        rows = [context.resident(desk, one) for one in args.id]
        day = context.day(args.on) if args.on else desk.today()
        made = benefit_acts.prove_life(desk, rows, on=day, by=args.by).value
    return Answer({"proved": made, "on": day}, (f"已登记{made}人的资格认证：{day}",))


def add_report_death(parser: ArgumentParser) -> None:
    """Describe ``report-death``."""
    parser.add_argument("id", metavar="ID", help="身份证号码或记录号")
    parser.add_argument("--on", metavar="DATE", required=True, help="死亡日期")
    parser.add_argument("--heir", default="", help="个人账户由谁继承")
    parser.add_argument("--note", default="")


def run_report_death(args: Namespace) -> Answer:
    """Enter the death of somebody who draws, as the village heard it."""
    with context.desk(args) as desk:
        row = context.resident(desk, args.id)
        day = context.day(args.on)
        made = benefit_acts.report_death(desk, row, day, heir=args.heir, note=args.note)
    return _page(made.value)
