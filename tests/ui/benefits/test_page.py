"""The page of benefits over a real desk: lists, filters, steps, proofs and deaths by keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from pension_desk.domain.benefit_lists import BenefitList
from pension_desk.domain.benefit_states import BenefitState
from pension_desk.services import benefits, roster
from pension_desk.services.desk import Desk
from pension_desk.services.home import Place, people_lines
from pension_desk.ui.benefits.death_dialog import DeathDialog
from pension_desk.ui.benefits.page import BenefitsPage
from pension_desk.ui.benefits.proof_dialog import ProofDialog
from pension_desk.ui.benefits.step_dialog import StepDialog
from pension_desk.ui.paged_lines import LineRole
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.payments.tab import PaymentsTab
from pension_desk.ui.places import open_place
from pension_desk.ui.reckon.dialog import SumDialog
from pension_desk.ui.roster.tab import RosterTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey

D = TypeVar("D", bound=QDialog)
Settle = Callable[[], None]


@pytest.fixture
def settle(practice_window: MainWindow, qtbot: QtBot) -> Settle:
    def wait() -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
            QTest.qWait(1)

    return wait


@pytest.fixture
def page(practice_window: MainWindow, settle: Settle) -> BenefitsPage:
    practice_window.show_page(TabKey.PAYMENTS, PageKey.BENEFITS, BenefitList.TURNING60)
    tab = practice_window.tab(TabKey.PAYMENTS)
    assert isinstance(tab, PaymentsTab)
    found = tab.page(PageKey.BENEFITS)
    assert isinstance(found, BenefitsPage)
    practice_window.activateWindow()
    settle()
    return found


def dialog(window: MainWindow, kind: type[D]) -> D:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def desk_of(page: BenefitsPage) -> Desk:
    return page._seat.desk


def shown(page: BenefitsPage) -> list[int]:
    return list(page.table.lines.numbers)


def go(page: BenefitsPage, which: BenefitList, settle: Settle) -> None:
    page.show_part(which)
    settle()


def test_each_list_shows_its_people_and_its_count(page: BenefitsPage, settle: Settle) -> None:
    for at, which in enumerate(BenefitList):
        go(page, which, settle)
        expected = list(benefits.numbers(desk_of(page), which))
        assert shown(page) == expected
        assert page.lists.tabText(at).endswith(f" {len(expected):,}")
        assert page.table.isVisible() is bool(expected)
        assert page.nobody.isVisible() is not bool(expected)


def test_the_table_keeps_to_the_rules_of_models(page: BenefitsPage, settle: Settle) -> None:
    go(page, BenefitList.PROOF_NEVER, settle)
    QAbstractItemModelTester(page.table.lines, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert page.table.lines.index(0, 0).data() == page.table.lines.index(0, 0).data(
        LineRole.LINE
    ).name  # fmt: skip
    page.table.lines.refresh()
    page.table.lines.show_numbers(page.table.lines.numbers[:3])
    settle()
    assert page.table.lines.rowCount() == 3


def test_months_narrow_the_list_and_a_chip_takes_them_away(
    page: BenefitsPage, settle: Settle
) -> None:
    everybody = shown(page)
    assert len(everybody) > 1
    page.filters.month.setCurrentIndex(1)
    page.filters.month.activated.emit(1)
    settle()
    month = page.filters.asked.month
    assert month is not None
    assert 0 < len(shown(page)) < len(everybody)
    (chip,) = page.filters.chips.chips
    assert chip.text.startswith(f"{month:%Y-%m}")
    page.filters.chips.chip_removed.emit(chip.key)
    settle()
    assert shown(page) == everybody
    page.filters.within.setValue(1)
    page.filters.within.editingFinished.emit()
    settle()
    assert shown(page) == list(benefits.numbers(desk_of(page), BenefitList.TURNING60, within=1))
    page.filters.hamlet.setCurrentIndex(1)
    page.filters.hamlet.activated.emit(1)
    settle()
    assert len(page.filters.chips.chips) == 2
    page.filters.clear()
    settle()
    assert shown(page) == everybody


def test_a_step_by_keys_is_refused_at_its_place_and_then_taken(
    practice_window: MainWindow, page: BenefitsPage, settle: Settle
) -> None:
    line = page.table.current()
    assert line is not None
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settle()
    asked = dialog(practice_window, StepDialog)
    asked.fields["day"].editor.setText("2027-01-01")
    QTest.keyClick(asked, Qt.Key.Key_Return)
    settle()
    assert "今天之后" in asked.fields["day"].problem.text()
    asked.fields["day"].editor.setText("不是日子")
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert "不对" in asked.fields["day"].problem.text()
    asked.fields["day"].editor.setText("")
    QTest.keyClick(asked, Qt.Key.Key_Return)
    settle()
    after = benefits.of_person(desk_of(page), line.id)
    assert after.line.course.state is BenefitState.TOLD
    assert page.table.current() is not None
    roster.undo_last(desk_of(page))
    assert benefits.of_person(desk_of(page), line.id).line.benefit is None


def test_papers_are_ticked_and_a_step_back_asks_why(
    practice_window: MainWindow, page: BenefitsPage, settle: Settle
) -> None:
    line = page.table.current()
    assert line is not None
    for to in (1, 0):  # papers received, then handed in
        page.step()
        settle()
        asked = dialog(practice_window, StepDialog)
        asked.steps.setCurrentIndex(to)
        assert all(box.isVisible() for box in asked.papers.values())
        for box in asked.papers.values():
            box.setChecked(True)
        asked.save_button.click()
        settle()
    assert "补缴了的，先登记补缴" in asked.fields["note"].problem.text()  # years are missing
    asked.fields["note"].set_text("在外县缴过，转移单已收")
    asked.save_button.click()
    settle()
    page.step()
    settle()
    asked = dialog(practice_window, StepDialog)
    assert [asked.steps.itemData(n).to for n in range(asked.steps.count())] == [
        BenefitState.DOCUMENTS
    ]
    assert asked.fields["reason"].isVisible()
    asked.save_button.click()
    settle()
    assert "原因" in asked.fields["reason"].problem.text()
    asked.reject()


def test_proofs_for_several_are_one_act(
    practice_window: MainWindow, page: BenefitsPage, settle: Settle
) -> None:
    go(page, BenefitList.PROOF_NEVER, settle)
    before = len(shown(page))
    page.table.choose(0)
    page.table.selectAll()
    settle()
    QTest.keyClick(page.table, Qt.Key.Key_F7)
    settle()
    asked = dialog(practice_window, ProofDialog)
    asked.fields["day"].editor.setText("2027-01-01")
    asked.save_button.click()
    settle()
    assert "今天之后" in asked.fields["day"].problem.text()
    asked.fields["day"].editor.setText("昨天")
    QTest.keyClicks(asked.mode, "3")
    asked.save_button.click()
    settle()
    assert page.nobody.isVisible()
    assert benefits.numbers(desk_of(page), BenefitList.PROOF_NEVER).tolist() == []
    roster.undo_last(desk_of(page))
    assert len(benefits.numbers(desk_of(page), BenefitList.PROOF_NEVER)) == before


def test_a_death_is_reported_and_stands_on_the_other_lists(
    practice_window: MainWindow, page: BenefitsPage, settle: Settle
) -> None:
    go(page, BenefitList.PROOF_NEVER, settle)
    line = page.table.current()
    assert line is not None
    QTest.keyClick(page.table, Qt.Key.Key_F8)
    settle()
    asked = dialog(practice_window, DeathDialog)
    asked.save_button.click()
    assert "请填写" in asked.fields["day"].problem.text()
    asked.day.setText("9.3")
    assert "2026-10" in asked.follows.text()
    assert "丧葬补助金：标准不详（待核实）" in asked.follows.text()
    asked.save_button.click()
    settle()
    found = benefits.of_person(desk_of(page), line.id)
    assert found.line.death_on == date(2026, 9, 3)
    go(page, BenefitList.DEATHS, settle)
    assert line.number in shown(page)


def test_a_list_is_exported_and_a_paper_goes_into_the_queue(
    page: BenefitsPage, settle: Settle, tmp_path: Path
) -> None:
    go(page, BenefitList.PROOF_NEVER, settle)
    page._export(str(tmp_path / "没有认证.xlsx"))
    settle()
    sheet = openpyxl.load_workbook(tmp_path / "没有认证.xlsx").worksheets[0]
    assert sheet.max_row == len(shown(page)) + 3
    QTest.keyClick(page.table, Qt.Key.Key_F9)
    settle()
    with desk_of(page).file.reading() as conn:
        kinds = list(conn.exec_driver_sql("select kind from notices").scalars())
    assert kinds == ["proof_reminder"]


def test_the_home_page_s_lines_open_their_lists(
    practice_window: MainWindow, page: BenefitsPage, settle: Settle
) -> None:
    lines = {line.place: line.count for line in people_lines(desk_of(page))}
    for place, which in (
        (Place.TURNING60, BenefitList.TURNING60), (Place.DEATHS, BenefitList.DEATHS),
    ):  # fmt: skip
        open_place(place, practice_window.seat)
        settle()
        assert page.which is which
        assert len(shown(page)) == lines[place]


def test_a_person_s_page_tells_the_course(
    practice_window: MainWindow, page: BenefitsPage, settle: Settle
) -> None:
    go(page, BenefitList.DEATHS, settle)
    line = page.table.current()
    assert line is not None
    page._open_person()
    settle()
    tab = practice_window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    part = tab.person.benefit
    assert "丧葬补助金" in part.told.text()
    assert "待核实" in part.told.text()
    assert not part.proof_button.isEnabled()


def test_keys_of_a_person_s_benefit_do_not_meet_those_of_the_roster(
    practice_window: MainWindow, page: BenefitsPage, settle: Settle
) -> None:
    line = page.table.current()
    assert line is not None
    page._open_person()
    settle()
    tab = practice_window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    tab.person.pages.setCurrentWidget(tab.person.benefit)
    tab.person.benefit.step_button.setFocus()
    QTest.keyClick(tab.person.benefit.step_button, Qt.Key.Key_F2)
    settle()
    asked = dialog(practice_window, StepDialog)
    asked.save_button.click()
    settle()
    assert benefits.of_person(desk_of(page), line.id).line.course.state is BenefitState.TOLD
    practice_window.activateWindow()
    tab.person.benefit.step_button.setFocus()
    settle()
    QTest.keyClick(tab.person.benefit.step_button, Qt.Key.Key_F6)
    settle()
    assert any(one.isVisible() for one in practice_window.findChildren(SumDialog))
