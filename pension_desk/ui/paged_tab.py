"""A tab of several pages, chosen by a slim bar at the top.

A tab's own module says which pages it has, what they are called and how each is built
(`pension_desk.ui.payments.pages`); what they share stands here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from pension_desk.services.outcome import Topic
from pension_desk.ui.acts import begin
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.tabs import HasParts, Prints
from pension_desk.ui.theme import dress


class Page(Protocol):
    """What a tab knows of a page. A page may itself be its widget.

    It may also be `Prints`, `HasParts` or `OpensPerson` (`pension_desk.ui.tabs`); the tab passes
    these on to the page in front.
    """

    @property
    def widget(self) -> QWidget:
        """What is shown; the same one for the page's whole life."""

    def reload(self, topics: frozenset[Topic]) -> None:
        """Read anew what a write may have changed, now or when shown again; ignore the rest."""


@dataclass(frozen=True)
class Offer:
    """A page that a tab offers: its key, the word on the bar, how it is built at a seat."""

    key: StrEnum
    title: str
    build: Callable[[Seat], Page]


class PagedTab(QWidget):
    """Pages are built when first shown; the one in front is remembered.

    Alt+1, Alt+2 … or Ctrl+PgUp and Ctrl+PgDn change the page. With a single page there is no
    bar.

    Args:
        seat: where the tab stands.
        shown: the name under which the page in front is remembered.
        offers: the pages in the order of the bar; one at least.
    """

    def __init__(self, seat: Seat, shown: str, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._seat = seat
        self._shown = shown
        self._offers = tuple(offers)
        self._keys = tuple(one.key for one in offers)
        self._built: dict[StrEnum, Page] = {}
        dress(self, "page")
        self.bar = QTabBar()
        self.stack = QStackedWidget()
        self._lay_out()
        self._add_keys()
        self.show_page(seat.remembered.choice(shown, self._keys[0]))
        if not self._built:
            self.show_page(self._keys[0])
        self.bar.currentChanged.connect(self._on_bar)

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    @property
    def current_page(self) -> StrEnum:
        """The page in front."""
        return self._keys[self.bar.currentIndex()]

    def page(self, key: StrEnum) -> Page:
        """Return a page, building it when it was never shown."""
        if key not in self._built:
            built = self._offers[self._keys.index(key)].build(self._seat)
            self._built[key] = built
            self.stack.addWidget(built.widget)
        return self._built[key]

    def show_page(self, name: str, part: str = "") -> None:
        """Bring a page to the front by its key, and the part of it that is named.

        An unknown one changes nothing.
        """
        if name not in self._keys:
            return
        index = self._keys.index(name)
        key = self._keys[index]
        self.bar.setCurrentIndex(index)
        page = self.page(key)
        self.stack.setCurrentWidget(page.widget)
        if part and isinstance(page, HasParts):
            page.show_part(part)
        self._seat.remembered.set(self._shown, key)

    def reload(self, topics: frozenset[Topic]) -> None:
        """Hand on to every page that was built."""
        for built in tuple(self._built.values()):
            built.reload(topics)

    def print_page(self) -> None:
        """Print what the page in front prints, else open the notices as every tab does."""
        page = self.page(self.current_page)
        if isinstance(page, Prints):
            page.print_page()
        else:
            begin(Act.PRINT, self._seat)

    def _lay_out(self) -> None:
        dress(self.bar, "pages")
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setAccessibleName(self.tr("本页签的页面"))
        tip = self.tr("{page}（Alt+{n}）")
        for number, offer in enumerate(self._offers, 1):
            self.bar.addTab(offer.title)
            self.bar.setTabToolTip(number - 1, tip.format(page=offer.title, n=number))
        band = QFrame()
        dress(band, "band")
        row = QHBoxLayout(band)
        row.setContentsMargins(self.fontMetrics().height() // 2, 0, 0, 0)
        row.addWidget(self.bar, 1)
        band.setVisible(len(self._keys) > 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(band)
        column.addWidget(self.stack, 1)

    def _add_keys(self) -> None:
        for number in range(len(self._keys)):
            self._key(f"Alt+{number + 1}").activated.connect(partial(self._go_to, number))
        self._key("Ctrl+PgDown").activated.connect(partial(self._step, 1))
        self._key("Ctrl+PgUp").activated.connect(partial(self._step, -1))

    def _key(self, key: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def _on_bar(self, index: int) -> None:
        self.show_page(self._keys[index])

    def _step(self, by: int) -> None:
        self._go_to((self.bar.currentIndex() + by) % len(self._keys))

    def _go_to(self, index: int) -> None:
        """Show a page and put the cursor into it (into its focus proxy, where it has one)."""
        self.bar.setCurrentIndex(index)
        self.stack.currentWidget().setFocus()
