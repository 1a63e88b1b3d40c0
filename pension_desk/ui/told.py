"""What rules and services say, in the window's language.

They speak Chinese. In another language a sentence is known by its fixed words, and said again with
its values in their places; one that is not known stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Protocol

from pension_desk.ui.indicator_sentences import INDICATOR_SENTENCES
from pension_desk.ui.land_sentences import LAND_SENTENCES
from pension_desk.ui.service_sentences import SENTENCES
from pension_desk.ui.stick_sentences import STICK_SENTENCES
from pension_desk.ui.translation import translate

_PLACE = re.compile(r"\{(\d+)\}")
_ALL = (*SENTENCES, *LAND_SENTENCES, *STICK_SENTENCES, *INDICATOR_SENTENCES)
_END = re.compile(r"(?<=。)")


class Sentence(Protocol):
    """A failure or a problem: what is wrong, and what to do about it."""

    @property
    def message(self) -> str:
        """What is wrong."""

    @property
    def advice(self) -> str:
        """What to do about it; may be empty."""


def told_of(one: Sentence) -> str:
    """Return message and advice as one text."""
    return in_a_row((told(one.message), told(one.advice)))


def in_a_row(sentences: Iterable[str]) -> str:
    """Return sentences one after the other: a space after an English full stop only."""
    said = ""
    for one in filter(None, sentences):
        said += " " + one if said[-1:] and said[-1:].isascii() else one
    return said


def told(words: str) -> str:
    """Return a sentence in the window's language; what is said of somebody keeps the name."""
    patterns = _patterns(translate("sentences", SENTENCES[0]))
    if not words or not patterns:
        return words
    known = _again(words, patterns) or _one_by_one(words, patterns)
    if known is None and "：" in words:
        who, rest = words.split("：", 1)
        again = _again(rest, patterns) or _one_by_one(rest, patterns)
        known = None if again is None else f"{who}: {again}"
    return words if known is None else known


_Patterns = tuple[tuple[re.Pattern[str], str], ...]


def _again(words: str, patterns: _Patterns) -> str | None:
    for pattern, template in patterns:
        found = pattern.fullmatch(words)
        if found is not None:
            return template.format(*(_value(value) for value in found.groups()))
    return None


def _one_by_one(words: str, patterns: _Patterns) -> str | None:
    """Return several sentences in a row, each said again; None where one is not known."""
    left, said = _END.split(words), list[str]()
    left = [one for one in left if one]
    while left:
        for count in range(len(left), 0, -1):
            again = _again("".join(left[:count]), patterns)
            if again is not None:
                said.append(again)
                del left[:count]
                break
        else:
            return None
    return " ".join(said)


def _value(value: str) -> str:
    """Return a word that the sentences know as well (已登记); any other value as it is."""
    return translate("sentences", value) if value in _WORDS else value


_WORDS = frozenset(one for one in _ALL if not _PLACE.search(one))


@cache
def _patterns(first: str) -> _Patterns:
    """Return each sentence's pattern and its words in the window's language; none in Chinese.

    ``first``: the first sentence as the window says it, by which the language is known. Those with
    the most fixed words come first.
    """
    if first == SENTENCES[0]:
        return ()
    ordered = sorted(_ALL, key=lambda one: -len(_PLACE.sub("", one)))
    return tuple((_pattern(one), translate("sentences", one)) for one in ordered)


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = _PLACE.split(sentence)
    return re.compile("".join("(.+?)" if n % 2 else re.escape(p) for n, p in enumerate(parts)))
