"""Towns that nobody has seen, in three offices' habits: lists in, and every person as in truth.

The lists are damaged (2 % of their ID cells). Whoever the true number is known for stands in
the true category once the right proposals are accepted; no proposal that calls itself certain
is wrong.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.services import imports, proposals, screening
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.store.keyring import KdfCost
from tests.practice import Damage, Town, judge, make_town
from tests.practice.town import AS_OF, Plan
from tests.practice.writers import write_lists

PASSPHRASE = "木棉花开三月红了"


def _desk(folder: Path, town: Town) -> Desk:
    desk = create_desk(
        folder,
        PASSPHRASE,
        role=Role.TOWN,
        division=town.villages[0].code[:9],
        author="老陈",
        kdf=KdfCost(memory_kib=8, passes=1, lanes=1),
    )
    desk.as_of = AS_OF
    return desk


def _answer(desk: Desk, true_numbers: set[str]) -> None:
    while True:
        queue = proposals.pending_proposals(desk)
        assert {p.proposed_id for p in queue if p.certain} <= true_numbers
        right = [p.number for p in queue if p.proposed_id in true_numbers]
        if not right:
            return
        proposals.accept(desk, right)


@pytest.mark.parametrize(("office", "seed"), [("book", 11), ("wide", 12), ("plain", 13)])
def test_everybody_stands_where_they_should(tmp_path: Path, office: str, seed: int) -> None:
    town = make_town(seed, 2, 500, plan=Plan(damage=Damage(share=0.02)))
    paths = write_lists(town.villages, tmp_path / "lists", office)
    true_numbers = {
        one.id_number
        for village in town.villages
        for damaged in village.damaged.values()
        for one in damaged
    }
    with _desk(tmp_path / "desk", town) as desk:
        for kind, path in paths.items():
            listed = imports.read_list(desk, path)
            assert listed.kind == kind
            result = imports.commit(desk, listed).value
            assert result.refused == ()
            counted = result.accepted + result.unchanged + result.questions
            assert counted == result.rows > 0
        _answer(desk, true_numbers)
        found = screening.screen(desk, year=town.year, as_of=AS_OF, people=True).value
    by_code = {village.code: village for village in found.villages}
    for village in town.villages:
        truth, ours = judge(village, AS_OF), by_code[village.code]
        assert (ours.listed, ours.households) == (truth.listed, truth.households)
        told = {one.id_number: one.category for one in ours.people if one.id_number}
        expected = {number: name for name, all_ in truth.people.items() for number in all_}
        assert set(told) <= set(expected)
        assert len(told) >= len(expected) - 3, "damaged numbers that no list could mend"
        wrong = {n: (told[n], expected[n]) for n in told if told[n] != expected[n]}
        assert wrong == {}
