"""What an entry of the ledger may say (缴费登记的规矩): its year, its day, its person, its sum.

Each question returns None, or the `Problem` that a person is told where it was typed or read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.benefits import next_month, reaches_on
from pension_desk.domain.errors import Refused
from pension_desk.domain.ledger import OWN, EntryKind, Purpose
from pension_desk.domain.money_text import exact_yuan
from pension_desk.domain.on_behalf import on_behalf
from pension_desk.domain.policy import Policy, TierTable, tier_list
from pension_desk.domain.policy_keys import Key

FIRST_YEAR = 2009
"""The scheme's first year; nothing was paid before."""


@dataclass(frozen=True)
class Problem:
    """Why an entry cannot stand: a stable name, the sentence, and what would be right."""

    reason: str
    message: str
    advice: str = ""

    @property
    def sentence(self) -> str:
        """Message and advice as one text."""
        return f"{self.message}{self.advice}"

    def refused(self) -> Refused:
        """Return it as the refusal of what was typed."""
        return Refused(self.reason, self.message, self.advice)


@dataclass(frozen=True)
class Payer:
    """What is known of whose entry it is.

    ``draws_since``: the day from which a benefit is paid, None as long as none is.
    ``identities``: the hardship wordings of lists. ``last_year``: the year in which the age of
    the benefit is reached, None where that is not known. ``employee``: pays into the employees'
    scheme.
    """

    name: str
    birth: date | None = None
    died_on: date | None = None
    draws_since: date | None = None
    identities: tuple[str, ...] = ()
    last_year: int | None = None
    employee: bool = False


@dataclass(frozen=True)
class YearSoFar:
    """What a year has before the entry, in fen: of the person's own by the weightiest source."""

    own_fen: int = 0
    on_behalf_fen: int = 0

    @property
    def paid_fen(self) -> int:
        """All that counts as paid."""
        return self.own_fen + self.on_behalf_fen


def year_problem(year: int, today: date) -> Problem | None:
    """Return what is wrong with a payment year."""
    if FIRST_YEAR <= year <= today.year:
        return None
    ahead = f"缴费年度{year}还没有到。" if year > today.year else f"缴费年度{year}不对。"
    return Problem("bad_year", ahead, f"应在{FIRST_YEAR}年到{today.year}年之间。")


def day_problem(year: int, day: date, today: date) -> Problem | None:
    """Return what is wrong with the day on which something was paid for a year."""
    if day > today:
        return Problem("future_date", f"缴费日期{day}在今天之后。")
    if day.year < FIRST_YEAR:
        return Problem("early_date", f"缴费日期{day}早于制度开始的{FIRST_YEAR}年。")
    if day.year < year:
        return Problem(
            "date_before_year",
            f"缴费日期{day}早于{year}年度。",
            f"{year}年度的费从{year}-01-01起缴，请核对年度和日期。",
        )
    return None


def person_problem(payer: Payer, year: int, day: date | None, join_age: int) -> Problem | None:
    """Return why this person cannot have paid for a year, on a day (None: not known).

    Nobody pays for a year all of which was before the age of joining, after death, or once a
    benefit is drawn.
    """
    if payer.birth is not None and year - payer.birth.year < join_age:
        return Problem("under_16", f"{payer.name}在{year}年未满{join_age}周岁，不能参保缴费。")
    if payer.died_on and day and day > payer.died_on:
        return Problem("dead", f"{payer.name}已于{payer.died_on}死亡，日期在其后。")
    since = payer.draws_since
    if since and (day >= since if day else year > since.year):
        return Problem(
            "after_benefit",
            f"{payer.name}从{since:%Y-%m}起领取待遇，不再缴费。",
            "请核对缴费日期；确有其事的，请镇里作退费处理。",
        )
    return None


def benefit_start(birth: date, benefit_age: int) -> date:
    """Return the first day of a benefit: of the month after the birthday (次月起发放)."""
    return next_month(reaches_on(birth, benefit_age))


def amount_problem(
    policy: Policy,
    kind: str,
    year: int,
    amount_fen: int,
    *,
    day: date,
    so_far: YearSoFar,
    purpose: str = "",
    identities: Iterable[str] = (),
) -> Problem | None:
    """Return what is wrong with a sum.

    Own payments: a tier of the year, or what raises the year to one. On behalf: what policy
    says of the person's identities where that is settled, else no more than the top tier. A
    subsidy: one of the year's. A refund is negative, and no more than was paid.
    """
    if purpose == Purpose.REFUND:
        return _refund_problem(kind, year, amount_fen, so_far)
    if amount_fen <= 0:
        zero = "金额不能是0。" if amount_fen == 0 else "金额不能是负数，退费请登记退费。"
        return Problem("not_a_tier", zero, _tiers_told(policy.tiers(year), year))
    known = tuple(identities)
    if kind in OWN:
        late = day.year > year
        return (late and _make_up_problem(policy, day, so_far)) or _own_problem(
            policy, year, amount_fen, so_far, known
        )
    if kind == EntryKind.ON_BEHALF:
        return _on_behalf_problem(policy, year, amount_fen, known)
    return _subsidy_problem(policy, year, amount_fen)


def _refund_problem(kind: str, year: int, amount_fen: int, so_far: YearSoFar) -> Problem | None:
    if amount_fen >= 0:
        return Problem("bad_refund", "退费的金额应是负数。")
    paid = so_far.own_fen if kind in OWN else so_far.on_behalf_fen
    if kind != EntryKind.SUBSIDY and -amount_fen > paid:
        return Problem(
            "refund_too_much",
            f"{year}年只缴了{exact_yuan(paid)}元，不能退{exact_yuan(-amount_fen)}元。",
            "请先登记原来的缴费，再登记退费。",
        )
    return None


def _make_up_problem(policy: Policy, day: date, so_far: YearSoFar) -> Problem | None:
    """Return why a past year cannot be made up on a day."""
    key = Key.MAKE_UP_RAISE if so_far.paid_fen > 0 else Key.MAKE_UP_MISSED
    figure = policy.figure(key, day)
    if figure.value is True:
        return None
    begins = next((f for f in policy.history(key) if f.value is True and f.from_on > day), None)
    since = f"{begins.source}自{begins.from_on}起才可以补缴。" if begins else ""
    return Problem("no_make_up", f"{day}时不能补缴以前年度。", since)


def _own_problem(
    policy: Policy, year: int, amount_fen: int, so_far: YearSoFar, identities: tuple[str, ...]
) -> Problem | None:
    table = policy.tiers(year)
    hardship = bool(identities or so_far.on_behalf_fen)
    sums = _sums(table)
    if not sums or amount_fen in sums:
        return None
    if so_far.paid_fen > 0:
        total = so_far.paid_fen + amount_fen
        if total in sums:
            return None
        return Problem(
            "not_a_tier",
            f"{year}年已缴{exact_yuan(so_far.paid_fen)}元，加上{exact_yuan(amount_fen)}元是"
            f"{exact_yuan(total)}元，不是{year}年的缴费档次。",
            _tiers_told(table, year, hardship=hardship),
        )
    return Problem(
        "not_a_tier",
        f"{exact_yuan(amount_fen)}元不是{year}年的缴费档次。",
        _tiers_told(table, year, hardship=hardship),
    )


def _on_behalf_problem(
    policy: Policy, year: int, amount_fen: int, identities: tuple[str, ...]
) -> Problem | None:
    known = on_behalf(policy, identities, date(year, 12, 31)) if identities else None
    figure = known.figure if known else None
    if known and figure and not figure.unconfirmed and amount_fen != known.fen:
        return Problem(
            "bad_on_behalf",
            f"代缴{exact_yuan(amount_fen)}元与政策不符。",
            f"{figure.source}：每年代缴{exact_yuan(known.fen)}元。",
        )
    top = max(_sums(policy.tiers(year)), default=amount_fen)
    if amount_fen > top:
        return Problem(
            "bad_on_behalf",
            f"代缴{exact_yuan(amount_fen)}元超过{year}年的最高档次{exact_yuan(top)}元。",
        )
    return None


def _subsidy_problem(policy: Policy, year: int, amount_fen: int) -> Problem | None:
    table = policy.tiers(year)
    subsidies = sorted({tier.subsidy_fen for tier in table.tiers}) if table else []
    if not subsidies or amount_fen in subsidies:
        return None
    listed = "、".join(exact_yuan(fen) for fen in subsidies)
    return Problem(
        "bad_subsidy",
        f"{exact_yuan(amount_fen)}元不是{year}年的政府补贴。",
        f"{year}年各档补贴（元）：{listed}。",
    )


def correction_problem(
    policy: Policy,
    kind: str,
    year: int,
    amount_fen: int,
    *,
    so_far: YearSoFar,
    identities: Iterable[str] = (),
) -> Problem | None:
    """Return what is wrong with the sum to which an entry is corrected; 0 takes it away.

    ``so_far``: what the year has without the entry.
    """
    if amount_fen == 0:
        return None
    end = date(year, 12, 31)
    return amount_problem(
        policy, kind, year, amount_fen, day=end, so_far=so_far, identities=identities
    )


def listed_amounts(policy: Policy, year: int) -> frozenset[int]:
    """Return the sums that a line of the tax list may have for a year; empty: any.

    A tier, what raises one to another, what is paid on behalf (by the last figures known), and
    the rest up to a tier.
    """
    sums = _sums(policy.tiers(year))
    if not sums:
        return frozenset()
    on = date(year, 12, 31)
    figures = [policy.last_known(key, on).value for key in Key if key.name.startswith("ON_BEHALF")]
    granted = {fen for fen in figures if isinstance(fen, int) and not isinstance(fen, bool)}
    steps = {0, *sums, *granted}
    return frozenset(high - low for high in sums | granted for low in steps if high > low)


def _sums(table: TierTable | None) -> frozenset[int]:
    return frozenset(tier.amount_fen for tier in table.tiers) if table else frozenset()


def _tiers_told(table: TierTable | None, year: int, *, hardship: bool = False) -> str:
    """Name the tiers that this person may choose."""
    if table is None:
        return ""
    return f"{year}年的档次（元）：{tier_list(table.tiers if hardship else table.ordinary)}。"
