"""Payments counted by village agree with those counted by hamlet."""

from __future__ import annotations

from collections import Counter

from pension_desk.services import payments
from pension_desk.services.desk import Desk
from pension_desk.services.standing import catch_up
from tests.practice import make_town
from tests.services.conftest import AddPerson
from tests.store.filled import fill


def test_villages_are_the_sums_of_their_hamlets(town: Desk) -> None:
    made = make_town(3, 2, 600, first_town="450821105")
    with town.file.writing() as conn:
        for village in made.villages:
            fill(conn, village)
    catch_up(town)
    due, paid = Counter[str](), Counter[str]()
    for hamlet in payments.of_year(town, 2026):
        due[hamlet.village] += hamlet.due
        paid[hamlet.village] += hamlet.paid
    found = payments.by_village(town)
    assert [(v.village, v.residents, v.due, v.paid) for v in found] == [
        (v.code, len(v.residents), due[v.code], paid[v.code]) for v in made.villages
    ]
    assert 0 < sum(paid.values()) < sum(due.values())


def test_a_payment_counts_at_once(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    assert [(v.residents, v.due, v.paid) for v in payments.by_village(village)] == [(1, 0, 0)]
    payments.record(village, row, year=2026, amount_fen=20_000)
    assert [(v.residents, v.due, v.paid) for v in payments.by_village(village)] == [(1, 1, 1)]
