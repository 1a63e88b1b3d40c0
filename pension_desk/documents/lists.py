"""A list: its table fills page after page, with its head on each; what follows comes at the end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from pension_desk.documents.blocks.head import draw_codes, draw_place
from pension_desk.documents.blocks.parts import Part
from pension_desk.documents.blocks.table import Row
from pension_desk.documents.form_pages import GAP, Ready
from pension_desk.documents.forms import Table
from pension_desk.domain.errors import Refused
from pension_desk.domain.papers import Paper

_NEXT_HEAD = 46.0
_ALONG = 2
"""Rows that go over to the next page with what follows the table, where they leave as many."""

_NUMBER = 12.0
"""Points kept free at the foot for the page's number."""


def draw_list(form: Ready, paper: Paper) -> int:
    """Draw one list and return how many pages it took.

    Raises:
        Refused: ``missing_glyph``; ``form_too_long`` when the form's own text fills the page.
    """
    pen, look, sheet = form.pen(paper), form.look, form.sheet
    place = form.parts.own(partial(draw_place, pen, coded=form.coded))
    body = [(section, form.parts.of(section, pen, paper)) for section in form.body]
    at = next((turn for turn, (one, _part) in enumerate(body) if isinstance(one.block, Table)), -1)
    before = [part for _section, part in body[: at + 1]]
    after = [part for _section, part in body[at + 1 :]]
    taken = form.parts.title.height + place.height + _heights(before)
    pages = _paginate(form, form.rows(paper), taken, _heights(after))
    for number, rows in enumerate(pages, start=1):
        y = look.top
        if number == 1:
            for part in (form.parts.title, place):
                part.put(sheet, look.left, y)
                y -= part.height
            if form.coded:
                draw_codes(pen, paper.code, (look.top,))
            y = _put_all(form, before, y)
        else:
            y = form.begin_next_page(pen, paper)
        if rows or (number == 1 and at >= 0):
            y = form.put_table(pen, rows, y)
        if number == len(pages):
            _put_all(form, after, y)
        form.end_page(number, len(pages))
    return len(pages)


def _heights(parts: Sequence[Part]) -> float:
    return sum(GAP + part.height for part in parts)


def _put_all(form: Ready, parts: Sequence[Part], y: float) -> float:
    for part in parts:
        y -= GAP
        part.put(form.sheet, form.look.left, y)
        y -= part.height
    return y


def _paginate(form: Ready, rows: Sequence[Row], taken: float, after: float) -> list[list[Row]]:
    """Split the rows into pages; what follows goes on a page of its own where it must."""
    head = form.parts.table_head.height if form.parts.table_head else 0.0
    whole = form.look.top - form.look.bottom - _NUMBER - head
    left = whole - taken
    if min(left, whole - _NEXT_HEAD - after) < 0:
        raise Refused(
            "form_too_long",
            "清单表格以外的文字太多，一页放不下。",
            "请在表单文件里减少文字、调小字号或页边距。",
        )
    pages: list[list[Row]] = [[]]
    for row in rows:
        if row.height > left and (pages[-1] or len(pages) == 1):
            pages.append([])
            left = whole - _NEXT_HEAD
        pages[-1].append(row)
        left -= row.height
    if after > left:
        pages.append(_last_of(pages[-1], whole - _NEXT_HEAD - after))
    return pages


def _last_of(page: list[Row], room: float) -> list[Row]:
    """Take a page's last rows along: signatures alone could be put under any list."""
    taken: list[Row] = []
    while len(taken) < _ALONG and len(page) > _ALONG and page[-1].height <= room:
        room -= page[-1].height
        taken.insert(0, page.pop())
    return taken
