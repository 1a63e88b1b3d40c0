"""措施: the ledger of measures, meetings and decisions, inspections and orders."""

from __future__ import annotations

from pension_desk.services.outcome import Topic
from pension_desk.ui.parted_page import PartedPage
from pension_desk.ui.seat import Seat
from pension_desk.ui.tasks.measures_part import MeasuresPart
from pension_desk.ui.tasks.meetings_part import MeetingsPart
from pension_desk.ui.tasks.orders_part import InspectionsPart, OrdersPart
from pension_desk.ui.translation import translate

_TOPICS = frozenset({Topic.TASKS, Topic.BUNDLES})


class MeasuresPage(PartedPage):
    """Four parts: ``measures``, ``meetings``, ``orders``, ``inspections``."""

    def __init__(self, seat: Seat) -> None:
        self.measures, self.meetings = MeasuresPart(seat), MeetingsPart(seat)
        self.orders, self.inspections = OrdersPart(seat), InspectionsPart(seat)
        super().__init__(
            translate("tasks", "措施"),
            (
                ("measures", translate("tasks", "措施台账"), self.measures),
                ("meetings", translate("tasks", "会议和议定事项"), self.meetings),
                ("orders", translate("tasks", "通报和整改"), self.orders),
                ("inspections", translate("tasks", "督查"), self.inspections),
            ),
            _TOPICS,
        )
