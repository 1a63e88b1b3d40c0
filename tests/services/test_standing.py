"""Standings are of one day: a desk that opens on a new day screens everyone before work begins."""

from __future__ import annotations

from datetime import date

from pension_desk.services import roster
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic
from pension_desk.services.standing import catch_up
from tests.services.conftest import AddPerson


def test_a_birthday_overnight_is_seen_at_the_next_opening(
    village: Desk, add_person: AddPerson
) -> None:
    row = add_person(id_number=None, birth="2010-11-21")
    assert roster.person(village, row).category == "under_16"
    village.as_of = date(2026, 11, 21)
    done = catch_up(village)
    assert done.value
    assert Topic.ROSTER in done.topics
    assert roster.person(village, row).category == "unregistered"


def test_the_same_day_again_does_nothing(village: Desk, add_person: AddPerson) -> None:
    add_person()
    done = catch_up(village)
    assert not done.value
    assert done.topics == frozenset()
