"""Finding a row's village and hamlet in whatever the office wrote: 大安镇动界村3组, a title."""

from __future__ import annotations

import re
from functools import lru_cache

# a doubled 镇 ends the town's name and begins the village's (大安镇镇安社区)
_UP_TO_TOWN = r"(?:.*(?:省|市|县|[^社]区|[^镇]镇|乡|街道))?"
_VILLAGE = re.compile(
    _UP_TO_TOWN + r"(镇?[^镇乡县市省（(）)\s：:]{1,10}?"
    r"(?:村民委员会|村委会|居民委员会|居委会|村(?!村|委|民委)|社区(?!居))"
    r"(?:居民委员会|居委会)?)(.*)"
)
_NOT_A_VILLAGE = re.compile(
    r"(?:各|全|本|行政|自然|农|我|该|每|驻|新农|城中|所属|所在|\d+个)(?:村|社区)"
)
_NUMBERING = re.compile(r"^[\d一二三四五六七八九十]+[.、\s-]+|[（(]\d+[)）]$|\d+$")
_SEPARATORS = re.compile(r"[\s：:，,。；;—_]+")
_BARE_NUMBER = re.compile(r"第?(\d{1,3}|[一二三四五六七八九十]{1,3})")


@lru_cache(maxsize=65536)
def village_and_rest(text: str) -> tuple[str | None, str]:
    """Return the village that a text names and what follows it.

    ``大安镇动界村下坪屯`` gives ``("动界村", "下坪屯")``; a text without a village's ending
    gives ``(None, text)``.
    """
    found = _VILLAGE.fullmatch(text.strip())
    if found is None or _NOT_A_VILLAGE.fullmatch(found[1]):
        return None, text
    return found[1], found[2].strip()


def village_above(sheet: str, title: str) -> str | None:
    """Return the village that a sheet's name or its title speaks of, None when neither does."""
    for line in (_NUMBERING.sub("", sheet.strip()), *_SEPARATORS.split(title)):
        village, _rest = village_and_rest(line)
        if village is not None:
            return village
    return None


@lru_cache(maxsize=65536)
def hamlet_name(text: str, header: str) -> str:
    """Return a hamlet as people say it: 3 under the header 组 is 3组."""
    found = _BARE_NUMBER.fullmatch(text)
    if found is None:
        return text
    unit = next((unit for unit in ("组", "队", "屯") if unit in header), "")
    return f"{found[1]}{unit}"
