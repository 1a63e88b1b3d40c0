"""Printing: looking counts nothing, paper and PDF count, several kinds go in one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from pension_desk.services import notices, previews
from pension_desk.services.desk import Desk
from pension_desk.ui.notices.dialog import NoticesDialog
from pension_desk.ui.notices.print_page import PrintPage
from pension_desk.ui.notices.printing import page_picture
from pension_desk.ui.shell.main_window import MainWindow


@pytest.fixture
def dialog(qtbot: QtBot, practice_window: MainWindow) -> NoticesDialog:
    dialog = NoticesDialog(practice_window.seat)
    with qtbot.waitExposed(dialog):
        dialog.open()
    page = dialog.printing
    qtbot.waitUntil(lambda: page.print_button.isEnabled() and not dialog.seat.worker.busy)
    return dialog


@pytest.fixture
def page(dialog: NoticesDialog) -> PrintPage:
    return dialog.printing


def _reprints(desk: Desk, folder: Path) -> int:
    wanted = notices.Wanted(("unpaid_reminder",))
    made = notices.print_papers(desk, wanted, folder / "look.pdf", only_look=True)
    return made.value.reprints


def _printer(out: Path) -> QPrinter:
    printer = QPrinter()
    printer.setResolution(72)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    return printer


def _tick(page: PrintPage, *kinds: str) -> None:
    page.choice.kinds.choose(kinds)
    page.choice.kinds.kinds_changed.emit()


def test_the_counts_are_told_before_printing_and_looking_counts_nothing(
    dialog: NoticesDialog, page: PrintPage, tmp_path: Path
) -> None:
    assert page.made is not None
    made = page.made[1]
    told = f"{made.papers} 张单子，{made.households} 户，{made.pages} 页"
    assert page.said.text() == told
    assert not page.preview.sheet.pixmap().isNull()
    assert _reprints(dialog.seat.desk, tmp_path) == 0


def test_pages_turn_and_zoom(qtbot: QtBot, dialog: NoticesDialog, page: PrintPage) -> None:
    small = page.preview.sheet.pixmap().width()
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert page.preview.page.value() == 2
    page.preview.larger.click()
    qtbot.waitUntil(lambda: page.preview.sheet.pixmap().width() > small)
    page.preview.turn(-5)
    assert page.preview.page.value() == 1
    assert not page.preview.back.isEnabled()


def test_saving_counts_every_paper_once(
    qtbot: QtBot, dialog: NoticesDialog, page: PrintPage, tmp_path: Path
) -> None:
    assert page.made is not None
    page.save(tmp_path / "通知.pdf")
    qtbot.waitUntil(lambda: "通知.pdf" in dialog.notice.text)
    assert previews.pages(tmp_path / "通知.pdf") == page.made[1].pages
    assert _reprints(dialog.seat.desk, tmp_path) == page.made[1].papers


def test_only_what_came_out_of_the_printer_is_counted(
    qtbot: QtBot, dialog: NoticesDialog, page: PrintPage, tmp_path: Path
) -> None:
    printer = _printer(tmp_path / "paper.pdf")
    printer.setFromTo(2, 4)
    page.print_on(printer)
    qtbot.waitUntil(lambda: "第 2 页到第 4 页" in dialog.notice.text)
    assert previews.pages(tmp_path / "paper.pdf") == 3
    printed = page_picture(previews.page_image(tmp_path / "paper.pdf", 0, 200))
    dark = sum(
        printed.pixelColor(x, y).lightness() < 128 for x in range(200) for y in range(0, 280, 2)
    )
    assert dark > 100
    assert _reprints(dialog.seat.desk, tmp_path) == 3


def test_a_page_that_lies_across_fills_the_upright_sheet(
    qtbot: QtBot, dialog: NoticesDialog, page: PrintPage, tmp_path: Path
) -> None:
    _tick(page, "field_list")
    qtbot.waitUntil(lambda: page.made is not None and page.made[0].kinds == ("field_list",))
    page.print_on(_printer(tmp_path / "paper.pdf"))
    qtbot.waitUntil(lambda: "已送到打印机" in dialog.notice.text)
    assert not previews.page_across(tmp_path / "paper.pdf", 0)
    printed = page_picture(previews.page_image(tmp_path / "paper.pdf", 0, 210))
    rows = [y for y in range(297) if any(printed.pixelColor(x, y).lightness() < 200
                                         for x in range(210))]  # fmt: skip
    assert rows[-1] - rows[0] > 240


@pytest.mark.qt_log_ignore("QPainter::begin.*Returned false")
def test_a_printer_that_does_not_answer_counts_nothing(
    qtbot: QtBot, dialog: NoticesDialog, page: PrintPage, tmp_path: Path
) -> None:
    page.print_on(_printer(tmp_path / "missing" / "paper.pdf"))
    qtbot.waitUntil(lambda: "打印机没有响应" in dialog.notice.text)
    assert _reprints(dialog.seat.desk, tmp_path) == 0


def test_a_hamlet_narrows_the_choice(qtbot: QtBot, page: PrintPage) -> None:
    assert page.made is not None
    everybody = page.made[1].households
    page.choice.hamlet.setCurrentIndex(1)
    page.choice.hamlet.activated.emit(1)
    qtbot.waitUntil(page.print_button.isEnabled)
    assert 0 < page.made[1].households < everybody


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
def test_several_hamlets_are_ticked_in_a_list(qtbot: QtBot, page: PrintPage) -> None:
    box = page.choice.hamlet
    several = box.count() - 1
    names = tuple(box.itemText(at) for at in (1, 2))
    box.setCurrentIndex(several)
    box.activated.emit(several)
    for row in (0, 1):
        box._popup.list.setCurrentRow(row)
        qtbot.keyClick(box._popup, Qt.Key.Key_Space)
    box._popup.close()
    assert box.hamlets == names
    assert box.currentText() == "、".join(names)
    qtbot.waitUntil(page.print_button.isEnabled)
    assert page.made is not None
    assert page.made[0].hamlets == names


def test_a_household_without_debts_is_told_in_place(
    qtbot: QtBot, dialog: NoticesDialog, page: PrintPage
) -> None:
    page.choice.household.setText("no such household")
    page.choice.household.editingFinished.emit()
    qtbot.waitUntil(lambda: bool(dialog.notice.text))
    assert not page.print_button.isEnabled()


def test_several_kinds_are_ticked_by_key_and_printed_in_one_go(
    qtbot: QtBot, dialog: NoticesDialog, page: PrintPage
) -> None:
    kinds = page.choice.kinds
    kinds.setFocus()
    kinds.setCurrentRow(1)
    qtbot.keyClick(kinds, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.made is not None and len(page.made[0].kinds) == 2)
    qtbot.keyClick(kinds, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.made is not None and page.made[0].kinds == ("invitation",))
    kinds.choose(())
    kinds.kinds_changed.emit()
    assert not page.print_button.isEnabled()
    assert "勾选" in page.said.text()


def test_a_list_cannot_be_queued_and_says_why(
    qtbot: QtBot, dialog: NoticesDialog, page: PrintPage
) -> None:
    assert page.queue_button.isEnabled()
    _tick(page, "unpaid_reminder", "field_list")
    qtbot.waitUntil(lambda: page.made is not None and len(page.made[0].kinds) == 2)
    assert not page.queue_button.isEnabled()
    assert "清单" in page.queue_button.toolTip()


def test_a_warning_about_the_wording_is_shown(
    qtbot: QtBot, dialog: NoticesDialog, page: PrintPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.made is not None
    from dataclasses import replace

    page._show(page.made[0], replace(page.made[1], warnings=("镇里改的文字用不了。",)))
    assert "镇里改的文字用不了" in dialog.notice.text


def test_nothing_that_was_only_looked_at_stays(qtbot: QtBot, dialog: NoticesDialog) -> None:
    folder = dialog.seat.desk.folder / "preview"
    assert list(folder.glob("*.pdf"))
    worker = dialog.seat.worker
    dialog.reject()
    qtbot.waitUntil(lambda: not worker.busy)
    assert not list(folder.glob("*.pdf"))
