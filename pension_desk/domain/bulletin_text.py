"""A ranking and a bulletin's paper as text that keeps (JSON), and back again.

What is kept is read by this and every later program; a part that a program does not know is
left out, one that is missing has its default.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from pension_desk.domain.bulletin_papers import BulletinPaper, BulletinRow
from pension_desk.domain.bulletins import Count, Ranking, RankLine, Reporting
from pension_desk.domain.facts import Chart
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.papers import PaperBatch

_FIGURES = ("join_age", "benefit_age", "years_needed")
"""What wordings may say of the policy: empty in bulletins that were issued before they could."""


def ranking_text(ranking: Ranking) -> str:
    """Return a ranking as text."""
    return _text(
        {
            "begins_on": ranking.begins_on.isoformat(),
            "ends_on": ranking.ends_on.isoformat(),
            "keys": ranking.keys,
            "by_share": ranking.by_share,
            "town": [_count(one) for one in ranking.town],
            "town_since": ranking.town_since,
            "lines": [
                {
                    "village": one.village,
                    "rank": one.rank,
                    "counts": [_count(count) for count in one.counts],
                    "since": one.since,
                    "rank_before": one.rank_before,
                    "reporting": one.reporting.value,
                    "reported_on": one.reported_on.isoformat() if one.reported_on else None,
                }
                for one in ranking.lines
            ],
        }
    )


def read_ranking(text: str) -> Ranking | None:
    """Return the ranking that a text holds, None when it holds none."""
    try:
        told = json.loads(text)
        return Ranking(
            begins_on=date.fromisoformat(told["begins_on"]),
            ends_on=date.fromisoformat(told["ends_on"]),
            keys=tuple(told["keys"]),
            lines=tuple(_read_line(one) for one in told["lines"]),
            town=tuple(_read_count(one) for one in told["town"]),
            town_since=tuple(told["town_since"]),
            by_share=bool(told["by_share"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _count(one: Count) -> list[Any]:
    return [one.key, one.done, one.whole, one.needed, one.expected]


def _read_count(told: list[Any]) -> Count:
    key, done, whole, needed, expected = told
    return Count(key, done, whole, needed, expected)


def _read_line(told: dict[str, Any]) -> RankLine:
    reported = told["reported_on"]
    return RankLine(
        village=VillageCode(told["village"]),
        rank=told["rank"],
        counts=tuple(_read_count(one) for one in told["counts"]),
        since=tuple(told["since"]),
        rank_before=told["rank_before"],
        reporting=Reporting(told["reporting"]),
        reported_on=date.fromisoformat(reported) if reported else None,
    )


def batch_text(batch: PaperBatch) -> str:
    """Return a printing of one bulletin as text."""
    (paper,) = batch.papers
    told = asdict(paper)
    told = {name: value for name, value in told.items() if name not in {"resident"}}
    around = {
        "year": batch.year, "issued_on": batch.issued_on.isoformat(), "town": batch.town,
        "contact": batch.contact, "phone": batch.phone, "deadline": batch.deadline.isoformat(),
        **{name: getattr(batch, name) for name in _FIGURES},
    }  # fmt: skip
    return _text({"batch": around, "paper": told})


def read_batch(text: str) -> PaperBatch | None:
    """Return the printing that a text holds, None when it holds none."""
    try:
        told = json.loads(text)
        around, paper = told["batch"], told["paper"]
        return PaperBatch(
            kind="bulletin",
            year=around["year"],
            issued_on=date.fromisoformat(around["issued_on"]),
            town=around["town"],
            contact=around["contact"],
            phone=around["phone"],
            deadline=date.fromisoformat(around["deadline"]),
            **{name: around.get(name, "") for name in _FIGURES},
            papers=(_read_paper(paper),),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _read_paper(told: dict[str, Any]) -> BulletinPaper:
    known = BulletinPaper.__dataclass_fields__
    values = {name: value for name, value in told.items() if name in known}
    for name, value in values.items():
        if isinstance(value, dict) and "points" in value:
            points = tuple((label, height, words) for label, height, words in value["points"])
            values[name] = Chart(value.get("unit", ""), points, tuple(value.get("pace", ())))
    values["people"] = tuple(BulletinRow(**row) for row in told.get("people", ()))
    return BulletinPaper(**values)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
