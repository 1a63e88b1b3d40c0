"""Tables of reports of one's own: the town's, which go to every village, and this desk's."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from pension_desk.domain import dictionary_reports
from pension_desk.store.schema_base import metadata, synced_table

reports = synced_table(dictionary_reports.REPORTS, "name", "spec", indexes=(("name",),))
own_reports = Table(
    "own_reports",
    metadata,
    Column("name", Text, primary_key=True),
    Column("spec", Text, nullable=False),
)
