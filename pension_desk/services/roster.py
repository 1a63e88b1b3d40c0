"""The roster's acts: ask, show, edit, undo, reveal."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import DELETED, RESIDENTS, TABLES, FieldKind
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.merging_people import plain
from pension_desk.domain.roster import (
    HistoryLine,
    PersonPage,
    RosterFilter,
    RosterLine,
    Sort,
)
from pension_desk.domain.screening import Category
from pension_desk.domain.short_codes import code_in
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.duty_following import DOOR, follow
from pension_desk.services.editing import checked_resident
from pension_desk.services.field_words import field_words
from pension_desk.services.land_records import LAND_ACTS
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.standing import refresh_standing
from pension_desk.store import history as store_history
from pension_desk.store import notices, pending
from pension_desk.store import roster as store
from pension_desk.store.benefits import benefit_id
from pension_desk.store.desk_file import Connection

_EMPLOYER_LISTS = ("employer_list", "employer_match", "employer_reject", "employer_reopen")
"""Kinds of act that take a list of employers or answer its questions: also without records."""

_PEOPLES_LISTS = ("reject", "reopen")
"""Kinds of act that answer rows of people's lists, also without records."""

_BESIDE_RECORDS = (*_EMPLOYER_LISTS, *_PEOPLES_LISTS)

UNDOABLE = (
    "edit", "add", "remove", "merge", "separate", "resolve", "pay", "withdraw", "correct",
    "refund", "settle", "unsettle", "entry", "take_back",
    "visit", "answer", "policy", "prepare", "deliver", "take_slip", "withdraw_notice", "wording",
    "benefit", "prove", "death", *LAND_ACTS, "targets", "score_weights",
    "officer", "duty", "handover", "measure", "meeting", "inspection", "order", "publicity",
    "knowledge", "work", "report",
    "employer", *_BESIDE_RECORDS, "employer_contact", "employer_step", "employer_evidence",
)  # fmt: skip
"""Kinds of act that Ctrl+Z takes back; bundles have their own undo, lists of people have none."""

_EVERYTHING = frozenset(Topic) - {Topic.BUNDLES, Topic.SETTINGS}
"""What an undo may change."""

_NO_SUCH = ("no_such_resident", "找不到这个人，可能已被合并或删除。")


def row_numbers(
    desk: Desk, wanted: RosterFilter, sort: Sort = Sort.WALK, descending: bool = False
) -> array[int]:
    """Return the local number of every resident that the filter admits, in order.

    A filter without a day is asked as of today.
    """
    with desk.file.reading() as conn:
        return store.row_numbers(conn, _dated(desk, wanted), sort, descending=descending)


def count(desk: Desk, wanted: RosterFilter) -> int:
    """Return how many residents the filter admits; asked as `row_numbers`."""
    with desk.file.reading() as conn:
        return store.count(conn, _dated(desk, wanted))


def _dated(desk: Desk, wanted: RosterFilter) -> RosterFilter:
    return wanted if wanted.as_of else replace(wanted, as_of=desk.today())


_OF_THE_GONE = frozenset({Category.DECEASED.value, Category.MOVED_AWAY.value})


def asked_for(wanted: RosterFilter, today: date) -> RosterFilter:
    """Return the filter as the file is asked: ages as of today, the gone where they are meant."""
    gone = wanted.gone or bool(_OF_THE_GONE.intersection(wanted.categories))
    return replace(wanted, as_of=today, gone=gone)


def lines(desk: Desk, numbers: Sequence[int]) -> tuple[RosterLine, ...]:
    """Return a page of the roster by local numbers, in the order asked."""
    with desk.file.reading() as conn:
        return store.lines(conn, numbers)


def find(desk: Desk, words: str, limit: int = 50) -> tuple[RosterLine, ...]:
    """Return the first residents that match the search box's text.

    The code of a notice finds whose it is: the person, or the household, head first.
    """
    with desk.file.reading() as conn:
        coded = _by_code(conn, words)
        found = store.find(conn, words, limit)
    return (*coded, *(line for line in found if line not in coded))[:limit]


def _by_code(conn: Connection, words: str) -> tuple[RosterLine, ...]:
    code = code_in(words)
    notice = notices.with_code(conn, code) if code else None
    if notice is None:
        return ()
    if notice.resident is not None:
        number = store.number_of(conn, notice.resident)
        return store.lines(conn, [number]) if number else ()
    return store.household(conn, notice.village, notice.household_no)


def household(desk: Desk, village: str, household_no: str) -> tuple[RosterLine, ...]:
    """Return the members of a household, head first."""
    with desk.file.reading() as conn:
        return store.household(conn, village, household_no)


def villages(desk: Desk) -> tuple[store.VillageSummary, ...]:
    """Return the villages that have residents."""
    with desk.file.reading() as conn:
        return store.villages(conn)


def hamlets(desk: Desk, village: str | None = None) -> tuple[str, ...]:
    """Return the hamlets of a village, or of all, in walking order."""
    with desk.file.reading() as conn:
        return store.hamlets(conn, village)


def person(desk: Desk, row: RowId) -> PersonPage:
    """Return everything known of one resident; refused when the id is unknown.

    For a record that was merged into another, the one that lives on.
    """
    with desk.file.reading() as conn:
        resident = store.resident(conn, row)
        if resident is None:
            raise Refused(*_NO_SUCH)
        living = resident.id
        line = store.lines(conn, [store.number_of(conn, living) or 0])[0]
        away = not desk.in_scope(resident.village)
        members = (
            store.household(conn, resident.village, resident.household_no)
            if resident.household_no and not away
            else (line,)
        )
        return PersonPage(
            resident=resident,
            category=line.category,
            findings=line.findings,
            household=members,
            registrations=store.registrations(conn, living),
            contributions=store.contributions(conn, living),
            statuses=store.statuses(conn, living),
            visits=store.visits(conn, living),
            work_items=store.work_items(conn, living),
            away=away,
        )


def edit(desk: Desk, row: RowId, fields: Mapping[str, FieldValue]) -> Written[PersonPage]:
    """Set fields of a resident; each is checked, and nothing is written when one is refused.

    Who is given another village moves there with all that hangs on them: the town's act.
    """
    before = person(desk, row).resident
    row = before.id
    checked = checked_resident(fields, before, desk.today())
    now = {name: plain(getattr(before, name)) for name in checked}
    changed = {name: value for name, value in checked.items() if value != now[name]}
    if not changed:
        return Written(person(desk, row))
    if "village" in changed:
        _check_move(desk, str(changed["village"] or ""))
    moved = bool(DOOR & changed.keys())
    labels = "、".join(RESIDENTS.field(name).label for name in changed)
    with desk.acting("edit", f"{before.name}：{labels}") as (conn, writer):
        writer.update("residents", row, changed)
        if moved:
            door = (before.village, before.hamlet or "", before.household_no or "")
            follow(conn, writer, {row: door}, desk.today())
        refresh_standing(conn, desk, [store.number_of(conn, row) or 0])
    topics = {Topic.ROSTER, Topic.SCREENING, *([Topic.RESPONSIBILITY] if moved else [])}
    return Written(person(desk, row), frozenset(topics))


def _check_move(desk: Desk, village: str) -> None:
    if desk.identity.role is Role.VILLAGE:
        raise Refused("town_moves", "迁到别的村（社区）由镇里办理。", "请报镇中心。")
    if len(village) != 12 or not desk.in_scope(village):
        raise Refused("bad_village", "请选择本镇范围内的村（社区）。")


def add(desk: Desk, fields: Mapping[str, FieldValue]) -> Written[PersonPage]:
    """Enter a resident by hand; name and village must be given."""
    checked = checked_resident(fields, None, desk.today())
    village = str(checked.get("village") or "")
    if not desk.in_scope(village) or len(village) != 12:
        raise Refused("bad_village", "请选择本镇（村）范围内的村（社区）。")
    with desk.acting("add", str(checked.get("name") or "")) as (conn, writer):
        row = writer.insert("residents", checked)
        refresh_standing(conn, desk, [store.number_of(conn, row) or 0])
    return Written(person(desk, row), frozenset({Topic.ROSTER, Topic.SCREENING}))


def remove(desk: Desk, row: RowId, reason: str) -> Written[str]:
    """Take a wrongly entered resident off the roster on every desk; a reason must be given."""
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    found = person(desk, row).resident
    with desk.acting("remove", f"{found.name}：{reason.strip()}") as (_conn, writer):
        writer.delete("residents", found.id)
    return Written(found.name, frozenset({Topic.ROSTER, Topic.SCREENING}))


def undoable(desk: Desk) -> str | None:
    """Return what Ctrl+Z would take back, None when there is nothing."""
    with desk.file.reading() as conn:
        found = store_history.last_undoable(conn, UNDOABLE, _BESIDE_RECORDS)
    return _act_sentence(found.kind, found.detail) if found else None


def undo_last(desk: Desk) -> Written[str]:
    """Take back this desk's last act; refused when later changes build on it."""
    with desk.file.reading() as conn:
        target = store_history.last_undoable(conn, UNDOABLE, _BESIDE_RECORDS)
    if target is None:
        raise Refused("nothing_to_undo", "没有可以撤销的操作。")
    sentence = _act_sentence(target.kind, target.detail)
    with desk.acting("undo", f"{target.number} {sentence}") as (conn, writer):
        if not store_history.take_back(conn, writer, target):
            raise Refused("built_upon", f"“{sentence}”之后又有改动，不能直接撤销。")
        if target.kind in _EMPLOYER_LISTS:
            from pension_desk.services import employers_undo

            employers_undo.take_back(conn, target)
        if target.kind in _PEOPLES_LISTS:
            pending.take_back(conn, target.row)
        refresh_standing(conn, desk, None)
    return Written(
        sentence,
        _EVERYTHING,
    )


_ACTS = {
    "edit": "修改",
    "add": "新增",
    "remove": "删除",
    "pay": "登记缴费",
    "withdraw": "撤回缴费",
    "correct": "更正缴费",
    "refund": "登记退费",
    "settle": "对账结清",
    "unsettle": "撤销结清",
    "visit": "登记走访",
    "entry": "登记缴费和走访",
    "take_back": "撤回登记",
    "answer": "核实回复",
    "accept": "确认匹配",
    "import": "导入名单",
    "undo": "撤销",
    "receive": "收包",
    "init": "建立工作台",
    "notice": "印制通知",
    "prepare": "放入打印队列",
    "deliver": "标为已送达",
    "take_slip": "登记回执",
    "withdraw_notice": "移出打印队列",
    "wording": "修改表单文字",
    "knowledge": "政策问答",
    "work": "就业情况",
    "report": "自制报表",
    "issue": "下发清单",
    "reveal": "查看号码",
    "kit": "制作开村包",
    "revoke": "停用电脑",
    "merge": "合并人员",
    "separate": "分开人员",
    "follow": "随并入的人迁移",
    "open_kit": "凭开村包建立",
    "undo_receive": "撤销收包",
    "resolve": "核定冲突",
    "reject": "退回提议",
    "reopen": "重新确认退回的提议",
    "export": "导出",
    "policy": "政策参数",
    "benefit": "待遇办理",
    "prove": "资格认证",
    "death": "上报死亡",
    "officer": "责任人",
    "duty": "落实责任",
    "handover": "工作交接",
    "measure": "工作措施",
    "meeting": "会议和议定事项",
    "inspection": "督查",
    "order": "通报和整改",
    "publicity": "政策宣传",
    **LAND_ACTS,
    "targets": "下达目标",
    "score_weights": "考核权重",
    "bulletin": "印发通报",
    "withdraw_bulletin": "撤回通报",
    "employer": "修改用人单位",
    "employer_contact": "登记单位联系",
    "employer_step": "单位进度",
    "employer_list": "导入单位名单",
    "employer_match": "核对单位",
    "employer_reject": "退回待核对的单位",
    "employer_reopen": "重新核对单位",
    "employer_evidence": "单位证据",
    "employer_paper": "印制单位文书",
}


def _act_sentence(kind: str, detail: str) -> str:
    return f"{_ACTS.get(kind, kind)} {detail}".strip()


def history(desk: Desk, row: RowId) -> tuple[HistoryLine, ...]:
    """Return what was ever changed of a resident and of all that hangs on them, latest first."""
    page = person(desk, row)
    rows = (
        row,
        *(found.id for found in page.registrations),
        *(found.id for found in page.contributions),
        *(found.id for found in page.statuses),
        *(found.id for found in page.visits),
        *(found.id for found in page.work_items),
        benefit_id(row),
    )
    return history_lines(desk, rows)


def history_lines(desk: Desk, rows: tuple[RowId, ...]) -> tuple[HistoryLine, ...]:
    """Return what was ever changed of some records, latest first."""
    with desk.file.reading() as conn:
        steps = store_history.steps(conn, rows)
    shown = [step for step in steps if not _hidden(step.table, step.field)]
    return tuple(history_line(step) for step in reversed(shown))


def _hidden(table: str, field: str) -> bool:
    """References between records mean nothing to a person."""
    return field != DELETED and TABLES[table].field(field).kind is FieldKind.ROW


def history_line(step: store_history.FieldStep) -> HistoryLine:
    """Return one step of a field's history as a person reads it."""
    table = TABLES[step.table]
    deleted = step.field == DELETED
    return HistoryLine(
        at=step.at,
        author=step.author,
        desk=division_name(step.division),
        act_kind=_ACTS.get(step.act_kind, step.act_kind),
        act_detail=step.act_detail,
        table=table.label,
        label="删除" if deleted else table.field(step.field).label,
        before="" if deleted else field_words(step.table, step.field, step.before),
        after=("是" if step.after else "否")
        if deleted
        else field_words(step.table, step.field, step.after),
    )


def reveal(desk: Desk, row: RowId) -> str:
    """Return the whole ID number of a resident; that it was looked at is logged."""
    resident = person(desk, row).resident
    with desk.acting("reveal", resident.name):
        pass
    return resident.id_number or resident.id_sent or ""
