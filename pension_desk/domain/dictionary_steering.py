"""The data dictionary's part on steering: who is responsible, measures and orders, publicity.

What the whole town is to see (measures, meetings) is town-wide; what concerns one village
(its officers, inspections, orders, its publicity) is that village's.
"""

from __future__ import annotations

from dataclasses import replace

from pension_desk.domain import duty_words, outreach_words, task_words
from pension_desk.domain.field_rules import (
    EVERYONE,
    VILLAGE,
    FieldKind,
    FieldRule,
    TableRule,
    coded,
    town,
    village,
)
from pension_desk.domain.vocabulary import Vocabulary

_INTEGER, _DATE, _ROW = FieldKind.INTEGER, FieldKind.DATE, FieldKind.ROW
_LONG = FieldKind.LONG_TEXT
_ORDERS = "orders"


def _town_coded(name: str, label: str, words: Vocabulary) -> FieldRule:
    return replace(town(name, label), words=words)


OFFICERS = TableRule(
    "officers",
    "责任人",
    VILLAGE,
    (
        town("village", "村（社区）"),
        town("name", "姓名"),
        town("phone", "联系电话"),
        town("unit", "单位"),
        _town_coded("role", "职务", duty_words.ROLES),
        town("left_on", "离任日期", _DATE),
        town("note", "备注"),
    ),
    told_by="role",
    village_kinds=duty_words.VILLAGE_ROLES,
    since=2,
)

DUTIES = TableRule(
    "duties",
    "包片责任",
    VILLAGE,
    (
        village("village", "村（社区）"),
        village("officer_id", "责任人", _ROW),
        coded("reach", "范围", duty_words.REACHES),
        village("area", "片"),
        village("hamlet", "屯（组）"),
        village("household_no", "户编号"),
        village("from_on", "起始日期", _DATE),
        village("until_on", "截止日期", _DATE),
        village("taken_from", "移交人", _ROW),
    ),
    since=2,
)

MEASURES = TableRule(
    "measures",
    "工作措施",
    EVERYONE,
    (
        town("plan", "方案"),
        town("section", "条目"),
        town("number", "序号", _INTEGER),
        town("content", "内容", _LONG),
        town("units", "责任单位"),
        town("note", "备注"),
    ),
    since=2,
)

MEASURE_DEADLINES = TableRule(
    "measure_deadlines",
    "措施完成时限",
    EVERYONE,
    (
        town("measure_id", "工作措施", _ROW),
        _town_coded("term", "时限", task_words.TERMS),
        town("wording", "方案中的写法"),
        town("due_on", "截止日期", _DATE),
        town("done_on", "完成日期", _DATE),
    ),
    since=2,
)

MEASURE_ENTRIES = TableRule(
    "measure_entries",
    "措施进展",
    EVERYONE,
    (
        town("measure_id", "工作措施", _ROW),
        town("entered_on", "日期", _DATE),
        _town_coded("state", "进展", task_words.PROGRESS),
        town("by_name", "填报人"),
        town("content", "情况", _LONG),
    ),
    since=2,
)

MEASURE_EVIDENCE = TableRule(
    "measure_evidence",
    "措施进展附件",
    EVERYONE,
    (
        town("entry_id", "措施进展", _ROW),
        town("title", "名称"),
        town("media_type", "文件类型"),
        town("size", "大小", _INTEGER),
        town("sha256", "校验值"),
        town("added_on", "登记日期", _DATE),
    ),
    since=2,
)
"""The files themselves stay at the town's desk: the record alone goes to every village."""

MEETINGS = TableRule(
    "meetings",
    "会议",
    EVERYONE,
    (
        town("held_on", "日期", _DATE),
        _town_coded("kind", "类别", task_words.MEETING_KINDS),
        town("who", "参加人员"),
        town("topic", "议题"),
        town("summary", "会议情况", _LONG),
    ),
    since=2,
)

DECISIONS = TableRule(
    "decisions",
    "议定事项",
    EVERYONE,
    (
        town("meeting_id", "会议", _ROW),
        town("content", "事项"),
        town("unit", "责任单位"),
        town("due_on", "期限", _DATE),
        town("done_on", "办结日期", _DATE),
        town("result", "办理结果"),
    ),
    since=2,
)

INSPECTIONS = TableRule(
    "inspections",
    "督查",
    VILLAGE,
    (
        town("village", "村（社区）"),
        town("inspected_on", "日期", _DATE),
        town("inspector", "督查人"),
        town("topic", "内容"),
        town("findings", "发现的问题", _LONG),
    ),
    since=2,
)

ORDERS = TableRule(
    _ORDERS,
    "通报和整改",
    VILLAGE,
    (
        town("village", "村（社区）"),
        _town_coded("kind", "类别", task_words.ORDER_KINDS),
        town("number", "文号"),
        town("issued_on", "发出日期", _DATE),
        town("facts", "存在问题", _LONG),
        town("demands", "整改要求", _LONG),
        town("due_on", "整改期限", _DATE),
        town("inspection_id", "督查", _ROW),
        village("answered_on", "答复日期", _DATE),
        village("answered_by", "答复人"),
        village("answer", "整改情况", _LONG),
        town("checked_on", "核查日期", _DATE),
        town("checked_by", "核查人"),
        _town_coded("verdict", "核查结果", task_words.VERDICTS),
        town("check_note", "核查意见"),
        town("closed_on", "销号日期", _DATE),
    ),
    since=2,
)

ORDER_EVIDENCE = TableRule(
    "order_evidence",
    "整改附件",
    "order_id",
    (
        village("order_id", "通报和整改", _ROW),
        village("title", "名称"),
        village("media_type", "文件类型"),
        village("size", "大小", _INTEGER),
        village("sha256", "校验值"),
        village("added_on", "登记日期", _DATE),
    ),
    host=_ORDERS,
    since=2,
)

TALKS = TableRule(
    "talks",
    "宣讲",
    VILLAGE,
    (
        village("village", "村（社区）"),
        village("hamlet", "屯（组）"),
        village("held_on", "日期", _DATE),
        coded("way", "方式", outreach_words.TALK_WAYS),
        village("topic", "内容"),
        village("speaker", "宣讲人"),
        village("reached", "到场人数", _INTEGER),
        village("note", "备注"),
    ),
    since=2,
)

HANDOUTS = TableRule(
    "handouts",
    "宣传材料发放",
    VILLAGE,
    (
        village("village", "村（社区）"),
        village("hamlet", "屯（组）"),
        village("given_on", "日期", _DATE),
        coded("kind", "材料", outreach_words.MATERIALS),
        village("pieces", "份数", _INTEGER),
        village("by_name", "发放人"),
        village("note", "备注"),
    ),
    since=2,
)

STEERING: tuple[TableRule, ...] = (
    OFFICERS,
    DUTIES,
    MEASURES,
    MEASURE_DEADLINES,
    MEASURE_ENTRIES,
    MEASURE_EVIDENCE,
    MEETINGS,
    DECISIONS,
    INSPECTIONS,
    ORDERS,
    ORDER_EVIDENCE,
    TALKS,
    HANDOUTS,
)
"""All synced tables of these topics."""
