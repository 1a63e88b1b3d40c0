"""Every shipped village is known again in the ways that offices write it."""

from __future__ import annotations

import pytest

from pension_desk.services.divisions import (
    Town,
    division_name,
    divisions,
    short_name,
    village_named,
)
from pension_desk.spreadsheets.places import village_and_rest


def test_the_county_is_whole() -> None:
    assert len(divisions()) == 21
    assert sum(len(town.villages) for town in divisions()) == 296


@pytest.mark.parametrize(
    ("official", "said"),
    [
        ("动界村村委会", "动界村"),
        ("罗合社区居委会", "罗合社区"),
        ("某某村民委员会", "某某村"),
        ("镇安社区居民委员会", "镇安社区"),
        ("动界村", "动界村"),
    ],
)
def test_people_say_the_short_name(official: str, said: str) -> None:
    assert short_name(official) == said


@pytest.mark.parametrize("town", divisions(), ids=lambda town: town.code)
def test_a_village_is_known_by_any_of_its_writings(town: Town) -> None:
    for village in town.villages:
        said = village.short_name
        for written in (village.name, said, f"{town.name}{said}", f"平南县{town.name}{said}3组"):
            named, _rest = village_and_rest(written)
            assert village_named(named or written, town.code) == village.code, written
        assert village_named(village.code, town.code) == village.code
        assert division_name(village.code) == said


def test_what_is_not_a_village_of_the_town_is_nobody() -> None:
    assert village_named("天宫村", "450821105") is None
    assert village_named("", "450821105") is None
    assert division_name("999999999999") == "999999999999"
