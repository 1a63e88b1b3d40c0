"""Visits (走访): at home, by phone, WeChat, SMS or mail, with what came of them."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import Visit
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.roster import person

MODES = ("入户", "电话", "微信", "短信", "邮件")


def record(
    desk: Desk,
    row: RowId,
    *,
    visited_on: date | None = None,
    mode: str = "入户",
    outcome: str = "",
    reason: str = "",
    promised_on: date | None = None,
    next_step: str = "",
    note: str = "",
) -> Written[Visit]:
    """Enter a visit; today and at home when left out.

    Raises `Refused` for an unknown mode, a day in the future, a promise before the visit, or a
    visit without any outcome or note.
    """
    day = visited_on or desk.today()
    if mode not in MODES:
        raise Refused("bad_mode", f"走访方式“{mode}”不对。", f"请选：{'、'.join(MODES)}。")
    if day > desk.today():
        raise Refused("future_date", f"走访日期{day}在今天之后。")
    if promised_on and promised_on < day:
        raise Refused("promise_before_visit", f"承诺日期{promised_on}早于走访日期{day}。")
    if not (outcome.strip() or note.strip()):
        raise Refused("empty_visit", "请填写走访结果或备注。")
    name = person(desk, row).resident.name
    with desk.acting("visit", f"{name} {mode}") as (_conn, writer):
        made = writer.insert(
            "visits",
            {
                "resident_id": row.hex,
                "visited_on": day.isoformat(),
                "mode": mode,
                "visitor": desk.author,
                "outcome": outcome.strip() or None,
                "reason": reason.strip() or None,
                "promised_on": promised_on.isoformat() if promised_on else None,
                "next_step": next_step.strip() or None,
                "note": note.strip() or None,
            },
        )
    found = next(v for v in person(desk, row).visits if v.id == made)
    return Written(found, frozenset({Topic.VISITS, Topic.ROSTER}))
