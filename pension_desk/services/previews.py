"""Prepared PDFs looked at: their pages as pixels, and where they lie while they are looked at."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

from pension_desk.documents import preview
from pension_desk.documents.preview import PageImage
from pension_desk.services.desk import Desk

__all__ = [
    "PageImage", "forget_files", "forget_previews", "page_across", "page_image", "pages",
    "preview_file",
]  # fmt: skip


def pages(file: Path) -> int:
    """Return how many pages a prepared PDF has."""
    return preview.page_count(file)


def page_image(file: Path, page: int, width: int) -> PageImage:
    """Return a page of a prepared PDF as pixels, for the window's preview and for printing."""
    return preview.render_page(file, page, width)


def page_across(file: Path, page: int) -> bool:
    """Return whether a page, counted from 0, lies across."""
    return preview.is_across(file, page)


def preview_file(desk: Desk) -> Path:
    """Return a place in the desk's own folder for a PDF that is only looked at.

    Its owner removes it (`forget_previews` at the latest); nothing plain goes to a shared
    temporary folder.
    """
    folder = desk.folder / "preview"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder / f"{uuid4().hex}.pdf"


def forget_files(files: Iterable[Path]) -> None:
    """Remove some PDFs that were only looked at, and no others."""
    for file in files:
        file.unlink(missing_ok=True)


def forget_previews(desk: Desk) -> None:
    """Remove every PDF that was only looked at."""
    forget_files((desk.folder / "preview").glob("*.pdf"))
