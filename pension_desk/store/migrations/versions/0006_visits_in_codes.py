"""Visits say who was met, what was explained and when to come again; words become codes.

Programs before this one stored the word that their window showed, in Chinese or English. A text
that is none of those words was typed by a person and stays.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_CODES: dict[str, dict[str, tuple[str, ...]]] = {
    "outcome": {
        "agreed_to_pay": ("同意缴费", "Agreed to pay", "答应缴费", "愿意缴费"),
        "agreed_to_register": ("同意参保登记", "Agreed to register", "答应参保", "愿意参保"),
        "considering": ("再考虑", "Thinking it over"),
        "not_met": ("没见到人", "Not met"),
        "joined": ("已缴费", "Paid", "已参保缴费"),
        "unwilling": ("不愿参保", "Unwilling"),
        "employee_here": ("区内已参加职保",),
        "institution": ("机关事业单位参保",),
        "employee_elsewhere": ("区外已参加职保",),
        "student": ("在校学生",),
        "soldier": ("现役军人",),
        "prisoner": ("服刑人员",),
        "abroad": ("在国（境）外",),
        "dead": ("已死亡",),
        "moved": ("户口已迁出",),
        "cancelled": ("户口已注销",),
        "empty_household": ("空挂户",),
        "lives_elsewhere": ("常年在外、联系不上",),
        "wrong_data": ("名单信息有误",),
    },
    "reason": {
        "hard_up": ("经济困难", "Hard up"),
        "works_away": ("在外务工", "Works elsewhere"),
        "other_scheme": ("已参加职保", "In the employees' scheme"),
        "benefit_low": ("觉得待遇低", "Finds the benefit low"),
        "unaware": ("不了解政策", "Does not know the policy"),
    },
    "next_step": {
        "remind_by_phone": ("电话提醒", "Remind by phone"),
        "visit_again": ("再次入户", "Visit at home again"),
        "help_pay": ("帮助手机缴费", "Help to pay by phone"),
    },
}


def upgrade() -> None:
    with op.batch_alter_table("visits", recreate="always") as visits:
        for name in ("met", "points", "knows", "next_on"):
            visits.add_column(sa.Column(name, sa.Text(), nullable=True))
    op.create_index("ix_visits_next", "visits", ["next_on"], unique=False)
    for field, words in _CODES.items():
        _to_codes("visits", field, words)
    _to_codes("work_items", "reason", _CODES["reason"])


def _to_codes(table: str, field: str, words: dict[str, tuple[str, ...]]) -> None:
    column: sa.ColumnClause[str] = sa.column(field)
    target = sa.table(table, column)
    for code, texts in words.items():
        op.execute(sa.update(target).where(column.in_(texts)).values({field: code}))
