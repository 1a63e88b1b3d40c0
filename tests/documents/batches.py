"""Papers to print in tests: usual households, large and empty ones, names that are hard to set."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2

from pension_desk.documents.form_file import load_form
from pension_desk.documents.papers import PaperRun, write_papers
from pension_desk.domain import papers
from pension_desk.domain.flexible_papers import FlexibleLetter, FlexibleRow
from pension_desk.domain.papers import Paper, PaperBatch, UnpaidReminder, UnpaidRow
from pension_desk.domain.sample_papers import sample_paper
from pension_desk.domain.short_codes import short_code
from pension_desk.paths import form

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
TAILS = ("1234", "567X", "0021", "", "9981")
AGES = (52, 49, 23, None, 37, 18)
_PAID = ((11, 2023), (0, 0), (3, 2020), (7, 2025))
_OWED = ((2024, 2025, 2026), (2026,), (2012, 2013, 2015, 2017, 2019, 2021, 2023, 2026), (2026,))

MANY = 12
"""Members of a household that is hard to set."""

LONG_VILLAGE = "某某某某某某某某某某社区居民委员会"
LONG_HAMLET = "大岭脚下第二十三村民小组（原生产队）"
LONG_NAME = "阿卜杜热合曼·买买提吐尔逊·艾合买提江"
LONG_ADDRESS = (
    f"广西壮族自治区贵港市平南县某某镇{LONG_VILLAGE}{LONG_HAMLET}一百二十三号之五 3栋2单元1001房"
)


def person(turn: int, name: str = "") -> UnpaidRow:
    """Return an invented person who has yet to pay."""
    years, last = _PAID[turn % 4]
    return UnpaidRow(name or NAMES[turn % len(NAMES)], TAILS[turn % 5], AGES[turn % 6],
                     years, last, _OWED[turn % 4])  # fmt: skip


def household(
    number: int, people: Sequence[UnpaidRow], village: str = "动界村", hamlet: str = "3组",
    head: str = "", address: str = "某某县某某镇动界村3组8号",
) -> UnpaidReminder:  # fmt: skip
    """Return an invented household's reminder."""
    whose = place(number, village=village, hamlet=hamlet)
    whose |= {"head": head or (people[0].name if people else ""), "address": address}
    return UnpaidReminder(**whose, people=tuple(people))


def place(number: int, *, village: str = "动界村", hamlet: str = "3组") -> dict[str, Any]:
    """Return where a paper is walked to, as its keywords."""
    return {"village": village, "hamlet": hamlet, "household_no": f"{number:04d}",
            "code": short_code(number)}  # fmt: skip


def of_size(number: int, people: int) -> UnpaidReminder:
    """Return a household with so many people to remind."""
    return household(number, [person(number + turn) for turn in range(people)])


def long_winded() -> UnpaidReminder:
    """Return a household whose every text is as long as they come."""
    return household(4, [person(1), person(2), person(6)], LONG_VILLAGE, LONG_HAMLET, LONG_NAME,
                     LONG_ADDRESS)  # fmt: skip


def empty() -> UnpaidReminder:
    """Return a household of which next to nothing is known."""
    return UnpaidReminder(village="动界村", household_no="", head="—", code=short_code(5))


def batch(*some: Paper, kind: str = "unpaid_reminder") -> PaperBatch:
    """Return a batch of papers for 2026."""
    return PaperBatch(
        kind=kind, year=2026, issued_on=date(2026, 11, 24), town="某某镇", contact="韦小明",
        phone="0775-7800000", deadline=date(2026, 12, 31), tiers=TIERS, papers=some,
        join_age="16", benefit_age="60", years_needed="15",
    )  # fmt: skip


def _rows(kind: type, count: int, *more: object) -> tuple[Any, ...]:
    return tuple(
        kind(NAMES[turn % len(NAMES)], TAILS[turn % 5], AGES[turn % 6],
             *(value(turn) if callable(value) else value for value in more))
        for turn in range(count)
    )  # fmt: skip


def _house(number: int) -> dict[str, Any]:
    whose = place(number, village=LONG_VILLAGE, hamlet=LONG_HAMLET)
    return whose | {"head": LONG_NAME, "address": LONG_ADDRESS}


def _person(number: int) -> dict[str, Any]:
    return _house(number) | {"name": "阿依古丽·买买提𬱖䶮㛃"}


def samples(kind: str, *, hard: bool = False) -> Paper:
    """Return a usual paper of a kind, or one that is hard to set: long, large, half known."""
    return hard_one(kind) if hard else sample_paper(kind)


def hard_one(kind: str) -> Paper:
    """Return a paper of twelve members, rare names, a long address, no phone."""
    return _HARD[kind]()


def _hard_reminder() -> Paper:
    people = [person(turn) for turn in range(MANY)]
    return household(6, people, LONG_VILLAGE, address=LONG_ADDRESS)


def _hard_invitation() -> Paper:
    rows = _rows(papers.InvitedRow, MANY, lambda turn: (8, 11, 37, None, 23, 42)[turn % 6])
    return papers.Invitation(**_house(7), people=rows)


def _hard_sum() -> Paper:
    others = "；".join(f"{name}：已领取居保待遇，每月金额以发放为准" for name in NAMES)
    more = {"people": tuple(_sum_rows()), "others": others, "unknown": "利率"}
    return papers.HouseholdSumPaper(**_house(11), **more)


def _hard_make_up() -> Paper:
    more = ("2012-2013、2015、2017、2019、2021、2023", 20_000, 260_000, 0, 22, None, 18_012)
    rows = _rows(papers.MakeUpRow, MANY, lambda turn: turn % 9, *more)
    return papers.MakeUpPaper(**_house(12), people=rows)


def _hard_near60() -> Paper:
    lacks = tuple(papers.LackRow(f"第{turn}样" * 9, LONG_ADDRESS) for turn in range(6))
    return papers.Near60Notice(**_person(13), lacks=lacks)


def _hard_proofs() -> Paper:
    days = (None, date(2025, 11, 3))
    rows = _rows(papers.ProofRow, MANY, lambda turn: days[turn % 2], date(2026, 11, 3))
    return papers.ProofReminder(**_house(8), people=rows)


def _hard_flexible() -> Paper:
    whens = ("2041年12月", "", "2064年5月")
    rows = _rows(FlexibleRow, MANY, lambda turn: whens[turn % 3], lambda turn: (15, None)[turn % 2])
    sums = {"month": "每月828.60元（2025年1月的数字，待核实）", "year_sum": "【数字不详，待核实】"}
    return FlexibleLetter(**_house(14), people=rows, lowest="200元", subsidy="35元", **sums)


def _hard_over60() -> Paper:
    months = ("2023年12月", "")
    rows = _rows(papers.Over60Row, MANY, lambda turn: months[turn % 2])
    return papers.Over60Notice(**_house(14), people=rows)


def _hard_field_list() -> Paper:
    rows = tuple(_field_row(turn) for turn in range(40))
    return papers.FieldList(
        village=LONG_VILLAGE, hamlet=LONG_HAMLET, people=rows, code=short_code(13)
    )


def _hard_public_list() -> Paper:
    rows = tuple(_public_row(turn) for turn in range(90))
    return papers.PublicList(village=LONG_VILLAGE, people=rows)


def _sum_rows() -> Iterator[papers.SumRow]:
    for turn in range(12):
        for yuan in (200, 500, 1000):
            yield papers.SumRow(
                NAMES[turn % 10], AGES[turn % 6], turn, f"{yuan}元", "2041年12月", yuan * 1_500,
                None, yuan * 1_700, yuan * 12 if turn % 3 else None, "9年11个月",
            )  # fmt: skip


def _field_row(turn: int) -> papers.FieldRow:
    number, head = f"{turn // 3 + 1:04d}", NAMES[turn // 3 % 10]
    return papers.FieldRow(number, head, NAMES[turn % 10], TAILS[turn % 5], AGES[turn % 6],
                           "" if turn % 4 == 3 else "138****1234",
                           "未缴费" if turn % 2 else "未参保")  # fmt: skip


def _public_row(turn: int) -> papers.PublicRow:
    hamlet = LONG_HAMLET if turn % 7 == 0 else f"{turn // 5 + 1}组"
    return papers.PublicRow(NAMES[turn % 10], hamlet, TAILS[turn % 5], f"{2010 + turn % 16}年8月")


_HARD: dict[str, Callable[[], Paper]] = {
    "unpaid_reminder": _hard_reminder,
    "invitation": _hard_invitation,
    "household_sum": _hard_sum,
    "make_up_offer": _hard_make_up,
    "near60_notice": _hard_near60,
    "over60_notice": _hard_over60,
    "proof_reminder": _hard_proofs,
    "registration_form": lambda: papers.RegistrationForm(**_person(9)),
    "document_receipt": lambda: papers.DocumentReceipt(**_person(10)),
    "flexible_letter": _hard_flexible,
    "field_list": _hard_field_list,
    "public_list": _hard_public_list,
}


def write(path: Path, *some: Paper, kind: str = "unpaid_reminder") -> PaperRun:
    """Write papers of one kind with the form that ships."""
    return write_papers(path, [(load_form(form(kind)), batch(*some, kind=kind))])


def page_texts(path: Path) -> list[str]:
    """Return what a reader can copy from each page."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]
    finally:
        document.close()
