"""The data dictionary (数据字典): every synced table, its fields, their owners and their gravity.

A table takes part in the change log, in bundles and in the merge by standing here, and by
nothing else. A test holds the dictionary against the schema.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pension_desk.domain import visit_words
from pension_desk.domain.benefit_states import DOCUMENTS, STATES
from pension_desk.domain.dictionary_bulletins import BULLETINS
from pension_desk.domain.dictionary_employers import OF_EMPLOYERS
from pension_desk.domain.dictionary_knowledge import KNOWLEDGE
from pension_desk.domain.dictionary_land import LAND
from pension_desk.domain.dictionary_reports import REPORTS
from pension_desk.domain.dictionary_steering import STEERING
from pension_desk.domain.field_rules import (
    EVERYONE,
    VILLAGE,
    FieldKind,
    FieldRule,
    Owner,
    TableRule,
)
from pension_desk.domain.field_rules import coded as _coded
from pension_desk.domain.field_rules import town as _town
from pension_desk.domain.field_rules import village as _village

__all__ = [
    "DELETED",
    "EVERYONE",
    "HANGING",
    "OWN",
    "SYNCED",
    "TABLES",
    "TOWN_WIDE",
    "VILLAGE",
    "FieldKind",
    "FieldRule",
    "Owner",
    "TableRule",
    "may_write",
    "unknown_fields",
]


RESIDENTS = TableRule(
    "residents",
    "居民",
    "village",
    (
        _town("village", "村（社区）"),
        _village("hamlet", "屯（组）"),
        _village("household_no", "户编号"),
        _village("name", "姓名"),
        _village("sex", "性别"),
        _village("nation", "民族"),
        _town("id_number", "公民身份号码", grave=True),
        _village("id_sent", "来文中的证件号码"),
        _village("birth", "出生日期", FieldKind.DATE),
        _village("relation", "与户主关系"),
        _village("phone", "联系电话"),
        _village("address", "地址"),
        _village("note", "备注"),
        _town("died_on", "死亡日期", FieldKind.DATE, grave=True),
        _town("moved_on", "迁出日期", FieldKind.DATE),
        _town("moved_to", "迁往地"),
        _town("merged_into", "并入", FieldKind.ROW, grave=True),
    ),
)

REGISTRATIONS = TableRule(
    "registrations",
    "参保登记",
    "resident_id",
    (
        _town("resident_id", "居民", FieldKind.ROW),
        _town("scheme", "险种"),
        _town("name", "登记姓名"),
        _town("personal_no", "个人编号"),
        _town("state", "参保状态", grave=True),
        _town("tier_fen", "缴费档次", FieldKind.FEN),
        _town("first_month", "首次参保年月", FieldKind.MONTH),
        _town("years_paid", "累计缴费年限", FieldKind.INTEGER),
        _town("balance_fen", "个人账户余额", FieldKind.FEN),
        _town("last_year", "最近缴费年度", FieldKind.INTEGER),
        _town("employer", "单位名称"),
        _town("source", "来源名单"),
        _town("month_fen", "月待遇", FieldKind.FEN, since=2),
        _town("drawing_since", "开始领取年月", FieldKind.MONTH, since=2),
    ),
    once=("scheme", "personal_no"),
)

CONTRIBUTIONS = TableRule(
    "contributions",
    "缴费",
    "resident_id",
    (
        _town("resident_id", "居民", FieldKind.ROW),
        _town("year", "缴费年度", FieldKind.INTEGER),
        _town("kind", "类别", grave=True),
        _town("amount_fen", "金额", FieldKind.FEN, grave=True),
        _town("paid_on", "缴费日期", FieldKind.DATE),
        _town("channel", "渠道"),
        _town("voucher", "票据号码"),
        _town("payer_name", "缴费人姓名"),
        _town("note", "备注"),
        _town("purpose", "用途", since=2),
        _town("paid_by", "代缴单位", since=2),
        _town("identity", "代缴身份", since=2),
        _town("corrects", "更正的记录", FieldKind.ROW, since=2),
    ),
    told_by="kind",
    village_kinds=frozenset({"reported"}),
    once=("year", "kind", "amount_fen", "voucher", "purpose"),
)

SETTLEMENTS = TableRule(
    "settlements",
    "对账结清",
    "resident_id",
    (
        _town("resident_id", "居民", FieldKind.ROW),
        _town("year", "缴费年度", FieldKind.INTEGER),
        _town("facts", "结清时的情况"),
        _town("reason", "结清原因"),
        _town("settled_on", "结清日期", FieldKind.DATE),
        _town("settled_by", "经办人"),
    ),
    since=2,
    once=("year", "facts"),
)

STATUSES = TableRule(
    "statuses",
    "身份状态",
    "resident_id",
    (
        _town("resident_id", "居民", FieldKind.ROW),
        _town("kind", "类别"),
        _town("name", "名单姓名"),
        _town("detail", "说明"),
        _town("grade", "等级"),
        _town("certificate", "证号"),
        _town("since", "起始"),
        _town("until", "截止"),
        _town("source", "来源名单"),
    ),
    once=("kind", "certificate", "since"),
    told_by="source",
    village_kinds=frozenset({"reported"}),
)

VISITS = TableRule(
    "visits",
    "走访",
    "resident_id",
    (
        _village("resident_id", "居民", FieldKind.ROW),
        _village("visited_on", "日期", FieldKind.DATE),
        _coded("mode", "方式", visit_words.MODES),
        _village("visitor", "走访人"),
        _coded("met", "见到谁", visit_words.MET, since=2),
        _coded("points", "讲解要点", visit_words.POINTS, since=2),
        _coded("knows", "是否了解政策", visit_words.KNOWS, since=2),
        _coded("outcome", "结果", visit_words.OUTCOMES),
        _coded("reason", "原因", visit_words.REASONS),
        _village("promised_on", "承诺日期", FieldKind.DATE),
        _coded("next_step", "下一步", visit_words.NEXT_STEPS),
        _village("next_on", "下次时间", FieldKind.DATE, since=2),
        _village("note", "备注"),
    ),
)

WORK_ITEMS = TableRule(
    "work_items",
    "工作清单",
    "resident_id",
    (
        _town("resident_id", "居民", FieldKind.ROW),
        _town("list_kind", "清单"),
        _town("year", "年度", FieldKind.INTEGER),
        _town("issued_on", "下发日期", FieldKind.DATE),
        _town("closed_on", "销号日期", FieldKind.DATE),
        _village("outcome", "核实情况"),
        _coded("reason", "原因", visit_words.REASONS),
        _village("answered_on", "核实日期", FieldKind.DATE),
        _village("note", "备注"),
    ),
    once=("list_kind", "year"),
)

NOTICES = TableRule(
    "notices",
    "通知单",
    "village",
    (
        _village("village", "村（社区）"),
        _village("household_no", "户编号"),
        _village("kind", "类别"),
        _village("year", "年度", FieldKind.INTEGER),
        _village("code", "短码"),
        _village("printed_on", "印制日期", FieldKind.DATE),
        _village("times_printed", "印制次数", FieldKind.INTEGER),
        _village("hamlet", "屯（组）", since=2),
        _village("resident_id", "居民", FieldKind.ROW, since=2),
        _village("prepared_on", "入列日期", FieldKind.DATE, since=2),
        _village("delivered_on", "送达日期", FieldKind.DATE, since=2),
        _village("delivered_by", "送达人", since=2),
        _village("returned_on", "收回日期", FieldKind.DATE, since=2),
        _village("answer", "回执内容", since=2),
        _village("note", "备注", since=2),
    ),
)

PRINTED_LISTS = TableRule(
    "printed_lists",
    "登记清单",
    "village",
    (
        _village("village", "村（社区）"),
        _village("hamlet", "屯（组）"),
        _village("code", "编号"),
        _village("printed_on", "印制日期", FieldKind.DATE),
        _village("first", "首行序号", FieldKind.INTEGER),
        _village("residents", "各行居民", FieldKind.LONG_TEXT),
    ),
    since=2,
)
"""Whom the lines of a printed field list are about: base64 of their 16-byte ids in the order of the
paper. A long list is several records, each beginning with the line ``first``."""

BENEFITS = TableRule(
    "benefits",
    "待遇",
    "resident_id",
    (
        _town("resident_id", "居民", FieldKind.ROW),
        replace(_town("state", "办理状态", grave=True), words=STATES),
        _town("state_on", "办理日期", FieldKind.DATE),
        _town("state_by", "经办人"),
        _town("reason", "原因"),
        _coded("documents", "已收材料", DOCUMENTS),
        _town("month_fen", "月待遇", FieldKind.FEN),
        _town("drawing_since", "开始领取年月", FieldKind.MONTH),
        _town("stopped_from", "停发年月", FieldKind.MONTH, grave=True),
        _village("heard_dead_on", "村里报的死亡日期", FieldKind.DATE, grave=True),
        _village("heir", "个人账户继承人"),
        _village("note", "备注"),
    ),
    since=2,
)
"""One record for each resident, under an id that follows from the resident's: two desks that
begin it apart from each other speak of the same record."""

POLICY_PARAMETERS = TableRule(
    "policy_parameters",
    "政策参数",
    EVERYONE,
    (
        _town("key", "参数"),
        _town("from_on", "执行日期", FieldKind.DATE),
        _town("value", "数值", FieldKind.LONG_TEXT),
        _town("source", "依据"),
        _town("confidence", "可信程度"),
        _town("note", "备注"),
    ),
    since=2,
)

FORM_WORDINGS = TableRule(
    "form_wordings",
    "表单文字",
    EVERYONE,
    (
        _town("kind", "表单"),
        _town("wording", "文字", FieldKind.LONG_TEXT),
        _town("note", "备注"),
    ),
    since=2,
)

SYNCED: tuple[TableRule, ...] = (
    RESIDENTS,
    REGISTRATIONS,
    CONTRIBUTIONS,
    SETTLEMENTS,
    STATUSES,
    VISITS,
    WORK_ITEMS,
    NOTICES,
    PRINTED_LISTS,
    BENEFITS,
    POLICY_PARAMETERS,
    FORM_WORDINGS,
    *LAND,
    *STEERING,
    *KNOWLEDGE,
    REPORTS,
    *OF_EMPLOYERS,
    *BULLETINS,
)

TABLES: Mapping[str, TableRule] = {rule.name: rule for rule in SYNCED}

OWN: tuple[TableRule, ...] = tuple(rule for rule in SYNCED if rule.scope == VILLAGE)
"""Tables whose records say their village themselves."""

HANGING: tuple[TableRule, ...] = tuple(rule for rule in SYNCED if rule.hangs)
"""Tables whose records hang on a record of another table."""

TOWN_WIDE: tuple[TableRule, ...] = tuple(rule for rule in SYNCED if rule.scope == EVERYONE)
"""Tables whose records go to every village."""

GRAVE: Mapping[str, frozenset[str]] = {
    rule.name: frozenset(field.name for field in rule.fields if field.grave) for rule in SYNCED
}
"""Each table's grave fields."""

DELETED = "deleted"
"""The log's own field: 1 removes the record on every desk; no later edit brings it back."""


_KNOWN = {rule.name: frozenset((*rule.field_names, DELETED)) for rule in SYNCED}


def may_write(role: Owner, table: str) -> bool:
    """Return whether a desk of this role may write records of a table at all."""
    return role is Owner.TOWN or TABLES[table].scope != EVERYONE


def unknown_fields(table: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return those names that the table does not have, `DELETED` aside."""
    known = _KNOWN[table]
    return tuple(name for name in names if name not in known)
