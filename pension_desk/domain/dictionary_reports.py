"""The data dictionary's table of reports that the town lays down for all its villages."""

from __future__ import annotations

from pension_desk.domain.field_rules import EVERYONE, FieldKind, TableRule, town

REPORTS = TableRule(
    "reports",
    "自制报表",
    EVERYONE,
    (
        town("name", "名称"),
        town("spec", "内容", FieldKind.LONG_TEXT),
    ),
    since=2,
)
