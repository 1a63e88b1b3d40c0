"""The scans and photos that prove a household's land."""

from __future__ import annotations

from pension_desk.domain.ids import RowId
from pension_desk.services import land_evidence
from pension_desk.services.outcome import Topic
from pension_desk.ui.attachments import Keeper, KeptDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


class EvidenceDialog(KeptDialog):
    """The attachments of one household."""

    def __init__(self, seat: Seat, household: RowId, head: str) -> None:
        title = translate("land", "{head} 户的权属凭证").format(head=head)
        empty = translate("land", "还没有附件。把承包合同、承包证拍照或扫描后附在这里。")
        keeper = Keeper(
            Topic.LAND,
            empty,
            land_evidence.evidence_of,
            land_evidence.attach,
            land_evidence.detach,
        )
        super().__init__(seat, household, title, keeper)
