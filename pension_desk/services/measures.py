"""The ledger of measures (措施台账): loaded from a plan by choice, or written by the town."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.ids import RowId
from pension_desk.domain.task_words import PROGRESS, Term
from pension_desk.domain.tasks import Measure, Plan, day_of, read_plan, term_of
from pension_desk.paths import resource
from pension_desk.services.attachments import add_file, read_file
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import evidence as evidence_store
from pension_desk.store import tasks as store
from pension_desk.store.desk_file import Connection
from pension_desk.store.evidence import Evidence
from pension_desk.store.log import ActWriter

_TOPICS = frozenset({Topic.TASKS})
_NO_SUCH = ("no_such_measure", "找不到这条措施，可能已被删除。")
_LONGEST_DAYS = 3 * 366


@dataclass(frozen=True)
class DeadlineFields:
    """A deadline as typed: ``wording`` as the plan has it, ``due_on`` where the day is known.

    ``done_on``: the day on which it was met.
    """

    wording: str
    due_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class MeasureFields:
    """A measure as typed. ``units`` may be empty; ``deadlines`` may not."""

    content: str
    section: str = ""
    number: int | None = None
    units: str = ""
    note: str = ""
    plan: str = ""
    deadlines: tuple[DeadlineFields, ...] = ()


@dataclass(frozen=True)
class Loaded:
    """What loading a plan did: measures added, and those that were there already."""

    plan: str
    added: int
    known: int


def shipped_plan() -> Plan:
    """Return the sample plan that ships with the program."""
    return read_plan(resource("plan", "town_plan.toml").read_text(encoding="utf-8"))


def plan_of_file(file: Path) -> Plan:
    """Return a plan that a town has written as a file; refused when it is none."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(
            "bad_plan", f"“{file.name}”不是UTF-8编码。", "请用“另存为”，编码选UTF-8。"
        ) from error
    except OSError as error:
        raise Unavailable("unreadable", f"“{file.name}”读不出来。", "请检查文件或U盘。") from error
    return read_plan(text)


def load_plan(desk: Desk, plan: Plan | None = None) -> Written[Loaded]:
    """Take a plan's measures into the ledger (the shipped plan when left out), as one act.

    A measure that stands there already, word for word, is left as it is. What the plan leaves
    blank stays blank, for a person to fill in. Raises `Refused` ``town_only`` at a village.
    """
    wanted = plan or shipped_plan()
    with desk.acting("measure", f"载入“{wanted.name}”") as (conn, writer):
        known = {one.content for one in store.measures(conn)}
        new = [
            (number, one)
            for number, one in enumerate(wanted.measures, 1)
            if one.content not in known
        ]
        for number, one in new:
            told = MeasureFields(
                one.content,
                one.section,
                number,
                one.units,
                plan=wanted.name,
                deadlines=tuple(DeadlineFields(words, day_of(words)) for words in one.deadlines),
            )
            row = writer.insert("measures", _fields(told))
            _write_deadlines(writer, row, told.deadlines)
    made = Loaded(wanted.name, len(new), len(wanted.measures) - len(new))
    return Written(made, _TOPICS if new else frozenset())


def measures(desk: Desk) -> tuple[Measure, ...]:
    """Return the ledger in the plan's order."""
    with desk.file.reading() as conn:
        return store.measures(conn)


def save_measure(desk: Desk, told: MeasureFields, row: RowId | None = None) -> Written[Measure]:
    """Write a measure, or change one with all of its deadlines.

    Raises `Refused`: a village's desk (town_only), no content, no deadline (no_deadline), or a
    deadline that lies years away or was met in the future.
    """
    _check(desk, told)
    with desk.acting("measure", told.content.split("。")[0][:30]) as (conn, writer):
        if row is None:
            given = [one.number for one in store.measures(conn)]
            fields = _fields(told) | {"number": told.number or max(given, default=0) + 1}
            made = writer.insert("measures", fields)
            _write_deadlines(writer, made, told.deadlines)
        else:
            made = row
            before = _measure(conn, row)
            fields = _fields(told) | {"number": told.number or before.number}
            writer.update("measures", row, fields)
            _change_deadlines(writer, before, told.deadlines)
        return Written(_measure(conn, made), _TOPICS)


def _check(desk: Desk, told: MeasureFields) -> None:
    if not told.content.strip():
        raise Refused("no_content", "请写明措施的内容。")
    if not told.deadlines:
        raise Refused("no_deadline", "请写明完成时限。", "长期的写“全年持续开展”。")
    today = desk.today()
    for one in told.deadlines:
        if one.due_on and abs((one.due_on - today).days) > _LONGEST_DAYS:
            raise Refused("bad_due", f"完成时限{one.due_on}离今天太远，请核对年份。")
        if one.done_on and one.done_on > today:
            raise Refused("future_date", f"完成日期{one.done_on}在今天之后。")


def _fields(told: MeasureFields) -> dict[str, FieldValue]:
    return {
        "plan": told.plan.strip() or None,
        "section": told.section.strip() or None,
        "number": told.number,
        "content": told.content.strip(),
        "units": told.units.strip() or None,
        "note": told.note.strip() or None,
    }


def _deadline_fields(one: DeadlineFields) -> dict[str, FieldValue]:
    term = Term.DATED if one.due_on else term_of(one.wording)
    return {
        "term": term.value,
        "wording": one.wording.strip() or None,
        "due_on": one.due_on.isoformat() if one.due_on else None,
        "done_on": one.done_on.isoformat() if one.done_on else None,
    }


def _write_deadlines(writer: ActWriter, row: RowId, told: Sequence[DeadlineFields]) -> None:
    for one in told:
        writer.insert("measure_deadlines", _deadline_fields(one) | {"measure_id": row.hex})


def _change_deadlines(writer: ActWriter, before: Measure, told: Sequence[DeadlineFields]) -> None:
    """Set the deadlines one after the other, so that each keeps its record."""
    for known, one in zip(before.deadlines, told, strict=False):
        writer.update("measure_deadlines", known.id, _deadline_fields(one))
    _write_deadlines(writer, before.id, told[len(before.deadlines) :])
    for known in before.deadlines[len(told) :]:
        writer.delete("measure_deadlines", known.id)


def fill_in(desk: Desk, deadline: RowId, due_on: date) -> Written[Measure]:
    """Fill in the day that the plan left blank; refused for a standing one."""
    with desk.acting("measure", f"填写期限 {due_on}") as (conn, writer):
        whose = _of_deadline(conn, deadline)
        known = next(one for one in whose.deadlines if one.id == deadline)
        if known.term is Term.STANDING:
            raise Refused("standing", "“全年持续开展”的措施没有截止日期。")
        if abs((due_on - desk.today()).days) > _LONGEST_DAYS:
            raise Refused("bad_due", f"完成时限{due_on}离今天太远，请核对年份。")
        writer.update("measure_deadlines", deadline, {"due_on": due_on.isoformat()})
        return Written(_measure(conn, whose.id), _TOPICS)


def meet(desk: Desk, deadline: RowId, on: date | None = None) -> Written[Measure]:
    """Note that a deadline was met on a day (today when left out)."""
    day = on or desk.today()
    if day > desk.today():
        raise Refused("future_date", f"完成日期{day}在今天之后。")
    with desk.acting("measure", f"完成 {day}") as (conn, writer):
        whose = _of_deadline(conn, deadline)
        writer.update("measure_deadlines", deadline, {"done_on": day.isoformat()})
        return Written(_measure(conn, whose.id), _TOPICS)


def _of_deadline(conn: Connection, deadline: RowId) -> Measure:
    for one in store.measures(conn):
        if any(known.id == deadline for known in one.deadlines):
            return one
    raise Refused("no_such_deadline", "找不到这个完成时限，可能已被删除。")


def enter_progress(
    desk: Desk,
    measure: RowId,
    content: str,
    *,
    state: str = "under_way",
    on: date | None = None,
    files: Sequence[Path] = (),
) -> Written[Measure]:
    """Enter what was done for a measure, with scans or photos as evidence, as one act.

    Raises `Refused`: no content, a state that there is not, a day in the future, or a file that
    cannot be evidence; nothing is entered then.
    """
    day = on or desk.today()
    code = PROGRESS.read(state)
    if code not in PROGRESS.codes:
        raise Refused("bad_state", f"没有“{state}”这种进展。", "可选：推进中、已完成、遇到困难。")
    if not content.strip():
        raise Refused("no_content", "请写明做了什么、进展怎样。")
    if day > desk.today():
        raise Refused("future_date", f"日期{day}在今天之后。")
    read = [read_file(file) for file in files]
    with desk.acting("measure", "登记进展") as (conn, writer):
        whose = _measure(conn, measure)
        row = writer.insert(
            "measure_entries",
            {
                "measure_id": measure.hex,
                "entered_on": day.isoformat(),
                "state": code,
                "by_name": desk.author,
                "content": content.strip(),
            },
        )
        for one in read:
            add_file(desk, (conn, writer), evidence_store.MEASURE, row, one)
        return Written(_measure(conn, whose.id), _TOPICS)


def evidence_of(desk: Desk, entry: RowId) -> tuple[Evidence, ...]:
    """Return what is attached to a progress entry."""
    with desk.file.reading() as conn:
        return evidence_store.evidence_of(conn, entry, evidence_store.MEASURE)


def remove_measure(desk: Desk, row: RowId, reason: str) -> Written[None]:
    """Take a measure off the ledger with its deadlines and entries; refused without a reason."""
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    with desk.acting("measure", f"删除：{reason.strip()}") as (conn, writer):
        found = _measure(conn, row)
        for deadline in found.deadlines:
            writer.delete("measure_deadlines", deadline.id)
        for entry in found.entries:
            for file in evidence_store.evidence_of(conn, entry.id, evidence_store.MEASURE):
                writer.delete("measure_evidence", file.id)
            writer.delete("measure_entries", entry.id)
        writer.delete("measures", row)
    return Written(None, _TOPICS)


def _measure(conn: Connection, row: RowId) -> Measure:
    found = store.measure(conn, row)
    if found is None:
        raise Refused(*_NO_SUCH)
    return found
