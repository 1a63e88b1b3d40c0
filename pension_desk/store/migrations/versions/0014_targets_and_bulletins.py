"""Targets, bulletins, weights of the performance sheet, and what stood behind a bulletin."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_TARGETS = (
    ("village", sa.Text(), False),
    ("indicator", sa.Text(), False),
    ("year", sa.Integer(), False),
    ("amount", sa.Integer(), False),
    ("start", sa.Integer(), True),
    ("due_on", sa.Text(), True),
    ("note", sa.Text(), True),
)
_ISSUES = (
    ("year", sa.Integer(), False),
    ("number", sa.Integer(), False),
    ("begins_on", sa.Text(), False),
    ("ends_on", sa.Text(), False),
    ("issued_on", sa.Text(), True),
    ("issued_by", sa.Text(), True),
    ("figures", sa.Text(), True),
    ("paper", sa.Text(), True),
    ("form", sa.Text(), True),
    ("withdrawn_on", sa.Text(), True),
    ("reason", sa.Text(), True),
)
_WEIGHTS = (
    ("year", sa.Integer(), False),
    ("weights", sa.Text(), False),
    ("note", sa.Text(), True),
)


def upgrade() -> None:
    _synced("targets", _TARGETS, "year", "village")
    _synced("bulletin_issues", _ISSUES, "ends_on")
    _synced("score_weights", _WEIGHTS, "year")
    op.create_table(
        "bulletin_records",
        sa.Column("issue", sa.LargeBinary(length=16), nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("ids", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint(
            "issue", "indicator", "village", "side", name=op.f("pk_bulletin_records")
        ),
    )


def _synced(
    name: str, fields: tuple[tuple[str, sa.Text | sa.Integer, bool], ...], *by: str
) -> None:
    op.create_table(
        name,
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        *(sa.Column(field, kind, nullable=nullable) for field, kind, nullable in fields),
        sa.PrimaryKeyConstraint("n", name=op.f(f"pk_{name}")),
        sa.UniqueConstraint("id", name=op.f(f"uq_{name}_id")),
    )
    op.create_index(f"ix_{name}_{'_'.join(by)}", name, list(by), unique=False)
