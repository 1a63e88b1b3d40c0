"""Commands about payments: enter, show a ledger, correct, refund, withdraw."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from uuid import UUID

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import EntryKind, LedgerYear, Purpose
from pension_desk.domain.money_text import read_fen
from pension_desk.domain.roster import PersonPage
from pension_desk.services import ledger, payments
from pension_desk.services.ledger import LedgerView

_KINDS = tuple(kind.value for kind in EntryKind if kind is not EntryKind.CONFIRMED)
_PURPOSES = tuple(purpose.value for purpose in Purpose if purpose)


def add_pay(parser: ArgumentParser) -> None:
    """Describe ``pay``."""
    _person(parser)
    parser.add_argument("--year", type=context.year, required=True)
    parser.add_argument("--amount", required=True, help="元")
    parser.add_argument("--channel", default="")
    parser.add_argument("--date", help="缴费日期（默认今天）")
    parser.add_argument("--voucher", default="", help="票据号码")
    parser.add_argument("--kind", choices=_KINDS, default="", help="代缴、补贴等（默认本人缴费）")
    parser.add_argument("--purpose", choices=_PURPOSES, default="", help="补缴、退费等")
    parser.add_argument("--paid-by", default="", help="代缴单位")
    parser.add_argument("--identity", default="", help="代缴身份，如 低保")
    parser.add_argument("--note", default="")
    parser.add_argument("--again", action="store_true", help="确认不是重复登记")


def run_pay(args: Namespace) -> Answer:
    """Enter one entry of the ledger."""
    amount = _fen(args.amount)
    with context.desk(args) as desk:
        entry = payments.Entry(
            year=args.year,
            amount_fen=amount,
            kind=args.kind,
            paid_on=context.day(args.date) if args.date else None,
            channel=args.channel,
            voucher=args.voucher,
            purpose=args.purpose,
            paid_by=args.paid_by,
            identity=args.identity,
            note=args.note,
        )
        row = context.resident(desk, args.id)
        made = payments.enter(desk, row, entry, again=args.again).value
    told = f"已登记：{made.payer_name} {made.year}年 {made.amount_fen / 100:.2f}元"
    return Answer({"contribution": made}, (told,))


def add_ledger(parser: ArgumentParser) -> None:
    """Describe ``ledger``."""
    _person(parser)


def run_ledger(args: Namespace) -> Answer:
    """Show one person's ledger by year."""
    with context.desk(args) as desk:
        view = ledger.of_person(desk, context.resident(desk, args.id))
    found = view.ledger
    document = {
        "name": view.name,
        "years": found.years,
        "own_fen": found.own_fen,
        "on_behalf_fen": found.on_behalf_fen,
        "subsidy_fen": found.subsidy_fen,
        "total_fen": found.total_fen,
        "years_counted": found.years_counted,
        "years_settled": found.years_settled,
        "register_years": found.register_years,
        "difference": found.difference,
    }
    return Answer(document, _told(view))


def _told(view: LedgerView) -> tuple[str, ...]:
    found = view.ledger
    register = "未载明" if found.register_years is None else f"{found.register_years}年"
    total = (
        f"合计：本人{_yuan(found.own_fen)} 代缴{_yuan(found.on_behalf_fen)}"
        f" 补贴{_yuan(found.subsidy_fen)}；缴费{found.years_counted}年"
        f"（已确认{found.years_settled}年），登记册{register}"
    )
    return (f"{view.name}的缴费台账", *(line for y in found.years for line in _year(y)), total)


def _year(year: LedgerYear) -> tuple[str, ...]:
    head = f"{year.year}年\t{_yuan(year.total_fen)}\t累计{_yuan(year.running_fen)}"
    entries = (
        f"  {line.entry.id}\t{EntryKind(line.entry.kind).label}{line.purpose.label}"
        f"\t{_yuan(line.entry.amount_fen)}\t{line.entry.paid_on or ''}\t{line.entry.channel}"
        f"{'' if line.counts else '（不重复计）'}"
        for line in year.lines
    )
    return (head, *entries)


def add_correct(parser: ArgumentParser) -> None:
    """Describe ``correct``."""
    _entry_options(parser)
    parser.add_argument("--amount", default="0", help="应为多少元；0表示不该有这笔")
    parser.add_argument("--year", type=context.year, help="应属的年度")


def run_correct(args: Namespace) -> Answer:
    """Correct a confirmed entry by counter-entries."""
    with context.desk(args) as desk:
        row = context.resident(desk, args.id)
        page = ledger.correct(
            desk,
            row,
            _entry(args.entry),
            args.reason,
            amount_fen=_fen(args.amount),
            year=args.year,
        ).value
    return _done(page, "已更正")


def add_refund(parser: ArgumentParser) -> None:
    """Describe ``refund``."""
    _entry_options(parser)
    parser.add_argument("--amount", help="退多少元（默认全退）")
    parser.add_argument("--date", help="退费日期（默认今天）")


def run_refund(args: Namespace) -> Answer:
    """Enter that money of a confirmed entry went back."""
    with context.desk(args) as desk:
        row = context.resident(desk, args.id)
        page = ledger.refund(
            desk,
            row,
            _entry(args.entry),
            args.reason,
            amount_fen=_fen(args.amount) if args.amount else None,
            paid_on=context.day(args.date) if args.date else None,
        ).value
    return _done(page, "已登记退费")


def add_withdraw(parser: ArgumentParser) -> None:
    """Describe ``withdraw``."""
    _entry_options(parser)


def run_withdraw(args: Namespace) -> Answer:
    """Take back an entry that was made by hand."""
    with context.desk(args) as desk:
        row = context.resident(desk, args.id)
        page = payments.withdraw(desk, row, _entry(args.entry), args.reason).value
    return _done(page, "已撤回")


def _person(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="身份证号码或记录号")


def _entry_options(parser: ArgumentParser) -> None:
    _person(parser)
    parser.add_argument("--entry", required=True, help="哪一笔（台账里的记录号）")
    parser.add_argument("--reason", required=True, help="原因")


def _entry(text: str) -> RowId:
    try:
        return RowId(UUID(text))
    except ValueError:
        raise Refused("no_such_payment", f"没有记录号为“{text}”的缴费。") from None


def _fen(text: str) -> int:
    """Return a typed sum in fen; refused when it is none."""
    try:
        amount = read_fen(text)
    except ValueError:
        amount = None
    if amount is None:
        raise Refused("bad_amount", f"金额“{text}”不对。", "请填数字，单位是元，例如 300。")
    return amount


def _done(page: PersonPage, words: str) -> Answer:
    return Answer({"contributions": page.contributions}, (f"{words}：{page.resident.name}",))


def _yuan(fen: int) -> str:
    return f"{fen / 100:.2f}元"
