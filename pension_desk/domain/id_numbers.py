"""Whole citizen identity numbers (公民身份号码, GB 11643): what makes one, and what it says.

The first six digits are only a hint and are never a reason to refuse: people keep the code of
the county that first registered them.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import lru_cache

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_EARLIEST, _LATEST = 1850, 2100


def check_character(digits: str) -> str:
    """Return the check character of the first 17 digits (ISO 7064 MOD 11-2)."""
    return _CHECKS[sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=True)) % 11]


@lru_cache(maxsize=100_000)
def _part_sum(part: str, start: int) -> int:
    """Return what some digits add to the check sum from a position on, -1 for other characters."""
    if not (part.isascii() and part.isdecimal()):
        return -1
    return sum(int(digit) * weight for digit, weight in zip(part, _WEIGHTS[start:], strict=False))


@lru_cache(maxsize=100_000)
def _day_sum(part: str) -> int:
    return _part_sum(part, 6) if is_day(part) else -1


def is_day(text: str) -> bool:
    """Tell whether eight digits are a day on which a bearer can have been born."""
    try:
        year = date(int(text[:4]), int(text[4:6]), int(text[6:])).year
    except ValueError:
        return False
    return _EARLIEST <= year <= _LATEST


def is_valid(number: str) -> bool:
    """Tell whether a text is a whole number: length, characters, check character, a real date.

    Works on cached parts (area, day, serial), because a town's list asks it 150,000 times.
    """
    if len(number) != 18:
        return False
    area, day, serial = (
        _part_sum(number[:6], 0),
        _day_sum(number[6:14]),
        _part_sum(number[14:17], 14),
    )
    if area < 0 or day < 0 or serial < 0:
        return False
    return _CHECKS[(area + day + serial) % 11] == number[17]


def birth_of(number: str) -> date:
    """Return the birth date in a whole number; raises `ValueError` when it is not whole."""
    return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))


def sex_of(number: str) -> str:
    """Return 男 or 女 by the seventeenth digit of a whole number."""
    return "男" if int(number[16]) % 2 else "女"


class MaskPurpose(StrEnum):
    """Where a masked number is shown: on screen and lists, or on a public notice (公示)."""

    LIST = "list"
    NOTICE = "notice"


def mask_id(number: str, purpose: MaskPurpose = MaskPurpose.LIST) -> str:
    """Return a number with its middle hidden: first six and last four, or the last four only."""
    if len(number) < 11:
        return "*" * len(number)
    kept = 6 if purpose is MaskPurpose.LIST else 0
    return f"{number[:kept]}{'*' * (len(number) - kept - 4)}{number[-4:]}"


def mask_phone(phone: str) -> str:
    """Return a telephone number with its middle hidden: ``138****1234``."""
    if len(phone) < 8:
        return "*" * len(phone)
    return f"{phone[:3]}{'*' * (len(phone) - 7)}{phone[-4:]}"
