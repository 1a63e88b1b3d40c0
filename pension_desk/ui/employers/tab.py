"""企业扩面: employers, and flexible workers."""

from __future__ import annotations

from pension_desk.ui.employers.pages import builders, page_title
from pension_desk.ui.paged_tab import Offer, PagedTab
from pension_desk.ui.seat import Seat


class EmployersTab(PagedTab):
    """The pages of `pension_desk.ui.employers.pages`."""

    def __init__(self, seat: Seat) -> None:
        offers = [Offer(key, page_title(key), build) for key, build in builders().items()]
        super().__init__(seat, "employers_page", offers)
