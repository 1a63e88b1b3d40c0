"""The questions of employers' lists (待核对的单位): what waits, and a person's yes or no."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pension_desk.domain.employers import Employer
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.lists import ListKind
from pension_desk.services.desk import Desk
from pension_desk.services.employers_import import told_again
from pension_desk.services.employers_rows import fields_of, held_fields
from pension_desk.services.employers_staff_import import take_asked
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import employers as store
from pension_desk.store import employers_questions as queue
from pension_desk.store.desk_file import Connection
from pension_desk.store.employers_questions import Question
from pension_desk.store.log import ActWriter

_TOPICS = frozenset({Topic.EMPLOYERS})

ACT = "employer_match"
"""The kind of act by which a question is answered; its detail names the questions."""
_NAMED = re.compile(r"第([\d、]+)号核对")


def _detail(numbers: Sequence[int]) -> str:
    return f"第{'、'.join(map(str, numbers))}号核对"


def reopen(conn: Connection, detail: str) -> None:
    """Let the questions of an answer that is taken back wait again; ``detail``: of its act."""
    found = _NAMED.search(detail)
    for number in found[1].split("、") if found else ():
        queue.reopen(conn, int(number))


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
    with desk.acting(ACT, _detail(numbers)) as (conn, writer):
        rows = []
        for one in _open(conn, numbers):
            target = employer or one.employer
            rows.append(_take(desk, conn, writer, one, target))
        return Written(tuple(rows), _TOPICS)


def accept_as_new(desk: Desk, numbers: Sequence[int]) -> Written[tuple[RowId, ...]]:
    """Say that the rows are employers of their own, whomever the desk proposed."""
    with desk.acting(ACT, f"{_detail(numbers)}另立单位") as (conn, writer):
        rows = [_take(desk, conn, writer, one, None) for one in _open(conn, numbers)]
        return Written(tuple(rows), _TOPICS)


def accept_all_certain(desk: Desk) -> Written[int]:
    """Accept every question whose employer is the only one of that name, without another code."""
    sure = [one.number for one in pending(desk) if one.certain and one.employer]
    if not sure:
        return Written(0)
    return Written(len(accept(desk, sure).value), _TOPICS)


def reject(desk: Desk, numbers: Sequence[int]) -> Written[int]:
    """Say no: the rows are of nobody here, and are not asked about again."""
    with desk.acting(ACT, f"退回{len(numbers)}条") as (conn, _writer):
        questions = _open(conn, numbers)
        for one in questions:
            queue.answer(conn, one.number, queue.REJECTED, None)
        return Written(len(questions), _TOPICS)


def _open(conn: Connection, numbers: Sequence[int]) -> tuple[Question, ...]:
    found = queue.numbered(conn, numbers)
    waiting = {one.number for one in found if one.state == queue.OPEN}
    gone = [number for number in numbers if number not in waiting]
    if gone:
        raise Refused("not_pending", f"第{gone[0]}号核对不存在，或已经处理过。", "请刷新后再试。")
    return found


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
        if changed:
            writer.update("employers", row, changed)
    queue.answer(conn, question.number, queue.ACCEPTED, row)
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
    queue.answer(conn, question.number, queue.ACCEPTED, target)
    return target
