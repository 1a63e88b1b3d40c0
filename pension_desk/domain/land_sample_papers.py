"""One invented paper of each kind about expropriated land (样张), as in `sample_papers`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pension_desk.domain import land_papers as papers
from pension_desk.domain.papers import Paper

_DAY = date(2026, 3, 2)
_WHERE: dict[str, Any] = {"project": "某某公路（一批次）", "approval_no": "某征〔2026〕1号"}
_HOUSE: dict[str, Any] = {
    "village": "某某村", "hamlet": "3组", "household_no": "0007", "head": "韦大山", **_WHERE,
    "signed_on": _DAY, "members": "3", "arable": "2.5", "ponds": "0.5", "contracted": "3",
    "taken": "1.5", "wholly": "否", "evidence": "承包合同 00123",
}  # fmt: skip
_MONEY: dict[str, Any] = {
    "village": "", **_WHERE, "signed_on": _DAY, "use": "公益性项目", "area": "226.42",
    "required_fen": 18_300_000, "deposited_fen": 9_150_000, "used_fen": 3_000_000,
    "left_fen": 6_150_000,
}  # fmt: skip


def _survey() -> Paper:
    rows = (
        papers.SurveyRow("韦大山", "1234", 52, "是"),
        papers.SurveyRow("黄𬱖", "0021", 12, "否（未满规定年龄）"),
    )
    return papers.LandSurvey(**_HOUSE, people=rows)


def _roster() -> Paper:
    row = papers.LandRosterRow(
        "某某村", "3组", "韦大山", "黄𬱖", "", "3", "3", "1.5", "是", "镇已审核", _DAY, 1_500_000
    )
    return papers.LandRoster(**_MONEY, people=(row,))


def _notice() -> Paper:
    rows = (papers.LandPublicRow("3组", "韦大山", "黄𬱖", "0021", "1.5"),)
    return papers.LandNotice(
        village="某某村", **_WHERE, begins_on=_DAY, ends_on=date(2026, 3, 9), people=rows
    )


def _computation() -> Paper:
    rows = (
        papers.WorkingRow("人均被征面积", "1.5亩÷3人（户内全部人口）", "0.5亩"),
        papers.WorkingRow("每人补贴标准", "60%×50,000.00元×0.5亩", "15,000.00元"),
    )
    return papers.LandComputation(
        **_HOUSE, people=rows, amount_fen=1_500_000, persons=2, names="韦大山、黄𬱖",
        total_fen=3_000_000, total_words="人民币叁万元整", computed_on=_DAY, unconfirmed="无",
    )  # fmt: skip


def _deposit_plan() -> Paper:
    rows = (
        papers.InstalmentRow(date(2026, 6, 1), 9_150_000, 9_150_000, 0),
        papers.InstalmentRow(date(2026, 12, 1), 9_150_000, 0, 9_150_000),
    )
    return papers.LandDepositPlan(**_MONEY, people=rows, required_words="人民币壹拾捌万叁仟元整")


def _fund_plan() -> Paper:
    row = papers.FundPlanRow("某某公路（一批次）", 12, 5_000_000, 6_150_000, "拟定中")
    return papers.LandFundPlan(
        village="", plan_year=2026, people=(row,), persons=12, total_fen=5_000_000,
        total_words="人民币伍万元整",
    )  # fmt: skip


def _use_report() -> Paper:
    row = papers.UseRow("某某村", "韦大山", "黄𬱖", "0021", "保费代缴", _DAY, 1_500_000, "付12")
    return papers.LandUseReport(**_MONEY, people=(row,), used_words="人民币叁万元整")


def _audit() -> Paper:
    row = papers.AuditRow(2026, "某某公路（一批次）", "先供后保", "供地时补贴资金少50,000.00元。")
    return papers.LandAudit(village="", people=(row,))


LAND_SAMPLES: Mapping[str, Callable[[], Paper]] = {
    "land_survey": _survey,
    "land_roster": _roster,
    "land_notice": _notice,
    "land_computation": _computation,
    "land_deposit_plan": _deposit_plan,
    "land_fund_plan": _fund_plan,
    "land_use_report": _use_report,
    "land_audit": _audit,
}
"""How each kind's sample is made."""
