"""The questions to a person (待确认) with what is needed to answer them: both sides, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.id_numbers import mask_id, mask_phone
from pension_desk.domain.ids import RowId
from pension_desk.domain.lists import FIELDS, FieldSpec, ListKind, ValueType
from pension_desk.domain.roster import RosterLine
from pension_desk.services.desk import Desk
from pension_desk.services.proposals import Proposal, pending_proposals, rejected_proposals
from pension_desk.store import pending, roster
from pension_desk.store.desk_file import Connection


@dataclass(frozen=True)
class Question:
    """One row of a list and the resident who may be meant.

    ``line``: that resident, None where nobody was found. ``said``: label and value of what the
    list says beside name and number, phones masked. ``members``: names of the resident's household.
    """

    proposal: Proposal
    line: RosterLine | None
    said: tuple[tuple[str, str], ...]
    members: tuple[str, ...]

    @property
    def answerable(self) -> bool:
        """Whether it can be accepted: somebody was found, with a number for the register's rows."""
        asked = self.proposal
        needs_number = asked.kind is ListKind.HOUSEHOLDS
        return self.line is not None and (not needs_number or bool(asked.proposed_id))


def questions(desk: Desk) -> tuple[Question, ...]:
    """Return every open question, the certain ones first, then oldest first."""
    return tuple(sorted(_with_both_sides(desk, pending_proposals(desk)), key=_urgency))


def rejected_questions(desk: Desk) -> tuple[Question, ...]:
    """Return the questions that were answered no and may be asked again, the latest first."""
    return tuple(_with_both_sides(desk, rejected_proposals(desk)))


def _with_both_sides(desk: Desk, asked: Sequence[Proposal]) -> list[Question]:
    with desk.file.reading() as conn:
        rows = {row.number: row for row in pending.numbered(conn, [p.number for p in asked])}
        lines = _lines(conn, {p.proposed_resident for p in asked if p.proposed_resident})
        members = {row: _members(conn, line) for row, line in lines.items()}
    found = []
    for proposal in asked:
        who = proposal.proposed_resident
        found.append(
            Question(
                proposal,
                lines.get(who) if who else None,
                _said(proposal.kind, rows[proposal.number].values),
                members.get(who, ()) if who else (),
            )
        )
    return found


def _urgency(question: Question) -> tuple[bool, bool, int]:
    asked = question.proposal
    return (not asked.certain, not question.answerable, asked.number)


def _lines(conn: Connection, residents: set[RowId]) -> dict[RowId, RosterLine]:
    numbers = [roster.number_of(conn, row) for row in residents]
    shown = roster.lines(conn, [number for number in numbers if number is not None])
    return {line.id: line for line in shown}


def _members(conn: Connection, line: RosterLine) -> tuple[str, ...]:
    if not line.household_no:
        return ()
    found = roster.household(conn, line.village, line.household_no)
    return tuple(member.name for member in found if member.id != line.id)


def _said(kind: ListKind, values: object) -> tuple[tuple[str, str], ...]:
    assert isinstance(values, dict)
    return tuple(
        (spec.label, _shown(spec, values[spec.name]))
        for spec in FIELDS[kind]
        if values.get(spec.name) is not None
    )


def _shown(spec: FieldSpec, value: FieldValue) -> str:
    kind = spec.type
    if spec.name == "certificate":  # a disability certificate's number holds the ID number
        return mask_id(str(value))
    if kind is ValueType.FEN and isinstance(value, int):
        return f"{value / 100:.2f}元"
    if kind is ValueType.PHONE:
        return mask_phone(str(value))
    return str(value)
