"""Entry at speed asked of the file: whole lists at once, printed lists, what was entered today."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select, text

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.entry import EnteredLine, PrintedList
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.roster import Contribution, Visit
from pension_desk.store.aliases import aliases
from pension_desk.store.benefits import drawing_since
from pension_desk.store.roster import as_day, contribution_of, visit_of
from pension_desk.store.row_ids import new_row_id
from pension_desk.store.schema_entry import entered_lines, printed_lists

_L = printed_lists.c

_ID = 16
"""Bytes of an id."""

_A_RECORD = 1_000
"""Lines that one record of a printed list holds: well below what a long text may be."""

_IDS = text(
    """
    select r.id from residents r left join standings s on s.n = r.n
    where r.present and (:village = '' or r.village = :village)
        and (:any_hamlet or coalesce(r.hamlet, '') = :hamlet)
        and (:anybody or s.category in (select value from json_each(:categories)))
        and r.died_on is null and r.moved_on is null
    order by r.village, r.walk_key, r.n
    """
)

_THESE = "(select unhex(value) from json_each(:ids))"

_PEOPLE = text(
    f"""
    select r.n, r.id, r.village, r.hamlet, r.household_no, r.name, r.relation, r.id_number,
        r.birth, r.died_on, s.category
    from residents r left join standings s on s.n = r.n
    where r.id in {_THESE} and r.present
    """  # noqa: S608 - our own names
)
_PAYMENTS = text(
    f"select * from contributions where resident_id in {_THESE}"  # noqa: S608
    " order by year desc, paid_on, n"
)
_STATES = text(
    f"select resident_id, scheme, state, tier_fen from registrations where resident_id in {_THESE}"  # noqa: S608
)
_HARDSHIPS = text(
    f"select resident_id, detail, grade from statuses where resident_id in {_THESE}"  # noqa: S608
    " and kind in ('low_income', 'disabled')"
)
_VISITS = text(
    f"select * from visits where resident_id in {_THESE} order by visited_on, n"  # noqa: S608
)
_NAMES = text(
    "select village, name, count(*) as many from residents where present"
    " and village in (select value from json_each(:villages))"
    " group by village, name having many > 1"
)
_ENTERED = """
    select e.act, e.resident, e.contribution, e.visit, r.name, r.hamlet, r.household_no
    from entered_lines e join residents r on r.id = e.resident
    where {which} order by e.n desc
"""
_OF_DAY = text(_ENTERED.format(which="e.day = :day"))
_OF_ACTS = text(_ENTERED.format(which="e.act in (select value from json_each(:acts))"))


@dataclass(frozen=True)
class Person:
    """A resident on a list, by what the roster and the last screening say."""

    number: int
    id: RowId
    village: VillageCode
    hamlet: str
    household_no: str
    name: str
    relation: str
    id_number: str
    birth: date | None
    died_on: date | None
    category: str


@dataclass(frozen=True)
class Registered:
    """One registration: the scheme, its state in the register's words, the tier in fen."""

    scheme: str
    state: str
    tier_fen: int


@dataclass(frozen=True)
class Background:
    """What a list's lines are held against, by resident; payments with the latest year first."""

    payments: Mapping[RowId, Sequence[Contribution]]
    registrations: Mapping[RowId, Sequence[Registered]]
    hardships: Mapping[RowId, Sequence[str]]
    visits: Mapping[RowId, Visit]
    namesakes: Mapping[tuple[str, str], int]
    drawing: Mapping[RowId, date]


def people_of(
    conn: Connection, village: str, hamlet: str | None, categories: Sequence[str] | None
) -> tuple[RowId, ...]:
    """Return the living of a place in walking order; ``categories``: None for everybody."""
    asked = {
        "village": village,
        "hamlet": hamlet or "",
        "any_hamlet": hamlet is None,
        "anybody": categories is None,
        "categories": json.dumps(list(categories or ())),
    }
    return tuple(RowId(UUID(bytes=row)) for row in conn.scalars(_IDS, asked))


def people(conn: Connection, rows: Sequence[RowId]) -> dict[RowId, Person]:
    """Return those of these residents who are on the roster."""
    return {
        RowId(UUID(bytes=row.id)): Person(
            row.n,
            RowId(UUID(bytes=row.id)),
            VillageCode(row.village),
            row.hamlet or "",
            row.household_no or "",
            row.name,
            row.relation or "",
            row.id_number or "",
            as_day(row.birth),
            as_day(row.died_on),
            row.category or "",
        )
        for row in conn.execute(_PEOPLE, _asked(rows))
    }


def background(conn: Connection, rows: Sequence[RowId], villages: Iterable[str]) -> Background:
    """Return what is known of these residents beside the roster."""
    asked = _asked(rows)
    payments = _gathered(conn.execute(_PAYMENTS, asked), contribution_of)
    states = _gathered(
        conn.execute(_STATES, asked),
        lambda row: Registered(row.scheme, row.state or "", row.tier_fen or 0),
    )
    hardships = _gathered(
        conn.execute(_HARDSHIPS, asked), lambda row: f"{row.detail or ''}{row.grade or ''}"
    )
    visits = {visit.resident: visit for visit in map(visit_of, conn.execute(_VISITS, asked))}
    named = conn.execute(_NAMES, {"villages": json.dumps(sorted(set(villages)))})
    namesakes = {(row.village, row.name): row.many for row in named}
    return Background(payments, states, hardships, visits, namesakes, drawing_since(conn, rows))


def _gathered(found: Iterable[Any], value: Any) -> dict[RowId, list[Any]]:
    by_person: dict[RowId, list[Any]] = defaultdict(list)
    for row in found:
        by_person[RowId(UUID(bytes=row.resident_id))].append(value(row))
    return dict(by_person)


def _asked(rows: Sequence[RowId]) -> dict[str, str]:
    return {"ids": json.dumps([row.hex for row in rows])}


# --- printed lists ------------------------------------------------------------------------


def list_records(one: PrintedList) -> list[tuple[RowId, dict[str, FieldValue]]]:
    """Return the records that tell whom the lines of a printed list are about."""
    return [
        (
            new_row_id(),
            {
                "village": one.village,
                "hamlet": one.hamlet or None,
                "code": one.code,
                "printed_on": one.printed_on.isoformat() if one.printed_on else None,
                "first": at + 1,
                "residents": _told(one.residents[at : at + _A_RECORD]),
            },
        )
        for at in range(0, len(one.residents), _A_RECORD)
    ]


def printed_list(conn: Connection, code: str) -> PrintedList | None:
    """Return the list of a code, None when no desk has told of it.

    Whoever was merged since stands there as the record that lives on.
    """
    asked = select(printed_lists).where(_L.code == code).order_by(_L.first, _L.id)
    found = conn.execute(asked).all()
    if not found:
        return None
    head, living = found[0], aliases(conn)
    told = (row for part in found for row in _heard(part.residents))
    return PrintedList(
        code,
        as_day(head.printed_on),
        head.village,
        head.hamlet or "",
        tuple(RowId(UUID(bytes=living.get(row, row))) for row in told),
    )


def _told(rows: Sequence[RowId]) -> str:
    return b64encode(b"".join(row.bytes for row in rows)).decode("ascii")


def _heard(residents: str) -> list[bytes]:
    """Return the ids of a record; none where another desk wrote what is no list of ids."""
    try:
        told = b64decode(residents, validate=True)
    except ValueError:
        return []
    whole = len(told) - len(told) % _ID
    return [told[at : at + _ID] for at in range(0, whole, _ID)]


# --- what was entered ---------------------------------------------------------------------


def note_entered(
    conn: Connection,
    day: date,
    act: int,
    resident: RowId,
    contribution: RowId | None,
    visit: RowId | None,
) -> None:
    """Remember that a line was entered by an act (its number in the file)."""
    conn.execute(
        insert(entered_lines).values(
            day=day.isoformat(),
            act=act,
            resident=resident.bytes,
            contribution=contribution.bytes if contribution else None,
            visit=visit.bytes if visit else None,
        )
    )


def entered_on(conn: Connection, day: date) -> tuple[EnteredLine, ...]:
    """Return what was entered on a day and still stands, the latest first."""
    return _standing(conn, conn.execute(_OF_DAY, {"day": day.isoformat()}).all())


def entered_by(conn: Connection, acts: Sequence[int]) -> tuple[EnteredLine, ...]:
    """Return what these acts entered and still stands, the latest first."""
    return _standing(conn, conn.execute(_OF_ACTS, {"acts": json.dumps(list(acts))}).all())


def _standing(conn: Connection, found: Sequence[Any]) -> tuple[EnteredLine, ...]:
    asked = _asked(sorted({RowId(UUID(bytes=row.resident)) for row in found}))
    payments = {one.id: one for one in map(contribution_of, conn.execute(_PAYMENTS, asked))}
    visits = {one.id: one for one in map(visit_of, conn.execute(_VISITS, asked))}
    lines = (
        EnteredLine(
            row.act,
            RowId(UUID(bytes=row.resident)),
            row.name,
            row.hamlet or "",
            row.household_no or "",
            payments.get(RowId(UUID(bytes=row.contribution))) if row.contribution else None,
            visits.get(RowId(UUID(bytes=row.visit))) if row.visit else None,
        )
        for row in found
    )
    return tuple(line for line in lines if line.payment or line.visit)
