"""Screens of the shell: home, search, lock, settings, first start, the door, messages."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from pension_desk.domain.errors import Refused
from pension_desk.ui.lanes import Progress, Task
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.shell.about import AboutDialog
from pension_desk.ui.shell.first_start import FirstStart
from pension_desk.ui.shell.first_start_pages import Beginning
from pension_desk.ui.shell.key_help import KeyHelp
from pension_desk.ui.shell.lock import Lock
from pension_desk.ui.shell.settings import SettingsDialog, WindowSettings
from pension_desk.ui.shell.unlock import UnlockDialog
from pension_desk.ui.tab_keys import TabKey
from tests.screenshots.stage import SCREEN, Stage, scene


@scene("home")
def home(stage: Stage) -> QWidget:
    """The home tab."""
    return stage.window()


@scene("search")
def search(stage: Stage) -> QWidget:
    """The search box with its list."""
    window = stage.window()
    window.activateWindow()
    window.focus_search()
    QTest.keyClicks(window.search, "q")
    stage.wait_until(lambda: window.search.results is not None)
    return window


@scene("placeholder")
def placeholder(stage: Stage) -> QWidget:
    """A tab that is still to come."""
    window = stage.window()
    window.show_tab(TabKey.EMPLOYERS)
    return window


@scene("progress")
def progress(stage: Stage) -> QWidget:
    """Long work under way."""
    window = stage.window()
    task = Task(lambda _watch: None, None, None, "导入名单")
    stage.worker.task_started.emit(task)
    stage.worker.task_progressed.emit(task, Progress(61_230, 150_000, "核对身份证号", 42.0))
    window.note("已登记 覃小明 2026 年缴费 200 元")
    return window


@scene("lock")
def locked(stage: Stage) -> QWidget:
    """The locked desk."""
    window = stage.window()
    lock = Lock(stage.worker, lambda _word: None, window)
    lock.lock()
    stage.afterwards.append(lock.unlock)
    return window


@scene("settings")
def settings(stage: Stage) -> QWidget:
    """The settings."""
    return _shown(stage, SettingsDialog(WindowSettings(stage.theme.look), "覃小明"))


@scene("keys")
def keys(stage: Stage) -> QWidget:
    """The list of keys."""
    return _shown(stage, KeyHelp())


@scene("about")
def about(stage: Stage) -> QWidget:
    """About the program."""
    return _shown(stage, AboutDialog(stage.folder))


@scene("unlock")
def unlock(stage: Stage) -> QWidget:
    """The door, after a wrong pass-phrase."""

    def refuse(_passphrase: str) -> object:
        raise Refused("wrong_passphrase", "口令不对。", "请重新输入；注意大小写和中英文输入法。")

    dialog = UnlockDialog(stage.worker, refuse, stage.folder)  # type: ignore[arg-type]
    _shown(stage, dialog)
    dialog.field.setText("not this one")
    dialog.open_button.click()
    return dialog


@scene("message")
def message(stage: Stage) -> QWidget:
    """A refusal."""
    window = stage.window()
    window.seat.messages.show_failure(
        Refused("unknown_list", "认不出这是什么名单。", "请在下一步里指定每一列是什么。")
    )
    return next(child for child in window.children() if isinstance(child, MessageDialog))


@scene("question")
def question(stage: Stage) -> QWidget:
    """A grave question."""
    window = stage.window()
    window.seat.messages.ask(
        "删除这条缴费记录？", int, yes="删除", advice="删除后可以用撤销找回。", grave=True
    )
    return next(child for child in window.children() if isinstance(child, MessageDialog))


def _first_start(stage: Stage) -> FirstStart:
    dialog = FirstStart(
        stage.worker, lambda _plan, _watch: stage.desk, stage.theme.look, stage.folder
    )
    dialog.show()
    stage.settle()
    return dialog


@scene("first_start_1_beginning")
def first_beginning(stage: Stage) -> QWidget:
    """How to begin."""
    return _first_start(stage)


@scene("first_start_2_division")
def first_division(stage: Stage) -> QWidget:
    """Where one works."""
    dialog = _first_start(stage)
    dialog.beginning_page.button(Beginning.VILLAGE).click()
    dialog.division_page.towns.field.setText("大安")
    dialog.division_page.villages.field.setText("动")
    return dialog


@scene("first_start_3_kit")
def first_kit(stage: Stage) -> QWidget:
    """A kit, with the file missing."""
    dialog = _first_start(stage)
    dialog.beginning_page.button(Beginning.KIT).click()
    dialog.next_button.click()
    return dialog


@scene("first_start_4_passphrase")
def first_passphrase(stage: Stage) -> QWidget:
    """The pass-phrase, not the same twice."""
    dialog = _first_start(stage)
    dialog.beginning_page.button(Beginning.VILLAGE).click()
    dialog.next_button.click()
    dialog.name_page.field.setText("覃小明")
    dialog.next_button.click()
    dialog.passphrase_page.entry.first.setText("龙眼 摩托 晒谷坪 2026")
    dialog.passphrase_page.entry.second.setText("龙眼")
    dialog.next_button.click()
    return dialog


@scene("first_start_5_look")
def first_look(stage: Stage) -> QWidget:
    """Text size and theme."""
    dialog = first_passphrase(stage)
    assert isinstance(dialog, FirstStart)
    dialog.passphrase_page.entry.second.setText("龙眼 摩托 晒谷坪 2026")
    dialog.next_button.click()
    return dialog


def _shown(stage: Stage, dialog: QDialog) -> QWidget:
    dialog.show()
    stage.settle()
    assert dialog.width() <= SCREEN.width()
    assert dialog.height() <= SCREEN.height()
    return dialog
