"""Screens of entry at speed: a list under way, a double, a printed list, a visit; one payment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from pension_desk.domain.entry import Jump
from pension_desk.services import entry, notices
from pension_desk.services.notices import Wanted
from pension_desk.ui.entry.fields import Mode
from pension_desk.ui.entry.page import EntryPage
from pension_desk.ui.payments.jobs import read_payer
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.payments.pay_dialog import PayDialog
from pension_desk.ui.payments.tab import PaymentsTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from tests.screenshots.stage import Stage, scene


def entry_page(stage: Stage) -> tuple[MainWindow, EntryPage]:
    """Return a window with the page in front and its list read."""
    window = stage.window()
    window.show_page(TabKey.PAYMENTS, PageKey.ENTRY)
    pages = window.tab(TabKey.PAYMENTS)
    assert isinstance(pages, PaymentsTab)
    page = pages.page(PageKey.ENTRY)
    assert isinstance(page, EntryPage)
    stage.wait_until(lambda: page.sitting is not None)
    stage.settle()
    return window, page


def _type(page: EntryPage, name: str, text: str) -> None:
    QTest.keyClicks(page.card.fields.fields[name], text)


def _enter(page: EntryPage) -> None:
    QTest.keyClick(page.card.fields.first, Qt.Key.Key_Return)


def _clear(stage: Stage, page: EntryPage) -> None:
    """Take back what the scene entered, and forget what it typed, for the next picture."""
    page.card.fields.show_values({})
    page._keep_typed()
    page._keep_draft()
    stage.settle()
    acts = [made.act for made in entry.entered_today(stage.desk)]
    if acts:
        entry.take_back(stage.desk, acts)


@scene("entry")
def under_way(stage: Stage) -> QWidget:
    """Five lines entered, the sixth typed."""
    window, page = entry_page(stage)
    page._set_mode(Mode.PAYMENT)
    for tier in ("2", "5", "2", "10", "2"):
        _type(page, "amount", tier)
        _enter(page)
    stage.settle()
    _type(page, "amount", "15")
    stage.settle()
    stage.afterwards.append(lambda: _clear(stage, page))
    return window


@scene("entry_double")
def double(stage: Stage) -> QWidget:
    """A line that was entered before, typed again."""
    window, page = entry_page(stage)
    page._set_mode(Mode.PAYMENT)
    _type(page, "amount", "3")
    _enter(page)
    stage.settle()
    QTest.keyClick(page.card.fields.first, Qt.Key.Key_Escape)
    _type(page, "amount", "3")
    _enter(page)
    stage.settle()
    stage.afterwards.append(lambda: _clear(stage, page))
    return window


@scene("entry_visit")
def visit(stage: Stage) -> QWidget:
    """Payment and visit together; a refusal without its reason."""
    window, page = entry_page(stage)
    page._set_mode(Mode.BOTH)
    page._to_field()
    _type(page, "outcome", "6")
    _enter(page)
    stage.settle()
    stage.afterwards.append(lambda: _clear(stage, page))
    return window


@scene("entry_printed")
def printed(stage: Stage) -> QWidget:
    """A printed list opened by its code; last year's payment of somebody who is another person."""
    window, page = entry_page(stage)
    page._set_mode(Mode.PAYMENT)
    out = stage.desk.folder / "field_list.pdf"
    notices.print_papers(stage.desk, Wanted(("field_list",)), out)
    out.unlink()
    with stage.desk.file.reading() as conn:
        code = conn.exec_driver_sql("SELECT code FROM printed_lists ORDER BY n DESC").scalar()
    page._jump(Jump(code=str(code), place=3))
    stage.settle()
    _type(page, "tail", "0000")
    _type(page, "amount", "3")
    _type(page, "year", "25")
    _enter(page)
    stage.settle()
    stage.afterwards.append(lambda: _clear(stage, page))
    return window


@scene("pay_dialog")
def pay_dialog(stage: Stage) -> QWidget:
    """One payment entered from a person's page, refused where it was typed."""
    window, page = entry_page(stage)
    assert page.sitting is not None
    who = page.sitting.lines[0].id
    dialog = PayDialog(window.seat, read_payer(stage.desk, who, stage.desk.today().year))
    dialog.open()
    dialog.amount.setCurrentText("250")
    dialog.agree.click()
    stage.settle()
    return dialog
