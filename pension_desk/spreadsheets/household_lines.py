"""Lines between the rows of a land roster that tell a household: 户主：覃玉兰　被征：1.5亩."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pension_desk.domain.land_text import read_area
from pension_desk.domain.names import clean_name

Fact = str | int | None

_END = r"(?=[\s　，,；;、]|$)"
_COLON = r"\s*[:：]\s*"
_HEAD = re.compile(rf"户主(?:姓名)?{_COLON}(?P<told>[^\s　，,；;、:：]+){_END}")


def _area(text: str) -> Fact:
    try:
        return read_area(text)
    except ValueError:
        return None


def _count(text: str) -> Fact:
    return int(text)


_FACTS: Mapping[str, tuple[re.Pattern[str], Callable[[str], Fact]]] = {
    "head_name": (_HEAD, clean_name),
    "household_no": (
        re.compile(rf"户(?:编)?号{_COLON}(?P<told>[0-9A-Za-z-]+){_END}"),
        str,
    ),
    "members": (
        re.compile(
            rf"(?:家庭|户内)?(?:总)?(?:人口|人数)(?:数)?{_COLON}(?P<told>\d{{1,2}})人?{_END}"
        ),
        _count,
    ),
    "contracted_mu4": (
        re.compile(rf"承包(?:土)?地?(?:总)?(?:面积)?{_COLON}(?P<told>[\d.]+\S*?){_END}"),
        _area,
    ),
    "taken_mu4": (
        re.compile(
            rf"(?:被|本次)?(?:征收|征用|征地|征)(?:土地)?(?:总)?(?:面积)?{_COLON}"
            rf"(?P<told>[\d.]+[^\s　，,；;、（(]*)"
        ),
        _area,
    ),
}
_WHOLLY = re.compile(r"全征|全部(?:被)?征|完全失地")


def household_told(line: str) -> Mapping[str, Fact]:
    """Return what a line says of the household of the rows below, by field; empty when of none.

    Areas in ten-thousandths of a mu (亩). What the line does not tell is left out.
    """
    if not _HEAD.search(line):
        return {}
    told: dict[str, Fact] = {}
    for name, (pattern, read) in _FACTS.items():
        found = pattern.search(line)
        value = read(found["told"]) if found else None
        if value is not None:
            told[name] = value
    if _WHOLLY.search(line):
        told["wholly_taken"] = 1
    return told
