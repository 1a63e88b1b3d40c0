"""The scheme's register may say what it pays a month, and since when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("registrations", sa.Column("month_fen", sa.Integer(), nullable=True))
    op.add_column("registrations", sa.Column("drawing_since", sa.Text(), nullable=True))
