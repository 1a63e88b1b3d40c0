"""Measures with their deadlines, meetings and what they decided: the town's ledger (措施台账)."""

from __future__ import annotations

import calendar
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pension_desk.domain.calendar_text import Precision, read_date
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land_clocks import Urgency, urgency_of
from pension_desk.domain.task_words import PROGRESS, TERMS, Term

_STANDING = re.compile(r"全年|持续|长期|常态")
_DAY = re.compile(r"\d{4}年\d{1,2}月(?:\d{1,2}日|底)")
_UNITS = re.compile(r"[、，,；;]")


@dataclass(frozen=True)
class MeasureDeadline:
    """One deadline of a measure. ``wording``: as the plan has it, blanks and all.

    ``due_on`` None on a dated one: the plan leaves the day blank, and nobody has filled it in.
    """

    id: RowId
    term: Term
    wording: str
    due_on: date | None = None
    done_on: date | None = None

    def urgency(self, today: date) -> Urgency:
        """Return how it stands; one that is standing runs."""
        if self.term is Term.STANDING:
            return Urgency.DONE if self.done_on else Urgency.RUNNING
        return urgency_of(self.due_on, self.done_on, today)

    @property
    def words(self) -> str:
        """The deadline as it is shown."""
        if self.term is Term.STANDING:
            return self.wording or TERMS.label(Term.STANDING)
        return f"{self.due_on}前" if self.due_on else f"{self.wording}（日期待填）"


@dataclass(frozen=True)
class MeasureEntry:
    """What was done for a measure. ``evidence``: how many files are attached."""

    id: RowId
    entered_on: date | None
    state: str
    by_name: str
    content: str
    evidence: int = 0

    @property
    def state_label(self) -> str:
        """The word for its state."""
        return PROGRESS.label(self.state)


@dataclass(frozen=True)
class Measure:
    """A line of the plan (措施). ``units``: as written, empty where the plan names none."""

    id: RowId
    plan: str
    section: str
    number: int
    content: str
    units: str
    note: str = ""
    deadlines: tuple[MeasureDeadline, ...] = ()
    entries: tuple[MeasureEntry, ...] = ()

    @property
    def heading(self) -> str:
        """The first sentence, which the plan prints before the rest."""
        return self.content.split("。")[0].strip()[:60]

    @property
    def unit_names(self) -> tuple[str, ...]:
        """The responsible units one by one."""
        return tuple(filter(None, (one.strip() for one in _UNITS.split(self.units))))

    @property
    def state(self) -> str:
        """What the latest entry says, empty before the first."""
        return self.entries[0].state if self.entries else ""

    @property
    def done(self) -> bool:
        """Whether every deadline is done with."""
        return bool(self.deadlines) and all(one.done_on for one in self.deadlines)

    def urgency(self, today: date) -> Urgency:
        """Return how its most pressing deadline stands."""
        order = (Urgency.OVERDUE, Urgency.SOON, Urgency.UNKNOWN, Urgency.RUNNING, Urgency.LATE)
        found = {one.urgency(today) for one in self.deadlines} or {Urgency.UNKNOWN}
        return next((one for one in order if one in found), Urgency.DONE)


@dataclass(frozen=True)
class Decision:
    """What a meeting decided: a task with its unit and deadline (议定事项)."""

    id: RowId
    meeting: RowId
    content: str
    unit: str
    due_on: date | None
    done_on: date | None
    result: str

    def urgency(self, today: date) -> Urgency:
        """Return how it stands; one without a deadline runs until it is done."""
        if self.due_on is None and self.done_on is None:
            return Urgency.RUNNING
        return urgency_of(self.due_on, self.done_on, today)


@dataclass(frozen=True)
class Meeting:
    """A meeting that was held (会议). ``kind``: a code of `MEETING_KINDS` or a person's words."""

    id: RowId
    held_on: date
    kind: str
    who: str
    topic: str
    summary: str
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True)
class PlannedMeasure:
    """A measure as a plan's file has it."""

    section: str
    content: str
    units: str
    deadlines: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """A plan's measures in its order."""

    name: str
    measures: tuple[PlannedMeasure, ...]


def read_plan(text: str) -> Plan:
    """Return the plan of a file ``resources/plan/*.toml``; refused when it is not one."""
    try:
        table = tomllib.loads(text)
        measures = tuple(_planned(one) for one in table["measure"])
        return Plan(str(table["plan"]), measures)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise Refused(
            "bad_plan", "这个文件不是工作方案。", "请照 resources/plan 里的样子写。"
        ) from error


def _planned(one: dict[str, Any]) -> PlannedMeasure:
    terms: Iterable[str] = one.get("deadlines", ())
    return PlannedMeasure(
        str(one.get("section", "")),
        str(one["content"]).strip(),
        str(one.get("units", "")).strip(),
        tuple(str(term).strip() for term in terms),
    )


def term_of(wording: str) -> Term:
    """Return whether a deadline's wording is standing (全年持续开展) or names a day."""
    return Term.STANDING if _STANDING.search(wording) else Term.DATED


def day_of(wording: str) -> date | None:
    """Return the day that a wording names (…月底: its last); None where it is blank."""
    found = _DAY.search(wording)
    if found is None:
        return None
    if found.group().endswith("底"):
        year, month = (int(part) for part in re.findall(r"\d+", found.group()))
        if not 1 <= month <= 12:
            return None
        return date(year, month, calendar.monthrange(year, month)[1])
    reading = read_date(found.group())
    return reading.value if reading.precision is Precision.DAY else None
