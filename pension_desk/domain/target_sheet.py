"""Targets read from an office's sheet: villages down and indicators across, or one target a row.

Columns are known by their words, villages by the divisions; what is not understood becomes a
question or a refused row, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.calendar_text import read_date
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import CATALOGUE, INDICATORS

VillageOf = Callable[[str], VillageCode | None]

_SPACES = re.compile(r"\s+")
_VILLAGE = re.compile(
    r"^(行政)?村(（?社区）?|\(社区\)|名|名称|委会|/社区|社区)?$|单位|村居|社区|村\("
)
_TOTAL = re.compile(r"^(合计|总计|全镇|小计|共计|镇合计)")
_NOT_A_TARGET = re.compile(
    r"完成(数|率|情况|人数)|已完成|名次|排名|备注|序号|占比|进度|较上期|时限|截止"
)
_A_TARGET = re.compile(r"任务|目标|计划|指标数|下达")
_DUE = re.compile(r"时限|截止|期限|完成时间")
_NUMBER = re.compile(r"^(\d+(?:\.\d+)?)(%|％|人|个)?$")

_WORDS: tuple[tuple[str, str], ...] = (
    (r"新增", "new_covered"),
    (r"登记率|参保登记", "registration"),
    (r"缴费率|续保", "payment"),
    (r"建档|重点对象|重点人群", "key_people"),
    (r"屯|宣传|覆盖", "hamlets"),
    (r"走访|核实回复|核实反馈", "visited"),
    (r"认证", "proof"),
    (r"按时(足额)?发放|待遇发放", "on_time"),
    (r"参保|扩面|任务数|目标任务|总任务", "covered"),
)
"""Words of a heading → indicator, the first that is found."""


@dataclass(frozen=True)
class SheetTarget:
    """One target that a sheet names; ``row``: its number in the sheet."""

    row: int
    village: VillageCode
    key: str
    amount: int
    due_on: date | None = None


@dataclass(frozen=True)
class VillageQuestion:
    """A village's name that no division of the town has, with the rows where it stands."""

    name: str
    rows: tuple[int, ...]


@dataclass(frozen=True)
class RefusedTarget:
    """A row or cell that was not taken, and why."""

    row: int
    sentence: str


@dataclass(frozen=True)
class TargetSheet:
    """What a sheet says: targets, names to be asked about, and what was not taken."""

    targets: tuple[SheetTarget, ...]
    questions: tuple[VillageQuestion, ...]
    refused: tuple[RefusedTarget, ...]


@dataclass(frozen=True)
class _Columns:
    village: int
    due: int | None
    key: int | None
    amount: int | None
    across: tuple[tuple[int, str], ...]


def key_of(words: str) -> str | None:
    """Return the indicator that a heading or cell names, None when it names none."""
    plain = _SPACES.sub("", words)
    for one in CATALOGUE:
        if plain in {one.key, one.name} or one.name in plain:
            return one.key
    return next((key for pattern, key in _WORDS if re.search(pattern, plain)), None)


def read_targets(
    headers: Sequence[str],
    rows: Sequence[Sequence[object]],
    numbers: Sequence[int],
    village_of: VillageOf,
) -> TargetSheet:
    """Return what a table says.

    ``headers``: one text a column; ``rows``: cells as read; ``numbers``: each row's number in the
    sheet; ``village_of``: the village that a name means.

    Raises:
        Refused: ``no_village_column`` or ``no_target_column``.
    """
    columns = _columns(headers)
    found: list[SheetTarget] = []
    refused: list[RefusedTarget] = []
    asked: dict[str, list[int]] = {}
    for number, row in zip(numbers, rows, strict=True):
        name = _text(row[columns.village])
        if not name or _TOTAL.match(name):
            continue
        village = village_of(name)
        if village is None:
            asked.setdefault(name, []).append(number)
            continue
        for key, cell in _cells(columns, row):
            if _text(cell) in {"", "/", "—", "-"}:
                continue
            amount = amount_of(key, cell) if key else None
            if key is None or amount is None:
                what = INDICATORS[key].name if key else "指标"
                sentence = f"第{number}行{name}：{what}“{_text(cell)}”看不懂。"
                refused.append(RefusedTarget(number, sentence))
                continue
            due = read_date(row[columns.due]).value if columns.due is not None else None
            found.append(SheetTarget(number, village, key, amount, due))
    questions = tuple(VillageQuestion(name, tuple(at)) for name, at in asked.items())
    once, twice = _once(found)
    return TargetSheet(once, questions, (*refused, *twice))


def _columns(headers: Sequence[str]) -> _Columns:
    plain = [_SPACES.sub("", one) for one in headers]
    village = next((at for at, one in enumerate(plain) if _VILLAGE.search(one)), None)
    if village is None:
        raise Refused(
            "no_village_column", "表里没有找到“村”这一列。", "请把村名一列的表头写成“村”。"
        )
    due = next((at for at, one in enumerate(plain) if _DUE.search(one)), None)
    key = next((at for at, one in enumerate(plain) if one in {"指标", "指标名称", "项目"}), None)
    if key is not None:
        amount = next(
            (at for at, one in enumerate(plain) if at != key and _A_TARGET.search(one)), None
        )
        if amount is None:
            raise Refused("no_target_column", "表里没有找到“任务数”或“目标”这一列。")
        return _Columns(village, due, key, amount, ())
    across = tuple(_across(plain, village, due))
    if not across:
        raise Refused(
            "no_target_column",
            "表里没有认出哪一列是哪个指标的任务数。",
            f"表头请写指标名称，如：{'、'.join(one.name for one in CATALOGUE[:4])}。",
        )
    return _Columns(village, due, None, None, across)


def _across(plain: Sequence[str], village: int, due: int | None) -> Iterator[tuple[int, str]]:
    taken: set[str] = set()
    for at, heading in enumerate(plain):
        if at in {village, due}:
            continue
        last = heading.rsplit("/", 1)[-1]
        if _NOT_A_TARGET.search(last) and not _A_TARGET.search(last):
            continue
        key = key_of(heading)
        if key is not None and key not in taken:
            taken.add(key)
            yield at, key


def _cells(columns: _Columns, row: Sequence[object]) -> Iterator[tuple[str | None, object]]:
    if columns.key is not None and columns.amount is not None:
        yield key_of(_text(row[columns.key])), row[columns.amount]
        return
    for at, key in columns.across:
        yield key, row[at]


def amount_of(key: str, cell: object) -> int | None:
    """Return the target that a cell holds: a whole number, or percent; None when it is neither.

    0.95 and 95% in a column of shares are both 95.
    """
    counted = INDICATORS[key].counted
    if isinstance(cell, bool):
        return None
    percent = False
    if isinstance(cell, int | float):
        value = float(cell)
    else:
        found = _NUMBER.match(_text(cell).replace(",", "").replace("，", ""))
        if found is None:
            return None
        value, percent = float(found[1]), found[2] in {"%", "％"}
    if counted and percent:
        return None
    if not counted and not percent and 0 < value <= 1:
        value *= 100
    whole = round(value)
    return whole if abs(value - whole) < 1e-6 else None


def _once(
    found: Sequence[SheetTarget],
) -> tuple[tuple[SheetTarget, ...], tuple[RefusedTarget, ...]]:
    """Take each target once; two that differ are both told, and the first stands."""
    kept: dict[tuple[VillageCode, str], SheetTarget] = {}
    twice = []
    for one in found:
        before = kept.setdefault((one.village, one.key), one)
        if before.amount != one.amount:
            sentence = (
                f"第{one.row}行与第{before.row}行是同一个村的“{INDICATORS[one.key].name}”，"
                f"数字不同（{before.amount}、{one.amount}），只取了前一个。"
            )
            twice.append(RefusedTarget(one.row, sentence))
    return tuple(kept.values()), tuple(twice)


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else _SPACES.sub("", str(cell))
