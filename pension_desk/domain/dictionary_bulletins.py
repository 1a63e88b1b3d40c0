"""The data dictionary's part on targets, bulletins and the performance sheet.

A target is a village's own business and goes to it alone. Bulletins and weights go to every
village: a bulletin is read by all that it ranks. It holds figures and words, never a person.
"""

from __future__ import annotations

from pension_desk.domain.field_rules import EVERYONE, VILLAGE, FieldKind, TableRule, town

_INTEGER, _DATE, _LONG = FieldKind.INTEGER, FieldKind.DATE, FieldKind.LONG_TEXT

TARGETS = TableRule(
    "targets",
    "目标任务",
    VILLAGE,
    (
        town("village", "村（社区）"),
        town("indicator", "指标"),
        town("year", "年度", _INTEGER),
        town("amount", "任务数", _INTEGER),
        town("start", "年初数", _INTEGER),
        town("due_on", "完成时限", _DATE),
        town("note", "备注"),
    ),
    since=2,
)

BULLETIN_ISSUES = TableRule(
    "bulletin_issues",
    "通报",
    EVERYONE,
    (
        town("year", "年度", _INTEGER),
        town("number", "期号", _INTEGER),
        town("begins_on", "起始日期", _DATE),
        town("ends_on", "截止日期", _DATE),
        town("issued_on", "印发日期", _DATE),
        town("issued_by", "经办人"),
        town("figures", "数据", _LONG),
        town("paper", "正文", _LONG),
        town("form", "版式", _LONG),
        town("withdrawn_on", "撤回日期", _DATE),
        town("reason", "撤回原因"),
    ),
    since=2,
)

SCORE_WEIGHTS = TableRule(
    "score_weights",
    "考核权重",
    EVERYONE,
    (
        town("year", "年度", _INTEGER),
        town("weights", "各指标权重", _LONG),
        town("note", "备注"),
    ),
    since=2,
)

BULLETINS: tuple[TableRule, ...] = (TARGETS, BULLETIN_ISSUES, SCORE_WEIGHTS)
"""All tables of this part, in the order of the dictionary."""
