"""One visit with a stick (U盘收发): what lies there is taken in, the answers are written back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pension_desk.domain.errors import Cancelled, DeskError, Refused, Unavailable
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.bundle_export import Exported, export
from pension_desk.services.bundle_import import BundleFile, Received, rehearse_files, take_files
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.visit_plan import Choice, Found, VisitPlan, look

__all__ = ["Choice", "NotWritten", "VisitPlan", "Visited", "exchange", "look", "rehearse_visit"]

_GONE = frozenset({"vanished", "no_folder"})
"""Reasons of `bundles.stick` that say that the stick is no longer there."""


@dataclass(frozen=True)
class NotWritten:
    """A receiver to whom nothing was written, and why: a stable name and a sentence."""

    receiver: str
    name: str
    reason: str
    sentence: str


@dataclass(frozen=True)
class Visited:
    """What a visit has done. ``received``: None when nothing was to be taken."""

    received: Received | None
    written: tuple[Exported, ...]
    not_written: tuple[NotWritten, ...]

    @property
    def stick_gone(self) -> bool:
        """Whether the stick went away before all was written."""
        return any(one.reason in _GONE for one in self.not_written)


def rehearse_visit(desk: Desk, choice: Choice, *, watch: Watch = UNWATCHED) -> Received:
    """Return what taking the chosen files would do, household by household; nothing is written.

    Raises as `exchange`.
    """
    return rehearse_files(desk, choice.take, watch=watch)


def exchange(
    desk: Desk, plan: VisitPlan, choice: Choice, *, watch: Watch = UNWATCHED
) -> Written[Visited]:
    """Take what was chosen from the stick, then write to the chosen receivers.

    The taking is one transaction: stopped or failed, everything is as it was. Once it stands, what
    fails of the writing is told for each receiver, and its bundle goes with the next visit.

    Raises:
        Unavailable: the stick vanished while it was read; nothing was changed.
        Cancelled: before anything was taken; nothing was changed.
    """
    received, topics = None, frozenset[Topic]()
    files = (*choice.take, *_meeting(plan, choice))
    if files:
        taken = take_files(desk, files, watch=watch)
        received, topics = taken.value, taken.topics
    elif watch.cancelled():
        raise Cancelled
    made: list[Exported] = []
    missed: list[NotWritten] = []
    for outcome in _write(desk, plan, choice, watch):
        if isinstance(outcome, NotWritten):
            missed.append(outcome)
        else:
            made.append(outcome)
    if made:
        topics |= {Topic.BUNDLES}
    return Written(Visited(received, tuple(made), tuple(missed)), topics)


def _meeting(plan: VisitPlan, choice: Choice) -> Iterator[BundleFile]:
    """Yield what cannot be taken, but proves the keys of someone who is to be written to."""
    for one in plan.brought:
        if one.enrols and one.found is Found.GAP and one.sender in choice.write:
            yield BundleFile(one.path, one.sha256)


def _write(
    desk: Desk, plan: VisitPlan, choice: Choice, watch: Watch
) -> Iterator[Exported | NotWritten]:
    """Yield what became of each receiver's bundle; a stick that fails is not tried again."""
    failed: DeskError | None = None
    for number, receiver in enumerate(choice.write, 1):
        try:
            if failed is not None:
                raise failed
            part = watch.part(number, len(choice.write))
            full = receiver in choice.full
            yield export(desk, receiver, plan.folder, full=full, watch=part).value
        except (Refused, Unavailable, Cancelled) as why:
            failed = None if isinstance(why, Refused) else why
            cancelled = isinstance(why, Cancelled)
            sentence = "已取消，没有写。" if cancelled else why.sentence()
            yield NotWritten(receiver, division_name(receiver), why.reason, sentence)
