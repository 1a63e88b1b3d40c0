"""Run by Alembic for every migration: within the transaction that its caller opened.

`pension_desk.store.migrate` hands over the connection; there is no other way in, so that no
database is ever opened without its key. A script that must rebuild a table (SQLite changes
little in place) says so by ``op.batch_alter_table``; references are not checked until its end.
"""

from __future__ import annotations

from alembic import context

from pension_desk.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # the caller's transaction is the only one
)
context.run_migrations()
