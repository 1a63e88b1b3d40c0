"""Taking a list out as a workbook: where to, the writing, and that it is done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from pension_desk.domain.progress import Watch
from pension_desk.services.outcome import Written
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate


def ask_sheet(parent: QWidget, suggested: str) -> Path | None:
    """Ask where a workbook is to lie; None when the person thought better of it."""
    kinds = translate("save_sheet", "表格 (*.xlsx)")
    title = translate("save_sheet", "另存为")
    name, _kind = QFileDialog.getSaveFileName(parent, title, f"{suggested}.xlsx", kinds)
    return Path(name).with_suffix(".xlsx") if name else None


def save_sheet(seat: Seat, write: Callable[[Path, Watch], Written[Path]], out: Path) -> None:
    """Write a workbook off the main thread and say where it lies, or why it could not be."""

    def said(made: Path) -> None:
        words = translate("save_sheet", "已导出到“{file}”").format(file=made.name)
        seat.messages.say(words, Tone.GOOD)

    title = translate("save_sheet", "导出")
    seat.worker.write(partial(write, out), said, seat.messages.show_failure, title=title)
