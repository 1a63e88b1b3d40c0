"""A table over many lines that holds their numbers and only some pages of the lines."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable
from enum import IntEnum
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

PAGE_ROWS = 64
MOST_PAGES = 48
"""Some 3,000 lines: a few megabytes, whatever the roster's size."""
_MOST_WANTED = 3
"""Pages that a screen can show at once; older wishes were scrolled past."""


class Numbered(Protocol):
    """A line of such a table."""

    @property
    def number(self) -> int:
        """Local number, usually of a resident."""


L = TypeVar("L", bound=Numbered)


class LineRole(IntEnum):
    """What a cell tells beside its text."""

    LINE = Qt.ItemDataRole.UserRole
    """The row's line, None while it is being read."""
    NUMBER = Qt.ItemDataRole.UserRole + 1
    """The line's local number, known at once."""
    SORT = Qt.ItemDataRole.UserRole + 2
    """The cell's native value: int, date or text."""
    TONE = Qt.ItemDataRole.UserRole + 3
    """`Tone` of a cell that tells a status; None elsewhere."""


class PagedLines(QAbstractTableModel, Generic[L]):
    """Rows are local numbers; a page of lines is asked for when one of its rows is painted.

    The owner reads what `page_wanted` names and hands it to `take_page`. One page is under way
    at a time, the one painted last first, so that fast scrolling leaves no queue behind.
    """

    page_wanted = Signal(int, object)
    """Page, and the ``array`` of its local numbers."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, L]] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: list[int] = []
        self._under_way: int | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)

    @property
    def numbers(self) -> array[int]:
        """The local numbers shown, in order; not to be changed."""
        return self._numbers

    def show_numbers(self, numbers: array[int]) -> None:
        """Show these lines instead; when they are the same, only read them anew."""
        if numbers == self._numbers:
            self.refresh()
            return
        self.beginResetModel()
        self._numbers = numbers
        self._pages.clear()
        self._stale.clear()
        self._wanted.clear()
        self._under_way = None
        self.endResetModel()

    def refresh(self) -> None:
        """Read the lines anew as they are painted; the old ones stay until then."""
        self._stale.update(self._pages)
        self._under_way = None
        if self._numbers:
            self._changed(0, len(self._numbers) - 1)

    def take_page(self, page: int, numbers: array[int], lines: Iterable[L]) -> None:
        """Keep a page that was asked for; one of an order shown before is passed over."""
        if numbers != self._slice(page):
            return
        self._pages[page] = {line.number: line for line in lines}
        self._pages.move_to_end(page)
        self._stale.discard(page)
        while len(self._pages) > MOST_PAGES:
            gone, _lines = self._pages.popitem(last=False)
            self._stale.discard(gone)
        self.page_over(page)
        first = page * PAGE_ROWS
        self._changed(first, first + len(numbers) - 1)

    def page_over(self, page: int) -> None:
        """Hear that a page asked for will not come any more; go on with the next."""
        if self._under_way == page:
            self._under_way = None
        if self._wanted:
            self._timer.start()

    def line_at(self, row: int) -> L | None:
        """Return a row's line; None, and have it read, while it is not here."""
        page = row // PAGE_ROWS
        lines = self._pages.get(page)
        if lines is None or page in self._stale:
            self._want(page)
        if lines is None:
            return None
        self._pages.move_to_end(page)
        return lines.get(self._numbers[row])

    def number_at(self, row: int) -> int:
        """Return a row's local number."""
        return self._numbers[row]

    def row_of(self, number: int) -> int:
        """Return the row of a local number, -1 when it is not shown."""
        try:
            return self._numbers.index(number)
        except ValueError:
            return -1

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._numbers)

    def _slice(self, page: int) -> array[int]:
        return self._numbers[page * PAGE_ROWS : (page + 1) * PAGE_ROWS]

    def _want(self, page: int) -> None:
        if page == self._under_way:
            return
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        del self._wanted[:-_MOST_WANTED]
        if self._under_way is None and not self._timer.isActive():
            self._timer.start()

    def _ask(self) -> None:
        if self._under_way is not None or not self._wanted:
            return
        page = self._wanted.pop()
        numbers = self._slice(page)
        if not numbers:
            return
        self._under_way = page
        self.page_wanted.emit(page, numbers)

    def _changed(self, first: int, last: int) -> None:
        columns = self.columnCount()
        if columns:
            self.dataChanged.emit(self.index(first, 0), self.index(last, columns - 1))
