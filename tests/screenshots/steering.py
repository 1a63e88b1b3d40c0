"""Screens of steering: responsibility, measures, meetings, orders, publicity."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from pension_desk.domain.duty_words import Reach, Role
from pension_desk.domain.ids import RowId
from pension_desk.domain.task_words import OrderKind
from pension_desk.services import measures, meetings, orders, outreach, responsibility, roster
from pension_desk.services.desk import Desk
from pension_desk.services.handover import hand_over
from pension_desk.services.meetings import DecisionFields, MeetingFields
from pension_desk.services.orders import InspectionFields, OrderFields
from pension_desk.services.outreach import HandoutFields, TalkFields
from pension_desk.services.responsibility_entry import Naming, OfficerFields, name_to, save_officer
from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.bulletins.tab import BulletinsTab
from pension_desk.ui.outreach.dialogs import TalkDialog
from pension_desk.ui.payments.pages import PageKey as PaymentsKey
from pension_desk.ui.responsibility.dialogs import OfficerDialog
from pension_desk.ui.responsibility.handover_dialogs import (
    HandoverDialog,
    LeaveDialog,
    show_handover,
)
from pension_desk.ui.responsibility.naming_dialog import NamingDialog
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.tasks.measure_dialogs import ProgressDialog
from pension_desk.ui.tasks.order_dialogs import OrderDialog
from pension_desk.ui.tasks.page import MeasuresPage
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import empty_town, full_town

_READY: dict[str, RowId] = {}
VILLAGE, OTHER = "450821105201", "450821105204"


def _town(stage: Stage) -> Stage:
    """Return the sample town with officers, measures, a meeting, orders and talks."""
    town = full_town(stage)
    if not _READY:
        desk = town.desk
        _officers(desk)
        _tasks(desk)
        hamlets = roster.hamlets(desk, VILLAGE)
        outreach.record_talk(
            desk, TalkFields(VILLAGE, hamlets[:2], topic="缴费档次和补贴", reached=46)
        )
        outreach.record_handout(desk, HandoutFields(VILLAGE, 60, hamlets[2:3]))
    return town


def _officers(desk: Desk) -> None:
    told = (
        ("陈国安", Role.TOWN_LEADER, "大安镇人民政府"), ("林志远", Role.TEAM_LEADER, "镇农业中心"),
        ("覃木生", Role.SECRETARY, ""), ("覃木生", Role.DIRECTOR, ""),
        ("韦小兵", Role.FIRST_SECRETARY, "县税务局"), ("李大海", Role.AREA_OFFICER, ""),
        ("黄秀梅", Role.AREA_OFFICER, ""), ("陆阿妹", Role.ASSISTANT, ""),
    )  # fmt: skip
    rows = [
        save_officer(desk, OfficerFields(VILLAGE, name, role, "13800138000", unit)).value.id
        for name, role, unit in told
    ]
    hamlets = roster.hamlets(desk, VILLAGE)
    for row in rows[:5]:
        name_to(desk, row, Naming(Reach.VILLAGE))
    half = len(hamlets) // 2
    name_to(desk, rows[5], Naming(Reach.HAMLET, hamlets[:half], area="第一片"))
    name_to(desk, rows[6], Naming(Reach.HAMLET, hamlets[half:-1], area="第二片"))
    _READY["giver"], _READY["taker"] = rows[5], rows[6]


def _tasks(desk: Desk) -> None:
    measures.load_plan(desk)
    found = measures.measures(desk)
    measures.fill_in(desk, found[1].deadlines[0].id, date(2026, 10, 30))
    measures.fill_in(desk, found[2].deadlines[0].id, date(2026, 9, 30))
    measures.fill_in(desk, found[6].deadlines[0].id, date(2026, 11, 30))
    measures.enter_progress(desk, found[2].id, "名单已分两批推送各村。")
    measures.enter_progress(desk, found[0].id, "各村都开了部署会。", state="done")
    meetings.save_meeting(
        desk,
        MeetingFields(
            "十月扩面征缴调度会", date(2026, 10, 10), "dispatch", "各村支书、协管员",
            "听取各村进度，研究未参保人员名单。",
            (
                DecisionFields("未缴费的逐户走访一遍", "各村（社区）", date(2026, 10, 27)),
                DecisionFields("补齐没有责任人的户", "各村（社区）", date(2026, 10, 15)),
            ),
        ),
    )  # fmt: skip
    orders.save_inspection(
        desk, InspectionFields(VILLAGE, "走访台账不全，有两个屯没有责任人。", date(2026, 10, 5),
                               topic="走访和责任落实"),
    )  # fmt: skip
    made = orders.issue(
        desk, [VILLAGE],
        OrderFields(
            OrderKind.RECTIFY, "走访台账不全。\n有两个屯没有责任人。",
            "一、三日内把责任落实到人。\n二、补齐走访台账。", "大政整〔2026〕3号",
            date(2026, 10, 6), date(2026, 10, 26),
        ),
    ).value  # fmt: skip
    orders.answer(desk, made[0].id, "责任已落实，台账补到了第3组。", by="覃木生")
    orders.issue(
        desk, [OTHER],
        OrderFields(OrderKind.CRITICISM, "连续两期缴费进度末位。", "", "大政通〔2026〕5号",
                    date(2026, 10, 16)),
    )  # fmt: skip


def _page(stage: Stage, key: PageKey, part: str = "") -> tuple[MainWindow, BulletinsTab]:
    window = stage.window()
    window.show_page(TabKey.BULLETINS, key, part)
    stage.settle()
    tab = window.tab(TabKey.BULLETINS)
    assert isinstance(tab, BulletinsTab)
    stage.settle()
    return window, tab


@scene("steering_1_matrix")
def matrix(stage: Stage) -> QWidget:
    """Hamlets against roles, with the gaps."""
    return _page(_town(stage), PageKey.RESPONSIBILITY, "matrix")[0]


@scene("steering_2_officers")
def officers(stage: Stage) -> QWidget:
    """The officers and what they hold."""
    return _page(_town(stage), PageKey.RESPONSIBILITY, "officers")[0]


@scene("steering_3_progress")
def progress(stage: Stage) -> QWidget:
    """How far each person is."""
    return _page(_town(stage), PageKey.RESPONSIBILITY, "progress")[0]


@scene("steering_4_naming")
def naming(stage: Stage) -> QWidget:
    """Naming hamlets to somebody."""
    town = _town(stage)
    _window, tab = _page(town, PageKey.RESPONSIBILITY)
    dialog = NamingDialog(tab._seat, VILLAGE, officer=_READY["giver"])
    dialog.open()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("steering_5_leaving")
def leaving(stage: Stage) -> QWidget:
    """Somebody with households cannot leave: the handover is offered."""
    town = _town(stage)
    _window, tab = _page(town, PageKey.RESPONSIBILITY)
    line = responsibility.officer(town.desk, _READY["giver"])
    dialog = LeaveDialog(tab._seat, line.officer)
    dialog.open()
    dialog.save()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("steering_6_officer")
def officer(stage: Stage) -> QWidget:
    """Entering an officer, the phone refused where it was typed."""
    town = _town(stage)
    _window, tab = _page(town, PageKey.RESPONSIBILITY)
    dialog = OfficerDialog(tab._seat)
    dialog.open()
    dialog.fields["name"].set_text("陈小刚")
    dialog.fields["phone"].set_text("一三八")
    dialog.save()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("steering_7_measures")
def ledger(stage: Stage) -> QWidget:
    """The thirteen measures."""
    window, tab = _page(_town(stage), PageKey.MEASURES, "measures")
    page = tab.page(PageKey.MEASURES)
    assert isinstance(page, MeasuresPage)
    page.measures.table.choose(2)
    stage.settle()
    return window


@scene("steering_8_meetings")
def meeting(stage: Stage) -> QWidget:
    """A meeting and what it decided."""
    return _page(_town(stage), PageKey.MEASURES, "meetings")[0]


@scene("steering_9_orders")
def served(stage: Stage) -> QWidget:
    """Orders, one of them answered."""
    window, tab = _page(_town(stage), PageKey.MEASURES, "orders")
    page = tab.page(PageKey.MEASURES)
    assert isinstance(page, MeasuresPage)
    page.orders.table.choose(1)
    stage.settle()
    return window


@scene("steering_10_inspections")
def inspections(stage: Stage) -> QWidget:
    """What inspections found."""
    return _page(_town(stage), PageKey.MEASURES, "inspections")[0]


@scene("steering_11_order")
def order(stage: Stage) -> QWidget:
    """Serving an order of an inspection."""
    town = _town(stage)
    _window, tab = _page(town, PageKey.MEASURES)
    dialog = OrderDialog(tab._seat, orders.inspections(town.desk)[0])
    dialog.open()
    town.settle()
    dialog.save()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("steering_12_entry")
def entry(stage: Stage) -> QWidget:
    """Entering what was done for a measure."""
    town = _town(stage)
    _window, tab = _page(town, PageKey.MEASURES)
    dialog = ProgressDialog(tab._seat, measures.measures(town.desk)[0])
    dialog.open()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("steering_13_publicity")
def publicity(stage: Stage) -> QWidget:
    """Coverage of hamlets, gaps first."""
    return _page(_town(stage), PageKey.PUBLICITY, "hamlets")[0]


@scene("steering_14_records")
def records(stage: Stage) -> QWidget:
    """What was done."""
    return _page(_town(stage), PageKey.PUBLICITY, "records")[0]


@scene("steering_15_talk")
def talk(stage: Stage) -> QWidget:
    """Entering a talk."""
    town = _town(stage)
    _window, tab = _page(town, PageKey.PUBLICITY)
    dialog = TalkDialog(tab._seat, VILLAGE, roster.hamlets(town.desk, VILLAGE)[:1])
    dialog.open()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("steering_16_handover")
def handover(stage: Stage) -> QWidget:
    """Handing work over."""
    town = _town(stage)
    _window, tab = _page(town, PageKey.RESPONSIBILITY)
    dialog = HandoverDialog(tab._seat, responsibility.officer(town.desk, _READY["giver"]))
    dialog.open()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("steering_17_list")
def handover_list(stage: Stage) -> QWidget:
    """The list that both sign."""
    town = _town(stage)
    _window, tab = _page(town, PageKey.RESPONSIBILITY)
    made = hand_over(town.desk, _READY["giver"], _READY["taker"], on=date(2026, 10, 31)).value
    dialog = show_handover(tab._seat, made)
    town.settle()
    stage.afterwards.append(dialog.reject)
    stage.afterwards.append(lambda: roster.undo_last(town.desk))
    return dialog


@scene("steering_18_nothing")
def nothing(stage: Stage) -> QWidget:
    """A town that has loaded no plan."""
    return _page(empty_town(stage), PageKey.MEASURES, "measures")[0]


@scene("steering_19_queue")
def queue(stage: Stage) -> QWidget:
    """The queue of visits names who is responsible, and can be kept to one person's."""
    town = _town(stage)
    window = town.window()
    window.show_page(TabKey.PAYMENTS, PaymentsKey.VISITS, "owed")
    town.settle()
    town.settle()
    return window
