"""A person a line with the years beside each other (各年并列): cut into a line for each year.

Offices keep such sheets by hand: 2023年, 2024年, 2025年 as heads, a sum or nothing below each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pension_desk.domain.money_text import read_fen
from pension_desk.spreadsheets.columns import ColumnGuess
from pension_desk.spreadsheets.tables import Cell, Table
from pension_desk.spreadsheets.words import squeeze

_YEAR = re.compile(
    r"(20\d\d)年?度?(?:个人)?(实缴|已缴|缴费|缴纳|缴款|收费)?(?:金额|费额|数额|款额|额|数|费|款|情况)?"
    r"(?:\(元\))?"
)
_SUM = re.compile(
    r"(?:个人|实际)?(?:实缴|已缴|缴费|缴纳|缴款|收费)?(?:金额|费额|额|数|费|款)?(?:\(元\))?"
)
_DAY = re.compile(r"(?:缴费|缴款|缴纳|收款|入库)?(?:日期|时间)")
_WHY = "表头（各年并列）"


@dataclass(frozen=True)
class _YearColumns:
    """Where one year's sum stands, and its day where the sheet has one."""

    year: int
    amount: int
    day: int | None = None


def one_year_a_row(
    table: Table, columns: Sequence[ColumnGuess]
) -> tuple[Table, tuple[ColumnGuess, ...]]:
    """Return a list of payments with a line for each year, and what its columns mean.

    The table itself where fewer than two years stand beside each other. A person without a sum
    in any year keeps one line without one, so that nobody is dropped unseen; 0 is no sum here.
    """
    years = _years(table.headers)
    if len(years) < 2:
        return table, tuple(columns)
    across = {at for one in years for at in (one.amount, one.day) if at is not None}
    kept = [at for at in range(len(table.headers)) if at not in across]
    days = any(one.day is not None for one in years)
    numbers, rows = [], []
    for number, row in zip(table.numbers, table.rows, strict=True):
        rest = tuple(row[at] for at in kept)
        for told in _cut(row, years):
            numbers.append(number)
            rows.append((*rest, *(told if days else told[:2])))
    heads = ("费款所属年度", table.headers[years[0].amount], "缴款日期")[: 3 if days else 2]
    made = replace(
        table,
        headers=(*(table.headers[at] for at in kept), *heads),
        rows=rows,
        numbers=numbers,
    )
    return made, _meanings(columns, kept, heads)


def years_beside(headers: Sequence[str]) -> tuple[int, ...]:
    """Return the years that a header names, each with a column of sums."""
    return tuple(one.year for one in _years(headers))


def _meanings(
    columns: Sequence[ColumnGuess], kept: Sequence[int], heads: Sequence[str]
) -> tuple[ColumnGuess, ...]:
    """Return the kept columns' meanings without those that the new columns have."""
    fields = ("year", "amount_fen", "paid_on")[: len(heads)]
    taken = {*fields, "year_to"}
    by_index = {one.index: one for one in columns}
    old = [
        replace(
            by_index[at],
            index=number,
            field=None if by_index[at].field in taken else by_index[at].field,
        )
        for number, at in enumerate(kept)
    ]
    new = [
        ColumnGuess(len(kept) + number, head, field, 1.0, _WHY)
        for number, (head, field) in enumerate(zip(heads, fields, strict=True))
    ]
    return (*old, *new)


def _cut(row: Sequence[Cell], years: Sequence[_YearColumns]) -> Iterator[tuple[Cell, Cell, Cell]]:
    """Yield year, sum and day of each year that has one; one line of nothing without any."""
    found = False
    for one in years:
        if not _is_nothing(row[one.amount]):
            found = True
            yield str(one.year), row[one.amount], None if one.day is None else row[one.day]
    if not found:
        yield None, None, None


def _is_nothing(cell: Cell) -> bool:
    """Whether a cell says that nothing was paid; what cannot be read as a sum says something."""
    try:
        return not read_fen(cell)
    except ValueError:
        return False


def _years(headers: Sequence[str]) -> list[_YearColumns]:
    """Return the years of a header in order, each with its own column of sums."""
    sums: dict[int, tuple[bool, int]] = {}
    days: dict[int, int] = {}
    for at, header in enumerate(headers):
        parts = [squeeze(part) for part in header.split("/")]
        named = next((n for n, part in enumerate(parts) if _YEAR.fullmatch(part)), None)
        if named is None:
            continue
        found = _YEAR.fullmatch(parts[named])
        assert found is not None  # as the search above has found
        year, below = int(found[1]), "".join(parts[named + 1 :])
        if _DAY.fullmatch(below):
            days.setdefault(year, at)
        elif _SUM.fullmatch(below):
            sure = bool(found[2]) or bool(below)
            if year not in sums or (sure and not sums[year][0]):
                sums[year] = (sure, at)
    return [_YearColumns(year, at, days.get(year)) for year, (_sure, at) in sorted(sums.items())]
