"""How one meaning of a column shows itself, and what a header is worth for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_BRACKETS = re.compile(r"[（(\[【][^）)\]】]*[）)\]】]")
_NEVER = r"(?!)"


@dataclass(frozen=True)
class Hint:
    """How one meaning shows itself.

    ``exact`` (5 points) must be the whole header, ``part`` (3) stands somewhere in it,
    ``never`` forbids the meaning. ``values``: evidence keys (`ColumnValues.share`) with the
    points that a full share is worth. ``alone``: values may decide without any header word.
    ``strict``: a header is not believed where filled cells look like something else.
    """

    exact: str
    part: str = _NEVER
    never: str = _NEVER
    values: tuple[tuple[str, float], ...] = ()
    alone: bool = False
    strict: bool = False

    def header_points(self, header: str) -> float:
        """Return the points of a header: 5, 3, 0, or -100 where this cannot be meant."""
        return _header_points(self, header)


@lru_cache(maxsize=16384)
def _header_points(hint: Hint, header: str) -> float:
    if re.search(hint.never, header):
        return -100.0
    if any(re.fullmatch(hint.exact, form) for form in _forms(header)):
        return 5.0
    return 3.0 if re.search(hint.part, header) else 0.0


def _forms(header: str) -> Iterator[str]:
    """Yield a header's last row and all its rows together, each with and without brackets."""
    for form in (header.rsplit("/", 1)[-1], header.replace("/", "")):
        yield form
        yield _BRACKETS.sub("", form)
