"""What the demonstration and the practice village show of steering: everybody in it is invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from pension_desk.domain.duty_words import Reach, Role
from pension_desk.domain.task_words import OrderKind
from pension_desk.services import measures, meetings, orders, outreach, responsibility, roster
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.meetings import DecisionFields, MeetingFields
from pension_desk.services.order_papers import print_order
from pension_desk.services.orders import InspectionFields, OrderFields
from pension_desk.services.outreach import TalkFields
from pension_desk.services.responsibility_entry import Naming, OfficerFields, name_to, save_officer

_LEADERS = (
    ("陈国安", Role.TOWN_LEADER, "镇人民政府"),
    ("林志远", Role.TEAM_LEADER, "镇农业农村服务中心"),
    ("覃木生", Role.SECRETARY, "村党总支"),
)
_AT_THE_DOOR = (("李大海", "第一片"), ("黄秀梅", "第二片"))


def name_officers(desk: Desk, village: str) -> str:
    """Enter five officers and name all hamlets but the last to two of them; tell what came of it.

    One hamlet is left for whoever tries the matrix.
    """
    for name, role, unit in _LEADERS:
        row = save_officer(desk, OfficerFields(village, name, role, "13800000000", unit)).value.id
        name_to(desk, row, Naming(Reach.VILLAGE))
    hamlets = roster.hamlets(desk, village)[:-1]
    half = (len(hamlets) + 1) // 2
    for (name, area), some in zip(_AT_THE_DOOR, (hamlets[:half], hamlets[half:]), strict=True):
        told = OfficerFields(village, name, Role.AREA_OFFICER, "13900000000")
        row = save_officer(desk, told).value.id
        if some:
            name_to(desk, row, Naming(Reach.HAMLET, some, area=area))
    found = responsibility.survey(desk, village)
    return f"{division_name(village)}{found.households}户，{found.unnamed}户待落实"


def steer(town: Desk, villages: Sequence[str], paper: Path) -> str:
    """Load the plan, name officers, hold a meeting and serve one order; write its paper."""
    today = town.today()
    loaded = measures.load_plan(town).value
    named = [name_officers(town, village) for village in villages]
    meetings.save_meeting(
        town,
        MeetingFields(
            "基本养老保险扩面征缴调度会", today - timedelta(days=7), "dispatch",
            "各村（社区）支书、协管员", "听取各村进度，研究未参保登记人员名单。",
            (
                DecisionFields("未缴费的逐户走访一遍", "各村（社区）", today + timedelta(days=7)),
                DecisionFields("补齐没有责任人的户", "各村（社区）", today - timedelta(days=1)),
            ),
        ),
    )  # fmt: skip
    found = orders.save_inspection(
        town,
        InspectionFields(villages[0], "有一个屯没有落实责任人，走访台账不全。",
                         today - timedelta(days=5), topic="责任落实和走访"),
    ).value  # fmt: skip
    (order,) = orders.issue(
        town,
        [villages[0]],
        OrderFields(
            OrderKind.RECTIFY, found.findings, "一、三日内把责任落实到人。\n二、补齐走访台账。",
            f"大政整〔{today.year}〕1号", today - timedelta(days=4), today + timedelta(days=10),
            found.id,
        ),
    ).value  # fmt: skip
    made = print_order(town, order.id, paper)
    return f"措施{loaded.added}条，{'，'.join(named)}，会议1次，整改通知1份{made.pages}页"


def steer_practice(desk: Desk) -> None:
    """Enter a talk in the first hamlet of the practice village."""
    village = desk.identity.division
    first = roster.hamlets(desk, village)[:1]
    outreach.record_talk(desk, TalkFields(village, first, topic="缴费档次和补贴", reached=32))
