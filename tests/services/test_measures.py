"""The ledger of measures: thirteen of the plan, deadlines, progress with evidence, meetings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pension_desk.domain.land_clocks import Urgency
from pension_desk.domain.task_words import OrderKind, Term
from pension_desk.services import measures, meetings, orders, roster, tasks, tasks_export
from pension_desk.services.attachments import content
from pension_desk.services.desk import Desk
from pension_desk.services.measures import DeadlineFields, MeasureFields
from pension_desk.services.meetings import DecisionFields, MeetingFields
from pension_desk.services.orders import OrderFields
from pension_desk.services.tasks import TaskKind
from tests.pictures import jpeg
from tests.services.exchange import A, Exchange, refusal_of

TODAY = date(2026, 11, 20)
PHOTO = jpeg()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "会场.jpg"
    path.write_bytes(PHOTO)
    return path


def test_the_plan_has_thirteen_measures_three_without_a_unit_one_with_two_deadlines(
    town: Desk,
) -> None:
    assert measures.measures(town) == ()
    made = measures.load_plan(town).value
    assert (made.added, made.known) == (13, 0)
    found = measures.measures(town)
    assert [one.number for one in found] == list(range(1, 14))
    assert [one.number for one in found if not one.units] == [3, 8, 13]
    assert [one.number for one in found if len(one.deadlines) == 2] == [6]
    assert [one.section for one in found] == (
        ["三（一）"] * 2 + ["三（二）"] * 5 + ["三（三）"] * 3 + ["三（四）"] * 3
    )
    standing = [x.number for x in found for d in x.deadlines if d.term is Term.STANDING]
    assert standing == [1, 4, 5, 6, 9, 10]
    assert found[8].unit_names == (
        "镇社会事务和便民服务中心", "镇执法大队", "镇乡建中心", "市场监督管理所",
    )  # fmt: skip
    assert found[2].heading == "开展数据筛查比对，精准锁定扩面征缴对象"


def test_blanks_stay_blank_until_a_person_fills_them_in(town: Desk) -> None:
    measures.load_plan(town)
    third = measures.measures(town)[2]
    (deadline,) = third.deadlines
    assert (deadline.due_on, deadline.words) == (None, "****年*月**日前（日期待填）")
    assert third.urgency(TODAY) is Urgency.UNKNOWN
    assert tasks.due(town) == ()
    filled = measures.fill_in(town, deadline.id, date(2026, 11, 25)).value
    assert filled.urgency(TODAY) is Urgency.SOON
    (due,) = tasks.due(town)
    assert (due.kind, due.row, due.days_left) == (TaskKind.MEASURE, third.id, 5)
    town.as_of = date(2026, 11, 30)
    assert [(one.overdue, one.days_left) for one in tasks.due(town)] == [(True, -5)]
    assert measures.meet(town, deadline.id).value.urgency(town.today()) is Urgency.LATE
    assert tasks.due(town) == ()


def test_a_plan_loaded_again_adds_nothing_and_one_undo_takes_it_back(town: Desk) -> None:
    measures.load_plan(town)
    again = measures.load_plan(town)
    assert (again.value.added, again.value.known, again.topics) == (0, 13, frozenset())
    roster.undo_last(town)
    assert measures.measures(town) == ()


def test_a_town_writes_its_own_and_changes_its_deadlines(town: Desk, tmp_path: Path) -> None:
    told = MeasureFields(
        "每月召开一次调度会。", units="镇党政办",
        deadlines=(DeadlineFields("全年持续开展"), DeadlineFields("", date(2026, 12, 31))),
    )  # fmt: skip
    made = measures.save_measure(town, told).value
    assert (made.number, [one.term for one in made.deadlines]) == (1, [Term.STANDING, Term.DATED])
    changed = measures.save_measure(
        town,
        MeasureFields("每月召开一次调度会。", deadlines=(DeadlineFields("全年持续开展"),)),
        made.id,
    ).value
    assert (changed.units, len(changed.deadlines)) == ("", 1)
    assert changed.deadlines[0].id == made.deadlines[0].id
    own = tmp_path / "本镇方案.toml"
    own.write_text(
        'plan = "本镇方案"\n[[measure]]\ncontent = "建档立卡。"\ndeadlines = ["2026年12月底"]\n',
        encoding="utf-8-sig",
    )
    measures.load_plan(town, measures.plan_of_file(own))
    assert measures.measures(town)[-1].deadlines[0].due_on == date(2026, 12, 31)
    measures.remove_measure(town, made.id, "写错了")
    assert [one.plan for one in measures.measures(town)] == ["本镇方案"]


def test_progress_is_entered_with_evidence_that_stays_encrypted(town: Desk, photo: Path) -> None:
    measures.load_plan(town)
    first = measures.measures(town)[0]
    measures.enter_progress(town, first.id, "开了第一次调度会。", files=[photo])
    measures.enter_progress(town, first.id, "各村已部署。", state="已完成")
    entries = measures.measures(town)[0].entries
    assert [(one.state_label, one.evidence) for one in entries] == [("已完成", 0), ("推进中", 1)]
    (file,) = measures.evidence_of(town, entries[1].id)
    assert content(town, file) == PHOTO
    for path in town.folder.rglob("*"):
        assert not path.is_file() or PHOTO not in path.read_bytes()


def test_bad_input_is_a_sentence_and_changes_nothing(town: Desk, tmp_path: Path) -> None:
    measures.load_plan(town)
    first, third = measures.measures(town)[0], measures.measures(town)[2]
    text = tmp_path / "说明.txt"
    text.write_text("不是方案")
    before = measures.measures(town)
    cases = {
        "no_content": lambda: measures.save_measure(town, MeasureFields(" ")),
        "no_deadline": lambda: measures.save_measure(town, MeasureFields("做。")),
        "bad_due": lambda: measures.fill_in(town, third.deadlines[0].id, date(2206, 1, 1)),
        "standing": lambda: measures.fill_in(town, first.deadlines[0].id, TODAY),
        "future_date": lambda: measures.meet(town, third.deadlines[0].id, date(2026, 11, 21)),
        "bad_state": lambda: measures.enter_progress(town, first.id, "做了。", state="飞快"),
        "not_evidence": lambda: measures.enter_progress(town, first.id, "做了。", files=[text]),
        "no_reason": lambda: measures.remove_measure(town, first.id, " "),
        "bad_plan": lambda: measures.plan_of_file(text),
    }
    for reason, act in cases.items():
        assert refusal_of(act) == reason
    assert measures.measures(town) == before


def test_a_village_sees_the_ledger_and_cannot_write_it(exchange: Exchange, photo: Path) -> None:
    village = exchange.open_village(A)
    measures.load_plan(exchange.town)
    first = measures.measures(exchange.town)[0]
    measures.enter_progress(exchange.town, first.id, "开了会。", files=[photo])
    exchange.both_ways(A)
    found = measures.measures(village)
    assert len(found) == 13
    (file,) = measures.evidence_of(village, found[0].entries[0].id)
    assert not file.here, "the town's own evidence stays at the town"
    assert refusal_of(lambda: content(village, file)) == "not_here"
    told = MeasureFields("做。", deadlines=(DeadlineFields("全年"),))
    assert refusal_of(lambda: measures.save_measure(village, told)) == "town_only"
    assert refusal_of(lambda: measures.enter_progress(village, first.id, "做了。")) == "town_only"


def test_what_a_meeting_decided_is_a_task_with_its_unit_and_deadline(town: Desk) -> None:
    made = meetings.save_meeting(
        town,
        MeetingFields(
            "扩面征缴调度会", date(2026, 11, 10), "工作调度会", "各村支书", "各村汇报了进度。",
            (DecisionFields("未缴费的逐户走访一遍", "各村", date(2026, 11, 25)),),
        ),
    ).value  # fmt: skip
    assert made.kind == "dispatch"
    decided = meetings.decide(town, made.id, DecisionFields("补齐责任人")).value
    assert decided.urgency(TODAY) is Urgency.RUNNING
    (due,) = tasks.due(town)
    assert (due.kind, due.unit, due.days_left) == (TaskKind.DECISION, "各村", 5)
    meetings.finish(town, due.row, "走访完成。")
    assert tasks.due(town) == ()
    (found,) = meetings.meetings(town)
    assert [one.result for one in found.decisions] == ["走访完成。", ""]
    cases = {
        "no_topic": lambda: meetings.save_meeting(town, MeetingFields(" ")),
        "future_date": lambda: meetings.save_meeting(town, MeetingFields("会", date(2026, 11, 21))),
        "no_decision": lambda: meetings.decide(town, made.id, DecisionFields(" ")),
        "due_before": lambda: meetings.decide(
            town, made.id, DecisionFields("做", due_on=date(2026, 11, 1))
        ),
        "no_result": lambda: meetings.finish(town, decided.id, ""),
    }
    for reason, act in cases.items():
        assert refusal_of(act) == reason
    meetings.remove_meeting(town, made.id, "重复登记")
    assert meetings.meetings(town) == ()


def test_the_ledgers_are_taken_out_as_a_workbook(town: Desk, tmp_path: Path) -> None:
    measures.load_plan(town)
    third, sixth = measures.measures(town)[2], measures.measures(town)[5]
    measures.enter_progress(town, third.id, "=名单已推送各村", state="done", on=TODAY)
    held = MeetingFields("扩面调度", TODAY, decisions=(DecisionFields("各村报名单", "各村", None),))
    meetings.save_meeting(town, held)
    orders.issue(town, [A], OrderFields(OrderKind.CRITICISM, "没有上报", number="1号"))
    book = load_workbook(tasks_export.export(town, tmp_path / "台账.xlsx").value)
    sheets = {sheet.title: [row for row in sheet.values if any(row)] for sheet in book}
    assert list(sheets) == ["工作措施", "措施进展", "会议", "议定事项", "通报整改"]
    plan = [row for row in sheets["工作措施"] if isinstance(row[0], int)]
    assert [row[0] for row in plan].count(sixth.number) == 2  # a row for each deadline
    (row,) = (row for row in plan if row[0] == third.number)
    assert (row[7], row[8], row[10]) == ("期限待定", "已完成", "=名单已推送各村")
    assert [row[2:4] for row in sheets["议定事项"]][-1] == ("各村报名单", "各村")
    assert sheets["会议"][-1][-2:] == (1, 0)
    assert sheets["通报整改"][-1][2] == "1号"


def test_ledgers_without_anything_are_sheets_without_rows(town: Desk, tmp_path: Path) -> None:
    book = load_workbook(tasks_export.export(town, tmp_path / "台账.xlsx").value)
    assert book.sheetnames[0] == "工作措施"
