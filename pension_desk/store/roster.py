"""The roster asked of the file: numbers in order, lines by number, one person's page."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    text,
)

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.roster import (
    Contribution,
    Lack,
    Registration,
    Resident,
    RosterFilter,
    RosterLine,
    Sort,
    Status,
    Visit,
    WorkItem,
)
from pension_desk.store import schema
from pension_desk.store.aliases import living_of
from pension_desk.store.judging import stored_day
from pension_desk.store.named_to import named_to

_R = schema.residents.c
_S = schema.standings.c

_ORDERS: dict[Sort, tuple[ColumnElement[Any], ...]] = {
    Sort.WALK: (_R.village, _R.walk_key),
    Sort.NAME: (_R.name_key,),
    Sort.AGE: (_R.birth,),
    Sort.ID_NUMBER: (_R.id_number,),
    Sort.CATEGORY: (_S.category, _R.village, _R.walk_key),
    Sort.PHONE: (_R.phone,),
}


_PART = 2_000
"""Numbers fetched at a time: one fetch of a town would keep the window's thread waiting."""


@dataclass(frozen=True)
class VillageSummary:
    """How many residents and households the roster holds for one village."""

    code: VillageCode
    residents: int
    households: int


def as_day(value: str | None) -> date | None:
    """Return the day that an ISO text names, None for nothing or for a month or year alone."""
    return date.fromisoformat(value) if value and len(value) == 10 else None


def _years_before(day: date, years: int) -> date:
    """Return the same day of an earlier year, 29 February becoming 28 February."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def _like(word: str) -> ColumnElement[bool]:
    return schema.resident_search.c.text.contains(word.lower(), autoescape=True)


def _among(ids: Sequence[str]) -> ColumnElement[bool]:
    listed = func.json_each(json.dumps(list(ids))).table_valued("value")
    return _R.id.in_(select(func.unhex(listed.c.value)))


_LACKS = {
    Lack.PHONE.value: "coalesce(residents.phone, '') = ''",
    Lack.ID_NUMBER.value: "residents.id_number is null",
    Lack.HAMLET.value: "coalesce(residents.hamlet, '') = ''",
    Lack.HOUSEHOLD.value: "coalesce(residents.household_no, '') = ''",
    Lack.HEAD.value: (
        "(residents.household_no <> '' and (residents.village, residents.household_no) not in"
        " (select h.village, h.household_no from residents h where h.relation = '户主'"
        " and h.present and h.household_no is not null))"
    ),
}
"""What is missing, as SQL over residents."""


def lacking(conn: Connection) -> dict[str, int]:
    """Return how many of those who live here lack each thing; things that nobody lacks absent."""
    sums = ", ".join(f"sum({sql})" for sql in _LACKS.values())
    sql = (
        f"select {sums} from residents"  # noqa: S608 - our own names
        " where present and died_on is null and moved_on is null"
    )
    found = conn.execute(text(sql)).one()
    return {name: count for name, count in zip(_LACKS, found, strict=True) if count}


def _conditions(wanted: RosterFilter) -> list[ColumnElement[bool]]:
    """Return the filter as SQL conditions over residents and their standings."""
    found: list[ColumnElement[bool]] = []
    for words in [wanted.text.split()] if wanted.text.strip() else []:
        search = select(schema.resident_search.c.n).where(and_(*map(_like, words)))
        found.append(_R.n.in_(search))
    for column, values in (
        (_R.village, wanted.villages),
        (_R.hamlet, wanted.hamlets),
        (_R.sex, wanted.sexes),
        (_S.category, wanted.categories),
    ):
        if values:
            found.append(column.in_(values))
    if wanted.household_no:
        found.append(_R.household_no == wanted.household_no)
    if wanted.findings:
        padded = "," + func.coalesce(_S.findings, "") + ","
        found.append(or_(*(padded.contains(f",{name},") for name in wanted.findings)))
    if wanted.statuses:
        status = schema.statuses.c
        found.append(
            select(status.n)
            .where(status.resident_id == _R.id, status.kind.in_(wanted.statuses))
            .exists()
        )
    lacks = [literal_column(_LACKS[one], Boolean) for one in wanted.lacks if one in _LACKS]
    if lacks:
        found.append(or_(*lacks))
    found += _on_the_day(wanted)
    if wanted.people is not None:
        found.append(_among([one.hex for one in wanted.people]))
    if not wanted.gone:
        found += [_R.died_on.is_(None), _R.moved_on.is_(None)]
    found.append(_R.present == 1)
    return found


def ids_of(conn: Connection, numbers: Iterable[int]) -> tuple[RowId, ...]:
    """Return the record ids of residents by their local numbers, in no order."""
    asked = text("select id from residents where n in (select value from json_each(:numbers))")
    found = conn.scalars(asked, {"numbers": json.dumps(list(numbers))})
    return tuple(RowId(UUID(bytes=row)) for row in found)


def _on_the_day(wanted: RosterFilter) -> list[ColumnElement[bool]]:
    """Return the conditions that depend on the filter's day; none without one."""
    found: list[ColumnElement[bool]] = []
    if wanted.officers and wanted.as_of:
        found.append(cast("ColumnElement[bool]", named_to(wanted.officers, wanted.as_of)))
    if not wanted.ages or not wanted.as_of:
        return found
    youngest, oldest = min(wanted.ages), max(wanted.ages)
    return [
        *found,
        _R.birth <= _years_before(wanted.as_of, youngest).isoformat(),
        _R.birth > _years_before(wanted.as_of, oldest + 1).isoformat(),
    ]


def row_numbers(
    conn: Connection, wanted: RosterFilter, sort: Sort, *, descending: bool
) -> array[int]:
    """Return the local number of every resident that the filter admits, in order."""
    order = [column.desc() if descending else column.asc() for column in _ORDERS[sort]]
    asked = _screened(select(_R.n), wanted, joined=sort is Sort.CATEGORY)
    asked = asked.where(*_conditions(wanted)).order_by(*order, _R.n)
    numbers = array("q")
    for part in conn.scalars(asked).partitions(_PART):
        numbers.extend(part)
    return numbers


def count(conn: Connection, wanted: RosterFilter) -> int:
    """Return how many residents the filter admits."""
    asked = _screened(select(func.count()).select_from(schema.residents), wanted)
    return int(conn.scalar(asked.where(*_conditions(wanted))) or 0)


def _screened(asked: Select[Any], wanted: RosterFilter, *, joined: bool = False) -> Select[Any]:
    """Return a query of residents, with their standings where the filter or ``joined`` says so."""
    if joined or wanted.categories or wanted.findings:
        return asked.outerjoin_from(schema.residents, schema.standings, _S.n == _R.n)
    return asked


def _line_query() -> Select[Any]:
    return select(
        _R.n,
        _R.id,
        _R.village,
        _R.hamlet,
        _R.household_no,
        _R.name,
        _R.sex,
        _R.id_number,
        _R.id_sent,
        _R.birth,
        _R.relation,
        _R.phone,
        _R.died_on,
        _S.category,
        _S.findings,
        _S.paid_fen,
        _R.present,
    ).outerjoin_from(schema.residents, schema.standings, _S.n == _R.n)


def _line(row: Row[Any]) -> RosterLine:
    (n, row_id, village, hamlet, household_no, name, sex, id_number, id_sent, birth, relation,
     phone, died_on, category, findings, paid_fen, present,
     ) = cast("tuple[Any, ...]", row)  # fmt: skip
    return RosterLine(
        n,
        RowId(UUID(bytes=row_id)),
        VillageCode(village),
        hamlet or "",
        household_no or "",
        name,
        sex or "",
        id_number,
        id_sent,
        as_day(birth),
        relation or "",
        phone or "",
        category or "",
        tuple(findings.split(",")) if findings else (),
        paid_fen or 0,
        died_on is not None,
        not present,
    )


_LINES = _line_query().where(
    _R.n.in_(text("select value from json_each(:numbers)").bindparams(bindparam("numbers")))
)
"""One statement for any page: asked for at every scroll."""


def lines(conn: Connection, numbers: Sequence[int]) -> tuple[RosterLine, ...]:
    """Return the lines of these local numbers, in the order asked; vanished ones are left out."""
    asked = {"numbers": json.dumps(list(numbers))}
    found = {row[0]: row for row in conn.execute(_LINES, asked).all()}
    return tuple(_line(found[number]) for number in numbers if number in found)


def find(conn: Connection, words: str, limit: int) -> tuple[RosterLine, ...]:
    """Return the first residents, in walking order, whose search text holds every word.

    Those who have left the village come last; merged records are not found.
    """
    wanted = words.split()
    if not wanted:
        return ()
    each = " and ".join(["text like ? escape '/'"] * len(wanted))
    numbers = conn.exec_driver_sql(
        f"select n from residents where n in (select n from resident_search where {each} limit ?)"  # noqa: S608
        " and id not in (select id from aliases where living <> id)"
        " order by present desc, village, walk_key limit ?",
        (*map(_pattern, wanted), max(limit * 4, 200), limit),
    )
    return lines(conn, numbers.scalars().all())


def _pattern(word: str) -> str:
    """Return what `LIKE` finds a word by, wherever it stands; its own signs are no wildcards."""
    for sign in "/%_":
        word = word.replace(sign, f"/{sign}")
    return f"%{word.lower()}%"


def household(conn: Connection, village: str, household_no: str) -> tuple[RosterLine, ...]:
    """Return the members of a household, head first."""
    asked = _line_query().where(
        _R.village == village, _R.household_no == household_no, _R.present == 1
    )
    return tuple(_line(row) for row in conn.execute(asked.order_by(_R.walk_key, _R.n)))


def villages(conn: Connection) -> tuple[VillageSummary, ...]:
    """Return the villages that have residents, in order of their codes."""
    asked = text(
        "select village, count(*), count(distinct household_no) from residents"
        " where present group by village order by village"
    )
    return tuple(VillageSummary(VillageCode(v), n, h) for v, n, h in conn.execute(asked))


def hamlets(conn: Connection, village: str | None) -> tuple[str, ...]:
    """Return the hamlets of a village (of all, when None) in walking order."""
    asked = select(_R.hamlet, func.min(_R.walk_key)).where(_R.hamlet.is_not(None))
    if village:
        asked = asked.where(_R.village == village)
    return tuple(
        row[0] for row in conn.execute(asked.group_by(_R.hamlet).order_by(func.min(_R.walk_key)))
    )


def resident(conn: Connection, row: RowId) -> Resident | None:
    """Return one resident, or None when the roster does not hold the id.

    For a record that was merged into another, the one that lives on.
    """
    return resident_record(conn, living_of(conn, row))


def resident_record(conn: Connection, row: RowId) -> Resident | None:
    """Return what this very record says, also of one that was merged into another."""
    found = conn.execute(select(schema.residents).where(_R.id == row.bytes)).first()
    if found is None:
        return None
    return Resident(
        id=row,
        village=VillageCode(found.village),
        hamlet=found.hamlet or "",
        household_no=found.household_no or "",
        name=found.name,
        sex=found.sex or "",
        nation=found.nation or "",
        id_number=found.id_number,
        id_sent=found.id_sent,
        birth=as_day(found.birth),
        relation=found.relation or "",
        phone=found.phone or "",
        address=found.address or "",
        note=found.note or "",
        died_on=as_day(found.died_on),
        moved_on=as_day(found.moved_on),
        moved_to=found.moved_to or "",
    )


def number_of(conn: Connection, row: RowId) -> int | None:
    """Return the local number of a resident, or of whom they live on in; None when unknown."""
    return conn.scalar(select(_R.n).where(_R.id == living_of(conn, row).bytes))


def registration_of(found: Row[Any]) -> Registration:
    """Return the value of one row of the registrations table."""
    return Registration(
        id=RowId(UUID(bytes=found.id)),
        scheme=found.scheme,
        name=found.name or "",
        personal_no=found.personal_no or "",
        state=found.state or "",
        tier_fen=found.tier_fen,
        first_month=found.first_month or "",
        years_paid=found.years_paid,
        balance_fen=found.balance_fen,
        last_year=found.last_year,
        employer=found.employer or "",
        source=found.source or "",
        month_fen=found.month_fen,
        drawing_since=found.drawing_since or "",
    )


def registrations(conn: Connection, row: RowId) -> tuple[Registration, ...]:
    """Return what the schemes' registers say of a resident."""
    table = schema.registrations
    asked = select(table).where(table.c.resident_id == row.bytes).order_by(table.c.scheme)
    return tuple(map(registration_of, conn.execute(asked)))


def contribution_of(found: Row[Any]) -> Contribution:
    """Return the value of one row of the contributions table."""
    return Contribution(
        id=RowId(UUID(bytes=found.id)),
        resident=RowId(UUID(bytes=found.resident_id)),
        year=found.year,
        kind=found.kind,
        amount_fen=found.amount_fen,
        paid_on=as_day(found.paid_on),
        channel=found.channel or "",
        voucher=found.voucher or "",
        payer_name=found.payer_name or "",
        note=found.note or "",
        purpose=found.purpose or "",
        paid_by=found.paid_by or "",
        identity=found.identity or "",
        corrects=RowId(UUID(bytes=found.corrects)) if found.corrects else None,
    )


def contributions(conn: Connection, row: RowId) -> tuple[Contribution, ...]:
    """Return a resident's payments, the latest year first."""
    table = schema.contributions
    asked = select(table).where(table.c.resident_id == row.bytes)
    asked = asked.order_by(table.c.year.desc(), table.c.paid_on, table.c.n)
    return tuple(contribution_of(found) for found in conn.execute(asked))


def status_of(found: Row[Any]) -> Status:
    """Return the value of one row of the statuses table."""
    return Status(
        id=RowId(UUID(bytes=found.id)),
        kind=found.kind,
        name=found.name or "",
        detail=found.detail or "",
        grade=found.grade or "",
        certificate=found.certificate or "",
        since=found.since or "",
        until=found.until or "",
        source=found.source or "",
    )


def statuses(conn: Connection, row: RowId) -> tuple[Status, ...]:
    """Return the standings that lists give a resident."""
    table = schema.statuses
    asked = select(table).where(table.c.resident_id == row.bytes).order_by(table.c.kind)
    return tuple(map(status_of, conn.execute(asked)))


def visit_of(found: Row[Any]) -> Visit:
    """Return the value of one row of the visits table."""
    return Visit(
        id=RowId(UUID(bytes=found.id)),
        resident=RowId(UUID(bytes=found.resident_id)),
        visited_on=stored_day(found.visited_on) or date.min,
        mode=found.mode or "",
        visitor=found.visitor or "",
        outcome=found.outcome or "",
        reason=found.reason or "",
        promised_on=as_day(found.promised_on),
        next_step=found.next_step or "",
        note=found.note or "",
        met=found.met or "",
        points=found.points or "",
        knows=found.knows or "",
        next_on=as_day(found.next_on),
    )


def visits(conn: Connection, row: RowId) -> tuple[Visit, ...]:
    """Return a resident's visits, the latest first."""
    table = schema.visits
    asked = select(table).where(table.c.resident_id == row.bytes)
    asked = asked.order_by(table.c.visited_on.desc(), table.c.n.desc())
    return tuple(visit_of(found) for found in conn.execute(asked))


def work_item_of(found: Row[Any]) -> WorkItem:
    """Return the value of one row of the work items table."""
    return WorkItem(
        id=RowId(UUID(bytes=found.id)),
        resident=RowId(UUID(bytes=found.resident_id)),
        list_kind=found.list_kind,
        year=found.year,
        issued_on=as_day(found.issued_on),
        closed_on=as_day(found.closed_on),
        outcome=found.outcome or "",
        reason=found.reason or "",
        answered_on=as_day(found.answered_on),
        note=found.note or "",
    )


def work_items(conn: Connection, row: RowId) -> tuple[WorkItem, ...]:
    """Return the work list lines of a resident, the latest first."""
    table = schema.work_items
    asked = select(table).where(table.c.resident_id == row.bytes).order_by(table.c.n.desc())
    return tuple(work_item_of(found) for found in conn.execute(asked))
