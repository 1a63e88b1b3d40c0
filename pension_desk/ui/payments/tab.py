"""缴费跟踪: hamlets, reconciliation, make-up, benefits, visits."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pension_desk.ui.paged_tab import Offer, Page, PagedTab
from pension_desk.ui.payments.pages import PageKey, builders, page_title
from pension_desk.ui.seat import Seat

Builders = Mapping[PageKey, Callable[[Seat], Page]]


class PaymentsTab(PagedTab):
    """The pages of `pension_desk.ui.payments.pages`.

    ``pages``: how each is built, the registry's when left out.
    """

    def __init__(self, seat: Seat, pages: Builders | None = None) -> None:
        chosen = builders() if pages is None else pages
        offers = [Offer(key, page_title(key), build) for key, build in chosen.items()]
        super().__init__(seat, "payments_page", offers)
