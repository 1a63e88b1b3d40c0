"""The subsidy of an expropriated farmer (养老保险补贴), with its working line by line.

Minimum per person and expropriation = share × the year's published average wage × the
household's area per head (亩). Capped at a largest area; raised to a smallest one only where the
household's land is wholly taken (桂人社发〔2016〕46号). Share, wage, cap, floor and the number by
which the area is divided are dated parameters. Rounded once, at the end, to the fen, half up.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from pension_desk.domain.errors import Refused
from pension_desk.domain.land_text import mu_words


class Divisor(StrEnum):
    """By whom the household's area is divided."""

    ALL_MEMBERS = "all_members"
    ADULTS = "adults"

    @property
    def label(self) -> str:
        """The rule as a person reads it."""
        return "户内全部人口" if self is Divisor.ALL_MEMBERS else "户内满规定年龄的人口"


@dataclass(frozen=True)
class SubsidyRules:
    """The parameters in force at the agreement's date.

    ``share``: of the wage, e.g. 0.6. ``wage_fen``: published average wage a year, in fen.
    ``cap_mu``, ``floor_mu``: in mu. ``unconfirmed``: names of those that are 待核实.
    ``adult_age``: from which age on somebody counts, where only these divide the area.
    ``wage_source``: the document that the wage comes from, for the printed working.
    ``year``: the agreement's; the wage of an earlier one is told, and counts as 待核实.
    """

    share: Decimal | None
    wage_fen: int | None
    wage_year: int | None
    cap_mu: Decimal | None
    floor_mu: Decimal | None
    divisor: Divisor = Divisor.ALL_MEMBERS
    adult_age: int | None = None
    wage_source: str = ""
    unconfirmed: tuple[str, ...] = ()
    year: int | None = None

    @property
    def wage_of_another_year(self) -> bool:
        """Whether the wage is an earlier year's because the agreement's is not known."""
        return None not in {self.year, self.wage_year} and self.year != self.wage_year

    @property
    def heads(self) -> str:
        """By whom the area is divided, as the working says it."""
        if self.divisor is Divisor.ALL_MEMBERS or self.adult_age is None:
            return self.divisor.label
        return f"户内年满{self.adult_age}周岁的人口"


@dataclass(frozen=True)
class HouseholdLand:
    """What is known of the household: taken area (亩), everyone in it, those of full age."""

    taken_mu: Decimal | None
    members: int | None
    adults: int | None
    wholly_taken: bool


@dataclass(frozen=True)
class WorkingLine:
    """One line of the working: what is reckoned, how, and what it comes to."""

    what: str
    how: str
    result: str


@dataclass(frozen=True)
class Subsidy:
    """What one person of the household is due; the same for each of them.

    ``area_mu``: the area that counted, after cap and floor.
    """

    amount_fen: int
    area_mu: Decimal
    working: tuple[WorkingLine, ...]
    unconfirmed: tuple[str, ...]


def subsidy(land: HouseholdLand, rules: SubsidyRules) -> Subsidy:
    """Reckon the subsidy of one person.

    Raises `Refused`: no_parameter (which figure the town has not said), no_area, no_members,
    or bad_area.
    """
    share, wage = _known(rules)
    (mu, heads), lines = _area(land, rules)
    area = _per_head(mu, heads)
    amount = (share * wage * mu / heads).to_integral_value(ROUND_HALF_UP)
    told_area = f"{mu_words(area)}亩" if area * heads == mu else f"{mu_words(mu)}亩÷{heads}人"
    year = f"{rules.wage_year}年度" if rules.wage_year else "当年"
    told = f"政策参数：{rules.wage_source}" if rules.wage_source else "政策参数"
    if rules.wage_of_another_year:
        told += f"；{rules.year}年度的还没有录入"
    lines.append(WorkingLine(f"{year}公布的平均工资", told, f"{_yuan(wage)}元"))
    lines.append(
        WorkingLine(
            "每人补贴标准",
            f"{mu_words(share * 100)}%×{_yuan(wage)}元×{told_area}",
            f"{_yuan(amount)}元",
        )
    )
    return Subsidy(int(amount), area, tuple(lines), rules.unconfirmed)


def _known(rules: SubsidyRules) -> tuple[Decimal, Decimal]:
    missing = [
        name
        for name, value in (("补贴比例", rules.share), ("平均工资", rules.wage_fen))
        if value is None
    ]
    if missing or rules.share is None or rules.wage_fen is None:
        named = "、".join(missing)
        raise Refused(
            "no_parameter", f"政策参数里还没有“{named}”，算不出补贴。", "请镇里在“政策参数”中填写。"
        )
    return rules.share, Decimal(rules.wage_fen)


def _per_head(mu: Decimal, heads: int) -> Decimal:
    """Return an area per head as it is shown; the sum is reckoned from the exact one."""
    return (mu / heads).quantize(Decimal("0.0001"), ROUND_HALF_UP)


def _area(
    land: HouseholdLand, rules: SubsidyRules
) -> tuple[tuple[Decimal, int], list[WorkingLine]]:
    """Return the area that counts with the heads that it is for, and how it came about."""
    taken = land.taken_mu
    heads = land.members if rules.divisor is Divisor.ALL_MEMBERS else land.adults
    if taken is None:
        raise Refused("no_area", "这一户还没有填被征面积，算不出补贴。")
    if taken <= 0:
        raise Refused("bad_area", f"被征面积{mu_words(taken)}亩不对，应大于0。")
    if not heads:
        raise Refused("no_members", f"这一户还没有填{rules.heads}数，算不出补贴。")
    area = _per_head(taken, heads)
    about = "" if area * heads == taken else "约"
    lines = [
        WorkingLine("被征面积", "承包地征收面积", f"{mu_words(taken)}亩"),
        WorkingLine(
            "人均被征面积",
            f"{mu_words(taken)}亩÷{heads}人（{rules.heads}）",
            f"{about}{mu_words(area)}亩",
        ),
    ]
    cap, floor = rules.cap_mu, rules.floor_mu
    if cap is not None and taken > cap * heads:
        lines.append(_limited("高于上限", cap))
        return (cap, 1), lines
    if land.wholly_taken and floor is not None and taken < floor * heads:
        lines.append(_limited("土地被全部征收，低于下限", floor))
        return (floor, 1), lines
    return (taken, heads), lines


def _limited(why: str, limit: Decimal) -> WorkingLine:
    return WorkingLine("计算面积", f"{why}，按{mu_words(limit)}亩算", f"{mu_words(limit)}亩")


def _yuan(fen: Decimal | int) -> str:
    return f"{Decimal(fen) / 100:,.2f}"
