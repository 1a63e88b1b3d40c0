"""The schema's revision: new files get the newest, older ones are brought up, newer refused.

Alembic is slow to import and not needed to open a file that is up to date: the revision is
read by plain SQL and compared with `HEAD`. A test holds `HEAD` equal to the newest script.
"""

from __future__ import annotations

from sqlalchemy.engine import Connection

from pension_desk.store.schema import metadata

HEAD = "0001"
"""Revision of `pension_desk.store.schema`; the newest script in ``migrations/versions``."""


def create_schema(connection: Connection) -> None:
    """Create every table of the newest schema in an empty file, and stamp its revision."""
    metadata.create_all(connection)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
        " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))
