"""Every table of the first release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _contested()
    _contributions()
    _desks()
    _filter_sets()
    _layouts()
    _notices()
    _peers()
    _registrations()
    _resident_search()
    _residents()
    _settings()
    _standings()
    _statuses()
    _visits()
    _work_items()
    _acknowledged()
    _acts()
    _bundles()
    _changes()
    _imports()
    _pending_rows()
    _refused_rows()


def _contested() -> None:
    op.create_table(
        "contested",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("table", sa.Text(), nullable=False),
        sa.Column("row", sa.LargeBinary(length=16), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("grave", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_contested")),
        sa.UniqueConstraint("table", "row", "field", name=op.f("uq_contested_table_row_field")),
    )


def _contributions() -> None:
    op.create_table(
        "contributions",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("paid_on", sa.Text(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("voucher", sa.Text(), nullable=True),
        sa.Column("payer_name", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_contributions")),
        sa.UniqueConstraint("id", name=op.f("uq_contributions_id")),
    )
    op.create_index(
        "ix_contributions_resident", "contributions", ["resident_id", "year"], unique=False
    )
    op.create_index("ix_contributions_voucher", "contributions", ["voucher"], unique=False)


def _desks() -> None:
    op.create_table(
        "desks",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("division", sa.Text(), nullable=True),
        sa.Column("held", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_desks")),
        sa.UniqueConstraint("id", name=op.f("uq_desks_id")),
    )


def _filter_sets() -> None:
    op.create_table(
        "filter_sets",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("filter", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_filter_sets")),
    )


def _layouts() -> None:
    op.create_table(
        "layouts",
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("signature", name=op.f("pk_layouts")),
    )


def _notices() -> None:
    op.create_table(
        "notices",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("printed_on", sa.Text(), nullable=True),
        sa.Column("times_printed", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_notices")),
        sa.UniqueConstraint("id", name=op.f("uq_notices_id")),
    )
    op.create_index("ix_notices_code", "notices", ["code"], unique=False)
    op.create_index(
        "ix_notices_household", "notices", ["village", "household_no", "kind", "year"], unique=False
    )


def _peers() -> None:
    op.create_table(
        "peers",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("division", sa.Text(), nullable=False),
        sa.Column("public_keys", sa.Text(), nullable=True),
        sa.Column("enrolment", sa.Text(), nullable=True),
        sa.Column("revoked_at", sa.Text(), nullable=True),
        sa.Column("sent", sa.Integer(), server_default="0", nullable=False),
        sa.Column("received", sa.Integer(), server_default="0", nullable=False),
        sa.Column("received_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_peers")),
        sa.UniqueConstraint("id", name=op.f("uq_peers_id")),
    )


def _registrations() -> None:
    op.create_table(
        "registrations",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("personal_no", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("tier_fen", sa.Integer(), nullable=True),
        sa.Column("first_month", sa.Text(), nullable=True),
        sa.Column("years_paid", sa.Integer(), nullable=True),
        sa.Column("balance_fen", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("employer", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_registrations")),
        sa.UniqueConstraint("id", name=op.f("uq_registrations_id")),
    )
    op.create_index(
        "ix_registrations_resident", "registrations", ["resident_id", "scheme"], unique=False
    )


def _resident_search() -> None:
    op.create_table(
        "resident_search",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_resident_search")),
    )


def _residents() -> None:
    op.create_table(
        "residents",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("hamlet", sa.Text(), nullable=True),
        sa.Column("household_no", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=True),
        sa.Column("nation", sa.Text(), nullable=True),
        sa.Column("id_number", sa.Text(), nullable=True),
        sa.Column("id_sent", sa.Text(), nullable=True),
        sa.Column("birth", sa.Text(), nullable=True),
        sa.Column("relation", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("died_on", sa.Text(), nullable=True),
        sa.Column("moved_on", sa.Text(), nullable=True),
        sa.Column("moved_to", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.LargeBinary(length=16), nullable=True),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("walk_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_residents")),
        sa.UniqueConstraint("id", name=op.f("uq_residents_id")),
    )
    op.create_index("ix_residents_id_number", "residents", ["id_number"], unique=False)
    op.create_index("ix_residents_name_key", "residents", ["name_key"], unique=False)
    op.create_index("ix_residents_walk", "residents", ["village", "walk_key"], unique=False)


def _settings() -> None:
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )


def _standings() -> None:
    op.create_table(
        "standings",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.Column("paid_fen", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_standings")),
    )
    op.create_index("ix_standings_category", "standings", ["category"], unique=False)


def _statuses() -> None:
    op.create_table(
        "statuses",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("certificate", sa.Text(), nullable=True),
        sa.Column("since", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_statuses")),
        sa.UniqueConstraint("id", name=op.f("uq_statuses_id")),
    )
    op.create_index("ix_statuses_resident", "statuses", ["resident_id", "kind"], unique=False)


def _visits() -> None:
    op.create_table(
        "visits",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("visited_on", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=True),
        sa.Column("visitor", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("promised_on", sa.Text(), nullable=True),
        sa.Column("next_step", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_visits")),
        sa.UniqueConstraint("id", name=op.f("uq_visits_id")),
    )
    op.create_index("ix_visits_promised", "visits", ["promised_on"], unique=False)
    op.create_index("ix_visits_resident", "visits", ["resident_id"], unique=False)


def _work_items() -> None:
    op.create_table(
        "work_items",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("list_kind", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("issued_on", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("answered_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_work_items")),
        sa.UniqueConstraint("id", name=op.f("uq_work_items_id")),
    )
    op.create_index(
        "ix_work_items_resident", "work_items", ["resident_id", "list_kind", "year"], unique=False
    )


def _acknowledged() -> None:
    op.create_table(
        "acknowledged",
        sa.Column("peer", sa.Integer(), nullable=False),
        sa.Column("desk", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["desk"], ["desks.n"], name=op.f("fk_acknowledged_desk_desks")),
        sa.ForeignKeyConstraint(["peer"], ["peers.n"], name=op.f("fk_acknowledged_peer_peers")),
        sa.PrimaryKeyConstraint("peer", "desk", name=op.f("pk_acknowledged")),
    )


def _acts() -> None:
    op.create_table(
        "acts",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("desk", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["desk"], ["desks.n"], name=op.f("fk_acts_desk_desks")),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_acts")),
        sa.UniqueConstraint("desk", "number", name=op.f("uq_acts_desk_number")),
    )


def _bundles() -> None:
    op.create_table(
        "bundles",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("peer", sa.Integer(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_hash", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("acknowledged_at", sa.Text(), nullable=True),
        sa.Column("undone_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["peer"], ["peers.n"], name=op.f("fk_bundles_peer_peers")),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_bundles")),
    )
    op.create_index("ix_bundles_hash", "bundles", ["file_hash"], unique=False)
    op.create_index("ix_bundles_peer", "bundles", ["peer", "direction", "number"], unique=False)


def _changes() -> None:
    op.create_table(
        "changes",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("desk", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("table", sa.Text(), nullable=False),
        sa.Column("row", sa.LargeBinary(length=16), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("supersedes", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["act"], ["acts.n"], name=op.f("fk_changes_act_acts")),
        sa.ForeignKeyConstraint(["desk"], ["desks.n"], name=op.f("fk_changes_desk_desks")),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_changes")),
        sa.UniqueConstraint("desk", "number", name=op.f("uq_changes_desk_number")),
    )
    op.create_index("ix_changes_row", "changes", ["row"], unique=False)


def _imports() -> None:
    op.create_table(
        "imports",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_hash", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("proposed", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["acts.n"], name=op.f("fk_imports_act_acts")),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_imports")),
    )
    op.create_index("ix_imports_hash", "imports", ["file_hash"], unique=False)


def _pending_rows() -> None:
    op.create_table(
        "pending_rows",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("import", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("id_sent", sa.Text(), nullable=False),
        sa.Column("id_number", sa.Text(), nullable=True),
        sa.Column("birth", sa.Text(), nullable=True),
        sa.Column("values", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("proposed_resident", sa.LargeBinary(length=16), nullable=True),
        sa.Column("proposed_id", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("certain", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["import"], ["imports.n"], name=op.f("fk_pending_rows_import_imports")
        ),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_pending_rows")),
        sa.UniqueConstraint("kind", "key", name=op.f("uq_pending_rows_kind_key")),
    )
    op.create_index("ix_pending_rows_id", "pending_rows", ["id_number"], unique=False)
    op.create_index("ix_pending_rows_name", "pending_rows", ["name_key"], unique=False)
    op.create_index("ix_pending_rows_state", "pending_rows", ["state"], unique=False)


def _refused_rows() -> None:
    op.create_table(
        "refused_rows",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("import", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import"], ["imports.n"], name=op.f("fk_refused_rows_import_imports")
        ),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_refused_rows")),
    )
