"""Whose papers are wanted (打印范围): hamlets, an officer's households, whom a filter admits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.responsibility import Named
from pension_desk.domain.roster import RosterFilter, Sort
from pension_desk.services.desk import Desk
from pension_desk.store import responsibility, roster
from pension_desk.store.desk_file import Connection
from pension_desk.store.papers import PaperPlace


@dataclass(frozen=True)
class Wanted:
    """Which papers: kinds, and whose; empty parts mean all that the desk holds.

    ``village``: division code. ``hamlet`` is one, ``hamlets`` are several. ``officer``: only
    households for which this officer is named. ``people``: only whom this roster filter admits.
    ``notices``: only these of the print queue.
    """

    kinds: tuple[str, ...]
    village: str = ""
    hamlet: str = ""
    household_no: str = ""
    residents: tuple[RowId, ...] = ()
    notices: tuple[RowId, ...] = ()
    hamlets: tuple[str, ...] = ()
    officer: RowId | None = None
    people: RosterFilter | None = None

    @property
    def all_hamlets(self) -> tuple[str, ...]:
        """The hamlets wanted, none for all."""
        return self.hamlets or ((self.hamlet,) if self.hamlet else ())


def place_of(conn: Connection, desk: Desk, wanted: Wanted) -> PaperPlace:
    """Return whose papers are wanted as the file is asked.

    Raises:
        Refused: ``no_notices`` when neither officer nor filter leaves anybody.
    """
    chosen: set[RowId] | None = set(wanted.residents) or None
    for some in (_of_officer(conn, desk, wanted), _of_filter(conn, wanted)):
        if some is not None:
            chosen = set(some) if chosen is None else chosen & set(some)
    if chosen is not None and not chosen:
        raise Refused("no_notices", "没有需要打印的单子。", "选的包片人或名册条件下没有人。")
    return PaperPlace(
        wanted.village or desk.identity.division,
        wanted.all_hamlets,
        wanted.household_no,
        tuple(sorted(chosen or ())),
    )


def _of_officer(conn: Connection, desk: Desk, wanted: Wanted) -> Sequence[RowId] | None:
    if wanted.officer is None:
        return None
    officers, duties = responsibility.officers(conn), responsibility.duties(conn)
    held = Named(officers, duties, desk.today())
    spots = responsibility.spots(conn, desk.today(), wanted.village)
    numbers = [
        spot.number
        for spot in spots
        if any(duty.officer == wanted.officer for duty in held.holding(*spot.door))
    ]
    return roster.ids_of(conn, numbers)


def _of_filter(conn: Connection, wanted: Wanted) -> Sequence[RowId] | None:
    if wanted.people is None:
        return None
    return roster.ids_of(conn, roster.row_numbers(conn, wanted.people, Sort.WALK, descending=False))


def named_hamlets(wanted: Wanted) -> str:
    """Return the hamlets wanted as the log says them."""
    return "、".join(wanted.all_hamlets)
