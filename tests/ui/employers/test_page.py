"""Employers in the window: from the lists to a joint visit, an order, a hand-over and its sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from pension_desk.domain.employers import Employer, Standing
from pension_desk.domain.employers_course import Stage
from pension_desk.domain.employers_indicators import EmployerIndicator
from pension_desk.domain.employers_words import Existence, KeyTrade
from pension_desk.domain.home import Place
from pension_desk.domain.indicators import TOWN, Side
from pension_desk.paths import resource
from pension_desk.services import (
    employers,
    employers_entry,
    employers_work,
    imports,
    indicators,
    roster,
)
from pension_desk.services.desk import Desk
from pension_desk.services.employers_entry import EmployerFields
from pension_desk.services.employers_work import ContactEntry
from pension_desk.services.outcome import Topic
from pension_desk.ui.employers.choose_dialog import EmployerChoiceDialog
from pension_desk.ui.employers.edit_dialog import EmployerDialog
from pension_desk.ui.employers.filters import Asked
from pension_desk.ui.employers.groups_dialog import GroupsDialog
from pension_desk.ui.employers.page import EmployersPage
from pension_desk.ui.employers.print_dialog import EmployerPrintDialog
from pension_desk.ui.employers.questions_dialog import EmployerQuestionsDialog
from pension_desk.ui.employers.tab import EmployersTab
from pension_desk.ui.employers.words import existence_word, trade_word
from pension_desk.ui.employers.work_dialogs import ArrearsDialog, ContactDialog, StepDialog
from pension_desk.ui.places import open_place
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.worker import Worker
from tests.practice.employer_offices import book

PATIENCE = 30_000
"""Milliseconds after which a machine under load counts as failed."""

LISTS = ("市场主体登记名单.xls", "税务申报用工名单.xlsx", "单位参保名单.xlsx")


def take(desk: Desk, path: Path) -> None:
    imports.commit(desk, imports.read_list(desk, path))


@pytest.fixture
def page(town_window: MainWindow, worker: Worker, qtbot: QtBot) -> EmployersPage:
    """The page over the sample town's employers."""
    desk = town_window.seat.desk
    for name in LISTS:
        take(desk, resource("sample_town") / name)
    return shown(town_window, worker, qtbot)


def shown(window: MainWindow, worker: Worker, qtbot: QtBot) -> EmployersPage:
    window.show_tab(TabKey.EMPLOYERS)
    window.activateWindow()
    tab = window._tabs[TabKey.EMPLOYERS]
    assert isinstance(tab, EmployersTab)
    found = tab.page(tab.current_page)
    assert isinstance(found, EmployersPage)
    qtbot.waitUntil(lambda: found.status is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not worker.busy, timeout=PATIENCE)
    return found


def opened(kind: type[QDialog], qtbot: QtBot) -> QDialog:
    """Return the dialog of a kind that is open now, once an earlier one has closed."""

    def found() -> list[QDialog]:
        return [x for x in QApplication.topLevelWidgets() if isinstance(x, kind) and x.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1, timeout=PATIENCE)
    return found()[0]


def done(qtbot: QtBot, worker: Worker, holds: Callable[[], bool]) -> None:
    qtbot.waitUntil(holds, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not worker.busy, timeout=PATIENCE)


def stage_of(page: EmployersPage) -> Stage | None:
    return page.panel.employer.stage if page.panel.employer else None


def press(page: EmployersPage, words: str) -> None:
    found = page.panel.findChildren(QPushButton)
    (button,) = [x for x in found if x.text() == words and x.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_models_keep_qts_rules(page: EmployersPage) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    panel = page.panel
    tables = (page.table, panel.moments, panel.staff, panel.history)
    testers = [QAbstractItemModelTester(table.lines, fatal) for table in tables]
    page.filters.ask(Asked(standing=Standing.UNINSURED))
    assert len(page.table.lines.lines) == 22
    assert len(testers) == 4


def test_counts_filters_and_chips(page: EmployersPage) -> None:
    assert page.counts.standings[Standing.UNINSURED].text() == "未参保 22（差 325 人）"
    QTest.mouseClick(page.counts.standings[Standing.PARTLY], Qt.MouseButton.LeftButton)
    assert [line.employer.missing for line in page.table.lines.lines] == [5, 30, 1, 13]
    assert page.filters.chips.sentence() == "部分参保"
    page.filters.trade.setCurrentIndex(page.filters.trade.findData(KeyTrade.CATERING))
    page.filters.trade.activated.emit(page.filters.trade.currentIndex())
    assert page.filters.chips.sentence() == "部分参保 · 餐饮"
    assert [line.employer.missing for line in page.table.lines.lines] == [30, 1]
    page.filters._on_chip("standing")
    assert page.filters.chips.sentence() == "餐饮"
    page.filters.word.setText("恒兴")
    assert [line.employer.name for line in page.table.lines.lines] == ["平南县恒兴餐饮厂"]
    page.filters.word.setText("没有这个")
    assert page.lists.currentWidget() is page.nobody
    page.nobody.action_requested.emit()
    assert len(page.table.lines.lines) == 60


def test_the_whole_course_through_the_window(
    page: EmployersPage, worker: Worker, qtbot: QtBot, tmp_path: Path
) -> None:
    page.show_part("owing")
    page.table.choose(0)
    done(qtbot, worker, lambda: page.panel.employer is not None)
    first = page.table.current()
    assert first is not None
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F7)
    dialog = opened(ContactDialog, qtbot)
    assert isinstance(dialog, ContactDialog)
    dialog.units["enforcement"].setChecked(True)
    dialog.fields["promised"].set_text("前年")
    dialog.save()
    assert dialog.fields["promised"].problem.text()
    dialog.fields["promised"].set_text("")
    dialog.save()
    done(qtbot, worker, lambda: stage_of(page) is Stage.CONTACTED)
    assert "联合镇执法大队" in page.panel.moments.lines.lines[-1].more

    today = page._seat.desk.today()
    press(page, "送达告知书")
    step = opened(StepDialog, qtbot)
    assert isinstance(step, StepDialog)
    usual = (today + timedelta(days=15)).isoformat()
    done(qtbot, worker, lambda: step.fields["limit"].text == usual)
    assert "待核实" in step.usual_words.text()
    step.fields["day"].set_text("昨")
    assert step.fields["limit"].text == usual
    step.fields["day"].set_text(today.isoformat())
    step.fields["limit"].set_text((today + timedelta(days=7)).isoformat())
    step.fields["day"].set_text(today.isoformat()[:-1])
    assert step.fields["limit"].text == (today + timedelta(days=7)).isoformat()
    step.fields["day"].set_text(today.isoformat())
    step.save()
    done(qtbot, worker, lambda: stage_of(page) is Stage.NOTIFIED)
    press(page, "责令限期改正")
    step = opened(StepDialog, qtbot)
    assert isinstance(step, StepDialog)
    done(qtbot, worker, lambda: step.fields["limit"].text == usual)
    step.fields["limit"].set_text("")
    step.save()
    qtbot.waitUntil(lambda: bool(step.fields["limit"].problem.text()), timeout=PATIENCE)
    step.fields["limit"].set_text((today + timedelta(days=3)).isoformat())
    step.save()
    done(qtbot, worker, lambda: stage_of(page) is Stage.CORRECTING)
    assert page.counts.parts["pressing"].text() == "快到期和逾期 1"

    page.panel.arrears_button.click()
    owed = opened(ArrearsDialog, qtbot)
    assert isinstance(owed, ArrearsDialog)
    done(qtbot, worker, lambda: "0.05%（社会保险法第八十六条" in owed.rate_words.text())
    owed.fields["amount"].set_text("12000")
    owed.save()
    assert owed.fields["since"].problem.text()
    owed.fields["since"].set_text(today.isoformat())
    owed.save()
    done(qtbot, worker, lambda: "12,000.00元×0.05%×1天=6.00元" in page.panel.facts.text())
    press(page, "移交税务")
    step = opened(StepDialog, qtbot)
    assert isinstance(step, StepDialog)
    step.save()
    done(qtbot, worker, lambda: stage_of(page) is Stage.HANDED_TAX)

    page.panel.print_button.click()
    printing = opened(EmployerPrintDialog, qtbot)
    assert isinstance(printing, EmployerPrintDialog)
    printing.choice.setCurrentIndex(printing.choice.findData("employer_handover"))
    done(qtbot, worker, printing.pdf_button.isEnabled)
    printing.save(tmp_path / "移交单.pdf")
    qtbot.waitUntil((tmp_path / "移交单.pdf").exists, timeout=PATIENCE)
    done(qtbot, worker, lambda: any(one.more == "移交单" for one in page.panel.moments.lines.lines))
    printing.reject()

    page.panel.tabs.setCurrentIndex(2)
    done(qtbot, worker, lambda: bool(page.panel.history.lines.lines))
    assert {"单位进度", "登记单位联系"} <= {
        line.act_kind for line in page.panel.history.lines.lines
    }


def test_many_at_once_and_undo(page: EmployersPage, worker: Worker, qtbot: QtBot) -> None:
    page.show_part("owing")
    page.table.selectAll()
    chosen = page.chosen()
    assert len(chosen) == 26
    page.bulk.offer(chosen)
    assert any(action.menu() for action in page.bulk.actions())
    page.bulk.assign(chosen, "450821105201")
    done(qtbot, worker, lambda: not page.counts.parts["nowhere"].isVisible())
    page.bulk.mark(chosen, KeyTrade.PARK)
    done(
        qtbot, worker,
        lambda: all(x.employer.trade_mark is KeyTrade.PARK for x in page.table.lines.lines),
    )  # fmt: skip
    page.bulk.contact(chosen)
    dialog = opened(ContactDialog, qtbot)
    assert isinstance(dialog, ContactDialog)
    dialog.save()
    done(qtbot, worker, lambda: employers.due(page._seat.desk).untouched == 0)


def test_what_is_shown_is_exported(
    page: EmployersPage, worker: Worker, qtbot: QtBot, tmp_path: Path
) -> None:
    page.filters.ask(Asked(standing=Standing.PARTLY))
    page.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    page.export(str(tmp_path / "清单.xlsx"))
    qtbot.waitUntil((tmp_path / "清单.xlsx").exists, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not worker.busy, timeout=PATIENCE)
    sheet = openpyxl.load_workbook(tmp_path / "清单.xlsx").worksheets[0]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert "部分参保" in str(cells[1][0])
    assert [row[10] for row in cells[3:]] == [30, 13, 5, 1]


def test_a_number_shows_its_employers(page: EmployersPage, qtbot: QtBot) -> None:
    page.groups_button.click()
    dialog = opened(GroupsDialog, qtbot)
    assert isinstance(dialog, GroupsDialog)
    rows = [line.name for line in dialog.table.lines.lines]
    dialog.table.choose(rows.index("餐饮"))
    wanted = dialog.table.lines.lines[rows.index("餐饮")].number(EmployerIndicator.FOUND)
    dialog.show_behind()
    assert {x.employer.id for x in page.table.lines.lines} == set(wanted.employers)
    assert page.filters.chips.sentence() == "餐饮 扩面对象单位"


def test_the_queue_is_answered(
    page: EmployersPage, worker: Worker, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = page._seat.desk
    rows = [
        ("纳税人识别号", "纳税人名称", "申报用工人数"),
        ("93450821MA5C7JDP4A", "平南县恒兴餐饮厂", 90),
        ("", "没有见过的店", 3),
    ]
    take(desk, book(tmp_path / "税务申报用工名单.xlsx", [("Sheet1", rows)]))
    page.open_questions()
    dialog = opened(EmployerQuestionsDialog, qtbot)
    assert isinstance(dialog, EmployerQuestionsDialog)
    done(qtbot, worker, lambda: len(dialog.table.lines.lines) == 2)
    assert "校验码" in dialog.why.text()
    QTest.keyClick(dialog.table, Qt.Key.Key_Y)
    done(qtbot, worker, lambda: len(dialog.table.lines.lines) == 1)
    assert not dialog.yes_button.isEnabled()
    QTest.keyClick(dialog.table, Qt.Key.Key_N)
    done(qtbot, worker, lambda: dialog.table.lines.lines == ())
    dialog.rejected_button.click()
    done(qtbot, worker, lambda: len(dialog.table.lines.lines) == 1)
    assert dialog.no_button.isHidden()
    QTest.keyClick(dialog.table, Qt.Key.Key_R)
    done(qtbot, worker, lambda: dialog.table.lines.lines == ())
    dialog.rejected_button.click()
    done(qtbot, worker, lambda: len(dialog.table.lines.lines) == 1)
    QTest.keyClick(dialog.table, Qt.Key.Key_F)
    chooser = opened(EmployerChoiceDialog, qtbot)
    assert isinstance(chooser, EmployerChoiceDialog)
    done(qtbot, worker, lambda: len(chooser.table.lines.lines) == 60)
    chooser.word.setText("鑫源木")
    assert all("鑫源木" in line.employer.name for line in chooser.table.lines.lines)
    chooser.word.setText("哪里都没有")
    assert not chooser.take_button.isEnabled()
    chooser.reject()
    dialog.new_button.click()
    done(qtbot, worker, lambda: dialog.table.lines.lines == ())
    roster.undo_last(desk)
    page.reload(frozenset({Topic.EMPLOYERS}))
    dialog.reload()
    done(qtbot, worker, lambda: len(dialog.table.lines.lines) == 1)
    dialog.other_button.click()
    chooser = opened(EmployerChoiceDialog, qtbot)
    assert isinstance(chooser, EmployerChoiceDialog)
    done(qtbot, worker, lambda: len(chooser.table.lines.lines) == 60)
    chooser.word.setText("恒兴餐饮厂")
    QTest.keyClick(chooser.word, Qt.Key.Key_Return)
    done(qtbot, worker, lambda: dialog.table.lines.lines == ())
    dialog.reject()
    found = {x.employer.name: x.employer.staff for x in employers.lines(desk)}
    assert found["平南县恒兴餐饮厂"] == 3
    assert "没有见过的店" not in found


def test_a_wrong_code_is_refused_where_it_was_typed(
    page: EmployersPage, worker: Worker, qtbot: QtBot
) -> None:
    page.add_button.click()
    dialog = opened(EmployerDialog, qtbot)
    assert isinstance(dialog, EmployerDialog)
    dialog.fields["name"].set_text("平南县新办加工厂")
    dialog.fields["code"].set_text("91450821MA56XMGH27")
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.fields["code"].problem.text()), timeout=PATIENCE)
    dialog.fields["code"].set_text("")
    dialog.fields["staff"].set_text("4")
    dialog.save()
    done(qtbot, worker, lambda: len(employers.lines(page._seat.desk)) == 61)


def test_what_is_chosen_of_an_employer_is_kept_and_survives_a_mending(
    page: EmployersPage, worker: Worker, qtbot: QtBot
) -> None:
    """Its state and trade: chosen, saved, opened and saved again for another reason."""
    row = employers.lines(page._seat.desk)[0].employer.id

    def found() -> Employer:
        return next(x.employer for x in employers.lines(page._seat.desk) if x.employer.id == row)

    for note in ("注销了", "再看一次"):
        dialog = EmployerDialog(page._seat, found())
        dialog.open()
        if note == "注销了":
            for field, words in (("state", existence_word(Existence.CANCELLED)),
                                 ("mark", trade_word(KeyTrade.WOOD))):  # fmt: skip
                box = dialog.fields[field].editor
                assert isinstance(box, QComboBox)
                box.setCurrentText(words)
        dialog.fields["note"].set_text(note)
        with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE):
            dialog.save()
        done(qtbot, worker, lambda: not worker.busy)
        one = found()
        assert (one.note, one.existence, one.marked) == (note, Existence.CANCELLED, KeyTrade.WOOD)


def test_numbers_of_other_pages_open_exactly_their_employers(
    page: EmployersPage, town_window: MainWindow, worker: Worker, qtbot: QtBot
) -> None:
    desk = town_window.seat.desk
    found = indicators.records_behind(desk, "employers_contacted", TOWN, Side.OPEN, 2026)
    assert found.records is indicators.Records.EMPLOYERS
    page.filters.ask(Asked(word="没有这样的"))
    town_window.show_records(TabKey.EMPLOYERS, found.ids, "还没联系的")
    assert {line.employer.id for line in page.table.lines.lines} == set(found.ids)
    assert [chip.text for chip in page.filters.chips.chips] == ["还没联系的"]
    one = found.ids[0]
    limit = desk.today() + timedelta(days=2)
    employers_work.contact(desk, [one], ContactEntry("phone", "agreed"))
    employers_work.step(desk, [one], Stage.NOTIFIED, on=desk.today(), limit_on=limit)
    page.read()
    done(qtbot, worker, lambda: not worker.busy)
    open_place(Place.EMPLOYERS_SOON, town_window.seat)
    assert [line.employer.id for line in page.table.lines.lines] == [one]
    open_place(Place.EMPLOYERS_OVERDUE, town_window.seat)
    assert page.table.lines.lines == ()


def test_nothing_yet(town_window: MainWindow, worker: Worker, qtbot: QtBot) -> None:
    page = shown(town_window, worker, qtbot)
    assert page.pages.currentWidget() is page.empty
    employers_entry.save(town_window.seat.desk, EmployerFields("平南县新办加工厂"))
    page.read()
    done(qtbot, worker, lambda: page.pages.currentWidget() is not page.empty)
    assert isinstance(page.table.lines.lines[0].employer, Employer)
