"""The page of bulletins and of scores: draft, issue, pages, files, withdraw, weights."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from pension_desk.domain.indicators import Side
from pension_desk.services import bulletin_records, bulletins, roster, scores
from pension_desk.ui.bulletins.bulletin_page import BulletinPage
from pension_desk.ui.bulletins.kept_dialog import KeptDialog
from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.bulletins.scores_page import ScoresPage, WeightsDialog
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.widgets.text_question import TextQuestion
from pension_desk.ui.worker import Worker


@pytest.fixture
def page(window: MainWindow, worker: Worker, qtbot: QtBot) -> BulletinPage:
    window.show_page(TabKey.BULLETINS, PageKey.BULLETIN)
    found = window._tabs[TabKey.BULLETINS].page(PageKey.BULLETIN)  # type: ignore[attr-defined]
    assert isinstance(found, BulletinPage)
    qtbot.waitUntil(lambda: bool(found.begins.text()) and not worker.busy)
    return found


def test_a_draft_is_looked_at_and_then_issued(
    page: BulletinPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.draft_button.click()
    qtbot.waitUntil(lambda: page.pane.pages >= 2)
    assert not page.pane.print_button.isEnabled()
    assert not bulletins.issues(page._seat.desk)
    page.issue_now()
    qtbot.waitUntil(lambda: len(page.issues.lines.lines) == 1)
    qtbot.waitUntil(lambda: page.pane.pages >= 2 and page.pane.print_button.isEnabled())
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(page.issues.lines, fatal)
    assert tester is not None
    for ending in page.pane.buttons:
        page.pane.save(tmp_path / f"通报{ending}")
        qtbot.waitUntil((tmp_path / f"通报{ending}").exists)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "打印.pdf"))
    page.pane.print_on(printer)
    qtbot.waitUntil((tmp_path / "打印.pdf").exists)
    qtbot.waitUntil(lambda: not page._seat.worker.busy)


def test_a_period_that_overlaps_is_refused_in_place(page: BulletinPage, qtbot: QtBot) -> None:
    begins = page.begins.text()
    page.issue_now()
    qtbot.waitUntil(lambda: len(page.issues.lines.lines) == 1)
    qtbot.waitUntil(lambda: not page._seat.worker.busy)
    page.begins.setText(begins)
    page.ends.setText(begins)
    page.issue_now()
    qtbot.waitUntil(lambda: "重叠" in page.notice.text)
    assert page.begins.text() == begins
    page.begins.setText("十一月")
    page.look_at_draft()
    assert "十一月" in page.notice.text
    assert len(bulletins.issues(page._seat.desk)) == 1


def _the_town_s_numbers_are_all_its_villages(dialog: KeptDialog) -> None:
    """Each number of the ranking's foot opens as many records as it prints."""
    assert dialog.issue.ranking is not None
    printed = {one.key: one for one in dialog.issue.ranking.town}
    town = [one for one in dialog.numbers.lines.lines if not one.village]
    assert {one.key for one in town} == set(printed)
    for one in town:
        said = printed[one.key].done if one.side is Side.DONE else printed[one.key].whole
        records = bulletin_records.open_kept(dialog.seat.desk, one)
        assert (len(records.behind.ids), records.gone) == (said, ())


def test_a_printed_number_opens_whom_it_counted_then(
    page: BulletinPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.issue_now()
    qtbot.waitUntil(lambda: len(page.issues.lines.lines) == 1)
    qtbot.waitUntil(lambda: not page._seat.worker.busy)
    desk = page._seat.desk
    page.kept_button.click()
    qtbot.waitUntil(lambda: page.window().findChild(KeptDialog) is not None)
    dialog = page.window().findChild(KeptDialog)
    assert dialog is not None
    number = dialog.numbers.current()
    assert number is not None
    _the_town_s_numbers_are_all_its_villages(dialog)
    ids = bulletin_records.open_kept(desk, number).behind.ids
    roster.edit(desk, ids[0], {"died_on": "2026-01-02"})
    assert bulletin_records.open_kept(desk, number).gone == ids[:1]
    QTest.keyClick(dialog.numbers, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.current_tab is TabKey.ROSTER)
    tab = window._tabs[TabKey.ROSTER]
    qtbot.waitUntil(
        lambda: tab.table.model().rowCount() == number.count  # type: ignore[attr-defined]
    )


def test_a_bulletin_is_withdrawn_with_a_reason(page: BulletinPage, qtbot: QtBot) -> None:
    page.issue_now()
    qtbot.waitUntil(lambda: len(page.issues.lines.lines) == 1)
    qtbot.waitUntil(lambda: not page._seat.worker.busy)
    page.withdraw_button.click()
    question = page.window().findChild(TextQuestion)
    assert question is not None
    question.agreed.emit(" ")
    qtbot.waitUntil(lambda: "原因" in question.problem.text())
    question.agreed.emit("任务数有误")
    qtbot.waitUntil(lambda: not page.issues.lines.lines[0].stands)
    qtbot.waitUntil(lambda: "任务数有误" in page.pane.told.text())


@pytest.fixture
def score_page(window: MainWindow, worker: Worker, qtbot: QtBot) -> ScoresPage:
    window.show_page(TabKey.BULLETINS, PageKey.SCORES)
    found = window._tabs[TabKey.BULLETINS].page(PageKey.SCORES)  # type: ignore[attr-defined]
    assert isinstance(found, ScoresPage)
    qtbot.waitUntil(lambda: found.pane.pages > 0)
    return found


def test_points_with_their_working(score_page: ScoresPage) -> None:
    sheet = scores.scores(score_page._seat.desk, 2026)
    assert score_page.villages.lines.lines == sheet.villages
    assert score_page.points.lines.lines == sheet.villages[0].lines
    score_page.villages.choose(1)
    assert score_page.points.lines.lines == sheet.villages[1].lines


@pytest.mark.parametrize("side", [Side.DONE, Side.OPEN])
def test_points_open_the_people_that_they_count(
    score_page: ScoresPage, window: MainWindow, qtbot: QtBot, side: Side
) -> None:
    score_page.villages.choose(1)
    score_page.points.choose_lines(lambda line: line.key == "payment")
    count = score_page.points.current().count  # type: ignore[union-attr]
    if side is Side.DONE:
        score_page.done_button.click()
    else:
        QTest.keyClick(score_page.points, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.current_tab is TabKey.ROSTER)
    tab = window._tabs[TabKey.ROSTER]
    wanted = count.done if side is Side.DONE else count.whole - count.done
    qtbot.waitUntil(lambda: tab.table.model().rowCount() == wanted)  # type: ignore[attr-defined]


def test_weights_are_refused_until_they_add_up(score_page: ScoresPage, qtbot: QtBot) -> None:
    score_page.weights_button.click()
    dialog = score_page.window().findChild(WeightsDialog)
    assert dialog is not None
    dialog.fields["covered"].setValue(30)
    dialog.save()
    qtbot.waitUntil(lambda: "还差10" in dialog.notice.text)
    assert dialog.fields["covered"].value() == 30
    dialog.fields["proof"].setValue(10)
    dialog.save()
    qtbot.waitUntil(lambda: scores.weights(score_page._seat.desk, 2026).get("proof") == 10)
    qtbot.waitUntil(lambda: len(score_page.points.lines.lines) == 6)
