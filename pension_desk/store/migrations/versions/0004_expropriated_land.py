"""Expropriated land: projects, money, households, people, evidence."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _evidence_files()
    _land_arrivals()
    _land_evidence()
    _land_fund_plans()
    _land_households()
    _land_instalments()
    _land_objections()
    _land_people()
    _land_projects()
    _land_steps()
    _land_subsidies()


def _evidence_files() -> None:
    op.create_table(
        "evidence_files",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_evidence_files")),
    )


def _land_arrivals() -> None:
    op.create_table(
        "land_arrivals",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("project_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("arrived_on", sa.Text(), nullable=True),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("voucher", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_land_arrivals")),
        sa.UniqueConstraint("id", name=op.f("uq_land_arrivals_id")),
    )
    op.create_index("ix_land_arrivals_project_id", "land_arrivals", ["project_id"], unique=False)


def _land_evidence() -> None:
    op.create_table(
        "land_evidence",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("household_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("added_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_land_evidence")),
        sa.UniqueConstraint("id", name=op.f("uq_land_evidence_id")),
    )
    op.create_index(
        "ix_land_evidence_household_id", "land_evidence", ["household_id"], unique=False
    )


def _land_fund_plans() -> None:
    op.create_table(
        "land_fund_plans",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("project_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_land_fund_plans")),
        sa.UniqueConstraint("id", name=op.f("uq_land_fund_plans_id")),
    )
    op.create_index(
        "ix_land_fund_plans_project_id", "land_fund_plans", ["project_id"], unique=False
    )


def _land_households() -> None:
    op.create_table(
        "land_households",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("project_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("hamlet", sa.Text(), nullable=True),
        sa.Column("household_no", sa.Text(), nullable=True),
        sa.Column("head_name", sa.Text(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=True),
        sa.Column("arable_mu4", sa.Integer(), nullable=True),
        sa.Column("forest_mu4", sa.Integer(), nullable=True),
        sa.Column("grass_mu4", sa.Integer(), nullable=True),
        sa.Column("waterworks_mu4", sa.Integer(), nullable=True),
        sa.Column("ponds_mu4", sa.Integer(), nullable=True),
        sa.Column("contracted_mu4", sa.Integer(), nullable=True),
        sa.Column("taken_mu4", sa.Integer(), nullable=True),
        sa.Column("wholly_taken", sa.Integer(), nullable=True),
        sa.Column("evidence_kind", sa.Text(), nullable=True),
        sa.Column("evidence_no", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_on", sa.Text(), nullable=True),
        sa.Column("verified_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_land_households")),
        sa.UniqueConstraint("id", name=op.f("uq_land_households_id")),
    )
    op.create_index(
        "ix_land_households_project_id_village",
        "land_households",
        ["project_id", "village"],
        unique=False,
    )
    op.create_index(
        "ix_land_households_village_household_no",
        "land_households",
        ["village", "household_no"],
        unique=False,
    )


def _land_instalments() -> None:
    op.create_table(
        "land_instalments",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("project_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_land_instalments")),
        sa.UniqueConstraint("id", name=op.f("uq_land_instalments_id")),
    )
    op.create_index(
        "ix_land_instalments_project_id", "land_instalments", ["project_id"], unique=False
    )


def _land_objections() -> None:
    op.create_table(
        "land_objections",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("household_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("raised_on", sa.Text(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=True),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("settled_on", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_land_objections")),
        sa.UniqueConstraint("id", name=op.f("uq_land_objections_id")),
    )
    op.create_index(
        "ix_land_objections_household_id", "land_objections", ["household_id"], unique=False
    )


def _land_people() -> None:
    op.create_table(
        "land_people",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("household_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("id_number", sa.Text(), nullable=True),
        sa.Column("id_sent", sa.Text(), nullable=True),
        sa.Column("birth", sa.Text(), nullable=True),
        sa.Column("eligibility", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("account", sa.Text(), nullable=True),
        sa.Column("subsidy_fen", sa.Integer(), nullable=True),
        sa.Column("way", sa.Text(), nullable=True),
        sa.Column("used_on", sa.Text(), nullable=True),
        sa.Column("used_fen", sa.Integer(), nullable=True),
        sa.Column("voucher", sa.Text(), nullable=True),
        sa.Column("ruling", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_land_people")),
        sa.UniqueConstraint("id", name=op.f("uq_land_people_id")),
    )
    op.create_index("ix_land_people_household_id", "land_people", ["household_id"], unique=False)
    op.create_index("ix_land_people_id_number", "land_people", ["id_number"], unique=False)
    op.create_index("ix_land_people_resident_id", "land_people", ["resident_id"], unique=False)


def _land_projects() -> None:
    op.create_table(
        "land_projects",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("approval_no", sa.Text(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("land_use", sa.Text(), nullable=True),
        sa.Column("signed_on", sa.Text(), nullable=True),
        sa.Column("area_mu4", sa.Integer(), nullable=True),
        sa.Column("required_fen", sa.Integer(), nullable=True),
        sa.Column("supplied_on", sa.Text(), nullable=True),
        sa.Column("list_closed", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_land_projects")),
        sa.UniqueConstraint("id", name=op.f("uq_land_projects_id")),
    )
    op.create_index("ix_land_projects_approval_no", "land_projects", ["approval_no"], unique=False)
    op.create_index("ix_land_projects_year", "land_projects", ["year"], unique=False)


def _land_steps() -> None:
    op.create_table(
        "land_steps",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("household_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("end", sa.Text(), nullable=False),
        sa.Column("taken_on", sa.Text(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_land_steps")),
        sa.UniqueConstraint("id", name=op.f("uq_land_steps_id")),
    )
    op.create_index("ix_land_steps_household_id", "land_steps", ["household_id"], unique=False)


def _land_subsidies() -> None:
    op.create_table(
        "land_subsidies",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("household_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("computed_on", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("area_mu4", sa.Integer(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("working", sa.Text(), nullable=True),
        sa.Column("unconfirmed", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_land_subsidies")),
        sa.UniqueConstraint("id", name=op.f("uq_land_subsidies_id")),
    )
    op.create_index(
        "ix_land_subsidies_household_id", "land_subsidies", ["household_id"], unique=False
    )
