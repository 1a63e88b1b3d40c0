"""The first start, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import Watch
from pension_desk.ui.shell.first_start import FirstStart, FirstStartPlan
from pension_desk.ui.shell.first_start_pages import Beginning
from pension_desk.ui.shell.passphrase import Strength, strength_of
from pension_desk.ui.theme import Look, Mode
from pension_desk.ui.worker import Worker

PASSPHRASE = "longan rain 2026"


class _Founder:
    """Stands where the services make a desk; refuses as often as it is told to."""

    def __init__(self) -> None:
        self.plans: list[FirstStartPlan] = []
        self.refusals = 0

    def __call__(self, plan: FirstStartPlan, _watch: Watch) -> object:
        self.plans.append(plan)
        if self.refusals:
            self.refusals -= 1
            raise Refused("wrong_passcode", "开通码不对。")
        return "a desk"


@pytest.fixture
def founder() -> _Founder:
    return _Founder()


@pytest.fixture
def dialog(qtbot: QtBot, worker: Worker, founder: _Founder) -> FirstStart:
    dialog = FirstStart(worker, founder, Look())  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


@pytest.fixture
def press(qtbot: QtBot, dialog: FirstStart) -> Callable[[Qt.Key], None]:
    def press(key: Qt.Key) -> None:
        qtbot.keyClick(dialog.focusWidget(), key)

    return press


def _type(text: str) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    focus.insert(text)  # type: ignore[attr-defined]


def test_a_village_desk_by_keyboard_alone(
    qtbot: QtBot, dialog: FirstStart, founder: _Founder, press: Callable[[Qt.Key], None]
) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert dialog.page is dialog.division_page
    _type("大安")
    press(Qt.Key.Key_Tab)
    dialog.division_page.villages.field.setFocus()
    _type("动界")
    press(Qt.Key.Key_Return)
    _type("覃小明")
    press(Qt.Key.Key_Return)
    _type(PASSPHRASE)
    press(Qt.Key.Key_Tab)
    _type(PASSPHRASE)
    press(Qt.Key.Key_Return)
    assert dialog.page is dialog.look_page
    with qtbot.waitSignal(dialog.accepted):
        dialog.next_button.setFocus()
        press(Qt.Key.Key_Return)
    assert founder.plans == [
        FirstStartPlan(
            Beginning.VILLAGE,
            division="450821105201",
            author="覃小明",
            passphrase=PASSPHRASE,
        )
    ]
    assert dialog.desk == "a desk"


def test_a_town_desk_asks_for_the_town_alone(dialog: FirstStart) -> None:
    dialog.beginning_page.button(Beginning.TOWN).click()
    assert not dialog.division_page.villages.isVisible()
    dialog.division_page.towns.field.setText("大安")
    assert dialog.division_page.division == "450821105"
    assert dialog.division_page.problem() == ""


def test_a_place_that_is_not_in_the_list_is_refused_in_place(dialog: FirstStart) -> None:
    dialog.beginning_page.button(Beginning.VILLAGE).click()
    dialog.division_page.villages.field.setText("没有这个村")
    dialog.next_button.click()
    assert dialog.page is dialog.division_page
    assert "村" in dialog.problem.text()


def test_going_back_keeps_what_was_typed(
    dialog: FirstStart, press: Callable[[Qt.Key], None]
) -> None:
    dialog.beginning_page.button(Beginning.VILLAGE).click()
    dialog.division_page.towns.field.setText("大安")
    dialog.division_page.villages.field.setText("动界")
    dialog.next_button.click()
    dialog.name_page.field.setText("覃小明")
    press(Qt.Key.Key_Escape)
    assert dialog.page is dialog.division_page
    assert dialog.division_page.name == "动界村"
    dialog.next_button.click()
    assert dialog.name_page.field.text() == "覃小明"


def test_two_unlike_passphrases_are_refused_and_kept(dialog: FirstStart) -> None:
    dialog.beginning_page.button(Beginning.VILLAGE).click()
    dialog.next_button.click()
    dialog.name_page.field.setText("覃小明")
    dialog.next_button.click()
    dialog.passphrase_page.entry.first.setText(PASSPHRASE)
    dialog.passphrase_page.entry.second.setText("longan")
    dialog.next_button.click()
    assert dialog.page is dialog.passphrase_page
    assert "不一样" in dialog.problem.text()
    assert dialog.passphrase_page.entry.text == PASSPHRASE
    assert dialog.focusWidget() is dialog.passphrase_page.entry.second


def test_a_refused_start_says_why_and_keeps_everything(
    qtbot: QtBot, dialog: FirstStart, founder: _Founder
) -> None:
    founder.refusals = 1
    dialog.beginning_page.button(Beginning.PRACTICE).click()
    qtbot.waitUntil(lambda: dialog.problem.text() == "开通码不对。")
    assert dialog.desk is None
    with qtbot.waitSignal(dialog.accepted):
        dialog.beginning_page.button(Beginning.PRACTICE).click()


def test_the_look_is_previewed_at_once(qtbot: QtBot, dialog: FirstStart) -> None:
    choice = dialog.look_page.choice
    with qtbot.waitSignal(dialog.look_previewed) as seen:
        choice._modes.button(2).click()
    assert seen.args == [Look(Mode.DARK)]


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("", Strength.SHORT),
        ("1234567", Strength.SHORT),
        ("12345678", Strength.WEAK),
        ("aaaaaaaaaaaaaaaa", Strength.WEAK),
        ("19890412", Strength.WEAK),
        ("木棉花开三月红了", Strength.GOOD),
        ("longan rain 2026", Strength.GOOD),
    ],
)
def test_strength(passphrase: str, strength: Strength) -> None:
    assert strength_of(passphrase) is strength
