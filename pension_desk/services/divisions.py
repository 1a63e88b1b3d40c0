"""Administrative divisions (行政区划) as the program ships them."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pension_desk.domain.ids import TownCode, VillageCode
from pension_desk.paths import resource

_ENDINGS = re.compile(r"(村村委会|村民委员会|村委会|社区居民委员会|社区居委会|居民委员会|居委会)$")


@dataclass(frozen=True)
class Village:
    """A village or community; ``short_name`` is what people say (动界村, 罗合社区)."""

    code: VillageCode
    name: str
    short_name: str


@dataclass(frozen=True)
class Town:
    """A town or street office and its villages."""

    code: TownCode
    name: str
    villages: tuple[Village, ...]


def short_name(name: str) -> str:
    """Return what people say for a village's official name."""
    found = _ENDINGS.search(name)
    if not found:
        return name
    stem = name[: found.start()]
    kind = "社区" if "社区" in found.group() else "村" if "村" in found.group() else ""
    return stem if stem.endswith(("村", "社区")) else stem + kind


@cache
def divisions() -> tuple[Town, ...]:
    """Return every town of the shipped county with its villages, in order of their codes."""
    towns: dict[tuple[str, str], list[Village]] = {}
    with resource("divisions", "450821.csv").open(encoding="utf-8-sig", newline="") as file:
        for line in csv.DictReader(file):
            village = Village(VillageCode(line["code"]), line["name"], short_name(line["name"]))
            towns.setdefault((line["town_code"], line["town_name"]), []).append(village)
    return tuple(
        Town(TownCode(code), name, tuple(villages))
        for (code, name), villages in sorted(towns.items())
    )


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for town in divisions():
        found[town.code] = town.name
        found.update((village.code, village.short_name) for village in town.villages)
    return found


def division_name(code: str) -> str:
    """Return the short name of a village or town, the code itself when it is not shipped."""
    return _names().get(code, code)


@lru_cache(maxsize=4096)
def village_named(words: str, within: str) -> VillageCode | None:
    """Return the one village of a division whose name an office wrote, None when unsure.

    ``within``: division code of the desk; ``words``: 动界村, 动界, 动界村委会 or its code.
    A list of 150,000 rows asks for the same few names.
    """
    words = words.strip()
    if words in _names() and len(words) == 12:
        return VillageCode(words)
    here = [
        village
        for town in divisions()
        for village in town.villages
        if village.code.startswith(within[:9])
    ]
    called, stem = short_name(words), _stem(words)
    # 丹竹村 and 丹竹社区 lie in one town: the whole name first, then what it is called for short
    exact = [village.code for village in here if village.short_name == called]
    found = exact or [village.code for village in here if stem and _stem(village.name) == stem]
    return found[0] if len(found) == 1 else None


def _stem(name: str) -> str:
    return re.sub(r"(村{1,2}|社区)$", "", short_name(name.strip()))
