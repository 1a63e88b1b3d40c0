"""Citizen identity numbers (公民身份号码, GB 11643): reading what offices send, and judging it.

What is certain is cleaned: spaces, full-width digits, a leading quote, a small x, fifteen digits
of before 1999. What is damaged is named and never repaired in silence.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from operator import mul

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_ASCII_OFFSET = 48 * sum(_WEIGHTS)
_WHOLE = re.compile(r"[0-9]{17}[0-9X]")
_EARLIEST = 1850
_NOISE = re.compile(r"[\s\u200b-\u200f\u2060\ufeff'’‘`´\"“”\-－—_.,，。:：()（）]+")
_SCIENTIFIC = re.compile(r"([1-9])\.?([0-9]*)[eE]\+?(1[4-9])")
_CROSSES = str.maketrans({"x": "X", "×": "X", "✕": "X", "Χ": "X", "Х": "X", "*": "X"})


class Damage(StrEnum):
    """What is wrong with a number that cannot be used as it stands."""

    EMPTY = "empty"
    NUMERIC = "numeric"
    SHORT = "short"
    LONG = "long"
    TYPO = "typo"
    BAD_DATE = "bad_date"
    NOT_AN_ID = "not_an_id"

    @property
    def label(self) -> str:
        """Chinese wording for lists and reasons."""
        return _LABELS[self]


_LABELS = {
    Damage.EMPTY: "没有号码",
    Damage.NUMERIC: "被表格软件当作数字，尾数丢失",
    Damage.SHORT: "位数不足",
    Damage.LONG: "位数过多",
    Damage.TYPO: "校验码不符，有错字",
    Damage.BAD_DATE: "出生日期不存在",
    Damage.NOT_AN_ID: "不是身份证号码",
}


@dataclass(frozen=True, slots=True)
class IdReading:
    """One cell read as an identity number.

    ``value``: 18 characters when whole and valid, else None and ``damage`` says why.
    ``sent``: what the office sent, as text. ``cleaned``: what was certain and was mended.
    """

    value: str | None
    sent: str
    damage: Damage | None = None
    cleaned: tuple[str, ...] = ()


def check_character(seventeen: str) -> str:
    """Return the check character of 17 digits (ISO 7064 MOD 11-2)."""
    # ASCII digits are 48 above their value; taking that off at the end is six times faster
    total = sum(map(mul, _WEIGHTS, seventeen.encode())) - _ASCII_OFFSET
    return _CHECKS[total % 11]


@lru_cache(maxsize=65536)
def _date_stands(digits: str) -> bool:
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return int(digits[:4]) >= _EARLIEST


def is_valid(number: str) -> bool:
    """Return whether 18 characters are a number that can exist: form, check, birth date.

    The first six digits are not judged: they say where a person first was registered, and
    codes change.
    """
    return (
        _WHOLE.fullmatch(number) is not None
        and check_character(number[:17]) == number[17]
        and _date_stands(number[6:14])
    )


def widen(fifteen: str) -> str:
    """Return the 18-character form of a number of before 1999."""
    seventeen = f"{fifteen[:6]}19{fifteen[6:]}"
    return seventeen + check_character(seventeen)


def read_id(cell: object) -> IdReading:
    """Read a cell as an identity number; never fails, and never guesses."""
    if isinstance(cell, str):
        if is_valid(cell):
            return IdReading(cell, cell)
        return _read_text(cell)
    if isinstance(cell, bool) or cell is None:
        return IdReading(None, "", Damage.EMPTY)
    if isinstance(cell, int | float):
        return _read_number(cell)
    return IdReading(None, str(cell), Damage.NOT_AN_ID)


def _read_number(cell: float) -> IdReading:
    """A number keeps fifteen digits; only a number of before 1999 survives in it."""
    if not math.isfinite(cell) or cell <= 0:
        return IdReading(None, str(cell), Damage.NOT_AN_ID)
    text = str(int(cell))
    if len(text) == 15:
        return _read_text(text)
    if 17 <= len(text) <= 20:
        return IdReading(None, text[:15] + "0" * (len(text) - 15), Damage.NUMERIC)
    return IdReading(None, text, _damage(text))


def _read_text(cell: str) -> IdReading:
    sent = cell.strip()
    wide = unicodedata.normalize("NFKC", cell)
    scientific = _SCIENTIFIC.fullmatch(wide.strip().lstrip("'"))
    if scientific:
        return IdReading(None, sent, Damage.NUMERIC)
    text = _NOISE.sub("", wide).translate(_CROSSES)
    if not text:
        return IdReading(None, sent, Damage.EMPTY)
    cleaned = _what_was_cleaned(cell, wide, text)
    if len(text) == 15 and text.isdecimal() and _date_stands(f"19{text[6:12]}"):
        return IdReading(widen(text), sent, cleaned=(*cleaned, "old15"))
    if is_valid(text):
        return IdReading(text, sent, cleaned=cleaned)
    return IdReading(None, sent, _damage(text))


def _what_was_cleaned(cell: str, wide: str, text: str) -> tuple[str, ...]:
    found = []
    if wide != cell and any(ord(char) >= 0xFF00 for char in cell):
        found.append("full_width")
    if any(char.isspace() for char in cell):
        found.append("spaces")
    if cell.strip()[:1] in {"'", "’", "‘", "`"}:
        found.append("quote")
    if "x" in wide and "X" in text:
        found.append("lower_x")
    return tuple(found)


def _damage(text: str) -> Damage:
    digits = sum(char.isdecimal() for char in text)
    if digits < 12 or digits < len(text) - 2:
        return Damage.NOT_AN_ID
    if len(text) == 18 and text[15:] == "000" and text.isdecimal():
        return Damage.NUMERIC
    if len(text) == 18:
        stands = _date_stands(text[6:14]) if text[6:14].isdecimal() else False
        checks = text[:17].isdecimal() and check_character(text[:17]) == text[17]
        return Damage.BAD_DATE if checks and not stands else Damage.TYPO
    if len(text) < 18:
        return Damage.SHORT
    return Damage.LONG


def _normal(sent: str) -> str:
    return _NOISE.sub("", unicodedata.normalize("NFKC", sent)).translate(_CROSSES)


def could_be(reading: IdReading, number: str) -> bool:
    """Return whether a reading could be this whole number, one slip of hand or machine away."""
    if reading.value is not None:
        return reading.value == number
    if reading.damage is Damage.NUMERIC:
        return number.startswith(_kept_digits(reading.sent))
    text = _normal(reading.sent)
    if reading.damage is Damage.SHORT:
        return _is_short_of(text, number)
    if reading.damage is Damage.LONG:
        return len(text) == 19 and _lacks_one(number, text)
    if reading.damage in {Damage.TYPO, Damage.BAD_DATE}:
        return _one_slip(text, number)
    return False


def _kept_digits(sent: str) -> str:
    """Return the leading digits that survived in a number: fifteen at most."""
    scientific = _SCIENTIFIC.fullmatch(unicodedata.normalize("NFKC", sent).strip().lstrip("'"))
    if scientific:
        # the last digit shown was rounded
        shown = scientific.group(1) + scientific.group(2)
        return shown[:-1] if len(shown) < 15 else shown[:15]
    return _normal(sent)[:15]


def _lacks_one(shorter: str, longer: str) -> bool:
    """Whether leaving out one character of the longer text gives the shorter."""
    start = 0
    while start < len(shorter) and shorter[start] == longer[start]:
        start += 1
    return shorter[start:] == longer[start + 1 :]


def _is_short_of(text: str, number: str) -> bool:
    """Whether one or two characters were lost, or the number is an old one that lost one."""
    if len(text) == 17:
        return _lacks_one(text, number)
    if len(text) == 16:
        return any(_lacks_one(text, number[:i] + number[i + 1 :]) for i in range(18))
    if len(text) == 14 and number[6:8] == "19":
        return _lacks_one(text, number[:6] + number[8:17])
    return False


def _one_slip(text: str, number: str) -> bool:
    """Whether one character differs, or two neighbours changed places."""
    if len(text) != 18:
        return False
    differing = [i for i in range(18) if text[i] != number[i]]
    if len(differing) == 2 and differing[1] == differing[0] + 1:
        first = differing[0]
        return text[first] == number[first + 1] and text[first + 1] == number[first]
    return len(differing) == 1


def repairs(reading: IdReading) -> tuple[str, ...]:
    """Return every valid number from which one slip leads to what was sent, likeliest first.

    Nothing for numbers that a spreadsheet cut: a thousand would fit.
    """
    text = _normal(reading.sent)
    if reading.damage is Damage.SHORT and len(text) == 17:
        tries: Iterable[str] = (
            text[:i] + char + text[i:] for i in range(17, -1, -1) for char in "0123456789X"
        )
    elif reading.damage is Damage.LONG and len(text) == 19:
        tries = (text[:i] + text[i + 1 :] for i in range(19))
    elif reading.damage in {Damage.TYPO, Damage.BAD_DATE} and len(text) == 18:
        tries = (*_swaps(text), *_replacements(text))
    else:
        return ()
    return tuple(dict.fromkeys(number for number in tries if is_valid(number)))


def _swaps(text: str) -> Iterable[str]:
    return (text[:i] + text[i + 1] + text[i] + text[i + 2 :] for i in range(17))


def _replacements(text: str) -> Iterable[str]:
    return (text[:i] + char + text[i + 1 :] for i in range(18) for char in "0123456789X")


@dataclass(frozen=True, slots=True)
class CertificateReading:
    """A disability certificate (残疾人证): 20 characters, the ID number, kind and grade."""

    id: IdReading
    kind: str | None
    grade: int | None


_KINDS = {"1": "视力", "2": "听力", "3": "言语", "4": "肢体", "5": "智力", "6": "精神", "7": "多重"}


def read_certificate(cell: object) -> CertificateReading:
    """Read a disability certificate's number; an ID number alone is read as such."""
    text = _normal(str(cell)) if cell is not None else ""
    if isinstance(cell, str) and len(text) == 20 and text[18] in _KINDS and text[19] in "1234":
        reading = read_id(text[:18])
        return CertificateReading(
            IdReading(
                reading.value, cell.strip() if reading.value is None else text, reading.damage
            )
            if reading.value is None
            else IdReading(reading.value, cell.strip()),
            _KINDS[text[18]],
            int(text[19]),
        )
    return CertificateReading(read_id(cell), None, None)


def birth_of(number: str) -> date:
    """Return the birth date that a valid number carries."""
    return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))


def sex_of(number: str) -> str:
    """Return 男 or 女 (GB/T 2261.1) by the seventeenth digit."""
    return "男" if int(number[16]) % 2 else "女"


def mask_id(number: str, *, public: bool = False) -> str:
    """Return the number masked: first six and last four, or the last four alone in public."""
    if len(number) < 8:
        return "*" * len(number)
    return f"**{number[-4:]}" if public else f"{number[:6]}{'*' * (len(number) - 10)}{number[-4:]}"


def mask_phone(phone: str) -> str:
    """Return a phone number with its middle hidden: 138****1234."""
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) >= 11 else "*" * len(phone)
