"""A damaged ID number beside the one that is proposed: what agrees, what does not (残缺对照)."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

_SHOWN_HEAD, _SHOWN_TAIL = 6, 4


@dataclass(frozen=True)
class Piece:
    """Some characters of a number; ``same``: they stand in the other number as well."""

    text: str
    same: bool


def compare_ids(sent: str, proposed: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both numbers in pieces, masked where they agree, whole where they differ.

    What agrees keeps the first six and the last four characters, as every masked number does.
    Without a proposed number what was sent is one differing piece: there is nothing to hide it
    behind.
    """
    if not proposed:
        return ((Piece(sent, same=False),) if sent else ()), ()
    matcher = SequenceMatcher(None, sent, proposed, autojunk=False)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        same = tag == "equal"
        if b > a:
            left.append(Piece(_shown(sent, a, b, same=same), same))
        if d > c:
            right.append(Piece(_shown(proposed, c, d, same=same), same))
    return tuple(left), tuple(right)


def _shown(number: str, start: int, end: int, *, same: bool) -> str:
    if not same:
        return number[start:end]
    tail = len(number) - _SHOWN_TAIL
    return "".join(
        character if at < _SHOWN_HEAD or at >= tail else "*"
        for at, character in enumerate(number[start:end], start)
    )
