"""Town-wide records: policy parameters and the wording of forms."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _form_wordings()
    _policy_parameters()


def _form_wordings() -> None:
    op.create_table(
        "form_wordings",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_form_wordings")),
        sa.UniqueConstraint("id", name=op.f("uq_form_wordings_id")),
    )
    op.create_index("ix_form_wordings_kind", "form_wordings", ["kind"], unique=False)


def _policy_parameters() -> None:
    op.create_table(
        "policy_parameters",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_policy_parameters")),
        sa.UniqueConstraint("id", name=op.f("uq_policy_parameters_id")),
    )
    op.create_index(
        "ix_policy_parameters_key", "policy_parameters", ["key", "from_on"], unique=False
    )
