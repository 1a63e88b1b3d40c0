"""The registry of the pages of 缴费跟踪: what each is called, and how it is built.

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

    HAMLETS = "hamlets"
    ENTRY = "entry"
    RECONCILE = "reconcile"
    MAKE_UP = "make_up"
    BENEFITS = "benefits"
    VISITS = "visits"


def _hamlets(seat: Seat) -> Page:
    from pension_desk.ui.payments.hamlets import HamletsPage

    return HamletsPage(seat)


def _entry(seat: Seat) -> Page:
    from pension_desk.ui.entry.page import EntryPage

    return EntryPage(seat)


def _visits(seat: Seat) -> Page:
    from pension_desk.ui.visits.page import VisitsPage

    return VisitsPage(seat)


def _benefits(seat: Seat) -> Page:
    from pension_desk.ui.benefits.page import BenefitsPage

    return BenefitsPage(seat)


def _reconcile(seat: Seat) -> Page:
    from pension_desk.ui.reconciliation.page import ReconciliationPage

    return ReconciliationPage(seat)


def _make_up(seat: Seat) -> Page:
    from pension_desk.ui.reckon.make_up_page import MakeUpPage

    return MakeUpPage(seat)


_BUILDERS: dict[PageKey, Callable[[Seat], Page]] = {
    PageKey.HAMLETS: _hamlets,
    PageKey.ENTRY: _entry,
    PageKey.RECONCILE: _reconcile,
    PageKey.MAKE_UP: _make_up,
    PageKey.BENEFITS: _benefits,
    PageKey.VISITS: _visits,
}


def page_title(key: PageKey) -> str:
    """Return the word on the bar."""
    match key:
        case PageKey.HAMLETS:
            return translate("payments", "按屯")
        case PageKey.ENTRY:
            return translate("payments", "录入")
        case PageKey.RECONCILE:
            return translate("payments", "对账")
        case PageKey.MAKE_UP:
            return translate("payments", "补缴")
        case PageKey.BENEFITS:
            return translate("payments", "待遇")
        case PageKey.VISITS:
            return translate("payments", "走访")


def builders() -> Mapping[PageKey, Callable[[Seat], Page]]:
    """Return how each page that there is is built, in the order of the bar."""
    return {key: _BUILDERS[key] for key in PageKey if key in _BUILDERS}
