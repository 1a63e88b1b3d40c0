"""Targets: set, spread, read from sheets, refused with a sentence, carried to villages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.indicators import Figure, indicator
from pension_desk.domain.targets import Band, Spread, Target, band_of, progress_of, spread
from pension_desk.services import indicators, roster, targets
from pension_desk.services.desk import Desk
from pension_desk.services.target_import import read_sheet, take_sheet
from pension_desk.services.targets import Wanted, set_targets
from pension_desk.spreadsheets.writing import Column, ListSheet, write_list
from tests.practice import iter_villages
from tests.services.exchange import A, B, Exchange, person
from tests.store.filled import fill

V1, V2 = VillageCode("450821105201"), VillageCode("450821105204")


@pytest.fixture
def filled(town: Desk) -> Desk:
    with town.file.writing() as conn:
        for village in iter_villages(3, 2, 400):
            fill(conn, village)
    return town


def test_what_is_set_is_held_against_the_calendar(filled: Desk) -> None:
    code = indicators.reckon(filled, 2026).villages[0]
    set_targets(filled, 2026, [Wanted(code, "covered", 120), Wanted(code, "payment", 90)])
    reckoned = indicators.reckon(filled, 2026)
    known = targets.targets(filled, 2026)
    covered = targets.progress_in(known, reckoned, "covered", code)
    start = indicators.reckon_past(filled, date(2025, 12, 31)).figure("covered", code).done
    days = (date(2026, 11, 20) - date(2026, 1, 1)).days + 1
    assert covered.needed == 120
    assert covered.expected == start + (120 - start) * days // 365
    payment = targets.progress_in(known, reckoned, "payment", code)
    assert payment.needed == -(-payment.figure.whole * 90 // 100)
    town = {one.key: told for one, told in targets.progress(filled, reckoned)}
    assert town["covered"].needed == 120
    assert town["registration"].needed is None


def test_what_is_due_earlier_should_be_done_by_then() -> None:
    target = Target(RowId(uuid4()), V1, "new_covered", 2026, 100, 0, date(2026, 6, 30))
    figure = Figure("new_covered", V1, 40, 500)
    due = [
        progress_of(indicator("new_covered"), figure, target, day).expected
        for day in (date(2026, 1, 1), date(2026, 3, 31), date(2026, 6, 30), date(2026, 11, 20))
    ]
    assert due == [0, 49, 100, 100]


@pytest.mark.parametrize(
    ("done", "needed", "band"),
    [(59, 100, Band.UNDER_60), (60, 100, Band.TO_80), (799, 1000, Band.TO_80),
     (80, 100, Band.TO_100), (999, 1000, Band.TO_100), (1000, 1000, Band.DONE), (1, 0, None)],
)  # fmt: skip
def test_bands_begin_at_their_lower_end(done: int, needed: int, band: Band | None) -> None:
    assert band_of(done, needed) is band


@pytest.mark.parametrize(
    ("wanted", "reason", "words"),
    [
        (Wanted(V1, "covered", 0), "target_zero", "应大于0"),
        (Wanted(V1, "covered", 100_000), "target_above", "超过了本村到参保年龄的户籍人口"),
        (Wanted(V1, "payment", 101), "target_above", "不能超过100%"),
        (Wanted(VillageCode("450821106201"), "covered", 5), "bad_village", "不能给"),
        (Wanted(V1, "land_year_funded", 90), "bad_village", "不能给"),
        (Wanted(V1, "covered", 1, date(2027, 1, 1)), "bad_due", "不在2026年内"),
        (Wanted(VillageCode("450821105205"), "covered", 5), "nobody_there", "还没有户籍人口"),
    ],
)
def test_a_target_that_cannot_be_is_a_sentence_and_nothing_is_written(
    town: Desk, wanted: Wanted, reason: str, words: str
) -> None:
    for village in (V1, V2):
        roster.add(town, {"village": village, "name": "覃玉兰"})
    good = Wanted(V2, "covered", 1)
    with pytest.raises(Refused, match=words) as refused:
        set_targets(town, 2026, [good, wanted])
    assert refused.value.reason == reason
    assert not targets.targets(town, 2026)


def test_only_the_town_sets_targets(village: Desk) -> None:
    with pytest.raises(Refused, match="由镇里下达"):
        set_targets(village, 2026, [Wanted(V1, "covered", 5)])


def test_setting_is_one_act_that_can_be_taken_back(filled: Desk) -> None:
    first, second = indicators.reckon(filled, 2026).villages
    set_targets(filled, 2026, [Wanted(first, "covered", 90), Wanted(second, "covered", 80)])
    set_targets(filled, 2026, [Wanted(first, "covered", None), Wanted(second, "covered", 70)])
    assert [one.amount for one in targets.targets(filled, 2026).values()] == [70]
    roster.undo_last(filled)
    assert sorted(one.amount for one in targets.targets(filled, 2026).values()) == [80, 90]
    assert set_targets(filled, 2026, [Wanted(first, "covered", 90)]).value == 0


@given(
    st.integers(1, 10_000_000),
    st.lists(st.integers(0, 200_000), min_size=1, max_size=30).filter(any),
)
def test_what_is_spread_adds_up_and_is_fair(total: int, weights: list[int]) -> None:
    named = {VillageCode(f"450821105{at:03}"): weight for at, weight in enumerate(weights)}
    parts = spread(total, named)
    whole = sum(weights)
    assert sum(parts.values()) == total
    for code, weight in named.items():
        assert abs(parts[code] * whole - total * weight) < whole


def test_spreading_by_population_and_by_last_year(filled: Desk) -> None:
    reckoned = indicators.reckon(filled, 2026)
    people = {code: reckoned.figure("covered", code).whole for code in reckoned.villages}
    parts = dict(targets.spread_over(filled, 2026, "covered", 333, Spread.POPULATION))
    assert sum(parts.values()) == 333
    assert sorted(parts, key=parts.__getitem__) == sorted(people, key=people.__getitem__)
    last = dict(targets.spread_over(filled, 2026, "covered", 333, Spread.LAST_YEAR))
    assert sum(last.values()) == 333
    with pytest.raises(Refused, match="百分比"):
        targets.spread_over(filled, 2026, "payment", 90, Spread.POPULATION)


def _sheet(path: Path, titles: tuple[str, ...], *rows: tuple[str | int | None, ...]) -> Path:
    columns = tuple(Column(title, 14) for title in titles)
    write_list(path, ListSheet("任务分解", "2026年目标任务分解表", "", columns, rows))
    return path


def test_a_sheet_of_villages_and_indicators(town: Desk, tmp_path: Path) -> None:
    file = _sheet(
        tmp_path / "分解.xlsx",
        ("序号", "村（社区）", "参保人数任务", "其中新增首次缴费任务数", "当年缴费率目标", "备注"),
        ("1", "动界村", "820", "60", "95%", ""),
        ("2", "莲珠", "790", "55", "0.9", "先进"),
        ("3", "不知道村", "100", "9", "90%", ""),
        ("4", "古城村", "六十", "", "90", ""),
        ("", "合计", "1710", "124", "", ""),
    )
    read = read_sheet(town, file)
    told = {(one.village, one.key): one.amount for one in read.targets}
    assert told == {
        (V1, "covered"): 820, (V1, "new_covered"): 60, (V1, "payment"): 95,
        (V2, "covered"): 790, (V2, "new_covered"): 55, (V2, "payment"): 90,
        (VillageCode("450821105207"), "payment"): 90,
    }  # fmt: skip
    assert [one.name for one in read.questions] == ["不知道村"]
    assert ["六十" in one.sentence for one in read.refused] == [True]
    known = {"不知道村": VillageCode("450821105202")}
    assert len(read_sheet(town, file, known=known).targets) == 10
    assert take_sheet(town, 2026, read).value == 7


def test_a_sheet_with_one_target_a_row(town: Desk, tmp_path: Path) -> None:
    file = _sheet(
        tmp_path / "长表.xlsx",
        ("村名", "指标名称", "任务数", "完成时限"),
        ("动界村委会", "参保人数", "820", "2026年11月30日"),
        ("动界村委会", "参保登记率", "98", ""),
        ("莲珠村", "种树", "9", ""),
        ("动界村", "参保人数", "800", ""),
    )
    read = read_sheet(town, file)
    assert [(one.key, one.amount, one.due_on) for one in read.targets] == [
        ("covered", 820, date(2026, 11, 30)), ("registration", 98, None),
    ]  # fmt: skip
    assert len(read.refused) == 2
    assert "只取了前一个" in read.refused[1].sentence


def test_a_sheet_without_villages_or_targets_is_refused(town: Desk, tmp_path: Path) -> None:
    file = _sheet(tmp_path / "别的.xlsx", ("村", "电话", "地址"), ("动界村", "123", "x"))
    with pytest.raises(Refused, match="没有认出哪一列"):
        read_sheet(town, file)


def test_a_village_sees_its_own_targets_and_no_others(exchange: Exchange) -> None:
    person(exchange.town, A)
    person(exchange.town, B, name="黄小花", id_number="452524196707134258")
    village = exchange.open_village(A)
    set_targets(exchange.town, 2026, [Wanted(A, "payment", 90), Wanted(B, "payment", 80)])
    exchange.both_ways(A)
    assert {code for _key, code in targets.targets(village, 2026)} == {A}
