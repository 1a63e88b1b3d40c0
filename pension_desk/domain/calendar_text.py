"""Dates as offices write them (1958.3.2, 19580302, 195803, 二〇二六年三月): day, month or year.

Sums of money are read next door (`money_text`) and can be had here too.
"""

from __future__ import annotations

import math
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from pension_desk.domain.money_text import read_fen

__all__ = [
    "DateReading",
    "Precision",
    "read_date",
    "read_fen",
    "read_month",
    "read_year",
    "read_years",
    "whole_day",
]

_FIRST_YEAR, _LAST_YEAR = 1880, 2100
_SERIAL_ZERO = date(1899, 12, 30)
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = re.compile(r"[\s\u200b\ufeff]+")
_HAN_DIGITS = str.maketrans("〇○零Ｏ一二三四五六七八九", "0000123456789")
_HAN_YEAR = re.compile(r"^([〇○零Ｏ一二三四五六七八九]{4})年")
_HAN_PART = re.compile(r"([〇零一二三四五六七八九十]{1,3})(?=[月日号])")
_CLOCK = re.compile(r"[T ]*\d{1,2}[:时]\d{1,2}.*$")
_PARTED = re.compile(
    r"(\d{4})[-./、年\\](\d{1,2})(?:[-./、月\\](\d{1,2})日?|月(?:份)?)?[.日号]?"
    r"(?:[出去死生]*[生世亡])?"
)
_YEAR = re.compile(r"(\d{4})(?:年度?|年(?:春|秋)季?(?:学期)?)?")
_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})?(?:\d{6})?")
_SHORT_YEAR = re.compile(r"\d{2}[-./年]\d{1,2}([-./月]\d{1,2}日?|月)?")
_YEAR_LAST = re.compile(r"\d{1,2}[-./]\d{1,2}[-./]\d{4}")
_NOTHING = frozenset({"", "-", "--", "/", "无", "空", "不详", "未知", "至今", "长期", "0"})
_LUNAR = re.compile(r"农历|阴历|旧历")


class Precision(StrEnum):
    """How much of a date was written."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class DateReading:
    """One cell that should hold a date.

    ``value``: the day, or the first day of the month or year that was written, as
    ``precision`` says; None for an empty cell and for one that is not taken. ``doubtful``: why
    it is not taken, in Chinese; empty otherwise.
    """

    value: date | None
    precision: Precision = Precision.DAY
    doubtful: str = ""

    @property
    def iso(self) -> str | None:
        """The date as ISO text, no longer than what was written: 2026-03-02, 2026-03, 2026."""
        if self.value is None:
            return None
        kept = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[self.precision]
        return self.value.isoformat()[:kept]


_EMPTY = DateReading(None)


def _doubt(cell: object, reason: str) -> DateReading:
    return DateReading(None, doubtful=f"日期“{cell}”{reason}")


def read_date(cell: object, not_after: date | None = None) -> DateReading:
    """Read a cell of a column of dates; never fails.

    Numbers are days as spreadsheets count them, or digits such as 19580302. Not taken: years
    of two digits, the spreadsheets' day zero (1900), far futures (2999), days that do not
    exist, lunar dates, and days after ``not_after``.
    """
    reading = _read(cell)
    if not_after is not None and reading.value is not None and reading.value > not_after:
        return _doubt(cell, "在今天之后")
    return reading


def _read(cell: object) -> DateReading:
    if isinstance(cell, str):
        return _read_text(cell)
    if cell is None:
        return _EMPTY
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        if day.year <= 1900:
            return _doubt(cell, "是空日期")
        return _plausible(cell, day.year, day.month, day.day)
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return _doubt(cell, "看不懂")
    return _read_number(cell)


def _read_number(cell: int | float) -> DateReading:
    if cell == 0:
        return _EMPTY
    if not math.isfinite(cell):
        return _doubt(cell, "看不懂")
    if 1880 < cell < 2101:
        return _year_and_tenths(cell)
    number = int(cell)
    if 3650 < number < 73051:
        return DateReading(_SERIAL_ZERO + timedelta(days=number))
    if number == cell and number > 99_999:
        return _read_text(str(number))
    return _doubt(cell, "看不懂")


def _year_and_tenths(cell: int | float) -> DateReading:
    """Read 1958, 1958.3 and 1958.11 sent as numbers; .1 was January or October."""
    year, _dot, rest = f"{cell:.2f}".partition(".")
    month = rest.rstrip("0")
    if not month:
        return _plausible(cell, int(year))
    if month == "1":
        return _doubt(cell, "可能是1月，也可能是10月")
    return _plausible(cell, int(year), int(month))


@lru_cache(maxsize=100_000)
def _read_text(text: str) -> DateReading:
    plain = text.translate(_FULL_WIDTH).strip().strip("'\"‘’“”")
    if _LUNAR.search(plain):
        return _doubt(text, "是农历")
    bare = _arabic(_SPACES.sub("", _CLOCK.sub("", plain)))
    if bare in _NOTHING:
        return _EMPTY
    if found := _TOGETHER.fullmatch(bare):
        return _plausible(text, *(int(part) for part in found.groups() if part))
    if found := _PARTED.fullmatch(bare):
        return _plausible(text, *(int(part) for part in found.groups() if part))
    if found := _YEAR.fullmatch(bare):
        return _plausible(text, int(found[1]))
    if len(bare) == 5 and bare.isdecimal() and 3650 < int(bare) < 73051:
        return DateReading(_SERIAL_ZERO + timedelta(days=int(bare)))
    if _SHORT_YEAR.fullmatch(bare):
        return _doubt(text, "的年份只有两位")
    if _YEAR_LAST.fullmatch(bare):
        return _doubt(text, "分不清月和日")
    return _doubt(text, "看不懂")


def _arabic(text: str) -> str:
    """Write Chinese numerals of a date as digits: 二〇二六年三月十二日 to 2026年3月12日."""
    found = _HAN_YEAR.match(text)
    if found is not None:
        text = f"{found[1].translate(_HAN_DIGITS)}年{text[found.end() :]}"
    return _HAN_PART.sub(lambda part: _small_number(part[1]), text)


def _small_number(numeral: str) -> str:
    tens, ten, ones = numeral.rpartition("十")
    if not ten:
        return numeral.translate(_HAN_DIGITS)
    return (tens.translate(_HAN_DIGITS) or "1") + (ones.translate(_HAN_DIGITS) or "0")


def _plausible(cell: object, year: int, month: int = 0, day: int = 0) -> DateReading:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return _doubt(cell, "的年份不可能")
    if (year, month, day) in {(1900, 1, 0), (1900, 1, 1)}:
        return _doubt(cell, "是空日期")
    try:
        value = date(year, month or 1, day or 1)
    except ValueError:
        return _doubt(cell, "不存在")
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return DateReading(value, precision)


def read_month(cell: object) -> str | None:
    """Return ``YYYY-MM`` of a date written to the day or the month, None otherwise."""
    reading = read_date(cell)
    return None if reading.precision is Precision.YEAR or not reading.iso else reading.iso[:7]


_PERIOD = re.compile(
    r"(\d{4}(?:[-./年]?\d{1,2}(?:[-./月]?\d{1,2}日?|月)?|年度?)?)[-—~～至到起]+(.+)"
)
_YEAR_INSIDE = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:年度?|(?!\d))")


@lru_cache(maxsize=4096)
def _text_years(text: str) -> tuple[int, int] | None:
    bare = _arabic(_SPACES.sub("", text.translate(_FULL_WIDTH)))
    single = _read_text(bare)
    if single.value is not None:
        return single.value.year, single.value.year
    period = _PERIOD.fullmatch(bare)
    if period is not None:
        first, last = _read_text(period[1]).value, _read_text(period[2].rstrip("止")).value
        if first is not None and last is not None and first <= last:
            return first.year, last.year
    inside = set(_YEAR_INSIDE.findall(bare))
    if len(inside) == 1:
        year = int(inside.pop())
        return year, year
    return None


def whole_day(told: str, *, last: bool) -> str | None:
    """Return a day that is told to the day, or to the month, as ISO text; None for less.

    ``last``: take the month's last day for one that names the month only, else its first.
    """
    year, month, *day = map(int, told.split("-")) if "-" in told else (0, 0)
    if day or not month:
        return told if day else None
    return date(year, month, monthrange(year, month)[1] if last else 1).isoformat()


def read_years(cell: object) -> tuple[int, int] | None:
    """Return the first and last year of a period (费款所属期), None when no year is told.

    Takes years, dates and periods: 2026, 2026年度, 2026-01-01至2026-12-31, 202601-202612.
    """
    if isinstance(cell, str):
        return _text_years(cell)
    value = read_date(cell).value
    return (value.year, value.year) if value is not None else None


def read_year(cell: object) -> int | None:
    """Return the year of a cell, None when it tells none or more than one."""
    years = read_years(cell)
    return years[0] if years is not None and years[0] == years[1] else None
