"""Printed field lists are found again by their code; what was entered today is listed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "printed_lists",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("printed_on", sa.Text(), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("hamlet", sa.Text(), nullable=False),
        sa.Column("residents", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_printed_lists"),
    )
    op.create_table(
        "entered_lines",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("resident", sa.LargeBinary(16), nullable=False),
        sa.Column("contribution", sa.LargeBinary(16), nullable=True),
        sa.Column("visit", sa.LargeBinary(16), nullable=True),
        sa.PrimaryKeyConstraint("n", name="pk_entered_lines"),
    )
    op.create_index("ix_entered_lines_day", "entered_lines", ["day"])
