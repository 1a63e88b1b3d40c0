"""责任 over a real desk: the matrix, naming, the refused leaving, handing over with its list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from pension_desk.domain.duty_words import ROLES, Reach, Role
from pension_desk.domain.ids import RowId
from pension_desk.services import responsibility, roster, visits
from pension_desk.services.responsibility_entry import Naming, OfficerFields, name_to, save_officer
from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.bulletins.tab import BulletinsTab
from pension_desk.ui.paper_dialog import PaperDialog
from pension_desk.ui.responsibility.dialogs import OfficerDialog
from pension_desk.ui.responsibility.handover_dialogs import HandoverDialog, LeaveDialog
from pension_desk.ui.responsibility.handover_lists import HandoverLists
from pension_desk.ui.responsibility.models import role_word
from pension_desk.ui.responsibility.naming_dialog import NamingDialog
from pension_desk.ui.responsibility.page import ResponsibilityPage
from pension_desk.ui.roster.tab import RosterTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey

Settle = Callable[[], None]


@pytest.fixture
def settle(practice_window: MainWindow, qtbot: QtBot) -> Settle:
    def wait() -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
            QTest.qWait(1)

    return wait


@pytest.fixture
def page(practice_window: MainWindow, settle: Settle) -> ResponsibilityPage:
    practice_window.show_page(TabKey.BULLETINS, PageKey.RESPONSIBILITY, "matrix")
    tab = practice_window.tab(TabKey.BULLETINS)
    assert isinstance(tab, BulletinsTab)
    found = tab.page(PageKey.RESPONSIBILITY)
    assert isinstance(found, ResponsibilityPage)
    practice_window.activateWindow()
    settle()
    return found


def enter(window: MainWindow, name: str, role: str = Role.AREA_OFFICER) -> RowId:
    desk = window.seat.desk
    return save_officer(desk, OfficerFields(desk.identity.division, name, role)).value.id


def test_every_role_has_its_word_in_the_window() -> None:
    for role in ROLES.codes:
        assert role_word(role) == ROLES.label(role)
    assert role_word("宣传员") == "宣传员"


def test_models_keep_qts_rules(page: ResponsibilityPage) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    for model in (page.matrix.table.lines, page.officers.table.lines, page.progress.people.lines):
        assert QAbstractItemModelTester(model, fatal).model() is model


def test_gaps_are_counted_listed_and_filled_by_keys(
    practice_window: MainWindow, page: ResponsibilityPage, settle: Settle
) -> None:
    enter(practice_window, "李大海")
    rows = page.matrix.table.lines.lines
    assert rows
    assert all(row.unnamed for row in rows)
    before = sum(row.households for row in rows)
    assert f"{before:,}" in page.matrix.said.text()
    assert page.matrix.gaps.rows.rowCount() == len(rows[0].unnamed)
    page.matrix.table.choose(0)
    QTest.keyClick(page.matrix.table, Qt.Key.Key_Return)
    settle()
    dialog = next(x for x in practice_window.findChildren(NamingDialog) if x.isVisible())
    assert [row.hamlet for row in dialog.table.ticks.ticked()] == [rows[0].hamlet]
    dialog.fields["area"].set_text("第一片")
    dialog.save()
    settle()
    assert page.matrix.table.lines.lines[0].unnamed == ()
    page.matrix.only_gaps.setChecked(True)
    assert len(page.matrix.table.lines.lines) == len(rows) - 1


def test_a_wrong_value_is_refused_where_it_was_typed(
    page: ResponsibilityPage, settle: Settle
) -> None:
    dialog = OfficerDialog(page.officers._seat)
    dialog.open()
    dialog.fields["name"].set_text("陈小刚")
    dialog.fields["phone"].set_text("一三八")
    dialog.save()
    settle()
    assert "一三八" in dialog.fields["phone"].problem.text()
    assert dialog.fields["name"].text == "陈小刚"
    dialog.fields["phone"].set_text("13800138000")
    dialog.save()
    settle()
    found = responsibility.officers(page.officers._seat.desk)
    assert [(one.officer.name, one.officer.role) for one in found] == [("陈小刚", "area_officer")]


def test_leaving_is_refused_and_leads_to_the_handover_and_its_list(
    practice_window: MainWindow, page: ResponsibilityPage, settle: Settle, tmp_path: Path
) -> None:
    desk = practice_window.seat.desk
    giver, taker = enter(practice_window, "李大海"), enter(practice_window, "黄秀梅")
    hamlet = roster.hamlets(desk)[0]
    name_to(desk, giver, Naming(Reach.HAMLET, (hamlet,)))
    page.show_part("officers")
    settle()
    leaving = LeaveDialog(page.officers._seat, responsibility.officer(desk, giver).officer)
    leaving.open()
    leaving.save()
    settle()
    assert "工作交接" in leaving.notice.text
    assert leaving.hand_button.isVisible()
    leaving.hand_button.click()
    settle()
    handing = next(x for x in practice_window.findChildren(HandoverDialog) if x.isVisible())
    handing.save()
    settle()
    paper = next(x for x in practice_window.findChildren(PaperDialog) if x.isVisible())
    assert paper.print_button.isEnabled()
    out = tmp_path / "交接.pdf"
    paper.save(out)
    settle()
    assert out.read_bytes().startswith(b"%PDF")
    paper.reject()
    assert responsibility.officer(desk, taker).hamlets == (hamlet,)
    lists = HandoverLists(page.officers._seat)
    lists.open()
    settle()
    assert [one.taker.name for one in lists.table.lines.lines] == ["黄秀梅"]
    lists.reject()


def test_progress_shows_the_people_behind_each_number(
    practice_window: MainWindow, page: ResponsibilityPage, settle: Settle
) -> None:
    desk = practice_window.seat.desk
    worker = enter(practice_window, "李大海")
    name_to(desk, worker, Naming(Reach.HAMLET, roster.hamlets(desk)[:2]))
    page.show_part("progress")
    settle()
    part = page.progress
    line = part.people.lines.lines[0]
    assert line.officer is not None
    assert line.officer.name == "李大海"
    assert line.unpaid
    part.people.choose(0)
    assert tuple(part.behind.table.lines.numbers) == line.unpaid
    part.which.setCurrentIndex(1)
    assert tuple(part.behind.table.lines.numbers) == line.unregistered
    part.behind.list_them()
    settle()
    tab = practice_window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    settle()
    assert set(tab.model.numbers) == set(line.unregistered)


def test_the_queue_of_visits_names_and_filters_by_the_officer(
    practice_window: MainWindow, page: ResponsibilityPage, settle: Settle
) -> None:
    desk = page.officers._seat.desk
    worker = enter(practice_window, "李大海")
    hamlet = roster.hamlets(desk)[0]
    name_to(desk, worker, Naming(Reach.HAMLET, (hamlet,)))
    numbers = visits.owed_numbers(desk, visits.Place(), officer=worker)
    lines = visits.owed_lines(desk, numbers)
    assert {(line.hamlet, line.officer) for line in lines} == {(hamlet, "李大海")}
    assert 0 < len(numbers) < len(visits.owed_numbers(desk, visits.Place()))
