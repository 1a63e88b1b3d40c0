"""What a right screening of an invented village must find.

Judged from the true numbers by plain set membership, in the order of the plan's categories:
no code of the program is used, so the two can disagree.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.practice.records import Village
from tests.practice.standing import full_years


@dataclass(frozen=True)
class VillageTruth:
    """Categories (name → identity numbers) and findings (name → identity numbers), sorted.

    ``paid_amount``: yuan paid for the year by people of the household register.
    """

    code: str
    listed: int
    households: int
    people: Mapping[str, tuple[str, ...]]
    findings: Mapping[str, tuple[str, ...]]
    paid_amount: int

    @property
    def categories(self) -> dict[str, int]:
        """Return how many people are in each category that has any."""
        return {name: len(ids) for name, ids in self.people.items()}


def judge(village: Village, as_of: dt.date) -> VillageTruth:
    """Return the truth of one village as of a date, for that date's payment year."""
    listed = {kind: {line.id_number for line in lines} for kind, lines in village.lists.items()}
    status = {line.id_number: line.status for line in village.insured}
    this_year = [line for line in village.payments if line.year == as_of.year]
    paid = {line.id_number for line in this_year}
    people: dict[str, list[str]] = {}
    for person in village.residents:
        number = person.id_number
        category = next(
            name
            for name, fits in (
                ("deceased", number in listed["deaths"]),
                ("moved_away", number in listed["moved"]),
                ("under_16", full_years(person.birth, as_of) < 16),
                ("institution_scheme", number in listed["institution"]),
                ("employee_scheme", number in listed["employee"]),
                ("drawing_benefit", status.get(number) == "待遇领取"),
                ("paid", number in paid),
                ("registered_unpaid", number in status),
                ("in_school", number in listed["students"]),
                ("in_service", number in listed["soldiers"]),
                ("unregistered", True),
            )
            if fits
        )
        people.setdefault(category, []).append(number)
    open_cases = set(people.get("unregistered", ())) | set(people.get("registered_unpaid", ()))
    drawing = {number for number, state in status.items() if state == "待遇领取"}
    near = {p.id_number for p in village.residents if _turns_60_within_a_year(p.birth, as_of)}
    return VillageTruth(
        village.code,
        len(village.residents),
        len({person.household for person in village.residents}),
        {name: tuple(sorted(ids)) for name, ids in sorted(people.items())},
        {
            "dead_still_drawing": tuple(sorted(listed["deaths"] & drawing)),
            "in_both_schemes": tuple(sorted(listed["employee"] & set(status))),
            "low_income_uncovered": tuple(sorted(listed["low_income"] & open_cases)),
            "proof_of_life_overdue": tuple(sorted(_overdue(village, people, as_of))),
            "turning_60_within_12_months_unregistered_or_unpaid": tuple(sorted(near & open_cases)),
        },
        sum(line.amount for line in this_year),
    )


def _overdue(
    village: Village, people: Mapping[str, Sequence[str]], as_of: dt.date
) -> Iterator[str]:
    """Yield who draws and was last seen alive more than a year before the day."""
    year_ago = as_of.replace(year=as_of.year - 1)
    last: dict[str, dt.date] = {}
    for line in village.lists["proofs"]:
        last[line.id_number] = max(line.since, last.get(line.id_number, line.since))
    yield from (n for n in people.get("drawing_benefit", ()) if last.get(n, as_of) < year_ago)


def _turns_60_within_a_year(birth: dt.date, as_of: dt.date) -> bool:
    return full_years(birth, as_of) == 59
