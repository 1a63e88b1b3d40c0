"""What a sheet from an office becomes once its table was found: headers and plain rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

Cell = str | float | int | bool | dt.datetime | dt.date | dt.time | dt.timedelta | None
"""One cell as read: text untouched, numbers as float or int, dates where the file says so."""


@dataclass(frozen=True)
class Table:
    """One table of one sheet, without its titles, totals and signatures.

    ``headers``: one text per column, header rows joined top to bottom with ``/``
    (``家庭成员信息/公民身份号码``), white space and marks such as ``*`` and ``(必填)`` removed.
    ``rows``: data rows, each exactly as long as ``headers``; a cell that the sheet merges
    downwards is repeated in each row that it covers. ``numbers``: for each row its number in
    the sheet, counted from 1 as the office program shows it. ``title``: the text above the
    table, lines joined with a line feed. ``footer``: how many rows below the table were
    recognised as totals, signatures or blank. ``hidden``: numbers of rows that the sheet hides
    (they are data like any other; the person is told). ``sections``: number and text of lines
    of their own between the rows (征地项目：…), which hold for the rows below them.
    """

    sheet: str
    title: str
    headers: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    numbers: Sequence[int]
    header_rows: tuple[int, ...]
    footer: int
    hidden: frozenset[int] = frozenset()
    sections: tuple[tuple[int, str], ...] = ()

    def __post_init__(self) -> None:
        if len(self.rows) != len(self.numbers):
            raise ValueError("rows and numbers differ in length")
