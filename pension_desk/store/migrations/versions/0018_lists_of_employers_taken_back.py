"""A list of employers can be taken back: its import is marked, its questions know their answer.

No released program kept questions about employers.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    taken_back = sa.Column("taken_back", sa.Integer(), server_default="0", nullable=False)
    op.add_column("imports", taken_back)
    op.add_column("employer_questions", sa.Column("answered", sa.Integer(), nullable=True))
    op.add_column("employer_questions", sa.Column("reopened", sa.Integer(), nullable=True))
