"""Screens of 报表通报: indicators, targets, the fortnight's bulletin, the performance sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pension_desk.domain.ids import VillageCode
from pension_desk.services import indicators
from pension_desk.services.targets import Wanted, set_targets
from pension_desk.ui.bulletins.indicators_page import IndicatorsPage
from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import empty_town, full_town

_READY: list[bool] = []


def _town(stage: Stage) -> Stage:
    """Return the sample town with targets for its three villages."""
    town = full_town(stage)
    if not _READY:
        _READY.append(True)
        year = town.desk.today().year
        reckoned = indicators.reckon(town.desk, year)
        wanted = []
        for at, code in enumerate(reckoned.villages):
            done = reckoned.figure("covered", code).done
            wanted += [
                Wanted(code, "covered", done + 9 + 40 * at),
                Wanted(code, "new_covered", 20 + 5 * at),
                Wanted(code, "payment", 95),
                Wanted(code, "registration", 98),
            ]
        set_targets(town.desk, year, wanted)
    return town


def page(stage: Stage, key: PageKey) -> tuple[MainWindow, QWidget]:
    """Return the window with one page of 报表通报 in front."""
    window = stage.window()
    window.show_page(TabKey.BULLETINS, key)
    stage.settle()
    stage.settle()
    tab = window._tabs[TabKey.BULLETINS]
    return window, tab.page(key).widget  # type: ignore[attr-defined]


@scene("bulletins_1_indicators")
def indicator_page(stage: Stage) -> QWidget:
    """The town's indicators against their targets, villages beside them."""
    return page(_town(stage), PageKey.INDICATORS)[0]


@scene("bulletins_1_indicators_year")
def indicator_year(stage: Stage) -> QWidget:
    """The year's curve of one village."""
    window, shown = page(_town(stage), PageKey.INDICATORS)
    assert isinstance(shown, IndicatorsPage)
    shown.show_place(VillageCode("450821105204"))
    stage.settle()
    shown.lines.choose(1)
    shown.charts.kind.setCurrentIndex(1)
    stage.settle()
    return window


@scene("bulletins_1_indicators_ages")
def indicator_ages(stage: Stage) -> QWidget:
    """Ages of the unpaid."""
    window, shown = page(_town(stage), PageKey.INDICATORS)
    assert isinstance(shown, IndicatorsPage)
    shown.charts.kind.setCurrentIndex(2)
    stage.settle()
    return window


@scene("bulletins_1_indicators_empty")
def indicator_empty(stage: Stage) -> QWidget:
    """Nothing to count yet."""
    return page(empty_town(stage), PageKey.INDICATORS)[0]
