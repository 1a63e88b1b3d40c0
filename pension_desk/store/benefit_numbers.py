"""Who stands on each list about benefits: local numbers, by narrow reads of the file.

The rules are those of `pension_desk.domain.benefits`, over the standings of today's screening.
Where a rule wants more than a narrow read tells, a few too many are found: `IN_DOUBT`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import Connection, text

from pension_desk.domain.benefit_lists import BenefitList
from pension_desk.domain.benefit_states import UNDER_WAY
from pension_desk.domain.benefits import BenefitRules
from pension_desk.domain.screening import months_after
from pension_desk.store.judging import stored_day

_PARTS = {
    "place": "(:village = '' or r.village = :village) and (:hamlet = '' or r.hamlet = :hamlet)",
    "walk": "r.village, r.walk_key, r.n",
    "to_join": (
        "s.category not in ('drawing_benefit', 'deceased', 'moved_away', 'institution_scheme',"
        " 'employee_scheme') and not exists (select 1 from benefits b where b.resident_id = r.id"
        " and b.state in ('drawing', 'paused', 'stopped'))"
    ),
    "under_way": ", ".join(f"'{state.value}'" for state in UNDER_WAY),
    "proved": (
        "(select max(t.since) from statuses t where t.resident_id = r.id"
        " and t.kind = 'proof_of_life' and t.since <= :today)"
    ),
    "draws": (
        "r.n in (select n from standings where category = 'drawing_benefit'"
        " union select p.n from benefits b join residents p on p.id = b.resident_id"
        " where b.state = 'drawing') and s.category <> 'deceased'"
        " and not exists (select 1 from benefits b where b.resident_id = r.id"
        " and b.state in ('paused', 'stopped'))"
    ),
    "dead": (
        "select n from standings where findings like '%dead_still_drawing%'"
        " union select p.n from visits v join residents p on p.id = v.resident_id"
        " where v.outcome = 'dead'"
        " union select p.n from work_items w join residents p on p.id = w.resident_id"
        " where w.outcome = 'dead'"
        " union select p.n from benefits b join residents p on p.id = b.resident_id"
        " where b.heard_dead_on is not null or b.state = 'drawing' and p.died_on is not null"
    ),
}
"""Sets are told as numbers, so that the file looks up their people instead of reading everybody."""

_WHICH = {
    BenefitList.TURNING60: (
        "r.birth > :reached and r.birth <= :near and {to_join} order by r.birth, {walk}"
    ),
    BenefitList.OVER60: "r.birth <= :reached and {to_join} order by {walk}",
    BenefitList.UNDER_WAY: (
        "r.id in (select resident_id from benefits where state in ({under_way})) order by {walk}"
    ),
    BenefitList.PROOF_OVERDUE: "{draws} and {proved} < :proof_since order by {proved}, {walk}",
    BenefitList.PROOF_DUE: (
        "{draws} and {proved} between :proof_since and :proof_held order by {proved}, {walk}"
    ),
    BenefitList.PROOF_NEVER: (
        "{draws} and {proved} is null and not exists (select 1 from registrations g"
        " where g.resident_id = r.id and g.scheme = 'residents' and g.state like '%停%')"
        " order by {walk}"
    ),
    BenefitList.DEATHS: "r.n in ({dead}) order by {walk}",
    BenefitList.WITHOUT_RIGHT: (
        "r.n in ({dead} union select n from standings where findings like '%in_both_schemes%'"
        " union select p.n from statuses t join residents p on p.id = t.resident_id"
        " where t.kind = 'prisoner'"
        " union select p.n from benefits b join residents p on p.id = b.resident_id"
        " where b.state = 'drawing'"
        " union select n from standings where category = 'moved_away') order by {walk}"
    ),
}
_WHO = (
    "select r.n from residents r left join standings s on s.n = r.n"
    " where r.present and {place} and "
)
_SQL = {which: (_WHO + sql).format(**_PARTS) for which, sql in _WHICH.items()}

IN_DOUBT = frozenset(
    {
        BenefitList.TURNING60,
        BenefitList.PROOF_OVERDUE,
        BenefitList.PROOF_DUE,
        BenefitList.DEATHS,
        BenefitList.WITHOUT_RIGHT,
    }
)
"""Lists of which a few too many are found; their people are judged one by one."""


def candidates(
    conn: Connection, which: BenefitList, rules: BenefitRules, village: str, hamlet: str
) -> list[int]:
    """Return the local numbers of a list's people in its order; see `IN_DOUBT`."""
    asked = _asked(rules) | {"village": village, "hamlet": hamlet}
    return list(conn.scalars(text(_SQL[which]), asked))


def _asked(rules: BenefitRules) -> dict[str, str]:
    age = 12 * rules.benefit_age
    near = months_after(rules.as_of, rules.near_months)
    held = months_after(rules.as_of, rules.proof_notice_months)
    return {
        "today": rules.as_of.isoformat(),
        "reached": months_after(rules.as_of, -age).isoformat(),
        "near": (months_after(near, -age) + timedelta(days=3)).isoformat(),
        "proof_since": months_after(rules.as_of, -rules.proof_months).isoformat(),
        "proof_held": _proved_by(held, rules.proof_months).isoformat(),
    }


def _proved_by(day: date, months: int) -> date:
    """Return the last day of a proof that ends by another day, whatever the months' lengths."""
    found = months_after(day, -months)
    while months_after(found + timedelta(days=1), months) <= day:
        found += timedelta(days=1)
    return found


_DRAWING = (
    "select r.n from standings s join residents r on r.n = s.n"
    " where s.category = 'drawing_benefit' and r.present"
    " and (:village = '' or r.village = :village) order by r.village, r.walk_key, r.n"
)
_BIRTHS = "select n, birth from residents where n in (select value from json_each(:numbers))"
_BORN = (
    "select r.n from residents r where r.present and r.birth >= :since"
    " and r.birth <= :until and (:village = '' or r.village = :village)"
    " order by r.village, r.walk_key, r.n"
)


def drawing_numbers(conn: Connection, village: str) -> list[int]:
    """Return whoever draws in a village by the last screening, in walking order."""
    return list(conn.scalars(text(_DRAWING), {"village": village}))


def births(conn: Connection, numbers: Sequence[int]) -> dict[int, date]:
    """Return the birth of each of these residents that is known."""
    found = conn.execute(text(_BIRTHS), {"numbers": json.dumps(list(numbers))})
    return {number: day for number, birth in found if (day := stored_day(birth))}


def born_numbers(conn: Connection, village: str, since: date, until: date) -> list[int]:
    """Return who was born in a span, both days included, in walking order."""
    asked = {"since": since.isoformat(), "until": until.isoformat(), "village": village}
    return list(conn.scalars(text(_BORN), asked))
