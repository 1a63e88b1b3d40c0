"""The ledger's purposes, payers on behalf and corrections; settled lines of a reconciliation."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _contributions()
    _settlements()


def _contributions() -> None:
    op.add_column("contributions", sa.Column("purpose", sa.Text(), nullable=True))
    op.add_column("contributions", sa.Column("paid_by", sa.Text(), nullable=True))
    op.add_column("contributions", sa.Column("identity", sa.Text(), nullable=True))
    op.add_column("contributions", sa.Column("corrects", sa.LargeBinary(length=16), nullable=True))


def _settlements() -> None:
    op.create_table(
        "settlements",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("settled_on", sa.Text(), nullable=True),
        sa.Column("settled_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_settlements")),
        sa.UniqueConstraint("id", name=op.f("uq_settlements_id")),
    )
    op.create_index("ix_settlements_resident", "settlements", ["resident_id", "year"], unique=False)
