"""Policy parameters (政策参数): dated and sourced figures, never constants in code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Confidence(StrEnum):
    """How sure a figure is; all but high are shown with the mark 待核实."""

    HIGH = "high"
    MIDDLING = "middling"
    LOW = "low"


@dataclass(frozen=True)
class Tier:
    """One contribution tier of a year (缴费档次) and its government subsidy; both in fen."""

    amount_fen: int
    subsidy_fen: int
    hardship_only: bool = False


@dataclass(frozen=True)
class TierTable:
    """The tiers that apply from a year on, until the next table."""

    from_year: int
    source: str
    confidence: Confidence
    tiers: tuple[Tier, ...]


@dataclass(frozen=True)
class Policy:
    """What the residents' scheme asks and gives, and where people pay."""

    tables: tuple[TierTable, ...]
    channels: tuple[str, ...]

    def tiers(self, year: int) -> TierTable | None:
        """Return the table in force in a year; None before the first."""
        fitting = [table for table in self.tables if table.from_year <= year]
        return max(fitting, key=lambda table: table.from_year) if fitting else None


def is_tier(table: TierTable | None, amount_fen: int) -> bool:
    """Return whether an amount is one of the year's tiers; anything passes without a table."""
    return table is None or any(tier.amount_fen == amount_fen for tier in table.tiers)


def tier_list(tiers: Sequence[Tier]) -> str:
    """Return the amounts in yuan as a sentence's list: 200、300、…。."""
    return "、".join(str(tier.amount_fen // 100) for tier in tiers)
