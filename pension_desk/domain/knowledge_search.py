"""Finding an answer by what somebody asks (查问答): words, whole sentences, pinyin initials."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from pension_desk.domain.pinyin import text_readings

_FILLERS = "的了吗呢么吧啊呀请问怎样怎么什么多少哪里是不"
"""Characters that every question has; they find nothing."""
_ENOUGH = 0.5
"""The share of a sentence's neighbouring characters that an entry must hold."""
_A_LITTLE, _NEAREST = 0.15, 6
"""What must do where nothing holds enough, and how many entries are then shown."""
_QUESTION, _WORDS, _ANSWER = 8.0, 5.0, 2.0


@dataclass(frozen=True)
class Searchable:
    """What an entry is found by; texts as they are shown, so that figures are found too."""

    question: str
    words: tuple[str, ...]
    answer: str
    source: str

    @cached_property
    def asked(self) -> str:
        """The question and every other way of asking, folded."""
        return folded(" ".join((self.question, *self.words)))

    @cached_property
    def rest(self) -> str:
        """The answer and its source, folded."""
        return folded(f"{self.answer} {self.source}")

    @cached_property
    def readings(self) -> tuple[str, str]:
        """Pinyin and initials of what is asked, each way of asking apart."""
        read = [text_readings(one) for one in (self.question, *self.words)]
        return " ".join(full for full, _first in read), " ".join(first for _full, first in read)


def folded(text: str) -> str:
    """Return a text for comparing: one width, small letters, and 交 as 缴, as people write it."""
    return unicodedata.normalize("NFKC", text).lower().replace("交", "缴")


def ranked(wanted: str, entries: Sequence[Searchable]) -> tuple[int, ...]:
    """Return the places of the entries that a text finds, the best first; all for a blank text.

    Words parted by blanks must all be found. A text in Latin letters finds pinyin and initials.
    A whole sentence finds what shares most of its wording; where nothing does, the few entries
    that share a part of it.
    """
    parts = folded(wanted).split()
    if not parts:
        return tuple(range(len(entries)))
    return _found(parts, entries, _ENOUGH) or _found(parts, entries, _A_LITTLE)[:_NEAREST]


def _found(parts: list[str], entries: Sequence[Searchable], enough: float) -> tuple[int, ...]:
    found: list[tuple[float, int]] = []
    for place, entry in enumerate(entries):
        scores = [_score(part, entry, enough) for part in parts]
        if all(scores):
            found.append((-sum(scores), place))
    return tuple(place for _score_, place in sorted(found))


def _score(part: str, entry: Searchable, enough: float) -> float:
    """Return how well one word is found, 0 where it is not."""
    if part in folded(entry.question):
        return _QUESTION
    if part in entry.asked:
        return _WORDS
    if part in entry.rest:
        return _ANSWER
    if part.isascii():
        full, initials = entry.readings
        return _WORDS if part.isalpha() and (part in initials or part in full) else 0.0
    return _shared(part, entry, enough)


def _shared(part: str, entry: Searchable, enough: float) -> float:
    """Return how much of a sentence's wording an entry shares, weighed by where."""
    core = "".join(" " if char in _FILLERS else char for char in part)
    pairs = {a + b for a, b in pairwise(core) if a.isalnum() and b.isalnum()}
    if not pairs:
        return 0.0
    asked = sum(pair in entry.asked for pair in pairs)
    told = sum(pair not in entry.asked and pair in entry.rest for pair in pairs)
    if (asked + told) / len(pairs) < enough:
        return 0.0
    return (asked * _WORDS + told) / len(pairs)
