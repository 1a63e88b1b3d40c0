"""Keeping each resident's standing (类别与疑点) fresh after a write, by today's rules.

Ages, deaths and the payment year move on with the calendar, so a standing is only good for the
day on which everyone was last screened; the file remembers which that was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pension_desk.domain.screening import ScreeningRules
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import touched
from pension_desk.store.desk_file import Connection
from pension_desk.store.screening import refresh
from pension_desk.store.settings import get_setting, set_setting

_DAY = "standing_as_of"
_FEW = 20_000
"""Up to so many residents are screened anew by themselves; beyond, everyone at once."""


def todays_rules(desk: Desk) -> ScreeningRules:
    """Return the rules for this payment year as of today by the desk's clock."""
    return ScreeningRules(year=desk.today().year, as_of=desk.today())


def refresh_standing(conn: Connection, desk: Desk, numbers: Sequence[int] | None) -> None:
    """Screen anew the residents of these local numbers; None, or a new day, means everyone."""
    today = desk.today().isoformat()
    new_day = get_setting(conn, _DAY) != today
    refresh(conn, todays_rules(desk), None if new_day else numbers)
    if new_day:
        set_setting(conn, _DAY, today)


def refresh_of_records(conn: Connection, desk: Desk, rows: Mapping[bytes, str]) -> None:
    """Screen anew whom these records (id → table) belong to; everyone where they are many."""
    numbers = touched.resident_numbers(conn, rows)
    refresh_standing(conn, desk, numbers if len(numbers) <= _FEW else None)


def todays_standing(conn: Connection, desk: Desk) -> None:
    """Screen everyone anew where the standings are another day's; else do nothing."""
    if get_setting(conn, _DAY) != desk.today().isoformat():
        refresh_standing(conn, desk, None)


def catch_up(desk: Desk) -> Written[bool]:
    """Screen everyone anew when the standings are another day's; true when they were.

    For the opening of a desk: what the roster and the home page show is then of today.
    """
    with desk.file.reading() as conn:
        if get_setting(conn, _DAY) == desk.today().isoformat():
            return Written(value=False)
    with desk.file.writing() as conn:
        todays_standing(conn, desk)
    return Written(value=True, topics=frozenset({Topic.ROSTER, Topic.SCREENING}))
