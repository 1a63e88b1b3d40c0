"""The scans and photos that prove what an employer owes its staff."""

from __future__ import annotations

from pension_desk.domain.employers import Employer
from pension_desk.services import employers_evidence
from pension_desk.services.outcome import Topic
from pension_desk.ui.attachments import Keeper, KeptDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


class EmployerEvidenceDialog(KeptDialog):
    """The attachments of one employer; they go along with a hand-over."""

    def __init__(self, seat: Seat, employer: Employer) -> None:
        title = translate("employers", "{name} 的证据").format(name=employer.name)
        empty = translate(
            "employers", "还没有附件。把工资表、考勤表、送达回证拍照或扫描后附在这里。"
        )
        keeper = Keeper(
            Topic.EMPLOYERS,
            empty,
            employers_evidence.evidence_of,
            employers_evidence.attach,
            employers_evidence.detach,
        )
        super().__init__(seat, employer.id, title, keeper)
