"""Guessing what a list is and what each of its columns means, from headers and values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pension_desk.domain.errors import Refused
from pension_desk.domain.lists import FIELDS, ListKind
from pension_desk.spreadsheets.evidence import ColumnValues
from pension_desk.spreadsheets.hints import HINTS, KIND_WORDS, VALUE_SIGNS, VALUE_WORDS
from pension_desk.spreadsheets.tables import Table

_LEAST = 2.5
"""Points below which a column keeps no meaning."""

_LEAST_KIND = 3.0
_SAMPLE_ROWS = 2_000
_RUNNING = re.compile(r"序号?|编号|行号|No\.?|ID|#", re.IGNORECASE)

Remembered = Mapping[str, tuple[ListKind, Mapping[str, str]]]
"""Layout signature → kind and header → field name, as a person once confirmed them."""


@dataclass(frozen=True)
class ColumnGuess:
    """One column: its header, its meaning (a field name, or None), and how sure (0 to 1)."""

    index: int
    header: str
    field: str | None
    confidence: float
    why: str


@dataclass(frozen=True)
class Guess:
    """What a table is. ``others``: the next likely kinds, best first."""

    kind: ListKind
    confidence: float
    columns: tuple[ColumnGuess, ...]
    others: tuple[ListKind, ...] = ()

    def column_of(self, field: str) -> int | None:
        """Return the index of the column that means ``field``."""
        return next((column.index for column in self.columns if column.field == field), None)


class _Columns:
    """A table's columns with their values looked at once."""

    def __init__(self, table: Table) -> None:
        step = max(1, len(table.rows) // _SAMPLE_ROWS)
        rows = table.rows[::step]
        self.headers = table.headers
        self.values = [ColumnValues([row[i] for row in rows]) for i in range(len(table.headers))]


def guess(table: Table, *, file_name: str = "", kind: ListKind | None = None) -> Guess:
    """Guess a table's kind (unless given) and columns.

    Raises `Refused` ``unknown_list`` when nothing tells what the list is.
    """
    columns = _Columns(table)
    scores = _kind_scores(table, columns, file_name)
    ranked = sorted(scores, key=lambda k: scores[k], reverse=True)
    chosen = kind or ranked[0]
    if kind is None and scores[chosen] < _LEAST_KIND:
        raise Refused(
            "unknown_list",
            f"看不出“{table.title.splitlines()[0] if table.title else table.sheet}”是哪一种名单。",
            "请在导入时选定名单的种类。",
        )
    total = scores[chosen] + scores[next(k for k in ranked if k is not chosen)]
    confidence = scores[chosen] / total if total > 0 else 0.0
    return Guess(
        chosen,
        1.0 if kind else round(confidence, 2),
        _assign(columns, chosen),
        tuple(k for k in ranked if k is not chosen)[:3],
    )


def _kind_scores(table: Table, columns: _Columns, file_name: str) -> dict[ListKind, float]:
    above = f"{table.title}\n{table.sheet}\n{file_name}"
    headers = "\n".join(table.headers)
    scores = {}
    for kind, words in KIND_WORDS.items():
        points = sum(worth for pattern, worth in words if re.search(pattern, above))
        points += sum(0.8 * worth for pattern, worth in words if re.search(pattern, headers))
        points += _value_points(columns, kind)
        scores[kind] = points
    _weigh_by_columns(columns, scores)
    return scores


def _value_points(columns: _Columns, kind: ListKind) -> float:
    points = 0.0
    for key, worth in VALUE_SIGNS.get(kind, ()):
        best = max((v.share(key) for v in columns.values), default=0.0)
        points += worth * best if best > 0.5 else 0.0
    for pattern, worth in VALUE_WORDS.get(kind, ()):
        compiled = re.compile(pattern)
        best = max((v.holds(compiled) for v in columns.values), default=0.0)
        points += worth * best
    return points


_NO_PEOPLE = frozenset(
    {
        ListKind.EMPLOYERS,
        ListKind.EMPLOYER_TAX,
        ListKind.EMPLOYER_INSURED,
        ListKind.LAND_PROJECTS,
    }
)


def _weigh_by_columns(columns: _Columns, scores: dict[ListKind, float]) -> None:
    """Lists of people have a column of ID numbers; lists of employers have credit codes."""
    people = max((max(v.share("id"), v.share("certificate")) for v in columns.values), default=0)
    codes = max((v.share("credit_code") for v in columns.values), default=0)
    by_header = any(HINTS["id_number"].header_points(h) >= 3 for h in columns.headers)
    for kind in scores:
        if kind in _NO_PEOPLE:
            scores[kind] *= 0.2 if people > 0.5 and codes < 0.5 else 1.0
        elif people < 0.3 and not by_header:
            scores[kind] *= 0.4
        elif codes > 0.5 and people < 0.3:
            scores[kind] *= 0.3


def _assign(columns: _Columns, kind: ListKind) -> tuple[ColumnGuess, ...]:
    """Give each column at most one meaning and each meaning at most one column, best first."""
    offers = []
    for index, header in enumerate(columns.headers):
        for spec in FIELDS[kind]:
            points, why = _points(columns, index, header, spec.name)
            if points >= _LEAST:
                offers.append((points, -index, spec.name, why))
    taken: dict[int, tuple[str, float, str]] = {}
    for points, minus, name, why in sorted(offers, reverse=True):
        if -minus not in taken and name not in {found[0] for found in taken.values()}:
            taken[-minus] = (name, points, why)
    return tuple(
        ColumnGuess(i, header, *_told(taken.get(i))) for i, header in enumerate(columns.headers)
    )


def _told(found: tuple[str, float, str] | None) -> tuple[str | None, float, str]:
    if found is None:
        return None, 0.0, ""
    name, points, why = found
    return name, round(min(1.0, points / 8), 2), why


def _points(columns: _Columns, index: int, header: str, name: str) -> tuple[float, str]:
    """Return how much speaks for a column meaning a field, and which of the two spoke."""
    hint, values = HINTS[name], columns.values[index]
    by_header = hint.header_points(header)
    if by_header < 0:
        return by_header, ""
    by_values = sum(worth * values.share(key) for key, worth in hint.values)
    if by_header == 0 and (
        not hint.alone or _RUNNING.fullmatch(header) and values.is_running_number()
    ):
        return 0.0, ""
    if by_header == 0 and by_values < 0.5 * sum(worth for _key, worth in hint.values):
        return 0.0, ""
    if (
        by_header
        and hint.values
        and values.filled
        and by_values == 0
        and name in {"id_number", "name"}
    ):
        by_header -= 2.5
    why = "表头和内容" if by_header and by_values else "表头" if by_header else "内容"
    return by_header + by_values, why


def guess_book(
    tables: Sequence[Table],
    *,
    file_name: str = "",
    kind: ListKind | None = None,
    remembered: Remembered | None = None,
    signature_of: Mapping[int, str] | None = None,
) -> tuple[Guess, ...]:
    """Guess all tables of a file; they are of one kind, that of the surest of them.

    Args:
        tables: as read.
        file_name: another hint.
        kind: when a person has said it.
        remembered: layouts that a person confirmed before.
        signature_of: index of a table → its layout signature.
    """
    known = {
        i: remembered[sign]
        for i, sign in (signature_of or {}).items()
        if remembered and sign in remembered and kind in (None, remembered[sign][0])
    }
    first = [
        _remembered(table, *known[i]) if i in known else _try(table, file_name, kind)
        for i, table in enumerate(tables)
    ]
    sure = [found for found in first if found is not None]
    if not sure:
        return (guess(tables[0], file_name=file_name, kind=kind),)
    chosen = kind or max(sure, key=lambda found: found.confidence).kind
    return tuple(
        found
        if found is not None and found.kind is chosen
        else guess(table, file_name=file_name, kind=chosen)
        for table, found in zip(tables, first, strict=True)
    )


def _try(table: Table, file_name: str, kind: ListKind | None) -> Guess | None:
    try:
        return guess(table, file_name=file_name, kind=kind)
    except Refused:
        return None


def _remembered(table: Table, kind: ListKind, fields: Mapping[str, str]) -> Guess:
    columns = tuple(
        ColumnGuess(i, header, fields.get(header), 1.0, "上次的对应")
        for i, header in enumerate(table.headers)
    )
    return Guess(kind, 1.0, columns)


def apply_mapping(guessed: Guess, fields: Mapping[str, str | None]) -> Guess:
    """Return the guess corrected by a person: header (or its last part) → field name or None.

    Raises `Refused` for a header that the table does not have, for a field that the kind does
    not have, and for one field given to two columns.
    """
    known = {spec.name for spec in FIELDS[guessed.kind]}
    by_header = {column.header: column.index for column in guessed.columns}
    by_header |= {
        column.header.rsplit("/", 1)[-1]: column.index for column in reversed(guessed.columns)
    } | by_header
    chosen: dict[int, str | None] = {}
    for header, field in fields.items():
        if header not in by_header:
            raise Refused("no_such_column", f"表中没有“{header}”这一列。")
        if field is not None and field not in known:
            raise Refused("no_such_field", f"这种名单没有“{field}”这一项。")
        chosen[by_header[header]] = field
    fixed = [field for field in chosen.values() if field]
    if len(fixed) != len(set(fixed)):
        raise Refused("field_twice", "同一项不能对应两列。")
    return replace(
        guessed,
        columns=tuple(
            replace(c, field=chosen[c.index], confidence=1.0, why="人工指定")
            if c.index in chosen
            else replace(c, field=None if c.field in fixed else c.field)
            for c in guessed.columns
        ),
    )
