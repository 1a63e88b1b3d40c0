"""Measures, meetings and decisions asked of the file."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from pension_desk.domain.ids import RowId
from pension_desk.domain.task_words import Term
from pension_desk.domain.tasks import Decision, Measure, MeasureDeadline, MeasureEntry, Meeting
from pension_desk.store import evidence
from pension_desk.store import schema_steering as tables
from pension_desk.store.roster import as_day

_decisions, _meetings, _measures = tables.decisions, tables.meetings, tables.measures
_deadlines, _entries = tables.measure_deadlines, tables.measure_entries


def _id(value: bytes) -> RowId:
    return RowId(UUID(bytes=value))


def measures(conn: Connection) -> tuple[Measure, ...]:
    """Return every measure in the plan's order, its latest entry first."""
    deadlines: dict[RowId, list[MeasureDeadline]] = defaultdict(list)
    for row in conn.execute(select(_deadlines).order_by(_deadlines.c.n)):
        deadlines[_id(row.measure_id)].append(_deadline(row))
    attached = evidence.counts(conn, evidence.MEASURE)
    entries: dict[RowId, list[MeasureEntry]] = defaultdict(list)
    latest = (_entries.c.entered_on.desc(), _entries.c.n.desc())
    for row in conn.execute(select(_entries).order_by(*latest)):
        entries[_id(row.measure_id)].append(_entry(row, attached.get(_id(row.id), 0)))
    c = _measures.c
    asked = select(_measures).order_by(c.plan, c.number, c.n)
    return tuple(
        Measure(
            _id(row.id),
            row.plan or "",
            row.section or "",
            row.number or 0,
            row.content,
            row.units or "",
            row.note or "",
            tuple(deadlines[_id(row.id)]),
            tuple(entries[_id(row.id)]),
        )
        for row in conn.execute(asked)
    )


def measure(conn: Connection, row: RowId) -> Measure | None:
    """Return one measure, None when there is none of that id."""
    return next((one for one in measures(conn) if one.id == row), None)


def _deadline(row: Row[Any]) -> MeasureDeadline:
    return MeasureDeadline(
        _id(row.id),
        Term.STANDING if row.term == Term.STANDING else Term.DATED,
        row.wording or "",
        as_day(row.due_on),
        as_day(row.done_on),
    )


def _entry(row: Row[Any], attached: int) -> MeasureEntry:
    return MeasureEntry(
        _id(row.id), as_day(row.entered_on), row.state, row.by_name or "", row.content, attached
    )


def meetings(conn: Connection) -> tuple[Meeting, ...]:
    """Return every meeting with what it decided, the latest first."""
    decided: dict[RowId, list[Decision]] = defaultdict(list)
    for row in conn.execute(select(_decisions).order_by(_decisions.c.n)):
        decided[_id(row.meeting_id)].append(_decision(row))
    asked = select(_meetings).order_by(_meetings.c.held_on.desc(), _meetings.c.n.desc())
    return tuple(
        Meeting(
            _id(row.id),
            day,
            row.kind or "",
            row.who or "",
            row.topic,
            row.summary or "",
            tuple(decided[_id(row.id)]),
        )
        for row in conn.execute(asked)
        if (day := as_day(row.held_on)) is not None
    )


def decision(conn: Connection, row: RowId) -> Decision | None:
    """Return one decision, None when there is none of that id."""
    found = conn.execute(select(_decisions).where(_decisions.c.id == row.bytes)).first()
    return None if found is None else _decision(found)


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        _id(row.id),
        _id(row.meeting_id),
        row.content,
        row.unit or "",
        as_day(row.due_on),
        as_day(row.done_on),
        row.result or "",
    )
