"""Deciding what desks differ about (冲突核定)."""

from __future__ import annotations

from collections.abc import Sequence

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.contested import Choice, Choices, ContestedField, Rule, Side, choose
from pension_desk.domain.dictionary import TABLES
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import HistoryLine
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.roster import history_line
from pension_desk.services.standing import refresh_of_records
from pension_desk.store import contested as store
from pension_desk.store import history as store_history

__all__ = [
    "Choice",
    "Choices",
    "ContestedField",
    "Rule",
    "Side",
    "choose",
    "contested",
    "history",
    "resolve",
    "resolve_all",
    "resolve_many",
]

_TOPICS = frozenset({Topic.ROSTER, Topic.PAYMENTS, Topic.SCREENING, Topic.BUNDLES})


def contested(desk: Desk) -> tuple[ContestedField, ...]:
    """Return every field that desks differ about, with each side's value; grave ones first."""
    with desk.file.reading() as conn:
        return store.contested_fields(conn)


def history(desk: Desk, row: RowId, field: str) -> tuple[HistoryLine, ...]:
    """Return what was ever written into one field of one record, the latest first."""
    with desk.file.reading() as conn:
        steps = store_history.steps(conn, (row,))
    return tuple(history_line(step) for step in reversed(steps) if step.field == field)


def resolve(desk: Desk, row: RowId, field: str, value: FieldValue) -> Written[ContestedField]:
    """Decide for one of the sides' values; the decision travels and settles it on every desk.

    Raises `Refused`: the field is not contested (not_contested), or the value is none of the
    sides' (not_a_side).
    """
    done = resolve_many(desk, [Choice(row, field, value)])
    return Written(done.value[0], done.topics)


def resolve_many(
    desk: Desk, choices: Sequence[Choice], detail: str = ""
) -> Written[tuple[ContestedField, ...]]:
    """Decide many fields as one act that one undo takes back; all of them or none.

    Args:
        desk: the open desk.
        choices: each for one of the sides' values; see `choose`.
        detail: how they were chosen, for the history.

    Raises:
        Refused: as `resolve`; nothing chosen (nothing_chosen); a field that is chosen twice
            (chosen_twice).
    """
    if not choices:
        raise Refused("nothing_chosen", "没有可以核定的内容。")
    wanted = {(one.row, one.field): one.value for one in choices}
    if len(wanted) < len(choices):
        raise Refused("chosen_twice", "同一项选了两次。", "每一项只能选一个。")
    open_ones = {(x.row, x.field): x for x in contested(desk)}
    decided = tuple(_checked(open_ones.get(key), value) for key, value in wanted.items())
    by_table: dict[str, dict[RowId, dict[str, FieldValue]]] = {}
    for one in decided:
        fields = by_table.setdefault(one.table, {}).setdefault(one.row, {})
        fields[one.field] = wanted[one.row, one.field]
    with desk.acting("resolve", _words(decided, detail)) as (conn, writer):
        for table, rows in by_table.items():
            writer.decide(table, list(rows.items()))
        refresh_of_records(conn, desk, {one.row.bytes: one.table for one in decided})
    return Written(decided, _TOPICS)


def resolve_all(desk: Desk, rule: Rule, *, grave: bool = False) -> Written[Choices]:
    """Decide all that a rule can decide; grave fields only when asked. Raises as `resolve_many`."""
    chosen = choose(contested(desk), rule, grave=grave)
    done = resolve_many(desk, chosen.made, rule.label)
    return Written(chosen, done.topics)


def _checked(found: ContestedField | None, value: FieldValue) -> ContestedField:
    if found is None:
        raise Refused("not_contested", "这一项现在没有冲突，可能已经核定。")
    if value not in {side.value for side in found.sides}:
        raise Refused("not_a_side", "请在几处填写的内容中选一个。", "都不对时，先选一个再修改。")
    return found


def _words(decided: Sequence[ContestedField], detail: str) -> str:
    first = decided[0]
    named = f"{first.name}：{TABLES[first.table].field(first.field).label}"
    if len(decided) == 1:
        return named
    return f"{named}等{len(decided)}项" + (f"，{detail}" if detail else "")
