"""Entering one payment (缴费登记): what a person says, and whether the ledger can take it.

Pure, over facts that were read before: the window asks while a key is down, the service asks
again before it writes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from pension_desk.domain.benefits import reaches_on
from pension_desk.domain.errors import Refused
from pension_desk.domain.ledger import OWN, EntryKind, Purpose, paid_in
from pension_desk.domain.money_text import exact_yuan, read_fen
from pension_desk.domain.payment_rules import (
    Payer,
    Problem,
    YearSoFar,
    amount_problem,
    benefit_start,
    day_problem,
    person_problem,
    year_problem,
)
from pension_desk.domain.policy import Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.roster import Contribution
from pension_desk.domain.scheme_states import SchemeState, scheme_state, strongest

_YEAR = re.compile(r"[0-9]{2}|[0-9]{4}")
_HUNDREDS = re.compile(r"[1-9]\d?")


@dataclass(frozen=True)
class Entry:
    """What a person enters into the ledger; money in fen.

    ``kind``: empty for the person's own payment, as this desk enters it: a village reports, a
    town records. ``paid_on``: today when left out. ``purpose``: empty where amount and day say
    it. ``paid_by`` and ``identity``: of what is paid on behalf.
    """

    year: int
    amount_fen: int
    kind: str = ""
    paid_on: date | None = None
    channel: str = ""
    voucher: str = ""
    purpose: str = ""
    paid_by: str = ""
    identity: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "voucher", voucher_text(self.voucher))


class Way(StrEnum):
    """What a person chooses first: whose money it is, and what for (登记类别)."""

    OWN = "own"
    MAKE_UP = "make_up"
    ON_BEHALF = "on_behalf"
    SUBSIDY = "subsidy"

    @property
    def towns(self) -> bool:
        """Whether only the town's desk may enter it."""
        return self in (Way.ON_BEHALF, Way.SUBSIDY)


PAYERS = ("县财政", "民政局", "残联", "乡村振兴部门", "镇政府", "村集体", "帮扶单位")
"""Who usually pays on behalf; any other may be typed."""

IDENTITIES = ("特困", "低保", "重度残疾", "残疾三四级", "返贫致贫监测对象")
"""Identities that are usually paid for, in the order of `pension_desk.domain.hardship`."""


@dataclass(frozen=True)
class PayerYear:
    """Whose entry it is, and what the payment year has so far: its entries, the latest first."""

    payer: Payer
    year: int
    entries: tuple[Contribution, ...] = ()

    @property
    def so_far(self) -> YearSoFar:
        """What counts as paid for the year."""
        on_behalf = sum(x.amount_fen for x in self.entries if x.kind == EntryKind.ON_BEHALF)
        return YearSoFar(paid_in(self.entries) - on_behalf, on_behalf)


class Known(Protocol):
    """What a payer's name, birth and death are read from: a resident, a line of a list."""

    @property
    def name(self) -> str:
        """The person's name."""

    @property
    def birth(self) -> date | None:
        """The birth date, None where it is not known."""

    @property
    def died_on(self) -> date | None:
        """The day of death."""


def payer_of(
    who: Known,
    registered: Iterable[tuple[str, str]],
    hardships: Iterable[str],
    benefit_age: int,
    drawing_since: date | None,
) -> Payer:
    """Return a payer.

    ``registered``: schemes with the state in each one's register. ``hardships``: the wordings of
    lists. ``drawing_since``: as an office or a desk told it; where only the register's state
    says that somebody draws, it is from the age of the benefit on.
    """
    known = list(registered)
    since = drawing_since
    draws = strongest(state for scheme, state in known if scheme == "residents")
    if since is None and draws >= SchemeState.BENEFIT_PAUSED and who.birth:
        since = benefit_start(who.birth, benefit_age)
    return Payer(
        who.name,
        who.birth,
        who.died_on,
        since,
        tuple(hardships),
        last_year=reaches_on(who.birth, benefit_age).year if who.birth else None,
        employee=any(scheme == "employees" and scheme_state(x).active for scheme, x in known),
    )


def voucher_text(text: str) -> str:
    """Return a voucher number as it is kept: narrow characters, capitals, no blanks.

    A number typed with a Chinese keyboard is the number on the paper all the same.
    """
    return "".join(unicodedata.normalize("NFKC", text).upper().split())


def in_way(entry: Entry, way: Way, so_far: YearSoFar) -> Entry:
    """Return an entry with the kind and the purpose that a chosen way has.

    Raises:
        Refused: ``bad_kind`` for a make-up of a year that can still be paid as ever.
    """
    if way is Way.OWN:
        return entry
    if way is not Way.MAKE_UP:
        kind = EntryKind.ON_BEHALF if way is Way.ON_BEHALF else EntryKind.SUBSIDY
        return replace(entry, kind=kind.value)
    raised = so_far.paid_fen > 0
    if not raised and entry.paid_on is not None and entry.paid_on.year <= entry.year:
        raise Refused(
            "bad_kind",
            f"{entry.year}年还在缴费期内，不算补缴。",
            "请选“本人缴费”；补以前年度的，先换缴费年度。",
        )
    purpose = Purpose.RAISE if raised else Purpose.MISSED
    return replace(entry, purpose=purpose.value)


def kind_at(entry: Entry, *, town: bool) -> str:
    """Return the kind that an entry gets at a desk."""
    return entry.kind or (EntryKind.RECORDED if town else EntryKind.REPORTED)


def entry_problem(
    policy: Policy, facts: PayerYear, entry: Entry, today: date, *, town: bool
) -> Problem | None:
    """Return what is wrong with an entry at a town's or a village's desk; None when nothing is."""
    day, kind = entry.paid_on or today, kind_at(entry, town=town)
    if kind not in set(EntryKind) or entry.purpose not in set(Purpose):
        return Problem("bad_kind", f"没有“{entry.kind or entry.purpose}”这一类登记。")
    if kind == EntryKind.CONFIRMED:
        return Problem("tax_only", "税务确认的缴费由税务名单导入。", "手工登记请不要选这一类。")
    if kind not in (EntryKind.REPORTED, EntryKind.RECORDED) and not town:
        return Problem("town_only", f"{EntryKind(kind).label}由镇中心登记。")
    join_age = policy.standing_count(Key.JOIN_AGE, day)
    identities = (entry.identity,) if entry.identity else facts.payer.identities
    return (
        year_problem(entry.year, today)
        or day_problem(entry.year, day, today)
        or person_problem(facts.payer, entry.year, day, join_age)
        or amount_problem(
            policy,
            kind,
            entry.year,
            entry.amount_fen,
            day=day,
            so_far=facts.so_far,
            purpose=entry.purpose,
            identities=identities,
        )
    )


def double_problem(facts: PayerYear, entry: Entry, *, town: bool) -> Problem | None:
    """Return that the year has such a payment already; None when it has none.

    Raising a paid year, refunds and corrections say themselves that there is one before them.
    """
    if entry.purpose or entry.amount_fen <= 0:
        return None
    kind = kind_at(entry, town=town)
    kinds = OWN if kind in OWN else (kind,)
    first = next((x for x in facts.entries if x.amount_fen > 0 and x.kind in kinds), None)
    if first is None:
        return None
    how = "税务已确认" if first.kind == EntryKind.CONFIRMED else "已登记"
    return Problem(
        "already_paid",
        f"{facts.payer.name}的{facts.year}年已有一笔{exact_yuan(first.amount_fen)}元（{how}）。",
        "确实又缴了一笔时，请选“仍要登记”。",
    )


def both_schemes(facts: PayerYear) -> Problem | None:
    """Return that somebody who pays into the employees' scheme is to pay here as well."""
    if not facts.payer.employee:
        return None
    return Problem(
        "both_schemes",
        f"{facts.payer.name}正在缴企业职工养老保险，再缴居保就是两头参保。",
        "请先核对是不是这个人；确实要登记时，请选“仍要登记”。",
    )


def past_age(facts: PayerYear) -> Problem | None:
    """Return that a year lies after the one in which the age of the benefit was reached.

    Of whom no benefit is known, who may still have years to make up.
    """
    last = facts.payer.last_year
    if last is None or facts.year <= last:
        return None
    return Problem(
        "past_age",
        f"{facts.payer.name}在{last}年已到领取待遇的年龄，{facts.year}年一般不再缴费。",
        f"请核对是不是这个人、是不是补{last}年及以前的；确实要登记时，请选“仍要登记”。",
    )


def hardship_tier(policy: Policy, facts: PayerYear, entry: Entry) -> Problem | None:
    """Return that a tier which only hardship groups may choose is paid without such an identity.

    Lists of hardship come late and may be incomplete: so it is asked, not refused.
    """
    table = policy.tiers(facts.year)
    if table is None or facts.payer.identities or entry.identity or facts.so_far.on_behalf_fen:
        return None
    total = facts.so_far.paid_fen + entry.amount_fen
    if all(tier.amount_fen != total for tier in table.tiers if tier.hardship_only):
        return None
    return Problem(
        "hardship_tier",
        f"{facts.year}年{exact_yuan(total)}元档只给困难群体，{facts.payer.name}不在困难名单上。",
        "请核对金额；确实按这一档缴了的，请选“仍要登记”。",
    )


DOUBTS = frozenset({"already_paid", "both_schemes", "past_age", "hardship_tier"})
"""Reasons of what may all the same be meant (仍要登记)."""


def doubt(policy: Policy, facts: PayerYear, entry: Entry, *, town: bool) -> Problem | None:
    """Return what to ask before an entry that the rules allow is taken; None for nothing.

    Of what others pay, and of refunds, only whether it is entered twice.
    """
    double = double_problem(facts, entry, town=town)
    if double is not None or kind_at(entry, town=town) not in OWN or entry.amount_fen <= 0:
        return double
    return both_schemes(facts) or past_age(facts) or hardship_tier(policy, facts, entry)


def voucher_used(name: str, year: int) -> Problem:
    """Return that a voucher stands at somebody's payment of a year already."""
    return Problem(
        "voucher_used",
        f"票据号码已经登记在{name or '别人'}的{year}年缴费上。",
        "请核对票据；一张票据只登记一次。",
    )


def on_its_way() -> Problem:
    """Return that what was typed into the line before is not written yet."""
    return Problem("on_its_way", "这一行刚填的正在存。", "请再按一次。")


def read_way(text: str) -> Way:
    """Return the way that a text names, the person's own for none; refused for another."""
    if text and text not in set(Way):
        raise Refused("bad_kind", f"没有“{text}”这一类登记。", "请按数字键选一类。")
    return Way(text or Way.OWN)


def typed_year(text: str, usual: int) -> int:
    """Return the payment year that was typed, in four digits or its last two.

    ``usual``: what nothing means. Whether the year can be paid for is `year_problem`'s.

    Raises:
        Refused: ``bad_year`` for what is no year.
    """
    text = text.strip()
    if not text:
        return usual
    if not _YEAR.fullmatch(text):
        raise Refused(
            "bad_year",
            f"缴费年度“{text}”不对。",
            f"请写四位年份或后两位，如 {usual - 1} 或 {(usual - 1) % 100:02}；空着就是{usual}年。",
        )
    return int(text) if len(text) == len("2025") else 2000 + int(text)


def typed_amount(text: str, way: Way, tiers: Sequence[int], so_far: YearSoFar) -> int:
    """Return the sum in fen that a person typed in yuan.

    Of a person's own payment one or two digits mean hundreds where that is a tier or what
    raises the year to one: ``2`` is 200 元, ``15`` is 1,500 元.

    Raises:
        Refused: ``bad_amount`` for what is no sum above zero.
    """
    try:
        fen = read_fen(text.strip())
    except ValueError:
        fen = None
    if not fen or fen < 0:
        raise Refused("bad_amount", "请填写缴费金额。", "只填数字，单位是元，如 200。")
    fits = {sum_ for tier in tiers for sum_ in (tier, tier - so_far.paid_fen)}
    own = way in (Way.OWN, Way.MAKE_UP)
    short = own and fen not in fits and _HUNDREDS.fullmatch(text.strip())
    return fen * 100 if short and fen * 100 in fits else fen
