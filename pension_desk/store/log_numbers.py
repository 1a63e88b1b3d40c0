"""A set of changes by their numbers in the file: one bit for each change that the log has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

_IN_BYTE: Final = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))

_FILLED: Final = re.compile(rb"[^\x00]+")
"""What of a log's bits is to be looked at: what one peer lacks lies together near its end."""


class LogNumbers(Collection[int]):
    """Numbers from 0 up, each once, in order; a log of ten million takes 1.3 MB.

    A set of Python's takes a hundred bytes for each, and a kit may name every change of a town.
    """

    def __init__(self, numbers: Iterable[int] = ()) -> None:
        self._bits = bytearray()
        self.update(numbers)

    def add(self, number: int) -> None:
        """Put one number in."""
        self.update((number,))

    def update(self, numbers: Iterable[int]) -> None:
        """Put all these numbers in, as they come."""
        bits = self._bits
        for number in numbers:
            at = number >> 3
            if at >= len(bits):
                bits.extend(bytes(at + 1 - len(bits) + (len(bits) >> 3)))
            bits[at] |= 1 << (number & 7)

    def __contains__(self, number: object) -> bool:
        """Whether a number is in."""
        if not isinstance(number, int) or not 0 <= number >> 3 < len(self._bits):
            return False
        return bool(self._bits[number >> 3] >> (number & 7) & 1)

    def __iter__(self) -> Iterator[int]:
        """Yield the numbers in order."""
        for some in _FILLED.finditer(self._bits):
            for at, byte in enumerate(some.group(), some.start()):
                for bit in _IN_BYTE[byte]:
                    yield at << 3 | bit

    def __len__(self) -> int:
        """Return how many there are."""
        return int.from_bytes(self._bits, "little").bit_count()

    def __repr__(self) -> str:
        return f"LogNumbers({len(self)})"
