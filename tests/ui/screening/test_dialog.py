"""Screening: counts that add up and open their people; lists; answers without the mouse."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from pension_desk.domain.roster import RosterFilter
from pension_desk.domain.screening import Category
from pension_desk.services import roster, screening
from pension_desk.spreadsheets.reading import read_tables
from pension_desk.ui.screening.answers import AnswersDialog
from pension_desk.ui.screening.dialog import ScreeningDialog, open_screening
from pension_desk.ui.screening.models import CountModel, CountRole, category_counts
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey


@pytest.fixture
def dialog(qtbot: QtBot, practice_window: MainWindow) -> ScreeningDialog:
    open_screening(practice_window.seat)
    dialog = practice_window.findChild(ScreeningDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def _column(model: CountModel) -> dict[str, int]:
    down = Qt.Orientation.Vertical
    return {
        model.headerData(row, down): int(model.index(row, 0).data().replace("·", "0"))
        for row in range(model.rowCount())
    }


def test_every_category_adds_up_to_everybody(dialog: ScreeningDialog) -> None:
    counts = _column(dialog.categories.counts)
    assert counts.pop("全部") == sum(counts.values()) == 400
    assert set(counts) == {category.label for category in Category}


def test_the_models_hold(qapp: object, dialog: ScreeningDialog) -> None:
    model = CountModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    found = screening.screen(dialog.seat.desk, year=2026, as_of=date(2026, 10, 20)).value
    model.show_counts(category_counts(found))
    assert model.rowCount() == len(Category) + 1
    assert tester.model() is model


def test_a_number_opens_exactly_its_people(
    qtbot: QtBot, dialog: ScreeningDialog, practice_window: MainWindow
) -> None:
    model = dialog.categories.counts
    row = next(n for n in range(model.rowCount()) if model.index(n, 0).data(CountRole.OPEN_CASE))
    dialog.categories.setCurrentIndex(model.index(row, 0))
    count = int(model.index(row, 0).data())
    with qtbot.waitSignal(dialog.filter_requested) as asked:
        qtbot.keyClick(dialog.categories, Qt.Key.Key_Return)
    assert asked.args is not None
    wanted = asked.args[0]
    assert isinstance(wanted, RosterFilter)
    assert len(roster.row_numbers(dialog.seat.desk, wanted)) == count
    assert practice_window.current_tab is TabKey.ROSTER


def test_a_list_is_written_as_the_offices_want_it(
    qtbot: QtBot, dialog: ScreeningDialog, tmp_path: Path
) -> None:
    dialog.export(tmp_path / "名单.xlsx")
    qtbot.waitUntil(lambda: "已导出" in dialog.notice.text)
    (table,) = read_tables(tmp_path / "名单.xlsx")
    assert len(table.rows) == _column(dialog.categories.counts)[Category.UNREGISTERED.label]
    assert "身份证号码" in table.headers


def test_another_day_is_screened_when_asked(qtbot: QtBot, dialog: ScreeningDialog) -> None:
    dialog.as_of.setDate(QDate(2026, 1, 1))
    dialog.run_button.click()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "2026-01-01" in dialog._said.text()


@pytest.fixture
def answers(qtbot: QtBot, practice_window: MainWindow) -> AnswersDialog:
    """A village's work list, as if the town had pushed it."""
    desk = practice_window.seat.desk
    numbers = roster.row_numbers(desk, RosterFilter(categories=("unregistered",)))
    with desk.acting("issue", "2026年") as (_conn, writer):
        for line in roster.lines(desk, numbers[:5]):
            writer.insert(
                "work_items",
                {
                    "resident_id": line.id.hex,
                    "list_kind": "unregistered",
                    "year": 2026,
                    "issued_on": "2026-10-01",
                },
            )
    dialog = AnswersDialog(practice_window.seat)
    with qtbot.waitExposed(dialog):
        dialog.open()
    qtbot.waitUntil(lambda: len(dialog.table.lines.lines) == 5)
    qtbot.waitUntil(dialog.outcomes.hasFocus)
    return dialog


def _open(dialog: AnswersDialog) -> int:
    found = screening.work_items(dialog.seat.desk, open_only=True)
    return sum(not line.item.outcome for line in found)


def test_a_key_and_enter_answer_one_and_bring_the_next(
    qtbot: QtBot, answers: AnswersDialog
) -> None:
    first = answers.table.current()
    qtbot.keyClick(answers.outcomes, Qt.Key.Key_6)
    qtbot.keyClick(answers.outcomes, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(answers.table.lines.lines) == 4)
    assert _open(answers) == 4
    assert answers.table.current() != first
    assert answers.outcomes.outcome == ""
    assert answers.outcomes.hasFocus()


def test_a_refusal_stands_where_it_was_typed_and_loses_nothing(
    qtbot: QtBot, answers: AnswersDialog
) -> None:
    qtbot.keyClick(answers.outcomes, Qt.Key.Key_2)
    qtbot.keyClick(answers.outcomes, Qt.Key.Key_Return)
    assert answers.reason.editor.hasFocus()
    answers.reason.set_text("等儿子回来再说")
    answers.day.set_text("2026-12-31")
    answers.note.set_text("下月再去")
    qtbot.keyClick(answers.note.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(answers.day.problem.text()))
    assert answers.reason.text == "等儿子回来再说"
    assert answers.note.text == "下月再去"
    assert _open(answers) == 5
    answers.day.set_text("昨天")
    qtbot.keyClick(answers.day.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _open(answers) == 4)
    (done,) = [
        line
        for line in screening.work_items(answers.seat.desk, open_only=True)
        if line.item.outcome
    ]
    assert (done.item.reason, done.item.answered_on) == ("等儿子回来再说", date(2026, 10, 19))


def test_enter_without_an_outcome_says_what_to_do(qtbot: QtBot, answers: AnswersDialog) -> None:
    qtbot.keyClick(answers.outcomes, Qt.Key.Key_Return)
    assert "核实结果" in answers.notice.text
    assert _open(answers) == 5
