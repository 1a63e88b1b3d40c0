"""Bringing one column's cells to the values of its field, each different cell only once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from pension_desk.domain.calendar_text import read_date, read_month, read_years
from pension_desk.domain.codes import (
    grade_word,
    nation_word,
    relation_word,
    sex_word,
)
from pension_desk.domain.land_text import read_area, read_flag
from pension_desk.domain.lists import FieldSpec, ValueType
from pension_desk.domain.money_text import SumsDiffer, read_count, read_fen
from pension_desk.domain.names import clean_name
from pension_desk.domain.received import LONGEST, unfit_text
from pension_desk.spreadsheets.grid import is_error_cell
from pension_desk.spreadsheets.tables import Cell

Value = str | int | None

_SPACES = re.compile(r"[\s\u200b\ufeff]+")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_IN_MANY = re.compile(r"([\d,.]+)\s*(万元?|千元)")
_NOTHING = frozenset({"", "-", "--", "/", "\\", "—", "——"})


@dataclass(frozen=True, slots=True)
class Converted:
    """One cell's value; ``problem`` (the row is refused) and ``note`` are Chinese, or empty."""

    value: Value = None
    problem: str = ""
    note: str = ""


_BLANK = Converted()


@dataclass(frozen=True, slots=True)
class ColumnResult:
    """One column's values, and by row index the problems and notes that arose."""

    values: list[Value]
    problems: dict[int, str] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)


def plain_text(cell: Cell) -> str | None:
    """Return a cell as text: trimmed, whole numbers without the point; None when blank."""
    if cell is None:
        return None
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        text = str(int(cell))
    elif isinstance(cell, dt.datetime) and not (cell.hour or cell.minute or cell.second):
        text = cell.date().isoformat()
    else:
        text = str(cell).strip().strip("\u200b\ufeff")
    return None if text in _NOTHING else text


def _phone(cell: Cell) -> str | None:
    if isinstance(cell, str) and cell.isascii() and cell.isdecimal():
        return cell
    text = plain_text(cell)
    return _SPACES.sub("", text.translate(_FULL_WIDTH)).strip("'") or None if text else None


def _day(cell: Cell) -> str | None:
    reading = read_date(cell)
    if reading.doubtful:
        raise ValueError(reading.doubtful)
    return reading.iso


def _month(cell: Cell) -> str | None:
    reading = read_date(cell)
    if reading.doubtful:
        raise ValueError(reading.doubtful)
    # a year alone stays a year: nothing is known of the month
    return read_month(cell) or reading.iso


def _year(cell: Cell) -> int | None:
    if plain_text(cell) is None:
        return None
    years = read_years(cell)
    if years is None:
        raise ValueError(f"年度“{plain_text(cell)}”看不懂")
    if years[0] != years[1]:
        raise ValueError(f"期间“{plain_text(cell)}”跨年度，请按年度分开")
    return years[0]


def _fen(cell: Cell) -> int | None:
    many = _IN_MANY.fullmatch(plain_text(cell) or "") if isinstance(cell, str) else None
    try:
        return read_fen(_with_unit(many[1], many[2]) if many else cell)
    except SumsDiffer:
        raise ValueError(f"“{plain_text(cell)}”大写和数字不是同一个数") from None
    except ValueError:
        raise ValueError(f"“{plain_text(cell)}”不是金额") from None


def _count(cell: Cell) -> int | None:
    try:
        return read_count(cell)
    except ValueError:
        text = plain_text(cell) or ""
        why = "小于0" if re.fullmatch(r"[-－−]\d+(?:\.\d+)?", text) else "不是数字"
        raise ValueError(f"“{text}”{why}") from None


def _area(cell: Cell) -> int | None:
    try:
        return read_area(cell)
    except ValueError:
        raise ValueError(f"“{plain_text(cell)}”不是面积") from None


def _flag(cell: Cell) -> int | None:
    try:
        return read_flag(cell)
    except ValueError:
        raise ValueError(f"“{plain_text(cell)}”看不出是还是否") from None


def _sex(cell: Cell) -> str | None:
    word = sex_word(cell)
    if word is None and plain_text(cell) is not None:
        raise ValueError(f"“{cell}”看不懂")
    return word


_READERS: dict[ValueType, Callable[[Cell], Value]] = {
    ValueType.TEXT: plain_text,
    ValueType.NAME: lambda cell: clean_name(cell) or None,
    ValueType.PHONE: _phone,
    ValueType.SEX: _sex,
    ValueType.NATION: lambda cell: nation_word(cell) or None,
    ValueType.RELATION: lambda cell: relation_word(cell) or None,
    ValueType.GRADE: lambda cell: grade_word(cell) or plain_text(cell),
    ValueType.DAY: _day,
    ValueType.MONTH: _month,
    ValueType.YEAR: _year,
    ValueType.FEN: _fen,
    ValueType.COUNT: _count,
    ValueType.AREA: _area,
    ValueType.FLAG: _flag,
}
_REFUSING = frozenset({ValueType.FEN, ValueType.COUNT, ValueType.AREA})
_REFUSING_FIELDS = frozenset({"year", "year_to"})


def convert(spec: FieldSpec, cell: Cell) -> Converted:
    """Return a cell's value for a field.

    A sum or count that cannot be read refuses the row, and so does anything wrong in a
    required field, or a text that no other desk would take; elsewhere the value stays empty and
    a note says why.
    """
    wrong = ""
    value: Value = None
    if is_error_cell(cell):
        wrong = f"{spec.label}是错误值“{cell}”"
    else:
        try:
            value = _READERS[spec.type](cell)
        except ValueError as error:
            wrong = f"{spec.label}：{error}"
    unfit = unfit_text(spec.label, value) if isinstance(value, str) else None
    if unfit:
        return Converted(problem=unfit)
    if not wrong and value is None and spec.required:
        return Converted(problem=f"没有{spec.label}")
    if not wrong:
        return Converted(value) if value is not None else _BLANK
    refuses = spec.required or spec.type in _REFUSING or spec.name in _REFUSING_FIELDS
    return Converted(problem=wrong) if refuses else Converted(note=wrong)


_UNITS = {
    ValueType.AREA: re.compile(r"公顷|平方米|㎡|m²|m2"),
    ValueType.FEN: re.compile(r"万元|千元"),
}
_MANY = {"万元": 10_000, "万": 10_000, "千元": 1_000}


_OTHER_UNITS = {ValueType.AREA: re.compile(r"亩"), ValueType.FEN: re.compile(r"(?<![万千])元")}
_UNIT_LINE = re.compile(
    r"(?:(?<!填报)(?<!制表)单位|(?:面积|金额)(?=\s*[:：]\s*(?:公顷|平方米|㎡|m²|m2|亩|万元|千元|元)))\s*[:：]([^\n]*)"
)


def in_header_unit(
    spec: FieldSpec, header: str, cells: Sequence[Cell], title: str = ""
) -> Sequence[Cell]:
    """Return a column's cells with the unit that only its header names: (公顷), (万元).

    Where the header names none, the unit of a title's line holds (单位：公顷、万元). A cell that
    names a unit itself, or is no number, stays as it is.
    """
    pattern = _UNITS.get(spec.type)
    if pattern is None:
        return cells
    found = pattern.search(header)
    line = _UNIT_LINE.search(title)
    if found is None and line is not None and not _OTHER_UNITS[spec.type].search(header):
        found = pattern.search(line[1])
    if found is None:
        return cells
    return [_with_unit(cell, found.group()) for cell in cells]


def _bare_number(text: str) -> str:
    """Return a number's text without separators, its currency sign and full width."""
    return text.translate(_FULL_WIDTH).replace(",", "").strip(" \u3000¥￥")


def _with_unit(cell: Cell, unit: str) -> Cell:
    text = plain_text(cell)
    try:
        number = Decimal(_bare_number(text or ""))
    except InvalidOperation:
        return cell
    if unit not in _MANY:
        return f"{number:f}{unit}"
    return f"{number * _MANY[unit]:f}"


_REMEMBERED = 100_000
"""Values of a column that are kept for the next equal cell; vouchers never have one."""


def convert_column(spec: FieldSpec, cells: Iterable[Cell]) -> ColumnResult:
    """Return a whole column's values; equal cells are read once."""
    known: dict[Cell, Value] = {}
    wrong: dict[Cell, Converted] = {}
    result = ColumnResult([])
    append = result.values.append
    as_it_is = spec.type is ValueType.TEXT  # what a text of letters and digits alone stays
    for index, cell in enumerate(cells):
        if cell in known:
            append(known[cell])
        elif as_it_is and cell.__class__ is str and cell.isalnum() and len(cell) <= LONGEST:
            append(cell)
        else:
            found = convert(spec, cell)
            append(found.value)
            if len(known) < _REMEMBERED:
                known[cell] = found.value
            if found.problem or found.note:
                wrong[cell] = found
        if wrong and cell in wrong:
            _keep(result, index, wrong[cell])
    return result


def _keep(result: ColumnResult, index: int, found: Converted) -> None:
    if found.problem:
        result.problems[index] = found.problem
    else:
        result.notes[index] = found.note
