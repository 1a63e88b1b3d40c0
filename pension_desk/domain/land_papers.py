"""What is printed of expropriated land (征地表单): one frozen value for each kind, filled in.

As in `pension_desk.domain.papers`, a field that a form may show carries a `Fact`, which says how
widely it may be seen. Areas are told in mu (亩).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pension_desk.domain.facts import Audience, Fact, Told
from pension_desk.domain.papers import (
    HouseholdPaper,
    MemberRow,
    Name,
    Paper,
    Tail,
    hold_tail,
)

Project = Annotated[str, Fact("征地项目", Audience.PUBLIC)]
Approval = Annotated[str, Fact("批准文号", Audience.PUBLIC)]
Signed = Annotated[date | None, Fact("协议签订日期", Audience.PUBLIC)]


@dataclass(frozen=True, kw_only=True)
class LandHouseholdPaper(HouseholdPaper):
    """A paper about one household's land. Areas as words, blank where they are not known."""

    project: Project
    approval_no: Approval = ""
    signed_on: Signed = None
    members: Annotated[str, Fact("户内人数")] = ""
    arable: Annotated[str, Fact("承包耕地（亩）")] = ""
    forest: Annotated[str, Fact("承包林地（亩）")] = ""
    grass: Annotated[str, Fact("承包草地（亩）")] = ""
    waterworks: Annotated[str, Fact("农田水利用地（亩）")] = ""
    ponds: Annotated[str, Fact("养殖水面（亩）")] = ""
    contracted: Annotated[str, Fact("承包地面积（亩）")] = ""
    taken: Annotated[str, Fact("被征面积（亩）")] = ""
    wholly: Annotated[str, Fact("是否全部征收")] = ""
    evidence: Annotated[str, Fact("权属凭证")] = ""


@dataclass(frozen=True)
class SurveyRow(MemberRow):
    """A member on the survey form, and whether to be subsidised."""

    eligible: Annotated[str, Fact("是否补贴对象")]


@dataclass(frozen=True, kw_only=True)
class LandSurvey(LandHouseholdPaper):
    """The survey form of a household (被征地农户调查表)."""

    people: tuple[SurveyRow, ...] = ()


@dataclass(frozen=True)
class WorkingRow:
    """One line of a subsidy's working."""

    what: Annotated[str, Fact("项目")]
    how: Annotated[str, Fact("计算过程")]
    result: Annotated[str, Fact("结果")]


@dataclass(frozen=True, kw_only=True)
class LandComputation(LandHouseholdPaper):
    """How a household's subsidy was reckoned (补贴测算表), line by line."""

    people: tuple[WorkingRow, ...] = ()
    amount_fen: Annotated[int, Fact("每人补贴", told=Told.SUM)]
    persons: Annotated[int, Fact("补贴人数")]
    names: Annotated[str, Fact("补贴对象姓名")]
    total_fen: Annotated[int, Fact("全户补贴", told=Told.SUM)]
    total_words: Annotated[str, Fact("全户补贴大写")]
    computed_on: Annotated[date, Fact("测算日期")]
    unconfirmed: Annotated[str, Fact("待核实的参数")] = ""


@dataclass(frozen=True, kw_only=True)
class LandProjectPaper(Paper):
    """A paper about one project."""

    project: Project
    approval_no: Approval = ""
    signed_on: Signed = None
    use: Annotated[str, Fact("用地类型", Audience.PUBLIC)] = ""
    area: Annotated[str, Fact("征收面积（亩）", Audience.PUBLIC)] = ""
    required_fen: Annotated[int, Fact("应缴存补贴资金", told=Told.SUM)] = 0
    deposited_fen: Annotated[int, Fact("已到账", told=Told.SUM)] = 0
    used_fen: Annotated[int, Fact("已使用", told=Told.SUM)] = 0
    left_fen: Annotated[int, Fact("结余", told=Told.SUM)] = 0


@dataclass(frozen=True)
class LandRosterRow:
    """A line of the roster, which goes between offices: the number stands whole."""

    village: Annotated[str, Fact("村（社区）")]
    hamlet: Annotated[str, Fact("屯（组）")]
    head: Annotated[str, Fact("户主")]
    name: Name
    id_number: Annotated[str, Fact("公民身份号码", Audience.PERSON)]
    members: Annotated[str, Fact("户内人数")]
    contracted: Annotated[str, Fact("承包面积（亩）")]
    taken: Annotated[str, Fact("被征面积（亩）")]
    eligible: Annotated[str, Fact("是否补贴对象")]
    state: Annotated[str, Fact("进度")]
    verified_on: Annotated[date | None, Fact("核实日期")]
    subsidy_fen: Annotated[int | None, Fact("补贴金额", told=Told.SUM)]


@dataclass(frozen=True, kw_only=True)
class LandRoster(LandProjectPaper):
    """The roster of a project (被征地农民花名册), with what it comes to."""

    total_fen: Annotated[int, Fact("补贴合计", told=Told.SUM)] = 0
    total_words: Annotated[str, Fact("补贴合计大写")] = ""
    people: tuple[LandRosterRow, ...] = ()


@dataclass(frozen=True)
class LandPublicRow:
    """A line that is posted: group, name, last four, and the household's taken area."""

    hamlet: Annotated[str, Fact("屯（组）", Audience.PUBLIC)]
    head: Annotated[str, Fact("户主", Audience.PUBLIC)]
    name: Name
    id_tail: Tail
    taken: Annotated[str, Fact("户被征面积（亩）", Audience.PUBLIC)]

    def __post_init__(self) -> None:
        hold_tail(self.id_tail)


@dataclass(frozen=True, kw_only=True)
class LandNotice(Paper):
    """The public notice of a project in one village (公示), with its period."""

    project: Project
    approval_no: Approval = ""
    begins_on: Annotated[date | None, Fact("公示开始", Audience.PUBLIC)] = None
    ends_on: Annotated[date | None, Fact("公示结束", Audience.PUBLIC)] = None
    people: tuple[LandPublicRow, ...] = ()


@dataclass(frozen=True)
class InstalmentRow:
    """One instalment, and how much of it had come."""

    due_on: Annotated[date, Fact("应缴存日期")]
    amount_fen: Annotated[int, Fact("应缴存金额", told=Told.SUM)]
    arrived_fen: Annotated[int, Fact("已到账", told=Told.SUM)]
    short_fen: Annotated[int, Fact("未到账", told=Told.SUM)]


@dataclass(frozen=True, kw_only=True)
class LandDepositPlan(LandProjectPaper):
    """A project's deposit plan (分期缴存计划)."""

    people: tuple[InstalmentRow, ...] = ()
    required_words: Annotated[str, Fact("应缴存大写")] = ""


@dataclass(frozen=True)
class FundPlanRow:
    """One project's line of a yearly fund plan."""

    project: Project
    persons: Annotated[int, Fact("人数")]
    amount_fen: Annotated[int, Fact("计划金额", told=Told.SUM)]
    deposited_fen: Annotated[int, Fact("专户结余", told=Told.SUM)]
    state: Annotated[str, Fact("审核状态")]


@dataclass(frozen=True, kw_only=True)
class LandFundPlan(Paper):
    """A town's yearly fund plan (年度用款计划)."""

    plan_year: Annotated[int, Fact("计划年度")]
    people: tuple[FundPlanRow, ...] = ()
    persons: Annotated[int, Fact("总人数")] = 0
    total_fen: Annotated[int, Fact("总金额", told=Told.SUM)] = 0
    total_words: Annotated[str, Fact("总金额大写")] = ""


@dataclass(frozen=True)
class UseRow:
    """One person's subsidy as it was used."""

    village: Annotated[str, Fact("村（社区）")]
    head: Annotated[str, Fact("户主")]
    name: Name
    id_tail: Tail
    way: Annotated[str, Fact("使用方式")]
    used_on: Annotated[date | None, Fact("发放日期")]
    used_fen: Annotated[int | None, Fact("金额", told=Told.SUM)]
    voucher: Annotated[str, Fact("凭证号")]

    def __post_init__(self) -> None:
        hold_tail(self.id_tail)


@dataclass(frozen=True, kw_only=True)
class LandUseReport(LandProjectPaper):
    """How a project's subsidies were used (补贴使用情况)."""

    people: tuple[UseRow, ...] = ()
    used_words: Annotated[str, Fact("已使用大写")] = ""


@dataclass(frozen=True)
class AuditRow:
    """One breach or overdue item."""

    year: Annotated[int, Fact("年度")]
    project: Project
    kind: Annotated[str, Fact("类别")]
    sentence: Annotated[str, Fact("情况")]


@dataclass(frozen=True, kw_only=True)
class LandAudit(Paper):
    """The audit sheet (审计自查表): all breaches and overdue items of a town."""

    people: tuple[AuditRow, ...] = ()
