"""The reconciliation as a workbook: lines, and totals by village and channel, with capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.identity import mask_id
from pension_desk.domain.ledger import EntryKind
from pension_desk.domain.money_text import capitals
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.reconciliation import Side, Tally
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Written
from pension_desk.services.reconciled import NOBODYS, LineState, Reconciliation
from pension_desk.services.reconciliation import Line, lines
from pension_desk.spreadsheets.writing import Column, ListSheet, Value, write_list

_CHUNK = 500
_STATES = {
    LineState.RIGHT: "",
    LineState.OPEN: "待处理",
    LineState.SETTLED: "已结清",
    LineState.CHANGED: "结清后有变化",
}
_LINE_COLUMNS = (
    Column("序号", 6, "integer"),
    Column("村（社区）", 12),
    Column("屯（组）", 10),
    Column("户编号", 10),
    Column("姓名", 10),
    Column("公民身份号码", 21),
    Column("村里（元）", 11, "money"),
    Column("镇里（元）", 11, "money"),
    Column("税务（元）", 11, "money"),
    Column("核对结果", 14),
    Column("疑点", 22),
    Column("处理", 12),
    Column("结清原因", 26),
    Column("经办人", 10),
    Column("结清日期", 12, "date"),
)


def place_name(village: str) -> str:
    """Return a village's name, and what lines of nobody are called."""
    return "名册外" if village == NOBODYS else division_name(village)


def export(
    desk: Desk,
    found: Reconciliation,
    places: Sequence[int],
    out: Path,
    *,
    sentence: str = "",
    watch: Watch = UNWATCHED,
) -> Written[int]:
    """Write these lines and all totals to a workbook; return how many lines.

    ``sentence``: the filter in words. Identity numbers are masked. Raises `Unavailable`,
    `Cancelled`.
    """
    name = division_name(desk.identity.division)
    under = "　".join(
        filter(None, (f"制表日期：{desk.today()}", f"经办人：{desk.author}", sentence))
    )
    title = f"{name}{found.year}年度城乡居民养老保险缴费对账"
    written = write_list(
        out,
        ListSheet("对账明细", f"{title}明细表", under, _LINE_COLUMNS,
                  _line_rows(desk, found, places, watch)),
        ListSheet("分村合计", f"{title}分村合计表", under, _village_columns(),
                  _village_rows(found), total=_village_row("合计", found.total)),
        ListSheet("分渠道合计", f"{title}分渠道合计表", under, _CHANNEL_COLUMNS,
                  _channel_rows(found), footer=_government(found)),
        watch=watch,
    )  # fmt: skip
    others = len(found.villages) + len(found.channels.fen)
    with desk.acting("export", f"{found.year}年对账 {written - others} 行（号码遮住）"):
        pass
    return Written(written - others)


def _line_rows(
    desk: Desk, found: Reconciliation, places: Sequence[int], watch: Watch
) -> Iterator[tuple[Value, ...]]:
    for start in range(0, len(places), _CHUNK):
        watch.step(start, len(places), "写入表格")
        page = lines(desk, found, places[start : start + _CHUNK])
        for at, line in enumerate(page, start + 1):
            yield (at, *_cells(line))


def _cells(line: Line) -> tuple[Value, ...]:
    settled = line.settlement
    return (
        place_name(line.village),
        line.hamlet,
        line.household_no,
        line.name,
        mask_id(line.id_number),
        *(line.sums.of(side) for side in Side),
        line.comparison.label,
        "、".join(remark.label for remark in line.remarks) or line.note,
        _STATES[line.state],
        settled.reason if settled else "",
        settled.settled_by if settled else "",
        settled.settled_on if settled else None,
    )


def _village_columns() -> tuple[Column, ...]:
    sides = [
        column
        for side in Side
        for column in (
            Column(f"{side.label}人数", 10, "integer"),
            Column(f"{side.label}金额（元）", 14, "money"),
        )
    ]
    return (
        Column("村（社区）", 14),
        *sides,
        Column("税务金额大写", 44),
        Column("一致", 8, "integer"),
        Column("待处理", 8, "integer"),
        Column("已结清", 8, "integer"),
    )


def _village_rows(found: Reconciliation) -> Iterator[tuple[Value, ...]]:
    for village, tally in found.villages.items():
        yield _village_row(place_name(village), tally)


def _village_row(name: str, tally: Tally) -> tuple[Value, ...]:
    sides = [value for side in Side for value in (tally.people[side], tally.fen[side])]
    right = tally.lines - tally.open - tally.settled
    told = capitals(tally.fen[Side.TAX])
    return (name, *sides, told, right, tally.open, tally.settled)


_CHANNEL_COLUMNS = (
    Column("缴费渠道", 24),
    Column("来源", 10),
    Column("笔数", 10, "integer"),
    Column("金额（元）", 14, "money"),
    Column("金额大写", 44),
)


@dataclass(frozen=True)
class ChannelTotal:
    """What one side has of one channel; ``channel`` is empty where it is not known."""

    channel: str
    side: Side
    count: int
    fen: int


def channel_totals(found: Reconciliation) -> tuple[ChannelTotal, ...]:
    """Return each channel's payments by side, the largest first."""
    sums = found.channels
    return tuple(
        ChannelTotal(channel, Side(kind), sums.count[channel, kind], sums.fen[channel, kind])
        for channel, kind in sorted(sums.fen, key=lambda one: (-sums.fen[one], one))
    )


def _channel_rows(found: Reconciliation) -> Iterator[tuple[Value, ...]]:
    for one in channel_totals(found):
        name = one.channel or "渠道不详"
        yield name, one.side.label, one.count, one.fen, capitals(one.fen)


def _government(found: Reconciliation) -> str:
    """Return in one sentence what the government paid beside the people's own payments."""
    sums = found.channels
    told = (
        f"{EntryKind(kind).label}{sums.government_count[kind]}笔"
        f"{sums.government_fen[kind] / 100:,.2f}元（{capitals(sums.government_fen[kind])}）"
        for kind in sorted(sums.government_fen)
    )
    return "；".join(told)
