"""The sample town: every list imports without a mapping, and screening equals the truth.

The lists were damaged on purpose; ``truth.json`` says where and what the true number is. A
person who answers the queue knows it: here, every proposal that names a true number is
accepted, and none may name another.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pension_desk.domain.benefit_lists import BenefitList
from pension_desk.domain.benefit_rights import Wrong
from pension_desk.domain.lists import ListKind
from pension_desk.paths import resource
from pension_desk.services import benefits, imports, land, proposals, roster, screening
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.services.imports import ImportResult
from pension_desk.store.keyring import KdfCost

AS_OF = date(2026, 11, 20)
TRUTH: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "fixtures/sample_town/truth.json").read_text(encoding="utf-8")
)
TRUE_NUMBERS = {number for found in TRUTH["damaged_ids"].values() for _kind, number in found}
SUFFIXES = {".xlsx", ".xls", ".csv"}


@dataclass(frozen=True)
class FilledTown:
    """The town with all its lists in, before anybody answered the queue."""

    desk: Desk
    results: dict[str, ImportResult]


def _lists(order: str) -> list[Path]:
    files = sorted(f for f in resource("sample_town").iterdir() if f.suffix in SUFFIXES)
    if order == "backwards":
        files.reverse()
    files.sort(key=lambda f: "户籍" in f.name, reverse=order == "register first")
    return files


def _fill(folder: Path, order: str) -> FilledTown:
    desk = create_desk(
        folder,
        "木棉花开三月红了",
        role=Role.TOWN,
        division="450821105",
        author="老陈",
        kdf=KdfCost(memory_kib=8, passes=1, lanes=1),
    )
    desk.as_of = AS_OF
    results = {}
    for file in _lists(order):
        listed = imports.read_list(desk, file)
        results[file.name] = imports.commit(desk, listed).value
    return FilledTown(desk, results)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FilledTown]:
    """The town, register first; the queue is answered by the tests below, in their order."""
    town = _fill(tmp_path_factory.mktemp("town"), "register first")
    with town.desk:
        yield town


def test_every_list_is_known_and_no_row_is_lost(filled: FilledTown) -> None:
    kinds = {result.kind for result in filled.results.values()}
    assert kinds == set(ListKind) - {
        ListKind.OWN_PAYMENTS,
        ListKind.EMPLOYER_STAFF,
        ListKind.INSTITUTION,
        ListKind.MOVED,
        ListKind.SOLDIERS,
        ListKind.BENEFITS,
        ListKind.PROOFS,
    }
    for result in filled.results.values():
        counted = result.accepted + result.unchanged + result.questions + len(result.refused)
        assert counted == result.rows > 0
    listed = sum(village["listed"] for village in TRUTH["villages"].values())
    assert filled.results["户籍人口花名册.xlsx"].rows == listed


def test_before_a_yes_no_damaged_row_is_matched(filled: FilledTown) -> None:
    """Whoever's number came damaged stands as if that list had never named them."""
    for found in proposals.pending_proposals(filled.desk):
        if found.kind is ListKind.HOUSEHOLDS and found.proposed_resident:
            page = roster.person(filled.desk, found.proposed_resident)
            assert page.resident.id_number is None
    damaged = {
        kind: {number for how, number in found if how != "old15"}
        for kind, found in TRUTH["damaged_ids"].items()
    }
    insured_residents = damaged["insured"] - damaged["households"]
    for number in insured_residents:
        found_people = [p for p in roster.find(filled.desk, number) if p.id_number == number]
        for person in found_people:
            page = roster.person(filled.desk, person.id)
            assert not [r for r in page.registrations if r.scheme == "residents"]


def test_a_second_import_changes_nothing(filled: FilledTown) -> None:
    for name, first in filled.results.items():
        listed = imports.read_list(filled.desk, resource("sample_town", name))
        again = imports.commit(filled.desk, listed)
        assert again.value.unchanged + len(again.value.refused) == first.rows
        assert again.value.accepted == again.value.questions == 0
        assert again.topics == frozenset()


def _answer(desk: Desk) -> None:
    """Accept what names a true number, until nothing more can be accepted."""
    while True:
        queue = proposals.pending_proposals(desk)
        assert {p.proposed_id for p in queue if p.proposed_id} <= TRUE_NUMBERS
        right = [p.number for p in queue if p.proposed_id]
        if not right:
            return
        proposals.accept(desk, right)


def _assert_true(desk: Desk) -> None:
    found = screening.screen(desk, year=2026, as_of=AS_OF, people=True).value
    assert {village.code for village in found.villages} == set(TRUTH["villages"])
    for village in found.villages:
        truth = TRUTH["villages"][village.code]
        counted = {str(kind): count for kind, count in village.categories.items() if count}
        assert counted == truth["categories"]
        assert (village.listed, village.households) == (truth["listed"], truth["households"])
        assert village.paid_fen == truth["paid_amount"] * 100
        for name, numbers in truth.items():
            if isinstance(numbers, list):
                people = {
                    person.id_number
                    for person in village.people
                    if name == person.category or name in person.findings
                }
                assert people == set(numbers), name


def _assert_benefits(desk: Desk) -> None:
    """The lists about benefits name the same dead and the same people in two schemes."""
    dead = benefits.lines(desk, benefits.numbers(desk, BenefitList.DEATHS))
    truth = {n for one in TRUTH["villages"].values() for n in one["dead_still_drawing"]}
    assert {line.id_number for line in dead} == truth
    wrong = benefits.lines(desk, benefits.numbers(desk, BenefitList.WITHOUT_RIGHT))
    both = {
        line.id_number
        for line in wrong
        if Wrong.BOTH_SCHEMES in {one.wrong for one in line.wrongs} and line.death_on is None
    }
    in_both = {n for one in TRUTH["villages"].values() for n in one["in_both_schemes"]}
    assert both <= in_both


def _assert_land(desk: Desk) -> None:
    found = land.status(desk, plan_year=2026)
    assert {one.standing.project.name for one in found.projects} == set(TRUTH["land"])
    for line in found.projects:
        one = line.standing
        project, use = one.project, one.project.use
        assert use is not None
        assert TRUTH["land"][project.name] == {
            "year": project.year,
            "kind": use.label,
            "signed": str(project.signed_on),
            "verified": one.verified_project,
            "people": len(one.people),
            "verified_people": len(one.verified_people),
            "issued_people": len(one.issued_people),
            "required": one.account.required_fen / 100,
            "deposited": one.account.deposited_fen / 100,
            "supplied_before_funds": one.supply.breached,
        }


def test_screening_equals_the_truth_once_the_queue_is_answered(filled: FilledTown) -> None:
    _assert_land(filled.desk)
    _answer(filled.desk)
    _assert_true(filled.desk)
    _assert_benefits(filled.desk)
    _assert_land(filled.desk)


@pytest.mark.parametrize("order", ["register last", "backwards"])
def test_the_order_of_the_lists_does_not_matter(tmp_path: Path, order: str) -> None:
    with _fill(tmp_path / "desk", order).desk as desk:
        _answer(desk)
        _assert_true(desk)
        _assert_land(desk)


def test_accepting_all_certain_is_right_too(tmp_path: Path) -> None:
    with _fill(tmp_path / "desk", "register first").desk as desk:
        taken = proposals.accept_all_certain(desk).value
        left = proposals.pending_proposals(desk)
        assert taken > 100
        assert len(left) < 12
        assert not any(found.certain for found in left)
