"""The manual's family of five on a real desk: its figures at the desk and on the printed sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pension_desk.domain.ids import RowId
from pension_desk.services import notices, reckon, roster, standing
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.services.notices import Wanted
from tests.documents.batches import page_texts
from tests.domain.test_worked_family import documented, told
from tests.services.conftest import CHEAP_KDF, PASSPHRASE, VILLAGE

_PEOPLE = (
    ("韦大山", "1966-08-15", "男", range(2016, 2026), 200),
    ("覃玉兰", "1970-03-10", "女", range(2016, 2025), 200),
    ("韦志强", "1992-05-20", "男", range(2019, 2026), 300),
    ("黄小梅", "1994-11-02", "女", range(0), 0),
    ("韦小妹", "2001-01-15", "女", range(0), 0),
)

_SHEET = {
    "韦大山": "200元，并补缴 2026年9月 3000 525 3579 169 1年6个月",
    "覃玉兰": "200元，并补缴 2030年4月 3000 490 3544 169 1年6个月",
    "韦志强": "200元 2052年6月 7500 1225 8740 244 2年7个月",
    "黄小梅": "200元 2054年12月 5800 1015 6815 220 2年3个月",
    "韦小妹": "200元 2061年2月 3600 1260 8460 246 1年3个月",
}
"""The table's rows at 200 yuan in whole yuan; months as people say them (18: 1年6个月)."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The family as lists bring it: what was paid is confirmed, when they joined nobody told."""
    with create_desk(
        tmp_path / "desk", PASSPHRASE, role=Role.VILLAGE, division=VILLAGE, author="阿梅",
        clock=lambda: datetime(2026, 6, 1, 9, tzinfo=UTC), kdf=CHEAP_KDF,
    ) as desk:  # fmt: skip
        for name, birth, sex, years, yuan in _PEOPLE:
            fields = {"village": VILLAGE, "hamlet": "上屯", "household_no": "0001", "name": name,
                      "birth": birth, "sex": sex}  # fmt: skip
            row = roster.add(desk, fields).value.resident.id
            _list(desk, row, name, years, yuan)
        standing.catch_up(desk)
        yield desk


def _list(desk: Desk, row: RowId, name: str, years: range, yuan: int) -> None:
    with desk.acting("import") as (_conn, writer):
        for year in years:
            writer.insert("contributions", {
                "resident_id": row.hex, "year": year, "kind": "confirmed",
                "amount_fen": yuan * 100, "paid_on": f"{year}-05-01",
            })  # fmt: skip
        if name != "黄小梅":
            joined = {"resident_id": row.hex, "scheme": "residents", "state": "正常参保"}
            writer.insert("registrations", joined)
        if name == "韦小妹":
            disabled = {"resident_id": row.hex, "kind": "disabled", "grade": "2"}
            writer.insert("statuses", disabled)


def test_the_desk_reckons_what_the_manual_does(desk: Desk) -> None:
    head = roster.lines(desk, roster.row_numbers(desk, roster.RosterFilter()))[0]
    found = reckon.around_person(desk, head.id)
    sums = {one.member.name: one for one in found.members}
    assert len(sums) == len(_PEOPLE)
    for name, tier, make_up, *figures in documented():
        one = sums[name].at(int(tier) * 100, make_up=make_up == "yes")
        assert one is not None
        assert told(one) == figures, (name, tier, make_up)


def test_the_printed_sheet_says_what_the_manual_does(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    notices.print_papers(desk, Wanted(("household_sum",)), out)
    (page,) = page_texts(out)
    flat = " ".join(page.split())
    for row in _SHEET.values():
        assert row in flat, row
    assert "不详、没有计入的：基础养老金县级加发、个人账户记账年利率（2022年起）" in flat
