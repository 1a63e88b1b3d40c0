"""Web pages saved as .xls: many office systems export their lists as an HTML table."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import Watch
from pension_desk.spreadsheets.formats import MEGABYTE, SAVE_AS, too_large, unreadable
from pension_desk.spreadsheets.grid import Grid, GridRow, Merge
from pension_desk.spreadsheets.layout import Placed, lay_out
from pension_desk.spreadsheets.tables import Cell
from pension_desk.spreadsheets.text_file import find_encoding

_LARGEST = 100 * MEGABYTE
_FEED = 256 * 1024
_MOST_SPAN = 1000
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_UNSEEN = {"script", "style", "title", "head"}
_SPACES = re.compile(r"[ \t\r\n\f]+")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def read_html_grids(path: Path, watch: Watch) -> tuple[Grid, ...]:
    """Return one grid per table of the page that holds no further table; all cells are text.

    Raises:
        Refused: no table in it, too large, or bytes of no known encoding.
        Unavailable: the file cannot be read.
        Cancelled: the person stopped.
    """
    try:
        size = path.stat().st_size
        if size > _LARGEST:
            raise too_large(path.name, size, _LARGEST)
        text = path.read_bytes().decode(_encoding(path), "replace")
    except OSError as error:
        unreadable(path, error)
    page = _Page()
    for at in range(0, len(text), _FEED):
        watch.step(at, len(text), "读取网页表格")
        page.feed(text[at : at + _FEED])
    page.close()
    page.finish()
    if not page.found:
        raise Refused("no_table", f"“{path.name}”其实是网页，里面没有表格。", SAVE_AS)
    names = _names(path.stem, len(page.found))
    return tuple(
        _grid(path.name, name, table) for name, table in zip(names, page.found, strict=True)
    )


def _encoding(path: Path) -> str:
    """Trust the bytes before the page's own word: exports often name a wrong character set."""
    try:
        return find_encoding(path)
    except Refused:
        with path.open("rb") as stream:
            named = _CHARSET.search(stream.read(4096))
        if named and named[1].lower() in (b"gbk", b"gb2312", b"gb18030"):
            return "gb18030"
        return "utf-8"


def _names(stem: str, count: int) -> list[str]:
    return [stem] if count == 1 else [f"{stem}（{number}）" for number in range(1, count + 1)]


class _Table:
    def __init__(self) -> None:
        self.rows: list[list[Placed]] = []
        self.hidden: set[int] = set()
        self.holds_table = False
        self.text: list[str] | None = None
        self.spans = (1, 1)

    def end_cell(self) -> None:
        if self.text is None:
            return
        lines = [_SPACES.sub(" ", line).strip(" ") for line in "".join(self.text).split("\x00")]
        value: Cell = "\n".join(line for line in lines if line) or None
        self.rows[-1].append(Placed(value, *self.spans))
        self.text = None


class _Page(HTMLParser):
    """Collects the tables; forgives missing end tags as browsers do."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[_Table] = []
        self._open: list[_Table] = []
        self._unseen = 0

    def finish(self) -> None:
        """Close what the page left open."""
        while self._open:
            self._end_table()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += tag != "head"
        elif tag == "table":
            for outer in self._open:
                outer.holds_table = True
            self._open.append(_Table())
        elif self._open:
            self._start_inside(self._open[-1], tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - (tag != "head"))
        elif not self._open:
            return
        elif tag == "table":
            self._end_table()
        elif tag in ("td", "th", "tr"):
            self._open[-1].end_cell()

    def handle_data(self, data: str) -> None:
        if self._open and not self._unseen and self._open[-1].text is not None:
            self._open[-1].text.append(data)

    def _start_inside(self, table: _Table, tag: str, attrs: dict[str, str | None]) -> None:
        if tag == "tr":
            table.end_cell()
            table.rows.append([])
            if _HIDDEN_STYLE.search(attrs.get("style") or ""):
                table.hidden.add(len(table.rows))
        elif tag in ("td", "th"):
            table.end_cell()
            if not table.rows:
                table.rows.append([])
            table.text = []
            table.spans = (_span(attrs.get("rowspan")), _span(attrs.get("colspan")))
        elif tag in ("br", "p", "div") and table.text is not None:
            table.text.append("\x00")

    def _end_table(self) -> None:
        table = self._open.pop()
        table.end_cell()
        if table.rows and not table.holds_table:
            self.found.append(table)


def _span(text: str | None) -> int:
    digits = (text or "").strip()
    return min(max(int(digits), 1), _MOST_SPAN) if digits.isdecimal() and len(digits) < 7 else 1


def _grid(file_name: str, name: str, table: _Table) -> Grid:
    rows: list[GridRow]
    merges: tuple[Merge, ...]
    rows, merges = lay_out(file_name, name, table.rows)
    return Grid(name, rows, merges, frozenset(table.hidden))
