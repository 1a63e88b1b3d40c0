"""Screens of 报表通报: indicators, targets, the fortnight's bulletin, the performance sheet."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from pension_desk.domain.ids import VillageCode
from pension_desk.services import bulletins, indicators
from pension_desk.services.bulletins import Wanted
from pension_desk.services.targets import Wanted as Target
from pension_desk.services.targets import set_targets
from pension_desk.ui.bulletins.bulletin_page import BulletinPage
from pension_desk.ui.bulletins.indicators_page import IndicatorsPage
from pension_desk.ui.bulletins.kept_dialog import KeptDialog
from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.bulletins.scores_page import ScoresPage, WeightsDialog
from pension_desk.ui.bulletins.spread_dialog import SpreadDialog
from pension_desk.ui.bulletins.targets_page import TargetsPage
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
                Target(code, "covered", done + 9 + 40 * at),
                Target(code, "new_covered", 20 + 5 * at),
                Target(code, "payment", 95),
                Target(code, "registration", 98),
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


@scene("bulletins_2_targets")
def target_grid(stage: Stage) -> QWidget:
    """The grid of targets, a total just spread and not handed down yet."""
    window, shown = page(_town(stage), PageKey.TARGETS)
    assert isinstance(shown, TargetsPage)
    codes = shown.grid.villages[:3]
    shown.fill_parts("new_covered", [(code, 30 + 7 * at) for at, code in enumerate(codes)])
    shown.view.setCurrentIndex(shown.grid.index(1, 1))
    return window


@scene("bulletins_2_targets_spread")
def spread_dialog(stage: Stage) -> QWidget:
    """Spreading a total."""
    window, shown = page(_town(stage), PageKey.TARGETS)
    assert isinstance(shown, TargetsPage)
    dialog = SpreadDialog(shown._seat, 2026)
    dialog.total.setText("一千")
    dialog.open()
    dialog.spread()
    stage.afterwards.append(window.close)
    return dialog


@scene("bulletins_3_bulletin")
def bulletin_page(stage: Stage) -> QWidget:
    """The bulletins that were issued, the last one's pages."""
    town = _town(stage)
    if not bulletins.issues(town.desk):
        today = town.desk.today()
        first = Wanted(today - timedelta(days=27), today - timedelta(days=14))
        bulletins.issue(town.desk, first)
        bulletins.issue(town.desk, Wanted(today - timedelta(days=13), today))
    window, shown = page(town, PageKey.BULLETIN)
    assert isinstance(shown, BulletinPage)
    stage.wait_until(lambda: shown.pane.pages > 0)
    stage.settle()
    return window


@scene("bulletins_3_bulletin_kept")
def bulletin_kept(stage: Stage) -> QWidget:
    """The numbers of an issued bulletin, each with the records kept behind it."""
    window = bulletin_page(stage)
    shown = window.tab(TabKey.BULLETINS).page(PageKey.BULLETIN)  # type: ignore[attr-defined]
    shown.kept_button.click()
    stage.settle()
    dialog = window.findChild(KeptDialog)
    assert dialog is not None
    stage.afterwards.append(window.close)
    return dialog


@scene("bulletins_3_bulletin_overlap")
def bulletin_overlap(stage: Stage) -> QWidget:
    """A period that overlaps the last is refused in place."""
    window, shown = page(_town(stage), PageKey.BULLETIN)
    assert isinstance(shown, BulletinPage)
    shown.begins.setText("2026-10-01")
    shown.issue_now()
    stage.settle()
    return window


@scene("bulletins_4_scores")
def score_page(stage: Stage) -> QWidget:
    """Points with their working, the sheet beside them."""
    window, shown = page(_town(stage), PageKey.SCORES)
    assert isinstance(shown, ScoresPage)
    stage.wait_until(lambda: shown.pane.pages > 0)
    stage.settle()
    return window


@scene("bulletins_4_weights")
def weights_dialog(stage: Stage) -> QWidget:
    """Weights that do not add up."""
    window, shown = page(_town(stage), PageKey.SCORES)
    assert isinstance(shown, ScoresPage)
    dialog = WeightsDialog(shown._seat, 2026, {"covered": 60, "payment": 30})
    dialog.open()
    dialog.save()
    stage.settle()
    stage.afterwards.append(window.close)
    return dialog
