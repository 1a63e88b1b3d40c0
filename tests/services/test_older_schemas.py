"""Desks and bundles of every released schema are opened, brought up and received."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from pension_desk.domain.ids import RowId
from pension_desk.services import bundles
from pension_desk.services.desk import Desk, open_desk
from tests.services.exchange import CHEAP_KDF, PASSPHRASE, A, B, Clock, contested_now, state

FIXTURES = Path(__file__).parents[1] / "fixtures"
RELEASED = sorted(FIXTURES.glob("schema_*"))


class Kept:
    """The files of one released schema, its desks opened from copies."""

    def __init__(self, files: Path, place: Path) -> None:
        self.files = files
        self.told = json.loads((files / "told.json").read_text(encoding="utf-8"))
        self.clock = Clock()
        self.place = place
        self.town, self.village = (self._open(name) for name in ("town", "village"))

    def _open(self, name: str) -> Desk:
        shutil.copytree(self.files / name, self.place / name)
        return open_desk(self.place / name, self.told["passphrase"], clock=self.clock)

    @property
    def mother(self) -> RowId:
        """Return the resident whose note both sides have set."""
        return RowId(UUID(self.told["mother"]))


@pytest.fixture(params=RELEASED, ids=lambda path: path.name)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    found = Kept(request.param, tmp_path)
    yield found
    found.town.close()
    found.village.close()


def test_the_first_schema_is_kept() -> None:
    assert [path.name for path in RELEASED][:1] == ["schema_1"]


def test_an_older_desk_opens_with_all_that_it_held(kept: Kept) -> None:
    here = state(kept.village)
    assert here[kept.mother.hex]["note"] == "村里写的"
    assert len(state(kept.town, A)) == 7
    assert len(here) == 9


def test_an_older_report_and_an_older_assignment_are_received(kept: Kept) -> None:
    (there,) = bundles.receive(kept.town, kept.files / "report.pdb").value.bundles
    assert (there.receipt.refused, there.receipt.contested) == (0, 2)
    (back,) = bundles.receive(kept.village, kept.files / "assignment.pdb").value.bundles
    assert (back.receipt.refused, back.receipt.contested) == (0, 2)
    assert state(kept.village) == state(kept.town, A)
    assert state(kept.town)[kept.mother.hex]["note"] == "村里写的"
    assert len(contested_now(kept.town)) == 2
    assert contested_now(kept.town) == contested_now(kept.village)


def test_an_older_kit_makes_a_desk(kept: Kept, tmp_path: Path) -> None:
    made = bundles.open_kit(
        kept.files / "kit.pdb",
        kept.told["passcode"],
        tmp_path / "new",
        PASSPHRASE,
        "阿兰",
        clock=kept.clock,
        kdf=CHEAP_KDF,
    )
    with made:
        assert state(made) == state(kept.town, B)
        stick = tmp_path / "stick"
        stick.mkdir()
        sent = bundles.export(made, "town", stick).value
        (taken,) = bundles.receive(kept.town, sent.file).value.bundles
        assert taken.receipt.refused == 0
