"""Screens of flexible workers: the page, filtered, a batch of texts and of letters, an answer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pension_desk.domain.flexible_workers import ContactState, FlexibleFilter, Work
from pension_desk.domain.visit_words import Mode
from pension_desk.services import contacts, flexible_contact, flexible_workers
from pension_desk.ui.employers.pages import PageKey
from pension_desk.ui.employers.tab import EmployersTab
from pension_desk.ui.flexible.batch_dialog import BatchDialog
from pension_desk.ui.flexible.page import FlexiblePage
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import empty_town

_READY: list[bool] = []


def _page(stage: Stage) -> tuple[MainWindow, FlexiblePage]:
    if not _READY:
        _READY.append(True)
        contacts.set_contact(stage.desk, "覃小明", "0775-7800123")
        numbers = flexible_workers.listed(stage.desk).numbers
        rows = [one.id for one in flexible_workers.lines(stage.desk, numbers[:4])]
        flexible_workers.set_work(stage.desk, rows, Work.MIGRANT)
        flexible_contact.record_contacts(stage.desk, numbers[:6], Mode.MAIL)
    window = stage.window()
    window.show_page(TabKey.EMPLOYERS, PageKey.FLEXIBLE)
    stage.settle()
    tab = window._tabs[TabKey.EMPLOYERS]
    assert isinstance(tab, EmployersTab)
    page = tab.page(PageKey.FLEXIBLE)
    assert isinstance(page, FlexiblePage)
    stage.settle()
    return window, page


@scene("flexible_1_page")
def everyone(stage: Stage) -> QWidget:
    """Everybody meant, both schemes for the first."""
    return _page(stage)[0]


@scene("flexible_2_filtered")
def filtered(stage: Stage) -> QWidget:
    """Those not told yet, by age."""
    window, page = _page(stage)
    page.filters.change(FlexibleFilter(states=(ContactState.NONE,), ages=((30, 44), (45, 54))))
    stage.settle()
    return window


@scene("flexible_3_texts")
def texts(stage: Stage) -> QWidget:
    """Texts to be copied."""
    window, page = _page(stage)
    page.batch(Mode.SMS)
    stage.settle()
    dialog = next(one for one in window.findChildren(BatchDialog) if one.isVisible())
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("flexible_4_wechat")
def wechat(stage: Stage) -> QWidget:
    """A longer text for WeChat."""
    window, page = _page(stage)
    page.batch(Mode.WECHAT)
    stage.settle()
    dialog = next(one for one in window.findChildren(BatchDialog) if one.isVisible())
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("flexible_5_letters")
def letters(stage: Stage) -> QWidget:
    """Letters to be printed."""
    window, page = _page(stage)
    page.batch(Mode.MAIL)
    stage.settle()
    dialog = next(one for one in window.findChildren(BatchDialog) if one.isVisible())
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("flexible_6_nothing")
def nothing(stage: Stage) -> QWidget:
    """A town without anybody."""
    town = empty_town(stage)
    window = town.window()
    window.show_page(TabKey.EMPLOYERS, PageKey.FLEXIBLE)
    town.settle()
    return window
