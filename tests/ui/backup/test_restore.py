"""Restoring through the window: looking inside first, and what can be wrong with a backup."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from pension_desk.services import backup, roster
from pension_desk.services.desk import Desk, open_desk
from pension_desk.store import restore as store_restore
from pension_desk.ui.backup.plan import RestorePlan
from pension_desk.ui.backup.restore import RestoreDialog
from pension_desk.ui.worker import Worker
from tests.screenshots.people import PASSPHRASE, VILLAGE, small_desk, today


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with a backup of its own copies, and one person added since."""
    desk = small_desk(tmp_path / "desk")
    backup.backup(desk)
    roster.add(desk, {"village": VILLAGE, "name": "韦大山", "household_no": "0009"})
    yield desk
    desk.close()


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, worker: Worker) -> RestoreDialog:
    return _open(qtbot, RestoreDialog(worker, desk.folder, desk))


def _open(qtbot: QtBot, dialog: RestoreDialog) -> RestoreDialog:
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.table.lines.lines))
    return dialog


def _look(qtbot: QtBot, dialog: RestoreDialog, passphrase: str = PASSPHRASE) -> None:
    dialog.passphrase.setText(passphrase)
    assert dialog.look_button.isEnabled()
    qtbot.keyClick(dialog.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.busy)


def _facts(dialog: RestoreDialog) -> list[str]:
    return [label.text() for label in dialog.compare._labels]


def test_what_a_backup_holds_is_shown_beside_what_is_here(
    qtbot: QtBot, dialog: RestoreDialog, desk: Desk
) -> None:
    tester = QAbstractItemModelTester(
        dialog.table.lines, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    assert not dialog.look_button.isEnabled()
    _look(qtbot, dialog)
    facts = _facts(dialog)
    assert "3" in facts  # residents in the backup
    assert "4" in facts  # and now
    assert "1 项改动" in dialog.compare.said.text
    assert dialog.back_button.isDefault()
    with qtbot.waitSignal(dialog.agreed) as agreed:
        dialog.restore_button.click()
    assert agreed.args is not None
    plan = agreed.args[0]
    assert isinstance(plan, RestorePlan)
    assert PASSPHRASE not in repr(plan)
    assert not list(desk.folder.glob("making-*"))
    assert tester.model() is dialog.table.lines


def test_enter_never_restores(qtbot: QtBot, dialog: RestoreDialog) -> None:
    _look(qtbot, dialog)
    with qtbot.assertNotEmitted(dialog.agreed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_wrong_passphrase_is_told_in_place(qtbot: QtBot, dialog: RestoreDialog) -> None:
    _look(qtbot, dialog, "another one")
    assert "口令" in dialog.notice.text
    assert dialog.passphrase.text() == "another one"


def test_a_file_that_is_no_backup_says_so_and_cannot_be_chosen(
    qtbot: QtBot, dialog: RestoreDialog, tmp_path: Path
) -> None:
    wrong = tmp_path / "名单.pdbackup"
    wrong.write_bytes(b"nothing")
    dialog.take_file(str(wrong))
    qtbot.waitUntil(lambda: bool(dialog.notice.text))
    dialog.passphrase.setText(PASSPHRASE)
    assert not dialog.look_button.isEnabled()


def test_a_backup_on_a_stick_that_was_pulled_out_meanwhile(
    qtbot: QtBot, dialog: RestoreDialog, desk: Desk, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    made = backup.backup(desk, stick).value
    dialog.take_file(str(made.file))
    qtbot.waitUntil(lambda: len(dialog.table.lines.lines) == 2)
    shutil.rmtree(stick)
    _look(qtbot, dialog)
    assert "找不到备份" in dialog.notice.text


def test_a_backup_of_a_newer_program_is_refused(
    qtbot: QtBot, dialog: RestoreDialog, desk: Desk, tmp_path: Path
) -> None:
    newer = _changed(desk, tmp_path / "newer.pdbackup", format=99)
    dialog.take_file(str(newer))
    qtbot.waitUntil(lambda: "新版本" in dialog.notice.text)


def _changed(desk: Desk, file: Path, **values: object) -> Path:
    """Make a backup whose own description says something else."""
    made = backup.backup(desk, file.with_suffix(".tmp.pdbackup")).value.file
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "backup.json":
                content = json.dumps(json.loads(content) | values).encode()
            new.writestr(name, content)
    made.unlink()
    return file


def test_a_full_disk_is_told(
    qtbot: QtBot, dialog: RestoreDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_restore, "free_bytes", lambda _folder: 10)
    _look(qtbot, dialog)
    assert "磁盘空间不足" in dialog.notice.text


def test_another_villages_backup_is_named_in_grave_words(
    qtbot: QtBot, worker: Worker, desk: Desk, tmp_path: Path
) -> None:
    from tests.services.exchange import Exchange

    other = Exchange(tmp_path / "others")
    made = backup.backup(other.town, tmp_path).value
    other.close()
    dialog = _open(qtbot, RestoreDialog(worker, desk.folder, desk))
    dialog.take_file(str(made.file))
    qtbot.waitUntil(lambda: len(dialog.table.lines.lines) == 2)
    _look(qtbot, dialog, "木棉花开三月红了")
    assert "大安镇的备份" in dialog.compare.said.text


def test_looking_leaves_the_desk_as_it_is_and_a_cancel_too(
    qtbot: QtBot, dialog: RestoreDialog, desk: Desk
) -> None:
    before = backup.present(desk)
    dialog.passphrase.setText(PASSPHRASE)
    dialog.look_button.click()
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert backup.present(desk) == before
    assert sorted(path.name for path in desk.folder.glob("making-*")) == []


def test_the_service_brings_back_what_was_looked_at(desk: Desk, tmp_path: Path) -> None:
    (found,) = backup.found_backups(desk.folder, ())
    inside = backup.look_inside(found.file, desk.folder, PASSPHRASE)
    folder = tmp_path / "another"
    backup.restore(found.file, folder, PASSPHRASE, clock=today)
    with open_desk(folder, PASSPHRASE) as restored:
        assert backup.present(restored).residents == inside.residents == 3
