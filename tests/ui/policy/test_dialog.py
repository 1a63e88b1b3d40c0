"""The parameters in the window: everybody sees them, the town changes them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from pension_desk.domain.policy_catalogue import CATALOGUE, PARAMETERS, Group, Kind
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.policy_text import read_value
from pension_desk.services.policy import policy, shipped_figures
from pension_desk.ui.policy import jobs
from pension_desk.ui.policy.dialog import PolicyDialog, open_policy
from pension_desk.ui.policy.figure_dialog import FigureDialog
from pension_desk.ui.policy.lines import (
    history_columns,
    history_lines,
    parameter_columns,
    parameter_lines,
)
from pension_desk.ui.policy.names import every_word
from pension_desk.ui.policy.typed import shown_text, typed_text
from pension_desk.ui.policy.words import every_unit, value_words
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.widgets.line_model import LineModel


def opened(qtbot: QtBot, window: MainWindow, key: Key | None = None) -> PolicyDialog:
    open_policy(window.seat, key)
    dialog = window.findChild(PolicyDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.lines.lines.rowCount() > 0)
    return dialog


def form(dialog: PolicyDialog) -> FigureDialog:
    found = dialog.findChild(FigureDialog)
    assert found is not None
    return found


def test_every_parameter_is_shown_with_its_standing(
    qtbot: QtBot, practice_window: MainWindow
) -> None:
    dialog = opened(qtbot, practice_window)
    assert dialog.lines.lines.rowCount() == len(CATALOGUE)
    dialog.only_unsure.setChecked(True)
    unsure = [line.figure for line in dialog.lines.lines.lines]
    assert 0 < len(unsure) < len(CATALOGUE)
    assert all(figure.unconfirmed for figure in unsure)
    dialog.group.setCurrentIndex(dialog.group.findData(Group.LAND))
    assert {line.parameter.group for line in dialog.lines.lines.lines} == {Group.LAND}


def test_past_values_stand_below(qtbot: QtBot, practice_window: MainWindow) -> None:
    dialog = opened(qtbot, practice_window, Key.BASE_PENSION)
    days = [line.figure.from_on.year for line in dialog.history.lines.lines]
    assert days == [2022, 2021, 2020, 2018, 2014]
    assert dialog.history.lines.lines[0].standing == "现行"


def test_a_village_can_only_look_and_export(
    qtbot: QtBot, practice_window: MainWindow, tmp_path: Path
) -> None:
    dialog = opened(qtbot, practice_window)
    for button in (
        dialog.new_button, dialog.edit_button, dialog.confirm_button, dialog.remove_button,
        dialog.import_button,
    ):  # fmt: skip
        assert button.isHidden()
    assert "村里只能查看" in dialog.notice.text
    dialog.give_out(tmp_path / "参数.toml")
    qtbot.waitUntil(lambda: "导出" in dialog.notice.text)
    assert (tmp_path / "参数.toml").read_text("utf-8").count("[[figure]]") == len(shipped_figures())


def test_the_town_enters_a_figure_and_what_was_refused_stays_typed(
    qtbot: QtBot, town_window: MainWindow
) -> None:
    dialog = opened(qtbot, town_window, Key.BASE_PENSION)
    dialog.new_button.click()
    asked = form(dialog)
    assert isinstance(asked.value, QLineEdit)
    assert asked.value.text() == "131"
    asked.agree_button.click()
    assert "没有写从哪天起" in asked.notice.text
    asked.day.setText("2022-01-01")
    asked.value.setText("一百四")
    asked.agree_button.click()
    qtbot.waitUntil(lambda: "不是数字" in asked.notice.text)
    assert (asked.value.text(), asked.day.text()) == ("一百四", "2022-01-01")
    asked.value.setText("140")
    asked.agree_button.click()
    qtbot.waitUntil(lambda: "没有写出处" in asked.notice.text)
    asked.source.setText("桂人社发〔2022〕1号")
    asked.agree_button.click()
    desk = town_window.seat.desk
    qtbot.waitUntil(lambda: policy(desk).fen(Key.BASE_PENSION, date(2026, 1, 1)) == 14_000)
    qtbot.waitUntil(lambda: dialog.lines.current().figure.value == 14_000)
    assert "原为 数字不详" in dialog.history.lines.lines[0].note


def test_the_town_confirms_and_takes_off(qtbot: QtBot, town_window: MainWindow) -> None:
    dialog = opened(qtbot, town_window, Key.BASE_PENSION_FLOOR)
    desk = town_window.seat.desk
    assert not dialog.remove_button.isEnabled()
    dialog.confirm_button.click()
    qtbot.waitUntil(lambda: "已确认" in dialog.notice.text)
    assert not policy(desk).figure(Key.BASE_PENSION_FLOOR, date(2026, 1, 1)).unconfirmed
    qtbot.waitUntil(lambda: not dialog.confirm_button.isEnabled())
    qtbot.waitUntil(dialog.remove_button.isEnabled)
    figure = dialog._figure()
    assert figure is not None
    dialog._remove(figure)
    qtbot.waitUntil(lambda: "已删去" in dialog.notice.text)
    assert policy(desk).figure(Key.BASE_PENSION_FLOOR, date(2026, 1, 1)).unconfirmed


def test_a_whole_file_is_refused_in_place(
    qtbot: QtBot, town_window: MainWindow, tmp_path: Path
) -> None:
    dialog = opened(qtbot, town_window)
    file = tmp_path / "参数.toml"
    dialog.give_out(file)
    qtbot.waitUntil(lambda: "导出" in dialog.notice.text)
    text = file.read_text("utf-8")
    file.write_text(text.replace("[300, 40], ", ""), encoding="utf-8")
    dialog.bring_in(file)
    qtbot.waitUntil(lambda: "缺1档" in dialog.notice.text)
    file.write_text(text.replace("value = 131\n", "value = 132\n"), encoding="utf-8")
    dialog.bring_in(file)
    qtbot.waitUntil(lambda: "采用了 1 个数字" in dialog.notice.text)


def test_tiers_are_entered_as_lines(qtbot: QtBot, town_window: MainWindow) -> None:
    dialog = opened(qtbot, town_window, Key.TIERS)
    dialog.new_button.click()
    asked = form(dialog)
    assert isinstance(asked.value, QPlainTextEdit)
    assert asked.value.toPlainText().splitlines()[:2] == ["100 30 *", "200 35"]
    asked.value.setPlainText("200\t40\n500\t70\n100\t30 *\n")
    asked.day.setText("2027-01-01")
    asked.source.setText("文件")
    asked.agree_button.click()
    desk = town_window.seat.desk
    qtbot.waitUntil(lambda: len(policy(desk).tiers(2027).tiers) == 3)  # type: ignore[union-attr]
    assert len(policy(desk).tiers(2026).tiers) == 16  # type: ignore[union-attr]


def test_a_rule_is_chosen(qtbot: QtBot, town_window: MainWindow) -> None:
    dialog = opened(qtbot, town_window, Key.MAKE_UP_BEFORE_JOINING)
    dialog.edit_button.click()
    asked = form(dialog)
    assert isinstance(asked.value, QComboBox)
    assert asked.unknown.isChecked()
    assert not asked.value.isEnabled()
    asked.unknown.setChecked(False)
    asked.agree_button.click()
    desk = town_window.seat.desk
    key = Key.MAKE_UP_BEFORE_JOINING
    qtbot.waitUntil(lambda: policy(desk).allows(key, date(2026, 1, 1)) is True)


def test_the_models_hold(qapp: object, practice_window: MainWindow) -> None:
    view = jobs.read_policy(practice_window.seat.desk)
    lines = LineModel(parameter_columns())
    history = LineModel(history_columns())
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (lines, history)
    ]
    lines.show_lines(parameter_lines(view))
    for line in parameter_lines(view):
        history.show_lines(history_lines(view, line))
    assert len(testers) == 2


def test_every_name_and_unit_is_listed_for_the_translation(qapp: object) -> None:
    assert set(every_word()) == {one.label for one in CATALOGUE} | {str(one) for one in Group}
    assert set(every_unit()) == {f"{{n}} {one.unit}" for one in CATALOGUE if one.unit}
    assert all(value_words(one.key, one.value) for one in shipped_figures())


def test_what_stands_in_a_field_is_what_is_read_back() -> None:
    for figure in shipped_figures():
        parameter = PARAMETERS[figure.key]
        if figure.value is not None:
            text = typed_text(parameter.kind, shown_text(parameter.kind, figure.value))
            assert read_value(parameter, text) == figure.value
    assert typed_text(Kind.TIERS, "200：35\n 300, 40 ＊\n\n") == "200:35 300:40*"
