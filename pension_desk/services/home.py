"""What today asks for (工作台): each line names a number and the place where it is dealt with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pension_desk.domain.benefit_lists import BenefitList
from pension_desk.services import benefits, land, merging_people, visits
from pension_desk.services.backup import backup_age
from pension_desk.services.bundle_board import OVERDUE_DAYS, Summary, summary
from pension_desk.services.bundle_clock import clock_warnings
from pension_desk.services.bundle_undo import last_import
from pension_desk.services.desk import Desk, Role
from pension_desk.store import home as store

BACKUP_DUE_DAYS = 7
UNDO_DAYS = 3
"""So long the home page offers to take the last import back."""


class Place(StrEnum):
    """Where a line of the home page leads."""

    PROPOSALS = "proposals"
    WAITING = "waiting"
    PROMISES = "promises"
    FOLLOW_UPS = "follow_ups"
    WORK_ITEMS = "work_items"
    CONTESTED = "contested"
    DUPLICATES = "duplicates"
    DAMAGED = "damaged"
    UNPAID = "unpaid"
    UNREGISTERED = "unregistered"
    OWED_VISITS = "owed_visits"
    TURNING60 = "turning60"
    PROOF_OVERDUE = "proof_overdue"
    DEATHS = "deaths"
    EXPORT = "export"
    BUNDLES = "bundles"
    UNDO_IMPORT = "undo_import"
    BACKUP = "backup"
    LAND = "land"
    CLOCK = "clock"
    NOTICES = "notices"


@dataclass(frozen=True)
class TodayLine:
    """One line: the count, the phrase that follows it, where it leads, whether it is pressing.

    A count of 0 is not shown: the phrase says all (``还没有做过备份``).
    """

    text: str
    count: int
    place: Place
    pressing: bool = False


_PHRASES: tuple[tuple[str, Place, str, bool], ...] = (
    ("promises", Place.PROMISES, "人承诺的日子到了，还没有参保或缴费", True),
    ("follow_ups", Place.FOLLOW_UPS, "人约好再去走访的日子到了", True),
    ("contested", Place.CONTESTED, "处两边填写不一致，等人定夺", True),
    ("proposals", Place.PROPOSALS, "行名单的号码有疑问，等您确认是谁", True),
    ("notices", Place.NOTICES, "张通知单还没有送到户", False),
    ("work_items", Place.WORK_ITEMS, "人在工作清单上，还没有核实回复", False),
    ("unpaid", Place.UNPAID, "人已参保登记，今年还没有缴费", False),
    ("unregistered", Place.UNREGISTERED, "人未参保登记", False),
    ("damaged", Place.DAMAGED, "位居民的身份证号码残缺", False),
    ("waiting", Place.WAITING, "行名单上的人不在户籍名册里", False),
)
"""Count's name, place, the phrase that follows the number, and whether it is pressing."""

_BENEFITS = (
    (BenefitList.DEATHS, Place.DEATHS, "人去世了还在领待遇，要报停", True),
    (BenefitList.PROOF_OVERDUE, Place.PROOF_OVERDUE, "人待遇领取资格认证逾期", True),
    (BenefitList.TURNING60, Place.TURNING60, "人快满60周岁，该告知办理待遇", False),
)


def today(desk: Desk) -> tuple[TodayLine, ...]:
    """Return what waits at this desk, the pressing lines first; nothing that counts zero."""
    with desk.file.reading() as conn:
        counts = store.counts(conn, desk.today().isoformat())
    found = [
        TodayLine(phrase, counts[name], place, pressing)
        for name, place, phrase, pressing in _PHRASES
        if counts[name]
    ]
    found += [TodayLine(words, 0, Place.CLOCK, pressing=True) for words in clock_warnings(desk)]
    line = _backup_line(backup_age(desk))
    if line:
        found.append(line)
    return tuple(sorted(found, key=lambda one: not one.pressing))


def stick_lines(desk: Desk) -> tuple[TodayLine, ...]:
    """Return what waits for a stick, what was never answered, and an import that can be undone.

    Asked apart from `today`, because it may take a second where a long list has just been read.
    """
    return tuple(sorted(_stick_lines(desk), key=lambda one: not one.pressing))


def _stick_lines(desk: Desk) -> Iterator[TodayLine]:
    sticks = summary(desk)
    yield from _of_town(sticks) if desk.identity.role is Role.TOWN else _of_village(sticks)
    came = last_import(desk)
    if came and not came.why_not and (desk.clock() - came.at).days < UNDO_DAYS:
        words = f"项改动是{came.at:%m-%d %H:%M}收下的（{came.what}），需要时可以整包撤销"
        yield TodayLine(words, came.changes, Place.UNDO_IMPORT)


def people_lines(desk: Desk) -> tuple[TodayLine, ...]:
    """Return whose benefit asks for something, who is owed a visit, who may be entered twice.

    Asked apart from `today`, as the sticks are: each is judged person by person.
    """
    sizes = benefits.sizes(desk, [which for which, *_line in _BENEFITS])
    found = [(sizes[which], place, words, pressing) for which, place, words, pressing in _BENEFITS]
    if desk.identity.role is Role.VILLAGE:
        owed = len(visits.owed_numbers(desk, visits.Place()))
        found.append((owed, Place.OWED_VISITS, "人未参保或未缴费，还欠走访结果", False))
    twice = len(merging_people.duplicates(desk))
    found.append((twice, Place.DUPLICATES, "个人疑似有两条记录，请核对合并", False))
    return tuple(
        TodayLine(words, count, place, pressing) for count, place, words, pressing in found if count
    )


def land_lines(desk: Desk) -> tuple[TodayLine, ...]:
    """Return what presses on expropriated land; asked apart from `today`, as the sticks are."""
    found = land.work(desk)
    lines = (
        (found.breaches, "个征地项目先供后保：供地时补贴资金没有到位", True),
        (found.overdue, "个征地项目的核实或补贴使用已经逾期", True),
        (found.soon, "个征地项目的核实或补贴使用快到期", False),
        (found.review, "户被征地农户等本机办下一步", False),
    )
    return tuple(
        TodayLine(words, count, Place.LAND, pressing) for count, words, pressing in lines if count
    )


def _of_town(sticks: Summary) -> Iterator[TodayLine]:
    if sticks.silent:
        words = f"个村超过{OVERDUE_DAYS}天没有上报"
        yield TodayLine(words, sticks.silent, Place.BUNDLES, pressing=True)
    if sticks.unsent:
        words = f"个村有新的改动要写给它们，共{sticks.unsent:,}项"
        yield TodayLine(words, sticks.partners, Place.EXPORT)
    if sticks.days:
        words = f"个村发去的包还没有回执，最早的有{sticks.days}天了"
        yield TodayLine(words, sticks.unanswered, Place.BUNDLES, sticks.overdue)


def _of_village(sticks: Summary) -> Iterator[TodayLine]:
    if sticks.unsent:
        yield TodayLine("项改动还没有写到U盘报给镇里", sticks.unsent, Place.EXPORT)
    if sticks.days:
        words = "天了，发给镇里的包还没有回执"
        yield TodayLine(words, sticks.days, Place.BUNDLES, sticks.overdue)


def _backup_line(age: int | None) -> TodayLine | None:
    if age is None:
        return TodayLine("还没有做过备份", 0, Place.BACKUP, pressing=True)
    if age >= BACKUP_DUE_DAYS:
        return TodayLine("天没有备份了", age, Place.BACKUP, pressing=True)
    return None
