"""Invented bulletins and performance sheets, for whoever changes their wording to look at."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.bulletin_papers import BulletinPaper, Charts, paper_of
from pension_desk.domain.bulletins import Count, Reporting, VillageStand, rank
from pension_desk.domain.facts import Chart
from pension_desk.domain.ids import VillageCode

_BEGINS, _ENDS = date(2026, 11, 1), date(2026, 11, 14)
_NAMES = ("上坪村", "中坪村", "下坪村", "大岭村", "小岭社区")


def sample_bulletin() -> BulletinPaper:
    """Return a bulletin of five invented villages, one of which never reported."""
    stands = [
        VillageStand(
            VillageCode(f"{at:012}"),
            (
                Count("covered", 700 - 60 * at, 1000, 720, 640),
                Count("new_covered", 40 - 7 * at, 700 - 60 * at, 45, 39),
            ),
            Reporting.NEVER if at == 4 else Reporting.CURRENT,
        )
        for at in range(5)
    ]
    town = (Count("covered", 2900, 5000, 3600, 3200), Count("new_covered", 130, 2900, 225, 195))
    before = {(key, one.village): 9 for one in stands for key in ("covered", "new_covered")}
    ranking = rank(
        stands, (_BEGINS, _ENDS), ("covered", "new_covered"), town, last=None, before=before
    )
    return paper_of(
        ranking,
        lambda code: _NAMES[int(code)],
        number="〔2026〕22号",
        overdue="1个征地项目的核实已经逾期",
        charts=Charts(
            curve=Chart("人", tuple((f"{n}月", 2000 + 90 * n, "") for n in range(1, 11)),
                           tuple(2000 + 130 * n for n in range(1, 13))),
            ages=Chart("人", (("16—29岁", 87, "87"), ("30—39岁", 97, "97"))),
            land=Chart("个", (("未核实完", 2, "2"), ("补贴已发完", 5, "5"))),
        ),
    )  # fmt: skip
