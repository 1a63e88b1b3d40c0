"""The command ``exchange``: a visit from outside, dry and for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.services import bundles, roster
from pension_desk.services.desk import open_desk
from tests.cli.conftest import Program
from tests.services.exchange import PASSPHRASE, A, Exchange, person


@pytest.fixture
def visit(tmp_path: Path) -> tuple[Program, Program, Path]:
    """The programs of a town and a village that have met, and an empty stick."""
    exchange = Exchange(tmp_path)
    person(exchange.town, A)
    exchange.open_village(A)
    exchange.both_ways(A)
    stick = exchange.stick()
    exchange.close()
    return Program(tmp_path / "town"), Program(tmp_path / A), stick


@pytest.fixture(autouse=True)
def _passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENSION_DESK_PASSPHRASE", PASSPHRASE)


def _add_one(program: Program) -> None:
    with open_desk(program.folder, PASSPHRASE) as desk:
        roster.add(desk, {"village": A, "name": "韦大山", "household_no": "0002"})


def test_a_visit_takes_and_writes(visit: tuple[Program, Program, Path]) -> None:
    town, village, stick = visit
    _add_one(village)
    made = village.done("exchange", stick)
    assert [one["receiver"] for one in made["written"]] == ["450821105"]
    told = town.done("exchange", stick, "--dry-run")
    assert (told["accepted"], told["dry_run"], told["to_write"]) == (1, True, [A])
    assert told["written"] == []
    assert [one["found"] for one in told["brought"]] == ["new"]
    done = town.done("exchange", stick)
    assert (done["accepted"], [one["receiver"] for one in done["written"]]) == (1, [A])
    again = town.done("exchange", stick, "--only-receive")
    assert {one["found"] for one in again["brought"]} == {"again", "own"}
    back = village.done("exchange", stick)
    assert back["bundles"][0]["answers"][-1]["accepted"] == 1


def test_a_bad_file_is_told_and_the_rest_is_done(visit: tuple[Program, Program, Path]) -> None:
    town, village, stick = visit
    _add_one(village)
    village.done("exchange", stick, "--only-send")
    (stick / "坏.pdb").write_bytes(b"x")
    done = town.done("exchange", stick, code=4)
    assert done["accepted"] == 1
    assert sorted(one["found"] for one in done["brought"]) == ["new", "unreadable"]


def test_a_folder_that_is_not_there_is_the_environments_fault(
    visit: tuple[Program, Program, Path],
) -> None:
    town, _village, stick = visit
    assert town.refused("exchange", stick / "nowhere", code=3)["reason"] == "no_folder"


def test_an_empty_stick_takes_the_report(visit: tuple[Program, Program, Path]) -> None:
    _town, village, stick = visit
    done = village.done("exchange", stick)
    assert (done["brought"], len(done["written"])) == ([], 1)
    assert bundles.inspect(next(stick.iterdir())).kind == "report"


def test_a_new_folder_is_made_to_write_to(visit: tuple[Program, Program, Path]) -> None:
    town, village, stick = visit
    made = village.done("export", "--to", "town", "--out", stick / "new")
    assert Path(made["file"]).parent == stick / "new"
    assert town.done("receive", stick / "new")["refused"] == 0
    told = town.refused("export", "--to", A, "--out", stick / "not" / "there", code=3)
    assert told["reason"] == "no_folder"
