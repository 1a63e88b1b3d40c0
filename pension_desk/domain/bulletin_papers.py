"""The fortnight's bulletin as it is printed: a ranking's figures in words, charts, rows.

It names villages and figures, no person: it may be posted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, cast

from pension_desk.domain.bulletins import Count, Ranking, RankLine, Reporting
from pension_desk.domain.facts import Audience, Chart, Fact, day_words
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import Indicator, indicator
from pension_desk.domain.papers import Paper
from pension_desk.domain.targets import Band

_PUBLIC = Audience.PUBLIC
NameOf = Callable[[VillageCode], str]

_NOBODY = "无"
NOTHING = Chart()
"""A chart that is not drawn."""
_FEW = 3


@dataclass(frozen=True)
class BulletinRow:
    """One line of the ranking (`domain.md` §8): all as words, so that it is printed as kept."""

    rank: Annotated[str, Fact("名次", _PUBLIC)]
    village: Annotated[str, Fact("村", _PUBLIC)]
    needed: Annotated[str, Fact("任务数", _PUBLIC)]
    done: Annotated[str, Fact("完成数", _PUBLIC)]
    rate: Annotated[str, Fact("完成率", _PUBLIC)]
    since: Annotated[str, Fact("本期新增", _PUBLIC)]
    needed_2: Annotated[str, Fact("第二项任务数", _PUBLIC)]
    done_2: Annotated[str, Fact("第二项完成数", _PUBLIC)]
    rate_2: Annotated[str, Fact("第二项完成率", _PUBLIC)]
    moved: Annotated[str, Fact("较上期", _PUBLIC)]
    remark: Annotated[str, Fact("备注", _PUBLIC)]


@dataclass(frozen=True, kw_only=True)
class BulletinPaper(Paper):
    """A bulletin, every text filled in."""

    number: Annotated[str, Fact("发文字号", _PUBLIC)]
    begins_on: Annotated[str, Fact("时段开始", _PUBLIC)]
    ends_on: Annotated[str, Fact("时段结束", _PUBLIC)]
    main: Annotated[str, Fact("第一项指标", _PUBLIC)]
    second: Annotated[str, Fact("第二项指标", _PUBLIC)]
    overall: Annotated[str, Fact("全镇完成情况", _PUBLIC)]
    pace: Annotated[str, Fact("全镇进度对照", _PUBLIC)]
    best: Annotated[str, Fact("排名靠前的村", _PUBLIC)]
    worst: Annotated[str, Fact("排名靠后的村", _PUBLIC)]
    bands: Annotated[str, Fact("各档次的村", _PUBLIC)]
    behind: Annotated[str, Fact("落后于时间进度的村", _PUBLIC)]
    risen: Annotated[str, Fact("名次上升的村", _PUBLIC)]
    fallen: Annotated[str, Fact("名次下降的村", _PUBLIC)]
    silent: Annotated[str, Fact("没有按时上报的村", _PUBLIC)]
    overdue: Annotated[str, Fact("逾期事项", _PUBLIC)]
    definitions: Annotated[str, Fact("指标解释", _PUBLIC)]
    rules: Annotated[str, Fact("排名规则", _PUBLIC)]
    people: tuple[BulletinRow, ...] = ()
    progress: Chart = NOTHING
    curve: Chart = NOTHING
    ages: Chart = NOTHING
    land: Chart = NOTHING


@dataclass(frozen=True)
class Charts:
    """The charts that are not of the ranking itself."""

    curve: Chart = NOTHING
    ages: Chart = NOTHING
    land: Chart = NOTHING


def paper_of(
    ranking: Ranking,
    name: NameOf,
    *,
    number: str,
    overdue: str,
    charts: Charts,
) -> BulletinPaper:
    """Return a ranking as its bulletin says it.

    ``name``: what a village is called. ``overdue``: what ran out in the town, in words; empty
    for nothing.
    """
    told = told_of(ranking, name)
    second = indicator(ranking.keys[1]).name if len(ranking.keys) > 1 else _NOBODY
    return BulletinPaper(
        village="",
        number=number,
        begins_on=day_words(ranking.begins_on),
        ends_on=day_words(ranking.ends_on),
        main=indicator(ranking.keys[0]).name,
        second=second,
        overdue=overdue or _NOBODY,
        people=rows_of(ranking, name),
        progress=progress_chart(ranking, name),
        curve=charts.curve,
        ages=charts.ages,
        land=charts.land,
        **cast("Any", told),
    )


def progress_chart(ranking: Ranking, name: NameOf) -> Chart:
    """Return every ranked village's completion in percent, with the pace as marks."""
    points, pace = [], []
    for line in ranking.ranked:
        count = line.counts[0]
        points.append((name(line.village), int(count.completion or 0), _rate(count)))
        if count.expected is not None and count.needed:
            pace.append(int(count.expected * 100 / count.needed))
    return Chart("%", tuple(points), tuple(pace) if len(pace) == len(points) else ())


def rows_of(ranking: Ranking, name: NameOf) -> tuple[BulletinRow, ...]:
    """Return the ranking's lines in words."""
    return tuple(_row(line, ranking, name) for line in ranking.lines)


def _row(line: RankLine, ranking: Ranking, name: NameOf) -> BulletinRow:
    first, second = line.counts[0], line.counts[1] if len(line.counts) > 1 else None
    return BulletinRow(
        rank=str(line.rank) if line.rank else "—",
        village=name(line.village),
        needed=_number(first.needed),
        done=str(first.done),
        rate=_rate(first),
        since=_signed(line.since[0]),
        needed_2=_number(second.needed) if second else "—",
        done_2=str(second.done) if second else "—",
        rate_2=_rate(second) if second else "—",
        moved=moved_words(line, ranking),
        remark=remark(line, ranking),
    )


def _number(value: int | None) -> str:
    return "—" if value is None else str(value)


def _rate(count: Count) -> str:
    return "—" if count.completion is None else f"{count.completion}%"


def _signed(value: int | None) -> str:
    return "—" if value is None else f"{value:+d}" if value else "0"


def moved_words(line: RankLine, _ranking: Ranking) -> str:
    """Return the change of rank: 升2、降1、平; a dash where there is nothing to compare."""
    if line.moved is None:
        return "—"
    if line.moved == 0:
        return "平"
    return f"升{line.moved}" if line.moved > 0 else f"降{-line.moved}"


def remark(line: RankLine, ranking: Ranking) -> str:
    """Return what has to be said beside a line."""
    told = []
    if line.reporting is Reporting.NEVER:
        told.append("从未上报")
    elif not ranking.by_share and not line.counts[0].needed:
        told.append("未下达任务")
    if line.reporting is Reporting.LATE and line.reported_on:
        told.append(f"{line.reported_on.month}月{line.reported_on.day}日后未上报")
    if line.counts[0].behind:
        told.append("落后进度")
    told += [  # what decides between equals stands in no column of its own
        f"{indicator(count.key).name}{_rate(count)}" for count in line.counts[2:]
    ]
    return "；".join(told)


def told_of(ranking: Ranking, name: NameOf) -> dict[str, str]:
    """Return the sentences that a ranking comes to, by fill-in; what there is none of is 无."""
    ranked = ranking.ranked
    few = min(_FEW, len(ranked) // 2)
    silent = [line for line in ranking.lines if line.reporting in {Reporting.NEVER, Reporting.LATE}]
    return {
        "overall": "；".join(
            _overall(count, since, indicator(count.key))
            for count, since in zip(ranking.town, ranking.town_since, strict=True)
        ),
        "pace": _pace(ranking),
        "best": _names(ranked[: max(few, 1 if len(ranked) > 1 else 0)], name, rates=True),
        "worst": _names(ranked[::-1][:few], name, rates=True),
        "bands": _bands(ranked, name, by_share=ranking.by_share),
        "behind": _names([line for line in ranking.lines if line.counts[0].behind], name),
        "risen": _names([line for line in ranked if (line.moved or 0) > 0], name, moved=True),
        "fallen": _names([line for line in ranked if (line.moved or 0) < 0], name, moved=True),
        "silent": _names(silent, name, reported=True),
        "rules": _rules(ranking),
        "definitions": "".join(_definition(key) for key in ranking.keys),
    }


def _overall(count: Count, since: int | None, what: Indicator) -> str:
    unit = what.unit.label
    told = (
        f"{what.name}{count.done}{unit}" if what.counted else f"{what.name}完成{count.done}{unit}"
    )
    if count.needed:
        told += f"，完成年度任务{count.needed}{unit}的{count.completion}%"
    elif count.completion is not None:
        told += f"，占{what.whole}{count.whole}{unit}的{count.completion}%"
    if since is not None:
        told += f"，本期新增{since}{unit}"
    return told


def _pace(ranking: Ranking) -> str:
    count = ranking.town[0]
    if count.expected is None or not count.needed:
        return "本期没有下达任务数，不与时间进度对照"
    gap = count.done - count.expected
    unit = indicator(count.key).unit.label
    told = f"按时间进度，截至{day_words(ranking.ends_on)}应达到{count.expected}{unit}"
    return f"{told}，{'超出' if gap >= 0 else '还差'}{abs(gap)}{unit}"


def _names(
    lines: Sequence[RankLine], name: NameOf, *, rates: bool = False, moved: bool = False,
    reported: bool = False,
) -> str:  # fmt: skip
    told = []
    for line in lines:
        words = name(line.village)
        if rates:
            words += f"（{_rate(line.counts[0])}）"
        if moved and line.moved:
            words += f"（{'升' if line.moved > 0 else '降'}{abs(line.moved)}位）"
        if reported:
            never = line.reporting is Reporting.NEVER or line.reported_on is None
            words += "（从未上报）" if never else f"（最近{_day(line.reported_on)}）"
        told.append(words)
    return "、".join(told) or _NOBODY


def _day(day: date | None) -> str:
    return f"{day.month}月{day.day}日" if day else ""


def _bands(ranked: Sequence[RankLine], name: NameOf, *, by_share: bool) -> str:
    if by_share:
        return "本期没有下达任务数，不分档次"
    told = []
    for band in Band:
        mine = [name(line.village) for line in ranked if line.counts[0].band is band]
        if mine:
            told.append(f"完成率{band.label}的{len(mine)}个：{'、'.join(mine)}")
    return "；".join(told) or _NOBODY


def _definition(key: str) -> str:
    what = indicator(key)
    return f"{what.name}：{what.definition}"


def _rules(ranking: Ranking) -> str:
    names = "、".join(indicator(key).name for key in ranking.keys)
    first = indicator(ranking.keys[0]).name
    base = (
        f"各村都没有下达“{first}”任务数，按其占应计人数的比率排名"
        if ranking.by_share
        else "按完成率（完成数÷任务数）排名，未下达任务的村列在后面、不排名"
    )
    return (
        f"排名依次按{names}。{base}；前一项相同的比后一项，都相同的名次并列，后面的名次空出。"
        "已启用村级工作台但从未上报的村列在最后、不排名；本期内没有上报的村按已有数据排名，在备注中注明。"
        "“本期新增”与上一期通报的数比较，本年度没有上一期的与本期开始前一天比较。"
    )
