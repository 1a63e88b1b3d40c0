"""Questions and answers about the policy: the town's, and each village's own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create("answers", sa.Column("key", sa.Text(), nullable=False))
    _create("village_answers", sa.Column("village", sa.Text(), nullable=False))


def _create(name: str, whose: sa.Column[str]) -> None:
    op.create_table(
        name,
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        whose,
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f(f"pk_{name}")),
        sa.UniqueConstraint("id", name=op.f(f"uq_{name}_id")),
    )
    op.create_index(f"ix_{name}_{whose.name}", name, [whose.name], unique=False)
