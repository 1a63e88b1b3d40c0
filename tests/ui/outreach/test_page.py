"""宣传 over a real desk: gaps first, a talk entered at a hamlet, people behind, the workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from pension_desk.domain.outreach_words import MATERIALS, TALK_WAYS
from pension_desk.services import outreach
from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.bulletins.tab import BulletinsTab
from pension_desk.ui.outreach.dialogs import HandoutDialog, TalkDialog
from pension_desk.ui.outreach.page import PublicityPage
from pension_desk.ui.outreach.words import material_word, way_word
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.widgets.text_question import TextQuestion

Settle = Callable[[], None]


@pytest.fixture
def settle(practice_window: MainWindow, qtbot: QtBot) -> Settle:
    def wait() -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
            QTest.qWait(1)

    return wait


@pytest.fixture
def page(practice_window: MainWindow, settle: Settle) -> PublicityPage:
    practice_window.show_page(TabKey.BULLETINS, PageKey.PUBLICITY, "hamlets")
    tab = practice_window.tab(TabKey.BULLETINS)
    assert isinstance(tab, BulletinsTab)
    found = tab.page(PageKey.PUBLICITY)
    assert isinstance(found, PublicityPage)
    settle()
    return found


def test_every_code_has_its_word_in_the_window() -> None:
    for code in TALK_WAYS.codes:
        assert way_word(code) == TALK_WAYS.label(code)
    for code in MATERIALS.codes:
        assert material_word(code) == MATERIALS.label(code)


def test_models_keep_qts_rules(page: PublicityPage) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    for table in (page.coverage.table, page.records.table):
        assert QAbstractItemModelTester(table.lines, fatal).model() is table.lines


def test_a_talk_is_entered_at_the_hamlet_under_the_cursor(
    practice_window: MainWindow, page: PublicityPage, settle: Settle
) -> None:
    table = page.coverage.table
    hamlets = table.lines.lines
    assert hamlets
    first = hamlets[0]
    table.choose(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    dialog = next(x for x in practice_window.findChildren(TalkDialog) if x.isVisible())
    assert dialog.hamlets == (first.hamlet,)
    dialog.fields["reached"].set_text("很多")
    dialog.fields["topic"].set_text("补缴政策")
    dialog.save()
    settle()
    assert "很多" in dialog.fields["reached"].problem.text()
    assert dialog.fields["topic"].text == "补缴政策"
    dialog.fields["reached"].set_text("35")
    dialog.save()
    settle()
    assert table.lines.lines[-1].hamlet == first.hamlet
    assert table.lines.lines[-1].reached == 35
    assert page.shares[1].text().endswith(f"{100 / len(hamlets):.1f}%）")


def test_the_people_behind_a_hamlet_are_shown(page: PublicityPage) -> None:
    line = page.coverage.table.lines.lines[0]
    page.coverage.table.choose(0)
    assert tuple(page.coverage.behind.table.lines.numbers) == line.unvisited
    page.coverage.which.setCurrentIndex(1)
    assert tuple(page.coverage.behind.table.lines.numbers) == line.unasked


def test_material_is_entered_exported_and_taken_back(
    practice_window: MainWindow, page: PublicityPage, settle: Settle, tmp_path: Path
) -> None:
    dialog = HandoutDialog(page._seat)
    dialog.open()
    settle()
    dialog.save()
    assert dialog.fields["pieces"].problem.text()
    dialog.fields["pieces"].set_text("60")
    dialog.save()
    settle()
    (record,) = page.records.table.lines.lines
    assert record.count == 60
    out = tmp_path / "宣传.xlsx"
    page.export(out)
    settle()
    assert out.exists()
    page.show_part("records")
    page.records.table.choose(0)
    page.records.ask_remove()
    question = next(x for x in practice_window.findChildren(TextQuestion) if x.isVisible())
    question.field.setCurrentText("记错了")
    question.agree_button.click()
    settle()
    assert outreach.publicity(practice_window.seat.desk).handouts == ()
