"""The plan's indicators (工作指标): the one place where each has its name, definition and unit.

A number is a numerator over a denominator, for a village or the whole town, of a year, as of a
day. Every number opens the records behind it: those done, all that count, those still lacking.

To add an indicator give it a line in `CATALOGUE` and say how it is counted: one of people in
`pension_desk.store.indicators.RULES`, any other in `pension_desk.services.indicators.SOURCES`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pension_desk.domain.employers_indicators import EmployerIndicator
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.land_indicators import LandIndicator

TOWN = VillageCode("")
"""Stands for the whole town where a village is named."""


class Unit(StrEnum):
    """What an indicator counts."""

    PEOPLE = "people"
    HAMLETS = "hamlets"
    PROJECTS = "projects"
    FEN = "fen"
    EMPLOYERS = "employers"

    @property
    def label(self) -> str:
        """The measure word that follows a number of it."""
        return _UNITS[self]


_UNITS = {
    Unit.PEOPLE: "人",
    Unit.HAMLETS: "个屯（组）",
    Unit.PROJECTS: "个项目",
    Unit.FEN: "元",
    Unit.EMPLOYERS: "个单位",
}


class Side(StrEnum):
    """Which records behind a number: those done, all that count, those still lacking."""

    DONE = "done"
    WHOLE = "whole"
    OPEN = "open"

    @property
    def label(self) -> str:
        """The side as a person reads it."""
        return {Side.DONE: "已完成", Side.WHOLE: "全部", Side.OPEN: "未完成"}[self]


class Topic(StrEnum):
    """What part of the plan an indicator belongs to."""

    COVERAGE = "coverage"
    WORK = "work"
    LAND = "land"
    EMPLOYERS = "employers"


@dataclass(frozen=True)
class Indicator:
    """One indicator.

    ``done`` and ``whole``: what the numerator and the denominator count. ``counted``: its target
    is a number of the numerator (任务数); else a share in percent. ``town_only``: villages have
    no number of their own.
    """

    key: str
    name: str
    topic: Topic
    unit: Unit
    done: str
    whole: str
    definition: str
    counted: bool = False
    town_only: bool = False


_ENROLLED_HINT = "以已发放补贴为参保标准"

_PEOPLE = (
    Indicator(
        "covered", "参保人数", Topic.COVERAGE, Unit.PEOPLE,
        "有过缴费记录或正在领取待遇的人", "到参保年龄的户籍人口",
        "城乡居民养老保险有一次及以上缴费记录的人数，含领取待遇人员；不含已死亡、已迁出的人。"
        "缴费记录包括村里登记、镇里登记、税务确认和代缴，退费冲销后大于零；"
        "或参保名册上累计缴费年限在1年以上。不等于当年缴费人数。",
        counted=True,
    ),
    Indicator(
        "new_covered", "新增首次缴费人数", Topic.COVERAGE, Unit.PEOPLE,
        "首次缴费在本年度的人", "参保人数",
        "参保人数中，第一次缴费发生在本年度的人数（按缴费日期；补缴以前年度的也按缴费日期算）。"
        "参保名册显示以前年度已缴过费的，不算新增。",
        counted=True,
    ),
    Indicator(
        "registration", "参保登记率", Topic.WORK, Unit.PEOPLE,
        "已参保登记、已缴费或正在领取的人", "应参加居保的人",
        "已参保登记（含已缴费、领取待遇）的人数÷应参加居保的人数。应参加居保的人：到了参保年龄，"
        "没有参加企业职工或机关事业单位养老保险；未登记的在校学生、现役军人、服刑人员、"
        "在国（境）外人员除外。",
    ),
    Indicator(
        "payment", "当年缴费率", Topic.WORK, Unit.PEOPLE,
        "本年度已缴费的人", "已参保登记、未领取待遇的人",
        "本年度已缴费的人数÷已参保登记且未领取待遇的人数；缴费以净额大于零为准。",
    ),
    Indicator(
        "key_people", "重点对象建档率", Topic.WORK, Unit.PEOPLE,
        "已建档（本年度有走访记录或核实回复）的人", "应保未保低保对象和即将到龄的人",
        "应保未保的低保、特困对象和即将到龄、尚未领取待遇的人中，"
        "本年度已有走访记录或工作清单已核实回复的人数÷这些人的总数。",
    ),
    Indicator(
        "visited", "走访核实率", Topic.WORK, Unit.PEOPLE,
        "本年度已走访或已核实回复的人", "应走访的人",
        "未参保登记、未缴费以及本年度列入工作清单的人中，已有走访记录或核实回复的人数÷总人数。",
    ),
    Indicator(
        "hamlets", "屯（组）宣传覆盖率", Topic.WORK, Unit.HAMLETS,
        "本年度宣传到的屯（组）", "有户籍人口的屯（组）",
        "本年度在屯里宣讲过、发放过材料或至少走访过一户的屯（组）数÷全部有户籍人口的屯（组）数。"
        "面向全村的广播、张贴不算到某个屯。",
    ),
    Indicator(
        "proof", "待遇资格认证率", Topic.WORK, Unit.PEOPLE,
        "12个月内已认证的人", "正在领取待遇的人",
        "居保待遇领取人员中，最近12个月内做过领取资格认证的人数÷领取人数。",
    ),
)  # fmt: skip

_BENEFITS = (
    Indicator(
        "on_time", "待遇按时发放率", Topic.WORK, Unit.PEOPLE,
        "到龄次月起按时领取的人", "本年度到龄、已知首发月份的人",
        "本年度内到龄并已开始领取的人中，从到龄次月起发放的人数÷已知首发月份的人数。",
    ),
)  # fmt: skip

_LAND = tuple(
    Indicator(
        f"land_{one.value}", one.label, Topic.LAND,
        Unit.FEN if one.counts_money else
        Unit.PROJECTS if "VERIFIED" in one.name else Unit.PEOPLE,
        "已缴存的补贴资金" if one.counts_money else
        "已核实的项目" if "VERIFIED" in one.name else f"已发放补贴的人（{_ENROLLED_HINT}）",
        "应缴存的补贴资金" if one.counts_money else
        "全部项目" if "VERIFIED" in one.name else "已核实的补贴对象",
        f"{one.definition}。按台账现状计算。",
        town_only=one.counts_money,
    )
    for one in LandIndicator
)  # fmt: skip

_EMPLOYERS = (
    *(
        Indicator(
            one.value, one.label, Topic.EMPLOYERS, Unit.EMPLOYERS,
            one.label, EmployerIndicator.FOUND.label,
            f"{one.definition}。{EmployerIndicator.FOUND.label}："
            f"{EmployerIndicator.FOUND.definition}。按现状计算；村不明的单位只计入全镇。",
        )
        for one in (EmployerIndicator.CONTACTED, EmployerIndicator.JOINED)
    ),
    Indicator(
        EmployerIndicator.NEWLY_INSURED.value, EmployerIndicator.NEWLY_INSURED.label,
        Topic.EMPLOYERS, Unit.PEOPLE,
        "新增参保的职工", "新增参保的和现在仍没有参保的职工",
        f"{EmployerIndicator.NEWLY_INSURED.definition}；基数再加上各单位现在没有参保的人数。"
        "按现状计算；村不明的单位只计入全镇。",
        counted=True,
    ),
)  # fmt: skip

CATALOGUE: tuple[Indicator, ...] = (*_PEOPLE, *_BENEFITS, *_LAND, *_EMPLOYERS)
"""Every indicator, in the order in which they are shown."""

INDICATORS: Mapping[str, Indicator] = {one.key: one for one in CATALOGUE}


def indicator(key: str) -> Indicator:
    """Return an indicator by its key; refused where there is none of it."""
    if key not in INDICATORS:
        raise Refused("no_such_indicator", f"没有“{key}”这个指标。", f"可选：{_keys()}。")
    return INDICATORS[key]


def _keys() -> str:
    return "、".join(INDICATORS)


@dataclass(frozen=True)
class Figure:
    """One number: done of the whole, in the indicator's unit (money in 分)."""

    key: str
    village: VillageCode
    done: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """The share in percent with one decimal; None where there is nothing to divide by."""
        return share(self.done, self.whole)


def share(part: int, whole: int) -> Decimal | None:
    """Return a share in percent, one decimal rounded half up; None of nothing."""
    if not whole:
        return None
    return (Decimal(part) * 100 / whole).quantize(Decimal("0.1"), rounding="ROUND_HALF_UP")


@dataclass(frozen=True)
class Reckoned:
    """All figures of a year as of a day; ``villages`` in order of their codes."""

    year: int
    as_of: date
    villages: tuple[VillageCode, ...]
    figures: Mapping[tuple[str, VillageCode], Figure]

    def figure(self, key: str, village: VillageCode = TOWN) -> Figure:
        """Return one number; nothing of nothing where nobody counts."""
        return self.figures.get((key, village)) or Figure(key, village, 0, 0)


def with_town(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return the villages' figures with the town's sum of each indicator."""
    found = tuple(figures)
    sums: dict[str, tuple[int, int]] = {}
    for one in found:
        done, whole = sums.get(one.key, (0, 0))
        sums[one.key] = (done + one.done, whole + one.whole)
    return (*found, *(Figure(key, TOWN, *both) for key, both in sums.items()))
