from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.identity import (
    Damage,
    MaskPurpose,
    birth_of,
    check_character,
    could_be,
    is_valid,
    kept_digits,
    mask_id,
    mask_phone,
    read_certificate,
    read_id,
    repairs,
    sex_of,
)

WHOLE = "450821195107139072"
WITH_X = "45252419660904024X"

days = st.dates(dt.date(1900, 1, 1), dt.date(2030, 12, 31))
serials = st.integers(0, 999).map("{:03d}".format)
areas = st.sampled_from(["450821", "452524", "440923", "110101"])


@st.composite
def numbers(draw: st.DrawFn) -> str:
    digits = draw(areas) + draw(days).strftime("%Y%m%d") + draw(serials)
    return digits + check_character(digits)


@pytest.mark.parametrize(
    ("cell", "value", "cleaned"),
    [
        (WHOLE, WHOLE, ()),
        (" 450821 19510713 9072 ", WHOLE, ("spaces",)),
        ("450821\u00a019510713\u200b9072", WHOLE, ("spaces",)),
        ("４５０８２１１９５１０７１３９０７２", WHOLE, ("full_width",)),
        ("'450821195107139072", WHOLE, ("quote",)),
        ("’450821195107139072", WHOLE, ("quote",)),
        ("`450821195107139072", WHOLE, ("quote",)),
        ("450821-19510713-9072", WHOLE, ("hyphen",)),
        ("45252419660904024x", WITH_X, ("lower_x",)),
        ("45252419660904024Ｘ", WITH_X, ("full_width",)),
        ("45252419660904024×", WITH_X, ("lower_x",)),
        ("45252419660904024*", WITH_X, ("lower_x",)),
        ("身份证：450821195107139072", WHOLE, ("full_width", "words")),
        ("450821980126871", "450821199801268710", ("old15",)),
        (450821980126871.0, "450821199801268710", ("old15",)),
        (450821980126871, "450821199801268710", ("old15",)),
        ("45082119510713907242", WHOLE, ("disability_certificate",)),
        ("45252419660904024X44", WITH_X, ("disability_certificate",)),
        ("45082119510713907242B1", WHOLE, ("disability_certificate",)),
    ],
)
def test_what_is_certain_is_cleaned(cell: object, value: str, cleaned: tuple[str, ...]) -> None:
    reading = read_id(cell)
    assert (reading.value, reading.damage, reading.cleaned) == (value, None, cleaned)


@pytest.mark.parametrize(
    ("cell", "damage"),
    [
        (None, Damage.EMPTY),
        ("  ", Damage.EMPTY),
        ("无", Damage.EMPTY),
        ("/", Damage.EMPTY),
        (4.50821195107139e17, Damage.NUMERIC),
        (450821195107139000, Damage.NUMERIC),
        ("4.50821E+17", Damage.NUMERIC),
        ("4.50821195107139e+17", Damage.NUMERIC),
        ("450821195107139000", Damage.NUMERIC),
        (4.50821195107139e19, Damage.NUMERIC),
        ("45082119510713907", Damage.SHORT),
        ("4508211951071390722", Damage.LONG),
        ("3450172619920212291", Damage.LONG),
        ("450821195107139073", Damage.TYPO),
        ("45082119510713907O", Damage.TYPO),
        ("450821195113139078", Damage.TYPO),
        ("450821951301268", Damage.BAD_DATE),
        ("450821********9072", Damage.MASKED),
        ("E12345678", Damage.NOT_AN_ID),
        (13800138000, Damage.NOT_AN_ID),
        (0.5, Damage.NOT_AN_ID),
        (float("nan"), Damage.NOT_AN_ID),
        (float("inf"), Damage.NOT_AN_ID),
        (True, Damage.NOT_AN_ID),
        (dt.date(1951, 7, 13), Damage.NOT_AN_ID),
        ("覃玉兰", Damage.NOT_AN_ID),
    ],
)
def test_damage_is_named(cell: object, damage: Damage) -> None:
    reading = read_id(cell)
    assert (reading.value, reading.damage) == (None, damage)


def test_an_impossible_day_with_a_right_check_character_is_a_bad_date() -> None:
    digits = "45082119511313907"
    assert read_id(digits + check_character(digits)).damage is Damage.BAD_DATE


def test_a_real_number_may_end_in_three_zeros() -> None:
    real = next(
        number
        for day in range(1, 29)
        for tail in range(100)
        if (number := f"450821196001{day:02d}{tail:02d}00")
        if is_valid(number) and number.endswith("000")
    )
    assert read_id(real).value == real
    as_number = read_id(float(real))
    assert as_number.damage is Damage.NUMERIC
    assert read_id(as_number.sent).damage is Damage.NUMERIC


@given(numbers())
def test_valid_numbers_are_read_as_they_stand(number: str) -> None:
    assert read_id(number).value == number
    assert birth_of(number).strftime("%Y%m%d") == number[6:14]
    assert sex_of(number) in {"男", "女"}


@given(numbers(), st.integers(0, 17), st.sampled_from("0123456789X"))
def test_every_single_mistyped_character_is_seen_and_found_again(
    number: str, place: int, char: str
) -> None:
    sent = number[:place] + char + number[place + 1 :]
    if sent == number:
        return
    reading = read_id(sent)
    assert reading.value is None
    if reading.damage is not Damage.NUMERIC:
        assert could_be(reading, number)
        assert number in repairs(reading)


@given(numbers(), st.integers(0, 16))
def test_every_swap_of_neighbours_is_seen_and_found_again(number: str, place: int) -> None:
    sent = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    if sent == number:
        return
    reading = read_id(sent)
    assert reading.value is None
    if reading.damage is not Damage.NUMERIC:
        assert could_be(reading, number)
        assert number in repairs(reading)


@given(numbers(), st.integers(0, 17))
def test_a_lost_character_is_seen_and_found_again(number: str, place: int) -> None:
    reading = read_id(number[:place] + number[place + 1 :])
    assert reading.damage is Damage.SHORT
    assert could_be(reading, number)
    assert number in repairs(reading)


@given(numbers(), st.integers(0, 18), st.sampled_from("0123456789"))
def test_a_character_too_many_is_seen_and_found_again(number: str, place: int, char: str) -> None:
    reading = read_id(number[:place] + char + number[place:])
    assert reading.damage is Damage.LONG
    assert could_be(reading, number)
    assert number in repairs(reading)


@given(numbers())
def test_numbers_that_a_spreadsheet_took_are_never_repaired(number: str) -> None:
    if number.endswith("X"):
        return
    kept = float(number[:15] + "000")
    for cell in (kept, int(number[:15] + "000"), float(number), f"{kept:.14E}", f"{kept:.5E}"):
        reading = read_id(cell)
        assert reading.value is None
        assert reading.damage is Damage.NUMERIC
        assert could_be(reading, number)
        assert repairs(reading) == ()
        again = read_id(reading.sent)
        assert again.damage is Damage.NUMERIC
        assert could_be(again, number)


@given(numbers(), numbers())
def test_a_lost_tail_tells_people_apart(number: str, other: str) -> None:
    if number[:14] != other[:14]:
        assert not could_be(read_id(float(number[:15] + "000")), other)


@given(numbers())
def test_old_numbers_are_made_whole(number: str) -> None:
    if number[6:8] != "19":
        return
    reading = read_id(number[:6] + number[8:17])
    assert reading.value == number
    assert reading.cleaned == ("old15",)


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.none(), st.binary()))
def test_whatever_comes_is_read_and_reads_the_same_again(cell: object) -> None:
    reading = read_id(cell)
    assert (reading.value is None) == (reading.damage is not None)
    again = read_id(reading.sent)
    assert (again.value, again.sent) == (reading.value, reading.sent)
    repairs(reading)
    could_be(reading, WHOLE)
    read_certificate(cell)


@given(numbers())
def test_an_undamaged_reading_is_only_itself(number: str) -> None:
    assert could_be(read_id(number), number)
    assert could_be(read_id(WHOLE), number) == (number == WHOLE)


def test_other_accidents() -> None:
    assert could_be(read_id("4508211951071390"), WHOLE)
    assert could_be(read_id("450821********9072"), WHOLE)
    assert could_be(read_id("450821****9072"), WHOLE)
    assert not could_be(read_id("450821********9073"), WHOLE)
    assert could_be(read_id("45082151071390"), WHOLE)
    assert not could_be(read_id("E12345678"), WHOLE)
    assert not could_be(read_id(None), WHOLE)
    assert not could_be(read_id("45082119510713907"), "450821195107139073")


def test_certificates_tell_kind_and_grade() -> None:
    found = read_certificate("45082119510713907242")
    assert (found.id.value, found.kind, found.grade) == (WHOLE, 4, 2)
    damaged = read_certificate("45082119510713907342")
    assert (damaged.id.damage, damaged.kind, damaged.grade) == (Damage.TYPO, 4, 2)
    assert could_be(damaged.id, WHOLE)
    plain = read_certificate(WHOLE)
    assert (plain.id.value, plain.kind, plain.grade) == (WHOLE, None, None)
    cut = read_certificate(4.5082119510713907e19)
    assert cut.id.damage is Damage.NUMERIC
    assert could_be(cut.id, WHOLE)


def test_digits_that_a_lost_tail_leaves() -> None:
    assert kept_digits(read_id(4.50821195107139e17)) == "450821195107139"
    assert kept_digits(read_id("4.50821195107139E+17")) == "450821195107139"
    assert kept_digits(read_id("4.50821E+17")) == "45082"
    assert kept_digits(read_id(WHOLE)) == ""
    assert kept_digits(read_id(WHOLE[:-1])) == ""


def test_masks() -> None:
    assert mask_id(WHOLE) == "450821********9072"
    assert mask_id(WHOLE, MaskPurpose.NOTICE) == "**************9072"
    assert mask_id("123") == "***"
    assert mask_phone("13812341234") == "138****1234"
    assert mask_phone("123") == "***"
