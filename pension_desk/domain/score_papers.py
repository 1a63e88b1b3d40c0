"""The performance sheet as it is printed: one line for each village and indicator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pension_desk.domain.bulletins import Count
from pension_desk.domain.facts import Audience, Fact, day_words
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import indicator
from pension_desk.domain.papers import Paper
from pension_desk.domain.scores import ScoreSheet, ranked

_PUBLIC = Audience.PUBLIC


@dataclass(frozen=True)
class ScoreRow:
    """One indicator of a village, with the village's rank and total in merged cells."""

    rank: Annotated[str, Fact("名次", _PUBLIC)]
    village: Annotated[str, Fact("村", _PUBLIC)]
    total: Annotated[str, Fact("总分", _PUBLIC)]
    indicator: Annotated[str, Fact("指标", _PUBLIC)]
    weight: Annotated[str, Fact("权重", _PUBLIC)]
    points: Annotated[str, Fact("得分", _PUBLIC)]
    working: Annotated[str, Fact("计算过程", _PUBLIC)]


@dataclass(frozen=True, kw_only=True)
class ScorePaper(Paper):
    """A year's performance sheet."""

    score_year: Annotated[str, Fact("考核年度", _PUBLIC)]
    as_of: Annotated[str, Fact("截止日", _PUBLIC)]
    weights: Annotated[str, Fact("各指标权重", _PUBLIC)]
    definitions: Annotated[str, Fact("指标解释", _PUBLIC)]
    people: tuple[ScoreRow, ...] = ()


def score_paper(sheet: ScoreSheet, name: Callable[[VillageCode], str]) -> ScorePaper:
    """Return a sheet in words."""
    rows = tuple(
        ScoreRow(
            str(one.rank),
            name(one.village),
            str(one.total),
            indicator(line.key).name,
            str(line.weight),
            str(line.points),
            line.working,
        )
        for one in sheet.villages
        for line in one.lines
    )
    told = "、".join(f"{indicator(key).name}{weight}分" for key, weight in sheet.weights)
    meant = (f"{indicator(key).name}：{indicator(key).definition}" for key, _w in sheet.weights)
    return ScorePaper(
        village="",
        score_year=str(sheet.year),
        as_of=day_words(sheet.as_of),
        weights=told,
        definitions="".join(meant),
        people=rows,
    )


def sample_scores() -> ScorePaper:
    """Return the sheet of three invented villages."""
    weights = {"covered": 60, "payment": 40}
    counts = {
        VillageCode(str(at)): (
            Count("covered", 700 - 90 * at, 1000, 720),
            Count("payment", 300 - 40 * at, 400, 380),
        )
        for at in range(3)
    }
    sheet = ScoreSheet(2026, date(2026, 11, 20), tuple(weights.items()), ranked(counts, weights))
    return score_paper(sheet, lambda code: ("上坪村", "中坪村", "下坪村")[int(code)])
