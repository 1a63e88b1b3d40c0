"""Meetings that were held and what they decided (会议和议定事项)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.task_words import MEETING_KINDS
from pension_desk.domain.tasks import Decision, Meeting
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import tasks as store
from pension_desk.store.desk_file import Connection

_TOPICS = frozenset({Topic.TASKS})


@dataclass(frozen=True)
class DecisionFields:
    """A decision as typed: what is to be done, by which unit, by when."""

    content: str
    unit: str = ""
    due_on: date | None = None


@dataclass(frozen=True)
class MeetingFields:
    """A meeting as typed. ``kind``: a code of `MEETING_KINDS` or words."""

    topic: str
    held_on: date | None = None
    kind: str = "dispatch"
    who: str = ""
    summary: str = ""
    decisions: tuple[DecisionFields, ...] = ()


def meetings(desk: Desk) -> tuple[Meeting, ...]:
    """Return every meeting, the latest first."""
    with desk.file.reading() as conn:
        return store.meetings(conn)


def save_meeting(desk: Desk, told: MeetingFields, row: RowId | None = None) -> Written[Meeting]:
    """Enter a meeting with what it decided, or change one (its decisions then are added).

    Raises `Refused`: a village's desk (town_only), no topic, a day in the future, or a decision
    without content or due before the meeting.
    """
    day = told.held_on or desk.today()
    if not told.topic.strip():
        raise Refused("no_topic", "请填写会议的议题。")
    if day > desk.today():
        raise Refused("future_date", f"会议日期{day}在今天之后。")
    for one in told.decisions:
        _check(one, day)
    fields: dict[str, FieldValue] = {
        "held_on": day.isoformat(),
        "kind": MEETING_KINDS.read(told.kind) or None,
        "who": told.who.strip() or None,
        "topic": told.topic.strip(),
        "summary": told.summary.strip() or None,
    }
    with desk.acting("meeting", told.topic.strip()[:30]) as (conn, writer):
        if row is None:
            made = writer.insert("meetings", fields)
        else:
            made = _meeting(conn, row).id
            writer.update("meetings", row, fields)
        for one in told.decisions:
            writer.insert("decisions", _fields(one, made))
        return Written(_meeting(conn, made), _TOPICS)


def decide(desk: Desk, meeting: RowId, told: DecisionFields) -> Written[Decision]:
    """Add a decision to a meeting; refused as `save_meeting` says."""
    with desk.acting("meeting", told.content.strip()[:30]) as (conn, writer):
        _check(told, _meeting(conn, meeting).held_on)
        row = writer.insert("decisions", _fields(told, meeting))
        return Written(_decision(conn, row), _TOPICS)


def finish(desk: Desk, decision: RowId, result: str, on: date | None = None) -> Written[Decision]:
    """Note what came of a decision, and on which day; refused without a word about it."""
    day = on or desk.today()
    if not result.strip():
        raise Refused("no_result", "请写明办理结果。")
    if day > desk.today():
        raise Refused("future_date", f"办结日期{day}在今天之后。")
    with desk.acting("meeting", "办结") as (conn, writer):
        _decision(conn, decision)
        fields: dict[str, FieldValue] = {"done_on": day.isoformat(), "result": result.strip()}
        writer.update("decisions", decision, fields)
        return Written(_decision(conn, decision), _TOPICS)


def remove_meeting(desk: Desk, row: RowId, reason: str) -> Written[None]:
    """Take a meeting away with what it decided; refused without a reason."""
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    with desk.acting("meeting", f"删除：{reason.strip()}") as (conn, writer):
        for one in _meeting(conn, row).decisions:
            writer.delete("decisions", one.id)
        writer.delete("meetings", row)
    return Written(None, _TOPICS)


def _check(told: DecisionFields, held_on: date) -> None:
    if not told.content.strip():
        raise Refused("no_decision", "请写明议定的事项。")
    if told.due_on and told.due_on < held_on:
        raise Refused("due_before", f"期限{told.due_on}早于会议日期{held_on}。")


def _fields(told: DecisionFields, meeting: RowId) -> dict[str, FieldValue]:
    return {
        "meeting_id": meeting.hex,
        "content": told.content.strip(),
        "unit": told.unit.strip() or None,
        "due_on": told.due_on.isoformat() if told.due_on else None,
    }


def _meeting(conn: Connection, row: RowId) -> Meeting:
    found = next((one for one in store.meetings(conn) if one.id == row), None)
    if found is None:
        raise Refused("no_such_meeting", "找不到这次会议，可能已被删除。")
    return found


def _decision(conn: Connection, row: RowId) -> Decision:
    found = store.decision(conn, row)
    if found is None:
        raise Refused("no_such_decision", "找不到这项议定事项，可能已被删除。")
    return found
