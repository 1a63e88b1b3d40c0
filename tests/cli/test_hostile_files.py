"""What is no bundle, or a spoilt one, is refused on the command line: exit code 1, one sentence."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pension_desk.services import roster
from pension_desk.services.desk import open_desk
from tests.cli.conftest import Program
from tests.services import forging
from tests.services.exchange import PASSPHRASE, A, Exchange, person, state


@pytest.fixture(autouse=True)
def _passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENSION_DESK_PASSPHRASE", PASSPHRASE)


@pytest.fixture
def exchange(tmp_path: Path) -> Exchange:
    made = Exchange(tmp_path)
    row = person(made.town, A)
    made.open_village(A)
    made.both_ways(A)
    roster.edit(made.desks[A], row, {"note": "一"})
    return made


def flipped(path: Path, place: int) -> Path:
    raw = bytearray(path.read_bytes())
    raw[place] ^= 1
    path.write_bytes(raw)
    return path


def in_place_of(path: Path, make: Callable[[Path], None]) -> Path:
    path.unlink()
    make(path)
    return path


def grown(path: Path) -> Path:
    path.write_bytes(path.read_bytes() * 2)
    return path


def _linked(path: Path) -> Path:
    pipe = path.with_name("pipe")
    os.mkfifo(pipe)
    return in_place_of(path, lambda p: p.symlink_to(pipe))


def _to_zero(path: Path) -> None:
    path.symlink_to("/dev/zero")


FILES: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "flipped": ("changed", lambda path: flipped(path, 3000)),
    "cut": ("cut", lambda path: in_place_of(path, lambda p: p.write_bytes(b"pension-desk bun"))),
    "grown": ("grown", grown),
    "empty": ("cut", lambda path: in_place_of(path, Path.touch)),
    "a pipe": ("not_a_bundle", lambda path: in_place_of(path, os.mkfifo)),
    "a link to a pipe": ("not_a_bundle", _linked),
    "endless": ("not_a_bundle", lambda path: in_place_of(path, _to_zero)),
    "a spreadsheet": (
        "not_a_bundle",
        lambda path: in_place_of(path, lambda p: p.write_bytes(b"PK\x03\x04" + bytes(4000))),
    ),
}


@pytest.mark.parametrize(("reason", "spoil"), FILES.values(), ids=FILES.keys())
def test_a_spoilt_file_is_refused(
    exchange: Exchange, tmp_path: Path, reason: str, spoil: Callable[[Path], Path]
) -> None:
    path = spoil(exchange.report(A).file)
    before = state(exchange.town)
    exchange.close()
    town = Program(tmp_path / "town")
    for how in ((), ("--dry-run",)):
        told = town.refused("receive", path, *how)
        assert told["reason"] == reason
        assert told["message"].endswith("。")
    with open_desk(tmp_path / "town", PASSPHRASE) as desk:
        assert state(desk) == before


def test_a_lie_inside_is_refused(exchange: Exchange, tmp_path: Path) -> None:
    lies = {
        "rewound": forging.report(exchange, holds={exchange.town.identity.desk_id: 10**6}),
        "newer_schema": forging.report(exchange, schema=9, schema_min=9, needs_program="9.1.0"),
    }
    exchange.close()
    town = Program(tmp_path / "town")
    for reason, path in lies.items():
        assert town.refused("receive", path)["reason"] == reason
