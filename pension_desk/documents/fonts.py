"""The fonts that ship with the desk, and which of them holds which character.

A font is read when the first text asks for it (some 50 ms) and kept for the process. A character
that a font lacks is taken from the next of its chain; one that none holds stops the printing:
reportlab itself would leave it out or draw a box in silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from pension_desk.documents.mends import mend_reportlab
from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.paths import resource

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont


class Font(StrEnum):
    """A shipped typeface; the value is its file's stem and its name within a PDF."""

    SANS = "NotoSansSC-Regular"
    SANS_BOLD = "NotoSansSC-Bold"
    SERIF = "NotoSerifSC-Regular"
    SERIF_BOLD = "NotoSerifSC-Bold"
    RARE_A = "RareHanA"
    RARE_B = "RareHanB"


_CHAINS: Mapping[Font, tuple[Font, ...]] = {
    Font.SANS: (Font.SANS, Font.RARE_A, Font.RARE_B, Font.SERIF),
    Font.SANS_BOLD: (Font.SANS_BOLD, Font.RARE_A, Font.RARE_B, Font.SERIF),
    Font.SERIF: (Font.SERIF, Font.RARE_A, Font.RARE_B, Font.SANS),
    # The bold serif was cut to the common characters: the rest stands in the regular.
    Font.SERIF_BOLD: (Font.SERIF_BOLD, Font.SERIF, Font.RARE_A, Font.RARE_B, Font.SANS),
    Font.RARE_A: (Font.RARE_A, Font.RARE_B),
    Font.RARE_B: (Font.RARE_B, Font.RARE_A),
}


class Run(NamedTuple):
    """A stretch of text that one font holds."""

    font: Font
    text: str


@dataclass(frozen=True)
class Face:
    """A font that was read: reportlab's object, what it holds, and widths as parts of the size."""

    drawn: TTFont
    held: frozenset[str]
    widths: Mapping[str, float]


_reading = Lock()


def face(font: Font) -> Face:
    """Return the font, read and made known to reportlab on the first call.

    Raises:
        Unavailable: ``font_missing``, the file is gone or broken.
    """
    with _reading:
        return _read_face(font)


@cache
def _read_face(font: Font) -> Face:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    mend_reportlab()
    try:
        drawn = TTFont(font.value, str(resource("fonts", f"{font.value}.ttf")))
    except (OSError, TTFError) as error:
        raise Unavailable(
            "font_missing",
            f"程序自带的字体“{font.value}”缺失或损坏，无法打印。",
            "请重新安装本程序。",
        ) from error
    pdfmetrics.registerFont(drawn)
    widths = {chr(code): width / 1000 for code, width in drawn.face.charWidths.items()}
    return Face(drawn, frozenset(map(chr, drawn.face.charToGlyph)), widths)


def split_runs(text: str, font: Font, place: str = "") -> tuple[Run, ...]:
    """Split a text into stretches by the font that holds each character.

    ``place`` says in Chinese where the text stands (a person's name, a form's line), for the
    refusal.

    Raises:
        Refused: ``missing_glyph``, no font of the chain holds a character.
    """
    if face(font).held.issuperset(text):
        return (Run(font, text),) if text else ()
    runs: list[Run] = []
    for char in text:
        holder = _holder(char, font, place or text)
        if runs and runs[-1].font is holder:
            runs[-1] = Run(holder, runs[-1].text + char)
        else:
            runs.append(Run(holder, char))
    return tuple(runs)


def _holder(char: str, font: Font, place: str) -> Font:
    for candidate in _CHAINS[font]:
        if char in face(candidate).held:
            return candidate
    shown = f"“{char}”" if char.isprintable() else "（不可见字符）"
    raise Refused(
        "missing_glyph",
        f"“{place}”里的字{shown}（U+{ord(char):04X}）字体里没有，印不出来，所以没有生成文件。",
        "请对照身份证核对这个字；如果没有写错，请把编码告诉技术人员补充字体。",
    )


def text_width(text: str, font: Font, size: float) -> float:
    """Return the width of a text in points.

    Raises:
        Refused: ``missing_glyph``.
    """
    widths = face(font).widths
    try:
        return size * sum([widths[char] for char in text])
    except KeyError:
        return size * sum(
            face(run.font).widths[char] for run in split_runs(text, font) for char in run.text
        )
