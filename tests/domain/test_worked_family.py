"""The family of five that the documentation reckons by hand, held to the program."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pension_desk.domain.policy import Policy
from pension_desk.domain.reckoning import TierSum, prospect, reckon
from pension_desk.domain.savings import PaidYear, Saver
from pension_desk.paths import program_root
from pension_desk.services.policy import shipped_figures

POLICY = Policy(shipped_figures())
TODAY = date(2026, 6, 1)


def years(first: int, last: int, yuan: int, subsidy: int) -> tuple[PaidYear, ...]:
    return tuple(PaidYear(y, yuan * 100, 0, subsidy * 100) for y in range(first, last + 1))


FAMILY = {
    "韦大山": Saver(date(1966, 8, 15), paid=years(2016, 2025, 200, 35), first_year=2016),
    "覃玉兰": Saver(date(1970, 3, 10), paid=years(2016, 2024, 200, 35), first_year=2016),
    "韦志强": Saver(date(1992, 5, 20), paid=years(2019, 2025, 300, 40), first_year=2019),
    "黄小梅": Saver(date(1994, 11, 2), registered=False),
    "韦小妹": Saver(date(2001, 1, 15), first_year=2026, hardship=("残疾二级",)),
}


def documented() -> list[list[str]]:
    text = (program_root() / "docs" / "household-sum.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0] in FAMILY and len(row) == 10]


def test_every_member_is_documented() -> None:
    assert {row[0] for row in documented()} == set(FAMILY)


@pytest.mark.parametrize("row", documented(), ids=lambda row: "-".join(row[:3]))
def test_the_documentation_s_figures_are_the_program_s(row: list[str]) -> None:
    name, tier, make_up = row[:3]
    ahead = prospect(POLICY, FAMILY[name], TODAY)
    chosen = next(one for one in ahead.tiers if one.amount_fen == int(tier) * 100)
    assert [name, tier, make_up, *told(reckon(ahead, chosen, make_up=make_up == "yes"))] == row


def told(found: TierSum) -> list[str]:
    money = [found.paid, found.on_behalf, found.subsidy, found.account]
    monthly, back = found.monthly, found.earned_back
    return [
        str(found.years.count),
        *(f"{one.result / 100:.2f}" for one in money),
        f"{monthly.result / 100:.2f}" if monthly else "none",
        str(Decimal(back.count)) if back else "none",
    ]
