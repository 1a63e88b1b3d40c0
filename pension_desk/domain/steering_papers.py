"""What is printed of responsibility and orders: one frozen value for each kind, filled in.

As in `pension_desk.domain.papers`, a field that a form may show carries a `Fact`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pension_desk.domain.facts import Audience, Fact
from pension_desk.domain.papers import Paper

# --- 工作交接清单 ---


@dataclass(frozen=True)
class HandoverRow:
    """A household that changes hands, with what is open in it."""

    hamlet: Annotated[str, Fact("屯（组）")]
    household_no: Annotated[str, Fact("户编号")]
    head: Annotated[str, Fact("户主")]
    persons: Annotated[int, Fact("人数")]
    unregistered: Annotated[str, Fact("未参保")]
    unpaid: Annotated[str, Fact("未缴费")]
    promised: Annotated[str, Fact("到期承诺")]


@dataclass(frozen=True, kw_only=True)
class HandoverList(Paper):
    """The list that both sign when work is handed over (工作交接清单)."""

    giver: Annotated[str, Fact("移交人")]
    giver_role: Annotated[str, Fact("移交人职务")]
    taker: Annotated[str, Fact("接收人")]
    taker_role: Annotated[str, Fact("接收人职务")]
    from_on: Annotated[date, Fact("交接日期")]
    what: Annotated[str, Fact("交接范围")]
    people: tuple[HandoverRow, ...] = ()
    persons: Annotated[int, Fact("总人数")] = 0
    unregistered: Annotated[int, Fact("未参保人数")] = 0
    unpaid: Annotated[int, Fact("未缴费人数")] = 0
    promised: Annotated[int, Fact("到期承诺人数")] = 0

    @property
    def count(self) -> Annotated[int, Fact("户数", Audience.PUBLIC)]:
        """How many households change hands."""
        return len(self.people)


# --- 通报批评、责令限期整改通知书 ---


@dataclass(frozen=True, kw_only=True)
class OrderPaper(Paper):
    """A paper that is served on a village. ``number``: the office's own (文号), may be empty."""

    number: Annotated[str, Fact("文号", Audience.PUBLIC)] = ""
    served_on: Annotated[date, Fact("发出日期", Audience.PUBLIC)]
    facts: Annotated[str, Fact("存在问题", Audience.PUBLIC)]
    demands: Annotated[str, Fact("整改要求", Audience.PUBLIC)] = ""
    due_on: Annotated[date | None, Fact("整改期限", Audience.PUBLIC)] = None


@dataclass(frozen=True, kw_only=True)
class CriticismNotice(OrderPaper):
    """A notice of criticism (通报批评). ``report``: the sentence that asks for an answer."""

    report: Annotated[str, Fact("报告要求", Audience.PUBLIC)] = ""


@dataclass(frozen=True, kw_only=True)
class RectifyOrder(OrderPaper):
    """An order to correct within a limit (责令限期整改通知书)."""


# --- samples ---

_DAY = date(2026, 11, 24)


def _handover() -> Paper:
    return HandoverList(
        village="某某村", giver="李大海", giver_role="包片干部", taker="覃小红",
        taker_role="包片干部", from_on=_DAY, what="1组、2组", persons=7, unregistered=1, unpaid=3,
        promised=1,
        people=(
            HandoverRow("1组", "0001", "韦大山", 4, "1", "2", "1"),
            HandoverRow("2组", "0107", "黄𬱖", 3, "", "1", ""),
        ),
    )  # fmt: skip


def _criticism() -> Paper:
    return CriticismNotice(
        village="某某村", number="某政通〔2026〕5号", served_on=_DAY,
        facts="你村连续两期城乡居民养老保险缴费进度排名末位，走访台账不全。",
        demands="要求你村立即召开会议研究，逐户走访，按期报送进度。", due_on=date(2026, 12, 10),
        report="请在2026年12月10日前书面报告整改情况。",
    )  # fmt: skip


def _rectify() -> Paper:
    return RectifyOrder(
        village="某某村", number="某政整〔2026〕3号", served_on=_DAY,
        facts="3组、5组未落实责任人，42户没有走访记录。",
        demands="一、三日内把责任落实到人。\n　　二、逐户走访并登记结果。",
        due_on=date(2026, 12, 10),
    )  # fmt: skip


STEERING_SAMPLES: Mapping[str, Callable[[], Paper]] = {
    "handover_list": _handover,
    "criticism_notice": _criticism,
    "rectify_order": _rectify,
}
"""One invented paper of each kind."""
