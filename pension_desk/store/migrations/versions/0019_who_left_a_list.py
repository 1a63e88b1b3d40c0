"""Who is off the latest list: employers by kind of list, and their staff; whom an import named."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("register_left_on", "declared_left_on", "insured_left_on"):
        op.add_column("employers", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("employer_staff", sa.Column("left_on", sa.Text(), nullable=True))
    op.add_column("imports", sa.Column("named", sa.LargeBinary(), nullable=True))
