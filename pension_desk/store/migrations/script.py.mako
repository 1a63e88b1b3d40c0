<%!
    import re

    def statements(text):
        """Split the body into its top-level statements, comments dropped."""
        lines = [line[4:] if line.startswith("    ") else line for line in text.split("\n")]
        lines = [line for line in lines if line and not line.startswith("#")]
        return re.split(r"\n(?=[a-z])", "\n".join(lines)) if lines else []

    def by_table(text):
        """Group statements: (table, statements), so that no function grows long."""
        groups = []
        for statement in statements(text):
            made = re.match(r"op\.create_table\('(\w+)'", statement)
            if made or not groups:
                groups.append((made.group(1) if made else "changes", []))
            groups[-1][1].append(statement)
        return groups

    def indented(statement):
        return "    " + statement.replace("\n", "\n    ")
%>\
<% groups = by_table(upgrades) if upgrades else [] %>\
"""${message}."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
% for table, body in groups:
    _${table}()
% endfor
% if not groups:
    pass
% endif

% for table, body in groups:

def _${table}() -> None:
% for statement in body:
${indented(statement)}
% endfor

% endfor
