"""Reading a form: the file that ships, and over it the wording that a town has set.

A wording (LONG_TEXT of a town) is TOML like the file itself. Without a section ``[form]`` it
holds only what was changed, section by section; with one it is a whole form of its own.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, cast

from pension_desk.documents.form_faults import Fault, FormRefused, Key, line_of, told
from pension_desk.documents.form_reader import Allowed, Reader
from pension_desk.documents.forms import (
    BLOCKS,
    ChartBlock,
    Form,
    Head,
    Identity,
    Margins,
    Options,
    Scope,
    Section,
    Sizes,
    Slip,
    Table,
)
from pension_desk.documents.writing import disk_failures
from pension_desk.domain.facts import Audience, shape_of
from pension_desk.domain.form_kinds import ALL_KINDS, FormKind
from pension_desk.domain.papers import PaperBatch

FILE_NAME = "form.toml"
_AT_LINE = re.compile(r"\(at line (\d+)")
_FIXED = {"form": Identity, "page": Margins, "sizes": Sizes, "head": Head, "options": Options}
_OPTIONAL = frozenset({"options"})
Table_ = dict[str, Any]


def load_form(folder: Path, wording: str = "") -> Form:
    """Return the form that a folder holds, with a town's wording over it.

    Raises:
        FormRefused: ``form_encoding``, ``form_syntax``, ``form_key``, ``form_value``,
            ``form_placeholder`` or ``form_private``; it names the file, the line and the item.
        Unavailable: the file cannot be read.
    """
    name = f"{folder.name}/{FILE_NAME}"
    if not wording.strip():
        return read_form(_file_text(folder / FILE_NAME, name), name, folder.name)
    changed = _parsed(wording, f"{folder.name}（镇里改的文字）")
    if "form" in changed:
        return _read(changed, wording, f"{folder.name}（镇里的表单）", folder.name)
    shipped = _parsed(_file_text(folder / FILE_NAME, name), name)
    return _read(_laid_over(shipped, changed), wording, f"{folder.name}（镇里改的文字）",
                 folder.name)  # fmt: skip


def read_form(text: str, name: str, kind: str = "") -> Form:
    """Return the form that a text holds; ``name`` tells of it, ``kind`` is expected if given."""
    return _read(_parsed(text, name), text, name, kind)


def read_file(path: Path) -> Form:
    """Return the form of any file, as ``forms check`` reads it."""
    name = f"{path.parent.name}/{path.name}"
    return read_form(_file_text(path, name), name)


def stands_alone(wording: str) -> bool:
    """Return whether a sound wording is a whole form of its own."""
    return "form" in tomllib.loads(wording)


def parsed_form(folder: Path, wording: str = "") -> Table_:
    """Return a form's items as they stand in its file, a wording laid over; refused as above."""
    shipped = _parsed(_file_text(folder / FILE_NAME, folder.name), folder.name)
    if not wording.strip():
        return shipped
    changed = _parsed(wording, folder.name)
    return changed if "form" in changed else _laid_over(shipped, changed)


def _laid_over(shipped: Table_, changed: Table_) -> Table_:
    """Return the shipped items with the changed ones in their places."""
    laid = dict(shipped)
    for section, items in changed.items():
        under = shipped.get(section)
        both = isinstance(under, dict) and isinstance(items, dict)
        laid[section] = {**(under or {}), **items} if both else items
    return laid


def _file_text(path: Path, name: str) -> str:
    with disk_failures():
        raw = path.read_bytes()
    try:
        # Notepad puts a mark in front; line ends of Windows are no fault either.
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        what = "不是UTF-8编码；请用“另存为”，编码选UTF-8"
        raise FormRefused(name, (Fault("form_encoding", (), line, what),)) from error


def _parsed(text: str, name: str) -> Table_:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _AT_LINE.search(str(error))
        where = int(line.group(1)) if line else text.count("\n") + 1
        what = "写法不对（引号、括号或等号可能不成对，或是全角的）"
        raise FormRefused(name, (Fault("form_syntax", (), where, what),)) from error


def _read(table: Table_, text: str, name: str, expected: str) -> Form:
    line = partial(line_of, text)
    kind, audience = _whose(table, name, expected, line)
    reader = Reader(line, _allowed(kind, audience))
    for missing in _FIXED.keys() - _OPTIONAL - table.keys():
        reader.note("form_key", (missing,), f"缺少“[{missing}]”这一节")
    fixed = {part: reader.read(cast("type[Any]", rule), table[part], (part,))
             for part, rule in _FIXED.items() if part in table}  # fmt: skip
    sections = tuple(
        _section(reader, part, items) for part, items in table.items() if part not in _FIXED
    )
    whole = [section for section in sections if section is not None]
    _check_sections(reader, kind, audience, whole)
    if reader.faults:
        raise FormRefused(name, tuple(reader.faults))
    return Form(**cast("Any", fixed), sections=tuple(whole))


def _whose(
    table: Table_, name: str, expected: str, line: Callable[[Key], int | None]
) -> tuple[FormKind, Audience]:
    """Return the kind of paper and its audience, on which everything else depends."""
    reader = Reader(line, Allowed({Scope.PAGE: frozenset({"page", "pages"})}))
    form = reader.read(Identity, table.get("form"), ("form",))
    if form is not None and form.kind not in ALL_KINDS:
        kinds = "、".join(ALL_KINDS)
        reader.note("form_value", ("form", "kind"), f"没有“{form.kind}”这种表单，只有{kinds}")
    elif form is not None and expected and form.kind != expected:
        reader.note("form_value", ("form", "kind"), f"“form.kind”应当是“{expected}”")
    if form is None or reader.faults:
        raise FormRefused(name, tuple(reader.faults))
    kind, audience = ALL_KINDS[form.kind], Audience(form.audience)
    if not audience.includes(kind.audience):
        what = f"“{kind.label}”别人看得到，“form.audience”不能是“{audience}”"
        reader.note("form_private", ("form", "audience"), what)
        raise FormRefused(name, tuple(reader.faults))
    return kind, audience


def _allowed(kind: FormKind, audience: Audience) -> Allowed:
    everything = kind.facts(Audience.PERSON)
    seen = kind.facts(audience)
    scopes = {
        Scope.BATCH: frozenset(shape_of(PaperBatch).facts),
        Scope.PAPER: frozenset(seen),
        Scope.PAGE: frozenset({"page", "pages"}),
    }
    secret = {name: fact for name, fact in everything.items() if name not in seen}
    return Allowed(scopes, secret)


def _section(reader: Reader, name: str, items: object) -> Section | None:
    named = items.get("block") if isinstance(items, dict) else None
    if not isinstance(items, dict) or named not in BLOCKS:
        allowed = "、".join(BLOCKS)
        reader.note("form_value", (name, "block"), f"“{name}.block”只能是{allowed}")
        return None
    rest = {item: value for item, value in items.items() if item != "block"}
    block = reader.read(BLOCKS[named], rest, (name,))
    return Section(name, block) if block is not None else None


def _check_sections(
    reader: Reader, kind: FormKind, audience: Audience, sections: list[Section]
) -> None:
    """Hold the sections against the kind of paper and against one another."""
    for one, told_as in ((Table, "table"), (Slip, "slip")):
        found = [section.name for section in sections if isinstance(section.block, one)]
        for name in found[1:]:
            reader.note("form_value", (name,), f"只能有一节“{told_as}”，已经有“{found[0]}”")
    for section in sections:
        match section.block:
            case Table() as table:
                _check_table(reader, kind, audience, section.name, table)
            case ChartBlock(chart=chart) if chart not in kind.shape.charts:
                charts = "、".join(sorted(kind.shape.charts)) or "（没有）"
                reader.note("form_value", (section.name, "chart"),
                            f"“{section.name}.chart”只能是{charts}")  # fmt: skip
            case Slip() as slip if len(slip.answers) != len(slip.choices):
                counts = f"选项有{len(slip.choices)}个，answers有{len(slip.answers)}个"
                reader.note("form_value", (section.name, "choices"), f"回执的{counts}，应一样多")


def _check_table(
    reader: Reader, kind: FormKind, audience: Audience, name: str, table: Table
) -> None:
    lists = kind.shape.lists
    if table.rows not in lists:
        reader.note("form_value", (name, "rows"), f"“{name}.rows”只能是{'、'.join(lists)}")
        return
    seen, known = kind.columns(table.rows, audience), lists[table.rows]
    for turn, column in enumerate(table.columns):
        key: Key = (name, "columns", turn, "key")
        if column.key in known and column.key not in seen:
            label = known[column.key].label
            reader.note(
                "form_private", key, f"“{told(key)}”不能是{column.key}（{label}）：别人看得到"
            )
        elif column.key not in {"", "number", *seen}:
            allowed = "、".join(("number", *seen))
            reader.note("form_value", key, f"“{told(key)}”不能是“{column.key}”，只能是{allowed}")
