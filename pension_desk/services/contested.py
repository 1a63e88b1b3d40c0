"""Deciding what desks differ about (冲突核定)."""

from __future__ import annotations

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import TABLES
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.standing import refresh_standing
from pension_desk.store import contested as store
from pension_desk.store import touched
from pension_desk.store.contested import ContestedField

_TOPICS = frozenset({Topic.ROSTER, Topic.PAYMENTS, Topic.SCREENING, Topic.BUNDLES})


def contested(desk: Desk) -> tuple[ContestedField, ...]:
    """Return every field that desks differ about, with each side's value; grave ones first."""
    with desk.file.reading() as conn:
        return store.contested_fields(conn)


def resolve(desk: Desk, row: RowId, field: str, value: FieldValue) -> Written[ContestedField]:
    """Decide for one of the sides' values; the decision travels and settles it on every desk.

    Raises `Refused`: the field is not contested (not_contested), or the value is none of the
    sides' (not_a_side).
    """
    found = next((x for x in contested(desk) if (x.row, x.field) == (row, field)), None)
    if found is None:
        raise Refused("not_contested", "这一项现在没有冲突，可能已经核定。")
    if value not in {side.value for side in found.sides}:
        raise Refused("not_a_side", "请在几处填写的内容中选一个。", "都不对时，先选一个再修改。")
    label = TABLES[found.table].field(field).label
    with desk.acting("resolve", f"{found.name}：{label}") as (conn, writer):
        writer.decide(found.table, row, {field: value})
        refresh_standing(conn, desk, touched.resident_numbers(conn, {row.bytes: found.table}))
    return Written(found, _TOPICS)
