"""The practice village has a land tab that lives; a first start that stops leaves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pension_desk.domain.errors import Cancelled
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.progress import Watch
from pension_desk.paths import has_desk
from pension_desk.services import home, land, land_course, land_pages, practice, roster
from pension_desk.services.desk import Desk
from pension_desk.services.land_practice import SOURCE
from pension_desk.services.policy import policy

S = CourseState


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with practice.open_practice(tmp_path_factory.mktemp("practice") / "desk") as desk:
        yield desk


def test_its_projects_stand_at_many_places_of_the_course(village: Desk) -> None:
    lines = land.status(village).projects
    assert len(lines) == 3
    states = {home.state for line in lines for home in line.standing.households}
    assert {S.GROUP_CONFIRMED, S.VILLAGE_CONFIRMED, S.PUBLISHED, S.FUNDED} <= states
    assert any(line.standing.account.used_fen for line in lines)
    assert any(line.standing.plan for line in lines)
    pages = [land_pages.project_page(village, line.standing.project.id) for line in lines]
    assert any(page.fund_plans for page in pages)


def test_one_posted_household_was_objected_to_and_the_village_may_go_on(village: Desk) -> None:
    posted = [
        home
        for line in land.status(village).projects
        for home in line.standing.households
        if home.state is S.PUBLISHED
    ]
    raised = [one for h in posted for one in land_pages.household_page(village, h.id).objections]
    assert [one.settled_on for one in raised] == [None]
    waiting = [
        home.id
        for line in land.status(village).projects
        for home in line.standing.households
        if home.state is S.GROUP_CONFIRMED
    ]
    assert land_course.step(village, waiting, S.VILLAGE_CONFIRMED).value.done
    roster.undo_last(village)
    assert any(line.matter is home.Matter.LAND_STEPS for line in home.land_lines(village))


def test_its_figures_say_that_they_are_made_up(village: Desk) -> None:
    sources = {one.source for one in policy(village).figures if one.by_town}
    assert SOURCE in sources


@pytest.mark.parametrize("after", [3, 60])
def test_a_first_start_that_is_cancelled_leaves_no_desk(tmp_path: Path, after: int) -> None:
    seen: list[str] = []
    watch = Watch(lambda _done, _total, step: seen.append(step), lambda: len(seen) >= after)
    with pytest.raises(Cancelled):
        practice.open_practice(tmp_path / "desk", watch=watch)
    assert not has_desk(tmp_path / "desk")
