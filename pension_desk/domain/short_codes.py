"""Short codes (短码): what a notice and its return slip bear, typed or scanned to find them again.

Nothing personal is in a code: it is a number, spread out and checked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from pension_desk.domain.errors import Refused

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Characters of a short code: 31, a prime, without 0 O 1 I L that people mistake."""

CODE_LENGTH = 8
"""Seven characters that count and a check character (校验位)."""

LARGEST_NUMBER: int = len(ALPHABET) ** (CODE_LENGTH - 1) - 1
"""The largest number that a short code can carry: 31⁷ - 1, some 27.5 milliards."""

QR_PREFIX = "PD1:"
"""What a QR code begins with: this program, first format. Nothing personal follows it."""

_STRIDE = 16_180_339_887
"""Spreads neighbouring numbers over the range; no multiple of 31, so nothing collides."""

_SEPARATORS = re.compile(r"[\s\-‐‑‒–—―_－·.]+")

_AS_PRINTED = re.compile(r"(?=.*[A-Z])[0-9A-Z]{3,5}[\-‐‑‒–—―－][0-9A-Z]{3,5}")


def short_code(number: int) -> str:
    """Return the code of eight characters for a number from 0 to `LARGEST_NUMBER`.

    Numbers that differ give codes that differ. The check character makes any single wrong
    character and any two swapped ones a code that `parse_code` refuses.

    Raises:
        ValueError: the number does not fit.
    """
    if not 0 <= number <= LARGEST_NUMBER:
        raise ValueError(f"no short code for {number}")
    rest = number * _STRIDE % (LARGEST_NUMBER + 1)
    digits: list[int] = []
    for _place in range(CODE_LENGTH - 1):
        rest, digit = divmod(rest, len(ALPHABET))
        digits.append(digit)
    digits.append(-_weighted(digits) * _inverse(CODE_LENGTH, len(ALPHABET)) % len(ALPHABET))
    return "".join(ALPHABET[digit] for digit in digits)


def code_number(code: str) -> int:
    """Return the number that a sound short code stands for; undoes `short_code`."""
    spread = 0
    for char in reversed(code[:-1]):
        spread = spread * len(ALPHABET) + ALPHABET.index(char)
    size = LARGEST_NUMBER + 1
    return spread * _inverse(_STRIDE, size) % size


def _inverse(number: int, modulus: int) -> int:
    return int(pow(number, -1, modulus))


def _weighted(digits: Sequence[int]) -> int:
    """Sum digit by place: places differ modulo the prime 31, so a swap changes the sum."""
    return sum(place * digit for place, digit in enumerate(digits, start=1))


def parse_code(text: str) -> str:
    """Return the short code that a person typed or a scanner read from the QR code.

    Lower case, full-width characters, spaces and hyphens are taken as meant.

    Raises:
        Refused: ``code_character``, ``code_length`` or ``code_check``.
    """
    plain = unicodedata.normalize("NFKC", text).upper().strip().replace("：", ":")
    code = _SEPARATORS.sub("", plain.removeprefix(QR_PREFIX))
    advice = "请对照通知单上二维码下方的编号重新输入。"
    for char in code:
        if char not in ALPHABET:
            raise Refused(
                "code_character",
                f"编号里不会有“{char}”。",
                "编号只用数字2至9和大写字母，不用数字0、1和字母I、L、O。" + advice,
            )
    if len(code) != CODE_LENGTH:
        raise Refused("code_length", f"编号应为8位，现在是{len(code)}位。", advice)
    if _weighted([ALPHABET.index(char) for char in code]) % len(ALPHABET):
        raise Refused("code_check", f"编号{spaced_code(code)}有误：至少有一位输错或颠倒。", advice)
    return code


def code_in(text: str) -> str | None:
    """Return the code that a text is, None for any other text; a name or a number never is."""
    try:
        return parse_code(text)
    except Refused:
        return None


def written_as_code(text: str) -> bool:
    """Return whether a text is meant as a code: as a QR code begins, or as codes are printed.

    Printed are two groups about a hyphen, with a letter in them.
    """
    plain = unicodedata.normalize("NFKC", text).upper().strip()
    return plain.startswith(QR_PREFIX) or _AS_PRINTED.fullmatch(plain) is not None


def code_problem(text: str) -> Refused | None:
    """Return why a text that is written as a code is none; None for a sound one and other texts."""
    if not written_as_code(text):
        return None
    try:
        parse_code(text)
    except Refused as error:
        return error
    return None


def spaced_code(code: str) -> str:
    """Return a short code as it is printed, in two groups of four: ``ABCD-2345``."""
    return f"{code[:4]}-{code[4:]}"


def qr_text(code: str) -> str:
    """Return what the QR code of a notice holds."""
    return QR_PREFIX + code
