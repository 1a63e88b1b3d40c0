"""Entry at speed: from Enter to the next line, and the longest that the window is kept waiting.

A whole window over an encrypted desk; keys are sent as a keyboard sends them, one line after
another without a pause, so that writing goes on all the while. The reference writes and commits
the bare row that a line comes to, as a program that waits for its write would.
"""

from __future__ import annotations

import atexit
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from uuid import uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import insert

from pension_desk.app import SWITCH_SECONDS
from pension_desk.domain.entry import Source
from pension_desk.services.desk import open_desk
from pension_desk.store.schema import contributions
from pension_desk.ui.entry.page import EntryPage
from pension_desk.ui.faults import FaultLog
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.payments.tab import PaymentsTab
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.theme import Theme
from pension_desk.ui.worker import Worker
from tests.bench.bench_search import PASSPHRASE, build_desk
from tests.bench.case import Case

_LINES = 120
"""Lines typed for each case; each is one run."""


@dataclass
class Typing:
    """A window with a list under way. ``tiers``: what is typed, in hundreds."""

    app: QApplication
    window: MainWindow
    page: EntryPage
    worker: Worker
    tiers: Iterator[str] = field(default_factory=lambda: cycle("2235"))


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield both cases at every size; the list is one village's."""
    for size in sizes:
        for name, work, ours, limit in (
            ("entry.line", "from Enter to the next line, ready to type", _line, 0.05),
            ("entry.pause", "longest wait of the window while a line is entered", _pause, 0.1),
        ):
            yield Case(
                name=name,
                work=work,
                reference_name="the bare row written and committed, encrypted",
                size=size,
                ours=ours,
                reference=_bare_row,
                setup=_open,
                goal=f"p95 ≤ {limit * 1000:.0f} ms",
                runs=_LINES,
                p95_limit=limit,
                build=lambda folder, size=size: build_desk(folder, size),
            )


def _open(folder: Path) -> Typing:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    desk = open_desk(folder / "desk", PASSPHRASE)
    sys.setswitchinterval(SWITCH_SECONDS)
    worker = Worker(FaultLog(folder))
    atexit.register(worker.stop)  # a thread that outlives its object ends the process badly
    window = MainWindow(desk, worker, Theme(app), Remembered(folder / "looks"))
    window.resize(1366, 768)
    window.show()
    window.show_page(TabKey.PAYMENTS, PageKey.ENTRY)
    tab = window.tab(TabKey.PAYMENTS)
    assert isinstance(tab, PaymentsTab)
    page = tab.page(PageKey.ENTRY)
    assert isinstance(page, EntryPage)
    typing = Typing(app, window, page, worker)
    _settle(typing)
    page.open(Source(village=page.bar.source.village), 2026)
    _settle(typing)
    assert page.sitting is not None
    assert len(page.sitting.lines) > 4 * _LINES
    return typing


def _settle(typing: Typing) -> None:
    while True:
        typing.app.processEvents()
        if not typing.worker.busy and typing.page.sitting is not None:
            return
        time.sleep(0.001)


def _type(typing: Typing) -> None:
    field = typing.page.card.fields.first
    QTest.keyClicks(field, next(typing.tiers))


def _enter(typing: Typing) -> None:
    QTest.keyClick(typing.page.card.fields.first, Qt.Key.Key_Return)


def _line(typing: Typing) -> float:
    _type(typing)
    left, began = _at(typing), time.perf_counter()
    _enter(typing)
    seconds = time.perf_counter() - began
    typing.app.processEvents()  # what is painted, and what came back of the lines before
    if _at(typing) != left + 1:
        raise AssertionError(f"line {left} was refused: {typing.page.card.problem.text()}")
    return seconds


def _at(typing: Typing) -> int:
    assert typing.page.sitting is not None
    return typing.page.sitting.at


def _pause(typing: Typing) -> float:
    """Return the longest single turn of the event loop from the key to the line's writing."""
    _type(typing)
    turns = [_timed(lambda: _enter(typing))]
    while typing.worker.open_writes():
        turns.append(_timed(typing.app.processEvents))
    turns.append(_timed(typing.app.processEvents))
    return max(turns)


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _bare_row(typing: Typing) -> float:
    _settle(typing)
    began = time.perf_counter()
    with typing.window.seat.desk.file.writing() as conn:
        conn.execute(
            insert(contributions).values(
                id=uuid4().bytes, resident_id=uuid4().bytes, year=2026, kind="recorded",
                amount_fen=20_000, paid_on="2026-11-20",
            )
        )  # fmt: skip
    return time.perf_counter() - began
