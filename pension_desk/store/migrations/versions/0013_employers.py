"""Employers, the work with each, and the questions of their lists."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _employer_contacts()
    _employer_evidence()
    _employer_papers()
    _employer_questions()
    _employer_staff()
    _employer_steps()
    _employers()


def _employer_contacts() -> None:
    op.create_table(
        "employer_contacts",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("employer_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("contacted_on", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("by_name", sa.Text(), nullable=True),
        sa.Column("met", sa.Text(), nullable=True),
        sa.Column("units", sa.Text(), nullable=True),
        sa.Column("promised_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_employer_contacts")),
        sa.UniqueConstraint("id", name=op.f("uq_employer_contacts_id")),
    )
    op.create_index(
        "ix_employer_contacts_employer_id", "employer_contacts", ["employer_id"], unique=False
    )


def _employer_evidence() -> None:
    op.create_table(
        "employer_evidence",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("employer_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("added_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_employer_evidence")),
        sa.UniqueConstraint("id", name=op.f("uq_employer_evidence_id")),
    )
    op.create_index(
        "ix_employer_evidence_employer_id", "employer_evidence", ["employer_id"], unique=False
    )


def _employer_papers() -> None:
    op.create_table(
        "employer_papers",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("employer_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("printed_on", sa.Text(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_employer_papers")),
        sa.UniqueConstraint("id", name=op.f("uq_employer_papers_id")),
    )
    op.create_index(
        "ix_employer_papers_employer_id", "employer_papers", ["employer_id"], unique=False
    )


def _employer_questions() -> None:
    op.create_table(
        "employer_questions",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("import", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code_sent", sa.Text(), nullable=False),
        sa.Column("values", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("employer_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("certain", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_employer_questions")),
    )
    op.create_index(
        "ix_employer_questions_key", "employer_questions", ["kind", "key"], unique=False
    )
    op.create_index("ix_employer_questions_state", "employer_questions", ["state"], unique=False)


def _employer_staff() -> None:
    op.create_table(
        "employer_staff",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("employer_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("id_number", sa.Text(), nullable=True),
        sa.Column("id_sent", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("insured", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_employer_staff")),
        sa.UniqueConstraint("id", name=op.f("uq_employer_staff_id")),
    )
    op.create_index(
        "ix_employer_staff_employer_id", "employer_staff", ["employer_id"], unique=False
    )
    op.create_index(
        "ix_employer_staff_resident_id", "employer_staff", ["resident_id"], unique=False
    )


def _employer_steps() -> None:
    op.create_table(
        "employer_steps",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("employer_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("end", sa.Text(), nullable=False),
        sa.Column("taken_on", sa.Text(), nullable=False),
        sa.Column("limit_on", sa.Text(), nullable=True),
        sa.Column("by_name", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_employer_steps")),
        sa.UniqueConstraint("id", name=op.f("uq_employer_steps_id")),
    )
    op.create_index(
        "ix_employer_steps_employer_id", "employer_steps", ["employer_id"], unique=False
    )


def _employers() -> None:
    op.create_table(
        "employers",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=True),
        sa.Column("registration_no", sa.Text(), nullable=True),
        sa.Column("code_sent", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("trade", sa.Text(), nullable=True),
        sa.Column("key_trade", sa.Text(), nullable=True),
        sa.Column("existence", sa.Text(), nullable=True),
        sa.Column("state_sent", sa.Text(), nullable=True),
        sa.Column("founded_on", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("legal_name", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("registered", sa.Integer(), nullable=True),
        sa.Column("staff", sa.Integer(), nullable=True),
        sa.Column("staff_month", sa.Text(), nullable=True),
        sa.Column("wages_fen", sa.Integer(), nullable=True),
        sa.Column("insured", sa.Integer(), nullable=True),
        sa.Column("insured_month", sa.Text(), nullable=True),
        sa.Column("insured_since", sa.Text(), nullable=True),
        sa.Column("insured_before", sa.Integer(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("stage_on", sa.Text(), nullable=True),
        sa.Column("limit_on", sa.Text(), nullable=True),
        sa.Column("arrears_fen", sa.Integer(), nullable=True),
        sa.Column("arrears_since", sa.Text(), nullable=True),
        sa.Column("contact_name", sa.Text(), nullable=True),
        sa.Column("contact_phone", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_employers")),
        sa.UniqueConstraint("id", name=op.f("uq_employers_id")),
    )
    op.create_index("ix_employers_credit_code", "employers", ["credit_code"], unique=False)
    op.create_index("ix_employers_stage", "employers", ["stage"], unique=False)
    op.create_index("ix_employers_village", "employers", ["village"], unique=False)
