"""The small shared widgets."""

from __future__ import annotations

import threading

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from pension_desk.domain.progress import Watch
from pension_desk.services.outcome import Written
from pension_desk.ui.icons import Icon
from pension_desk.ui.lanes import Progress
from pension_desk.ui.theme import Tone
from pension_desk.ui.widgets.charts import Bar, Columns, ProgressBars
from pension_desk.ui.widgets.chips import Chip, ChipBar
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.flow import FlowBox
from pension_desk.ui.widgets.masked_text import MaskedText
from pension_desk.ui.widgets.progress_panel import ProgressPanel, counts, time_left
from pension_desk.ui.widgets.status import StatusLabel
from pension_desk.ui.worker import Worker

CHIPS = (Chip("village", "动界村"), Chip("unpaid", "未缴费"), Chip("age", "45–59 岁"))


def test_chips_read_as_a_sentence_and_go_one_by_one(qtbot: QtBot) -> None:
    bar = ChipBar()
    qtbot.addWidget(bar)
    bar.show_chips(CHIPS)
    assert bar.sentence() == "动界村 · 未缴费 · 45–59 岁"
    with qtbot.waitSignal(bar.chip_removed) as removed:
        bar.findChildren(QPushButton)[1].click()
    assert removed.args == ["unpaid"]
    assert bar.sentence() == "动界村 · 45–59 岁"


def test_all_chips_go_at_once(qtbot: QtBot) -> None:
    bar = ChipBar()
    qtbot.addWidget(bar)
    bar.show_chips(CHIPS)
    with qtbot.waitSignal(bar.cleared):
        bar.findChildren(QPushButton)[-1].click()
    assert bar.chips == ()
    assert bar.isHidden()


def test_many_chips_break_into_lines(qtbot: QtBot) -> None:
    bar = ChipBar()
    qtbot.addWidget(bar)
    bar.show_chips(tuple(Chip(str(n), f"条件{n}") for n in range(12)))
    layout = bar.layout()
    assert layout.heightForWidth(260) > 2 * layout.heightForWidth(4_000)


def test_a_masked_text_only_asks_and_masks_itself_again(qtbot: QtBot) -> None:
    masked = MaskedText()
    qtbot.addWidget(masked)
    masked.show_masked("450821********101X")
    eye = masked.findChild(QToolButton)
    with qtbot.waitSignal(masked.reveal_requested):
        eye.click()
    assert masked.text == "450821********101X"
    masked.reveal("45082119900101101X")
    assert masked.text == "45082119900101101X"
    masked._timer.setInterval(0)
    qtbot.waitUntil(lambda: masked.text == "450821********101X")


def test_a_revealed_text_can_be_masked_by_hand(qtbot: QtBot) -> None:
    masked = MaskedText()
    qtbot.addWidget(masked)
    masked.show_masked("***")
    masked.reveal("full")
    masked.findChild(QToolButton).click()
    assert masked.text == "***"


def test_progress_is_shown_while_it_lasts_and_can_be_cancelled(
    qtbot: QtBot, worker: Worker
) -> None:
    panel = ProgressPanel(worker)
    qtbot.addWidget(panel)
    begun = threading.Event()

    def job(watch: Watch) -> Written[None]:
        while True:
            watch.step(5, 10, "核对")
            begun.set()

    worker.write(job, None, lambda _error: None, title="导入名单")
    assert panel.isVisibleTo(None)
    begun.wait(10)
    qtbot.waitUntil(lambda: "5 / 10" in panel._words.text())
    with qtbot.waitSignal(worker.task_ended):
        panel.findChild(QPushButton).click()
    assert panel.isHidden()


def test_time_and_counts_in_words() -> None:
    assert time_left(None) == ""
    assert time_left(4) == "马上就好"
    assert time_left(42) == "约还要 40 秒"
    assert time_left(200) == "约还要 3 分钟"
    assert counts(Progress(1_200, 150_000, "核对", None)) == "核对 1,200 / 150,000"
    assert counts(Progress(1_200, 0, "读取", None)) == "读取 1,200 条"
    assert counts(Progress(0, 0, "读取", None)) == "读取"


def test_charts_tell_their_numbers_and_their_clicks(qtbot: QtBot) -> None:
    for kind in (ProgressBars, Columns):
        chart = kind("进度")
        qtbot.addWidget(chart)
        chart.resize(400, 200)
        chart.show_bars((Bar("上屯", 3, 4, "3 / 4", key="a"), Bar("下屯", 0, 0, "0", key="b")))
        assert chart.accessibleDescription() == "上屯 3 / 4；下屯 0"
        chart.grab()
        with qtbot.waitSignal(chart.bar_clicked) as clicked:
            centre = chart.box_of(1).center()
            where = QPoint(int(centre.x()), int(centre.y()))
            qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=where)
        assert clicked.args == ["b"]


def test_a_bar_never_goes_beyond_its_whole() -> None:
    assert Bar("", 5, 4, "").share == 1
    assert Bar("", -1, 4, "").share == 0
    assert Bar("", 1, 0, "").share == 0


def test_status_and_empty_state_can_be_heard(qtbot: QtBot) -> None:
    status = StatusLabel("已缴费", Tone.GOOD)
    qtbot.addWidget(status)
    assert status.accessibleName() == "已缴费"
    status.grab()
    empty = EmptyState(Icon.PEOPLE, "没有人", "先导入名单。", "导入名单", other="新增…")
    qtbot.addWidget(empty)
    assert "先导入名单" in empty.accessibleName()
    by_words = {button.text(): button for button in empty.findChildren(QPushButton)}
    with qtbot.waitSignal(empty.action_requested):
        by_words["导入名单"].click()
    with qtbot.waitSignal(empty.other_requested):
        by_words["新增…"].click()


def test_a_low_empty_state_leaves_its_icon_away_before_it_cuts_words_off(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    empty = EmptyState(Icon.CHECK, "没有差异", "全部一致。", "清除条件", page)
    labels = {label.text(): label for label in empty.findChildren(QLabel)}
    icon, parts = labels[""], (labels["没有差异"], *empty.findChildren(QPushButton))
    empty.resize(600, 400)
    page.show()
    assert icon.isVisible()
    whole = empty.minimumSizeHint().height()
    empty.resize(600, whole - 20)
    assert not icon.isVisible()
    assert all(part.height() >= part.minimumSizeHint().height() for part in parts)
    empty.resize(600, 400)
    assert icon.isVisible()


def test_lines_of_buttons_keep_the_height_of_their_width(qtbot: QtBot) -> None:
    box = FlowBox(6)
    qtbot.addWidget(box)
    for _turn in range(4):
        box.flow.addWidget(QPushButton("登记到账…"))
    box.show()
    box.resize(2000, 10)
    one_line = box.minimumHeight()
    box.resize(box.flow.minimumSize().width(), 10)
    assert box.minimumHeight() >= 4 * one_line
