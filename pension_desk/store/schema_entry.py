"""Tables for entry at speed (快速录入): printed lists, and what this desk entered."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from pension_desk.domain.dictionary import PRINTED_LISTS
from pension_desk.store.schema_base import metadata, synced_table

printed_lists = synced_table(
    PRINTED_LISTS, "village", "code", "first", "residents", indexes=(("code",),)
)

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
"""What was entered at speed, by day; never leaves the desk. ``act``: ``acts.n``.

What was taken back is known by its record's absence."""
