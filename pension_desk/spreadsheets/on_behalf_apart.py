"""Own money and what is paid on behalf side by side (个人缴费、代缴金额): a line for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pension_desk.domain.money_text import read_fen
from pension_desk.spreadsheets.columns import ColumnGuess
from pension_desk.spreadsheets.tables import Cell, Table

_WORD = "代缴"
"""What the note of a line says that tells its kind; see `list_targets.payment_kind`."""


def on_behalf_apart(
    table: Table, columns: Sequence[ColumnGuess]
) -> tuple[Table, tuple[ColumnGuess, ...]]:
    """Return a list of payments in which what is paid on behalf has lines of its own.

    The table itself where no column means it. A line without own money becomes the other one.
    """
    where = {one.field: one.index for one in columns if one.field}
    behalf, amount = where.get("on_behalf_fen"), where.get("amount_fen")
    if behalf is None or amount is None:
        return table, tuple(columns)
    note, width = where.get("note", len(table.headers)), len(table.headers)
    numbers: list[int] = []
    rows: list[tuple[Cell, ...]] = []
    for number, row in zip(table.numbers, table.rows, strict=True):
        whole = list(row) if note < width else [*row, None]
        given = whole[behalf]
        if _is_sum(whole[amount]) or not _is_sum(given):
            numbers.append(number)
            rows.append(tuple(whole))
        if _is_sum(given):
            whole[amount], whole[note] = given, "；".join(filter(None, (_said(whole[note]), _WORD)))
            numbers.append(number)
            rows.append(tuple(whole))
    known = [replace(one, field=None) if one.index == behalf else one for one in columns]
    if note < width:
        return replace(table, rows=rows, numbers=numbers), tuple(known)
    headers = (*table.headers, "备注")
    known.append(ColumnGuess(width, "备注", "note", 1.0, "表头"))
    return replace(table, headers=headers, rows=rows, numbers=numbers), tuple(known)


def _is_sum(cell: Cell) -> bool:
    """Whether a cell says something, a sum or what cannot be read as one."""
    try:
        return bool(read_fen(cell))
    except ValueError:
        return True


def _said(cell: Cell) -> str:
    return "" if cell is None else str(cell)
