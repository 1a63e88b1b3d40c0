"""Pages of a PDF as pictures, for the window's preview and for printing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from pension_desk.documents.writing import disk_failures
from pension_desk.domain.errors import Refused

WIDEST = 10_000
"""Pixels; an A4 page at 1,200 dpi. More is a slip and would fill the memory."""

# pdfium keeps state for the process: one thread at a time.
_pdfium = Lock()


@dataclass(frozen=True)
class PageImage:
    """A page as pixels, four bytes each: blue, green, red, unused (Qt's ``Format_RGB32``).

    ``stride``: bytes from one line to the next. Paper is white; nothing is transparent.
    """

    width: int
    height: int
    stride: int
    pixels: bytes


def page_count(path: Path) -> int:
    """Return how many pages a PDF has.

    Raises:
        Refused: ``not_a_pdf``.
        Unavailable: the file cannot be read.
    """
    with _opened(path) as document:
        return len(document)


def is_across(path: Path, page: int) -> bool:
    """Return whether a page, counted from 0, is wider than high; raises as `render_page`."""
    with _opened(path) as document:
        one = _page_of(document, page)
        return bool(one.get_width() > one.get_height())


def render_page(path: Path, page: int, width_px: int) -> PageImage:
    """Return a page, counted from 0, at a width in pixels.

    Raises:
        Refused: ``not_a_pdf``, ``no_such_page``.
        Unavailable: the file cannot be read.
        ValueError: the width is not within 1 to `WIDEST`.
    """
    if not 1 <= width_px <= WIDEST:
        raise ValueError(f"width of {width_px} pixels")
    with _opened(path) as document:
        one = _page_of(document, page)
        # A little off, or rounding up in pdfium gives one column too many.
        bitmap = one.render(scale=(width_px - 0.01) / one.get_width(), prefer_bgrx=True)
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def _page_of(document: Any, page: int) -> Any:
    if not 0 <= page < len(document):
        raise Refused("no_such_page", f"没有第{page + 1}页，这份文件共{len(document)}页。")
    return document[page]


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    import pypdfium2

    with disk_failures(), path.open("rb"):  # pdfium does not say why it could not open a file
        pass
    with _pdfium:
        try:
            document = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError as error:
            raise Refused(
                "not_a_pdf", f"“{path.name}”不是完好的PDF文件，打不开。", "请重新生成一份。"
            ) from error
        try:
            yield document
        finally:
            document.close()
