"""A fresh encrypted desk file for every test that asks, with a pass-phrase that is cheap to try."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pension_desk.store.desk_file import DeskFile, create_file
from pension_desk.store.keyring import KdfCost

PASSPHRASE = "木棉花开三月红了"
CHEAP_KDF = KdfCost(memory_kib=8, passes=1, lanes=1)


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE


@pytest.fixture
def cheap_kdf() -> KdfCost:
    return CHEAP_KDF


@pytest.fixture
def desk_file(tmp_path: Path, passphrase: str, cheap_kdf: KdfCost) -> Iterator[DeskFile]:
    """An open, empty desk in ``tmp_path / "desk"``."""
    desk = create_file(tmp_path / "desk", passphrase, kdf=cheap_kdf)
    yield desk
    desk.close()
