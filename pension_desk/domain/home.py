"""What the home page says (工作台): one line a matter, with a number, a day, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Place(StrEnum):
    """Where a line of the home page leads."""

    PROPOSALS = "proposals"
    WAITING = "waiting"
    PROMISES = "promises"
    FOLLOW_UPS = "follow_ups"
    WORK_ITEMS = "work_items"
    CONTESTED = "contested"
    DUPLICATES = "duplicates"
    DAMAGED = "damaged"
    UNPAID = "unpaid"
    UNREGISTERED = "unregistered"
    OWED_VISITS = "owed_visits"
    TURNING60 = "turning60"
    PROOF_OVERDUE = "proof_overdue"
    DEATHS = "deaths"
    EXPORT = "export"
    BUNDLES = "bundles"
    UNDO_IMPORT = "undo_import"
    BACKUP = "backup"
    LAND_BREACHES = "land_breaches"
    LAND_OVERDUE = "land_overdue"
    LAND_SOON = "land_soon"
    LAND_STEPS = "land_steps"
    LAND_OUTDATED = "land_outdated"
    CLOCK = "clock"
    NOTICES = "notices"
    MEASURES = "measures"
    MEETINGS = "meetings"
    ORDERS = "orders"
    EMPLOYERS_OVERDUE = "employers_overdue"
    EMPLOYERS_SOON = "employers_soon"
    INDICATORS = "indicators"
    QUALITY = "quality"


class Matter(StrEnum):
    """What a line is about; the window has the words for each."""

    PROMISES = "promises"
    FOLLOW_UPS = "follow_ups"
    CONTESTED = "contested"
    PROPOSALS = "proposals"
    NOTICES = "notices"
    WORK_ITEMS = "work_items"
    UNPAID = "unpaid"
    UNREGISTERED = "unregistered"
    DAMAGED = "damaged"
    WAITING = "waiting"
    DEATHS = "deaths"
    PROOF_OVERDUE = "proof_overdue"
    TURNING60 = "turning60"
    OWED_VISITS = "owed_visits"
    DUPLICATES = "duplicates"
    LAND_BREACHES = "land_breaches"
    LAND_OVERDUE = "land_overdue"
    LAND_SOON = "land_soon"
    LAND_STEPS = "land_steps"
    LAND_OUTDATED = "land_outdated"
    SILENT = "silent"
    TO_VILLAGES = "to_villages"
    TO_TOWN = "to_town"
    VILLAGES_UNANSWERED = "villages_unanswered"
    TOWN_UNANSWERED = "town_unanswered"
    CAME = "came"
    NO_BACKUP = "no_backup"
    OLD_BACKUP = "old_backup"
    CLOCK = "clock"
    MEASURE = "measure"
    DECISION = "decision"
    ORDER = "order"
    EMPLOYERS_OVERDUE = "employers_overdue"
    EMPLOYERS_SOON = "employers_soon"
    BEHIND_VILLAGES = "behind_villages"
    BEHIND_INDICATORS = "behind_indicators"
    QUALITY = "quality"


class When(StrEnum):
    """In which group of the page a line stands."""

    TODAY = "today"
    """It presses: due today, overdue, or wrong."""
    WEEK = "week"
    """It falls due within the week."""
    OPEN = "open"
    """It waits, without a day."""


@dataclass(frozen=True)
class TodayLine:
    """One line. A ``count`` of 0 is not shown: the words say all.

    ``due_on``: the day, where there is one. ``more``: a second number that the words may name.
    ``detail``: a name or sentence from the desk's data or another service, as it stands. ``at``:
    when it happened.
    """

    matter: Matter
    place: Place
    count: int
    when: When = When.OPEN
    due_on: date | None = None
    more: int = 0
    detail: str = ""
    at: datetime | None = None

    @property
    def pressing(self) -> bool:
        """Whether the line is shown as a warning."""
        return self.when is When.TODAY
