"""Whom printed papers name (联系人)."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.store.desk_file import Connection
from pension_desk.store.settings import get_setting, set_setting


@dataclass(frozen=True)
class Contact:
    """Whom a household may ask: printed on every notice."""

    name: str
    phone: str


def contact(desk: Desk) -> Contact:
    """Return whom notices name; the person at the desk until it is set."""
    with desk.file.reading() as conn:
        return contact_in(conn, desk)


def contact_in(conn: Connection, desk: Desk) -> Contact:
    """Return the same within a connection."""
    return Contact(
        get_setting(conn, "contact_name") or desk.author, get_setting(conn, "contact_phone") or ""
    )


def set_contact(desk: Desk, name: str, phone: str) -> Written[Contact]:
    """Say whom notices name."""
    with desk.file.writing() as conn:
        set_setting(conn, "contact_name", name.strip())
        set_setting(conn, "contact_phone", phone.strip())
    return Written(contact(desk), frozenset({Topic.SETTINGS}))
