"""What a line of the tax list may say, by the line alone: year, day, age, sum.

Lists come in any order, so nothing that another list tells is asked here. A list has a million
lines and few different answers: each is found once.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from pension_desk.domain.ledger import EntryKind
from pension_desk.domain.list_targets import payment_kind
from pension_desk.domain.money_text import exact_yuan
from pension_desk.domain.payment_rules import (
    FIRST_YEAR,
    day_problem,
    listed_amounts,
    year_problem,
)
from pension_desk.domain.policy import Policy, tier_list
from pension_desk.domain.policy_keys import Key


class LineLimits:
    """Sentences about what is wrong with a line, by the policy of its year; empty: nothing."""

    def __init__(self, policy: Policy, today: date) -> None:
        self._policy = policy
        self._today = today
        self._join_age = policy.standing_count(Key.JOIN_AGE, today)
        self._amounts = cache(self._sums)
        self.year_and_day = cache(self._year_and_day)
        self.amount = cache(self._amount)

    def _year_and_day(self, year: int, day: str | None) -> str:
        """Return what is wrong with a payment year, or with the day (ISO) for that year."""
        if year < FIRST_YEAR:
            return ""  # the reader of lists has a sentence of its own for slips
        problem = year_problem(year, self._today)
        if problem is None and day and len(day) == 10:
            problem = day_problem(year, date.fromisoformat(day), self._today)
        elif problem is None and day and day[:4] < str(year):
            problem = day_problem(year, date(int(day[:4]), 12, 31), self._today)
        return problem.sentence if problem else ""

    def too_young(self, year: int, birth_year: int) -> str:
        """Return the sentence for a year before the age of joining."""
        if year - birth_year >= self._join_age:
            return ""
        return f"{year}年未满{self._join_age}周岁，不能参保缴费。"

    def _amount(self, year: int, fen: int, item: str, channel: str, note: str) -> str:
        """Return what is wrong with a sum; the texts tell what was paid on behalf."""
        if fen == 0:
            return "金额是0。"
        allowed = self._amounts(year)
        if not allowed or abs(fen) in allowed:
            return ""
        if payment_kind("", item, channel, note) == EntryKind.ON_BEHALF and fen <= max(allowed):
            return ""
        table = self._policy.tiers(year)
        told = f"{year}年的档次（元）：{tier_list(table.tiers)}。" if table else ""
        return f"{exact_yuan(fen)}元不是{year}年的缴费档次，也不是补差。{told}"

    def _sums(self, year: int) -> frozenset[int]:
        return listed_amounts(self._policy, year)
