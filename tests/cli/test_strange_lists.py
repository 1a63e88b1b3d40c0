"""Lists of other towns in layouts never seen go in without a mapping, and nothing gets lost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PASSPHRASE, VARIABLE, Program, made_desk
from tests.cli.strange_layouts import EXPORTED, TYPED, sent_lines
from tests.cli.stranger_layouts import MIXED
from tests.practice import Damage, Town, judge, make_town
from tests.practice.damage import CERTAIN, DOUBTFUL
from tests.practice.records import DamagedId
from tests.practice.town import AS_OF, Plan

OFFICES = {"typed": TYPED, "exported": EXPORTED, "mixed": MIXED}
TOWNS = {"mixed": "450821118", "typed": "450821113", "exported": "450821206"}
KINDS = tuple(OFFICES["typed"])


@dataclass(frozen=True)
class Taken:
    """A town whose lists went in: the documents of the first import, and where the files lie."""

    truth: Town
    program: Program
    files: dict[str, Path]
    first: dict[str, Any]
    queue: Any


def _take(folder: Path, office: str, damage: Damage) -> Taken:
    truth = make_town(
        30, 2, 600, plan=Plan(damage=damage, payment_years=2), first_town=TOWNS[office]
    )
    program = made_desk(folder / "desk", TOWNS[office])
    files = {kind: make(truth, folder) for kind, make in OFFICES[office].items()}
    first = {}
    for kind, file in files.items():
        ran = program("import", file)
        assert ran.code in {0, 4}, (kind, ran.out)
        first[kind] = ran.document
    return Taken(truth, program, files, first, program("proposals").document["pending"])


@pytest.fixture(scope="module", params=OFFICES)
def clean(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Taken:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, PASSPHRASE)
        return _take(tmp_path_factory.mktemp(request.param), request.param, Damage(0.1, CERTAIN))


@pytest.fixture(scope="module", params=OFFICES)
def damaged(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Taken:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, PASSPHRASE)
        return _take(tmp_path_factory.mktemp(request.param), request.param, Damage(0.1, DOUBTFUL))


def doubtful(truth: Town, kind: str) -> list[DamagedId]:
    """Return the ID cells after which only a question is honest (certificates have some always)."""
    return [s for village in truth.villages for s in village.damaged[kind] if s.kind in DOUBTFUL]


@pytest.mark.parametrize("kind", KINDS)
def test_kind_and_rows_are_seen(clean: Taken, kind: str) -> None:
    document = clean.first[kind]
    sent = sum(len(sent_lines(village, kind)) for village in clean.truth.villages)
    assert document["kind"] == kind
    assert document["rows"] == sent
    assert document["refused"] == []
    assert document["proposed"] == len(doubtful(clean.truth, kind))
    assert document["accepted"] == sent - document["proposed"]


def test_screening_equals_the_truth(clean: Taken) -> None:
    found = clean.program.done("screen", "--year", AS_OF.year, "--people")["villages"]
    for village in clean.truth.villages:
        truth = judge(village, AS_OF)
        screened = found[village.code]
        people: dict[str, list[str]] = {}
        for person in screened["people"]:
            people.setdefault(person["category"], []).append(person["id"])
        assert {name: tuple(sorted(ids)) for name, ids in people.items()} == dict(truth.people)
        assert screened["households"] == truth.households
        assert screened["paid_amount"] == truth.paid_amount
        for finding, ids in truth.findings.items():
            assert screened["findings"].get(finding, 0) == len(ids), finding


@pytest.mark.parametrize("kind", KINDS)
def test_no_row_is_lost_and_the_second_time_nothing_changes(damaged: Taken, kind: str) -> None:
    document = damaged.first[kind]
    assert document["kind"] == kind
    for told in (document, damaged.program("import", damaged.files[kind]).document):
        in_heaps = told["accepted"] + told["unchanged"] + told["proposed"] + len(told["refused"])
        assert told["rows"] == in_heaps == document["rows"]
    assert told["accepted"] == told["proposed"] == 0
    assert len(told["refused"]) == len(document["refused"])


@pytest.mark.parametrize("kind", KINDS)
def test_no_damaged_row_is_matched_in_silence(damaged: Taken, kind: str) -> None:
    document = damaged.first[kind]
    asked = {p["name"] for p in document["proposals"]}
    name_of = {x.id_number: x.name for v in damaged.truth.villages for x in sent_lines(v, kind)}
    spoilt = doubtful(damaged.truth, kind)
    for cell in spoilt:
        assert name_of[cell.id_number] in asked, cell
    assert document["proposed"] + len(document["refused"]) >= len(spoilt)


def test_what_is_proposed_as_certain_is_true(damaged: Taken) -> None:
    true_numbers: dict[str, set[str]] = {}
    for village in damaged.truth.villages:
        for kind in KINDS:
            for line in sent_lines(village, kind):
                true_numbers.setdefault(line.name, set()).add(line.id_number)
    sure = [p for p in damaged.queue if p["certain"]]
    assert len(sure) > 20
    for proposal in sure:
        assert proposal["proposed_id"] in true_numbers[proposal["name"]], proposal
    accepted = damaged.program("proposals", "--accept-all-certain").document
    assert accepted["answered"] >= len(sure)
    assert not any(p["certain"] for p in accepted["pending"])
    every = set().union(*true_numbers.values())
    villages = damaged.program.done("screen", "--year", AS_OF.year, "--people")["villages"]
    for village in villages.values():
        assert {p["id"] for p in village["people"]} <= every | {None}
