"""The pass-code of a kit (开村口令): 24 digits in six groups, told on paper or by telephone.

23 random digits (76 bits) and a check digit (ISO 7064 MOD 11,10) that finds every single wrong
digit. Digits only: nothing to confuse, nothing for an input method to change.
"""

from __future__ import annotations

import re
import secrets
import unicodedata

from pension_desk.bundles.refusals import Reason, refusal

_RANDOM_DIGITS = 23
_GROUP = 4
_CHINESE = str.maketrans("〇○零一二两三四五六七八九幺", "00012234567891")
_BETWEEN = re.compile(r"[\s.,、，。·_—–‐-]+")


def new_passcode() -> str:
    """Return a fresh pass-code as it is printed: ``1234-5678-…``."""
    digits = f"{secrets.randbelow(10**_RANDOM_DIGITS):0{_RANDOM_DIGITS}d}"
    return _grouped(digits + _check_digit(digits))


def normal_passcode(typed: str) -> str:
    """Return what was typed as it was printed: full width, Chinese digits, any separators.

    Raises:
        Refused: passcode_form (not 24 digits), passcode_typo (the check digit does not fit).
    """
    plain = unicodedata.normalize("NFKC", typed).translate(_CHINESE)
    digits = _BETWEEN.sub("", plain)
    if re.fullmatch(r"[0-9]{24}", digits) is None:
        raise refusal(Reason.PASSCODE_FORM, digits=len(re.findall(r"[0-9]", digits)))
    if _check_digit(digits[:-1]) != digits[-1]:
        raise refusal(Reason.PASSCODE_TYPO)
    return _grouped(digits)


def _grouped(digits: str) -> str:
    return "-".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))


def _check_digit(digits: str) -> str:
    """Return the ISO 7064 MOD 11,10 check digit."""
    product = 10
    for digit in digits:
        total = (product + int(digit)) % 10 or 10
        product = total * 2 % 11
    return str((11 - product) % 10)
