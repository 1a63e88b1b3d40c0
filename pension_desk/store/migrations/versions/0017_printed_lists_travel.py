"""Whom a printed list is about goes to every desk of its village.

No released program kept printed lists: what a desk in development had of its own is dropped.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("printed_lists")
    op.create_table(
        "printed_lists",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("hamlet", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("printed_on", sa.Text(), nullable=True),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("residents", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_printed_lists")),
        sa.UniqueConstraint("id", name=op.f("uq_printed_lists_id")),
    )
    op.create_index("ix_printed_lists_code", "printed_lists", ["code"], unique=False)
