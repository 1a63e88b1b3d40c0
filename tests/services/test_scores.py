"""The performance sheet: weights of 100, points with their working, paper and workbook."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pension_desk.domain.bulletins import Count
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.scores import DEFAULT_WEIGHTS, points_of, ranked
from pension_desk.services import roster, scores
from pension_desk.services.desk import Desk
from tests.practice import iter_villages
from tests.services.exchange import A, Exchange, person
from tests.store.filled import fill


@pytest.fixture
def filled(town: Desk) -> Desk:
    with town.file.writing() as conn:
        for village in iter_villages(3, 2, 300):
            fill(conn, village)
    return town


@pytest.mark.parametrize(
    ("count", "points", "working"),
    [
        (Count("covered", 532, 790, 541), "39.3", "532÷任务541=98.3%，×40=39.3分"),
        (Count("covered", 700, 790, 541), "40.0",
         "700÷任务541=129.4%（超过100%按100%），×40=40.0分"),
        (Count("payment", 1, 3), "13.3", "1÷应计3=33.3%，×40=13.3分"),
        (Count("payment", 0, 0), "0.0", "没有应计数，0×40=0分"),
    ],
)  # fmt: skip
def test_points_are_completion_times_weight(count: Count, points: str, working: str) -> None:
    found = points_of(count, 40)
    assert found.points == Decimal(points)
    assert found.working == working


def test_equal_totals_share_a_rank() -> None:
    counts = {
        VillageCode(name): (Count("payment", done, 10),)
        for name, done in (("a", 5), ("b", 9), ("c", 9), ("d", 1))
    }
    assert [(one.village, one.rank) for one in ranked(counts, {"payment": 100})] == [
        ("b", 1), ("c", 1), ("a", 3), ("d", 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("weights", "reason", "words"),
    [
        ({"covered": 60, "payment": 30}, "weights_not_100", "加起来是90，应正好是100，还差10"),
        ({"covered": 60, "payment": 50}, "weights_not_100", "多了10"),
        ({}, "weights_not_100", "还差100"),
        ({"covered": 110, "payment": -10}, "bad_weight", "应大于0"),
        ({"land_year_funded": 100}, "bad_weight", "没有分村的数"),
        ({"nothing": 100}, "no_such_indicator", "没有“nothing”"),
    ],
)
def test_weights_that_do_not_add_up_are_a_sentence_and_change_nothing(
    town: Desk, weights: dict[str, int], reason: str, words: str
) -> None:
    scores.set_weights(town, 2026, {"covered": 70, "payment": 30})
    with pytest.raises(Refused, match=words) as refused:
        scores.set_weights(town, 2026, weights)
    assert refused.value.reason == reason
    assert scores.weights(town, 2026) == {"covered": 70, "payment": 30}


def test_weights_are_one_act_and_go_to_the_villages(exchange: Exchange) -> None:
    person(exchange.town, A)
    village = exchange.open_village(A)
    scores.set_weights(exchange.town, 2026, {"covered": 70, "payment": 30})
    scores.set_weights(exchange.town, 2026, {"covered": 50, "payment": 50, "proof": 0})
    roster.undo_last(exchange.town)
    exchange.both_ways(A)
    assert scores.weights(village, 2026) == {"covered": 70, "payment": 30}
    assert scores.weights(village, 2025) == DEFAULT_WEIGHTS
    with pytest.raises(Refused, match="由镇里定"):
        scores.set_weights(village, 2026, {"covered": 100})


def test_the_sheet_and_its_files(filled: Desk, tmp_path: Path) -> None:
    sheet = scores.scores(filled, 2026)
    assert sum(weight for _key, weight in sheet.weights) == 100
    for one in sheet.villages:
        assert one.total == sum(line.points for line in one.lines)
    pdf = scores.print_scores(filled, 2026, tmp_path / "a.pdf").value
    assert pdf.pages == 1
    assert pdf.rows == len(sheet.villages) * len(sheet.weights)
    scores.print_scores(filled, 2026, tmp_path / "a.xlsx")
    totals, working = load_workbook(tmp_path / "a.xlsx").worksheets
    shown = [row[-1] for row in totals.iter_rows(min_row=4, values_only=True)]
    assert shown == [str(one.total) for one in sheet.villages]
    assert working["E4"].value == sheet.villages[0].lines[0].working


def test_a_town_without_people_has_no_sheet(town: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="还没有户籍人口"):
        scores.print_scores(town, 2026, tmp_path / "a.pdf")
