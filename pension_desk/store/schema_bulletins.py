"""Tables of targets, bulletins and weights, as the data dictionary has them.

What stood behind a bulletin's numbers stays at the town's desk, in a local table.
"""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary, PrimaryKeyConstraint, Table, Text

from pension_desk.domain import dictionary_bulletins as bulletins
from pension_desk.store.schema_base import metadata, synced_table

targets = synced_table(
    bulletins.TARGETS, "village", "indicator", "year", "amount", indexes=(("year", "village"),)
)
bulletin_issues = synced_table(
    bulletins.BULLETIN_ISSUES, "year", "number", "begins_on", "ends_on", indexes=(("ends_on",),)
)
score_weights = synced_table(bulletins.SCORE_WEIGHTS, "year", "weights", indexes=(("year",),))

bulletin_records = Table(
    "bulletin_records",
    metadata,
    Column("issue", LargeBinary(16), nullable=False),
    Column("indicator", Text, nullable=False),
    Column("village", Text, nullable=False),
    Column("side", Text, nullable=False),
    Column("ids", LargeBinary, nullable=False),
    PrimaryKeyConstraint("issue", "indicator", "village", "side"),
)
"""The records behind a bulletin's numbers on the day it was made: their ids, 16 bytes each."""
