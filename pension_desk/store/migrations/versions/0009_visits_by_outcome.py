"""Visits can be found by what came of them: who is said to be dead, without reading them all."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_visits_outcome", "visits", ["outcome"], unique=False)
