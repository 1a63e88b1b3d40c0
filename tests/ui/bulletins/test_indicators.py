"""The page of indicators over a town's desk: numbers, their people, charts, export."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from pension_desk.services import indicators
from pension_desk.spreadsheets.reading import read_tables
from pension_desk.ui.bulletins.indicators_page import IndicatorsPage
from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.worker import Worker


@pytest.fixture
def page(window: MainWindow, worker: Worker, qtbot: QtBot) -> IndicatorsPage:
    window.show_page(TabKey.BULLETINS, PageKey.INDICATORS)
    found = window._tabs[TabKey.BULLETINS].page(PageKey.INDICATORS)  # type: ignore[attr-defined]
    assert isinstance(found, IndicatorsPage)
    qtbot.waitUntil(lambda: bool(found.lines.lines.lines) and not worker.busy)
    return found


def _settled(page: IndicatorsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page._seat.worker.busy)


def test_the_model_keeps_qts_rules(page: IndicatorsPage) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(page.lines.lines, fatal)
    lines = page.lines.lines.lines
    page.lines.lines.show_lines(())
    page.lines.lines.show_lines(lines)
    assert tester is not None


def test_a_number_opens_exactly_its_people(
    page: IndicatorsPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.lines.choose_lines(lambda line: line.indicator.key == "payment")
    figure = page.lines.current().told.figure  # type: ignore[union-attr]
    QTest.keyClick(page.lines, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: TabKey.ROSTER in window._tabs)
    tab = window._tabs[TabKey.ROSTER]
    missing = figure.whole - figure.done
    qtbot.waitUntil(lambda: tab.table.model().rowCount() == missing)  # type: ignore[attr-defined]
    chips = [chip.text for chip in tab.filters.chip_bar.chips]  # type: ignore[attr-defined]
    assert "大安镇 当年缴费率（未完成）" in chips


def test_a_village_and_its_bar(page: IndicatorsPage, qtbot: QtBot) -> None:
    bars = page.charts.villages.bars
    assert {bar.key for bar in bars} == {"450821105201", "450821105204"}
    assert all(bar.mark is not None for bar in bars)
    page.charts.village_chosen.emit("450821105204")
    _settled(page, qtbot)
    assert page.village == "450821105204"
    expected = indicators.reckon(page._seat.desk, 2026).figure("covered", page.village)
    assert page.lines.lines.lines[0].told.figure == expected


def test_the_other_charts_tell_the_same(page: IndicatorsPage, qtbot: QtBot) -> None:
    page.lines.choose(0)
    page.charts.kind.setCurrentIndex(1)
    _settled(page, qtbot)
    done, paced = page.charts.year.lines
    months = page._seat.desk.today().month
    assert done.values[months - 1] == page.lines.lines.lines[0].told.figure.done
    assert paced.values[11] == page.lines.lines.lines[0].told.needed
    page.charts.kind.setCurrentIndex(2)
    _settled(page, qtbot)
    payment = next(line for line in page.lines.lines.lines if line.indicator.key == "payment")
    figure = payment.told.figure
    assert sum(bar.value for bar in page.charts.ages.bars) == figure.whole - figure.done


def _opened(window: MainWindow, key: TabKey, qtbot: QtBot) -> Any:
    qtbot.waitUntil(lambda: window.current_tab is key)
    tab: Any = window._tabs[key]
    qtbot.waitUntil(lambda: not window.seat.worker.busy)
    return tab


def test_a_column_of_ages_opens_its_people(
    page: IndicatorsPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.lines.choose(0)
    page.charts.kind.setCurrentIndex(2)
    _settled(page, qtbot)
    ages = page.charts.ages
    at = max(range(len(ages.bars)), key=lambda place: ages.bars[place].value)
    assert ages.focusPolicy() == Qt.FocusPolicy.StrongFocus
    for key in (Qt.Key.Key_Home, *(Qt.Key.Key_Right,) * at, Qt.Key.Key_Return):
        QTest.keyClick(ages, key)
    tab = _opened(window, TabKey.ROSTER, qtbot)
    qtbot.waitUntil(lambda: tab.table.model().rowCount() == ages.bars[at].value)
    assert f"今年未缴费 {ages.bars[at].label}" in [one.text for one in tab.filters.chip_bar.chips]
    assert [bar for bar in ages.bars if not bar.value and bar.key] == []


def test_a_point_of_the_year_opens_whom_it_counts(
    page: IndicatorsPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.lines.choose_lines(lambda line: line.indicator.key == "payment")
    page.charts.kind.setCurrentIndex(1)
    _settled(page, qtbot)
    done = page.charts.year.lines[0].values
    month = next(at for at, value in enumerate(done) if value and value != done[0])
    for key in (Qt.Key.Key_Home, *(Qt.Key.Key_Right,) * 11, Qt.Key.Key_Return):
        QTest.keyClick(page.charts.year, key)
    _settled(page, qtbot)
    assert window.current_tab is TabKey.BULLETINS  # December is still to come
    for key in (Qt.Key.Key_Home, *(Qt.Key.Key_Right,) * month, Qt.Key.Key_Return):
        QTest.keyClick(page.charts.year, key)
    tab = _opened(window, TabKey.ROSTER, qtbot)
    qtbot.waitUntil(lambda: tab.table.model().rowCount() == done[month])


def test_who_is_lacking_can_be_exported(page: IndicatorsPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.lines.choose_lines(lambda line: line.indicator.key == "payment")
    figure = page.lines.current().told.figure  # type: ignore[union-attr]
    out = tmp_path / "名单.xlsx"
    page.export(out)
    _settled(page, qtbot)
    (table,) = read_tables(out)
    assert len(table.rows) == figure.whole - figure.done
