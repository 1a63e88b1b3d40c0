"""Who is responsible (责任): officers, the matrix without gaps, how far each person is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.duty_progress import ProgressLine, progress
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.responsibility import Duty, MatrixRow, Named, Officer, matrix
from pension_desk.services import visits
from pension_desk.services.desk import Desk
from pension_desk.store import responsibility as store

NO_SUCH = ("no_such_officer", "找不到这位责任人，可能已被删除。")


@dataclass(frozen=True)
class OfficerLine:
    """An officer with what is named to them today. ``hamlets``: in the order of their entry."""

    officer: Officer
    duties: tuple[Duty, ...]

    @property
    def whole_village(self) -> bool:
        """Whether the whole village is named to them."""
        return any(duty.reach == "village" for duty in self.duties)

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas (片) that they hold."""
        return tuple(dict.fromkeys(duty.area for duty in self.duties if duty.area))

    @property
    def hamlets(self) -> tuple[str, ...]:
        """Hamlets that they hold whole or in part."""
        held = (duty.hamlet for duty in self.duties if duty.reach != "village")
        return tuple(dict.fromkeys(held))

    @property
    def doors(self) -> int:
        """Single households that they hold."""
        return sum(duty.reach == "household" for duty in self.duties)


@dataclass(frozen=True)
class Responsibility:
    """The matrix, and how far people and areas are, as of the desk's day.

    ``households``: all; ``unnamed``: those without a named person.
    """

    day: date
    rows: tuple[MatrixRow, ...]
    people: tuple[ProgressLine, ...]
    areas: tuple[ProgressLine, ...]

    @property
    def households(self) -> int:
        """How many households there are."""
        return sum(row.households for row in self.rows)

    @property
    def unnamed(self) -> int:
        """How many of them have no named person."""
        return sum(len(row.unnamed) for row in self.rows)


def officers(desk: Desk, village: str = "", *, left: bool = False) -> tuple[OfficerLine, ...]:
    """Return the officers in office with what they hold; ``left``: also those who have left."""
    today = desk.today()
    with desk.file.reading() as conn:
        found = store.officers(conn, village)
        duties = [one for one in store.duties(conn, village=village) if one.in_force(today)]
    return tuple(
        OfficerLine(one, tuple(duty for duty in duties if duty.officer == one.id))
        for one in found
        if left or one.in_office(today)
    )


def officer(desk: Desk, row: RowId) -> OfficerLine:
    """Return one officer, in office or not; refused when there is none of that id."""
    with desk.file.reading() as conn:
        found = store.officer(conn, row)
        if found is None:
            raise Refused(*NO_SUCH)
        held = store.duties(conn, officer=row)
    return OfficerLine(found, tuple(one for one in held if one.in_force(desk.today())))


def named(desk: Desk, village: str = "") -> Named:
    """Return who is named to what today."""
    with desk.file.reading() as conn:
        return Named(
            store.officers(conn, village), store.duties(conn, village=village), desk.today()
        )


def survey(desk: Desk, village: str = "") -> Responsibility:
    """Return the matrix and everybody's progress, of one village or of all."""
    today = desk.today()
    with desk.file.reading() as conn:
        held = Named(store.officers(conn, village), store.duties(conn, village=village), today)
        spots = store.spots(conn, date(today.year, 1, 1), village)
    due = visits.due(desk, village=village)
    promised = frozenset(line.number for line in due if line.kind == "promise")
    people, areas = progress(spots, promised, held)
    return Responsibility(today, matrix(spots, held), people, areas)


def namer(desk: Desk, village: str = "") -> Callable[[str, str, str], str]:
    """Return what tells the named person of a household (village, hamlet, number), or nothing."""
    held = named(desk, village)

    def name(code: str, hamlet: str, household_no: str) -> str:
        return held.name_of(VillageCode(code), hamlet, household_no)

    return name
