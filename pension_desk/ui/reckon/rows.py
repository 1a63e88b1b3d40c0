"""The sum as rows of figures: tiers side by side, the household, the schemes, the years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pension_desk.domain.flexible import FlexibleSum
from pension_desk.domain.household_sum import HouseholdSum, MemberSum
from pension_desk.domain.make_up import MakeUpOffer
from pension_desk.domain.reckoning import TierSum
from pension_desk.domain.working import Working
from pension_desk.ui.line_words import yuan
from pension_desk.ui.reckon.figures import Cell, FigureRow
from pension_desk.ui.reckon.words import age_word, money, month_word, years_word
from pension_desk.ui.text_rows import Head, TextRow
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
        _starred(translate("reckon", "65岁起"), (one.monthly_at_65 for one in some)),
    )


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
                _fen(one.monthly_at_65),
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
        return FigureRow(some.member.key, start, some.why_not)
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


def year_heads() -> tuple[Head, ...]:
    """Return the heads of the years."""
    return (
        Head(translate("reckon", "年度"), numeric=True),
        Head(translate("reckon", "年龄"), numeric=True),
        Head(translate("reckon", "个人缴"), numeric=True),
        Head(translate("reckon", "代缴"), numeric=True),
        Head(translate("reckon", "补贴"), numeric=True),
        Head(translate("reckon", "利息"), numeric=True),
        Head(translate("reckon", "年末账户"), numeric=True),
    )


def year_rows(one: TierSum) -> tuple[TextRow, ...]:
    """Return a row for each year of paying, made-up years in the year in which they are paid."""
    return tuple(
        TextRow(
            (
                str(line.year),
                str(line.age),
                _or_dash(line.own_fen),
                _or_dash(line.on_behalf_fen),
                _or_dash(line.subsidy_fen),
                _or_dash(line.interest_fen),
                NOTHING if line.closing_fen is None else yuan(line.closing_fen),
            ),
            line.year,
        )
        for line in one.lines
    )


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


def make_up_heads() -> tuple[Head, ...]:
    """Return the heads of what may be made up."""
    return (
        Head(translate("reckon", "年度")),
        Head(translate("reckon", "已缴"), numeric=True),
        Head(translate("reckon", "补到哪一档"), numeric=True),
        Head(translate("reckon", "要补缴"), numeric=True),
        Head(translate("reckon", "补贴"), numeric=True),
        Head(translate("reckon", "说明")),
    )


def make_up_rows(offer: MakeUpOffer, tier: int) -> tuple[TextRow, ...]:
    """Return every year that may be made up or raised, at a tier or the nearest of its year."""
    rows: list[TextRow] = []
    if offer.lump:
        choice = offer.lump.at(tier)
        if choice:
            years, words = offer.lump.years, translate("reckon", "到60岁一次补，有补贴")
            name = translate("reckon", "{n} 年").format(n=years)
            cells = (yuan(choice.tier.amount_fen), yuan(choice.cost_fen * years))
            rows.append(
                TextRow((name, NOTHING, *cells, _or_dash(choice.subsidy_fen * years), words))
            )
    for year in offer.missed:
        choice = year.at(tier)
        if choice is None:
            words = translate("reckon", "档次不详")
            rows.append(TextRow((str(year.year), NOTHING, NOTHING, NOTHING, NOTHING, words)))
            continue
        words = translate("reckon", "中断，无补贴")
        cells = (yuan(choice.tier.amount_fen), yuan(choice.cost_fen))
        rows.append(TextRow((str(year.year), NOTHING, *cells, _or_dash(choice.subsidy_fen), words)))
    for year in offer.raised:
        choice = year.at(tier)
        if choice is not None and choice.tier.amount_fen <= tier:
            words = translate("reckon", "提档，补差额")
            cells = (yuan(choice.tier.amount_fen), yuan(choice.cost_fen))
            paid = yuan(year.paid_fen)
            rows.append(
                TextRow((str(year.year), paid, *cells, _or_dash(choice.subsidy_fen), words))
            )
    return tuple(rows)


def total_words(found: HouseholdSum, tier: int, *, make_up: bool) -> str:
    """Return what the whole household pays and gets at a tier, in a sentence."""
    sums = [at_or_below(some, tier, make_up=make_up) for some in found.members]
    paying = [one for one in sums if one is not None]
    a_year = sum(
        max(0, one.tier.amount_fen - one.prospect.help.fen)
        for one in paying
        if one.prospect.planned
    )
    monthly = sum(one.monthly.fen for one in paying if one.monthly)
    words = translate(
        "reckon", "全户 {n} 人参保缴费，一年共 {year}；都到领取时，每月共领 {month}。"
    )
    return words.format(n=len(paying), year=money(a_year), month=money(monthly))
