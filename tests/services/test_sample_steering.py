"""The demonstration and the practice village show officers, measures, a meeting and an order."""

from __future__ import annotations

from pathlib import Path

from pension_desk.services import measures, meetings, orders, outreach, responsibility, tasks
from pension_desk.services.desk import Desk
from pension_desk.services.practice import open_practice
from pension_desk.services.sample_steering import steer
from tests.services.conftest import VILLAGE
from tests.services.exchange import person


def test_the_town_of_the_demonstration(town: Desk, tmp_path: Path) -> None:
    for number in range(1, 5):
        person(town, VILLAGE, hamlet=f"{number}组", household_no=str(number))
    paper = tmp_path / "整改.pdf"
    told = steer(town, [VILLAGE], paper)
    assert "措施13条" in told
    assert "4户，1户待落实" in told
    assert paper.read_bytes().startswith(b"%PDF")
    assert (len(measures.measures(town)), len(meetings.meetings(town))) == (13, 1)
    assert [one.number for one in orders.orders(town)] == ["大政整〔2026〕1号"]
    assert [one.overdue for one in tasks.due(town)] == [True, False, False]


def test_the_practice_village_has_its_officers_and_one_gap(tmp_path: Path) -> None:
    with open_practice(tmp_path / "practice") as desk:
        found = responsibility.survey(desk)
        assert sum(bool(row.unnamed) for row in found.rows) == 1
        assert outreach.publicity(desk).talked.numerator == 1
        assert len(measures.measures(desk)) == 13
        (order,) = orders.orders(desk)
        assert order.waits_for_village
