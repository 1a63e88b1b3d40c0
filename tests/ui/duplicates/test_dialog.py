"""Two records of one person, merged and parted through the window, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pension_desk.services import merging_people, roster
from pension_desk.services.desk import Desk
from pension_desk.services.home import Place, people_lines
from pension_desk.ui.duplicates.dialog import DuplicatesDialog
from pension_desk.ui.places import open_place
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.worker import Worker
from tests.screenshots.people import VILLAGE, small_desk
from tests.ui.village import worn_theme

NUMBER = "450821199003070021"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk on which Qin Yulan is entered twice: one with a household, one with a phone."""
    with small_desk(tmp_path / "desk") as desk:
        one = {"village": VILLAGE, "name": "覃玉兰", "id_number": NUMBER}
        roster.add(desk, one | {"household_no": "0001", "note": "一"})
        roster.add(desk, one | {"phone": "13911112222", "note": "二"})
        yield desk


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, worker: Worker, tmp_path: Path) -> MainWindow:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = MainWindow(desk, worker, worn_theme(app), Remembered(tmp_path / "none"))
    qtbot.addWidget(window, before_close_func=lambda _w: worker.cancel_all())
    window.resize(1366, 768)
    window.show()
    return window


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> DuplicatesDialog:
    dialog = DuplicatesDialog(window.seat)
    with qtbot.waitExposed(dialog):
        dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.pair.fields.lines.lines))
    return dialog


def _records(desk: Desk) -> int:
    return len(roster.find(desk, "覃玉兰"))


def test_both_records_stand_side_by_side_masked(dialog: DuplicatesDialog) -> None:
    tester = QAbstractItemModelTester(
        dialog.pair.fields.lines, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    model = dialog.pair.fields.lines
    cells = {
        str(model.index(row, 0).data()): [str(model.index(row, n).data()) for n in (1, 2, 3)]
        for row in range(model.rowCount())
    }
    number = next(values for label, values in cells.items() if "号码" in label)
    assert all("19900307" not in value for value in number)
    assert dialog.queue.order.index(0, 2).data() != NUMBER
    assert tester.model() is model


def test_merging_and_undoing_by_keys(qtbot: QtBot, dialog: DuplicatesDialog, desk: Desk) -> None:
    assert _records(desk) == 2
    qtbot.keyClick(dialog, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: "已经合并" in dialog.notice.text)
    qtbot.waitUntil(lambda: dialog._pages.currentIndex() == 1)
    assert _records(desk) == 1
    qtbot.keyClick(dialog, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: "已经分开" in dialog.notice.text)
    qtbot.waitUntil(lambda: dialog._pages.currentIndex() == 0)
    assert _records(desk) == 2


def test_what_the_kept_one_lacks_is_taken_and_what_differs_by_choice(
    qtbot: QtBot, dialog: DuplicatesDialog, desk: Desk
) -> None:
    lacking = set(dialog.pair.take)
    assert len(lacking & {"phone", "household_no"}) == 1
    note = next(pair for pair in dialog.pair.fields.lines.lines if pair.name == "note")
    assert note.takeable
    dialog.pair.fields.ticks.tick([note], on=True)
    dialog.merge_button.click()
    qtbot.waitUntil(lambda: "已经合并" in dialog.notice.text)
    (left,) = roster.find(desk, "覃玉兰")
    page = roster.person(desk, left.id)
    assert page.resident.note == note.other
    assert (page.resident.phone, page.resident.household_no) == ("13911112222", "0001")


def test_the_other_one_can_be_kept(qtbot: QtBot, dialog: DuplicatesDialog) -> None:
    before = dialog.pair.chosen
    assert before is not None
    qtbot.keyClick(dialog, Qt.Key.Key_X)
    assert dialog.pair.chosen == before[::-1]


def test_a_merge_of_long_ago_can_be_parted(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    (group,) = merging_people.duplicates(desk)
    kept, alias = (twin.resident.id for twin in group.people)
    merging_people.merge(desk, kept, alias)
    dialog = DuplicatesDialog(window.seat)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.merged.lines.lines))
    assert dialog._pages.currentIndex() == 1
    dialog.tabs.setCurrentIndex(1)
    qtbot.waitUntil(dialog.part_button.isEnabled)
    dialog.part_button.click()
    qtbot.waitUntil(lambda: not dialog.merged.lines.lines)
    assert _records(desk) == 2


def test_two_that_cannot_be_one_are_told(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    line = next(line for line in roster.find(desk, "覃玉兰") if line.household_no)
    other = next(line for line in roster.find(desk, "覃玉兰") if not line.household_no)
    dialog = DuplicatesDialog(window.seat)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.pair.fields.lines.lines))
    roster.edit(desk, other.id, {"id_number": "450821199003070048"})
    dialog._compare(line.id, other.id)
    qtbot.waitUntil(lambda: "号码不同" in dialog.notice.text)
    assert not dialog.merge_button.isEnabled()


def test_home_and_roster_lead_there(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    (line,) = [line for line in people_lines(desk) if line.place is Place.DUPLICATES]
    assert line.count == 1
    open_place(Place.DUPLICATES, window.seat)
    (dialog,) = window.findChildren(DuplicatesDialog)
    qtbot.waitUntil(lambda: bool(dialog.queue.lines.lines))
