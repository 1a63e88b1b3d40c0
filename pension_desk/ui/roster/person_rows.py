"""What the tables of a person's page say, in words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from pension_desk.domain.form_kinds import form_label
from pension_desk.domain.identity import mask_id
from pension_desk.domain.lists import ListKind
from pension_desk.domain.notices import NoticeRecord
from pension_desk.domain.outcomes import Outcome
from pension_desk.domain.roster import (
    HistoryLine,
    Registration,
    RosterLine,
    Status,
    Visit,
    WorkItem,
    age_on,
)
from pension_desk.domain.screening import StatusKind
from pension_desk.domain.short_codes import spaced_code
from pension_desk.services.land_pages import ResidentLand
from pension_desk.ui.land.models import eligibility_words, way_words
from pension_desk.ui.land.words import state_words
from pension_desk.ui.line_words import (
    category_tone,
    category_word,
    entry_word,
    scheme_word,
    status_word,
    work_word,
    yuan,
)
from pension_desk.ui.notices.words import course_words
from pension_desk.ui.roster.jobs import PersonView
from pension_desk.ui.text_rows import Head, TextRow
from pension_desk.ui.translation import translate
from pension_desk.ui.visits.words import word

_ID_LABELS = frozenset({"公民身份号码", "来文中的证件号码"})
"""Fields whose old and new values stay masked in the history."""

_CODED = frozenset({"险种", "类别", "来源名单", "清单", "核实情况", "用途"})
"""Fields that hold codes, which are told in words."""

_WORK_LISTS = {
    "unregistered": "未参保登记人员名单",
    "registered_unpaid": "已参保登记未缴费人员名单",
}


def code_word(code: str) -> str:
    """Return the word of a stored code; what is no code stays as it is."""
    if code in set(ListKind):
        return ListKind(code).label
    if code in set(Outcome):
        return Outcome(code).label
    return _WORK_LISTS.get(code, entry_word(scheme_word(status_word(code))))


def household_heads(year: int) -> tuple[Head, ...]:
    """Return the heads of the household's table."""
    return (
        Head(translate("person", "姓名")),
        Head(translate("person", "关系")),
        Head(translate("person", "年龄"), numeric=True),
        Head(translate("person", "类别"), status=True),
        Head(translate("person", "{year}年").format(year=year), numeric=True),
        Head(translate("person", "累计缴费"), numeric=True),
    )


def household_rows(view: PersonView) -> tuple[TextRow, ...]:
    """Return the members, head first, with this year's payment and that of all years."""
    return tuple(_member(line, view) for line in view.page.household)


def _member(line: RosterLine, view: PersonView) -> TextRow:
    total = view.totals.get(line.id, 0)
    cells = (
        line.name,
        line.relation,
        str(age_on(line.birth, view.today)) if line.birth else "",
        category_word(line.category),
        yuan(line.paid_fen) if line.paid_fen else "—",
        yuan(total) if total else "—",
    )
    return TextRow(cells, line.id, category_tone(line.category))


def household_sum(view: PersonView) -> str:
    """Return in one sentence how many of the household there are and what they have paid."""
    members = view.page.household
    words = translate("person", "全户 {n} 人，今年缴费 {now} 元，历年累计 {total} 元")
    return words.format(
        n=len(members),
        now=yuan(sum(line.paid_fen for line in members)),
        total=yuan(sum(view.totals.values())),
    )


def visit_heads() -> tuple[Head, ...]:
    """Return the heads of the visits' table."""
    return (
        Head(translate("person", "日期")),
        Head(translate("person", "方式")),
        Head(translate("person", "走访人")),
        Head(translate("person", "结果与下一步")),
    )


def visit_rows(visits: Iterable[Visit]) -> tuple[TextRow, ...]:
    """Return the visits, the latest first."""
    return tuple(
        TextRow(
            (
                visit.visited_on.isoformat(),
                word("mode", visit.mode),
                visit.visitor,
                _came_of(visit),
            )
        )
        for visit in visits
    )


def _came_of(visit: Visit) -> str:
    promised = translate("person", "承诺 {day}")
    met = translate("person", "见到{who}")
    knows = translate("person", "政策{how}")
    points = translate("person", "讲了{what}")
    again = translate("person", "下次 {day}")
    parts = (
        met.format(who=word("met", visit.met)) if visit.met else "",
        word("outcome", visit.outcome),
        word("reason", visit.reason),
        promised.format(day=visit.promised_on) if visit.promised_on else "",
        word("next_step", visit.next_step),
        again.format(day=visit.next_on) if visit.next_on else "",
        points.format(what=word("points", visit.points)) if visit.points else "",
        knows.format(how=word("knows", visit.knows)) if visit.knows else "",
        visit.note,
    )
    return translate("person", "，").join(filter(None, parts))


def record_heads() -> tuple[Head, ...]:
    """Return the heads of the table of registrations, standings, work lists and prints."""
    return (
        Head(translate("person", "记录")),
        Head(translate("person", "状态")),
        Head(translate("person", "说明")),
    )


def record_rows(view: PersonView) -> tuple[TextRow, ...]:
    """Return what registers and lists say of the person, and what was printed for the house."""
    page = view.page
    return (
        *(_registration(found) for found in page.registrations),
        *(_status(found) for found in page.statuses),
        *(_work_item(found) for found in page.work_items),
        *(_land(found) for found in view.land),
        *(_notice(found) for found in view.printed),
    )


def _notice(found: NoticeRecord) -> TextRow:
    numbered = translate("person", "{year}年度，编号 {code}").format(
        year=found.year or "", code=spaced_code(found.code)
    )
    told = translate("person", "，").join((numbered, course_words(found)))
    return TextRow((translate("person", "通知单"), form_label(found.kind), told))


def _registration(found: Registration) -> TextRow:
    tier = translate("person", "档次 {sum} 元")
    years = translate("person", "累计 {n} 年")
    first = translate("person", "{month} 首次参保")
    balance = translate("person", "账户余额 {sum} 元")
    parts = (
        first.format(month=found.first_month) if found.first_month else "",
        tier.format(sum=yuan(found.tier_fen)) if found.tier_fen else "",
        years.format(n=found.years_paid) if found.years_paid is not None else "",
        balance.format(sum=yuan(found.balance_fen)) if found.balance_fen else "",
        found.employer,
    )
    return TextRow((scheme_word(found.scheme), found.state, "，".join(filter(None, parts))))


def _status(found: Status) -> TextRow:
    span = f"{found.since} — {found.until}" if found.since or found.until else ""
    detail = work_word(found.detail) if found.kind == StatusKind.WORK else found.detail
    parts = (found.grade, detail, span, code_word(found.source))
    return TextRow(
        (translate("person", "身份"), status_word(found.kind), "，".join(filter(None, parts)))
    )


def _land(found: ResidentLand) -> TextRow:
    person = found.person
    subsidy = translate("person", "补贴 {sum} 元").format(sum=yuan(person.subsidy_fen or 0))
    used = translate("person", "{day} {way}").format(day=person.used_on, way=way_words(person.way))
    parts = (
        found.project.name,
        translate("person", "补贴对象：{answer}").format(
            answer=eligibility_words(person.eligibility)
        ),
        subsidy if person.subsidy_fen else "",
        used if person.issued else "",
    )
    told = translate("person", "，").join(filter(None, parts))
    return TextRow((translate("person", "征地"), state_words(found.household.state), told))


def _work_item(found: WorkItem) -> TextRow:
    kind = _WORK_LISTS.get(found.list_kind, found.list_kind)
    answer = (
        word("outcome", found.outcome) if found.outcome else translate("person", "还没有核实回复")
    )
    issued = translate("person", "{year}年 {kind}，{day} 下发").format(
        year=found.year, kind=kind, day=found.issued_on or ""
    )
    parts = (issued, word("reason", found.reason), found.note)
    return TextRow((translate("person", "工作清单"), answer, "，".join(filter(None, parts))))


def history_heads() -> tuple[Head, ...]:
    """Return the heads of the history's table."""
    return (
        Head(translate("person", "时间")),
        Head(translate("person", "经办人")),
        Head(translate("person", "改动")),
    )


def history_rows(lines: Iterable[HistoryLine]) -> tuple[TextRow, ...]:
    """Return every change, the latest first; ID numbers masked, one row for each act and record."""
    return tuple(
        TextRow(
            (at[:16].replace("T", " "), author, f"{act}：{table}　{'，'.join(map(_change, some))}")
        )
        for (at, author, act, table), some in groupby(lines, key=_deed)
    )


def _deed(line: HistoryLine) -> tuple[str, str, str, str]:
    return line.at, line.author, line.act_kind, line.table


def _change(line: HistoryLine) -> str:
    before, after = _shown(line, line.before), _shown(line, line.after)
    return f"{line.label} {before} → {after}" if before else f"{line.label} {after}"


def _shown(line: HistoryLine, value: str) -> str:
    if line.label in _ID_LABELS:
        return mask_id(value)
    return code_word(value) if line.label in _CODED else value
