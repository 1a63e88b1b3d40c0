"""Notices: whose they are, when they were prepared, delivered and returned, and the answer."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TEXTS = (
    "prepared_on", "delivered_on", "delivered_by", "returned_on", "answer", "note",
)  # fmt: skip


def upgrade() -> None:
    op.add_column("notices", sa.Column("hamlet", sa.Text(), nullable=True))
    op.add_column("notices", sa.Column("resident_id", sa.LargeBinary(length=16), nullable=True))
    for name in _TEXTS:
        op.add_column("notices", sa.Column(name, sa.Text(), nullable=True))
