"""The head of a paper: office and title for all, place and address house by house, the code."""

from __future__ import annotations

from pension_desk.documents.blocks.pen import Pen
from pension_desk.documents.fonts import Font
from pension_desk.documents.lines import fit
from pension_desk.documents.qr import qr_path
from pension_desk.domain.short_codes import qr_text, spaced_code

QR_SIDE = 56.0
"""Points (20 mm): read by a phone at arm's length."""

CODE_WIDTH = 78.0
"""What a QR code takes of the page's width, its white border and the typed code included."""

TITLE_HEIGHT = 51.0
"""What office and title take."""


def draw_title(pen: Pen, *, coded: bool) -> float:
    """Office and title, left of the QR code where there is one; over the whole width where not."""
    form, look = pen.look.form, pen.look
    width = look.width - (CODE_WIDTH + 8 if coded else 0)
    x, align = (0.0, "left") if coded else (look.width / 2, "center")
    pen.sheet.fill(form.form.ink)
    pen.one_line(x, -11, form.head.office, look.plain, form.sizes.small + 1.5, width, align)
    pen.one_line(x, -43, form.head.title, look.bold, form.sizes.title, width, align)
    pen.sheet.black()
    return TITLE_HEIGHT


def draw_place(pen: Pen, *, coded: bool) -> float:
    """Where the paper is walked to, below the title, and the rule under the head."""
    look = pen.look
    placed = _place_lines(pen, look.width - (CODE_WIDTH + 8 if coded else 0))
    used = 0.0
    for font, size, line in placed:
        used += size * 1.3
        pen.sheet.text(0, -used + 2, line, font, size)
    end = used + 5
    if coded:
        end = max(QR_SIDE + 22 - TITLE_HEIGHT, end)
    pen.sheet.rules([(0, -end, look.width, -end)], 1.6, colour=look.form.form.ink)
    return end


def _place_lines(pen: Pen, width: float) -> list[tuple[Font, float, str]]:
    look, head, sizes = pen.look, pen.look.form.head, pen.look.form.sizes
    size, lines = fit(pen.say_known(head.place), look.bold, sizes.text, width, 1, 10)
    placed = [(look.bold, size, line) for line in lines]
    if pen.facts.get("address") and head.address:
        size, lines = fit(pen.say(head.address), look.plain, sizes.small + 1, width, 2)
        placed += [(look.plain, size, line) for line in lines]
    return placed


def draw_codes(pen: Pen, code: str, tops: tuple[float, ...]) -> None:
    """The QR code and the typed code at the right, below each of these heights on the page."""
    look = pen.look
    x = look.left + look.width - (CODE_WIDTH + QR_SIDE) / 2
    corners = [(x, top - QR_SIDE) for top in tops]
    pen.sheet.literal(qr_path(qr_text(code), QR_SIDE, *corners))
    for corner in corners:
        pen.sheet.text(x + QR_SIDE / 2, corner[1] - 14, spaced_code(code), look.bold, 12, "center")


def draw_next_head(pen: Pen, code: str) -> float:
    """The head of a further page: title, code, and whose it is."""
    look, sizes = pen.look, pen.look.form.sizes
    width = look.width - (90 if code else 0)
    pen.sheet.fill(look.form.form.ink)
    pen.one_line(0, -14, look.form.head.title, look.bold, sizes.heading, width)
    pen.sheet.black()
    if code:
        pen.sheet.text(look.width, -14, spaced_code(code), look.bold, 12, "right")
    slip = look.form.slip
    whose = slip.household if slip else look.form.head.place
    size, lines = fit(pen.say_known(whose), look.plain, sizes.text - 1, look.width)
    pen.sheet.text(0, -33, " ".join(lines), look.plain, size)
    return 46
