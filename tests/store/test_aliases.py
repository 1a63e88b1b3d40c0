"""Merged people in the settled state: who lives on, and on whom each record hangs."""

from __future__ import annotations

import re
from pathlib import Path

import pension_desk.store

ASKS_FOR_ALL = {"aliases.py", "scope.py", "schema.py"}
"""Those that are about merging itself."""


def test_every_query_asks_who_counts_here_and_not_who_was_merged() -> None:
    """``present`` also leaves out who has left the village; ``merged_into`` alone does not."""
    store = Path(pension_desk.store.__file__).parent
    found = [
        path.name
        for path in store.glob("*.py")
        if path.name not in ASKS_FOR_ALL
        and re.search(r"merged_into(\.is_| is )", path.read_text(encoding="utf-8"))
    ]
    assert found == []
