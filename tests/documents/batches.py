"""Reminders to print in tests: small households, large ones, and names that are hard to set."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pypdfium2

from pension_desk.domain.notices import HouseholdNotice, NoticeBatch, NoticePerson, short_code

TIERS = tuple(
    (yuan * 100, added * 100)
    for yuan, added in (
        (200, 35), (300, 40), (400, 45), (500, 60), (600, 65), (700, 70), (800, 100), (900, 120),
        (1000, 150), (1500, 175), (2000, 200), (3000, 200), (4000, 200), (5000, 200), (6000, 200),
    )
)  # fmt: skip

NAMES = (
    "韦大山",
    "覃秀英",
    "黄𬱖",
    "李䶮",
    "韦㛃",
    "陆小妹",
    "阿依古丽·买买提",
    "莫建国",
    "区桂兰",
    "𠮷田",
)
_TAILS = ("1234", "567X", "0021", "", "9981")
_AGES = (52, 49, 23, None, 37, 18)
_PAID = ((11, 2023), (0, None), (3, 2020), (7, 2025))
_OWED = ((2024, 2025, 2026), (2026,), (2012, 2013, 2015, 2017, 2019, 2021, 2023, 2026), (2026,))


def person(turn: int, name: str = "") -> NoticePerson:
    """Return an invented person."""
    years, last = _PAID[turn % 4]
    return NoticePerson(name or NAMES[turn % len(NAMES)], _TAILS[turn % 5], _AGES[turn % 6],
                        years, last, _OWED[turn % 4])  # fmt: skip


def household(
    number: int, people: Sequence[NoticePerson], village: str = "动界村", hamlet: str = "3组",
    head: str = "", address: str = "某某县某某镇动界村3组8号",
) -> HouseholdNotice:  # fmt: skip
    """Return an invented household."""
    return HouseholdNotice(village, hamlet, f"{number:04d}", head or people[0].name, address,
                           tuple(people), short_code(number))  # fmt: skip


def of_size(number: int, people: int) -> HouseholdNotice:
    """Return a household with so many people to remind."""
    return household(number, [person(number + turn) for turn in range(people)])


def long_winded() -> HouseholdNotice:
    """Return a household whose every text is as long as they come."""
    village = "某某某某某某某某某某社区居民委员会"
    hamlet = "大岭脚下第二十三村民小组（原生产队）"
    return household(
        4, [person(1), person(2), person(6)], village, hamlet,
        "阿卜杜热合曼·买买提吐尔逊·艾合买提江",
        f"广西壮族自治区贵港市平南县某某镇{village}{hamlet}一百二十三号之五 3栋2单元1001房",
    )  # fmt: skip


def batch(*households: HouseholdNotice) -> NoticeBatch:
    """Return a batch of reminders for 2026."""
    return NoticeBatch("unpaid_reminder", 2026, date(2026, 11, 24), "某某镇", "韦小明",
                       "0775-7800000", date(2026, 12, 31), TIERS, households)  # fmt: skip


def page_texts(path: Path) -> list[str]:
    """Return what a reader can copy from each page."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]
    finally:
        document.close()
