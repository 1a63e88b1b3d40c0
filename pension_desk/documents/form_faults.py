"""What is wrong with a form: every slip with its file, its line and its item."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from pension_desk.domain.errors import Refused

Key = tuple[str | int, ...]
"""Where an item stands: ``("people", "columns", 2, "width")``; list items count from 0."""

_ADVICE = "请按同一文件夹里 README.md 的说明改正；改乱了可以用原来的文件覆盖。"
_HEADING = re.compile(r"\s*(\[\[?)\s*([\w.]+)\s*\]")
_ENTRY = re.compile(r"\s*(\w+)\s*=")


@dataclass(frozen=True)
class Fault:
    """One slip: a stable name, where it is, and what is wrong in a person's words.

    ``line`` counts from 1; None where the item is not in the text. ``allowed``: the fill-ins
    that the item may hold, where it holds another.
    """

    reason: str
    key: Key
    line: int | None
    what: str
    allowed: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What is wrong, with all that the item may hold."""
        if not self.allowed:
            return self.what
        return f"{self.what}，这里能用的有：{'、'.join(f'{{{one}}}' for one in self.allowed)}"

    @property
    def here(self) -> str:
        """What is wrong, told at the item itself: without its name."""
        return self.what.removeprefix(f"“{told(self.key)}”")


class FormRefused(Refused):
    """A form cannot be used. ``faults`` holds every slip found; the sentence tells the first."""

    def __init__(self, name: str, faults: tuple[Fault, ...]) -> None:
        self.name = name
        self.faults = faults
        first = faults[0]
        where = f"第{first.line}行" if first.line else ""
        super().__init__(first.reason, f"表单文件“{name}”{where}：{first.sentence}。", _ADVICE)


def told(key: Key) -> str:
    """Write a key as a person finds it: ``people.columns 第2项 width``."""
    words = [f" 第{part + 1}项 " if isinstance(part, int) else f".{part}" for part in key]
    return "".join(words).strip(" .").replace(" .", " ")


def line_of(text: str, key: Key) -> int | None:
    """Return the line of a TOML text where a key stands, else that of what it stands in."""
    lines: dict[Key, int] = {}
    turns: Counter[Key] = Counter()
    section: Key = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if heading := _HEADING.match(line):
            section = tuple(heading.group(2).split("."))
            if heading.group(1) == "[[":
                turns[section] += 1
                section = (*section, turns[section] - 1)
            lines.setdefault(section, number)
        elif entry := _ENTRY.match(line):
            lines.setdefault((*section, entry.group(1)), number)
    outward = (key[:length] for length in range(len(key), 0, -1))
    return next((lines[part] for part in outward if part in lines), None)
