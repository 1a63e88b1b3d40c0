"""Blocks of words: paragraphs, steps, boxes to tick, small print, closing, lines to sign on."""

from __future__ import annotations

from pension_desk.documents.blocks.pen import LEADING, Pen, fill_ins
from pension_desk.documents.forms import Checks, Closing, Notes, Paragraphs, Signatures, Steps
from pension_desk.documents.qr import qr_picture

_INDENT = 18.0
_LINK_SIDE = 64.0
_LINK_WIDTH = 84.0


def draw_paragraphs(pen: Pen, block: Paragraphs) -> float:
    """A greeting in bold, then paragraphs indented by two characters."""
    look, size = pen.look, pen.look.form.sizes.text
    used = pen.heading(block.title)
    if block.greeting:
        pen.one_line(0, -used - size, block.greeting, look.bold, size + 1, look.width)
        used += size * 1.5
    for paragraph in block.paragraphs:
        for line in pen.wrapped("　　" + paragraph, look.plain, size, look.width):
            pen.sheet.text(0, -used - size, line, look.plain, size)
            used += size * 1.5
    return used + 2


def draw_steps(pen: Pen, block: Steps) -> float:
    """Numbered steps; at the right a link for phones, where the town has given one."""
    look, size = pen.look, pen.look.form.sizes.text - 1
    used = top = pen.heading(block.title)
    width = look.width - _INDENT - (_LINK_WIDTH if block.qr else 0)
    for number, step in enumerate(block.steps, start=1):
        for turn, line in enumerate(pen.wrapped(step, look.plain, size, width)):
            used += size * 1.4
            if not turn:
                pen.sheet.text(0, -used + 3, f"{number}.", look.bold, size)
            pen.sheet.text(_INDENT, -used + 3, line, look.plain, size)
    return max(used, _draw_link(pen, block, top)) if block.qr else used


def _draw_link(pen: Pen, block: Steps, top: float) -> float:
    look, small = pen.look, pen.look.form.sizes.small
    x = look.width - _LINK_SIDE
    pen.sheet.literal(qr_picture(block.qr, _LINK_SIDE, (x, -top - _LINK_SIDE - 4)))
    pen.one_line(x + _LINK_SIDE / 2, -top - _LINK_SIDE - 8 - small, block.qr_words, look.plain,
                 small, _LINK_WIDTH, "center")  # fmt: skip
    return top + _LINK_SIDE + 12 + small


def draw_checks(pen: Pen, block: Checks) -> float:
    """Boxes to tick, row by row over the columns."""
    look, size = pen.look, pen.look.form.sizes.text - 1
    used = pen.heading(block.title)
    step = look.width / block.columns
    for start in range(0, len(block.choices), block.columns):
        some = block.choices[start : start + block.columns]
        laid = [pen.wrapped(text, look.plain, size, step - 24) for text in some]
        for column, lines in enumerate(laid):
            draw_box(pen, column * step, -used - size * 0.5)
            for turn, line in enumerate(lines):
                base = -used - size - turn * size * 1.3
                pen.sheet.text(column * step + _INDENT, base, line, look.plain, size)
        used += max(map(len, laid)) * size * 1.3 + 5
    return used


def draw_box(pen: Pen, x: float, middle: float) -> None:
    """A box to tick, its middle at a height."""
    pen.sheet.frame(x + 1, middle - 5, 10, 10, 0.9)


def draw_notes(pen: Pen, block: Notes) -> float:
    """Small print."""
    look, size = pen.look, pen.look.form.sizes.small
    used = 0.0
    for note in block.lines:
        if says_nothing(pen, note):
            continue
        for line in pen.wrapped(note, look.plain, size, look.width):
            used += size * LEADING
            pen.sheet.text(0, -used + 1, line, look.plain, size)
    return used + 3


def says_nothing(pen: Pen, text: str) -> bool:
    """Return whether a text only exists for fill-ins that are all empty on this paper."""
    names = fill_ins(text)
    return bool(names) and not any(pen.facts.get(name) for name in names)


def draw_closing(pen: Pen, block: Closing) -> float:
    """Whom to ask at the left, who sent it at the right; below one another where both are long."""
    look, size = pen.look, pen.look.form.sizes.text - 1
    half = look.width / 2 - 6 if block.contact and block.signed else look.width
    pen.one_line(0, -size, block.contact, look.bold, size, half)
    pen.one_line(look.width, -size, block.signed, look.plain, size - 1, half, "right")
    return size * 1.2


def draw_signatures(pen: Pen, block: Signatures) -> float:
    """Lines to sign on, side by side."""
    look, size = pen.look, pen.look.form.sizes.text - 1
    step = look.width / len(block.lines)
    for number, line in enumerate(block.lines):
        pen.one_line(number * step, -size - 6, line, look.plain, size, step - 6)
    return size + 12
