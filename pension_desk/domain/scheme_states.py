"""What a scheme's register says of a person's standing in it (参保状态), whatever its wording."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache


class SchemeState(IntEnum):
    """A person's standing in one scheme; where registers differ, the highest counts.

    ``NONE`` 未参保; ``ENDED`` 终止 (also 注销, 死亡终止, 退保, 转出); ``SUSPENDED`` 暂停, 中断;
    ``NORMAL`` 正常, 参保缴费; ``BENEFIT_PAUSED`` 待遇暂停; ``DRAWING`` 待遇领取, 退休.
    """

    NONE = 0
    ENDED = 1
    SUSPENDED = 2
    NORMAL = 3
    BENEFIT_PAUSED = 4
    DRAWING = 5

    @property
    def registered(self) -> bool:
        """Whether the person has a registration that has not ended."""
        return self >= SchemeState.SUSPENDED

    @property
    def active(self) -> bool:
        """Whether the person pays into the scheme or draws from it: suspended does not count."""
        return self >= SchemeState.NORMAL


_CODES = {"1": SchemeState.NORMAL, "2": SchemeState.SUSPENDED, "3": SchemeState.ENDED}
_NONE = re.compile(r"未参保|未登记|未投保|非参保|没有参保|^无$|^否$")
_ENDED = re.compile(
    r"(?<![未非])(?:终止|注销|死亡|清退|退保|退费|转出|转移|作废|取消|除名|结束|无效|删除)"
)
_BENEFIT = re.compile(r"待遇|领取|领待|退休|离休|养老金|享受")
_NOT_YET_DRAWING = re.compile(r"(?:未|非|没有|尚未|待|准备)(?:正常)?(?:领取|享受|退休|到龄|领待)")
_PAUSED = re.compile(r"(?<![未非])(?:暂停|中断|停保|停缴|停发|断缴|欠费|欠缴|中止|封存|冻结)")
_LEFT = re.compile(r"未缴费|减员|离职|失业|解除")


@lru_cache(maxsize=1024)
def scheme_state(wording: str) -> SchemeState:
    """Return what a register's wording means.

    A person who stands in a register without a state, or with one never seen before, is taken
    as normal: offices list people because they are in. Bare 1, 2, 3 are the trade's own codes
    (参保缴费, 暂停缴费, 终止缴费).
    """
    text = re.sub(r"\s", "", wording)
    if text in _CODES:
        return _CODES[text]
    if _NONE.search(text):
        return SchemeState.NONE
    if _ENDED.search(text):
        return SchemeState.ENDED
    if _BENEFIT.search(text) and not _NOT_YET_DRAWING.search(text):
        return SchemeState.BENEFIT_PAUSED if _PAUSED.search(text) else SchemeState.DRAWING
    if _PAUSED.search(text) or _LEFT.search(text):
        return SchemeState.SUSPENDED
    return SchemeState.NORMAL


def strongest(wordings: Iterable[str]) -> SchemeState:
    """Return the standing of a person whom a scheme's registers name any number of times."""
    return max(map(scheme_state, wordings), default=SchemeState.NONE)
