"""A household a line with its members beside each other (成员并列): cut into a line for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pension_desk.spreadsheets.columns import ColumnGuess
from pension_desk.spreadsheets.tables import Cell, Table
from pension_desk.spreadsheets.words import squeeze

_NAME = re.compile(r"(?P<who>.+?)的?(?:姓名|名字)")
_ID = re.compile(r"(?P<who>.+?)的?(?:居民|公民)?(?:身份证?件?|证件)号?码?")
_HEAD = re.compile(r"(?:被征地)?(?:农户)?户主(?:信息|情况)?")
_WHY = "表头（成员并列）"


@dataclass(frozen=True)
class _Member:
    """Where one member's columns stand, by what is left of their headers without the member."""

    who: str
    name: int
    number: int
    more: dict[str, int]


def one_member_a_row(
    table: Table, columns: Sequence[ColumnGuess]
) -> tuple[Table, tuple[ColumnGuess, ...]]:
    """Return a roster with a line for each member, and what its columns mean.

    The table itself where fewer than two members stand beside each other. A head with an ID
    number of their own is a member too, once.
    """
    members = _members(table.headers)
    if not members:
        return table, tuple(columns)
    head = next((one for one in members if _HEAD.fullmatch(one.who)), None)
    own = {at for one in members for at in (one.name, one.number, *one.more.values())}
    kept = [at for at in range(len(table.headers)) if at not in own or (head and at == head.name)]
    labels = tuple(dict.fromkeys(label for one in members for label in one.more))
    numbers, rows = [], []
    for number, row in zip(table.numbers, table.rows, strict=True):
        rest = tuple(row[at] for at in kept)
        for told in _cut(row, members, head, labels):
            numbers.append(number)
            rows.append((*rest, *told))
    headers = (*(table.headers[at] for at in kept), "姓名", "证件号码", *labels)
    made = replace(table, headers=headers, rows=rows, numbers=numbers)
    return made, _meanings(columns, headers, kept, head, _fields(columns, members, labels))


def members_beside(headers: Sequence[str]) -> int:
    """Return how many people a line of a list names beside each other, 0 for one a line."""
    return len(_members(headers))


def _members(headers: Sequence[str]) -> list[_Member]:
    flat = [squeeze(header).replace("/", "") for header in headers]
    names = {m["who"]: at for at, text in enumerate(flat) if (m := _NAME.fullmatch(text))}
    ids = {m["who"]: at for at, text in enumerate(flat) if (m := _ID.fullmatch(text))}
    found = [
        _Member(who, at, ids[who], _more(flat, who, {at, ids[who]}))
        for who, at in names.items()
        if who in ids
    ]
    apart = [one for one in found if not _HEAD.fullmatch(one.who)]
    return found if len(apart) > 1 else []


def _more(flat: Sequence[str], who: str, known: set[int]) -> dict[str, int]:
    """Return a member's further columns; what is said of the head is said of the household."""
    if _HEAD.fullmatch(who):
        return {}
    return {
        text.removeprefix(who): at
        for at, text in enumerate(flat)
        if at not in known and text.startswith(who) and not text[len(who) :][:1].isdecimal()
    }


def _cut(
    row: tuple[Cell, ...], members: Sequence[_Member], head: _Member | None, labels: Sequence[str]
) -> Iterator[tuple[Cell, ...]]:
    told = {squeeze(row[one.number]) for one in members if one is not head}
    for one in members:
        name, number = row[one.name], row[one.number]
        if one is head and squeeze(number) in told - {""}:
            continue
        if squeeze(name) or squeeze(number):
            more = (row[one.more[label]] if label in one.more else None for label in labels)
            yield name, number, *more


def _fields(
    columns: Sequence[ColumnGuess], members: Sequence[_Member], labels: Sequence[str]
) -> tuple[str | None, ...]:
    """Return the fields of the new columns: as guessed for any of the members."""
    by_index = {one.index: one.field for one in columns}
    found: list[str | None] = ["name", "id_number"]
    for label in labels:
        guessed = [by_index.get(one.more[label]) for one in members if label in one.more]
        found.append(next((field for field in guessed if field and field not in found), None))
    return tuple(found)


def _meanings(
    columns: Sequence[ColumnGuess],
    headers: Sequence[str],
    kept: Sequence[int],
    head: _Member | None,
    fields: Sequence[str | None],
) -> tuple[ColumnGuess, ...]:
    by_index = {one.index: one for one in columns}
    made = []
    for index, at in enumerate(kept):
        guess = by_index[at]
        field = "head_name" if head and at == head.name else guess.field
        made.append(replace(guess, index=index, field=None if field in fields else field))
    start = len(kept)
    made += [
        ColumnGuess(start + i, headers[start + i], field, 1.0, _WHY)
        for i, field in enumerate(fields)
    ]
    return tuple(made)
