"""Reading the policy parameters that ship with the program."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from pension_desk.domain.errors import Refused
from pension_desk.domain.policy import Confidence, Policy, Tier, TierTable
from pension_desk.paths import resource


@cache
def policy() -> Policy:
    """Return the shipped parameters of the residents' scheme."""
    return read_policy(resource("policy", "residents_scheme.toml"))


def read_policy(path: Path) -> Policy:
    """Read a parameter file; refused, naming the place, when something in it is not as it must."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        tables = tuple(_table(entry) for entry in raw["tiers"])
        channels = tuple(str(name) for name in raw["channels"]["names"])
    except (
        OSError,
        UnicodeDecodeError,
        tomllib.TOMLDecodeError,
        LookupError,
        TypeError,
        ValueError,
    ) as error:
        raise Refused("bad_policy", f"政策参数文件“{path.name}”读不懂：{error}。") from error
    return Policy(tables, channels)


def _table(entry: dict[str, Any]) -> TierTable:
    ordinary = [_tier(pair) for pair in entry["values"]]
    hardship = [_tier(pair, hardship=True) for pair in entry.get("hardship", ())]
    return TierTable(
        from_year=int(entry["from_year"]),
        source=str(entry["source"]),
        confidence=Confidence(entry["confidence"]),
        tiers=tuple(sorted(hardship + ordinary, key=lambda tier: tier.amount_fen)),
    )


def _tier(pair: list[Any], *, hardship: bool = False) -> Tier:
    amount, subsidy = pair
    if type(amount) is not int or type(subsidy) is not int or amount <= 0 or subsidy < 0:
        raise ValueError(f"档次 {pair} 不是两个整数")
    return Tier(amount * 100, subsidy * 100, hardship)
