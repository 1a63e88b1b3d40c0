"""Screens of reports of one's own: a list, counts, the columns, taking one out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pension_desk.domain.reports import Group, Report
from pension_desk.domain.roster import RosterFilter
from pension_desk.services import reports
from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.bulletins.tab import BulletinsTab
from pension_desk.ui.reports.page import ReportsPage
from pension_desk.ui.reports.print_dialog import ReportDialog
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import full_town

UNPAID = Report(
    wanted=RosterFilter(categories=("registered_unpaid",), gone=False),
    columns=("hamlet", "household_no", "name", "age", "id_number", "phone", "tier", "years_paid",
             "last_visit", "last_outcome"),
)  # fmt: skip
BY_HAMLET = Report(
    columns=("name", "paid:2026", "paid:2025", "paid_all", "balance", "visits"),
    group=Group.HAMLET,
)


def _page(stage: Stage, report: Report) -> tuple[MainWindow, ReportsPage]:
    if not reports.kept(stage.desk):
        reports.save(stage.desk, UNPAID, "未缴费人员联系表")
        reports.save(stage.desk, BY_HAMLET, "各屯缴费汇总")
    window = stage.window()
    window.show_page(TabKey.BULLETINS, PageKey.REPORTS)
    stage.settle()
    tab = window._tabs[TabKey.BULLETINS]
    assert isinstance(tab, BulletinsTab)
    page = tab.page(PageKey.REPORTS)
    assert isinstance(page, ReportsPage)
    page.ask(report)
    stage.settle()
    stage.settle()
    return window, page


@scene("reports_1_list")
def listed(stage: Stage) -> QWidget:
    """A list with its filter as chips."""
    return _page(stage, UNPAID)[0]


@scene("reports_2_groups")
def groups(stage: Stage) -> QWidget:
    """A town's counts and sums by hamlet."""
    return _page(full_town(stage), BY_HAMLET)[0]


@scene("reports_3_columns")
def columns(stage: Stage) -> QWidget:
    """Choosing the columns."""
    _window, page = _page(stage, UNPAID)
    page.popup.show_chosen(page.report.columns)
    page.popup.adjustSize()
    return page.popup


@scene("reports_4_take_out")
def take_out(stage: Stage) -> QWidget:
    """The pages before they are printed."""
    window, page = _page(stage, UNPAID)
    page.print_page()
    stage.settle()
    dialog = next(one for one in window.findChildren(ReportDialog) if one.isVisible())
    stage.afterwards.append(dialog.reject)
    return dialog
