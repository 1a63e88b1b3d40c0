"""The kinds of paper that the desk prints (表单种类), and how widely each is seen at least."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pension_desk.domain import (
    bulletin_papers,
    employers_papers,
    flexible_papers,
    knowledge_papers,
    land_papers,
    papers,
    score_papers,
    steering_papers,
)
from pension_desk.domain.facts import Audience, Fact, Shape, shape_of
from pension_desk.domain.papers import Paper, PaperBatch


class Unit(StrEnum):
    """What one paper is for."""

    HOUSEHOLD = "household"
    PERSON = "person"
    HAMLET = "hamlet"
    VILLAGE = "village"
    PROJECT = "project"
    TOWN = "town"
    EMPLOYER = "employer"

    @property
    def label(self) -> str:
        """The words for it: 每户."""
        match self:
            case Unit.HOUSEHOLD:
                return "每户"
            case Unit.PERSON:
                return "每人"
            case Unit.HAMLET:
                return "每屯（组）"
            case Unit.VILLAGE:
                return "每村"
            case Unit.PROJECT:
                return "每个项目"
            case Unit.TOWN:
                return "全镇"
            case Unit.EMPLOYER:
                return "每个单位"


@dataclass(frozen=True)
class FormKind:
    """One kind. ``audience``: who sees such a paper; a form's wording cannot narrow it.

    ``returned``: it bears a code and a return slip, and its delivery is followed. ``entered``: a
    list that bears a code because its lines are typed into the desk by their numbers.
    """

    name: str
    label: str
    paper: type[Paper]
    unit: Unit
    audience: Audience
    returned: bool = True
    entered: bool = False

    @property
    def coded(self) -> bool:
        """Whether each paper bears a code."""
        return self.returned or self.entered

    @property
    def shape(self) -> Shape:
        """What one paper offers a form."""
        return shape_of(self.paper)

    def facts(self, audience: Audience) -> Mapping[str, Fact]:
        """Return the fill-ins that a form seen by this audience may use, the batch's included."""
        found = {**shape_of(PaperBatch).facts, **self.shape.facts}
        return {name: fact for name, fact in found.items() if fact.seen.includes(audience)}

    def columns(self, rows: str, audience: Audience) -> Mapping[str, Fact]:
        """Return what the columns of one of its lists may show."""
        found = self.shape.lists[rows]
        return {name: fact for name, fact in found.items() if fact.seen.includes(audience)}


_ALL = (
    FormKind("unpaid_reminder", "未缴费提醒", papers.UnpaidReminder, Unit.HOUSEHOLD,
             Audience.HOUSEHOLD),
    FormKind("invitation", "未参保邀请", papers.Invitation, Unit.HOUSEHOLD, Audience.HOUSEHOLD),
    FormKind("household_sum", "家庭经济账", papers.HouseholdSumPaper, Unit.HOUSEHOLD,
             Audience.HOUSEHOLD),
    FormKind("make_up_offer", "补缴告知", papers.MakeUpPaper, Unit.HOUSEHOLD, Audience.HOUSEHOLD),
    FormKind("near60_notice", "快到龄告知", papers.Near60Notice, Unit.PERSON,
             Audience.HOUSEHOLD),
    FormKind("over60_notice", "到龄未参保告知", papers.Over60Notice, Unit.HOUSEHOLD,
             Audience.HOUSEHOLD),
    FormKind("proof_reminder", "资格认证提醒", papers.ProofReminder, Unit.HOUSEHOLD,
             Audience.HOUSEHOLD),
    FormKind("registration_form", "参保登记表", papers.RegistrationForm, Unit.PERSON,
             Audience.PERSON),
    FormKind("document_receipt", "收件回执", papers.DocumentReceipt, Unit.PERSON,
             Audience.HOUSEHOLD),
    FormKind("flexible_letter", "灵活就业参保告知", flexible_papers.FlexibleLetter, Unit.HOUSEHOLD,
             Audience.HOUSEHOLD),
    FormKind("field_list", "入户登记清单", papers.FieldList, Unit.HAMLET, Audience.HOUSEHOLD,
             returned=False, entered=True),
    FormKind("public_list", "待遇领取公示", papers.PublicList, Unit.VILLAGE, Audience.PUBLIC,
             returned=False),
)  # fmt: skip

FORM_KINDS: Mapping[str, FormKind] = {kind.name: kind for kind in _ALL}
"""Every kind by its name, which is also its folder in ``forms/``; in the order offered."""


_OF_LAND = (
    FormKind("land_survey", "被征地农户调查表", land_papers.LandSurvey, Unit.HOUSEHOLD,
             Audience.HOUSEHOLD, returned=False),
    FormKind("land_roster", "被征地农民花名册", land_papers.LandRoster, Unit.PROJECT,
             Audience.PERSON, returned=False),
    FormKind("land_notice", "被征地农民公示", land_papers.LandNotice, Unit.PROJECT,
             Audience.PUBLIC, returned=False),
    FormKind("land_computation", "补贴测算表", land_papers.LandComputation, Unit.HOUSEHOLD,
             Audience.HOUSEHOLD, returned=False),
    FormKind("land_deposit_plan", "分期缴存计划", land_papers.LandDepositPlan, Unit.PROJECT,
             Audience.HOUSEHOLD, returned=False),
    FormKind("land_fund_plan", "年度用款计划", land_papers.LandFundPlan, Unit.TOWN,
             Audience.HOUSEHOLD, returned=False),
    FormKind("land_use_report", "补贴使用情况", land_papers.LandUseReport, Unit.PROJECT,
             Audience.HOUSEHOLD, returned=False),
    FormKind("land_audit", "征地审计自查表", land_papers.LandAudit, Unit.TOWN,
             Audience.HOUSEHOLD, returned=False),
)  # fmt: skip

LAND_KINDS: Mapping[str, FormKind] = {kind.name: kind for kind in _OF_LAND}
"""The kinds that are printed by project of expropriated land, not by village and household."""

_ANSWERS = FormKind("policy_answers", "政策问答", knowledge_papers.AnswerSheet, Unit.TOWN,
                    Audience.PUBLIC, returned=False)  # fmt: skip

_TEXT = FormKind("flexible_text", "灵活就业短信微信", flexible_papers.FlexibleText, Unit.PERSON,
                 Audience.HOUSEHOLD, returned=False)  # fmt: skip


_OF_STEERING = (
    FormKind("handover_list", "工作交接清单", steering_papers.HandoverList, Unit.VILLAGE,
             Audience.HOUSEHOLD, returned=False),
    FormKind("criticism_notice", "通报批评", steering_papers.CriticismNotice, Unit.VILLAGE,
             Audience.PUBLIC, returned=False),
    FormKind("rectify_order", "责令限期整改通知书", steering_papers.RectifyOrder, Unit.VILLAGE,
             Audience.PUBLIC, returned=False),
)  # fmt: skip

STEERING_KINDS: Mapping[str, FormKind] = {kind.name: kind for kind in _OF_STEERING}
"""The kinds that are printed of a handover or an order."""

_OF_BULLETINS = (
    FormKind("bulletin", "半月通报", bulletin_papers.BulletinPaper, Unit.TOWN, Audience.PUBLIC,
             returned=False),
    FormKind("score_sheet", "绩效考核表", score_papers.ScorePaper, Unit.TOWN, Audience.PUBLIC,
             returned=False),
)  # fmt: skip

BULLETIN_KINDS: Mapping[str, FormKind] = {kind.name: kind for kind in _OF_BULLETINS}
"""The kinds by which the town steers."""

_OF_EMPLOYERS = (
    FormKind("employer_notice", "参保缴费告知书", employers_papers.EmployerNotice, Unit.EMPLOYER,
             Audience.HOUSEHOLD, returned=False),
    FormKind("employer_order", "限期改正通知", employers_papers.EmployerOrder, Unit.EMPLOYER,
             Audience.HOUSEHOLD, returned=False),
    FormKind("employer_handover", "移交单", employers_papers.EmployerHandover, Unit.EMPLOYER,
             Audience.HOUSEHOLD, returned=False),
    FormKind("employer_contacts", "单位联系清单", employers_papers.EmployerContactList, Unit.TOWN,
             Audience.HOUSEHOLD, returned=False),
)  # fmt: skip

EMPLOYER_KINDS: Mapping[str, FormKind] = {kind.name: kind for kind in _OF_EMPLOYERS}
"""The kinds that are printed about employers."""

ALL_KINDS: Mapping[str, FormKind] = {
    **FORM_KINDS,
    **LAND_KINDS,
    **STEERING_KINDS,
    **EMPLOYER_KINDS,
    _ANSWERS.name: _ANSWERS,
    _TEXT.name: _TEXT,
    **BULLETIN_KINDS,
}
"""Every kind that has a form, whatever it is printed for."""


def form_label(name: str) -> str:
    """Return a kind's Chinese name; one of a later program stays as it is."""
    return ALL_KINDS[name].label if name in ALL_KINDS else name
