"""Which village an employer belongs to: what a list names, else what its address says."""

from __future__ import annotations

from functools import lru_cache

from pension_desk.domain.ids import VillageCode
from pension_desk.services.divisions import divisions, village_named


def village_of(named: str, address: str, sheet: str, division: str) -> VillageCode | None:
    """Return the village, None when nothing names one of this desk's, or several do.

    Args:
        named: a cell of the column 村, or nothing.
        address: as the office wrote it.
        sheet: the name of the sheet, which in some lists is a village's.
        division: the desk's.
    """
    for words in (named, sheet):
        found = village_named(words, division) if words else None
        if found is not None and found.startswith(division):
            return found
    return village_in(address, division)


@lru_cache(maxsize=8192)
def village_in(address: str, division: str) -> VillageCode | None:
    """Return the one village of a division that an address names, the longest name first."""
    best: list[tuple[int, VillageCode]] = []
    for town in divisions():
        for village in town.villages:
            if not village.code.startswith(division[:9]):
                continue
            called = village.short_name
            if called in address:
                best.append((len(called), village.code))
    if not best:
        return None
    longest = max(length for length, _code in best)
    found = {code for length, code in best if length == longest}
    if len(found) != 1:
        return None
    code = found.pop()
    return code if code.startswith(division) else None
