"""Whether a change from another desk can be taken as data; the reason in Chinese when not.

What a bundle holds is signed, but a signed change can still be wrong: written by a broken
program or a clever hand. Each is judged alone, by the data dictionary; nothing here raises.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import DELETED, TABLES, VILLAGE, FieldKind, FieldRule

LONGEST = 2_000
"""No text field is longer than this (characters)."""

LONGEST_WORDING = 2**16
"""No long text takes more than this (bytes of UTF-8)."""

_BIGGEST = 2**53
_PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_VILLAGE = re.compile(r"\d{12}")


def unfit_text(label: str, value: str) -> str | None:
    """Return why no desk takes a text in a field of this label, None when every desk does."""
    if len(value) > LONGEST:
        return f"“{label}”太长（{len(value)}字）"
    return f"“{label}”的内容格式不对" if "\x00" in value else None


def _is_text(value: FieldValue) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST and "\x00" not in value


def _is_long_text(value: FieldValue) -> bool:
    return isinstance(value, str) and not _too_long(value) and "\x00" not in value


def _too_long(wording: str) -> bool:
    return len(wording.encode("utf-8", "surrogatepass")) > LONGEST_WORDING


def _is_integer(value: FieldValue) -> bool:
    return type(value) is int and abs(value) <= _BIGGEST


def _is_date(value: FieldValue) -> bool:
    """A day, or a month or year alone where the list knew no more."""
    if not isinstance(value, str):
        return False
    if _PARTIAL_DATE.fullmatch(value):
        return True
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_month(value: FieldValue) -> bool:
    return isinstance(value, str) and _MONTH.fullmatch(value) is not None


def _is_row(value: FieldValue) -> bool:
    if not isinstance(value, str):
        return False
    try:
        return value in {(row := UUID(value)).hex, str(row)}
    except ValueError:
        return False


_FITS: Mapping[FieldKind, Callable[[FieldValue], bool]] = {
    FieldKind.TEXT: _is_text,
    FieldKind.INTEGER: _is_integer,
    FieldKind.FEN: _is_integer,
    FieldKind.DATE: _is_date,
    FieldKind.MONTH: _is_month,
    FieldKind.ROW: _is_row,
    FieldKind.LONG_TEXT: _is_long_text,
}


def _wrong(rule: FieldRule, value: FieldValue, required: frozenset[str]) -> str | None:
    if value is None:
        return f"“{rule.label}”不能为空" if rule.name in required else None
    if rule.name == VILLAGE and not (isinstance(value, str) and _VILLAGE.fullmatch(value)):
        return f"“{rule.label}”不是村级代码"
    if _FITS[rule.kind](value):
        return None
    if rule.kind is FieldKind.TEXT and isinstance(value, str):
        return unfit_text(rule.label, value)
    if rule.kind is FieldKind.LONG_TEXT and isinstance(value, str) and _too_long(value):
        return f"“{rule.label}”太长（超过{LONGEST_WORDING // 1024}KB）"
    return f"“{rule.label}”的内容格式不对"


_RULES = {name: {rule.name: rule for rule in table.fields} for name, table in TABLES.items()}


def fault(table: str, fields: Mapping[str, FieldValue], required: frozenset[str]) -> str | None:
    """Return why a change cannot be taken, None when it can.

    ``required``: the table's fields that can never be empty.
    """
    rules = TABLES.get(table)
    if rules is None:
        return f"没有“{table[:40]}”这类记录"
    if not fields:
        return "没有任何内容"
    known = _RULES[table]
    for name, value in fields.items():
        if name == DELETED:
            if value not in (0, 1) or type(value) is not int:
                return "删除标记不对"
            continue
        if name not in known:
            return f"“{rules.label}”没有“{name[:40]}”这一项"
        wrong = _wrong(known[name], value, required)
        if wrong:
            return wrong
    return None
