"""Rows of employers' lists that wait for a person's answer; they never leave this desk."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.ids import RowId
from pension_desk.domain.lists import ListKind
from pension_desk.store.land import row_id
from pension_desk.store.schema_employers import employer_questions

_Q = employer_questions.c

OPEN, ACCEPTED, REJECTED = "open", "accepted", "rejected"


@dataclass(frozen=True)
class Question:
    """One row that waits: is it that employer?

    ``employer``: whom the row may be about, None where nobody is like it. ``key``: the same
    whenever the same row comes again. ``sure``: the only one that fits.
    """

    number: int
    kind: ListKind
    sheet: str
    row: int
    key: str
    name: str
    code_sent: str
    values: Mapping[str, FieldValue]
    state: str
    employer: RowId | None
    why: str
    sure: bool


def _question(row: Row[Any]) -> Question:
    return Question(
        number=row.n,
        kind=ListKind(row.kind),
        sheet=row.sheet,
        row=row.row,
        key=row.key,
        name=row.name,
        code_sent=row.code_sent,
        values=json.loads(row.values),
        state=row.state,
        employer=row_id(row.employer_id) if row.employer_id else None,
        why=row.why,
        sure=bool(row.certain),
    )


def add(conn: Connection, import_number: int, questions: Iterable[Question]) -> None:
    """Keep questions; their numbers are given by the file."""
    entries = [
        {
            "import": import_number,
            "kind": one.kind.value,
            "sheet": one.sheet,
            "row": one.row,
            "key": one.key,
            "name": one.name,
            "code_sent": one.code_sent,
            "values": json.dumps(dict(one.values), ensure_ascii=False),
            "state": one.state,
            "employer_id": one.employer.bytes if one.employer else None,
            "why": one.why,
            "certain": int(one.sure),
        }
        for one in questions
    ]
    if entries:
        conn.execute(insert(employer_questions), entries)


def open_questions(conn: Connection) -> tuple[Question, ...]:
    """Return what still waits, oldest first."""
    asked = select(employer_questions).where(_Q.state == OPEN).order_by(_Q.n)
    return tuple(_question(row) for row in conn.execute(asked))


def of_import(conn: Connection, import_number: int) -> tuple[Question, ...]:
    """Return what one import left waiting that is still open."""
    asked = select(employer_questions).where(_Q["import"] == import_number, _Q.state == OPEN)
    return tuple(_question(row) for row in conn.execute(asked.order_by(_Q.row, _Q.n)))


def numbered(conn: Connection, numbers: Sequence[int]) -> tuple[Question, ...]:
    """Return the questions of these numbers, answered ones too."""
    asked = select(employer_questions).where(_Q.n.in_(numbers)).order_by(_Q.n)
    return tuple(_question(row) for row in conn.execute(asked))


def known_keys(conn: Connection, kind: ListKind) -> set[str]:
    """Return the keys of every row of a kind that waits or was answered."""
    return set(conn.scalars(select(_Q.key).where(_Q.kind == kind.value)))


def answers(conn: Connection) -> dict[tuple[str, str], RowId]:
    """Return what a person said yes to before: code and name as sent → the employer."""
    asked = select(_Q.code_sent, _Q.name, _Q.employer_id).where(
        _Q.state == ACCEPTED, _Q.employer_id.is_not(None)
    )
    return {(row.code_sent, row.name): row_id(row.employer_id) for row in conn.execute(asked)}


def rejected(conn: Connection) -> tuple[Question, ...]:
    """Return what a person said no to, the latest first."""
    asked = select(employer_questions).where(_Q.state == REJECTED)
    return tuple(
        _question(row) for row in conn.execute(asked.order_by(_Q.answered.desc(), _Q.n.desc()))
    )


def accept(conn: Connection, number: int, employer: RowId, act: int) -> None:
    """Say whose row a question's is, by an act's number in the file."""
    told = {"state": ACCEPTED, "employer_id": employer.bytes, "answered": act}
    conn.execute(update(employer_questions).where(_Q.n == number).values(told))


def reject(conn: Connection, numbers: Sequence[int], act: int) -> None:
    """Say no to questions, by an act's number in the file; whom they proposed is kept."""
    told = {"state": REJECTED, "answered": act}
    conn.execute(update(employer_questions).where(_Q.n.in_(numbers)).values(told))


def reopen(conn: Connection, numbers: Sequence[int], act: int) -> None:
    """Let questions that were said no to wait again, by an act's number in the file."""
    told = {"state": OPEN, "reopened": act}
    conn.execute(update(employer_questions).where(_Q.n.in_(numbers)).values(told))


def take_back(conn: Connection, act: int) -> None:
    """Undo what an act did to questions: they wait again, or are said no to again."""
    asked = update(employer_questions)
    conn.execute(asked.where(_Q.reopened == act, _Q.state == OPEN).values(state=REJECTED))
    conn.execute(asked.where(_Q.answered == act).values(state=OPEN, answered=None))


def forget(conn: Connection, imports: Sequence[int]) -> None:
    """Drop the questions of imports that are taken back."""
    conn.execute(delete(employer_questions).where(_Q["import"].in_(imports)))


def propose(conn: Connection, number: int, employer: RowId | None, why: str, *, sure: bool) -> None:
    """Keep a question's new proposal, or that it has none now."""
    conn.execute(
        update(employer_questions)
        .where(_Q.n == number)
        .values(employer_id=employer.bytes if employer else None, why=why, certain=int(sure))
    )
