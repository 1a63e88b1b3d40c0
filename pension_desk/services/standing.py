"""Keeping each resident's standing (类别与疑点) fresh after a write, by today's rules."""

from __future__ import annotations

from collections.abc import Sequence

from pension_desk.domain.screening import ScreeningRules
from pension_desk.services.desk import Desk
from pension_desk.store.desk_file import Connection
from pension_desk.store.screening import refresh


def todays_rules(desk: Desk) -> ScreeningRules:
    """Return the rules for this payment year as of today by the desk's clock."""
    return ScreeningRules(year=desk.today().year, as_of=desk.today())


def refresh_standing(conn: Connection, desk: Desk, numbers: Sequence[int] | None) -> None:
    """Screen anew the residents of these local numbers; None means everyone."""
    refresh(conn, todays_rules(desk), numbers)
