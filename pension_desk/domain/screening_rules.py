"""The ages and spans that screening judges by (筛查规则), as the policy of a day has them."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.policy import Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.screening import ScreeningRules


def rules_in(policy: Policy, year: int, as_of: date) -> ScreeningRules:
    """Return the rules for a payment year as of a day; see `Policy.standing_count`."""
    return ScreeningRules(
        year,
        as_of,
        near_months=policy.standing_count(Key.NEAR_MONTHS, as_of),
        min_years=policy.standing_count(Key.YEARS_NEEDED, as_of),
        benefit_age=policy.standing_count(Key.BENEFIT_AGE, as_of),
        adult_age=policy.standing_count(Key.JOIN_AGE, as_of),
        student_age=policy.standing_count(Key.STUDENT_AGE, as_of),
        proof_months=policy.standing_count(Key.PROOF_MONTHS, as_of),
    )
