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
"""Pixels of a side; an A4 page at 1,200 dpi. More is a slip and would fill the memory."""

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
        return _rendered(_page_of(document, page), width_px)


def check_pages(data: bytes) -> None:
    """Refuse a PDF in memory whose pages cannot be opened.

    Raises `Refused`: ``broken_file``, also for one without pages or behind a password.
    """
    with _held(data) as document:
        for page in range(len(document)):
            _page_of(document, page).close()


def pages_of(data: bytes) -> int:
    """Return how many pages a PDF in memory has. Raises `Refused`: ``broken_file``."""
    with _held(data) as document:
        return len(document)


def render_page_within(data: bytes, page: int, room: tuple[int, int], zoom: float) -> PageImage:
    """Return a page of a PDF in memory, counted from 0, as `fitting`.

    Raises `Refused`: ``broken_file``, ``no_such_page``.
    """
    with _held(data) as document:
        one = _page_of(document, page)
        return _rendered(one, fitting((one.get_width(), one.get_height()), room, zoom)[0])


def fitting(size: tuple[float, float], room: tuple[int, int], zoom: float) -> tuple[int, int]:
    """Return the pixels of a picture that fits into a room, times the zoom; no side over `WIDEST`.

    Nothing is smaller than a pixel: what comes from outside may be a strip.
    """
    width, height = size
    scale = min(room[0] / width, room[1] / height) * zoom
    scale = min(scale, WIDEST / width, WIDEST / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _rendered(page: Any, width_px: int) -> PageImage:
    # A little off, or rounding up in pdfium gives one column too many.
    bitmap = page.render(scale=(width_px - 0.01) / page.get_width(), prefer_bgrx=True)
    return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def _page_of(document: Any, page: int) -> Any:
    if not 0 <= page < len(document):
        raise Refused("no_such_page", f"没有第{page + 1}页，这份文件共{len(document)}页。")
    return document[page]


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    with disk_failures(), path.open("rb"):  # pdfium does not say why it could not open a file
        pass
    sentence = f"“{path.name}”不是完好的PDF文件，打不开。"
    with _document(path, Refused("not_a_pdf", sentence, "请重新生成一份。")) as document:
        yield document


@contextmanager
def _held(data: bytes) -> Iterator[Any]:
    sentence = "这份PDF打不开，可能没有传完，或者有密码。"
    broken = Refused("broken_file", sentence, "请重新扫描或复制一次；有密码的先去掉密码。")
    with _document(data, broken) as document:
        if not len(document):
            raise broken
        yield document


@contextmanager
def _document(source: Path | bytes, broken: Refused) -> Iterator[Any]:
    import pypdfium2

    with _pdfium:
        try:
            document = pypdfium2.PdfDocument(source)
        except pypdfium2.PdfiumError as error:
            raise broken from error
        try:
            yield document
        except pypdfium2.PdfiumError as error:  # a page that is not one
            raise broken from error
        finally:
            document.close()
