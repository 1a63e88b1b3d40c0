"""Make an invented town from a seed, village by village."""

from __future__ import annotations

import csv
import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tests.practice import households, standing
from tests.practice.damage import NONE, AnyLine, Damage, damage_list
from tests.practice.identity import IdIssuer
from tests.practice.names import hamlets
from tests.practice.records import DamagedId, Town, Village

_DIVISIONS = Path(__file__).parents[2] / "resources" / "divisions" / "450821.csv"
FIRST_TOWN = "450821105"
AS_OF = dt.date(2026, 11, 20)


@dataclass(frozen=True)
class Plan:
    """What all villages of one town share."""

    as_of: dt.date = AS_OF
    payment_years: int = 3
    damage: Damage = NONE


def divisions(first_town: str = FIRST_TOWN) -> list[tuple[str, str]]:
    """Return (village code, short name) of the whole county, the named town's villages first."""
    with _DIVISIONS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows.sort(key=lambda row: (row["town_code"] != first_town, row["code"]))
    return [(row["code"], _short(row["name"])) for row in rows]


def _short(name: str) -> str:
    for ending in ("村民委员会", "村村委会", "社区居民委员会", "社区居委会", "居委会", "村委会"):
        if name.endswith(ending):
            return name.removesuffix(ending) + ("社区" if "居" in ending else "村")
    return name


def iter_villages(
    seed: int,
    villages: int,
    residents: int,
    *,
    plan: Plan | None = None,
    first_town: str = FIRST_TOWN,
) -> Iterator[Village]:
    """Yield villages one by one; together they hold exactly ``residents`` people.

    The same arguments always give the same town. At most 296 villages: the county has no more.
    """
    plan = plan or Plan()
    issuer = IdIssuer()
    places = divisions(first_town)[:villages]
    if len(places) < villages:
        raise ValueError(f"the county has only {len(places)} villages")
    for index, (code, name) in enumerate(places):
        size = residents // villages + (index < residents % villages)
        yield make_village(random.Random(f"{seed}/{code}"), (code, name), size, plan, issuer)


def make_town(
    seed: int,
    villages: int,
    residents: int,
    *,
    plan: Plan | None = None,
    first_town: str = FIRST_TOWN,
) -> Town:
    """Return a whole town as frozen values (150,000 residents: some 300 MB)."""
    plan = plan or Plan()
    made = tuple(iter_villages(seed, villages, residents, plan=plan, first_town=first_town))
    return Town(seed, plan.as_of.year, plan.as_of, made)


def make_village(
    rng: random.Random, place: tuple[str, str], size: int, plan: Plan, issuer: IdIssuer
) -> Village:
    """Return one village of ``size`` residents with its part of every list."""
    code, name = place
    hamlet_names = hamlets(rng, max(3, min(size // 120, 40)))
    people = households.settle(rng, code, hamlet_names, size, plan.as_of, issuer)
    roll = standing.Roll(plan.as_of, plan.payment_years)
    for person in people:
        roll.enter(rng, person)
    spoilt: dict[str, tuple[DamagedId, ...]] = {}

    def send(kind: str, lines: list[AnyLine], damage: Damage = plan.damage) -> tuple[AnyLine, ...]:
        if kind != "households":  # only the register keeps the order of the houses
            rng.shuffle(lines)
        sent, spoilt[kind] = damage_list(rng, lines, damage)
        return sent

    certificates = replace(plan.damage, kinds=("full_width", "short", "typo"))
    return Village(
        code,
        name,
        hamlet_names,
        send("households", people),
        send("insured", roll.insured),
        send("payments", roll.payments),
        {
            kind: send(kind, lines, certificates if kind == "disabled" else plan.damage)
            for kind, lines in roll.lists.items()
        },
        spoilt,
    )
