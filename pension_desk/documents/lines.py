"""Breaking text into lines: Chinese between any two characters, Latin words whole.

The rules of the line's edge (行首行尾禁则) are in `pension_desk.documents.mends`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pension_desk.documents.fonts import Font, text_width
from pension_desk.documents.mends import CANNOT_END_LINE, CANNOT_START_LINE

_PIECE = re.compile(r"[0-9A-Za-zÀ-ɏ@_/+#&=°%.,:;'’\-]+| +|.", re.DOTALL)
"""A Latin word or number with what clings to it, blanks, or one character."""


@lru_cache(maxsize=4096)
def wrap(text: str, font: Font, size: float, width: float) -> tuple[str, ...]:
    """Return the lines of a text within a width in points; every character is kept.

    A word that is wider than a whole line is cut. Line feeds begin a new line; blanks around a
    break fall away.

    Raises:
        Refused: ``missing_glyph``.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        lines += _wrap_part(part, font, size, width)
    return tuple(lines)


def fit(
    text: str, font: Font, size: float, width: float, lines: int = 1, smallest: float = 6
) -> tuple[float, tuple[str, ...]]:
    """Return the largest size up to ``size`` at which the text takes ``lines`` lines, and those.

    Where even the smallest size needs more lines, all of them come back: nothing is dropped.
    """
    if lines == 1:  # the usual case, without wrapping
        taken = text_width(text, font, size)
        if taken <= width and "\n" not in text:
            return size, (text,)
        size = max(smallest, min(size, size * width / taken if taken else size))
    wrapped = wrap(text, font, size, width)
    while len(wrapped) > lines and size > smallest:
        size = max(smallest, size - 0.5)
        wrapped = wrap(text, font, size, width)
    return size, wrapped


def _wrap_part(text: str, font: Font, size: float, width: float) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    for piece in _pieces(text, font, size, width):
        taken = text_width(piece, font, size)
        # A hair of tolerance: sums of parts and the width of the whole differ in the last bit.
        if line.strip() and used + taken > width + 1e-6 and not piece.isspace():
            lines.append(line.rstrip())
            line, used = "", 0.0
        line += piece
        used += taken
    return [*lines, line.rstrip()]


def _pieces(text: str, font: Font, size: float, width: float) -> list[str]:
    """Join what may not be parted; cut what no line could hold."""
    joined: list[str] = []
    for piece in _PIECE.findall(text):
        if joined and _clings(joined[-1], piece):
            joined[-1] += piece
        else:
            joined.append(piece)
    pieces: list[str] = []
    for piece in joined:
        if text_width(piece, font, size) <= width:
            pieces.append(piece)
        else:
            pieces += _cut(piece, font, size, width)
    return pieces


def _clings(before: str, piece: str) -> bool:
    last, first = before[-1], piece[0]
    if last.isspace() or first.isspace():
        return False
    return last in CANNOT_END_LINE or first in CANNOT_START_LINE


def _cut(piece: str, font: Font, size: float, width: float) -> list[str]:
    parts = [""]
    for char in piece:
        if parts[-1] and text_width(parts[-1] + char, font, size) > width:
            parts.append("")
        parts[-1] += char
    return parts
