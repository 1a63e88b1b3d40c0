"""Rows for the clipboard: as tabbed text, and as a table whose cells WPS and Excel keep as text."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_PARTING = str.maketrans("\t\r\n", "   ")
_CELL = "<td style=\"mso-number-format:'\\@'\">"


def rows_mime(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> QMimeData:
    """Return both forms. Without the second an ID number would lose its last digits in Excel."""
    whole = [list(heads), *map(list, rows)]
    mime = QMimeData()
    mime.setText("\n".join("\t".join(_plain(cell) for cell in row) for row in whole))
    lines = "".join(
        "<tr>" + "".join(f"{_CELL}{escape(cell)}</td>" for cell in row) + "</tr>" for row in whole
    )
    mime.setHtml(
        f'<html><head><meta charset="utf-8"></head><body><table>{lines}</table></body></html>'
    )
    return mime


def let_go() -> None:
    """Leave plain text where rows of ours lie on the clipboard, before the program ends.

    What Python made would be destroyed after Python itself, and crash the program on its way out.
    """
    if QGuiApplication.instance() is None:
        return
    clipboard = QGuiApplication.clipboard()
    found: QMimeData | None = clipboard.mimeData()  # None on an empty one, whatever its type says
    if found is not None and _CELL in found.html():
        clipboard.setText(clipboard.text())


def _plain(cell: str) -> str:
    """Return a cell that stays in its place; one that would be a formula is held as text."""
    cell = cell.translate(_PARTING)
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
