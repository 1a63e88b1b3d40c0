"""Printing what belongs to expropriated land: eight papers as PDF, each also as a workbook."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pension_desk.domain import land_papers as papers
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import LAND_KINDS
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import FarmlandKind, LandHousehold, LandPerson
from pension_desk.domain.land_clocks import Urgency
from pension_desk.domain.land_course import CourseState, notice_ends
from pension_desk.domain.land_text import mu_words
from pension_desk.domain.money_text import capitals
from pension_desk.domain.papers import Paper
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.roster import age_on
from pension_desk.services import land
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.land import ProjectLine
from pension_desk.services.land_pages import HouseholdPage, household_page
from pension_desk.services.land_rules import clock_rules
from pension_desk.services.paper_files import PaperFile, batch_of, write_batch
from pension_desk.services.policy import policy
from pension_desk.store import land as store
from pension_desk.store.land_course import posted_on


@dataclass(frozen=True)
class LandWanted:
    """What is to be printed: the kind, and where it needs them the project, household or year."""

    kind: str
    project: RowId | None = None
    household: RowId | None = None
    year: int | None = None


def print_land(
    desk: Desk,
    wanted: LandWanted,
    out: Path,
    *,
    only_look: bool = False,
    watch: Watch = UNWATCHED,
) -> PaperFile:
    """Write a paper as PDF, or as a workbook where ``out`` ends in ``.xlsx``; logged as an export.

    ``only_look``: for a preview within the desk's own folder, which is not logged.

    Raises:
        Refused: an unknown kind, nothing to print, no project chosen where one is needed, a form
            that cannot be read, or a character that no font holds.
        Unavailable: the file cannot be written.
    """
    if wanted.kind not in LAND_KINDS:
        allowed = "、".join(LAND_KINDS)
        raise Refused("no_such_paper", f"没有“{wanted.kind}”这种表。", f"可选：{allowed}。")
    found = tuple(_MAKERS[wanted.kind](desk, wanted))
    if not found:
        raise Refused("nothing_to_print", f"“{LAND_KINDS[wanted.kind].label}”没有内容可印。")
    batch = batch_of(desk, wanted.kind, found, year=wanted.year)
    if not only_look:
        note_printed(desk, wanted)
    return write_batch(desk, batch, out, watch)


def note_printed(desk: Desk, wanted: LandWanted) -> None:
    """Log that a paper has left the desk, on paper or as a file."""
    with desk.acting("export", LAND_KINDS[wanted.kind].label):
        pass


# --- what each is made of -------------------------------------------------------------


def _lines(desk: Desk, wanted: LandWanted) -> list[ProjectLine]:
    return list(land.status(desk, year=wanted.year, project=wanted.project).projects)


def _one(desk: Desk, wanted: LandWanted) -> ProjectLine:
    if wanted.project is None:
        raise Refused("no_project", "请先选一个征地项目。")
    lines = _lines(desk, wanted)
    if not lines:
        raise Refused("no_such_project", "找不到这个征地项目，可能已被删除。")
    return lines[0]


def _pages(desk: Desk, wanted: LandWanted) -> Iterator[HouseholdPage]:
    if wanted.household is not None:
        yield household_page(desk, wanted.household)
        return
    for home in _one(desk, wanted).standing.households:
        yield household_page(desk, home.id)


def _household(page: HouseholdPage) -> dict[str, Any]:
    """Return a household's place and land, as the keywords of a `LandHouseholdPaper`."""
    home, project = page.household, page.project
    areas = dict(home.contracted)
    return {
        **_place(home),
        "project": project.name,
        "approval_no": project.approval_no,
        "signed_on": project.signed_on,
        "members": str(home.members or len(page.people) or ""),
        **{kind.value: _mu(areas.get(kind)) for kind in FarmlandKind},
        "contracted": _mu(home.contracted_mu),
        "taken": _mu(home.taken_mu),
        "wholly": "是" if home.wholly_taken else "否",
        "evidence": home.evidence,
    }


def _place(home: LandHousehold) -> dict[str, Any]:
    return {
        "village": division_name(home.village),
        "village_code": home.village,
        "hamlet": home.hamlet,
        "household_no": home.household_no,
        "head": home.head_name,
    }


def _mu(area: Any) -> str:
    return "" if area is None else mu_words(area)


def _tail(person: LandPerson) -> str:
    return person.id_number[-4:] if person.id_number else ""


def _surveys(desk: Desk, wanted: LandWanted) -> Iterator[Paper]:
    for page in _pages(desk, wanted):
        on = page.project.signed_on or desk.today()
        rows = tuple(
            papers.SurveyRow(
                one.name,
                _tail(one),
                age_on(one.birth, on) if one.birth else None,
                one.eligibility.label,
            )
            for one in page.people
        )
        yield papers.LandSurvey(**_household(page), people=rows)


def _computations(desk: Desk, wanted: LandWanted) -> Iterator[Paper]:
    for page in _pages(desk, wanted):
        if not page.subsidies:
            continue
        kept = page.subsidies[0]
        due = [one for one in page.people if one.eligibility.counts]
        total = kept.amount_fen * len(due)
        yield papers.LandComputation(
            **_household(page),
            people=tuple(papers.WorkingRow(x.what, x.how, x.result) for x in kept.working),
            amount_fen=kept.amount_fen,
            persons=len(due),
            names="、".join(one.name for one in due),
            total_fen=total,
            total_words=capitals(total),
            computed_on=kept.computed_on,
            unconfirmed=kept.unconfirmed or "无",
        )


def _project(line: ProjectLine) -> dict[str, Any]:
    """Return a project and its money, as the keywords of a `LandProjectPaper`."""
    project, account = line.standing.project, line.standing.account
    return {
        "village": "",
        "project": project.name,
        "approval_no": project.approval_no,
        "signed_on": project.signed_on,
        "use": project.use.label if project.use else "",
        "area": _mu(project.area_mu),
        "required_fen": account.required_fen,
        "deposited_fen": account.deposited_fen,
        "used_fen": account.used_fen,
        "left_fen": account.left_fen,
    }


def _people_of(line: ProjectLine) -> Iterator[tuple[LandHousehold, LandPerson]]:
    by_home: dict[RowId, list[LandPerson]] = defaultdict(list)
    for person in line.standing.people:
        by_home[person.household].append(person)
    for home in line.standing.households:
        for person in by_home[home.id]:
            yield home, person


def _rosters(desk: Desk, wanted: LandWanted) -> Iterator[Paper]:
    line = _one(desk, wanted)
    rows = tuple(
        papers.LandRosterRow(
            division_name(home.village),
            home.hamlet,
            home.head_name,
            one.name,
            one.id_number or one.id_sent or "",
            str(home.members or ""),
            _mu(home.contracted_mu),
            _mu(home.taken_mu),
            one.eligibility.label,
            home.state.label,
            home.verified_on,
            one.subsidy_fen,
        )
        for home, one in _people_of(line)
    )
    if rows:
        total = sum(row.subsidy_fen or 0 for row in rows)
        yield papers.LandRoster(
            **_project(line), people=rows, total_fen=total, total_words=capitals(total)
        )


def _notices(desk: Desk, wanted: LandWanted) -> Iterator[Paper]:
    """One notice for each village and day of posting; see `_posting`.

    Who is to be subsidised in households that are confirmed by the village or further.
    """
    line = _one(desk, wanted)
    project = line.standing.project
    rules, today = policy(desk), desk.today()
    posted = _posting(desk, line)
    people: dict[tuple[str, date], list[papers.LandPublicRow]] = defaultdict(list)
    for home, one in _people_of(line):
        if home.id in posted and one.eligibility.counts:
            row = papers.LandPublicRow(
                home.hamlet, home.head_name, one.name, _tail(one), _mu(home.taken_mu)
            )
            people[home.village, posted[home.id]].append(row)
    for village, begins in sorted(people):
        days = clock_rules(rules, begins, today).notice_days
        yield papers.LandNotice(
            village=division_name(village),
            village_code=village,
            project=project.name,
            approval_no=project.approval_no,
            begins_on=begins,
            ends_on=notice_ends(begins, days) if days else None,
            people=tuple(people[village, begins]),
        )


def _posting(desk: Desk, line: ProjectLine) -> dict[RowId, date]:
    """Return for each household whose people are, were or may be posted, from which day.

    What the village has confirmed is posted from today. A household that a list brought further
    along, of whose posting no desk knows, stands on a notice from today where its village has no
    other.
    """
    with desk.file.reading() as conn:
        known = posted_on(conn, line.standing.project.id)
    found: dict[RowId, date] = {}
    unknown: list[LandHousehold] = []
    for home in line.standing.households:
        if home.state is CourseState.VILLAGE_CONFIRMED:
            found[home.id] = desk.today()
        elif home.state is CourseState.PUBLISHED and home.state_since:
            found[home.id] = home.state_since
        elif home.state.place >= CourseState.PUBLISHED.place:
            if home.id in known:
                found[home.id] = known[home.id]
            else:
                unknown.append(home)
    villages = {home.village for home in line.standing.households if home.id in found}
    found |= {home.id: desk.today() for home in unknown if home.village not in villages}
    return found


def _deposit_plans(desk: Desk, wanted: LandWanted) -> Iterator[Paper]:
    for line in _lines(desk, wanted):
        plan, left = line.standing.plan, line.standing.account.deposited_fen
        rows = []
        for one in plan:
            came = min(one.amount_fen, max(0, left))
            left -= came
            rows.append(
                papers.InstalmentRow(one.due_on, one.amount_fen, came, one.amount_fen - came)
            )
        if rows:
            yield papers.LandDepositPlan(
                **_project(line),
                people=tuple(rows),
                required_words=capitals(line.standing.account.required_fen),
            )


def _fund_plans(desk: Desk, wanted: LandWanted) -> Iterator[Paper]:
    year = wanted.year or desk.today().year
    lines = {one.standing.project.id: one for one in land.status(desk).projects}
    with desk.file.reading() as conn:
        plans = [one for one in store.fund_plans(conn) if one.year == year]
    rows = tuple(
        papers.FundPlanRow(
            lines[plan.project].standing.project.name,
            plan.people,
            plan.amount_fen,
            lines[plan.project].standing.account.left_fen,
            plan.state.label,
        )
        for plan in plans
        if plan.project in lines
    )
    if rows:
        total = sum(row.amount_fen for row in rows)
        yield papers.LandFundPlan(
            village="",
            plan_year=year,
            people=rows,
            persons=sum(row.persons for row in rows),
            total_fen=total,
            total_words=capitals(total),
        )


def _use_reports(desk: Desk, wanted: LandWanted) -> Iterator[Paper]:
    line = _one(desk, wanted)
    rows = tuple(
        papers.UseRow(
            division_name(home.village),
            home.head_name,
            one.name,
            _tail(one),
            one.way.label if one.way else "",
            one.used_on,
            one.used_fen,
            one.voucher,
        )
        for home, one in _people_of(line)
        if one.issued
    )
    if rows:
        used = capitals(line.standing.account.used_fen)
        yield papers.LandUseReport(**_project(line), people=rows, used_words=used)


def _audits(desk: Desk, wanted: LandWanted) -> Iterator[Paper]:
    rows = [row for line in _lines(desk, wanted) for row in _audit(line)]
    if rows:
        yield papers.LandAudit(village="", people=tuple(rows))


def _audit(line: ProjectLine) -> Iterator[papers.AuditRow]:
    """Yield a project's overdue clocks, then what is wrong with it."""
    project = line.standing.project
    for clock in (line.verify, line.use):
        if clock.urgency in {Urgency.OVERDUE, Urgency.LATE}:
            late = clock.done_on or clock.due_on
            words = f"期限{clock.due_on}，{clock.urgency.label}"
            words += f"（{late}完成）" if clock.done_on else f"{-(clock.days_left or 0)}天"
            kind = f"{clock.clock.label}{clock.urgency.label}"
            yield papers.AuditRow(project.year, project.name, kind, f"{words}。")
    for found in line.findings:
        if not found.fault.allowed:
            yield papers.AuditRow(project.year, project.name, found.fault.label, found.sentence)


_MAKERS: dict[str, Callable[[Desk, LandWanted], Iterator[Paper]]] = {
    "land_survey": _surveys,
    "land_roster": _rosters,
    "land_notice": _notices,
    "land_computation": _computations,
    "land_deposit_plan": _deposit_plans,
    "land_fund_plan": _fund_plans,
    "land_use_report": _use_reports,
    "land_audit": _audits,
}
