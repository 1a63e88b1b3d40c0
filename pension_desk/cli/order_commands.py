"""The command ``orders``: inspections, notices of criticism, orders to correct."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.orders import Order
from pension_desk.domain.task_words import ORDER_KINDS, OrderKind, Verdict
from pension_desk.services import orders
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.orders import InspectionFields, OrderFields

Act = Callable[[Namespace, Desk], Answer]


def _day(text: str | None) -> date | None:
    return context.day(text) if text else None


def add_orders(parser: ArgumentParser) -> None:
    """Describe ``orders``."""
    parser.add_argument(
        "what", choices=tuple(_ORDERS),
        help="list：通报和整改；inspect：登记督查；issue：发出；answer：答复；check：核查；"
        "close：销号；print：打印",
    )  # fmt: skip
    parser.add_argument("id", nargs="?", metavar="ID", help="记录号")
    parser.add_argument("--division", action="append", help="村12位代码，issue 可写几次")
    kinds = "、".join(f"{code} {ORDER_KINDS.label(code)}" for code in ORDER_KINDS.codes)
    parser.add_argument("--kind", choices=ORDER_KINDS.codes, default="rectify", help=kinds)
    parser.add_argument("--number", default="", help="文号")
    parser.add_argument("--content", default="", help="发现或存在的问题、答复、核查意见")
    parser.add_argument("--demands", default="", help="整改要求")
    parser.add_argument("--date", help="日期（默认今天）")
    parser.add_argument("--due", help="整改期限，核查不到位时的新期限")
    parser.add_argument("--by", default="", help="督查人、答复人")
    parser.add_argument("--topic", default="", help="inspect：督查内容")
    parser.add_argument("--failed", action="store_true", help="check：整改不到位")
    parser.add_argument("--file", action="append", help="answer：附上照片或PDF，可写几次")
    parser.add_argument("--out", metavar="FILE.pdf", help="print：写到哪个文件")


def run_orders(args: Namespace) -> Answer:
    """Do what is asked about inspections and orders."""
    with context.desk(args) as desk:
        return _ORDERS[args.what](args, desk)


def _row(args: Namespace) -> RowId:
    if not args.id:
        raise Refused("no_row", "请写明记录号。")
    return context.row_id(args.id)


def _orders(_args: Namespace, desk: Desk) -> Answer:
    found, seen = orders.orders(desk), orders.inspections(desk)
    told = tuple(_order_told(one, desk.today()) for one in found)
    told += tuple(
        f"{one.inspected_on}　督查　{division_name(one.village)}　{one.findings}" for one in seen
    )
    return Answer({"orders": tuple(map(_with_state, found)), "inspections": seen},
                  told or ("还没有督查、通报和整改。",))  # fmt: skip


def _with_state(one: Order) -> dict[str, object]:
    return {"order": one, "state": one.state}


def _order_told(one: Order, today: date) -> str:
    limit = f"期限{one.due_on}　{one.urgency(today).label}" if one.due_on else ""
    place = division_name(one.village)
    return f"{one.issued_on}　{one.kind_label}　{place}　{one.state.label}　{limit}　{one.id}"


def _village(args: Namespace, desk: Desk) -> list[str]:
    return [context.village(one, desk) or "" for one in args.division or ()]


def _inspect(args: Namespace, desk: Desk) -> Answer:
    village = (_village(args, desk) or [""])[0]
    told = InspectionFields(village, args.content, _day(args.date), args.by, args.topic)
    made = orders.save_inspection(desk, told).value
    return Answer({"inspection": made}, (f"已登记{division_name(made.village)}的督查。",))


def _issue(args: Namespace, desk: Desk) -> Answer:
    told = OrderFields(
        OrderKind(args.kind), args.content, args.demands, args.number, _day(args.date),
        _day(args.due),
    )  # fmt: skip
    made = orders.issue(desk, _village(args, desk), told).value
    return Answer({"orders": made}, tuple(_order_told(one, desk.today()) for one in made))


def _said(made: Order, desk: Desk) -> Answer:
    return Answer(_with_state(made), (_order_told(made, desk.today()),))


def _answer(args: Namespace, desk: Desk) -> Answer:
    files = tuple(Path(one) for one in args.file or ())
    made = orders.answer(
        desk, _row(args), args.content, by=args.by, on=_day(args.date), files=files
    )
    return _said(made.value, desk)


def _check(args: Namespace, desk: Desk) -> Answer:
    verdict = Verdict.FAILED if args.failed else Verdict.PASSED
    made = orders.check(
        desk, _row(args), verdict, args.content, on=_day(args.date), due_on=_day(args.due)
    )
    return _said(made.value, desk)


def _close(args: Namespace, desk: Desk) -> Answer:
    return _said(orders.close(desk, _row(args), _day(args.date)).value, desk)


def _print(args: Namespace, desk: Desk) -> Answer:
    from pension_desk.services.order_papers import print_order

    if not args.out:
        raise Refused("bad_print", "打印要写明 --out。")
    made = print_order(desk, _row(args), context.out_file(args.out, ".pdf"))
    return Answer({"file": made.file, "pages": made.pages}, (f"{made.pages}页：{made.file}",))


_ORDERS: dict[str, Act] = {
    "list": _orders,
    "inspect": _inspect,
    "issue": _issue,
    "answer": _answer,
    "check": _check,
    "close": _close,
    "print": _print,
}
