"""Keeping each resident's standing (类别与疑点) fresh after a write, by today's rules.

Ages, deaths and the payment year move on with the calendar, so a standing is only good for the
day on which everyone was last screened; the file remembers which that was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple
from datetime import date

from pension_desk.domain.screening import ScreeningRules
from pension_desk.domain.screening_rules import rules_in
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy_in
from pension_desk.store import touched
from pension_desk.store.desk_file import Connection
from pension_desk.store.screening import refresh
from pension_desk.store.settings import get_setting, set_setting
from pension_desk.store.spans import Span, touched_in

_JUDGED_BY = "standing_as_of"
_FEW = 20_000
"""Up to so many residents are screened anew by themselves; beyond, everyone at once."""


def rules_of(conn: Connection, year: int, as_of: date) -> ScreeningRules:
    """Return the rules for a payment year as of a day, by the policy in force."""
    return rules_in(policy_in(conn), year, as_of)


def todays_rules(conn: Connection, desk: Desk) -> ScreeningRules:
    """Return the rules for this payment year as of today by the desk's clock."""
    return rules_of(conn, desk.today().year, desk.today())


def _stamp(rules: ScreeningRules) -> str:
    """Return what standings are judged by: the day, and ages and spans that a town may change."""
    return " ".join(str(value) for value in astuple(rules)[1:])


def refresh_standing(conn: Connection, desk: Desk, numbers: Sequence[int] | None) -> None:
    """Screen anew the residents of these local numbers; everyone where None.

    Everyone as well on a new day and by another policy.
    """
    rules = todays_rules(conn, desk)
    new = get_setting(conn, _JUDGED_BY) != _stamp(rules)
    refresh(conn, rules, None if new else numbers)
    if new:
        set_setting(conn, _JUDGED_BY, _stamp(rules))


def refresh_of_records(conn: Connection, desk: Desk, rows: Mapping[bytes, str]) -> None:
    """Screen anew whom these records (id → table) belong to; everyone where they are many."""
    numbers = touched.resident_numbers(conn, rows)
    refresh_standing(conn, desk, numbers if len(numbers) <= _FEW else None)


def refresh_of_span(conn: Connection, desk: Desk, span: Span) -> None:
    """Screen anew whom these changes of the log are about; everyone where they are many."""
    found: set[int] = set()
    for some in touched_in(conn, span):
        found.update(touched.resident_numbers(conn, {one.row: one.table for one in some}))
        if len(found) > _FEW:
            break
    refresh_standing(conn, desk, sorted(found) if len(found) <= _FEW else None)


def todays_standing(conn: Connection, desk: Desk) -> None:
    """Screen everyone anew where the standings are another day's or policy's; else do nothing."""
    if not _current(conn, desk):
        refresh_standing(conn, desk, None)


def _current(conn: Connection, desk: Desk) -> bool:
    return get_setting(conn, _JUDGED_BY) == _stamp(todays_rules(conn, desk))


def catch_up(desk: Desk) -> Written[bool]:
    """Screen everyone anew when the standings are another day's or policy's; true when they were.

    For the opening of a desk: what the roster and the home page show is then of today.
    """
    with desk.file.reading() as conn:
        if _current(conn, desk):
            return Written(value=False)
    with desk.file.writing() as conn:
        todays_standing(conn, desk)
    return Written(value=True, topics=frozenset({Topic.ROSTER, Topic.SCREENING}))
