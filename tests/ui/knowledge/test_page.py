"""The page of questions over a real desk: asked by keys, read large, written, adopted, printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from pension_desk.domain.knowledge import Origin, Subject
from pension_desk.domain.policy_keys import Key
from pension_desk.services import knowledge
from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.bulletins.tab import BulletinsTab
from pension_desk.ui.knowledge.edit_dialog import EditDialog
from pension_desk.ui.knowledge.page import KnowledgePage
from pension_desk.ui.knowledge.print_dialog import AnswersPrintDialog
from pension_desk.ui.knowledge.reading_dialog import ReadingDialog
from pension_desk.ui.knowledge.words import subject_word
from pension_desk.ui.policy.dialog import PolicyDialog
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey

Settle = Callable[[], None]


def _settler(window: MainWindow, qtbot: QtBot) -> Settle:
    def wait() -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: not window.seat.worker.busy)
            QTest.qWait(1)

    return wait


def _page(window: MainWindow, settle: Settle) -> KnowledgePage:
    window.show_page(TabKey.BULLETINS, PageKey.KNOWLEDGE)
    tab = window.tab(TabKey.BULLETINS)
    assert isinstance(tab, BulletinsTab)
    found = tab.page(PageKey.KNOWLEDGE)
    assert isinstance(found, KnowledgePage)
    window.activateWindow()
    settle()
    return found


@pytest.fixture
def settle(practice_window: MainWindow, qtbot: QtBot) -> Settle:
    return _settler(practice_window, qtbot)


@pytest.fixture
def page(practice_window: MainWindow, settle: Settle) -> KnowledgePage:
    return _page(practice_window, settle)


def _shown(page: KnowledgePage) -> str:
    answer = page.pane.answer
    return answer.entry.key if answer else ""


def test_subjects_have_their_words() -> None:
    assert [subject_word(one) for one in Subject] == [one.label for one in Subject]


def test_a_question_is_found_and_read_by_keys(
    page: KnowledgePage, settle: Settle, practice_window: MainWindow
) -> None:
    QAbstractItemModelTester(page.table.lines)
    page.search.setFocus()
    QTest.keyClicks(page.search, "zgrz")
    settle()
    assert _shown(page) == "draw.proof"
    page.search.setText("断了几年怎么补")
    settle()
    assert _shown(page) == "make_up.missed"
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert _shown(page) == "make_up.near_sixty"
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    large = next(one for one in practice_window.findChildren(ReadingDialog) if one.isVisible())
    assert large.pane.answer == page.pane.answer
    QTest.keyClick(large.pane, Qt.Key.Key_Left)
    assert large.pane.answer is not None
    assert large.pane.answer.entry.key == "make_up.missed"
    assert not large.back.isEnabled()
    large.reject()


def test_a_subject_narrows_and_the_answer_is_copied(page: KnowledgePage, settle: Settle) -> None:
    page.subjects.choose_lines(lambda line: line.subject is Subject.LAND)
    settle()
    assert len(page.table.lines.lines) == 6
    page.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("问：哪些人算被征地农民")
    assert "依据：桂人社发〔2016〕46号" in text


def test_a_figure_leads_to_its_parameter(
    page: KnowledgePage, settle: Settle, practice_window: MainWindow
) -> None:
    page.search.setText("丧葬费")
    settle()
    assert "待核实" in page.pane.toPlainText()
    page.pane.figure_requested.emit(Key.FUNERAL_GRANT)
    settle()
    dialog = next(one for one in practice_window.findChildren(PolicyDialog) if one.isVisible())
    line = dialog.lines.current()
    assert line is not None
    assert line.parameter.key is Key.FUNERAL_GRANT
    dialog.reject()


def test_a_village_writes_down_what_it_was_asked(
    page: KnowledgePage, settle: Settle, practice_window: MainWindow
) -> None:
    assert not page.edit_button.isVisible(), "shipped words are the town's to change"
    page.search.setText("圩日几点来")
    settle()
    assert page.stack.currentWidget() is page.nothing
    page.add()
    dialog = next(one for one in practice_window.findChildren(EditDialog) if one.isVisible())
    assert dialog.question.text() == "圩日几点来", "what was searched is the question"
    dialog.activateWindow()
    dialog.answer.setFocus()
    settle()
    QTest.keyClick(dialog.answer, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert "没有写回答" in dialog.notice.text
    dialog.figure.setCurrentIndex(dialog.figure.findText("缴费渠道"))
    dialog.figure.activated.emit(dialog.figure.currentIndex())
    assert dialog.answer.toPlainText() == "{缴费渠道}"
    dialog.source.setText("村里")
    dialog.save()
    settle()
    answer = page.pane.answer
    assert answer is not None
    assert (answer.question, answer.entry.origin) == ("圩日几点来", Origin.VILLAGE)
    assert "云闪付" in answer.answer
    assert page.edit_button.isVisible()
    page._take_off(answer.entry.key)
    settle()
    assert all(one.question != "圩日几点来" for one in knowledge.answers(practice_window.seat.desk))


def test_the_town_corrects_and_brings_back(
    town_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    settle = _settler(town_window, qtbot)
    page = _page(town_window, settle)
    page.search.setText("现金")
    settle()
    assert _shown(page) == "pay.cash"
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    dialog = next(one for one in town_window.findChildren(EditDialog) if one.isVisible())
    dialog.answer.setPlainText("一律不收。")
    dialog.save()
    settle()
    assert page.pane.answer is not None
    assert page.pane.answer.answer == "一律不收。"
    assert page.off_button.text() == "恢复原文"
    page._take_off("pay.cash")
    settle()
    assert knowledge.answer(town_window.seat.desk, "pay.cash").entry.origin is Origin.SHIPPED


def test_printing_looks_first(
    page: KnowledgePage, settle: Settle, practice_window: MainWindow, tmp_path: Path
) -> None:
    page.subjects.choose_lines(lambda line: line.subject is Subject.PAY)
    settle()
    page.print_page()
    settle()
    found = practice_window.findChildren(AnswersPrintDialog)
    dialog = next(one for one in found if one.isVisible())
    assert dialog.subject is Subject.PAY
    assert dialog.pdf_button.isEnabled()
    dialog.save(tmp_path / "a.pdf")
    settle()
    assert (tmp_path / "a.pdf").exists()
    assert "a.pdf" in dialog.notice.text
    dialog.reject()
    assert not list((practice_window.seat.desk.folder / "preview").glob("*.pdf"))
