"""Notices of criticism and orders to correct as printed papers (GB/T 9704-2012)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from pension_desk.domain.ids import RowId
from pension_desk.domain.orders import Order
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.steering_papers import CriticismNotice, OrderPaper, RectifyOrder
from pension_desk.domain.task_words import OrderKind
from pension_desk.services import orders
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.paper_files import PaperFile, batch_of, write_batch

_INDENTED = "\n　　"
"""Each paragraph that a person typed begins two characters in, as the form's own do."""


def print_order(
    desk: Desk, row: RowId, out: Path, *, only_look: bool = False, watch: Watch = UNWATCHED
) -> PaperFile:
    """Write an order as it is served; logged as an export unless it is only looked at.

    Raises:
        Refused: no such order, or a form that cannot be used.
        Unavailable: the file cannot be written.
    """
    order = orders.order(desk, row)
    if not only_look:
        note_printed(desk, order)
    kind, paper = _paper(order)
    batch = batch_of(desk, kind, [paper], issued_on=order.issued_on)
    return write_batch(desk, batch, out, watch)


def note_printed(desk: Desk, order: Order) -> None:
    """Log that the paper has left the desk."""
    with desk.acting("export", f"{order.kind_label} {division_name(order.village)}"):
        pass


def _paper(order: Order) -> tuple[str, OrderPaper]:
    told: dict[str, Any] = {
        "village": division_name(order.village),
        "village_code": order.village,
        "number": order.number,
        "served_on": order.issued_on,
        "facts": _paragraphs(order.facts),
        "demands": _paragraphs(order.demands),
        "due_on": order.due_on,
    }
    if order.kind == OrderKind.RECTIFY:
        return "rectify_order", RectifyOrder(**told)
    return "criticism_notice", CriticismNotice(**told, report=_report(order.due_on))


def _report(due_on: date | None) -> str:
    """Return the sentence that asks for an answer by a day; nothing where none is asked."""
    if due_on is None:
        return ""
    return f"请在{due_on.year}年{due_on.month}月{due_on.day}日前书面报告整改情况。"


def _paragraphs(text: str) -> str:
    return _INDENTED.join(filter(None, (line.strip() for line in text.splitlines())))
