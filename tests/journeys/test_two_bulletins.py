"""Two bulletins a fortnight apart on the sample town, every figure re-derived from the raw rows.

The second derivation (`tests.by_hand`, and the ranking here) uses none of the program's code: it
reads the tables of the file and counts. It is held against the workbook, the snapshot and the
printed page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import load_workbook
from sqlalchemy import text

from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import CATALOGUE, TOWN, Side
from pension_desk.domain.roster import RosterFilter
from pension_desk.paths import resource
from pension_desk.services import (
    bulletin_practice,
    indicators,
    payments,
    practice,
    proposals,
    roster,
    screening,
    visits,
)
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.store.keyring import KdfCost
from tests import by_hand

AS_OF = date(2026, 11, 20)
NAMES = {"450821105201": "动界村", "450821105204": "莲珠村", "450821105207": "古城村"}


@dataclass(frozen=True)
class Told:
    """One bulletin as its files tell it, and the file's rows when it was made."""

    period: tuple[date, date]
    counted: dict[str, dict[str, tuple[int, int]]]
    before: dict[str, dict[str, tuple[int, int]]]
    targets: dict[tuple[str, str], tuple[int, int, str]]
    snapshot: dict[str, Any]
    cells: list[tuple[Any, ...]]
    page: str


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("bulletins")
    with create_desk(
        folder / "desk", "木棉花开三月红了", role=Role.TOWN, division="450821105", author="老陈",
        kdf=KdfCost(memory_kib=8, passes=1, lanes=1),
    ) as desk:  # fmt: skip
        desk.as_of = AS_OF
        practice.fill(desk, resource("sample_town"))
        proposals.accept_all_certain(desk)
        screening.screen(desk, year=2026, as_of=AS_OF)
        bulletin_practice.set_targets(desk)
        yield desk


@pytest.fixture(scope="module")
def told(town: Desk, tmp_path_factory: pytest.TempPathFactory) -> tuple[Told, Told]:
    folder = tmp_path_factory.mktemp("issued")
    first = _issue(town, 1, folder / "first")
    _work(town, next(code for code, name in NAMES.items() if name == first.cells[2][1]))
    return first, _issue(town, 2, folder / "second")


def _work(desk: Desk, last: str) -> None:
    """Thirty people of the last village join, three of a village pay, four are visited."""
    for village, category, count in (
        (last, "unregistered", 30),
        ("450821105201", "registered_unpaid", 3),
    ):
        wanted = RosterFilter(categories=(category,), villages=(village,), ages=(17, 58),
                              as_of=AS_OF)  # fmt: skip
        for line in roster.lines(desk, roster.row_numbers(desk, wanted)[:count]):
            payments.record(desk, line.id, year=2026, amount_fen=50_000, paid_on=date(2026, 11, 12))
    wanted = RosterFilter(categories=("unregistered",))
    for line in roster.lines(desk, roster.row_numbers(desk, wanted)[:4]):
        visits.record(desk, line.id, visits.VisitEntry(date(2026, 11, 9), outcome="considering"))


def _issue(desk: Desk, turn: int, folder: Path) -> Told:
    folder.mkdir()
    begins, ends = bulletin_practice.period_of(turn, AS_OF)
    with desk.file.reading() as conn:
        counted = by_hand.counted(conn, 2026, ends)
        before = by_hand.counted(conn, 2026, begins - timedelta(days=1))
        rows = conn.execute(text("select village, indicator, amount, start, due_on from targets"))
        targets = {(row.village, row.indicator): (row.amount, row.start, row.due_on)
                   for row in rows}  # fmt: skip
    bulletin_practice.issue(desk, turn, folder)
    book = load_workbook(next(folder.glob("*.xlsx")))
    cells = list(book.worksheets[0].iter_rows(min_row=4, values_only=True))
    document = pypdfium2.PdfDocument(next(folder.glob("*.pdf")))
    page = "".join(one.get_textpage().get_text_bounded() for one in document)
    document.close()
    snapshot = json.loads(next(folder.glob("*.json")).read_text("utf-8"))
    return Told((begins, ends), counted, before, targets, snapshot, cells, re.sub(r"\s", "", page))


def _expected(told: Told, last: Told | None) -> list[tuple[Any, ...]]:
    """Return the lines of the ranking, reckoned anew."""
    places = []
    for village, numbers in told.counted.items():
        done, new = numbers["covered"][0], numbers["new_covered"][0]
        need, need_new = (told.targets[village, key][0] for key in ("covered", "new_covered"))
        past = (last.counted if last else told.before)[village]["covered"][0]
        key = (Fraction(done, need), Fraction(new, need_new))
        places.append((key, village, need, done, done - past, need_new, new))
    places.sort(key=lambda one: ([-part for part in one[0]], one[1]))
    return [
        (place, NAMES[village], need, done, _percent(done, need), since, need_new, new,
         _percent(new, need_new))
        for place, (_key, village, need, done, since, need_new, new) in enumerate(places, 1)
    ]  # fmt: skip


def _percent(done: int, need: int) -> str:
    tenths = (done * 2000 + need) // (need * 2)
    return f"{tenths // 10}.{tenths % 10}%"


def test_every_line_of_both_bulletins_is_what_the_rows_say(told: tuple[Told, Told]) -> None:
    first, second = told
    for one, last in ((first, None), (second, first)):
        expected = _expected(one, last)
        assert [row[:9] for row in one.cells[: len(expected)]] == expected


def test_the_towns_line_is_the_sum_of_the_villages(told: tuple[Told, Told]) -> None:
    for one in told:
        total = one.cells[3]
        for column, key in ((3, "covered"), (7, "new_covered")):
            assert total[column] == sum(numbers[key][0] for numbers in one.counted.values())
        for column, key in ((2, "covered"), (6, "new_covered")):
            assert total[column] == sum(one.targets[code, key][0] for code in one.counted)


def test_the_change_of_rank_is_against_the_first(told: tuple[Told, Told]) -> None:
    first, second = told
    was = {row[1]: row[0] for row in _expected(first, None)}
    for row in second.cells[:3]:
        gained = was[row[1]] - row[0]
        words = "平" if gained == 0 else f"{'升' if gained > 0 else '降'}{abs(gained)}"
        assert row[9] == words
    assert {row[9] for row in first.cells[:3]} == {"—"}
    assert {row[9] for row in second.cells[:3]} != {"平"}  # thirty who joined move a village up


def test_the_pace_is_linear_to_the_deadline(told: tuple[Told, Told]) -> None:
    for one in told:
        for line in one.snapshot["ranking"]["lines"]:
            key, _done, _whole, need, expected = line["counts"][0]
            amount, start, due = one.targets[line["village"], key]
            days = (date.fromisoformat(due) - date(2026, 1, 1)).days + 1
            gone = (one.period[1] - date(2026, 1, 1)).days + 1
            assert need == amount
            assert expected == start + (amount - start) * gone // days


def test_the_printed_page_names_best_worst_and_those_behind(told: tuple[Told, Told]) -> None:
    for one, last in ((told[0], None), (told[1], told[0])):
        expected = _expected(one, last)
        best, worst = expected[0], expected[-1]
        assert f"（一）排名靠前的村{best[1]}（{best[4]}）" in one.page
        assert f"（二）排名靠后的村{worst[1]}（{worst[4]}）" in one.page
        behind = [
            NAMES[line["village"]] for line in one.snapshot["ranking"]["lines"]
            if line["counts"][0][1] < line["counts"][0][4]
        ]  # fmt: skip
        assert f"（一）落后于时间进度的村{'、'.join(behind) or '无'}。" in one.page
        total = one.cells[3]
        assert f"全镇参保人数{total[3]}人，完成年度任务{total[2]}人的{total[4]}" in one.page
        for row in expected:
            for cell in row[2:5]:
                assert str(cell) in one.page


def test_lists_read_at_once_are_those_read_one_by_one(town: Desk, told: tuple[Told, Told]) -> None:
    """Of every indicator, village and side: what an issue freezes is what its number opens."""
    asked = [(one.key, side) for one in CATALOGUE for side in Side]
    found = indicators.records_by_village(town, asked, 2026, AS_OF)
    for key, side in asked:
        for village in (TOWN, *map(VillageCode, NAMES)):
            one = indicators.records_behind(town, key, village, side, 2026, AS_OF).ids
            assert found.get((key, village, side), ()) == one, (key, village, side)
    assert {key for key, _village, _side in found} == {one.key for one in CATALOGUE}
    assert {village for _key, village, _side in found} == {TOWN, *NAMES}
