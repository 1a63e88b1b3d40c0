"""Backing up through the window, and examining the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pension_desk.ui.backup.dialog import BackupDialog
from pension_desk.ui.shell.main_window import MainWindow


@pytest.fixture
def dialog(qtbot: QtBot, practice_window: MainWindow) -> BackupDialog:
    dialog = BackupDialog(practice_window.seat)
    with qtbot.waitExposed(dialog):
        dialog.open()
    qtbot.waitUntil(lambda: dialog.age.accessibleName() != "")
    return dialog


def test_a_copy_lies_in_the_chosen_folder_and_today_is_told(
    qtbot: QtBot, dialog: BackupDialog, tmp_path: Path
) -> None:
    assert dialog.age.accessibleName() == "还没有做过备份"
    stick = tmp_path / "stick"
    stick.mkdir()
    dialog.place.choose(stick)
    assert dialog.copy_button.isEnabled()
    dialog.copy_button.click()
    qtbot.waitUntil(lambda: "可以拔出 U 盘" in dialog.notice.text)
    assert len(list(stick.iterdir())) == 1
    qtbot.waitUntil(lambda: dialog.age.accessibleName() == "今天备份过")


def test_a_folder_that_has_gone_is_told_in_place(
    qtbot: QtBot, dialog: BackupDialog, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    dialog.place.choose(stick)
    stick.rmdir()
    dialog.copy_button.click()
    qtbot.waitUntil(lambda: bool(dialog.notice.text))
    assert "备份做好了" not in dialog.notice.text or stick.exists()


def test_the_examination_says_what_it_looked_at(qtbot: QtBot, dialog: BackupDialog) -> None:
    dialog.examine_button.click()
    qtbot.waitUntil(lambda: "数据完好" in dialog.notice.text)
    assert dialog._lines.count() >= 3
    assert dialog.report.isVisible()
