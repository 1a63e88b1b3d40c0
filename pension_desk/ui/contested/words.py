"""Fields and their values as a person reads them; ID numbers masked where they agree."""

from __future__ import annotations

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.contested import ContestedField, Rule, Side
from pension_desk.domain.dictionary import DELETED, TABLES, FieldKind
from pension_desk.domain.id_compare import compare_ids
from pension_desk.domain.id_numbers import mask_id, mask_phone
from pension_desk.services.field_words import field_words
from pension_desk.ui.translation import translate

ID_FIELDS = frozenset({"id_number", "id_sent"})
"""Fields that hold ID numbers."""


def field_label(found: ContestedField) -> str:
    """Return what the field is called, with its table."""
    table = TABLES[found.table]
    if found.field == DELETED:
        return translate("contested", "{table}：删除").format(table=table.label)
    return f"{table.label}：{table.field(found.field).label}"


def value_words(found: ContestedField, value: FieldValue, beside: str = "") -> str:
    """Return a value as a person reads it.

    ``beside``: another ID number; what differs from it is shown, the rest is masked.
    """
    if value is None or value == "":
        return translate("contested", "（空）")
    if found.field == DELETED:
        return translate("contested", "删除") if value else translate("contested", "保留")
    if TABLES[found.table].field(found.field).kind is FieldKind.ROW:
        return translate("contested", "另一条记录")
    if found.field in ID_FIELDS:
        if not beside:
            return mask_id(str(value))
        return "".join(piece.text for piece in compare_ids(str(value), beside)[0])
    if found.field == "phone":
        return mask_phone(str(value))
    return field_words(found.table, found.field, value)


def side_words(found: ContestedField, side: Side) -> str:
    """Return one side's value, told apart from the others where it is an ID number or a person."""
    if side.names:
        return side.names
    others = [str(one.value) for one in found.sides if one.value not in (side.value, None, "")]
    words = value_words(found, side.value, others[0] if others else "")
    if found.field == "phone" and others:
        return str(side.value)
    return words


def stands_words(found: ContestedField) -> str:
    """Return the value that stands until a person decides."""
    standing = next((side for side in found.sides if side.value == found.stands), None)
    return side_words(found, standing) if standing else value_words(found, found.stands)


def rule_words(rule: Rule) -> str:
    """Return how many fields are decided at once."""
    match rule:
        case Rule.TOWN:
            return translate("contested", "都用镇里的")
        case Rule.VILLAGE:
            return translate("contested", "都用村里的")
        case Rule.LATER:
            return translate("contested", "都用后写的")
