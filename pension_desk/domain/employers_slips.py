"""Employers whose number or name differs by one slip from what was sent (错一位、错一个字).

A slip is one character wrong, missing or too many, or two neighbours swapped; in names a
character too many or missing, or others of the same sound. It only ever proposes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_codes import ORGANISATION, CodeReading, bare_code, near
from pension_desk.domain.employers_names import employer_stem
from pension_desk.domain.pinyin import text_readings

_SHORTEST_NAME = 4
"""Shorter names, without place and company form, differ by one character all too often."""


def _shorter(text: str) -> Iterable[str]:
    """Yield a text with each of its characters left out in turn."""
    return (text[:at] + text[at + 1 :] for at in range(len(text)))


class Slips:
    """Employers found by what is left of their number or name when one character is out."""

    def __init__(self, employers: Iterable[Employer]) -> None:
        self._numbers: dict[str, list[tuple[str, Employer]]] = defaultdict(list)
        self._names: dict[str, list[Employer]] = defaultdict(list)
        self._sounds: dict[str, list[Employer]] = defaultdict(list)
        for employer in employers:
            self.add(employer)

    def add(self, employer: Employer) -> None:
        """Know one more employer."""
        code = employer.credit_code
        for number in (code, code[ORGANISATION]) if code else ():
            for part in {number, *_shorter(number)}:
                self._numbers[part].append((number, employer))
        stem = employer_stem(employer.name)
        if len(stem) >= _SHORTEST_NAME:
            self._sounds[text_readings(stem)[0]].append(employer)
            for part in {stem, *_shorter(stem)}:
                self._names[part].append(employer)

    def by_number(self, code: CodeReading) -> Sequence[Employer]:
        """Return the employers whose code, or part of it in an old number, a damaged one may be."""
        sent = code.organisation or bare_code(code.sent)
        if not sent:
            return ()
        alike = [pair for part in {sent, *_shorter(sent)} for pair in self._numbers.get(part, ())]
        return _each_once(one for number, one in alike if near(sent, number))

    def by_name(self, name: str) -> Sequence[Employer]:
        """Return the employers whose name sounds the same, or has one character more or less."""
        stem = employer_stem(name)
        if len(stem) < _SHORTEST_NAME:
            return ()
        sound = text_readings(stem)[0]
        found = list(self._sounds.get(sound, ())) if sound else []
        found += self._names.get(stem, ())
        for part in _shorter(stem):
            found += (one for one in self._names.get(part, ()) if employer_stem(one.name) == part)
        return _each_once(found)


def _each_once(employers: Iterable[Employer]) -> list[Employer]:
    return list({one.id: one for one in employers}.values())
