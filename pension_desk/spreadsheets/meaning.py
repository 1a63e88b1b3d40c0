"""Guessing what a list is and what its columns mean, from titles, headers and values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pension_desk.domain.errors import Refused
from pension_desk.domain.lists import FIELDS, WITHOUT_PEOPLE, ListKind, field_spec
from pension_desk.spreadsheets import kind_hints
from pension_desk.spreadsheets.columns import ColumnGuess, LookedAt, assign
from pension_desk.spreadsheets.reading import layout_signature
from pension_desk.spreadsheets.tables import Table
from pension_desk.spreadsheets.words import squeeze

__all__ = ["ColumnGuess", "Guess", "Remembered", "apply_mapping", "guess", "guess_book"]

_LEAST_KIND = 3.0
"""Points below which a table is no list that the desk knows."""

Remembered = Mapping[str, tuple[ListKind, Mapping[str, str]]]
"""Layout signature → kind and header → field name, as a person once confirmed them."""


@dataclass(frozen=True)
class Guess:
    """What a table is.

    ``confidence``: 0 to 1; 1 where a person said so. ``columns``: every column in order.
    ``others``: the next likely kinds, best first.
    """

    kind: ListKind
    confidence: float
    columns: tuple[ColumnGuess, ...]
    others: tuple[ListKind, ...] = ()

    def column_of(self, field: str) -> int | None:
        """Return the index of the column that means ``field``, None when there is none."""
        return next((column.index for column in self.columns if column.field == field), None)

    def missing(self) -> tuple[str, ...]:
        """Return the labels of required fields that no column means."""
        found = {column.field for column in self.columns}
        if "certificate" in found:
            found.add("id_number")
        needed = [spec for spec in FIELDS[self.kind] if spec.required]
        return tuple(spec.label for spec in needed if spec.name not in found)


def guess(
    table: Table,
    remembered: Remembered | None = None,
    *,
    file_name: str = "",
    kind: ListKind | None = None,
) -> Guess:
    """Guess a table's kind (unless given) and what its columns mean.

    Args:
        table: as read.
        remembered: layouts that a person confirmed; one that fits decides.
        file_name: another hint at the kind.
        kind: when a person has said it.

    Raises:
        Refused: ``unknown_list`` when nothing tells what the list is, ``work_list`` when it is
            one of the lists that villages answer and not a register.
    """
    known = (remembered or {}).get(layout_signature(table))
    if known is not None and kind in {None, known[0]}:
        return _as_remembered(table, *known)
    seen = LookedAt(table)
    if kind is not None:
        return Guess(kind, 1.0, assign(seen, kind))
    return _choose(table, seen, file_name)


def _as_remembered(table: Table, kind: ListKind, fields: Mapping[str, str]) -> Guess:
    columns = tuple(
        ColumnGuess(i, header, fields.get(header), 1.0, "与上次导入时相同")
        for i, header in enumerate(table.headers)
    )
    return Guess(kind, 1.0, columns)


def _choose(table: Table, seen: LookedAt, file_name: str) -> Guess:
    meanings = {kind: assign(seen, kind) for kind in ListKind}
    points = {
        kind: _kind_points(table, seen, kind, columns, file_name)
        for kind, columns in meanings.items()
    }
    ranked = sorted(points, key=lambda kind: points[kind], reverse=True)
    best, second = ranked[0], ranked[1]
    if points[best] < _LEAST_KIND:
        raise Refused(
            "unknown_list",
            f"看不出“{_called(table, file_name)}”是哪一种名单。",
            "请在导入时选定名单的种类；需要时再指定各列的含义。",
        )
    if kind_hints.WORK_LISTS.search(_above(table)):
        raise Refused(
            "work_list",
            f"“{_called(table, file_name)}”像是工作表或汇总表，不是可以导入的名册。",
            "如果确实要导入，请选定名单的种类。",
        )
    confidence = points[best] / (points[best] + max(points[second], 0.0))
    return Guess(best, round(confidence, 2), meanings[best], tuple(ranked[1:4]))


def _above(table: Table) -> str:
    return f"{table.title}\n{table.sheet}"


def _called(table: Table, file_name: str) -> str:
    return table.title.split("\n", 1)[0] or file_name or table.sheet


def _kind_points(
    table: Table, seen: LookedAt, kind: ListKind, columns: Sequence[ColumnGuess], file_name: str
) -> float:
    points = _title_points(table, kind, file_name)
    headers = "\n".join(table.headers)
    points += sum(
        worth for pattern, worth in kind_hints.HEADERS.get(kind, ()) if re.search(pattern, headers)
    )
    telling = kind_hints.FIELDS_TELLING.get(kind, {})
    points += sum(telling.get(column.field or "", 0.0) * column.confidence for column in columns)
    for pattern, worth in kind_hints.VALUES.get(kind, ()):
        points += worth * max((values.holds(pattern) for values in seen.values), default=0.0)
    return points * _people_factor(seen, kind, columns)


def _title_points(table: Table, kind: ListKind, file_name: str) -> float:
    """Return what title, sheet name and file name say; the title counts most."""
    points = 0.0
    for pattern, worth in kind_hints.TITLES.get(kind, ()):
        if re.search(pattern, table.title):
            points += worth
        elif re.search(pattern, f"{table.sheet}\n{file_name}"):
            points += 0.7 * worth
    return points


def _people_factor(seen: LookedAt, kind: ListKind, columns: Sequence[ColumnGuess]) -> float:
    """Weigh down kinds of people where none stand in the table, and the reverse."""
    people = max((max(v.share("id"), v.share("certificate")) for v in seen.values), default=0.0)
    codes = max((v.share("credit_code") - v.share("id") for v in seen.values), default=0.0)
    if kind in WITHOUT_PEOPLE:
        old = max((v.share("registration_no") for v in seen.values), default=0.0)
        return 0.2 if people - old > 0.4 and codes < 0.4 else 1.0
    if codes > 0.5 and people < 0.3:
        return 0.2
    fields = {column.field for column in columns}
    if "name" not in fields:
        return 0.3
    return 1.0 if fields & {"id_number", "certificate"} else 0.5


def guess_book(
    tables: Sequence[Table],
    remembered: Remembered | None = None,
    *,
    file_name: str = "",
    kind: ListKind | None = None,
) -> tuple[Guess, ...]:
    """Guess all tables of a file; they are one list, of the kind that most rows speak for.

    Tables of one layout share one guess, made from the longest of them. Raises `Refused` as
    `guess` does, when no table tells its kind.
    """
    longest: dict[str, Table] = {}
    for table in tables:
        sign = layout_signature(table)
        if sign not in longest or len(longest[sign].rows) < len(table.rows):
            longest[sign] = table
    if len(longest) == 1:
        ((sign, table),) = longest.items()
        by_layout = {sign: guess(table, remembered, file_name=file_name, kind=kind)}
    else:
        chosen = kind or _kind_of_all(tuple(longest.values()), remembered, file_name)
        by_layout = {sign: _as(chosen, table, remembered) for sign, table in longest.items()}
    return tuple(by_layout[layout_signature(table)] for table in tables)


def _as(kind: ListKind, table: Table, remembered: Remembered | None) -> Guess:
    return guess(table, remembered, kind=kind)


def _kind_of_all(
    tables: Sequence[Table], remembered: Remembered | None, file_name: str
) -> ListKind:
    weights: dict[ListKind, float] = {}
    refusal: Refused | None = None
    for table in tables:
        try:
            found = guess(table, remembered, file_name=file_name)
        except Refused as error:
            refusal = refusal or error
            continue
        weights[found.kind] = weights.get(found.kind, 0.0) + found.confidence * len(table.rows)
    if not weights and refusal is not None:
        raise refusal
    return max(weights, key=lambda kind: weights[kind])


def apply_mapping(
    table: Table, guessed: Guess, kind: ListKind | None, mapping: Mapping[str, str | None]
) -> Guess:
    """Return the guess as a person corrected it.

    Args:
        table: the table that was guessed.
        guessed: the guess.
        kind: the kind that the person chose; None keeps the guessed one.
        mapping: header (or its last part) → field name, None for a column without meaning.
            Columns that are not named keep their guess where its field is still free.

    Raises:
        Refused: ``no_such_column``, ``no_such_field``, or ``field_twice`` for one field on two
            columns.
    """
    chosen_kind = kind or guessed.kind
    base = guessed if chosen_kind is guessed.kind else guess(table, kind=chosen_kind)
    chosen = {
        _column_index(table, header): _known_field(chosen_kind, field)
        for header, field in mapping.items()
    }
    given = [field for field in chosen.values() if field]
    if len(given) != len(set(given)):
        twice = next(field for field in given if given.count(field) > 1)
        label = field_spec(chosen_kind, twice).label
        raise Refused("field_twice", f"“{label}”对应了两列。", "同一项只能对应一列。")
    columns = tuple(
        replace(column, field=chosen[column.index], confidence=1.0, why="人工指定")
        if column.index in chosen
        else replace(column, field=None if column.field in given else column.field)
        for column in base.columns
    )
    return replace(base, kind=chosen_kind, confidence=1.0, columns=columns)


def _column_index(table: Table, header: str) -> int:
    wanted = squeeze(header)
    whole = [squeeze(text) for text in table.headers]
    last = [text.rsplit("/", 1)[-1] for text in whole]
    for texts in (whole, last):
        if wanted in texts:
            return texts.index(wanted)
    raise Refused(
        "no_such_column",
        f"工作表“{table.sheet}”里没有“{header}”这一列。",
        f"这张表的列有：{'、'.join(text for text in table.headers if text)}。",
    )


def _known_field(kind: ListKind, field: str | None) -> str | None:
    if not field:
        return None
    try:
        return field_spec(kind, field).name
    except KeyError:
        names = "、".join(spec.name for spec in FIELDS[kind])
        raise Refused(
            "no_such_field", f"“{kind.label}”没有“{field}”这一项。", f"可用的有：{names}。"
        ) from None
