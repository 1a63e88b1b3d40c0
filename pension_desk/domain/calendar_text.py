"""Dates, months, years and money as offices write them."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from pension_desk.domain.walking import chinese_number

_FIRST_YEAR, _LAST_YEAR = 1850, 2100
_SERIAL_DAY_ZERO = dt.date(1899, 12, 30)
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CHINESE_YEAR = re.compile(r"([〇○零一二三四五六七八九]{4})年")
_CHINESE_PART = re.compile(r"([一二三四五六七八九十]{1,3})(?=[月日号])")
_SPLIT = re.compile(
    r"([0-9]{4})\s*[年./\-—]\s*([0-9]{1,2})(?:\s*[月./\-—]\s*([0-9]{1,2})\s*[日号]?|\s*月)?"
    r"(?:[T\s].*)?"
)
_SOLID = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})?")
_YEAR = re.compile(r"([0-9]{4})\s*年?度?")
_SHORT_YEAR = re.compile(r"[0-9]{2}[年./\-][0-9]{1,2}([月./\-][0-9]{1,2}日?)?")
_MONEY_NOISE = re.compile(r"[\s,，¥￥元整]|人民币|RMB", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateReading:
    """A cell read as a date.

    ``text``: ISO text as precise as the cell was (``1958-03-02``, ``1958-03``, ``1958``), or
    None. ``doubt``: why not, in Chinese; empty when the cell is blank or was read.
    """

    text: str | None
    doubt: str = ""


def read_date(cell: object, *, latest: dt.date | None = None) -> DateReading:
    """Read a date in any of the offices' ways: 1958.3.2, 195803, 二〇二六年三月二日, a serial.

    ``latest``: days after it are refused (a birth, a death). Nothing outside 1850–2100 is a
    date, nor is the year 1900 of an empty cell in a date column (day zero of spreadsheets).
    """
    if isinstance(cell, dt.datetime):
        cell = cell.date()
    if isinstance(cell, dt.date):
        return _judged(cell.year, cell.month, cell.day, str(cell), latest)
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return DateReading(None)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _read_number(cell, latest)
    return _read_text(str(cell), latest)


def _read_number(cell: float, latest: dt.date | None) -> DateReading:
    whole = int(cell)
    if 1 < whole < 80_000 and not _FIRST_YEAR <= whole <= _LAST_YEAR:
        day = _SERIAL_DAY_ZERO + dt.timedelta(days=whole)
        return _judged(day.year, day.month, day.day, str(whole), latest)
    return _read_text(str(whole), latest)


@lru_cache(maxsize=65536)
def _read_text(cell: str, latest: dt.date | None) -> DateReading:
    text = unicodedata.normalize("NFKC", _from_chinese(cell)).strip()
    found = _SPLIT.fullmatch(text) or _SOLID.fullmatch(text)
    if found:
        year, month, day = (int(part) if part else None for part in found.groups())
        return _judged(year or 0, month, day, cell, latest)
    year_alone = _YEAR.fullmatch(text)
    if year_alone:
        return _judged(int(year_alone.group(1)), None, None, cell, latest)
    if _SHORT_YEAR.fullmatch(text):
        return DateReading(None, f"日期“{cell}”的年份只有两位")
    return DateReading(None, f"日期“{cell}”看不懂")


def _from_chinese(text: str) -> str:
    """Return the text with Chinese numerals of dates written as digits."""
    if not any(char in "〇○零一二三四五六七八九十" for char in text):
        return text
    text = _CHINESE_YEAR.sub(lambda found: found.group(1).translate(_DIGITS) + "年", text)
    return _CHINESE_PART.sub(lambda found: str(chinese_number(found.group(1))), text)


def _judged(
    year: int, month: int | None, day: int | None, sent: str, latest: dt.date | None
) -> DateReading:
    if year == 1900 and (month, day) in {(1, 0), (1, 1), (12, 31)}:
        return DateReading(None, f"日期“{sent}”是表格的空值")
    try:
        first = dt.date(year, month or 1, day or 1)
    except ValueError:
        return DateReading(None, f"日期“{sent}”不存在")
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return DateReading(None, f"日期“{sent}”的年份不可能")
    if latest and first > latest:
        return DateReading(None, f"日期“{sent}”还没有到")
    if month is None:
        return DateReading(f"{year:04d}")
    return DateReading(f"{year:04d}-{month:02d}" if day is None else first.isoformat())


def read_month(cell: object) -> DateReading:
    """Read a month (``2012-05``); a whole date gives its month, a year alone stays a year."""
    found = read_date(cell)
    return DateReading(found.text[:7] if found.text else None, found.doubt)


def read_year(cell: object) -> int | None:
    """Read a year; a date gives its year. None when there is none."""
    found = read_date(cell)
    return int(found.text[:4]) if found.text else None


def read_fen(cell: object) -> int | None:
    """Read an amount in yuan as whole fen (分); None for blank.

    Raises `ValueError` with a Chinese sentence for text that is no amount, for fractions of a
    fen, and for what is beyond ten thousand million yuan.
    """
    if cell is None or isinstance(cell, bool):
        return None
    text = repr(cell) if isinstance(cell, float) else str(cell)
    plain = _MONEY_NOISE.sub("", unicodedata.normalize("NFKC", text))
    if not plain or plain in {"-", "/", "无"}:
        return None
    try:
        yuan = Decimal(plain)
    except InvalidOperation:
        raise ValueError(f"金额“{text}”不是数字") from None
    if not yuan.is_finite() or abs(yuan) > 10**10:
        raise ValueError(f"金额“{text}”不可能")
    fen = yuan * 100
    rounded = fen.to_integral_value()
    # a spreadsheet's 0.1 + 0.2 is meant to be 0.3; a real third decimal is not
    if abs(fen - rounded) > Decimal("0.00001"):
        raise ValueError(f"金额“{text}”多于两位小数")
    return int(rounded)
