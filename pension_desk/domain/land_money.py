"""The money of an expropriation project (补贴资金): required, planned, arrived, used.

Amounts in fen (分). 先保后供: what must have arrived before the land is supplied follows from
what the land is taken for: reserved land and public-benefit projects the first instalment, a
known user the full sum (桂人社发〔2016〕46号).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import LandPerson, LandUse
from pension_desk.domain.screening import months_after


@dataclass(frozen=True)
class Instalment:
    """One instalment of the deposit plan (分期缴存计划); ``number`` from 1."""

    number: int
    due_on: date
    amount_fen: int
    id: RowId | None = None


@dataclass(frozen=True)
class Arrival:
    """Money that came into the special account (财政专户到账).

    ``amount_fen`` is negative for what was paid back.
    """

    arrived_on: date | None
    amount_fen: int
    voucher: str = ""
    id: RowId | None = None


@dataclass(frozen=True)
class Use:
    """One person's subsidy as it left the special account."""

    used_on: date
    amount_fen: int
    voucher: str = ""


def uses_of(people: Iterable[LandPerson]) -> tuple[Use, ...]:
    """Return every use whose amount is known, of these people."""
    return tuple(
        Use(one.used_on, one.used_fen, one.voucher)
        for one in people
        if one.used_on is not None and one.used_fen
    )


@dataclass(frozen=True)
class Account:
    """One project's money at a glance; ``left_fen`` = deposited − used, to the fen."""

    required_fen: int
    planned_fen: int
    deposited_fen: int
    used_fen: int

    @property
    def left_fen(self) -> int:
        """What is still in the special account."""
        return self.deposited_fen - self.used_fen

    @property
    def open_fen(self) -> int:
        """What is still to be deposited; 0 when all, or more, has come."""
        return max(0, self.required_fen - self.deposited_fen)

    @property
    def in_place(self) -> bool:
        """Whether all that is required has been deposited (资金到位)."""
        return self.deposited_fen >= self.required_fen


def account(
    required_fen: int,
    plan: Iterable[Instalment],
    arrivals: Iterable[Arrival],
    uses: Iterable[Use],
) -> Account:
    """Return what a project's entries come to."""
    return Account(
        required_fen,
        sum(one.amount_fen for one in plan),
        sum(one.amount_fen for one in arrivals),
        sum(one.amount_fen for one in uses),
    )


def deposited_by(arrivals: Iterable[Arrival], day: date) -> int:
    """Return what had arrived up to and with a day; an arrival without a date counts for none."""
    return sum(
        one.amount_fen for one in arrivals if one.arrived_on is not None and one.arrived_on <= day
    )


def demanded_before_supply(
    use: LandUse | None, required_fen: int, plan: Sequence[Instalment]
) -> int:
    """Return what must have arrived before the supply.

    The full sum for a known user; else the first instalment. Without a plan, any money at all
    (one fen) stands for the first instalment. An unknown use is held to the first instalment.
    """
    if required_fen <= 0:
        return 0
    if use is not None and use.pays_in_full_first:
        return required_fen
    first = min(plan, key=lambda one: one.number, default=None)
    return min(first.amount_fen, required_fen) if first else 1


@dataclass(frozen=True)
class SupplyCheck:
    """Whether money protected the supply (先保后供). ``short_fen``: what was missing that day."""

    supplied_on: date | None
    demanded_fen: int
    arrived_fen: int

    @property
    def short_fen(self) -> int:
        """What had not arrived by the day of supply; 0 before any supply."""
        if self.supplied_on is None:
            return 0
        return max(0, self.demanded_fen - self.arrived_fen)

    @property
    def breached(self) -> bool:
        """Whether land was supplied before the money that its use demands."""
        return self.short_fen > 0


def supply_check(
    use: LandUse | None,
    required_fen: int,
    supplied_on: date | None,
    plan: Sequence[Instalment],
    arrivals: Sequence[Arrival],
) -> SupplyCheck:
    """Hold a project's supply date against the money that had arrived by then."""
    demanded = demanded_before_supply(use, required_fen, plan)
    arrived = deposited_by(arrivals, supplied_on) if supplied_on else 0
    return SupplyCheck(supplied_on, demanded, arrived)


class PlanState(StrEnum):
    """Where a yearly fund plan (年度用款计划) stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    REVIEWED = "reviewed"
    PAID = "paid"
    RETURNED = "returned"

    @property
    def label(self) -> str:
        """The state as a person reads it."""
        return _PLAN_LABELS[self]


_PLAN_LABELS = {
    PlanState.DRAFT: "拟定中",
    PlanState.SUBMITTED: "已送人社部门审核",
    PlanState.REVIEWED: "人社部门已审核",
    PlanState.PAID: "财政部门已拨付",
    PlanState.RETURNED: "已退回修改",
}


@dataclass(frozen=True)
class FundPlan:
    """One project's fund plan of a year."""

    id: RowId
    project: RowId
    year: int
    amount_fen: int
    people: int
    state: PlanState
    state_since: date | None
    note: str = ""


PLAN_STEPS: frozenset[tuple[PlanState, PlanState]] = frozenset(
    {
        (PlanState.DRAFT, PlanState.SUBMITTED),
        (PlanState.SUBMITTED, PlanState.REVIEWED),
        (PlanState.SUBMITTED, PlanState.RETURNED),
        (PlanState.RETURNED, PlanState.DRAFT),
        (PlanState.REVIEWED, PlanState.PAID),
        (PlanState.REVIEWED, PlanState.RETURNED),
    }
)
"""What may follow what; going back to be mended needs a reason."""


def check_plan_step(start: PlanState, end: PlanState, reason: str = "") -> None:
    """Refuse a step of a fund plan that is out of order, or goes back without a reason."""
    if (start, end) not in PLAN_STEPS:
        raise Refused("out_of_order", f"用款计划不能从“{start.label}”直接转到“{end.label}”。")
    if end is PlanState.RETURNED and not reason.strip():
        raise Refused("no_reason", "退回用款计划要写明原因。")


def check_use(account_now: Account, amount_fen: int) -> None:
    """Refuse a use of money that has not arrived, or of none at all."""
    if amount_fen <= 0:
        raise Refused("bad_amount", "使用金额应大于0。")
    if amount_fen > account_now.left_fen:
        raise Refused(
            "above_deposit",
            f"本项目专户里只剩{account_now.left_fen / 100:,.2f}元，"
            f"不够使用{amount_fen / 100:,.2f}元。",
            "请先登记到账，或核对使用金额。",
        )


def spread(required_fen: int, count: int, first_on: date, months: int) -> tuple[Instalment, ...]:
    """Return a deposit plan of equal instalments in whole yuan, every so many months.

    The last one takes what does not divide, so that they come to ``required_fen`` to the fen.

    Raises `Refused`: nothing is required (nothing_required), or a number of instalments or
    months that cannot be (bad_count, bad_months).
    """
    if required_fen <= 0:
        raise Refused("nothing_required", "先在项目里填应缴存补贴资金，才能分期。")
    if not 1 <= count <= 60 or required_fen // count < 100:
        raise Refused("bad_count", f"分{count}期不对。", "应在1到60期之间，每期至少1元。")
    if not 1 <= months <= 36:
        raise Refused("bad_months", f"每{months}个月一期不对。", "应在1到36个月之间。")
    each = required_fen // count // 100 * 100
    rest = required_fen - each * (count - 1)
    return tuple(
        Instalment(
            number, months_after(first_on, months * (number - 1)), rest if number == count else each
        )
        for number in range(1, count + 1)
    )


def counted_vouchers(first: str, count: int) -> tuple[str, ...]:
    """Return as many voucher numbers, counted up from the first one's last digits: 付009, 付010.

    Raises `Refused` bad_voucher where the first ends in no digit.
    """
    found = re.search(r"(\d+)$", first.strip())
    if found is None:
        raise Refused("bad_voucher", f"凭证号“{first.strip()}”不是数字结尾，不能逐个递增。")
    head, digits = first.strip()[: found.start()], found[1]
    return tuple(f"{head}{int(digits) + turn:0{len(digits)}d}" for turn in range(count))


def check_plan(required_fen: int, plan: Sequence[Instalment]) -> tuple[str, ...]:
    """Return what is wrong with a deposit plan, in words; empty when it adds up.

    Its instalments must follow each other in time and come to what is required.
    """
    wrong = []
    ordered = sorted(plan, key=lambda one: one.number)
    if [one.number for one in ordered] != list(range(1, len(ordered) + 1)):
        wrong.append("期数不是从1起连续的")
    if any(after.due_on < before.due_on for before, after in pairwise(ordered)):
        wrong.append("后一期的日期早于前一期")
    if any(one.amount_fen <= 0 for one in ordered):
        wrong.append("有一期的金额不大于0")
    total = sum(one.amount_fen for one in ordered)
    if ordered and total != required_fen:
        wrong.append(f"各期合计{total / 100:,.2f}元，与应缴存的{required_fen / 100:,.2f}元不符")
    return tuple(wrong)
