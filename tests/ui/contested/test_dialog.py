"""The inbox of contested fields: every side, one decision, many decisions, one undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pension_desk.domain.contested import Rule
from pension_desk.services import roster
from pension_desk.services.contested import contested
from pension_desk.ui.contested.dialog import ContestedDialog
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.worker import Worker
from tests.services.exchange import TOWN, A, B, Exchange, change, person
from tests.ui.village import worn_theme

NAMES = ("覃玉兰", "韦大山", "梁志强")


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    """A town and two villages that differ about notes, phones and a death."""
    made = Exchange(tmp_path / "desks")
    for code in (A, B):
        rows = [person(made.town, code, name) for name in NAMES]
        village = made.open_village(code)
        made.both_ways(code)
        for number, row in enumerate(rows):
            change(made.town, "residents", row, note=f"镇{number}")
            change(village, "residents", row, note=f"村{number}")
        change(made.town, "residents", rows[0], died_on="2026-01-01")
        change(village, "residents", rows[0], died_on="2026-02-02")
        made.take(TOWN, made.report(code))
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot: QtBot, exchange: Exchange, worker: Worker, tmp_path: Path) -> ContestedDialog:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = MainWindow(exchange.town, worker, worn_theme(app), Remembered(tmp_path / "none"))
    qtbot.addWidget(window, before_close_func=lambda _w: worker.cancel_all())
    window.resize(1366, 768)
    window.show()
    dialog = ContestedDialog(window.seat)
    with qtbot.waitExposed(dialog):
        dialog.open()
    qtbot.waitUntil(lambda: len(dialog.table.lines.lines) == 8)
    qtbot.waitUntil(lambda: bool(dialog.panel.history.lines.lines))
    return dialog


def _asked(dialog: ContestedDialog) -> MessageDialog:
    window = dialog.parentWidget()
    (asked,) = [one for one in window.findChildren(MessageDialog) if one.isVisible()]
    return asked


def _press(asked: MessageDialog, part: str) -> None:
    next(one for one in asked.findChildren(QPushButton) if part in one.text()).click()


def test_grave_ones_come_first_with_every_side_and_the_history(dialog: ContestedDialog) -> None:
    tester = QAbstractItemModelTester(
        dialog.table.lines, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    first = dialog.table.current()
    assert first is not None
    assert first.grave
    sides = dialog.panel.sides.lines
    shown = [[sides.index(row, n).data() for n in range(6)] for row in range(sides.rowCount())]
    assert [line[1] for line in shown] == ["2026-01-01", "2026-02-02"]
    assert {line[3] for line in shown} == {"大安镇", "动界村"}
    assert {line[4] for line in shown} == {"老陈", "阿梅"}
    history = dialog.panel.history.lines
    assert {history.index(row, 5).data() for row in range(history.rowCount())} >= {
        "2026-01-01",
        "2026-02-02",
    }
    assert tester.model() is dialog.table.lines


def test_a_digit_decides_and_the_next_one_is_in_hand(
    qtbot: QtBot, dialog: ContestedDialog, exchange: Exchange
) -> None:
    first = dialog.table.current()
    assert first is not None
    qtbot.keyClick(dialog.table, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: "已核定" in dialog.notice.text)
    qtbot.waitUntil(lambda: len(dialog.table.lines.lines) == 7)
    assert roster.person(exchange.town, first.row).resident.died_on is not None
    assert first not in dialog.table.lines.lines
    assert dialog.table.current() is not None


def test_filters_leave_a_village_a_kind_and_the_grave_ones(
    qtbot: QtBot, dialog: ContestedDialog
) -> None:
    filters = dialog.filters
    filters.village.setCurrentIndex(filters.village.findData(B))
    filters.changed.emit()
    assert {one.village for one in dialog.table.lines.lines} == {B}
    filters.weight.setCurrentIndex(filters.weight.findData("grave"))
    filters.changed.emit()
    assert [one.field for one in dialog.table.lines.lines] == ["died_on"]
    assert "1 处，共 8 处" in filters.count.text()
    assert filters.table.findData("residents") > 0


def test_a_rule_says_what_it_would_decide_and_spares_the_grave(
    qtbot: QtBot, dialog: ContestedDialog, exchange: Exchange
) -> None:
    dialog.ask_rule(Rule.VILLAGE)
    asked = _asked(dialog)
    advice = asked.accessibleDescription()
    assert "能定 8 处" in advice
    assert "备注 6 处" in advice
    _press(asked, "只定不要紧的 6 处")
    qtbot.waitUntil(lambda: len(dialog.table.lines.lines) == 2)
    assert all(one.grave for one in contested(exchange.town))
    notes = {line.name: roster.person(exchange.town, line.id).resident.note
             for line in roster.find(exchange.town, "韦大山")}  # fmt: skip
    assert notes == {"韦大山": "村1"}


def test_grave_ones_are_decided_only_when_asked_for(
    qtbot: QtBot, dialog: ContestedDialog, exchange: Exchange
) -> None:
    dialog.ask_rule(Rule.LATER)
    _press(_asked(dialog), "连 2 处要紧的")
    qtbot.waitUntil(lambda: dialog._pages.currentIndex() == 1)
    assert contested(exchange.town) == ()


def test_several_chosen_ones_are_decided_together_and_undone_as_one(
    qtbot: QtBot, dialog: ContestedDialog, exchange: Exchange
) -> None:
    dialog.table.choose_lines(lambda one: one.village == A and not one.grave)
    assert len(dialog.affected()) == 3
    assert not dialog.decide_button.isEnabled()
    dialog.ask_rule(Rule.TOWN)
    _press(_asked(dialog), "定下 3 处")
    qtbot.waitUntil(lambda: len(dialog.table.lines.lines) == 5)
    assert dialog.undo_button.isVisible()
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: "已撤销" in dialog.notice.text)
    qtbot.waitUntil(lambda: len(dialog.table.lines.lines) == 8)
    assert len(contested(exchange.town)) == 8


def test_decisions_travel(qtbot: QtBot, dialog: ContestedDialog, exchange: Exchange) -> None:
    dialog.ask_rule(Rule.TOWN)
    _press(_asked(dialog), "连 2 处要紧的")
    qtbot.waitUntil(lambda: contested(exchange.town) == ())
    exchange.take(A, exchange.assign(A))
    assert contested(exchange.desks[A]) == ()


def test_an_id_number_is_shown_only_where_it_differs(
    qtbot: QtBot, dialog: ContestedDialog, exchange: Exchange
) -> None:
    exchange.both_ways(A)
    (other,) = [line for line in roster.find(exchange.town, "梁志强") if line.village == A]
    change(exchange.town, "residents", other.id, id_number="450821197503070021")
    change(exchange.desks[A], "residents", other.id, id_number="450821197603070027")
    exchange.take(TOWN, exchange.report(A))
    dialog.reload()
    qtbot.waitUntil(lambda: any(x.field == "id_number" for x in dialog.table.lines.lines))
    dialog.table.choose_lines(lambda one: one.field == "id_number")
    cells = [dialog.panel.sides.order.index(row, 1).data() for row in range(2)]
    assert cells[0] != cells[1]
    assert all("*" in cell and "0307" not in cell for cell in cells)
