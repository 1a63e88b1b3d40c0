"""Fields that hold one of a list of codes: the words for people, and what was once stored instead.

A code is the same on every desk whatever language its window speaks. A text that is no known
word stays as it is: it was typed by a person and may say what no list foresaw.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_PARTS = re.compile(r"[,，、;；]")


class Vocabulary:
    """Codes with their Chinese words, in the order in which a person is offered them."""

    def __init__(self, words: Mapping[str, Sequence[str]], *, several: bool = False) -> None:
        """Take code → its word, then other texts that mean the same and were stored before.

        ``several``: the field holds any number of codes, parted by commas.
        """
        self._labels = {code: texts[0] for code, texts in words.items()}
        self._codes = {text: code for code, texts in words.items() for text in texts}
        self._several = several

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes, in order."""
        return tuple(self._labels)

    def read(self, text: str) -> str:
        """Return the code of a text, or the text itself when it is a code or no known word."""
        if not self._several:
            return self._codes.get(text.strip(), text.strip())
        return ",".join(dict.fromkeys(self._codes.get(one, one) for one in self.parts(text)))

    def label(self, stored: str) -> str:
        """Return the words for what is stored; a text that is no code stays as it is."""
        if not self._several:
            return self._labels.get(stored, stored)
        return "、".join(self._labels.get(one, one) for one in self.parts(stored))

    def parts(self, stored: str) -> tuple[str, ...]:
        """Return the single codes or texts of a field."""
        if not self._several:
            return (stored,) if stored else ()
        return tuple(filter(None, (one.strip() for one in _PARTS.split(stored))))
