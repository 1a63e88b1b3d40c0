"""Questions and answers at a desk (政策问答): shipped ones, the town's on top, a village's own.

An answer is told with the policy's figures of the day. Changing them: `knowledge_edit`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache

from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.knowledge import Entry, Subject, laid_together
from pension_desk.domain.knowledge_figures import ToldFigure, told
from pension_desk.domain.knowledge_file import read_entries
from pension_desk.domain.knowledge_search import Searchable, ranked
from pension_desk.domain.policy import Policy
from pension_desk.paths import resource
from pension_desk.services.desk import Desk
from pension_desk.services.policy import policy
from pension_desk.store import knowledge as store


@dataclass(frozen=True)
class Answer:
    """An entry as it is read aloud: its texts with the day's figures filled in.

    ``unconfirmed``: the text itself or a figure in it is still to be confirmed (待核实).
    """

    entry: Entry
    question: str
    answer: str
    figures: tuple[ToldFigure, ...]

    @property
    def unconfirmed(self) -> bool:
        """Whether it is shown with 待核实."""
        return not self.entry.sure or any(one.unconfirmed for one in self.figures)

    @cached_property
    def searchable(self) -> Searchable:
        """What it is found by."""
        return Searchable(self.question, self.entry.words, self.answer, self.entry.source)


@dataclass(frozen=True)
class Answers:
    """What a question finds, the best first; ``counts``: how many entries each subject has."""

    found: tuple[Answer, ...]
    counts: tuple[tuple[Subject, int], ...]


def ask(desk: Desk, text: str = "", subject: Subject | None = None) -> Answers:
    """Return the answers that a text finds within a subject (None: all); a blank text finds all."""
    every = answers(desk)
    within = [one for one in every if subject in (None, one.entry.subject)]
    searched = [one.searchable for one in within]
    counted = Counter(one.entry.subject for one in every)
    return Answers(
        tuple(within[place] for place in ranked(text, searched)),
        tuple((one, counted[one]) for one in Subject if counted[one]),
    )


def answers(desk: Desk) -> tuple[Answer, ...]:
    """Return every answer that holds at this desk, in the order of the subjects."""
    with desk.file.reading() as conn:
        town, villages = store.of_town(conn), store.of_villages(conn)
    entries = laid_together(
        shipped_entries(), [one.entry for one in town], [one.entry for one in villages]
    )
    return _told(entries, policy(desk), desk.today())


@lru_cache(maxsize=4)
def _told(entries: tuple[Entry, ...], whole: Policy, today: date) -> tuple[Answer, ...]:
    """Return the entries with the day's figures; asked anew at every keystroke of a search."""
    found = []
    for entry in entries:
        question, _used = told(entry.question, whole, today)
        text, figures = told(entry.answer, whole, today)
        found.append(Answer(entry, question, text, figures))
    return tuple(found)


def answer(desk: Desk, key: str) -> Answer:
    """Return one answer by its key; refused when there is none."""
    found = next((one for one in answers(desk) if one.entry.key == key), None)
    if found is None:
        raise Refused("no_such_answer", "找不到这条问答，可能已被删去。")
    return found


def by_subject(found: Sequence[Answer]) -> tuple[tuple[Subject, tuple[Answer, ...]], ...]:
    """Return answers set by set, in the order of the subjects."""
    return tuple(
        (subject, some)
        for subject in Subject
        if (some := tuple(one for one in found if one.entry.subject is subject))
    )


@cache
def shipped_entries() -> tuple[Entry, ...]:
    """Return the entries that ship with the program; refused when a file of them is damaged."""
    found: dict[str, Entry] = {}
    for path in sorted(resource("knowledge").glob("*.toml")):
        try:
            text = path.read_text("utf-8")
        except OSError as error:
            raise Unavailable("no_knowledge", f"读不到问答文件“{path.name}”。") from error
        for one in read_entries(path.name, text):
            if found.setdefault(one.key, one) is not one:
                raise Refused("bad_knowledge", f"问答文件“{path.name}”：{one.key}出现了两次。")
    return tuple(found.values())
