"""Slips of the pen in identity numbers (错位、漏位、多位): what a damaged one can have been."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pension_desk.domain.id_numbers import check_character, is_valid
from pension_desk.domain.id_reading import Damage, IdReading, bare_number

_EXPONENT = re.compile(r"([1-9])(?:\.([0-9]+))?E\+?([0-9]+)")
_DIGITS = "0123456789"
_SPREAD = 64
"""How far a floating point number of 18 digits can lie from the whole number it came from."""


def could_be(reading: IdReading, number: str) -> bool:
    """Tell whether a reading can come from this whole number by one likely accident.

    Accidents: the tail lost as a number (15 digits stay), one or two characters left out, one
    or two too many, one mistyped, two neighbours swapped, characters masked. An undamaged
    reading can only be its own number.
    """
    if reading.value is not None:
        return reading.value == number
    if not is_valid(number) or reading.damage is None:
        return False
    compare = _ACCIDENTS.get(reading.damage)
    return compare is not None and compare(bare_number(reading), number)


def _lost_tail(bare: str, number: str) -> bool:
    """Compare a number whose tail was lost, or rounded, with the digits of a whole one."""
    if number.endswith("X"):
        return False  # such a number was never taken for a numeral
    found = _EXPONENT.fullmatch(bare)
    if found is None:
        near = len(bare) == 18 and abs(int(bare) - int(number)) <= _SPREAD
        return near or number.startswith(bare[:15])
    digits = found[1] + (found[2] or "")
    length = int(found[3]) + 1
    if length not in {18, 20}:
        return False
    if number.startswith(digits[:15]):
        return True
    value = int(digits[:length].ljust(length, "0"))
    unit = 100 if length == 20 else 1
    half = int("1".ljust(length - min(len(digits), length) + 1, "0")) // 2
    return abs(value - int(number) * unit) <= max(_SPREAD * unit, half)


def kept_digits(reading: IdReading) -> str:
    """Return the leading digits that a number keeps when its tail is lost: 15 at most.

    Of a form with fewer shown (``4.52524E+17``) the last was rounded and is left out. Empty
    for every other reading.
    """
    if reading.damage is not Damage.NUMERIC:
        return ""
    bare = bare_number(reading)
    found = _EXPONENT.fullmatch(bare)
    if found is None:
        return bare[:15]
    digits = found[1] + (found[2] or "")
    return digits[:15] if len(digits) >= 15 else digits[:-1]


def _under_mask(bare: str, number: str) -> bool:
    if len(bare) == len(number):
        return all(seen in {"*", true} for seen, true in zip(bare, number, strict=True))
    first, last = re.split(r"\*+", bare, maxsplit=1)
    return number.startswith(first) and number.endswith(last.strip("*")) and "*" not in last


def _left_out(bare: str, number: str) -> bool:
    old = _old_form(number)
    if len(bare) == 14 and old is not None and _is_within(bare, old):
        return True
    return len(number) - len(bare) <= 2 and _is_within(bare, number)


def _too_many(bare: str, number: str) -> bool:
    return len(bare) - len(number) <= 2 and _is_within(number, bare)


def _mistyped(bare: str, number: str) -> bool:
    whole = _old_form(number) if len(bare) == 15 else number
    return whole is not None and _one_slip(bare, whole)


def _is_within(part: str, whole: str) -> bool:
    """Tell whether all characters of a text stand in another one in the same order."""
    left = iter(whole)
    return all(char in left for char in part)


def _one_slip(bare: str, number: str) -> bool:
    """Tell whether two texts of one length differ by one character or two swapped neighbours."""
    if len(bare) != len(number):
        return False
    differing = [i for i in range(len(number)) if bare[i] != number[i]]
    if len(differing) <= 1:
        return True
    i, j = differing[0], differing[-1]
    return len(differing) == 2 and j == i + 1 and bare[i] == number[j] and bare[j] == number[i]


def _old_form(number: str) -> str | None:
    """Return the 15 digits that a number had before 1999, None when it is younger."""
    return number[:6] + number[8:17] if number[6:8] == "19" else None


_ACCIDENTS = {
    Damage.NUMERIC: _lost_tail,
    Damage.MASKED: _under_mask,
    Damage.SHORT: _left_out,
    Damage.LONG: _too_many,
    Damage.TYPO: _mistyped,
    Damage.BAD_DATE: _mistyped,
}


def repairs(reading: IdReading) -> tuple[str, ...]:
    """Return every whole number that one edit makes of a damaged one; none when too much is lost.

    Edits: one character replaced, two neighbours swapped, one added, one taken away. Numbers
    that a spreadsheet took for numerals, masked ones and other texts give nothing.
    """
    bare = bare_number(reading)
    match reading.damage:
        case Damage.TYPO | Damage.BAD_DATE:
            made = _replaced(bare)
        case Damage.SHORT if len(bare) == 17:
            made = (bare[:i] + char + bare[i:] for i in range(18) for char in _characters(i))
        case Damage.LONG if len(bare) == 19:
            made = (bare[:i] + bare[i + 1 :] for i in range(19))
        case _:
            return ()
    return tuple(dict.fromkeys(number for number in _whole(made) if is_valid(number)))


def _characters(position: int) -> str:
    return _DIGITS + "X" if position == 17 else _DIGITS


def _replaced(bare: str) -> Iterator[str]:
    for i in range(len(bare)):
        for char in _characters(i):
            yield bare[:i] + char + bare[i + 1 :]
    for i in range(len(bare) - 1):
        yield bare[:i] + bare[i + 1] + bare[i] + bare[i + 2 :]


def _whole(numbers: Iterable[str]) -> Iterator[str]:
    """Yield the numbers with 18 characters; those of 15 digits get century and check."""
    for number in numbers:
        if len(number) == 15 and number.isdecimal():
            digits = f"{number[:6]}19{number[6:]}"
            yield digits + check_character(digits)
        else:
            yield number
