"""The registry of tabs: how each is built, once it is first shown.

A tab that a room does not have yet is a placeholder that says in one sentence what will be
there. To put a real tab in place, change its line in `_BUILDERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import RosterFilter
from pension_desk.services.outcome import Topic
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import TAB_ICONS, TabKey, tab_title
from pension_desk.ui.translation import translate


class Tab(Protocol):
    """What the main window knows of a tab. A tab may itself be its widget."""

    @property
    def widget(self) -> QWidget:
        """The page that is shown; the same one for the tab's whole life."""

    def reload(self, topics: frozenset[Topic]) -> None:
        """Read anew what a write on these topics may have changed; ignore the rest.

        Called on the main thread right after each write, also when the tab is hidden.
        """


@runtime_checkable
class HasPages(Protocol):
    """A tab of several pages."""

    def show_page(self, name: str, part: str = "") -> None:
        """Bring a page to the front by its key, and the part of it that is named."""


@runtime_checkable
class HasParts(Protocol):
    """A page of several lists or views."""

    def show_part(self, name: str) -> None:
        """Bring a part to the front by its name; an unknown one changes nothing."""


@runtime_checkable
class OpensPerson(Protocol):
    """A tab that can show one person; the search box hands its choice to it."""

    def open_person(self, resident: RowId) -> None:
        """Show the person's page."""


@runtime_checkable
class SearchesText(Protocol):
    """A tab that can show all that a search text finds."""

    def search_text(self, text: str) -> None:
        """Filter by the text; empty: no restriction."""


@runtime_checkable
class ShowsFilter(Protocol):
    """A tab that can show everybody whom a filter admits."""

    def show_filter(self, wanted: RosterFilter) -> None:
        """Filter by these conditions instead of those before."""


@runtime_checkable
class ShowsRecords(Protocol):
    """A tab that can show the records behind a number."""

    def show_records(self, ids: Collection[RowId], name: str) -> None:
        """Show only these, whatever was filtered before; ``name`` says what they are."""


@runtime_checkable
class Prints(Protocol):
    """A tab that has something of its own to print (toolbar 打印, Ctrl+P)."""

    def print_page(self) -> None:
        """Open the tab's print dialog."""


def _home(seat: Seat) -> Tab:
    from pension_desk.ui.home.tab import HomeTab

    return HomeTab(seat)


def _placeholder(key: TabKey, sentence: str) -> Tab:
    from pension_desk.ui.placeholder import PlaceholderTab

    return PlaceholderTab(TAB_ICONS[key], tab_title(key), sentence)


def _roster(seat: Seat) -> Tab:
    from pension_desk.ui.roster.tab import RosterTab

    return RosterTab(seat)


def _payments(seat: Seat) -> Tab:
    from pension_desk.ui.payments.tab import PaymentsTab

    return PaymentsTab(seat)


def _land(seat: Seat) -> Tab:
    from pension_desk.ui.land.tab import LandTab

    return LandTab(seat)


def _employers(seat: Seat) -> Tab:
    from pension_desk.ui.employers.pages import builders

    if builders():
        from pension_desk.ui.employers.tab import EmployersTab

        return EmployersTab(seat)
    sentence = translate("tabs", "辖区用人单位、用工人数与参保人数的比对和走访记录将放在这里。")
    return _placeholder(TabKey.EMPLOYERS, sentence)


def _bulletins(seat: Seat) -> Tab:
    from pension_desk.ui.bulletins.pages import builders

    if builders():
        from pension_desk.ui.bulletins.tab import BulletinsTab

        return BulletinsTab(seat)
    sentence = translate("tabs", "各村扩面进度排名、半月通报和上报的报表将放在这里。")
    return _placeholder(TabKey.BULLETINS, sentence)


_BUILDERS: dict[TabKey, Callable[[Seat], Tab]] = {
    TabKey.HOME: _home,
    TabKey.ROSTER: _roster,
    TabKey.PAYMENTS: _payments,
    TabKey.LAND: _land,
    TabKey.EMPLOYERS: _employers,
    TabKey.BULLETINS: _bulletins,
}


def build_tab(key: TabKey, seat: Seat) -> Tab:
    """Build a tab; its modules are imported only now, which keeps the start short."""
    return _BUILDERS[key](seat)
