"""The parts of a reminder that are the same on every page of a printing.

Each is drawn once into the document as a block and only shown again on each page. A block's
origin is its upper left corner; each function draws it and returns its height in points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from pension_desk.documents.fonts import Font
from pension_desk.documents.forms import Form
from pension_desk.documents.lines import fit, wrap
from pension_desk.documents.sheet import A4, MM, Sheet

QR_SIDE = 56.0
"""Points (20 mm): read by a phone at arm's length."""

CODE_WIDTH = 78.0
"""What a QR code takes of the page's width, its white border and the typed code included."""

_LEADING = 1.45


@dataclass(frozen=True)
class Look:
    """A form made ready for one printing: fonts, widths, texts of the batch filled in.

    ``facts`` holds the batch's placeholders; ``tiers`` are (contribution, subsidy) in 分.
    """

    form: Form
    facts: Mapping[str, str]
    tiers: tuple[tuple[int, int], ...]

    @property
    def plain(self) -> Font:
        """The typeface of running text."""
        return Font.SANS if self.form.form.family == "sans" else Font.SERIF

    @property
    def bold(self) -> Font:
        """The typeface of headings."""
        return Font.SANS_BOLD if self.form.form.family == "sans" else Font.SERIF_BOLD

    @property
    def left(self) -> float:
        """Left edge of the content, points."""
        return self.form.page.side * MM

    @property
    def width(self) -> float:
        """Width of the content, points."""
        return A4[0] - 2 * self.left

    @property
    def columns(self) -> list[float]:
        """Left edges of the columns of the table of people, and the right edge of the last."""
        shares = [column.width for column in self.form.people.columns]
        return [self.width * part / sum(shares) for part in accumulate(shares, initial=0)]

    def say(self, text: str) -> str:
        """Fill the batch's placeholders in."""
        return text.format_map(self.facts)


def draw_head(sheet: Sheet, look: Look) -> float:
    """Office and title, left of the QR code; the household's place comes below, page by page."""
    form, width = look.form, look.width - CODE_WIDTH - 8
    sheet.fill(form.form.ink)
    size, lines = fit(look.say(form.head.office), look.plain, form.sizes.small + 1.5, width)
    sheet.text(0, -11, " ".join(lines), look.plain, size)
    size, lines = fit(look.say(form.head.title), look.bold, form.sizes.title, width)
    sheet.text(0, -43, " ".join(lines), look.bold, size)
    sheet.black()
    return 51


def draw_heading(sheet: Sheet, look: Look, text: str) -> float:
    """A section's heading with a bar before it."""
    size = look.form.sizes.heading
    sheet.box(0, -size * 1.12, 4, size, look.form.form.ink)
    sheet.fill(look.form.form.ink)
    sheet.text(10, -size, text, look.bold, size)
    sheet.black()
    return size * 1.2 + 5


def draw_people_head(sheet: Sheet, look: Look) -> float:
    """The header row of the table of people."""
    height = 22.0
    edges = look.columns
    sheet.box(0, -height, look.width, height, look.form.form.tint)
    for column, left, right in zip(look.form.people.columns, edges, edges[1:], strict=False):
        size, lines = fit(look.say(column.title), look.bold, look.form.sizes.table - 1.5,
                          right - left - 6)  # fmt: skip
        middle, base = (left + right) / 2, -height / 2 - size * 0.36
        sheet.text(middle, base, " ".join(lines), look.bold, size, "center")
    sheet.grid(edges, [0, -height], look.form.form.ink)
    return height


def draw_tiers(sheet: Sheet, look: Look) -> float:
    """The table of tiers and subsidies, in bands of ``per_band`` tiers."""
    tiers, sizes = look.form.tiers, look.form.sizes
    used = draw_heading(sheet, look, look.say(tiers.title))
    for start in range(0, len(look.tiers), tiers.per_band):
        used += _draw_band(sheet, look, look.tiers[start : start + tiers.per_band], used)
    for line in wrap(look.say(tiers.note), look.plain, sizes.small, look.width):
        used += sizes.small * _LEADING
        sheet.text(0, -used + 1, line, look.plain, sizes.small)
    return used + 3


def _draw_band(sheet: Sheet, look: Look, band: tuple[tuple[int, int], ...], top: float) -> float:
    """Two rows: what one pays, what the government adds."""
    form, row = look.form, 20.0
    label = max(46.0, look.width * 0.13)
    step = (look.width - label) / form.tiers.per_band
    edges = [0.0, label, *(label + step * number for number in range(1, len(band) + 1))]
    sheet.box(0, -top - row, edges[-1], row, form.form.tint)
    paid, added = (form.tiers.amount, look.bold), (form.tiers.subsidy, look.plain)
    for number, (title, font) in enumerate((paid, added)):
        size = form.sizes.table
        base = -top - row * (number + 0.5) - size * 0.36
        fitted, lines = fit(look.say(title), font, size - 1, label - 6)
        sheet.text(label / 2, base, " ".join(lines), font, fitted, "center")
        for at, pair in enumerate(band, start=1):
            fitted, lines = fit(_yuan(pair[number]), font, size, step - 4)
            sheet.text(edges[at] + step / 2, base, lines[0], font, fitted, "center")
    sheet.grid(edges, [-top, -top - row, -top - 2 * row], form.form.ink)
    return 2 * row + 3


def _yuan(fen: int) -> str:
    return str(fen // 100) if fen % 100 == 0 else f"{fen / 100:.2f}"


def draw_channels(sheet: Sheet, look: Look) -> float:
    """How to pay, in numbered steps, and whom to ask."""
    form, size = look.form, look.form.sizes.text - 1
    used = draw_heading(sheet, look, look.say(form.channels.title))
    for number, step in enumerate(form.channels.steps, start=1):
        for turn, line in enumerate(wrap(look.say(step), look.plain, size, look.width - 18)):
            used += size * 1.4
            if not turn:
                sheet.text(0, -used + 3, f"{number}.", look.bold, size)
            sheet.text(18, -used + 3, line, look.plain, size)
    used += size * 1.4 + 4
    contact, signed = look.say(form.closing.contact), look.say(form.closing.signed)
    half = look.width / 2 - 6
    fitted, lines = fit(contact, look.bold, size, half)
    sheet.text(0, -used + 3, " ".join(lines), look.bold, fitted)
    fitted, lines = fit(signed, look.plain, size - 1, half)
    sheet.text(look.width, -used + 3, " ".join(lines), look.plain, fitted, "right")
    return used


def draw_slip(sheet: Sheet, look: Look) -> float:
    """The return slip: cutting line, title, choices and signature; code and names come later."""
    form, sizes = look.form, look.form.sizes
    cut = look.say(form.slip.cut)
    sheet.text(look.width / 2, -9, cut, look.plain, sizes.small - 1.5, "center")
    half = (look.width - len(cut) * (sizes.small - 1.5)) / 2 - 4
    sheet.rules([(-look.left, -6, half, -6), (look.width - half, -6, look.width + look.left, -6)],
                0.7, "[5 4] 0 d")  # fmt: skip
    sheet.fill(form.form.ink)
    sheet.text(0, -33, look.say(form.slip.title), look.bold, sizes.title - 7)
    sheet.black()
    width = look.width - CODE_WIDTH - 10
    used = 54.0
    for choice in form.slip.choices:
        size, lines = fit(look.say(choice), look.plain, sizes.text - 1, width - 18)
        sheet.rules([(1, -used - 9, 11, -used - 9), (11, -used - 9, 11, -used + 1),
                     (11, -used + 1, 1, -used + 1), (1, -used + 1, 1, -used - 9)], 0.9)  # fmt: skip
        sheet.text(18, -used - 9, " ".join(lines), look.plain, size)
        used += 22
    step = look.width / len(form.slip.signatures)
    for number, line in enumerate(form.slip.signatures):
        size, lines = fit(look.say(line), look.plain, sizes.text - 1, step - 6)
        sheet.text(number * step, -used - 12, " ".join(lines), look.plain, size)
    return used + 18
