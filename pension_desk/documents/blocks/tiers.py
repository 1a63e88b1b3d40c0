"""The table of tiers and subsidies (缴费档次与补贴), in bands of some tiers side by side."""

from __future__ import annotations

from pension_desk.documents.blocks.pen import Pen
from pension_desk.documents.blocks.text import draw_notes
from pension_desk.documents.forms import Notes, Tiers
from pension_desk.domain.facts import yuan_words
from pension_desk.domain.policy import UNCONFIRMED_MARK

_ROW = 20.0


def draw_tiers(pen: Pen, block: Tiers) -> float:
    """Draw every tier of the batch; the mark stands in the heading where they are not confirmed."""
    mark = f"（{UNCONFIRMED_MARK}）" if pen.look.tiers_unsure else ""
    used, tiers = pen.heading(f"{block.title}{mark}"), pen.look.tiers
    for start in range(0, len(tiers), block.per_band):
        used += _draw_band(pen, block, tiers[start : start + block.per_band], used)
    if block.note:
        note = pen.sheet.capture(lambda: draw_notes(pen, Notes((block.note,))))
        pen.sheet.put(note, 0, -used)
        used += note.height
    return used


def _draw_band(pen: Pen, block: Tiers, band: tuple[tuple[int, int], ...], top: float) -> float:
    """Two rows: what one pays, what the government adds."""
    look, form = pen.look, pen.look.form
    label = max(46.0, look.width * 0.13)
    step = (look.width - label) / block.per_band
    edges = [0.0, label, *(label + step * number for number in range(1, len(band) + 1))]
    pen.sheet.box(0, -top - _ROW, edges[-1], _ROW, form.form.tint)
    paid, added = (block.amount, look.bold), (block.subsidy, look.plain)
    for number, (title, font) in enumerate((paid, added)):
        size = form.sizes.table
        base = -top - _ROW * (number + 0.5) - size * 0.36
        pen.one_line(label / 2, base, title, font, size - 1, label - 6, "center")
        for at, pair in enumerate(band, start=1):
            middle = edges[at] + step / 2
            pen.one_line(middle, base, yuan_words(pair[number]), font, size, step - 4, "center")
    pen.sheet.grid(edges, [-top, -top - _ROW, -top - 2 * _ROW], form.form.ink)
    return 2 * _ROW + 3
