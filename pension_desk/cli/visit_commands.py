"""One visit with a stick, both directions at once."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import DONE, PARTLY, Answer
from pension_desk.cli.bundle_commands import received_document
from pension_desk.cli.bundle_lines import received_lines
from pension_desk.services import visit
from pension_desk.services.bundles import Received
from pension_desk.services.divisions import division_name
from pension_desk.services.visit import Visited
from pension_desk.services.visit_plan import Brought, Choice, Found, Owed, VisitPlan

_WORDS = {
    Found.NEW: "新的",
    Found.AGAIN: "收过了",
    Found.GAP: "缺前面的包",
    Found.UNREADABLE: "收不了",
    Found.FOREIGN: "不是给本单位的",
    Found.OWN: "本机写的",
    Found.KIT: "开村包",
}
_NEEDS_A_PERSON = frozenset({Found.GAP, Found.UNREADABLE})


def add_exchange(parser: ArgumentParser) -> None:
    """Describe ``exchange``."""
    parser.add_argument("folder", metavar="DIR", help="U盘或放着数据包的文件夹")
    parser.add_argument("--dry-run", action="store_true", help="只看带来什么、该写什么，不写入")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--only-receive", action="store_true", help="只收，不写回")
    way.add_argument("--only-send", action="store_true", help="只写回，不收")


def run_exchange(args: Namespace) -> Answer:
    """Take in what a stick brings and write the answers back to it."""
    watch = context.watch(args)
    with context.desk(args) as desk:
        plan = visit.look(desk, Path(args.folder), watch=watch)
        choice = plan.proposal(take=not args.only_send, write=not args.only_receive)
        if args.dry_run:
            received = visit.rehearse_visit(desk, choice, watch=watch) if choice.take else None
            visited = Visited(received, (), ())
        else:
            visited = visit.exchange(desk, plan, choice, watch=watch).value
    document = _document(plan, choice, visited) | {"dry_run": args.dry_run}
    return Answer(
        document,
        _lines(plan, choice, visited, rehearsed=args.dry_run),
        PARTLY if _partly(plan, visited) else DONE,
    )


def _partly(plan: VisitPlan, visited: Visited) -> bool:
    """Return whether anything was left undone or waits for a person."""
    got = visited.received
    left = got is not None and (got.refused or got.contested or got.skipped)
    odd = any(one.found in _NEEDS_A_PERSON for one in plan.brought)
    return bool(left or odd or visited.not_written)


def _document(plan: VisitPlan, choice: Choice, visited: Visited) -> dict[str, Any]:
    received = visited.received or Received(())
    return received_document(received) | {
        "brought": plan.brought,
        "owed": plan.owed,
        "to_write": choice.write,
        "written": visited.written,
        "not_written": visited.not_written,
    }


def _lines(
    plan: VisitPlan, choice: Choice, visited: Visited, *, rehearsed: bool
) -> tuple[str, ...]:
    lines = [_brought(one) for one in plan.brought] or ["这里没有数据包。"]
    lines += [_owed(one, chosen=one.receiver in choice.write) for one in plan.owed]
    if visited.received is not None:
        lines += received_lines(visited.received, rehearsed=rehearsed)
    for made in visited.written:
        to = division_name(made.receiver)
        lines.append(f"已写给{to}：第{made.number}号，{made.changes}条改动：{made.file}")
        lines += [f"  {sentence}" for sentence in made.warnings]
    lines += [f"没有写给{one.name}：{one.sentence}" for one in visited.not_written]
    return tuple(lines)


def _brought(one: Brought) -> str:
    name = f"{division_name(one.sender)}第{one.number}号" if one.sender else one.path.name
    return f"U盘上：{name}，{_WORDS[one.found]}。{one.why}"


def _owed(one: Owed, *, chosen: bool) -> str:
    unsent = one.waiting.unsent if one.waiting else 0
    told = f"要给{one.name}：{unsent}条没发过，{one.receipts}份回执"
    if one.waiting and one.waiting.unanswered:
        told += f"，{one.waiting.unanswered}条发了{one.waiting.days}天还没有回执"
    return f"{told}。" if chosen else f"{told}（这次不写）。"
