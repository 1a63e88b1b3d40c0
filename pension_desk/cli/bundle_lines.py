"""What came of bundles, what desks differ about, and the town's board, as lines for a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from pension_desk.domain.dictionary import DELETED, TABLES
from pension_desk.services.bundles import BoardLine, Received, ReceivedBundle, Waiting
from pension_desk.services.contested import ContestedField, Side
from pension_desk.services.divisions import division_name
from pension_desk.services.field_words import field_words
from pension_desk.store.touched import HouseholdLine, NotTakenLine

MOST = 30
"""So many lines of one kind are shown; the rest stands in ``--json``."""


def received_lines(received: Received, *, rehearsed: bool) -> tuple[str, ...]:
    """Return what was received; of a rehearsal what it would do to each household."""
    counts = f"接收{received.accepted}，无变化{received.unchanged}，有冲突{received.contested}"
    lines = ["只是先看看，没有写入："] if rehearsed else []
    lines.append(f"{counts}，未接收{received.refused}。")
    lines += chain.from_iterable(map(_bundle_lines, received.bundles))
    lines += [f"  {file.name}：{file.sentence}" for file in received.skipped]
    if rehearsed:
        lines += _few([_household(one) for one in received.households], "户")
    return tuple(lines)


def _bundle_lines(bundle: ReceivedBundle) -> Iterable[str]:
    again = "（以前收过）" if bundle.again else ""
    yield f"  {division_name(bundle.outside.sender)}第{bundle.outside.number}号{again}"
    yield from (f"    {sentence}" for sentence in bundle.warnings)
    yield from _few([_not_taken(one) for one in bundle.not_taken], "处")


def _few(lines: Sequence[str], what: str) -> list[str]:
    left = len(lines) - MOST
    more = [f"    ……还有{left}{what}，见 --json 的输出。"] if left > 0 else []
    return [*(f"    {line}" for line in lines[:MOST]), *more]


def _place(village: str, household_no: str) -> str:
    household = f" 户{household_no}" if household_no else ""
    return f"{division_name(village)}{household}" if village else "全镇"


def _household(one: HouseholdLine) -> str:
    counts = [
        (one.new, "新增"),
        (one.changed, "修改"),
        (one.contested, "冲突"),
        (one.refused, "未收"),
    ]
    told = "，".join(f"{word}{count}" for count, word in counts if count)
    names = "、".join(one.members)
    return f"{_place(one.village, one.household_no)}{' ' if names else ''}{names}：{told}"


def _not_taken(one: NotTakenLine) -> str:
    who = " ".join(x for x in (_place(one.village, one.household_no), one.name) if x)
    return f"{one.verdict.label}：{who}　{one.table}　{one.reason}"


def contested_lines(found: Sequence[ContestedField]) -> list[str]:
    """Return each open field with every side: value, desk, person and time."""
    return [f"还有{len(found)}处不一致。", *map(_contested, found)]


def _contested(one: ContestedField) -> str:
    deleted = one.field == DELETED
    label = "删除" if deleted else TABLES[one.table].field(one.field).label
    who = " ".join(x for x in (_place(one.village, one.household_no), one.name) if x)
    sides = "；".join(_side(one, side) for side in one.sides)
    return f"{one.row}\t{one.field}\t{who}\t{label}：{sides}"


def _side(one: ContestedField, side: Side) -> str:
    where = f"{division_name(side.division)} {side.author} {side.at.astimezone():%Y-%m-%d %H:%M}"
    return f"{_value(one, side)}（{where}）"


def _value(one: ContestedField, side: Side) -> str:
    """Return a value as it is to be typed, and in words where these say more."""
    if side.value is None:
        return "（空，选它写 null）"
    typed = str(side.value)
    words = side.names or (
        "" if one.field == DELETED else field_words(one.table, one.field, side.value)
    )
    return typed if words in {"", typed} else f"{typed} {words}"


def board_lines(villages: Sequence[BoardLine], waiting: Sequence[Waiting]) -> list[str]:
    """Return what each village owes, and what waits for each partner."""
    return [*map(_village, villages), *map(_waiting, waiting)]


def _village(line: BoardLine) -> str:
    state = "已开通" if line.enrolled else "等第一次上报"
    told = [line.name, "已停用" if line.stopped_at else state]
    if line.reported_at is None:
        told.append("还没有上报")
    else:
        ago = f"{line.age_days}天前" if line.age_days else "今天"
        told.append(f"上次第{line.last_report}号，{line.reported_at:%Y-%m-%d}（{ago}）")
    told.append(f"下一个第{line.next_expected}号")
    if line.missing:
        numbers = "、".join(map(str, line.missing))
        told.append(f"没有到过第{numbers}号，内容已随后面的包收齐")
    if line.contested:
        told.append(f"{line.contested}处不一致")
    return "\t".join(told)


def _waiting(found: Waiting) -> str:
    told = [f"{found.unsent}条"]
    if found.receipts:
        told.append(f"{found.receipts}份回执")
    line = f"待发给{found.name}：{'，'.join(told)}"
    if found.unanswered:
        line += f"；已发未回执：{found.unanswered}条（{found.days}天）"
    return line
