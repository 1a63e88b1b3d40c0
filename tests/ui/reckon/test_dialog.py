"""The household's sum in the window: slider, table, curve, workings, without the mouse."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from pension_desk.domain.policy_catalogue import PARAMETERS
from pension_desk.domain.roster import RosterFilter, RosterLine
from pension_desk.domain.sum_curve import curve
from pension_desk.domain.working import Working, evaluate
from pension_desk.services import reckon, roster
from pension_desk.services.outcome import Topic
from pension_desk.ui.notices.dialog import NoticesDialog
from pension_desk.ui.policy.dialog import PolicyDialog
from pension_desk.ui.reckon import rows
from pension_desk.ui.reckon.dialog import SumDialog, open_sum
from pension_desk.ui.reckon.figure_text import Telling
from pension_desk.ui.reckon.figures import FigureModel, FigureRole
from pension_desk.ui.reckon.sentences import statement, year_words
from pension_desk.ui.reckon.words import _template, every_name, name_word
from pension_desk.ui.reckon.working_dialog import WorkingDialog
from pension_desk.ui.roster.tab import RosterTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.theme import Look, Mode, TextSize


def somebody(window: MainWindow, category: str, ages: tuple[int, int]) -> RosterLine:
    wanted = RosterFilter(categories=(category,), ages=ages, as_of=window.seat.desk.today())
    lines = roster.lines(window.seat.desk, roster.row_numbers(window.seat.desk, wanted))
    return next(one for one in lines if one.household_no)


def opened(qtbot: QtBot, window: MainWindow, line: RosterLine) -> SumDialog:
    open_sum(window.seat, line.id)
    dialog = window.findChild(SumDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


@pytest.fixture
def payer(practice_window: MainWindow) -> RosterLine:
    return somebody(practice_window, "registered_unpaid", (30, 44))


@pytest.fixture
def dialog(qtbot: QtBot, practice_window: MainWindow, payer: RosterLine) -> SumDialog:
    return opened(qtbot, practice_window, payer)


def press(widget: object, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)  # type: ignore[call-overload]


def test_f6_opens_it_from_the_person_s_page(
    qtbot: QtBot, practice_window: MainWindow, payer: RosterLine
) -> None:
    practice_window.open_person(payer.id)
    tab = practice_window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    qtbot.waitUntil(lambda: tab.person.view is not None)
    practice_window.activateWindow()
    tab.table.setFocus()
    press(tab.table, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: practice_window.findChild(SumDialog) is not None)


def test_the_person_is_chosen_and_the_slider_waits_for_keys(
    dialog: SumDialog, payer: RosterLine
) -> None:
    assert payer.name in dialog.members.currentItem().text()
    assert dialog.slider.slider.hasFocus()
    found = reckon.around_person(dialog.seat.desk, payer.id)
    mine = next(one for one in found.members if one.member.key == str(payer.id))
    assert [row.key for row in dialog.member.tiers.figures.rows] == [
        one.tier.amount_fen for one in mine.tiers
    ]


def test_the_arrow_keys_go_from_tier_to_tier(dialog: SumDialog) -> None:
    dialog.slider.choose(20_000)
    told = dialog.statement.plain
    press(dialog.slider.slider, Qt.Key.Key_Right)
    assert dialog.slider.tier == 30_000
    assert dialog.statement.plain != told
    assert "每年缴 300 元" in dialog.statement.plain
    table = dialog.member.tiers
    row = table.currentIndex().row()
    assert table.figures.index(row, 0).data(FigureRole.CHOSEN)
    assert table.figures.index(row, 0).data() == "300"
    press(dialog.slider.slider, Qt.Key.Key_End)
    assert dialog.slider.tier == 600_000


def test_a_row_of_the_table_moves_the_slider(dialog: SumDialog) -> None:
    dialog.slider.choose(20_000)
    table = dialog.member.tiers
    table.setFocus()
    press(table, Qt.Key.Key_Down)
    assert dialog.slider.tier == 30_000


def test_enter_on_a_number_opens_its_working(dialog: SumDialog) -> None:
    table = dialog.member.tiers
    dialog.slider.choose(50_000)
    for column in range(1, table.figures.columnCount()):
        index = table.figures.index(table.currentIndex().row(), column)
        working = index.data(FigureRole.WORKING)
        if working is None:
            continue
        assert evaluate(working) == working.result
        table.setCurrentIndex(index)
        press(table, Qt.Key.Key_Return)
        shown = dialog.findChild(WorkingDialog)
        assert shown is not None
        root = shown.tree.topLevelItem(0)
        assert isinstance(root, QTreeWidgetItem)
        assert root.childCount() == len(working.parts)
        shown.close()
        shown.setParent(None)


def test_a_policy_figure_in_the_working_opens_the_parameters(
    qtbot: QtBot, dialog: SumDialog
) -> None:
    table = dialog.member.tiers
    table.setCurrentIndex(table.figures.index(0, 1))
    press(table, Qt.Key.Key_Return)
    shown = dialog.findChild(WorkingDialog)
    assert shown is not None
    leaves = shown.tree.findItems(
        "计发月数", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    )
    shown.tree.itemActivated.emit(leaves[0], 0)
    parameters = shown.findChild(PolicyDialog)
    assert parameters is not None
    qtbot.waitUntil(lambda: parameters.lines.current() is not None)
    assert parameters.lines.current().parameter.key == "account.divisor"  # type: ignore[union-attr]


def test_making_up_raises_the_years(qtbot: QtBot, practice_window: MainWindow) -> None:
    desk = practice_window.seat.desk
    numbers = roster.row_numbers(desk, RosterFilter(categories=("registered_unpaid", "paid")))
    line = next(
        one
        for one in roster.lines(desk, numbers)
        if any(some.made_up for some in reckon.of_person(desk, one.id).members)
    )
    dialog = opened(qtbot, practice_window, line)
    before = dialog.statement.plain, dialog.member.years.figures.rowCount()
    assert dialog.make_up.isEnabled()
    dialog.make_up.setChecked(True)
    assert dialog.statement.plain != before[0]
    assert "另补缴" in dialog.detail.plain
    for table in (dialog.member.years, dialog.member.made_up, dialog.member.schemes):
        cells = [cell for row in table.figures.rows for cell in row.cells if cell.working]
        assert cells
        assert all(evaluate(cell.working) == cell.working.result for cell in cells)  # type: ignore[arg-type, union-attr]


def test_the_household_and_back(dialog: SumDialog, payer: RosterLine) -> None:
    dialog.members.setCurrentRow(0)
    assert dialog.pages.currentWidget() is dialog.household
    assert "全户" in dialog.statement.plain
    names = [row.cells[0].text for row in dialog.household.figures.rows]
    assert len(names) == dialog.members.count() - 1
    row = names.index(payer.name)
    dialog.household.setCurrentIndex(dialog.household.figures.index(row, 0))
    press(dialog.household, Qt.Key.Key_Return)
    assert dialog.pages.currentWidget() is dialog.member


def test_whoever_has_no_sum_gets_the_reason(qtbot: QtBot, practice_window: MainWindow) -> None:
    dialog = opened(qtbot, practice_window, somebody(practice_window, "drawing_benefit", (60, 99)))
    assert "已领取居保待遇" in dialog.nothing.text()
    assert not dialog.slider.slider.isEnabled()
    assert not dialog.make_up.isEnabled()


def test_a_changed_figure_is_reckoned_anew(qtbot: QtBot, dialog: SumDialog) -> None:
    dialog.seat.worker.topics_changed.emit(frozenset({Topic.POLICY}))
    assert dialog.busy
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.statement.plain


def test_print_shows_the_household_s_sheet(qtbot: QtBot, dialog: SumDialog) -> None:
    dialog.print_button.click()
    window = dialog.parentWidget()
    assert window is not None
    qtbot.waitUntil(lambda: window.findChild(NoticesDialog) is not None)
    papers = window.findChild(NoticesDialog)
    assert papers is not None
    qtbot.waitUntil(lambda: "1" in papers.printing.said.text())
    assert not papers.notice.text


def test_the_curve_is_read_by_keys_and_told_in_words(dialog: SumDialog) -> None:
    dialog.slider.choose(20_000)
    curves = dialog.member.curves
    press(curves, Qt.Key.Key_Home)
    first = dialog.member.at_year.plain
    press(curves, Qt.Key.Key_Right)
    assert dialog.member.at_year.plain != first
    assert curves.place == 1
    press(curves, Qt.Key.Key_End)
    assert curves.place == len(curves.names) - 1
    assert "个人共缴" in curves.accessibleDescription()


def test_every_figure_of_the_sentences_opens_its_working(
    practice_window: MainWindow, dialog: SumDialog, payer: RosterLine
) -> None:
    dialog.slider.choose(20_000)
    for label in (dialog.statement, dialog.detail, dialog.member.at_year):
        links = re.findall('href="([0-9]+)">([^<]+)<', label.text())
        assert links
        for link, words in links:
            label.linkActivated.emit(link)
            shown = dialog.findChild(WorkingDialog)
            assert shown is not None
            root = shown.tree.topLevelItem(0)
            assert isinstance(root, QTreeWidgetItem)
            assert words.split()[0] in root.text(1)
            shown.close()
            shown.setParent(None)
    dialog.members.setCurrentRow(0)
    assert re.findall('href="([0-9]+)"', dialog.statement.text()) == ["0", "1"]
    dialog.statement.linkActivated.emit("1")
    whole = dialog.findChild(WorkingDialog)
    assert whole is not None
    found = reckon.around_person(practice_window.seat.desk, payer.id)
    paying = [some for some in found.members if some.tiers]
    root = whole.tree.topLevelItem(0)
    assert isinstance(root, QTreeWidgetItem)
    assert 0 < root.childCount() <= len(paying)


def test_the_years_of_the_curve_are_the_sums_of_their_workings(
    practice_window: MainWindow, payer: RosterLine
) -> None:
    """What the sentence under the curve says is what its trees come to, in every year."""
    desk = practice_window.seat.desk
    looked = 0
    for line in roster.lines(desk, roster.row_numbers(desk, RosterFilter())[:40]):
        for some in reckon.of_person(desk, line.id).members:
            for one in (*some.tiers[:2], *some.made_up[:1]):
                for point in curve(one):
                    telling = Telling()
                    assert str(point.year) in year_words(one, point, telling)
                    paid, given, *last = telling.workings
                    assert (paid.fen, given.fen) == (point.paid_fen, point.given_fen)
                    more = point.drawn_fen or point.account_fen
                    assert [tree.fen for tree in last] == ([more] if more is not None else [])
                    assert all(evaluate(tree) == tree.result for tree in telling.workings)
                    looked += bool(last)
    assert looked > 300


def test_the_model_holds(qapp: object, practice_window: MainWindow, payer: RosterLine) -> None:
    model = FigureModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    found = reckon.around_person(practice_window.seat.desk, payer.id)
    model.show_figures(rows.household_heads(), rows.household_rows(found, 20_000, make_up=False))
    assert model.rowCount() == len(found.members)
    model.show_figures((), ())
    assert tester is not None


def test_the_window_speaks_of_every_working(practice_window: MainWindow) -> None:
    """Each name and note that the village's workings have is in the translation's list."""
    known = set(every_name()) | {one.label for one in PARAMETERS.values()}
    desk = practice_window.seat.desk
    trees: list[Working | None] = []
    for line in roster.lines(desk, roster.row_numbers(desk, RosterFilter())[:60]):
        for some in reckon.of_person(desk, line.id).members:
            for one in (*some.tiers[:1], *some.made_up[:1]):
                telling = Telling()
                assert statement(one, telling)
                trees += telling.workings
                trees += [one.paid, one.account, one.monthly, one.earned_back]
            for flexible in some.flexible[:1]:
                trees += [flexible.paid, flexible.account, flexible.monthly]
    nodes = [node for tree in trees if tree for node in _nodes(tree)]
    names = {name for node in nodes for name in (node.name, node.note) if name}
    assert len(names) > 100
    assert {name for name in names if not {name, _template(name)[0]} & known} == set()
    assert name_word("2026年利息") == "2026年利息"


def _nodes(tree: Working) -> list[Working]:
    return [tree, *(node for part in tree.parts for node in _nodes(part))]


def test_at_the_largest_text_a_small_screen_still_shows_lines_to_compare(
    qtbot: QtBot, practice_window: MainWindow, payer: RosterLine
) -> None:
    theme = practice_window.seat.theme
    theme.wear(Look(Mode.LIGHT, TextSize.HUGE))
    dialog = opened(qtbot, practice_window, payer)
    dialog.resize(1342, 744)
    dialog.member.tabs.setCurrentIndex(dialog.member.tabs.count() - 1)
    QTest.qWait(1)
    table = dialog.member.schemes
    assert table.viewport().height() >= 4 * table.rowHeight(0)
