from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.calendar_text import read_date, read_month, read_year, read_years


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        (dt.date(1958, 3, 2), "1958-03-02"),
        (dt.datetime(1958, 3, 2, 8, 30), "1958-03-02"),  # noqa: DTZ001 - sheets have no zones
        ("1958.3.2", "1958-03-02"),
        ("1958-03-02", "1958-03-02"),
        ("1958/3/2", "1958-03-02"),
        ("1958、3、2", "1958-03-02"),
        ("１９５８．３．２", "1958-03-02"),
        ("19580302", "1958-03-02"),
        (19580302, "1958-03-02"),
        (19580302.0, "1958-03-02"),
        (21246, "1958-03-02"),
        (21246.0, "1958-03-02"),
        ("21246", "1958-03-02"),
        ("1958年3月2日", "1958-03-02"),
        ("1958年03月02日出生", "1958-03-02"),
        ("1958-03-02 00:00:00", "1958-03-02"),
        ("19580302083000", "1958-03-02"),
        ("二〇二六年三月二日", "2026-03-02"),
        ("二○二六年十二月二十三日", "2026-12-23"),
        ("二零二六年十月", "2026-10"),
        ("195803", "1958-03"),
        (195803, "1958-03"),
        ("1958.3", "1958-03"),
        ("1958年3月", "1958-03"),
        (1958.3, "1958-03"),
        (1958.12, "1958-12"),
        ("1958年", "1958"),
        (1958, "1958"),
        ("2026年春季学期", "2026"),
        (None, None),
        ("", None),
        ("/", None),
    ],
)
def test_the_ways_in_which_offices_write_dates(cell: object, iso: str | None) -> None:
    reading = read_date(cell)
    assert (reading.iso, reading.doubtful) == (iso, "")


@pytest.mark.parametrize(
    "cell",
    [
        "58.3.2",
        "3/2/1958",
        "1900-01-01",
        "1900-1-0",
        dt.date(1900, 1, 1),
        dt.date(1899, 12, 30),
        "2999-12-31",
        dt.date(2999, 1, 1),
        "2023-02-29",
        "1958.13.2",
        "农历1958年3月2日",
        1958.1,
        7.5,
        999,
        "不知道是哪天",
        True,
    ],
)
def test_what_is_doubtful_is_not_taken(cell: object) -> None:
    reading = read_date(cell)
    assert reading.value is None
    assert reading.doubtful


def test_days_to_come_are_doubtful_where_the_list_speaks_of_the_past() -> None:
    today = dt.date(2026, 11, 24)
    assert read_date("2026-11-24", not_after=today).iso == "2026-11-24"
    assert read_date("2026-11-25", not_after=today).doubtful


@given(st.dates(dt.date(1901, 1, 1), dt.date(2099, 12, 31)))
def test_every_way_of_writing_gives_the_same_day(day: dt.date) -> None:
    serial = (day - dt.date(1899, 12, 30)).days
    ways = (
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day:%Y%m%d}",
        f"{day:%Y/%m/%d 00:00:00}",
        day,
    )
    assert {read_date(way).value for way in ways} == {day}
    if serial > 3650:
        assert read_date(float(serial)).value == day


@given(st.one_of(st.text(), st.floats(), st.integers(), st.none(), st.dates(), st.booleans()))
def test_whatever_comes_is_read_without_a_fault(cell: object) -> None:
    reading = read_date(cell)
    assert reading.value is None or not reading.doubtful
    read_month(cell)
    read_years(cell)


def test_months_and_years() -> None:
    assert [read_month(cell) for cell in ("202009", 202009.0, "2020.9", "2020")] == [
        "2020-09",
        "2020-09",
        "2020-09",
        None,
    ]
    assert read_year("2026年度") == 2026
    assert read_year(2026.0) == 2026
    assert read_year("2026-01-01至2026-12-31") == 2026
    assert read_year("202601-202612") == 2026
    assert read_years("2025.01-2026.12") == (2025, 2026)
    assert read_year("2025.01-2026.12") is None
    assert read_year("无") is None
