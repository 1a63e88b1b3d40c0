"""Invented bulletins of any size, for tests of what is printed."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.bulletin_papers import Charts, paper_of
from pension_desk.domain.bulletins import Count, Ranking, Reporting, VillageStand, rank
from pension_desk.domain.facts import Chart
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.papers import PaperBatch

KEYS = ("covered", "new_covered")
_NAMES = "东西南北上中下大小新"


def name_of(code: VillageCode) -> str:
    at = int(code)
    return f"{_NAMES[at // 5 % 10]}{_NAMES[at % 10]}{'社区' if at % 7 == 3 else '村'}"


def _reporting(at: int) -> Reporting:
    if at % 13 == 5:
        return Reporting.NEVER
    return Reporting.LATE if at % 9 == 4 else Reporting.CURRENT


def ranking_of(villages: int, last: Ranking | None = None) -> Ranking:
    stands = [
        VillageStand(
            VillageCode(f"{at:012}"),
            (
                Count("covered", 400 + (at * 37) % 300, 1200, 700 if at % 11 else None, 620),
                Count("new_covered", at * 3 % 40, 600, 45, 39),
            ),
            _reporting(at),
            date(2026, 10, 2) if _reporting(at) is Reporting.LATE else None,
        )
        for at in range(villages)
    ]
    counts = [tuple(one.counts[turn] for one in stands) for turn in range(2)]
    town = tuple(
        Count(some[0].key, sum(one.done for one in some), sum(one.whole for one in some),
              sum(one.needed or 0 for one in some), sum(one.expected or 0 for one in some))
        for some in counts
    )  # fmt: skip
    before = {(key, one.village): 12 for one in stands for key in KEYS}
    period = (date(2026, 11, 7), date(2026, 11, 20))
    return rank(stands, period, KEYS, town, last=last, before=before)


def of_town(villages: int) -> PaperBatch:
    ages = tuple((f"{low}—{low + 9}岁", 90 - low, str(90 - low)) for low in (16, 30, 40, 50))
    curve = Chart("人", tuple((f"{n}月", 9_000 + 400 * n, "") for n in range(1, 12)),
                  tuple(9_000 + 500 * n for n in range(1, 13)))  # fmt: skip
    paper = paper_of(
        ranking_of(villages, ranking_of(villages)), name_of, number="〔2026〕23号",
        overdue="", charts=Charts(curve, Chart("人", ages), Chart()),
    )  # fmt: skip
    return PaperBatch(
        kind="bulletin", year=2026, issued_on=date(2026, 11, 20), town="大安镇", contact="韦小明",
        phone="0775-7800000", deadline=date(2026, 12, 31), papers=(paper,),
        join_age="16", benefit_age="60", years_needed="15",
    )  # fmt: skip
