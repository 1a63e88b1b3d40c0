"""How many residents stand behind each choice of the roster's filters (筛选项人数)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from pension_desk.services.desk import Desk
from pension_desk.store import roster_counts as store
from pension_desk.store.desk_file import Connection
from pension_desk.store.responsibility import by_officer
from pension_desk.store.roster import lacking


class Facet(StrEnum):
    """What the roster can be filtered by and counted by."""

    VILLAGE = "village"
    HAMLET = "hamlet"
    CATEGORY = "category"
    FINDING = "finding"
    STATUS = "status"
    LACK = "lack"
    OFFICER = "officer"


_COUNTS: dict[Facet, Callable[[Connection], dict[str, int]]] = {
    Facet.VILLAGE: store.by_village,
    Facet.CATEGORY: store.by_category,
    Facet.FINDING: store.by_finding,
    Facet.STATUS: store.by_status,
    Facet.LACK: lacking,
}


def counts(desk: Desk, facet: Facet, village: str = "") -> Mapping[str, int]:
    """Return how many residents of the whole roster each choice has; choices of none are absent.

    ``village``: only its hamlets; empty for all.
    """
    with desk.file.reading() as conn:
        if facet is Facet.HAMLET:
            return store.by_hamlet(conn, village)
        if facet is Facet.OFFICER:
            return by_officer(conn, desk.today())
        return _COUNTS[facet](conn)
