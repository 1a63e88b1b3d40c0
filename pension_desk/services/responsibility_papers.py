"""The list that both sign when work is handed over (工作交接清单), as PDF or workbook."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

from pension_desk.domain.duty_words import Reach
from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.responsibility import Duty, Spot
from pension_desk.domain.screening import Category
from pension_desk.domain.steering_papers import HandoverList, HandoverRow
from pension_desk.services import visits
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.handover import HandedOver
from pension_desk.services.paper_files import PaperFile, batch_of, write_batch
from pension_desk.store import responsibility as store

KIND = "handover_list"


def print_handover(
    desk: Desk,
    made: HandedOver,
    out: Path,
    *,
    only_look: bool = False,
    watch: Watch = UNWATCHED,
) -> PaperFile:
    """Write the list of a handover; logged as an export unless it is only looked at.

    Raises:
        Refused: nothing was handed over, or the form cannot be used.
        Unavailable: the file cannot be written.
    """
    if not made.duties:
        raise Refused("nothing_to_print", "这次交接没有内容可印。")
    if not only_look:
        note_printed(desk, made)
    paper = _paper(desk, made)
    return write_batch(desk, batch_of(desk, KIND, [paper]), out, watch)


def note_printed(desk: Desk, made: HandedOver) -> None:
    """Log that the list has left the desk."""
    with desk.acting("export", f"工作交接清单 {made.giver.name}交{made.taker.name}"):
        pass


def _paper(desk: Desk, made: HandedOver) -> HandoverList:
    village = made.giver.village
    with desk.file.reading() as conn:
        spots = store.spots(conn, date(desk.today().year, 1, 1), village)
    due = {one.number for one in visits.due(desk, village=village) if one.kind == "promise"}
    homes: dict[tuple[str, str], list[Spot]] = defaultdict(list)
    for spot in spots:
        if any(_holds(duty, spot) for duty in made.duties):
            homes[spot.hamlet, spot.household_no or f"#{spot.number}"].append(spot)
    rows = [_row(members, due) for members in homes.values()]
    everybody = [spot for members in homes.values() for spot in members]
    return HandoverList(
        village=division_name(village),
        village_code=village,
        giver=made.giver.name,
        giver_role=made.giver.role_label,
        taker=made.taker.name,
        taker_role=made.taker.role_label,
        from_on=made.from_on,
        what=_what(made.duties),
        people=tuple(rows),
        persons=len(everybody),
        unregistered=sum(one.category == Category.UNREGISTERED for one in everybody),
        unpaid=sum(one.category == Category.REGISTERED_UNPAID for one in everybody),
        promised=sum(one.number in due for one in everybody),
    )


def _holds(duty: Duty, spot: Spot) -> bool:
    match duty.reach:
        case Reach.VILLAGE:
            return True
        case Reach.HAMLET:
            return duty.hamlet == spot.hamlet
        case Reach.HOUSEHOLD:
            return (duty.hamlet, duty.household_no) == (spot.hamlet, spot.household_no)


def _what(duties: tuple[Duty, ...]) -> str:
    """Return what changes hands, in words: 第一片、全村、1组、2组、3组5户."""
    hamlets = [one.hamlet for one in duties if one.reach is Reach.HAMLET]
    doors: dict[str, int] = defaultdict(int)
    for one in duties:
        if one.reach is Reach.HOUSEHOLD:
            doors[one.hamlet] += 1
    whole = ["全村"] if any(one.reach is Reach.VILLAGE for one in duties) else []
    parts = [*whole, *hamlets, *(f"{hamlet}{count}户" for hamlet, count in doors.items())]
    return "、".join(parts)


def _row(members: list[Spot], due: set[int]) -> HandoverRow:
    first = members[0]
    return HandoverRow(
        first.hamlet,
        first.household_no,
        first.name,
        len(members),
        _some(sum(one.category == Category.UNREGISTERED for one in members)),
        _some(sum(one.category == Category.REGISTERED_UNPAID for one in members)),
        _some(sum(one.number in due for one in members)),
    )


def _some(count: int) -> str:
    return str(count) if count else ""
