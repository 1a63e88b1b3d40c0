"""责任: the matrix without gaps, the officers, how far each of them is."""

from __future__ import annotations

from pension_desk.services.outcome import Topic
from pension_desk.ui.parted_page import PartedPage
from pension_desk.ui.responsibility.matrix_part import MatrixPart
from pension_desk.ui.responsibility.officers_part import OfficersPart
from pension_desk.ui.responsibility.progress_part import ProgressPart
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate

_TOPICS = frozenset(
    {Topic.RESPONSIBILITY, Topic.ROSTER, Topic.PAYMENTS, Topic.SCREENING, Topic.VISITS,
     Topic.BUNDLES}
)  # fmt: skip


class ResponsibilityPage(PartedPage):
    """Three parts: ``matrix``, ``officers``, ``progress``."""

    def __init__(self, seat: Seat) -> None:
        self.matrix, self.officers = MatrixPart(seat), OfficersPart(seat)
        self.progress = ProgressPart(seat)
        super().__init__(
            translate("responsibility", "责任"),
            (
                ("matrix", translate("responsibility", "责任矩阵"), self.matrix),
                ("officers", translate("responsibility", "责任人"), self.officers),
                ("progress", translate("responsibility", "进度"), self.progress),
            ),
            _TOPICS,
        )
