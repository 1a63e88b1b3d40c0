"""Every number of the land indicators opens exactly what it counts, over the sample town."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pension_desk.domain.land_indicators import Grouping
from pension_desk.services import land
from pension_desk.services.desk import Desk
from tests.services.land_sample import sample_land


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("numbers") / "town"
    with sample_land(folder) as desk:
        yield desk


@pytest.mark.parametrize("by", Grouping)
def test_each_number_opens_as_many_as_it_says(town: Desk, by: Grouping) -> None:
    groups = land.indicators_by(town, by)
    seen = 0
    for group in groups:
        for ratio in group.ratios:
            lines = land.behind(town, ratio)
            place = (group.key, ratio.indicator)
            if ratio.indicator.counts_money:
                money = sum(
                    line.standing.account.required_fen
                    for line in land.status(town).projects
                    if line.standing.project.id in {one.project.id for one in lines}
                )
                assert money == ratio.denominator or by is Grouping.VILLAGE, place
                continue
            assert len(lines) == ratio.denominator, place
            assert sum(line.counted for line in lines) == ratio.numerator, place
            known = {(line.project.id, line.person and line.person.id) for line in lines}
            assert len(known) == len(lines), place
            seen += len(lines)
            if by is Grouping.VILLAGE:
                assert {line.household.village for line in lines if line.household} <= {group.key}
            if by is Grouping.YEAR:
                assert {str(line.project.year) for line in lines} <= {group.key}
            if by is Grouping.PROJECT:
                assert {line.project.name for line in lines} <= {group.key}
    assert seen > 300
