"""Who counts at this desk, and people who were merged."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


_AWAY = """
UPDATE residents SET present = 0
WHERE village NOT LIKE (SELECT value FROM settings WHERE name = 'division') || '%'
"""


def upgrade() -> None:
    _aliases()
    _present()


def _aliases() -> None:
    """Make the table; it stays empty, since nobody could be merged before."""
    op.create_table(
        "aliases",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("into", sa.LargeBinary(length=16), nullable=False),
        sa.Column("living", sa.LargeBinary(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aliases")),
    )
    op.create_index("ix_aliases_living", "aliases", ["living"], unique=False)


def _present() -> None:
    op.add_column(
        "residents", sa.Column("present", sa.Integer(), server_default="1", nullable=False)
    )
    op.execute(_AWAY)
    op.execute("DELETE FROM standings WHERE n IN (SELECT n FROM residents WHERE NOT present)")
