"""Notices: looking counts nothing, paper and PDF count, a code opens its household."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from pension_desk.services import notices
from pension_desk.services.desk import Desk
from pension_desk.ui.notices.dialog import NoticesDialog
from pension_desk.ui.notices.printing import page_picture
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey


@pytest.fixture
def dialog(qtbot: QtBot, practice_window: MainWindow) -> NoticesDialog:
    dialog = NoticesDialog(practice_window.seat)
    with qtbot.waitExposed(dialog):
        dialog.open()
    qtbot.waitUntil(lambda: dialog.print_button.isEnabled() and not dialog.seat.worker.busy)
    return dialog


def _reprints(desk: Desk, folder: Path) -> int:
    out = folder / "look.pdf"
    wanted = notices.Wanted(("unpaid_reminder",))
    return notices.print_papers(desk, wanted, out, only_look=True).value.reprints


def _printer(out: Path) -> QPrinter:
    printer = QPrinter()
    printer.setResolution(72)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    return printer


def test_the_counts_are_told_before_printing_and_looking_counts_nothing(
    dialog: NoticesDialog, tmp_path: Path
) -> None:
    assert dialog._made is not None
    made = dialog._made[1]
    assert dialog._said.text() == f"{made.households} 户，{made.pages} 页"
    assert not dialog.preview.sheet.pixmap().isNull()
    assert _reprints(dialog.seat.desk, tmp_path) == 0


def test_pages_turn_and_zoom(qtbot: QtBot, dialog: NoticesDialog) -> None:
    small = dialog.preview.sheet.pixmap().width()
    qtbot.keyClick(dialog, Qt.Key.Key_PageDown)
    assert dialog.preview.page.value() == 2
    dialog.preview.larger.click()
    qtbot.waitUntil(lambda: dialog.preview.sheet.pixmap().width() > small)
    dialog.preview.turn(-5)
    assert dialog.preview.page.value() == 1
    assert not dialog.preview.back.isEnabled()


def test_saving_counts_every_household_once(
    qtbot: QtBot, dialog: NoticesDialog, tmp_path: Path
) -> None:
    assert dialog._made is not None
    dialog.save(tmp_path / "通知.pdf")
    qtbot.waitUntil(lambda: "通知.pdf" in dialog.notice.text)
    assert notices.pages(tmp_path / "通知.pdf") == dialog._made[1].pages
    assert _reprints(dialog.seat.desk, tmp_path) == dialog._made[1].households


def test_only_what_came_out_of_the_printer_is_counted(
    qtbot: QtBot, dialog: NoticesDialog, tmp_path: Path
) -> None:
    assert dialog._made is not None
    printer = _printer(tmp_path / "paper.pdf")
    printer.setFromTo(2, 4)
    dialog.print_on(printer)
    qtbot.waitUntil(lambda: "第 2 页到第 4 页" in dialog.notice.text)
    assert notices.pages(tmp_path / "paper.pdf") == 3
    printed = page_picture(notices.page_image(tmp_path / "paper.pdf", 0, 200))
    dark = sum(
        printed.pixelColor(x, y).lightness() < 128 for x in range(200) for y in range(0, 280, 2)
    )
    assert dark > 100
    assert _reprints(dialog.seat.desk, tmp_path) == 3


@pytest.mark.qt_log_ignore("QPainter::begin.*Returned false")
def test_a_printer_that_does_not_answer_counts_nothing(
    qtbot: QtBot, dialog: NoticesDialog, tmp_path: Path
) -> None:
    dialog.print_on(_printer(tmp_path / "missing" / "paper.pdf"))
    qtbot.waitUntil(lambda: "打印机没有响应" in dialog.notice.text)
    assert _reprints(dialog.seat.desk, tmp_path) == 0


def test_a_hamlet_narrows_the_choice(qtbot: QtBot, dialog: NoticesDialog) -> None:
    assert dialog._made is not None
    everybody = dialog._made[1].households
    dialog.choice.hamlet.setCurrentIndex(1)
    dialog.choice.hamlet.activated.emit(1)
    qtbot.waitUntil(dialog.print_button.isEnabled)
    assert 0 < dialog._made[1].households < everybody


def test_a_household_without_debts_is_told_in_place(qtbot: QtBot, dialog: NoticesDialog) -> None:
    dialog.choice.household.setText("no such household")
    dialog.choice.household.editingFinished.emit()
    qtbot.waitUntil(lambda: bool(dialog.notice.text))
    assert not dialog.print_button.isEnabled()


def test_a_code_opens_its_household_and_a_wrong_one_is_told(
    qtbot: QtBot, dialog: NoticesDialog, practice_window: MainWindow, tmp_path: Path
) -> None:
    desk = dialog.seat.desk
    dialog.code.setFocus()
    qtbot.keyClicks(dialog.code, "nonsense")
    qtbot.keyClick(dialog.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog.notice.text))
    dialog.save(tmp_path / "通知.pdf")
    qtbot.waitUntil(lambda: "通知.pdf" in dialog.notice.text)
    with desk.file.reading() as conn:
        code = conn.exec_driver_sql("select code from notices limit 1").scalar_one()
    dialog.code.setText(code)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.code, Qt.Key.Key_Return)
    assert practice_window.current_tab is TabKey.ROSTER


def test_nothing_that_was_only_looked_at_stays(qtbot: QtBot, dialog: NoticesDialog) -> None:
    folder = dialog.seat.desk.folder / "preview"
    assert list(folder.glob("*.pdf"))
    worker = dialog.seat.worker
    dialog.reject()
    qtbot.waitUntil(lambda: not worker.busy)
    assert not list(folder.glob("*.pdf"))
