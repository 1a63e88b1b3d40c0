"""Columns of the land tab's tables about money: entries, plans, reckonings, pay-out lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pension_desk.domain.land_money import Arrival, FundPlan, Instalment, PlanState
from pension_desk.services.land_subsidies import Reckoned
from pension_desk.ui.land.models import PersonLine
from pension_desk.ui.land.words import day_words, yuan_words
from pension_desk.ui.theme import Tone
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel


@dataclass(frozen=True)
class MoneyLine:
    """One entry of a project's money: what, when, how much, and with which voucher.

    ``arrival``: where it is one.
    """

    what: str
    on: date | None
    amount_fen: int
    voucher: str
    tone: Tone
    arrival: Arrival | None = None


def money_model() -> LineModel[MoneyLine]:
    """Return a project's money, empty."""
    return LineModel(
        [
            Column(translate("land", "日期"), lambda x: day_words(x.on)),
            Column(translate("land", "事项"), lambda x: x.what, tone=lambda x: x.tone),
            Column(
                translate("land", "金额（元）"),
                lambda x: yuan_words(x.amount_fen),
                sort=lambda x: x.amount_fen,
                number=True,
            ),
            Column(translate("land", "凭证号"), lambda x: x.voucher or "—"),
        ]
    )


def instalments_model() -> LineModel[Instalment]:
    """Return a deposit plan, empty."""
    return LineModel(
        [
            Column(translate("land", "期数"), lambda x: str(x.number), number=True),
            Column(translate("land", "应缴存日期"), lambda x: day_words(x.due_on)),
            Column(
                translate("land", "金额（元）"), lambda x: yuan_words(x.amount_fen), number=True
            ),
        ]
    )


def plan_state_words(state: PlanState) -> str:
    """Return where a fund plan stands."""
    match state:
        case PlanState.DRAFT:
            return translate("land", "拟定中")
        case PlanState.SUBMITTED:
            return translate("land", "已送人社部门审核")
        case PlanState.REVIEWED:
            return translate("land", "人社部门已审核")
        case PlanState.PAID:
            return translate("land", "财政部门已拨付")
        case PlanState.RETURNED:
            return translate("land", "已退回修改")


_PLAN_TONES = {
    PlanState.DRAFT: Tone.NEUTRAL,
    PlanState.SUBMITTED: Tone.ACCENT,
    PlanState.REVIEWED: Tone.ACCENT,
    PlanState.PAID: Tone.GOOD,
    PlanState.RETURNED: Tone.WARNING,
}


def fund_plans_model() -> LineModel[FundPlan]:
    """Return a project's yearly fund plans, empty."""
    return LineModel(
        [
            Column(translate("land", "年度"), lambda x: str(x.year), sort=lambda x: x.year),
            Column(
                translate("land", "人数"),
                lambda x: str(x.people),
                sort=lambda x: x.people,
                number=True,
            ),
            Column(
                translate("land", "金额（元）"),
                lambda x: yuan_words(x.amount_fen),
                sort=lambda x: x.amount_fen,
                number=True,
            ),
            Column(
                translate("land", "审核状态"),
                lambda x: plan_state_words(x.state),
                tone=lambda x: _PLAN_TONES[x.state],
            ),
            Column(translate("land", "状态日期"), lambda x: day_words(x.state_since)),
            Column(translate("land", "备注"), lambda x: x.note),
        ]
    )


def reckoned_model() -> LineModel[Reckoned]:
    """Return a project's reckoned households, empty."""
    return LineModel(
        [
            Column(translate("land", "户主"), lambda x: x.household.head_name),
            Column(
                translate("land", "补贴对象"),
                lambda x: str(len(x.due)),
                sort=lambda x: len(x.due),
                number=True,
            ),
            Column(
                translate("land", "原来每人（元）"),
                lambda x: yuan_words(x.before_fen),
                sort=lambda x: x.before_fen or 0,
                number=True,
            ),
            Column(
                translate("land", "每人（元）"),
                lambda x: yuan_words(x.made.amount_fen if x.made else None),
                sort=lambda x: x.made.amount_fen if x.made else 0,
                number=True,
            ),
            Column(
                translate("land", "全户（元）"),
                lambda x: yuan_words(x.total_fen if x.made else None),
                sort=lambda x: x.total_fen,
                number=True,
            ),
            Column(translate("land", "结果"), _result_words, tone=_result_tone),
            Column(translate("land", "说明"), lambda x: told(x.sentence)),
        ]
    )


def _result_words(line: Reckoned) -> str:
    if line.made is None:
        return translate("land", "不能测算")
    if not line.changes:
        return translate("land", "没有变化")
    return translate("land", "新测算") if line.before_fen is None else translate("land", "有变化")


def _result_tone(line: Reckoned) -> Tone:
    if line.made is None:
        return Tone.DANGER
    if not line.changes:
        return Tone.NEUTRAL
    return Tone.GOOD if line.before_fen is None else Tone.WARNING


def payout_model() -> LineModel[PersonLine]:
    """Return a pay-out list, empty."""
    return LineModel(
        [
            Column(translate("land", "户主"), lambda x: x.home.head_name),
            Column(translate("land", "姓名"), lambda x: x.person.name),
            Column(
                translate("land", "补贴（元）"),
                lambda x: yuan_words(x.person.subsidy_fen),
                sort=lambda x: x.person.subsidy_fen or 0,
                number=True,
            ),
        ]
    )
