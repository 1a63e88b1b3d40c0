"""A project's dates on one line (时间轴): what happened, what is due, in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.land_clocks import Deadline
from pension_desk.domain.land_indicators import ProjectStanding


class Moment(StrEnum):
    """What a point of the line is."""

    SIGNED = "signed"
    VERIFY_DUE = "verify_due"
    VERIFIED = "verified"
    DEPOSIT_DUE = "deposit_due"
    ARRIVED = "arrived"
    SUPPLIED = "supplied"
    USE_DUE = "use_due"
    USED_UP = "used_up"

    @property
    def label(self) -> str:
        """The word at the point."""
        return _LABELS[self]

    @property
    def is_deadline(self) -> bool:
        """Whether it says by when, not what was."""
        return self in {Moment.VERIFY_DUE, Moment.DEPOSIT_DUE, Moment.USE_DUE}


_LABELS = {
    Moment.SIGNED: "签订协议",
    Moment.VERIFY_DUE: "核实期限",
    Moment.VERIFIED: "核实完成",
    Moment.DEPOSIT_DUE: "应缴存",
    Moment.ARRIVED: "资金到账",
    Moment.SUPPLIED: "供地",
    Moment.USE_DUE: "使用期限",
    Moment.USED_UP: "补贴用完",
}


@dataclass(frozen=True)
class Event:
    """One point: what, when, and how it stands. ``bad``: overdue, late, or a breach.

    ``amount_fen``: of money, else None.
    """

    moment: Moment
    on: date
    bad: bool = False
    amount_fen: int | None = None


def timeline(
    standing: ProjectStanding, verify: Deadline, use: Deadline, today: date
) -> tuple[Event, ...]:
    """Return a project's points in the order of their days."""
    project = standing.project
    found: list[Event] = []

    def add(
        moment: Moment, day: date | None, *, bad: bool = False, amount_fen: int | None = None
    ) -> None:
        if day is not None:
            found.append(Event(moment, day, bad, amount_fen))

    add(Moment.SIGNED, project.signed_on)
    late = (
        verify.done_on is not None and verify.due_on is not None and verify.done_on > verify.due_on
    )
    add(Moment.VERIFY_DUE, verify.due_on, bad=verify.done_on is None and _past(verify, today))
    add(Moment.VERIFIED, verify.done_on, bad=late)
    came = standing.account.deposited_fen
    planned = 0
    for one in standing.plan:
        planned += one.amount_fen
        add(
            Moment.DEPOSIT_DUE,
            one.due_on,
            bad=one.due_on < today and came < planned,
            amount_fen=one.amount_fen,
        )
    for arrival in standing.arrivals:
        add(Moment.ARRIVED, arrival.arrived_on, amount_fen=arrival.amount_fen)
    add(Moment.SUPPLIED, project.supplied_on, bad=standing.supply.breached)
    add(Moment.USE_DUE, use.due_on, bad=use.done_on is None and _past(use, today))
    if use.done_on is not None:
        used = [one.used_on for one in standing.verified_people if one.used_on is not None]
        add(Moment.USED_UP, max(used, default=use.done_on))
    order = {moment: place for place, moment in enumerate(Moment)}
    return tuple(sorted(found, key=lambda event: (event.on, order[event.moment])))


def _past(deadline: Deadline, today: date) -> bool:
    return deadline.due_on is not None and deadline.due_on < today
