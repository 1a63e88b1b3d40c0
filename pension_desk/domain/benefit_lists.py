"""Lists about benefits as they are shown, written and posted: frozen values, no rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.benefit_rights import WithoutRight
from pension_desk.domain.benefits import Benefit, Course, Proof
from pension_desk.domain.ids import RowId, VillageCode


class BenefitList(StrEnum):
    """The lists by what is due; the values are their names on the command line."""

    TURNING60 = "turning60"
    OVER60 = "over60_not_drawing"
    UNDER_WAY = "benefit_under_way"
    PROOF_OVERDUE = "proof_overdue"
    PROOF_DUE = "proof_due"
    PROOF_NEVER = "proof_never"
    DEATHS = "deaths_drawing"
    WITHOUT_RIGHT = "drawing_without_right"

    @property
    def label(self) -> str:
        """The list's name as a person reads it."""
        return _LABELS[self]


_LABELS = {
    BenefitList.TURNING60: "即将到龄",
    BenefitList.OVER60: "到龄未领取",
    BenefitList.UNDER_WAY: "待遇申领办理中",
    BenefitList.PROOF_OVERDUE: "资格认证逾期",
    BenefitList.PROOF_DUE: "资格认证快到期",
    BenefitList.PROOF_NEVER: "没有资格认证记录",
    BenefitList.DEATHS: "已死亡仍领取",
    BenefitList.WITHOUT_RIGHT: "不应领取仍领取",
}


@dataclass(frozen=True)
class BenefitLine:
    """One person on any of the lists; ``number`` is the local one.

    ``proof``: None for who does not draw. ``wrongs``: why they have no right to. ``death_on``:
    by the list or as heard. ``years``: contribution years that count. ``month_fen`` and
    ``drawing_since``: paid a month, and the first month; None when not known.
    """

    number: int
    id: RowId
    village: VillageCode
    hamlet: str
    household_no: str
    name: str
    sex: str
    id_number: str | None
    id_sent: str | None
    birth: date | None
    relation: str
    phone: str
    category: str
    years: int | None
    course: Course
    proof: Proof | None
    wrongs: tuple[WithoutRight, ...] = ()
    death_on: date | None = None
    month_fen: int | None = None
    drawing_since: date | None = None
    benefit: Benefit | None = None


@dataclass(frozen=True)
class BenefitCounts:
    """How many people stand on each list; ``by_month``: those who come of age, by month."""

    lists: tuple[tuple[BenefitList, int], ...]
    by_month: tuple[tuple[date, int], ...]


@dataclass(frozen=True)
class PostedLine:
    """One person of the list that the village posts: name, group, last four, since when."""

    name: str
    hamlet: str
    id_tail: str
    since: date | None


@dataclass(frozen=True)
class PostedList:
    """Who draws the benefit in a village as of a day, masked for the notice board (公示)."""

    village: VillageCode
    as_of: date
    lines: tuple[PostedLine, ...]


@dataclass(frozen=True)
class OnTime:
    """The indicator 待遇按时发放 of a village: whose benefit began in the month it should.

    ``late``: whose began later, the exact people. ``unknown``: whose first month is not entered.
    ``punctual``: whose began in time.
    """

    village: VillageCode
    due: int
    on_time: int
    late: tuple[RowId, ...]
    unknown: tuple[RowId, ...]
    punctual: tuple[RowId, ...] = ()


def posted(lines: Sequence[BenefitLine], village: VillageCode, as_of: date) -> PostedList:
    """Return the list to post of these people, in their order; nothing else may be on it."""
    return PostedList(
        village,
        as_of,
        tuple(
            PostedLine(
                line.name,
                line.hamlet,
                line.id_number[-4:] if line.id_number else "",
                line.drawing_since,
            )
            for line in lines
            if line.village == village
        ),
    )
