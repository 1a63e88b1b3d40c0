"""The retirement age against the tables that came with the decision of 2024-09-13."""

from __future__ import annotations

from datetime import date

import pytest

from pension_desk.domain.policy import Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.retirement import age_text, retirement, retirement_key
from pension_desk.services.policy import shipped_figures

POLICY = Policy(shipped_figures())


@pytest.mark.parametrize(
    ("key", "born", "months_late", "month"),
    [
        # 附表：男职工 1965年1月 → 60岁零1个月，2025年2月 … 1976年9月 → 63岁，2039年9月
        (Key.RETIRE_MEN, (1964, 12), 0, (2024, 12)),
        (Key.RETIRE_MEN, (1965, 1), 1, (2025, 2)),
        (Key.RETIRE_MEN, (1965, 4), 1, (2025, 5)),
        (Key.RETIRE_MEN, (1965, 5), 2, (2025, 7)),
        (Key.RETIRE_MEN, (1976, 8), 35, (2039, 7)),
        (Key.RETIRE_MEN, (1976, 9), 36, (2039, 9)),
        (Key.RETIRE_MEN, (1990, 3), 36, (2053, 3)),
        # 原55周岁女职工 1970年1月 → 55岁零1个月，2025年2月 … 1981年9月 → 58岁，2039年9月
        (Key.RETIRE_WOMEN_55, (1970, 1), 1, (2025, 2)),
        (Key.RETIRE_WOMEN_55, (1981, 9), 36, (2039, 9)),
        # 原50周岁女职工 1975年1月 → 50岁零1个月，2025年2月 … 1984年11月 → 55岁，2039年11月
        (Key.RETIRE_WOMEN_50, (1974, 12), 0, (2024, 12)),
        (Key.RETIRE_WOMEN_50, (1975, 2), 1, (2025, 3)),
        (Key.RETIRE_WOMEN_50, (1975, 3), 2, (2025, 5)),
        (Key.RETIRE_WOMEN_50, (1984, 11), 60, (2039, 11)),
    ],
)
def test_the_published_tables(
    key: Key, born: tuple[int, int], months_late: int, month: tuple[int, int]
) -> None:
    found = retirement(POLICY, key, date(*born, 20))
    assert found is not None
    start = {Key.RETIRE_MEN: 60, Key.RETIRE_WOMEN_55: 55, Key.RETIRE_WOMEN_50: 50}[key]
    assert (found.age_months - start * 12, found.month) == (months_late, date(*month, 1))


def test_which_table_a_flexible_worker_follows() -> None:
    today = date(2026, 6, 1)
    assert retirement_key(POLICY, "男", today) is Key.RETIRE_MEN
    assert retirement_key(POLICY, "女", today) is Key.RETIRE_WOMEN_55


def test_ages_are_said_as_people_say_them() -> None:
    assert (age_text(720), age_text(723)) == ("60周岁", "60周岁零3个月")
