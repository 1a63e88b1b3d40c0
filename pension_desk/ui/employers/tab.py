"""企业扩面: employers, and flexible workers."""

from __future__ import annotations

from collections.abc import Collection

from pension_desk.domain.ids import RowId
from pension_desk.ui.employers.pages import PageKey, builders, page_title
from pension_desk.ui.paged_tab import Offer, PagedTab
from pension_desk.ui.seat import Seat
from pension_desk.ui.tabs import ShowsRecords


class EmployersTab(PagedTab):
    """The pages of `pension_desk.ui.employers.pages`."""

    def __init__(self, seat: Seat) -> None:
        offers = [Offer(key, page_title(key), build) for key, build in builders().items()]
        super().__init__(seat, "employers_page", offers)

    def show_records(self, ids: Collection[RowId], name: str) -> None:
        """Show only these employers."""
        self.show_page(PageKey.EMPLOYERS)
        page = self.page(PageKey.EMPLOYERS)
        assert isinstance(page, ShowsRecords)
        page.show_records(ids, name)
