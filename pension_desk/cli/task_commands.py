"""Commands about measures and meetings: measures, meetings."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.task_words import MEETING_KINDS, PROGRESS
from pension_desk.domain.tasks import Measure, MeasureDeadline, Meeting, day_of
from pension_desk.services import measures, meetings, tasks
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.measures import DeadlineFields, MeasureFields
from pension_desk.services.meetings import DecisionFields, MeetingFields
from pension_desk.services.tasks import TaskDue

Act = Callable[[Namespace, Desk], Answer]


def _day(text: str | None) -> date | None:
    return context.day(text) if text else None


# --- measures -------------------------------------------------------------------------


def add_measures(parser: ArgumentParser) -> None:
    """Describe ``measures``."""
    parser.add_argument(
        "what", choices=tuple(_MEASURES),
        help="list：措施台账；load：载入方案；add：新增；due：快到期和逾期的；fill：填写期限；"
        "done：完成；progress：登记进展",
    )  # fmt: skip
    parser.add_argument("--plan", metavar="FILE.toml", help="load：本镇自己的方案（默认样例方案）")
    parser.add_argument("--number", type=int, metavar="N", help="第几条措施")
    parser.add_argument("--deadline", type=int, default=0, metavar="N", help="第几个时限，从1数")
    parser.add_argument("--date", help="期限、完成日期或进展日期")
    parser.add_argument("--content", default="", help="措施或进展的内容")
    parser.add_argument("--section", default="", help="add：条目")
    parser.add_argument("--units", default="", help="add：责任单位")
    parser.add_argument("--term", action="append", help="add：完成时限，可写几次")
    parser.add_argument("--state", default="under_way", help="、".join(PROGRESS.codes))
    parser.add_argument("--file", action="append", help="progress：附上照片或PDF，可写几次")
    parser.add_argument(
        "--out", metavar="FILE.xlsx", help="list：连同会议、议定事项、通报整改写成表格"
    )


def run_measures(args: Namespace) -> Answer:
    """Do what is asked about the ledger of measures."""
    with context.desk(args) as desk:
        return _MEASURES[args.what](args, desk)


def _list(args: Namespace, desk: Desk) -> Answer:
    found = measures.measures(desk)
    told = tuple(_measure_told(one, desk.today()) for one in found)
    document: dict[str, object] = {"measures": found}
    if args.out:
        from pension_desk.services.tasks_export import export

        file = export(desk, context.out_file(args.out, ".xlsx")).value
        return Answer(document | {"file": file}, (f"已导出到{file}",))
    return Answer(document, told or ("台账里还没有措施。用 measures load 载入方案。",))


def _measure_told(one: Measure, today: date) -> str:
    terms = "；".join(x.words for x in one.deadlines)
    units = one.units or "（未写责任单位）"
    state = one.urgency(today).label
    return f"{one.number}　{one.section}　{one.heading}　{units}　{terms}　{state}"


def _load(args: Namespace, desk: Desk) -> Answer:
    plan = measures.plan_of_file(Path(args.plan)) if args.plan else None
    made = measures.load_plan(desk, plan).value
    return Answer({"loaded": made}, (f"“{made.plan}”：新增{made.added}条，已有{made.known}条。",))


def _add(args: Namespace, desk: Desk) -> Answer:
    told = MeasureFields(
        args.content, args.section, args.number, args.units,
        deadlines=tuple(DeadlineFields(one, day_of(one)) for one in args.term or ()),
    )  # fmt: skip
    made = measures.save_measure(desk, told).value
    return Answer({"measure": made}, (f"已写入第{made.number}条。",))


def _due(_args: Namespace, desk: Desk) -> Answer:
    found = tasks.due(desk)
    return Answer({"due": found}, tuple(map(_due_told, found)) or ("没有快到期或逾期的。",))


def _due_told(one: TaskDue) -> str:
    place = division_name(one.village) if one.village else one.unit
    return f"{one.due_on or '—'}　{one.urgency.label}　{one.title}　{place}"


def _numbered(args: Namespace, desk: Desk) -> Measure:
    for one in measures.measures(desk):
        if one.number == args.number:
            return one
    raise Refused("no_such_measure", f"台账里没有第{args.number}条措施。")


def _deadline(args: Namespace, desk: Desk) -> MeasureDeadline:
    whose = _numbered(args, desk)
    several = len(whose.deadlines) > 1
    if args.deadline == 0 and several:
        raise Refused("which_deadline", "这条措施有几个时限。", "请用 --deadline 写明第几个。")
    at = max(int(args.deadline), 1) - 1
    if at >= len(whose.deadlines):
        raise Refused("no_such_deadline", f"这条措施没有第{args.deadline}个时限。")
    return whose.deadlines[at]


def _fill(args: Namespace, desk: Desk) -> Answer:
    day = _day(args.date)
    if day is None:
        raise Refused("no_date", "请写明期限（--date）。")
    made = measures.fill_in(desk, _deadline(args, desk).id, day).value
    return Answer({"measure": made}, (_measure_told(made, desk.today()),))


def _done(args: Namespace, desk: Desk) -> Answer:
    made = measures.meet(desk, _deadline(args, desk).id, _day(args.date)).value
    return Answer({"measure": made}, (_measure_told(made, desk.today()),))


def _progress(args: Namespace, desk: Desk) -> Answer:
    made = measures.enter_progress(
        desk,
        _numbered(args, desk).id,
        args.content,
        state=args.state,
        on=_day(args.date),
        files=tuple(Path(one) for one in args.file or ()),
    ).value
    return Answer({"measure": made}, (f"第{made.number}条已登记进展。",))


_MEASURES: dict[str, Act] = {
    "list": _list,
    "load": _load,
    "add": _add,
    "due": _due,
    "fill": _fill,
    "done": _done,
    "progress": _progress,
}


# --- meetings -------------------------------------------------------------------------


def add_meetings(parser: ArgumentParser) -> None:
    """Describe ``meetings``."""
    parser.add_argument(
        "what", choices=tuple(_MEETINGS), help="list：会议；add：登记会议；finish：办结议定事项"
    )
    parser.add_argument("id", nargs="?", metavar="ID", help="finish：议定事项的记录号")
    parser.add_argument("--topic", default="", help="议题")
    parser.add_argument("--date", help="日期（默认今天）")
    parser.add_argument("--kind", default="dispatch", help="、".join(MEETING_KINDS.codes))
    parser.add_argument("--who", default="", help="参加人员")
    parser.add_argument("--summary", default="", help="会议情况")
    parser.add_argument(
        "--decision", action="append", metavar="事项|单位|日期", help="议定事项，可写几次"
    )
    parser.add_argument("--result", default="", help="finish：办理结果")


def run_meetings(args: Namespace) -> Answer:
    """Do what is asked about meetings."""
    with context.desk(args) as desk:
        return _MEETINGS[args.what](args, desk)


def _meetings(_args: Namespace, desk: Desk) -> Answer:
    found = meetings.meetings(desk)
    told = tuple(line for one in found for line in _meeting_told(one, desk.today()))
    return Answer({"meetings": found}, told or ("还没有登记会议。",))


def _meeting_told(one: Meeting, today: date) -> tuple[str, ...]:
    head = f"{one.held_on}　{MEETING_KINDS.label(one.kind)}　{one.topic}"
    return (
        head,
        *(f"  {x.content}　{x.unit}　{x.due_on or '—'}　{x.urgency(today).label}　{x.id}"
          for x in one.decisions),
    )  # fmt: skip


def _meet(args: Namespace, desk: Desk) -> Answer:
    told = MeetingFields(
        args.topic, _day(args.date), args.kind, args.who, args.summary,
        tuple(map(_decision, args.decision or ())),
    )  # fmt: skip
    made = meetings.save_meeting(desk, told).value
    return Answer({"meeting": made}, _meeting_told(made, desk.today()))


def _row(args: Namespace) -> RowId:
    if not args.id:
        raise Refused("no_row", "请写明记录号。")
    return context.row_id(args.id)


def _decision(text: str) -> DecisionFields:
    content, _bar, rest = text.partition("|")
    unit, _bar, due = rest.partition("|")
    return DecisionFields(content, unit, _day(due.strip()))


def _finish(args: Namespace, desk: Desk) -> Answer:
    made = meetings.finish(desk, _row(args), args.result, _day(args.date)).value
    return Answer({"decision": made}, (f"“{made.content}”{made.done_on}办结。",))


_MEETINGS: dict[str, Act] = {"list": _meetings, "add": _meet, "finish": _finish}
