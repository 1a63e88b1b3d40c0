"""The worker: answers come home, errors reach one handler, closing waits or cancels."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pension_desk.domain.errors import Cancelled, DeskError, Refused
from pension_desk.domain.progress import Watch
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.worker import Worker


def test_write_answers_on_the_main_thread_and_broadcasts_its_topics(
    qtbot: QtBot, worker: Worker
) -> None:
    ran_on: list[QThread] = []
    answered: list[tuple[int, QThread]] = []

    def job(_watch: Watch) -> Written[int]:
        ran_on.append(QThread.currentThread())
        return Written(7, frozenset({Topic.ROSTER}))

    with qtbot.waitSignal(worker.topics_changed) as told:
        worker.write(job, lambda value: answered.append((value, QThread.currentThread())))
    assert told.args == [frozenset({Topic.ROSTER})]
    assert answered == [(7, QThread.currentThread())]
    assert ran_on != [QThread.currentThread()]


def test_writes_run_one_after_another_while_reads_go_on(qtbot: QtBot, worker: Worker) -> None:
    gate, order = threading.Event(), []

    def slow(_watch: Watch) -> Written[str]:
        gate.wait(10)
        return Written("slow")

    worker.write(slow, order.append)
    worker.write(lambda _watch: Written("next"), order.append)
    worker.read(lambda: "read", order.append)
    qtbot.waitUntil(lambda: order == ["read"])
    with qtbot.waitSignal(worker.writes_drained):
        gate.set()
    assert order == ["read", "slow", "next"]


def test_a_write_that_changed_nothing_broadcasts_nothing(qtbot: QtBot, worker: Worker) -> None:
    heard: list[object] = []
    worker.topics_changed.connect(heard.append)
    with qtbot.waitSignal(worker.writes_drained):
        worker.write(lambda _watch: Written(None))
    assert heard == []


def test_a_refusal_goes_to_its_own_handler_else_to_the_one(qtbot: QtBot, worker: Worker) -> None:
    def refuse(_watch: Watch) -> Written[None]:
        raise Refused("bad_day", "日期不对。")

    own: list[DeskError] = []
    worker.write(refuse, None, own.append)
    with qtbot.waitSignal(worker.failed) as failed:
        worker.write(refuse)
    assert [error.reason for error in own] == ["bad_day"]
    assert failed.args is not None
    assert failed.args[0].reason == "bad_day"


def test_a_bug_is_logged_without_a_person_and_told_in_a_plain_sentence(
    qtbot: QtBot, worker: Worker, tmp_path: Path
) -> None:
    person = "".join(map(chr, (0x8983, 0x5C0F, 0x660E))) + str(450821199001010010)

    def broken() -> None:
        raise ValueError(f"{person} household")

    with qtbot.waitSignal(worker.failed) as failed:
        worker.read(broken, lambda _nothing: None)
    assert failed.args is not None
    assert failed.args[0].reason == "bug"
    assert "覃" not in failed.args[0].sentence()
    log = (tmp_path / "faults.log").read_text("utf-8")
    assert "ValueError" in log
    assert "test_worker.py" in log
    assert "覃" not in log
    assert "4508" not in log


def test_cancel_stops_at_the_next_step(qtbot: QtBot, worker: Worker) -> None:
    begun = threading.Event()

    def endless(watch: Watch) -> Written[None]:
        number = 0
        while True:
            watch.step(number, 0, "数")
            number += 1
            begun.set()

    errors: list[DeskError] = []
    with qtbot.waitSignal(worker.writes_drained):
        task = worker.write(endless, None, errors.append, title="数数")
        begun.wait(10)
        task.cancel()
    assert [type(error) for error in errors] == [Cancelled]


def test_progress_names_counts_and_steps(qtbot: QtBot, worker: Worker) -> None:
    def job(watch: Watch) -> str:
        watch.step(1, 4, "读取")
        watch.step(3, 4, "核对")
        return "done"

    seen: list[tuple[int, int, str]] = []
    worker.task_progressed.connect(lambda _task, at: seen.append((at.done, at.total, at.step)))
    with qtbot.waitSignal(worker.task_ended):
        worker.long_read(job, lambda _value: None, title="导出")
    assert seen == [(1, 4, "读取"), (3, 4, "核对")]


def test_a_superseded_read_is_never_answered(qtbot: QtBot, worker: Worker) -> None:
    gate, answers = threading.Event(), []

    def old() -> str:
        gate.wait(10)
        return "old"

    worker.read(old, answers.append, token="search")
    worker.read(lambda: "new", answers.append, token="search")
    worker.read(lambda: "other", answers.append, token="page")
    gate.set()
    qtbot.waitUntil(lambda: "other" in answers)
    assert answers == ["new", "other"]


def test_a_page_that_is_slow_to_reckon_never_holds_up_a_keystroke(
    qtbot: QtBot, worker: Worker
) -> None:
    gate, answers = threading.Event(), []

    def slow(answer: str) -> str:
        gate.wait(10)
        return answer

    worker.slow_read(partial(slow, "old page"), answers.append, token="page")
    worker.slow_read(partial(slow, "page"), answers.append, token="page")
    worker.read(lambda: "found", answers.append, token="search")
    qtbot.waitUntil(lambda: answers == ["found"])
    gate.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["found", "page"]


class _Listener(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def hear(self, answer: str) -> None:
        self.heard.append(answer)
        self.setWindowTitle(answer)


def test_an_answer_for_a_deleted_widget_is_dropped(qtbot: QtBot, worker: Worker) -> None:
    from shiboken6 import delete

    gate, listener, after = threading.Event(), _Listener(), []

    def job() -> str:
        gate.wait(10)
        return "late"

    worker.read(job, listener.hear)
    delete(listener)
    worker.read(lambda: "after", after.append)
    gate.set()
    qtbot.waitUntil(lambda: after == ["after"])
    assert listener.heard == []


def test_stopping_waits_for_the_write_that_runs(qtbot: QtBot, worker: Worker) -> None:
    begun, tick, finished = threading.Event(), threading.Event(), []

    def job(_watch: Watch) -> Written[None]:
        begun.set()
        while not worker.stopped:
            tick.wait(0.001)
        finished.append(True)
        return Written(None)

    worker.write(job)
    begun.wait(10)
    worker.stop()
    assert finished == [True]
    assert worker.write(job, finished.append) not in worker.open_writes()


def test_signals_arrive_on_the_workers_own_thread(qtbot: QtBot, worker: Worker) -> None:
    class Tab(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.threads: list[QThread] = []

        def reload(self, _topics: object) -> None:
            self.threads.append(QThread.currentThread())

    tab = Tab()
    worker.topics_changed.connect(tab.reload)
    with qtbot.waitSignal(worker.writes_drained):
        worker.write(lambda _watch: Written(None, frozenset({Topic.VISITS})))
    assert tab.threads == [QThread.currentThread()]
