"""Labels and values in boxes, as registration forms have them; values may be boxes of their own."""

from __future__ import annotations

import re
from typing import NamedTuple

from pension_desk.documents.blocks.pen import Pen
from pension_desk.documents.fonts import Font
from pension_desk.documents.forms import Grid
from pension_desk.documents.lines import fit
from pension_desk.documents.look import columns_at

_BOXES = re.compile(r"\[(\d{1,2})\](.*)", re.DOTALL)
_PADDING = 4.0


class _Cell(NamedTuple):
    """One cell: its text laid out, or the characters of its small boxes."""

    left: float
    right: float
    font: Font
    size: float
    lines: tuple[str, ...]
    boxes: int
    label: bool


def draw_grid(pen: Pen, block: Grid) -> float:
    """Draw the rows; one grows where its longest text needs more lines."""
    used = pen.heading(block.title)
    edges = columns_at(block.widths, pen.look.width)
    for row in block.rows:
        cells = [_laid_out(pen, text, number, row, edges) for number, text in enumerate(row)]
        height = max(block.row, *(len(cell.lines) * cell.size * 1.25 + 8 for cell in cells))
        for cell in cells:
            _draw_cell(pen, cell, -used, height)
        used += height
    return used


def _laid_out(pen: Pen, text: str, number: int, row: tuple[str, ...], edges: list[float]) -> _Cell:
    """Every second cell is a value; the last one reaches to the right edge."""
    label = number % 2 == 0 and len(row) > 1
    left = edges[min(number, len(edges) - 2)]
    right = edges[-1] if number == len(row) - 1 else edges[min(number + 1, len(edges) - 1)]
    font = pen.look.bold if label else pen.look.plain
    size = pen.look.form.sizes.table - (1 if label else 0)
    boxes = _BOXES.fullmatch(text)
    if boxes:
        said = pen.say(boxes[2]).strip()
        return _Cell(left, right, font, size, (said,), max(int(boxes[1]), len(said)), label)
    width = right - left - 2 * _PADDING
    fitted, lines = fit(pen.say(text), font, size, width, 2 if label else 3, size * 0.75)
    return _Cell(left, right, font, fitted, lines, 0, label)


def _draw_cell(pen: Pen, cell: _Cell, top: float, height: float) -> None:
    sheet, form = pen.sheet, pen.look.form.form
    width, middle = cell.right - cell.left, top - height / 2
    if cell.label:
        sheet.box(cell.left, top - height, width, height, form.tint)
    sheet.frame(cell.left, top - height, width, height, colour=form.ink)
    if cell.boxes:
        _draw_boxes(pen, cell, middle, min(height - 6, 24))
        return
    base = middle + (len(cell.lines) - 1) * cell.size * 0.625 - cell.size * 0.36
    for turn, line in enumerate(cell.lines):
        x = (cell.left + cell.right) / 2 if cell.label else cell.left + _PADDING
        align = "center" if cell.label else "left"
        sheet.text(x, base - turn * cell.size * 1.25, line, cell.font, cell.size, align)


def _draw_boxes(pen: Pen, cell: _Cell, middle: float, height: float) -> None:
    """One box a character, empty ones for what is not known."""
    side = min(height, (cell.right - cell.left - 2 * _PADDING) / cell.boxes)
    for number in range(cell.boxes):
        x = cell.left + _PADDING + number * side
        pen.sheet.frame(x, middle - height / 2, side, height, 0.5)
        if number < len(cell.lines[0]):
            pen.sheet.text(x + side / 2, middle - cell.size * 0.36, cell.lines[0][number],
                           cell.font, min(cell.size, side), "center")  # fmt: skip
