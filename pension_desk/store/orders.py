"""Inspections and orders asked of the file."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.orders import Inspection, Order
from pension_desk.store import evidence
from pension_desk.store.roster import as_day
from pension_desk.store.schema_steering import inspections as _inspections
from pension_desk.store.schema_steering import orders as _orders


def _id(value: bytes) -> RowId:
    return RowId(UUID(bytes=value))


def inspections(conn: Connection, village: str = "") -> tuple[Inspection, ...]:
    """Return every inspection (of one village), the latest first."""
    c = _inspections.c
    asked = select(_inspections).order_by(c.inspected_on.desc(), c.n.desc())
    if village:
        asked = asked.where(c.village == village)
    return tuple(
        Inspection(
            _id(row.id),
            VillageCode(row.village),
            day,
            row.inspector or "",
            row.topic or "",
            row.findings,
        )
        for row in conn.execute(asked)
        if (day := as_day(row.inspected_on)) is not None
    )


def orders(conn: Connection, village: str = "") -> tuple[Order, ...]:
    """Return every order (to one village), the latest first."""
    c = _orders.c
    asked = select(_orders).order_by(c.issued_on.desc(), c.n.desc())
    if village:
        asked = asked.where(c.village == village)
    attached = evidence.counts(conn, evidence.ORDER)
    return tuple(
        _order(row, attached.get(_id(row.id), 0))
        for row in conn.execute(asked)
        if as_day(row.issued_on) is not None
    )


def order(conn: Connection, row: RowId) -> Order | None:
    """Return one order, None when there is none of that id."""
    return next((one for one in orders(conn) if one.id == row), None)


def _order(row: Row[Any], attached: int) -> Order:
    issued = as_day(row.issued_on)
    assert issued is not None
    return Order(
        id=_id(row.id),
        village=VillageCode(row.village),
        kind=row.kind,
        number=row.number or "",
        issued_on=issued,
        facts=row.facts,
        demands=row.demands or "",
        due_on=as_day(row.due_on),
        inspection=_id(row.inspection_id) if row.inspection_id else None,
        answered_on=as_day(row.answered_on),
        answered_by=row.answered_by or "",
        answer=row.answer or "",
        checked_on=as_day(row.checked_on),
        checked_by=row.checked_by or "",
        verdict=row.verdict or "",
        check_note=row.check_note or "",
        closed_on=as_day(row.closed_on),
        evidence=attached,
    )
