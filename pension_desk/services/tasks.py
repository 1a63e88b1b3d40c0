"""What is due of measures, decisions and orders: for the home page and the tab."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.ids import RowId
from pension_desk.domain.land_clocks import Urgency
from pension_desk.domain.orders import Order, OrderState
from pension_desk.services.desk import Desk, Role
from pension_desk.store import orders as order_store
from pension_desk.store import tasks as store
from pension_desk.store.desk_file import Connection


class TaskKind(StrEnum):
    """What is due. Each is also the name of a part of the page 措施."""

    MEASURE = "measures"
    DECISION = "meetings"
    ORDER = "orders"


@dataclass(frozen=True)
class TaskDue:
    """Something with a deadline that is near, past or waits for this desk.

    ``title``: what it is, in a few words. ``unit``: who is to do it, may be empty. ``village``:
    whom an order concerns, else empty. ``due_on`` None: it waits without a day (an answer to be
    checked). ``days_left``: negative when overdue.
    """

    kind: TaskKind
    row: RowId
    title: str
    unit: str
    village: str
    due_on: date | None
    days_left: int | None
    urgency: Urgency

    @property
    def overdue(self) -> bool:
        """Whether the day has passed."""
        return self.urgency is Urgency.OVERDUE


_PRESSING = frozenset({Urgency.SOON, Urgency.OVERDUE})


def due(desk: Desk) -> tuple[TaskDue, ...]:
    """Return what is due soon or overdue at this desk today, the most pressing first.

    The town has everything, and answers that wait for its check. A village has the measures and
    decisions that name villages or nobody, and the orders that it has to answer.
    """
    with desk.file.reading() as conn:
        found = [*_measures(conn, desk), *_decisions(conn, desk), *_orders(conn, desk)]
    return tuple(sorted(found, key=lambda one: (one.due_on or date.max, one.title)))


def _measures(conn: Connection, desk: Desk) -> Iterator[TaskDue]:
    for measure in store.measures(conn):
        if not _concerns(desk, measure.units):
            continue
        for one in measure.deadlines:
            urgency = one.urgency(desk.today())
            if urgency in _PRESSING:
                yield _task(
                    desk, TaskKind.MEASURE, measure.id, measure.heading, urgency,
                    unit=measure.units, due_on=one.due_on,
                )  # fmt: skip


def _decisions(conn: Connection, desk: Desk) -> Iterator[TaskDue]:
    for meeting in store.meetings(conn):
        for one in meeting.decisions:
            urgency = one.urgency(desk.today())
            if urgency in _PRESSING and _concerns(desk, one.unit):
                yield _task(
                    desk, TaskKind.DECISION, one.id, one.content, urgency,
                    unit=one.unit, due_on=one.due_on,
                )  # fmt: skip


def _orders(conn: Connection, desk: Desk) -> Iterator[TaskDue]:
    town = desk.identity.role is Role.TOWN
    for one in order_store.orders(conn):
        urgency = one.urgency(desk.today())
        if town and one.state in {OrderState.ANSWERED, OrderState.CHECKED}:
            yield _task(
                desk, TaskKind.ORDER, one.id, f"{one.kind_label}：{one.state.label}",
                Urgency.RUNNING, village=one.village,
            )  # fmt: skip
        elif one.waits_for_village and (urgency in _PRESSING or not town):
            yield _task(
                desk, TaskKind.ORDER, one.id, _order_title(one), urgency,
                village=one.village, due_on=one.due_on,
            )  # fmt: skip


def _order_title(one: Order) -> str:
    return f"{one.kind_label}{one.number}：{one.state.label}"


def _task(
    desk: Desk,
    kind: TaskKind,
    row: RowId,
    title: str,
    urgency: Urgency,
    *,
    unit: str = "",
    village: str = "",
    due_on: date | None = None,
) -> TaskDue:
    left = (due_on - desk.today()).days if due_on else None
    return TaskDue(kind, row, title, unit, village, due_on, left, urgency)


def _concerns(desk: Desk, units: str) -> bool:
    """Return whether units include this desk: the town all, a village what names villages."""
    named = "村" in units or "社区" in units
    return desk.identity.role is Role.TOWN or named or not units
