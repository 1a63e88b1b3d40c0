"""What is entered of each person's benefit; residents can be found by birth."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "benefits",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("state_on", sa.Text(), nullable=True),
        sa.Column("state_by", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("documents", sa.Text(), nullable=True),
        sa.Column("month_fen", sa.Integer(), nullable=True),
        sa.Column("drawing_since", sa.Text(), nullable=True),
        sa.Column("stopped_from", sa.Text(), nullable=True),
        sa.Column("heard_dead_on", sa.Text(), nullable=True),
        sa.Column("heir", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_benefits")),
        sa.UniqueConstraint("id", name=op.f("uq_benefits_id")),
    )
    op.create_index("ix_benefits_resident", "benefits", ["resident_id"], unique=False)
    op.create_index("ix_benefits_state", "benefits", ["state"], unique=False)
    op.create_index("ix_residents_birth", "residents", ["birth"], unique=False)
