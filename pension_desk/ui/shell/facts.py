"""Reads what the status line tells."""

from __future__ import annotations

from pension_desk.services import roster
from pension_desk.services.backup import backup_age
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.ui.shell.status_line import DeskFacts
from pension_desk.ui.translation import translate


def role_word(role: Role) -> str:
    """Return what a desk of this role is called."""
    return translate("status", "镇级") if role is Role.TOWN else translate("status", "村级")


def read_facts(desk: Desk) -> DeskFacts:
    """Return the facts of a desk; called off the main thread."""
    return DeskFacts(
        name=division_name(desk.identity.division),
        role=role_word(desk.identity.role),
        author=desk.author,
        as_of=desk.today(),
        backup_days=backup_age(desk),
        residents=sum(village.residents for village in roster.villages(desk)),
    )
