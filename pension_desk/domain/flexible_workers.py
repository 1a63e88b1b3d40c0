"""Flexible workers (灵活就业、农民工、新业态): who could insure themselves, and how far they are.

Meant are residents of working age whom neither scheme has, and those who are registered, have
not paid, and are known to work for themselves or away; not whom a list of staff names, whose
employer has to insure them. Whoever was once told of the employees' scheme stays on the list, so
that those who joined are counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.outcomes import Outcome
from pension_desk.domain.policy import Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.retirement import Retirement, retirement, retirement_key
from pension_desk.domain.roster import Visit, age_on
from pension_desk.domain.screening import Category
from pension_desk.domain.visit_words import AGREED, OpenOutcome
from pension_desk.domain.visits import open_promise

POINT = "flexible"
"""The code, among the points of a visit, of what was explained: the employees' scheme."""

REASON_AWAY = "works_away"
"""The code of a visit's reason by which a person is known to work away."""


class Work(StrEnum):
    """What a person is known to live on, as the village has heard."""

    MIGRANT = "migrant"
    NEW_TRADE = "new_trade"
    SELF_EMPLOYED = "self_employed"
    CASUAL = "casual"

    @property
    def label(self) -> str:
        """The kind of work as a person reads it."""
        return _WORK_LABELS[self]


_WORK_LABELS = {
    Work.MIGRANT: "外出务工",
    Work.NEW_TRADE: "新业态",
    Work.SELF_EMPLOYED: "个体经营",
    Work.CASUAL: "本地零工",
}


def work_of(told: str, visits: Iterable[Visit] = ()) -> Work | None:
    """Return the kind of work: as it was entered, else what the visits say; None: not known."""
    if told in set(Work):
        return Work(told)
    return Work.MIGRANT if any(one.reason == REASON_AWAY for one in visits) else None


class ContactState(StrEnum):
    """How far the village is with somebody about insuring themselves."""

    NONE = "none"
    TOLD = "told"
    CONSIDERING = "considering"
    PROMISED = "promised"
    PROMISE_DUE = "promise_due"
    DECLINED = "declined"
    JOINED = "joined"

    @property
    def label(self) -> str:
        """The state as a person reads it."""
        return _STATE_LABELS[self]


_STATE_LABELS = {
    ContactState.NONE: "还没联系",
    ContactState.TOLD: "已告知，等答复",
    ContactState.CONSIDERING: "再考虑",
    ContactState.PROMISED: "答应参保",
    ContactState.PROMISE_DUE: "答应的日子到了",
    ContactState.DECLINED: "不参加",
    ContactState.JOINED: "已参保",
}

_INSURED = frozenset(
    {
        Category.EMPLOYEE_SCHEME,
        Category.INSTITUTION_SCHEME,
        Category.PAID,
        Category.DRAWING_BENEFIT,
    }
)


def contact_state(category: str, visits: Sequence[Visit], today: date) -> ContactState:
    """Return how far one person is; ``visits``: all of them, in any order.

    What counts is what came since the person was first told of the scheme.
    """
    ordered = sorted(visits, key=lambda one: (one.visited_on, str(one.id)))
    first = next((at for at, one in enumerate(ordered) if told_of_it(one)), None)
    if first is None:
        return ContactState.NONE
    since = ordered[first:]
    said = [one.outcome for one in since if one.outcome and one.outcome != OpenOutcome.NOT_MET]
    if category in _INSURED or (said and said[-1] == Outcome.JOINED):
        return ContactState.JOINED
    promise = open_promise(since)
    if promise is not None and promise.promised_on is not None:
        due = promise.promised_on <= today
        return ContactState.PROMISE_DUE if due else ContactState.PROMISED
    if not said:
        return ContactState.TOLD
    if said[-1] in AGREED:
        return ContactState.PROMISED
    considering = said[-1] not in set(Outcome)
    return ContactState.CONSIDERING if considering else ContactState.DECLINED


def told_of_it(visit: Visit) -> bool:
    """Return whether a visit or message was about the employees' scheme."""
    return POINT in visit.points.split(",")


BANDS: tuple[tuple[int, int], ...] = ((16, 29), (30, 44), (45, 54), (55, 99))
"""Spans of age in full years, both ends included."""


@dataclass(frozen=True)
class FlexibleFilter:
    """Who is asked for; every empty part means no restriction.

    ``ages``: spans as in `BANDS`. ``phone``: true for those with a number, false for those
    without. ``works``: kinds of work; the empty text among them is not known.
    """

    village: str = ""
    hamlets: tuple[str, ...] = ()
    ages: tuple[tuple[int, int], ...] = ()
    states: tuple[ContactState, ...] = ()
    works: tuple[str, ...] = ()
    phone: bool | None = None


@dataclass(frozen=True)
class FlexibleSpot:
    """A person as far as the filter and the counts need to know."""

    number: int
    village: VillageCode
    hamlet: str
    age: int
    phone: bool
    category: str
    state: ContactState
    work: Work | None

    def admitted(self, wanted: FlexibleFilter) -> bool:
        """Return whether the filter lets the person through."""
        return (
            (not wanted.village or self.village == wanted.village)
            and (not wanted.hamlets or self.hamlet in wanted.hamlets)
            and (not wanted.ages or any(low <= self.age <= high for low, high in wanted.ages))
            and (not wanted.states or self.state in wanted.states)
            and (not wanted.works or (self.work or "") in wanted.works)
            and (wanted.phone is None or self.phone is wanted.phone)
        )


@dataclass(frozen=True)
class FlexibleLine:
    """A line of the list. ``retires``: by the law's table, None where it is not known."""

    number: int
    id: RowId
    village: VillageCode
    hamlet: str
    household_no: str
    name: str
    sex: str
    birth: date | None
    phone: str
    category: str
    state: ContactState
    work: Work | None
    last: Visit | None
    retires: Retirement | None


@dataclass(frozen=True)
class FlexibleCounts:
    """How many there are, by state and by kind of work; ``phones``: with a phone number.

    ``joined``: those told of it who are insured by now, in whichever scheme.
    """

    people: int
    phones: int
    states: tuple[tuple[ContactState, int], ...]
    works: tuple[tuple[Work | None, int], ...]

    @property
    def joined(self) -> int:
        """How many of those told have joined."""
        return dict(self.states).get(ContactState.JOINED, 0)


def counts_of(spots: Sequence[FlexibleSpot]) -> FlexibleCounts:
    """Count people; states and kinds that nobody has are left out."""
    return FlexibleCounts(
        len(spots),
        sum(one.phone for one in spots),
        tuple(
            (state, n) for state in ContactState if (n := sum(one.state is state for one in spots))
        ),
        tuple((work, n) for work in (*Work, None) if (n := sum(one.work is work for one in spots))),
    )


@dataclass(frozen=True)
class Candidate:
    """What the file says of somebody who may be meant."""

    number: int
    village: VillageCode
    hamlet: str
    sex: str
    birth: date
    phone: bool
    category: str
    work: str
    visits: tuple[Visit, ...]


class Ages:
    """The span of working age on a day (参保最低年龄 to the law's age), each birth month once."""

    def __init__(self, policy: Policy, today: date) -> None:
        self._policy, self._today = policy, today
        self._from = policy.standing_count(Key.JOIN_AGE, today)
        self._known: dict[tuple[str, int, int], Retirement | None] = {}

    def retires(self, sex: str, birth: date) -> Retirement | None:
        """Return when somebody retires as a flexible worker."""
        key = (sex, birth.year, birth.month)
        if key not in self._known:
            table = retirement_key(self._policy, sex, self._today)
            self._known[key] = retirement(self._policy, table, birth)
        return self._known[key]

    def working(self, sex: str, birth: date) -> bool:
        """Return whether somebody is old enough to join and not yet retired."""
        if age_on(birth, self._today) < self._from:
            return False
        found = self.retires(sex, birth)
        return found is None or found.month > self._today


def spot_of(found: Candidate, ages: Ages, today: date) -> FlexibleSpot | None:
    """Return a candidate as the list has them; None for who is not meant."""
    work = work_of(found.work, found.visits)
    state = contact_state(found.category, found.visits, today)
    meant = (
        state is not ContactState.NONE
        or found.category == Category.UNREGISTERED
        or (found.category == Category.REGISTERED_UNPAID and work is not None)
    )
    insured = state is ContactState.JOINED
    if not meant or not (insured or ages.working(found.sex, found.birth)):
        return None
    return FlexibleSpot(
        found.number,
        found.village,
        found.hamlet,
        age_on(found.birth, today),
        found.phone,
        found.category,
        state,
        work,
    )
