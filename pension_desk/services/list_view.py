"""A list looked at before it is taken in: raw rows, guesses, and a person's corrections.

Nothing here writes: `pension_desk.services.imports` rehearses and commits what `drafted` gives.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.lists import ListKind
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.desk import Desk
from pension_desk.services.imports import ReadList, draft_all
from pension_desk.spreadsheets.classify import Kind as RowKind
from pension_desk.spreadsheets.looking import PlacedTable, look_into
from pension_desk.spreadsheets.meaning import ColumnGuess, Guess, guess_book
from pension_desk.spreadsheets.preview import PreviewRow, PreviewSheet
from pension_desk.spreadsheets.reading import layout_signature
from pension_desk.store import imports as store

__all__ = [
    "ColumnGuess",
    "Evidence",
    "ListView",
    "PreviewRow",
    "PreviewSheet",
    "RowKind",
    "drafted",
    "evidence_of",
    "labels_missing",
    "look",
    "with_kind",
    "with_meaning",
]

BY_HAND = "人工"
"""Why a column means what it does when the person said so."""


class Evidence(StrEnum):
    """What spoke for a column's meaning, told apart for the screen."""

    BOTH = "both"
    HEADER = "header"
    CONTENTS = "contents"
    AS_BEFORE = "as_before"
    BY_HAND = "by_hand"
    NONE = "none"


def evidence_of(column: ColumnGuess) -> Evidence:
    """Return what spoke for a column's meaning."""
    if column.field is None:
        return Evidence.NONE
    if column.why.startswith(BY_HAND):
        return Evidence.BY_HAND
    if "上次" in column.why:
        return Evidence.AS_BEFORE
    if column.why.startswith("表头和"):
        return Evidence.BOTH
    return Evidence.HEADER if column.why.startswith("表头") else Evidence.CONTENTS


@dataclass(frozen=True)
class ListView:
    """A file as it lies there, and what it is taken for.

    ``kind``: None where nothing tells what the list is. ``guesses``: one for each of ``tables``,
    none without a kind. ``by_hand``: the person chose the kind.
    """

    path: Path
    file_hash: str
    sheets: tuple[PreviewSheet, ...]
    tables: tuple[PlacedTable, ...]
    kind: ListKind | None
    guesses: tuple[Guess, ...]
    by_hand: bool = False

    @property
    def rows(self) -> int:
        """How many data rows all tables have."""
        return sum(len(placed.table.rows) for placed in self.tables)

    def tables_of(self, sheet: int) -> tuple[int, ...]:
        """Return the indexes of the tables that lie in a sheet."""
        return tuple(n for n, placed in enumerate(self.tables) if placed.sheet == sheet)


def look(desk: Desk, path: Path, *, watch: Watch = UNWATCHED) -> ListView:
    """Read a file and guess what it is; a list that nothing tells the kind of is shown as well.

    Raises:
        Refused: not a readable list, or without a single data row.
        Unavailable: the file cannot be read.
        Cancelled: by ``watch``.
    """
    looked = look_into(path, watch=watch)
    if not looked.tables:
        raise Refused(
            "no_rows", f"“{path.name}”里只有表头，没有数据行。", "请确认发来的不是空白样表。"
        )
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    view = ListView(path, digest, looked.sheets, looked.tables, None, ())
    watch.step(0, 0, "辨认各列")
    try:
        guesses = _guessed(desk, view, None)
    except Refused as unknown:
        if unknown.reason != "unknown_list":
            raise
        return view
    return replace(view, kind=guesses[0].kind, guesses=guesses)


def _guessed(desk: Desk, view: ListView, kind: ListKind | None) -> tuple[Guess, ...]:
    tables = [placed.table for placed in view.tables]
    with desk.file.reading() as conn:
        remembered = store.layouts(conn, [layout_signature(table) for table in tables])
    return guess_book(tables, remembered, file_name=view.path.name, kind=kind)


def with_kind(desk: Desk, view: ListView, kind: ListKind) -> ListView:
    """Return the list taken for another kind, its columns guessed anew."""
    return replace(view, kind=kind, guesses=_guessed(desk, view, kind), by_hand=True)


def with_meaning(view: ListView, table: int, column: int, field: str | None) -> ListView:
    """Return the list with one column's meaning set by hand; a field means one column only."""
    guess = view.guesses[table]
    columns = tuple(
        replace(each, field=field, confidence=1.0, why=BY_HAND)
        if each.index == column
        else replace(each, field=None, confidence=0.0, why="")
        if field and each.field == field
        else each
        for each in guess.columns
    )
    changed = replace(guess, columns=columns)
    guesses = (*view.guesses[:table], changed, *view.guesses[table + 1 :])
    return replace(view, guesses=guesses)


def labels_missing(view: ListView) -> tuple[str, ...]:
    """Return the labels of fields without which rows are useless and that no column means."""
    found = (label for guess in view.guesses for label in guess.missing())
    return tuple(dict.fromkeys(found))


def drafted(desk: Desk, view: ListView, *, watch: Watch = UNWATCHED) -> ReadList:
    """Return the list ready to be rehearsed or committed.

    Raises `Refused` when its kind is unknown or it lacks a column.
    """
    if view.kind is None:
        raise Refused("unknown_list", "看不出这是哪一种名单。", "请在上方选定名单的种类。")
    missing = labels_missing(view)
    if missing:
        labels = "、".join(f"“{label}”" for label in missing)
        raise Refused("column_missing", f"还没有指定哪一列是{labels}。", "请在表格上方选定。")
    tables = tuple(placed.table for placed in view.tables)
    drafts = draft_all(desk, view.path, view.kind, tables, view.guesses, watch)
    return ReadList(view.path, view.file_hash, view.kind, tables, view.guesses, drafts)
