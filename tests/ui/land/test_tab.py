"""The land tab over a real town's desk: ledger, steps, entry, refusals in place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pension_desk.domain.home import Place
from pension_desk.domain.land import Eligibility, LandHousehold, LandPerson, LandUse, Project
from pension_desk.domain.land_course import CourseState
from pension_desk.services import home, land, land_course
from pension_desk.ui.bulletins.indicators_page import IndicatorsPage
from pension_desk.ui.bulletins.pages import PageKey as BulletinsPage
from pension_desk.ui.bulletins.tab import BulletinsTab
from pension_desk.ui.fields_dialog import FormField
from pension_desk.ui.land.act_dialogs import ArrivalDialog, StepDialog
from pension_desk.ui.land.evidence_dialog import EvidenceDialog
from pension_desk.ui.land.household_dialog import HouseholdDialog, PersonDialog
from pension_desk.ui.land.household_view import HouseholdView
from pension_desk.ui.land.models import eligibility_words, use_words
from pension_desk.ui.land.parts import Part
from pension_desk.ui.land.print_dialog import LandPrintDialog
from pension_desk.ui.land.project_dialog import ProjectDialog
from pension_desk.ui.land.tab import LandTab
from pension_desk.ui.places import open_place
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.widgets.text_question import TextQuestion
from pension_desk.ui.worker import Worker


def test_models_keep_qts_rules(tab: LandTab) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tables = (tab.projects, tab.panel.households, tab.panel.money.entries, tab.panel.findings)
    testers = [QAbstractItemModelTester(table.lines, fatal) for table in tables]
    tab.projects.lines.show_lines(())
    tab.projects.lines.show_lines(land.status(tab._seat.desk).projects)
    assert len(testers) == 4


def test_the_ledger_and_the_project_under_the_cursor(tab: LandTab) -> None:
    assert [line.standing.project.year for line in tab.projects.lines.lines] == [2026, 2024]
    assert tab.panel.title.text() == "镇第二小学（三批次）"
    assert [line.home.head_name for line in tab.panel.households.lines.lines] == [
        "覃玉兰", "韦大山",
    ]  # fmt: skip
    assert "50,000.00" in tab.panel.money.account.text()
    assert any("少50,000.00元" in f.sentence for f in tab.panel.findings.lines.lines)


def test_a_number_shows_the_projects_behind_it(tab: LandTab, qtbot: QtBot) -> None:
    card = tab.indicators.cards[0]
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert [line.standing.project.year for line in tab.projects.lines.lines] == [2024]
    assert tab.chips.chips
    tab.chips.cleared.emit()
    assert len(tab.projects.lines.lines) == 2
    tab.shown.setCurrentIndex(list(Part).index(Part.BREACH))
    assert [line.standing.project.year for line in tab.projects.lines.lines] == [2026]


def test_a_column_of_the_chart_of_states_opens_its_projects(
    tab: LandTab, window: MainWindow, worker: Worker, qtbot: QtBot
) -> None:
    window.show_page(TabKey.BULLETINS, BulletinsPage.INDICATORS)
    pages = window.tab(TabKey.BULLETINS)
    assert isinstance(pages, BulletinsTab)
    page = pages.page(BulletinsPage.INDICATORS)
    assert isinstance(page, IndicatorsPage)
    qtbot.waitUntil(lambda: bool(page.lines.lines.lines) and not worker.busy)
    page.charts.kind.setCurrentIndex(3)
    qtbot.waitUntil(lambda: bool(page.charts.land.bars))
    bars = [one for one in page.charts.land.bars if one.key]
    assert sum(one.value for one in bars) == 2
    page.charts.land.bar_clicked.emit(bars[0].key)
    qtbot.waitUntil(lambda: window.current_tab is TabKey.LAND)
    qtbot.waitUntil(lambda: len(tab.projects.lines.lines) == bars[0].value)
    assert [chip.text for chip in tab.chips.chips] == [bars[0].label]


def test_an_indicator_opens_exactly_its_projects_and_people(
    tab: LandTab, window: MainWindow, worker: Worker, qtbot: QtBot
) -> None:
    window.show_page(TabKey.BULLETINS, BulletinsPage.INDICATORS)
    pages = window.tab(TabKey.BULLETINS)
    assert isinstance(pages, BulletinsTab)
    page = pages.page(BulletinsPage.INDICATORS)
    assert isinstance(page, IndicatorsPage)
    qtbot.waitUntil(lambda: bool(page.lines.lines.lines) and not worker.busy)
    page.lines.choose_lines(lambda line: line.indicator.key == "land_back_verified")
    QTest.keyClick(page.lines, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.current_tab is TabKey.LAND and bool(tab.chips.chips))
    assert [line.standing.project.year for line in tab.projects.lines.lines] == [2024]
    assert "未完成" in tab.chips.chips[0].text
    people = [one.id for one in tab._status.projects[0].standing.people]  # type: ignore[union-attr]
    window.show_records(TabKey.LAND, people[1:], "还没有发放的人")
    qtbot.waitUntil(lambda: not worker.busy)
    assert [line.standing.project.year for line in tab.projects.lines.lines] == [2026]
    assert tab.panel.pages.currentWidget() is tab.panel.people
    assert [line.person.name for line in tab.panel.people.people.lines.lines] == ["韦大山"]
    tab.chips.chip_removed.emit("only")
    assert len(tab.panel.people.people.lines.lines) == 2
    window.show_records(TabKey.LAND, people[1:], "还没有发放的人")
    qtbot.waitUntil(lambda: not worker.busy)
    assert [line.person.name for line in tab.panel.people.people.lines.lines] == ["韦大山"]


def test_the_home_page_opens_the_projects_that_it_counts(
    tab: LandTab, window: MainWindow, worker: Worker, qtbot: QtBot
) -> None:
    found = {line.place: line.count for line in home.land_lines(window.seat.desk)}
    assert found[Place.LAND_BREACHES] == 1
    for place in (Place.LAND_BREACHES, Place.LAND_OVERDUE, Place.LAND_SOON):
        open_place(place, window.seat)
        assert len(tab.projects.lines.lines) == found.get(place, 0), place
    tab.show_part("no such part")
    tab.show_part(Part.STEPS)
    waiting = sum(line.waiting for line in tab.projects.lines.lines)
    assert waiting == found.get(Place.LAND_STEPS, 0)


def test_the_map_of_states_filters_households(tab: LandTab, worker: Worker, qtbot: QtBot) -> None:
    QTest.keyClick(tab.panel.states, Qt.Key.Key_Space)
    assert tab.panel.states.chosen is CourseState.COLLECTED
    assert len(tab.panel.households.lines.lines) == 2
    QTest.keyClick(tab.panel.states, Qt.Key.Key_Right)
    QTest.keyClick(tab.panel.states, Qt.Key.Key_Return)
    assert tab.panel.households.lines.lines == ()
    QTest.keyClick(tab.panel.states, Qt.Key.Key_Return)
    assert len(tab.panel.households.lines.lines) == 2


def test_a_project_is_entered_and_refused_where_it_was_typed(
    tab: LandTab, worker: Worker, qtbot: QtBot
) -> None:
    dialog = ProjectDialog(tab._seat)
    dialog.open()
    dialog.save()
    qtbot.waitUntil(lambda: dialog.fields["name"].problem.text() != "")
    dialog.fields["name"].set_text("石材园二期")
    dialog.fields["required"].set_text("十万")
    dialog.save()
    assert "不是金额" in dialog.fields["required"].problem.text()
    dialog.fields["required"].set_text("100000")
    dialog.fields["signed"].set_text("2026-04-01")
    dialog.fields["supplied"].set_text("2026-03-01")
    dialog.save()
    qtbot.waitUntil(lambda: dialog.fields["supplied"].problem.text() != "")
    assert dialog.fields["name"].text == "石材园二期"
    dialog.fields["supplied"].set_text("")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    qtbot.waitUntil(lambda: len(tab.projects.lines.lines) == 3)


def _choose(field: FormField, words: str) -> None:
    box = field.editor
    assert isinstance(box, QComboBox)
    box.setCurrentText(words)
    assert box.currentText() == words


def test_the_use_of_land_survives_a_mending_and_can_be_chosen(
    tab: LandTab, worker: Worker, qtbot: QtBot
) -> None:
    def project() -> Project:
        return land.status(tab._seat.desk).projects[0].standing.project

    assert project().use is LandUse.KNOWN_USER
    for wanted, note in ((LandUse.KNOWN_USER, "只改备注"), (LandUse.PUBLIC, "")):
        dialog = ProjectDialog(tab._seat, project())
        dialog.open()
        _choose(dialog.fields["use"], use_words(wanted))
        dialog.fields["note"].set_text(note)
        with qtbot.waitSignal(dialog.accepted):
            dialog.save()
        qtbot.waitUntil(lambda: not worker.busy)
        assert (project().use, project().note) == (wanted, note)


def test_who_is_to_be_subsidised_can_be_chosen(tab: LandTab, worker: Worker, qtbot: QtBot) -> None:
    def person() -> LandPerson:
        return land.status(tab._seat.desk).projects[0].standing.people[0]

    for wanted in (Eligibility.NO_CONTRACT, Eligibility.NO_CONTRACT, Eligibility.ELIGIBLE):
        dialog = PersonDialog(tab._seat, person().household, person())
        dialog.open()
        if person().eligibility is not wanted:
            _choose(dialog.fields["eligibility"], eligibility_words(wanted))
        with qtbot.waitSignal(dialog.accepted):
            dialog.save()
        qtbot.waitUntil(lambda: not worker.busy)
        assert person().eligibility is wanted


def test_money_is_entered_with_its_voucher(tab: LandTab, qtbot: QtBot) -> None:
    assert tab.panel.page is not None
    dialog = ArrivalDialog(tab._seat, tab.panel.page.line.standing.project)
    dialog.open()
    dialog.save()
    assert dialog.fields["amount"].problem.text()
    dialog.fields["amount"].set_text("20000.005")
    dialog.save()
    assert dialog.fields["amount"].problem.text()
    dialog.fields["amount"].set_text("20,000.50")
    dialog.fields["voucher"].set_text("银0012")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    qtbot.waitUntil(lambda: "20,000.50" in tab.panel.money.account.text())


def test_steps_are_offered_by_state_and_need_a_reason_backwards(
    tab: LandTab, worker: Worker, qtbot: QtBot
) -> None:
    desk = tab._seat.desk
    home = tab.panel.households.lines.lines[0].home
    with desk.acting("test") as (_conn, writer):
        writer.update("land_households", home.id, {"state": CourseState.PUBLISHED.value})
    tab.panel.reload()
    qtbot.waitUntil(lambda: tab.panel.households.lines.lines[0].home.state is CourseState.PUBLISHED)
    tab.panel.households.choose(0)
    offered = [b.text() for b in tab.panel.findChildren(QPushButton) if "“" in b.text()]
    assert "转为“镇已审核”" in offered
    step = next(one for one in land_course.possible(desk, _home(tab)) if one.back)
    dialog = StepDialog(tab._seat, [_home(tab)], step)
    dialog.open()
    dialog.save()
    qtbot.waitUntil(lambda: dialog.fields["reason"].problem.text() != "")
    dialog.fields["reason"].set_text("面积写错")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    qtbot.waitUntil(lambda: _home(tab).state is CourseState.COLLECTED)


def _home(tab: LandTab) -> LandHousehold:
    return tab.panel.households.lines.lines[0].home


def test_a_household_s_page_tells_its_story(tab: LandTab, worker: Worker, qtbot: QtBot) -> None:
    view = HouseholdView(tab._seat, _home(tab).id)
    view.open()
    qtbot.waitUntil(lambda: view.page is not None)
    assert "覃玉兰" in view._heading.text()
    assert [person.name for person in view.people.lines.lines] == ["覃玉兰"]
    assert not view.use_button.isVisible()
    assert "还没有办过" in view.told.toPlainText()
    view.reject()


def test_a_photo_is_attached_looked_at_and_taken_off(
    tab: LandTab, tmp_path: Path, qtbot: QtBot
) -> None:
    photo = tmp_path / "承包证.png"
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(photo))
    dialog = EvidenceDialog(tab._seat, _home(tab).id, "覃玉兰")
    dialog.open()
    qtbot.waitUntil(lambda: "还没有附件" in dialog.preview.sheet.text())
    wrong = tmp_path / "合同.docx"
    wrong.write_bytes(b"PK" * 50)
    dialog.attach(wrong)
    qtbot.waitUntil(lambda: "不是照片或PDF" in dialog.notice.text)
    dialog.attach(photo)
    qtbot.waitUntil(lambda: not dialog.preview.sheet.pixmap().isNull())
    dialog.take_off_button.click()
    (question,) = dialog.findChildren(TextQuestion)
    question.agreed.emit(" ")
    qtbot.waitUntil(lambda: question.problem.text() != "")
    question.agreed.emit("拍糊了")
    qtbot.waitUntil(lambda: dialog.table.lines.lines == ())
    dialog.reject()


def test_papers_are_looked_at_before_they_are_saved(
    tab: LandTab, tmp_path: Path, qtbot: QtBot
) -> None:
    assert tab.panel.page is not None
    project = tab.panel.page.line.standing.project
    dialog = LandPrintDialog(tab._seat, project.id, project.name)
    dialog.open()
    qtbot.waitUntil(dialog.pdf_button.isEnabled)
    dialog.save(tmp_path / "调查表.pdf")
    qtbot.waitUntil(lambda: "已存到" in dialog.notice.text)
    assert (tmp_path / "调查表.pdf").read_bytes().startswith(b"%PDF")
    dialog.choice.setCurrentIndex(dialog.choice.findData("land_fund_plan"))
    qtbot.waitUntil(lambda: "没有内容可印" in dialog.notice.text)
    assert not dialog.print_button.isEnabled()
    dialog.choice.setCurrentIndex(dialog.choice.findData("land_audit"))
    qtbot.waitUntil(dialog.sheet_button.isEnabled)
    dialog.save(tmp_path / "自查表.xlsx")
    qtbot.waitUntil((tmp_path / "自查表.xlsx").exists)
    qtbot.waitUntil(lambda: not dialog.busy)
    dialog.reject()
    assert list((tab._seat.desk.folder / "preview").glob("*")) == []


def test_a_person_and_a_household_are_removed_for_a_reason(
    tab: LandTab, worker: Worker, qtbot: QtBot
) -> None:
    home = _home(tab)
    view = HouseholdView(tab._seat, home.id)
    view.open()
    qtbot.waitUntil(lambda: view.page is not None)
    view._open_person(view.people.lines.lines[0])
    dialog = next(one for one in tab.window().findChildren(PersonDialog) if one.isVisible())
    dialog.remove_button.click()
    (question,) = dialog.findChildren(TextQuestion)
    question.agreed.emit("")
    qtbot.waitUntil(lambda: question.problem.text() != "")
    with qtbot.waitSignal(dialog.accepted):
        question.agreed.emit("写错人")
    qtbot.waitUntil(lambda: view.people.lines.lines == ())
    view._edit()
    edit = next(one for one in tab.window().findChildren(HouseholdDialog) if one.isVisible())
    edit.remove_button.click()
    (question,) = edit.findChildren(TextQuestion)
    assert "户里的人也一起删除" in "".join(one.text() for one in question.findChildren(QLabel))
    with qtbot.waitSignal(view.rejected):
        question.agreed.emit("重复登记")
    qtbot.waitUntil(lambda: all(one.home.id != home.id for one in tab.panel.households.lines.lines))


def test_a_supply_is_called_right_only_where_somebody_said_what_must_be_deposited(
    tab: LandTab, qtbot: QtBot
) -> None:
    desk = tab._seat.desk
    known = tab.projects.lines.lines[0].standing.project
    model = tab.projects.lines
    head = next(n for n in range(model.columnCount())
                if model.headerData(n, Qt.Orientation.Horizontal) == "先保后供")  # fmt: skip

    def supplied(required: int) -> str:
        with desk.acting("test") as (_conn, writer):
            fields = {"supplied_on": "2026-10-01", "required_fen": required}
            writer.update("land_projects", known.id, fields)
            writer.insert(
                "land_arrivals",
                {"project_id": known.id.hex, "arrived_on": "2026-09-01", "amount_fen": 100},
            )
        model.show_lines(land.status(desk, project=known.id).projects)
        return str(model.index(0, head).data())

    assert supplied(0) == "应缴不明"
    assert supplied(100) == "符合"
