"""Tables of employers (用人单位), as the data dictionary has them, and the questions of lists."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from pension_desk.domain import dictionary_employers as rules
from pension_desk.store.schema_base import metadata, synced_table

_OF_EMPLOYER = (("employer_id",),)

employers = synced_table(
    rules.EMPLOYERS, "name", indexes=(("village",), ("credit_code",), ("stage",))
)
employer_staff = synced_table(
    rules.EMPLOYER_STAFF, "employer_id", "name", indexes=(*_OF_EMPLOYER, ("resident_id",))
)
employer_contacts = synced_table(
    rules.EMPLOYER_CONTACTS, "employer_id", "contacted_on", indexes=_OF_EMPLOYER
)
employer_steps = synced_table(
    rules.EMPLOYER_STEPS, "employer_id", "start", "end", "taken_on", indexes=_OF_EMPLOYER
)
employer_papers = synced_table(
    rules.EMPLOYER_PAPERS, "employer_id", "kind", "printed_on", indexes=_OF_EMPLOYER
)
employer_evidence = synced_table(
    rules.EMPLOYER_EVIDENCE, "employer_id", "title", "sha256", indexes=_OF_EMPLOYER
)

employer_questions = Table(
    "employer_questions",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("import", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("sheet", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("code_sent", Text, nullable=False),
    Column("values", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("employer_id", LargeBinary(16)),
    Column("why", Text, nullable=False),
    Column("certain", Integer, nullable=False),
    Column("answered", Integer),
    Column("reopened", Integer),
    Index("ix_employer_questions_state", "state"),
    Index("ix_employer_questions_key", "kind", "key"),
)
"""Rows of employers' lists that wait for a person, at the desk that read the list.

``answered``, ``reopened``: the acts, by their numbers in the file, that last did so."""
