"""The fortnight's bulletin: drafted, issued, withdrawn; what was issued stays as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pension_desk.documents.forms import Form
from pension_desk.domain.bulletin_papers import BulletinPaper, Charts, paper_of
from pension_desk.domain.bulletin_text import batch_text, ranking_text
from pension_desk.domain.bulletins import (
    DEFAULT_KEYS,
    MOST_KEYS,
    Count,
    Issue,
    Ranking,
    Reporting,
    VillageStand,
    check_period,
    last_before,
    rank,
)
from pension_desk.domain.errors import Refused
from pension_desk.domain.facts import Chart
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.indicators import TOWN, Reckoned, Side, indicator
from pension_desk.domain.papers import PaperBatch
from pension_desk.domain.targets import Progress
from pension_desk.services import employers, indicator_charts, indicators, land, targets, tasks
from pension_desk.services.bulletin_form import form_text
from pension_desk.services.bundle_board import board
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.paper_files import batch_of
from pension_desk.services.previews import forget_files
from pension_desk.services.tasks import TaskKind
from pension_desk.store import bulletins as store

__all__ = ["Draft", "Form", "Issue", "draft", "forget_files", "issue", "issues", "withdraw"]

FORTNIGHT = timedelta(days=14)
_TOPICS = frozenset({Topic.BULLETINS})


@dataclass(frozen=True)
class Wanted:
    """A bulletin to be made. ``number``: of the year, None for the next one."""

    begins_on: date
    ends_on: date
    keys: tuple[str, ...] = DEFAULT_KEYS
    number: int | None = None


@dataclass(frozen=True)
class Draft:
    """A bulletin that is not issued: what it would say, and what it would be printed from."""

    wanted: Wanted
    number: int
    ranking: Ranking
    batch: PaperBatch
    form: str

    @property
    def paper(self) -> BulletinPaper:
        """Its one paper."""
        (paper,) = self.batch.papers
        assert isinstance(paper, BulletinPaper)
        return paper


def issues(desk: Desk) -> tuple[Issue, ...]:
    """Return every bulletin that was issued, the latest period first, withdrawn ones too."""
    with desk.file.reading() as conn:
        return store.issues(conn)


def next_period(desk: Desk) -> tuple[date, date]:
    """Return the period that is due: from the day after the last bulletin, up to today.

    Where the last one reaches to today, the fortnight that is to come.
    """
    today = desk.today()
    last = next((one for one in issues(desk) if one.stands and one.year == today.year), None)
    begins = last.ends_on + timedelta(days=1) if last else today - FORTNIGHT + timedelta(days=1)
    if begins > today:
        return begins, begins + FORTNIGHT - timedelta(days=1)
    return max(begins, date(today.year, 1, 1)), today


def draft(desk: Desk, wanted: Wanted) -> Draft:
    """Reckon a bulletin for a period; nothing is written.

    Raises:
        Refused: ``not_the_town``; ``bad_period``, ``future_date``, ``period_overlaps``;
            ``bad_keys`` for none, too many or a land sum; ``nobody`` where no village has people.
    """
    if desk.identity.role is not Role.TOWN:
        raise Refused("not_the_town", "通报由镇里印发。", "村里可以在“通报”页看已印发的通报。")
    known = issues(desk)
    check_period(wanted.begins_on, wanted.ends_on, desk.today(), known)
    _check_keys(wanted.keys)
    reckoned = indicators.reckon(desk, wanted.ends_on.year, wanted.ends_on)
    if not reckoned.villages:
        raise Refused("nobody", "还没有户籍人口，做不了通报。", "请先导入户籍人口花名册。")
    last = last_before(wanted.begins_on, known)
    ranking = rank(
        _stands(desk, reckoned, wanted),
        (wanted.begins_on, wanted.ends_on),
        wanted.keys,
        tuple(_count(told) for told in _progress(desk, reckoned, wanted.keys, TOWN)),
        last=last.ranking if last else None,
        before=_before(desk, wanted),
    )
    number = _number(known, wanted)
    return Draft(wanted, number, ranking, _batch(desk, ranking, number), form_text(desk, ranking))


def _check_keys(keys: Sequence[str]) -> None:
    if not 1 <= len(keys) <= MOST_KEYS or len(set(keys)) < len(keys):
        raise Refused("bad_keys", f"请选1到{MOST_KEYS}个不同的指标。")
    for key in keys:
        if indicator(key).town_only:
            raise Refused("bad_keys", f"“{indicator(key).name}”没有分村的数，不能用来排名。")


def _number(known: Sequence[Issue], wanted: Wanted) -> int:
    taken = {one.number for one in known if one.year == wanted.ends_on.year}
    if wanted.number is None:
        return max(taken, default=0) + 1
    if wanted.number < 1 or wanted.number in taken:
        raise Refused("number_taken", f"{wanted.ends_on.year}年第{wanted.number}期的期号不能用。")
    return wanted.number


def _progress(
    desk: Desk, reckoned: Reckoned, keys: Sequence[str], village: VillageCode
) -> list[Progress]:
    known = targets.targets(desk, reckoned.year)
    return [targets.progress_in(known, reckoned, key, village) for key in keys]


def _count(told: Progress) -> Count:
    figure = told.figure
    return Count(figure.key, figure.done, figure.whole, told.needed, told.expected)


def _stands(desk: Desk, reckoned: Reckoned, wanted: Wanted) -> list[VillageStand]:
    """Return every village with people or a target, and how its reports stand."""
    known = targets.targets(desk, reckoned.year)
    reported = {line.village: line for line in board(desk)}
    villages = {*reckoned.villages, *(code for key, code in known if key in wanted.keys)}
    found = []
    for code in sorted(villages):
        counts = tuple(
            _count(targets.progress_in(known, reckoned, key, code)) for key in wanted.keys
        )
        line = reported.get(code)
        at = line.reported_at.date() if line and line.reported_at else None
        if line is None or line.stopped_at is not None:
            state = Reporting.NO_DESK
        elif at is None:
            state = Reporting.NEVER
        else:
            state = Reporting.LATE if at < wanted.begins_on else Reporting.CURRENT
        found.append(VillageStand(code, counts, state, at))
    return found


def _before(desk: Desk, wanted: Wanted) -> Mapping[tuple[str, VillageCode], int]:
    """Return what was done on the day before the period, as far as the rows carry dates."""
    day = wanted.begins_on - timedelta(days=1)
    if day.year != wanted.ends_on.year:
        return {}
    reckoned = indicators.reckon_past(desk, day)
    return {
        (key, village): figure.done
        for (key, village), figure in reckoned.figures.items()
        if key in wanted.keys
    }


# --- the paper ----------------------------------------------------------------------------


def _batch(desk: Desk, ranking: Ranking, number: int) -> PaperBatch:
    year = ranking.ends_on.year
    paper = paper_of(
        ranking,
        division_name,
        number=f"〔{year}〕{number}号",
        overdue=_overdue(desk),
        charts=_charts(desk, ranking),
    )
    return batch_of(desk, "bulletin", (paper,), year=year)


def _overdue(desk: Desk) -> str:
    """Return what ran out in the town: land, measures and decisions, orders, employers' limits."""
    found = land.work(desk)
    late = Counter(one.kind for one in tasks.due(desk) if one.overdue)
    parts = (
        (found.breaches, "个征地项目先供后保"),
        (found.overdue, "个征地项目的核实或补贴使用逾期"),
        (late[TaskKind.MEASURE], "项工作措施超过完成时限"),
        (late[TaskKind.DECISION], "项会议议定事项逾期"),
        (late[TaskKind.ORDER], "份整改通知逾期未回复"),
        (employers.due(desk).overdue, "个用人单位的整改或承诺期限逾期"),
    )
    return "；".join(f"{count}{words}" for count, words in parts if count)


def _charts(desk: Desk, ranking: Ranking) -> Charts:
    year, day, key = ranking.ends_on.year, ranking.ends_on, ranking.keys[0]
    curve = Chart()
    if key in indicator_charts.CURVED:
        told = indicator_charts.curve(desk, key, year, TOWN, day)
        last = len(told.done) - 1
        points = tuple(
            (month, done, str(done) if at == last else "")
            for at, (month, done) in enumerate(zip(told.months, told.done, strict=False))
        )
        curve = Chart("人", points, told.paced)
    ages = indicator_charts.unpaid_ages(desk, year, TOWN, day)
    states = indicator_charts.project_states(desk)
    return Charts(curve, _bars("人", ages), _bars("个", states))


def _bars(unit: str, slices: Sequence[indicator_charts.Slice]) -> Chart:
    if not any(one.count for one in slices):
        return Chart()
    return Chart(unit, tuple((one.label, one.count, str(one.count)) for one in slices))


# --- issuing ------------------------------------------------------------------------------


def issue(desk: Desk, wanted: Wanted) -> Written[Issue]:
    """Issue a bulletin: everything that it says is frozen with the records behind its numbers.

    It goes to every village with the next bundle; the records stay here. Refused as `draft`.
    """
    made = draft(desk, wanted)
    behind = _behind(desk, made.ranking)
    period = f"{wanted.begins_on}至{wanted.ends_on}"
    with desk.acting("bulletin", f"{wanted.ends_on.year}年第{made.number}期 {period}") as (
        conn,
        writer,
    ):
        row = writer.insert(
            "bulletin_issues",
            {
                "year": wanted.ends_on.year,
                "number": made.number,
                "begins_on": wanted.begins_on.isoformat(),
                "ends_on": wanted.ends_on.isoformat(),
                "issued_on": desk.today().isoformat(),
                "issued_by": desk.author,
                "figures": ranking_text(made.ranking),
                "paper": batch_text(made.batch),
                "form": made.form,
            },
        )
        store.keep_records(conn, row, behind)
        kept = next(one for one in store.issues(conn) if one.id == row)
    return Written(kept, _TOPICS)


def _behind(desk: Desk, ranking: Ranking) -> indicators.Each:
    """Return the records behind each number that is printed.

    The town's only where they are not just its villages': a project without people.
    """
    asked = [
        (key, side)
        for key in ranking.keys
        for side in ((Side.DONE,) if indicator(key).counted else (Side.DONE, Side.WHOLE))
    ]
    day = ranking.ends_on
    found = indicators.records_by_village(desk, asked, day.year, day)
    kept: indicators.Each = {}
    for key, side in asked:
        of_villages = {
            (key, line.village, side): found.get((key, line.village, side), ())
            for line in ranking.lines
        }
        kept |= of_villages
        of_town = found.get((key, TOWN, side), ())
        if set(of_town) != {row for ids in of_villages.values() for row in ids}:
            kept[key, TOWN, side] = of_town
    return kept


def records_of(
    desk: Desk, bulletin: RowId, key: str, village: VillageCode, side: Side = Side.DONE
) -> tuple[RowId, ...] | None:
    """Return the records that stood behind a number of an issued bulletin; ``village``: or `TOWN`.

    None where they were not kept: at a village's desk, or for another indicator.
    """
    with desk.file.reading() as conn:
        if village == TOWN:
            return store.town_records(conn, bulletin, key, side)
        return store.records(conn, bulletin, key, village, side)


def withdraw(desk: Desk, bulletin: RowId, reason: str) -> Written[Issue]:
    """Take an issued bulletin back; its number is not given again. A reason must be given.

    Raises:
        Refused: ``not_the_town``, ``no_reason``, ``no_such_issue``, ``withdrawn_already``.
    """
    if desk.identity.role is not Role.TOWN:
        raise Refused("not_the_town", "通报由镇里印发和撤回。")
    if not reason.strip():
        raise Refused("no_reason", "请写明撤回的原因。")
    found = issue_of(desk, bulletin)
    if not found.stands:
        raise Refused("withdrawn_already", f"第{found.number}期已在{found.withdrawn_on}撤回。")
    today = desk.today()
    told = f"{found.year}年第{found.number}期：{reason.strip()}"
    with desk.acting("withdraw_bulletin", told) as (_conn, writer):
        writer.update(
            "bulletin_issues",
            bulletin,
            {"withdrawn_on": today.isoformat(), "reason": reason.strip()},
        )
    return Written(replace(found, withdrawn_on=today, reason=reason.strip()), _TOPICS)


def issue_of(desk: Desk, bulletin: RowId) -> Issue:
    """Return an issued bulletin; refused when there is none of this id."""
    for one in issues(desk):
        if one.id == bulletin:
            return one
    raise Refused("no_such_issue", "找不到这一期通报。")
