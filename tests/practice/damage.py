"""What offices do to ID numbers, done on purpose and written down."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from tests.practice.records import DamagedId, IdCell

CERTAIN = ("full_width", "spaces", "quote", "small_x", "old15")
"""Kinds that can be cleaned without asking anyone."""
DOUBTFUL = ("numeric", "short", "typo")
"""Kinds after which only a proposal is honest."""


class _Line(Protocol):
    @property
    def id_number(self) -> str: ...

    def _replace(self, *, id_sent: IdCell) -> object: ...


AnyLine = TypeVar("AnyLine", bound=_Line)


@dataclass(frozen=True)
class Damage:
    """How much of every list is damaged: a share of its ID cells, and of which kinds."""

    share: float = 0.0
    kinds: tuple[str, ...] = CERTAIN + DOUBTFUL


NONE = Damage()


def harm(rng: random.Random, number: str, kind: str) -> IdCell | None:
    """Return the number as an office would spoil it, or None where that kind cannot happen."""
    match kind:
        case "full_width":
            return number.translate({ord("0") + i: ord("０") + i for i in range(10)})
        case "spaces":
            return f"{number[:6]} {number[6:14]} {number[14:]}"
        case "quote":
            return "'" + number
        case "small_x":
            return number.lower() if number.endswith("X") else None
        case "old15":
            return number[:6] + number[8:17] if number[6:8] == "19" else None
        case "numeric":
            return None if number.endswith("X") else float(int(number) // 1000 * 1000)
        case "short":
            gap = rng.randrange(6, 17)
            return number[:gap] + number[gap + 1 :]
        case "typo":
            place = rng.randrange(6, 17)
            digit = str((int(number[place]) + rng.randrange(1, 10)) % 10)
            return number[:place] + digit + number[place + 1 :]
    raise ValueError(kind)


def damage_list(
    rng: random.Random, lines: Iterable[AnyLine], damage: Damage
) -> tuple[tuple[AnyLine, ...], tuple[DamagedId, ...]]:
    """Return the lines with a share of their ID cells spoilt, and what was done."""
    if not damage.share:
        return tuple(lines), ()
    sent: list[AnyLine] = []
    done: list[DamagedId] = []
    for line in lines:
        if rng.random() < damage.share:
            kind = rng.choice(damage.kinds)
            cell = harm(rng, line.id_number, kind)
            if cell is not None:
                done.append(DamagedId(kind, line.id_number, cell))
                sent.append(line._replace(id_sent=cell))  # type: ignore[arg-type]
                continue
        sent.append(line)
    return tuple(sent), tuple(done)
