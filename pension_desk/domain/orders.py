"""Inspections, notices of criticism and orders to correct (督查、通报批评、责令限期整改).

The course: issued → answered by the village → checked by the town → closed; a check that finds
the matter not corrected sends it back with a new limit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.land_clocks import Urgency, urgency_of
from pension_desk.domain.task_words import ORDER_KINDS, OrderKind, Verdict


class OrderState(StrEnum):
    """Where an order stands."""

    ISSUED = "issued"
    ANSWERED = "answered"
    RETURNED = "returned"
    CHECKED = "checked"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """The word for people."""
        return _LABELS[self]


_LABELS = {
    OrderState.ISSUED: "待答复",
    OrderState.ANSWERED: "待核查",
    OrderState.RETURNED: "重新整改",
    OrderState.CHECKED: "待销号",
    OrderState.CLOSED: "已销号",
}


class OrderStep(StrEnum):
    """What can be done with an order."""

    ANSWER = "answer"
    CHECK = "check"
    CLOSE = "close"


_FOLLOWS: dict[OrderState, frozenset[OrderStep]] = {
    OrderState.ISSUED: frozenset({OrderStep.ANSWER}),
    OrderState.ANSWERED: frozenset({OrderStep.ANSWER, OrderStep.CHECK}),
    OrderState.RETURNED: frozenset({OrderStep.ANSWER}),
    OrderState.CHECKED: frozenset({OrderStep.CHECK, OrderStep.CLOSE}),
    OrderState.CLOSED: frozenset(),
}
"""What may follow what."""


@dataclass(frozen=True)
class Inspection:
    """A visit of the town to a village (督查) and what it found."""

    id: RowId
    village: VillageCode
    inspected_on: date
    inspector: str
    topic: str
    findings: str


@dataclass(frozen=True)
class Order:
    """A notice of criticism or an order to correct, with its follow-up.

    ``due_on``: the limit, None for a notice that asks for no answer by a day.
    """

    id: RowId
    village: VillageCode
    kind: str
    number: str
    issued_on: date
    facts: str
    demands: str
    due_on: date | None = None
    inspection: RowId | None = None
    answered_on: date | None = None
    answered_by: str = ""
    answer: str = ""
    checked_on: date | None = None
    checked_by: str = ""
    verdict: str = ""
    check_note: str = ""
    closed_on: date | None = None
    evidence: int = 0

    @property
    def kind_label(self) -> str:
        """The word for its kind."""
        return ORDER_KINDS.label(self.kind)

    @property
    def state(self) -> OrderState:
        """Where it stands."""
        if self.closed_on is not None:
            return OrderState.CLOSED
        if self.verdict == Verdict.FAILED:
            return OrderState.RETURNED
        if self.verdict == Verdict.PASSED:
            return OrderState.CHECKED
        return OrderState.ANSWERED if self.answered_on else OrderState.ISSUED

    @property
    def asks(self) -> bool:
        """Whether it wants an answer: every order to correct, and a criticism with a limit."""
        return self.kind != OrderKind.CRITICISM or self.due_on is not None

    @property
    def follows(self) -> frozenset[OrderStep]:
        """What can be done next. What asks for nothing may be closed as it is."""
        found = _FOLLOWS[self.state]
        done = self.state is OrderState.CLOSED
        return found if self.asks or done else found | {OrderStep.CLOSE}

    @property
    def waits_for_village(self) -> bool:
        """Whether the village's answer is outstanding."""
        return self.asks and self.state in {OrderState.ISSUED, OrderState.RETURNED}

    def urgency(self, today: date) -> Urgency:
        """Return how the limit stands: met by an answer, soon, overdue, answered late."""
        if self.due_on is None:
            return Urgency.DONE if self.state is OrderState.CLOSED else Urgency.RUNNING
        answered = None if self.state is OrderState.RETURNED else self.answered_on
        return urgency_of(self.due_on, answered or self.closed_on, today)

    def may(self, step: OrderStep) -> None:
        """Raise `Refused` ``out_of_order`` when this step cannot follow now."""
        if step in self.follows:
            return
        advice = {
            OrderStep.ANSWER: "已核查或已销号的，不能再答复。",
            OrderStep.CHECK: "要等村里答复以后才能核查。",
            OrderStep.CLOSE: "核查整改到位以后才能销号。",
        }
        raise Refused("out_of_order", f"这份{self.kind_label}{self.state.label}。", advice[step])
