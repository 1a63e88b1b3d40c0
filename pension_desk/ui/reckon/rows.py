"""The sum as rows of figures: tiers side by side, the household, the schemes, the years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pension_desk.domain.flexible import FlexibleSum
from pension_desk.domain.household_sum import HouseholdSum, MemberSum, month_total, year_total
from pension_desk.domain.make_up import Choice
from pension_desk.domain.make_up_working import MakeUpWorking, lump_working, year_cost_working
from pension_desk.domain.reckoning import Prospect, TierSum
from pension_desk.domain.savings import YearLine
from pension_desk.domain.working import Working
from pension_desk.ui.line_words import yuan
from pension_desk.ui.reckon.figure_text import Telling
from pension_desk.ui.reckon.figures import Cell, FigureRow
from pension_desk.ui.reckon.words import age_word, money, month_word, years_word
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate

NOTHING = "—"


def _fen(working: Working | None) -> Cell:
    return Cell(yuan(working.fen), working) if working else Cell(NOTHING)


def _months(working: Working | None) -> Cell:
    if working is None:
        return Cell(NOTHING)
    return Cell(translate("reckon", "{n} 个月").format(n=working.count), working)


def _monthly(one: TierSum) -> Cell:
    if one.monthly is not None:
        return _fen(one.monthly)
    return Cell(translate("reckon", "差 {n} 年").format(n=one.short_of), one.years)


def _at_most(one: TierSum, cell: Cell) -> Cell:
    """Return a cell marked as the most it can be where past payments are not all known."""
    return Cell(f"≤ {cell.text}", cell.working) if one.paid_at_most and cell.working else cell


def tier_heads(sums: Iterable[TierSum]) -> tuple[str, ...]:
    """Return the heads of the tiers side by side; a star marks what is not confirmed."""
    some = tuple(sums)
    return (
        translate("reckon", "每年缴"),
        _starred(translate("reckon", "每月领"), (one.monthly for one in some)),
        translate("reckon", "回本"),
        translate("reckon", "个人共缴"),
        translate("reckon", "政府补贴"),
        _starred(translate("reckon", "到时账户"), (one.account for one in some)),
        _starred(_old(some), (one.monthly_with_extra for one in some)),
    )


def _old(sums: Sequence[TierSum]) -> str:
    age = next((one.extra_age for one in sums), None)
    return translate("reckon", "{age}岁起").format(age=age) if age else translate("reckon", "高龄")


def _starred(head: str, workings: Iterable[Working | None]) -> str:
    return f"{head} *" if any(one.unconfirmed for one in workings if one) else head


def tier_rows(sums: Iterable[TierSum]) -> tuple[FigureRow, ...]:
    """Return a row for each tier; its key is the tier in fen."""
    return tuple(
        FigureRow(
            one.tier.amount_fen,
            (
                Cell(yuan(one.tier.amount_fen)),
                _monthly(one),
                _at_most(one, _months(one.earned_back)),
                _at_most(one, _fen(one.paid)),
                _fen(one.subsidy),
                _fen(one.account),
                _fen(one.monthly_with_extra),
            ),
        )
        for one in sums
    )


def household_heads() -> tuple[str, ...]:
    """Return the heads of the household's table."""
    return (
        translate("reckon", "姓名"),
        translate("reckon", "年龄"),
        translate("reckon", "每年缴"),
        translate("reckon", "还缴几年"),
        translate("reckon", "个人共缴"),
        translate("reckon", "何时领"),
        translate("reckon", "每月领"),
        translate("reckon", "几个月回本"),
    )


def household_rows(found: HouseholdSum, tier: int, *, make_up: bool) -> tuple[FigureRow, ...]:
    """Return a row for each member at a tier; whoever has no sum gets the reason on the list."""
    return tuple(_member(some, at_or_below(some, tier, make_up=make_up)) for some in found.members)


def at_or_below(some: MemberSum, tier: int, *, make_up: bool) -> TierSum | None:
    """Return a member's sum at a tier, else at the highest one below that they may choose."""
    sums = some.made_up if make_up and some.made_up else some.tiers
    fitting = [one for one in sums if one.tier.amount_fen <= tier]
    return fitting[-1] if fitting else next(iter(sums), None)


def _member(some: MemberSum, one: TierSum | None) -> FigureRow:
    age = str(some.age) if some.age is not None else NOTHING
    start = (Cell(some.member.name), Cell(age))
    if one is None:
        return FigureRow(some.member.key, start, told(some.why_not))
    ahead = one.prospect
    return FigureRow(
        some.member.key,
        (
            *start,
            Cell(yuan(one.tier.amount_fen) if ahead.planned else NOTHING),
            Cell(str(len(ahead.planned)), one.years),
            _at_most(one, _fen(one.paid)),
            Cell(month_word(ahead.begins)),
            _monthly(one),
            _at_most(one, _months(one.earned_back)),
        ),
    )


def year_heads() -> tuple[str, ...]:
    """Return the heads of the years."""
    return (
        translate("reckon", "年度"),
        translate("reckon", "年龄"),
        translate("reckon", "个人缴"),
        translate("reckon", "代缴"),
        translate("reckon", "补贴"),
        translate("reckon", "利息"),
        translate("reckon", "年末账户"),
    )


def year_rows(one: TierSum) -> tuple[FigureRow, ...]:
    """Return a row for each year of paying, made-up years in the year in which they are paid."""
    return tuple(_year(one, line) for line in one.lines)


def _year(one: TierSum, line: YearLine) -> FigureRow:
    whole = one.year_working(line)
    parts = whole.parts[1:] if whole else ()
    sums = (line.own_fen, line.on_behalf_fen, line.subsidy_fen, line.interest_fen)
    cells = (
        Cell(_or_dash(fen), parts[place] if whole and fen else None)
        for place, fen in enumerate(sums)
    )
    return FigureRow(line.year, (Cell(str(line.year)), Cell(str(line.age)), *cells, _fen(whole)))


def _or_dash(fen: int) -> str:
    return yuan(fen) if fen else NOTHING


def scheme_heads(flexible: Sequence[FlexibleSum]) -> tuple[str, ...]:
    """Return the heads: the residents' scheme and the employees' at the lower and mean base."""
    bases = (translate("reckon", "职保最低"), translate("reckon", "职保平均"))
    return ("", translate("reckon", "居保"), *bases[: len(flexible)])


def scheme_rows(one: TierSum, flexible: tuple[FlexibleSum, ...]) -> tuple[FigureRow, ...]:
    """Return the residents' scheme at a tier beside the employees' scheme as flexible worker."""
    rows = (
        (
            translate("reckon", "缴费基数"),
            Cell(NOTHING),
            [_fen(each.base) for each in flexible],
        ),
        (
            translate("reckon", "每月缴"),
            Cell(NOTHING),
            [_fen(each.premium) for each in flexible],
        ),
        (
            translate("reckon", "每年缴"),
            Cell(yuan(one.tier.amount_fen)),
            [_fen(each.yearly) for each in flexible],
        ),
        (
            translate("reckon", "缴费年限"),
            Cell(years_word(one.years.result), one.years),
            [Cell(years_word(each.years.result), each.years) for each in flexible],
        ),
        (
            translate("reckon", "个人共缴"),
            _at_most(one, _fen(one.paid)),
            [_fen(each.paid) for each in flexible],
        ),
        (
            translate("reckon", "几岁领"),
            Cell(age_word(_age_at_start(one))),
            [Cell(age_word(each.drawing_age_months)) for each in flexible],
        ),
        (translate("reckon", "每月领"), _monthly(one), [_fen(each.monthly) for each in flexible]),
        (
            translate("reckon", "几个月回本"),
            _at_most(one, _months(one.earned_back)),
            [_months(each.earned_back) for each in flexible],
        ),
    )
    return tuple(
        FigureRow(number, (Cell(name), residents, *employees))
        for number, (name, residents, employees) in enumerate(rows)
    )


def _age_at_start(one: TierSum) -> int:
    """Return the age in months that is reached before the benefit begins."""
    birth, begins = one.prospect.saver.birth, one.prospect.begins
    return (begins.year - birth.year) * 12 + begins.month - birth.month - 1


def make_up_heads() -> tuple[str, ...]:
    """Return the heads of what may be made up."""
    return (
        translate("reckon", "年度"),
        translate("reckon", "已缴"),
        translate("reckon", "补到哪一档"),
        translate("reckon", "要补缴"),
        translate("reckon", "补贴"),
        translate("reckon", "说明"),
    )


MAKE_UP_WORDS = (0, 5)
"""The columns that hold words."""


def make_up_rows(ahead: Prospect, tier: int) -> tuple[FigureRow, ...]:
    """Return every year that may be made up or raised, at a tier or the nearest of its year."""
    offer, policy = ahead.offer, ahead.policy
    rows: list[FigureRow] = []
    if offer.lump and (choice := offer.lump.at(tier)):
        costs = lump_working(policy, offer.lump, choice)
        name = translate("reckon", "{n} 年").format(n=offer.lump.years)
        rows.append(_make_up(name, 0, choice, costs, translate("reckon", "到龄一次补，有补贴")))
    for year in offer.missed:
        choice = year.at(tier)
        if choice is None:
            rows.append(
                FigureRow(
                    year.year,
                    (
                        Cell(str(year.year)),
                        *(Cell(NOTHING) for _ in range(4)),
                        Cell(translate("reckon", "档次不详")),
                    ),
                )
            )
            continue
        costs = year_cost_working(policy, year, choice)
        rows.append(_make_up(str(year.year), 0, choice, costs, translate("reckon", "中断，无补贴")))
    for year in offer.raised:
        choice = year.at(tier)
        if choice is not None and choice.tier.amount_fen <= tier:
            costs = year_cost_working(policy, year, choice)
            words = translate("reckon", "提档，补差额")
            rows.append(_make_up(str(year.year), year.paid_fen, choice, costs, words))
    return tuple(rows)


def _make_up(name: str, paid: int, choice: Choice, costs: MakeUpWorking, words: str) -> FigureRow:
    subsidy = costs.subsidy
    return FigureRow(
        name,
        (
            Cell(name),
            Cell(_or_dash(paid)),
            Cell(yuan(choice.tier.amount_fen)),
            _fen(costs.cost),
            Cell(_or_dash(subsidy.fen), subsidy) if subsidy.fen else Cell(NOTHING),
            Cell(words),
        ),
    )


def total_words(found: HouseholdSum, tier: int, telling: Telling, *, make_up: bool) -> str:
    """Return what the whole household pays and gets at a tier, its figures as links."""
    sums = [(some, at_or_below(some, tier, make_up=make_up)) for some in found.members]
    paying = [(some.member.name, one) for some, one in sums if one is not None]
    a_year, monthly = year_total(paying), month_total(paying)
    words = translate(
        "reckon", "全户 {n} 人参保缴费，一年共 {year}；都到领取时，每月共领 {month}。"
    )
    return words.format(
        n=len(paying),
        year=telling.figure(money(a_year.fen), a_year),
        month=telling.figure(money(monthly.fen), monthly),
    )
