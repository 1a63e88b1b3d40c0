"""Commands about visits: visit, visits due, visits stats, promises."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.cli.usage import positive
from pension_desk.domain import visit_words as words
from pension_desk.domain.ids import RowId
from pension_desk.domain.screening import OPEN_CASES
from pension_desk.domain.visit_lists import DueLine, OwedLine, VisitCount, VisitStatistics
from pension_desk.domain.visits import OwedState, VisitEntry
from pension_desk.services import roster, visits
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.visits import Place

Label = Callable[[str], str]


def add_visit(parser: ArgumentParser) -> None:
    """Describe ``visit``."""
    parser.add_argument("id", metavar="ID", help="身份证号码或记录号")
    parser.add_argument("--mode", default="入户", help="、".join(visits.MODES))
    parser.add_argument("--date", help="走访日期（默认今天）")
    parser.add_argument("--outcome", default="", help="结果：" + "、".join(words.OUTCOMES.codes))
    parser.add_argument("--reason", default="", help="原因，可写代码或文字")
    parser.add_argument("--met", default="", help="见到谁：" + "、".join(words.MET.codes))
    parser.add_argument("--points", default="", help="讲解要点，用逗号隔开")
    parser.add_argument("--knows", default="", help="了解政策吗：yes、partly、no")
    parser.add_argument("--promise", help="承诺日期")
    parser.add_argument("--next", default="", help="下一步")
    parser.add_argument("--next-on", help="下次时间")
    parser.add_argument("--note", default="")
    parser.add_argument(
        "--household", action="store_true", help="同户未参保、未缴费的人一并登记（一次操作）"
    )
    parser.add_argument("--again", action="store_true", help="确认同一天又走访了一次")


def run_visit(args: Namespace) -> Answer:
    """Enter a visit to a person, or to all of the household whose line is open."""
    with context.desk(args) as desk:
        row = context.resident(desk, args.id)
        rows = _household(desk, row) if args.household else (row,)
        entry = _entry(args)
        made = visits.record_all(desk, [(one, entry) for one in rows], again=args.again).value
    told = tuple(
        f"已登记走访：{one.visited_on} {one.mode} {words.OUTCOMES.label(one.outcome)}".rstrip()
        for one in made
    )
    mine = next(one for one in made if one.resident == row)
    return Answer({"visit": mine, "visits": made}, told)


def _entry(args: Namespace) -> VisitEntry:
    return VisitEntry(
        visited_on=context.day(args.date) if args.date else None,
        mode=args.mode,
        outcome=args.outcome,
        reason=args.reason,
        met=args.met,
        points=args.points,
        knows=args.knows,
        promised_on=context.day(args.promise) if args.promise else None,
        next_step=args.next,
        next_on=context.day(args.next_on) if args.next_on else None,
        note=args.note,
    )


def _household(desk: Desk, row: RowId) -> tuple[RowId, ...]:
    members = roster.person(desk, row).household
    return tuple(line.id for line in members if line.id == row or line.category in OPEN_CASES)


def add_visits(parser: ArgumentParser) -> None:
    """Describe ``visits``."""
    parser.add_argument(
        "what", choices=("due", "stats"), help="due：还欠走访结果的人，按走访顺序；stats：走访统计"
    )
    parser.add_argument("--division", help="村12位代码（默认全部）")
    parser.add_argument("--hamlet", action="append", help="due：只看这个屯（组），可写几次")
    parser.add_argument("--all", action="store_true", help="due：已有结果的也列出")
    parser.add_argument("--since", help="stats：从哪天起（默认今年1月1日）")
    parser.add_argument("--until", help="stats：到哪天止（默认今天）")


def run_visits(args: Namespace) -> Answer:
    """List the lines that are owed an outcome, or count the visits of a span."""
    with context.desk(args) as desk:
        village = context.village(args.division, desk) or ""
        return _due(args, desk, village) if args.what == "due" else _stats(args, desk, village)


def _due(args: Namespace, desk: Desk, village: str) -> Answer:
    place = Place(village, tuple(args.hamlet) if args.hamlet else None)
    numbers = visits.owed_numbers(desk, place, left_only=not args.all)
    lines = visits.owed_lines(desk, numbers)
    places = visits.owed_places(desk, village)
    left = sum(line.state is not OwedState.ANSWERED for line in lines)
    shown = tuple(replace(line, id_number=None) for line in lines)
    told = tuple(map(_owed_told, lines)) or ("没有欠结果的人。",)
    return Answer(
        {"left": left, "places": places, "lines": shown}, (f"还欠{left}人的走访结果。", *told)
    )


def _owed_told(line: OwedLine) -> str:
    place = f"{division_name(line.village)} {line.hamlet} 户{line.household_no}"
    promised = f" 承诺{line.promised_on}" if line.promised_on else ""
    return f"{place}\t{line.name}\t{line.state.label}{promised}"


def _stats(args: Namespace, desk: Desk, village: str) -> Answer:
    found = visits.statistics(
        desk,
        since=context.day(args.since) if args.since else None,
        until=context.day(args.until) if args.until else None,
        village=village,
    )
    return Answer({"statistics": found}, _stats_told(found))


def _stats_told(found: VisitStatistics) -> tuple[str, ...]:
    head = (
        f"{found.since}至{found.until}：走访{found.visits}次，"
        f"{found.people}人，{found.households}户。"
    )
    modes = _counted("方式", found.by_mode, words.MODES.label)
    outcomes = _counted("结果", found.by_outcome, words.OUTCOMES.label)
    reasons = _counted("原因", found.by_reason, words.REASONS.label)
    return (head, *modes, *outcomes, *reasons)


def _counted(title: str, counts: Sequence[VisitCount], label: Label) -> tuple[str, ...]:
    return tuple(f"  {title}　{label(one.key) or '未填'}　{one.visits}次" for one in counts)


def add_promises(parser: ArgumentParser) -> None:
    """Describe ``promises``."""
    parser.add_argument("--within", metavar="DAYS", type=positive, help="连同今后几天内到期的")
    parser.add_argument("--division", help="村12位代码（默认全部）")


def run_promises(args: Namespace) -> Answer:
    """List promises and next steps that fell due, the oldest first."""
    with context.desk(args) as desk:
        village = context.village(args.division, desk) or ""
        found = visits.due(desk, within=args.within or 0, village=village)
    promises = tuple(line for line in found if line.kind == "promise")
    steps = tuple(line for line in found if line.kind == "follow_up")
    told = tuple(map(_due_told, found)) or ("没有到期的承诺和回访。",)
    return Answer({"promises": promises, "follow_ups": steps}, told)


def _due_told(line: DueLine) -> str:
    what = "承诺" if line.kind == "promise" else "回访"
    late = f"已过{line.days}天" if line.days > 0 else "今天" if not line.days else "未到"
    place = f"{division_name(line.village)} {line.hamlet} 户{line.household_no}"
    return f"{line.due_on}\t{what}\t{late}\t{line.name}\t{place}"
