"""Reports of one's own (自制报表): run, kept under a name, run again.

The town's reports go to every village; a village's stay on its desk. Taking one out of the desk
is logged (`report_export`).
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pension_desk.domain.benefit_states import STATES
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.reports import (
    Cell,
    Group,
    GroupLine,
    Kind,
    Report,
    ReportColumn,
    ReportLine,
    age_cell,
    checked,
    checked_name,
    column,
    group_of,
    grouped,
    ordered,
    shown_cell,
)
from pension_desk.domain.roster import Sort
from pension_desk.domain.screening import Category, Finding, StatusKind
from pension_desk.domain.visit_words import OUTCOMES
from pension_desk.services import roster
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.filter_sets import packed_filter, unpacked_filter
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.responsibility import namer
from pension_desk.store import reports as store
from pension_desk.store.roster import as_day, ids_of

CHUNK = 500
"""People read at once."""

_STATUSES = {
    StatusKind.LOW_INCOME: "低保特困", StatusKind.DISABLED: "残疾", StatusKind.STUDENT: "学生",
    StatusKind.SOLDIER: "军人", StatusKind.PRISONER: "服刑", StatusKind.ABROAD: "境外",
}  # fmt: skip


@dataclass(frozen=True)
class KeptReport:
    """A report with its name. ``town``: laid down by the town for everyone."""

    report: Report
    town: bool


def numbers_of(desk: Desk, report: Report, watch: Watch = UNWATCHED) -> array[int]:
    """Return whom a report is about, in its order; refused as `domain.reports.checked`."""
    sound = checked(report)
    wanted = roster.asked_for(sound.wanted, desk.today())
    if not sound.by or sound.group is not Group.NONE:
        return roster.row_numbers(desk, wanted, sound.sort, sound.descending)
    found = roster.row_numbers(desk, wanted, Sort.WALK)
    told = [(number, row[sound.by]) for number, row in paged(desk, found, [sound.by], watch)]
    order = ordered([cell for _number, cell in told], descending=sound.descending)
    return array(found.typecode, (told[at][0] for at in order))


def lines(desk: Desk, report: Report, numbers: Sequence[int]) -> tuple[ReportLine, ...]:
    """Return a page of a report as it is looked at: identity and phone numbers masked."""
    shown = report.shown
    return tuple(
        ReportLine(
            number, tuple(shown_cell(one.kind, row.get(one.key), whole=False) for one in shown)
        )
        for number, row in cells(desk, numbers, [one.key for one in shown])
    )


def counted(desk: Desk, report: Report, watch: Watch = UNWATCHED) -> tuple[GroupLine, ...]:
    """Return the counts and sums of a report's groups; empty for one without groups."""
    if report.group is Group.NONE:
        return ()
    sums = [one.key for one in report.summed]
    found = numbers_of(desk, report)
    rows = (row for _number, row in paged(desk, found, (*report.group.needs, *sums), watch))
    return grouped(report.group, rows, sums)


def people_of_group(
    desk: Desk, report: Report, label: str, watch: Watch = UNWATCHED
) -> tuple[RowId, ...]:
    """Return whom a group's line counts, in the order of the roster; ``label``: its words."""
    found = numbers_of(desk, report)
    mine = [
        number
        for number, row in paged(desk, found, report.group.needs, watch)
        if group_of(report.group, row) == label
    ]
    with desk.file.reading() as conn:
        return ids_of(conn, mine)


def paged(
    desk: Desk, numbers: Sequence[int], keys: Sequence[str], watch: Watch
) -> Iterator[tuple[int, Mapping[str, Cell]]]:
    """Yield what people have in some columns, read a page at a time."""
    tell = Teller(desk, keys)
    for start in range(0, len(numbers), CHUNK):
        watch.step(start, len(numbers), "整理报表")
        yield from tell.page(numbers[start : start + CHUNK])
    watch.step(len(numbers), len(numbers), "整理报表")


def cells(
    desk: Desk, numbers: Sequence[int], keys: Sequence[str]
) -> Iterator[tuple[int, Mapping[str, Cell]]]:
    """Yield what people have in some columns, codes in words, by the columns' keys."""
    yield from Teller(desk, keys).page(numbers)


class Teller:
    """Reads people's columns page by page and says codes in words."""

    def __init__(self, desk: Desk, keys: Sequence[str]) -> None:
        self._desk = desk
        self._keys = tuple(dict.fromkeys(keys))
        self._officer: Callable[[str, str, str], str] | None = None
        if "officer" in self._keys:
            self._officer = namer(desk)

    def page(self, numbers: Sequence[int]) -> Iterator[tuple[int, Mapping[str, Cell]]]:
        """Yield the cells of these people, in the order asked."""
        with self._desk.file.reading() as conn:
            found = store.cells(conn, numbers, self._keys)
        for number, row in found:
            yield number, {key: self._cell(key, row) for key in self._keys}

    def _cell(self, key: str, row: Mapping[str, Any]) -> Cell:
        value = row[key]
        match key:
            case "age":
                return age_cell(as_day(value), self._desk.today())
            case "village":
                return division_name(value)
            case "officer":
                place = (row["village"], row["hamlet"] or "", row["household_no"] or "")
                return self._officer(*place) if self._officer else None
            case _ if value is None:
                return None
            case "category":
                return Category(value).label
            case "findings":
                names = [one for one in str(value).split(",") if one in set(Finding)]
                return "、".join(Finding(one).label for one in names)
            case "statuses":
                words = [_STATUSES.get(StatusKind(one), "") for one in _kinds(str(value))]
                return "、".join(filter(None, words))
            case "last_outcome":
                return OUTCOMES.label(value)
            case "benefit_state":
                return STATES.label(value)
        return value if isinstance(value, int) else str(value)


def _kinds(stored: str) -> list[str]:
    return [one for one in stored.split(",") if one in set(StatusKind)]


def is_money(one: ReportColumn) -> bool:
    """Return whether a column holds money, in fen."""
    return one.kind is Kind.MONEY


# --- kept under a name ----------------------------------------------------------------


def kept(desk: Desk) -> tuple[KeptReport, ...]:
    """Return the reports kept: the town's, then this desk's own."""
    with desk.file.reading() as conn:
        found = store.kept(conn)
    return tuple(KeptReport(_unpacked(one.name, one.spec), one.id is not None) for one in found)


def report_named(desk: Desk, name: str) -> Report:
    """Return a kept report by its name; this desk's own before the town's of that name."""
    found = [one.report for one in kept(desk) if one.report.name == name]
    if not found:
        raise Refused("no_such_report", f"没有叫“{name}”的报表。", "请先在“自制报表”里保存。")
    return found[-1]


def save(desk: Desk, report: Report, name: str) -> Written[KeptReport]:
    """Keep a report under a name; one of that name is replaced.

    The town's go to every village. Raises `Refused` for a blank or long name, or no columns.
    """
    sound = replace(checked(report), name=checked_name(name))
    town = desk.identity.role is Role.TOWN
    if not town:
        with desk.file.writing() as conn:
            store.keep_own(conn, sound.name, _packed(sound))
        return Written(KeptReport(sound, town=False), frozenset({Topic.REPORTS}))
    with desk.file.reading() as conn:
        before = [one for one in store.kept(conn) if one.name == sound.name and one.id]
    with desk.acting("report", f"保存：{sound.name}") as (_conn, writer):
        if before and before[0].id:
            writer.update("reports", before[0].id, {"spec": _packed(sound)})
        else:
            writer.insert("reports", {"name": sound.name, "spec": _packed(sound)})
    return Written(KeptReport(sound, town=True), frozenset({Topic.REPORTS}))


def forget(desk: Desk, name: str) -> Written[str]:
    """Take a kept report off: the town its own for everyone, a village its own.

    Raises:
        Refused: ``no_such_report``; ``towns_report`` where a village names one of the town's.
    """
    town = desk.identity.role is Role.TOWN
    with desk.file.reading() as conn:
        found = [one for one in store.kept(conn) if one.name == name]
    mine = [one for one in found if (one.id is not None) is town]
    if not found:
        raise Refused("no_such_report", f"没有叫“{name}”的报表。")
    if not mine:
        raise Refused("towns_report", f"“{name}”是镇里统一的报表，村里不能删。")
    if town:
        with desk.acting("report", f"删去：{name}") as (_conn, writer):
            for one in mine:
                if one.id:
                    writer.delete("reports", one.id)
    else:
        with desk.file.writing() as conn:
            store.forget_own(conn, name)
    return Written(name, frozenset({Topic.REPORTS}))


def _packed(report: Report) -> str:
    values = {
        "filter": packed_filter(report.wanted),
        "columns": list(report.columns),
        "group": report.group.value,
        "sort": report.sort.value,
        "descending": report.descending,
        "by": report.by,
    }
    return json.dumps(values, ensure_ascii=False)


def _unpacked(name: str, spec: str) -> Report:
    """Return a kept report; what a later program wrote and this one does not know is left out."""
    try:
        values = json.loads(spec)
        keys = tuple(str(key) for key in values.get("columns", ()) if column(str(key)))
        group, sort = values.get("group", ""), values.get("sort", "")
        by = str(values.get("by", ""))
        return Report(
            name,
            unpacked_filter(values.get("filter", {})),
            keys or Report().columns,
            Group(group) if group in set(Group) else Group.NONE,
            Sort(sort) if sort in set(Sort) else Sort.WALK,
            bool(values.get("descending", False)),
            by if column(by) else "",
        )
    except (ValueError, TypeError, AttributeError):
        return Report(name)
