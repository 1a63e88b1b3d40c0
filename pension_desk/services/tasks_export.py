"""The ledgers of the work as a workbook: measures, their progress, meetings, decisions, orders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pension_desk.domain.task_words import MEETING_KINDS, VERDICTS
from pension_desk.domain.tasks import Decision, Measure, Meeting
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.measures import measures
from pension_desk.services.meetings import meetings
from pension_desk.services.orders import orders
from pension_desk.services.outcome import Written
from pension_desk.spreadsheets.writing import Column, ListSheet, Value, write_list


def export(desk: Desk, out: Path) -> Written[Path]:
    """Write the ledgers as they stand today, a sheet each; logged, as it leaves.

    Raises `Unavailable` for the disk, as `write_list`.
    """
    with desk.acting("export", "工作措施台账"):
        pass
    under = f"{division_name(desk.identity.division)}　截至{desk.today()}"
    plan, held = measures(desk), meetings(desk)
    write_list(
        out, _measures(plan, under, desk), _progress(plan, under), _meetings(held, under),
        _decisions(held, under, desk), _orders(under, desk),
    )  # fmt: skip
    return Written(out)


def _measures(plan: tuple[Measure, ...], under: str, desk: Desk) -> ListSheet:
    """A measure takes a row for each of its deadlines."""
    columns = (
        Column("序号", 6, "integer"), Column("条目", 14), Column("措施", 60),
        Column("责任单位", 30), Column("完成时限", 22), Column("期限", 12, "date"),
        Column("完成日期", 12, "date"), Column("期限情况", 10), Column("进展", 10),
        Column("最近进展", 12, "date"), Column("最近情况", 40), Column("备注", 20),
    )  # fmt: skip
    return ListSheet("工作措施", "工作措施台账", under, columns, _measure_rows(plan, desk))


def _measure_rows(plan: tuple[Measure, ...], desk: Desk) -> Iterator[tuple[Value, ...]]:
    for one in plan:
        last = one.entries[0] if one.entries else None
        for term in one.deadlines:
            yield (
                one.number, one.section, one.content, one.units, term.wording, term.due_on,
                term.done_on, term.urgency(desk.today()).label, last.state_label if last else "",
                last.entered_on if last else None, last.content if last else "", one.note,
            )  # fmt: skip


def _progress(plan: tuple[Measure, ...], under: str) -> ListSheet:
    columns = (
        Column("措施序号", 10, "integer"), Column("措施", 30), Column("日期", 12, "date"),
        Column("进展", 10), Column("情况", 60), Column("填报人", 12),
        Column("附件份数", 10, "integer"),
    )  # fmt: skip
    rows = (
        (one.number, one.heading, x.entered_on, x.state_label, x.content, x.by_name, x.evidence)
        for one in plan
        for x in one.entries
    )
    return ListSheet("措施进展", "工作措施进展登记", under, columns, rows)


def _meetings(held: tuple[Meeting, ...], under: str) -> ListSheet:
    columns = (
        Column("日期", 12, "date"), Column("类别", 14), Column("议题", 40), Column("参加人员", 30),
        Column("会议情况", 60), Column("议定事项（件）", 12, "integer"),
        Column("办结（件）", 10, "integer"),
    )  # fmt: skip
    rows = (
        (one.held_on, MEETING_KINDS.label(one.kind), one.topic, one.who, one.summary,
         len(one.decisions), sum(x.done_on is not None for x in one.decisions))
        for one in held
    )  # fmt: skip
    return ListSheet("会议", "会议登记", under, columns, rows)


def _decisions(held: tuple[Meeting, ...], under: str, desk: Desk) -> ListSheet:
    columns = (
        Column("会议日期", 12, "date"), Column("会议", 30), Column("议定事项", 50),
        Column("责任单位", 24), Column("期限", 12, "date"), Column("办结日期", 12, "date"),
        Column("情况", 10), Column("办理结果", 40),
    )  # fmt: skip
    rows = (_decision_row(one, x, desk) for one in held for x in one.decisions)
    return ListSheet("议定事项", "议定事项台账", under, columns, rows)


def _decision_row(of: Meeting, one: Decision, desk: Desk) -> tuple[Value, ...]:
    return (
        of.held_on, of.topic, one.content, one.unit, one.due_on, one.done_on,
        one.urgency(desk.today()).label, one.result,
    )  # fmt: skip


def _orders(under: str, desk: Desk) -> ListSheet:
    columns = (
        Column("村（社区）", 16), Column("类别", 14), Column("文号", 20),
        Column("发出日期", 12, "date"),
        Column("存在问题", 40), Column("整改要求", 40), Column("整改期限", 12, "date"),
        Column("答复日期", 12, "date"), Column("整改情况", 40), Column("核查日期", 12, "date"),
        Column("核查结果", 12), Column("销号日期", 12, "date"), Column("状态", 12),
    )  # fmt: skip
    rows = (
        (division_name(one.village), one.kind_label, one.number, one.issued_on, one.facts,
         one.demands, one.due_on, one.answered_on, one.answer, one.checked_on,
         VERDICTS.label(one.verdict), one.closed_on, one.state.label)
        for one in orders(desk)
    )  # fmt: skip
    return ListSheet("通报整改", "通报批评和责令整改台账", under, columns, rows)
