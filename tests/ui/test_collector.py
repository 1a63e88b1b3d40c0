"""Widgets die on the main thread, whichever thread makes the objects that fill the memory."""

from __future__ import annotations

import gc
import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from pension_desk.services.bulk import uncollected
from pension_desk.ui.collector import Collector
from pension_desk.ui.faults import FaultLog
from pension_desk.ui.worker import Worker


class Loop:
    """Garbage that only the collector can free, and that tells on which thread it was."""

    died_on: list[threading.Thread] = []  # noqa: RUF012

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Loop.died_on.append(threading.current_thread())


def _fill_memory() -> int:
    kept = [[[number]] for number in range(100_000)]
    return len(kept)


def test_a_job_frees_no_garbage_of_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    Loop.died_on = []
    worker = Worker(FaultLog(tmp_path))
    try:
        for _ in range(50):
            Loop()
        answers: list[int] = []
        worker.read(_fill_memory, answers.append)
        qtbot.waitUntil(lambda: answers == [100_000])
        assert Loop.died_on == []
        kept = [[number] for number in range(2_000)]  # enough for a collection to be due
        qtbot.waitUntil(lambda: len(Loop.died_on) == 50)
        assert set(Loop.died_on) == {threading.main_thread()}
        assert len(kept) == 2_000
    finally:
        worker.stop()


def test_collection_is_given_back_when_the_last_worker_stops(tmp_path: Path) -> None:
    assert gc.isenabled()
    one, two = Worker(FaultLog(tmp_path)), Worker(FaultLog(tmp_path))
    assert not gc.isenabled()
    one.stop()
    one.stop()
    assert not gc.isenabled()
    two.stop()
    assert gc.isenabled()


def test_an_import_does_not_turn_collection_on_in_a_worker(qtbot: QtBot) -> None:
    collector = Collector()
    with uncollected():
        assert not gc.isenabled()
    assert not gc.isenabled()
    collector.end()
    assert gc.isenabled()
