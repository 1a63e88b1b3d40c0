"""Households of an invented village: heads, spouses, parents, children, grandchildren."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass

from tests.practice import names
from tests.practice.identity import IdIssuer
from tests.practice.records import Resident


@dataclass(frozen=True)
class _Member:
    relation: str
    male: bool
    age: float
    shares_surname: bool
    local: bool = True


def settle(
    rng: random.Random,
    code: str,
    hamlets: tuple[str, ...],
    size: int,
    as_of: dt.date,
    issuer: IdIssuer,
) -> list[Resident]:
    """Return ``size`` residents in whole households (the last one may be cut short)."""
    people: list[Resident] = []
    number = 0
    while len(people) < size:
        number += 1
        hamlet = hamlets[number * len(hamlets) // (size // 4 + 1) % len(hamlets)]
        household = f"{code[-6:]}{number:04d}"
        family, nation = names.surname(rng), names.nation(rng)
        head = ""
        for member in _members(rng):
            if len(people) == size:
                break
            birth = as_of - dt.timedelta(days=int(member.age * 365.25) + rng.randrange(365))
            own = family if member.shares_surname else names.surname(rng)
            name = names.full_name(rng, own, member.male)
            head = head or name
            issued = issuer.issue(rng, birth, member.male, member.local)
            people.append(
                Resident(code, hamlet, household, head, name, member.male,
                         nation if member.shares_surname else names.nation(rng),
                         issued, member.relation, birth, _phone(rng, member.age), issued)
            )  # fmt: skip
    return people


def _phone(rng: random.Random, age: float) -> str:
    if age < 14 or rng.random() < 0.2:
        return ""
    return f"{rng.choice(('135', '137', '150', '177', '186', '199'))}{rng.randrange(10**8):08d}"


def _members(rng: random.Random) -> Iterator[_Member]:
    """Yield one household, head first, with ages in years that fit each other."""
    male = rng.random() < 0.82
    age = rng.triangular(24, 88, 52)
    yield _Member("户主", male, age, shares_surname=True)
    married = rng.random() < (0.78 if age < 75 else 0.45)
    if married:
        spouse_age = max(20.0, age + rng.gauss(-2 if male else 2, 3))
        local = rng.random() < 0.75
        relation = "妻" if male else "夫"
        yield _Member(relation, not male, spouse_age, shares_surname=False, local=local)
    if age < 62 and rng.random() < 0.4:
        yield _Member("父亲", True, min(100, age + rng.uniform(21, 34)), shares_surname=True)
    if age < 64 and rng.random() < 0.45:
        yield _Member("母亲", False, min(101, age + rng.uniform(20, 32)), shares_surname=False)
    if married or rng.random() < 0.4:
        yield from _children(rng, age)


def _children(rng: random.Random, age: float) -> Iterator[_Member]:
    for _ in range(rng.choices((0, 1, 2, 3), (1, 4, 5, 2))[0]):
        child = age - rng.uniform(21, 36)
        if child < 0 or (child > 30 and rng.random() < 0.45):  # grown children moved out
            continue
        son = rng.random() < 0.53
        yield _Member("子" if son else "女", son, child, shares_surname=True)
        if son and child > 24 and rng.random() < 0.6:
            wife = max(20.0, child + rng.gauss(-1.5, 2))
            yield _Member("儿媳", False, wife, shares_surname=False, local=rng.random() < 0.7)
            for _ in range(rng.choices((0, 1, 2), (1, 3, 3))[0]):
                grandchild = child - rng.uniform(22, 32)
                if grandchild > 0:
                    boy = rng.random() < 0.52
                    relation = "孙子" if boy else "孙女"
                    yield _Member(relation, boy, grandchild, shares_surname=True)
