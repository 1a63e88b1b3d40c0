"""Who may stand on each list about benefits: local numbers, by narrow reads of the file.

The rules are those of `pension_desk.domain.benefits`, over the standings of today's screening.
Sets are told to the file as numbers, so that it looks up their people instead of reading everybody.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, text

from pension_desk.domain.benefit_states import UNDER_WAY, BenefitState
from pension_desk.domain.benefits import BenefitRules, reaches_on
from pension_desk.domain.ids import RowId
from pension_desk.domain.scheme_states import SchemeState, scheme_state
from pension_desk.domain.screening import months_after
from pension_desk.store.benefits import benefit_id
from pension_desk.store.judging import stored_day


@dataclass(frozen=True)
class Where:
    """Whose lists are asked for; empty: everywhere."""

    village: str = ""
    hamlet: str = ""

    def asked(self) -> dict[str, str]:
        """Return the place as the queries name it."""
        return {"village": self.village, "hamlet": self.hamlet}


@dataclass(frozen=True)
class Drawing:
    """To whom the benefit is paid, by the register or by what was entered, and what is known.

    Local numbers, those of deleted and merged records too: `in_order` leaves them out.

    ``paid``: not whom the town stopped or paused. ``elsewhere``: dead, moved away or in another
    scheme by the screening, so that no proof is asked of them. ``proved``: the last proof of life
    of those who have one. ``dead``: whom a list or somebody says to be dead. ``doubtful``: these,
    and those against whose right something else speaks; whether it counts is for the rules.
    """

    paid: frozenset[int]
    elsewhere: frozenset[int]
    proved: Mapping[int, date]
    dead: frozenset[int]
    doubtful: frozenset[int]


_HERE = (
    "r.present and (:village = '' or r.village = :village) and (:hamlet = '' or r.hamlet = :hamlet)"
)
_WALK = "r.village, r.walk_key, r.n"
_ELSEWHERE = "'deceased', 'moved_away', 'institution_scheme', 'employee_scheme'"
_PAST = f"'{BenefitState.DRAWING}', '{BenefitState.PAUSED}', '{BenefitState.STOPPED}'"
_TO_JOIN = f"""
from residents r join standings s on s.n = r.n
where {_HERE} and s.category not in ('drawing_benefit', {_ELSEWHERE})
    and not exists (select 1 from benefits b where b.resident_id = r.id and b.state in ({_PAST}))
"""  # noqa: S608 - our own names
_NEAR = (
    f"select r.n, r.birth {_TO_JOIN} and r.birth > :reached and r.birth <= :near"
    f" order by r.birth, {_WALK}"
)
_OVER = f"select r.n {_TO_JOIN} and r.birth <= :reached order by {_WALK}"
_IN_ORDER = f"""
select r.n from residents r
where {_HERE} and r.n in (select value from json_each(:numbers)) order by {_WALK}
"""  # noqa: S608 - our own names
_ENTERED = (
    "select p.n, p.id as resident, b.id, b.state, b.heard_dead_on"
    " from benefits b join residents p on p.id = b.resident_id"
)
_WORDINGS = "select distinct state from registrations where scheme = 'residents'"
_REGISTERED = (
    "select p.n from registrations g join residents p on p.id = g.resident_id"
    " where g.scheme = 'residents' and g.state in (select value from json_each(:{wordings}))"
)
_SAID_DEAD = (
    "select p.n from visits v join residents p on p.id = v.resident_id where v.outcome = 'dead'"
    " union select p.n from work_items w join residents p on p.id = w.resident_id"
    " where w.outcome = 'dead'"
)
_PRISONERS = (
    "select p.n from statuses t join residents p on p.id = t.resident_id where t.kind = 'prisoner'"
)
_PAID = f"""
{_REGISTERED.format(wordings="drawing")}
union select * from (
    select value from json_each(:entered) except {_REGISTERED.format(wordings="paused")}
)
except select value from json_each(:closed)
"""  # noqa: S608 - our own names
_OF_CATEGORY = "select n from standings where category in ({categories})"
_IN_BOTH = "select n from standings where findings like '%in_both_schemes%'"
_PROVED = """
select p.n, max(t.since) from statuses t join residents p on p.id = t.resident_id
where t.kind = 'proof_of_life' and t.since <= :today
    and (coalesce(t.until, '') = '' or t.until >= substr(:today, 1, length(t.until)))
group by p.n
"""


def turning(conn: Connection, rules: BenefitRules, where: Where) -> list[int]:
    """Return who reaches the age within the months ahead, by birth; who draws elsewhere is out."""
    until = months_after(rules.as_of, rules.near_months)
    days = {
        "reached": _age_ago(rules.as_of, rules),
        "near": _age_ago(until + timedelta(days=3), rules),
    }
    found = conn.execute(text(_NEAR), days | where.asked())
    return [
        number
        for number, birth in found
        if (day := stored_day(birth)) and reaches_on(day, rules.benefit_age) <= until
    ]


def over_age(conn: Connection, rules: BenefitRules, where: Where) -> list[int]:
    """Return who is of age and does not draw, in walking order."""
    days = {"reached": _age_ago(rules.as_of, rules)}
    return list(conn.scalars(text(_OVER), days | where.asked()))


def _age_ago(day: date, rules: BenefitRules) -> str:
    return months_after(day, -12 * rules.benefit_age).isoformat()


def under_way(conn: Connection, where: Where) -> list[int]:
    """Return whose application somebody has to go on with, in walking order."""
    states = _by_state(_entered(conn))
    numbers = [number for state in UNDER_WAY for number in states.get(state, ())]
    return in_order(conn, numbers, where)


class _Entry(NamedTuple):
    state: str
    heard_dead: bool


def _entered(conn: Connection) -> dict[int, _Entry]:
    """Return what was entered, by local number; of merged records the person's own counts."""
    found: dict[int, tuple[tuple[bool, bytes], _Entry]] = {}
    for row in conn.execute(text(_ENTERED)):
        own = benefit_id(RowId(UUID(bytes=row.resident))).bytes
        rank = (row.id != own, row.id)
        if row.n not in found or rank < found[row.n][0]:
            found[row.n] = (rank, _Entry(row.state or "", bool(row.heard_dead_on)))
    return {number: entry for number, (_rank, entry) in found.items()}


def _by_state(entered: dict[int, _Entry]) -> dict[str, list[int]]:
    states: dict[str, list[int]] = {}
    for number, entry in entered.items():
        states.setdefault(entry.state, []).append(number)
    return states


def drawing(conn: Connection, rules: BenefitRules) -> Drawing:
    """Return to whom the benefit is paid, and what the file knows of their right to it."""
    wordings: dict[SchemeState, list[str]] = {}
    for wording in conn.scalars(text(_WORDINGS)):
        wordings.setdefault(scheme_state(wording or ""), []).append(wording)
    entered = _entered(conn)
    states = _by_state(entered)
    sets: dict[str, Iterable[int | str]] = {
        "drawing": wordings.get(SchemeState.DRAWING, ()),
        "paused": wordings.get(SchemeState.BENEFIT_PAUSED, ()),
        "entered": states.get(BenefitState.DRAWING, ()),
        "closed": [
            n for one in (BenefitState.PAUSED, BenefitState.STOPPED) for n in states.get(one, ())
        ],
    }
    asked = {name: json.dumps(list(some)) for name, some in sets.items()}

    def numbers(sql: str, **values: str) -> frozenset[int]:
        return frozenset(conn.scalars(text(sql), values))

    heard = (number for number, entry in entered.items() if entry.heard_dead)
    dead = numbers(_OF_CATEGORY.format(categories="'deceased'")) | numbers(_SAID_DEAD)
    dead |= frozenset(heard)
    moved = numbers(_OF_CATEGORY.format(categories="'moved_away'"))
    day = cache(stored_day)
    proved = conn.execute(text(_PROVED), {"today": rules.as_of.isoformat()})
    return Drawing(
        paid=numbers(_PAID, **asked),
        elsewhere=numbers(_OF_CATEGORY.format(categories=_ELSEWHERE)),
        proved={number: known for number, since in proved if (known := day(since))},
        dead=dead,
        doubtful=dead | moved | numbers(_IN_BOTH) | numbers(_PRISONERS),
    )


def in_order(conn: Connection, numbers: Iterable[int], where: Where) -> list[int]:
    """Return those of these who are on the roster of a place, in walking order."""
    asked = {"numbers": json.dumps(list(numbers))} | where.asked()
    return list(conn.scalars(text(_IN_ORDER), asked))


_BIRTHS = "select n, birth from residents where n in (select value from json_each(:numbers))"
_BORN = f"""
select r.n from residents r where {_HERE} and r.birth >= :since and r.birth <= :until
order by {_WALK}
"""  # noqa: S608 - our own names


def births(conn: Connection, numbers: Sequence[int]) -> dict[int, date]:
    """Return the birth of each of these residents that is known."""
    found = conn.execute(text(_BIRTHS), {"numbers": json.dumps(list(numbers))})
    return {number: day for number, birth in found if (day := stored_day(birth))}


def born(conn: Connection, where: Where, since: date, until: date) -> list[int]:
    """Return who was born in a span, both days included, in walking order."""
    asked = {"since": since.isoformat(), "until": until.isoformat()} | where.asked()
    return list(conn.scalars(text(_BORN), asked))
