"""Importing through the window: look, correct, cancel, commit, save what was refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pension_desk.domain.id_numbers import check_character
from pension_desk.domain.lists import ListKind
from pension_desk.domain.roster import RosterFilter
from pension_desk.services import proposals, roster
from pension_desk.services.desk import Desk
from pension_desk.spreadsheets.reading import read_tables
from pension_desk.ui.imports.dialog import ImportDialog
from pension_desk.ui.shell.main_window import MainWindow


def _people(desk: Desk) -> list[tuple[str, str]]:
    numbers = roster.row_numbers(desk, RosterFilter(gone=False))
    found = [(line.name, line.id_number) for line in roster.lines(desk, numbers[:40])]
    return [(name, number) for name, number in found if number]


@pytest.fixture
def deaths(practice_window: MainWindow, tmp_path: Path) -> Path:
    """A list of deaths: two known, one damaged, one stranger."""
    (first, second, third) = _people(practice_window.seat.desk)[:3]
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "死亡"
    sheet.append(["2026年死亡人员名单"])
    sheet.append(["姓名", "身份证号码", "死亡日期", "备注"])
    for name, number in (first, second):
        sheet.append([name, number, "2026-09-02", ""])
    sheet.append([third[0], third[1][:10] + third[1][11:], "2026-09-03", ""])
    stranger = "44092319850312567"
    sheet.append(["欧阳外村", stranger + check_character(stranger), "2026-09-04", ""])
    book.save(tmp_path / "死亡名单.xlsx")
    return tmp_path / "死亡名单.xlsx"


@pytest.fixture
def dialog(qtbot: QtBot, practice_window: MainWindow, deaths: Path) -> ImportDialog:
    dialog = ImportDialog(practice_window.seat, deaths)
    dialog.open()
    qtbot.waitUntil(dialog.import_button.isEnabled)
    return dialog


def _rows(desk: Desk) -> tuple[int, int]:
    everyone = roster.row_numbers(desk, RosterFilter())
    dead = sum(line.died for line in roster.lines(desk, everyone))
    return dead, len(proposals.pending_proposals(desk))


def _idle(qtbot: QtBot, dialog: ImportDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.busy and not dialog._settled.isActive())


def test_the_guess_is_shown_and_nothing_is_written(
    qtbot: QtBot, dialog: ImportDialog, practice_window: MainWindow
) -> None:
    before = _rows(practice_window.seat.desk)
    page = dialog.look_page
    assert page.kind.currentData() == ListKind.DEATHS
    header = page.sheet(0).header
    chosen = [header.choice_of(column).currentData() for column in range(4)]
    assert chosen == ["name", "id_number", "died_on", "note"]
    assert page.counts.accessibleName().startswith("共 4：将导入 2")
    dialog.reject()
    qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
    assert _rows(practice_window.seat.desk) == before


def test_a_corrected_column_is_rehearsed_anew_and_can_be_mended(
    qtbot: QtBot, dialog: ImportDialog
) -> None:
    combo = dialog.look_page.sheet(0).header.choice_of(2)
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    _idle(qtbot, dialog)
    assert "死亡日期" in dialog.notice.text
    assert not dialog.import_button.isEnabled()
    combo.setCurrentIndex(combo.findData("died_on"))
    combo.activated.emit(combo.currentIndex())
    qtbot.waitUntil(dialog.import_button.isEnabled)
    assert dialog.notice.text == ""


def test_another_kind_is_guessed_anew(qtbot: QtBot, dialog: ImportDialog) -> None:
    page = dialog.look_page
    page.kind.setCurrentIndex(page.kind.findData(ListKind.MOVED))
    page.kind.activated.emit(page.kind.currentIndex())
    qtbot.waitUntil(lambda: dialog._view is not None and dialog._view.kind is ListKind.MOVED)
    _idle(qtbot, dialog)
    fields = [page.sheet(0).header.choice_of(n).currentData() for n in range(2)]
    assert fields == ["name", "id_number"]


def test_an_import_adds_up_and_saves_what_was_refused(
    qtbot: QtBot, dialog: ImportDialog, practice_window: MainWindow, tmp_path: Path
) -> None:
    dead, asked = _rows(practice_window.seat.desk)
    dialog.import_button.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.result_page)
    assert dialog._result is not None
    result = dialog._result[1]
    heaps = (result.accepted, result.unchanged, result.questions, len(result.refused))
    assert sum(heaps) == result.rows == 4
    assert heaps == (2, 0, 1, 1)
    assert _rows(practice_window.seat.desk) == (dead + 2, asked + 1)
    out = tmp_path / "未导入.xlsx"
    dialog.save_refused(out)
    qtbot.waitUntil(lambda: "未导入.xlsx" in dialog.notice.text)
    (table,) = read_tables(out)
    assert [row[0] for row in table.rows] == ["欧阳外村"]
    assert str(table.rows[0][-1]).strip()


def test_a_file_that_is_no_list_is_told_in_place(
    qtbot: QtBot, practice_window: MainWindow, tmp_path: Path
) -> None:
    wrong = tmp_path / "photo.xlsx"
    wrong.write_bytes(b"\x89PNG not a list")
    dialog = ImportDialog(practice_window.seat, wrong)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.notice.text))
    assert "photo.xlsx" in dialog.notice.text
    assert dialog.pages.currentWidget() is dialog.pick_page
    for label in dialog.pick_page.findChildren(QLabel):
        lines = label.heightForWidth(label.width()) if label.wordWrap() else 0
        assert label.height() >= lines, f"cut off: {label.text()}"


def test_escape_while_the_file_is_read_leaves_at_once_or_when_it_stops(
    qtbot: QtBot, practice_window: MainWindow, deaths: Path
) -> None:
    before = _rows(practice_window.seat.desk)
    dialog = ImportDialog(practice_window.seat, deaths)
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
    assert _rows(practice_window.seat.desk) == before


def test_a_list_dropped_on_the_window_opens_the_dialog(
    qtbot: QtBot, practice_window: MainWindow, deaths: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(deaths))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(50, 50), copy, mime, left, keys)
    QApplication.sendEvent(practice_window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(practice_window, QDropEvent(QPointF(50, 50), copy, mime, left, keys))
    dialog = practice_window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.import_button.isEnabled)
