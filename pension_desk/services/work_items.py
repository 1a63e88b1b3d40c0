"""Work items (工作清单): the town pushes lines to the villages, the villages answer them.

A line stays open until the lists themselves settle it: an answer alone neither closes it nor
changes an official field.
"""

from __future__ import annotations

from datetime import date

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.outcomes import Outcome
from pension_desk.domain.roster import WorkItem
from pension_desk.domain.screening import OPEN_CASES, ScreeningRules
from pension_desk.domain.visit_words import REASONS
from pension_desk.domain.work_lists import WorkLine
from pension_desk.services.desk import Desk, Role
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.roster import person
from pension_desk.services.standing import rules_of
from pension_desk.store import screening as screening_store
from pension_desk.store import work_lists as store
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import ActWriter
from pension_desk.store.row_ids import new_row_id

_TOPICS = frozenset({Topic.SCREENING, Topic.ROSTER})

_Wanted = dict[tuple[bytes, str, int], RowId]
"""Resident (16 bytes), list and year of every line that should stand → the resident."""


def issue_lists(desk: Desk, *, year: int, as_of: date) -> Written[int]:
    """Push every unregistered and every registered but unpaid resident to the villages.

    A line that stands already is not pushed twice, and keeps its answer. A line that no longer
    applies (joined, paid, dead, moved, on the other list, of an earlier year) is closed as of
    the day.

    Returns:
        How many lines are new.

    Raises:
        Refused: this is not the town's desk.
    """
    if desk.identity.role is not Role.TOWN:
        raise Refused("not_the_town", "工作清单由镇里下发，村里只能接收和回复。")
    with desk.acting("issue", f"{year}年") as (conn, writer):
        wanted = _wanted(conn, rules_of(conn, year, as_of))
        day = as_of.isoformat()
        closed = _close_others(conn, writer, wanted, year, day)
        new: list[tuple[RowId, dict[str, FieldValue]]] = [
            (
                new_row_id(),
                {
                    "resident_id": resident.hex,
                    "list_kind": list_kind,
                    "year": year,
                    "issued_on": day,
                },
            )
            for (_row, list_kind, year), resident in wanted.items()
        ]
        writer.insert_many("work_items", new)
    return Written(len(new), _TOPICS if new or closed else frozenset())


def _wanted(conn: Connection, rules: ScreeningRules) -> _Wanted:
    return {
        (found.row, found.category.value, rules.year): found.id
        for found in screening_store.screened(conn, rules, walking=True)
        if found.category in OPEN_CASES
    }


def _close_others(conn: Connection, writer: ActWriter, wanted: _Wanted, year: int, day: str) -> int:
    """Take the lines that stand out of what is wanted; close those that no longer apply."""
    closed: dict[str, FieldValue] = {"closed_on": day}
    over = [
        (item.id, closed)
        for item in store.open_items(conn, year)
        if wanted.pop((item.resident, item.list_kind, item.year), None) is None
    ]
    writer.update_many("work_items", over)
    return len(over)


def answer(
    desk: Desk,
    row: RowId,
    outcome: str,
    reason: str = "",
    answered_on: date | None = None,
    note: str = "",
) -> Written[WorkItem]:
    """Enter what came of one line; a second answer replaces the first.

    Args:
        desk: the open desk.
        row: the work item.
        outcome: one of `Outcome`.
        reason: why; must be given for the unwilling and for wrong data.
        answered_on: the day; today when left out.
        note: free text.

    Raises:
        Refused: no such line, a closed one, an unknown outcome, a missing reason, a day in the
            future or before the line was issued.
    """
    day = answered_on or desk.today()
    with desk.file.reading() as conn:
        item = store.work_item(conn, row)
    if item is None:
        raise Refused("no_such_item", "找不到这条工作清单，可能已被撤回。")
    chosen = _checked(item, outcome, reason, day, desk.today())
    name = person(desk, item.resident).resident.name
    with desk.acting("answer", f"{name}：{chosen.label}") as (conn, writer):
        writer.update(
            "work_items",
            row,
            {
                "outcome": chosen.value,
                "reason": REASONS.read(reason) or None,
                "answered_on": day.isoformat(),
                "note": note.strip() or None,
            },
        )
        answered = store.work_item(conn, row)
    assert answered is not None
    return Written(answered, _TOPICS)


def _checked(item: WorkItem, outcome: str, reason: str, day: date, today: date) -> Outcome:
    if item.closed_on:
        raise Refused("closed_item", f"这条已于{item.closed_on}销号，不用再回复。")
    if outcome not in set(Outcome):
        labels = "、".join(one.label for one in Outcome)
        raise Refused("bad_outcome", f"没有“{outcome}”这种核实结果。", f"请选：{labels}。")
    chosen = Outcome(outcome)
    if chosen.needs_reason and not reason.strip():
        raise Refused("no_reason", f"“{chosen.label}”要写明原因。")
    if day > today:
        raise Refused("future_date", f"核实日期{day}在今天之后。")
    if item.issued_on and day < item.issued_on:
        raise Refused("answered_before_issue", f"核实日期{day}早于下发日期{item.issued_on}。")
    return chosen


def work_items(
    desk: Desk, village: str | None = None, list_kind: str | None = None, open_only: bool = False
) -> tuple[WorkLine, ...]:
    """Return work items with their people, in walking order.

    ``list_kind``: ``unregistered`` or ``registered_unpaid``; ``open_only``: without the closed.
    """
    with desk.file.reading() as conn:
        return store.work_lines(conn, village=village, list_kind=list_kind, open_only=open_only)
