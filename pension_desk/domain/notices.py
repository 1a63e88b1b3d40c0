"""A household's payment reminder (缴费提醒): what it says, its short code, its walking order.

A notice is read by neighbours too (domain note on privacy, PIPL 28-29): its values have no
place for hardship, disability, a whole identity number or a resident's phone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.errors import Refused
from pension_desk.domain.walking import natural_key

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

_TAIL = re.compile(r"([0-9]{3}[0-9X])?")
_SEPARATORS = re.compile(r"[\s\-‐‑‒–—―_－·.]+")


@dataclass(frozen=True)
class NoticePerson:
    """A member of the household who has yet to pay (未缴费成员).

    ``id_tail``: last four characters of the identity number, or empty where it is unknown.
    ``age`` in full years on the day of issue, None where the birth date is unknown.
    ``years_paid``: years with a contribution so far (累计缴费年限). ``last_paid_year`` is None
    for someone who never paid. ``owed_years``: payment years without a contribution.
    """

    name: str
    id_tail: str
    age: int | None
    years_paid: int
    last_paid_year: int | None
    owed_years: tuple[int, ...]

    def __post_init__(self) -> None:
        if not _TAIL.fullmatch(self.id_tail):
            raise ValueError("a notice carries the last four characters of an ID number only")


@dataclass(frozen=True)
class HouseholdNotice:
    """One household's reminder; ``code`` is the short code that finds it again."""

    village_name: str
    hamlet: str
    household_no: str
    head_name: str
    address: str
    people: tuple[NoticePerson, ...]
    code: str


@dataclass(frozen=True)
class NoticeBatch:
    """All reminders of one printing (一批提醒).

    ``kind`` names the form, for example ``unpaid_reminder``. ``year`` is the payment year,
    ``deadline`` its last day for paying. ``tiers``: (contribution a year, subsidy a year) in 分,
    the parameters in force for ``year`` (桂政办发〔2014〕70号 and later amendments).
    ``contact_phone`` is the office's own number.
    """

    kind: str
    year: int
    issued_on: date
    town_name: str
    contact_name: str
    contact_phone: str
    deadline: date
    tiers: tuple[tuple[int, int], ...]
    households: tuple[HouseholdNotice, ...]


def walking_order(hamlet: str, household_no: str) -> tuple[str, str]:
    """Return a sort key that follows a walk through the village (走访顺序).

    Hamlets and household numbers go as a person counts: 2组 before 10组, 二组 with 2组, named
    hamlets by their text.
    """
    return natural_key(hamlet), natural_key(household_no)


def in_walking_order(households: Iterable[HouseholdNotice]) -> tuple[HouseholdNotice, ...]:
    """Return the notices village by village, each in the order in which it is walked."""
    return tuple(
        sorted(households, key=lambda one: (one.village_name, *walking_order(
            one.hamlet, one.household_no), one.code))
    )  # fmt: skip


def year_spans(years: Sequence[int]) -> str:
    """Return years in order with runs drawn together: ``2019、2021-2023``."""
    spans: list[list[int]] = []
    for year in sorted(set(years)):
        if spans and spans[-1][-1] == year - 1:
            spans[-1][1:] = [year]
        else:
            spans.append([year])
    return "、".join("-".join(map(str, span)) for span in spans)


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


def spaced_code(code: str) -> str:
    """Return a short code as it is printed, in two groups of four: ``ABCD-2345``."""
    return f"{code[:4]}-{code[4:]}"


def qr_text(code: str) -> str:
    """Return what the QR code of a notice holds."""
    return QR_PREFIX + code
