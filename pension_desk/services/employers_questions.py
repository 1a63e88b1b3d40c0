"""The questions of employers' lists (待核对的单位): what waits, and a person's yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pension_desk.domain.employers import Employer
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.lists import ListKind
from pension_desk.services.desk import Desk
from pension_desk.services.employers_import import rematch, told_again
from pension_desk.services.employers_left import back
from pension_desk.services.employers_rows import fields_of, held_fields
from pension_desk.services.employers_staff_import import take_asked
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import employers as store
from pension_desk.store import employers_questions as queue
from pension_desk.store.desk_file import Connection
from pension_desk.store.employers_questions import Question
from pension_desk.store.log import ActWriter

_TOPICS = frozenset({Topic.EMPLOYERS})

MATCH, REJECT, REOPEN = "employer_match", "employer_reject", "employer_reopen"
"""The kinds of act by which questions are answered yes or no, or asked again."""


@dataclass(frozen=True)
class EmployerQuestion:
    """One question: is this row that employer? ``employer`` is None where nobody is like it."""

    number: int
    kind: ListKind
    sheet: str
    row: int
    name: str
    code_sent: str
    count: int | None
    employer: Employer | None
    why: str
    certain: bool


def pending(desk: Desk) -> tuple[EmployerQuestion, ...]:
    """Return every question still open, oldest first."""
    with desk.file.reading() as conn:
        return _shown(conn, queue.open_questions(conn))


def of_import(conn: Connection, import_number: int) -> tuple[EmployerQuestion, ...]:
    """Return the questions that one import left."""
    return _shown(conn, queue.of_import(conn, import_number))


def _shown(conn: Connection, questions: Sequence[Question]) -> tuple[EmployerQuestion, ...]:
    rows = [one.employer for one in questions if one.employer is not None]
    known = {one.id: one for one in store.employers_by_id(conn, rows)}
    return tuple(
        EmployerQuestion(
            number=one.number,
            kind=one.kind,
            sheet=one.sheet,
            row=one.row,
            name=one.name,
            code_sent=one.code_sent,
            count=_count(one),
            employer=known.get(one.employer) if one.employer else None,
            why=one.why,
            certain=one.sure,
        )
        for one in questions
    )


def _count(question: Question) -> int | None:
    told = question.values.get("staff", question.values.get("insured"))
    return told if isinstance(told, int) else None


def accept(
    desk: Desk, numbers: Sequence[int], employer: RowId | None = None
) -> Written[tuple[RowId, ...]]:
    """Say yes: what the rows say is entered, for those proposed or for another employer.

    A row for which nobody is proposed becomes an employer of its own. Returns whose rows they
    were. Raises `Refused`: answered already, or the employer named is not there.
    """
    with desk.acting(MATCH, f"{len(numbers)}行") as (conn, writer):
        rows = []
        for one in _open(conn, numbers):
            target = employer or one.employer
            rows.append(_take(desk, conn, writer, one, target))
        return Written(tuple(rows), _TOPICS)


def accept_as_new(desk: Desk, numbers: Sequence[int]) -> Written[tuple[RowId, ...]]:
    """Say that the rows are employers of their own, whomever the desk proposed."""
    with desk.acting(MATCH, f"{len(numbers)}行另立单位") as (conn, writer):
        rows = [_take(desk, conn, writer, one, None) for one in _open(conn, numbers)]
        return Written(tuple(rows), _TOPICS)


def accept_all_certain(desk: Desk) -> Written[int]:
    """Accept every question whose employer is the only one of that name, without another code."""
    sure = [one.number for one in pending(desk) if one.certain and one.employer]
    if not sure:
        return Written(0)
    return Written(len(accept(desk, sure).value), _TOPICS)


def reject(desk: Desk, numbers: Sequence[int]) -> Written[int]:
    """Say no: the rows are of nobody here, and not asked about again unless reopened."""
    with desk.acting(REJECT, f"{len(numbers)}行") as (conn, writer):
        _open(conn, numbers)
        queue.reject(conn, numbers, writer.row)
    return Written(len(numbers), _TOPICS)


def rejected(desk: Desk) -> tuple[EmployerQuestion, ...]:
    """Return the questions that were answered no, the latest first."""
    with desk.file.reading() as conn:
        return _shown(conn, queue.rejected(conn))


def reopen(desk: Desk, numbers: Sequence[int]) -> Written[int]:
    """Ask again what was answered no, about the employers known now.

    Raises `Refused` ``not_rejected`` where one was not answered so.
    """
    with desk.acting(REOPEN, f"{len(numbers)}行") as (conn, writer):
        _in_state(conn, numbers, queue.REJECTED, "not_rejected", "没有退回过")
        queue.reopen(conn, numbers, writer.row)
        rematch(conn)
    return Written(len(numbers), _TOPICS)


def _in_state(
    conn: Connection, numbers: Sequence[int], state: str, reason: str, wrong: str
) -> tuple[Question, ...]:
    found = queue.numbered(conn, numbers)
    there = {one.number for one in found if one.state == state}
    gone = [number for number in numbers if number not in there]
    if gone:
        raise Refused(reason, f"第{gone[0]}号核对不存在，或{wrong}。", "请刷新后再试。")
    return found


def _open(conn: Connection, numbers: Sequence[int]) -> tuple[Question, ...]:
    return _in_state(conn, numbers, queue.OPEN, "not_pending", "已经处理过")


def _take(
    desk: Desk, conn: Connection, writer: ActWriter, question: Question, target: RowId | None
) -> RowId:
    if question.kind is ListKind.EMPLOYER_STAFF:
        return _take_staff(conn, writer, question, target)
    told = told_again(question)
    division = desk.identity.division
    if target is None:
        fields = fields_of(told, None, division)
        row = writer.insert("employers", fields)
    else:
        held = store.employer(conn, target)
        if held is None:
            raise Refused("no_such_employer", "找不到这个单位，可能已被删除。")
        row = target
        known = held_fields(held)
        told_fields = fields_of(told, held, division)
        if told.kind is ListKind.EMPLOYERS and held.registered:
            told_fields.pop("name", None)
        changed = {n: v for n, v in told_fields.items() if known[n] != v}
        changed |= back(told.kind, held, told.rank[0])
        if changed:
            writer.update("employers", row, changed)
    queue.accept(conn, question.number, row, writer.row)
    return row


def _take_staff(
    conn: Connection, writer: ActWriter, question: Question, target: RowId | None
) -> RowId:
    if target is None:
        raise Refused(
            "no_such_employer", "人员名单不能另立单位。", "请先导入或新增这个单位，再选它。"
        )
    if store.employer(conn, target) is None:
        raise Refused("no_such_employer", "找不到这个单位，可能已被删除。")
    take_asked(conn, writer, question, target)
    queue.accept(conn, question.number, target, writer.row)
    return target
