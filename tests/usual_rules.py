"""The rules of screening and benefits by the figures that ship."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from pension_desk.domain.benefits import BenefitRules
from pension_desk.domain.policy import Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.screening import ScreeningRules
from pension_desk.domain.screening_rules import rules_in
from pension_desk.services.policy import shipped_figures


@cache
def shipped_policy() -> Policy:
    """Return the policy without a town's figures."""
    return Policy(shipped_figures())


def screening_rules(year: int, as_of: date, **others: Any) -> ScreeningRules:
    """Return the rules of screening, some of them others than those that ship."""
    return replace(rules_in(shipped_policy(), year, as_of), **others)


def benefit_rules(as_of: date, **others: Any) -> BenefitRules:
    """Return the rules of benefits, some of them others than those that ship."""
    count = shipped_policy().standing_count
    usual = BenefitRules(
        as_of,
        near_months=count(Key.NEAR_MONTHS, as_of),
        benefit_age=count(Key.BENEFIT_AGE, as_of),
        years_needed=count(Key.YEARS_NEEDED, as_of),
        proof_months=count(Key.PROOF_MONTHS, as_of),
        proof_notice_months=count(Key.PROOF_NOTICE_MONTHS, as_of),
    )
    return replace(usual, **others)
