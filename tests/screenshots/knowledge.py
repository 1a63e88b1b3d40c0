"""Screens of questions and answers: the page, a search, large type, an entry, nothing found."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.bulletins.tab import BulletinsTab
from pension_desk.ui.knowledge.edit_dialog import EditDialog
from pension_desk.ui.knowledge.page import KnowledgePage
from pension_desk.ui.knowledge.print_dialog import AnswersPrintDialog
from pension_desk.ui.knowledge.reading_dialog import ReadingDialog
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import empty_town


def _page(stage: Stage) -> tuple[MainWindow, KnowledgePage]:
    window = stage.window()
    window.show_page(TabKey.BULLETINS, PageKey.KNOWLEDGE)
    stage.settle()
    tab = window._tabs[TabKey.BULLETINS]
    assert isinstance(tab, BulletinsTab)
    page = tab.page(PageKey.KNOWLEDGE)
    assert isinstance(page, KnowledgePage)
    stage.settle()
    return window, page


@scene("knowledge_1_page")
def everything(stage: Stage) -> QWidget:
    """A village's page: every subject, an answer with figures."""
    window, page = _page(stage)
    page.search.setText("基础养老金现在")
    stage.settle()
    page.search.clear()
    stage.settle()
    return window


@scene("knowledge_2_search")
def search(stage: Stage) -> QWidget:
    """What a spoken sentence finds."""
    window, page = _page(stage)
    page.search.setText("断了几年怎么补")
    stage.settle()
    return window


@scene("knowledge_3_large")
def large(stage: Stage) -> QWidget:
    """One answer in large type."""
    window, page = _page(stage)
    page.search.setText("资格认证")
    stage.settle()
    page.read_large()
    stage.settle()
    dialog = next(one for one in window.findChildren(ReadingDialog) if one.isVisible())
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("knowledge_4_edit")
def edit(stage: Stage) -> QWidget:
    """The town's desk corrects an answer; a figure was mistyped."""
    window, page = _page(empty_town(stage))
    page.search.setText("每月多少")
    stage.settle()
    page.edit()
    stage.settle()
    dialog = next(one for one in window.findChildren(EditDialog) if one.isVisible())
    dialog.answer.setPlainText(dialog.answer.toPlainText() + "另见{没有的数字}。")
    dialog.save()
    stage.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("knowledge_5_print")
def printed(stage: Stage) -> QWidget:
    """The pages of one subject."""
    window, page = _page(stage)
    page.subjects.choose(4)
    stage.settle()
    page.print_page()
    stage.settle()
    dialog = next(one for one in window.findChildren(AnswersPrintDialog) if one.isVisible())
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("knowledge_6_nothing")
def nothing(stage: Stage) -> QWidget:
    """Nothing was found."""
    window, page = _page(stage)
    page.search.setText("彩票")
    stage.settle()
    return window
