"""Who of a village may make up: those first who only draw when they do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Cancelled, Refused
from pension_desk.domain.id_numbers import check_character
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.services import make_up, make_up_export
from pension_desk.services.desk import Desk
from pension_desk.services.standing import refresh_standing
from pension_desk.store import roster as store
from tests.services.conftest import TOWN, VILLAGE, AddPerson


def number(birth: str) -> str:
    digits = f"450821{birth}831"
    return digits + check_character(digits)


def registered(desk: Desk, row: RowId, first: int, years: int, **more: FieldValue) -> None:
    fields: dict[str, FieldValue] = {
        "resident_id": row.hex, "scheme": "residents", "state": "正常参保",
        "first_month": f"{first}-01", "years_paid": years,
    }  # fmt: skip
    with desk.acting("import") as (conn, writer):
        writer.insert("registrations", fields | more)
        refresh_standing(conn, desk, [store.number_of(conn, row) or 0])


def test_those_first_whom_it_brings_the_benefit(village: Desk, add_person: AddPerson) -> None:
    """On 2026-11-20, at 200.

    陆一, born 1972-05-01, joined 2016, 6 of the ten years 2016–2025 paid, none in the ledger:
    2026–2032 are 7, 13 with the 6; the four others bring 17. Which four is not known.
    陆二, born 1990-05-01, joined 2024: 2026–2050 are 25 years; 2024 and 2025 missed.
    """
    old = add_person(name="陆一", id_number=number("19720501"), household_no="1")
    young = add_person(name="陆二", id_number=number("19900501"), household_no="2")
    registered(village, old, 2016, 6)
    registered(village, young, 2024, 0)
    found = make_up.candidates(village, VILLAGE)
    assert [one.name for one in found] == ["陆一", "陆二"]
    first, second = found
    assert (first.missed, first.cost_fen) == ((2022, 2023, 2024, 2025), 80_000)
    assert (first.years_before, first.years_after, first.reaches) == (13, 17, True)
    assert (first.certain, second.certain) == (False, True)
    assert first.monthly_before_fen is None
    assert (second.missed, second.cost_fen, second.lump_years) == ((2024, 2025), 40_000, 0)
    assert (second.years_before, second.years_after, second.reaches) == (25, 27, False)
    # 400.00 more in the account: 45.14 instead of 42.27 a month; and two years more at 2
    assert second.monthly_before_fen is not None
    assert second.monthly_after_fen is not None
    assert second.monthly_after_fen - second.monthly_before_fen == 687


def test_what_rests_on_an_unconfirmed_figure_bears_the_mark(
    village: Desk, add_person: AddPerson
) -> None:
    """The base pension of today is unconfirmed; tiers are sure since 2019, not before."""
    for name, birth, first, house in (
        ("陆一", "19900501", 2024, "1"),
        ("陆二", "19910501", 2016, "2"),
    ):
        row = add_person(name=name, id_number=number(birth), household_no=house)
        registered(village, row, first, 0)
    marks = {
        x.name: (x.cost_unsure, x.monthly_unsure) for x in make_up.candidates(village, VILLAGE)
    }
    assert marks == {"陆一": (False, True), "陆二": (True, True)}


def test_the_lump_at_60(village: Desk, add_person: AddPerson) -> None:
    row = add_person(name="陆三", id_number=number("19660815"))
    registered(village, row, 2012, 10)
    (found,) = make_up.candidates(village, VILLAGE)
    assert (found.missed, found.lump_years, found.lump_now) == ((), 5, True)
    assert (found.cost_fen, found.years_before, found.years_after) == (100_000, 10, 15)


@pytest.mark.parametrize(
    "more", [{"state": "待遇领取"}, {"state": "终止"}], ids=["drawing", "ended"]
)
def test_who_may_not_is_not_listed(
    village: Desk, add_person: AddPerson, more: dict[str, FieldValue]
) -> None:
    row = add_person(id_number=number("19720501"))
    registered(village, row, 2020, 6, **more)
    assert make_up.candidates(village, VILLAGE) == ()


def test_a_village_of_another_desk_is_refused(village: Desk) -> None:
    for wrong in ("450821105202", TOWN, ""):
        with pytest.raises(Refused) as caught:
            make_up.candidates(village, wrong)
        assert caught.value.reason == "bad_village"


def test_it_can_be_stopped(village: Desk, add_person: AddPerson) -> None:
    registered(village, add_person(id_number=number("19720501")), 2020, 6)
    with pytest.raises(Cancelled):
        make_up.candidates(village, VILLAGE, Watch(cancelled=lambda: True))


def test_a_year_without_tiers_is_told(village: Desk) -> None:
    village.as_of = date(2013, 5, 1)
    with pytest.raises(Refused, match="缴费档次没有录入"):
        make_up.candidates(village, VILLAGE)


def test_the_lines_say_what_the_whole_workings_say(village: Desk, add_person: AddPerson) -> None:
    """The page's quick reckoning against each figure's tree, with a balance and without."""
    for turn, (birth, first, years) in enumerate(
        (("19720501", 2016, 6), ("19900501", 2024, 0), ("19760101", 2014, 3))
    ):
        row = add_person(name=f"陆{turn}", id_number=number(birth), household_no=str(turn))
        registered(village, row, first, years, balance_fen=123_457 * turn or None)
    found = make_up.candidates(village, VILLAGE)
    assert len(found) == 3
    for line in found:
        told = make_up.workings(village, line.id)
        assert (told.cost.fen, told.years_before.count, told.years_after.count) == (
            line.cost_fen, line.years_before, line.years_after,
        )  # fmt: skip
        assert (told.monthly_before.fen if told.monthly_before else None) == line.monthly_before_fen
        assert (told.monthly_after.fen if told.monthly_after else None) == line.monthly_after_fen


def test_the_workbook_has_the_lines_as_shown(
    village: Desk, add_person: AddPerson, tmp_path: Path
) -> None:
    row = add_person(name="陆一", id_number=number("19720501"), household_no="1")
    registered(village, row, 2016, 6)
    found = make_up.candidates(village, VILLAGE)
    assert make_up_export.export(village, found, tmp_path / "a.xlsx").value == 1
    sheet = load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    line = next(row for row in cells if "陆一" in row)
    assert line[6:10] == ["补了才能领", "对照档案", 4, 800]
    assert line[12] is None
    assert line[13] == (found[0].monthly_after_fen or 0) / 100
    assert line[14] == "每月领"
