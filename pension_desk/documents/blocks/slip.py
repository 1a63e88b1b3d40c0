"""The return slip (回执) below the cutting line: choices, signatures, and whose it is."""

from __future__ import annotations

from pension_desk.documents.blocks.head import CODE_WIDTH
from pension_desk.documents.blocks.pen import Pen
from pension_desk.documents.blocks.text import draw_box
from pension_desk.documents.forms import Slip
from pension_desk.documents.lines import fit

ABOVE = 4.0
"""Points left free above the cutting line."""

CODE_DROP = 16.0
"""Points from the cutting line down to the slip's QR code."""


def draw_slip(pen: Pen, slip: Slip) -> float:
    """Everything that is the same on each slip."""
    look, sizes = pen.look, pen.look.form.sizes
    cut = pen.say(slip.cut)
    pen.sheet.text(look.width / 2, -9, cut, look.plain, sizes.small - 1.5, "center")
    half = (look.width - len(cut) * (sizes.small - 1.5)) / 2 - 4
    pen.sheet.rules(
        [(-look.left, -6, half, -6), (look.width - half, -6, look.width + look.left, -6)],
        0.7, "[5 4] 0 d",
    )  # fmt: skip
    pen.sheet.fill(look.form.form.ink)
    pen.sheet.text(0, -33, pen.say(slip.title), look.bold, sizes.title - 7)
    pen.sheet.black()
    used = 54.0
    for choice in slip.choices:
        draw_box(pen, 0, -used - 4)
        pen.one_line(18, -used - 9, choice, look.plain, sizes.text - 1,
                     look.width - CODE_WIDTH - 28)  # fmt: skip
        used += 22
    step = look.width / len(slip.signatures)
    for number, line in enumerate(slip.signatures):
        pen.one_line(number * step, -used - 12, line, look.plain, sizes.text - 1, step - 6)
    return used + 18


def draw_whose(pen: Pen, slip: Slip) -> float:
    """Whose slip it is, beside its title."""
    look, sizes = pen.look, pen.look.form.sizes
    x = (sizes.title - 7) * len(pen.say(slip.title)) + 14
    width = look.width - CODE_WIDTH - 8 - x
    size, lines = fit(pen.say_known(slip.household), look.bold, sizes.text - 0.5, width, 2, 8)
    for turn, line in enumerate(lines):
        base = -32 + (len(lines) - 1) * size * 0.6 - turn * size * 1.2
        pen.sheet.text(x, base, line, look.bold, size)
    return 0
