"""Names of employers (单位名称) compared: brackets, company forms, places, branches.

A name alone never says that two employers are one; it says whom to propose.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

_NOISE = re.compile(r"[\s\u200b\ufeff·•.,，。、'\"“”‘’《》〈〉\-－—_]+")
_FORM_IN_BRACKETS = re.compile(
    r"\((?:个体工商户|个人独资(?:企业)?|普通合伙|有限合伙|合伙企业|特殊普通合伙|自然人独资|独资|个体)\)"
)
_LIMITED = re.compile(r"有限责任公司")
_BRACKETS = re.compile(r"\([^()]*\)")
_REGION = re.compile(
    r"^(?:广西壮族自治区|广西|贵港市?|平南县?|[\u4e00-\u9fff]{2,3}(?:市|县|区)|"
    r"[\u4e00-\u9fff]{2,3}(?:镇|乡|街道)|[\u4e00-\u9fff]{2,4}(?:村委会|村|社区))"
)
_TAIL = re.compile(
    r"(?:股份有限公司|有限公司|有限责任|公司|经营部|经销部|服务部|门市部|商行|商店|店|厂|部)$"
)
_BRANCH = re.compile(
    r"(?:第?[一二三四五六七八九十\d]*(?:分公司|分店|分厂|分部|分校|门市部|项目部|营业部))$"
)
_SHORTEST = 2


class NameLikeness(StrEnum):
    """How two names may be the same employer's, the surest first."""

    SAME = "same"
    PLACE_DIFFERS = "place_differs"
    BRANCH = "branch"

    @property
    def why(self) -> str:
        """What is alike, as a part of a sentence."""
        return _WHY[self]


_WHY = {
    NameLikeness.SAME: "名称相同",
    NameLikeness.PLACE_DIFFERS: "名称只差地名或公司形式",
    NameLikeness.BRANCH: "名称像是它的分支机构",
}


@lru_cache(maxsize=65536)
def employer_key(name: str) -> str:
    """Return the form in which names are compared: width, brackets and company form made one."""
    plain = unicodedata.normalize("NFKC", name).upper()
    plain = plain.replace("[", "(").replace("]", ")").replace("【", "(").replace("】", ")")
    plain = plain.replace("〔", "(").replace("〕", ")")
    plain = _FORM_IN_BRACKETS.sub("", _NOISE.sub("", plain))
    return _LIMITED.sub("有限公司", plain)


@lru_cache(maxsize=65536)
def employer_stem(name: str) -> str:
    """Return what is left without place, brackets and company form; it may join too much."""
    key = _BRACKETS.sub("", employer_key(name))
    while True:
        shorter = _REGION.sub("", key, count=1)
        if shorter == key or len(shorter) < _SHORTEST:
            break
        key = shorter
    shorter = _TAIL.sub("", key)
    return shorter if len(shorter) > _SHORTEST else key


def branch_of(name: str) -> str | None:
    """Return the key of the employer whose branch a name says that it is, None for no branch."""
    key = _BRACKETS.sub("", employer_key(name))
    parent = _BRANCH.sub("", key)
    if parent == key or len(parent) < 4:
        return None
    at = parent.rfind("有限公司")
    return parent[: at + 4] if at > 0 else parent


def likeness(one: str, other: str) -> NameLikeness | None:
    """Return how two names may be one employer's, None when they are unlike."""
    if employer_key(one) == employer_key(other):
        return NameLikeness.SAME
    if employer_stem(one) == employer_stem(other):
        return NameLikeness.PLACE_DIFFERS
    if branch_of(one) == employer_key(other) or branch_of(other) == employer_key(one):
        return NameLikeness.BRANCH
    return None
