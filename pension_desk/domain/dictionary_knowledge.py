"""The data dictionary's tables of questions and answers (政策问答).

The town's own and corrected ones are everyone's. A village's own stay with it and the town, which
may take one over under its key: then it is everyone's.
"""

from __future__ import annotations

from pension_desk.domain.field_rules import EVERYONE, VILLAGE, FieldKind, TableRule
from pension_desk.domain.field_rules import town as _town
from pension_desk.domain.field_rules import village as _village

ANSWERS = TableRule(
    "answers",
    "政策问答",
    EVERYONE,
    (
        _town("key", "编号"),
        _town("subject", "类别"),
        _town("question", "问题"),
        _town("answer", "回答", FieldKind.LONG_TEXT),
        _town("words", "别的问法"),
        _town("source", "依据"),
    ),
    since=2,
)

VILLAGE_ANSWERS = TableRule(
    "village_answers",
    "村里的问答",
    VILLAGE,
    (
        _village("village", "村（社区）"),
        _village("subject", "类别"),
        _village("question", "问题"),
        _village("answer", "回答", FieldKind.LONG_TEXT),
        _village("words", "别的问法"),
        _village("source", "依据"),
    ),
    since=2,
)

KNOWLEDGE: tuple[TableRule, ...] = (ANSWERS, VILLAGE_ANSWERS)
