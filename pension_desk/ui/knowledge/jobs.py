"""What the page of questions has done off the main thread: plain functions over the services."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.domain.knowledge import Draft, Subject
from pension_desk.domain.progress import Watch
from pension_desk.services import knowledge, knowledge_edit
from pension_desk.services.desk import Desk
from pension_desk.services.knowledge import Answer, Answers
from pension_desk.services.outcome import Written


@dataclass(frozen=True)
class Rights:
    """What this desk may do with an entry."""

    edit: bool
    take_off: bool
    adopt: bool


@dataclass(frozen=True)
class Found:
    """What a search found, with what may be done about each, in the same order."""

    answers: Answers
    rights: tuple[Rights, ...]


def search(desk: Desk, text: str, subject: Subject | None) -> Found:
    """Return what a text finds within a subject."""
    found = knowledge.ask(desk, text, subject)
    return Found(found, tuple(_rights(desk, one) for one in found.found))


def _rights(desk: Desk, one: Answer) -> Rights:
    return Rights(
        knowledge_edit.may_edit(desk, one.entry),
        knowledge_edit.may_restore(desk, one.entry),
        knowledge_edit.may_adopt(desk, one.entry),
    )


def save(desk: Desk, key: str, draft: Draft, _watch: Watch) -> Written[Answer]:
    """Keep an entry as typed; an empty key: a new one."""
    return knowledge_edit.edit(desk, key, draft) if key else knowledge_edit.add(desk, draft)


def adopt(desk: Desk, key: str, _watch: Watch) -> Written[Answer]:
    """Make a village's entry everyone's."""
    return knowledge_edit.adopt(desk, key)


def take_off(desk: Desk, key: str, _watch: Watch) -> Written[Answer | None]:
    """Take an entry off, or bring the words before back."""
    return knowledge_edit.take_off(desk, key)
