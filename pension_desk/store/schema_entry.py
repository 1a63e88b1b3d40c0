"""Tables for entry at speed (快速录入); local: they never leave the desk."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from pension_desk.store.schema_base import metadata

printed_lists = Table(
    "printed_lists",
    metadata,
    Column("code", Text, primary_key=True),
    Column("printed_on", Text, nullable=False),
    Column("village", Text, nullable=False),
    Column("hamlet", Text, nullable=False),
    Column("residents", LargeBinary, nullable=False),
)
"""Field lists that were printed here: whom each line is about, so that its number is found again
though the people's standings have moved on. ``residents``: their ids, 16 bytes each, in order."""

entered_lines = Table(
    "entered_lines",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("day", Text, nullable=False),
    Column("act", Integer, nullable=False),
    Column("resident", LargeBinary(16), nullable=False),
    Column("contribution", LargeBinary(16)),
    Column("visit", LargeBinary(16)),
    Index("ix_entered_lines_day", "day"),
)
"""What was entered at speed, by day. ``act``: ``acts.n``. What was taken back is known by its
record's absence."""
