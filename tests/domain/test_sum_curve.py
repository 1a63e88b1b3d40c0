"""The curve ends where the sum says, and never turns back."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given

from pension_desk.domain.reckoning import prospect, reckon
from pension_desk.domain.savings import Saver
from pension_desk.domain.sum_curve import curve, drawn_by, earned_back_in
from tests.domain.test_reckoning import SHIPPED, TODAY, savers, sum_of


def test_a_farmer_s_curve() -> None:
    """200 yuan 2026–2042, then 175.74 a month from April 2042, 180.74 from April 2047."""
    found = sum_of(SHIPPED, Saver(date(1982, 3, 10)), 200)
    points = {one.year: one for one in curve(found)}
    assert (min(points), max(points)) == (2026, 2067)
    assert (points[2026].paid_fen, points[2026].given_fen) == (20_000, 3_500)
    assert points[2041].account_fen == 16 * 23_500
    assert points[2042].account_fen is None
    assert points[2042].paid_fen == points[2067].paid_fen == 340_000
    assert points[2042].drawn_fen == 9 * 17_574
    assert points[2043].drawn_fen == 21 * 17_574
    assert points[2047].drawn_fen == 69 * 17_574 + 9 * 500
    assert earned_back_in(curve(found)) == 2043  # 20 months: November 2043


def test_without_a_benefit_nothing_is_drawn() -> None:
    found = sum_of(SHIPPED, Saver(date(1975, 5, 5)), 200)
    assert {one.drawn_fen for one in curve(found)} == {0}
    assert earned_back_in(curve(found)) is None
    assert drawn_by(found, 2060) == 0


@given(savers)
def test_it_rises_and_ends_at_the_sum(saver: Saver) -> None:
    ahead = prospect(SHIPPED, saver, TODAY)
    found = reckon(ahead, ahead.tiers[-1])
    points = curve(found)
    for before, after in pairwise(points):
        assert after.year == before.year + 1
        assert after.paid_fen >= before.paid_fen
        assert after.given_fen >= before.given_fen
        assert after.drawn_fen >= before.drawn_fen
    assert points[-1].paid_fen == found.paid.fen
    assert points[-1].given_fen == found.subsidy.fen + found.on_behalf.fen
