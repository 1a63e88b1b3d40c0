"""The words of measures, meetings, inspections and orders (措施、会议、督查、通报整改)."""

from __future__ import annotations

from enum import StrEnum

from pension_desk.domain.vocabulary import Vocabulary


class Term(StrEnum):
    """A deadline's kind (完成时限): all the year round, or by a day."""

    STANDING = "standing"
    DATED = "dated"


TERMS = Vocabulary({Term.STANDING: ("全年持续开展",), Term.DATED: ("限期完成",)})


class Progress(StrEnum):
    """What a progress entry says of its measure."""

    UNDER_WAY = "under_way"
    DONE = "done"
    STUCK = "stuck"


PROGRESS = Vocabulary(
    {
        Progress.UNDER_WAY: ("推进中",),
        Progress.DONE: ("已完成",),
        Progress.STUCK: ("遇到困难",),
    }
)

MEETING_KINDS = Vocabulary(
    {
        "dispatch": ("工作调度会",),
        "leadership": ("镇党委政府会议",),
        "special": ("专题研究会",),
        "training": ("业务培训会",),
        "mobilising": ("动员部署会",),
        "village": ("村（社区）会议",),
    }
)


class OrderKind(StrEnum):
    """What is served on a village."""

    CRITICISM = "criticism"
    RECTIFY = "rectify"

    @property
    def label(self) -> str:
        """The word for people."""
        return ORDER_KINDS.label(self.value)


ORDER_KINDS = Vocabulary({OrderKind.CRITICISM: ("通报批评",), OrderKind.RECTIFY: ("责令限期整改",)})


class Verdict(StrEnum):
    """What a check of a village's answer came to."""

    PASSED = "passed"
    FAILED = "failed"


VERDICTS = Vocabulary({Verdict.PASSED: ("整改到位",), Verdict.FAILED: ("整改不到位",)})
