"""What a writing service returns: its answer, and which topics now look different."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Topic(StrEnum):
    """A part of the desk that views watch; a view reloads when a write names its topic."""

    ROSTER = "roster"
    PAYMENTS = "payments"
    SETTLEMENTS = "settlements"
    SCREENING = "screening"
    PROPOSALS = "proposals"
    VISITS = "visits"
    NOTICES = "notices"
    FORMS = "forms"
    BUNDLES = "bundles"
    SETTINGS = "settings"
    POLICY = "policy"
    LAND = "land"
    BENEFITS = "benefits"
    RESPONSIBILITY = "responsibility"
    TASKS = "tasks"
    OUTREACH = "outreach"
    KNOWLEDGE = "knowledge"
    REPORTS = "reports"
    EMPLOYERS = "employers"
    TARGETS = "targets"
    BULLETINS = "bulletins"


@dataclass(frozen=True)
class Written(Generic[T_co]):
    """The answer of a write and the topics that it changed (empty: nothing changed)."""

    value: T_co
    topics: frozenset[Topic] = frozenset()
