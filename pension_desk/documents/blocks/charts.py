"""Bars and curves: a figure that one sees before one reads it."""

from __future__ import annotations

import itertools

from pension_desk.documents.blocks.pen import Pen
from pension_desk.documents.blocks.text import draw_notes
from pension_desk.documents.fonts import Font
from pension_desk.documents.forms import ChartBlock, Notes
from pension_desk.documents.lines import fit
from pension_desk.documents.sheet import MM
from pension_desk.domain.facts import Chart

_ABOVE, _BELOW = 16.0, 17.0
_BAR = 0.56
"""A bar's width as a part of its place."""


def draw_chart(pen: Pen, block: ChartBlock, chart: Chart) -> float:
    """Draw the points in the order given, from nought up; nothing where there is none."""
    if not chart.points:
        return 0
    used = pen.heading(block.title)
    height = block.height * MM
    _draw_points(pen, block.style, chart, -used - height + _BELOW, height - _ABOVE - _BELOW)
    used += height
    if block.note:
        note = pen.sheet.capture(lambda: draw_notes(pen, Notes((block.note,))))
        pen.sheet.put(note, 0, -used)
        used += note.height
    return used


def _draw_points(pen: Pen, style: str, chart: Chart, floor: float, room: float) -> None:
    look, form = pen.look, pen.look.form
    step = look.width / len(chart.points)
    most = max((height for _label, height, _words in chart.points), default=0) or 1
    tops = [(step * (turn + 0.5), floor + room * max(0, height) / most)
            for turn, (_label, height, _words) in enumerate(chart.points)]  # fmt: skip
    if style == "bars":
        for x, top in tops:
            pen.sheet.box(x - step * _BAR / 2, floor, step * _BAR, top - floor, form.form.ink)
    else:
        lines = [(*one, *other) for one, other in itertools.pairwise(tops)]
        pen.sheet.rules(lines, 1.6, colour=form.form.ink)
        for x, top in tops:
            pen.sheet.box(x - 2.5, top - 2.5, 5, 5, form.form.ink)
    pen.sheet.rules([(0, floor, look.width, floor)], 0.9, colour=form.form.ink)
    size = form.sizes.table - 1
    for (x, top), (label, _height, words) in zip(tops, chart.points, strict=True):
        _centred(pen, x, top + 4, words, look.bold, size, step - 2)
        _centred(pen, x, floor - size - 1, label, look.plain, size - 1, step - 2)


def _centred(
    pen: Pen, x: float, y: float, text: str, font: Font, size: float, width: float
) -> None:
    """Draw what a chart says as it is: a name may hold braces."""
    fitted, lines = fit(text, font, size, width)
    pen.sheet.text(x, y, " ".join(lines), font, fitted, "center")
