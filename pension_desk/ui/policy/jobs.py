"""What the parameters' window has done off the main thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pension_desk.domain.policy import Figure, Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.progress import Watch
from pension_desk.services import policy_edit
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.services.policy import policy, policy_faults, shipped_figures
from pension_desk.services.policy_edit import NewFigure


@dataclass(frozen=True)
class PolicyView:
    """What the window shows: every figure, what ships, rows that cannot be read, and the day."""

    policy: Policy
    shipped: Policy
    faults: tuple[str, ...]
    may_edit: bool
    today: date


def read_policy(desk: Desk) -> PolicyView:
    """Return everything that the window shows."""
    return PolicyView(
        policy(desk),
        Policy(shipped_figures()),
        policy_faults(desk),
        policy_edit.may_edit(desk),
        desk.today(),
    )


def set_figure(desk: Desk, typed: NewFigure, _watch: Watch) -> Written[Figure]:
    """Set a figure."""
    return policy_edit.set_figure(desk, typed)


def confirm(desk: Desk, key: Key, from_on: date, _watch: Watch) -> Written[Figure]:
    """Confirm a figure as it stands."""
    return policy_edit.confirm(desk, key, from_on)


def take_off(desk: Desk, key: Key, from_on: date, _watch: Watch) -> Written[Policy]:
    """Take the town's own figure off."""
    return policy_edit.take_off(desk, key, from_on)


def bring_in(desk: Desk, file: Path, _watch: Watch) -> Written[tuple[Figure, ...]]:
    """Take a whole file."""
    return policy_edit.import_policy(desk, file)


def give_out(desk: Desk, file: Path, _watch: Watch) -> int:
    """Write the whole set."""
    return policy_edit.export_policy(desk, file)
