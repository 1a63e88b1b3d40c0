"""报表通报: where the town steers, and everybody sees how far each village is."""

from __future__ import annotations

from pension_desk.ui.bulletins.pages import builders, page_title
from pension_desk.ui.paged_tab import Offer, PagedTab
from pension_desk.ui.seat import Seat


class BulletinsTab(PagedTab):
    """The pages of `pension_desk.ui.bulletins.pages`."""

    def __init__(self, seat: Seat) -> None:
        offers = [Offer(key, page_title(key), build) for key, build in builders().items()]
        super().__init__(seat, "bulletins_page", offers)
