"""Reading the identity numbers (公民身份号码) that offices send.

What is certain is cleaned; everything else is damage that a person decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from pension_desk.domain.id_numbers import check_character, is_day, is_valid

_INSIDE = re.compile(r"(?<![0-9X])[0-9]{17}[0-9X](?![0-9X])")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = re.compile(r"[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060\ufeff]+")
_QUOTES = "'\"`´‘’“”′＇"
_HYPHENS = re.compile(r"[-‐-―−－_]")
_CROSSES = re.compile(r"[×✕✖╳хХΧχ]")
_EXPONENT = re.compile(r"([1-9])(?:\.([0-9]+))?E\+?(1[4-9]|2[0-2])")
_NOTHING = frozenset({"", "-", "--", "/", "\\", "无", "空", "暂无", "不详", "没有", "未知"})


class Damage(StrEnum):
    """Why a cell is not a whole number; ``masked`` is a number with asterisks (脱敏)."""

    EMPTY = "empty"
    NUMERIC = "numeric"
    SHORT = "short"
    LONG = "long"
    TYPO = "typo"
    BAD_DATE = "bad_date"
    MASKED = "masked"
    NOT_AN_ID = "not_an_id"


DAMAGE_LABELS = {
    Damage.EMPTY: "没有号码",
    Damage.NUMERIC: "被表格软件当成数字，末几位已丢失",
    Damage.SHORT: "位数不足",
    Damage.LONG: "位数过多",
    Damage.TYPO: "校验码不符，有错位或错字",
    Damage.BAD_DATE: "号码中的出生日期不存在",
    Damage.MASKED: "号码被遮盖",
    Damage.NOT_AN_ID: "不是公民身份号码",
}
"""What a person reads of each damage."""


@dataclass(frozen=True, slots=True)
class IdReading:
    """One cell that should hold an identity number.

    ``value``: the whole valid number of 18 characters, None when ``damage`` says why not.
    ``sent``: what the office sent, as text that reads the same way again; empty where it sent
    nothing (``无`` and ``/`` included). ``cleaned``: what was certain and therefore mended:
    ``spaces``, ``full_width``, ``quote``, ``hyphen``, ``lower_x``, ``words`` (a label beside
    the number), ``old15``, ``disability_certificate``.
    """

    value: str | None
    sent: str
    damage: Damage | None = None
    cleaned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CertificateReading:
    """A disability certificate's number (残疾人证号): its ID number, kind 1–7, grade 1–4."""

    id: IdReading
    kind: int | None = None
    grade: int | None = None


_EMPTY = IdReading(None, "", Damage.EMPTY)


def read_id(cell: object) -> IdReading:
    """Read a cell that should hold an identity number; never fails, never guesses."""
    if isinstance(cell, str):
        if is_valid(cell):
            return IdReading(cell, cell)
        return _read_text(cell)
    if cell is None:
        return _EMPTY
    if isinstance(cell, bool | date | datetime) or not isinstance(cell, int | float):
        return IdReading(None, str(cell), Damage.NOT_AN_ID)
    return _read_number(cell)


def _read_number(cell: int | float) -> IdReading:
    """Read a number: up to 15 digits it is exact, beyond that its tail is lost for certain."""
    if isinstance(cell, float) and not cell.is_integer():
        return IdReading(None, str(cell), Damage.NOT_AN_ID)
    digits = _shown(cell)
    if len(digits) <= 15:
        return _read_text(digits)
    if len(digits) > 22:
        return IdReading(None, str(cell), Damage.NOT_AN_ID)
    if digits.endswith("000") and not is_valid(digits):
        return IdReading(None, digits, Damage.NUMERIC)
    # a form that never reads as a whole number again, by no chance of its check character
    kept = digits[1:17].removesuffix("00")
    return IdReading(None, f"{digits[0]}.{kept}E+{len(digits) - 1}", Damage.NUMERIC)


def _shown(cell: int | float) -> str:
    """Return a whole number's digits; zeros after 15 where a spreadsheet kept only those."""
    kept = f"{cell:.14e}"
    return str(int(Decimal(kept))) if float(kept) == float(cell) else str(int(cell))


def bare_number(reading: IdReading) -> str:
    """Return what was sent without what is certainly no part of a number."""
    return _cleaned(reading.sent)[0]


def _cleaned(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without what is certainly no part of the number, and what that was."""
    spaced = _SPACES.sub("", text)
    narrow = spaced.translate(_FULL_WIDTH)
    unquoted = narrow.strip(_QUOTES)
    is_numeral = _EXPONENT.fullmatch(unquoted.upper()) is not None
    joined = unquoted if is_numeral or not unquoted[:1].isdigit() else _HYPHENS.sub("", unquoted)
    crossed = _CROSSES.sub("X", joined)
    if len(crossed) == 18 and crossed[17] == "*" and is_valid(crossed[:17] + "X"):
        crossed = crossed[:17] + "X"
    steps = (
        ("spaces", text, spaced),
        ("full_width", spaced, narrow),
        ("quote", narrow, unquoted),
        ("hyphen", unquoted, joined),
        ("lower_x", joined, crossed.replace("x", "X")),
    )
    return crossed.upper(), tuple(name for name, before, after in steps if before != after)


def _read_text(text: str) -> IdReading:
    sent = text.strip()
    bare, cleaned = _cleaned(text)
    if bare.lower() in _NOTHING:
        return _EMPTY
    if is_valid(bare):
        return IdReading(bare, sent, None, cleaned)
    if len(bare) == 15 and bare.isascii() and bare.isdecimal():
        return _read_old(bare, sent, cleaned)
    if _certificate_parts(bare) is not None and is_valid(bare[:18]):
        return IdReading(bare[:18], sent, None, (*cleaned, "disability_certificate"))
    inside = _INSIDE.findall(bare)
    if len(inside) == 1 and is_valid(inside[0]) and sum(map(str.isdigit, bare)) <= 18:
        return IdReading(inside[0], sent, None, (*cleaned, "words"))
    return IdReading(None, sent, _damage(bare), cleaned)


def _read_old(bare: str, sent: str, cleaned: tuple[str, ...]) -> IdReading:
    """Make 18 characters of a number from before 1999: its year is in the twentieth century."""
    digits = f"{bare[:6]}19{bare[6:]}"
    if not is_day(digits[6:14]):
        return IdReading(None, sent, Damage.BAD_DATE, cleaned)
    return IdReading(digits + check_character(digits), sent, None, (*cleaned, "old15"))


def _damage(bare: str) -> Damage:
    strange = sum(char not in "0123456789X" for char in bare)
    if _EXPONENT.fullmatch(bare) or _is_zeroed(bare):
        return Damage.NUMERIC
    if "*" in bare and 10 <= len(bare) <= 18 and strange == bare.count("*") <= len(bare) - 4:
        return Damage.MASKED
    if strange > 2 or not 12 <= len(bare) <= 22:
        return Damage.NOT_AN_ID
    if len(bare) != 18:
        return Damage.SHORT if len(bare) < 18 else Damage.LONG
    right = bare[:17].isdecimal() and check_character(bare[:17]) == bare[17]
    return Damage.BAD_DATE if right else Damage.TYPO


def _is_zeroed(bare: str) -> bool:
    """Tell whether a text has the tail of zeros that Excel puts after 15 digits."""
    return len(bare) in {18, 20} and bare.isdecimal() and bare.endswith("000")


def _certificate_parts(bare: str) -> tuple[int, int] | None:
    """Return kind and grade of a certificate's number; ``B1`` after it counts reissues."""
    if len(bare) not in {20, 22} or (len(bare) == 22 and not re.fullmatch("B[0-9]", bare[20:])):
        return None
    if bare[18] not in "1234567" or bare[19] not in "1234":
        return None
    return int(bare[18]), int(bare[19])


def read_certificate(cell: object) -> CertificateReading:
    """Read a disability certificate's number; a plain ID number is read as one, without grade."""
    if isinstance(cell, str):
        bare, _cleaned_how = _cleaned(cell)
        parts = _certificate_parts(bare)
        if parts is not None:
            return CertificateReading(_of_certificate(cell, bare), *parts)
    return CertificateReading(read_id(cell))


def _of_certificate(cell: str, bare: str) -> IdReading:
    whole = read_id(cell)
    if whole.value is not None or whole.damage is Damage.NUMERIC:
        return whole
    return IdReading(None, bare[:18], _damage(bare[:18]), whole.cleaned)
