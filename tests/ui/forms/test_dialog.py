"""The wording in the window: seen at once, told where it is wrong, kept, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pension_desk.domain.form_kinds import ALL_KINDS
from pension_desk.services import form_wordings
from pension_desk.services.desk import Desk
from pension_desk.ui.forms.dialog import FormsDialog
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.notices.dialog import NoticesDialog
from pension_desk.ui.shell.main_window import MainWindow
from tests.documents.batches import page_texts
from tests.services.exchange import enter
from tests.services.papers import settle

KIND = "near60_notice"
TITLE = ("head", "title")
GREETING = ("opening", "greeting")


@pytest.fixture
def dialog(qtbot: QtBot, town_window: MainWindow) -> FormsDialog:
    dialog = FormsDialog(town_window.seat, KIND)
    with qtbot.waitExposed(dialog):
        dialog.open()
    _settle(qtbot, dialog)
    return dialog


def _settle(qtbot: QtBot, dialog: FormsDialog) -> None:
    qtbot.waitUntil(lambda: not dialog._timer.isActive() and not dialog.seat.worker.busy)
    qtbot.waitUntil(lambda: bool(dialog.kind) and not dialog.seat.worker.busy)


def _type(qtbot: QtBot, dialog: FormsDialog, key: tuple[str | int, ...], text: str) -> None:
    dialog.editor.field(*key).set_text(text)
    _settle(qtbot, dialog)


def _states(desk: Desk) -> dict[str, form_wordings.FormState]:
    return {one.kind.name: one for one in form_wordings.form_states(desk)}


def _in_force(desk: Desk, key: tuple[str | int, ...]) -> str:
    return next(item.text for item in form_wordings.items(desk, KIND) if item.key == key)


def _asked(dialog: FormsDialog, button: int) -> None:
    boxes = dialog.seat.shell.dialog_parent().findChildren(MessageDialog)
    item = boxes[-1].buttons.itemAt(button)
    assert item is not None
    button_widget = item.widget()
    assert isinstance(button_widget, QPushButton)
    button_widget.click()


def _rows(dialog: FormsDialog) -> list[str]:
    return [dialog.kinds.item(row).text() for row in range(dialog.kinds.count())]


def test_every_form_is_listed_and_the_wanted_one_is_open(dialog: FormsDialog) -> None:
    assert _rows(dialog) == [kind.label for kind in ALL_KINDS.values()]
    assert dialog.kind == KIND
    assert dialog.kinds.currentItem().text() == ALL_KINDS[KIND].label
    assert not dialog.preview.sheet.pixmap().isNull()
    assert not dialog.save_button.isEnabled()
    assert not dialog.restore_button.isEnabled()
    assert not dialog.undo_button.isEnabled()


def test_a_changed_text_is_seen_kept_and_taken_back(qtbot: QtBot, dialog: FormsDialog) -> None:
    desk = dialog.seat.desk
    shipped = _in_force(desk, TITLE)
    before = dialog.preview.sheet.pixmap().toImage()
    _type(qtbot, dialog, TITLE, "快来办养老金")
    assert dialog.preview.sheet.pixmap().toImage() != before
    dialog.note.setText("按县里的口径")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "已保存" in dialog.notice.text)
    _settle(qtbot, dialog)
    assert "已保存" in dialog.notice.text
    assert _in_force(desk, TITLE) == "快来办养老金"
    assert f"{ALL_KINDS[KIND].label}（已改）" in _rows(dialog)
    assert dialog.note.placeholderText() == "上次的说明：按县里的口径"
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: "已撤销" in dialog.notice.text)
    _settle(qtbot, dialog)
    assert _in_force(desk, TITLE) == shipped
    assert dialog.editor.field(*TITLE).text == shipped
    assert not dialog.undo_button.isEnabled()


def test_a_fault_stands_at_its_text_and_keeps_it_from_being_kept(
    qtbot: QtBot, dialog: FormsDialog
) -> None:
    _type(qtbot, dialog, GREETING, "{name}，证号{id_number}：")
    field = dialog.editor.field(*GREETING)
    assert field.problem.text() == "不能用{id_number}"
    assert field.problem.isVisible()
    assert dialog.editor.field(*TITLE).problem.isHidden()
    assert "预览还是改之前的样子" in dialog.notice.text
    dialog.save()
    _settle(qtbot, dialog)
    assert "看标红的地方" in dialog.notice.text
    assert field.text == "{name}，证号{id_number}："
    assert not _states(dialog.seat.desk)[KIND].changed
    _type(qtbot, dialog, GREETING, "{name}：")
    assert field.problem.isHidden()
    assert dialog.notice.text == ""


def test_what_does_not_fit_on_the_page_is_told(qtbot: QtBot, dialog: FormsDialog) -> None:
    _type(qtbot, dialog, ("opening", "paragraphs"), "很长的一段话。" * 900)
    assert dialog.notice.text
    dialog.save()
    _settle(qtbot, dialog)
    assert not _states(dialog.seat.desk)[KIND].changed


def test_fill_ins_are_offered_by_their_names_where_they_are_known(
    qtbot: QtBot, dialog: FormsDialog
) -> None:
    field = dialog.editor.field(*GREETING)
    field.set_text("")
    field.entered.emit(field)
    actions = {one.text(): one for one in dialog.fill_in.menu().actions()}
    assert "{name}　姓名" in actions
    actions["{name}　姓名"].trigger()
    assert field.text == "{name}"
    size = dialog.editor.field("sizes", "text")
    size.entered.emit(size)
    assert not dialog.fill_in.isEnabled()


def test_one_text_goes_back_to_the_shipped_one(qtbot: QtBot, dialog: FormsDialog) -> None:
    field = dialog.editor.field(*TITLE)
    assert field.shipped.isHidden()
    _type(qtbot, dialog, TITLE, "另一个标题")
    assert field.name.text() == "标题　已改"
    field.shipped.click()
    assert field.text == field.item.shipped
    assert field.edit is None
    assert not dialog.save_button.isEnabled()


def test_the_shipped_wording_is_restored_after_a_question(
    qtbot: QtBot, dialog: FormsDialog
) -> None:
    _type(qtbot, dialog, TITLE, "另一个标题")
    dialog.save()
    qtbot.waitUntil(lambda: _states(dialog.seat.desk)[KIND].changed)
    _settle(qtbot, dialog)
    dialog.restore_button.click()
    _asked(dialog, 1)
    assert _states(dialog.seat.desk)[KIND].changed
    dialog.restore()
    qtbot.waitUntil(lambda: "已恢复" in dialog.notice.text)
    _settle(qtbot, dialog)
    assert not _states(dialog.seat.desk)[KIND].changed
    assert not dialog.restore_button.isEnabled()


def test_changes_that_are_not_kept_are_asked_about(qtbot: QtBot, dialog: FormsDialog) -> None:
    _type(qtbot, dialog, TITLE, "还没保存")
    dialog.kinds.setCurrentRow(0)
    assert dialog.kind == KIND
    assert dialog.kinds.currentItem().text() == ALL_KINDS[KIND].label
    assert dialog.editor.field(*TITLE).text == "还没保存"
    dialog.reject()
    assert dialog.isVisible()
    dialog.editor.field(*TITLE).shipped.click()
    dialog.kinds.setCurrentRow(0)
    _settle(qtbot, dialog)
    assert dialog.kind == next(iter(ALL_KINDS))
    dialog.reject()
    assert not dialog.isVisible()


def test_a_file_goes_out_is_edited_and_comes_in(
    qtbot: QtBot, dialog: FormsDialog, tmp_path: Path
) -> None:
    file = tmp_path / "form.toml"
    dialog.write_out(file)
    qtbot.waitUntil(lambda: "已导出" in dialog.notice.text)
    shipped = _in_force(dialog.seat.desk, TITLE)
    file.write_text(file.read_text("utf-8").replace(shipped, "文件里的标题"), "utf-8")
    dialog.read_in(file)
    qtbot.waitUntil(lambda: dialog.editor.field(*TITLE).text == "文件里的标题")
    file.write_text("[head", "utf-8")
    _settle(qtbot, dialog)
    dialog.read_in(file)
    qtbot.waitUntil(lambda: "form.toml" in dialog.notice.text)
    assert _in_force(dialog.seat.desk, TITLE) == "文件里的标题"


def test_a_broken_wording_is_told_and_the_shipped_texts_are_shown(
    qtbot: QtBot, town_window: MainWindow
) -> None:
    desk = town_window.seat.desk
    enter(desk, "form_wordings", kind=KIND, wording='[head]\ntitle = "{novelty}"\n')
    dialog = FormsDialog(town_window.seat, KIND)
    with qtbot.waitExposed(dialog):
        dialog.open()
    _settle(qtbot, dialog)
    assert "用不了" in dialog.notice.text
    assert f"{ALL_KINDS[KIND].label}（用不了）" in _rows(dialog)
    assert dialog.editor.field(*TITLE).edit is None
    assert dialog.restore_button.isEnabled()


def test_a_village_sees_and_does_not_change(qtbot: QtBot, practice_window: MainWindow) -> None:
    dialog = FormsDialog(practice_window.seat, KIND)
    with qtbot.waitExposed(dialog):
        dialog.open()
    _settle(qtbot, dialog)
    assert "由镇里统一修改" in dialog.notice.text
    assert all(field.editor.isReadOnly() for field in dialog.editor.fields)
    for button in (dialog.save_button, dialog.restore_button, dialog.in_button):
        assert not button.isVisible()
    assert dialog.out_button.isVisible()


def test_leaving_removes_what_was_looked_at_and_nothing_else(
    qtbot: QtBot, town_window: MainWindow
) -> None:
    folder = town_window.seat.desk.folder / "preview"
    folder.mkdir(exist_ok=True)
    other = folder / "other.pdf"
    other.write_bytes(b"%PDF")
    dialog = FormsDialog(town_window.seat, KIND)
    with qtbot.waitExposed(dialog):
        dialog.open()
    _settle(qtbot, dialog)
    assert len(list(folder.iterdir())) == 2
    dialog.reject()
    qtbot.waitUntil(lambda: list(folder.iterdir()) == [other])


def test_the_print_page_leads_here_and_prints_the_new_wording(
    qtbot: QtBot, town_window: MainWindow
) -> None:
    settle(town_window.seat.desk)
    printing = NoticesDialog(town_window.seat)
    with qtbot.waitExposed(printing):
        printing.open()
    page = printing.printing
    qtbot.waitUntil(page.print_button.isEnabled)
    page.wording.click()
    (dialog,) = printing.seat.shell.dialog_parent().findChildren(FormsDialog)
    _settle(qtbot, dialog)
    assert (dialog.kind,) == page.choice.wanted.kinds
    before = page.made
    _type(qtbot, dialog, TITLE, "新的标题")
    dialog.save()
    qtbot.waitUntil(lambda: page.made not in (None, before))
    assert page.made is not None
    assert "新的标题" in page_texts(page.made[1].file)[0]
    dialog.reject()


def test_a_village_has_no_way_to_the_wording_from_the_print_page(
    practice_window: MainWindow,
) -> None:
    assert NoticesDialog(practice_window.seat).printing.wording.isHidden()
