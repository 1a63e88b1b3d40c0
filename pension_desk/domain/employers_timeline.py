"""What happened with an employer, as points in time for a page to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from pension_desk.domain.employers_course import Stage
from pension_desk.domain.employers_words import CONTACT_MODES, RESULTS, UNITS
from pension_desk.domain.form_kinds import form_label


class Contacted(Protocol):
    """What a timeline takes of a contact."""

    @property
    def on(self) -> date:
        """Its day."""

    @property
    def mode(self) -> str:
        """How, as a code."""

    @property
    def result(self) -> str:
        """What came of it, as a code."""

    @property
    def units(self) -> str:
        """Who came along, as codes."""

    @property
    def by(self) -> str:
        """Who did it."""

    @property
    def note(self) -> str:
        """What was said."""


class Taken(Protocol):
    """What a timeline takes of a step."""

    @property
    def on(self) -> date:
        """Its day."""

    @property
    def end(self) -> Stage:
        """Where it led."""

    @property
    def limit_on(self) -> date | None:
        """The last day of the limit that it set."""

    @property
    def by(self) -> str:
        """Who did it."""

    @property
    def reason(self) -> str:
        """Why."""


class Printed(Protocol):
    """What a timeline takes of a paper."""

    @property
    def on(self) -> date:
        """Its day."""

    @property
    def kind(self) -> str:
        """Its form's name."""

    @property
    def by(self) -> str:
        """Who printed it."""


@dataclass(frozen=True)
class Moment:
    """One point: its day, what happened, more about it, by whom; ``step``: it changed the stage."""

    on: date
    what: str
    more: str
    by: str
    step: bool = False


def timeline(
    contacts: Sequence[Contacted], steps: Sequence[Taken], papers: Sequence[Printed]
) -> tuple[Moment, ...]:
    """Return everything in the order of its days; on one day contacts, papers, then steps."""
    found = [_contact(one) for one in contacts]
    found += [Moment(one.on, "印制", form_label(one.kind), one.by) for one in papers]
    found += [_step(one) for one in steps]
    return tuple(sorted(found, key=lambda one: one.on))


def _contact(one: Contacted) -> Moment:
    joint = f"联合{UNITS.label(one.units)}" if one.units else ""
    more = "；".join(filter(None, (RESULTS.label(one.result), joint, one.note)))
    return Moment(one.on, CONTACT_MODES.label(one.mode), more, one.by)


def _step(one: Taken) -> Moment:
    limit = f"期限到{one.limit_on}" if one.limit_on else ""
    return Moment(
        one.on, one.end.label, "；".join(filter(None, (limit, one.reason))), one.by, step=True
    )
