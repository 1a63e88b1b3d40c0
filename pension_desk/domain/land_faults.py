"""The kinds of finding about expropriated land, and one finding."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pension_desk.domain.ids import RowId


class Fault(StrEnum):
    """The kinds of finding. `PERSON_ELSEWHERE` is allowed (per expropriation) and only shown."""

    SUPPLIED_EARLY = "supplied_early"
    TAKEN_ABOVE_CONTRACTED = "taken_above_contracted"
    NOT_WHOLLY = "not_wholly"
    AREAS_DIFFER = "areas_differ"
    KINDS_DIFFER = "kinds_differ"
    PERSON_TWICE = "person_twice"
    PERSON_ELSEWHERE = "person_elsewhere"
    USED_ABOVE_DEPOSIT = "used_above_deposit"
    USED_NOT_ELIGIBLE = "used_not_eligible"
    DATES_CROSSED = "dates_crossed"
    DATES_AHEAD = "dates_ahead"
    MEMBERS_DIFFER = "members_differ"
    USED_DIFFERS = "used_differs"
    PAID_OTHERWISE = "paid_otherwise"
    FUNDED_SHORT = "funded_short"
    AGE_DIFFERS = "age_differs"
    LACKING = "lacking"
    TO_BE_RULED = "to_be_ruled"
    NOT_INSURED = "not_insured"
    INSURED_NOW = "insured_now"
    OBJECTION_OPEN = "objection_open"
    HELD = "held"
    DEATH_DIFFERS = "death_differs"
    USED_UNPROVED = "used_unproved"
    DEPOSIT_LATE = "deposit_late"
    PLAN_DIFFERS = "plan_differs"
    REQUIRED_SHORT = "required_short"

    @property
    def label(self) -> str:
        """Its name on the audit sheet."""
        return _LABELS[self]

    @property
    def allowed(self) -> bool:
        """Whether the rules allow it, so that it is shown and no more."""
        return self in _ALLOWED


_LABELS = {
    Fault.SUPPLIED_EARLY: "先供后保",
    Fault.TAKEN_ABOVE_CONTRACTED: "被征面积大于承包面积",
    Fault.NOT_WHOLLY: "全部征收与面积不符",
    Fault.AREAS_DIFFER: "各户面积与项目面积不符",
    Fault.KINDS_DIFFER: "各类承包地与合计不符",
    Fault.PERSON_TWICE: "同一项目重复登记",
    Fault.PERSON_ELSEWHERE: "同时在其他项目",
    Fault.USED_ABOVE_DEPOSIT: "使用金额大于到账金额",
    Fault.USED_NOT_ELIGIBLE: "非补贴对象使用了补贴",
    Fault.DATES_CROSSED: "日期先后不对",
    Fault.DATES_AHEAD: "日期在今天之后",
    Fault.MEMBERS_DIFFER: "户内人数与名单人数不符",
    Fault.USED_DIFFERS: "使用金额与测算不符",
    Fault.PAID_OTHERWISE: "已使用的补贴要补差或退回",
    Fault.FUNDED_SHORT: "资金已到位的户钱不够",
    Fault.AGE_DIFFERS: "年龄与补贴对象不符",
    Fault.LACKING: "资料不全",
    Fault.TO_BE_RULED: "在校学生、现役军人待认定",
    Fault.NOT_INSURED: "没有参保登记",
    Fault.INSURED_NOW: "已参保，还写着未参保",
    Fault.OBJECTION_OPEN: "异议没有处理就审核",
    Fault.HELD: "几处填写不一致",
    Fault.DEATH_DIFFERS: "死亡登记与补贴不符",
    Fault.USED_UNPROVED: "使用补贴的凭证不全",
    Fault.DEPOSIT_LATE: "应缴存的资金逾期未到账",
    Fault.PLAN_DIFFERS: "缴存计划与应缴存不符",
    Fault.REQUIRED_SHORT: "测算合计大于应缴存",
}
_ALLOWED = frozenset(
    {
        Fault.PERSON_ELSEWHERE,
        Fault.MEMBERS_DIFFER,
        Fault.LACKING,
        Fault.TO_BE_RULED,
        Fault.NOT_INSURED,
        Fault.INSURED_NOW,
    }
)


@dataclass(frozen=True)
class LandFinding:
    """One finding: where, and the sentence. ``household`` and ``person`` where they are meant."""

    fault: Fault
    project: RowId
    sentence: str
    household: RowId | None = None
    person: RowId | None = None
