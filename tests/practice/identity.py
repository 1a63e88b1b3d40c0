"""Identity numbers and credit codes for invented people: valid, and never issued twice.

Written apart from the program's own rules on purpose, so that one can test the other.
"""

from __future__ import annotations

import datetime as dt
import random

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_ELSEWHERE = ("440923", "450881", "452523", "450804", "430482", "522725")


def check_character(first17: str) -> str:
    """Return the 18th character of an identity number (GB 11643, ISO 7064 MOD 11-2)."""
    return _CHECKS[sum(int(c) * w for c, w in zip(first17, _WEIGHTS, strict=True)) % 11]


class IdIssuer:
    """Hands out identity numbers, each once, as the district's registry would.

    Numbers of one day and prefix are spread over 000–999 by a fixed stride, so that neighbours
    in a list do not carry neighbouring numbers.
    """

    def __init__(self) -> None:
        self._used: dict[tuple[str, int, bool], int] = {}

    def issue(self, rng: random.Random, birth: dt.date, male: bool, local: bool) -> str:
        """Return a new number; ``local`` people carry 452524 or 450821, spouses any prefix."""
        prefix = _local_prefix(rng, birth) if local else rng.choice(_ELSEWHERE)
        place = self._take(prefix, birth, male)
        while place is None:  # a day whose 500 numbers are used up: another registry's
            prefix = rng.choice(_ELSEWHERE)
            place = self._take(prefix, birth, male)
        first17 = f"{prefix}{birth:%Y%m%d}{place:03d}"
        return first17 + check_character(first17)

    def _take(self, prefix: str, birth: dt.date, male: bool) -> int | None:
        key = (prefix, birth.toordinal(), male)
        used = self._used.get(key, 0)
        if used >= 500:
            return None
        self._used[key] = used + 1
        return (used * 173 + key[1] * 7) % 500 * 2 + male


def _local_prefix(rng: random.Random, birth: dt.date) -> str:
    old = 0.08 if birth.year > 1995 else 0.75
    return "452524" if rng.random() < old else "450821"
