"""The family of five reckoned a second time, in plain arithmetic and by none of the program's code.

What is written here are the rules in force on 1 June 2026 and the family; each step is rounded
to the fen, half up, as the documentation works it.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.domain.test_worked_family import documented

D = Decimal
FEN = D("0.01")

SUBSIDY = {200: D(35), 300: D(40), 500: D(60)}
"""Yuan a year that the government adds at a tier (2019's table; 2016–2018 the same for 200)."""

INTEREST = {year: D("0.015") for year in range(2016, 2022)}
"""The one-year deposit rate until 2021; nobody knows the province's rate since: none."""

BASE, DIVISOR, PER_YEAR_BEYOND, NEEDED = D(143), D(139), D(2), 15


def fen(sum_of_money: Decimal) -> Decimal:
    return sum_of_money.quantize(FEN, ROUND_HALF_UP)


def grown(tier: int, first: int, last: int) -> Decimal:
    """Return the balance after paying a tier in each of these years, at the end of the last.

    For 韦大山 235.00 (2016); + 3.53 + 235.00 = 473.53 (2017); + 7.10 + 235 = 715.63 (2018);
    + 10.73 + 235 = 961.36; + 14.42 + 235 = 1,210.78; + 18.16 + 235 = 1,463.94 (2021);
    from 2022 on 235.00 a year and no interest: 2,403.94 at the end of 2025.
    """
    balance = D(0)
    for year in range(first, last + 1):
        interest = fen(balance * INTEREST.get(year, D(0)))
        balance += interest + tier + SUBSIDY[tier]
    return balance


def told(
    years: int, paid: int, account: Decimal, subsidy: Decimal, behalf: int = 0
) -> tuple[str, ...]:
    """Return years, paid in, on behalf, subsidy, account, a month, months until earned back."""
    money = [f"{one:.2f}" for one in (D(paid), D(behalf), subsidy, account)]
    if years < NEEDED:
        return (str(years), *money, "none", "none")
    month = BASE + fen(account / DIVISOR) + PER_YEAR_BEYOND * (years - NEEDED)
    whole, rest = divmod(D(paid), month)
    return (str(years), *money, f"{month:.2f}", str(int(whole) + bool(rest)))


def son(tier: int) -> tuple[str, ...]:
    """Return 韦志强: 2019–2025 at 300 (2,395.38), then the 27 years 2026–2052."""
    start = grown(300, 2019, 2025)
    account = start + 27 * (tier + SUBSIDY[tier])
    return told(34, 7 * 300 + 27 * tier, account, 7 * SUBSIDY[300] + 27 * SUBSIDY[tier])


def wife(tier: int) -> tuple[str, ...]:
    """Return 黄小梅: nothing yet, the 29 years 2026–2054."""
    account = D(29 * tier) + 29 * SUBSIDY[tier]
    return told(29, 29 * tier, account, 29 * SUBSIDY[tier])


# father: 10 years, 2,403.94; 2026 makes 11. Four at 60 in one sum: 800 and 140 of subsidy
FATHER = grown(200, 2016, 2025) + 235
# mother: 2016–2024 as he, 2,168.94; 2026–2030 are five more years, 14; 2025 made up without subsidy
MOTHER = grown(200, 2016, 2024) + 5 * 235

BY_HAND = {
    ("韦大山", "200", "no"): told(11, 2_200, FATHER, D(11 * 35)),
    ("韦大山", "200", "yes"): told(15, 3_000, FATHER + 4 * 235, D(15 * 35)),
    ("覃玉兰", "200", "no"): told(14, 2_800, MOTHER, D(14 * 35)),
    ("覃玉兰", "200", "yes"): told(15, 3_000, MOTHER + 200, D(14 * 35)),
    ("韦志强", "200", "no"): son(200),
    ("韦志强", "500", "no"): son(500),
    ("黄小梅", "200", "no"): wife(200),
    ("黄小梅", "500", "no"): wife(500),
    # 2026–2061, 36 years: of each 200 the government pays 100, the subsidy follows the total
    ("韦小妹", "200", "no"): told(36, 36 * 100, D(36 * 235), D(36 * 35), behalf=36 * 100),
}


def test_the_account_of_2021_and_2025_by_hand() -> None:
    assert [grown(200, 2016, last) for last in (2016, 2017, 2018, 2019, 2020, 2021, 2025)] == [
        D(one) for one in ("235", "473.53", "715.63", "961.36", "1210.78", "1463.94", "2403.94")
    ]


def test_every_documented_line_is_reckoned_by_hand() -> None:
    assert {tuple(row[:3]) for row in documented()} == set(BY_HAND)


@pytest.mark.parametrize("row", documented(), ids=lambda row: "-".join(row[:3]))
def test_the_documented_figures_are_those_by_hand(row: list[str]) -> None:
    name, tier, make_up = row[:3]
    assert tuple(row[3:]) == BY_HAND[name, tier, make_up]
