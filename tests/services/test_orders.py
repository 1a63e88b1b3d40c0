"""Inspections and orders: served by the town, answered by the village, checked, closed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pension_desk.domain.ids import RowId
from pension_desk.domain.land_clocks import Urgency
from pension_desk.domain.orders import OrderState
from pension_desk.domain.task_words import OrderKind, Verdict
from pension_desk.services import orders, roster, tasks
from pension_desk.services.attachments import content
from pension_desk.services.desk import Desk
from pension_desk.services.orders import InspectionFields, OrderFields
from tests.pictures import jpeg
from tests.services.conftest import VILLAGE
from tests.services.exchange import A, B, Exchange, refusal_of

TODAY = date(2026, 11, 20)
LIMIT = date(2026, 12, 5)
PHOTO = jpeg()
ORDER = OrderFields(
    OrderKind.RECTIFY, "走访台账不全。", "补齐走访台账。", "大社整〔2026〕3号", TODAY, LIMIT
)


def serve(town: Desk, village: str = VILLAGE) -> RowId:
    (made,) = orders.issue(town, [village], ORDER).value
    return made.id


def test_an_order_goes_its_course(town: Desk) -> None:
    row = serve(town)
    assert orders.order(town, row).state is OrderState.ISSUED
    assert refusal_of(lambda: orders.check(town, row, Verdict.PASSED)) == "out_of_order"
    assert refusal_of(lambda: orders.close(town, row)) == "out_of_order"
    orders.answer(town, row, "已经补齐。", by="覃支书")
    assert orders.order(town, row).urgency(TODAY) is Urgency.DONE
    failed = orders.check(town, row, Verdict.FAILED, "还缺3组的。", due_on=date(2026, 12, 20)).value
    assert (failed.state, failed.due_on) == (OrderState.RETURNED, date(2026, 12, 20))
    orders.answer(town, row, "3组也补了。")
    assert orders.order(town, row).check_note == "还缺3组的。"
    orders.check(town, row, Verdict.PASSED)
    assert orders.close(town, row).value.state is OrderState.CLOSED
    assert refusal_of(lambda: orders.answer(town, row, "再补。")) == "out_of_order"
    assert "销号" in roster.undo_last(town).value
    assert orders.order(town, row).state is OrderState.CHECKED


def test_an_unanswered_order_becomes_overdue(town: Desk) -> None:
    row = serve(town)
    assert tasks.due(town) == ()
    town.as_of = date(2026, 12, 10)
    (due,) = tasks.due(town)
    assert (due.row, due.village, due.overdue, due.days_left) == (row, VILLAGE, True, -5)
    orders.answer(town, row, "补齐了。")
    assert orders.order(town, row).urgency(town.today()) is Urgency.LATE
    (waits,) = tasks.due(town)
    assert (waits.due_on, waits.title) == (None, "责令限期整改：待核查")


def test_a_criticism_may_ask_for_nothing_and_then_only_be_closed(town: Desk) -> None:
    told = OrderFields(OrderKind.CRITICISM, "连续两期进度末位。")
    made = orders.issue(town, [VILLAGE, "450821105204"], told).value
    assert len({one.id for one in made}) == 2
    assert tasks.due(town) == ()
    assert orders.close(town, made[0].id).value.state is OrderState.CLOSED


def test_an_inspection_leads_to_an_order(town: Desk) -> None:
    found = orders.save_inspection(
        town, InspectionFields(VILLAGE, "走访台账不全。", topic="走访")
    ).value
    assert found.inspector == "老陈"
    (made,) = orders.issue(
        town, [VILLAGE],
        OrderFields(OrderKind.RECTIFY, found.findings, "补齐。", due_on=LIMIT, inspection=found.id),
    ).value  # fmt: skip
    assert made.inspection == found.id
    assert orders.inspections(town) == (found,)


def test_bad_input_is_a_sentence_and_changes_nothing(town: Desk, tmp_path: Path) -> None:
    row = serve(town)
    text = tmp_path / "说明.txt"
    text.write_text("不是照片")
    bad = OrderFields
    cases = {
        "bad_village": lambda: orders.issue(town, [], ORDER),
        "no_facts": lambda: orders.issue(town, [VILLAGE], bad(OrderKind.CRITICISM, " ")),
        "no_demands": lambda: orders.issue(
            town, [VILLAGE], bad(OrderKind.RECTIFY, "差。", due_on=LIMIT)
        ),
        "no_limit": lambda: orders.issue(town, [VILLAGE], bad(OrderKind.RECTIFY, "差。", "改。")),
        "due_before": lambda: orders.issue(
            town, [VILLAGE], bad(OrderKind.RECTIFY, "差。", "改。", due_on=TODAY)
        ),
        "number_twice": lambda: orders.issue(town, [VILLAGE], ORDER),
        "no_content": lambda: orders.answer(town, row, " "),
        "before_issue": lambda: orders.answer(town, row, "改了。", on=date(2026, 11, 1)),
        "future_date": lambda: orders.answer(town, row, "改了。", on=date(2026, 11, 21)),
        "not_evidence": lambda: orders.answer(town, row, "改了。", files=[text]),
        "no_findings": lambda: orders.save_inspection(town, InspectionFields(VILLAGE, "")),
        "no_reason": lambda: orders.withdraw(town, row, ""),
    }
    before = orders.orders(town)
    for reason, act in cases.items():
        assert refusal_of(act) == reason
    assert orders.orders(town) == before
    orders.answer(town, row, "改了。")
    assert refusal_of(lambda: orders.check(town, row, Verdict.FAILED, due_on=LIMIT)) == "no_reason"
    assert refusal_of(lambda: orders.check(town, row, Verdict.FAILED, "差")) == "no_limit"
    assert refusal_of(lambda: orders.withdraw(town, row, "错了")) == "answered"


@pytest.mark.usefixtures("mother")
def test_a_village_answers_with_a_photo_and_the_town_checks(
    exchange: Exchange, tmp_path: Path
) -> None:
    town, village, other = exchange.town, exchange.desks[A], exchange.open_village(B)
    row = serve(town, A)
    orders.save_inspection(town, InspectionFields(A, "走访台账不全。"))
    exchange.both_ways(A)
    exchange.both_ways(B)
    assert (orders.orders(other), orders.inspections(other)) == ((), ())
    assert len(orders.inspections(village)) == 1
    (due,) = tasks.due(village)
    assert (due.row, due.village) == (row, A)
    photo = tmp_path / "台账.jpg"
    photo.write_bytes(PHOTO)
    orders.answer(village, row, "补齐了。", files=[photo])
    assert refusal_of(lambda: orders.check(village, row, Verdict.PASSED)) == "town_only"
    assert refusal_of(lambda: orders.issue(village, [A], ORDER)) == "town_only"
    exchange.both_ways(A)
    (file,) = orders.evidence_of(town, row)
    assert content(town, file) == PHOTO
    orders.check(town, row, Verdict.PASSED)
    orders.close(town, row)
    exchange.both_ways(A)
    assert orders.order(village, row).state is OrderState.CLOSED
    assert tasks.due(village) == ()


@pytest.mark.usefixtures("mother")
def test_an_answer_changed_while_the_town_checks_reaches_both_desks_alike(
    exchange: Exchange,
) -> None:
    town, village = exchange.town, exchange.desks[A]
    row = serve(town, A)
    exchange.both_ways(A)
    orders.answer(village, row, "补齐了。")
    exchange.both_ways(A)
    orders.check(town, row, Verdict.PASSED)
    orders.answer(village, row, "又补了两户。")
    exchange.both_ways(A)
    for desk in (town, village):
        found = orders.order(desk, row)
        assert (found.state, found.answer) == (OrderState.CHECKED, "又补了两户。")
