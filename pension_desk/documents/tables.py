"""An office list (名单、台账) as PDF: A4 across, its header on every page, pages numbered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from pension_desk.documents.fonts import Font
from pension_desk.documents.lines import fit, wrap
from pension_desk.documents.mends import mend_reportlab
from pension_desk.documents.sheet import A4, MM, Sheet
from pension_desk.documents.writing import whole_file
from pension_desk.domain.progress import UNWATCHED, Watch

_SIDE, _TOP, _BOTTOM = 15 * MM, 14 * MM, 14 * MM
_SIZE, _LEADING, _PADDING, _ROW = 10.5, 13.0, 4.0, 20.0
_TINT, _INK = "#E8EEF5", "#17365D"
_STEP = "生成名单"


@dataclass(frozen=True)
class TableColumn:
    """A column: its header, its share of the width, and whether its cells are centred."""

    title: str
    width: float
    centred: bool = False


@dataclass(frozen=True)
class TableDocument:
    """A list to print. ``maker``: the line under the title (制表单位、日期、用途)."""

    title: str
    maker: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class _Row:
    """A row laid out: the lines of each cell; its height in points."""

    cells: tuple[tuple[str, ...], ...]
    height: float
    font: Font


def write_table_pdf(path: Path, document: TableDocument, watch: Watch = UNWATCHED) -> int:
    """Write the list and return how many pages it has; long cells take more lines.

    The file takes its name only when it is whole. The same input gives the same bytes.

    Raises:
        Refused: ``missing_glyph``.
        Unavailable: the disk, or a font of the program.
        Cancelled: by ``watch``.
        ValueError: a row has more or fewer cells than there are columns.
    """
    from reportlab.pdfgen.canvas import Canvas

    mend_reportlab()
    pages = list(_pages(document, watch))
    with whole_file(path) as file:
        canvas = Canvas(file, pagesize=A4[::-1], invariant=1, pageCompression=1)
        canvas.setTitle(document.title)
        sheet = Sheet(canvas)
        for number, rows in enumerate(pages, start=1):
            watch.step(number - 1, len(pages), _STEP)
            _draw_page(sheet, document, rows, f"第 {number} 页　共 {len(pages)} 页")
        watch.step(len(pages), len(pages), _STEP)
        canvas.save()
    return len(pages)


def _edges(document: TableDocument) -> list[float]:
    shares = [column.width for column in document.columns]
    width = A4[1] - 2 * _SIDE
    return [_SIDE + width * part / sum(shares) for part in accumulate(shares, initial=0)]


def _pages(document: TableDocument, watch: Watch) -> Iterator[list[_Row]]:
    """Lay the rows out and yield them page by page; an empty list has one page."""
    edges = _edges(document)
    room = A4[0] - _TOP - _BOTTOM - 50 - _header(document, edges).height
    page: list[_Row] = []
    used = 0.0
    for number, cells in enumerate(document.rows):
        if number % 500 == 0:
            watch.step(number, len(document.rows), "排版")
        row = _laid_out(cells, edges, Font.SANS)
        if page and used + row.height > room:
            yield page
            page, used = [], 0.0
        page.append(row)
        used += row.height
    yield page


def _header(document: TableDocument, edges: list[float]) -> _Row:
    return _laid_out([column.title for column in document.columns], edges, Font.SANS_BOLD)


def _laid_out(cells: Sequence[str], edges: list[float], font: Font) -> _Row:
    laid = tuple(
        wrap(cell, font, _SIZE, right - left - 2 * _PADDING)
        for cell, left, right in zip(cells, edges[:-1], edges[1:], strict=True)
    )
    return _Row(laid, max(_ROW, max(map(len, laid)) * _LEADING + 6), font)


def _draw_page(sheet: Sheet, document: TableDocument, rows: list[_Row], footer: str) -> None:
    edges, y = _edges(document), A4[0] - _TOP
    size, lines = fit(document.title, Font.SANS_BOLD, 18, edges[-1] - edges[0])
    sheet.text(A4[1] / 2, y - 16, " ".join(lines), Font.SANS_BOLD, size, "center")
    size, lines = fit(document.maker, Font.SANS, _SIZE, edges[-1] - edges[0])
    sheet.text(edges[0], y - 38, " ".join(lines), Font.SANS, size)
    y -= 46
    header = _header(document, edges)
    sheet.box(edges[0], y - header.height, edges[-1] - edges[0], header.height, _TINT)
    ends = list(accumulate((-row.height for row in (header, *rows)), initial=y))
    for row, top, bottom in zip((header, *rows), ends, ends[1:], strict=False):
        _draw_row(sheet, document, row, edges, (top + bottom) / 2)
    sheet.grid(edges, ends, _INK)
    sheet.text(A4[1] / 2, _BOTTOM - 20, footer, Font.SANS, 9.5, "center")
    sheet.end_page()


def _draw_row(
    sheet: Sheet, document: TableDocument, row: _Row, edges: list[float], middle: float
) -> None:
    for column, lines, left, right in zip(
        document.columns, row.cells, edges, edges[1:], strict=False
    ):
        centred = column.centred or row.font is Font.SANS_BOLD
        x = (left + right) / 2 if centred else left + _PADDING
        base = middle + (len(lines) - 1) * _LEADING / 2 - _SIZE * 0.36
        for turn, line in enumerate(lines):
            align = "center" if centred else "left"
            sheet.text(x, base - turn * _LEADING, line, row.font, _SIZE, align)
