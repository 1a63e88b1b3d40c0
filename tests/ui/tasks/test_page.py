"""措施 over real desks: the plan loaded by choice, deadlines, evidence, meetings, orders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from pension_desk.domain.task_words import MEETING_KINDS, ORDER_KINDS, PROGRESS
from pension_desk.services import measures, meetings, orders
from pension_desk.services.meetings import DecisionFields
from pension_desk.ui.attachments_dialog import AttachmentsDialog
from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.bulletins.tab import BulletinsTab
from pension_desk.ui.fields_dialog import chosen
from pension_desk.ui.paper_dialog import PaperDialog
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.tasks import words
from pension_desk.ui.tasks.measure_dialogs import FillInDialog, MeasureDialog, ProgressDialog
from pension_desk.ui.tasks.meeting_dialogs import FinishDialog, MeetingDialog
from pension_desk.ui.tasks.order_dialogs import (
    AnswerDialog,
    CheckDialog,
    InspectionDialog,
    OrderDialog,
)
from pension_desk.ui.tasks.page import MeasuresPage

Settle = Callable[[], None]
VILLAGE = "450821105201"


@pytest.fixture
def settle(town_window: MainWindow, qtbot: QtBot) -> Settle:
    def wait() -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: not town_window.seat.worker.busy)
            QTest.qWait(1)

    return wait


@pytest.fixture
def page(town_window: MainWindow, settle: Settle) -> MeasuresPage:
    town_window.show_page(TabKey.BULLETINS, PageKey.MEASURES, "measures")
    tab = town_window.tab(TabKey.BULLETINS)
    assert isinstance(tab, BulletinsTab)
    found = tab.page(PageKey.MEASURES)
    assert isinstance(found, MeasuresPage)
    settle()
    return found


def test_every_code_has_its_word_in_the_window() -> None:
    for code in PROGRESS.codes:
        assert words.progress_word(code) == PROGRESS.label(code)
    for code in MEETING_KINDS.codes:
        assert words.meeting_word(code) == MEETING_KINDS.label(code)
    for code in ORDER_KINDS.codes:
        assert words.order_kind_word(code) == ORDER_KINDS.label(code)


def test_models_keep_qts_rules(page: MeasuresPage) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    for table in (page.measures.table, page.meetings.table, page.orders.table):
        assert QAbstractItemModelTester(table.lines, fatal).model() is table.lines


def test_the_plan_is_loaded_by_choice_and_its_blanks_filled_in(
    page: MeasuresPage, settle: Settle, tmp_path: Path
) -> None:
    part, desk = page.measures, page.measures._seat.desk
    assert part.pages.currentIndex() == 1
    assert part.export_button.isHidden()
    part.load()
    settle()
    assert len(part.table.lines.lines) == 13
    assert part.load_button.isHidden()
    part.export(tmp_path / "台账.xlsx")
    settle()
    assert (tmp_path / "台账.xlsx").is_file()
    third = part.table.lines.lines[2]
    dialog = FillInDialog(part._seat, third.deadlines[0])
    dialog.open()
    dialog.fields["day"].set_text("哪天")
    dialog.save()
    settle()
    assert "哪天" in dialog.fields["day"].problem.text()
    dialog.fields["day"].set_text("2026-10-25")
    dialog.save()
    settle()
    assert measures.measures(desk)[2].deadlines[0].due_on == date(2026, 10, 25)
    assert part.table.lines.lines[2].deadlines[0].due_on == date(2026, 10, 25)


def test_a_measure_keeps_its_blank_wording_when_it_is_changed(
    page: MeasuresPage, settle: Settle
) -> None:
    desk = page.measures._seat.desk
    measures.load_plan(desk)
    sixth = measures.measures(desk)[5]
    dialog = MeasureDialog(page.measures._seat, sixth)
    dialog.open()
    dialog.fields["units"].set_text("镇社会事务和便民服务中心、各村")
    dialog.save()
    settle()
    after = measures.measures(desk)[5]
    assert after.units == "镇社会事务和便民服务中心、各村"
    assert after.deadlines == sixth.deadlines


def test_progress_is_entered_with_a_photo_that_can_be_looked_at(
    page: MeasuresPage, settle: Settle, tmp_path: Path
) -> None:
    part, desk = page.measures, page.measures._seat.desk
    measures.load_plan(desk)
    photo = tmp_path / "会场.png"
    assert QImage(40, 30, QImage.Format.Format_RGB32).save(str(photo))
    dialog = ProgressDialog(part._seat, measures.measures(desk)[0])
    dialog.open()
    dialog.files.add(photo)
    dialog.save()
    settle()
    assert dialog.fields["content"].problem.text()
    assert dialog.files.files == (photo,)
    dialog.fields["content"].set_text("开了部署会。")
    dialog.save()
    settle()
    (entry,) = measures.measures(desk)[0].entries
    assert entry.evidence == 1
    part.panel.show_measure(measures.measures(desk)[0])
    part.panel._show_evidence(entry)
    settle()
    shown = next(x for x in page.window().findChildren(AttachmentsDialog) if x.isVisible())
    out = tmp_path / "存.png"
    shown.save(shown.table.lines.lines[0], out)
    settle()
    assert out.read_bytes() == photo.read_bytes()
    shown.reject()


def test_a_meeting_and_what_came_of_its_decision(page: MeasuresPage, settle: Settle) -> None:
    part, desk = page.meetings, page.meetings._seat.desk
    page.show_part("meetings")
    settle()
    dialog = MeetingDialog(part._seat)
    dialog.open()
    dialog.save()
    settle()
    assert dialog.fields["topic"].problem.text()
    dialog.fields["topic"].set_text("调度会")
    dialog.save()
    settle()
    (held,) = part.table.lines.lines
    meetings.decide(desk, held.id, DecisionFields("补齐责任人", due_on=date(2026, 10, 25)))
    part.read()
    settle()
    finish = FinishDialog(part._seat, part.decisions.lines.lines[0])
    finish.open()
    finish.fields["result"].set_text("已补齐")
    finish.save()
    settle()
    assert part.decisions.lines.lines[0].result == "已补齐"
    assert not part.finish_button.isEnabled()


def test_an_order_is_served_answered_checked_printed_and_closed(
    page: MeasuresPage, settle: Settle, tmp_path: Path
) -> None:
    part, desk = page.orders, page.orders._seat.desk
    page.show_part("orders")
    settle()
    dialog = OrderDialog(part._seat)
    dialog.open()
    village = [one for one in dialog.villages.ticks.lines if one.code == VILLAGE]
    dialog.villages.ticks.tick(village, on=True)
    dialog.fields["facts"].set_text("走访台账不全。")
    dialog.save()
    settle()
    assert dialog.fields["demands"].problem.text()
    dialog.fields["demands"].set_text("补齐。")
    dialog.fields["due"].set_text("2026-11-05")
    dialog.save()
    settle()
    (order,) = part.table.lines.lines
    assert part.panel.withdraw_button.isVisible()
    answer = AnswerDialog(part._seat, order)
    answer.open()
    answer.fields["content"].set_text("补齐了。")
    answer.save()
    settle()
    check = CheckDialog(part._seat, part.table.lines.lines[0])
    check.open()
    check.save()
    settle()
    assert part.panel.close_button.isVisible()
    part.panel.print_order()
    settle()
    paper = next(x for x in page.window().findChildren(PaperDialog) if x.isVisible())
    assert paper.sheet_button.isHidden()
    paper.save(tmp_path / "整改.pdf")
    settle()
    assert (tmp_path / "整改.pdf").read_bytes().startswith(b"%PDF")
    paper.reject()
    part.panel.close_order()
    settle()
    assert orders.orders(desk)[0].closed_on is not None
    assert part.panel.close_button.isHidden()


def test_an_inspection_is_of_the_village_that_was_chosen(
    page: MeasuresPage, settle: Settle
) -> None:
    dialog = InspectionDialog(page.orders._seat)
    dialog.open()
    village = dialog.fields["village"].editor
    assert isinstance(village, QComboBox)
    village.setCurrentIndex(village.findData(VILLAGE))
    dialog.fields["findings"].set_text("走访台账不全。")
    dialog.save()
    settle()
    (made,) = orders.inspections(page.orders._seat.desk)
    assert made.village == VILLAGE
    again = InspectionDialog(page.orders._seat, made)
    assert chosen(again.fields["village"]) == VILLAGE


def test_a_village_reads_and_answers_only(practice_window: MainWindow, qtbot: QtBot) -> None:
    practice_window.show_page(TabKey.BULLETINS, PageKey.MEASURES, "orders")
    tab = practice_window.tab(TabKey.BULLETINS)
    assert isinstance(tab, BulletinsTab)
    page = tab.page(PageKey.MEASURES)
    assert isinstance(page, MeasuresPage)
    qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
    assert page.orders.add_button.isHidden()
    assert page.measures.add_button.isHidden()
    assert page.meetings.add_button.isHidden()
