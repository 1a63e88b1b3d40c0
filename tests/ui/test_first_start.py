"""The first start, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.paths import has_desk
from pension_desk.services.desk import Role
from pension_desk.ui.shell.entrance import found_desk, open_with
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
            raise Refused("wrong_passcode", "开村口令不对。")
        return "a desk"


@pytest.fixture
def founder() -> _Founder:
    return _Founder()


@pytest.fixture
def dialog(qtbot: QtBot, worker: Worker, founder: _Founder, tmp_path: Path) -> FirstStart:
    dialog = FirstStart(worker, founder, Look(), tmp_path)  # type: ignore[arg-type]
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
    qtbot.waitUntil(lambda: dialog.problem.text() == "开村口令不对。")
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


def test_a_kit_asks_for_file_and_passcode(dialog: FirstStart, tmp_path: Path) -> None:
    dialog.beginning_page.button(Beginning.KIT).click()
    page = dialog.kit_page
    dialog.next_button.click()
    assert "选择" in dialog.problem.text()
    page.file.setText(str(tmp_path / "not there.desk"))
    dialog.next_button.click()
    assert "找不到" in dialog.problem.text()
    kit = tmp_path / "kit.desk"
    kit.touch()
    page.file.setText(str(kit))
    dialog.next_button.click()
    assert "口令" in dialog.problem.text()
    page.passcode.setText(" 1234 ")
    dialog.next_button.click()
    assert dialog.page is dialog.name_page
    plan = dialog.plan()
    assert (plan.kit, plan.passcode, plan.division) == (kit, "1234", "")


@pytest.mark.parametrize(
    ("beginning", "division", "role"),
    [
        (Beginning.VILLAGE, "450821105201", Role.VILLAGE),
        (Beginning.TOWN, "450821105", Role.TOWN),
    ],
)
def test_a_plan_becomes_a_desk(
    tmp_path: Path, beginning: Beginning, division: str, role: Role
) -> None:
    plan = FirstStartPlan(beginning, division, author="覃小明", passphrase=PASSPHRASE)
    with found_desk(tmp_path / "desk", plan, UNWATCHED) as desk:
        assert (desk.identity.role, desk.identity.division) == (role, division)
        assert desk.author == "覃小明"
    assert has_desk(tmp_path / "desk")
    with open_with(tmp_path / "desk", PASSPHRASE) as again:
        assert again.author == "覃小明"


def test_a_kit_that_is_none_is_refused_and_leaves_no_desk(tmp_path: Path) -> None:
    kit = tmp_path / "kit.desk"
    kit.write_bytes(b"not a kit")
    plan = FirstStartPlan(Beginning.KIT, kit=kit, passcode="1", author="覃", passphrase=PASSPHRASE)
    with pytest.raises(Refused):
        found_desk(tmp_path / "desk", plan, UNWATCHED)
    assert not has_desk(tmp_path / "desk")
