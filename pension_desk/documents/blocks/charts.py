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
_LINE = 22.0
"""The height of a line of progress where there is room."""
_BAR = 0.56
"""A bar's width as a part of its place."""


def draw_chart(pen: Pen, block: ChartBlock, chart: Chart) -> float:
    """Draw the points in the order given, from nought up; nothing where there is none."""
    if not chart.points:
        return 0
    used = pen.heading(block.title)
    if block.style == "progress":
        used += _draw_progress(pen, chart, used, block.height * MM)
    else:
        height = block.height * MM
        _draw_points(pen, block.style, chart, -used - height + _BELOW, height - _ABOVE - _BELOW)
        used += height
    if block.note:
        note = pen.sheet.capture(lambda: draw_notes(pen, Notes((block.note,))))
        pen.sheet.put(note, 0, -used)
        used += note.height
    return used


def _draw_progress(pen: Pen, chart: Chart, used: float, room: float) -> float:
    """A line for each: label, bar out of 100 in a frame, a mark where it should be, words.

    Black bars in a white frame and a thick mark beyond it: to be read without colours.
    """
    look, form, size = pen.look, pen.look.form, pen.look.form.sizes.table
    line = min(_LINE, room / len(chart.points))
    left, right = look.width * 0.16, look.width * 0.76
    track, thick = right - left, line * 0.46
    for turn, (label, height, words) in enumerate(chart.points):
        middle = -used - line * (turn + 0.5)
        base = middle - size * 0.36
        pen.sheet.text(left - 6, base, label, look.plain, size, "right")
        pen.sheet.box(left, middle - thick / 2, track * min(100, max(0, height)) / 100, thick,
                      form.form.ink)  # fmt: skip
        pen.sheet.frame(left, middle - thick / 2, track, thick)
        if turn < len(chart.pace):
            x = left + track * min(100, max(0, chart.pace[turn])) / 100
            inside = "#FFFFFF" if height > chart.pace[turn] else "#000000"
            pen.sheet.rules([(x, middle - thick / 2, x, middle + thick / 2)], 2.2, colour=inside)
            pen.sheet.rules(
                [(x, middle + thick * 0.5, x, middle + thick * 1.0),
                 (x, middle - thick * 0.5, x, middle - thick * 1.0)], 2.2)  # fmt: skip
        _fitted(pen, right + 8, base, words, size, look.width - right - 8)
    return line * len(chart.points) + 4


def _fitted(pen: Pen, x: float, y: float, text: str, size: float, width: float) -> None:
    fitted, lines = fit(text, pen.look.plain, size, width)
    pen.sheet.text(x, y, " ".join(lines), pen.look.plain, fitted)


def _draw_points(pen: Pen, style: str, chart: Chart, floor: float, room: float) -> None:
    look, form = pen.look, pen.look.form
    step = look.width / max(len(chart.points), len(chart.pace) if style == "curve" else 0)
    heights = [height for _label, height, _words in chart.points]
    most = max((*heights, *chart.pace), default=0) or 1
    paced = [(step * (turn + 0.5), floor + room * max(0, height) / most)
             for turn, height in enumerate(chart.pace)]  # fmt: skip
    pen.sheet.rules([(*one, *other) for one, other in itertools.pairwise(paced)], 1.1,
                    dash="[5 3] 0 d")  # fmt: skip
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
    for turn, ((x, top), (label, _height, words)) in enumerate(
        zip(tops, chart.points, strict=True)
    ):
        pace = paced[turn][1] if turn < len(paced) else None
        _centred(pen, x, words_base(top, pace, size, floor), words, look.bold, size, step - 2)
        _centred(pen, x, floor - size - 1, label, look.plain, size - 1, step - 2)


def words_base(top: float, pace: float | None, size: float, floor: float) -> float:
    """Return where a point's words stand: above it, below where the line of pace runs through.

    All in points of paper from the same nought; ``size``: of the words, ``floor``: the axis.
    """
    above, below = top + 4, top - 5 - size
    crossed = pace is not None and above - 2 <= pace <= above + size + 1
    return below if crossed and below >= floor + 1 else above


def _centred(
    pen: Pen, x: float, y: float, text: str, font: Font, size: float, width: float
) -> None:
    """Draw what a chart says as it is: a name may hold braces."""
    fitted, lines = fit(text, font, size, width)
    pen.sheet.text(x, y, " ".join(lines), font, fitted, "center")
