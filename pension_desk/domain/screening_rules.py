"""The ages and spans that screening judges by (筛查规则), as the policy of a day has them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pension_desk.domain.policy import Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.screening import ScreeningRules


def rules_in(policy: Policy, year: int, as_of: date) -> ScreeningRules:
    """Return the rules for a payment year as of a day.

    Where a figure is not known, the usual one that `ScreeningRules` names stands in.
    """
    usual = ScreeningRules(year, as_of)

    def count(key: Key, otherwise: int) -> int:
        known = policy.count(key, as_of)
        return otherwise if known is None else known

    return replace(
        usual,
        near_months=count(Key.NEAR_MONTHS, usual.near_months),
        min_years=count(Key.YEARS_NEEDED, usual.min_years),
        benefit_age=count(Key.BENEFIT_AGE, usual.benefit_age),
        adult_age=count(Key.JOIN_AGE, usual.adult_age),
        proof_months=count(Key.PROOF_MONTHS, usual.proof_months),
    )
