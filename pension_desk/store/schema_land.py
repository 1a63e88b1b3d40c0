"""Tables of expropriated land (征地), as the data dictionary has them, and the evidence's files."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from pension_desk.domain import dictionary_land as land
from pension_desk.store.schema_base import metadata, synced_table

_OF_PROJECT = (("project_id",),)
_OF_HOUSEHOLD = (("household_id",),)

land_projects = synced_table(
    land.LAND_PROJECTS, "name", "year", indexes=(("year",), ("approval_no",))
)
land_instalments = synced_table(
    land.LAND_INSTALMENTS, "project_id", "number", "due_on", "amount_fen", indexes=_OF_PROJECT
)
land_arrivals = synced_table(land.LAND_ARRIVALS, "project_id", "amount_fen", indexes=_OF_PROJECT)
land_fund_plans = synced_table(
    land.LAND_FUND_PLANS, "project_id", "year", "amount_fen", "state", indexes=_OF_PROJECT
)
land_households = synced_table(
    land.LAND_HOUSEHOLDS,
    "project_id",
    "village",
    "head_name",
    "state",
    indexes=(("project_id", "village"), ("village", "household_no")),
)
land_people = synced_table(
    land.LAND_PEOPLE,
    "household_id",
    "name",
    "eligibility",
    indexes=(("household_id",), ("resident_id",), ("id_number",)),
)
land_subsidies = synced_table(
    land.LAND_SUBSIDIES, "household_id", "computed_on", "amount_fen", indexes=_OF_HOUSEHOLD
)
land_steps = synced_table(
    land.LAND_STEPS, "household_id", "start", "end", "taken_on", indexes=_OF_HOUSEHOLD
)
land_objections = synced_table(
    land.LAND_OBJECTIONS, "household_id", "raised_on", "about", indexes=_OF_HOUSEHOLD
)
land_evidence = synced_table(
    land.LAND_EVIDENCE, "household_id", "title", "sha256", indexes=_OF_HOUSEHOLD
)

evidence_files = Table(
    "evidence_files",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""The attached scans and photos themselves, by their hash; encrypted with the whole file."""
