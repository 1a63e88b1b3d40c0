"""缴费跟踪: several pages, chosen by a slim bar at the top."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from pension_desk.services.outcome import Topic
from pension_desk.ui.acts import begin
from pension_desk.ui.payments.pages import Page, PageKey, builders, page_title
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.tabs import HasParts, Prints
from pension_desk.ui.theme import dress

_SHOWN = "payments_page"

Builders = Mapping[PageKey, Callable[[Seat], Page]]


class PaymentsTab(QWidget):
    """Pages are built when first shown; the one in front is remembered.

    Alt+1, Alt+2 … or Ctrl+PgUp and Ctrl+PgDn change the page. With a single page there is no
    bar. ``pages``: how each is built, the registry's when left out.
    """

    def __init__(self, seat: Seat, pages: Builders | None = None) -> None:
        super().__init__()
        self._seat = seat
        self._builders = builders() if pages is None else pages
        self._keys = tuple(self._builders)
        self._built: dict[PageKey, Page] = {}
        dress(self, "page")
        self.bar = QTabBar()
        self.stack = QStackedWidget()
        self._lay_out()
        self._add_keys()
        first = seat.remembered.choice(_SHOWN, self._keys[0])
        self.show_page(first if first in self._builders else self._keys[0])
        self.bar.currentChanged.connect(self._on_bar)

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    @property
    def current_page(self) -> PageKey:
        """The page in front."""
        return self._keys[self.bar.currentIndex()]

    def page(self, key: PageKey) -> Page:
        """Return a page, building it when it was never shown."""
        if key not in self._built:
            built = self._builders[key](self._seat)
            self._built[key] = built
            self.stack.addWidget(built.widget)
        return self._built[key]

    def show_page(self, name: str, part: str = "") -> None:
        """Bring a page to the front by its key, and the part of it that is named.

        An unknown one changes nothing.
        """
        if name not in self._keys:
            return
        key = PageKey(name)
        self.bar.setCurrentIndex(self._keys.index(key))
        page = self.page(key)
        self.stack.setCurrentWidget(page.widget)
        if part and isinstance(page, HasParts):
            page.show_part(part)
        self._seat.remembered.set(_SHOWN, key)

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
        self.bar.setAccessibleName(self.tr("缴费跟踪的页面"))
        tip = self.tr("{page}（Alt+{n}）")
        for number, key in enumerate(self._keys, 1):
            self.bar.addTab(page_title(key))
            self.bar.setTabToolTip(number - 1, tip.format(page=page_title(key), n=number))
        band = QFrame()
        dress(band, "band")
        row = QHBoxLayout(band)
        row.setContentsMargins(self.fontMetrics().height() // 2, 0, 0, 0)
        row.addWidget(self.bar)
        row.addStretch(1)
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
