"""Screening (参保筛查): one category for each resident, and the findings beside it.

The household register is compared with every list, as of a date and for a payment year. Only
presence on a list counts: a resident who is missing from a list is never taken off anything
for it, since a "full" list that has blank or broken ID numbers is complete for nobody. A line
of a list that is not tied to a resident (a damaged number that nobody has confirmed) says
nothing yet.
"""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from pension_desk.domain.roster import age_on
from pension_desk.domain.scheme_states import SchemeState


class StatusKind(StrEnum):
    """Kinds of standing that lists give a resident (the ``kind`` of a status record)."""

    LOW_INCOME = "low_income"
    DISABLED = "disabled"
    STUDENT = "student"
    SOLDIER = "soldier"
    PRISONER = "prisoner"
    ABROAD = "abroad"
    PROOF_OF_LIFE = "proof_of_life"
    WORK = "work"


class Category(StrEnum):
    """The first that fits, in this order; exactly one for each resident."""

    DECEASED = "deceased"
    MOVED_AWAY = "moved_away"
    UNDER_16 = "under_16"
    INSTITUTION_SCHEME = "institution_scheme"
    EMPLOYEE_SCHEME = "employee_scheme"
    DRAWING_BENEFIT = "drawing_benefit"
    PAID = "paid"
    REGISTERED_UNPAID = "registered_unpaid"
    IN_SCHOOL = "in_school"
    IN_SERVICE = "in_service"
    IN_PRISON = "in_prison"
    ABROAD = "abroad"
    UNREGISTERED = "unregistered"

    @property
    def label(self) -> str:
        """The category's name as a person reads it."""
        return _CATEGORY_LABELS[self]


_CATEGORY_LABELS = {
    Category.DECEASED: "已死亡",
    Category.MOVED_AWAY: "户口已迁出",
    Category.UNDER_16: "未到参保年龄",
    Category.INSTITUTION_SCHEME: "参加机关事业单位养老保险",
    Category.EMPLOYEE_SCHEME: "参加企业职工养老保险",
    Category.DRAWING_BENEFIT: "居保待遇领取",
    Category.PAID: "本年度已缴费",
    Category.REGISTERED_UNPAID: "已参保登记未缴费",
    Category.IN_SCHOOL: "在校学生",
    Category.IN_SERVICE: "现役军人",
    Category.IN_PRISON: "服刑人员",
    Category.ABROAD: "在国（境）外",
    Category.UNREGISTERED: "未参保登记",
}

OPEN_CASES = frozenset({Category.UNREGISTERED, Category.REGISTERED_UNPAID})
"""The two categories that become work lists for the villages."""


class Finding(StrEnum):
    """What deserves a second look beside the category (疑点).

    The figures in two names are the plan's usual ones; `ScreeningRules` can set others.
    """

    DEAD_STILL_DRAWING = "dead_still_drawing"
    IN_BOTH_SCHEMES = "in_both_schemes"
    LOW_INCOME_UNCOVERED = "low_income_uncovered"
    TURNING_60_OPEN = "turning_60_within_12_months_unregistered_or_unpaid"
    TURNING_60_SHORT = "turning_60_short_of_15_years"
    OVER_60_NOT_REGISTERED = "over_60_not_registered"
    STUDENT_25_OR_MORE = "student_25_or_more"
    PROOF_OF_LIFE_OVERDUE = "proof_of_life_overdue"
    SAME_ID_TWICE = "same_id_twice"
    NAME_DIFFERS = "name_differs"
    ID_DAMAGED = "id_damaged"

    @property
    def label(self) -> str:
        """The finding's name as a person reads it."""
        return _FINDING_LABELS[self]


_FINDING_LABELS = {
    Finding.DEAD_STILL_DRAWING: "已死亡仍领取待遇",
    Finding.IN_BOTH_SCHEMES: "同时参加居保和职保",
    Finding.LOW_INCOME_UNCOVERED: "低保特困未参保或未缴费",
    Finding.TURNING_60_OPEN: "即将到龄未参保或未缴费",
    Finding.TURNING_60_SHORT: "即将到龄缴费年限不足",
    Finding.OVER_60_NOT_REGISTERED: "到龄未参保登记",
    Finding.STUDENT_25_OR_MORE: "年龄偏大的在校学生",
    Finding.PROOF_OF_LIFE_OVERDUE: "待遇领取资格认证逾期",
    Finding.SAME_ID_TWICE: "同一身份证号码出现两次",
    Finding.NAME_DIFFERS: "同一身份证号码姓名不同",
    Finding.ID_DAMAGED: "身份证号码残缺或空白",
}


@dataclass(frozen=True)
class ScreeningRules:
    """For which payment year and as of which day, and the ages and spans that count.

    ``near_months``: how many months ahead "turning 60" looks. ``min_years``: contribution
    years that the benefit takes (国发〔2014〕8号). Ages in full years (周岁).
    ``student_age``: from which age a student is worth a look. ``proof_months``: how long a proof
    of life holds.
    """

    year: int
    as_of: date
    near_months: int
    min_years: int
    benefit_age: int
    adult_age: int
    student_age: int
    proof_months: int

    @cached_property
    def near_until(self) -> date:
        """The last day on which turning 60 still counts as near."""
        return months_after(self.as_of, self.near_months)

    @cached_property
    def proof_since(self) -> date:
        """The earliest day of a proof of life that still holds."""
        return months_after(self.as_of, -self.proof_months)

    @cached_property
    def age_marks(self) -> tuple[date, ...]:
        """The latest birth dates that still fulfil one of the ages, earliest first."""
        marks = (
            months_after(self.as_of, -12 * self.benefit_age),
            months_after(self.near_until, -12 * self.benefit_age),
            months_after(self.as_of, -12 * self.student_age),
            months_after(self.as_of, -12 * self.adult_age),
        )
        return tuple(sorted(marks))

    def age_mark(self, birth: date) -> date:
        """Return one date for all births that no rule tells apart; `date.max` for children."""
        place = bisect_left(self.age_marks, birth)
        return self.age_marks[place] if place < len(self.age_marks) else date.max


@dataclass(frozen=True, slots=True)
class Facts:
    """What all lists together say of one resident; money in fen (分).

    ``birth``: None when unknown, then no age counts. ``died_on``, ``moved_on``: None when no
    list says so. ``years_paid``: cumulated contribution years by the register, None when it
    does not say. ``paid_fen``: net payment for the year, refunds (负数) taken off. ``statuses``:
    the kinds that hold as of the day (`status_holds`). ``proved_on``: last proof of life.
    ``id_whole``: the roster has a certain ID number; ``id_shared``: someone else has the same;
    ``names_differ``: some list has another name under this person's number.
    """

    birth: date | None = None
    died_on: date | None = None
    moved_on: date | None = None
    residents: SchemeState = SchemeState.NONE
    employees: SchemeState = SchemeState.NONE
    institutions: SchemeState = SchemeState.NONE
    years_paid: int | None = None
    paid_fen: int = 0
    statuses: frozenset[str] = frozenset()
    proved_on: date | None = None
    id_whole: bool = True
    id_shared: bool = False
    names_differ: bool = False


def months_after(day: date, months: int) -> date:
    """Return the same day some months on (or back); the month's last where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def status_holds(since: str, until: str, as_of: date) -> bool:
    """Tell whether a standing with these ISO bounds (to the day, month or year) holds on a day.

    A blank bound is open; a month or year alone counts from its beginning and to its end.
    """
    day = as_of.isoformat()
    return since <= day and (not until or until >= day[: len(until)])


def category_of(facts: Facts, rules: ScreeningRules) -> Category:
    """Return the first category that fits (see `Category`), each by these rules.

    Deceased and moved: the list's day is not after ``as_of``. Under 16: by full years on
    ``as_of``; the 16th birthday itself is 16. Institution and employee: in that scheme and not
    suspended or ended. Drawing: draws, or its benefit is paused. Paid: a net payment above zero
    for the year, registered or not. Registered: any state that has not ended. The rest are
    those who need not join yet, by their standing on ``as_of``.
    """
    if facts.died_on is not None and facts.died_on <= rules.as_of:
        return Category.DECEASED
    if facts.moved_on is not None and facts.moved_on <= rules.as_of:
        return Category.MOVED_AWAY
    if facts.birth is not None and age_on(facts.birth, rules.as_of) < rules.adult_age:
        return Category.UNDER_16
    return _scheme_category(facts) or _status_category(facts.statuses)


def _scheme_category(facts: Facts) -> Category | None:
    if facts.institutions.active:
        return Category.INSTITUTION_SCHEME
    if facts.employees.active:
        return Category.EMPLOYEE_SCHEME
    if facts.residents >= SchemeState.BENEFIT_PAUSED:
        return Category.DRAWING_BENEFIT
    if facts.paid_fen > 0:
        return Category.PAID
    return Category.REGISTERED_UNPAID if facts.residents.registered else None


_BY_STATUS = (
    (StatusKind.STUDENT, Category.IN_SCHOOL),
    (StatusKind.SOLDIER, Category.IN_SERVICE),
    (StatusKind.PRISONER, Category.IN_PRISON),
    (StatusKind.ABROAD, Category.ABROAD),
)


def _status_category(statuses: frozenset[str]) -> Category:
    for kind, category in _BY_STATUS if statuses else ():
        if kind in statuses:
            return category
    return Category.UNREGISTERED


def findings_of(facts: Facts, category: Category, rules: ScreeningRules) -> tuple[Finding, ...]:
    """Return the findings in the order of `Finding`; those of the dead are about the dead only.

    Dead but drawing: the residents' register still pays. In both: a living person whose
    residents' registration (suspended or drawing too) stands beside an active employees' or
    institutions' one. Low income uncovered: unregistered or registered and unpaid.
    """
    alive = category is not Category.DECEASED
    found: list[Finding] = []
    if alive:
        found += _of_living(facts, category, rules)
    elif facts.residents is SchemeState.DRAWING:
        found.append(Finding.DEAD_STILL_DRAWING)
    if facts.id_shared:
        found.append(Finding.SAME_ID_TWICE)
    if facts.names_differ:
        found.append(Finding.NAME_DIFFERS)
    if not facts.id_whole:
        found.append(Finding.ID_DAMAGED)
    return tuple(found)


def _of_living(facts: Facts, category: Category, rules: ScreeningRules) -> Iterator[Finding]:
    if facts.residents.registered and (facts.employees.active or facts.institutions.active):
        yield Finding.IN_BOTH_SCHEMES
    is_open = category in OPEN_CASES
    if is_open and StatusKind.LOW_INCOME in facts.statuses:
        yield Finding.LOW_INCOME_UNCOVERED
    if facts.birth is not None:
        yield from _of_age(facts, category, rules, facts.birth)
    if (
        category is Category.DRAWING_BENEFIT
        and facts.proved_on is not None
        and facts.proved_on < rules.proof_since
    ):
        yield Finding.PROOF_OF_LIFE_OVERDUE


def _of_age(
    facts: Facts, category: Category, rules: ScreeningRules, birth: date
) -> Iterator[Finding]:
    age = age_on(birth, rules.as_of)
    if age >= rules.benefit_age:
        if category is Category.UNREGISTERED:
            yield Finding.OVER_60_NOT_REGISTERED
    elif age_on(birth, rules.near_until) >= rules.benefit_age:
        if category in OPEN_CASES:
            yield Finding.TURNING_60_OPEN
        if _short_of_years(facts, category, rules.min_years):
            yield Finding.TURNING_60_SHORT
    if age >= rules.student_age and StatusKind.STUDENT in facts.statuses:
        yield Finding.STUDENT_25_OR_MORE


def _short_of_years(facts: Facts, category: Category, min_years: int) -> bool:
    """Whether the register's years fall short; someone not registered has none yet."""
    if category is Category.UNREGISTERED:
        return True
    within = category in {Category.PAID, Category.REGISTERED_UNPAID}
    return within and facts.years_paid is not None and facts.years_paid < min_years


def screen_person(facts: Facts, rules: ScreeningRules) -> tuple[Category, tuple[Finding, ...]]:
    """Return one resident's category and findings."""
    category = category_of(facts, rules)
    return category, findings_of(facts, category, rules)
