"""A form's wording as a person edits it: one item a text, with what may be filled in there.

Several texts of one kind (paragraphs, steps) are one item of several lines; a row of a grid is
a line whose cells stand between upright bars.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from pension_desk.documents.form_faults import Key
from pension_desk.documents.forms import BLOCKS, Between, Head, Plain, Scope, Sizes

BAR = " | "
"""Between the cells of a grid's row."""

_SKIPPED = frozenset({"kind", "chart", "rows"})
"""Plain texts that name something in the program and are no wording."""

_FIRST = ("cut", "office", "title", "greeting")
"""What stands above the rest of a section on paper."""


class Shape(StrEnum):
    """How an item is edited."""

    LINE = "line"
    LINES = "lines"
    ROWS = "rows"
    NUMBER = "number"


@dataclass(frozen=True)
class WordingItem:
    """One text of a form. ``key``: where it stands; ``text``: as it is in force.

    ``block``: what kind of section it stands in, ``head`` and ``sizes`` included. ``scope``:
    which fill-ins it may hold; None for none.
    """

    key: Key
    block: str
    shape: Shape
    text: str
    shipped: str
    scope: Scope | None


@dataclass(frozen=True)
class WordingEdit:
    """What a person made of an item."""

    key: Key
    text: str


def wording_items(table: Mapping[str, Any], shipped: Mapping[str, Any]) -> tuple[WordingItem, ...]:
    """Return a form's items in the order of the page, type sizes last.

    ``shipped``: the form as the program brings it.
    """
    found: list[WordingItem] = []
    for section in sorted(table, key=lambda name: name == "sizes"):
        values = table[section]
        rule = _rule(section, values)
        if rule is None:
            continue
        for key, shape, scope in _fields(rule, section, values):
            before = _text(_at(shipped, key), shape)
            text = _text(_at(table, key), shape)
            block = str(values.get("block", section))
            found.append(WordingItem(key, block, shape, text, before, scope))
    return tuple(found)


def _rule(section: str, values: object) -> type | None:
    if section == "head":
        return Head
    if section == "sizes":
        return Sizes
    block = values.get("block") if isinstance(values, dict) else None
    return BLOCKS.get(str(block))


def _fields(
    rule: type, section: str, values: Mapping[str, Any]
) -> Iterator[tuple[Key, Shape, Scope | None]]:
    hints = get_type_hints(rule, include_extras=True)
    for name in sorted(hints, key=lambda one: _FIRST.index(one) if one in _FIRST else len(_FIRST)):
        hint = hints[name]
        if name in _SKIPPED and get_origin(hint) is not tuple:
            continue
        if name == "columns" and isinstance(values.get(name), list):
            for turn in range(len(values[name])):
                yield (section, name, turn, "title"), Shape.LINE, Scope.BATCH
        elif shape := _shape(hint):
            yield (section, name), *shape


def _shape(hint: Any) -> tuple[Shape, Scope | None] | None:
    if get_origin(hint) is tuple:
        inner = _shape(get_args(hint)[0])
        if inner is None or inner[0] is Shape.NUMBER:
            return None
        return (Shape.ROWS if inner[0] is Shape.LINES else Shape.LINES), inner[1]
    rules = get_args(hint)[1:]
    rule = rules[0] if rules else None
    if isinstance(rule, Scope):
        return Shape.LINE, rule
    if isinstance(rule, Plain):
        return Shape.LINE, None
    if isinstance(rule, Between) and get_args(hint)[0] is float:
        return Shape.NUMBER, None
    return None


def _at(table: Any, key: Key) -> Any:
    for part in key:
        try:
            table = table[part]
        except (KeyError, IndexError, TypeError):
            return None
    return table


def _text(value: Any, shape: Shape) -> str:
    if value is None:
        return ""
    if shape is Shape.ROWS:
        return "\n".join(BAR.join(map(str, row)) for row in value)
    if shape is Shape.LINES:
        return "\n".join(map(str, value))
    return str(value)


def edited(
    table: Mapping[str, Any], items: Iterable[WordingItem], edits: Iterable[WordingEdit]
) -> dict[str, Any]:
    """Return a form's parsed items with the edits in their places.

    Edits that change nothing, and those of unknown items, are passed over.
    """
    known = {item.key: item for item in items}
    changed = copy.deepcopy(dict(table))
    for edit in edits:
        item = known.get(edit.key)
        if item is not None and edit.text != item.text:
            *way, last = edit.key
            place: Any = changed
            for part in way:
                place = place[part]
            place[last] = _value(edit.text, item.shape)
    return changed


def _value(text: str, shape: Shape) -> Any:
    lines = [line.strip() for line in text.split("\n")]
    match shape:
        case Shape.LINE:
            return " ".join(filter(None, lines))
        case Shape.LINES:
            return [line for line in lines if line]
        case Shape.ROWS:
            return [[cell.strip() for cell in line.split("|")] for line in lines if line]
        case Shape.NUMBER:
            try:
                return float(text) if "." in text else int(text)
            except ValueError:
                return text  # the reader says what is wrong with it


def wording_of(table: Mapping[str, Any], shipped: Mapping[str, Any]) -> str:
    """Return the wording that makes the shipped items into these: TOML, only what differs."""
    changed = {
        section: {name: value for name, value in values.items()
                  if value != shipped.get(section, {}).get(name)}
        for section, values in table.items()
        if isinstance(values, dict)
    }  # fmt: skip
    return toml_of({section: values for section, values in changed.items() if values})


def toml_of(table: Mapping[str, Any]) -> str:
    """Return sections of plain values and lists of tables as TOML."""
    parts: list[str] = []
    for section, values in table.items():
        plain = {name: value for name, value in values.items() if not _is_tables(value)}
        lines = [f"[{section}]", *(f"{name} = {_toml(value)}" for name, value in plain.items())]
        parts.append("\n".join(lines))
        for name, rows in values.items():
            if name not in plain:
                parts += [
                    "\n".join([f"[[{section}.{name}]]",
                               *(f"{item} = {_toml(value)}" for item, value in row.items())])
                    for row in rows
                ]  # fmt: skip
    return "\n\n".join(parts) + ("\n" if parts else "")


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _toml(value: object) -> str:
    """Return a value; JSON's strings are TOML's, apart from a character that TOML forbids."""
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
    return str(value)
