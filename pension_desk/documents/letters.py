"""A letter: everything on its first page, the return slip at the foot, a long table overleaf."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from pension_desk.documents.blocks.head import draw_codes, draw_place
from pension_desk.documents.blocks.parts import Part
from pension_desk.documents.blocks.pen import Pen
from pension_desk.documents.blocks.slip import ABOVE, CODE_DROP, draw_whose
from pension_desk.documents.blocks.table import TALLEST, Row, draw_continued
from pension_desk.documents.form_pages import GAP, WIDEST_GAP, Ready
from pension_desk.documents.forms import Table
from pension_desk.documents.sheet import MM
from pension_desk.domain.errors import Refused
from pension_desk.domain.papers import Paper

_CONTINUED = 16.0
_NEXT_HEAD = 46.0


def draw_letter(form: Ready, paper: Paper) -> int:
    """Draw one paper and return how many pages it took.

    Where one page does not hold it, it says less where it can, or its rows stand closer.

    Raises:
        Refused: ``missing_glyph``; ``form_too_long`` when the form's own text fills the page.
    """
    laid = _laid_out(form, paper)
    while len(laid.pages) > 1 and laid.paper.shorter is not None:
        laid = _laid_out(form, replace(laid.paper.shorter, code=paper.code))
    if laid.room < 0:
        raise _too_long(-laid.room)
    if len(laid.pages) > 1:
        close = _paginate(form, form.rows(laid.paper, close=True), laid.room)
        laid = replace(laid, pages=close) if len(close) == 1 else laid
    _first_page(form, laid)
    form.end_page(1, len(laid.pages))
    for number, some in enumerate(laid.pages[1:], start=2):
        form.put_table(laid.pen, some, form.begin_next_page(laid.pen, paper))
        form.end_page(number, len(laid.pages))
    return len(laid.pages)


@dataclass(frozen=True)
class _Laid:
    """A paper whose parts were drawn and measured.

    ``parts``: the place, then the body's. ``room``: points that its first page has for rows.
    """

    paper: Paper
    pen: Pen
    parts: tuple[Part, ...]
    room: float
    pages: list[list[Row]]


def _laid_out(form: Ready, paper: Paper) -> _Laid:
    pen = form.pen(paper)
    place = form.parts.own(partial(draw_place, pen, coded=form.coded))
    body = [form.parts.of(section, pen, paper) for section in form.body]
    room = _room(form, place, body)
    return _Laid(paper, pen, (place, *body), room, _paginate(form, form.rows(paper), room))


def _slip_top(form: Ready) -> float:
    return form.look.bottom + (form.slip.height if form.slip else 0.0)


def _room(form: Ready, place: Part, body: Sequence[Part]) -> float:
    """Return the points that the first page has for rows; below 0 where the text fills it."""
    taken = form.parts.title.height + place.height + sum(part.height for part in body)
    taken += len(body) * GAP + (ABOVE if form.slip else 0.0)
    if form.parts.table_head is not None:
        taken += form.parts.table_head.height
    return form.look.top - _slip_top(form) - taken


def _too_long(points: float) -> Refused:
    return Refused(
        "form_too_long",
        f"通知单的文字太多，第一页放不下（超出{points / MM:.0f}毫米）。",
        "请在表单文件里减少文字、调小字号或页边距。",
    )


def _paginate(form: Ready, rows: Sequence[Row], room: float) -> list[list[Row]]:
    """Split the rows into pages; the first may stay without any."""
    if sum(row.height for row in rows) <= room or form.parts.table_head is None:
        return [list(rows)]
    later = form.look.top - form.look.bottom - _NEXT_HEAD - _CONTINUED - 14
    later -= form.parts.table_head.height
    pages: list[list[Row]] = [[]]
    left = room - _CONTINUED
    for row in rows:
        if row.height > left and (pages[-1] or len(pages) == 1):
            pages.append([])
            left = later
        pages[-1].append(row)
        left -= row.height
    return pages


def _first_page(form: Ready, laid: _Laid) -> None:
    look, sheet, pen = form.look, form.sheet, laid.pen
    rows, pages = laid.pages[0], len(laid.pages)
    slack = laid.room - sum(row.height for row in rows) - (_CONTINUED if pages > 1 else 0)
    stretch = 0.0
    if form.table is not None and rows and pages == 1:
        stretch = min(max(0.0, TALLEST - form.table.row), slack / len(rows))
    spare = slack - stretch * len(rows)
    gap = GAP + min(WIDEST_GAP - GAP, spare / max(1, len(form.body)))
    place, *body = laid.parts
    y = look.top
    for part in (form.parts.title, place):
        part.put(sheet, look.left, y)
        y -= part.height
    for section, part in zip(form.body, body, strict=True):
        y -= gap
        part.put(sheet, look.left, y)
        y -= part.height
        if isinstance(section.block, Table):
            y = form.put_table(pen, rows, y, stretch)
            if pages > 1:
                y -= _put_continued(form, pen, section.block, y)
    _put_slip(form, pen, laid.paper)


def _put_continued(form: Ready, pen: Pen, table: Table, y: float) -> float:
    form.parts.own(partial(draw_continued, pen, table)).put(form.sheet, form.look.left, y)
    return _CONTINUED


def _put_slip(form: Ready, pen: Pen, paper: Paper) -> None:
    """Put the slip and the codes: at the head, and on the slip where there is one."""
    look, slip = form.look, form.look.form.slip
    tops = [look.top]
    if form.slip is not None and slip is not None:
        top = _slip_top(form)
        form.slip.put(form.sheet, look.left, top)
        form.parts.own(partial(draw_whose, pen, slip)).put(form.sheet, look.left, top)
        tops.append(top - CODE_DROP)
    if paper.code:
        draw_codes(pen, paper.code, tuple(tops))
