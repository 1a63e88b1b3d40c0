"""Screening (参保筛查) as a person asks for it: the figures, the lists, the villages' work.

What a village answers to a line never sets an official field: a death, a move or a school
counts once its own list comes in. Until then the answer stands beside the category.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.screening import Category, Finding
from pension_desk.domain.work_lists import SCREENING_LISTS, ListLine, WorkLine
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.screening_lists import ListFile, export_list, list_lines
from pension_desk.services.standing import rules_of, todays_rules
from pension_desk.services.work_items import answer, issue_lists, work_items
from pension_desk.store import screening as store
from pension_desk.store import work_lists
from pension_desk.store.screening import Screened

__all__ = [
    "LISTS",
    "ListFile",
    "ListLine",
    "Screened",
    "Screening",
    "VillageScreening",
    "WorkLine",
    "answer",
    "export_list",
    "issue_lists",
    "list_lines",
    "screen",
    "work_items",
]

LISTS = tuple(one.name for one in SCREENING_LISTS)
"""Names of all lists that `list_lines` and `export_list` make."""

FIRST_YEAR = 2009
_REPORT_EVERY = 5_000


@dataclass(frozen=True)
class VillageScreening:
    """One village's result; what counts zero is left out.

    ``categories`` adds up to ``listed``; ``findings`` do not, a person can have several.
    ``paid_fen``: net payments of the year by everyone listed. ``answers``: how often the village
    gave each answer to the year's open lines, under the empty text those not yet answered.
    ``people``: only when asked for.
    """

    code: VillageCode
    listed: int
    households: int
    categories: Mapping[Category, int]
    findings: Mapping[Finding, int]
    paid_fen: int
    answers: Mapping[str, int]
    people: tuple[Screened, ...] = ()


@dataclass(frozen=True)
class Screening:
    """The result of one screening, villages in order of their codes."""

    year: int
    as_of: date
    villages: tuple[VillageScreening, ...]


def screen(
    desk: Desk, *, year: int, as_of: date, people: bool = False, watch: Watch = UNWATCHED
) -> Written[Screening]:
    """Screen everyone on the roster; today's standings are kept for the roster's filters.

    A screening for another year or day is only counted: what the roster and the home page show
    stays of today.

    Args:
        desk: the open desk.
        year: payment year.
        as_of: the day on which ages, deaths and standings are judged.
        people: also return every person; a town has 150,000.
        watch: progress and cancel; cancelled, the standings stay as they were.

    Raises:
        Refused: a year before the scheme or after the day's.
    """
    if not FIRST_YEAR <= year <= as_of.year:
        raise Refused(
            "bad_year", f"筛查年度{year}不对。", f"应在{FIRST_YEAR}年到{as_of.year}年之间。"
        )
    count = _Count(keep_people=people)
    with desk.file.writing() as conn:
        rules = rules_of(conn, year, as_of)
        found = store.screened(conn, rules, walking=people)
        seen = _watched(found, store.resident_count(conn), watch)
        counted = count.counting(seen)
        if rules == todays_rules(conn, desk):
            written = store.save(conn, counted, everyone=True)
        else:
            written = sum(0 for _one in counted)
        answers = work_lists.answers(conn, year)
    topics = frozenset({Topic.ROSTER, Topic.SCREENING}) if written else frozenset[Topic]()
    return Written(Screening(year, as_of, count.villages(answers)), topics)


def _watched(people: Iterable[Screened], total: int, watch: Watch) -> Iterator[Screened]:
    for done, person in enumerate(people):
        if done % _REPORT_EVERY == 0:
            watch.step(done, total, "逐人比对")
        yield person


@dataclass
class _Tally:
    """Counts of one village."""

    categories: Counter[Category] = field(default_factory=Counter)
    findings: Counter[Finding] = field(default_factory=Counter)
    households: set[str] = field(default_factory=set)
    people: list[Screened] = field(default_factory=list)
    paid_fen: int = 0

    def add(self, person: Screened) -> None:
        self.categories[person.category] += 1
        if person.findings:
            self.findings.update(person.findings)
        self.households.add(person.household_no)
        self.paid_fen += person.paid_fen

    def result(self, code: VillageCode, answers: Mapping[str, int]) -> VillageScreening:
        self.households.discard("")
        return VillageScreening(
            code=code,
            listed=self.categories.total(),
            households=len(self.households),
            categories={one: self.categories[one] for one in Category if self.categories[one]},
            findings={one: self.findings[one] for one in Finding if self.findings[one]},
            paid_fen=self.paid_fen,
            answers=answers,
            people=tuple(self.people),
        )


class _Count:
    """Counts people village by village while they pass by."""

    def __init__(self, *, keep_people: bool) -> None:
        self._keep = keep_people
        self._tallies: defaultdict[VillageCode, _Tally] = defaultdict(_Tally)

    def counting(self, people: Iterable[Screened]) -> Iterator[Screened]:
        """Pass people on, counted."""
        for person in people:
            tally = self._tallies[person.village]
            tally.add(person)
            if self._keep:
                tally.people.append(person)
            yield person

    def villages(
        self, answers: Mapping[VillageCode, Mapping[str, int]]
    ) -> tuple[VillageScreening, ...]:
        """Return every village's result, in order of their codes."""
        return tuple(
            tally.result(code, answers.get(code, {}))
            for code, tally in sorted(self._tallies.items())
        )
