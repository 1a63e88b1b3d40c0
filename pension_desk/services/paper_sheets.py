"""The tables of papers as a workbook: what is a sum, a day or a count on paper is one here too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from pension_desk.documents.forms import Form, Table
from pension_desk.documents.words import facts_in_words, words_of
from pension_desk.domain.errors import Refused
from pension_desk.domain.facts import Fact, Told
from pension_desk.domain.form_kinds import ALL_KINDS
from pension_desk.domain.papers import Paper, PaperBatch
from pension_desk.domain.progress import Watch

if TYPE_CHECKING:
    from pension_desk.spreadsheets.writing import Column, Value

_AREA, _PEOPLE = "（亩）", "人数"
_NUMBER = re.compile(r"\d+(\.\d+)?")
_SUMS = frozenset({Told.YUAN, Told.SUM, Told.ABOUT_YUAN})
_NARROWEST, _WIDEST = 8, 60
"""Widths of a column in half-width characters; what is longer goes on in the next line."""


def write_tables(form: Form, batch: PaperBatch, out: Path, watch: Watch) -> None:
    """Write the papers' tables under one another, the place of each in its first column.

    Sums of money are added up below. Raises `Refused` ``no_table``, `Unavailable`, `Cancelled`.
    """
    from pension_desk.spreadsheets.writing import ListSheet, write_list

    table = next((s.block for s in form.sections if isinstance(s.block, Table)), None)
    label = ALL_KINDS[batch.kind].label
    if table is None:
        raise Refused("no_table", f"“{label}”没有表格，不能存为表格。", "请存为 PDF。")
    facts = ALL_KINDS[batch.kind].shape.lists[table.rows]
    shown = [column for column in table.columns if column.key and column.key != "number"]
    cells = [[_value(getattr(row, c.key), facts[c.key]) for c in shown]
             for paper in batch.papers for row in paper.people]  # fmt: skip
    columns = [
        _column(c.title, facts[c.key], [row[place] for row in cells])
        for place, c in enumerate(shown)
    ]
    about = [_title(paper) for paper in batch.papers]
    several = len(about) > 1
    if several:
        places = [told for told, paper in zip(about, batch.papers, strict=True)
                  for _row in paper.people]  # fmt: skip
        cells = [[place, *row] for place, row in zip(places, cells, strict=True)]
        columns.insert(0, _column("项目、户", Fact(""), places))
    under = "　".join(filter(None, (batch.town, "" if several else about[0], str(batch.issued_on))))
    rows = [tuple(row) for row in cells]
    sheet = ListSheet("名单", label, under, tuple(columns), rows, total=_total(columns, cells))
    write_list(out, sheet, watch=watch)


def _value(value: object, fact: Fact) -> Value:
    if fact.told in _SUMS and isinstance(value, int):
        return value
    if fact.told is Told.PLAIN and isinstance(value, int | date):
        return value
    words = words_of(value, fact)
    if fact.label.endswith(_PEOPLE) and words.isdecimal():
        return int(words)
    if fact.label.endswith(_AREA) and _NUMBER.fullmatch(words):
        return Decimal(words)
    return words or None


def _column(title: str, fact: Fact, values: Sequence[Value]) -> Column:
    from pension_desk.spreadsheets.writing import Column, Kind, text_width

    widest = max((text_width(str(one)) for one in values if one is not None), default=0)
    width = min(max(widest, text_width(title), _NARROWEST) + 2, _WIDEST)
    given = {type(one) for one in values if one is not None}
    kind: Kind = "text"
    if fact.told in _SUMS:
        kind = "money"
    elif given == {int}:
        kind = "integer"
    elif given == {date}:
        kind = "date"
    elif Decimal in given:
        kind = "number"
    return Column(title, width, kind, wrap=widest + 2 > _WIDEST)


def _total(columns: Sequence[Column], cells: Sequence[Sequence[Value]]) -> tuple[Value, ...] | None:
    """Return the sums below the columns of money; None where there is none to add up."""
    if len(cells) < 2 or not any(one.kind == "money" for one in columns[1:]):
        return None
    sums = [_sum(row[place] for row in cells) if one.kind == "money" else None
            for place, one in enumerate(columns)]  # fmt: skip
    return ("合计", *sums[1:])


def _sum(values: Iterable[Value]) -> int:
    return sum(one for one in values if isinstance(one, int))


def _title(paper: Paper) -> str:
    told = facts_in_words(paper)
    parts = (told.get("project"), told.get("village"), told.get("head"))
    return "　".join(part for part in parts if part)
