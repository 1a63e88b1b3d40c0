"""All tables of the desk's file.

Synced tables hold the settled state that the change log leads to; their fields are those of
`pension_desk.domain.dictionary`. Local tables never leave the desk. Derived columns (search
text, comparison keys) are computed on write and never travel.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from pension_desk.store import (
    schema_bulletins,
    schema_employers,
    schema_entry,
    schema_knowledge,
    schema_land,
    schema_reports,
    schema_steering,
)
from pension_desk.store.schema_base import id_column as _id
from pension_desk.store.schema_base import metadata

__all__ = [
    "metadata",
    "schema_bulletins",
    "schema_employers",
    "schema_entry",
    "schema_knowledge",
    "schema_land",
    "schema_reports",
    "schema_steering",
]
"""What is made elsewhere and belongs to the schema; its tables stand below and there."""


def _resident() -> Column[bytes]:
    """Return the reference to a resident; not a foreign key, since bundles arrive in any order."""
    return Column("resident_id", LargeBinary(16), nullable=False)


residents = Table(
    "residents",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    Column("village", Text, nullable=False),
    Column("hamlet", Text),
    Column("household_no", Text),
    Column("name", Text, nullable=False),
    Column("sex", Text),
    Column("nation", Text),
    Column("id_number", Text),
    Column("id_sent", Text),
    Column("birth", Text),
    Column("relation", Text),
    Column("phone", Text),
    Column("address", Text),
    Column("note", Text),
    Column("died_on", Text),
    Column("moved_on", Text),
    Column("moved_to", Text),
    Column("merged_into", LargeBinary(16)),
    # derived on write
    Column("name_key", Text, nullable=False),
    Column("walk_key", Text, nullable=False),
    Column("present", Integer, nullable=False, server_default="1"),
    Index("ix_residents_id_number", "id_number"),
    Index("ix_residents_name_key", "name_key"),
    Index("ix_residents_walk", "village", "walk_key"),
    Index("ix_residents_birth", "birth"),
)

"""``present``: 1 for who counts here. 0 for a record that was merged into another, and, at a
village's desk, for whoever has left the village and stays as history. Every list, count and
match asks for it."""

aliases = Table(
    "aliases",
    metadata,
    Column("id", LargeBinary(16), primary_key=True),
    Column("into", LargeBinary(16), nullable=False),
    Column("living", LargeBinary(16), nullable=False),
    Index("ix_aliases_living", "living"),
)
"""Residents that were merged, deleted ones too: into which record, and which one lives on.
Derived from the log; see `pension_desk.store.aliases`."""

resident_search = Table(
    "resident_search",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("text", Text, nullable=False),
)
"""Search text of each resident, keyed by ``residents.n``; a narrow table that LIKE can scan."""

standings = Table(
    "standings",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("category", Text, nullable=False),
    Column("findings", Text, nullable=False),
    Column("paid_fen", Integer, nullable=False),
    Index("ix_standings_category", "category"),
)
"""The last screening of each resident, keyed by ``residents.n``; derived, never synced."""

registrations = Table(
    "registrations",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    _resident(),
    Column("scheme", Text, nullable=False),
    Column("name", Text),
    Column("personal_no", Text),
    Column("state", Text),
    Column("tier_fen", Integer),
    Column("first_month", Text),
    Column("years_paid", Integer),
    Column("balance_fen", Integer),
    Column("last_year", Integer),
    Column("employer", Text),
    Column("source", Text),
    Column("month_fen", Integer),
    Column("drawing_since", Text),
    Index("ix_registrations_resident", "resident_id", "scheme"),
)

contributions = Table(
    "contributions",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    _resident(),
    Column("year", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("amount_fen", Integer, nullable=False),
    Column("paid_on", Text),
    Column("channel", Text),
    Column("voucher", Text),
    Column("payer_name", Text),
    Column("note", Text),
    Column("purpose", Text),
    Column("paid_by", Text),
    Column("identity", Text),
    Column("corrects", LargeBinary(16)),
    Index("ix_contributions_resident", "resident_id", "year"),
    Index("ix_contributions_voucher", "voucher"),
)

settlements = Table(
    "settlements",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    _resident(),
    Column("year", Integer, nullable=False),
    Column("facts", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("settled_on", Text),
    Column("settled_by", Text),
    Index("ix_settlements_resident", "resident_id", "year"),
)
"""Lines of a reconciliation that a person settled. ``facts``: what the line said then, in the
words of `pension_desk.domain.reconciliation`; it stays settled as long as it says the same."""

statuses = Table(
    "statuses",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    _resident(),
    Column("kind", Text, nullable=False),
    Column("name", Text),
    Column("detail", Text),
    Column("grade", Text),
    Column("certificate", Text),
    Column("since", Text),
    Column("until", Text),
    Column("source", Text),
    Index("ix_statuses_resident", "resident_id", "kind"),
)

visits = Table(
    "visits",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    _resident(),
    Column("visited_on", Text, nullable=False),
    Column("mode", Text),
    Column("visitor", Text),
    Column("outcome", Text),
    Column("reason", Text),
    Column("promised_on", Text),
    Column("next_step", Text),
    Column("note", Text),
    Column("met", Text),
    Column("points", Text),
    Column("knows", Text),
    Column("next_on", Text),
    Index("ix_visits_resident", "resident_id"),
    Index("ix_visits_promised", "promised_on"),
    Index("ix_visits_next", "next_on"),
    Index("ix_visits_outcome", "outcome"),
)

work_items = Table(
    "work_items",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    _resident(),
    Column("list_kind", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("issued_on", Text),
    Column("closed_on", Text),
    Column("outcome", Text),
    Column("reason", Text),
    Column("answered_on", Text),
    Column("note", Text),
    Index("ix_work_items_resident", "resident_id", "list_kind", "year"),
)

benefits = Table(
    "benefits",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    _resident(),
    Column("state", Text),
    Column("state_on", Text),
    Column("state_by", Text),
    Column("reason", Text),
    Column("documents", Text),
    Column("month_fen", Integer),
    Column("drawing_since", Text),
    Column("stopped_from", Text),
    Column("heard_dead_on", Text),
    Column("heir", Text),
    Column("note", Text),
    Index("ix_benefits_resident", "resident_id"),
    Index("ix_benefits_state", "state"),
)
"""What was entered of each person's benefit; see `pension_desk.domain.benefits.Benefit`."""

notices = Table(
    "notices",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    Column("village", Text, nullable=False),
    Column("household_no", Text),
    Column("kind", Text, nullable=False),
    Column("year", Integer),
    Column("code", Text),
    Column("printed_on", Text),
    Column("times_printed", Integer),
    Column("hamlet", Text),
    Column("resident_id", LargeBinary(16)),
    Column("prepared_on", Text),
    Column("delivered_on", Text),
    Column("delivered_by", Text),
    Column("returned_on", Text),
    Column("answer", Text),
    Column("note", Text),
    Index("ix_notices_code", "code"),
    Index("ix_notices_household", "village", "household_no", "kind", "year"),
)

policy_parameters = Table(
    "policy_parameters",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    Column("key", Text, nullable=False),
    Column("from_on", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("source", Text),
    Column("confidence", Text),
    Column("note", Text),
    Index("ix_policy_parameters_key", "key", "from_on"),
)

form_wordings = Table(
    "form_wordings",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    Column("kind", Text, nullable=False),
    Column("wording", Text, nullable=False),
    Column("note", Text),
    Index("ix_form_wordings_kind", "kind"),
)

# --- the change log -----------------------------------------------------------------------

desks = Table(
    "desks",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    Column("role", Text),
    Column("division", Text),
    Column("held", Integer, nullable=False, server_default="0"),
)
"""Every desk that ever made a change known here; ``held`` is its highest change number held."""

acts = Table(
    "acts",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("desk", Integer, ForeignKey("desks.n"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("detail", Text, nullable=False, server_default=""),
    UniqueConstraint("desk", "number"),
)

changes = Table(
    "changes",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("desk", Integer, ForeignKey("desks.n"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("act", Integer, ForeignKey("acts.n"), nullable=False),
    Column("table", Text, nullable=False),
    Column("row", LargeBinary(16), nullable=False),
    Column("fields", Text, nullable=False),
    Column("supersedes", Text),
    UniqueConstraint("desk", "number"),
    Index("ix_changes_row", "row"),
)
"""``fields``: JSON object of the values set. ``supersedes``: JSON object, field → list of
``[desks.n, number]``; null when nothing was superseded."""

contested = Table(
    "contested",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("table", Text, nullable=False),
    Column("row", LargeBinary(16), nullable=False),
    Column("field", Text, nullable=False),
    Column("grave", Integer, nullable=False),
    UniqueConstraint("table", "row", "field"),
)
"""Fields whose newest changes differ; derived from the log, kept so that they can be listed."""

# --- local: lists in ----------------------------------------------------------------------

imports = Table(
    "imports",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("act", Integer, ForeignKey("acts.n"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("file_hash", Text, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("accepted", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("proposed", Integer, nullable=False),
    Column("refused", Integer, nullable=False),
    Column("as_of", Text, nullable=False),
    Column("taken_back", Integer, nullable=False, server_default="0"),
    Column("named", LargeBinary),
    Index("ix_imports_hash", "file_hash"),
)

refused_rows = Table(
    "refused_rows",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("import", Integer, ForeignKey("imports.n"), nullable=False),
    Column("sheet", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("reason", Text, nullable=False),
)

pending_rows = Table(
    "pending_rows",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("import", Integer, ForeignKey("imports.n"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("sheet", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("id_sent", Text, nullable=False),
    Column("id_number", Text),
    Column("birth", Text),
    Column("values", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("resident_id", LargeBinary(16)),
    Column("proposed_resident", LargeBinary(16)),
    Column("proposed_id", Text),
    Column("why", Text, nullable=False, server_default=""),
    Column("certain", Integer, nullable=False, server_default="0"),
    Column("rejected", Integer),
    Column("reopened", Integer),
    UniqueConstraint("kind", "key"),
    Index("ix_pending_rows_state", "state"),
    Index("ix_pending_rows_id", "id_number"),
    Index("ix_pending_rows_name", "name_key"),
)
"""Rows of office lists that could not be tied to a resident with certainty: they wait for a
person (``proposed``, ``unclear``) or for the household register (``waiting``); later
``accepted`` or ``rejected``. ``key`` is a digest of the row as sent, so that the same row sent
again is known. ``resident_id`` is set where the row itself made the resident (households).
``rejected``, ``reopened``: the acts of a person, by their numbers in the file, that last did so."""

layouts = Table(
    "layouts",
    metadata,
    Column("signature", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("columns", Text, nullable=False),
)

# --- local: the desk itself ---------------------------------------------------------------

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

peers = Table(
    "peers",
    metadata,
    Column("n", Integer, primary_key=True),
    _id(),
    Column("role", Text, nullable=False),
    Column("division", Text, nullable=False),
    Column("public_keys", Text),
    Column("enrolment", Text),
    Column("revoked_at", Text),
    Column("sent", Integer, nullable=False, server_default="0"),
    Column("received", Integer, nullable=False, server_default="0"),
    Column("received_at", Text),
)
"""Other desks that bundles go to and come from. ``sent`` and ``received``: the last bundle
numbers. ``enrolment``: the secret of a kit not yet answered."""

acknowledged = Table(
    "acknowledged",
    metadata,
    Column("peer", Integer, ForeignKey("peers.n"), primary_key=True),
    Column("desk", Integer, ForeignKey("desks.n"), primary_key=True),
    Column("number", Integer, nullable=False),
)
"""What each peer has said that it holds: a version vector."""

bundles = Table(
    "bundles",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("peer", Integer, ForeignKey("peers.n"), nullable=False),
    Column("direction", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("file_hash", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("acknowledged_at", Text),
    Column("undone_at", Text),
    Index("ix_bundles_hash", "file_hash"),
    Index("ix_bundles_peer", "peer", "direction", "number"),
)

filter_sets = Table(
    "filter_sets",
    metadata,
    Column("name", Text, primary_key=True),
    Column("filter", Text, nullable=False),
)
