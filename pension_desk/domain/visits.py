"""Visits (走访): what may be entered, what is still owed to each line, which promise stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from pension_desk.domain import visit_words as words
from pension_desk.domain.errors import Refused
from pension_desk.domain.outcomes import Outcome
from pension_desk.domain.roster import Visit

FIRST_DAY = date(2009, 1, 1)
"""Nobody was visited for a scheme that was not there."""

FARTHEST = timedelta(days=731)
"""A promise or a next visit further off than two years is a slip of the finger."""


@dataclass(frozen=True)
class VisitEntry:
    """A visit as a person enters it. ``visited_on`` None: today. Texts may be codes or words."""

    visited_on: date | None = None
    mode: str = "入户"
    outcome: str = ""
    reason: str = ""
    met: str = ""
    points: str = ""
    knows: str = ""
    promised_on: date | None = None
    next_step: str = ""
    next_on: date | None = None
    note: str = ""


def checked(entry: VisitEntry, today: date) -> VisitEntry:
    """Return an entry as it is written: words brought to their codes, the day filled in.

    Raises `Refused`: ``bad_mode``, ``future_date``, ``early_date``, ``empty_visit``,
    ``no_reason``, ``promise_before_visit``, ``promise_too_far``, ``promise_of_unwilling``,
    ``next_before_visit``, ``next_too_far``, ``bad_knows``.
    """
    day = entry.visited_on or today
    coded = replace(
        entry,
        visited_on=day,
        mode=words.MODES.read(entry.mode),
        outcome=words.OUTCOMES.read(entry.outcome),
        reason=words.REASONS.read(entry.reason),
        met=words.MET.read(entry.met),
        points=words.POINTS.read(entry.points),
        knows=words.KNOWS.read(entry.knows),
        next_step=words.NEXT_STEPS.read(entry.next_step),
        note=entry.note.strip(),
    )
    if coded.mode not in words.MODES.codes:
        modes = "、".join(words.MODES.codes)
        raise Refused("bad_mode", f"走访方式“{entry.mode}”不对。", f"请选：{modes}。")
    if coded.knows and coded.knows not in words.KNOWS.codes:
        raise Refused(
            "bad_knows", f"“{entry.knows}”说不清是否了解政策。", "请选：了解、知道一些、不了解。"
        )
    _check_days(coded, day, today)
    _check_outcome(coded)
    return coded


def _check_days(entry: VisitEntry, day: date, today: date) -> None:
    if day > today:
        raise Refused(
            "future_date", f"走访日期{day}在今天之后。", "还没去的走访，写在“下次时间”里。"
        )
    if day < FIRST_DAY:
        raise Refused("early_date", f"走访日期{day}太早了。", "请核对年份。")
    if entry.promised_on and entry.promised_on < day:
        raise Refused("promise_before_visit", f"承诺日期{entry.promised_on}早于走访日期{day}。")
    if entry.promised_on and entry.promised_on > day + FARTHEST:
        raise Refused("promise_too_far", f"承诺日期{entry.promised_on}在两年以后。", "请核对年份。")
    if entry.next_on and entry.next_on < day:
        raise Refused("next_before_visit", f"下次时间{entry.next_on}早于走访日期{day}。")
    if entry.next_on and entry.next_on > day + FARTHEST:
        raise Refused("next_too_far", f"下次时间{entry.next_on}在两年以后。", "请核对年份。")


def _check_outcome(entry: VisitEntry) -> None:
    if not (entry.outcome or entry.note):
        raise Refused("empty_visit", "请填写走访结果或备注。")
    if not words.is_answer(entry.outcome):
        return
    outcome = Outcome(entry.outcome)
    if outcome.needs_reason and not entry.reason:
        raise Refused("no_reason", f"“{outcome.label}”要写明原因。")
    if entry.promised_on:
        raise Refused(
            "promise_of_unwilling",
            f"结果是“{outcome.label}”，就没有承诺日期。",
            "答应办理的，结果请选“同意缴费”或“同意参保登记”；否则去掉承诺日期。",
        )


def double_of(visits: Sequence[Visit], entry: VisitEntry) -> Visit | None:
    """Return a visit of the same person, day and mode that stands already, None without one."""
    same = (v for v in visits if (v.visited_on, v.mode) == (entry.visited_on, entry.mode))
    return next(same, None)


def visited_already(name: str, double: Visit) -> Refused:
    """Return the refusal of a second visit of the same day and mode."""
    outcome = words.OUTCOMES.label(double.outcome) or double.note
    return Refused(
        "visited_already",
        f"{name}{double.visited_on}已登记过一次{double.mode}走访（{outcome}）。",
        "确实又走访了一次时，请选“仍要登记”。",
    )


class OwedState(StrEnum):
    """How far the village is with one unregistered or unpaid line; all but the last are owed."""

    UNSEEN = "unseen"
    NOT_MET = "not_met"
    OPEN = "open"
    PROMISED = "promised"
    PROMISE_DUE = "promise_due"
    ANSWERED = "answered"

    @property
    def label(self) -> str:
        """The state as a person reads it."""
        return _STATES[self]


_STATES = {
    OwedState.UNSEEN: "还没走访",
    OwedState.NOT_MET: "没见到人",
    OwedState.OPEN: "还没答应",
    OwedState.PROMISED: "已承诺",
    OwedState.PROMISE_DUE: "承诺到期",
    OwedState.ANSWERED: "已有结果",
}


@dataclass(frozen=True)
class Line:
    """What the desk knows of one line: the list's own answer, and since when one is owed.

    ``since``: the first day of a visit that counts, which is the day the line was issued or
    the year's first day. ``answer``: the stored answer to the line, empty without one.
    """

    since: date
    answer: str = ""


def owed_state(line: Line, visits: Sequence[Visit], today: date) -> OwedState:
    """Return what is owed to a line; ``visits``: the person's, in any order.

    A line is answered by its own answer or by a visit since then that says why the person is
    not to join, is unwilling or has joined. A promise is none: it keeps the line owed.
    """
    counted = sorted((v for v in visits if v.visited_on >= line.since), key=_when)
    if line.answer or any(words.is_answer(v.outcome) for v in counted):
        return OwedState.ANSWERED
    promise = open_promise(visits)
    if promise is not None and promise.promised_on is not None:
        return OwedState.PROMISE_DUE if promise.promised_on <= today else OwedState.PROMISED
    if not counted:
        return OwedState.UNSEEN
    met = any(v.outcome != words.OpenOutcome.NOT_MET for v in counted)
    return OwedState.OPEN if met else OwedState.NOT_MET


def open_promise(visits: Sequence[Visit]) -> Visit | None:
    """Return the visit whose promise still stands, None when there is none.

    Only the latest promise counts. It is over once a later visit has an answer, or met the
    person on the promised day or after it; that somebody was not met ends no promise.
    """
    ordered = sorted(visits, key=_when)
    at = max((n for n, v in enumerate(ordered) if v.promised_on), default=None)
    if at is None:
        return None
    promise = ordered[at]
    over = any(_ends(later, promise) for later in ordered[at + 1 :])
    return None if over else promise


def _ends(later: Visit, promise: Visit) -> bool:
    if words.is_answer(later.outcome):
        return True
    due = promise.promised_on
    return (
        due is not None and later.visited_on >= due and later.outcome != words.OpenOutcome.NOT_MET
    )


def follow_up(visits: Sequence[Visit]) -> Visit | None:
    """Return the visit whose next step is still to be done: the latest visit, where it names one.

    Any later visit is that next step.
    """
    latest = max(visits, key=_when, default=None)
    return latest if latest is not None and latest.next_on else None


def _when(visit: Visit) -> tuple[date, str]:
    """Order visits alike on every desk: ids of one day go by when they were entered."""
    return visit.visited_on, str(visit.id)
