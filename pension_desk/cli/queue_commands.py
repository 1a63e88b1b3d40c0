"""The command of the print queue: what waits, what was delivered, what came back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import FORM_KINDS, form_label
from pension_desk.domain.notices import NoticeState, QueueFilter, QueueLine, SlipAnswer
from pension_desk.domain.short_codes import spaced_code
from pension_desk.services import notice_codes, notices, print_queue
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.notices import Wanted

_KINDS = tuple(kind.name for kind in FORM_KINDS.values() if kind.returned)
_STATES = tuple(state.value for state in NoticeState)
_ANSWERS = tuple(answer.value for answer in SlipAnswer)


def add_queue(parser: ArgumentParser) -> None:
    """Describe ``queue``."""
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--add", action="store_true", help="把要发的单子放进队列（种类用 --kind）")
    act.add_argument("--deliver", nargs="+", metavar="CODE", help="这些编号的单子已送达")
    act.add_argument("--returned", metavar="CODE", help="这个编号的回执已收回")
    act.add_argument("--withdraw", nargs="+", metavar="CODE", help="把没印的移出队列")
    parser.add_argument("--answer", choices=_ANSWERS, help="回执的意思")
    parser.add_argument("--note", default="", help="回执上写的内容")
    parser.add_argument("--by", default="", help="送达人（默认经办人）")
    parser.add_argument("--date", help="送达或收回的日期（默认今天）")
    parser.add_argument("--kind", action="append", choices=_KINDS, metavar="KIND")
    parser.add_argument("--state", action="append", choices=_STATES)
    parser.add_argument("--division", help="村12位代码（默认本工作台的全部）")
    parser.add_argument("--hamlet", default="")
    parser.add_argument("--household", default="")


def run_queue(args: Namespace) -> Answer:
    """Do one thing with the queue, then say how it stands."""
    with context.desk(args) as desk:
        wanted = QueueFilter(
            year=desk.today().year,
            kinds=tuple(args.kind or ()),
            village=context.village(args.division, desk) or "",
            hamlet=args.hamlet,
            household_no=args.household,
            states=tuple(NoticeState(state) for state in args.state or ()),
        )
        done = _done(args, desk, wanted)
        found = print_queue.queue(desk, wanted)
    lines = [done] if done else []
    lines += [f"{state.label}：{count}张" for state, count in found.counts.items()]
    lines += [_told(line) for line in found.lines]
    document = {
        "done": done,
        "counts": {state.value: count for state, count in found.counts.items()},
        "left_off": found.left_off,
        "notices": found.lines,
    }
    return Answer(document, tuple(lines))


def _done(args: Namespace, desk: Desk, wanted: QueueFilter) -> str:
    day = context.day(args.date) if args.date else None
    if args.add:
        kinds = wanted.kinds or ("unpaid_reminder",)
        asked = Wanted(kinds, wanted.village, wanted.hamlet, wanted.household_no)
        queued = notices.queue_up(desk, asked, context.watch(args)).value
        return f"新放入{queued.added}张，原有{queued.known}张"
    if args.deliver:
        ids = [notice_codes.find_code(desk, code).id for code in args.deliver]
        made = print_queue.deliver(desk, ids, by=args.by, on=day).value
        kept = "".join(f"；{sentence}" for _one, sentence in made.refused)
        return f"{len(made.done)}张已送达{kept}"
    if args.returned:
        if not args.answer:
            allowed = "、".join(_ANSWERS)
            raise Refused("no_answer", "没有写回执的意思。", f"请用 --answer，可选：{allowed}。")
        row = notice_codes.find_code(desk, args.returned).id
        answer = SlipAnswer(args.answer)
        print_queue.take_slip(desk, row, answer, args.note, on=day)
        return f"回执已登记：{answer.label}"
    if args.withdraw:
        ids = [notice_codes.find_code(desk, code).id for code in args.withdraw]
        return f"移出{print_queue.withdraw(desk, ids).value}张"
    return ""


def _told(line: QueueLine) -> str:
    record = line.record
    place = f"{division_name(record.village)} {record.hamlet} 户{record.household_no}"
    parts = (spaced_code(record.code), form_label(record.kind), place, line.name)
    return "\t".join((*parts, record.state.label))
