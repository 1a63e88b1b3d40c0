"""The course of an application for the benefit (待遇申领): states, and what may follow what.

The first two states are read off the calendar; the others are entered. The village tells people,
takes in their documents and hands the application in; what the office decides is entered by the
town. A step back always says why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.errors import Refused
from pension_desk.domain.vocabulary import Vocabulary


class BenefitState(StrEnum):
    """Where a person is on the way to the benefit, and after it began."""

    NOT_DUE = "not_due"
    DUE_SOON = "due_soon"
    TOLD = "told"
    DOCUMENTS = "documents"
    APPLIED = "applied"
    REFUSED = "refused"
    APPROVED = "approved"
    DRAWING = "drawing"
    PAUSED = "paused"
    STOPPED = "stopped"

    @property
    def label(self) -> str:
        """The state as a person reads it."""
        return _LABELS[self]


_LABELS = {
    BenefitState.NOT_DUE: "未到龄",
    BenefitState.DUE_SOON: "该办待遇",
    BenefitState.TOLD: "已告知",
    BenefitState.DOCUMENTS: "已收材料",
    BenefitState.APPLIED: "已申报",
    BenefitState.REFUSED: "审核不通过",
    BenefitState.APPROVED: "已核准",
    BenefitState.DRAWING: "领取中",
    BenefitState.PAUSED: "已暂停",
    BenefitState.STOPPED: "已停发",
}

BY_CALENDAR = frozenset({BenefitState.NOT_DUE, BenefitState.DUE_SOON})
"""States that nobody enters."""

ENTERED = tuple(state for state in BenefitState if state not in BY_CALENDAR)

UNDER_WAY = (
    BenefitState.TOLD,
    BenefitState.DOCUMENTS,
    BenefitState.APPLIED,
    BenefitState.REFUSED,
    BenefitState.APPROVED,
)
"""An application that somebody has to go on with."""

STATES = Vocabulary({state.value: (state.label,) for state in ENTERED})

DOCUMENTS = Vocabulary(
    {
        "id_card": ("身份证复印件",),
        "household_book": ("户口簿复印件",),
        "account": ("社保卡或银行账户",),
        "application": ("待遇申请表",),
    },
    several=True,
)
"""What an application takes, in the order of the receipt."""


@dataclass(frozen=True)
class Step:
    """One step that may be taken. ``back``: it goes back or ends; then a reason must be given."""

    to: BenefitState
    town_only: bool = False
    back: bool = False


def _on(to: BenefitState) -> Step:
    return Step(to)


def _decides(to: BenefitState, *, back: bool = False) -> Step:
    return Step(to, town_only=True, back=back)


def _back(to: BenefitState) -> Step:
    return Step(to, back=True)


FOLLOWS: Mapping[BenefitState, tuple[Step, ...]] = {
    BenefitState.NOT_DUE: (),
    BenefitState.DUE_SOON: (_on(BenefitState.TOLD), _on(BenefitState.DOCUMENTS)),
    BenefitState.TOLD: (_on(BenefitState.DOCUMENTS),),
    BenefitState.DOCUMENTS: (_on(BenefitState.APPLIED), _back(BenefitState.TOLD)),
    BenefitState.APPLIED: (
        _decides(BenefitState.APPROVED),
        _back(BenefitState.DOCUMENTS),
        _decides(BenefitState.REFUSED, back=True),
    ),
    BenefitState.REFUSED: (_on(BenefitState.DOCUMENTS),),
    BenefitState.APPROVED: (
        _decides(BenefitState.DRAWING),
        _decides(BenefitState.APPLIED, back=True),
    ),
    BenefitState.DRAWING: (
        _decides(BenefitState.PAUSED, back=True),
        _decides(BenefitState.STOPPED, back=True),
        _decides(BenefitState.APPROVED, back=True),
    ),
    BenefitState.PAUSED: (
        _decides(BenefitState.DRAWING),
        _decides(BenefitState.STOPPED, back=True),
    ),
    BenefitState.STOPPED: (_decides(BenefitState.DRAWING, back=True),),
}
"""What may follow each state, the usual step first."""


@dataclass(frozen=True)
class Advance:
    """A step as it was typed. ``entered_on``: when the state before was entered, if it was."""

    to: BenefitState
    on: date
    reason: str = ""
    by_town: bool = False
    entered_on: date | None = None
    documents: frozenset[str] = frozenset()


def checked_step(state: BenefitState, wanted: Advance, today: date) -> Step:
    """Return the step that is taken.

    Raises `Refused`: ``benefit_out_of_order`` naming what may follow, ``town_only``,
    ``no_reason``, ``future_date``, ``before_last_step``, ``documents_missing``.
    """
    step = next((one for one in FOLLOWS[state] if one.to is wanted.to), None)
    if step is None:
        raise Refused("benefit_out_of_order", _out_of_order(state, wanted.to), _may_follow(state))
    if step.town_only and not wanted.by_town:
        raise Refused("town_only", f"“{step.to.label}”由镇里登记。", "请随下一次收发报给镇里。")
    if step.back and not wanted.reason.strip():
        raise Refused("no_reason", f"改为“{step.to.label}”要写明原因。")
    if wanted.on > today:
        raise Refused("future_date", f"日期{wanted.on}在今天之后。")
    if wanted.entered_on and wanted.on < wanted.entered_on:
        raise Refused(
            "before_last_step",
            f"日期{wanted.on}早于上一步“{state.label}”的{wanted.entered_on}。",
        )
    lacking = [one for one in DOCUMENTS.codes if one not in wanted.documents]
    if step.to is BenefitState.APPLIED and not step.back and lacking:
        raise Refused(
            "documents_missing",
            f"材料还没有收齐，缺：{DOCUMENTS.label(','.join(lacking))}。",
            "收到后在材料里打勾，再登记申报。",
        )
    return step


def _out_of_order(state: BenefitState, to: BenefitState) -> str:
    if state is to:
        return f"现在已经是“{state.label}”。"
    return f"现在是“{state.label}”，不能直接改为“{to.label}”。"


def _may_follow(state: BenefitState) -> str:
    if not FOLLOWS[state]:
        return "还没到该办理的时候。"
    return f"下一步可以是：{'、'.join(step.to.label for step in FOLLOWS[state])}。"


def read_state(text: str) -> BenefitState:
    """Return the state that a code or a Chinese word names; refused when it is none."""
    code = STATES.read(text)
    if code not in ENTERED:
        words = "、".join(f"{state.value}（{state.label}）" for state in ENTERED)
        raise Refused("bad_benefit_state", f"没有“{text}”这个办理状态。", f"可选：{words}。")
    return BenefitState(code)
