"""A row of a list of people that was answered no knows by which act, and may be asked again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("pending_rows", sa.Column("rejected", sa.Integer(), nullable=True))
    op.add_column("pending_rows", sa.Column("reopened", sa.Integer(), nullable=True))
