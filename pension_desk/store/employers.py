"""Employers asked of the file: as domain values, with what hangs on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, union

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.employers import Employee, EmployeeCover, Employer
from pension_desk.domain.employers_course import Stage
from pension_desk.domain.employers_words import Existence, KeyTrade
from pension_desk.domain.ids import RowId
from pension_desk.store.land import row_id
from pension_desk.store.roster import as_day
from pension_desk.store.schema import changes, registrations, residents
from pension_desk.store.schema_employers import (
    employer_contacts,
    employer_evidence,
    employer_papers,
    employer_staff,
    employer_steps,
    employers,
)

_E, _S = employers.c, employer_staff.c
_HANGING = (
    employer_contacts, employer_steps, employer_papers, employer_evidence, employer_staff,
)  # fmt: skip
_OF_STAFF = ("name", "id_number", "id_sent", "phone", "insured", "left_on", "note")


def employers_of(conn: Connection, *, village: str = "") -> tuple[Employer, ...]:
    """Return every employer, or a village's, in the order in which they came in."""
    asked = select(employers).order_by(_E.n)
    if village:
        asked = asked.where(_E.village == village)
    return _all(conn, asked)


def employers_by_id(conn: Connection, rows: Sequence[RowId]) -> tuple[Employer, ...]:
    """Return these employers, in the order in which they came in."""
    asked = select(employers).where(_E.id.in_([row.bytes for row in rows]))
    return _all(conn, asked.order_by(_E.n))


def employer(conn: Connection, row: RowId) -> Employer | None:
    """Return one employer, None when there is none of that id."""
    found = employers_by_id(conn, [row])
    return found[0] if found else None


def count(conn: Connection) -> int:
    """Return how many employers there are."""
    return conn.scalar(select(func.count()).select_from(employers)) or 0


def bearers(conn: Connection, code: str | None) -> int:
    """Return how many employers bear a credit code; 1 for none."""
    if code is None:
        return 1
    asked = select(func.count()).select_from(employers).where(_E.credit_code == code)
    return conn.scalar(asked) or 1


def _all(conn: Connection, asked: Select[Any]) -> tuple[Employer, ...]:
    return tuple(_employer(row) for row in conn.execute(asked))


def _employer(row: Row[Any]) -> Employer:
    return Employer(
        number=row.n,
        id=row_id(row.id),
        name=row.name,
        village=row.village or "",
        credit_code=row.credit_code,
        registration_no=row.registration_no or "",
        code_sent=row.code_sent or "",
        kind=row.kind or "",
        trade=row.trade or "",
        marked=KeyTrade(row.key_trade) if row.key_trade in set(KeyTrade) else None,
        existence=Existence(row.existence)
        if row.existence in set(Existence)
        else Existence.UNKNOWN,
        state_sent=row.state_sent or "",
        founded_on=as_day(row.founded_on),
        address=row.address or "",
        legal_name=row.legal_name or "",
        phone=row.phone or "",
        registered=bool(row.registered),
        staff=row.staff,
        staff_month=row.staff_month or "",
        wages_fen=row.wages_fen,
        insured=row.insured,
        insured_month=row.insured_month or "",
        insured_since=row.insured_since or "",
        insured_before=row.insured_before or 0,
        register_left_on=as_day(row.register_left_on),
        declared_left_on=as_day(row.declared_left_on),
        insured_left_on=as_day(row.insured_left_on),
        stage_set=Stage(row.stage) if row.stage in set(Stage) else None,
        stage_on=as_day(row.stage_on),
        limit_on=as_day(row.limit_on),
        arrears_fen=row.arrears_fen,
        arrears_since=as_day(row.arrears_since),
        contact_name=row.contact_name or "",
        contact_phone=row.contact_phone or "",
        note=row.note or "",
    )


def staff_fields(conn: Connection) -> Iterator[tuple[RowId, dict[str, FieldValue]]]:
    """Yield everybody on a staff list with the fields of their record, references as hex."""
    for row in conn.execute(select(employer_staff).order_by(_S.n)).mappings():
        yield (
            row_id(row["id"]),
            {
                "employer_id": row["employer_id"].hex(),
                "resident_id": row["resident_id"].hex() if row["resident_id"] else None,
                **{name: row[name] for name in _OF_STAFF},
            },
        )


def astray(conn: Connection, act: int) -> int:
    """Return how many employers of an act are not there any more while records hang on them."""
    named = union(*(select(one.c.employer_id) for one in _HANGING))
    asked = select(func.count(changes.c.row.distinct())).where(
        changes.c.act == act,
        changes.c.table == employers.name,
        changes.c.row.not_in(select(_E.id)),
        changes.c.row.in_(named),
    )
    return conn.scalar(asked) or 0


def with_staff(conn: Connection) -> frozenset[RowId]:
    """Return the employers of whom a list of staff has come."""
    asked = select(_S.employer_id).where(_S.employer_id.is_not(None)).distinct()
    return frozenset(row_id(found) for found in conn.scalars(asked))


def staff_of(conn: Connection, row: RowId) -> tuple[Employee, ...]:
    """Return an employer's staff by name, and whether each is in the employees' scheme.

    Who came into the roster after the list is found by the number.
    """
    same = residents.alias("same")
    same_number = (
        select(same.c.id)
        .where(same.c.id_number == _S.id_number, same.c.present)
        .order_by(same.c.n)
        .limit(1)
        .correlate(employer_staff)
        .scalar_subquery()
    )
    resident = func.coalesce(_S.resident_id, same_number)
    scheme = (
        select(registrations.c.state)
        .where(registrations.c.resident_id == resident, registrations.c.scheme == "employees")
        .order_by(registrations.c.n)
        .limit(1)
        .correlate(employer_staff)
        .scalar_subquery()
    )
    asked = (
        select(
            employer_staff,
            scheme.label("state"),
            residents.c.id.label("known"),
        )
        .select_from(employer_staff)
        .outerjoin(residents, residents.c.id == resident)
        .where(_S.employer_id == row.bytes)
        .order_by(_S.n)
    )
    return tuple(_employee(found) for found in conn.execute(asked))


def _employee(row: Row[Any]) -> Employee:
    return Employee(
        id=row_id(row.id),
        employer=row_id(row.employer_id),
        name=row.name,
        id_number=row.id_number,
        id_sent=row.id_sent or "",
        resident=row_id(row.known) if row.known else None,
        phone=row.phone or "",
        cover=_cover(row),
        note=row.note or "",
        left_on=as_day(row.left_on),
    )


def _cover(row: Row[Any]) -> EmployeeCover:
    """The scheme's own register stands before what the staff list says."""
    if row.state is not None:
        paused = any(word in row.state for word in ("暂停", "终止", "中断", "停保", "退保"))
        return EmployeeCover.MISSING if paused else EmployeeCover.INSURED
    if row.insured is not None:
        return EmployeeCover.INSURED if row.insured else EmployeeCover.MISSING
    return EmployeeCover.MISSING if row.known else EmployeeCover.UNKNOWN
