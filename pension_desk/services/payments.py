"""Contributions: entered by the village, confirmed by the tax list, counted by hamlet."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.policy import is_tier, tier_list
from pension_desk.domain.roster import Contribution, PersonPage, age_on
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.services.roster import person
from pension_desk.services.standing import refresh_standing
from pension_desk.store import payments as store
from pension_desk.store import roster
from pension_desk.store.payments import HamletPayments, VillagePayments

FIRST_YEAR = 2009
"""The scheme's first year; nothing was paid before."""

_TOPICS = frozenset({Topic.PAYMENTS, Topic.ROSTER, Topic.SCREENING})


def of_year(desk: Desk, year: int) -> tuple[HamletPayments, ...]:
    """Return who has and has not paid in a year, by village and hamlet, with amounts."""
    with desk.file.reading() as conn:
        return store.by_hamlet(conn, year)


def by_village(desk: Desk) -> tuple[VillagePayments, ...]:
    """Return how far this year's payments are in each village, by today's standings."""
    with desk.file.reading() as conn:
        return store.by_village(conn)


def record(
    desk: Desk,
    row: RowId,
    *,
    year: int,
    amount_fen: int,
    channel: str = "",
    paid_on: date | None = None,
    note: str = "",
    again: bool = False,
) -> Written[Contribution]:
    """Enter a payment that the village reports.

    Args:
        desk: the open desk.
        row: the resident.
        year: payment year.
        amount_fen: a tier of that year, in fen.
        channel: where it was paid.
        paid_on: the day; today when left out.
        note: free text.
        again: true when the person has confirmed that this is not a double entry.

    Raises:
        Refused: not a tier, a wrong year or date, under 16, or (unless ``again``) the year is
            already paid.
    """
    page = person(desk, row)
    day = paid_on or desk.today()
    _check(desk, page, year, amount_fen, day)
    if not again:
        _check_double(page, year)
    with desk.acting("pay", f"{page.resident.name} {year}年 {amount_fen / 100:.2f}元") as (
        conn,
        writer,
    ):
        made = writer.insert(
            "contributions",
            {
                "resident_id": row.hex,
                "year": year,
                "kind": "reported",
                "amount_fen": amount_fen,
                "paid_on": day.isoformat(),
                "channel": channel or None,
                "payer_name": page.resident.name,
                "note": note or None,
            },
        )
        refresh_standing(conn, desk, [roster.number_of(conn, row) or 0])
    found = next(c for c in person(desk, row).contributions if c.id == made)
    return Written(found, _TOPICS)


def _check(desk: Desk, page: PersonPage, year: int, amount_fen: int, day: date) -> None:
    resident, today = page.resident, desk.today()
    if not FIRST_YEAR <= year <= today.year:
        raise Refused(
            "bad_year", f"缴费年度{year}不对。", f"应在{FIRST_YEAR}年到{today.year}年之间。"
        )
    table = policy(desk).tiers(year)
    if amount_fen <= 0 or not is_tier(table, amount_fen):
        listed = tier_list(table.tiers) if table else ""
        raise Refused(
            "not_a_tier",
            f"{amount_fen / 100:g}元不是{year}年的缴费档次。",
            f"{year}年的档次（元）：{listed}。" if listed else "",
        )
    if day > today:
        raise Refused("future_date", f"缴费日期{day}在今天之后。")
    if day.year < FIRST_YEAR:
        raise Refused("early_date", f"缴费日期{day}早于制度开始的{FIRST_YEAR}年。")
    if resident.birth and age_on(resident.birth, date(year, 12, 31)) < 16:
        raise Refused("under_16", f"{resident.name}在{year}年未满16周岁，不能参保缴费。")
    if resident.died_on and day > resident.died_on:
        raise Refused("dead", f"{resident.name}已于{resident.died_on}死亡，日期在其后。")


def _check_double(page: PersonPage, year: int) -> None:
    paid = [c for c in page.contributions if c.year == year and c.amount_fen > 0]
    if paid:
        first = paid[0]
        how = "税务已确认" if first.kind == "confirmed" else "已登记"
        raise Refused(
            "already_paid",
            f"{page.resident.name}的{year}年已有一笔{first.amount_fen / 100:g}元（{how}）。",
            "确实又缴了一笔时，请选“仍要登记”。",
        )


def withdraw(desk: Desk, row: RowId, contribution: RowId, reason: str) -> Written[PersonPage]:
    """Take back a payment that the village reported; a confirmed one is never taken away."""
    page = person(desk, row)
    found = next((c for c in page.contributions if c.id == contribution), None)
    if found is None:
        raise Refused("no_such_payment", "找不到这笔缴费，可能已经撤回。")
    if found.kind == "confirmed":
        raise Refused("confirmed_payment", "税务已确认的缴费不能撤回。", "请由镇中心核对后更正。")
    if not reason.strip():
        raise Refused("no_reason", "请写明撤回的原因。")
    with desk.acting("withdraw", f"{page.resident.name} {found.year}年：{reason.strip()}") as (
        conn,
        writer,
    ):
        writer.delete("contributions", contribution)
        refresh_standing(conn, desk, [roster.number_of(conn, row) or 0])
    return Written(person(desk, row), _TOPICS)
