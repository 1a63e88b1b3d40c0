"""The offices' lists (名单) out of a screening: on screen, and as workbooks in their columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pension_desk.domain.hardship import foremost, hardship_wording
from pension_desk.domain.outcomes import Outcome, outcome_label
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.responsibility import Named
from pension_desk.domain.roster import age_on
from pension_desk.domain.scheme_states import scheme_state
from pension_desk.domain.screening import Category, ScreeningRules, StatusKind, status_holds
from pension_desk.domain.visit_words import OUTCOMES, REASONS
from pension_desk.domain.work_lists import (
    UNPAID,
    UNREGISTERED,
    ListLine,
    ScreeningList,
    list_named,
    owed_years,
    years_text,
)
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.standing import rules_of
from pension_desk.store import responsibility
from pension_desk.store import screening as screening_store
from pension_desk.store import work_lists as store
from pension_desk.store.roster import as_day
from pension_desk.store.screening import Screened

if TYPE_CHECKING:
    from pension_desk.spreadsheets.writing import Column, Value

_CHUNK = 2_000
_SCHEMES = {"residents": "居保", "employees": "职保", "institutions": "机关事业养老"}


@dataclass(frozen=True)
class ListFile:
    """A list that was written: how many people, and where it lies."""

    rows: int
    file: Path


def list_lines(
    desk: Desk,
    kind: str,
    *,
    year: int,
    as_of: date,
    village: str | None = None,
    watch: Watch = UNWATCHED,
) -> tuple[ListLine, ...]:
    """Return a list's people in walking order (走访顺序).

    Args:
        desk: the open desk.
        kind: the list's name, one of `pension_desk.services.screening.LISTS`.
        year: payment year.
        as_of: the day on which everything is judged.
        village: only this village's; all that the desk holds when None.
        watch: progress and cancel.

    Raises:
        Refused: no list of that name.
    """
    wanted = list_named(kind)
    with desk.file.reading() as conn:
        rules = rules_of(conn, year, as_of)
        found = screening_store.screened(conn, rules, village=village, walking=True)
        people = [one for one in found if wanted.takes(one.category, one.findings)]
        named = Named(responsibility.officers(conn), responsibility.duties(conn), as_of)
        made: list[ListLine] = []
        for start in range(0, len(people), _CHUNK):
            watch.step(start, len(people), "整理名单")
            some = people[start : start + _CHUNK]
            held = store.held(conn, [one.number for one in some])
            made += [_line(one, held[one.number], rules, named) for one in some]
    return tuple(made)


def _line(one: Screened, held: store.Held, rules: ScreeningRules, named: Named) -> ListLine:
    row = held.resident
    residents = [r for r in held.registrations if r.scheme == "residents"]
    last_years = [r.last_year for r in residents if r.last_year]
    last_years += [r.last_year for r in held.years]
    last_year = max(last_years, default=None)
    counted = [r.years_paid for r in residents if r.years_paid is not None]
    counted += [r.paid for r in held.years]
    birth = as_day(row.birth)
    visit = held.visits[-1] if held.visits else None
    officer = named.name_of(one.village, row.hamlet or "", one.household_no)
    return ListLine(
        number=one.number,
        id=one.id,
        village=one.village,
        hamlet=row.hamlet or "",
        household_no=one.household_no,
        name=one.name,
        sex=row.sex or "",
        id_number=row.id_number,
        id_sent=row.id_sent,
        birth=birth,
        age=age_on(birth, rules.as_of) if birth else None,
        relation=row.relation or "",
        phone=row.phone or "",
        address=row.address or "",
        note=row.note or "",
        category=one.category,
        findings=one.findings,
        paid_fen=one.paid_fen,
        identity=_identity(held, rules.as_of),
        first_month=max((r.first_month or "" for r in residents), default=""),
        years_paid=max(counted, default=None),
        last_year=last_year,
        owed=owed_years(last_year, rules.year, paid=one.paid_fen > 0),
        here=_elsewhere(held),
        in_school=_in_school(held, rules.as_of),
        before=_before(held, rules.year),
        answer=_answer(held, rules.year),
        intention=_came_of(visit) if visit else "",
        officer=officer or ((visit.visitor or "") if visit else ""),
    )


def _holding(held: store.Held, as_of: date) -> Iterator[Any]:
    return (row for row in held.statuses if status_holds(row.since or "", row.until or "", as_of))


def _identity(held: store.Held, as_of: date) -> str:
    """Return the foremost hardship wording (身份)."""
    return foremost(
        hardship_wording(one.kind, one.detail or "", one.grade or "")
        for one in _holding(held, as_of)
    )


def _in_school(held: store.Held, as_of: date) -> bool:
    return any(row.kind == StatusKind.STUDENT for row in _holding(held, as_of))


def _elsewhere(held: store.Held) -> str:
    """Return what the lists say of other schemes, and of an ended residents' registration."""
    told = [
        f"{_SCHEMES.get(r.scheme, r.scheme)}{r.state or '在册'}"
        for r in held.registrations
        if r.scheme != "residents" or not scheme_state(r.state or "").registered
    ]
    return "；".join(told)


def _before(held: store.Held, year: int) -> str:
    """Return earlier answers and the last visit (之前落实情况), the latest first."""
    told = [
        _answered(item)
        for item in reversed(held.work_items)
        if item.outcome and (item.closed_on or item.year != year)
    ]
    if held.visits:
        visit = held.visits[-1]
        told.append(_said(visit.visited_on, f"{visit.mode or ''}走访", _came_of(visit)))
    return "；".join(told[:3])


def _answer(held: store.Held, year: int) -> str:
    """Return the answer to this year's open line (核实情况)."""
    for item in reversed(held.work_items):
        if item.outcome and not item.closed_on and item.year == year:
            return _answered(item)
    return ""


def _answered(item: Any) -> str:
    reason = REASONS.label(item.reason or "")
    return _said(item.answered_on, outcome_label(item.outcome), reason, item.note)


def _came_of(visit: Any) -> str:
    """Return outcome and reason of a visit in words (意向)."""
    told = (OUTCOMES.label(visit.outcome or ""), REASONS.label(visit.reason or ""))
    return "，".join(filter(None, told))


def _said(day: str | None, *parts: str | None) -> str:
    return " ".join(filter(None, (day, "，".join(filter(None, parts)))))


def export_list(
    desk: Desk,
    kind: str,
    *,
    year: int,
    as_of: date,
    out: Path,
    village: str | None = None,
    watch: Watch = UNWATCHED,
) -> ListFile:
    """Write a list as a workbook in the offices' columns, ID numbers whole and as text.

    The export is entered in the log (个人信息保护法第51条). Arguments as in `list_lines`.

    Raises:
        Refused: no list of that name.
        Unavailable: the file cannot be written.
    """
    from pension_desk.spreadsheets.writing import ListSheet, write_list

    wanted = list_named(kind)
    lines = list_lines(desk, kind, year=year, as_of=as_of, village=village, watch=watch)
    place = division_name(village or desk.identity.division)
    sheet = ListSheet(
        name=wanted.title,
        title=f"{place}{year}年{wanted.title}",
        subtitle=f"截至{as_of}　共{len(lines)}人　制表人：{desk.author}",
        columns=_columns(wanted),
        rows=_rows(wanted, lines),
    )
    with desk.acting("export", f"{place}{wanted.title} {len(lines)}人（完整号码）"):
        rows = write_list(out, sheet, watch=watch)
    return ListFile(rows, out)


def _columns(wanted: ScreeningList) -> tuple[Column, ...]:
    from pension_desk.spreadsheets.writing import Column

    titles = _TITLES.get(wanted.name, _FINDING_TITLES)
    return tuple(
        Column(title, width, "integer" if title in _COUNTED else "text") for title, width in titles
    )


_COUNTED = {"序号", "年龄", "累计年限", "最近缴费年度"}
_TITLES = {
    UNREGISTERED.name: (
        ("序号", 6), ("姓名", 10), ("身份证号码", 21), ("户籍地址", 24), ("户籍状态", 9),
        ("之前落实情况", 20), ("省内参保", 14), ("省外参保", 10), ("是否在校", 9), ("乡镇街", 10),
        ("村社区", 10), ("村组", 10), ("核实情况", 20), ("备注", 14),
    ),
    UNPAID.name: (
        ("序号", 6), ("村", 10), ("组", 10), ("姓名", 10), ("身份证", 21), ("电话", 14),
        ("参保年月", 10), ("身份", 12), ("最近缴费年度", 12), ("累计年限", 9), ("欠缴年度", 12),
        ("意向", 14), ("包片人", 10), ("备注", 14),
    ),
}  # fmt: skip
_FINDING_TITLES = (
    ("序号", 6), ("村", 10), ("组", 10), ("户编号", 10), ("姓名", 10), ("身份证号码", 21),
    ("年龄", 6), ("出生日期", 12), ("电话", 14), ("类别", 22), ("疑点", 30), ("累计年限", 9),
    ("身份", 12), ("其他参保", 16), ("核实情况", 20), ("备注", 14),
)  # fmt: skip


def _rows(wanted: ScreeningList, lines: Sequence[ListLine]) -> Iterator[tuple[Value, ...]]:
    cells = {UNREGISTERED.name: _unregistered, UNPAID.name: _unpaid}.get(wanted.name, _found)
    for number, line in enumerate(lines, 1):
        yield (number, *cells(line))


def _shown_id(line: ListLine) -> str:
    return line.id_number or line.id_sent or ""


def _unregistered(line: ListLine) -> tuple[Value, ...]:
    answered_away = Outcome.EMPLOYEE_ELSEWHERE.label in line.answer
    return (
        line.name,
        _shown_id(line),
        line.address or f"{division_name(line.village)}{line.hamlet}",
        "在册",
        line.before,
        line.here or "未查到",
        "村核实已参保" if answered_away else None,
        "是" if line.in_school else "否",
        division_name(line.village[:9]),
        division_name(line.village),
        line.hamlet,
        line.answer,
        line.note,
    )


def _unpaid(line: ListLine) -> tuple[Value, ...]:
    return (
        division_name(line.village),
        line.hamlet,
        line.name,
        _shown_id(line),
        line.phone,
        line.first_month,
        line.identity,
        line.last_year,
        line.years_paid,
        years_text(line.owed),
        line.intention or line.answer,
        line.officer,
        line.note,
    )


def _found(line: ListLine) -> tuple[Value, ...]:
    return (
        division_name(line.village),
        line.hamlet,
        line.household_no,
        line.name,
        _shown_id(line),
        line.age,
        line.birth.isoformat() if line.birth else None,
        line.phone,
        Category(line.category).label,
        "、".join(finding.label for finding in line.findings),
        line.years_paid,
        line.identity,
        line.here,
        line.answer,
        line.note,
    )
