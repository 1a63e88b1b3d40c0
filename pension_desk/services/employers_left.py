"""Who is off a later list of employers or of staff (不在最近的名单上): marked, never deleted.

A list that says its month is later than what an employer's count is of; one without a month is
later than those of earlier days, and those of one day are parts of one. What an earlier list
said stays and is told with the day from which it is not confirmed. See docs/decisions/107.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.employers import Employer
from pension_desk.domain.ids import RowId
from pension_desk.domain.lists import ListKind
from pension_desk.domain.names import some_of
from pension_desk.services.list_run import ListRun
from pension_desk.store import imports

LEFT_FIELDS: Mapping[ListKind, str] = {
    ListKind.EMPLOYERS: "register_left_on",
    ListKind.EMPLOYER_TAX: "declared_left_on",
    ListKind.EMPLOYER_INSURED: "insured_left_on",
}
"""The field that says from which day an employer is off each kind of list."""


def back(kind: ListKind, held: Employer, month: str) -> dict[str, FieldValue]:
    """Return what takes the mark off an employer that a list of a month names again."""
    marked = held.left_on(kind) is not None
    stale = bool(month) and month <= _month(kind, held)
    return {LEFT_FIELDS[kind]: None} if marked and not stale else {}


def leavers(
    run: ListRun, known: Collection[Employer], named: Collection[RowId], month: str
) -> list[tuple[RowId, dict[str, FieldValue]]]:
    """Return the marks of employers that an earlier list named and this one does not.

    Args:
        run: the import, which also remembers whom it named.
        known: every employer that was there before it.
        named: of whom its rows speak.
        month: the latest that it says, ``2026-10``; empty when it says none.
    """
    imports.keep_named(run.conn, run.import_number, named)
    beside = imports.named_that_day(run.conn, run.kind, run.import_number)
    gone = [one for one in known if one.id not in named and _left(run.kind, one, month, beside)]
    if gone:
        run.said.append(
            f"以前的{run.kind.label}上有、这份没有的{len(gone)}个单位，记为不在最近的名单上，"
            f"原来的数不变：{some_of([one.name for one in gone])}。"
        )
    return [(one.id, {LEFT_FIELDS[run.kind]: run.as_of}) for one in gone]


def _left(kind: ListKind, one: Employer, month: str, beside: Collection[RowId]) -> bool:
    """Whether an employer that a list does not name was on an earlier one.

    ``beside``: whom the other lists of that day name, of which it may be a part.
    """
    on_it = {
        ListKind.EMPLOYERS: one.registered,
        ListKind.EMPLOYER_TAX: one.staff is not None,
        ListKind.EMPLOYER_INSURED: one.insured is not None,
    }[kind]
    if not on_it or one.existence.gone or one.left_on(kind) is not None:
        return False
    held = _month(kind, one)
    return month > held if month and held else one.id not in beside


def _month(kind: ListKind, one: Employer) -> str:
    if kind is ListKind.EMPLOYERS:
        return ""
    return one.staff_month if kind is ListKind.EMPLOYER_TAX else one.insured_month
