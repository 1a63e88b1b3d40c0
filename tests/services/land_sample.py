"""The sample town's desk with its register and its lists of expropriated land."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from pension_desk.paths import resource
from pension_desk.services import imports
from pension_desk.services.desk import Desk, Role, create_desk
from tests.services.exchange import CHEAP_KDF, PASSPHRASE, TOWN


@contextmanager
def sample_land(folder: Path) -> Iterator[Desk]:
    """Open a new desk of the town on 20 November 2026, its lists imported."""
    with create_desk(
        folder, PASSPHRASE, role=Role.TOWN, division=TOWN, author="老陈", kdf=CHEAP_KDF
    ) as desk:
        desk.as_of = date(2026, 11, 20)
        for name in ("户籍人口花名册.xlsx", "征地项目台账.xlsx", "被征地农民花名册.xlsx"):
            imports.commit(desk, imports.read_list(desk, resource("sample_town", name)))
        yield desk
