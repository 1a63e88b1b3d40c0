"""The registry of the pages of 企业扩面: what each is called, and how it is built.

To add a page, give it a line in `_BUILDERS`: a function that imports the page's module and
builds it at a seat. Its order and title stand in `PageKey` and `page_title`. A page without a
builder is not offered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from pension_desk.ui.paged_tab import Page
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


class PageKey(StrEnum):
    """The pages, in the order of the bar."""

    EMPLOYERS = "employers"
    FLEXIBLE = "flexible"


def _employers(seat: Seat) -> Page:
    from pension_desk.ui.employers.page import EmployersPage

    return EmployersPage(seat)


def _flexible(seat: Seat) -> Page:
    from pension_desk.ui.flexible.page import FlexiblePage

    return FlexiblePage(seat)


_BUILDERS: dict[PageKey, Callable[[Seat], Page]] = {
    PageKey.EMPLOYERS: _employers,
    PageKey.FLEXIBLE: _flexible,
}


def page_title(key: PageKey) -> str:
    """Return the word on the bar."""
    match key:
        case PageKey.EMPLOYERS:
            return translate("employers", "用人单位")
        case PageKey.FLEXIBLE:
            return translate("employers", "灵活就业")


def builders() -> Mapping[PageKey, Callable[[Seat], Page]]:
    """Return how each page that there is is built, in the order of the bar."""
    return {key: _BUILDERS[key] for key in PageKey if key in _BUILDERS}
