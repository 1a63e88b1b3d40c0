"""What the notices' dialog asks of the services; plain functions, run off the main thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.ids import VillageCode
from pension_desk.domain.progress import Watch
from pension_desk.services import notices, roster
from pension_desk.services.desk import Desk
from pension_desk.services.notices import Contact, NoticeFile, Wanted
from pension_desk.services.outcome import Written


@dataclass(frozen=True)
class Chosen:
    """Whose notices: empty texts mean all."""

    kind: str
    village: str = ""
    hamlet: str = ""
    household_no: str = ""


@dataclass(frozen=True)
class Places:
    """The villages that have residents, and whom notices name."""

    villages: tuple[VillageCode, ...]
    contact: Contact


def places(desk: Desk) -> Places:
    """Return what can be chosen from."""
    villages = tuple(village.code for village in roster.villages(desk))
    return Places(villages, notices.contact(desk))


def look(desk: Desk, chosen: Chosen, watch: Watch) -> Written[NoticeFile]:
    """Prepare the notices for looking at; nothing is counted."""
    out = notices.preview_file(desk)
    return notices.print_papers(desk, _wanted(chosen), out, only_look=True, watch=watch)


def save(
    desk: Desk,
    chosen: Chosen,
    out: Path,
    watch: Watch,
    *,
    printed: tuple[int, int] | None = None,
) -> Written[NoticeFile]:
    """Write the notices for good and count them as printed."""
    return notices.print_papers(desk, _wanted(chosen), out, printed=printed, watch=watch)


def _wanted(chosen: Chosen) -> Wanted:
    return Wanted((chosen.kind,), chosen.village, chosen.hamlet, chosen.household_no)


def keep_contact(desk: Desk, name: str, phone: str, _watch: Watch) -> Written[Contact]:
    """Remember whom notices name."""
    return notices.set_contact(desk, name, phone)


def forget(desk: Desk, _watch: Watch) -> Written[None]:
    """Remove what was only looked at; on the writing thread, so after what still uses it."""
    notices.forget_previews(desk)
    return Written(None)
