"""What every block draws with: the sheet, the form's look, and the fill-ins of one paper."""

from __future__ import annotations

import dataclasses
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pension_desk.documents.fonts import Font
from pension_desk.documents.lines import fit, wrap
from pension_desk.documents.look import Look
from pension_desk.documents.sheet import Sheet

_APART = "\u3000"
"""What stands between the parts of a line about whose a paper is."""

LEADING = 1.45
"""Line height of small print, as a part of its size."""


@dataclass(frozen=True)
class Pen:
    """``facts``: the fill-ins in words; the batch's alone for what every paper shares."""

    sheet: Sheet
    look: Look
    facts: Mapping[str, str]

    def say(self, text: str) -> str:
        """Fill a text in."""
        return self.look.say(text, self.facts)

    def say_known(self, text: str) -> str:
        """Fill in a line of parts set apart by wide spaces; a part of which nothing is known goes.

        So a household without a number does not read 户编号 and nothing after it.
        """
        parts = text.split(_APART)
        return _APART.join(self.say(one) for one in parts if self._known(one))

    def _known(self, part: str) -> bool:
        names = fill_ins(part)
        return not names or any(self.facts.get(name) for name in names)

    def heading(self, text: str) -> float:
        """Draw a section's heading with a bar before it; nothing for an empty one."""
        said = self.say(text)
        if not said:
            return 0
        size, ink = self.look.form.sizes.heading, self.look.form.form.ink
        fitted, lines = fit(said, self.look.bold, size, self.look.width - 10)
        self.sheet.box(0, -size * 1.12, 4, size, ink)
        self.sheet.fill(ink)
        self.sheet.text(10, -size, " ".join(lines), self.look.bold, fitted)
        self.sheet.black()
        return size * 1.2 + 5

    def one_line(
        self, x: float, y: float, text: str, font: Font, size: float, width: float,
        align: str = "left",
    ) -> None:  # fmt: skip
        """Draw a filled-in text on one line, set smaller where it must be."""
        fitted, lines = fit(self.say(text), font, size, width)
        self.sheet.text(x, y, " ".join(lines), font, fitted, align)

    def wrapped(self, text: str, font: Font, size: float, width: float) -> tuple[str, ...]:
        """Return the lines of a filled-in text."""
        return wrap(self.say(text), font, size, width)


def fill_ins(part: object) -> frozenset[str]:
    """Return the names in braces in all texts of a block."""
    return frozenset(
        name
        for text in _texts(part)
        if "{" in text
        for _before, name, _layout, _conversion in string.Formatter().parse(text)
        if name is not None
    )


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts(one)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            yield from _texts(getattr(part, field.name))
