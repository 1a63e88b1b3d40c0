"""The log of bundles with one partner (收发记录): both directions, receipts, what was not taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from pension_desk.domain.bundles import BundleKind, Receipt, ReceiptLine
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Written
from pension_desk.store import bundle_log, peers, touched
from pension_desk.store.bundle_log import Logged
from pension_desk.store.peers import Peer
from pension_desk.store.touched import NotTakenLine


@dataclass(frozen=True)
class LoggedBundle:
    """One bundle that was sent to the partner or received from it.

    ``n``: its number in the file. ``sent``: which way it went. ``changes``: that it carried.
    ``receipt``: what became of them, here for a received one, there for a sent one; None while the
    other side has not said. ``answered_at``: when a sent one was acknowledged, or our receipt was
    first sent. ``former``: exchanged with a desk of the partner that is no longer trusted.
    """

    n: int
    sent: bool
    kind: BundleKind
    number: int
    at: datetime
    file_name: str
    changes: int
    receipt: Receipt | None
    not_taken: int
    answered_at: datetime | None
    undone_at: datetime | None
    former: bool


def log_with(desk: Desk, partner: str) -> tuple[LoggedBundle, ...]:
    """Return every bundle exchanged with a division, the latest first."""
    with desk.file.reading() as conn:
        found = [
            _bundle(one, peer)
            for peer in peers.peers(conn)
            if peer.division == partner
            for one in (
                *bundle_log.bundles_sent(conn, peer),
                *bundle_log.bundles_received(conn, peer),
            )
        ]
    return tuple(sorted(found, key=lambda one: -one.n))


def _bundle(logged: Logged, peer: Peer) -> LoggedBundle:
    sent = logged.sent
    receipt = sent.receipt if sent else logged.received.receipt if logged.received else None
    return LoggedBundle(
        n=logged.n,
        sent=sent is not None,
        kind=BundleKind(logged.kind),
        number=logged.number,
        at=logged.at,
        file_name=logged.file_name if sent else "",
        changes=sent.changes if sent else _sum(receipt),
        receipt=receipt,
        not_taken=len(_lines(logged)),
        answered_at=logged.acknowledged_at,
        undone_at=logged.undone_at,
        former=peer.revoked_at is not None,
    )


def _sum(receipt: Receipt | None) -> int:
    if receipt is None:
        return 0
    return receipt.accepted + receipt.unchanged + receipt.contested + receipt.refused


def _lines(logged: Logged) -> tuple[ReceiptLine, ...]:
    what = logged.sent or logged.received
    return what.lines if what else ()


def not_taken(desk: Desk, numbers: Sequence[int]) -> tuple[NotTakenLine, ...]:
    """Return what of these bundles (`LoggedBundle.n`) was not simply taken, and why.

    Whose record it is can be told where the change is in this desk's log: of what we sent always,
    of what we refused never.
    """
    with desk.file.reading() as conn:
        lines = [line for one in bundle_log.by_numbers(conn, numbers) for line in _lines(one)]
        return touched.receipt_lines(conn, lines)


def export_log(desk: Desk, partner: str, out: Path, *, watch: Watch = UNWATCHED) -> Written[int]:
    """Write the log with a partner to a workbook, a sheet for the bundles, one for the reasons.

    Names no ID number. Raises `Unavailable` when the file cannot be written, `Cancelled`.
    """
    from pension_desk.spreadsheets.writing import Column, ListSheet, write_list

    found = log_with(desk, partner)
    name = division_name(partner)
    subtitle = f"制表日期：{desk.today()}　经办人：{desk.author}"
    bundles_sheet = ListSheet(
        name="收发记录",
        title=f"与{name}的数据包收发记录",
        subtitle=subtitle,
        columns=(
            Column("方向", 6),
            Column("种类", 8),
            Column("编号", 6, "integer"),
            Column("日期", 12, "date"),
            Column("改动", 8, "integer"),
            Column("已接收", 8, "integer"),
            Column("无变化", 8, "integer"),
            Column("有冲突", 8, "integer"),
            Column("未接收", 8, "integer"),
            Column("回执", 22),
            Column("文件", 40),
        ),
        rows=_bundle_rows(found),
    )
    odd = [one.n for one in found if one.not_taken]
    reasons = ListSheet(
        name="有冲突或未接收",
        title=f"与{name}的数据包中有冲突或未接收的改动",
        subtitle=subtitle,
        columns=(
            Column("情况", 8),
            Column("村（社区）", 12),
            Column("户编号", 10),
            Column("姓名", 10),
            Column("哪一类", 12),
            Column("原因", 60),
        ),
        rows=_reason_rows(not_taken(desk, odd)),
    )
    written = write_list(out, bundles_sheet, reasons, watch=watch)
    with desk.acting("export", f"与{name}的收发记录"):
        pass
    return Written(written)


def _bundle_rows(found: Iterable[LoggedBundle]) -> Iterator[tuple[str | int | date | None, ...]]:
    for one in found:
        told = one.receipt
        counts = (told.accepted, told.unchanged, told.contested, told.refused) if told else ()
        yield (
            "发出" if one.sent else "收到",
            one.kind.label,
            one.number,
            one.at.date(),
            one.changes,
            *(counts or (None,) * 4),
            _answer(one),
            one.file_name,
        )


def _answer(one: LoggedBundle) -> str:
    if one.undone_at is not None:
        return f"已撤销（{one.undone_at:%Y-%m-%d}）"
    if not one.sent:
        return ""
    if one.answered_at is None:
        return "还没有回执"
    by = f"{one.receipt.by} " if one.receipt else ""
    return f"{by}{one.answered_at:%Y-%m-%d}"


def _reason_rows(lines: Iterable[NotTakenLine]) -> Iterator[tuple[str, ...]]:
    for line in lines:
        yield (
            line.verdict.label,
            division_name(line.village) if line.village else "",
            line.household_no,
            line.name,
            line.table,
            line.reason,
        )
