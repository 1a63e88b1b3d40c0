"""A household's sum and its offer to make up, as they stand on paper: few figures, plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pension_desk.domain.facts import Chart, about_yuan_words, yuan_words
from pension_desk.domain.flexible import FlexibleSum
from pension_desk.domain.household_sum import HouseholdSum, MemberSum
from pension_desk.domain.make_up import MakeUpOffer
from pension_desk.domain.papers import MakeUpRow, SumRow, year_spans
from pension_desk.domain.policy import UNCONFIRMED_MARK, Figure
from pension_desk.domain.policy_catalogue import PARAMETERS
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.policy_text import shown_value
from pension_desk.domain.reckoning import TierSum

_TOLD = (
    Key.BASE_PENSION_FLOOR, Key.BASE_PENSION, Key.BASE_PENSION_COUNTY, Key.DIVISOR, Key.INTEREST,
    Key.YEARS_NEEDED, Key.LONG_YEARS_EXTRA, Key.AGE_EXTRA,
)  # fmt: skip
"""Figures that a family may ask about; the rest are in the window, with the working."""


@dataclass(frozen=True)
class Basis:
    """The figures behind a sum in words: those known, and those that nobody knows."""

    known: str
    unknown: str


@dataclass(frozen=True)
class OnePage:
    """What of a household's sum may stand on its one page.

    ``left_out``: in words, the ways of paying that a large family has no room for. ``lines``: the
    lines of the table that it takes, the sentences below it included.
    """

    rows: tuple[SumRow, ...]
    left_out: str
    lines: int


def one_page(found: HouseholdSum, tiers: Sequence[int]) -> tuple[OnePage, ...]:
    """Return what likely fits on one page, and after it what takes less and less room.

    Every way of paying for two members, fewer the more they are: first every second tier is left
    out, then the employees' scheme, then all but the lowest tier. Each member keeps a row.
    """
    members = sum(not one.why_not for one in found.members)
    below = -(-len(others_words(found)) // _A_LINE)
    at_most = 2 * bool(at_most_words(found))
    ways = ((tiers, True), (tiers[::2], True), (tiers[::2], False), (tiers[:1], False))
    pages: list[OnePage] = []
    for shown, flexible in ways[0 if members <= _WHOLE else 1 :]:
        rows = sum_rows(found, shown, flexible=flexible)
        left_out = [f"{yuan_words(fen)}元" for fen in tiers if fen not in shown]
        left_out += ["职工保险"] * (not flexible and any(one.flexible for one in found.members))
        tall = sum(len(row.name) > _ONE_LINE_NAME for row in rows)
        lines = len(rows) + tall + below + bool(left_out) + at_most
        pages.append(OnePage(rows, "、".join(left_out), lines))
    return tuple(pages[next((at for at, x in enumerate(pages) if x.lines <= _ROOM), -1) :])


_WHOLE = 2
"""Members whose every tier fits on a page with the chart and the slip."""

_ROOM = 15
"""Lines that a page usually has room for beside the slip, without a chart; drawing it tells."""

_A_LINE = 42
"""Letters of the sentence about who has no sum that take as much room as a line."""

_ONE_LINE_NAME = 4
"""Letters of a name that fit its column; a longer one makes each of its rows twice as tall."""


def sum_rows(
    found: HouseholdSum, tiers: Sequence[int], *, flexible: bool = True
) -> tuple[SumRow, ...]:
    """Return each member's ways of paying: these tiers (fen), then as a flexible worker.

    A tier at which years stay missing is shown with making up, where that fills them.
    """
    return tuple(row for some in found.members for row in _member_rows(some, tiers, flexible))


def _member_rows(some: MemberSum, tiers: Sequence[int], as_worker: bool) -> Iterator[SumRow]:
    for fen in tiers:
        one = some.at(fen)
        if one is None or one.tier.hardship_only:
            continue
        filled = some.at(fen, make_up=True)
        if one.monthly is None and filled is not None and filled.monthly is not None:
            one = filled
        yield _tier_row(some, one)
    for flexible in some.flexible[: int(as_worker)]:
        yield _flexible_row(some, flexible)


def _tier_row(some: MemberSum, one: TierSum) -> SumRow:
    begins = one.prospect.begins
    with_more = "，并补缴" if one.make_up else ""
    return SumRow(
        name=some.member.name,
        age=some.age,
        years_paid=one.prospect.saver.years_paid,
        choice=f"{yuan_words(one.tier.amount_fen)}元{with_more}",
        begins=f"{begins.year}年{begins.month}月",
        paid_fen=one.paid.fen,
        subsidy_fen=one.subsidy.fen,
        account_fen=one.account.fen,
        monthly_fen=one.monthly.fen if one.monthly else None,
        back=months_words(one.earned_back.count) if one.earned_back else "",
    )


def _flexible_row(some: MemberSum, one: FlexibleSum) -> SumRow:
    years = some.ahead.saver.years_paid if some.ahead else None
    return SumRow(
        name=some.member.name,
        age=some.age,
        years_paid=years,
        choice=f"职工保险{about_yuan_words(one.yearly.fen)}元",
        begins=f"{one.draws.year}年{one.draws.month}月",
        paid_fen=one.paid.fen,
        subsidy_fen=None,
        account_fen=one.account.fen,
        monthly_fen=one.monthly.fen,
        back=months_words(one.earned_back.count) if one.earned_back else "",
    )


def months_words(months: int) -> str:
    """Return a span of months as people say it: 8年2个月, 11个月, 9年."""
    years, rest = divmod(months, 12)
    return "".join((f"{years}年" if years else "", f"{rest}个月" if rest or not years else ""))


def sum_chart(found: HouseholdSum) -> tuple[str, Chart]:
    """Return whose benefit is drawn tier by tier, and the chart: the first who has several."""
    for some in found.members:
        drawn = [
            (yuan_words(one.tier.amount_fen), one.monthly.fen, about_yuan_words(one.monthly.fen))
            for one in some.tiers
            if one.monthly and not one.tier.hardship_only
        ]
        if len(drawn) > 1:
            return some.member.name, Chart("元/月", tuple(drawn))
    return "", Chart()


def others_words(found: HouseholdSum) -> str:
    """Return who of the household has no sum, and why: 韦小明：还没到参保年龄，到时再参保."""
    why = [(one.member.name, one.why_not.rstrip("。")) for one in found.members if one.why_not]
    return "；".join(f"{name}：{reason}" for name, reason in why)


def at_most_words(found: HouseholdSum) -> str:
    """Return whose own payments are no more than the sum shown: the account's balance stands in.

    Where the ledger does not name all years: balance is own money with subsidies and interest.
    """
    return "、".join(
        some.member.name for some in found.members if some.tiers and some.tiers[0].paid_at_most
    )


def make_up_rows(
    found: HouseholdSum, tier_fen: int, tails: Mapping[str, str]
) -> tuple[MakeUpRow, ...]:
    """Return who may make up, at one tier; ``tails``: the last four of each member's number."""
    return tuple(
        row
        for some in found.members
        if some.offer.anything
        for row in _make_up_row(some, tier_fen, tails.get(some.member.key, ""))
    )


def _make_up_row(some: MemberSum, tier_fen: int, tail: str) -> Iterator[MakeUpRow]:
    plain, more = some.at(tier_fen), some.at(tier_fen, make_up=True)
    if plain is None or more is None or some.ahead is None:
        return
    made = [one for line in more.lines for one in line.made_up]
    yield MakeUpRow(
        name=some.member.name,
        id_tail=tail,
        age=some.age,
        years_paid=some.ahead.saver.years_paid,
        what=what_words(some.offer),
        tier_fen=tier_fen,
        cost_fen=sum(one.own_fen for one in made),
        subsidy_fen=sum(one.subsidy_fen for one in made),
        years_after=more.years.count,
        before_fen=plain.monthly.fen if plain.monthly else None,
        after_fen=more.monthly.fen if more.monthly else None,
    )


def what_words(offer: MakeUpOffer) -> str:
    """Return what may be made up: the missed years, or so many at once at the benefit's age."""
    if offer.lump:
        day = offer.lump.on
        return f"{day.year}年{day.month}月到龄时一次补{offer.lump.years}年"
    return year_spans([one.year for one in offer.missed if one.choices])


def basis_of(found: HouseholdSum, tier_fen: int) -> Basis:
    """Return the figures behind one tier's sums in words, each with its first day.

    Unsure ones bear 待核实. One tier tells: the others rest on the same figures. The latest known
    base pension stands in for one that nobody knows, so that one is not missing.
    """
    sums = [some.at(tier_fen, make_up=more) for some in found.members for more in (False, True)]
    figures = dict.fromkeys(figure for one in sums if one for figure in one.figures)
    some = [one for key in _TOLD for one in figures if one.key is key]
    known = [_told(one) for one in some if one.value is not None]
    known_keys = {one.key for one in some if one.value is not None}
    unknown = [
        _untold(one, since=one.key in known_keys)
        for one in some
        if one.value is None and not (one.key is Key.BASE_PENSION and one.key in known_keys)
    ]
    return Basis("；".join(known), "、".join(dict.fromkeys(unknown)))


def _untold(figure: Figure, *, since: bool) -> str:
    """Name what nobody knows; ``since``: from when, where the years before are known."""
    label = PARAMETERS[figure.key].label
    return f"{label}（{figure.from_on.year}年起）" if since else label


def _told(figure: Figure) -> str:
    parameter = PARAMETERS[figure.key]
    mark = f"，{UNCONFIRMED_MARK}" if figure.unconfirmed else ""
    since = f"{figure.from_on.year}年{figure.from_on.month}月起"
    return f"{parameter.label}{shown_value(parameter, figure.value)}（{since}{mark}）"
